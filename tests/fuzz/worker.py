"""Reads damaged ledgers one after another, as `check` does, and says what came of each.

Usage: python -m fuzz.worker SEED FOLDER. Takes numbers of files on stdin, a line each; answers
each with a line of JSON.
"""

import json
import resource
import sys
import time
import traceback
from datetime import date
from pathlib import Path
from random import Random

from fuzz.mutate import draw, mutate
from gongkai.errors import GongkaiError
from gongkai.formats import csv as as_csv
from gongkai.formats import json as as_json
from gongkai.formats import text as as_text
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.model.asked import Asked
from gongkai.pipeline.check import Read, judge, read
from gongkai.pipeline.workspace import choose
from gongkai.readers.ledger.read import read_ledgers
from gongkai.texts import Lang
from gongkai.texts.problems import sentence

ROOT = Path(__file__).parents[2]
# One in so many is judged and written out, too.
_JUDGED = 10
_LANGUAGES: tuple[Lang, ...] = ("zh", "en")
# The worker itself may use more than one file may add to it.
_MEMORY = 4 << 30


def made(seed: int, number: int, folder: Path) -> Path:
    """Write file `number` of a run, which is the same each time."""
    random = Random(f"{seed}:{number}")
    source = draw(random)
    file = folder / f"{number}-{source.name}"
    file.write_bytes(mutate(source.read_bytes(), random))
    return file


class Reader:
    """Reads files as the program does, with the catalogue and the rules that ship."""

    def __init__(self) -> None:
        workspace = choose(ROOT, [], catalog=None, rules=None, units=None, waivers=None)
        self.known = read([], workspace, {})

    def outcome(self, file: Path, *, judged: bool) -> str:
        """Read a file: “read”, or “refused” if nothing of it could be."""
        law = self.known.law
        ledgers, problems = read_ledgers([file], law.catalog, law.roster)
        for lang in _LANGUAGES:
            for problem in problems:
                sentence(lang, problem)
            for notice in ledgers.notices:
                notice_sentence(lang, notice)
        if not ledgers.sheets:
            return "refused" if problems else "silent"
        if judged:
            known = Read(law, ledgers, problems, self.known.calendar, self.known.workspace)
            report = judge(known, Asked(date(2020, 12, 31)))
            for lang in _LANGUAGES:
                as_text.render(report, lang)
                as_csv.render(report, lang)
                as_json.render(report, lang)
                list(rejected_cells(report, lang))
        return "partly" if problems else "read"


def used() -> float:
    """Return the seconds of CPU that this process and those of its own have used."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in each)


def megabytes() -> int:
    """Return the most memory that this process, or one of its own, has used."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(usage.ru_maxrss for usage in each) // 1024


def main() -> None:
    """Answer until there are no more numbers."""
    seed, folder = int(sys.argv[1]), Path(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    reader = Reader()
    for line in sys.stdin:
        number = int(line)
        file = made(seed, number, folder)
        started, at, said = used(), time.monotonic(), ""
        try:
            outcome = reader.outcome(file, judged=number % _JUDGED == 0)
        except GongkaiError:
            outcome, said = "escaped", traceback.format_exc()
        except BaseException:  # noqa: BLE001  what Rust raises is no Exception
            outcome, said = "traceback", traceback.format_exc()
        answer = {
            "number": number,
            "file": file.name,
            "outcome": outcome,
            "seconds": used() - started,
            "waited": time.monotonic() - at,
            "megabytes": megabytes(),
            "said": said,
        }
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
