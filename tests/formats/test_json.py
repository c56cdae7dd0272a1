"""JSON version 1, beyond what the golden files show."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from formats.reports import county, of
from gongkai.formats.json import as_json, render

HEADINGS = "编号,公开事项,标题,单位,形成日期,公开日期"


def test_what_is_rendered_is_what_was_made() -> None:
    text = render(county(), "zh")
    assert json.loads(text) == as_json(county(), "zh")
    assert text.endswith("}\n")
    assert "潭头镇" in text


def test_only_words_for_people_differ_between_languages() -> None:
    zh, en = as_json(county(), "zh"), as_json(county(), "en")
    for entries in ("findings", "obligations", "notices", "rejected"):
        for each in (*zh[entries], *en[entries]):
            assert each.pop("message")
            each.pop("remedy", None)
    assert zh == en


def test_every_obligation_is_listed_where_they_were_kept() -> None:
    """S4: `--all`; a column that is missing is told once a record."""
    whole = as_json(county(), "zh")
    assert len(whole["obligations"]) == whole["summary"]["obligations"]
    assert list(whole)[-1] == "obligations"


def test_a_date_that_is_not_certain_is_an_interval(tmp_path: Path) -> None:
    """S2.4: `due_on` is null, and between the ends nobody can tell."""
    report = of(
        tmp_path,
        HEADINGS,
        "T-1,报告,甲,潭头镇,2026-12-21,",
        as_of=date(2027, 1, 20),
    )
    [finding] = [
        each for each in as_json(report, "zh")["findings"] if each["rule"] == "publish-on-time"
    ]
    assert finding["due_on"] is None
    assert finding["due_earliest"] <= "2027-01-20" <= finding["due_latest"]
    assert (finding["outcome"], finding["reason"]) == ("undecided", "calendar-unknown")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2020.13.1", "date-impossible"),
        ("2020610", "date-ambiguous"),
        ("2020年", "date-incomplete"),
    ],
)
def test_version_1_has_one_code_for_rejected_dates(tmp_path: Path, written: str, code: str) -> None:
    """The sentence, and the table that it is made from, are more exact."""
    report = of(tmp_path, HEADINGS, f"T-1,报告,甲,潭头镇,2020-01-02,{written}")
    assert report.rejected["code"].to_list() == [code]
    [cell] = as_json(report, "zh")["rejected"]
    assert (cell["code"], cell["value"]) == ("date-unreadable", written)
    assert (cell["row"], cell["column"]) == (2, "公开日期")


def test_other_rejected_cells_keep_their_code(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, "T-1,没有的事项,甲,潭头镇,2020-01-02,2020-01-03")
    assert [each["code"] for each in as_json(report, "zh")["rejected"]] == ["item-unknown"]


def test_half_a_character_is_escaped_and_not_a_failure(tmp_path: Path) -> None:
    """JSON and YAML ledgers can hold half of a character beyond the first 65536."""
    report = of(tmp_path, HEADINGS, "T-1,报告,甲,潭头镇,2020-01-02,2020-09-03")
    broken = report.catalog.model_copy(update={"title": "\ud83d目录"})
    text = render(replace(report, catalog=broken), "zh")
    assert json.loads(text)["catalog"]["title"] == "\ud83d目录"
    text.encode()
