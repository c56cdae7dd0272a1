"""One catalogue with fifteen mistakes: one run tells fifteen, at their places, in every format."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from formats import forms
from gongkai.formats import VALIDATION_FORMATS
from gongkai.formats.validation import RENDERERS
from gongkai.model.validation import ValidationReport
from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import select_paths
from gongkai.texts import Lang
from validate.planted import write

# A mark ends each line with a mistake: the check, and where on the line to look.
PLANTED = """\
version: 1
title: 某县标准目录
title: 某县标准目录（初稿）  # repeated-key title
document: 某政办〔2020〕1号
issuer: 某县政务公开办
issued_on: 2020-13-14  # no-such-day 2020-13-14
isued_by: 某办  # unknown-key isued_by
defaults:
  time_limit: {text: 15个工作日内, within: {working_days: 20}}  # time-limit-disagrees {working_days
categories:
  - {name: 政策文件, subjects: [规范性文件]}
  - {name: 监督管理, subjects: [监督举报, 信访]}  # subject-without-row 信访
items:
  - id: "2"
    category: 政策文件
    subject: 规范性文件
    mode: 主动公开
    levels: [县级]
    publisher: [行政村]  # level-not-publishers 行政村
    time_limit: {text: 及时公开, promptly: true}
  - id: "1"  # rows-out-of-order id
    category: 监督管里  # unknown-category 监督管里
    subject: 监督举报
    mode: 主动公开
    levels: [县级]
    channels: {required: [政府网战]}  # unknown-word 政府网战
    time_limit: {text: 及时公开, promptly: true}
  - id: "2"  # repeated-item "2"
    category: 监督管理
    subject: 规范性文件  # unknown-subject 规范性文件
    mode: 主动公开
    levels: [县级]
    time_limit: {text: 及时公开, promptly: true}
  - id: ３  # full-width ３
    category: 监督管理
    subject: 监督举报
    publisher: [扶贫 办]  # stray-space 扶贫
    audience: 全社会  # not-a-list 全社会
    mode: 主动公开
    levels: [县级]
    basis: [关于某事的通知]  # basis-without-number 关于某事的通知
    time_limit: {text: 及时公开, promptly: true}
"""
MARK = re.compile(r"  # ([a-z-]+) (\S+)$")
WANTED = sorted(
    (number, line.index(mark[2]) + 1, mark[1])
    for number, line in enumerate(PLANTED.splitlines(), 1)
    if (mark := MARK.search(line))
)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ValidationReport:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "catalog.yaml", re.sub(MARK.pattern, "", PLANTED, flags=re.MULTILINE))
    return validate(select_paths([Path("catalog.yaml")]), prove, date(2026, 11, 26))


def test_they_are_fifteen() -> None:
    assert len(WANTED) == 15
    assert len({code for _, _, code in WANTED}) == 15


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_text_has_each_line_and_column(report: ValidationReport, lang: Lang) -> None:
    told = re.findall(
        r"^catalog\.yaml:(\d+):(\d+) \S+ (\S+) ", RENDERERS["text"](report, lang), re.MULTILINE
    )
    assert [(int(line), int(column), code) for line, column, code in told] == WANTED


def test_json_has_each_line_and_column(report: ValidationReport) -> None:
    told = json.loads(RENDERERS["json"](report, "zh"))
    found = [*told["problems"], *told["findings"]]
    places = [(each["source"]["line"], each["source"]["column"], each["code"]) for each in found]
    assert sorted(places) == WANTED


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_github_has_each_line_and_column(report: ValidationReport, lang: Lang) -> None:
    told = forms.of_github(RENDERERS["github"](report, lang))
    assert {each.file for each in told} == {"catalog.yaml"}
    assert [(each.line, each.column, each.code) for each in told] == WANTED


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_has_each_line_and_column(report: ValidationReport, lang: Lang) -> None:
    told = forms.of_sarif(RENDERERS["sarif"](report, lang))
    assert {each.file for each in told} == {"catalog.yaml"}
    assert [(each.line, each.column, each.code) for each in told] == WANTED


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_gitlab_has_each_line(report: ValidationReport, lang: Lang) -> None:
    told = forms.of_gitlab(RENDERERS["gitlab"](report, lang))
    assert [(each.line, each.code) for each in told] == [(line, code) for line, _, code in WANTED]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_junit_has_each_line(report: ValidationReport, lang: Lang) -> None:
    root = forms.junit(RENDERERS["junit"](report, lang))
    cases = [case for case in root.iter("testcase") if case.get("line")]
    assert [int(case.get("line", 0)) for case in cases] == [line for line, _, _ in WANTED]
    # Notices are told, and break nothing; what refuses the file is an error of the run.
    refusing = sum(each.tag == "error" for case in cases for each in case)
    broken = sum(each.tag == "failure" for case in cases for each in case)
    assert (refusing, broken) == (8, 5)


def test_no_format_was_left_out() -> None:
    told = Path(__file__).read_text(encoding="utf-8")
    assert {name for name in VALIDATION_FORMATS if f"test_{name}_has" in told} == {
        *VALIDATION_FORMATS
    }
