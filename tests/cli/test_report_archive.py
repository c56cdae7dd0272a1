"""`gongkai report --archive`: what was changed after the fact is found, and nothing else is."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import docx
import polars as pl
import pytest
from inline_snapshot import snapshot
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from cli.conftest import Run
from cli.test_check import (
    ROOT,
    add_rule,
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
    output,
)
from gongkai.cli.keep import keep
from gongkai.formats.weekly.compared_json import compared_as_json
from gongkai.model.asked import Asked
from gongkai.model.weekly import Span
from gongkai.pipeline.archive import snapshot as snapshot_of
from gongkai.pipeline.check import read
from gongkai.pipeline.compare import compare
from gongkai.pipeline.workspace import choose

HEADINGS = "编号,公开事项,标题,单位,形成日期,保密审查日期,公开日期,撤下日期,公开渠道"
LATE = "T-1,报告,甲报告,潭头镇,2020-09-15,2020-09-16,2020-10-21,,政府网站"
BLANK = "T-2,报告,乙报告,潭头镇,2020-09-15,2020-09-16,,,政府网站"
IN_TIME = "T-3,报告,丙报告,潭头镇,2020-11-20,2020-11-21,2020-11-23,2020-11-27,政府网站"
NAMELESS = ",报告,丁报告,潭头镇,2020-10-10,2020-10-10,2020-12-10,,政府网站"
HEYU = "H-1,报告,戊报告 13800138000,合峪镇,2020-11-15,2020-11-15,2020-11-20,,政府网站"
ALL = (LATE, BLANK, IN_TIME, NAMELESS, HEYU)
MOVED_BACK = LATE.replace("10-21", "10-12")

REPORT = "report 台账.csv --archive 存档 --week 2020-W51"

Json = dict[str, Any]


def archived(*rows: str, week: int = 50) -> None:
    """Archive a week of 2020, as `gongkai archive` does."""
    paths = [Path(ledger("台账.csv", *rows, headings=HEADINGS))]
    asked = Asked(date.fromisocalendar(2020, week, 7))
    taken, _ = snapshot_of(paths, choose(Path(), paths), asked, f"2020-W{week}")
    assert taken
    keep(taken, Path("存档"), date(2021, 1, 4))


def compared(*rows: str, headings: str = HEADINGS) -> Json:
    """Compare on the week of 14 to 20 December, as `gongkai report --archive` does."""
    paths = [Path(ledger("台账.csv", *rows, headings=headings))]
    span = Span(date(2020, 12, 14), date(2020, 12, 20), "2020-W51")
    known = read(paths, choose(Path(), paths), {})
    found = compare(Path("存档"), paths, known, span, Asked(span.until))
    return compared_as_json(found, known.ledgers.sheets)


def reported(run: Run, *rows: str, status: int, more: str = "") -> Json:
    """Report on that week from the command line, and give what the archive shows."""
    ledger("台账.csv", *rows, headings=HEADINGS)
    whole = loaded(run(f"{REPORT} --format json {more}"), status)
    found: Json = whole["compared"]
    return found


def brief(changes: list[Json]) -> list[tuple[str, ...]]:
    return [
        tuple(each[key] or "" for key in ("manner", "record", "field", "old", "new"))
        for each in changes
    ]


def found_in(sheet: Any, record: str) -> Any:
    """Give the row of a record."""
    [row] = [row for row in sheet.iter_rows() if record in [cell.value for cell in row]]
    return row


# The whole of it


@pytest.mark.usefixtures("county")
def test_two_weeks_of_a_ledger_as_text_s13_4(run: Run) -> None:
    add_rule(Path(), "review-before-publishing")
    archived(*ALL)
    Path("rules/review-before-publishing.yaml").unlink()
    filled_in = BLANK.replace(",,,", ",2020-10-12,,")
    moved_on = NAMELESS.replace("2020-10-10", "2020-11-12")
    ledger(
        "台账.csv",
        MOVED_BACK,
        filled_in,
        IN_TIME.replace("11-27", "12-04"),
        moved_on,
        "H-2" + LATE[3:].replace("潭头镇", "合峪镇"),
        headings=HEADINGS,
    )
    told = output(run(REPORT, columns=100), 1)
    start, end = told.index("事后改过的日期"), told.index("单位排名")
    assert told[start:end] == snapshot("""\
事后改过的日期（5 处） ─────────────────────────────────────────────────────────────────────────────
与 1 份存档逐份比较，最近的是第1份存档（2020-W50，2021-01-04存）
逾期以后改早的日期 1 处：请逐条核对原件、网页和张贴照片。伪造发稿日期属于弄虚作假，出现即单项否决
（国办秘函〔2019〕19号）
当时该有而空着、后来补填成更早日期的 1 处：可能是台账记得晚，也可能是倒填，请核实
  潭头镇  T-1  甲报告  第2项 报告
    “公开日期”逾期以后改早了：第1份存档（2020-W50，2021-01-04存）是 2020-10-21，当时已经逾期；现
    在的台账是 2020-10-12
    台账.csv › 第2行“公开日期”（G2）
  潭头镇  T-2  乙报告  第2项 报告
    “公开日期”是补填的：第1份存档（2020-W50，2021-01-04存）空着，当时就该有；现在的台账是
    2020-10-12，不晚于那次存档的基准日
    台账.csv › 第3行“公开日期”（G3）
  潭头镇  T-3  丙报告  第2项 报告
    “撤下日期”改了：第1份存档（2020-W50，2021-01-04存）是 2020-11-27，现在的台账是 2020-12-04
    台账.csv › 第4行“撤下日期”（H4）
  潭头镇  丁报告  第2项 报告
    “形成日期”改了：第1份存档（2020-W50，2021-01-04存）是 2020-10-10，现在的台账是 2020-11-12
    （编号或形成日期也变了，按单位、事项、名称认作同一条）
    台账.csv › 第5行“形成日期”（E5）
  潭头镇  丁报告  第2项 报告
    “保密审查日期”改了：第1份存档（2020-W50，2021-01-04存）是 2020-10-10，现在的台账是
    2020-11-12（编号或形成日期也变了，按单位、事项、名称认作同一条）
    台账.csv › 第5行“保密审查日期”（F5）

消失的记录（1 条） ─────────────────────────────────────────────────────────────────────────────────
  合峪镇  H-1  戊报告 138*****000  第2项 报告
    最后见于第1份存档（2020-W50，2021-01-04存）：形成于 2020-11-15，公开于 2020-11-20；以后的台
    账里没有了
    台账.csv › 第6行

事实没变、结论变了（0 项） ─────────────────────────────────────────────────────────────────────────
把第1份存档（2020-W50，2021-01-04存）的结论，与现在的台账、现在的依据在 2020-12-13 的结论相比；只列
事实完全没变的
规则 review-before-publishing 删去了

""")


@pytest.mark.usefixtures("county")
def test_it_is_told_in_markdown_and_english_s13_4(run: Run) -> None:
    archived(*ALL)
    ledger("台账.csv", MOVED_BACK, IN_TIME, NAMELESS, HEYU, headings=HEADINGS)
    line = f"{REPORT} --format markdown --lang en"
    told = output(run(line), 1)
    start, end = told.index("## dates changed"), told.index("## units")
    assert told[start:end] == snapshot("""\
## dates changed after the fact (1)

- compared with 1 in the archive, one after another; the last is entry 1 (2020-W50, archived on 2021-01-04)
- dates that were moved back once overdue: 1. Check each by the document, the page, the photograph of the posting. 伪造发稿日期 is fraud, and a veto (国办秘函〔2019〕19号)
- **潭头镇  T-1  甲报告  item 2 报告** “公开日期” was moved back once it was overdue: 2020-10-21 in entry 1 (2020-W50, archived on 2021-01-04), late by then; 2020-10-12 in the ledgers now（台账.csv › row 2 “公开日期” (G2)）

## records that vanished (1)

- **潭头镇  T-2  乙报告  item 2 报告** last in entry 1 (2020-W50, archived on 2021-01-04): formed 2020-09-15, published —; it is in no later ledger（台账.csv › row 3）

## verdicts that changed while the facts did not (0)

- the verdicts of entry 1 (2020-W50, archived on 2021-01-04) beside those on the ledgers of now, by what they rest on now, as of 2020-12-13; only where no fact has changed
- what they rest on is the same

""")


@pytest.mark.usefixtures("county")
def test_it_is_told_key_by_key_s13_4(run: Run) -> None:
    archived(*ALL)
    found = reported(run, MOVED_BACK, *ALL[1:], status=1)
    assert found.pop("entries")[0].keys() == {"number", "name", "as_of", "archived_on", "sha256"}
    assert found == snapshot(
        {
            "baseline": 1,
            "back_dated": 1,
            "filled_in": 0,
            "changes": [
                {
                    "manner": "back-dated",
                    "unit": "潭头镇",
                    "item": "2",
                    "record": "T-1",
                    "title": "甲报告",
                    "field": "published_on",
                    "old": "2020-10-21",
                    "new": "2020-10-12",
                    "entry": 1,
                    "seen": None,
                    "stands": True,
                    "paired": False,
                    "source": {"file": "台账.csv", "sheet": None, "row": 2, "column": "公开日期"},
                }
            ],
            "vanished": [],
            "units_gone": [],
            "amendments": [],
            "swayed": [],
        }
    )


@pytest.mark.usefixtures("county")
def test_circular_and_annex_tell_it_too_s13_4(run: Run) -> None:
    archived(*ALL)
    filled_in = BLANK.replace(",,,", ",2020-10-12,,")
    ledger(
        "台账.csv",
        MOVED_BACK,
        filled_in,
        IN_TIME.replace("11-27", "12-04"),
        NAMELESS,
        "H-2" + HEYU[3:].replace("戊", "己"),
        headings=HEADINGS,
    )
    output(run(f"{REPORT} --format docx=通报.docx --format xlsx=附表.xlsx"), 1)
    told = [each.text for each in docx.Document("通报.docx").paragraphs]
    start = next(n for n, each in enumerate(told) if "台账事后改动" in each)
    assert told[start : start + 5] == snapshot(
        [
            "（一）台账事后改动",
            "与存档比较，逾期以后把日期改早的1处：潭头镇1项。伪造发稿日期属于弄虚作假，请有关单位逐条说明，并提供原件和发布记录。",
            "应当完成而当时空白、后来补填为存档以前日期的1处：潭头镇1项。请核实是台账登记迟延，还是事后补造。",
            "其他事后改动的日期1处：潭头镇1项。",
            "以前登记、现已不见的记录1条：合峪镇1项。请说明去向。",
        ]
    )
    sheet = CalamineWorkbook.from_path("附表.xlsx").get_sheet_by_name("与存档比较")
    rows = [row[:4] for row in sheet.to_python()[2:]]
    assert rows[0] == ["类别", "哪一条", "情况", "位置"]
    assert [row[0] for row in rows[1:]] == ["事后改过的日期"] * 6 + ["消失的记录"] + [
        "事实没变、结论变了"
    ] * 2
    assert [row[3] for row in rows if str(row[1]).startswith("潭头镇  T-1")] == [
        "台账.csv › 第2行“公开日期”（G2）"
    ]


@pytest.mark.usefixtures("county")
def test_without_an_archive_there_is_nothing_to_tell(run: Run) -> None:
    ledger("台账.csv", IN_TIME, headings=HEADINGS)
    told = json.loads(output(run("report 台账.csv --week 2020-W51 --format json"), 0))
    assert told["compared"] is None
    assert "事后改过的日期" not in run("report 台账.csv --week 2020-W51").split("怎样得出")[0]


# The example county


def test_what_is_planted_in_the_county_is_all_that_is_found_s13_4(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date moved back, a record struck out, a rule taken away: each is found, and no more."""
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    for file in ("catalog.yaml", "examples/units.yaml", "examples/栾川县2020年政务公开台账.xlsx"):
        shutil.copy(ROOT / file, tmp_path)
    monkeypatch.chdir(tmp_path)
    name = "栾川县2020年政务公开台账.xlsx"
    output(run(f"archive {name} --week 2020-W50 --to 存档"), 0)
    book = load_workbook(name)
    [cell] = [each for each in found_in(book["乡镇"], "TT-2020-014") if each.value == "2020.10.21"]
    cell.value = "2020.10.16"
    for cell in found_in(book["县级"], "LC-2020-005"):
        cell.value = None
    book.save(name)
    Path("rules/post-ten-days.yaml").unlink()
    told = run(f"report {name} --archive 存档 --week 2020-W51 --format json")
    found = json.loads(output(told, 1))["compared"]
    assert brief(found["changes"]) == [
        ("back-dated", "TT-2020-014", "published_on", "2020-10-21", "2020-10-16")
    ]
    assert [each["record"] for each in found["vanished"]] == ["LC-2020-005"]
    assert found["amendments"] == [{"code": "rule-removed", "name": "post-ten-days"}]
    assert {each["rule"] for each in found["swayed"]} == {"post-ten-days"}
    assert {(each["new"], each["cause"]) for each in found["swayed"]} == {(None, "rule")}
    assert len(found["swayed"]) > 20


# Dates


@pytest.mark.usefixtures("county")
def test_a_date_moved_back_once_overdue_fails_the_report_by_itself_s13_5(run: Run) -> None:
    archived(LATE)
    found = reported(run, MOVED_BACK, status=1)
    assert brief(found["changes"]) == [
        ("back-dated", "T-1", "published_on", "2020-10-21", "2020-10-12")
    ]
    assert found["back_dated"] == 1
    reported(run, MOVED_BACK, more="--fail-on never", status=0)


@pytest.mark.usefixtures("county")
def test_a_date_moved_back_while_it_was_in_time_is_merely_changed_s13_5(run: Run) -> None:
    archived(IN_TIME)
    found = reported(run, IN_TIME.replace("11-23", "11-22"), status=0)
    assert brief(found["changes"]) == [
        ("changed", "T-3", "published_on", "2020-11-23", "2020-11-22")
    ]


@pytest.mark.usefixtures("county")
def test_a_date_moved_back_and_set_right_is_told_and_no_longer_fails_s13_5(run: Run) -> None:
    on_time = "T-9,报告,己,潭头镇,2020-11-20,2020-11-21,2020-11-23,,政府网站"
    late = LATE.replace("T-1", "T-4")
    archived(late, on_time, week=48)
    archived(late.replace("10-21", "10-12"), on_time, week=49)
    ledger("台账.csv", late, on_time, headings=HEADINGS)
    told = run(REPORT, columns=200)
    assert "现在已改回" in told
    found = compared(late, on_time)
    assert found["back_dated"] == 0
    assert [(each["manner"], each["entry"], each["seen"]) for each in found["changes"]] == [
        ("back-dated", 1, 2),
        ("changed", 2, None),
    ]


@pytest.mark.usefixtures("county")
def test_one_moved_back_by_steps_stands_as_long_as_it_is_earlier_s13_5(run: Run) -> None:
    archived(LATE, week=49)
    archived(LATE.replace("10-21", "10-19"))  # the due date itself
    found = reported(run, MOVED_BACK, status=1)
    assert [(each["manner"], each["stands"]) for each in found["changes"]] == [
        ("back-dated", True),
        ("changed", True),
    ]


@pytest.mark.usefixtures("county")
def test_a_record_dated_back_and_then_struck_out_still_fails_s13_5(run: Run) -> None:
    archived(LATE, IN_TIME, week=49)
    archived(MOVED_BACK, IN_TIME)
    found = reported(run, IN_TIME, status=1)
    assert found["back_dated"] == 1
    assert [each["source"]["row"] for each in found["changes"]] == [None]
    assert [each["record"] for each in found["vanished"]] == ["T-1"]


@pytest.mark.usefixtures("county")
def test_a_blank_that_was_owed_and_is_from_before_the_archive_now_is_a_warning_s13_5(
    run: Run,
) -> None:
    archived(BLANK)
    filled_in = BLANK.replace(",,,", ",2020-10-12,,")
    found = reported(run, filled_in, status=0)
    assert brief(found["changes"]) == [("filled-in", "T-2", "published_on", "", "2020-10-12")]
    reported(run, filled_in, more="--fail-on warning", status=1)


@pytest.mark.parametrize("day", ["2020-12-14", "2020-12-31"])
@pytest.mark.usefixtures("county")
def test_what_is_filled_in_with_a_later_date_is_no_change_s13_4(day: str) -> None:
    archived(BLANK)
    assert compared(BLANK.replace(",,,", f",{day},,"))["changes"] == []


@pytest.mark.usefixtures("county")
def test_a_blank_that_was_not_owed_yet_may_be_filled_in_s13_5() -> None:
    young = "T-5,报告,庚,潭头镇,2020-12-08,2020-12-08,,,政府网站"
    archived(young)
    assert compared(young.replace(",,,", ",2020-12-10,,"))["changes"] == []


@pytest.mark.usefixtures("county")
def test_a_planned_date_may_be_changed_before_its_day_s13_4() -> None:
    archived(IN_TIME.replace("2020-11-27", "2020-12-30"))
    assert compared(IN_TIME.replace("2020-11-27", "2021-01-15"))["changes"] == []
    found = compared(IN_TIME.replace("2020-11-27", "2020-12-15"))
    assert found["changes"] == []


@pytest.mark.usefixtures("county")
def test_a_date_that_is_gone_or_unreadable_now_is_changed_s13_4(run: Run) -> None:
    archived(IN_TIME, LATE)
    found = compared(IN_TIME.replace("2020-11-27", ""), LATE.replace("2020-10-21", "2020.13.1"))
    assert brief(found["changes"]) == [
        ("changed", "T-1", "published_on", "2020-10-21", ""),
        ("changed", "T-3", "withdrawn_on", "2020-11-27", ""),
    ]
    assert "空着或读不懂" in run(REPORT, columns=200)


@pytest.mark.usefixtures("county")
def test_a_review_that_was_lacking_and_was_filled_in_is_a_warning_s13_5() -> None:
    add_rule(Path(), "review-before-publishing")
    archived(IN_TIME.replace("2020-11-21", ""))
    found = compared(IN_TIME)
    assert brief(found["changes"]) == [("filled-in", "T-3", "reviewed_on", "", "2020-11-21")]


# Records


@pytest.mark.usefixtures("county")
def test_rows_may_move_and_new_ones_may_come_s13_4() -> None:
    board = HEYU.replace("2020-11-20", "2020-11-22").replace("政府网站", "公示栏")
    archived(*ALL, board)
    new = LATE.replace("T-1", "T-7").replace("甲", "辛")
    found = compared(board, new, *reversed(ALL))
    assert not found["changes"]
    assert not found["vanished"]
    assert not found["swayed"]


@pytest.mark.usefixtures("county")
def test_rows_of_one_publication_are_told_apart_by_their_channel_s13_4() -> None:
    board = HEYU.replace("2020-11-20", "2020-11-22").replace("政府网站", "公示栏")
    archived(HEYU, board)
    found = compared(board.replace("11-22", "11-24"), HEYU)
    assert [(each["old"], each["new"]) for each in found["changes"]] == [
        ("2020-11-22", "2020-11-24")
    ]
    assert not found["vanished"]


@pytest.mark.usefixtures("county")
def test_rows_that_are_equal_count_once_s13_4() -> None:
    archived(LATE, LATE)
    found = compared(LATE)
    assert not found["vanished"]


@pytest.mark.usefixtures("county")
def test_a_record_with_another_number_is_known_again_by_its_title_s13_4() -> None:
    archived(LATE, NAMELESS)
    found = compared(
        MOVED_BACK.replace("T-1", "T-100"), NAMELESS.replace("2020-10-10", "2020-10-11")
    )
    assert [
        (each["manner"], each["record"], each["field"], each["paired"]) for each in found["changes"]
    ] == [
        ("back-dated", "T-100", "published_on", True),
        ("changed", None, "formed_on", True),
        ("changed", None, "reviewed_on", True),
    ]
    assert not found["vanished"]


@pytest.mark.usefixtures("county")
def test_where_two_might_be_meant_none_is_s13_4() -> None:
    archived(LATE, HEYU)
    twice = [
        MOVED_BACK.replace("T-1", "T-8"),
        MOVED_BACK.replace("T-1", "T-9").replace("10-12", "10-13"),
    ]
    found = compared(*twice, HEYU)
    assert not found["changes"]
    assert [each["record"] for each in found["vanished"]] == ["T-1"]


@pytest.mark.usefixtures("county")
def test_a_row_without_any_name_is_passed_over_s13_4() -> None:
    nothing = ",报告,,潭头镇,2020-09-15,,2020-10-21,,政府网站"
    archived(nothing, IN_TIME)
    found = compared(IN_TIME)
    assert not found["vanished"]


@pytest.mark.usefixtures("county")
def test_a_unit_without_a_ledger_is_named_once_s13_4(run: Run) -> None:
    archived(*ALL)
    found = compared(HEYU)
    assert found["vanished"] == []
    assert found["units_gone"] == [{"unit": "潭头镇", "records": 4}]
    assert "潭头镇：这次没有给出台账（最近的存档里有 4 条记录）" in run(REPORT, columns=200)


@pytest.mark.usefixtures("county")
def test_one_unit_alone_may_be_asked_about_by_any_name_s13_4(run: Run) -> None:
    archived(*ALL)
    roster = Path("units.yaml").read_text(encoding="utf-8")
    Path("units.yaml").write_text(
        roster.replace(
            "name: 潭头镇, level: 乡级", "name: 新潭头镇, level: 乡级, aliases: [潭头镇]"
        ),
        encoding="utf-8",
    )
    found = reported(run, MOVED_BACK, *ALL[1:4], more="--unit 潭头镇", status=1)
    assert [(each["unit"], each["record"]) for each in found["changes"]] == [("新潭头镇", "T-1")]
    assert not found["vanished"]
    assert not found["units_gone"]
    assert {"code": "units", "name": None} in found["amendments"]


# Verdicts


@pytest.mark.usefixtures("county")
def test_a_longer_limit_is_found_by_the_verdict_that_it_changes_s13_6(run: Run) -> None:
    archived(LATE, IN_TIME)
    catalog = Path("catalog.yaml").read_text(encoding="utf-8")
    Path("catalog.yaml").write_text(
        catalog.replace("within: {working_days: 20}", "within: {working_days: 30}"),
        encoding="utf-8",
    )
    found = reported(run, LATE, IN_TIME.replace("11-27", "12-04"), status=0)
    assert found["amendments"] == [{"code": "catalog", "name": None}]
    assert [
        (each["record"], each["old"], each["new"], each["cause"]) for each in found["swayed"]
    ] == [("T-1", "late", "met", "other")]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.usefixtures("county")
def test_verdicts_are_told_with_what_changed_beneath_them_s13_6(run: Run, lang: str) -> None:
    add_rule(Path(), "post-ten-days")
    archived(LATE, IN_TIME)
    Path("rules/post-ten-days.yaml").unlink()
    catalog = Path("catalog.yaml").read_text(encoding="utf-8")
    Path("catalog.yaml").write_text(
        catalog.replace("within: {working_days: 20}", "within: {working_days: 22}"),
        encoding="utf-8",
    )
    ledger("台账.csv", LATE, IN_TIME, headings=HEADINGS)
    told = output(run(f"{REPORT} --lang {lang}", columns=200), 0)
    start, end = (
        told.index(word)
        for word in {"zh": ("事实没变", "单位排名"), "en": ("verdicts that changed", "units ─")}[
            lang
        ]
    )
    assert (
        told[start:end]
        == {
            "zh": snapshot("""\
事实没变、结论变了（3 项） ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
把第1份存档（2020-W50，2021-01-04存）的结论，与现在的台账、现在的依据在 2020-12-13 的结论相比；只列事实完全没变的
标准目录改了
规则 post-ten-days 删去了
  潭头镇  T-3  丙报告  第2项 报告
    post-ten-days：违反（错误） → 没有要求，因为这条规则变了
  潭头镇  T-1  甲报告  第2项 报告
    信息形成后20个工作日内公开：逾期完成（错误） → 按期，因为上面所列其他依据变了
    台账.csv › 第2行
  潭头镇  T-1  甲报告  第2项 报告
    post-ten-days：按期 → 没有要求，因为这条规则变了

"""),
            "en": snapshot("""\
verdicts that changed while the facts did not (3) ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
the verdicts of entry 1 (2020-W50, archived on 2021-01-04) beside those on the ledgers of now, by what they rest on now, as of 2020-12-13; only where no fact has changed
the catalogue was changed
the rule post-ten-days was removed
  潭头镇  T-3  丙报告  item 2 报告
    post-ten-days: violated (error) → not asked for, for this rule is not what it was
  潭头镇  T-1  甲报告  item 2 报告
    Published within 20 working days of being formed: late (error) → met, for something else of the above was changed
    台账.csv › row 2
  潭头镇  T-1  甲报告  item 2 报告
    post-ten-days: met → not asked for, for this rule is not what it was

"""),
        }[lang]
    )


@pytest.mark.usefixtures("county")
def test_a_verdict_that_changed_for_no_reason_found_says_so_s13_6(run: Run) -> None:
    """Coverage by quarter is owed from the first date of any unit's ledger."""
    shutil.copy(ROOT / "examples/rules/village-affairs-quarterly.yaml", "rules")
    roster = Path("units.yaml").read_text(encoding="utf-8")
    roster = roster.replace("合峪镇, level: 乡级", "合峪镇, level: 村级")
    Path("units.yaml").write_text(roster, encoding="utf-8")
    archived(HEYU)
    ledger(
        "台账.csv",
        HEYU,
        "T-0,报告,旧,潭头镇,2019-01-01,2019-01-01,2019-01-02,,政府网站",
        headings=HEADINGS,
    )
    assert "没有查到原因" in run(REPORT, columns=200)


@pytest.mark.usefixtures("county")
def test_a_waiver_is_found_by_the_verdict_that_it_changes_s13_6() -> None:
    archived(LATE)
    Path("waivers.yaml").write_text(
        "version: 1\nwaivers:\n  - {rule: publish-on-time, record: T-1, reason: 停机, until: 2021-12-31}\n",
        encoding="utf-8",
    )
    found = compared(LATE)
    assert found["amendments"] == [{"code": "waivers", "name": None}]
    assert [(each["old"], each["new"], each["cause"]) for each in found["swayed"]] == [
        ("late", "waived", "waivers")
    ]


@pytest.mark.usefixtures("county")
def test_rules_that_come_go_and_change_are_named_s13_6(run: Run) -> None:
    add_rule(Path(), "stay-public")
    add_rule(Path(), "cover-catalogue")
    archived(IN_TIME)
    add_rule(Path(), "post-ten-days")
    Path("rules/stay-public.yaml").unlink()
    with Path("rules/cover-catalogue.yaml").open("a", encoding="utf-8") as rule:
        rule.write("# 改过\n")
    Path("gongkai.toml").write_text("", encoding="utf-8")
    Path("rules/calendar").mkdir()
    run(
        f"holidays import {ROOT / 'tests/data/notices/2026.txt'} --year 2026 --source 国办发明电〔2025〕7号"
    )
    found = compared(IN_TIME)
    assert [tuple(each.values()) for each in found["amendments"]] == [
        ("settings", None),
        ("holidays", "2026.yaml"),
        ("rule-changed", "cover-catalogue"),
        ("rule-added", "post-ten-days"),
        ("rule-removed", "stay-public"),
    ]
    assert [(each["rule"], each["old"], each["new"]) for each in found["swayed"]] == [
        ("post-ten-days", None, "violated")
    ]


@pytest.mark.usefixtures("county")
def test_a_column_that_comes_or_goes_is_a_change_of_the_ledger_and_hides_none_s13_6() -> None:
    add_rule(Path(), "review-before-publishing")
    add_rule(Path(), "post-ten-days")
    archived(IN_TIME)
    Path("rules/post-ten-days.yaml").unlink()
    headings = HEADINGS.replace("保密审查日期", "别的")
    found = compared(IN_TIME, headings=headings + ",备注")
    assert [each["rule"] for each in found["swayed"]] == []
    assert brief(found["changes"]) == [("changed", "T-3", "reviewed_on", "2020-11-21", "")]
    found = compared(IN_TIME, headings=HEADINGS + ",文号")
    assert [each["rule"] for each in found["swayed"]] == ["post-ten-days"]


@pytest.mark.usefixtures("county")
def test_coverage_follows_its_records_and_is_no_change_without_facts_s13_6() -> None:
    add_rule(Path(), "cover-catalogue")
    archived(HEYU)
    found = compared(HEYU, IN_TIME)  # 潭头镇 has published the item now
    assert found["swayed"] == []


def made_anew(change: Callable[[Json], object]) -> None:
    """Make the only manifest anew, as one who leaves no trace would."""
    [file] = Path("存档/entries").iterdir()
    content = file.read_bytes()
    data = json.loads(content)
    change(data)
    for each in Path("存档/objects").iterdir():
        if each.read_bytes() == content:
            each.unlink()
    file.unlink()
    file.write_text(json.dumps(data), encoding="utf-8")


@pytest.mark.usefixtures("county")
def test_another_release_and_calendar_are_named_s13_6() -> None:
    archived(IN_TIME)
    made_anew(lambda data: data.update(tool="0.0.1", calendar="chinese_calendar 1.10.0"))
    found = compared(IN_TIME)
    assert [each["code"] for each in found["amendments"]] == ["calendar", "program"]
    assert found["amendments"][1]["name"].startswith("0.0.1 → ")


# The archive


@pytest.mark.usefixtures("county")
def test_entries_of_after_the_span_do_not_count_s13_4(run: Run) -> None:
    archived(LATE, week=52)
    found = compared(MOVED_BACK)
    assert found["entries"] == []
    told = run(REPORT, columns=200)
    assert "存档里没有这一期末尾或以前的" in told
    assert "存档里没有这一期以前的，结论无从比较" in told


@pytest.mark.usefixtures("county")
def test_an_entry_of_the_span_itself_counts_for_dates_alone_s13_4(run: Run) -> None:
    archived(LATE, week=51)
    found = reported(run, MOVED_BACK, status=1)
    assert found["back_dated"] == 1
    assert found["baseline"] is None


@pytest.mark.usefixtures("county")
def test_with_a_damaged_archive_nothing_is_compared_s13_3(run: Run) -> None:
    archived(LATE)
    Path("存档/entries/0001.json").unlink()
    told = output(run(REPORT), 2)
    assert "第 1 份存档的清单不见了" in told
    assert "没有这个文件或文件夹" in output(
        run("report 台账.csv --archive 没有 --week 2020-W51"), 2
    )


@pytest.mark.parametrize("content", [b"no parquet", "columns"])
@pytest.mark.usefixtures("county")
def test_an_object_that_is_nothing_of_its_kind_is_refused_s13_3(
    run: Run, content: bytes | str
) -> None:
    archived(LATE)
    if isinstance(content, str):
        pl.DataFrame({"a": [1]}).write_parquet("别的")
        content = Path("别的").read_bytes()
    print_ = sha256(content).hexdigest()
    Path("存档/objects", print_).write_bytes(content)
    made_anew(lambda data: data["parts"][0].update(sha256=print_, size=len(content)))
    told = output(run(REPORT), 2)
    assert "第 1 份存档里的 records 与清单相符，却不是这一类内容" in told
