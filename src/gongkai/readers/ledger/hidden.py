"""Which columns the XML of a sheet hides."""

import re
from itertools import islice

from gongkai.readers.ledger.limits import MAX_COLUMNS

_COLUMNS = re.compile(rb"<(?:\w+:)?col\s[^<>]*>")
_HIDDEN = re.compile(rb"""\shidden="(?:1|true)\"""")
_END = re.compile(rb"""\s(min|max)="([0-9]{1,5})\"""")


def hidden_columns(xml: bytes) -> frozenset[int]:
    """Return the columns (from 0) that a sheet hides, by what it says before its cells."""
    found: set[int] = set()
    # A tag tells of a column or several: there are no more of them than columns.
    for tag in islice(_COLUMNS.finditer(xml), MAX_COLUMNS):
        if not _HIDDEN.search(tag[0]):
            continue
        ends = dict(_END.findall(tag[0]))
        if len(ends) > 1:
            found.update(range(int(ends[b"min"]) - 1, min(int(ends[b"max"]), MAX_COLUMNS)))
    return frozenset(found)
