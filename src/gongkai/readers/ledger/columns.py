"""Which field a column holds, told by its heading alone, and what is odd about the headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from gongkai.model.fields import AMBIGUOUS_HEADING, HEADINGS, IGNORED_HEADINGS
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity, fold
from gongkai.readers.ledger.grid import RawSheet

# The field that a heading names, and how far down the field's list of headings it stands.
_KNOWN: Mapping[str, tuple[str, int]] = {
    fold(heading): (field, rank)
    for field, headings in HEADINGS.items()
    for rank, heading in enumerate((*headings, field))
}
_IGNORED = frozenset(map(fold, IGNORED_HEADINGS))
_AMBIGUOUS = fold(AMBIGUOUS_HEADING)

# A hint on how to fill the column in (年月日), but not what changes its meaning (拟), (结束).
_HINT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
_MEANT = re.compile("拟|计划|预|应|起|止|始|结束|截|撤|变更|更新")
_MARKS = "*:：★"
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


def field_of(heading: str) -> str | None:
    """Return the field that a heading names exactly: width, spaces, marks and hints aside."""
    known = _known(heading)
    return known[0] if known else None


def heading_under(group: str, heading: str) -> str:
    """Name a column by its heading, or by the group above it too where both make a heading.

    >>> heading_under("日期", "形成"), heading_under("公开", "日期"), heading_under("日期", "备注")
    ('形成日期', '公开日期', '备注')
    """
    if not group or not heading or group == heading:
        return heading or group
    return next((whole for whole in (group + heading, heading + group) if field_of(whole)), heading)


def find_columns(sheet: RawSheet, headings: Sequence[str], row: int | None) -> Columns:
    """Find the column of each field; of several, the heading that its list names first counts.

    `row` is the header's, None where headings have no row.
    """
    numbers: dict[str, int] = {}
    notices: list[Notice] = []
    candidates = sorted(
        (known[1], number, known[0])
        for number, heading in enumerate(headings)
        if (known := _known(heading))
    )
    for _, number, field in candidates:
        if field in numbers:
            values: dict[str, object] = {
                "used": _clean(headings[numbers[field]]),
                "unused": _clean(headings[number]),
            }
            place = sheet.place(row, number, _clean(headings[number]))
            notices.append(Notice("two-columns", Severity.WARNING, place, values=values))
        else:
            numbers[field] = number
    notices += _odd_headings(sheet, headings, row, numbers)
    written = {field: _clean(headings[number]) for field, number in numbers.items()}
    return Columns(numbers, written, tuple(notices))


def _odd_headings(
    sheet: RawSheet, headings: Sequence[str], row: int | None, found: Mapping[str, int]
) -> list[Notice]:
    notices: list[Notice] = []
    unused: list[str] = []
    missing = [word for word, (field, _) in _KNOWN.items() if field not in found]
    for number, written in enumerate(headings):
        heading, word = _clean(written), _word(written)
        if not word or word in _KNOWN or word in _IGNORED:
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


def known_fields(headings: Sequence[str | None]) -> set[str]:
    """Return the fields that some of `headings` name."""
    return {field for heading in headings if heading and (field := field_of(heading))}


def _known(heading: str) -> tuple[str, int] | None:
    return _KNOWN.get(_word(heading))


def _word(heading: str) -> str:
    """Spell a heading for comparison."""
    folded = fold(heading)
    bare = _HINT.sub(lambda hint: hint[0] if _MEANT.search(hint[1]) else "", folded)
    return (bare or folded).strip(_MARKS)


def _clean(heading: str) -> str:
    """Write a heading in one line, for messages."""
    return "".join(heading.split()) if not heading.isascii() else " ".join(heading.split())


def _nearest(word: str, missing: Sequence[str]) -> str:
    """Return the usual heading of the missing field that `word` resembles; "" if there is none.

    时间 is taken for 日期, which it is on many ledgers.
    """
    if len(word) > _LONGEST:
        return ""
    like = get_close_matches(word.replace("时间", "日期"), missing, n=1, cutoff=_NEAR)
    if not like:
        return ""
    field, _ = _KNOWN[like[0]]
    return field if like[0].isascii() else HEADINGS[field][0]
