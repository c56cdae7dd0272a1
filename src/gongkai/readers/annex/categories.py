"""一级事项 of each row, where one cell was merged over several rows and the merging was lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gongkai.model.terms import fold
from gongkai.readers.annex.entry import Entry
from gongkai.readers.annex.marks import without_markup
from gongkai.readers.annex.prose import squeezed

# What the items of an annex without 一级事项 stand under: the heading of their own column.
NONE = "公开事项"


@dataclass(frozen=True, slots=True)
class Above:
    """The 一级事项 that a row stands under, and the doubt about it, where it is not printed."""

    name: str
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)


def read_categories(entries: Sequence[Entry]) -> list[Above]:
    """Return the 一级事项 of every row.

    A blank one is that of the row above. Behind a header repeated on a new page, it is that of
    the next row on the page, if any: text taken out of a page has a merged cell in its middle.
    """
    found: list[Above] = []
    last = ""
    for number, entry in enumerate(entries):
        printed = squeezed(without_markup(entry.text("category")))
        if printed:
            last = printed
            found.append(Above(printed))
            continue
        below = _first_below(entries, number) if _begins_page(entries, number) else ""
        if below and last and fold(below) != fold(last):
            values: dict[str, object] = {"above": last, "found": below}
            found.append(Above(below, "annex-category-from-below", values))
        elif below or last:
            found.append(Above(last or below, "annex-category-carried", {"found": last or below}))
        else:
            has_column = bool(entry.header.of("category"))
            code = "annex-category-none" if has_column else ""
            found.append(Above(NONE, code, {"found": NONE}))
    return found


def _begins_page(entries: Sequence[Entry], number: int) -> bool:
    """Tell whether no row on the same page, up to this one, prints a 一级事项."""
    page = entries[number].page
    before = (entry for entry in entries[:number] if entry.page == page)
    return not any(entry.text("category") for entry in before)


def _first_below(entries: Sequence[Entry], number: int) -> str:
    page = entries[number].page
    below = (entry.text("category") for entry in entries[number:] if entry.page == page)
    return squeezed(without_markup(next(filter(None, below), "")))
