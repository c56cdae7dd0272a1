"""Tables that tell of no day, beside one that does: catalogues, statistics, lists of evidence."""

from gongkai.model.fields import DATES
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.groups import speaks_of_day
from gongkai.readers.ledger.header import Header
from gongkai.readers.ledger.headings import Headings

_SHOWN = 8


def left_out(table: RawSheet, header: Header, known: Headings) -> Notice | None:
    """Say what is in a table without a column of days; None if there is one, known or not."""
    written = [heading for heading in header.headings if heading]
    if any(known.field_of(each) in DATES or speaks_of_day(each) for each in written):
        return None
    row = None if table.headings is not None else int(table.rows[header.end - 1])
    values: dict[str, object] = {"found": written[:_SHOWN] + ["…"] * (len(written) > _SHOWN)}
    return Notice("sheet-left-out", Severity.WARNING, table.place(row), values=values)
