"""Where the header of a sheet stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.model.fields import DATES
from gongkai.model.terms import fold
from gongkai.readers.ledger.grid import RawSheet, Row
from gongkai.readers.ledger.groups import is_number, is_planned, tells_days_apart
from gongkai.readers.ledger.headings import Headings, spelled

ROWS_SEARCHED = 30
LEAST_FIELDS = 2
# So many fields are a header for sure: below it, only another table's is much longer.
_SURE = 3
# A header names one of these at least: 层级 beside 备注 may head any table.
_DATES = frozenset(DATES)
_TELLING = _DATES | {"title", "item"}


@dataclass(frozen=True, slots=True)
class Header:
    """The headings by column ("" where there is none), and the rows (from 0) they stand in.

    `texts` are those rows as they stand, groups beside the headings that they stand over.
    """

    headings: tuple[str, ...]
    start: int
    end: int  # the first row of the body
    texts: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that are one header: their headings and texts, and how many fields they name.

    `is_sure` says that they are one even if either alone names as many.
    """

    headings: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    named: int
    is_sure: bool


def first_rows(sheet: RawSheet) -> Sequence[Row]:
    """Return the rows that a header is looked for in."""
    return sheet.cells.head(ROWS_SEARCHED).rows()


def find_header(rows: Sequence[Row], known: Headings) -> Header | None:
    """Find the row that names the most fields, or two rows that name more than either alone.

    In two rows (merged cells) the lower text counts, together with the group above it where that
    makes a heading (日期 over 形成), and the upper text where there is none below.
    """
    single = [tuple(cell or "" for cell in row) for row in rows]
    best: Header | None = None
    most = LEAST_FIELDS - 1
    for start, row in enumerate(single):
        if best and most >= _SURE and start > best.end:
            # A repeated header may have a column more; the records before it are records.
            most = max(most, 2 * len(_fields(best.headings, known)) - 1)
        named = len(_fields(row, known))
        two = paired(row, single[start + 1], known) if start + 1 < len(single) else None
        if two and two.named > most:
            best, most = Header(two.headings, start, start + 2, two.texts), two.named
        elif not two and named > most:
            best, most = Header(row, start, start + 1), named
    return best


def paired(upper: Sequence[str], lower: Sequence[str], known: Headings) -> Pair | None:
    """Read two rows together that are one header; None if either is better read alone.

    They are one if they name more so, and also if less: where groups tell days apart, one row
    alone would take the planned day for the actual one.
    """
    groups, both = joined(upper, lower, known)
    named = len(_fields(both, known))
    alone = len(_fields(upper, known)), len(_fields(lower, known))
    is_sure = (alone[0] >= LEAST_FIELDS and _is_split(upper, lower, known)) or (
        alone[1] >= LEAST_FIELDS and _tells_days(upper, groups, lower, known)
    )
    if named <= max(alone) and not is_sure:
        return None
    # Below 公开渠道, where no day is told, that counts which it is about: 网站 names no field.
    lost = known.fields(groups) - _DATES - known.fields(both)
    if is_sure:
        pairs = zip(groups, both, strict=True)
        both = tuple(
            over if known.field_of(over) in lost and not known.field_of(whole) else whole
            for over, whole in pairs
        )
    return Pair(both, (groups, tuple(lower)), max(named, *alone), is_sure=is_sure)


def _is_split(upper: Sequence[str], lower: Sequence[str], known: Headings) -> bool:
    """Tell whether the lower row has nothing but headings below groups of the upper one.

    What the upper row has, too, is merged; a group reaches over several columns of the lower row.
    Below one of a day all tells days apart, or there are channels alone: a record could as well
    stand below other groups.
    """
    groups = [*_groups(upper, lower)]
    own = [number for number, text in enumerate(lower) if text and text != upper[number]]
    below: dict[str, list[str]] = {}
    for number in own:
        below.setdefault(groups[number], []).append(lower[number])
    if any(is_number(lower[number]) for number in own):
        return False
    days = [group for group in below if known.is_posting(group) and all(map(_apart, below[group]))]
    is_header = days or all(known.field_of(group) == "channels" for group in below)
    return bool(below) and bool(is_header) and all(len(texts) > 1 for texts in below.values())


def _apart(text: str) -> bool:
    return tells_days_apart(spelled(text))


def _tells_days(
    upper: Sequence[str], groups: Sequence[str], lower: Sequence[str], known: Headings
) -> bool:
    """Tell whether the upper row are groups, of which one makes a day a planned one.

    A line about the ledger is no row of groups: it has labels, numbers, or names of fields.
    """
    pairs = zip(upper, lower, strict=True)
    over = [above for above, text in pairs if above and text and above != text]
    is_line = any(is_number(text) or ":" in fold(text) or known.field_of(text) for text in over)
    is_title = len({group for group, text in zip(groups, lower, strict=True) if group and text}) < 2  # noqa: PLR2004
    return not (is_line or is_title) and any(
        is_planned(spelled(group)) and known.is_posting(text)
        for group, text in zip(groups, lower, strict=True)
    )


def joined(
    upper: Sequence[str], lower: Sequence[str], known: Headings
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the groups that stand over the headings of the lower row, and both read together."""
    groups = tuple(_groups(upper, lower))
    return groups, tuple(map(known.under, groups, lower))


def _groups(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    """Yield what stands over each heading: of a group in one cell, that cell also further right."""
    group = ""
    for over, under in zip(upper, lower, strict=True):
        above = over or (group if under else "")
        yield above
        group = above if under else ""


def _fields(headings: Row, known: Headings) -> set[str]:
    fields = known.fields(headings)
    if not fields & _DATES:
        fields = known.usual_fields(headings)
    return fields if fields & _TELLING else set()
