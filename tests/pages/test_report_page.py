"""The page of a week says what the week's figures say, and what it leaves out (S8.3)."""

import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from gongkai.formats.page.leftover import left_out
from gongkai.model.terms import Outcome
from gongkai.model.weekly import Age
from pages.made import parsed, said, week, week_page

ROOT = Path(__file__).parents[2]
MOST = 3_000_000


@pytest.fixture(scope="module")
def page() -> Any:
    return parsed(week_page("zh"))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with the catalogue and one rule."""
    (tmp_path / "rules").mkdir()
    for name in ("catalog.yaml", "rules/publish-on-time.yaml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.chdir(tmp_path)


def figures(page: Any) -> dict[str, int]:
    shown = page.xpath("//*[@id='total']//dl/div")
    return {said(each.find("dt")): int(said(each.find("dd/strong"))) for each in shown}


def column(page: Any, section: str, number: int) -> list[str]:
    rows = page.xpath(f"//section[@id='{section}']//tr[@data-unit]")
    return [said(row.xpath("./*")[number]) for row in rows]


def test_the_headline_has_the_figures_and_how_they_changed(page: Any) -> None:
    total, before = week().total, week().total_before
    expected = {outcome.zh: total.of(outcome) for outcome in Outcome} | {"已到期": total.due}
    assert figures(page) == expected
    assert total.rate is not None
    assert f"{total.rate * 100:.1f}%" in said(page.xpath("//p[@class='rate']")[0])
    change = said(page.xpath("//*[@class='figure due']")[0])
    assert f"较前 +{total.due - before.due}" in change


def test_units_are_ranked_with_ties_and_moves(page: Any) -> None:
    assert column(page, "units", 1) == [each.unit for each in week().standings]
    ranks = column(page, "units", 0)
    for told, standing in zip(ranks, week().standings, strict=True):
        assert told.startswith(f"{standing.rank}")
        assert standing.rank is not None
        assert standing.rank_before is not None
        moved = standing.rank_before - standing.rank
        assert (f"升 {moved}" in told) == (moved > 0)
        assert (f"降 {-moved}" in told) == (moved < 0)
        tied = [s for s in week().standings if (s.level, s.rank) == (standing.level, standing.rank)]
        assert ("并列" in told) == (len(tied) > 1)


@pytest.mark.parametrize("section", ["new", "mended", "falling-due"])
def test_each_finding_stands_in_its_section(page: Any, section: str) -> None:
    findings = {
        "new": list(week().new),
        "mended": list(week().mended),
        "falling-due": [task.finding for task in week().falling_due],
    }[section]
    assert findings
    shown = page.xpath(f"//section[@id='{section}']//tr[@data-unit]")
    for row, finding in zip(shown, findings, strict=True):
        text = said(row)
        assert row.get("data-unit") == finding.unit
        assert (finding.title or "") in text
        assert week().report.items[finding.item or ""].name in text
        assert finding.rule.title in text
        assert finding.rule.citations[0].article in text
        if finding.place and finding.place.cell:
            assert finding.place.cell in text
        [link] = row.xpath(".//a[@class='to-record']")
        [record] = page.xpath("//tr[@id=$id]", id=link.get("href")[1:])
        assert (finding.title or "") in said(record)


def test_what_is_overdue_is_told_by_age(page: Any) -> None:
    shown = [int(said(each)) for each in page.xpath("//ul[@class='ages']/li/strong")]
    assert shown == [len(week().overdue[age]) for age in Age]
    groups = page.xpath("//section[@id='overdue']//tbody")
    assert sum(len(each.xpath("./tr[@data-unit]")) for each in groups) == sum(shown)


def test_the_matrix_is_read_without_colours(page: Any) -> None:
    rows = page.xpath("//section[@id='matrix']//tr[@data-unit]")
    words = {said(cell) for row in rows for cell in row.xpath("./td")}
    assert words <= {"按期", "迟", "逾期", "缺项", "违反", "存疑", "未到", "豁免", ""}
    assert {"按期", "迟", "缺项"} <= words


def test_every_finding_of_the_week_stands_with_its_record(page: Any) -> None:
    report = week().report
    register = said(page.xpath("//section[@id='records']")[0])
    for finding in report.each_finding():
        assert (finding.title or "") in register
        if finding.place and finding.place.cell:
            assert finding.place.cell in register
    assert "另有" not in register


def test_the_method_quotes_the_law_and_names_the_calendar(page: Any) -> None:
    method = said(page.xpath("//section[@id='method']")[0])
    for rule in week().report.rules:
        for citation in rule.citations:
            assert "".join(citation.quote.split()) in "".join(method.split())
    assert week().report.calendar.source in method


def many(units: int, records: int) -> None:
    """Write a ledger in which everything is overdue, with titles as long as a cell may be."""
    title = "关于进一步做好扶贫领域基层政务公开工作有关事项的通知" * 20
    rows = ["编号,公开事项,标题,单位,公开层级,形成日期,公开日期"]
    rows += [
        f"R-{number},报告,{title}{number},第{number % units}镇,乡级,2020-03-02,"
        for number in range(records)
    ]
    Path("台账.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("report 台账.csv --week 2020-W51", "逾期未完成（2000 条）"),
        ("check 台账.csv --as-of 2020-12-20", "今天要改的（2000 条）"),
    ],
)
def test_a_page_stays_small_and_says_how_much_it_leaves_out_and_whose_it_is(
    run: Run, command: str, told: str
) -> None:
    """S8.3: the totals are those of all."""
    many(units=40, records=2000)
    run(f"{command} --format html=页.html")
    text = Path("页.html").read_text(encoding="utf-8")
    assert len(text.encode()) < MOST
    assert told in text
    page = parsed(text)
    shown = len(page.xpath("//section[@id='overdue' or @id='mend']//tr[@data-unit]"))
    [more] = page.xpath("//section[@id='overdue' or @id='mend']//p[@class='more']")
    left = re.search(r"另有 (\d+) 条没有列出（第\d+镇 (\d+)、.*等 \d+ 个单位）", said(more))
    assert left
    assert shown + int(left[1]) == 2000
    assert 0 < int(left[2]) <= 50


@pytest.mark.usefixtures("office")
def test_what_an_archive_tells_stands_on_the_page_too(run: Run) -> None:
    """S13.5: a date moved back once overdue, first of all."""
    heads, row = (
        "编号,公开事项,标题,单位,公开层级,形成日期,公开日期",
        "T-1,报告,甲,潭头镇,乡级,2020-09-15",
    )
    Path("台账.csv").write_text(f"{heads}\n{row},2020-10-21\n", encoding="utf-8")
    run("archive 台账.csv --to 存档 --week 2020-W50")
    Path("台账.csv").write_text(f"{heads}\n{row},2020-10-16\n", encoding="utf-8")
    run("report 台账.csv --archive 存档 --week 2020-W51 --format html=页.html")
    page = parsed(Path("页.html").read_text(encoding="utf-8"))
    keys = page.xpath("//main/section/@id")
    assert keys[:2] == ["total", "changed"]
    [row_shown] = page.xpath("//section[@id='changed']//tr[@data-unit='潭头镇']")
    assert "逾期以后改早了" in said(row_shown)
    assert "（G2）" in said(row_shown)


@pytest.mark.usefixtures("office")
def test_where_nothing_is_decided_there_is_no_rate_and_no_rank(run: Run) -> None:
    heads = "编号,公开事项,标题,单位,公开层级,形成日期,公开日期"
    Path("台账.csv").write_text(f"{heads}\nT-1,报告,甲,潭头镇,乡级,2020-12-16,\n", encoding="utf-8")
    run("report 台账.csv --week 2020-W51 --format html=页.html")
    page = parsed(Path("页.html").read_text(encoding="utf-8"))
    assert said(page.xpath("//p[@class='rate']")[0]) == "合规率 — 以前没有可以判定的义务"
    assert column(page, "units", 0) == ["—"]
    assert not page.xpath("//select")


def test_few_units_are_all_named_in_what_is_left_out() -> None:
    told = left_out(["甲镇", None, "甲镇"], "zh")
    assert told.startswith("另有 3 条没有列出（甲镇 2、未写明单位 1）")
    assert left_out([], "zh") == ""
