"""What each lint says, of which part of a file; the pages' own examples are tried elsewhere."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.engine.lints.catalog import lint_catalog
from gongkai.engine.lints.limits import lint_limit
from gongkai.engine.lints.publishers import level_of, lint_publishers
from gongkai.engine.lints.rules import lint_citations, lint_when
from gongkai.engine.lints.waivers import lint_waivers
from gongkai.model.catalog import Category, Defaults, Item
from gongkai.model.rule import Citation, When
from gongkai.model.terms import Level
from gongkai.model.timelimit import TimeLimit
from gongkai.model.unit import Unit
from gongkai.model.validation import LintFinding, Spotted
from gongkai.model.waiver import Waiver
from gongkai.readers.document import Document
from gongkai.readers.personal import lint_personal
from gongkai.readers.pieces import entries, pieces
from gongkai.readers.yaml import compose_text
from gongkai.source import Place
from validate.planted import CATALOG, RULE, write

DAY = date(2026, 11, 26)


def catalog(*changes: tuple[str, str]) -> Document:
    text = CATALOG
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return compose_text(text, "catalog.yaml")


def linted(document: Document, *roster: Unit) -> list[LintFinding]:
    categories = entries(document, Category, "categories")
    return [*lint_catalog(categories, entries(document, Item, "items"), None, roster)]


def test_a_subject_that_no_item_has_is_named_where_it_is_listed() -> None:
    found = [f for f in linted(catalog()) if f.code == "subject-without-row"]
    assert [(f.loc, f.values["subject"]) for f in found] == [
        (("categories", 0, "subjects", 1), "其他政策文件")
    ]


def test_a_subject_is_covered_in_its_own_category_alone() -> None:
    document = catalog(("subjects: [监督举报]", "subjects: [监督举报, 规范性文件]"))
    found = [f.values for f in linted(document) if f.code == "subject-without-row"]
    assert {"subject": "规范性文件", "category": "监督管理"} in found


def test_cells_that_take_a_default_are_named_with_their_items() -> None:
    """S8b.3: the report says which items were defaulted."""
    found = [f.values for f in linted(catalog()) if f.code == "defaulted-cells"]
    assert found == [
        {"key": "time_limit", "items": ["1", "2"]},
        {"key": "mode", "items": ["1", "2"]},
    ]


def test_an_item_with_a_mistake_is_linted_for_the_rest_of_it() -> None:
    wrong = ("    levels: [县级]\n", "    levels: [县及]\n    basis: [某通知]\n")
    found = [f for f in linted(catalog(wrong)) if f.code == "basis-without-number"]
    assert [f.loc for f in found] == [("items", 0, "basis", 0)]


def test_an_item_that_cannot_be_told_is_left_out_and_the_next_keeps_its_number() -> None:
    document = catalog(('  - id: "1"\n', "  - row: 1\n"))
    assert [item.loc for item in entries(document, Item, "items")] == [("items", 1)]


# Levels against publishers


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("行政村", Level.VILLAGE),
        ("拨云岭村村民委员会", Level.VILLAGE),
        ("某社区居委会", Level.VILLAGE),
        ("村(居)民委员会", Level.VILLAGE),
        ("潭头镇人民政府", Level.TOWNSHIP),
        ("各乡镇", Level.TOWNSHIP),
        ("乡镇人民政府", Level.TOWNSHIP),
        ("某街道办事处", Level.TOWNSHIP),
        ("栾川县农业农村局", Level.COUNTY),
        ("县级扶贫工作办公室", Level.COUNTY),
        ("县人民政府", Level.COUNTY),
        # What tells no level, or may be of any.
        ("扶贫办", None),
        ("县级及以下扶贫部门", None),
        ("乡村振兴局", None),
        ("拨云岭村", None),
    ],
)
def test_the_ending_of_a_name_tells_a_level_or_none(name: str, level: Level | None) -> None:
    assert level_of(name) == level


def test_the_roster_counts_more_than_the_name() -> None:
    unit = Unit(name="某镇人民政府驻县办", level=Level.COUNTY, aliases=("某镇人民政府",))
    item = Item(id="1", category="甲", publisher=("某镇人民政府",), levels=(Level.COUNTY,))
    assert [*lint_publishers(Spotted(("items", 0), item), [unit])] == []
    [found] = lint_publishers(Spotted(("items", 0), item), [])
    assert (found.loc, found.values["level"]) == (("items", 0, "publisher", 0), "乡级")


# Time limits


@pytest.mark.parametrize(
    ("limit", "at"),
    [
        ("{text: 15个工作日内, within: {working_days: 20}}", ["within"]),
        ("{text: 15个工作日内, within: {days: 15}}", ["within"]),
        ("{text: １５ 个工作日内, within: {working_days: 15}}", []),
        ("{text: 自收到之日起十五个工作日内, within: {working_days: 15}}", []),
        ("{text: 二十个工作日内, within: {working_days: 20}}", []),
        ("{text: 5日内, within: {days: 5}}", []),
        (
            "{text: 10个工作日内，公示7天, within: {working_days: 10}, posted_at_least: {days: 7}}",
            [],
        ),
        ("{text: 公示7天, posted_at_least: {days: 5}}", ["posted_at_least"]),
        ("{text: 15个工作日内}", ["text"]),
        ("{text: 15个工作日内, needs_a_person: true}", []),
        ("{text: 每年1月31日前, every: year}", []),
        ("{text: 每月公布一次, every: year}", ["every"]),
        ("{text: 长期公开, keep: long_term}", []),
        ("{text: 及时公开, keep: long_term, promptly: true}", ["keep"]),
        ("{text: 及时公开, promptly: true}", []),
        ("{text: 每年一次, promptly: true, every: year}", ["promptly"]),
        (
            "{text: 信息形成之日起20个工作日内, within: {working_days: 20}, yields_to_law: true}",
            ["yields_to_law"],
        ),
    ],
)
def test_the_reading_of_a_time_limit_says_what_its_text_says(limit: str, at: list[str]) -> None:
    [spotted] = pieces(compose_text(f"limit: {limit}", "x.yaml"), TimeLimit, "limit")
    found = [*lint_limit(spotted)]
    assert [f.loc for f in found] == [("limit", key) for key in at]


# Basis


@pytest.mark.parametrize(
    ("basis", "bare"),
    [
        ("关于印发某方案的通知", True),
        ("关于印发某方案的通知（国开办发〔2018〕12号）", False),
        ("国务院令第711号", False),
        ("《中华人民共和国政府信息公开条例》", False),
        ("《中华人民共和国预算法》（2018年修正）", False),
        ("《某县工作要点》", True),
    ],
)
def test_a_document_has_a_number_and_a_law_a_title(basis: str, bare: bool) -> None:
    document = catalog(("    levels: [县级]\n", f"    levels: [县级]\n    basis: [{basis}]\n"))
    assert any(f.code == "basis-without-number" for f in linted(document)) == bare


# Rules


@pytest.mark.parametrize(
    ("verified_on", "as_of", "codes"),
    [
        ("null", "2026-11-26", ["citation-unverified"]),
        ("2024-11-26", "2026-11-26", []),
        ("2024-11-25", "2026-11-26", ["citation-stale"]),
        ("2024-02-29", "2026-02-28", []),
        ("2024-02-29", "2026-03-01", ["citation-stale"]),
        ("2026-11-24", "2020-12-31", []),
    ],
)
def test_a_citation_is_verified_anew_every_two_years(
    verified_on: str, as_of: str, codes: list[str]
) -> None:
    document = compose_text(RULE.replace("2026-11-24", verified_on), "rule.yaml")
    citations = entries(document, Citation, "citations")
    assert [f.code for f in lint_citations(citations, date.fromisoformat(as_of))] == codes


@pytest.mark.parametrize(
    ("when", "locs"),
    [
        ("{category: [政策文件]}", []),
        ("{category: [政策文件, 政策文]}", [("when", "category", 1)]),
        ("{subject: [监督举报]}", []),
        ("{subject: [监督]}", [("when", "subject", 0)]),
        ("{item: ['2', 规范性文件]}", []),
        ("{item: ['3']}", [("when", "item", 0)]),
        ("{level: [乡级]}", []),
        ("{level: [村级]}", [("when",)]),
        ("{level: [县级, 村级]}", []),
        ("{category: [政策文件], level: [乡级]}", [("when",)]),
        ("{category: [政策文件], subject: [监督举报]}", [("when",)]),
        ("{project: true}", [("when",)]),
        ("{mode: [依申请公开]}", []),  # a record may have its own
        ("{}", []),
    ],
)
def test_a_rule_may_only_select_what_the_catalogue_has(
    when: str, locs: list[tuple[str | int, ...]]
) -> None:
    """S10: a rule that can match nothing is not passed over."""
    document = catalog()
    [spotted] = pieces(compose_text(f"when: {when}", "rule.yaml"), When, "when")
    [defaults] = pieces(document, Defaults, "defaults")
    categories, items = entries(document, Category, "categories"), entries(document, Item, "items")
    found = [*lint_when(spotted.value, categories, items, defaults.value)]
    assert [f.loc for f in found] == locs


# Waivers


@pytest.mark.parametrize(
    ("waiver", "codes"),
    [
        ("unit: 乙镇, until: 2027-01-01", []),
        ("unit: 乙乡, until: 2027-01-01", ["waiver-matches-nothing"]),
        ("item: '1', until: 2027-01-01", []),
        ("item: '9', until: 2027-01-01", ["waiver-matches-nothing"]),
        ("record: X-1, until: 2026-11-26", []),
        ("record: X-1, until: 2026-11-25", ["waiver-ended"]),
    ],
)
def test_a_waiver_is_of_somebody_and_in_force(waiver: str, codes: list[str]) -> None:
    text = f"waivers:\n  - {{rule: '*', reason: 停机, {waiver}}}\n"
    spotted = entries(compose_text(text, "waivers.yaml"), Waiver, "waivers")
    assert [f.code for f in lint_waivers(spotted, {"乙镇"}, {"1"}, DAY)] == codes
    named = [f.code for f in lint_waivers(spotted, (), (), DAY)]
    assert "waiver-matches-nothing" not in named  # nobody knows who there is


# Numbers of persons


def test_a_number_of_a_person_is_found_wherever_it_stands(tmp_path: Path) -> None:
    file = write(
        tmp_path / "catalog.yaml",
        CATALOG,
        ("issuer: 某县政务公开办", "issuer: 某县政务公开办（13800000000、13900000000）"),
        ("    subject: 监督举报\n", "    subject: 监督举报\n    notes: [热线, 13700000000]\n"),
        ("items:\n", "items:  # 联系人 13600000000\n"),
    )
    found = [(f.place, f.values["found"]) for f in lint_personal(file)]
    assert found == [
        (Place(str(file), line=4, column=17), "138*****000"),
        (Place(str(file), line=13, column=15), "136*****000"),
        (Place(str(file), line=22, column=17), "137*****000"),
    ]


def test_telephones_of_offices_and_numbers_of_documents_are_nobodys(tmp_path: Path) -> None:
    file = write(
        tmp_path / "catalog.yaml",
        CATALOG,
        ("issuer: 某县政务公开办", "issuer: 某县政务公开办（电话 0379-66820000）"),
        ("document: 某政办〔2020〕1号", "document: 某政办〔2020〕1号 XZ-202012140001-20201231"),
    )
    assert [*lint_personal(file)] == []
