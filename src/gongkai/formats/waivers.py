"""`waivers.yaml`, with waivers added: what a person wrote in it stays as it was written."""

from collections.abc import Sequence
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from gongkai.formats.cells import escaped, has_unseen
from gongkai.model.waiver import Waiver

_LONGEST = 4096  # a line is never broken
_INDENT = 2
_NEW = "version: 1\nwaivers: []\n"


class _Ours(DoubleQuotedScalarString):
    """A text of ours that holds something invisible; one that a person wrote is left alone."""


class _Emitter(Emitter):
    r"""Writes what is invisible as its number (\u202e): it reads the same, and turns no text."""

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        """Write a text between quotation marks."""
        if isinstance(text, _Ours):
            self.write_indicator(f'"{"".join(map(escaped, text))}"', need_whitespace=True)
        else:
            super().write_double_quoted(text, split)


def render(text: str | None, waivers: Sequence[Waiver]) -> str:
    """Add `waivers` to the file that holds `text`, or to a new one where there is none."""
    yaml = YAML()
    yaml.Emitter = _Emitter
    yaml.representer.add_representer(
        _Ours, RoundTripRepresenter.represent_double_quoted_scalarstring
    )
    yaml.preserve_quotes = True
    yaml.width = _LONGEST
    whole: CommentedMap = yaml.load(text or _NEW)
    listed = whole["waivers"]
    # As far in as the dashes are that stand there already.
    dash = listed.lc.col if listed and not listed.fa.flow_style() else _INDENT
    yaml.indent(mapping=_INDENT, sequence=dash + _INDENT, offset=dash)
    if not listed:
        listed = whole["waivers"] = CommentedSeq()
    listed.extend(map(_entry, waivers))
    out = StringIO()
    yaml.dump(whole, out)
    return out.getvalue()


def _entry(waiver: Waiver) -> CommentedMap:
    given = waiver.model_dump(exclude_none=True)
    # A day of its own: of one that is shared YAML would make an anchor.
    shown = {key: _shown(value) for key, value in given.items()}
    return CommentedMap({**shown, "until": waiver.until.replace()})


def _shown(value: object) -> object:
    """Put a text that holds something invisible between quotation marks, where it is written out.

    The record is known by it: it can be neither left out nor replaced.
    """
    if isinstance(value, str) and has_unseen(value):
        return _Ours(value)
    return value
