"""JSON on one line, whatever half characters a broken ledger holds."""

import json


def written(value: object) -> str:
    """Write a value as JSON; half a character has no UTF-8, and its escape is the same in JSON."""
    return json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
