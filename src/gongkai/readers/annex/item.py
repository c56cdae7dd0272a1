"""One row of an annex read into an item of the catalogue, its cells kept as printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gongkai.model.catalog import Item
from gongkai.model.limit_text import read_time_limit
from gongkai.model.terms import Channel, Level, Mode, fold
from gongkai.model.timelimit import TimeLimit
from gongkai.readers.annex.choices import Choices, read_choices
from gongkai.readers.annex.doubts import Doubts, note
from gongkai.readers.annex.entry import Entry
from gongkai.readers.annex.header import Column
from gongkai.readers.annex.headings import CHOICES, mode_of
from gongkai.readers.annex.listed import Legend, read_channels
from gongkai.readers.annex.marks import Mark, read_mark, without_markup
from gongkai.readers.annex.prose import basis_of, content_of, names_of, optional_of, squeezed
from gongkai.source import Place

# The keys of `as_printed`; columns of other meaning are kept by their own heading.
_PRINTED = ("category", "subject", "content", "basis", "time_limit", "publisher", "channels")
_PARTED = "｜"


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item, the doubts about it, and every channel that its cells print."""

    item: Item
    doubts: Doubts
    printed_channels: frozenset[Channel]
    entry: Entry

    def with_notes(self) -> "ReadItem":
        """Write the doubts into the item."""
        notes = tuple(dict.fromkeys(map(note, self.doubts.found)))
        return replace(self, item=self.item.model_copy(update={"notes": notes}))


def read_item(entry: Entry, known: Mapping[str, object], legend: Legend, place: Place) -> ReadItem:
    """Read a row; `known` are the fields that the rows around it tell: id, row and category."""
    doubts = Doubts(place)
    for column in entry.header.columns:
        if column.index in entry.same:
            doubts.add("annex-same-as-above", column, found=entry.cell(column))
    if entry.joined:
        doubts.add("annex-rows-joined", rows=[str(row) for row in entry.joined])
    if entry.header.of("number") and not entry.text("number").strip():
        doubts.add("annex-number-blank", "序号", number=str(known["id"]))
    for heading in _unread(entry):
        doubts.add("annex-column-unread", heading)
    choices = read_choices(entry, doubts)
    channels, printed = read_channels(entry, choices.slid, legend, doubts)
    mode = _mode(entry, choices, doubts)
    read = {
        **known,
        "as_printed": as_printed(entry),
        "subject": _subject(entry, doubts),
        "content": _content(entry, doubts),
        "basis": _basis(entry, doubts),
        "time_limit": _limit(entry, doubts),
        "publisher": _publisher(entry, doubts),
        "channels": channels,
        "audience": tuple(choices.chosen["audience"]),
        "mode": mode,
        "levels": tuple(level for level in Level if level in choices.chosen["levels"]),
    }
    return ReadItem(Item.model_validate(read), doubts, printed, entry)


def _unread(entry: Entry) -> Iterator[Column]:
    """Give the columns of a field beyond the first that say something else than it."""
    for field in ("category", "subject", "content", "basis", "time_limit", "publisher"):
        columns = entry.header.of(field)
        for column in columns[1:]:
            if entry.cell(column) not in {"", entry.cell(columns[0])}:
                yield column


def as_printed(entry: Entry) -> dict[str, str]:
    """Return the cells verbatim; those under one heading are parted, and blank if all are."""
    printed: dict[str, str] = {}
    for field in (*_PRINTED, *CHOICES):
        texts = [entry.printed(column) for column in entry.header.of(field)]
        if texts:
            printed[field] = _one(texts)
    for column in entry.header.columns:
        named = column.field in {*_PRINTED, *CHOICES, "number"}
        if not named and column.heading and entry.printed(column):
            printed[squeezed(column.printed)] = entry.printed(column)
    return printed


def _one(texts: Sequence[str]) -> str:
    """Write cells side by side; a cell that covers all of them once."""
    is_one = len(set(texts)) == 1 and read_mark(texts[0]) is Mark.WORDS
    if is_one or not any(text.strip() for text in texts):
        return texts[0]
    return _PARTED.join(texts)


def _subject(entry: Entry, doubts: Doubts) -> str | None:
    second, third = (_name(entry.text(field)) for field in ("subject", "third"))
    if third:
        doubts.add("annex-third-level", "三级事项", found=third, above=second)
        return third
    subject = second or _name(entry.text("matter"))
    if not subject:
        doubts.add("annex-subject-blank", "二级事项")
    return subject or None


def _publisher(entry: Entry, doubts: Doubts) -> tuple[str, ...]:
    text = entry.text("publisher")
    if text.strip() and read_time_limit(text).within:
        doubts.add("annex-columns-slid", "公开主体", found=text)
    return names_of(text)


def _name(text: str) -> str:
    return squeezed(without_markup(text))


def _content(entry: Entry, doubts: Doubts) -> tuple[str, ...]:
    text = entry.text("content")
    if optional := optional_of(text):
        doubts.add("annex-content-optional", "公开内容", names=optional)
    return content_of(text)


def _basis(entry: Entry, doubts: Doubts) -> tuple[str, ...]:
    text = entry.text("basis")
    basis = basis_of(text)
    if len(basis) > 1 and "\n" not in text:
        doubts.add("annex-basis-parted", "公开依据", count=str(len(basis)))
    return basis


def _limit(entry: Entry, doubts: Doubts) -> TimeLimit | None:
    field = "time_limit" if entry.text("time_limit") else "requirement"
    text = squeezed(without_markup(entry.text(field)))
    heading = next((column.printed for column in entry.header.of(field)), "")
    if not fold(text).strip("-–—/\\"):
        if text:
            doubts.add("annex-limit-struck", heading, found=text)
        return None
    limit = read_time_limit(text)
    if limit.needs_a_person:
        doubts.add("annex-limit-unclear", heading, found=text)
    elif limit.keep and not limit.within:
        doubts.add("annex-limit-retention", heading, found=text)
    return limit


def _mode(entry: Entry, choices: Choices, doubts: Doubts) -> Mode | None:
    """Return the mode that is ticked, or the one that 公开属性 names where 公开方式 is no mode."""
    found = [mode for mode in Mode if mode in choices.chosen["mode"]]
    if not found and (attribute := mode_of(entry.text("attribute"))):
        return attribute
    if len(found) > 1:
        doubts.add("annex-modes-both", "公开方式")
    return found[0] if len(found) == 1 else None
