"""Dates as officers write them: one text, one day (or one range), or a reason why not."""

import math
import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongkai.readers.ledger import date_columns
from gongkai.readers.ledger.date_columns import parse_dates
from gongkai.readers.ledger.dates import (
    DateCode,
    Reading,
    read_date,
    read_serial,
    reading_of,
    why_not,
)
from ledger.spelling import WRITERS

THE_DAY = date(2020, 12, 14)  # a Monday

OF_THE_DAY = [
    "2020年12月14日",
    "2020-12-14",
    "2020/12/14",
    "2020.12.14",
    "2020.12.14.",
    "20201214",
    "20201214.0",
    "44179",
    "44179.0",
    "44179.389583",
    "2020年12月14号",
    "2020年12月14",
    "2020 年 12 月 14 日",
    "2020年\n12月14日",
    "2020. 12. 14",
    "2020 / 12 / 14",
    "2020—12—14",
    "2020–12–14",
    "2020−12−14",
    " 2020-12-14\t",
    "\u30002020-12-14\u00a0",
    "\u200b2020-12-14\ufeff",
    "\u200e2020/\u200e12/\u200e14",
    "２０２０年１２月１４日",
    "２０２０－１２－１４",
    "２０２０／１２／１４",
    "２０２０．１２．１４",
    "2020。12。14",
    "2020年12⽉14⽇",
    "二○二○年十二月十四日",
    "二〇二〇年十二月十四日",
    "二零二零年十二月十四日",
    "二◯二◯年十二月十四日",
    "二O二O年十二月十四日",
    "二０二０年十二月十四日",
    "二〇二〇年12月14日",
    "2020年十二月十四日",
    "2020年12月14日（星期一）",
    "2020年12月14日(周一)",
    "2020年12月14日 星期一",
    "2020年12月14日礼拜一",
    "2020-12-14 周一",
    "2020-12-14 00:00:00",
    "2020-12-14 00:00:00.000",
    "2020-12-14 23:59:59.999999",
    "2020-12-14T09:21:00",
    "2020-12-14T09:21",
    "2020-12-14 24:00",
    "2020/12/14 9:21:00",
    "2020/12/14 9:21",
    "2020/12/14 9:21:00 AM",
    "2020.12.14 09:21",
    "20201214 09:21",
    "2020年12月14日9:30",
    "2020年12月14日 上午9:30",
    "2020年12月14日下午3：30",
    "2020年12月14日9时",
    "2020年12月14日9时30分",
    "2020年12月14日9时30分05秒",
    "2020年12月14日上午9点半",
    "2020年12月14日（星期一）下午3时",
]


@pytest.mark.parametrize("text", OF_THE_DAY)
def test_every_way_to_write_a_day_gives_that_day(text: str) -> None:
    """S1.1: a time of day is cut off, never rounded."""
    assert read_date(text) == Reading(THE_DAY, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-10-11 17:08:01", date(2021, 10, 11)),
        ("2021/08/16", date(2021, 8, 16)),
        ("2018/6/19 9:21:00", date(2018, 6, 19)),
        ("2019-8-7 8:56:14", date(2019, 8, 7)),
        ("2023.07.01", date(2023, 7, 1)),
        ("2021年9月30日", date(2021, 9, 30)),
        ("二○○七年四月五日", date(2007, 4, 5)),
        ("二〇〇七年零四月零五日", date(2007, 4, 5)),
        ("一九四九年十月一日", date(1949, 10, 1)),
        ("2020年元月5日", date(2020, 1, 5)),
        ("二〇二〇年元月五日", date(2020, 1, 5)),
        ("二〇二〇年五月廿二日", date(2020, 5, 22)),
        ("二〇二〇年五月廿日", date(2020, 5, 20)),
        ("二〇二〇年五月卅日", date(2020, 5, 30)),
        ("二〇二〇年五月卅一日", date(2020, 5, 31)),
        ("二〇二〇年五月三十一日", date(2020, 5, 31)),
        ("2020年12月13日（星期日）", date(2020, 12, 13)),
        ("2020年12月13日（星期天）", date(2020, 12, 13)),
        ("2020年2月29日", date(2020, 2, 29)),
        ("1949-01-01", date(1949, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
    ],
)
def test_a_day_found_in_real_ledgers_is_read(text: str, day: date) -> None:
    assert read_date(text) == Reading(day, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-12-14T09:21:00+08:00", THE_DAY),
        ("2020-12-14 09:21:00+08:00", THE_DAY),
        ("2020-12-14T15:59:59Z", THE_DAY),
        ("2020-12-14T16:00:00Z", date(2020, 12, 15)),
        ("2020-12-14T16:00:00.000Z", date(2020, 12, 15)),
        ("2020-12-14T16:00Z", date(2020, 12, 15)),
        ("2020-12-15T00:30:00+0900", THE_DAY),
        ("2020-12-15T02:29+10:30", THE_DAY),
        ("2020-12-15T02:30+10:30", date(2020, 12, 15)),
        ("2020-12-14T11:00:00-05:00", date(2020, 12, 15)),
        ("2020-12-14T10:59:00-05", THE_DAY),
        ("2020-12-14T24:00:00+08:00", date(2020, 12, 15)),
    ],
)
def test_a_timestamp_is_turned_to_shanghai_before_its_date_is_taken(text: str, day: date) -> None:
    """S2.7."""
    assert read_date(text) == Reading(day, None)


@given(
    st.datetimes(datetime(1992, 1, 1), datetime(2100, 12, 30)),  # noqa: DTZ001
    st.integers(-14 * 4, 14 * 4).map(lambda quarters: timedelta(minutes=15 * quarters)),
)
def test_any_offset_agrees_with_the_tz_database(instant: datetime, east: timedelta) -> None:
    """S2.7."""
    sign, ahead = ("-" if east < timedelta() else "+"), abs(east)
    hours, minutes = divmod(int(ahead.total_seconds()) // 60, 60)
    text = f"{instant:%Y-%m-%dT%H:%M:%S}{sign}{hours:02}:{minutes:02}"
    shanghai = (instant - east).replace(tzinfo=UTC).astimezone(ZoneInfo("Asia/Shanghai"))
    assert read_date(text) == Reading(shanghai.date(), None)


RANGES = [
    ("2024年2月19日-2024年2月28日", date(2024, 2, 19), date(2024, 2, 28)),
    ("2021年8月16日-8月20日", date(2021, 8, 16), date(2021, 8, 20)),
    ("自2020年6月10日至6月20日止", date(2020, 6, 10), date(2020, 6, 20)),
    ("自2020年6月10日起至2020年6月20日止", date(2020, 6, 10), date(2020, 6, 20)),
    ("从2020年6月10日到6月20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2023年8月14日至2023年8月23 日", date(2023, 8, 14), date(2023, 8, 23)),
    ("2020.6.10-2020.6.20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020.6.10-6.20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020.6.10.-6.20.", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020/6/10—6/20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020/6/10－6/20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10至2020-06-20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10至06-20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10 - 2020-06-20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10-2020-06-20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10~06-20", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日～6月20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日——6月20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日--6月20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日 至 6月20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日-20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10-20日", date(2020, 6, 10), date(2020, 6, 20)),
    ("20200610-20200620", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日至2020.6.20", date(2020, 6, 10), date(2020, 6, 20)),
    ("二○二○年六月十日至六月二十日", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日（周三）至6月20日（周六）", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年6月10日8:00至6月20日18:00", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020-06-10 08:00:00-2020-06-20 18:00:00", date(2020, 6, 10), date(2020, 6, 20)),
    ("2020年12月25日-2021年1月4日", date(2020, 12, 25), date(2021, 1, 4)),
    ("2020年6月10日-2020年6月10日", date(2020, 6, 10), date(2020, 6, 10)),
]


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_range_gives_its_first_and_its_last_day(text: str, start: date, end: date) -> None:
    assert read_date(text) == Reading(start, end)


NEVER = [
    ("2020.13.1", DateCode.IMPOSSIBLE),
    ("2020-13-01", DateCode.IMPOSSIBLE),
    ("2020年2月30日", DateCode.IMPOSSIBLE),
    ("2019-02-29", DateCode.IMPOSSIBLE),
    ("2020年0月1日", DateCode.IMPOSSIBLE),
    ("20201301", DateCode.IMPOSSIBLE),
    ("二〇二〇年十三月一日", DateCode.IMPOSSIBLE),
    ("二〇二〇年五月三二日", DateCode.IMPOSSIBLE),
    ("1948-12-31", DateCode.IMPOSSIBLE),
    ("2101-01-01", DateCode.IMPOSSIBLE),
    ("2100-12-31T20:00:00Z", DateCode.IMPOSSIBLE),
    ("9999-12-31T20:00:00Z", DateCode.IMPOSSIBLE),
    ("0000-12-31", DateCode.IMPOSSIBLE),
    ("2024年2月19日-2024年2月30日", DateCode.IMPOSSIBLE),
    ("2024年2月30日-2024年3月1日", DateCode.IMPOSSIBLE),
    ("2020年12月", DateCode.INCOMPLETE),
    ("2020年", DateCode.INCOMPLETE),
    ("2020", DateCode.INCOMPLETE),
    ("2020-12", DateCode.INCOMPLETE),
    ("2020.12", DateCode.INCOMPLETE),
    ("12-14", DateCode.INCOMPLETE),
    ("12.14", DateCode.INCOMPLETE),
    ("6月10日", DateCode.INCOMPLETE),
    ("十二月十四日", DateCode.INCOMPLETE),
    ("12月14日 9:30", DateCode.INCOMPLETE),
    ("6月10日至6月20日", DateCode.INCOMPLETE),
    ("6.10-6.20", DateCode.INCOMPLETE),
    ("自6月10日至20日止", DateCode.INCOMPLETE),
    ("2020年6月至7月", DateCode.INCOMPLETE),
    ("2019-2020", DateCode.INCOMPLETE),
    ("2020610", DateCode.AMBIGUOUS),
    ("201214", DateCode.AMBIGUOUS),
    ("14/12/2020", DateCode.AMBIGUOUS),
    ("12/14/2020", DateCode.AMBIGUOUS),
    ("31/02/2020", DateCode.AMBIGUOUS),
    ("12/14/2020 9:21", DateCode.AMBIGUOUS),
    ("20.12.14", DateCode.AMBIGUOUS),
    ("20-12-14", DateCode.AMBIGUOUS),
    ("20年12月14日", DateCode.AMBIGUOUS),
    ("二〇年十二月十四日", DateCode.AMBIGUOUS),
    ("2020-06-10-06-20", DateCode.AMBIGUOUS),
    ("2020-06-10-20", DateCode.AMBIGUOUS),
    ("2020.6.10-20", DateCode.AMBIGUOUS),
    ("20201214-20", DateCode.AMBIGUOUS),
    ("2021年8月16日-20", DateCode.AMBIGUOUS),
    ("2024年2月28日-2024年2月19日", DateCode.BACKWARDS),
    ("2020年12月25日-1月4日", DateCode.BACKWARDS),
    ("2020年6月20日-10日", DateCode.BACKWARDS),
    ("2020年12月14日（星期二）", DateCode.CONTRADICTED),
    ("2020年12月14日 周日", DateCode.CONTRADICTED),
    ("2020年6月10日（周三）至6月20日（周三）", DateCode.CONTRADICTED),
    ("长期", DateCode.UNREADABLE),
    ("长期公开", DateCode.UNREADABLE),
    ("", DateCode.UNREADABLE),
    (" \u3000", DateCode.UNREADABLE),
    ("空", DateCode.UNREADABLE),
    ("-", DateCode.UNREADABLE),
    ("—", DateCode.UNREADABLE),
    ("/", DateCode.UNREADABLE),
    ("无", DateCode.UNREADABLE),
    ("未", DateCode.UNREADABLE),
    ("暂无", DateCode.UNREADABLE),
    ("2020年12月14日前", DateCode.UNREADABLE),
    ("2020年12月14日左右", DateCode.UNREADABLE),
    ("约2020年12月14日", DateCode.UNREADABLE),
    ("2020年12月14日、15日", DateCode.UNREADABLE),
    ("自2020年12月14日", DateCode.UNREADABLE),
    ("2020年12月14日-", DateCode.UNREADABLE),
    ("2020年12月14日至今", DateCode.UNREADABLE),
    ("2020-12-14至长期", DateCode.UNREADABLE),
    ("农历二〇二〇年十月三十", DateCode.UNREADABLE),
    ("2020-12/14", DateCode.UNREADABLE),
    ("2020 12 14", DateCode.UNREADABLE),
    ("2020 1214", DateCode.UNREADABLE),
    ("202012145", DateCode.UNREADABLE),
    ("2020-12-143", DateCode.UNREADABLE),
    ("2020-12-149:21", DateCode.UNREADABLE),
    ("2020-12-14 25:00", DateCode.UNREADABLE),
    ("2020-12-14 09:60", DateCode.UNREADABLE),
    ("2020-12-14 09:00-12:00", DateCode.UNREADABLE),
    ("2020-W51-1", DateCode.UNREADABLE),
    ("٢٠٢٠-١٢-١٤", DateCode.UNREADABLE),
    ("29999", DateCode.UNREADABLE),
    ("80000", DateCode.UNREADABLE),
    ("潭政〔2020〕12号", DateCode.UNREADABLE),
    ("202011/t20201116_1.html", DateCode.UNREADABLE),
]


@pytest.mark.parametrize(("text", "code"), NEVER)
def test_what_is_not_plainly_one_date_is_refused_with_the_reason(text: str, code: DateCode) -> None:
    assert read_date(text) is None
    assert why_not(text) == code


def test_a_reason_is_not_given_for_a_date() -> None:
    with pytest.raises(ValueError, match="2020-12-14"):
        why_not("2020-12-14")


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (30_000, date(1982, 2, 18)),
        (44_179, THE_DAY),
        (44_179.999, THE_DAY),
        (73_415, date(2100, 12, 31)),
        (73_416, None),
        (79_999, None),
        (29_999.9, None),
        (20_201_214, None),
        (math.nan, None),
        (math.inf, None),
    ],
)
def test_a_serial_number_counts_days_as_excel_does(number: float, day: date | None) -> None:
    """S1.1: its fraction is a time of day, and is cut off."""
    assert read_serial(number) == day


def test_a_workbook_of_the_1904_epoch_counts_1462_days_later() -> None:
    assert read_serial(44_179 - 1462, epoch_1904=True) == THE_DAY


DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@given(DAYS)
def test_a_day_comes_back_from_every_form_it_is_written_in(day: date) -> None:
    for write in WRITERS:
        assert read_date(write(day)) == Reading(day, None), write(day)


@given(DAYS)
def test_a_day_comes_back_from_its_serial_number(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    assert read_date(str(serial)) == Reading(day, None)
    assert read_date(f"{serial}.75") == Reading(day, None)


@given(DAYS, DAYS, st.sampled_from(["至", "到", "-", "—", "——", "～", " - "]))
def test_a_range_comes_back_from_every_pair_of_forms_unless_it_runs_backwards(
    start: date, end: date, mark: str
) -> None:
    for first in WRITERS:
        for second in (WRITERS[0], WRITERS[9], first):
            text = f"{first(start)}{mark}{second(end)}"
            expected = Reading(start, end) if start <= end else DateCode.BACKWARDS
            assert reading_of(text) == expected, text


@given(DAYS)
def test_a_day_of_the_week_is_accepted_only_when_it_is_the_right_one(day: date) -> None:
    accepted = [w for w in "一二三四五六日" if read_date(f"{day.isoformat()} 星期{w}")]
    assert accepted == ["一二三四五六日"[day.weekday()]]


DATE_LIKE = st.text("0129年月日号-/.: —至自止~T+Z一二三十廿零〇O上午时周()\u3000", max_size=24)
MUTATED = st.builds(
    lambda text, at, other: text[: at % len(text)] + other + text[at % len(text) + 1 :],
    st.sampled_from(OF_THE_DAY + [text for text, _, _ in RANGES]),
    st.integers(0, 60),
    st.text("0129年月日-/.: 至T一十星", max_size=2),
)
WRITTEN_YEAR = re.compile(r"[0-9０-９]{4}|[一二三四五六七八九零〇○◯0０OoＯ]{4}")
SERIAL = re.compile(r"\s*[0-9]{5}(\.[0-9]+)?\s*")


@settings(max_examples=200)
@given(st.one_of(st.text(), DATE_LIKE, MUTATED))
@example("\ud800")
def test_any_text_is_read_or_refused_and_a_year_is_never_supplied(text: str) -> None:
    reading = read_date(text)
    if reading is None:
        assert why_not(text) in DateCode
    else:
        assert date(1949, 1, 1) <= reading.start <= (reading.end or reading.start)
        assert (reading.end or reading.start) <= date(2100, 12, 31)
        assert WRITTEN_YEAR.search(text) or SERIAL.fullmatch(text)


def test_a_column_gives_starts_ends_and_what_could_not_be_read() -> None:
    texts = pl.Series(
        "公开日期",
        ["2020-12-14", "2020.13.1", None, "  \u3000\u200b", "2021年8月16日-8月20日", "2020-12-14"],
    )
    start, end, unreadable = parse_dates(texts)
    assert start.to_list() == [THE_DAY, None, None, None, date(2021, 8, 16), THE_DAY]
    assert end.to_list() == [None, None, None, None, date(2021, 8, 20), None]
    assert unreadable.to_list() == [False, True, False, False, False, False]


@pytest.mark.parametrize("texts", [[], [None, None], ["长期"]])
def test_a_column_without_a_date_keeps_its_types(texts: list[str | None]) -> None:
    start, end, unreadable = parse_dates(pl.Series(texts, dtype=pl.String))
    types: list[pl.DataType] = [start.dtype, end.dtype, unreadable.dtype]
    assert types == [pl.Date(), pl.Date(), pl.Boolean()]
    assert len(start) == len(end) == len(unreadable) == len(texts)


STAMPED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["2020-12-14", "2020/2/30", "2020.6.1", "20201214", "44179", "2020-12/14"]),
    st.sampled_from([" ", "T", "  ", ""]),
    st.from_regex(r"\A[0-2]?[0-9]:[0-6][0-9](:[0-6][0-9](\.[0-9]{1,3})?)?(Z|\+08:00)?\Z"),
)
CELLS = st.lists(st.one_of(st.none(), STAMPED, DATE_LIKE, MUTATED), max_size=20)


@given(CELLS)
def test_a_column_is_read_as_its_cells_are_one_by_one(cells: list[str | None]) -> None:
    start, end, unreadable = parse_dates(pl.Series(cells, dtype=pl.String))
    for index, cell in enumerate(cells):
        reading = None if cell is None else read_date(cell)
        blank = cell is None or not cell.strip()
        assert start[index] == (reading.start if reading else None)
        assert end[index] == (reading.end if reading else None)
        assert unreadable[index] == (reading is None and not blank)


def test_each_distinct_text_is_read_once_and_times_of_day_make_no_difference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def remember(text: str) -> Reading | DateCode:
        read.append(text)
        return reading_of(text)

    monkeypatch.setattr(date_columns, "reading_of", remember)
    stamps = [f"2020-12-14 {hour:02}:{minute:02}:00" for hour in range(24) for minute in range(60)]
    parse_dates(pl.Series([*stamps, *["2020年12月14日"] * 1000]))
    assert sorted(read) == ["2020-12-14", "2020年12月14日"]
