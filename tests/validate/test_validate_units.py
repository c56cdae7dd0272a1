from pathlib import Path

import pytest

from gongkai.model.terms import Level
from gongkai.readers.units import load_roster
from validate.planted import ROSTER, problems_of, spots, write


def test_a_sound_roster_loads(tmp_path: Path) -> None:
    roster = load_roster(write(tmp_path / "units.yaml", ROSTER)).value
    assert [unit.level for unit in roster.units] == [Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{name: 丙村,", "{name: 乙镇,", ["5:12 repeated-name", "5:35 parent-of-wrong-level"]),
        ("aliases: [甲办]", "aliases: [甲办, 甲办]", ["3:41 repeated-name"]),
        ("aliases: [甲办]", 'aliases: ["乙 镇"]', ["3:37 repeated-name"]),
        ("parent: 甲局", "parent: 甲办", ["4:35 unknown-parent"]),
        ("parent: 乙镇", "parent: 甲局", ["5:35 parent-of-wrong-level"]),
        ("{name: 甲局,", "{name: 甲局, parent: 丙村,", ["3:24 parent-of-wrong-level"]),
        ("level: 乡级", "level: 乡村级", ["4:23 unknown-word"]),
        ("from: 2019-01-01", "from: 2019-01-01, until: 2018-12-31", ["5:64 until-before-from"]),
        ("from: 2019-01-01", "form: 2019-01-01", ["5:39 unknown-key"]),
    ],
)
def test_each_mistake_is_named_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    path = write(tmp_path / "units.yaml", ROSTER, (old, new))
    assert spots(problems_of(load_roster, path)) == expected


def test_a_unit_that_ends_on_its_first_day_is_taken(tmp_path: Path) -> None:
    change = ("from: 2019-01-01", "from: 2019-01-01, until: 2019-01-01")
    roster = load_roster(write(tmp_path / "units.yaml", ROSTER, change)).value
    assert roster.units[2].from_ == roster.units[2].until


def test_a_roster_without_units_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "units.yaml", "version: 1\nunits: []\n")
    assert spots(problems_of(load_roster, path)) == ["2:8 empty-list"]
