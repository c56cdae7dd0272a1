"""`gongkai why`: every verdict of the example ledger, explained."""

import json
from pathlib import Path

import pytest

from cli.conftest import Run

ROOT = Path(__file__).parents[2]
LEDGER = "examples/潭头镇2020年台账.csv"


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def why(run: Run, wanted: str, more: str = "") -> str:
    """Ask why, as of the end of 2020."""
    return run(f"why {LEDGER} {wanted} --as-of 2020-12-31 {more}", columns=200)


def test_a_deadline_is_counted_on_a_calendar(run: Run) -> None:
    told = why(run, "TT-2020-014", "--rule publish-on-time")
    for words in (
        "逾期2个工作日（2天）",
        "2020-09-15（周二）起算",
        "2020-10-21（周三）完成",
        "目录的默认时限：信息形成或变更 20 个工作日内",
        "第二十六条",
        "国庆节、中秋节",
        "9月27日（周日）",
        "得20个工作日",
        "在2020-10-19（周一）当天或之前完成，就是按期",
    ):
        assert words in told
    assert told.endswith("exit 0\n")


def test_a_posting_says_when_it_may_come_down(run: Run) -> None:
    assert "才撤下，就满天数" in why(run, "TT-2020-014", "--rule post-ten-days")


def test_a_posting_says_when_it_went_up_and_came_down(run: Run) -> None:
    """S3.3: whoever checks by hand subtracts the one from the other."""
    told = why(run, "TT-2020-001", "--rule post-ten-days")
    assert "2020-02-12（周三）张贴" in told
    assert "2020-03-04（周三）撤下，张贴后第21天" in told
    still = why(run, "TT-2020-022", "--rule post-ten-days")
    assert "到检查基准日 2020-12-31 还没有撤下，张贴后第0天" in still


def test_what_cannot_be_told_is_not_told_as_undone(run: Run) -> None:
    """S4: the day of publication stands in the ledger, but cannot be read."""
    county = "examples/栾川县2020年政务公开台账.xlsx"
    told = run(f"why {county} CG-2020-014 --rule publish-on-time --as-of 2020-12-31")
    assert "2020-09-02（周三）起算" in told
    assert "还没有完成" not in told


def test_what_would_change_is_not_what_has_been_done(run: Run) -> None:
    """Coverage that is met needs nothing more; what is lacking is to be published."""
    assert "怎样会变" not in why(run, "潭头镇/扶贫资金")
    told = run("why examples/栾川县2020年政务公开台账.xlsx 冷水镇/9 --as-of 2020-12-31")
    assert "公开一条这一项的信息并登记，就是按期" in told


def test_coverage_says_which_records_were_considered(run: Run) -> None:
    told = why(run, "潭头镇/扶贫资金")
    assert "看过的记录" in told
    assert "TT-2020-014" in told
    assert told.splitlines()[0] == "潭头镇  潭头镇/扶贫资金"
    assert why(run, "潭头镇/7").splitlines()[2:] == told.splitlines()[2:]


def test_a_record_without_an_id_is_named_by_its_row(run: Run) -> None:
    assert "TT-2020-014" not in why(run, "R14").splitlines()[0]
    assert (
        why(run, "R15", "--rule publish-on-time").splitlines()[2:]
        == (why(run, "TT-2020-014", "--rule publish-on-time").splitlines()[2:])
    )


def test_a_mistyped_record_is_not_found_and_the_near_one_is_named(run: Run) -> None:
    assert why(run, "TT-2020-14") == (
        "无法检查：台账里没有“TT-2020-14”这条记录。可以写信息编号、行号（R12）或 单位/事项。"
        "是不是想写“TT-2020-014”？\nexit 2\n"
    )


def test_a_rule_that_asks_nothing_of_the_record_is_named(run: Run) -> None:
    told = why(run, "TT-2020-014", "--rule stay-public")
    assert told.startswith("无法检查：规则“stay-public”对这条记录没有要求。")
    assert told.endswith("exit 2\n")


def test_markdown_and_english(run: Run) -> None:
    told = why(run, "TT-2020-014", "--rule publish-on-time --format markdown --lang en")
    assert told.startswith("# TT-2020-014\n\n## Published within 20 working days")
    assert "- **would change** done on or before 2020-10-19 (Mon)" in told


@pytest.mark.parametrize("name", ["栾川县2020年政务公开台账.xlsx", "潭头镇2020年台账.csv"])
def test_every_count_ends_on_the_due_date_that_was_judged_by(run: Run, name: str) -> None:
    """The day that `why` counts to is the day that `check` says; every record: `formats`."""
    checked = run(f"check examples/{name} --as-of 2020-12-31 --all --format json")
    every = json.loads(checked.rsplit("exit", 1)[0])["obligations"]
    wanted = sorted({each["record"] for each in every if each["record"]})
    for record in wanted[:: max(1, len(wanted) // 2)]:
        told = run(f"why examples/{name} {record} --as-of 2020-12-31 --format json")
        obligations = json.loads(told.rsplit("exit", 1)[0])["obligations"]
        assert obligations
        for each in obligations:
            if each["count"]:
                assert each["count"]["due_on"] == each["due_on"]
