"""Whole columns, against single dates."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Literal

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gongkai.calendar import Calendar, Due, OutsideCalendar
from gongkai.calendar.columns import due_columns, working_days_between_columns

Engine = Literal["in-memory", "streaming"]
Rows = Sequence[tuple[date | None, int | None]]
Ends = tuple[date | None, date | None, date | None]

DAYS = [date(2003, 12, 20) + timedelta(days=n) for n in range(9530)]  # into January 2030
ENGINES: list[Engine] = ["in-memory", "streaming"]
START, N = pl.col("start"), pl.col("n")


def expected(find: Callable[[date, int], Due], rows: Rows) -> list[Ends]:
    """Ask for each row singly; None where the calendar refuses."""
    answers: list[Ends] = []
    for start, n in rows:
        try:
            due = find(start, n) if start and n else None
        except ValueError:
            due = None
        answers.append((due.earliest, due.estimate, due.latest) if due else (None, None, None))
    return answers


def collected(expressions: tuple[pl.Expr, ...], rows: Rows, engine: Engine) -> list[Ends]:
    """Ask for all rows at once; the three together, None where one of them is."""
    frame = pl.LazyFrame(rows, schema={"start": pl.Date, "n": pl.Int32}, orient="row")
    three = frame.select(e.alias(str(number)) for number, e in enumerate(expressions))
    assert list(three.collect_schema().values()) == [pl.Date] * 3
    return [
        (None, None, None) if None in ends else ends for ends in three.collect(engine=engine).rows()
    ]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("n", [1, 7, 10, 15, 20])
def test_working_days_after_every_day(calendar: Calendar, n: int, engine: Engine) -> None:
    """S3.1; null outside the calendar."""
    rows = [(day, n) for day in DAYS]
    found = collected(due_columns(calendar, START, n, "working_days"), rows, engine)
    assert found == expected(calendar.after_working_days, rows)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("roll", [True, False])
def test_days_after_every_day(calendar: Calendar, engine: Engine, *, roll: bool) -> None:
    """S3.2; null outside the calendar."""
    rows = [(day, 10) for day in DAYS]
    found = collected(due_columns(calendar, START, 10, "days", roll=roll), rows, engine)
    assert found == expected(partial(calendar.after_days, roll=roll), rows)


@given(
    rows=st.lists(
        st.tuples(
            st.none() | st.dates(date(2003, 12, 1), date(2030, 1, 31)),
            st.none() | st.integers(-2, 60) | st.integers(-(2**31), 2**31 - 1),
        ),
    ),
    engine=st.sampled_from(ENGINES),
)
@example(rows=[(date(2020, 9, 30), 1)], engine="in-memory")
def test_each_row_may_have_its_own_period(calendar: Calendar, rows: Rows, engine: Engine) -> None:
    """S3.1, S3.2."""
    working = collected(due_columns(calendar, START, N, "working_days"), rows, engine)
    rolled = collected(due_columns(calendar, START, N, "days"), rows, engine)
    plain = collected(due_columns(calendar, START, N, "days", roll=False), rows, engine)
    assert working == expected(calendar.after_working_days, rows)
    assert rolled == expected(partial(calendar.after_days, roll=True), rows)
    assert plain == expected(partial(calendar.after_days, roll=False), rows)


def test_an_end_is_known_where_the_latest_is_not(calendar: Calendar) -> None:
    """S2.4: at the very end of the calendar; no end but its own is null."""
    frame = pl.DataFrame({"start": [date(2029, 12, 28)]})
    expressions = due_columns(calendar, START, 1, "working_days")
    ends = frame.select(e.alias(str(number)) for number, e in enumerate(expressions)).row(0)
    assert ends == (date(2029, 12, 29), date(2029, 12, 31), None)


def test_a_frame_of_many_pieces_comes_out_the_same(calendar: Calendar) -> None:
    starts = DAYS * 32
    frame = pl.DataFrame({"start": starts}, schema={"start": pl.Date})
    pieces = pl.concat([frame[at : at + 7000] for at in range(0, len(frame), 7000)], rechunk=False)
    expressions = due_columns(calendar, START, 20, "working_days")
    whole = frame.select(*(e.alias(str(n)) for n, e in enumerate(expressions)))
    streamed = pieces.lazy().select(*(e.alias(str(n)) for n, e in enumerate(expressions)))
    assert streamed.collect(engine="streaming").equals(whole)


@pytest.mark.parametrize("n", [0, -1])
def test_a_constant_period_is_at_least_a_day_long(calendar: Calendar, n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        due_columns(calendar, START, n, "working_days")


def test_a_constant_period_longer_than_the_calendar_ends_nowhere(calendar: Calendar) -> None:
    rows = [(day, 1) for day in DAYS]
    found = collected(due_columns(calendar, START, 2**31, "working_days"), rows, "streaming")
    assert found == [(None, None, None)] * len(DAYS)


def test_a_period_of_a_row_longer_than_any_calendar_ends_nowhere(calendar: Calendar) -> None:
    frame = pl.LazyFrame({"start": DAYS, "n": [2**40] * len(DAYS)})
    ends = due_columns(calendar, pl.col("start"), pl.col("n"), "working_days")
    assert frame.select(end=ends[0]).collect()["end"].to_list() == [None] * len(DAYS)


@pytest.mark.parametrize("engine", ENGINES)
def test_working_days_between_columns_of_days(calendar: Calendar, engine: Engine) -> None:
    """S3.4; null where either day is outside the calendar."""
    others = DAYS[::-1]
    frame = pl.LazyFrame({"a": [*DAYS, None], "b": [*others, others[0]]})
    expression = working_days_between_columns(calendar, pl.col("a"), pl.col("b"))
    found = frame.select(between=expression).collect(engine=engine)["between"]

    def between(a: date, b: date) -> int | None:
        try:
            return calendar.working_days_between(a, b)
        except OutsideCalendar:
            return None

    assert found.dtype == pl.Int32
    assert found.to_list() == [*map(between, DAYS, others), None]
