"""What this program wrote itself, and what lies among ledgers: it is none of them."""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from gongkai.errors import Problem
from gongkai.model.fields import DATES
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.ledger.grid import Contents, RawSheet
from gongkai.readers.ledger.header import find_header, first_rows
from gongkai.readers.ledger.headings import USUAL, Headings
from gongkai.source import Place

# Headings that stand together in a row of our own tables alone, in both languages.
_TABLES: Sequence[frozenset[str]] = (
    # gongkai check
    frozenset({"规则", "指纹"}),
    frozenset({"rule", "fingerprint"}),
    # gongkai todo
    frozenset({"轻重缓急", "还有工作日"}),
    frozenset({"urgency", "working days left"}),
    # gongkai report: ranks, what is amiss, what falls due
    frozenset({"名次", "上期名次", "合规率"}),
    frozenset({"rank", "rank before", "rate"}),
    frozenset({"结论", "截止日", "逾期工作日"}),
    frozenset({"outcome", "due on", "working days over"}),
    frozenset({"规则", "截止日", "剩余工作日"}),
    frozenset({"rule", "due on", "working days left"}),
)
_DATES = frozenset(DATES)
_JSON = {".json", ".jsonl"}
# So much of a file tells: JSON says at its beginning whose it is, lines say it in the first one.
_BEGINNING = 8192
_TEXTS = re.compile(
    r"""
    ^\s*\{\s*"schema":\s*"gongkai[.-]            # a report, evidence, and all that has a schema
    | "(?:tool|driver)":\s*\{\s*"name":\s*"gongkai"  # check; SARIF
    | ^\s*\{"rule":\ "[^"]*",\ "kind":\ "        # check, a line a finding
    | "check_name":\ "[^"]*",\ "fingerprint":\ " # for GitLab
    """,
    re.VERBOSE,
)


def is_own_text(path: Path) -> bool:
    """Tell whether a file of JSON is a result of ours; one that cannot be opened is none."""
    if path.suffix.lower() not in _JSON:
        return False
    with suppress(OSError), path.open("rb") as file:
        return bool(_TEXTS.search(file.read(_BEGINNING).decode(errors="replace")))
    return False


def is_own_table(sheet: RawSheet) -> bool:
    """Tell whether a sheet is a table of ours: it has none of the days that a ledger has."""
    rows = [sheet.headings] if sheet.headings is not None else first_rows(sheet)
    found = [row for row in rows for table in _TABLES if table <= {*row}]
    return bool(found) and not any(USUAL.fields(row) & _DATES for row in found)


def is_own_book(contents: Contents, known: Headings) -> bool:
    """Tell whether a file has tables of ours, and beside them nothing that may be a ledger."""
    others = [sheet for sheet in contents.sheets if not is_own_table(sheet)]
    return len(others) < len(contents.sheets) and not any(
        sheet.headings is not None or find_header(first_rows(sheet), known) for sheet in others
    )


def own_notice(place: Place) -> Notice:
    """Say that a result was left out."""
    return Notice("own-result", Severity.NOTICE, place)


def own_results(
    found: Sequence[Path], named: Sequence[Path], *, is_all: bool
) -> tuple[list[Notice], list[Problem]]:
    """Say of results that they were left out; those that are named, or all there is, are problems.

    Nothing was checked then, and nobody is to take that for a ledger without mistakes.
    """
    refused = [path for path in found if is_all or path in named]
    notices = [own_notice(Place(str(path))) for path in found if path not in refused]
    return notices, [Problem("own-result-alone", Place(str(path))) for path in refused]
