"""The built-in catalogue and citations, held against the texts that they were taken from."""

import re
from itertools import chain
from pathlib import Path

import pytest

from gongkai.model.catalog import Catalog, Item
from gongkai.model.rule import Citation
from gongkai.model.terms import Level, Mode, fold
from gongkai.readers.fit import validate_model
from gongkai.readers.yaml import read_yaml

ROOT = Path(__file__).parents[2]
NOTICE = "栾扶贫办〔2020〕51号"
SOURCE = (ROOT / "docs" / "sources" / f"{NOTICE}.txt").read_text(encoding="utf-8")
LAW = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")
RULES = sorted((ROOT / "rules").glob("*.yaml"))

CATALOG = validate_model(read_yaml(ROOT / "catalog.yaml"), Catalog).value
ITEMS = {item.id: item for item in CATALOG.items}

# The annex's rows in the source text: cells parted by tabs, the number first.
ROWS = {
    cells[0]: cells[1:]
    for cells in (line.split("\t") for line in SOURCE.splitlines())
    if len(cells) > 1 and cells[0].isdigit()
}


def squeeze(text: str) -> str:
    return "".join(text.split())


def section(number: str) -> str:
    """Return a section of the notice: 三 is what stands between 三、 and the next heading."""
    _, _, after = SOURCE.partition(f"\n{number}、")
    return re.split(r"\n[一二三四五六]、", after)[0]


def printed_columns(cells: list[str]) -> dict[str, str]:
    """Name a row's cells by the catalogue's keys, joining those under one heading."""
    # Page 1 has one column for 公开对象, the others two.
    audience = len(cells) - 11
    groups = (1, 1, 1, 1, 1, 1, 1, audience, 2, 2)
    keys = "category subject content basis time_limit publisher channels audience mode levels"
    columns: dict[str, str] = {}
    start = 0
    for key, width in zip(keys.split(), groups, strict=True):
        group = cells[start : start + width]
        columns[key] = "｜".join(group) if any(group) else ""
        start += width
    return columns


def ticked(cells: list[str]) -> list[str]:
    """Return the names that stand after a ticked box, anywhere in a row."""
    boxes = re.findall(r'<input (checked="" )?type="checkbox"/>\s*([^<\t]*)', "\t".join(cells))
    return [fold(name) for checked, name in boxes if checked and name.strip()]


def test_the_annex_has_ten_rows_and_so_has_the_catalogue() -> None:
    assert [item.id for item in CATALOG.items] == list(ROWS)
    assert [item.row for item in CATALOG.items] == list(range(1, 11))


@pytest.mark.parametrize("number", ROWS)
def test_a_row_keeps_every_cell_as_printed(number: str) -> None:
    assert ITEMS[number].as_printed == printed_columns(ROWS[number])


@pytest.mark.parametrize("number", ROWS)
def test_the_required_channels_are_the_ticked_ones(number: str) -> None:
    channels = ITEMS[number].channels
    # The annex writes the board's brackets in either width: fold takes the width away.
    assert [fold(channel.zh) for channel in channels.required] == ticked(ROWS[number])
    assert channels.optional == ()


@pytest.mark.parametrize("number", ROWS)
def test_a_subject_is_one_that_the_annex_prints(number: str) -> None:
    assert (ITEMS[number].subject or "") == ROWS[number][1]


@pytest.mark.parametrize("number", ROWS)
def test_content_and_basis_hold_all_that_their_cells_say(number: str) -> None:
    item, cells = ITEMS[number], ROWS[number]
    assert squeeze("".join(item.content)) == plain(cells[2])
    assert squeeze("".join(item.basis)) == plain(cells[3])


def plain(cell: str) -> str:
    """Take the list marks out of a cell, and the comma between two telephone numbers."""
    return squeeze(re.sub(r"<[^>]*>|•|、(?=\s*12317)", "", cell))


@pytest.mark.parametrize("number", ROWS)
def test_a_blank_cell_is_left_to_the_defaults(number: str) -> None:
    item, printed = ITEMS[number], printed_columns(ROWS[number])
    assert printed["time_limit"] == printed["publisher"] == ""
    assert item.time_limit is None
    assert item.publisher == ()


@pytest.mark.parametrize("number", ROWS)
def test_a_category_that_differs_from_the_cell_is_explained(number: str) -> None:
    item, printed = ITEMS[number], ROWS[number][0]
    explained = any("一级事项" in note for note in item.notes)
    assert explained == (item.category != printed)


def test_the_words_of_row_one_and_two_are_read_as_all_levels() -> None:
    """S8b.3: blank levels stay blank and take the default."""
    read = {item.id for item in CATALOG.items if item.levels}
    assert read == {"1", "2"}
    assert ITEMS["1"].levels == ITEMS["2"].levels == tuple(Level)
    assert CATALOG.levels_of(ITEMS["3"]) == tuple(Level)


def test_nothing_in_the_annex_is_only_on_request() -> None:
    assert {CATALOG.mode_of(item) for item in CATALOG.items} == {Mode.PROACTIVE}


def test_the_projects_are_rows_five_six_and_eight() -> None:
    """S7, henan-project-media."""
    assert [item.id for item in CATALOG.items if item.project] == ["5", "6", "8"]


def test_categories_and_subjects_are_those_of_section_three_in_its_order() -> None:
    text = squeeze(section("三"))
    names = re.search(r"一级事项分为4大类，包括(.+?)；", text)
    subjects = re.search(r"二级事项12个，分别为(.+?)等。", text)
    assert names is not None
    assert subjects is not None
    assert [category.name for category in CATALOG.categories] == names[1].split("、")
    listed = list(chain.from_iterable(category.subjects for category in CATALOG.categories))
    assert listed == subjects[1].split("、")
    assert (len(CATALOG.categories), len(listed)) == (4, 12)


@pytest.mark.parametrize("number", ROWS)
def test_an_item_stands_in_a_category_that_has_its_subject(number: str) -> None:
    item: Item = ITEMS[number]
    subjects = {category.name: category.subjects for category in CATALOG.categories}
    assert item.category in subjects
    assert item.subject is None or item.subject in subjects[item.category]


def test_the_defaults_are_the_notices_own_words() -> None:
    limit, publisher = CATALOG.defaults.time_limit, CATALOG.defaults.publisher
    assert publisher is not None
    assert squeeze(limit.text) in squeeze(section("三"))
    assert squeeze(publisher.text) in squeeze(section("二"))
    assert limit.within is not None
    assert (limit.within.working_days, limit.within.days) == (20, None)


def test_the_catalogue_names_the_notice_as_it_names_itself() -> None:
    assert CATALOG.document in SOURCE
    assert f"\n{CATALOG.title}\n" in SOURCE
    assert f"{CATALOG.issuer}文件" in SOURCE
    day = CATALOG.issued_on
    assert f"{day.year}年{day.month}月{day.day}日" in SOURCE


def citations() -> list[tuple[str, Citation]]:
    found: list[tuple[str, Citation]] = []
    for path in RULES:
        data = read_yaml(path).data
        assert isinstance(data, dict)
        found += [(path.stem, Citation.model_validate(entry)) for entry in data["citations"]]
    return found


@pytest.mark.parametrize(("rule", "citation"), citations())
def test_a_quote_stands_word_for_word_in_the_article_it_names(
    rule: str, citation: Citation
) -> None:
    text = section(citation.article) if citation.document == NOTICE else article(citation)
    assert squeeze(citation.quote) in squeeze(text), rule


def article(citation: Citation) -> str:
    """Return an article as `docs/law.md` has it, up to the next article or heading."""
    _, _, document = LAW.partition(f"\n## 《{citation.document}》")
    body = re.split(r"\n#+ ", document)[0]
    _, _, after = body.partition(f"> {citation.article} ")
    return re.split(r"\n> 第[一二三四五六七八九十百]+条 ", after)[0]


@pytest.mark.parametrize(("rule", "citation"), citations())
def test_a_citation_says_when_and_where_it_was_read(rule: str, citation: Citation) -> None:
    assert citation.verified_on is not None, rule
    assert citation.source is not None, rule
    assert citation.verified_on > citation.date


@pytest.mark.parametrize(("rule", "citation"), citations())
def test_a_citation_has_the_date_of_its_document(rule: str, citation: Citation) -> None:
    if citation.document == NOTICE:
        assert citation.date == CATALOG.issued_on, rule
    else:
        assert f"| {citation.document} |" in LAW
        row = next(line for line in LAW.splitlines() if f"| {citation.document} |" in line)
        assert citation.date.isoformat() in row, rule
