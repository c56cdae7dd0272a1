"""`gongkai todo`: what is to be done today, and what falls due."""

# ruff: noqa: E501  transcripts are as wide as the screen

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from inline_snapshot import snapshot

from cli.conftest import Run
from cli.test_check import (
    HEADINGS,
    add_rule,
    county,  # noqa: F401  a fixture
    ledger,
    output,
)

OVERDUE = "T-1,报告,甲报告,潭头镇,2020-09-15,,,"
SOON = "T-2,报告,乙报告,潭头镇,2020-12-14,,,"
FAR_OFF = "T-3,报告,丙报告,潭头镇,2020-12-30,,,"
POSTED = "H-1,报告,丁报告,合峪镇,2020-12-20,2020-12-28,,乡级"
LATE = "H-2,报告,戊报告,合峪镇,2020-09-15,2020-10-21,2020-11-30,乡级"
COLUMNS = f"{HEADINGS},撤下日期,公开层级"
# The 20th working day after SOON was formed is 2021-01-12, the seventh from the day of the check.
DAY = "--as-of 2020-12-31"


@pytest.fixture
def office(county: Path) -> Path:  # noqa: F811
    """Keep two rules, and a ledger with something of each urgency."""
    add_rule(county, "post-ten-days")
    ledger("台账.csv", OVERDUE, SOON, FAR_OFF, POSTED, LATE, headings=COLUMNS)
    return county


def events(file: str) -> list[dict[str, Any]]:
    calendar: Any = Calendar.from_ical(Path(file).read_bytes())
    return [
        {
            "uid": str(event["uid"]),
            "on": event["dtstart"].dt,
            "until": event["dtend"].dt,
            "summary": str(event["summary"]),
            "alarm": [alarm["trigger"].dt for alarm in event.walk("VALARM")],
        }
        for event in calendar.walk("VEVENT")
    ]


@pytest.mark.usefixtures("office")
def test_what_is_broken_comes_first_then_what_falls_due_unit_by_unit(run: Run) -> None:
    assert run(f"todo 台账.csv {DAY}") == snapshot("""\
政务公开待办
检查基准日 2020-12-31 · 看到 2021-01-15（10 个工作日之内）

潭头镇 ─────────────────────────────────────────────────────────────────────────
今天就办
  T-1  甲报告  第2项 报告
    截止日2020-10-19（周一），至今未公开，已逾期53个工作日（73天），超过时限本
    身，属严重逾期  第2行“公开日期”（F2）
    怎么办  今天就公开，并在台账“公开日期”栏填上今天的日期。不要倒填日期。已经公
            开只是没有登记的，按网页或公示栏照片上的实际日期补填。
快到期
  截止日2021-01-12（周二），还有 7 个工作日
    T-2  乙报告  第2项 报告
    信息形成后20个工作日内公开  第3行“公开日期”（F3）

合峪镇 ─────────────────────────────────────────────────────────────────────────
公示将满
  2021-01-07（周四）起可以撤下
    H-1  丁报告  第2项 报告
    乡村公告公示不少于10天  第5行“撤下日期”（G5）

待办 3 件：今天就办 1，10 个工作日内到期 1，公示将满 1
exit 1
""")


@pytest.mark.usefixtures("office")
def test_the_list_in_english(run: Run) -> None:
    assert run(f"todo 台账.csv {DAY} --due-within 8", GONGKAI_LANG="en") == snapshot("""\
disclosure: to do
as of 2020-12-31 · up to 2021-01-13 (8 working days)

潭头镇 ─────────────────────────────────────────────────────────────────────────
today
  T-1  甲报告  item 2 报告
    due 2020-10-19 (Mon), not published yet: 53 working days overdue (73 days),
    longer than the limit itself: serious  row 2 “公开日期” (F2)
    do  Publish it today and enter today in 公开日期; never backdate. If it was
        published and not entered, enter the day that the page or the photograph
        of the board shows.
falls due
  due 2021-01-12 (Tue), 7 working days left
    T-2  乙报告  item 2 报告
    Published within 20 working days of being formed  row 3 “公开日期” (F3)

合峪镇 ─────────────────────────────────────────────────────────────────────────
may come down
  from 2021-01-07 (Thu) on
    H-1  丁报告  item 2 报告
    Township and village postings stay up at least ten days
    row 5 “撤下日期” (G5)

3 to do: 1 today, 1 due within 8 working days, 1 may come down
exit 1
""")


@pytest.mark.usefixtures("office")
def test_only_so_many_working_days_are_looked_ahead(run: Run) -> None:
    assert "T-2" in run(f"todo 台账.csv {DAY} --due-within 7")
    assert "T-2" not in run(f"todo 台账.csv {DAY} --due-within 6")
    assert "T-3" in run(f"todo 台账.csv {DAY} --due-within 20")


@pytest.mark.usefixtures("office")
def test_the_due_day_itself_is_still_to_do(run: Run) -> None:
    assert "今天是最后一天" in run("todo 台账.csv --as-of 2021-01-12 --unit 潭头镇")
    assert "逾期1个工作日" in run("todo 台账.csv --as-of 2021-01-13 --unit 潭头镇")


@pytest.mark.usefixtures("office")
def test_a_list_of_one_unit(run: Run) -> None:
    text = run(f"todo 台账.csv {DAY} --unit 合峪镇")
    assert "潭头镇" not in text
    assert text.endswith("待办 1 件：今天就办 0，10 个工作日内到期 0，公示将满 1\nexit 1\n")


@pytest.mark.usefixtures("county")
def test_nothing_to_do_is_said(run: Run) -> None:
    ledger("台账.csv", "T-1,报告,甲报告,潭头镇,2020-09-15,2020-10-19")
    assert run(f"todo 台账.csv {DAY}") == snapshot("""\
政务公开待办
检查基准日 2020-12-31 · 看到 2021-01-15（10 个工作日之内）

今天没有要补办的，10 个工作日内没有到期的
exit 0
""")


@pytest.mark.usefixtures("county")
def test_what_nobody_can_tell_is_not_passed_over(run: Run) -> None:
    ledger("台账.csv", OVERDUE, "T-9,报告,己报告,潭头镇,2020.13.1,", headings=COLUMNS)
    assert "另有 1 项义务无法判定、1 个单元格读不懂" in run(f"todo 台账.csv {DAY}")


@pytest.mark.usefixtures("county")
def test_a_due_date_that_is_not_certain_is_given_as_two(run: Run) -> None:
    """S2.4: the list goes by the earliest."""
    ledger("台账.csv", "T-1,报告,甲报告,潭头镇,2026-12-14,", headings=HEADINGS)
    text = run("todo 台账.csv --as-of 2026-12-31 --due-within 20")
    assert "至" in text
    assert "之间到期（暂定）" in text


@pytest.mark.usefixtures("office")
def test_a_list_in_markdown(run: Run) -> None:
    ledger("台账.csv", OVERDUE.replace("甲报告", "*甲*<b>_报告_"), SOON, headings=COLUMNS)
    assert output(run(f"todo 台账.csv {DAY} --format markdown"), 1) == snapshot("""\
# 政务公开待办

检查基准日 2020-12-31 · 看到 2021-01-15（10 个工作日之内）

## 潭头镇

### 今天就办

- [ ] **T-1  \\*甲\\*\\<b\\>\\_报告\\_  第2项 报告** 截止日2020-10-19（周一），至今未公开，已逾期53个工作日（73天），超过时限本身，属严重逾期；今天就公开，并在台账“公开日期”栏填上今天的日期。不要倒填日期。已经公开只是没有登记的，按网页或公示栏照片上的实际日期补填。

### 快到期

- [ ] **T-2  乙报告  第2项 报告** 截止日2021-01-12（周二）；还有 7 个工作日；信息形成后20个工作日内公开

待办 2 件：今天就办 1，10 个工作日内到期 1，公示将满 0
""")


@pytest.mark.usefixtures("office")
def test_the_calendar_has_an_event_a_task_with_an_alarm_in_the_morning(run: Run) -> None:
    run(f"todo 台账.csv {DAY} --format ics=待办.ics")
    overdue, soon, posted = events("待办.ics")
    nine = timedelta(hours=9)
    assert (overdue["on"], overdue["alarm"]) == (date(2020, 12, 31), [nine])
    assert (soon["on"], soon["until"]) == (date(2021, 1, 12), date(2021, 1, 13))
    assert soon["alarm"] == [nine - timedelta(days=1)]
    assert soon["summary"] == "【快到期】潭头镇 T-2  乙报告  第2项 报告"
    # From Thursday on; the last working day before is Wednesday.
    assert (posted["on"], posted["alarm"]) == (date(2021, 1, 7), [nine - timedelta(days=1)])


@pytest.mark.usefixtures("county")
def test_an_alarm_rings_on_a_day_that_is_worked(run: Run) -> None:
    # Due on a Monday after New Year's days off: the Thursday before is the last one worked.
    ledger("台账.csv", "T-1,报告,甲报告,潭头镇,2020-12-04,", headings=HEADINGS)
    run(f"todo 台账.csv {DAY} --format ics=待办.ics")
    [event] = events("待办.ics")
    assert event["on"] == date(2021, 1, 4)
    assert event["alarm"] == [timedelta(days=-4, hours=9)]


@pytest.mark.usefixtures("office")
def test_an_event_keeps_its_uid_when_its_row_moves_and_when_it_falls_overdue(run: Run) -> None:
    run(f"todo 台账.csv {DAY} --format ics=一.ics")
    ledger("台账.csv", FAR_OFF, LATE, SOON, OVERDUE, POSTED, headings=COLUMNS)
    run("todo 台账.csv --as-of 2021-01-13 --format ics=二.ics")
    first, second = events("一.ics"), events("二.ics")
    assert {each["uid"] for each in first[:2]} <= {each["uid"] for each in second}
    assert len({each["uid"] for each in first}) == len(first)


@pytest.mark.usefixtures("office")
def test_the_same_list_is_the_same_file(run: Run) -> None:
    wanted = "--format xlsx={0}.xlsx --format ics={0}.ics"
    for name in "一二":
        run(f"todo 台账.csv {DAY} {wanted.format(name)}")
    for kind in ("xlsx", "ics"):
        assert Path(f"一.{kind}").read_bytes() == Path(f"二.{kind}").read_bytes()


@pytest.mark.usefixtures("office")
def test_the_workbook_has_a_row_a_task_and_no_formula(run: Run) -> None:
    ledger("台账.csv", OVERDUE.replace("甲报告", "=1+1"), SOON, POSTED, headings=COLUMNS)
    run(f"todo 台账.csv {DAY} --format xlsx=待办.xlsx")
    [sheet] = openpyxl.load_workbook("待办.xlsx").worksheets
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert [row[:8] for row in rows] == snapshot(
        [
            (
                "单位",
                "轻重缓急",
                "截止日",
                "还有工作日",
                "公开事项",
                "信息编号",
                "信息名称",
                "情况",
            ),
            (
                "潭头镇",
                "今天就办",
                "今天",
                "",
                "2 报告",
                "T-1",
                "=1+1",
                "截止日2020-10-19（周一），至今未公开，已逾期53个工作日（73天），超过时限本身，属严重逾期",
            ),
            (
                "潭头镇",
                "快到期",
                "截止日2021-01-12（周二）",
                7,
                "2 报告",
                "T-2",
                "乙报告",
                "信息形成后20个工作日内公开",
            ),
            (
                "合峪镇",
                "公示将满",
                "2021-01-07（周四）起可以撤下",
                "",
                "2 报告",
                "H-1",
                "丁报告",
                "乡村公告公示不少于10天",
            ),
        ]
    )
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet.freeze_panes == "B4"


@pytest.mark.usefixtures("office")
def test_a_workbook_is_not_for_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run("todo 台账.csv --format xlsx") == snapshot("""\
命令写得不对：'--format' 的值不对：xlsx 不能显示在屏幕上，写成 xlsx=文件，或者加 -o 文件
用法见 gongkai todo --help
exit 2
""")


@pytest.mark.usefixtures("office")
def test_a_ledger_that_cannot_be_read_makes_it_two(run: Run) -> None:
    assert output(run(f"todo 台账.csv 没有.csv {DAY}"), 2).startswith("政务公开待办")
    assert run("todo 没有.csv").endswith("exit 2\n")
