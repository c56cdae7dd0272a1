"""The only clock: today in Asia/Shanghai (S1.2)."""

from datetime import UTC, date, datetime, timedelta

# A fixed offset: Windows has no time zone data of its own, and China no summer time.
_SHANGHAI = timedelta(hours=8)


def today() -> date:
    """Return the calendar date in Asia/Shanghai."""
    return (datetime.now(UTC) + _SHANGHAI).date()
