"""Write the corpus of ledgers: each a trap, named for it, with what is to be read beside it.

`PYTHONPATH=tests .venv/bin/python -m ledgers.make` writes those that are the same at every run;
with `--office`, LibreOffice makes the others of them. What is to be read stands in `expected.yaml`
of each folder, thought out from the rows and not from what the reader makes of them.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from ledgers.making import books, dates, entries, footers, headers, office, texts, words

HERE = Path(__file__).parent
FOLDERS = {
    "文字": texts,
    "表头": headers,
    "表尾": footers,
    "日期": dates,
    "词语": words,
    "工作簿": books,
    "条目": entries,
}


def made() -> Iterator[tuple[str, bytes]]:
    """Give each file that is the same at every run, its folder before its name."""
    for folder, module in FOLDERS.items():
        for name, content in module.files():
            yield f"{folder}/{name}", content


def main() -> None:
    """Write the files."""
    for name, content in made():
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_bytes(content)
    if "--office" in sys.argv:
        office.convert(HERE)


if __name__ == "__main__":
    main()
