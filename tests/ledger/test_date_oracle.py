"""Dates by the thousand: each form comes back, and nothing else is ever read as a date."""

from datetime import date, timedelta
from random import Random

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongkai.readers.ledger.date_columns import parse_dates
from gongkai.readers.ledger.dates import read_date
from ledger.spelling import WRITERS, may_mean, spellings

FIRST, LAST = date(1949, 1, 1), date(2100, 12, 31)
DAYS = st.dates(FIRST, LAST)


def test_ten_thousand_days_come_back_from_every_form() -> None:
    random = Random(2020)
    days = [FIRST + timedelta(random.randrange((LAST - FIRST).days + 1)) for _ in range(10_000)]
    texts = [write(day) for write in WRITERS for day in days]
    start, end, unreadable = parse_dates(pl.Series(texts))
    expected = pl.Series(days * len(WRITERS), dtype=pl.Date)
    assert start.alias("").equals(expected)
    assert end.null_count() == len(texts)
    assert not unreadable.any()


@given(DAYS, st.randoms(use_true_random=False))
def test_every_spelling_of_a_day_is_read(day: date, random: Random) -> None:
    every = [each for each in spellings(day) if each.count("(") == each.count(")")]
    for text in random.sample(every, 20):
        reading = read_date(text)
        assert reading is not None, text
        assert (reading.start, reading.end) == (day, None), text


SIGNS = "0123456789年月日号-/.—~至到起自止十廿卅零〇O一二元星期周()天, 、"
PAIR = st.tuples(DAYS, DAYS)
ONE = DAYS.flatmap(lambda day: st.sampled_from([*spellings(day)]))
TWO = st.builds(lambda a, mark, b: f"{a}{mark}{b}", ONE, st.sampled_from("至-—~到"), ONE)
TAIL = st.builds(lambda a, b: f"{a}-{b}", ONE, st.text("0123456789月日.-", min_size=1, max_size=6))


@st.composite
def nearly_dates(draw: st.DrawFn) -> str:
    """Write a date, or a range of dates, and let a few keys slip."""
    text = draw(st.one_of(ONE, TWO, TAIL, st.text(SIGNS, max_size=14)))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 2))
        text = text[:at] + draw(st.text(SIGNS, max_size=2)) + text[at + cut :]
    return text


@settings(max_examples=300)
@given(nearly_dates())
@example("2020610")
@example("2020.13.1")
@example("31/02/2020")
@example("12-14")
@example("2020-06-10-06-20")
@example("2020年6月10日-20")
def test_only_what_may_mean_a_day_is_read_as_one(text: str) -> None:
    """Against an oracle that writes each day in every way there is."""
    reading = read_date(text)
    assert reading is None or may_mean(text, reading.start, reading.end), text
