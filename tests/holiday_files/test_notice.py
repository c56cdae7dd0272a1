"""What a notice says, read back (S2.6)."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from gongkai.calendar import announced, build
from gongkai.calendar.days import DayTable
from gongkai.calendar.statutory import statutory_days
from gongkai.calendar.week import is_weekend
from gongkai.calendar.year import year_of
from gongkai.errors import GongkaiError
from gongkai.model.holidays import Holidays
from gongkai.model.identity import CalendarIdentity
from gongkai.model.year import Holiday
from gongkai.readers.notice.read import read_notice
from holiday_files.texts import CHANGE_2019, EXTENSION_2020, IN_FULL_2025, SYNTHETIC_2027, notice

Days = tuple[set[date], set[date]]


def read(text: str, year: int | None = None, source: str | None = None) -> Holidays:
    return read_notice(text, "通知.txt", year, source)


def of_notice(holidays: Holidays) -> Days:
    """Give the weekdays off and the make-up days."""
    off = {day for day, is_off in holidays.is_off.items() if is_off and not is_weekend(day)}
    return off, {day for day, is_off in holidays.is_off.items() if not is_off}


def of_table(table: DayTable, year: int) -> Days:
    def belongs(day: date) -> bool:
        return year == day.year + (day.month == 12)

    return set(filter(belongs, table.off)), set(filter(belongs, table.worked))


def named(holidays: Holidays, name: str) -> list[str]:
    return [f"{day.date:%m-%d}" for day in holidays.days if day.name == name and day.is_off]


@pytest.mark.parametrize("year", [2020, 2024, 2025, 2026])
def test_the_notices_give_the_days_of_chinese_calendar(year: int) -> None:
    """2020 with its extension; its year stands in the text."""
    holidays = read(notice(year), None if year == 2020 else year)
    assert of_notice(holidays) == of_table(announced(), year)
    assert (holidays.year, holidays.amends, holidays.extraordinary) == (year, False, year == 2020)
    assert all(paper.startswith("http") for paper in holidays.papers)


def test_a_notice_as_it_was_published_is_read_without_help() -> None:
    holidays = read(IN_FULL_2025)
    assert of_notice(holidays) == of_notice(read(notice(2025), 2025))
    assert (holidays.year, holidays.papers, holidays.source) == (2025, (), "国办发明电〔2024〕12号")


def test_weekends_within_a_holiday_are_days_of_it() -> None:
    assert named(read(notice(2024), 2024), "清明节") == ["04-04", "04-05", "04-06"]


def test_a_holiday_that_joins_the_weekend_has_its_own_day_alone() -> None:
    """As holiday-cn has it: the weekend is off anyway."""
    assert named(read(notice(2024), 2024), "元旦") == ["01-01"]


def test_a_day_of_two_holidays_has_both_names() -> None:
    assert named(read(notice(2025), 2025), "国庆节、中秋节")[:2] == ["10-01", "10-02"]


def test_an_extension_makes_a_make_up_day_a_day_off() -> None:
    """1 February 2020 was to be worked, until the Spring Festival was extended to the 2nd."""
    holidays = read(notice(2020))
    assert holidays.is_off[date(2020, 2, 1)]
    assert date(2020, 2, 3) not in holidays.is_off


def test_an_extension_by_itself_amends_the_year() -> None:
    holidays = read(EXTENSION_2020)
    assert (holidays.amends, holidays.extraordinary) == (True, True)
    assert named(holidays, "春节")[0] == "01-25", "the first day of the law"
    assert named(holidays, "春节")[-1] == "02-02"


def test_a_notice_that_changes_a_holiday_amends_the_year() -> None:
    holidays = read(CHANGE_2019)
    assert (holidays.year, holidays.amends, holidays.extraordinary) == (2019, True, False)
    assert named(holidays, "劳动节") == ["05-01", "05-02", "05-03", "05-04"]
    assert of_notice(holidays)[1] == {date(2019, 4, 28), date(2019, 5, 5)}


def test_an_item_may_run_over_the_end_of_a_year() -> None:
    """元旦 of 2024, had it been written as that of 2023 was."""
    text = notice(2024).replace("1月1日放假，与周末连休", "2023年12月30日至2024年1月1日放假，共3天")
    assert named(read(text), "元旦") == ["12-30", "12-31", "01-01"]


def test_a_substitute_day_is_off() -> None:
    """As 2 May 2016 was, for 1 May, a Sunday."""
    text = notice(2024).replace("6月10日放假，与周末连休", "6月9日放假，6月10日（星期一）补休")
    assert named(read(text, 2024), "端午节") == ["06-09", "06-10"]


def test_what_is_encouraged_is_not_given() -> None:
    """The eve of the Spring Festival of 2024, in the notice's own words."""
    sentence = "鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。"
    text = notice(2024).replace("2月18日（星期日）上班。", f"2月18日（星期日）上班。{sentence}")
    assert read(text, 2024) == read(notice(2024), 2024)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("（星期日）", "(星期天)"),
        ("1月1日", "１月１日"),
        ("至30日", " 至 1 月 30 日 "),
        ("至30日", "—30日"),
        ("一、元旦：", "元旦: "),
        ("共7天。1月19日", "共7天。\n1月19日"),
        ("星期日）、2月1日", "星期日）、\n    2月1日"),
        ("6月28日（星期日）上班", "6月28日（农历五月初八、星期日）照常上班"),
    ],
)
def test_the_hand_of_the_writer_does_not_matter(old: str, new: str) -> None:
    assert read(notice(2020).replace(old, new)) == read(notice(2020))


@pytest.mark.parametrize(
    ("source", "papers", "named"),
    [
        ("https://example.invalid/1", ("https://example.invalid/1",), None),
        ("国办发明电〔2023〕7号", (), "国办发明电〔2023〕7号"),
    ],
)
def test_a_source_may_be_given(source: str, papers: tuple[str, ...], named: str | None) -> None:
    text = notice(2024).partition("\n")[2]
    holidays = read(text, 2024, source)
    assert (holidays.papers, holidays.source) == (papers, named)


def written(holiday: Holiday) -> str:
    """Write a holiday as a notice of today would."""
    runs = "、".join(map(in_a_run, in_a_row(holiday.off)))
    made_up = "、".join(map(in_full, holiday.made_up))
    off = f"{holiday.name}：{runs}放假，共{len(holiday.off)}天。"
    return off + (f"{made_up}上班。" if made_up else "")


def in_a_row(days: Sequence[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def in_a_run(days: Sequence[date]) -> str:
    return in_full(days[0]) + (f"至{in_full(days[-1])}" if days[1:] else "")


def in_full(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"


@pytest.mark.parametrize("year", {*range(2008, 2027)} - {2015, 2020})
def test_what_is_written_as_a_notice_is_read_back(year: int) -> None:
    """In 2015 and 2020 days were given beyond the law, and not by the yearly notice."""
    identity = CalendarIdentity("", date(2026, 12, 31))
    holidays = year_of(build(announced()), year, identity, ()).holidays
    text = "\n".join(["https://example.invalid/", *map(written, holidays)])
    read_back = read(text, year)
    assert of_notice(read_back) == of_table(announced(), year)
    assert {day.name for day in read_back.days} == {holiday.name for holiday in holidays}


def test_every_statutory_day_of_an_imported_year_is_off() -> None:
    holidays = read(SYNTHETIC_2027)
    assert all(holidays.is_off[day] for day in statutory_days(2027))


def test_a_wrong_digit_is_nearly_always_found() -> None:
    """What slips through is a make-up day that was moved by whole weeks."""
    text = notice(2026).partition("\n")[2]
    right = read(text, 2026, "x")
    slipped = []
    for place, old in enumerate(text):
        for new in "0123456789" if old.isdecimal() else "":
            try:
                wrong = read(text[:place] + new + text[place + 1 :], 2026, "x")
            except GongkaiError:
                continue
            if wrong != right:
                slipped += [f"{day}" for day in wrong.is_off.keys() - right.is_off.keys()]
    assert slipped == snapshot(["2026-10-17"])
