"""CSV: one row a finding, as Excel on Windows opens it without asking."""

import csv
from io import StringIO

from gongkai.formats.cells import safe
from gongkai.formats.wording import message, remedy
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.texts import Lang, Text, say
from gongkai.texts.places import where
from gongkai.texts.report import LEVELS, OUTCOMES, SEVERITIES

COLUMNS = (
    Text("严重程度", "severity"),
    Text("结论", "outcome"),
    Text("公开主体", "unit"),
    Text("公开层级", "level"),
    Text("目录序号", "item"),
    Text("公开事项", "item name"),
    Text("信息编号", "record"),
    Text("信息名称", "title"),
    Text("规则", "rule"),
    Text("起算日", "start"),
    Text("截止日", "due"),
    Text("截止日最早", "due earliest"),
    Text("截止日最晚", "due latest"),
    Text("完成日", "done"),
    Text("逾期工作日", "working days over"),
    Text("逾期天数", "days over"),
    Text("问题", "message"),
    Text("怎么办", "remedy"),
    Text("依据", "law"),
    Text("位置", "where"),
    Text("指纹", "fingerprint"),
)


def render(report: Report, lang: Lang) -> str:
    """Write the findings under a header, with CRLF line ends and a byte order mark."""
    out = StringIO()
    out.write("\ufeff")  # without it Excel on Windows takes the file for GBK
    writer = csv.writer(out)
    writer.writerow([say(lang, column) for column in COLUMNS])
    for finding in report.each_finding():
        writer.writerow([safe(cell) for cell in row(finding, report, lang)])
    return out.getvalue()


def row(finding: Finding, report: Report, lang: Lang) -> tuple[object, ...]:
    """Return the cells of a finding, one a column of `COLUMNS`; what is absent may be None."""
    citation = finding.rule.citations[0]
    item = report.items.get(finding.item or "")
    return (
        say(lang, SEVERITIES[finding.severity]) if finding.severity else "",
        say(lang, OUTCOMES[finding.outcome]),
        finding.unit,
        say(lang, LEVELS[finding.level]) if finding.level else "",
        finding.item,
        item.name if item else "",
        finding.record,
        finding.title,
        finding.rule.id,
        finding.start_on,
        finding.due_on,
        finding.due_earliest,
        finding.due_latest,
        finding.done_on,
        finding.over_working_days,
        finding.over_days,
        message(lang, finding, report),
        remedy(lang, finding),
        f"{citation.document} {citation.article}",
        where(lang, finding.place) if finding.place else "",
        finding.fingerprint,
    )
