"""Names and numbers as they should be typed: half-width digits and letters, no stray spaces.

Only names are looked at. What is verbatim (as_printed, text, quote, content) is left alone.
"""

import re
from collections.abc import Iterator

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from gongkai.readers.document import Document, node_place
from gongkai.readers.tidy.edit import Edit

# The keys whose values are names, in lists too, by the key at the top that they lie under.
_NAMES = {
    "items": {"id", "row", "category", "subject", "publisher", "required", "optional", "mode"}
    | {"levels", "days", "working_days"},
    "categories": {"name", "subjects"},
    "units": {"name", "level", "aliases", "parent", "from", "until"},
    "waivers": {"unit", "item", "until", "new_due"},
    "when": {"category", "subject", "item", "level", "mode", "channel"},
    "citations": {"date", "verified_on"},
    "days": {"date"},
    "issued_on": {"issued_on"},
    "year": {"year"},
}
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_HALF = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in map(chr, range(0xFF01, 0xFF5F))}
# Between two characters of which one is Chinese, a space parts nothing.
_SPACE = r"[ \t\u3000\u00a0]"
_STRAY = re.compile(rf"(?<=[\u3400-\u9fff]){_SPACE}+|{_SPACE}+(?=[\u3400-\u9fff])")
# What a plain text would be read as, were it not quoted.
_NOT_TEXT = re.compile(r"[-+]?[0-9]+|~|null|true|false", re.IGNORECASE)
_NUMBERS = {"row", "days", "working_days", "year"}


def odd_names(document: Document, text: str) -> Iterator[Edit]:
    """Give an edit for each name that is typed oddly."""
    if isinstance(document.root, MappingNode):
        for key, value in document.root.value:
            names = _NAMES.get(key.value, set())
            yield from _within(document, text, value, names, str(key.value))


def _within(document: Document, text: str, node: Node, names: set[str], key: str) -> Iterator[Edit]:
    """Go through the values below `node`, which lies under `key`."""
    if isinstance(node, MappingNode):
        for label, value in node.value:
            if label.value not in {"as_printed", "source"}:
                yield from _within(document, text, value, names, str(label.value))
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _within(document, text, entry, names, key)
    elif isinstance(node, ScalarNode) and key in names:
        yield from _odd(document, text, node, key)


def _odd(document: Document, text: str, node: ScalarNode, key: str) -> Iterator[Edit]:
    start, end = node.start_mark.index, node.end_mark.index
    is_one_line = node.start_mark.line == node.end_mark.line
    written = text[start:end]
    if not is_one_line or node.anchor or written.count(node.value) != 1:
        return  # escapes, folds: what is typed is not what is read
    wanted = _STRAY.sub("", node.value).strip()
    half = _WIDE.sub(lambda wide: wide[0].translate(_HALF), wanted)
    if half == node.value:
        return
    code = "stray-space" if half == wanted else "full-width"
    plain = node.style is None and key not in _NUMBERS
    shown = f'"{half}"' if plain and _NOT_TEXT.fullmatch(half) else half
    place = node_place(document.file, node)
    values = {"found": node.value, "wanted": half}
    yield Edit(code, start, end, written.replace(node.value, shown), place, values)
