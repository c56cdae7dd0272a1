"""`catalog.yaml`, as `catalog import` writes it: in the style of the one that ships."""

import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
)

from gongkai.model.catalog import Catalog, Channels, DefaultText, Item
from gongkai.model.timelimit import Period, TimeLimit

_LONGEST = 4096  # a line is never broken but where a fold says so
_SHORT = 72  # a list that is longer gets a line an entry
_INDENT = 2
_BREAK = re.compile(r" (?=<input|[■□☑☐√]|关于)")
# What neither a folded nor a literal text can hold as it is.
_ODD = re.compile(r"[^\S\n ]|^\s|\s$| \n|\n ")
_RISKY = re.compile(r"[?:\-]|.*\?$")
_SECTIONS = re.compile("^(?=(?:defaults|categories|notes|items):)", re.MULTILINE)
_MADE_BY = """\
# 由 gongkai catalog import 写成。请对照附件原件逐项核对：疑点都写在 notes 里，核对之后改写或删去。
# Written by gongkai catalog import. Hold it against the annex: every doubt is in notes.
#
# as_printed  附件单元格的原样；一个表头下有几小列的，各格之间以“｜”隔开。其余各键是实际采用的读法。
# as_printed keeps the annex's own cells, ｜ between those under one heading; the rest is a reading.
"""


def render(catalog: Catalog) -> str:
    """Write a catalogue as YAML."""
    yaml = YAML()
    yaml.width = _LONGEST
    yaml.indent(mapping=_INDENT, sequence=2 * _INDENT, offset=_INDENT)
    out = StringIO()
    yaml.dump(_whole(catalog), out)
    return _MADE_BY + _SECTIONS.sub("\n", out.getvalue())


def _whole(catalog: Catalog) -> CommentedMap:
    defaults = _map(
        time_limit=_limit(catalog.defaults.time_limit),
        publisher=_default(catalog.defaults.publisher),
    )
    return _map(
        version=catalog.version,
        title=catalog.title,
        document=catalog.document,
        issuer=catalog.issuer,
        issued_on=catalog.issued_on.replace(),
        defaults=defaults,
        categories=_block(
            _inline(_map(name=each.name, subjects=_row(each.subjects)))
            for each in catalog.categories
        ),
        notes=_block(catalog.notes),
        items=_block(map(_item, catalog.items)),
    )


def _default(text: DefaultText | None) -> CommentedMap | None:
    return None if text is None else _map(text=text.text, source=text.source)


def _item(item: Item) -> CommentedMap:
    return _map(
        id=DoubleQuotedScalarString(item.id),
        row=item.row,
        as_printed=_printed(item.as_printed or {}),
        category=item.category,
        subject=item.subject,
        content=_list(item.content),
        basis=_list(item.basis),
        time_limit=None if item.time_limit is None else _inline(_limit(item.time_limit)),
        publisher=_list(item.publisher),
        channels=_channels(item.channels),
        audience=_list(item.audience),
        mode=item.mode and item.mode.zh,
        levels=_list([level.zh for level in item.levels]),
        project=item.project or None,
        notes=_block(item.notes),
    )


def _limit(limit: TimeLimit) -> CommentedMap:
    return _map(
        text=limit.text,
        within=_period(limit.within),
        after=limit.after.value if limit.within else None,
        posted_at_least=_period(limit.posted_at_least),
        every=limit.every,
        keep=limit.keep,
        promptly=limit.promptly or None,
        yields_to_law=limit.yields_to_law or None,
        needs_a_person=limit.needs_a_person or None,
        source=limit.source,
    )


def _period(period: Period | None) -> CommentedMap | None:
    return None if period is None else _inline(_map(**period.model_dump(exclude_none=True)))


def _channels(channels: Channels) -> CommentedMap | None:
    names = {key: [each.zh for each in getattr(channels, key)] for key in ("required", "optional")}
    told = _map(**{key: _row(each) for key, each in names.items()}, need=channels.need)
    return _inline(told) if channels.required or channels.optional else None


def _printed(cells: Mapping[str, str]) -> CommentedMap | None:
    return _map(**{key: _verbatim(text) for key, text in cells.items()})


def _verbatim(text: str) -> object:
    """Write a cell so that it is read back as it is: long lists are folded at their entries."""
    if not text:
        return DoubleQuotedScalarString(text)
    if _ODD.search(text):
        return DoubleQuotedScalarString(text) if "\n" in text else text
    if "\n" in text:
        return LiteralScalarString(text)
    breaks = [found.start() for found in _BREAK.finditer(text)]
    if len(text) <= _SHORT or not breaks or "  " in text:
        return text
    folded = FoldedScalarString(text)
    folded.fold_pos = breaks
    return folded


def _map(**values: object) -> CommentedMap:
    """Make a mapping of what there is: what is empty is left out."""
    told = {key: _safe(value) for key, value in values.items() if value is not None}
    return CommentedMap(told)


def _inline(each: CommentedMap) -> CommentedMap:
    each.fa.set_flow_style()
    return each


def _row(texts: Sequence[str]) -> CommentedSeq | None:
    if not texts:
        return None
    listed = CommentedSeq(map(_safe, texts))
    listed.fa.set_flow_style()
    return listed


def _list(texts: Sequence[str]) -> CommentedSeq | None:
    """Write a list on one line if it fits, else a line an entry."""
    return _row(texts) if sum(map(len, texts)) <= _SHORT else _block(texts)


def _block(entries: Iterable[object]) -> CommentedSeq | None:
    return CommentedSeq(map(_safe, entries)) or None


def _safe(value: object) -> object:
    """Quote what ruamel would write plain, and read as something else."""
    return DoubleQuotedScalarString(value) if type(value) is str and _RISKY.match(value) else value
