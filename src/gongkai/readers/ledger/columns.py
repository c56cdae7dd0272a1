"""Which field a column holds, told by its heading alone, and what is odd about the headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches

from gongkai.model.fields import AMBIGUOUS_HEADING, HEADINGS, IGNORED_HEADINGS
from gongkai.model.headings import LISTED
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity, fold
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.headings import Headings, spelled

_IGNORED = frozenset(map(fold, IGNORED_HEADINGS))
_AMBIGUOUS = fold(AMBIGUOUS_HEADING)

# Of four characters one may differ: 公布日期 is near 公开日期, 公开范围 is not near 公开方式.
_NEAR = 0.7
_SHOWN = 12
# Longer texts are no headings, and comparing them is slow.
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """The column (from 0) of each field that the sheet has, and its heading as written."""

    numbers: Mapping[str, int]
    headings: Mapping[str, str]
    notices: tuple[Notice, ...]


def find_columns(
    sheet: RawSheet, headings: Sequence[str], row: int | None, known: Headings
) -> Columns:
    """Find the column of each field; of several, the heading that its list names first counts.

    One that a person sees counts before hidden ones, unless the office itself named it.
    `row` is the header's, None where headings have no row.
    """
    numbers: dict[str, int] = {}
    notices: list[Notice] = []
    hidden = sheet.hidden_columns
    candidates = sorted(
        (number in hidden and named[1] >= 0, named[1], number, named[0])
        for number, heading in enumerate(headings)
        if (named := known.known(heading))
    )
    for *_, number, field in candidates:
        if field in numbers:
            notices.append(_second(sheet, headings, row, numbers[field], number))
        else:
            numbers[field] = number
    if used := sorted(hidden & {*numbers.values()}):
        place = sheet.place(row, used[0], _clean(headings[used[0]]))
        values = {"headings": "、".join(_clean(headings[number]) for number in used)}
        notices.append(Notice("columns-hidden", Severity.NOTICE, place, len(used), values))
    notices += _odd_headings(sheet, headings, row, numbers, known)
    written = {field: _clean(headings[number]) for field, number in numbers.items()}
    return Columns(numbers, written, tuple(notices))


def _second(
    sheet: RawSheet, headings: Sequence[str], row: int | None, used: int, unused: int
) -> Notice:
    """Say which of two columns of a field was used: by their cells where their headings agree."""
    places = [sheet.place(row, each, _clean(headings[each])) for each in (used, unused)]
    names = [_clean(headings[each]) for each in (used, unused)]
    if names[0] == names[1]:
        names = [
            f"{each} {place.cell or ''}".strip() for each, place in zip(names, places, strict=True)
        ]
    values: dict[str, object] = {"used": names[0], "unused": names[1]}
    return Notice("two-columns", Severity.WARNING, places[1], values=values)


def _odd_headings(
    sheet: RawSheet,
    headings: Sequence[str],
    row: int | None,
    found: Mapping[str, int],
    known: Headings,
) -> list[Notice]:
    notices: list[Notice] = []
    unused: list[str] = []
    missing = [word for word, field in LISTED.items() if field not in found]
    for number, written in enumerate(headings):
        heading, word = _clean(written), spelled(written)
        if not word or known.known(word) or word in _IGNORED:
            continue
        place = sheet.place(row, number, heading)
        if word == _AMBIGUOUS:
            notices.append(Notice("time-limit-heading", Severity.NOTICE, place))
        elif near := _nearest(word, missing):
            values: dict[str, object] = {"heading": heading, "near": near}
            notices.append(Notice("heading-near", Severity.WARNING, place, values=values))
        else:
            unused.append(heading)
    if unused:
        shown = "、".join(unused[:_SHOWN]) + ("…" if len(unused) > _SHOWN else "")
        notice = Notice("headings-unused", Severity.NOTICE, sheet.place(row), len(unused))
        notices.append(replace(notice, values={"headings": shown}))
    return notices


def _clean(heading: str) -> str:
    """Write a heading in one line, for messages."""
    return "".join(heading.split()) if not heading.isascii() else " ".join(heading.split())


def _nearest(word: str, missing: Sequence[str]) -> str:
    """Return the usual heading of the missing field that `word` resembles; "" if there is none.

    时间 is taken for 日期, which it is on many ledgers.
    """
    if len(word) > _LONGEST:
        return ""
    wanted = word.replace("时间", "日期")
    like = get_close_matches(wanted, missing, cutoff=_NEAR)
    if not like:
        return ""
    # Of those equally near the earlier event: 公示时间 is when a posting begins.
    best = min(like, key=lambda each: (-_likeness(wanted, each), missing.index(each)))
    field = LISTED[best]
    return field if best.isascii() else HEADINGS[field][0]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(a=other, b=one).ratio()
