from datetime import date
from pathlib import Path

import pytest

from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers import workspace as module
from gongkai.readers.rules import rule_files
from gongkai.readers.selection import select_paths, select_workspace
from gongkai.readers.workspace import Workspace, builtin_root, find_workspace
from validate.planted import CATALOG, ROSTER, RULE, write


@pytest.fixture
def county(tmp_path: Path) -> Path:
    write(tmp_path / "catalog.yaml", CATALOG)
    write(tmp_path / "rules" / "post-ten-days.yaml", RULE)
    write(tmp_path / "units.yaml", ROSTER)
    write(tmp_path / "2020" / "乡镇" / "x.txt", "")
    return tmp_path


def test_a_workspace_is_found_upwards_by_its_catalogue(county: Path) -> None:
    assert find_workspace(county / "2020" / "乡镇") == Workspace(
        county / "catalog.yaml", county / "rules", county / "units.yaml"
    )


def test_paths_stay_relative_where_the_start_is(
    county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(county / "2020")
    assert find_workspace(Path()).catalog == Path("../catalog.yaml")
    monkeypatch.chdir(county)
    assert find_workspace(Path()).catalog == Path("catalog.yaml")


def test_the_nearest_catalogue_counts(county: Path) -> None:
    write(county / "2020" / "catalog.yaml", CATALOG)
    assert find_workspace(county / "2020" / "乡镇").catalog == county / "2020" / "catalog.yaml"


def test_a_workspace_without_rules_takes_the_built_in_ones(tmp_path: Path) -> None:
    write(tmp_path / "catalog.yaml", CATALOG)
    assert find_workspace(tmp_path) == Workspace(
        tmp_path / "catalog.yaml", builtin_root() / "rules"
    )


def test_without_a_workspace_everything_is_built_in(tmp_path: Path) -> None:
    found = find_workspace(tmp_path)
    assert (found.catalog, found.rules) == (
        builtin_root() / "catalog.yaml",
        builtin_root() / "rules",
    )


def test_the_built_in_files_of_the_package_come_before_those_of_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "gongkai"
    (package / "readers").mkdir(parents=True)
    monkeypatch.setattr(module, "__file__", str(package / "readers" / "workspace.py"))
    assert builtin_root() == tmp_path
    (package / "builtin").mkdir()
    assert builtin_root() == package / "builtin"


def test_what_ships_is_sound() -> None:
    root = builtin_root()
    workspace = Workspace(root / "catalog.yaml", root / "rules")
    report = validate(select_workspace(workspace), prove, date(2026, 11, 26))
    assert report.problems == ()
    assert [f.code for f in report.findings if f.severity != "notice"] == []
    assert (report.catalogs, report.rules) == (1, len(list((root / "rules").glob("*.yaml"))))


def test_what_a_path_leads_to_is_told_by_its_content(county: Path) -> None:
    (county / "catalog.yaml").rename(county / "目录2020.yml")
    (county / "units.yaml").rename(county / "名册.json")
    write(county / "例外.yaml", "version: 1\nwaivers: []\n")
    names = ["目录2020.yml", "名册.json", "例外.yaml", "rules"]
    selection = select_paths([county / name for name in names])
    assert selection.catalogs == (county / "目录2020.yml",)
    assert selection.rosters == (county / "名册.json",)
    assert selection.waivers == (county / "例外.yaml",)
    assert selection.rules == (county / "rules" / "post-ten-days.yaml",)
    assert selection.problems == ()


def test_a_folder_with_a_catalogue_stands_for_its_workspace(county: Path) -> None:
    write(county / "waivers.yaml", "version: 1\nwaivers: []\n")
    assert select_paths([county]) == select_workspace(find_workspace(county))
    assert select_paths([county]).waivers == (county / "waivers.yaml",)


def test_a_roster_and_waivers_in_a_folder_without_a_catalogue_are_no_rules(county: Path) -> None:
    (county / "catalog.yaml").unlink()
    (county / "rules" / "post-ten-days.yaml").rename(county / "post-ten-days.yaml")
    write(county / "waivers.yaml", "version: 1\nwaivers: []\n")
    selection = select_paths([county])
    assert selection.rosters == (county / "units.yaml",)
    assert selection.waivers == (county / "waivers.yaml",)
    assert selection.rules == (county / "post-ten-days.yaml",)
    assert rule_files(county) == selection.rules
    (county / "post-ten-days.yaml").unlink()
    assert select_paths([county]).files == (*selection.rosters, *selection.waivers)
    write(county / "post-ten-days.yml", RULE)
    assert [each.code for each in select_paths([county]).problems] == ["rule-file-suffix"]


def test_a_file_named_twice_is_looked_at_once(
    county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(county)
    rule = Path("rules/post-ten-days.yaml")
    assert select_paths([Path("rules"), rule, rule.absolute()]).rules == (rule,)
