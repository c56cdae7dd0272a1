"""Levels, modes, numbers of days, items and units as ledgers name them (S8b, S10)."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.model.catalog import Catalog, Category, Item
from gongkai.model.unit import Roster
from gongkai.readers.ledger.items import ItemCode, Items
from gongkai.readers.ledger.units import Units
from ledger.reading import CATALOG, HEADINGS, ROW, Read, column, read


def with_column(folder: Path, heading: str, *cells: str, roster: Roster | None = None) -> Read:
    """Read records with one more column, or with another text in one that they have."""
    headings = [*HEADINGS, heading] if heading not in HEADINGS else HEADINGS
    lines = ["\t".join(headings)]
    for number, cell in enumerate(cells):
        record = {**dict(zip(HEADINGS, ROW, strict=True)), "信息编号": f"T-{number}", heading: cell}
        lines.append("\t".join(record[each] for each in headings))
    (folder / "台账.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(folder / "台账.tsv", roster=roster)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("county", ["县级", "县", "区级", "旗级", "县（市、区）级", "县(区)级", "county"]),
        ("township", ["乡级", "镇级", "乡（镇）级", "镇街级", "镇(街)级", "街道", "township"]),
        ("village", ["村级", "村", "村（社区）级", "村(居)级", "行政村", "社区", "village"]),
    ],
)
def test_levels_are_read_in_their_spellings(tmp_path: Path, level: str, words: list[str]) -> None:
    words += [f" {words[0][0]} {words[0][1:]}", f"■{words[0]}", f"□国家级 ■{words[0]}"]
    found = with_column(tmp_path, "公开层级", *words)
    assert column(found, "level") == [level] * len(words)
    assert found.rejected == []


def test_a_level_that_is_none_alone_is_rejected(tmp_path: Path) -> None:
    words = [
        "市级",
        "乡、村级",
        "乡(村)级",
        "县级、乡级",
        "■县级 ■乡级",
        "□县级 □乡级",
        "县级 ■乡级",
        "层级：□ 县级 ■ 乡级 □ 村级",
        "①□ 县级 ②■ 乡级",
        "县级 √ 乡级",
    ]
    found = with_column(tmp_path, "公开层级", *words)
    assert column(found, "level") == [None] * len(words)
    assert {code for *_, code in found.rejected} == {"level-unknown"}
    assert len(found.rejected) == len(words)


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("proactive", ["主动公开", "主动", "主动公开类", "■主动公开 □依申请公开", "主动公开√"]),
        ("on_request", ["依申请公开", "依申请", "□主动公开 ■依申请公开"]),
    ],
)
def test_modes_are_read_in_their_spellings(tmp_path: Path, mode: str, words: list[str]) -> None:
    assert column(with_column(tmp_path, "公开方式", *words), "mode") == [mode] * len(words)


def test_what_is_no_mode_is_rejected(tmp_path: Path) -> None:
    found = with_column(tmp_path, "公开方式", "全文发布", "不予公开", "■主动公开 ■依申请公开")
    assert [code for *_, code in found.rejected] == ["mode-unknown"] * 3
    found = with_column(
        tmp_path, "公开方式", "方式：□ 主动公开 ■ 依申请公开", "主动公开 √ 依申请公开"
    )
    assert column(found, "mode") == [None, None]


def test_days_are_numbers_with_or_without_their_word(tmp_path: Path) -> None:
    found = with_column(tmp_path, "延期天数", "20", "20个工作日", "２０", "20.0", "二十", "-1")
    assert column(found, "extended_days") == [20, 20, 20, 20, None, None]
    assert [code for *_, code in found.rejected] == ["number-unreadable"] * 2


# Items

TWINS = Catalog(
    version=1,
    title="示例",
    document="示例",
    issuer="示例",
    issued_on=date(2020, 1, 1),
    defaults=CATALOG.defaults,
    categories=(
        Category(name="扶贫资金", subjects=("年度计划", "年度县级扶贫资金项目计划")),
        Category(name="扶贫项目", subjects=("年度计划", "项目实施")),
    ),
    items=(
        Item(
            id="7", row=7, category="扶贫资金", subject="年度县级扶贫资金项目计划", content=("甲",)
        ),
        Item(id="8", row=8, category="扶贫资金", subject="年度计划", content=("乙",)),
        Item(id="10", row=10, category="扶贫项目", subject="年度计划", content=("丙",)),
        Item(id="x-11", row=11, category="扶贫项目", subject="项目实施", content=("丁",)),
    ),
)


@pytest.mark.parametrize(
    ("text", "category", "found"),
    [
        ("7", None, "7"),
        ("第7项", None, "7"),
        ("007", None, "7"),
        ("7.0", None, "7"),
        ("７", None, "7"),
        ("11", None, "x-11"),
        ("X-11", None, "x-11"),
        ("年度县级扶贫资金项目计划", None, "7"),
        ("年度县级 扶贫资金\n项目计划", None, "7"),
        ("年度计划", None, ItemCode.AMBIGUOUS),
        ("年度计划", "扶贫资金", "8"),
        ("年度计划", "扶贫项目", "10"),
        ("扶贫项目/年度计划", None, "10"),
        ("年度计划", "没有这一类", ItemCode.AMBIGUOUS),
        ("项目实施", "扶贫资金", ItemCode.ELSEWHERE),
        ("7", "扶贫项目", ItemCode.ELSEWHERE),
        ("年度县级扶贫资金项目", None, ItemCode.UNKNOWN),
        ("项目计划", None, ItemCode.UNKNOWN),
        ("年度县级扶贫资金项目计划表", None, ItemCode.UNKNOWN),
        ("99", None, ItemCode.UNKNOWN),
        # A number and a name have to mean the same.
        ("8.年度计划", None, "8"),
        ("第８项 年度计划", None, "8"),
        ("10、年度计划", None, "10"),
        ("11 扶贫项目/项目实施", None, "x-11"),
        ("7.年度计划", None, ItemCode.UNKNOWN),
        ("8.年度计划", "扶贫项目", ItemCode.ELSEWHERE),
        ("99.年度计划", None, ItemCode.UNKNOWN),
        ("8.", None, ItemCode.UNKNOWN),
        ("2020年度计划", None, ItemCode.UNKNOWN),
    ],
)
def test_an_item_is_meant_by_number_or_by_its_whole_name(
    text: str, category: str | None, found: str
) -> None:
    assert Items(TWINS).find(text, category) == found


@pytest.mark.parametrize("item", CATALOG.items, ids=lambda item: str(item.id))
def test_every_item_that_ships_is_found_by_number_and_by_name(item: Item) -> None:
    items = Items(CATALOG)
    assert items.find(item.id, None) == item.id
    assert items.find(item.name, item.category) == item.id


def test_an_item_that_is_not_known_is_rejected_with_its_row(tmp_path: Path) -> None:
    """S10."""
    found = with_column(tmp_path, "公开事项", "报告", "报吿")
    assert found.rejected == [(3, "item", "报吿", "item-unknown")]


# Units

ROSTER = Roster.model_validate(
    {
        "version": 1,
        "units": (
            {"name": "栾川县农业农村局", "level": "县级", "aliases": ("栾川县扶贫办",)},
            {"name": "潭头镇", "level": "乡级", "aliases": ("潭头镇人民政府",)},
            {"name": "拨云岭村", "level": "村级", "parent": "潭头镇"},
        ),
    }
)


def test_a_unit_is_meant_by_an_alias_and_gives_the_level(tmp_path: Path) -> None:
    """S8b."""
    names = ["潭头镇人民政府", "栾川县扶贫办", "拨云岭 村", "合峪镇"]
    found = with_column(tmp_path, "公开主体", *names, roster=ROSTER)
    assert column(found, "unit") == ["潭头镇", "栾川县农业农村局", "拨云岭村", "合峪镇"]
    assert column(found, "level") == ["township", "county", "village", None]
    assert found.notices == ["unit-unknown"]


@pytest.mark.parametrize(
    "title", ["潭头镇", "潭头镇2020年政务公开台账（12月）", "2020_潭头镇人民政府"]
)
def test_the_name_of_a_file_or_sheet_may_be_a_units(title: str) -> None:
    """S8b."""
    assert Units(ROSTER).named_by(title) == "潭头镇"


def test_a_likeness_is_a_hint_and_never_a_reading() -> None:
    units = Units(ROSTER)
    assert units.find("潭头") is None
    assert units.named_by("潭头镇东村台账") is None
    assert units.resembling("潭头") == "潭头镇"


# What is still up


def test_a_word_for_still_up_counts_more_than_the_end_of_a_range(tmp_path: Path) -> None:
    ledger = tmp_path / "台账.csv"
    head, row = ",".join([*HEADINGS, "撤下日期"]), ROW[:-1]
    ranged = "2020-10-19至2020-10-30"
    rows = [[*row, ranged, "长期"], [*row, ranged, ""], [*row, "2020-10-19", "至今"]]
    ledger.write_text("\n".join([head, *map(",".join, rows), ",,,,,,长期"]), encoding="utf-8")
    found = read(ledger)
    assert column(found, "withdrawn_on") == [None, date(2020, 10, 30), None]
    assert found.rejected == []
    assert found.notices == ["rows-without-content"]
