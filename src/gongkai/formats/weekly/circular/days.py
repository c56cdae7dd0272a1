"""Days and spans as an official document writes them."""

from datetime import date

from gongkai.model.weekly import Span
from gongkai.texts import Lang, say
from gongkai.texts import circular as t


def written(day: date, lang: Lang) -> str:
    """Write a day in full."""
    return say(lang, t.DAY, **_parts(day))


def days(span: Span, lang: Lang) -> str:
    """Write from which day to which, the year once if it is one."""
    last = t.DAY_OF_YEAR if span.since.year == span.until.year else t.DAY
    until = say(lang, last, **_parts(span.until))
    return say(lang, t.DAYS, since=written(span.since, lang), until=until)


def period(span: Span, lang: Lang) -> str:
    """Name the span: by the number of the week if it is one."""
    year, week, _ = span.since.isocalendar()
    if span.name == f"{year}-W{week:02d}":
        return say(lang, t.WEEK, year=f"{year}", week=f"{week}")
    return days(span, lang)


def _parts(day: date) -> dict[str, object]:
    return {"year": day.year, "month": day.month, "day": day.day, "iso": day.isoformat()}
