"""`parquet`: the findings as a table, for those who count: one row a finding, as in version 1."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

import polars as pl

from gongkai.formats.json import finding_as_json
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.texts import Lang

# The keys of a finding in version 1, in their order; what is nested there is joined by _ here.
COLUMNS: dict[str, Any] = {
    "rule": pl.String,
    "kind": pl.String,
    "severity": pl.String,
    "outcome": pl.String,
    "unit": pl.String,
    "level": pl.String,
    "item": pl.String,
    "record": pl.String,
    "title": pl.String,
    "start_on": pl.Date,
    "due_on": pl.Date,
    "due_earliest": pl.Date,
    "due_latest": pl.Date,
    "done_on": pl.Date,
    "over_working_days": pl.Int32,
    "over_days": pl.Int32,
    "serious": pl.Boolean,
    "reason": pl.String,
    "governed_by": pl.String,
    "message": pl.String,
    "remedy": pl.String,
    "citation_document": pl.String,
    "citation_article": pl.String,
    "source_file": pl.String,
    "source_sheet": pl.String,
    "source_row": pl.Int64,
    "source_column": pl.String,
    "fingerprint": pl.String,
}
_BATCH = 10_000


def render(report: Report, lang: Lang) -> bytes:
    """Write the findings; a table without rows still has its columns."""
    findings = report.each_finding()
    frames = [pl.DataFrame(schema=COLUMNS)]
    while batch := list(islice(findings, _BATCH)):
        frames.append(pl.DataFrame(_rows(batch, report, lang), schema=COLUMNS, orient="row"))
    out = BytesIO()
    pl.concat(frames).write_parquet(out)
    return out.getvalue()


def _rows(findings: list[Finding], report: Report, lang: Lang) -> list[tuple[object, ...]]:
    return [tuple(_row(finding, report, lang)) for finding in findings]


def _row(finding: Finding, report: Report, lang: Lang) -> Iterator[object]:
    told = finding_as_json(finding, report, lang)
    for column in COLUMNS:
        outer, _, inner = column.partition("_")
        if outer in {"citation", "source"}:
            yield _whole(told[outer][inner])
        elif column.endswith("_on") or column.startswith("due_"):
            yield getattr(finding, column)
        else:
            yield _whole(told[column])


def _whole(value: object) -> object:
    """Half a character, from a broken ledger, has no UTF-8."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else value
