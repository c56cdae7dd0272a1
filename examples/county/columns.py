"""The columns of the ledgers, with their widths in characters."""

COLUMNS = {
    "record": 14,
    "category": 14,
    "item": 14,
    "title": 48,
    "document": 17,
    "unit": 22,
    "level": 9,
    "mode": 10,
    "channels": 32,
    "formed_on": 14,
    "reviewed_on": 14,
    "published_on": 25,
    "changed_on": 14,
    "republished_on": 14,
    "withdrawn_on": 14,
    "withdrawal_reason": 11,
    "superseded_by": 17,
    "url": 58,
    "remark": 13,
}


# What no village writes down: its papers have no number.
NOT_OF_VILLAGES = ("document", "superseded_by")


def without(*names: str) -> list[str]:
    """List the columns but for these."""
    return [name for name in COLUMNS if name not in names]
