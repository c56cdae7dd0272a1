"""The only clock, in Asia/Shanghai (S1.2)."""

from datetime import UTC, date, datetime, timedelta, timezone

# A fixed offset: Windows has no time zone data of its own, and China no summer time.
_SHANGHAI = timezone(timedelta(hours=8))


def today() -> date:
    """Return the calendar date in Asia/Shanghai."""
    return now().date()


def now() -> datetime:
    """Return the moment, with its offset of eight hours."""
    return datetime.now(UTC).astimezone(_SHANGHAI)
