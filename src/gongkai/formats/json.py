"""JSON version 1: a promise, written key by key."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from gongkai import __version__
from gongkai.formats.fingerprint import fingerprint_as_json
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.wire import dumped
from gongkai.formats.wording import message, remedy
from gongkai.model.finding import Finding
from gongkai.model.ledger import Notice
from gongkai.model.report import Report
from gongkai.model.statistics import RuleCount
from gongkai.source import Place
from gongkai.texts import Lang


def render(report: Report, lang: Lang) -> str:
    """Write the whole report as one object, indented, ending in a line break."""
    return dumped(as_json(report, lang))


def as_json(report: Report, lang: Lang) -> dict[str, Any]:
    """Make the object of version 1."""
    whole: dict[str, Any] = {
        "version": 1,
        "tool": {"name": "gongkai", "version": __version__},
        "as_of": day_as_json(report.as_of),
        "catalog": {
            "title": report.catalog.title,
            "file": report.catalog_file.name,
            "sha256": report.catalog_file.sha256,
        },
        "rules": {"count": len(report.rules), "sha256": report.rules_sha256},
        "calendar": fingerprint_as_json(report.calendar),
        "summary": {
            "records": report.records,
            "rejected_cells": report.rejected.height,
            "obligations": sum(report.outcomes.values()),
            "outcomes": dict(report.outcomes),
            "severities": dict(report.severities),
        },
        "findings": [finding_as_json(each, report, lang) for each in report.each_finding()],
        "notices": [_notice(each, lang) for each in report.notices],
        "rejected": list(_rejected(report, lang)),
    }
    if report.by_rule is not None:
        whole["statistics"] = [_of_rule(count) for count in report.by_rule]
    if report.obligations is not None:
        every = report.each_obligation()
        whole["obligations"] = [finding_as_json(each, report, lang) for each in every]
    return whole


def finding_as_json(finding: Finding, report: Report, lang: Lang) -> dict[str, Any]:
    """Make the object that version 1 has for a finding."""
    citation = finding.rule.citations[0]
    return {
        "rule": finding.rule.id,
        "kind": finding.rule.kind,
        "severity": finding.severity and finding.severity.value,
        "outcome": finding.outcome.value,
        "unit": finding.unit,
        "level": finding.level and finding.level.value,
        "item": finding.item,
        "record": finding.record,
        "title": finding.title,
        "start_on": day_as_json(finding.start_on),
        "due_on": day_as_json(finding.due_on),
        "due_earliest": day_as_json(finding.due_earliest),
        "due_latest": day_as_json(finding.due_latest),
        "done_on": day_as_json(finding.done_on),
        "over_working_days": finding.over_working_days,
        "over_days": finding.over_days,
        "serious": finding.serious,
        "reason": finding.reason,
        "governed_by": finding.governed_by,
        "message": message(lang, finding, report),
        "remedy": remedy(lang, finding),
        "citation": {"document": citation.document, "article": citation.article},
        "source": place_as_json(finding.place),
        "fingerprint": finding.fingerprint,
    }


def _of_rule(count: RuleCount) -> dict[str, Any]:
    return {
        "rule": count.rule.id,
        "outcomes": {outcome.value: n for outcome, n in count.outcomes.items()},
        "severities": {severity.value: n for severity, n in count.severities.items()},
    }


def _notice(notice: Notice, lang: Lang) -> dict[str, Any]:
    return {
        "code": notice.code,
        "severity": notice.severity.value,
        "message": notice_sentence(lang, notice),
        "count": notice.count,
        "source": place_as_json(notice.place),
    }


def _rejected(report: Report, lang: Lang) -> Iterator[dict[str, Any]]:
    for cell in rejected_cells(report, lang):
        yield {
            "file": cell.place.file,
            "sheet": cell.place.sheet,
            "row": cell.place.row,
            "column": cell.place.heading,
            "value": cell.value,
            "code": cell.code,
            "message": cell.sentence,
        }


def place_as_json(place: Place | None) -> dict[str, Any]:
    """Make the object `source` of the JSON formats."""
    return {
        "file": place and place.file,
        "sheet": place and place.sheet,
        "row": place and place.row,
        "column": place and place.heading,
    }


def day_as_json(value: date | None) -> str | None:
    """Write a date as the JSON formats do."""
    return value.isoformat() if value else None
