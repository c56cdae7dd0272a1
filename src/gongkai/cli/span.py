"""Which days a report is of: an ISO week, or any span; the last whole week where none is named."""

import re
from dataclasses import replace
from datetime import date, timedelta

import typer

from gongkai.cli.language import h
from gongkai.model.weekly import Span

_WEEK = re.compile(r"([0-9]{4})-?[Ww]([0-9]{2})")
_DAYS = timedelta(days=6)


def span(week: str | None, since: date | None, until: date | None, today: date) -> Span:
    """Read the options; a week and a span exclude each other. What ends after today is not over."""
    found = _span(week, since, until, today)
    return replace(found, is_over=found.until < today)


def _span(week: str | None, since: date | None, until: date | None, today: date) -> Span:
    if week and (since or until):
        raise typer.BadParameter(
            h("--week 与 --since、--until 只能写一种", "give --week, or --since and --until"),
            param_hint="'--week'",
        )
    if week:
        return _of_week(_monday(week))
    if since and until:
        if until < since:
            raise typer.BadParameter(
                h(f"{until} 早于 {since}", f"{until} is before {since}"), param_hint="'--until'"
            )
        return Span(since, until, f"{since} – {until}")
    if since or until:
        raise typer.BadParameter(
            h("--since 与 --until 要一起写", "--since and --until go together"),
            param_hint="'--since'",
        )
    return _of_week(today - timedelta(days=today.weekday(), weeks=1))


def day_of(week: str | None, as_of: date | None, today: date) -> tuple[str, date]:
    """Name a week, and give the day whose end it is judged by: its last one unless `as_of` is."""
    if as_of:
        return _of_week(as_of - timedelta(days=as_of.weekday())).name, as_of
    days = span(week, None, None, today)
    return days.name, days.until


def _monday(week: str) -> date:
    if match := _WEEK.fullmatch(week):
        try:
            return date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            pass
    raise typer.BadParameter(
        h(f"“{week}”不是一周，写成 2020-W51 这样", f"“{week}” is no week: write 2020-W51"),
        param_hint="'--week'",
    )


def _of_week(monday: date) -> Span:
    year, week, _ = monday.isocalendar()
    return Span(monday, monday + _DAYS, f"{year}-W{week:02d}")
