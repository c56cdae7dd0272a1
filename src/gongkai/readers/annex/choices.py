"""公开对象, 公开方式 and 公开层级: which of their columns are ticked, whatever slid into them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gongkai.model.terms import Level, Mode, fold
from gongkai.readers.annex.doubts import Doubts
from gongkai.readers.annex.entry import Entry
from gongkai.readers.annex.header import Column
from gongkai.readers.annex.headings import CHOICES, SOME, audience_of, mode_of
from gongkai.readers.annex.levels import read_levels
from gongkai.readers.annex.listed import read_listed
from gongkai.readers.annex.marks import Mark, begins_with_tick, is_unusual, read_mark
from gongkai.readers.annex.words import Words, read_words
from gongkai.texts.annex import FIELDS

_LEAST_CHANNELS = 2


@dataclass
class Choices:
    """What is chosen of each field, the cells that hold channels, and the fields with signs."""

    chosen: dict[str, list[str]] = field(default_factory=lambda: {each: [] for each in CHOICES})
    slid: list[Column] = field(default_factory=list)
    signed: set[str] = field(default_factory=set)

    def add(self, field: str, names: Sequence[str]) -> None:
        """Choose names of a field, each once."""
        known = self.chosen[field]
        known += [name for name in names if name not in known]


def read_choices(entry: Entry, doubts: Doubts) -> Choices:
    """Read all columns that are to be ticked."""
    choices = Choices()
    for name in CHOICES:
        columns = entry.header.of(name)
        # Beside 公开属性, 公开方式 says in what form it is published (全文发布).
        is_form = name == "mode" and entry.header.of("attribute")
        for column in columns if not is_form else ():
            _read_cell(entry, column, columns, choices, doubts)
    for name in CHOICES:
        if name in choices.signed and not choices.chosen[name] and entry.header.of(name):
            doubts.add("annex-nothing-ticked", FIELDS[name].zh)
    return choices


def _read_cell(
    entry: Entry, column: Column, columns: Sequence[Column], choices: Choices, doubts: Doubts
) -> None:
    text, name = entry.cell(column), column.field or ""
    match read_mark(text):
        case Mark.BLANK:
            return
        case Mark.OPEN:
            choices.signed.add(name)
        case Mark.TICKED:
            choices.signed.add(name)
            if is_unusual(text):
                doubts.add("annex-tick-unusual", column, found=text)
            _choose(column, columns, choices, doubts)
        case Mark.LOST:
            doubts.add("annex-tick-lost", column, found=text)
        case Mark.WORDS:
            _read_words(text, column, columns, choices, doubts)


def _choose(column: Column, columns: Sequence[Column], choices: Choices, doubts: Doubts) -> None:
    """Choose what a column stands for."""
    name = column.field or ""
    below = column.below
    if not below:
        doubts.add("annex-tick-of-nothing", column)
    elif name == "audience":
        choices.add(name, [audience_of(below) or below])
    elif name == "mode":
        choices.add(name, [mode for mode in [mode_of(below)] if mode])
    else:
        others = tuple(each.below for each in columns if each is not column)
        levels, is_plain = read_levels(below, others)
        choices.add(name, levels)
        if not levels:
            doubts.add("annex-level-unknown", column, found=below)
        elif not is_plain:
            doubts.add("annex-level-read", column, found=below, reading=_names(levels))


def _read_words(
    text: str, column: Column, columns: Sequence[Column], choices: Choices, doubts: Doubts
) -> None:
    listed = read_listed(text)
    if len(listed.named | listed.open) >= _LEAST_CHANNELS and not listed.unknown:
        choices.slid.append(column)
        doubts.add("annex-channels-slid", column)
        return
    if column.below and _is_own_name(text, column):
        _choose(column, columns, choices, doubts)
        return
    words = read_words(text, column.field or "")
    if words:
        _take(words, text, column, choices, doubts)
    else:
        _read_prose(text, column, columns, choices, doubts)


def _is_own_name(text: str, column: Column) -> bool:
    """Tell whether a cell repeats its heading in the place of a tick (县级 under 县级)."""
    return fold(text) == fold(column.below)


def _take(words: Words, text: str, column: Column, choices: Choices, doubts: Doubts) -> None:
    name = words.field
    if name != column.field:
        doubts.add("annex-slid", column, found=text, field=FIELDS[name].zh)
    if words.has_signs:
        choices.signed.add(name)
    elif name == "mode" and len(words.chosen) > 1:
        doubts.add("annex-mode-undecided", column, found=text)
        return
    elif column.below:
        doubts.add("annex-words-unticked", column, found=text, reading=_names(words.chosen))
    elif len(words.chosen) > 1 and len(text.split()) > 1:
        # Words side by side may have lost the boxes before them.
        doubts.add("annex-words-unticked", column, found=text, reading=_names(words.chosen))
    choices.add(name, words.chosen)


def _read_prose(
    text: str, column: Column, columns: Sequence[Column], choices: Choices, doubts: Doubts
) -> None:
    """Read words in a column to be ticked: with a tick they explain it; 特定群众 may be named."""
    names_someone = column.field == "audience" and column.below
    if begins_with_tick(text) or (names_someone and audience_of(column.below) == SOME):
        doubts.add("annex-prose-ticked", column, found=text)
        _choose(column, columns, choices, doubts)
    elif column.field == "audience" and not column.below:
        choices.add("audience", [" ".join(text.split())])
    else:
        doubts.add("annex-prose-unread", column, found=text)


def _names(chosen: Sequence[str]) -> list[str]:
    return [each.zh if isinstance(each, (Level, Mode)) else each for each in chosen]
