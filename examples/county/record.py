"""One record of the made-up year, and how it is written down."""

from dataclasses import dataclass, field
from datetime import date

from county.names import BOARD, HALL, SITE, Item, Unit

from gongkai.model.terms import Channel, Level, Mode

# What each level calls its notice board; the items whose channels the county ticks, and its form.
BOARD_WORDS = {Level.COUNTY: BOARD.zh, Level.TOWNSHIP: "公示栏", Level.VILLAGE: "村务公开栏"}
TICKED = {"3", "4", "8"}
FORM = (SITE, Channel.NEW_MEDIA, BOARD, HALL, Channel.VISIT)


@dataclass
class Record:
    """A row of a ledger; `typed` holds the cells that were typed in some other way."""

    unit: Unit
    item: Item
    title: str
    formed_on: date | None
    channels: tuple[Channel, ...]
    record: str = ""
    document: str = ""
    reviewed_on: date | None = None
    published_on: date | None = None
    changed_on: date | None = None
    republished_on: date | None = None
    withdrawn_on: date | None = None
    withdrawal_reason: str = ""
    superseded_by: str = ""
    url: str = ""
    remark: str = ""
    typed: dict[str, str] = field(default_factory=dict)

    @property
    def formed(self) -> date:
        """The day of formation, of a record that has one."""
        return known(self.formed_on)

    @property
    def published(self) -> date:
        """The day of publication, of a record that has one."""
        return known(self.published_on)


def known(day: date | None) -> date:
    """Return the day, which there must be."""
    if day is None:
        raise ValueError("no such day")
    return day


def cells(record: Record) -> dict[str, str | date | None]:
    """Write a record down, by field."""
    return {
        "record": record.record,
        "category": record.item.category,
        "item": record.item.name,
        "title": record.title,
        "document": record.document,
        "unit": record.unit.name,
        "level": record.unit.level.zh,
        "mode": Mode.PROACTIVE.zh,
        "channels": channels_of(record),
        "formed_on": record.formed_on,
        "reviewed_on": record.reviewed_on,
        "published_on": record.published_on,
        "changed_on": record.changed_on,
        "republished_on": record.republished_on,
        "withdrawn_on": record.withdrawn_on,
        "withdrawal_reason": record.withdrawal_reason,
        "superseded_by": record.superseded_by,
        "url": record.url,
        "remark": record.remark,
        **record.typed,
    }


def channels_of(record: Record) -> str:
    """Write the channels as the office does: as ticks on a form, or as a list of words."""
    if record.unit.level == Level.COUNTY and record.item.id in TICKED:
        return " ".join(f"{'■' if each in record.channels else '□'}{each.zh}" for each in FORM)
    board = BOARD_WORDS[record.unit.level]
    return "、".join(board if each == BOARD else each.zh for each in record.channels)


def write_range(record: Record) -> None:
    """Write the first and the last day of a posting into one cell, as villages do."""
    up, down = record.published, known(record.withdrawn_on)
    text = f"{up.year}年{up.month}月{up.day}日-{down.month}月{down.day}日"
    record.typed |= {"published_on": text, "withdrawn_on": ""}
