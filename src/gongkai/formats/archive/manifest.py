"""The manifest of an entry, key by key; the keys of gongkai-archive-1 are a promise."""

import json

from gongkai.model.archive import Entry


def render(entry: Entry) -> bytes:
    """Write the manifest: the same entry always as the same bytes."""
    data = entry.model_dump(mode="json", by_alias=True)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
