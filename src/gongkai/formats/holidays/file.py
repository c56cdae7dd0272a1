"""A holiday file, as `holidays import` writes it into `rules/calendar/`."""

import json
import re

from gongkai.model.holidays import HolidayDay, Holidays

_PLAIN = re.compile(r"[\w、〔〕]+")
_MADE_BY = "# 由 gongkai holidays import 写成，请对照通知原文核对。\n"


def render(holidays: Holidays) -> str:
    """Write a holiday file as YAML."""
    lines = [f"year: {holidays.year}"]
    if holidays.papers:
        lines += ["papers:", *(f"  - {each}" for each in map(_quoted, holidays.papers))]
    for key in ("source", "regional", "note"):
        if (text := getattr(holidays, key)) is not None:
            lines.append(f"{key}: {_quoted(text)}")
    lines += [f"{key}: true" for key in ("amends", "extraordinary") if getattr(holidays, key)]
    lines += ["days:", *map(_day, holidays.days)]
    return _MADE_BY + "".join(f"{line}\n" for line in lines)


def _day(day: HolidayDay) -> str:
    is_off = "true" if day.is_off else "false"
    return f"  - {{name: {_quoted(day.name)}, date: {day.date}, isOffDay: {is_off}}}"


def _quoted(text: str) -> str:
    """Write a text as YAML reads it: JSON's quotes are YAML's too."""
    is_plain = _PLAIN.fullmatch(text) and not text[0].isdecimal()
    return text if is_plain else json.dumps(text, ensure_ascii=False)
