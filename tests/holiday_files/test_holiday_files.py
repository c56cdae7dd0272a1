"""A holiday file is checked before it is believed (S2.2, S2.3)."""

import json
from datetime import date
from pathlib import Path

import pytest

from gongkai.calendar import announced
from gongkai.calendar.overlays import days_of_law, lay_over, sum_of
from gongkai.calendar.statutory import days_off
from gongkai.calendar.week import is_weekend
from gongkai.errors import GongkaiError, Problem
from gongkai.formats.holidays.file import render
from gongkai.model.holidays import HolidayDay, Holidays
from gongkai.readers.holidays import fit_holidays, holiday_files, lint_holidays, read_holidays
from gongkai.readers.notice.origin import import_notice
from gongkai.readers.yaml import compose_yaml
from gongkai.texts import Lang
from gongkai.texts.holiday_problems import HOLIDAY_LINTS, HOLIDAY_PROBLEMS
from gongkai.texts.problems import PROBLEMS, sentence
from gongkai.texts.telling import tell
from holiday_files.texts import SYNTHETIC_2027, notice
from validate.planted import spots, write

# holiday-cn's file of a year whose notice is not out: there was such a one for 2027.
EMPTY = """\
{
    "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
    "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json",
    "year": 2027,
    "papers": [],
    "days": []
}
"""


def imported(text: str, year: int | None = None) -> str:
    return render(import_notice(text.encode(), "通知.txt", year, None))


def year_2026() -> str:
    return imported(notice(2026), 2026)


def problems_in(path: Path) -> tuple[Problem, ...]:
    return read_holidays([path])[1]


def codes(path: Path) -> list[str]:
    return [problem.code for problem in problems_in(path)]


def test_a_written_file_reads_back_the_same(tmp_path: Path) -> None:
    holidays = Holidays(
        year=2026,
        papers=("https://example.invalid/a?b=1#c: {d}",),
        source="文“号”: #1",
        regional="广西",
        note="2026",
        amends=True,
        extraordinary=True,
        days=(HolidayDay(name="三月三{壮}", date=date(2026, 4, 20), isOffDay=True),),
    )
    path = write(tmp_path / "2026.yaml", render(holidays))
    assert fit_holidays(compose_yaml(path)).value == holidays


def test_json_and_yaml_are_read_alike(tmp_path: Path) -> None:
    days = fit_holidays(compose_yaml(write(tmp_path / "a.yaml", year_2026()))).value.days
    document = {
        "$schema": "https://example.invalid/schema.json",
        "$id": "https://example.invalid/2026.json",
        "year": 2026,
        "papers": ["https://example.invalid/"],
        "days": [
            {"name": each.name, "date": f"{each.date}", "isOffDay": each.is_off} for each in days
        ],
    }
    path = write(tmp_path / "b.json", json.dumps(document, indent=4))
    assert fit_holidays(compose_yaml(path)).value.days == days


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("year: 2026", "yaer: 2026", ["2:1 missing-key", "2:1 unknown-key"]),
        ("year: 2026", "year: 1999", ["2:7 unfit-value"]),
        ("2026-01-01, isOffDay: true", "2026-01-01, isOffDay: 是", ["6:44 not-yes-or-no"]),
        ("date: 2026-01-01", "date: 2026-1-1", ["6:22 not-a-day"]),
        ("date: 2026-01-02", "date: 2026-01-01", ["7:22 repeated-day"]),
        ("date: 2026-01-02", "date: 2027-01-02", ["7:22 day-of-another-year"]),
        ("2026-01-04, isOffDay", "2026-01-05, isOffDay", ["9:22 makeup-on-weekday"]),
        ("  - {name: 元旦, date: 2026-01-01, isOffDay: true}\n", "", ["5:1 statutory-day-worked"]),
        ("  - {name: 元旦, date: 2026-01-04, isOffDay: false}\n", "", ["5:1 days-off-sum"]),
    ],
)
def test_each_mistake_is_named_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    path = write(tmp_path / "2026.yaml", year_2026(), (old, new))
    assert spots(list(problems_in(path))) == expected


def test_all_mistakes_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    write(tmp_path / "2025.yaml", "year: 2025\n")
    changes = (("2026-01-02", "2028-01-02"), ("isOffDay: true", "isOffDay: 1"))
    path = tmp_path / "2026.yaml"
    path.write_text(year_2026().replace(*changes[0]).replace(*changes[1], 1), encoding="utf-8")
    loaded, problems = read_holidays(holiday_files(tmp_path))
    assert loaded == ()
    assert [problem.code for problem in problems] == [
        "missing-key",
        "not-yes-or-no",
        "day-of-another-year",
    ]


def test_the_statutory_days_left_out_are_named(tmp_path: Path) -> None:
    change = ("  - {name: 端午节, date: 2026-06-19, isOffDay: true}\n", "")
    [problem] = problems_in(write(tmp_path / "2026.yaml", year_2026(), change))
    assert "缺：端午节 2026-06-19。" in sentence("zh", problem)


@pytest.mark.parametrize("year", range(2004, 2027))
def test_the_sum_is_that_of_the_law_in_each_notice(year: int) -> None:
    """S2.3: 11 to 2024, 13 from 2025; 2015 one more, 2020 two more. By notice, not by year.

    Before 2008, of which the clause is silent, it was 10 in each.
    """
    table = announced()
    days = dict.fromkeys(table.off, True) | dict.fromkeys(table.worked, False)
    of_notice = {day: off for day, off in days.items() if year == day.year + (day.month == 12)}
    more = {2015: 1, 2020: 2}.get(year, 0)
    assert days_of_law(year) == (10 if year < 2008 else 11 if year <= 2024 else 13)
    assert sum_of(of_notice) == days_of_law(year) + more


@pytest.mark.parametrize("mark", ["extraordinary: true", "amends: true", "regional: 广西"])
def test_the_sum_is_not_asked_of_files_that_are_marked(tmp_path: Path, mark: str) -> None:
    more = ("days:", f"{mark}\ndays:\n  - {{name: 临时, date: 2026-03-04, isOffDay: true}}")
    path = write(tmp_path / "2026.yaml", year_2026(), more)
    assert codes(path) == []
    unmarked = path.read_text(encoding="utf-8").replace(f"{mark}\n", "")
    assert codes(write(tmp_path / "unmarked.yaml", unmarked)) == ["days-off-sum"]


def test_a_file_that_amends_may_take_a_day_off_back(tmp_path: Path) -> None:
    text = """\
year: 2026
source: 测试用，虚构
amends: true
days:
  - {name: 劳动节, date: 2026-05-05, isOffDay: false}
  - {name: 劳动节, date: 2026-05-09, isOffDay: true}
"""
    path = write(tmp_path / "2026-amends.yaml", text)
    assert codes(path) == []
    table = lay_over(announced(), [fit_holidays(compose_yaml(path)).value])
    assert date(2026, 5, 5) not in table.off
    assert date(2026, 5, 9) not in table.worked


def findings_of(path: Path) -> list[tuple[str, str, int | None]]:
    loaded = fit_holidays(compose_yaml(path))
    return [
        (each.code, each.severity.value, each.place.line if each.place else None)
        for each in lint_holidays(loaded)
    ]


def test_an_empty_file_is_reported(tmp_path: Path) -> None:
    path = write(tmp_path / "2027.json", EMPTY)
    assert codes(path) == []
    assert findings_of(path) == [("holidays-without-days", "warning", 6)]


def test_days_without_a_source_are_reported(tmp_path: Path) -> None:
    """Invented years are in the wild: what rests on nothing is not used."""
    text = imported(SYNTHETIC_2027)
    paper = text[text.index("papers:") : text.index("days:")]
    path = write(tmp_path / "2027.yaml", text, (paper, ""))
    assert codes(path) == []
    assert findings_of(path) == [("holidays-without-source", "warning", 2)]


def test_weekend_days_of_a_holiday_are_nothing_to_speak_of(tmp_path: Path) -> None:
    path = write(tmp_path / "2026.yaml", year_2026())
    days = fit_holidays(compose_yaml(path)).value.days
    assert any(day.is_off and is_weekend(day.date) for day in days)
    assert findings_of(path) == []


def test_a_weekend_day_off_by_itself_is_reported(tmp_path: Path) -> None:
    idle = ("days:", "days:\n  - {name: 元旦, date: 2026-01-10, isOffDay: true}")
    path = write(tmp_path / "2026.yaml", year_2026(), idle)
    assert codes(path) == []
    assert findings_of(path) == [("weekend-day-off", "notice", 6)]


def test_files_are_taken_by_name_and_the_suffix_counts_last(tmp_path: Path) -> None:
    for name in ("2027-广西.yaml", "2027.yaml", "2026.json", ".2025.yaml", "通知.txt"):
        write(tmp_path / name, "")
    write(tmp_path / "旧" / "2024.yaml", "")
    names = [file.name for file in holiday_files(tmp_path)]
    assert names == ["2026.json", "2027.yaml", "2027-广西.yaml"]


@pytest.mark.parametrize("name", ["2027.yml", "2027.YAML", "2027.Json"])
def test_a_suffix_that_would_be_passed_over_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, "")
    with pytest.raises(GongkaiError) as refusal:
        holiday_files(tmp_path)
    assert [problem.code for problem in refusal.value.problems] == ["holiday-file-suffix"]


def test_a_year_before_the_one_that_is_missing_is_refused(tmp_path: Path) -> None:
    """Without 2027, 2028 would make it pass for a year without holidays."""
    # SYNTHETIC: the days of the law alone, each with its substitutes.
    later = write(tmp_path / "2028.yaml", of_law(2028))
    assert spots(list(problems_in(later))) == ["1:7 year-before-missing"]
    write(tmp_path / "2027.yaml", imported(SYNTHETIC_2027))
    assert codes(later) == []


def of_law(year: int) -> str:
    days = "".join(
        f"  - {{name: {name}, date: {day}, isOffDay: true}}\n"
        for day, name in sorted(days_off(year).items())
        if day.year == year
    )
    return f"year: {year}\nsource: 测试用，虚构\ndays:\n{days}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_that_is_said_can_be_said(lang: Lang) -> None:
    assert HOLIDAY_PROBLEMS.items() <= PROBLEMS.items()
    values = dict.fromkeys(
        "sentence found first day days name year of_law missing weekday known count last".split(),  # noqa: SIM905
        "§",
    )
    for text in (*HOLIDAY_PROBLEMS.values(), *HOLIDAY_LINTS.values()):
        assert "{" not in tell(lang, text, values)
