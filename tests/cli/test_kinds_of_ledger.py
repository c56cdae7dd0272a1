"""The same records give the same report, whatever kind of file they come in."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from ledgers.make import HERE
from ledgers.making.hundreds import KINDS
from ledgers.making.office import HUNDREDS

ROOT = Path(__file__).parents[2]
PLACES = {"source", "file", "sheet", "row", "column"}


@pytest.fixture
def report(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a checker of one ledger in a workspace of its own, as JSON without its places."""
    shutil.copy(ROOT / "catalog.yaml", tmp_path)
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    shutil.copy(ROOT / "examples" / "units.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    def check(name: str) -> Any:
        if name in HUNDREDS:
            shutil.copy(HERE / name, name)
        else:
            Path(name).write_bytes(KINDS[name]())
        text = run(f"check {name} --as-of 2020-12-31 --format json")
        return placeless(json.loads(text.partition("\nexit ")[0]))

    return check


def placeless(value: Any) -> Any:
    """Take away where things stand; that an encoding was guessed is about the file alone."""
    if isinstance(value, dict):
        return {key: placeless(each) for key, each in value.items() if key not in PLACES}
    if isinstance(value, list):
        guessed = {"code": "encoding-guessed"}
        return [placeless(each) for each in value if not guessed.items() <= dict(each).items()]
    return value


def test_the_same_records_give_the_same_report_in_every_kind_of_file(report: Any) -> None:
    expected = report("三百条.xlsx")
    assert expected["summary"]["records"] == 300
    assert expected["summary"]["rejected_cells"] > 50
    assert len(expected["findings"]) > 300
    for name in [*KINDS, *HUNDREDS]:
        assert report(name) == expected, name
