"""The exit status of `gongkai validate` (S4), and where its formats go."""

from pathlib import Path

import pytest

from cli.conftest import Run
from validate.planted import CATALOG, ROSTER, RULE, write

UNREAD = (", verified_on: 2026-11-24", "")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "catalog.yaml", CATALOG)
    write(tmp_path / "rules" / "post-ten-days.yaml", RULE)
    write(tmp_path / "units.yaml", ROSTER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def exit_line(transcript: str) -> str:
    return transcript.splitlines()[-1]


def test_a_sound_workspace_exits_0(run: Run) -> None:
    assert exit_line(run("validate")) == "exit 0"


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", "exit 0"), ("warning", "exit 1"), ("never", "exit 0")]
)
def test_findings_exit_1_from_the_severity_asked_for(
    run: Run, here: Path, fail_on: str, status: str
) -> None:
    write(here / "rules" / "post-ten-days.yaml", RULE, UNREAD)
    assert exit_line(run(f"validate --fail-on {fail_on}")) == status


@pytest.mark.parametrize("fail_on", ["error", "warning", "never"])
def test_a_file_that_cannot_be_modelled_exits_2_whatever_fails(
    run: Run, here: Path, fail_on: str
) -> None:
    write(here / "catalog.yaml", CATALOG, ("issuer:", "isuer:"))
    assert exit_line(run(f"validate --fail-on {fail_on}")) == "exit 2"


def test_a_number_of_a_person_is_told_and_not_repeated(run: Run, here: Path) -> None:
    write(here / "units.yaml", ROSTER, ("甲办", "甲办13800000000"))
    said = run("validate units.yaml --format json")
    assert '"code": "personal-number"' in said
    assert '"line": 3' in said
    assert "13800000000" not in said


def test_the_numbers_in_a_rules_examples_are_made_up(run: Run, here: Path) -> None:
    planted = ("name: 满10天", "name: 电话13800000000")
    write(here / "rules" / "post-ten-days.yaml", RULE, planted)
    assert "personal-number" not in run("validate rules")


def test_the_files_that_are_named_stand_in_for_those_of_the_workspace(run: Run, here: Path) -> None:
    write(here / "other" / "catalog.yaml", CATALOG, ("issuer:", "isuer:"))
    transcript = run("validate --catalog other/catalog.yaml")
    assert "other/catalog.yaml:4:1 错误 unknown-key" in transcript
    assert exit_line(transcript) == "exit 2"


def test_a_broken_file_of_waivers_is_found_in_the_workspace(run: Run, here: Path) -> None:
    """S9: a waiver without a reason is void."""
    write(here / "waivers.yaml", "version: 1\nwaivers:\n  - {rule: '*', until: 2020-12-31}\n")
    transcript = run("validate")
    assert "waivers.yaml:3:5 错误 waiver-without-reason" in transcript
    assert exit_line(transcript) == "exit 2"


def test_a_format_goes_to_a_file(run: Run, here: Path) -> None:
    write(here / "catalog.yaml", CATALOG, ("issuer:", "isuer:"))
    run("validate --format github=annotations.txt")
    [first, *_] = (here / "annotations.txt").read_text(encoding="utf-8").splitlines()
    assert first.startswith("::error file=catalog.yaml,line=1,col=1,title=missing-key::")
