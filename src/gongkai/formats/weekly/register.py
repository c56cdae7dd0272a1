"""The records that a page speaks of, unit by unit, each with all that is said of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gongkai.formats.page.rows import Row, grouped, merged


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what it is known by, and what is said of it."""

    anchor: str
    known_by: Row
    said: Sequence[Row]


@dataclass(frozen=True, slots=True)
class UnitRecords:
    """The records of one unit (None: of none)."""

    unit: str | None
    records: Sequence[Record]


def register(rows: Iterable[Row], units: Sequence[str | None]) -> list[UnitRecords]:
    """Bring together what is said of each record; units in this order, then those not in it."""
    records = [
        Record(f"r{number}", said[0], merged(said))
        for number, said in enumerate(grouped(rows, lambda row: row.about), start=1)
    ]
    place = {unit: number for number, unit in enumerate(units)}
    of_units = grouped(records, lambda record: record.known_by.unit)
    found = [UnitRecords(each[0].known_by.unit, each) for each in of_units]
    return sorted(found, key=lambda each: place.get(each.unit, len(place)))


def anchors(register: Sequence[UnitRecords]) -> Mapping[tuple[object, ...], str]:
    """Give the id of each record's row by what its rows are about."""
    return {record.known_by.about: record.anchor for unit in register for record in unit.records}
