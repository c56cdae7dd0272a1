"""The columns of the template: their order, their widths, and how each is filled in."""

from collections.abc import Mapping

from gongkai.model.fields import HEADINGS
from gongkai.model.terms import Channel
from gongkai.texts import template as words

# In the order of the sheet; widths in characters.
WIDTHS: Mapping[str, int] = {
    "record": 15,
    "category": 13,
    "item": 15,
    "title": 36,
    "document": 17,
    "unit": 18,
    "level": 8,
    "mode": 10,
    "channels": 30,
    "formed_on": 12,
    "reviewed_on": 12,
    "published_on": 12,
    "withdrawn_on": 12,
    "withdrawal_reason": 12,
    "superseded_by": 18,
    "changed_on": 12,
    "republished_on": 12,
    "received_on": 12,
    "approved_on": 12,
    "interpreted_on": 12,
    "answered_on": 12,
    "extended_days": 8,
    "paused_days": 8,
    "url": 28,
    "remark": 24,
}

# What a ledger cannot be checked without.
NEEDED = frozenset(
    {"item", "title", "unit", "channels", "formed_on", "reviewed_on", "published_on"}
)


def heading(field: str) -> str:
    """Return the heading that the template gives a field."""
    return HEADINGS[field][0]


def how(field: str) -> str:
    """Say how a field is filled in."""
    return words.COLUMNS[field].how.format(channels="、".join(channel.zh for channel in Channel))
