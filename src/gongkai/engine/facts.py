"""What is known on the as-of date: the records as a rule sees them, with their item's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from gongkai.calendar import Calendar
from gongkai.engine.bits import pack
from gongkai.engine.contradictions import contradictory
from gongkai.engine.items import with_items
from gongkai.engine.links import with_links
from gongkai.engine.publications import merge
from gongkai.engine.units import unit_table
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog
from gongkai.model.fields import DATES, FIELDS, field_bit
from gongkai.model.ledger import Ledgers, Sheet
from gongkai.model.unit import Roster


@dataclass(frozen=True)
class Facts:
    """The frames that the kinds of rule read.

    `rows` has a row a record: the columns of `frames.RECORDS` (`unit` and `item` categorical),
    those of `items.ITEMS`, and
        n         UInt32  number of the record in the run
        absent    UInt32  bits of the fields that its ledger has no column for
        future    UInt32  bits of the dates that lie after the as-of date, and were made null
        doubtful  UInt32  bits of the dates that contradict another date of the record
        link      Enum    what its link last answered, `frames.LINK`; null where it was not asked
        asked_on  Date    on which day
    `publications` has the same columns and a row a publication (S8a); `changes` has it once for
    each of its changes. `units` is described in `units.unit_table`.
    """

    rows: pl.DataFrame
    publications: pl.DataFrame
    changes: pl.DataFrame
    units: pl.DataFrame
    catalog: Catalog
    calendar: Calendar
    as_of: date
    has_evidence: bool = False  # of what stands behind links


@dataclass(frozen=True)
class Oddities:
    """What was met on the way and must be said: equal rows (S8a), dates to come (S1.3)."""

    equal_rows: int
    future_rows: int


def gather_facts(
    ledgers: Ledgers,
    catalog: Catalog,
    roster: Roster | None,
    calendar: Calendar,
    asked: Asked,
) -> tuple[Facts, Oddities]:
    """Turn what the ledgers say into what is known at the end of the as-of date."""
    read, as_of = ledgers.records, asked.as_of
    known = (
        _each_once(read.with_columns(absent=_absent(ledgers.sheets, roster)))
        .lazy()
        .with_row_index("n")
        .with_columns(
            pl.col("unit", "item").cast(pl.Categorical),
            future=pack({day: pl.col(day) > as_of for day in DATES}),
        )
        .with_columns(pl.when(pl.col(day) <= as_of).then(day).alias(day) for day in DATES)
        .with_columns(doubtful=contradictory())
    )
    rows = with_items(with_links(known, asked), catalog).collect()
    publications, changes = merge(rows, catalog)
    facts = Facts(
        rows=rows,
        publications=publications,
        changes=changes,
        units=unit_table(rows, roster, as_of, whole_roster=asked.whole_roster),
        catalog=catalog,
        calendar=calendar,
        as_of=as_of,
        has_evidence=asked.evidence is not None,
    )
    future = rows.select((pl.col("future") > 0).sum()).item()
    return facts, Oddities(equal_rows=read.height - rows.height, future_rows=future)


def _each_once(read: pl.DataFrame) -> pl.DataFrame:
    """Keep the first of each set of records that are equal in every field (S8a).

    It lacks only the columns that all of their ledgers lack.
    """
    alike = read.select(pl.exclude("ledger", "row", "absent"))
    # Hashes that all differ settle it, those of the names soonest; equal ones only hint, and the
    # fields themselves decide.
    if read["record"].null_count() == 0 and _all_differ(read.select("unit", "record")):
        return read
    if read.is_empty() or _all_differ(alike):
        return read
    first = alike.select(pl.struct(pl.all()).is_first_distinct()).to_series()
    if not first.all() and read["absent"].n_unique() > 1:
        read = read.with_columns(pl.col("absent").bitwise_and().over(alike.columns))
    return read.filter(first)


def _all_differ(rows: pl.DataFrame) -> bool:
    return rows.hash_rows().n_unique() == rows.height


def _absent(sheets: Sequence[Sheet], roster: Roster | None) -> pl.Expr:
    # A roster stands in for the column of levels: what it lacks is the unit, not the column.
    wanted = [field for field in FIELDS if field != "level" or roster is None]
    lacking = [
        sum(field_bit(field) for field in wanted if field not in sheet.headings) for sheet in sheets
    ]
    numbers = range(len(sheets))
    return pl.col("ledger").replace_strict(numbers, lacking, default=0, return_dtype=pl.UInt32)
