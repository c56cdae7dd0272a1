"""The calendar of a run, with the holiday files of its workspace (S2.2, S2.5)."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from gongkai.calendar import announced
from gongkai.calendar.days import DayTable
from gongkai.errors import GongkaiError
from gongkai.formats.holidays.file import render
from gongkai.model.identity import Identity
from gongkai.pipeline.calendar import LoadedCalendar, load_calendar
from gongkai.pipeline.workspace import choose
from gongkai.readers.notice.origin import import_notice
from gongkai.readers.workspace import builtin_root, calendar_home, find_workspace
from holiday_files.test_holiday_files import EMPTY
from holiday_files.texts import (
    CHANGE_2019,
    EXTENSION_2020,
    REGIONAL,
    SYNTHETIC_2027,
    notice,
)
from validate.planted import CATALOG, RULE, write


def put(folder: Path, name: str, text: str, year: int | None = None) -> None:
    write(folder / name, render(import_notice(text.encode(), "通知.txt", year, None)))


def loaded(folder: Path) -> LoadedCalendar:
    return load_calendar(folder)


def table(folder: Path) -> DayTable:
    return load_calendar(folder).calendar.table


def test_without_files_the_calendar_is_that_of_the_tables(tmp_path: Path) -> None:
    for folder in (None, tmp_path):
        found = load_calendar(folder)
        assert (found.identity.overlays, found.findings, found.sources) == ((), (), {})
        assert found.calendar.announced_until == announced().last


@pytest.mark.parametrize("year", [2020, 2024, 2025, 2026])
def test_a_notice_that_the_tables_have_changes_no_day(tmp_path: Path, year: int) -> None:
    put(tmp_path, f"{year}.yaml", notice(year), None if year == 2020 else year)
    assert (table(tmp_path).off, table(tmp_path).worked) == (announced().off, announced().worked)


def test_a_new_year_makes_its_dates_certain(tmp_path: Path) -> None:
    """S2.4: provisional without the file, firm with it; SYNTHETIC."""
    assert load_calendar(None).calendar.after_working_days(date(2026, 12, 10), 20).on is None
    put(tmp_path, "2027.yaml", SYNTHETIC_2027)
    calendar = loaded(tmp_path).calendar
    assert calendar.announced_until == date(2027, 12, 31)
    assert calendar.after_working_days(date(2026, 12, 10), 20).on == date(2027, 1, 8)
    # 5 to 11 February are off, and Sunday the 14th is worked.
    assert calendar.after_working_days(date(2027, 2, 4), 1).on == date(2027, 2, 12)
    assert calendar.after_working_days(date(2027, 2, 12), 1).on == date(2027, 2, 14)
    assert calendar.after_working_days(date(2027, 12, 10), 20).on is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (EMPTY, "holidays-without-days"),
        (
            EMPTY.replace('"papers": []', '"papers": ["https://example.invalid/"]'),
            "holidays-without-days",
        ),
        (
            EMPTY.replace(
                '"days": []', '"days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]'
            ),
            "holidays-without-source",
        ),
    ],
)
def test_an_empty_file_announces_nothing(tmp_path: Path, content: str, code: str) -> None:
    """S2.2: an empty 2027 is in the wild; it is no year without holidays."""
    write(tmp_path / "2027.json", content)
    found = loaded(tmp_path)
    assert found.calendar.announced_until == date(2026, 12, 31)
    assert found.calendar.table.off == announced().off
    assert [finding.code for finding in found.findings] == [code]
    assert found.identity.overlays == ()


def test_some_days_of_a_year_do_not_announce_it(tmp_path: Path) -> None:
    for mark in ("amends: true", "regional: 广西", "extraordinary: true"):
        text = REGIONAL.replace("regional: 广西", mark).replace("2026", "2027")
        write(tmp_path / "2027.yaml", text)
        assert loaded(tmp_path).calendar.announced_until == date(2026, 12, 31)
        assert date(2027, 4, 20) in table(tmp_path).off


def test_a_whole_year_with_extraordinary_days_is_announced(tmp_path: Path) -> None:
    put(tmp_path, "2027.yaml", SYNTHETIC_2027)
    text = (tmp_path / "2027.yaml").read_text(encoding="utf-8")
    more = "extraordinary: true\ndays:\n  - {name: 临时, date: 2027-03-04, isOffDay: true}"
    write(tmp_path / "2027.yaml", text, ("days:", more))
    assert loaded(tmp_path).calendar.announced_until == date(2027, 12, 31)


def test_a_regional_file_adds_days(tmp_path: Path) -> None:
    write(tmp_path / "2026-广西.yaml", REGIONAL)
    calendar = loaded(tmp_path).calendar
    assert table(tmp_path).off - announced().off == {date(2026, 4, 20), date(2026, 4, 21)}
    assert calendar.name_of(date(2026, 4, 20)) == "广西三月三"


def test_the_later_file_wins_day_by_day(tmp_path: Path) -> None:
    """The Spring Festival of 2020: as it was announced, and as it was extended."""
    first = notice(2020).partition("\n\n")[0]
    put(tmp_path, "2020.yaml", first)
    assert date(2020, 2, 1) in table(tmp_path).worked
    put(tmp_path, "2020-amends.yaml", EXTENSION_2020)
    assert date(2020, 2, 1) not in table(tmp_path).worked
    # By name, without the suffix: 2020-amends lies over 2020.
    (tmp_path / "2020-amends.yaml").rename(tmp_path / "2019-amends.yaml")
    assert date(2020, 2, 1) in table(tmp_path).worked


def test_a_file_that_amends_leaves_the_other_days(tmp_path: Path) -> None:
    put(tmp_path, "2019-amends.yaml", CHANGE_2019)
    assert (table(tmp_path).off, table(tmp_path).worked) == (announced().off, announced().worked)


def test_the_files_are_part_of_the_fingerprint(tmp_path: Path) -> None:
    put(tmp_path, "2027.yaml", SYNTHETIC_2027)
    content = (tmp_path / "2027.yaml").read_bytes()
    found = loaded(tmp_path)
    assert found.identity.overlays == (Identity("2027.yaml", sha256(content).hexdigest()),)
    assert found.identity.announced_until == date(2027, 12, 31)
    assert found.sources == {2027: ("https://example.invalid/synthetic-2027",)}


def test_all_that_is_wrong_with_any_file_stops_the_run(tmp_path: Path) -> None:
    write(tmp_path / "2026.yaml", "year: 2026\n")
    write(tmp_path / "2027.yaml", "days: [\n")
    with pytest.raises(GongkaiError) as refusal:
        loaded(tmp_path)
    codes = [problem.code for problem in refusal.value.problems]
    assert codes == ["missing-key", "yaml-unclosed-bracket"]


# Where the files lie


def test_holiday_files_lie_with_the_rules_of_a_workspace(tmp_path: Path) -> None:
    write(tmp_path / "catalog.yaml", CATALOG)
    write(tmp_path / "rules" / "post-ten-days.yaml", RULE)
    put(tmp_path / "rules" / "calendar", "2027.yaml", SYNTHETIC_2027)
    (tmp_path / "乡镇").mkdir()
    assert find_workspace(tmp_path / "乡镇").calendar == tmp_path / "rules" / "calendar"
    assert calendar_home(tmp_path / "乡镇") == tmp_path / "rules" / "calendar"


def test_a_folder_of_holiday_files_alone_keeps_the_built_in_rules(tmp_path: Path) -> None:
    write(tmp_path / "catalog.yaml", CATALOG)
    put(tmp_path / "rules" / "calendar", "2027.yaml", SYNTHETIC_2027)
    write(tmp_path / "rules" / ".DS_Store", "")
    found = find_workspace(tmp_path)
    assert found.rules == builtin_root() / "rules"
    assert found.calendar == tmp_path / "rules" / "calendar"


def test_without_a_workspace_they_are_looked_for_here(tmp_path: Path) -> None:
    assert find_workspace(tmp_path).calendar is None
    assert calendar_home(tmp_path) == tmp_path / "rules" / "calendar"
    put(tmp_path / "rules" / "calendar", "2027.yaml", SYNTHETIC_2027)
    assert find_workspace(tmp_path).calendar == tmp_path / "rules" / "calendar"


def test_other_rules_may_bring_their_own(tmp_path: Path) -> None:
    put(tmp_path / "rules" / "calendar", "2027.yaml", SYNTHETIC_2027)
    put(tmp_path / "others" / "calendar", "2027.yaml", SYNTHETIC_2027)
    (tmp_path / "none").mkdir()
    for rules, calendar in (("others", "others/calendar"), ("none", "rules/calendar")):
        found = choose(tmp_path, [], rules=tmp_path / rules)
        assert found.calendar == tmp_path / calendar
