"""Blanks that nobody sees: at the ends of lines, and the line break that is missing at the last."""

import re
from collections.abc import Iterator

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from gongkai.readers.document import Document
from gongkai.readers.tidy.edit import Edit
from gongkai.source import Place

_BLANK = re.compile(r"[ \t]+(?=\r?$)", re.MULTILINE)


def blanks(document: Document, text: str) -> Iterator[Edit]:
    """Give an edit for each blank at a line's end that is no part of a text of several lines."""
    within = {line for node in _texts(document.root) for line in _lines(node)}
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(text)
        line = text[start:stop].rstrip("\r\n")
        bare = line.rstrip(" \t")
        if bare != line and number not in within:
            place = Place(document.file, line=number + 1, column=len(bare) + 1)
            yield Edit("trailing-space", start + len(bare), start + len(line), "", place)
    if text and not text.endswith("\n") and len(starts) - 1 not in within:
        last = text[starts[-1] :]
        place = Place(document.file, line=len(starts), column=len(last) + 1)
        yield Edit("trailing-space", len(text), len(text), "\n", place)


def _texts(node: Node) -> Iterator[ScalarNode]:
    """Give the texts that are written on several lines."""
    if isinstance(node, ScalarNode):
        if node.end_mark.line > node.start_mark.line:
            yield node
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _texts(key)
            yield from _texts(value)
    elif isinstance(node, CollectionNode):
        for entry in node.value:
            yield from _texts(entry)


def _lines(node: ScalarNode) -> range:
    return range(node.start_mark.line, node.end_mark.line + 1)
