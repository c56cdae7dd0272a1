"""`markdown`: the findings as a table, for an issue, a merge request or a wiki."""

from collections.abc import Iterator

from gongkai.formats.fingerprint import fingerprint
from gongkai.formats.machines.line import Line
from gongkai.formats.marked import escaped
from gongkai.formats.told import finding_lines, other_lines
from gongkai.model.report import Report
from gongkai.texts import Lang, say
from gongkai.texts import report as t
from gongkai.texts.places import where


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write title, sums, findings, then what else is to be known."""
    yield f"# {escaped(report.catalog.title)}\n\n"
    sums = (len(report.sheets), report.records, len(report.rules))
    head = dict(zip(("sheets", "records", "rules"), sums, strict=True))
    yield say(lang, t.HEAD, as_of=report.as_of, **head) + "\n\n"
    yield from _table([say(lang, t.OUTCOMES[name]) for name in report.outcomes])
    yield f"| {' | '.join(map(str, report.outcomes.values()))} |\n"
    yield f"\n## {say(lang, t.FINDINGS)}\n\n"
    if report.findings.height:
        yield from _table([say(lang, label) for label in t.MARKDOWN_COLUMNS])
        for line in finding_lines(report, lang):
            yield _row(line, lang)
    else:
        yield say(lang, t.NONE) + "\n"
    others = [*other_lines(report, lang)]
    if others:
        yield f"\n## {say(lang, t.NOTICES, count=len(others))}\n\n"
        yield from _table([say(lang, label) for label in t.MARKDOWN_COLUMNS])
        for line in others:
            yield _row(line, lang)
    yield f"\n{escaped(fingerprint(report.calendar, lang))}\n"


def _table(labels: list[str]) -> Iterator[str]:
    yield f"| {' | '.join(labels)} |\n"
    yield f"|{'---|' * len(labels)}\n"


def _row(line: Line, lang: Lang) -> str:
    weight = say(lang, t.SEVERITIES[line.severity])
    if line.waived is not None:
        weight = say(lang, t.OUTCOMES["waived"])
    place = where(lang, line.place) if line.place else ""
    cells = (weight, line.code, line.message, line.remedy, place)
    return f"| {' | '.join(map(escaped, cells))} |\n"
