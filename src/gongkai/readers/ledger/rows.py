"""Records that are given as mappings, not as a file: the examples of rules."""

from collections.abc import Mapping, Sequence

import polars as pl

from gongkai.model.catalog import Catalog
from gongkai.model.fields import FIELDS, HEADINGS
from gongkai.model.ledger import Ledgers, Sheet
from gongkai.readers.ledger.body import Body
from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.grid import numbered
from gongkai.readers.ledger.items import Items
from gongkai.readers.ledger.records import Words, read_records
from gongkai.readers.ledger.units import Units


def read_rows(rows: Sequence[Mapping[str, object]], catalog: Catalog) -> Ledgers:
    """Read records whose keys are names of fields; a key left out is a blank cell."""
    sheet = Sheet("", None, {field: HEADINGS[field][0] for field in FIELDS}, {})
    columns = {field: [text_of(row.get(field)) for row in rows] for field in FIELDS}
    cells = pl.DataFrame(columns, schema=dict.fromkeys(FIELDS, pl.String))
    words = Words(catalog, Items(catalog), Units(None))
    body = Body(sheet, cells, numbered(len(rows)), ())
    records, rejected = read_records(body, words, 0, None)
    return Ledgers((sheet,), records, rejected, ())
