"""`json`: for programs, key by key; the keys of gongkai-due-1 are a promise."""

from typing import Any

from gongkai.formats.fingerprint import fingerprint_as_json
from gongkai.formats.wire import dumped
from gongkai.model.count import Count


def render(count: Count) -> str:
    """Write the count as JSON; what is absent is null."""
    return dumped(as_json(count))


def as_json(count: Count) -> dict[str, Any]:
    """Make the object of gongkai-due-1."""
    return {
        "schema": "gongkai-due-1",
        "start_on": count.start_on.isoformat(),
        "within": count.within.model_dump(exclude_none=True),
        "due_on": count.due_on and count.due_on.isoformat(),
        "due_earliest": count.due_earliest.isoformat(),
        "due_latest": count.due_latest.isoformat(),
        "estimate": count.estimate.isoformat(),
        "certain": count.due_on is not None,
        "rolled_from": count.rolled_from and count.rolled_from.isoformat(),
        "skipped": [
            {
                "from": skipped.from_.isoformat(),
                "until": skipped.until.isoformat(),
                "name": skipped.name,
                "kind": skipped.kind,
            }
            for skipped in count.skipped
        ],
        "made_up": [day.day.isoformat() for day in count.made_up],
        "days": [
            {
                "date": day.day.isoformat(),
                "kind": day.kind,
                "worked": day.worked,
                "name": day.name,
                "count": day.number,
            }
            for day in count.days
        ],
        "calendar": fingerprint_as_json(count.calendar),
    }
