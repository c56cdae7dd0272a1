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
from gongkai.engine.publications import ALIKE, merge
from gongkai.engine.units import active, unit_table
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog
from gongkai.model.fields import DATES, FIELDS, field_bit
from gongkai.model.frames import AS_OF, OBLIGATIONS
from gongkai.model.ledger import Ledgers, Sheet
from gongkai.model.unit import Roster


@dataclass(frozen=True)
class Facts:
    """The frames that the kinds of rule read.

    `rows` has a row a record: the columns of `frames.RECORDS` (`unit` and `item` categorical),
    those of `items.ITEMS`, and
        n         UInt32  number of the record in the run
        whose     UInt32  number of its file, of a record that has a number and no unit; else null
        absent    UInt32  bits of the fields that its ledger has no column for
        future    UInt32  bits of the dates that lie after the as-of date, and were made null
        doubtful  UInt32  bits of the dates that contradict another date of the record
        link      Enum    what its link last answered, `frames.LINK`; null where it was not asked
        asked_on  Date    on which day
    `publications` has the same columns and a row a publication (S8a); `changes` has it once for
    each of its changes. `units` is described in `units.unit_table`.

    What is known of several `days` is one such set of frames, each with the column `as_of`: a
    record stands there once a day, or once for all (null) if no day makes a difference to it.
    """

    rows: pl.DataFrame
    publications: pl.DataFrame
    changes: pl.DataFrame
    units: pl.DataFrame
    catalog: Catalog
    calendar: Calendar
    days: tuple[date, ...]
    has_evidence: bool = False  # of what stands behind links
    any_day: date | None = None  # as of it what is the same on all days is judged; else the first

    @property
    def as_of(self) -> date:
        """Return the day, or the last of them."""
        return self.days[-1]

    @property
    def day(self) -> pl.Expr:
        """Return the day as of whose end a row is judged; any of them where all are one."""
        any_day = pl.lit(self.any_day or self.days[0])
        return pl.coalesce(AS_OF, any_day) if self.is_of_many else any_day

    @property
    def is_of_many(self) -> bool:
        """Tell whether the frames have a column with the day."""
        return AS_OF in self.rows.columns

    @property
    def by_day(self) -> tuple[str, ...]:
        """Name the column that keeps one day from another, if there are several."""
        return (AS_OF,) if self.is_of_many else ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Name the columns of obligations."""
        return (*OBLIGATIONS, *self.by_day)


@dataclass(frozen=True)
class Oddities:
    """What was met on the way and must be said: equal rows (S8a), dates to come (S1.3).

    `unlike` are the numbers of publications whose rows have different titles, or days on one
    channel.
    """

    equal_rows: int
    future_rows: int
    unlike: tuple[str, ...]


def gather_facts(
    ledgers: Ledgers,
    catalog: Catalog,
    roster: Roster | None,
    calendar: Calendar,
    asked: Asked,
) -> tuple[Facts, Oddities]:
    """Turn what the ledgers say into what is known at the end of the as-of date."""
    read = ledgers.records
    records = each_once(ledgers, roster)
    units = active(
        unit_table(records, roster, whole_roster=asked.whole_roster), roster, asked.as_of
    )
    facts = facts_of(records, units, catalog, calendar, asked, days=(asked.as_of,))
    future = facts.rows.select((pl.col("future") > 0).sum()).item()
    equal = read.height - records.height
    return facts, Oddities(equal_rows=equal, future_rows=future, unlike=_unlike(facts))


def _unlike(facts: Facts) -> tuple[str, ...]:
    if facts.rows.height == facts.publications.height:
        return ()
    whole = ("unit", "whose", "record", *ALIKE)
    named = facts.rows.lazy().filter(pl.col("record").is_not_null())
    days = pl.col("published_on").drop_nulls().n_unique().over(*whole, "channels")
    differ = (pl.col("title").drop_nulls().n_unique() > 1) | (pl.col("days") > 1).any()
    parts = named.with_columns(days=days).group_by(*whole, maintain_order=True)
    unlike = parts.agg(differ.alias("unlike")).filter("unlike")
    return tuple(unlike.select("record").collect().to_series())


def facts_of(  # noqa: PLR0913  what is known, what it is judged by, when
    records: pl.DataFrame,
    units: pl.DataFrame,
    catalog: Catalog,
    calendar: Calendar,
    asked: Asked,
    *,
    days: tuple[date, ...],
) -> Facts:
    """Turn records into what is known at the end of each of `days`, the last of them `asked.as_of`.

    Of several days each record and unit has its day as `as_of`, a record null where none of them
    makes a difference to it.
    """
    day = pl.lit(days[0])
    if AS_OF in records.columns:
        day = pl.coalesce(AS_OF, day)
    rows = _known(records, day, catalog, asked)
    publications, changes = merge(rows, catalog)
    return Facts(
        rows=rows,
        publications=publications,
        changes=changes,
        units=units,
        catalog=catalog,
        calendar=calendar,
        days=days,
        has_evidence=asked.evidence is not None,
    )


def _known(records: pl.DataFrame, day: pl.Expr, catalog: Catalog, asked: Asked) -> pl.DataFrame:
    """Leave out of each record what lies after its day (S1.3), and number them."""
    known = (
        records.lazy()
        .with_row_index("n")
        .with_columns(future=pack({name: pl.col(name) > day for name in DATES}))
        .with_columns(pl.when(pl.col(name) <= day).then(name).alias(name) for name in DATES)
        .with_columns(doubtful=contradictory())
    )
    return with_items(with_links(known, asked), catalog).collect()


def each_once(ledgers: Ledgers, roster: Roster | None) -> pl.DataFrame:
    """Give the records, equal ones once, each with the bits of the fields it has no column for."""
    read = ledgers.records.with_columns(_absent(ledgers.sheets, roster), _whose(ledgers.sheets))
    records = _distinct(read, ledgers.rejected)
    return records.with_columns(pl.col("unit", "item").cast(pl.Categorical))


def _distinct(read: pl.DataFrame, rejected: pl.DataFrame) -> pl.DataFrame:
    """Keep the first of each set of records that are equal in every field (S8a).

    What could not be read has to be equal, too, as it is written. The first lacks only the columns
    that all of their ledgers lack.
    """
    alike = read.select(pl.exclude("ledger", "row", "absent"))
    # Hashes that all differ settle it, those of the names soonest; equal ones only hint, and the
    # fields themselves decide.
    if read["record"].null_count() == 0 and _all_differ(read.select("unit", "record")):
        return read
    if read.is_empty() or _all_differ(alike):
        return read
    if not rejected.is_empty():
        written = pl.concat_str("field", "value", separator=" ").str.join("\n")
        cells = rejected.group_by("ledger", "row").agg(unread=written)
        places = read.select("ledger", "row")
        beside = places.join(cells, on=places.columns, how="left", maintain_order="left")
        alike = alike.with_columns(beside["unread"])
    first = alike.select(pl.struct(pl.all()).is_first_distinct()).to_series()
    if not first.all() and read["absent"].n_unique() > 1:
        by_all = pl.col("absent").bitwise_and().over(alike.columns)
        read = read.with_columns(alike.with_columns(read["absent"]).select(by_all).to_series())
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
    absent = pl.col("ledger").replace_strict(numbers, lacking, default=0, return_dtype=pl.UInt32)
    return absent.alias("absent")


def _whose(sheets: Sequence[Sheet]) -> pl.Expr:
    """Give the number of its file to a row without a unit: it may be anybody's (S8a)."""
    files = [*dict.fromkeys(sheet.file for sheet in sheets)]
    numbers = [files.index(sheet.file) for sheet in sheets]
    file = pl.col("ledger").replace_strict(
        range(len(sheets)), numbers, default=None, return_dtype=pl.UInt32
    )
    return (
        pl.when(pl.col("unit").is_null() & pl.col("record").is_not_null()).then(file).alias("whose")
    )
