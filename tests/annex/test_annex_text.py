"""The lines around an annex: what they say of the whole, however the notice is laid out."""

from datetime import date
from pathlib import Path

from annex.tables import item, only_note
from gongkai.readers.annex.notice import read_notice


def test_an_office_that_signs_above_the_day_issued_it() -> None:
    found = read_notice(["某办〔2020〕1号", "示例县人民政府办公室", "2020年12月14日"])
    assert (found.issuer, found.issued_on) == ("示例县人民政府办公室", date(2020, 12, 14))
    assert found.document == "某办〔2020〕1号"


def test_a_day_that_there_is_not_is_no_day() -> None:
    assert read_notice(["2020年13月40日"]).issued_on is None


def test_a_heading_that_ends_like_a_title_is_none() -> None:
    found = read_notice(["三、公开事项及标准目录", "印发《示例县示例领域标准目录》，请执行。"])
    assert found.title == "示例县示例领域标准目录"


def test_a_general_limit_that_is_not_understood_is_no_default() -> None:
    assert read_notice(["公开时限原则上为会议召开前5个工作日内，从其规定。"]).limit is None


def test_an_audience_in_words_of_its_own_is_kept(tmp_path: Path) -> None:
    assert item(tmp_path, 公开对象="本村村民").audience == ("本村村民",)


def test_words_side_by_side_in_one_column_are_doubted(tmp_path: Path) -> None:
    found = item(tmp_path, 公开层级="县级 乡级")
    assert [level.zh for level in found.levels] == ["县级", "乡级"]
    assert only_note(found, "没有勾选")
