"""From obligations to findings: what a person must see, named for good and put in order (S8)."""

from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

import polars as pl

from gongkai.engine.facts import Facts
from gongkai.engine.naming import itself
from gongkai.model.frames import FINDINGS, Schema
from gongkai.model.rule import Posting, Rule
from gongkai.model.terms import Severity

_RECORD = (
    *("ledger", "row", "record", "document", "title", "url"),
    *("formed_on", "published_on", "channels"),
)
_ONE = pl.lit(1, pl.UInt32)
_MISSING = pl.col("reason") == "column-missing"
# What the order of findings is told by, but for the fingerprint.
_ALIKE = ("severity", "due_earliest", "due_on", "unit", "item", "record", "rule")

# Later than any date, counted in days from 1970.
_LAST_DAY = 10_000_000
# What tells two findings apart that are named alike.
_CONTENT = (
    *("outcome", "reason", "level", "start_on", "done_on", "field", "detail", "over_days"),
    *("title", "formed_on", "published_on", "channels"),
)


def to_be_seen(obligations: pl.LazyFrame) -> pl.LazyFrame:
    """Keep the obligations that are findings (S4): those that carry a severity, or are waived."""
    return obligations.filter(pl.col("severity").is_not_null() | (pl.col("outcome") == "waived"))


def find(
    seen: pl.DataFrame, facts: Facts, rules: Sequence[Rule], most: int | None = None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Make the findings of the obligations to be seen, as `frames.FINDINGS`, in order.

    With `most`, only the first so many. The second frame counts all of them by `outcome` and
    `severity`.
    """
    is_missing = _MISSING.fill_null(value=False)
    single = seen.filter(~is_missing).with_columns(count=_ONE)
    missing = _one_a_ledger(_beside(seen.filter(is_missing), facts, ("ledger",)))
    counts = (
        pl.concat([each.select("outcome", "severity") for each in (single, missing)])
        .group_by("outcome", "severity")
        .agg(count=pl.len())
    )
    soonest = _beside(single if most is None else _soonest(single, most), facts, _RECORD)
    whole = pl.concat([soonest, missing.select(soonest.columns)])
    kept = whole if most is None else _first(whole, _keys(facts, rules), most)
    told = _fingerprinted(kept, rules)
    return _in_order(told, facts, rules).head(told.height if most is None else most).select(
        *FINDINGS
    ), counts


def in_full(obligations: pl.DataFrame, facts: Facts, rules: Sequence[Rule]) -> pl.DataFrame:
    """Give every obligation, each as if it were a finding, as `frames.FINDINGS`, in order."""
    judged = obligations.filter(pl.col("outcome").is_not_null())
    single = _beside(judged, facts, _RECORD).with_columns(count=_ONE)
    return _in_order(_fingerprinted(single, rules), facts, rules).select(*FINDINGS)


def _beside(obligations: pl.DataFrame, facts: Facts, columns: Sequence[str]) -> pl.DataFrame:
    """Set beside each obligation what a person knows its record by; what is there stays.

    `n` is the place in `rows`; that of nothing is nothing.
    """
    wanted = [name for name in columns if name not in obligations.columns]
    return obligations.with_columns(facts.rows[name].gather(obligations["n"]) for name in wanted)


def _one_a_ledger(missing: pl.DataFrame) -> pl.DataFrame:
    """Make one finding of all that a ledger's missing column leaves undecided (S10).

    What is waived (S9) is one of its own.
    """
    key = ("rule", "ledger", "field", "outcome", "waiver")
    kept = {"severity", "reason"}
    one_unit = pl.when(pl.col("unit").n_unique() == 1).then(pl.col("unit").first())
    nothing = [
        pl.lit(None, dtype).alias(name)
        for name, dtype in _columns().items()
        if name not in {*key, "unit", "count", *kept}
    ]
    return (
        missing.group_by(key, maintain_order=True)
        .agg(one_unit.alias("unit"), pl.col(*kept).first(), count=pl.len().cast(pl.UInt32))
        .with_columns(nothing)
        .select(*_columns())
    )


def _columns() -> Schema:
    names = {name: dtype for name, dtype in FINDINGS.items() if name != "fingerprint"}
    return {**names, "channels": pl.UInt64}


def _fingerprinted(found: pl.DataFrame, rules: Sequence[Rule]) -> pl.DataFrame:
    """Name each finding by what stays the same next week, wherever its row has moved."""
    missing = pl.when(_MISSING).then(pl.col("field").cast(pl.String))
    known_by = pl.coalesce(itself(), pl.concat_str(pl.lit("field:"), missing))
    posting = [number for number, rule in enumerate(rules) if isinstance(rule, Posting)]
    posted = pl.when(pl.col("rule").is_in(posting)).then(
        pl.concat_str("start_on", pl.col("channels").fill_null(0), separator=":")
    )
    parts = (_name(rules), pl.col("unit"), pl.col("item"), known_by, pl.col("period"), posted)
    named = found.with_columns(
        whole=pl.concat_str(
            [part.cast(pl.String).fill_null("") for part in parts], separator="\x1f"
        )
    ).with_columns(again=_occurrence())
    prints = [
        blake2b(f"{whole}\x1f{again}".encode(), digest_size=8).hexdigest()
        for whole, again in named.select("whole", "again").iter_rows()
    ]
    return named.with_columns(fingerprint=pl.Series(prints, dtype=pl.String))


def _occurrence() -> pl.Expr:
    """Return the number of a finding among those named alike, whatever the order of rows."""
    due = pl.coalesce("due_earliest", "due_on").fill_null(date.max)
    order = [pl.col("severity").to_physical(), due, *(pl.col(name) for name in _CONTENT)]
    return pl.int_range(pl.len()).over("whole", order_by=order)


def _soonest(found: pl.DataFrame, most: int) -> pl.DataFrame:
    """Keep what may be among the first: by severity and due date alone, which are cheap to sort."""
    if found.height <= most:
        return found
    due = pl.coalesce("due_earliest", "due_on").to_physical().fill_null(_LAST_DAY)
    weight = pl.col("severity").to_physical().cast(pl.Int64).fill_null(len(Severity))
    place = weight * (_LAST_DAY + 1) + due
    return found.filter(place <= place.bottom_k(most).max())


def _first(found: pl.DataFrame, keys: Sequence[pl.Expr], most: int) -> pl.DataFrame:
    """Keep the first rows in order, and those after them that only a fingerprint tells apart."""
    if found.height <= most:
        return found
    order = found.select(pl.arg_sort_by(keys, nulls_last=True)).to_series()
    kept = found[order[: most * 2]]
    alike = kept.select(*_ALIKE)
    last = alike.row(most - 1)
    end = next((n for n in range(most, kept.height) if alike.row(n) != last), None)
    return kept[:end] if end else found[order]


def _keys(facts: Facts, rules: Sequence[Rule]) -> list[pl.Expr]:
    """Sort by severity, due date, unit, item, record, rule (S8.2)."""
    places = [item.id for item in facts.catalog.items]
    item = pl.col("item").cast(pl.String)
    return [
        pl.col("severity"),
        pl.coalesce("due_earliest", "due_on"),
        pl.col("unit").cast(pl.String),
        item.replace_strict(places, range(len(places)), default=None),
        pl.col("record"),
        _name(rules),
    ]


def _in_order(found: pl.DataFrame, facts: Facts, rules: Sequence[Rule]) -> pl.DataFrame:
    return found.sort(*_keys(facts, rules), "fingerprint", nulls_last=True)


def _name(rules: Sequence[Rule]) -> pl.Expr:
    ids = [rule.id for rule in rules]
    return pl.col("rule").replace_strict(range(len(ids)), ids, return_dtype=pl.String)
