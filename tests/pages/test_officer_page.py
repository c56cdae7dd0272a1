"""The officer's page sorts what is wrong by what can still be done about it."""

import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from formats.reports import of, township
from gongkai.formats import html
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from pages.made import office_page, parsed, said

HEADS = "编号,公开事项,标题,单位,公开层级,形成日期,公开日期"
MET = "T-1,报告,甲,潭头镇,乡级,2020-09-15,2020-10-19"


def page_of(report: Report) -> Any:
    return parsed(html.render(report, "zh"))


def rows(page: Any, form: str) -> list[str]:
    return [said(row) for row in page.xpath(f"//section[@id='{form}']//tr[@data-unit]")]


def test_each_finding_stands_where_it_can_be_dealt_with() -> None:
    page = parsed(office_page("zh"))
    forms = {
        "mend": {Outcome.OVERDUE, Outcome.VIOLATED},
        "explain": {Outcome.LATE},
        "supply": {Outcome.UNDECIDED},
    }
    for form, outcomes in forms.items():
        found = [each for each in township().each_finding() if each.outcome in outcomes]
        assert found
        told = " ".join(rows(page, form))
        for finding in found:
            assert (finding.title or "整个台账") in told
            assert finding.rule.title in told
            assert finding.rule.citations[0].article in told
            assert ((finding.place and finding.place.cell) or "") in told
        assert f"（{len(found)} 条）" in said(page.xpath(f"//h2[@id='{form}-title']")[0])


def test_what_waits_for_one_thing_is_one_row_with_the_rules_that_wait() -> None:
    [row] = [each for each in rows(parsed(office_page("zh")), "supply") if "TT-2020-004" in each]
    waiting = [f for f in township().each_finding() if f.record == "TT-2020-004"]
    for finding in waiting:
        if finding.outcome is Outcome.UNDECIDED:
            assert finding.rule.title in row
    assert row.count("对照原件核实日期") == 1


def test_what_is_late_leaves_room_to_write_why() -> None:
    page = parsed(office_page("zh"))
    assert page.xpath("//section[@id='explain']//*[@class='by-hand']")
    assert not page.xpath("//section[@id='mend']//*[@class='by-hand']")
    assert len(page.xpath("//section[@id='mend']//input[@type='checkbox']")) == 2


def test_only_the_law_of_what_was_found_is_quoted(tmp_path: Path) -> None:
    page = page_of(of(tmp_path, HEADS, MET.replace("10-19", "10-21")))
    quotes = [said(each) for each in page.xpath("//dl[@class='law-list']/div")]
    assert len(quotes) == 2
    assert any("第二十六条" in each for each in quotes)


def test_when_nothing_is_wrong_it_says_so_and_no_more(tmp_path: Path) -> None:
    page = page_of(of(tmp_path, HEADS, MET))
    assert "合格" in said(page.xpath("//p[@class='verdict']")[0])
    assert [said(each) for each in page.xpath("//p[@class='nothing']")] == ["没有"] * 3
    assert page.xpath("//table") == []


def test_what_is_waived_is_told_and_is_nobodys_task(tmp_path: Path) -> None:
    waiver = "{rule: publish-on-time, record: T-1, reason: 停机, until: 2021-01-31}"
    waivers = f"version: 1\nwaivers:\n  - {waiver}\n"
    page = page_of(of(tmp_path, HEADS, MET.replace("10-19", "10-21"), waivers=waivers))
    [row] = rows(page, "note")
    assert "豁免" in row
    assert "停机" in row
    assert rows(page, "explain") == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_statistics_take_the_place_of_the_findings(run: Run, tmp_path: Path, lang: str) -> None:
    of(tmp_path, HEADS, MET)
    line = f"check {tmp_path}/台账.csv --rules {tmp_path}/rules --as-of 2020-12-31 --lang {lang}"
    run(f"{line} --statistics --format html={tmp_path}/页.html")
    page = parsed((tmp_path / "页.html").read_text(encoding="utf-8"))
    [row] = page.xpath("//section[@id='statistics']//tbody/tr")
    assert [int(said(cell)) for cell in row.xpath("./td")] == [1, 0, 0, 0, 0, 0, 0]
    assert not page.xpath("//section[@id='mend']")


def test_a_county_is_told_unit_by_unit_and_one_unit_alone_by_its_name(
    run: Run, tmp_path: Path
) -> None:
    for number, unit in enumerate(("潭头镇", "合峪镇")):
        of(tmp_path, HEADS, MET.replace("潭头镇", unit).replace("10-19", "10-21"))
        (tmp_path / "台账.csv").rename(tmp_path / f"{number}.csv")
    line = f"check {tmp_path}/0.csv {tmp_path}/1.csv --rules {tmp_path}/rules --as-of 2020-12-31"
    for more, title in (("", "迎检自查单"), ("--unit 合峪镇", "合峪镇迎检自查单")):
        run(f"{line} {more} --format html={tmp_path}/页.html")
        page = parsed((tmp_path / "页.html").read_text(encoding="utf-8"))
        assert said(page.find(".//h1")) == title
        assert bool(page.xpath("//select")) == (not more)
        assert len(rows(page, "explain")) == (1 if more else 2)
        assert re.search("逾期2个工作日", rows(page, "explain")[0])
