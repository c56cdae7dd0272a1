"""What is known of each record at the end of a day, and which records are one publication."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from gongkai.model.catalog import Catalog
from gongkai.model.terms import Channel, Level, Mode
from gongkai.model.unit import Roster

# S7, dates-in-order: formed ≤ published ≤ withdrawn, formed ≤ changed.
IN_ORDER = (
    ("formed_on", "published_on"),
    ("published_on", "withdrawn_on"),
    ("formed_on", "withdrawn_on"),
    ("formed_on", "changed_on"),
)


@dataclass(frozen=True)
class Record:
    """A row of a ledger: None is a blank cell, unless the field is `unread` or has no column."""

    unit: str | None = None
    record: str | None = None
    title: str | None = None
    item: str | None = None
    level: Level | None = None
    mode: Mode | None = None
    channels: frozenset[Channel] = frozenset()
    dates: Mapping[str, date] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)  # extended_days, paused_days
    withdrawal_reason: str | None = None
    superseded_by: str | None = None
    unread: frozenset[str] = frozenset()  # cells that nobody can read
    lacking: frozenset[str] = frozenset()  # fields that the ledger has no column for
    ledger: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Known:
    """A record, or a publication, as it stood at the end of the as-of date.

    `coming` are the dates that were still to come, `odd` those that contradict another.
    """

    n: int
    unit: str | None
    record: str | None
    title: str | None
    item: str | None
    level: Level | None
    mode: Mode | None
    channels: frozenset[Channel]
    dates: Mapping[str, date]
    days: Mapping[str, int]
    withdrawal_reason: str | None
    superseded_by: str | None
    unread: frozenset[str]
    lacking: frozenset[str]
    ledger: int
    coming: frozenset[str]
    odd: frozenset[str]

    def on(self, name: str) -> date | None:
        """Return a date, None where it is not known."""
        return self.dates.get(name)


def read(
    records: Iterable[Record], catalog: Catalog, roster: Roster | None, as_of: date
) -> list[Known]:
    """Tell what is known at the end of `as_of`; what is equal in every field counts once (S8a).

    A roster stands in for a column of levels.
    """
    once: list[tuple[Record, int | None]] = []
    for record in records:
        lacking = record.lacking - ({"level"} if roster else set())
        whole = replace(record, level=_level(record, catalog), lacking=lacking)
        file = record.ledger if record.unit is None and record.record is not None else None
        if (whole, file) not in once:
            once.append((whole, file))
    return [_know(n, record, catalog, as_of) for n, (record, _) in enumerate(once)]


def _level(record: Record, catalog: Catalog) -> Level | None:
    """Return the row's level, else its item's only one (S8b.1)."""
    levels = {item.id: catalog.levels_of(item) for item in catalog.items}
    only = levels.get(record.item or "", ())
    if record.level or "level" in record.unread or len(only) > 1:
        return record.level
    return only[0] if only else None


def _know(n: int, record: Record, catalog: Catalog, as_of: date) -> Known:
    """Forget what is dated later (S1.3)."""
    dates = {name: day for name, day in record.dates.items() if day <= as_of}
    return Known(
        n=n,
        unit=record.unit,
        record=record.record,
        title=record.title,
        item=record.item,
        level=record.level,
        mode=_mode(record.mode, record.item, record.unread, catalog),
        channels=record.channels,
        dates=dates,
        days=record.days,
        withdrawal_reason=record.withdrawal_reason,
        superseded_by=record.superseded_by,
        unread=record.unread,
        lacking=record.lacking,
        ledger=record.ledger,
        coming=frozenset(record.dates.keys() - dates.keys()),
        odd=at_odds(dates),
    )


def at_odds(dates: Mapping[str, date]) -> frozenset[str]:
    """Name the dates that contradict another date of the same record (S8b.4)."""
    return frozenset(
        name
        for first, second in IN_ORDER
        if first in dates and second in dates and dates[second] < dates[first]
        for name in (first, second)
    )


def publications(rows: Sequence[Known], catalog: Catalog) -> Iterator[tuple[Known, list[Known]]]:
    """Take rows with one record id and unit as one publication (S8a); give it with its rows.

    Rows without a unit are of one only if they are of one file.

    A blank item, level or mode is what the other rows say with one voice. Where they differ, each
    is a publication of its own: rows of one publication differ in their channel.
    """
    groups: dict[object, list[Known]] = {}
    for row in rows:
        whose = row.ledger if row.unit is None else row.unit
        key = (whose, row.record) if row.record is not None else row.n
        groups.setdefault(key, []).append(row)
    for together in groups.values():
        alike: dict[object, list[Known]] = {}
        for row in _agreed(together, catalog):
            alike.setdefault((row.item, row.level, row.mode), []).append(row)
        for one in alike.values():
            yield (one[0] if len(one) == 1 else _united(one)), one


def changes(rows: Sequence[Known], catalog: Catalog) -> Iterator[tuple[Known, list[Known]]]:
    """Give each publication, with its rows, once for each of its changes: each has a row.

    What was republished before a change does not speak of it.
    """
    for whole, parts in publications(rows, catalog):
        for changed in dict.fromkeys(part.on("changed_on") for part in parts):
            mine = [part for part in parts if part.on("changed_on") == changed]
            again = [day for part in mine if (day := part.on("republished_on"))]
            dates = dict(whole.dates)
            for name in ("changed_on", "republished_on"):
                dates.pop(name, None)
            if changed:
                dates["changed_on"] = changed
                again = [day for day in again if day >= changed]
            if again:
                dates["republished_on"] = min(again)
            yield replace(whole, n=mine[0].n, dates=dates), parts


def _agreed(rows: list[Known], catalog: Catalog) -> list[Known]:
    for name in ("item", "level", "mode"):
        said = {value for row in rows if (value := getattr(row, name)) is not None}
        if len(said) == 1:
            rows = [replace(row, **{name: min(said)}) for row in rows]
    return [replace(row, mode=_mode(row.mode, row.item, row.unread, catalog)) for row in rows]


def _mode(
    mode: Mode | None, item: str | None, unread: frozenset[str], catalog: Catalog
) -> Mode | None:
    """Return the row's mode, else its item's (S8b.2); one that cannot be read may be any."""
    modes = {each.id: catalog.mode_of(each) for each in catalog.items}
    return mode if mode or "mode" in unread else modes.get(item or "")


def _united(rows: list[Known]) -> Known:
    """Unite the rows of a publication (S8a)."""
    first = rows[0]
    dates = {
        name: min(days)
        for name in {name for row in rows for name in row.dates}
        if (days := [row.dates[name] for row in rows if name in row.dates])
    }
    dates.pop("withdrawn_on", None)
    if down := [day for row in longest_standing(rows) if (day := row.on("withdrawn_on"))]:
        dates["withdrawn_on"] = max(down)
    # Where it has been published at all, it is on those channels on which it was.
    shown = [row for row in rows if row.on("published_on")] or rows
    return replace(
        first,
        channels=frozenset(channel for row in shown for channel in row.channels),
        dates=dates,
        days={name: days for row in reversed(rows) for name, days in row.days.items()},
        unread=frozenset().union(*(row.unread for row in rows)),
        lacking=frozenset().union(*(row.lacking for row in rows)),
        coming=frozenset().union(*(row.coming for row in rows)),
        odd=at_odds(dates).union(*(row.odd for row in rows)),
    )


def longest_standing(rows: list[Known]) -> list[Known]:
    """Find the rows that show the publication longest: still up, unknown, or taken down last.

    A row that was never published shows nothing.
    """

    def until(row: Known) -> date:
        where = row.unread | row.lacking
        if row.on("published_on") is None and "published_on" not in where:
            return date.min
        if (down := row.on("withdrawn_on")) is not None:
            return down
        unknown = where & {"published_on", "withdrawn_on"}
        unknown -= {"published_on"} if row.on("published_on") else set()
        return date(9999, 12, 30) if unknown else date(9999, 12, 31)

    longest = max(map(until, rows))
    return [row for row in rows if until(row) == longest]
