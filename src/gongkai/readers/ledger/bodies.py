"""The tables of a sheet, each read by its own header."""

from collections.abc import Iterator

from gongkai.model.ledger import Notice
from gongkai.readers.ledger.body import Body, find_body
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.header import Header, find_header, first_rows
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.keys import by_meaning
from gongkai.readers.ledger.passed_over import undated
from gongkai.readers.ledger.tables import tables_of
from gongkai.readers.ledger.unit_lines import unit_above
from gongkai.readers.ledger.units import Units


def bodies_of(
    sheet: RawSheet, known: Headings, units: Units
) -> Iterator[tuple[Body, str | None, Notice | None]]:
    """Find the records of each table of a sheet, the unit it names, and what is said if undated.

    There are none in a sheet that is no ledger.
    """
    if sheet.headings is not None:
        whole = by_meaning(sheet, known) if sheet.keyed else sheet
        if whole.headings and find_header([whole.headings], known):
            header = Header(whole.headings, 0, 0)
            body = find_body(whole, header, known, units)
            yield body, whole.unit, undated(whole, header, known)
        return
    first = find_header(first_rows(sheet), known)
    for table in tables_of(sheet, first, known) if first else ():
        rows = first_rows(table)
        if own := find_header(rows, known):
            unit = unit_above(rows[: own.start], known, units)
            yield find_body(table, own, known, units), unit, undated(table, own, known)
