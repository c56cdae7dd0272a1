"""`gongkai catalog diff`: what two catalogues mean differently, and the verdicts that change."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from cli.test_check import ledger, output
from gongkai.engine.diff import compare, pair
from gongkai.readers.catalog import load_catalog
from gongkai.texts.diff import CHANGES

ROOT = Path(__file__).parents[2]
OLD = """\
version: 1
title: 某县标准目录
document: 示例〔2020〕1号
issuer: 某县办
issued_on: 2020-12-14
defaults:
  time_limit: {text: 20个工作日内, within: {working_days: 20}, source: 三}
categories:
  - {name: 工作文件, subjects: [报告, 规划]}
  - {name: 资金, subjects: [分配结果]}
items:
  - {id: "1", category: 工作文件, subject: 报告, content: [年度报告], channels: {required: [政府网站]}, levels: [县级, 乡级]}
  - {id: "2", category: 工作文件, subject: 规划, content: [五年规划], channels: {required: [政府网站]}}
  - id: "3"
    category: 资金
    subject: 分配结果
    time_limit: {text: 下达后15个工作日内, within: {working_days: 15}, after: allocation}
    channels: {required: [政府网站, 村公示栏]}
"""
HEADINGS = "编号,公开事项,标题,单位,公开层级,公开渠道,形成日期,收到日期,公开日期"
# Published on the 18th working day after 2020-09-15.
RECORD = "T-1,报告,甲,潭头镇,乡级,政府网站,2020-09-15,,2020-10-15"


@pytest.fixture(autouse=True)
def _two_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("旧.yaml").write_text(OLD, encoding="utf-8")


def change(*pairs: tuple[str, str]) -> None:
    """Write the new catalogue: the old one with these texts replaced."""
    text = OLD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    Path("新.yaml").write_text(text, encoding="utf-8")


def codes() -> list[tuple[str, str | None]]:
    old, new = (load_catalog(Path(f"{name}.yaml")).value for name in "旧新")
    return [(each.code, each.item) for each in compare(old, new)]


SHORTER = ("within: {working_days: 20}", "within: {working_days: 15}")


def test_words_that_mean_the_same_are_no_difference(run: Run) -> None:
    change(("title", "# 只改了注释和写法\ntitle"), ('id: "1"', "id: '1'"))
    assert run("catalog diff 旧.yaml 新.yaml") == snapshot("""\
示例〔2020〕1号 → 示例〔2020〕1号

两份目录的含义相同
exit 0
""")


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([SHORTER], [("default-limit-shortened", None)]),
        ([("working_days: 20", "working_days: 30")], [("default-limit-lengthened", None)]),
        ([("working_days: 20", "days: 20")], [("default-limit-changed", None)]),
        ([("working_days: 15", "working_days: 10")], [("limit-shortened", "3")]),
        ([("working_days: 15", "working_days: 25")], [("limit-lengthened", "3")]),
        ([("after: allocation", "after: approval")], [("trigger-changed", "3")]),
        ([("政府网站, 村公示栏", "村公示栏")], [("channel-dropped", "3")]),
        ([("村公示栏]}", "村公示栏, 政务服务中心]}")], [("channel-required", "3")]),
        (
            [("[政府网站, 村公示栏]", "[村公示栏], optional: [政府网站]")],
            [("channel-optional", "3")],
        ),
        ([("村公示栏]}", "村公示栏], optional: [政府公报]}")], [("channel-offered", "3")]),
        ([("levels: [县级, 乡级]", "levels: [乡级, 县级]")], []),
        ([("levels: [县级, 乡级]", "levels: [乡级]")], [("levels-changed", "1")]),
        ([("[年度报告]", "[年度报告], mode: 依申请公开")], [("mode-changed", "1")]),
        ([("[年度报告]", "[年度报告], mode: 主动公开")], []),
        ([("[年度报告]", "[季度报告]")], [("content-changed", "1")]),
        ([('id: "3"', 'id: "9"')], [("item-renumbered", "9")]),
        ([("subject: 规划", "subject: 报告")], [("item-renamed", "2")]),
        ([("示例〔2020〕1号", "示例〔2021〕1号")], [("document-changed", None)]),
    ],
)
def test_each_difference_has_a_name(
    pairs: list[tuple[str, str]], found: list[tuple[str, str | None]]
) -> None:
    change(*pairs)
    assert codes() == found
    assert {code for code, _ in found} <= CHANGES.keys()


def test_an_optional_channel_that_is_gone_is_named() -> None:
    change(("村公示栏]}", "村公示栏], optional: [政府公报]}"))
    old, new = (load_catalog(Path(f"{name}.yaml")).value for name in "新旧")
    assert [each.code for each in compare(old, new)] == ["channel-withdrawn"]


def test_an_item_that_moves_to_another_number_is_not_a_new_one() -> None:
    change(('id: "1"', 'id: "x"'), ('id: "2"', 'id: "1"'), ('id: "x"', 'id: "2"'))
    assert codes() == [("item-renumbered", "2"), ("item-renumbered", "1")]


def test_what_is_gone_and_what_is_new_are_named() -> None:
    change(
        ('  - {id: "2", category: 工作文件, subject: 规划, content: [五年规划], ', "  - {"),
        ("  - {channels: {required: [政府网站]}}\n", ""),
        ('  - id: "3"', '  - {id: "4", category: 资金, subject: 使用情况}\n  - id: "3"'),
        ("[分配结果]", "[分配结果, 使用情况]"),
    )
    assert codes() == [("item-removed", "2"), ("item-added", "4")]


def test_a_catalogue_is_the_same_as_itself() -> None:
    catalog = load_catalog(ROOT / "catalog.yaml").value
    assert list(compare(catalog, catalog)) == []
    assert [(a.id, b.id) for a, b in pair(catalog, catalog)] == [
        (each.id, each.id) for each in catalog.items
    ]


def test_the_verdicts_that_change_are_listed(run: Run) -> None:
    change(SHORTER, ('id: "1"', 'id: "9"'))
    ledger("台账.csv", RECORD, headings=HEADINGS)
    line = f"catalog diff 旧.yaml 新.yaml --ledger 台账.csv --rules {ROOT}/rules --as-of 2020-12-31"
    assert run(line) == snapshot("""\
示例〔2020〕1号 → 示例〔2020〕1号

整个目录 ───────────────────────────────────────────────────────────────────────
  默认时限缩短：20 个工作日 → 15 个工作日

第9项 报告 ─────────────────────────────────────────────────────────────────────
  编号由 1 改为 9

2 处不同

因此改变的结论 ─────────────────────────────────────────────────────────────────
  按期 → 逾期完成  信息形成后20个工作日内公开
    潭头镇  T-1  甲
    台账.csv › 第2行“公开日期”（I2）
exit 1
""")
    assert run(f"{line} --format markdown") == snapshot("""\
# 示例〔2020〕1号 → 示例〔2020〕1号

2 处不同

## 整个目录

- 默认时限缩短：20 个工作日 → 15 个工作日

## 第9项 报告

- 编号由 1 改为 9

## 因此改变的结论

| 单位 | 记录 | 规则 | 结论 |
|---|---|---|---|
| 潭头镇 | T-1 | 信息形成后20个工作日内公开 | 按期 → 逾期完成 |
exit 1
""")
    report: dict[str, Any] = json.loads(output(run(f"{line} --format json"), 1))
    assert [each["code"] for each in report["changes"]] == [
        "default-limit-shortened",
        "item-renumbered",
    ]
    assert report["verdicts"] == [
        {
            "rule": "publish-on-time",
            "unit": "潭头镇",
            "item": "9",
            "record": "T-1",
            "period": None,
            "source": {"file": "台账.csv", "sheet": None, "row": 2},
            "old": "met",
            "new": "late",
        }
    ]


def test_a_change_that_breaks_nothing_exits_zero(run: Run) -> None:
    change(("working_days: 20", "working_days: 30"))
    ledger("台账.csv", RECORD.replace("10-15", "10-21"), headings=HEADINGS)
    told = run("catalog diff 旧.yaml 新.yaml --ledger 台账.csv --as-of 2020-12-31")
    assert "逾期完成 → 按期" in told
    assert told.endswith("exit 0\n")


def test_what_is_wrong_with_either_catalogue_is_said(run: Run) -> None:
    change(("items:", "itmes:"))
    assert run("catalog diff 旧.yaml 新.yaml").endswith("exit 2\n")
    assert "没有这个文件" in run("catalog diff 没有.yaml 新.yaml")
