"""A YAML file as plain data, in which each value still knows its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from gongkai.errors import Problem
from gongkai.source import Loc, Place

# A step of `Document.texts` that goes through every entry of a list.
EACH = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file says: `data` is made of dict, tuple, str, int, bool and None alone.

    `problems` are faults that leave the rest readable (a key written twice: its first value
    counts); whoever uses `data` has to report them.
    """

    file: str
    root: Node
    data: object
    problems: tuple[Problem, ...] = ()

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """Return the place of the value at `loc`, or of its key.

        A step that is not in the document is passed over, so that what is missing is placed
        where it is missing from.
        """
        node, spot = self.root, self.root
        for step in loc:
            found = _step(node, step)
            if found is not None:
                label, node = found
                # A value left blank stands nowhere; its mark is that of whatever comes next.
                spot = label if key or _is_blank(node) else node
        return node_place(self.file, spot)

    def has(self, loc: Loc) -> bool:
        """Whether the document has something, if only a blank, at `loc`."""
        node = self.root
        for step in loc:
            found = _step(node, step)
            if found is None:
                return False
            node = found[1]
        return True

    def texts(self, *steps: str | int | None) -> list[tuple[Loc, str]]:
        """Return the texts found by going `steps`, each with its way; blanks are left out."""
        found: list[tuple[Loc, object]] = [((), self.data)]
        for step in steps:
            found = [pair for loc, value in found for pair in inside(loc, value, step)]
        return [
            (loc, value.strip()) for loc, value in found if isinstance(value, str) and value.strip()
        ]


def node_place(file: str, node: Node) -> Place:
    """Return the place where a node starts."""
    return Place(file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)


def _step(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """Go one step down, to the key (for an entry of a list: the entry) and the value."""
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _is_blank(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.value == "" and not node.style


def inside(loc: Loc, value: object, step: str | int | None) -> Iterator[tuple[Loc, object]]:
    """Go one step into a value of a document; give what is there, each with its way."""
    if step is EACH:
        if isinstance(value, tuple):
            yield from (((*loc, number), entry) for number, entry in enumerate(value))
    elif isinstance(value, dict):
        if step in value:
            yield (*loc, step), value[step]
    elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
        yield (*loc, step), value[step]
