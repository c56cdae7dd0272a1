"""The figures of a report, from counts of obligations: by unit, by category, by unit and item."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from gongkai.model.catalog import Catalog
from gongkai.model.rule import Coverage, Rule
from gongkai.model.terms import Level, Outcome
from gongkai.model.weekly import CategoryMeasure, Measure, Standing, State

_STATES: Mapping[Outcome, State] = {
    outcome: State.NOT_DUE if outcome is Outcome.PENDING else State(outcome.value)
    for outcome in Outcome
}


def measure(counts: pl.DataFrame) -> Measure:
    """Add up counts of obligations: columns `outcome` and `count`."""
    counted = counts.group_by("outcome").agg(pl.col("count").sum())
    return Measure({Outcome.of(outcome): n for outcome, n in counted.iter_rows()})


def standings(
    now: pl.DataFrame, before: pl.DataFrame, levels: Mapping[str, Level | None]
) -> Iterator[Standing]:
    """Give the standings by level, in each the best first.

    The units are those of `levels`, and whoever else has an obligation; None is no unit.
    """
    measures, then = _measures(now, "unit"), _measures(before, "unit")
    found = [
        Standing(
            unit,
            levels.get(unit) if unit else None,
            measures.get(unit, Measure()),
            then.get(unit, Measure()),
        )
        for unit in dict.fromkeys([*levels, *measures, *then])
    ]
    for level in [*Level, None]:
        same = [each for each in found if each.level is level]
        ranks = _ranks(same, lambda each: each.now)
        ranks_before = _ranks(same, lambda each: each.before)
        ranked = [
            replace(each, rank=ranks[each.unit], rank_before=ranks_before[each.unit])
            for each in same
        ]
        yield from sorted(ranked, key=lambda s: (s.rank is None, s.rank, s.unit or ""))


def _ranks(
    found: Sequence[Standing], of: Callable[[Standing], Measure]
) -> Mapping[str | None, int | None]:
    rates = {each.unit: of(each).rate if each.unit else None for each in found}
    ordered = sorted(-rate for rate in rates.values() if rate is not None)
    return {
        unit: None if rate is None else 1 + bisect_left(ordered, -rate)
        for unit, rate in rates.items()
    }


def categories(
    now: pl.DataFrame, before: pl.DataFrame, catalog: Catalog
) -> Iterator[CategoryMeasure]:
    """Measure the categories that have items, in the order of the catalogue.

    What belongs to no item (its cell is blank, or was not understood) is measured last, by None.
    """
    items, then = _measures(now, "item"), _measures(before, "item")
    for category in catalog.categories:
        ids = [item.id for item in catalog.items if item.category == category.name]
        if ids:
            yield CategoryMeasure(category.name, _added(items, ids), _added(then, ids))
    if None in items or None in then:
        yield CategoryMeasure(None, items.get(None, Measure()), then.get(None, Measure()))


def matrix(sums: pl.DataFrame, rules: Sequence[Rule]) -> Mapping[tuple[str | None, str], State]:
    """Give each unit and item the gravest state that any of its obligations has."""
    states = list(State)
    grave = {outcome: states.index(_STATES[outcome]) for outcome in Outcome}
    place = (
        pl.when(_never(rules))
        .then(states.index(State.MISSING))
        .otherwise(pl.col("outcome").cast(pl.String).replace_strict(grave))
    )
    owned = sums.filter(pl.col("item").is_not_null())
    gravest = owned.group_by("unit", "item").agg(place.min())
    return {(unit, item): states[n] for unit, item, n in gravest.iter_rows()}


def never_published(sums: pl.DataFrame, rules: Sequence[Rule]) -> Mapping[str | None, int]:
    """Count the items (and periods) that each unit owes and has not published, the most first."""
    counted = sums.filter(_never(rules)).group_by("unit").agg(pl.col("count").sum())
    ordered = counted.sort("count", pl.col("unit").cast(pl.String), descending=[True, False])
    return dict(ordered.iter_rows())


def _never(rules: Sequence[Rule]) -> pl.Expr:
    coverage = [number for number, rule in enumerate(rules) if isinstance(rule, Coverage)]
    return pl.col("rule").is_in(coverage) & (pl.col("outcome") == Outcome.VIOLATED.value)


def _measures(sums: pl.DataFrame, by: str) -> Mapping[str | None, Measure]:
    counts: dict[str | None, dict[Outcome, int]] = {}
    grouped = sums.group_by(by, "outcome").agg(pl.col("count").sum())
    for key, outcome, n in grouped.iter_rows():
        counts.setdefault(key, {})[Outcome.of(outcome)] = n
    return {key: Measure(each) for key, each in counts.items()}


def _added(measures: Mapping[str | None, Measure], ids: Iterable[str]) -> Measure:
    counts: dict[Outcome, int] = {}
    for each in ids:
        for outcome, n in measures.get(each, Measure()).counts.items():
            counts[outcome] = counts.get(outcome, 0) + n
    return Measure(counts)
