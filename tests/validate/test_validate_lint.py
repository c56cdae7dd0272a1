from pathlib import Path

import pytest

from gongkai.engine.lint import lint_catalog, lint_rule, lint_when
from gongkai.model.catalog import Catalog
from gongkai.readers.catalog import load_catalog
from gongkai.readers.rules import read_rules
from validate.planted import CATALOG, RULE, write


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return load_catalog(write(tmp_path / "catalog.yaml", CATALOG)).value


def test_a_subject_that_no_item_has_is_named_where_it_is_listed(catalog: Catalog) -> None:
    found = [f for f in lint_catalog(catalog) if f.code == "subject-without-row"]
    assert [(f.loc, f.values["subject"]) for f in found] == [
        (("categories", 0, "subjects", 1), "其他政策文件")
    ]


def test_a_subject_is_covered_in_its_own_category_alone(tmp_path: Path) -> None:
    change = ("subjects: [监督举报]", "subjects: [监督举报, 规范性文件]")
    catalog = load_catalog(write(tmp_path / "catalog.yaml", CATALOG, change)).value
    found = [f.values for f in lint_catalog(catalog) if f.code == "subject-without-row"]
    assert {"subject": "规范性文件", "category": "监督管理"} in found


def test_cells_that_take_a_default_are_named_with_their_items(catalog: Catalog) -> None:
    """S8b.3: the report says which items were defaulted."""
    found = [f.values for f in lint_catalog(catalog) if f.code == "defaulted-cells"]
    assert found == [
        {"key": "time_limit", "items": ["1", "2"]},
        {"key": "mode", "items": ["1", "2"]},
    ]


def test_a_citation_that_nobody_has_read_is_named(tmp_path: Path) -> None:
    change = (", verified_on: 2026-11-24", "")
    file = write(tmp_path / "post-ten-days.yaml", RULE, change)
    [loaded], _ = read_rules([file])
    assert [(f.code, f.loc) for f in lint_rule(loaded.value)] == [
        ("citation-unverified", ("citations", 0))
    ]


@pytest.mark.parametrize(
    ("when", "strangers"),
    [
        ("{category: [政策文件]}", []),
        ("{category: [政策文件, 政策文]}", [("when", "category", 1)]),
        ("{subject: [监督举报]}", []),
        ("{subject: [监督]}", [("when", "subject", 0)]),
        ("{item: ['2', 规范性文件]}", []),
        ("{item: ['3']}", [("when", "item", 0)]),
        ("{level: [乡级]}", []),
    ],
)
def test_a_rule_may_only_select_what_the_catalogue_has(
    tmp_path: Path, catalog: Catalog, when: str, strangers: list[tuple[str | int, ...]]
) -> None:
    """S10: a rule that can match nothing is not passed over."""
    file = write(tmp_path / "post-ten-days.yaml", RULE, ("{level: [乡级, 村级]}", when))
    [loaded], _ = read_rules([file])
    assert [f.loc for f in lint_when(loaded.value, catalog)] == strangers
