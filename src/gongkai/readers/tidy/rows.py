"""Rows of a catalogue in the order of the annex; each takes along the comments that are its own."""

from collections.abc import Sequence
from itertools import pairwise

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from gongkai.readers.document import Document, node_place
from gongkai.readers.tidy.edit import Edit, applied

_BLOCK = {"|", ">"}


def moved_rows(document: Document, text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Give the one edit that puts all rows in order, at the first that is out of it; or none.

    `edits` are those to be made within the rows: the rows are moved with them made.
    """
    node = _items(document.root)
    keys = _keys(document)
    if node is None or keys is None or sorted(keys) == keys:
        return []
    first = next(n for n, (one, two) in enumerate(pairwise(keys), 1) if two < one)
    found = {"found": keys[first], "before": keys[first - 1]}
    place = node_place(document.file, node.value[first])
    bounds = _bounds(node, text)
    if bounds is None:  # rows side by side on a line: told, and left to a person
        return [Edit("rows-out-of-order", 0, 0, "", place, found)]
    rows = [
        applied(text[start:end], (e for e in edits if start <= e.start and e.end <= end), start)
        for start, end in bounds
    ]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    moved = "".join(_ended(rows[number]) for number in order)
    return [Edit("rows-out-of-order", bounds[0][0], bounds[-1][1], moved, place, found)]


def _items(root: Node) -> SequenceNode | None:
    if isinstance(root, MappingNode):
        for key, value in root.value:
            if key.value == "items" and isinstance(value, SequenceNode):
                return value
    return None


def _keys(document: Document) -> list[int] | None:
    """Return what the rows go by: each one's row, else its number; None where they have neither."""
    data = document.data
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, tuple) or not all(isinstance(item, dict) for item in items):
        return None
    rows = [item.get("row") for item in items]
    if all(type(row) is int for row in rows):
        return rows
    ids = [str(item.get("id")).strip() for item in items]
    return [int(each) for each in ids] if all(each.isdecimal() for each in ids) else None


def _bounds(node: SequenceNode, text: str) -> list[tuple[int, int]] | None:
    """Return where each row begins, with the comments above it, and where it ends."""
    if node.flow_style or node.anchor:
        return None
    starts = [text.rfind("\n", 0, entry.start_mark.index) + 1 for entry in node.value]
    ends = [_end(entry, text) for entry in node.value]
    if any(later < earlier for earlier, later in zip(ends, starts[1:], strict=False)):
        return None
    # What lies between two rows belongs to the second; above the first, only what touches it.
    begins = [_with_comments(text, starts[0]), *ends[:-1]]
    return list(zip(begins, ends, strict=True))


def _end(node: Node, text: str) -> int:
    """Return the end of the last line that a value stands on."""
    last = _last_leaf(node)
    stop = last.end_mark.index
    if isinstance(last, ScalarNode) and last.style in _BLOCK:
        return text.rfind("\n", 0, stop) + 1 if stop < len(text) else len(text)
    line = text.find("\n", stop)
    return len(text) if line < 0 else line + 1


def _last_leaf(node: Node) -> Node:
    if not isinstance(node, CollectionNode) or not node.value or node.flow_style:
        return node
    last = node.value[-1]
    return _last_leaf(last[1] if isinstance(last, tuple) else last)


def _with_comments(text: str, start: int) -> int:
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def _ended(row: str) -> str:
    return row if row.endswith("\n") else f"{row}\n"
