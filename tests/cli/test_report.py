"""`gongkai report`: every number adds up to what `check` says, and the words tell the numbers."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from cli.test_check import (
    ROSTER,
    add_rule,
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
    output,
)

ROOT = Path(__file__).parents[2]
LEDGER = "examples/栾川县2020年政务公开台账.xlsx"
WEEK = "2020-W20"  # 11 to 17 May: much happens
SINCE, UNTIL = date(2020, 5, 11), date(2020, 5, 17)
VIOLATIONS = {"late", "overdue", "violated"}

Json = dict[str, Any]


@pytest.fixture(scope="module")
def numbers() -> dict[Any, Any]:
    return {}


@pytest.fixture
def checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def weekly(run: Run, numbers: dict[Any, Any], checkout: None) -> Json:  # noqa: ARG001
    """Report on the week, once for all tests."""
    if "report" not in numbers:
        numbers["report"] = loaded(run(f"report {LEDGER} --week {WEEK} --format json"), 1)
    found: Json = numbers["report"]
    return found


@pytest.fixture
def checked(run: Run, numbers: dict[Any, Any], checkout: None) -> dict[date, Json]:  # noqa: ARG001
    """Check as of the week's last day and of the day before it, from the command line."""
    for day in (UNTIL, SINCE - timedelta(days=1)):
        if day not in numbers:
            line = f"check {LEDGER} --as-of {day} --whole-roster --all --format json"
            numbers[day] = loaded(run(line), 1)
    return {day: each for day, each in numbers.items() if isinstance(day, date)}


def counted(obligations: list[Json]) -> dict[str, int]:
    return dict(Counter(each["outcome"] for each in obligations))


def told(measure: Json) -> dict[str, int]:
    return {outcome: n for outcome, n in measure["outcomes"].items() if n}


def rate(obligations: list[Json]) -> float | None:
    counts = Counter(each["outcome"] for each in obligations)
    decided = counts["met"] + sum(counts[each] for each in VIOLATIONS)
    return counts["met"] / decided if decided else None


def of_day(checked: dict[date, Json], key: str) -> list[Json]:
    """Give the obligations at the end of the week, or before it."""
    found: list[Json] = checked[UNTIL if key == "now" else SINCE - timedelta(days=1)]["obligations"]
    return found


@pytest.mark.parametrize("key", ["now", "before"])
def test_the_sums_are_those_of_check(weekly: Json, checked: dict[date, Json], key: str) -> None:
    every = of_day(checked, key)
    assert told(weekly["total"][key]) == counted(every)
    assert weekly["total"][key]["rate"] == rate(every)
    assert weekly["total"][key]["due"] == sum(each["outcome"] != "pending" for each in every)


@pytest.mark.parametrize("key", ["now", "before"])
def test_each_unit_and_category_adds_up(weekly: Json, checked: dict[date, Json], key: str) -> None:
    every = of_day(checked, key)
    for unit in weekly["units"]:
        own = [each for each in every if each["unit"] == unit["unit"]]
        assert told(unit[key]) == counted(own), unit["unit"]
    assert sum(sum(each[key]["outcomes"].values()) for each in weekly["units"]) == len(every)
    of_items = [each for each in every if each["item"]]
    in_categories = sum(sum(each[key]["outcomes"].values()) for each in weekly["categories"])
    assert in_categories == len(of_items)


def test_units_are_ranked_within_their_level_with_ties(
    weekly: Json, checked: dict[date, Json]
) -> None:
    every = of_day(checked, "now")
    for unit in weekly["units"]:
        own = rate([each for each in every if each["unit"] == unit["unit"]])
        peers = [each["unit"] for each in weekly["units"] if each["level"] == unit["level"]]
        rates = [rate([o for o in every if o["unit"] == peer]) for peer in peers]
        better = [each for each in rates if each is not None and own is not None and each > own]
        assert unit["rank"] == (None if own is None else 1 + len(better))


def test_what_is_new_and_what_was_mended_is_the_difference_of_two_checks(
    weekly: Json, checked: dict[date, Json]
) -> None:
    now, before = (
        {
            each["fingerprint"]: each["outcome"]
            for each in of_day(checked, key)
            if each["outcome"] in VIOLATIONS
        }
        for key in ("now", "before")
    )
    assert {each["fingerprint"] for each in weekly["new"]} == now.keys() - before.keys()
    undone = {"overdue", "violated"}
    mended = {print_ for print_, was in before.items() if was in undone}
    mended -= {print_ for print_, is_ in now.items() if is_ in undone}
    assert set(weekly["mended"]) == mended
    assert weekly["new"]
    assert mended


def test_what_stands_overdue_is_told_by_age(weekly: Json, checked: dict[date, Json]) -> None:
    bounds = {"1-5": range(6), "6-20": range(6, 21), "over 20": range(21, 10_000)}
    for age, days in bounds.items():
        expected = {
            each["fingerprint"]
            for each in of_day(checked, "now")
            if each["outcome"] == "overdue"
            and (each["over_working_days"] or each["over_days"] or 0) in days
        }
        assert set(weekly["overdue"][age]) == expected


def test_the_matrix_shows_the_gravest_of_a_unit_and_item(
    weekly: Json, checked: dict[date, Json]
) -> None:
    order = ["overdue", "missing", "violated", "late", "undecided", "waived", "met", "pending"]
    expected: dict[tuple[str, str], str] = {}
    for each in of_day(checked, "now"):
        if each["item"]:
            missing = each["kind"] == "coverage" and each["outcome"] == "violated"
            state = "missing" if missing else each["outcome"]
            key = (each["unit"], each["item"])
            expected[key] = min(expected.get(key, state), state, key=order.index)
    found = {(each["unit"], each["item"]): each["state"] for each in weekly["matrix"]}
    assert found == {
        key: "not_due" if state == "pending" else state for key, state in expected.items()
    }


@pytest.mark.usefixtures("checkout")
def test_each_point_of_the_trend_is_a_check_of_that_day(run: Run, weekly: Json) -> None:
    days = [date.fromisoformat(point["as_of"]) for point in weekly["trend"]]
    assert days == [UNTIL - timedelta(weeks=n) for n in range(11, -1, -1)]
    for point in (weekly["trend"][0], weekly["trend"][6]):
        line = f"check {LEDGER} --as-of {point['as_of']} --whole-roster --format json"
        summary = loaded(run(line), 1)["summary"]
        assert point["outcomes"] == summary["outcomes"]


TOWN = "编号,公开事项,标题,单位,公开层级,形成日期,公开日期"


@pytest.fixture
def office(county: Path) -> Path:  # noqa: F811
    (county / "units.yaml").write_text(ROSTER, encoding="utf-8")
    add_rule(county, "cover-catalogue")
    ledger(
        "台账.csv",
        "T-1,报告,甲,潭头镇,乡级,2020-11-02,2020-11-20",
        "T-2,报告,乙,潭头镇,乡级,2020-11-16,",  # due on Monday, 14 December
        "H-1,报告,丙,合峪镇,乡级,2020-09-15,2020-12-16",  # mended, too late
        headings=TOWN,
    )
    return county


@pytest.mark.usefixtures("office")
def test_the_week_in_words(run: Run) -> None:
    assert output(run("report 台账.csv --week 2020-W51", columns=100), 1) == snapshot("""\
政务公开合规周报
栾川县扶贫领域基层政务公开标准目录\u30002020-W51（2020-12-14 至 2020-12-20）

总体情况 ───────────────────────────────────────────────────────────────────────────────────────────
已到期的公开义务 23 项：按期 3，逾期完成 1，逾期未完成 1，违反 18，无法判定 0，豁免 0；未到期 0 项。
合规率 13.0%，上期 9.1%。

单位排名 ───────────────────────────────────────────────────────────────────────────────────────────
名次  单位    层级  合规率  较前  已到期  按期  逾期完成  逾期未完成  违反  无法判定  豁免
   1  潭头镇  乡级   16.7%  −1.5      12     2         0           1     9         0     0
   2  合峪镇  乡级    9.1%  +9.1      11     1         1           0     9         0     0

一级事项 ───────────────────────────────────────────────────────────────────────────────────────────
一级事项      合规率  较前  已到期  按期  逾期完成  逾期未完成  违反  无法判定  豁免
政策文件       42.9%  +9.5       7     3         1           1     2         0     0
扶贫对象        0.0%   0.0       4     0         0           0     4         0     0
扶贫资金项目    0.0%   0.0       8     0         0           0     8         0     0
监督管理        0.0%   0.0       4     0         0           0     4         0     0

新出现的违规（1 条） ───────────────────────────────────────────────────────────────────────────────
  潭头镇  T-2  乙  第2项 报告
    信息形成后20个工作日内公开：截止日2020-12-14（周一），至今未公开，已逾期4个工作日（6天）
    台账.csv › 第3行“公开日期”（G3）

已经整改（2 条） ───────────────────────────────────────────────────────────────────────────────────
  合峪镇  H-1  丙  第2项 报告
    信息形成后20个工作日内公开：截止日2020-10-19（周一），至今未公开，已逾期39个工作日（55天），
    超过时限本身，属严重逾期
    台账.csv › 第4行“公开日期”（G4）
  合峪镇  第2项 报告
    标准目录中的事项全部公开：没有公开过“报告”

逾期未完成（1 条） ─────────────────────────────────────────────────────────────────────────────────
逾期 1 至 5 个工作日，1
逾期 6 至 20 个工作日，0
逾期 20 个工作日以上，0
  潭头镇  T-2  乙  第2项 报告
    信息形成后20个工作日内公开：截止日2020-12-14（周一），至今未公开，已逾期4个工作日（6天）
    台账.csv › 第3行“公开日期”（G3）

今后 10 个工作日到期（0 条） ───────────────────────────────────────────────────────────────────────

单位与事项 ─────────────────────────────────────────────────────────────────────────────────────────
        1                3         4        5         6        7         8        9         10
单位    工作文…  2 报告  贫困人 …  贫困人…  基础设 …  扶贫项…  扶贫资金  项目库…  信访领域  监督举报
潭头镇  缺项     逾期    缺项      缺项     缺项      缺项     缺项      缺项     缺项      缺项
合峪镇  缺项     迟      缺项      缺项     缺项      缺项     缺项      缺项     缺项      缺项

近 12 周走势 ───────────────────────────────────────────────────────────────────────────────────────
截至        合规率  较前  已到期  按期  逾期完成  逾期未完成  违反  无法判定  豁免
2020-10-04    0.0%     —      20     0         0           0    20         0     0
2020-10-11    0.0%   0.0      20     0         0           0    20         0     0
2020-10-18    0.0%   0.0      20     0         0           0    20         0     0
2020-10-25    0.0%   0.0      21     0         0           1    20         0     0
2020-11-01    0.0%   0.0      21     0         0           1    20         0     0
2020-11-08    0.0%   0.0      21     0         0           1    20         0     0
2020-11-15    0.0%   0.0      21     0         0           1    20         0     0
2020-11-22    9.1%  +9.1      22     2         0           1    19         0     0
2020-11-29    9.1%   0.0      22     2         0           1    19         0     0
2020-12-06    9.1%   0.0      22     2         0           1    19         0     0
2020-12-13    9.1%   0.0      22     2         0           1    19         0     0
2020-12-20   13.0%  +4.0      23     3         1           1    18         0     0

数据质量 ───────────────────────────────────────────────────────────────────────────────────────────
无法判定的义务 0 项
读不懂的单元格 0 个
目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

生效中的豁免（0 条） ───────────────────────────────────────────────────────────────────────────────
没有

怎样得出 ───────────────────────────────────────────────────────────────────────────────────────────
合规率 = 按期 ÷（按期 + 逾期完成 + 逾期未完成 + 违反）。未到期、无法判定、豁免的不在其中。
同一层级的单位之间排名；合规率相同的名次相同，后面的名次空出。
上期数由同一批台账按 2020-12-13（周日） 判定得出；台账里的日期事后改过的，上期数也随之改变。
全部公开按单位名册检查，没有台账的单位也在其中。
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
规则依据：栾扶贫办〔2020〕51号 三；中华人民共和国政府信息公开条例 第二十六条
""")


@pytest.mark.usefixtures("office")
def test_the_week_in_markdown_and_english(run: Run) -> None:
    line = "report 台账.csv --week 2020-W51 --format markdown --lang en"
    assert output(run(line), 1) == snapshot("""\
# weekly report on disclosure

栾川县扶贫领域基层政务公开标准目录 · 2020-W51 (2020-12-14 to 2020-12-20)

## overall

- 23 obligations due: 3 met, 1 late, 1 overdue, 18 violated, 0 undecided, 0 waived; 0 not due yet. Rate of compliance 13.0%, 9.1% before.

## units

| rank | unit | level | rate | change | due | met | late | overdue | violated | undecided | waived |
|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
| 1 | 潭头镇 | township | 16.7% | −1.5 | 12 | 2 | 0 | 1 | 9 | 0 | 0 |
| 2 | 合峪镇 | township | 9.1% | +9.1 | 11 | 1 | 1 | 0 | 9 | 0 | 0 |

## categories

| category | rate | change | due | met | late | overdue | violated | undecided | waived |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
| 政策文件 | 42.9% | +9.5 | 7 | 3 | 1 | 1 | 2 | 0 | 0 |
| 扶贫对象 | 0.0% | 0.0 | 4 | 0 | 0 | 0 | 4 | 0 | 0 |
| 扶贫资金项目 | 0.0% | 0.0 | 8 | 0 | 0 | 0 | 8 | 0 | 0 |
| 监督管理 | 0.0% | 0.0 | 4 | 0 | 0 | 0 | 4 | 0 | 0 |

## new violations (1)

- **潭头镇  T-2  乙  item 2 报告** Published within 20 working days of being formed: due 2020-12-14 (Mon), not published yet: 4 working days overdue (6 days)（台账.csv › row 3 “公开日期” (G3)）

## mended (2)

- **合峪镇  H-1  丙  item 2 报告** Published within 20 working days of being formed: due 2020-10-19 (Mon), not published yet: 39 working days overdue (55 days), longer than the limit itself: serious（台账.csv › row 4 “公开日期” (G4)）
- **合峪镇  item 2 报告** Every item of the catalogue has been published: has not published “报告”

## overdue (1)

- 1 to 5 working days, 1
- 6 to 20 working days, 0
- over 20 working days, 0
- **潭头镇  T-2  乙  item 2 报告** Published within 20 working days of being formed: due 2020-12-14 (Mon), not published yet: 4 working days overdue (6 days)（台账.csv › row 3 “公开日期” (G3)）

## due within 10 working days (0)


## units and items

| unit | 1 工作文件 | 2 报告 | 3 贫困人口识别 | 4 贫困人口退出 | 5 基础设施建设 | 6 扶贫项目 | 7 扶贫资金 | 8 项目库建设 | 9 信访领域 | 10 监督举报 |
|---|---|---|---|---|---|---|---|---|---|---|
| 潭头镇 | missing | overdue | missing | missing | missing | missing | missing | missing | missing | missing |
| 合峪镇 | missing | late | missing | missing | missing | missing | missing | missing | missing | missing |

## the last 12 weeks

| as of | rate | change | due | met | late | overdue | violated | undecided | waived |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
| 2020-10-04 | 0.0% | — | 20 | 0 | 0 | 0 | 20 | 0 | 0 |
| 2020-10-11 | 0.0% | 0.0 | 20 | 0 | 0 | 0 | 20 | 0 | 0 |
| 2020-10-18 | 0.0% | 0.0 | 20 | 0 | 0 | 0 | 20 | 0 | 0 |
| 2020-10-25 | 0.0% | 0.0 | 21 | 0 | 0 | 1 | 20 | 0 | 0 |
| 2020-11-01 | 0.0% | 0.0 | 21 | 0 | 0 | 1 | 20 | 0 | 0 |
| 2020-11-08 | 0.0% | 0.0 | 21 | 0 | 0 | 1 | 20 | 0 | 0 |
| 2020-11-15 | 0.0% | 0.0 | 21 | 0 | 0 | 1 | 20 | 0 | 0 |
| 2020-11-22 | 9.1% | +9.1 | 22 | 2 | 0 | 1 | 19 | 0 | 0 |
| 2020-11-29 | 9.1% | 0.0 | 22 | 2 | 0 | 1 | 19 | 0 | 0 |
| 2020-12-06 | 9.1% | 0.0 | 22 | 2 | 0 | 1 | 19 | 0 | 0 |
| 2020-12-13 | 9.1% | 0.0 | 22 | 2 | 0 | 1 | 19 | 0 | 0 |
| 2020-12-20 | 13.0% | +4.0 | 23 | 3 | 1 | 1 | 18 | 0 | 0 |

## data quality

- 0 obligations undecided
- 0 cells that could not be read
- items 3, 4, 5, 6, 7, 8, 9, 10 have no level of their own; the catalogue's default was taken
- items 1, 2, 3, 4, 5, 6, 7, 8 have no mode of their own; the catalogue's default was taken

## waivers in force (0)

- none

## method

- The rate of compliance is met / (met + late + overdue + violated). What is pending, undecided or waived is not counted.
- Units are ranked among those of their level; equal rates share a rank, and the next is left out.
- What was before is found by judging the same ledgers as of 2020-12-13 (Sun): dates that were changed after the fact change it too.
- Coverage is judged for the whole roster, units without a ledger included.
- calendar chinese\\_calendar 1.11.0, announced until 2026-12-31
- the rules rest on: 栾扶贫办〔2020〕51号 三; 中华人民共和国政府信息公开条例 第二十六条
""")


@pytest.mark.usefixtures("office")
def test_a_span_that_is_no_week(run: Run) -> None:
    line = "report 台账.csv --since 2020-10-01 --until 2020-12-31 --format json"
    found = json.loads(output(run(line), 1))
    assert found["span"] == {
        "name": "2020-10-01 – 2020-12-31",
        "since": "2020-10-01",
        "until": "2020-12-31",
        "is_over": True,
    }
    # T-2 fell due in the span; what nobody published was not published before it either.
    assert [each["record"] for each in found["new"]] == ["H-1", "T-2"]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--week 2020-51", "不是一周"),
        ("--week 2020-W54", "不是一周"),
        ("--week 2020-W51 --since 2020-12-14", "只能写一种"),
        ("--since 2020-12-14", "要一起写"),
        ("--since 2020-12-14 --until 2020-12-01", "早于"),
    ],
)
def test_days_that_make_no_sense_are_refused(run: Run, line: str, sentence: str) -> None:
    text = run(f"report 台账.csv {line}")
    assert sentence in text
    assert text.endswith("exit 2\n")


@pytest.mark.usefixtures("office")
def test_without_days_it_is_the_last_whole_week(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    found = json.loads(output(run("report 台账.csv --format json"), 1))
    since, until = (date.fromisoformat(found["span"][key]) for key in ("since", "until"))
    assert (since.weekday(), until - since) == (0, timedelta(days=6))
    assert timedelta(days=1) <= date.today() - until <= timedelta(days=8)  # noqa: TID251, DTZ011
