"""The calendar's fingerprint, as each report prints it (S2.5)."""

from typing import Any

from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.console import hanging, print_as_is
from gongkai.model.identity import CalendarIdentity
from gongkai.texts import Lang, say
from gongkai.texts import report as t


def print_fingerprint(console: Console, calendar: CalendarIdentity, lang: Lang) -> None:
    """Print the fingerprint in one line."""
    line = fingerprint(calendar, lang)
    print_as_is(console, Rich(hanging(line, console.width, 0), style="dim"))


def fingerprint(calendar: CalendarIdentity, lang: Lang) -> str:
    """Say where the days come from, how far they are announced, and which files lie over."""
    overlays = "".join(
        say(lang, t.OVERLAY, name=each.name, sha=each.sha256[:12]) for each in calendar.overlays
    )
    source, until = calendar.source, calendar.announced_until
    return say(lang, t.CALENDAR, source=source, until=until, overlays=overlays)


def fingerprint_as_json(calendar: CalendarIdentity) -> dict[str, Any]:
    """Make the object `calendar` of the JSON formats."""
    return {
        "source": calendar.source,
        "announced_until": calendar.announced_until.isoformat(),
        "overlays": [{"file": each.name, "sha256": each.sha256} for each in calendar.overlays],
    }
