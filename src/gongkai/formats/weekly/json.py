"""`json`: the weekly report, key by key; the keys of gongkai-report-1 are a promise."""

from typing import Any

from gongkai import __version__
from gongkai.errors import Problem
from gongkai.formats.fingerprint import fingerprint_as_json
from gongkai.formats.json import finding_as_json
from gongkai.formats.problems import problem_sentence
from gongkai.formats.weekly.compared_json import compared_as_json
from gongkai.formats.wire import dumped
from gongkai.model.personal import masked
from gongkai.model.terms import Outcome
from gongkai.model.waiver import Waiver
from gongkai.model.weekly import Measure, Standing, Weekly
from gongkai.texts import Lang


def render(weekly: Weekly, lang: Lang) -> str:
    """Write the whole report as one object."""
    return dumped(as_json(weekly, lang))


def as_json(weekly: Weekly, lang: Lang) -> dict[str, Any]:
    """Make the object; rates are fractions of one, unrounded."""
    report, span = weekly.report, weekly.span
    return {
        "schema": "gongkai-report-1",
        "tool": {"name": "gongkai", "version": __version__},
        "span": {
            "name": span.name,
            "since": span.since.isoformat(),
            "until": span.until.isoformat(),
            "is_over": span.is_over,
        },
        "catalog": {"title": report.catalog.title, "sha256": report.catalog_file.sha256},
        "rules": {"count": len(report.rules), "sha256": report.rules_sha256},
        "calendar": fingerprint_as_json(report.calendar),
        "total": {"now": _measure(weekly.total), "before": _measure(weekly.total_before)},
        "units": [_standing(each) for each in weekly.standings],
        "categories": [
            {"name": each.name, "now": _measure(each.now), "before": _measure(each.before)}
            for each in weekly.categories
        ],
        "matrix": [
            {"unit": unit, "item": item, "state": state.value}
            for (unit, item), state in sorted(weekly.matrix.items(), key=str)
        ],
        "new": [finding_as_json(each, report, lang) for each in weekly.new],
        "mended": [each.fingerprint for each in weekly.mended],
        "overdue": {
            age.value: [each.fingerprint for each in found] for age, found in weekly.overdue.items()
        },
        "falling_due": [finding_as_json(each.finding, report, lang) for each in weekly.falling_due],
        "trend": [
            {"as_of": point.day.isoformat(), **_measure(point.measure)} for point in weekly.trend
        ],
        "rejected_cells": report.rejected.height,
        "quality": {
            "rejected": dict(weekly.quality.rejected),
            "undecided": dict(weekly.quality.undecided),
            "unread_files": [_unread(each, lang) for each in weekly.quality.unread],
        },
        "never_published": [
            {"unit": unit, "count": count} for unit, count in weekly.never_published.items()
        ],
        "without_ledger": list(weekly.without_ledger),
        "waivers": [_waiver(each) for each in weekly.waivers],
        "compared": weekly.compared and compared_as_json(weekly.compared, report.sheets),
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "unit": standing.unit,
        "level": standing.level and standing.level.value,
        "rank": standing.rank,
        "rank_before": standing.rank_before,
        "now": _measure(standing.now),
        "before": _measure(standing.before),
    }


def _unread(problem: Problem, lang: Lang) -> dict[str, Any]:
    place = problem.place
    return {
        "file": place and place.file,
        "sheet": place and place.sheet,
        "code": problem.code,
        "message": problem_sentence(lang, problem),
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    words = waiver.model_dump(mode="json")
    # People type these freely, and no output repeats a person's number.
    return {name: masked(word) if isinstance(word, str) else word for name, word in words.items()}


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "outcomes": {outcome.value: measure.of(outcome) for outcome in Outcome},
        "due": measure.due,
        "rate": measure.rate,
    }
