"""`json`: for programs, key by key; the keys of gongkai-holidays-1 are a promise."""

from gongkai.formats.fingerprint import fingerprint_as_json
from gongkai.formats.wire import dumped
from gongkai.model.year import HolidayYear


def render(year: HolidayYear) -> str:
    """Write the holidays of a year as JSON; what is absent is null."""
    document = {
        "schema": "gongkai-holidays-1",
        "year": year.year,
        "announced": year.is_announced,
        "in_doubt_from": year.in_doubt and year.in_doubt.isoformat(),
        "holidays": [
            {
                "name": each.name,
                "off": [day.isoformat() for day in each.off],
                "made_up": [day.isoformat() for day in each.made_up],
            }
            for each in year.holidays
        ],
        "sum": {
            "weekdays_off": year.weekdays_off,
            "made_up": year.made_up,
            "of_law": year.of_law,
        },
        "sources": list(year.sources),
        "calendar": fingerprint_as_json(year.calendar),
    }
    return dumped(document)
