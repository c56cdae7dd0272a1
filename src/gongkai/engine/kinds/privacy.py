"""No personal data in published text, unmasked."""

import polars as pl

from gongkai.engine.doubts import first, needed
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.personal import holds_personal_data
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out, field_named
from gongkai.model.rule import Privacy


def oblige(rule: Privacy, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each record that was published."""
    selection = select(rule.when, facts.catalog)
    found = {field: holds_personal_data(facts.rows[field], rule.detectors) for field in rule.fields}
    leaks = pl.any_horizontal(pl.col(f"leaks {field}") for field in rule.fields)
    at = pl.coalesce(
        pl.when(pl.col(f"leaks {field}")).then(field_named(field)) for field in rule.fields
    )
    duties = (
        facts.rows.lazy()
        .with_columns(series.alias(f"leaks {field}") for field, series in found.items())
        .filter(selection.applies)
        .with_columns(
            start_on=pl.col("published_on"),
            outcome=pl.when(leaks).then(came_out("violated")).otherwise(came_out("met")),
            reason=pl.when(leaks).then(because("personal-data")),
        )
    )
    reason, doubted = first([*selection.doubts, *needed("published_on")])
    # What is out is out, on whatever day: a doubt about the day does not cover it.
    return settle(duties, rule, pl.when(~leaks).then(reason), pl.coalesce(at, doubted))
