"""The formats of `check` that other systems read: each held to its schema, and to the JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import openpyxl
import polars as pl
import pytest

from formats import forms
from formats.reports import county, of
from gongkai.formats import BINARY, FORMATS, format_named
from gongkai.formats.json import as_json
from gongkai.formats.machines.line import posix, uri
from gongkai.model.report import Report
from gongkai.texts import Lang

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
HEADINGS = "编号,公开事项,标题,单位,公开层级,公开渠道,形成日期,公开日期,撤下日期"
LATE = "T-1,报告,甲,潭头镇,乡级,政府网站,2020-09-15,2020-10-21,"
WAIVED = "version: 1\nwaivers:\n  - {rule: '*', record: T-1, reason: 停机, until: 2021-12-31}\n"
# What a ledger may hold to be taken for something else, or to break what it is written into.
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "\x1b[31m红",
    "甲\u202e乙",
    "]]></failure><x>&amp;\"'",
    "::error::%0A|`*_<b>",
    "\ufffe\uffff",
]


def text(report: Report, name: str, lang: Lang = "zh") -> str:
    made = format_named(name).render(report, lang)
    return made if isinstance(made, str) else "".join(made)


def as_of_version_1(report: Report, lang: Lang = "zh") -> Any:
    return as_json(report, lang)


def expected(report: Report) -> list[tuple[str, str]]:
    """Give the code and the severity of all that there is to tell, in order."""
    told = as_of_version_1(report)
    return [
        *((each["rule"], each["severity"] or "notice") for each in told["findings"]),
        *((each["code"], "error") for each in told["rejected"]),
        *((each["code"], each["severity"]) for each in told["notices"]),
    ]


@pytest.fixture
def hostile(tmp_path: Path) -> Report:
    titles = [word.replace('"', '""') for word in HOSTILE]
    rows = [
        f'T-{n},报告,"{title}",潭头镇,乡级,政府网站,2020-09-15,2020-10-21,'
        for n, title in enumerate(titles)
    ]
    return of(tmp_path, HEADINGS, *rows)


@pytest.fixture
def waived(tmp_path: Path) -> Report:
    return of(tmp_path, HEADINGS, LATE, LATE.replace("T-1", "T-2"), waivers=WAIVED)


# Each holds to its schema, and tells what the JSON tells


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sarif_tells_everything_with_its_place(lang: Lang) -> None:
    told = forms.of_sarif(text(county(), "sarif", lang))
    assert [(each.code, each.severity) for each in told] == expected(county())
    rows = [each["source"]["row"] for each in as_of_version_1(county())["findings"]]
    assert [each.line for each in told[: len(rows)]] == rows
    files = {unquote(each.file) for each in told if each.file}
    assert any(file.endswith(".xlsx") for file in files)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sarif_has_the_law_of_each_rule(lang: Lang) -> None:
    run = forms.sarif(text(county(), "sarif", lang))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in county().rules]
    for rule, known in zip(rules, county().rules, strict=True):
        assert known.citations[0].quote in rule["help"]["text"]


def test_a_cell_of_a_workbook_has_its_address_in_sarif() -> None:
    results = forms.sarif(text(county(), "sarif"))["results"]
    named = [
        place for each in results for place in each["locations"] if "logicalLocations" in place
    ]
    assert named
    assert all("!" in place["logicalLocations"][0]["fullyQualifiedName"] for place in named)


def test_what_is_waived_is_suppressed_with_its_reason(waived: Report) -> None:
    """S9."""
    results = forms.sarif(text(waived, "sarif"))["results"]
    [suppressed] = [each for each in results if each["suppressions"]]
    assert suppressed["suppressions"][0]["justification"] == "停机"
    for name, told in (("github", forms.of_github), ("gitlab", forms.of_gitlab)):
        assert [each.code for each in told(text(waived, name))].count("publish-on-time") == 1
    root = forms.junit(text(waived, "junit"))
    assert [each.get("message") for each in root.iter("skipped")] == ["停机"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gitlab_has_an_issue_for_each(lang: Lang) -> None:
    told = forms.of_gitlab(text(county(), "gitlab", lang))
    assert [(each.code, each.severity) for each in told] == expected(county())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_github_has_a_command_for_each(lang: Lang) -> None:
    told = forms.of_github(text(county(), "github", lang))
    assert [(each.code, each.severity) for each in told] == expected(county())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_junit_is_never_green_where_nobody_can_tell(lang: Lang) -> None:
    """S4: violations fail, what is undecided is skipped, what could not be read is an error."""
    root = forms.junit(text(county(), "junit", lang))
    told = as_of_version_1(county())
    outcomes = Counter(each["outcome"] for each in told["findings"])
    violated = sum(outcomes[each] for each in ("late", "overdue", "violated"))
    errors = sum(each["severity"] == "error" for each in told["notices"])
    assert root.get("failures") == str(violated + errors)
    assert root.get("errors") == str(len(told["rejected"]))
    suites = {suite.get("name"): suite for suite in root}
    assert [*suites] == [*(rule.id for rule in county().rules), "gongkai"]
    aside = sum(len(suite.findall("./testcase[1]/skipped")) for suite in suites.values())
    assert root.get("skipped") == str(outcomes["undecided"] + outcomes["waived"] + aside)


def test_a_rule_of_which_nothing_was_asked_is_skipped_not_passed(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, LATE, rules=("publish-on-time", "answer-requests"))
    root = forms.junit(text(report, "junit"))
    first = {suite.get("name"): suite[1] for suite in root if suite.get("name") != "gongkai"}
    assert first["answer-requests"].find("skipped") is not None
    assert first["publish-on-time"].find("skipped") is None


def test_jsonl_has_the_findings_of_version_1() -> None:
    lines = text(county(), "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == as_of_version_1(county())["findings"]


def flat(finding: dict[str, Any]) -> Iterator[object]:
    for value in finding.values():
        if isinstance(value, dict):
            yield from value.values()
        else:
            yield value


def test_parquet_has_the_findings_of_version_1() -> None:
    frame = pl.read_parquet(BytesIO(format_named("parquet").render(county(), "zh")))
    rows = [[str(cell) if cell is not None else None for cell in row] for row in frame.iter_rows()]
    findings = as_of_version_1(county())["findings"]
    wanted = [[str(cell) if cell is not None else None for cell in flat(each)] for each in findings]
    assert rows == wanted
    assert frame.schema["due_on"] == pl.Date


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markdown_has_a_row_for_each(lang: Lang) -> None:
    told = text(county(), "markdown", lang)
    rows = [line for line in told.splitlines() if line.startswith("| ")]
    # Three tables with a head each, of which the first has one row of sums.
    assert len(rows) == len(expected(county())) + 3 + 1
    outcomes = as_of_version_1(county())["summary"]["outcomes"]
    assert f"| {' | '.join(map(str, outcomes.values()))} |" in rows


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_has_a_row_a_finding_to_filter(lang: Lang) -> None:
    book = openpyxl.load_workbook(BytesIO(format_named("xlsx").render(county(), lang)))
    findings, others, sums = book.worksheets
    told = as_of_version_1(county(), lang)
    assert findings.max_row == len(told["findings"]) + 1
    assert others.max_row == len(told["rejected"]) + len(told["notices"]) + 1
    assert [sheet.freeze_panes for sheet in book] == ["A2", "A2", "A2"]
    assert findings.auto_filter.ref == findings.dimensions
    messages = [findings.cell(row, 17).value for row in range(2, findings.max_row + 1)]
    assert messages == [each["message"] for each in told["findings"]]
    counted = {row[0]: row[1] for row in sums.iter_rows(min_row=3, values_only=True)}
    assert told["summary"]["records"] in counted.values()


# Nothing is green by being empty, and nothing that a ledger holds is obeyed


@pytest.mark.parametrize("name", FORMATS)
def test_no_finding_is_still_a_whole_file(tmp_path: Path, name: str) -> None:
    report = of(tmp_path, HEADINGS, "T-1,报告,甲,重渡沟管委会,乡级,政府网站,2020-09-15,2020-10-19,")
    made = format_named(name).render(report, "zh")
    if name in BINARY:
        assert made
    elif name == "gitlab":
        assert isinstance(forms.of_gitlab("".join(made)), list)
    elif name == "junit":
        assert int(forms.junit("".join(made)).get("tests", 0)) > 0
    elif name == "sarif":
        assert isinstance(forms.of_sarif("".join(made)), list)


def test_what_is_hostile_in_a_ledger_stays_text(hostile: Report) -> None:
    assert len(forms.of_sarif(text(hostile, "sarif"))) >= len(HOSTILE)
    assert len(forms.of_gitlab(text(hostile, "gitlab"))) >= len(HOSTILE)
    assert len(forms.of_github(text(hostile, "github"))) >= len(HOSTILE)
    forms.junit(text(hostile, "junit"))
    assert len(text(hostile, "jsonl").splitlines()) == len(HOSTILE)
    table = [line for line in text(hostile, "markdown").splitlines() if line.startswith("| 错误")]
    assert len(table) == len(HOSTILE)
    assert all(len(line.replace("\\|", "").split("|")) == 7 for line in table)


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "junit", "markdown"])
def test_no_terminal_is_spoken_to(hostile: Report, name: str) -> None:
    told = text(hostile, name)
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_no_cell_of_the_workbook_is_a_formula(hostile: Report) -> None:
    book = openpyxl.load_workbook(BytesIO(format_named("xlsx").render(hostile, "zh")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


@pytest.mark.parametrize(
    ("file", "reference"),
    [
        ("台账/甲 乙.csv", "%E5%8F%B0%E8%B4%A6/%E7%94%B2%20%E4%B9%99.csv"),
        ("/甲/a#b.csv", "file:///%E7%94%B2/a%23b.csv"),
        ("-", "-"),
    ],
)
def test_a_file_is_named_as_a_uri(file: str, reference: str) -> None:
    assert uri(file) == reference


def test_a_line_without_a_file_is_of_the_folder() -> None:
    assert posix("") == "."
