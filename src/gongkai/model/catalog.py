"""标准目录: the catalogue, its items, and the defaults that fill its blank cells."""

from typing import Literal

from pydantic import Field

from gongkai.model.base import FILLED, ChannelWord, Day, LevelWord, Model, ModeWord, Text
from gongkai.model.terms import Level, Mode
from gongkai.model.timelimit import TimeLimit


class DefaultText(Model):
    """A text that stands in for a blank cell, and where it is taken from."""

    text: Text
    source: Text


class DefaultLevels(Model):
    """The levels that an item without 公开层级 is owed at (S8b.3)."""

    levels: tuple[LevelWord, ...]
    source: Text


class DefaultMode(Model):
    """The 公开方式 of an item without one (S8b.2)."""

    mode: ModeWord
    source: Text


class Defaults(Model):
    """What is read where a row's cell is empty, each with its source."""

    time_limit: TimeLimit
    publisher: DefaultText | None = None
    levels: DefaultLevels = DefaultLevels(levels=tuple(Level), source="公开层级为空白时视同各级")
    mode: DefaultMode = DefaultMode(mode=Mode.PROACTIVE, source="公开方式为空白时视同主动公开")


class Category(Model):
    """一级事项 with its 二级事项."""

    name: Text
    subjects: tuple[Text, ...] = ()


class Channels(Model):
    """公开渠道和载体: the ones ticked (■), and the ones offered (□ under a note 可选)."""

    required: tuple[ChannelWord, ...] = ()
    optional: tuple[ChannelWord, ...] = ()
    need: Literal["all", "any"] | None = None


class Item(Model):
    """One 公开事项: `as_printed` keeps the annex's cells, the rest is the reading acted on."""

    id: Text
    row: int | None = None
    as_printed: dict[str, str] | None = None
    category: Text
    subject: Text | None = None
    content: tuple[Text, ...] = ()
    basis: tuple[Text, ...] = ()
    time_limit: TimeLimit | None = None
    publisher: tuple[Text, ...] = ()
    channels: Channels = Channels()
    audience: tuple[Text, ...] = ()
    mode: ModeWord | None = None
    levels: tuple[LevelWord, ...] = ()
    project: bool = False
    notes: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """What the item is called: its 二级事项, else the first of its 公开内容."""
        return self.subject or (self.content[0] if self.content else self.category)


class Catalog(Model):
    """A 标准目录 as a county issued it."""

    version: Literal[1]
    title: Text
    document: Text
    issuer: Text
    issued_on: Day
    defaults: Defaults
    categories: tuple[Category, ...] = Field(json_schema_extra=FILLED)
    items: tuple[Item, ...] = Field(json_schema_extra=FILLED)
    notes: tuple[Text, ...] = ()

    def mode_of(self, item: Item) -> Mode:
        """Return the item's 公开方式, or the default."""
        return item.mode or self.defaults.mode.mode

    def levels_of(self, item: Item) -> tuple[Level, ...]:
        """Return the levels that owe the item, or the default ones."""
        return item.levels or self.defaults.levels.levels
