"""The template workbook, as Excel (openpyxl) and as the ledger reader (calamine) open it."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from python_calamine import CalamineWorkbook
from ruamel.yaml import YAML

from gongkai.formats.template import render
from gongkai.formats.template.looks import height_of
from gongkai.model.catalog import Catalog, Category, Channels, DefaultLevels, Defaults, Item
from gongkai.model.fields import DATES, FIELDS, HEADINGS
from gongkai.model.terms import Channel, Level, Mode
from gongkai.model.timelimit import TimeLimit
from gongkai.texts import template as words

RULES = Path(__file__).parents[2] / "rules"
HEADER, FIRST, LAST = 4, 5, 504
UNITS = ("栾川县农业农村局", "潭头镇")

CATALOG = Catalog(
    version=1,
    title="某县扶贫领域基层政务公开标准目录",
    document="示例〔2020〕1号",
    issuer="某县扶贫开发办公室",
    issued_on=date(2020, 12, 14),
    defaults=Defaults(time_limit=TimeLimit(text="信息形成或变更20个工作日内")),
    categories=(
        Category(name="扶贫对象", subjects=("贫困人口识别",)),
        Category(name="扶贫资金项目", subjects=("年度计划",)),
    ),
    items=(
        Item(
            id="1",
            category="扶贫对象",
            subject="贫困人口识别",
            channels=Channels(required=(Channel.NOTICE_BOARD,)),
        ),
        Item(id="2", category="扶贫资金项目", subject="年度计划"),
        # A second item of the same name, as real catalogues have.
        Item(id="3", category="扶贫对象", subject="年度计划"),
    ),
)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return openpyxl.load_workbook(BytesIO(render(CATALOG, UNITS)))


def validation(book: Workbook, field: str) -> DataValidation:
    """Find the one validation that covers the prepared rows of a field's column."""
    sheet = book["台账"]
    column = next(cell.column_letter for cell in sheet[HEADER] if cell.value == HEADINGS[field][0])
    [found] = [
        each
        for each in sheet.data_validations.dataValidation
        if str(each.sqref) == f"{column}{FIRST}:{column}{LAST}"
    ]
    return found


def listed(book: Workbook, field: str) -> list[object]:
    """Follow the formula of a field's drop-down to the cells that it names."""
    sheet, cells = validation(book, field).formula1.rsplit("!", 1)
    found = book[sheet.strip("'")][cells.replace("$", "")]
    rows = found if isinstance(found, tuple) else ((found,),)
    return [cell.value for row in rows for cell in row]


def test_every_field_has_its_canonical_heading(book: Workbook) -> None:
    headings = [cell.value for cell in book["台账"][HEADER]]
    assert sorted(headings) == sorted(HEADINGS[field][0] for field in FIELDS)


def test_the_words_speak_of_every_field_and_of_nothing_else() -> None:
    assert set(words.COLUMNS) == set(FIELDS)


def test_items_are_chosen_by_their_names_in_the_catalogue(book: Workbook) -> None:
    assert listed(book, "item") == ["贫困人口识别", "年度计划"]


def test_categories_are_chosen_from_the_catalogue(book: Workbook) -> None:
    assert listed(book, "category") == ["扶贫对象", "扶贫资金项目"]


def test_levels_and_modes_are_chosen_from_their_vocabularies(book: Workbook) -> None:
    assert listed(book, "level") == [level.zh for level in Level]
    assert listed(book, "mode") == [mode.zh for mode in Mode]


def test_units_are_chosen_from_the_roster_but_a_former_name_may_be_kept(book: Workbook) -> None:
    assert listed(book, "unit") == list(UNITS)
    assert validation(book, "unit").errorStyle == "warning"


def test_a_single_unit_can_be_chosen() -> None:
    book = openpyxl.load_workbook(BytesIO(render(CATALOG, ["潭头镇"])))
    assert listed(book, "unit") == ["潭头镇"]


def test_without_a_roster_the_unit_is_typed() -> None:
    book = openpyxl.load_workbook(BytesIO(render(CATALOG, [])))
    assert validation(book, "unit").formula1 is None


def test_an_item_outside_the_catalogue_is_refused(book: Workbook) -> None:
    assert validation(book, "item").errorStyle in (None, "stop")


@pytest.mark.parametrize("field", DATES)
def test_dates_are_checked_and_the_refusal_is_in_chinese(book: Workbook, field: str) -> None:
    """S2.4: before 2004 no working days are known."""
    found = validation(book, field)
    day_zero = date(1899, 12, 30)
    assert (found.type, found.operator) == ("date", "greaterThanOrEqual")
    assert int(found.formula1) == (date(2004, 1, 1) - day_zero).days
    assert found.error == words.BAD_DATE


def test_an_extension_is_a_number_of_days_that_the_law_allows(book: Workbook) -> None:
    """《中华人民共和国政府信息公开条例》第三十三条: at most 20 working days."""
    found = validation(book, "extended_days")
    assert (found.type, found.formula1, found.formula2) == ("whole", "1", "20")


@pytest.mark.parametrize("field", FIELDS)
def test_every_column_says_how_it_is_filled_in(book: Workbook, field: str) -> None:
    found = validation(book, field)
    assert found.promptTitle == HEADINGS[field][0]
    assert found.prompt


def test_the_channels_to_choose_from_are_named(book: Workbook) -> None:
    prompt = validation(book, "channels").prompt or ""
    assert [channel.zh for channel in Channel if channel.zh not in prompt] == []


def test_the_lists_are_hidden(book: Workbook) -> None:
    assert book[words.LISTS_SHEET].sheet_state == "hidden"


def test_only_the_ledger_is_for_the_reader(book: Workbook) -> None:
    """A sample row or a list that was read as data would be a false record (S10)."""
    assert [name for name in book.sheetnames if "不参加检查" not in name] == ["台账"]


def test_the_prepared_rows_are_empty_to_the_ledger_reader() -> None:
    sheet = CalamineWorkbook.from_filelike(BytesIO(render(CATALOG, UNITS))).get_sheet_by_name(
        "台账"
    )
    rows = sheet.to_python(skip_empty_area=False)
    assert rows[HEADER - 1][0] == "信息编号"
    assert rows[HEADER:] == []


def test_the_unit_line_stands_above_the_header_with_nothing_filled_in(book: Workbook) -> None:
    """S8b.1: a unit there is the unit of every row without one."""
    assert book["台账"]["A2"].value == "填报单位："


def test_the_sample_uses_the_catalogues_own_items_and_channels(book: Workbook) -> None:
    sheet = book[words.SAMPLE_SHEET]
    headings = [cell.value for cell in sheet[HEADER]]
    rows = [
        dict(zip(headings, values, strict=True))
        for values in sheet.iter_rows(min_row=FIRST, values_only=True)
    ]
    assert len(rows) == len(words.SAMPLE)
    assert {row["公开事项"] for row in rows} <= {item.name for item in CATALOG.items}
    assert rows[0]["公开渠道和载体"] == Channel.NOTICE_BOARD.zh
    assert {row["示例"] for row in rows} == {"示例"}


def test_rows_of_one_publication_are_of_one_item(book: Workbook) -> None:
    """S8a: rows that share a record id are one publication."""
    sheet = book[words.SAMPLE_SHEET]
    items: dict[object, set[object]] = {}
    for values in sheet.iter_rows(min_row=FIRST, max_col=4, values_only=True):
        items.setdefault(values[1], set()).add(values[3])
    assert all(len(names) == 1 for names in items.values())


def test_a_level_that_owes_nothing_still_has_a_sample() -> None:
    defaults = CATALOG.defaults.model_copy(
        update={"levels": DefaultLevels(levels=(Level.VILLAGE,), source="测试")}
    )
    catalog = CATALOG.model_copy(update={"defaults": defaults})
    book = openpyxl.load_workbook(BytesIO(render(catalog, [])))
    assert book[words.SAMPLE_SHEET].max_row == HEADER + len(words.SAMPLE)


def test_the_guide_tells_of_every_column(book: Workbook) -> None:
    told = [cell.value for cell in book[words.GUIDE_SHEET]["A"]]
    assert {HEADINGS[field][0] for field in FIELDS} <= set(told)


def test_the_guide_names_every_rule_that_ships_and_no_other() -> None:
    """S7."""
    assert set(words.RULES) == {path.stem for path in RULES.glob("*.yaml")}


def test_the_guide_names_only_rules_that_it_explains() -> None:
    named = {name for column in words.COLUMNS.values() for name in column.rules}
    assert named - set(words.EVERY_RULE) == set(words.RULES)


def test_the_reasons_offered_are_the_lawful_ones_and_the_end_of_a_posting() -> None:
    """S6: the rule file holds the list."""
    rule = YAML(typ="safe", pure=True).load(RULES / "stay-public.yaml")
    assert ("公示期满", *rule["lawful_reasons"]) == words.WITHDRAWAL_REASONS


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert render(CATALOG, UNITS) == render(CATALOG, UNITS)


def test_a_row_is_as_high_as_its_longest_text_is_wrapped() -> None:
    one, two = height_of(["短"], [11]), height_of(["短", "十个汉字是二十个半角"], [11, 11])
    assert two - one == height_of(["一\n二\n三"], [11]) - two > 0
