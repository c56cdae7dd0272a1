"""JSON on one line, whatever a broken ledger holds."""

import json

from gongkai.formats.wire import escaped


def written(value: object) -> str:
    """Write a value as JSON; what no terminal should get is escaped, which is the same in JSON."""
    return escaped(json.dumps(value, ensure_ascii=False))
