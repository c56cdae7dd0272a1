"""An annex read into a catalogue: nothing is invented, and every doubt is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.model.catalog import Catalog, Category, Item
from gongkai.model.limit_text import read_time_limit
from gongkai.model.timelimit import TimeLimit
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.categories import read_categories
from gongkai.readers.annex.doubts import note
from gongkai.readers.annex.entry import serials
from gongkai.readers.annex.forms import read_annex
from gongkai.readers.annex.item import ReadItem, read_item
from gongkai.readers.annex.listed import Legend, read_legend
from gongkai.readers.annex.notice import LAW, OF_LAW, Notice, read_notice
from gongkai.readers.annex.overall import doubts_of_items, doubts_of_whole
from gongkai.readers.annex.rows import Rows, read_rows
from gongkai.readers.annex.table import Annex, cleaned
from gongkai.source import Place

_NEEDED = {
    "title": "annex-without-title",
    "document": "annex-without-document",
    "issuer": "annex-without-issuer",
    "issued_on": "annex-without-issued-on",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who imports an annex says of it; it counts more than what was found."""

    title: str | None = None
    document: str | None = None
    issuer: str | None = None
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A catalogue, and every doubt about it in the order of the annex."""

    catalog: Catalog
    doubts: tuple[LintFinding, ...]


def import_annex(path: Path, given: Given) -> Imported:
    """Read the annex in a file of any known form."""
    return make_catalog(read_annex(path), given)


def make_catalog(annex: Annex, given: Given) -> Imported:
    """Make a catalogue of an annex.

    Raises `InvalidInput` where there is no table, or the annex does not say what a catalogue has
    to: its title, number, office and day.
    """
    annex = cleaned(annex)
    rows = read_rows(annex)
    text = annex.text
    notice = read_notice(text)
    problems = [*_without_table(annex, rows), *_missing(annex, notice, given)]
    if problems:
        raise InvalidInput(problems)
    headers = [header.text for header in rows.headers]
    legend = read_legend("\n".join((*text, *headers)))
    read = list(doubts_of_items(list(_items(annex, rows, legend))))
    whole = tuple(doubts_of_whole(annex, rows, read, notice, legend))
    doubts = (*whole, *(doubt for each in read for doubt in each.doubts.found))
    return Imported(_catalog([each.item for each in read], whole, notice, given), doubts)


def _items(annex: Annex, rows: Rows, legend: Legend) -> Iterator[ReadItem]:
    categories = read_categories(rows.entries)
    for order, (entry, number) in enumerate(serials(rows.entries), 1):
        above = categories[order - 1]
        known = {"id": number, "row": order, "category": above.name}
        read = read_item(entry, known, legend, annex.place(entry.table, entry.row.number))
        if above.code:
            read.doubts.add(above.code, "一级事项", **above.values)
        yield read


def _catalog(
    items: Sequence[Item], whole: Sequence[LintFinding], notice: Notice, given: Given
) -> Catalog:
    default = notice.limit or _of_law()
    values: dict[str, object] = {
        "version": 1,
        "title": given.title or notice.title,
        "document": given.document or notice.document,
        "issuer": given.issuer or notice.issuer,
        "issued_on": given.issued_on or notice.issued_on,
        "defaults": {"time_limit": default, "publisher": notice.publisher},
        "categories": _categories(items),
        "items": tuple(items),
        "notes": tuple(dict.fromkeys(map(note, whole))),
    }
    return Catalog.model_validate(values)


def _of_law() -> TimeLimit:
    return read_time_limit(OF_LAW).model_copy(update={"source": LAW})


def _categories(items: Sequence[Item]) -> tuple[Category, ...]:
    subjects: dict[str, list[str]] = {}
    for item in items:
        known = subjects.setdefault(item.category, [])
        if item.subject and item.subject not in known:
            known.append(item.subject)
    return tuple(Category(name=name, subjects=tuple(each)) for name, each in subjects.items())


def _without_table(annex: Annex, rows: Rows) -> Iterator[Problem]:
    if not rows.entries:
        code = "annex-no-rows" if rows.headers else "annex-no-table"
        yield Problem(code, Place(annex.file))


def _missing(annex: Annex, notice: Notice, given: Given) -> Iterator[Problem]:
    for key, code in _NEEDED.items():
        if getattr(given, key) is None and getattr(notice, key) is None:
            yield Problem(code, Place(annex.file), {"option": f"--{key.replace('_', '-')}"})
