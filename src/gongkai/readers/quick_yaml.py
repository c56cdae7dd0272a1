"""YAML parsed by libyaml, ten times as fast, where it surely says what ruamel's own parser says."""

import re
from importlib.util import find_spec

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent
from ruamel.yaml.nodes import Node

# Without it all is read by ruamel's own parser.
_HAS_LIBYAML = find_spec("_ruamel_yaml") is not None

# Where the two parsers, held against each other on 1.5 million texts, were seen to differ.
_UNLIKE = re.compile(
    # Characters that only one of them takes for a blank, or for a line's end.
    r"[^\n -~\u00a1-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|(?m:^|[ ,:?\[{-])(?:!|[&*][\w-])"  # tags and references
    r"|(?m:^| )[|>](?!-\n +[^ \n])"  # block texts that do not begin at once
    r"|(?m:^(?:%|\.\.\.))"  # directives, and what ends a text
    r"|:[,\[\]{}]"  # what may be a value left blank
)


class TooDeepError(Exception):
    """A list or mapping lies deeper than allowed, at `line` and `column` (from 1)."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.line, self.column = line, column


def quick_nodes(text: str, most: int) -> Node | None:
    """Return the tree that ruamel's own parser makes of `text`; None where it has to be asked.

    It has to where anything is wrong, for it alone tells what and where. The nodes' ends are not
    kept. Raises `TooDeepError` for lists and mappings more than `most` deep (the outermost is 0):
    composing those would bring libyaml down.
    """
    if not _HAS_LIBYAML or _UNLIKE.search(text):
        return None
    try:
        _refuse_deeper(text, most)
        root: Node | None = YAML(typ="safe").compose(text)
    except YAMLError:
        return None
    return root


def _refuse_deeper(text: str, most: int) -> None:
    depth = -1
    for event in YAML(typ="safe").parse(text):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > most:
            raise TooDeepError(event.start_mark.line + 1, event.start_mark.column + 1)
