"""What of YAML is read: version 1.2, one document, dates left as text, nothing merged in."""

import re
import warnings
from pathlib import Path
from typing import NoReturn, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.border import read_text
from gongkai.readers.document import Document, node_place
from gongkai.readers.quick_yaml import TooDeepError, quick_nodes
from gongkai.source import Place

# Deeper than any file of ours, shallower than Python's own stack.
MAX_DEPTH = 40
# Values that references (*name) may repeat, all in all: a file of a few lines can otherwise
# unfold into more values than memory holds.
MAX_REPEATED = 10_000

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
# Leading zeros and more digits than any count of ours belong to numbers of documents: text.
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _TAG + name
    for name in "map seq str null bool int float timestamp value merge".split()  # noqa: SIM905
)


def read_yaml(path: Path) -> Document:
    """Read a YAML file that has to be without fault."""
    document = compose_yaml(path)
    if document.problems:
        raise InvalidInput(document.problems)
    return document


def compose_yaml(path: Path) -> Document:
    """Read a YAML file; faults that leave the rest readable are the document's `problems`."""
    text, file = read_text(path), str(path)
    try:
        root = quick_nodes(text, MAX_DEPTH)
    except TooDeepError as error:
        place = Place(file, line=error.line, column=error.column)
        raise InvalidInput([Problem("yaml-too-deep", place, {"most": MAX_DEPTH})]) from error
    return _document(root or _compose(file, text), file)


def compose_text(text: str, file: str) -> Document:
    """Read YAML as `compose_yaml` does; `file` is the name that its places go by.

    Its nodes know where they end, too.
    """
    return _document(_compose(file, text), file)


def _document(root: Node | None, file: str) -> Document:
    if root is None:
        raise InvalidInput([Problem("empty-file", Place(file))])
    builder = _Builder(file)
    data = builder.build(root, depth=0)
    if data is None:
        raise InvalidInput([Problem("empty-file", Place(file))])
    return Document(file, root, data, tuple(builder.problems))


def _compose(file: str, text: str) -> Node | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            root: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise InvalidInput([_syntax_problem(file, error)]) from error
    except ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        character = f"U+{error.character:04X}"
        place = Place(file, line=line, column=column)
        raise InvalidInput([Problem("yaml-character", place, {"found": character})]) from error
    except RecursionError as error:
        raise InvalidInput([Problem("yaml-too-deep", Place(file), {"most": MAX_DEPTH})]) from error
    return root


def _syntax_problem(file: str, error: MarkedYAMLError) -> Problem:
    """Say in plain words what ruamel found, at the place where a person has to look."""
    said = error.problem or ""
    mark = error.problem_mark
    if "document" in said:
        code = "yaml-several-documents"
    elif "'\\t'" in said:
        code = "yaml-tab"
    elif "undefined alias" in said:
        code = "yaml-unknown-reference"
    elif "mapping values are not allowed" in said:
        code = "yaml-colon"
    elif "quoted scalar" in (error.context or ""):
        # The fault is noticed at the end of the file; it lies at the opening quote.
        code, mark = "yaml-unclosed-quote", error.context_mark
    elif "flow" in (error.context or ""):
        code, mark = "yaml-unclosed-bracket", error.context_mark
    else:
        code = "yaml-syntax"
    return Problem(code, Place(file, line=mark.line + 1, column=mark.column + 1))


class _Builder:
    """Makes plain data of nodes, collecting every fault on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.seen: set[int] = set()
        self.repeated = 0

    def build(self, node: Node, depth: int) -> object:
        if depth > MAX_DEPTH:
            self._refuse("yaml-too-deep", node, most=MAX_DEPTH)
        self.repeated += id(node) in self.seen
        self.seen.add(id(node))
        if self.repeated > MAX_REPEATED:
            self._refuse("yaml-too-many-references", node, most=MAX_REPEATED)
        tag = str(node.tag)
        if tag not in _PLAIN_TAGS:
            self._note("yaml-tag", node, found=tag.replace(_TAG, "!!"))
        if isinstance(node, MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, SequenceNode):
            return tuple(self.build(entry, depth + 1) for entry in node.value)
        return _scalar(cast("ScalarNode", node))

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, object]:
        data: dict[str, object] = {}
        keys: dict[str, Node] = {}
        for key, value in node.value:
            built = self.build(value, depth + 1)
            name = _scalar(key) if isinstance(key, ScalarNode) else None
            if not isinstance(name, str):
                found = key.value if isinstance(key, ScalarNode) else "[…]"
                self._note("key-not-text", key, found=found)
            elif name == "<<" and not key.style:
                self._note("merge-key", key)
            elif name in keys:
                first = node_place(self.file, keys[name])
                self._note("repeated-key", key, key=name, first=first)
            else:
                keys[name] = key
                data[name] = built
        return data

    def _note(self, code: str, node: Node, **values: object) -> None:
        self.problems.append(Problem(code, node_place(self.file, node), values))

    def _refuse(self, code: str, node: Node, **values: object) -> NoReturn:
        self._note(code, node, **values)
        raise InvalidInput(self.problems)


def _scalar(node: ScalarNode) -> str | int | bool | None:
    text: str = node.value
    if node.style or node.tag == _TAG + "str":
        return text
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    return int(text) if _INT.fullmatch(text) else text
