"""libyaml is asked only where it says what ruamel's own parser says; that one is the oracle."""

from pathlib import Path
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from gongkai.errors import InvalidInput
from gongkai.readers import quick_yaml
from gongkai.readers.quick_yaml import TooDeepError, quick_nodes
from gongkai.readers.yaml import MAX_DEPTH, compose_yaml

ROOT = Path(__file__).parents[2]
SHIPPED = [ROOT / "catalog.yaml", *(ROOT / "rules").glob("*.yaml")]
LINES = [line for file in SHIPPED for line in file.read_text(encoding="utf-8").splitlines(True)]
SIGNS = [
    *"\t \n:#-?|>\"'{}[],&*!%~\\@`=.\r\x85\u2028\ufeff\x00\xa0甲：",
    "  ",
    ": ",
    " #",
    "- ",
    "? ",
]
SIGNS += [": >-\n  ", "|+\n", "&a ", "*a", "!!str ", "%YAML 1.1\n---\n", "---\n", "...\n", "<<: "]
SIGNS += ["a: 1\n", "- b\n", "{a: b}", "[c, d]", '{"a":b}', "[e:f]", "\\\n", "0o7", "1:30", "null"]

Seen = tuple[object, ...] | str


def _seen(node: Node) -> Seen:
    """Say all that is used of a node: what it is, and where; a blank has no place of its own."""
    if isinstance(node, MappingNode):
        inside: object = [(_seen(key), _seen(value)) for key, value in node.value]
    elif isinstance(node, SequenceNode):
        inside = [_seen(entry) for entry in node.value]
    else:
        inside = node.value
    style = node.style or None if isinstance(node, ScalarNode) else None
    is_blank = node.value == "" and not style
    place = None if is_blank else (node.start_mark.line, node.start_mark.column)
    return type(node).__name__, str(node.tag), style, place, inside


def _by_its_own_parser(text: str) -> Seen:
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        return str(error)
    return "nothing" if root is None else _seen(cast("Node", root))


_texts = st.one_of(
    st.lists(st.sampled_from(SIGNS), max_size=14).map("".join),
    st.lists(st.sampled_from(LINES) | st.sampled_from(SIGNS), max_size=12).map("".join),
)


@given(_texts)
@example("a: >-\n  甲\n\n   乙\n")
@example('a: "\\x41\\u4e2d\\\n  b"\nc: d\n')
@example("? a\n: - b\n  - c: {d: [e, f]}\n")
@example("[[a]:, b]")
@example("|-\n#")
@example("a: !")
@example("a\n...\n...\n")
def test_what_libyaml_says_is_what_ruamel_says(text: str) -> None:
    root = quick_nodes(text, MAX_DEPTH)
    assert root is None or _seen(root) == _by_its_own_parser(text)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_ships_is_read_quickly_and_alike(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    root = quick_nodes(text, MAX_DEPTH)
    assert root is not None
    assert _seen(root) == _by_its_own_parser(text)


@pytest.mark.parametrize(
    ("deep", "column"), [("[", 42), ("- ", 83), ("? ", 83), ("{a: ", 165), ("[{a: ", 102)]
)
def test_what_would_bring_libyaml_down_is_refused_where_it_begins(deep: str, column: int) -> None:
    with pytest.raises(TooDeepError) as refused:
        quick_nodes(deep * 100_000, MAX_DEPTH)
    assert (refused.value.line, refused.value.column) == (1, column)


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1, MAX_DEPTH + 2])
def test_both_ways_allow_the_same_depth(tmp_path: Path, depth: int) -> None:
    """Of the two texts, the second has a mark that libyaml is not asked about."""
    places = []
    for inside in ("a", "&a a"):
        file = tmp_path / "a.yaml"
        file.write_text("[" * depth + inside + "]" * depth, encoding="utf-8")
        try:
            compose_yaml(file)
        except InvalidInput as error:
            places += [(problem.code, problem.place) for problem in error.problems]
    assert len(places) == (0 if depth <= MAX_DEPTH else 2)
    assert places[:1] == places[1:]


@pytest.mark.parametrize(
    "text", ["a: b: c\n", "a: [1\n", "a: 'x\n", "a: 1\n---\nb: 2\n", "a:\t1\n"]
)
def test_what_is_wrong_is_for_ruamel_to_tell(text: str) -> None:
    assert quick_nodes(text, MAX_DEPTH) is None


def test_without_libyaml_everything_is_read_by_ruamel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_yaml, "_HAS_LIBYAML", False)
    text = SHIPPED[0].read_text(encoding="utf-8")
    assert quick_nodes(text, MAX_DEPTH) is None
