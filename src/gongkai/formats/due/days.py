"""How days, runs of days and holidays are put into words."""

from datetime import date

from gongkai.model.timelimit import Period
from gongkai.texts import Lang, Text, findings, say
from gongkai.texts import due as t


def weekday(lang: Lang, day: date) -> str:
    """Write a day in full with its weekday."""
    return _with_weekday(lang, findings.DAY, day, day.isoformat())


def worked_weekend(lang: Lang, day: date) -> str:
    """Write a make-up day in full with its weekday, and say that it is worked."""
    return _with_weekday(lang, t.WORKED_WEEKEND, day, day.isoformat())


def short(lang: Lang, day: date, year: int) -> str:
    """Write a day as people say it, with its year if that is not `year`."""
    text = t.DAY_OF_YEAR if day.year == year else t.DAY_OF_ANOTHER_YEAR
    name = t.MONTHS[day.month - 1]
    return say(lang, text, year=day.year, month=day.month, day=day.day, name=name)


def short_weekday(lang: Lang, day: date, year: int) -> str:
    """Write a day as people say it, with its weekday."""
    return _with_weekday(lang, findings.DAY, day, short(lang, day, year))


def run(lang: Lang, first: date, last: date, year: int) -> str:
    """Write days in a row as people say them."""
    if first == last:
        return short(lang, first, year)
    same_month = (first.year, first.month) == (last.year, last.month)
    return say(
        lang,
        t.RUN_IN_MONTH if same_month else t.RUN,
        first=short(lang, first, year),
        last=short(lang, last, first.year),
        from_=first.day,
        to=last.day,
    )


def period(lang: Lang, within: Period) -> str:
    """Write a period with its unit."""
    text = t.WORKING_DAYS if within.in_working_days else t.DAYS
    return say(lang, text, count=within.count, s=plural(within.count))


def plural(count: int) -> str:
    """Return what the English noun after `count` ends in."""
    return "" if count == 1 else "s"


def holiday(lang: Lang, name: str) -> str:
    """Write the name of a holiday, or of several joined by 、."""
    if lang == "zh":
        return name
    return ", ".join(t.HOLIDAYS.get(each, each) for each in name.split("、"))


def weekday_name(lang: Lang, day: date) -> str:
    """Name the weekday of a day: 四, Thu."""
    names = findings.WEEKDAYS.zh if lang == "zh" else findings.WEEKDAYS.en.split()
    return names[day.weekday()]


def _with_weekday(lang: Lang, text: Text, day: date, words: str) -> str:
    return say(lang, text, day=words, weekday=weekday_name(lang, day))
