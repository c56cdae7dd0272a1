"""The page of messages: each code, what it says, and what to do about it."""

import re
from collections.abc import Iterator, Mapping

from cures import CURES, FAMILIES

from gongkai.texts import Text
from gongkai.texts.holiday_problems import HOLIDAY_LINTS, HOLIDAY_PROBLEMS
from gongkai.texts.ledger_problems import FILE_PROBLEMS, LEDGER_PROBLEMS
from gongkai.texts.lint import LINTS
from gongkai.texts.notices import NOTICES
from gongkai.texts.problems import PROBLEMS
from gongkai.texts.run_notices import RUN_NOTICES

Texts = Mapping[str, Text]

# What to do is what says 请, be it a sentence or the last part of one.
_CURE = re.compile(r"[。；]([^。；]*请.*)$|[，：](请[^。；]*。?)$")


class _Blanks(dict[str, str]):
    """What a sentence is filled in with: dots, but for a hint, which may not be there."""

    def __missing__(self, name: str) -> str:
        return "" if name == "hint" else "……"


def sections() -> Mapping[str, Texts]:
    """Return every message under its heading; none stands under two."""
    ledgers = {code for table in (RUN_NOTICES, HOLIDAY_LINTS) for code in table}
    own = {code for table in (FILE_PROBLEMS, HOLIDAY_PROBLEMS) for code in table}
    return {
        "台账文件读不了": FILE_PROBLEMS,
        "单元格读不懂": LEDGER_PROBLEMS,
        "关于台账的说明": {code: each for code, each in NOTICES.items() if code not in ledgers},
        "关于本次运行的说明": RUN_NOTICES,
        "文件、设置、目录、名册、规则、豁免": {
            code: each for code, each in PROBLEMS.items() if code not in own
        },
        "放假安排": {**HOLIDAY_PROBLEMS, **HOLIDAY_LINTS},
        "validate 的提示": {
            code: each for code, each in LINTS.items() if code not in HOLIDAY_LINTS
        },
    }


def message_page() -> str:
    """Make a table for each section."""
    return "".join(_section(heading, texts) for heading, texts in sections().items())


def cause_and_cure(code: str, text: Text) -> tuple[str, str]:
    """Part a message into what is wrong and what to do."""
    sentence = text.zh.format_map(_Blanks())
    said = _CURE.search(sentence)
    if said and code not in CURES:
        return sentence[: said.start()], (said[1] or said[2]).rstrip("。") + "。"
    families = (cure for begins, cure in FAMILIES.items() if code.startswith(begins))
    cure = CURES.get(code) or next(families, "")
    if not cure:
        raise ValueError(f"nobody has said what to do about {code}: add it to docs/cures.py")
    return sentence.rstrip("。"), cure


def _section(heading: str, texts: Texts) -> str:
    rows = "\n".join(_rows(texts))
    return f"\n## {heading}\n\n| 代码 | 提示 | 怎么办 |\n|---|---|---|\n{rows}\n"


def _rows(texts: Texts) -> Iterator[str]:
    for code, text in texts.items():
        cells = (cell.replace("|", "\\|") for cell in cause_and_cure(code, text))
        yield f"| `{code}` | {' | '.join(cells)} |"
