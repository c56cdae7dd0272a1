"""What is doubtful about an annex as a whole, seen when all its rows are read."""

from collections.abc import Iterator, Sequence

from gongkai.model.terms import Channel, Severity, fold
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.header import Header
from gongkai.readers.annex.headings import mode_of
from gongkai.readers.annex.item import ReadItem
from gongkai.readers.annex.listed import Legend
from gongkai.readers.annex.marks import Mark, read_mark
from gongkai.readers.annex.notice import Notice
from gongkai.readers.annex.rows import Rows
from gongkai.readers.annex.table import Annex
from gongkai.source import Place

_BLANK = {
    "time_limit": "annex-blank-time-limit",
    "publisher": "annex-blank-publisher",
    "mode": "annex-blank-mode",
    "levels": "annex-blank-levels",
    "audience": "annex-blank-audience",
    "channels": "annex-blank-channels",
}


def doubts_of_items(read: Sequence[ReadItem]) -> Iterator[ReadItem]:
    """Add to each item the doubts that show only beside the others."""
    fullest = max((each.printed_channels for each in read), key=len, default=frozenset())
    orders = {_modes(each.entry.header) for each in read} - {()}
    for each in read:
        _add_short(each, fullest)
        if len(orders) > 1:
            _add_flipped(each)
        yield each.with_notes()


def _add_short(each: ReadItem, fullest: frozenset[Channel]) -> None:
    """Name the channels of the longest list that an item's own, shorter list does not print."""
    printed = each.printed_channels
    if len(printed) > len(each.item.channels.required) and printed < fullest:
        absent = [channel.zh for channel in Channel if channel in fullest - printed]
        [column, *_] = each.entry.header.of("channels")
        each.doubts.add("annex-channels-short", column, absent=absent)


def _add_flipped(each: ReadItem) -> None:
    """Name a tick under 主动 or 依申请 where pages of one annex have them in different order."""
    for column in each.entry.header.of("mode"):
        if column.below and read_mark(each.entry.cell(column)) is Mark.TICKED:
            each.doubts.add("annex-order-flips", column, found=column.below)


def _modes(header: Header) -> tuple[object, ...]:
    return tuple(mode_of(column.below) for column in header.of("mode") if column.below)


def doubts_of_whole(
    annex: Annex, rows: Rows, read: Sequence[ReadItem], notice: Notice, legend: Legend
) -> Iterator[LintFinding]:
    """Name what concerns the catalogue and none of its items alone."""
    whole = Place(annex.file)

    def doubt(code: str, **values: object) -> LintFinding:
        return LintFinding(code, Severity.WARNING, (), values, whole)

    yield from rows.doubts
    for key, code in _BLANK.items():
        blank = [each.item.id for each in read if _is_blank(each, key)]
        if blank:
            yield doubt(code, items=blank)
    if notice.limit is None:
        yield doubt("annex-limit-of-law")
    if not any(each.entry.header.of("number") for each in read):
        yield doubt("annex-no-serials")
    if any(_has_open(each) for each in read) and not legend.offers_open:
        yield doubt("annex-no-legend")
    orders = {_modes(header): header for header in rows.headers if _modes(header)}
    if len(orders) > 1:
        yield doubt("annex-orders", orders=[_order(header) for header in rows.headers])
    yield from (doubt(code, names=names) for code, names in _unprinted(read, notice))


def _is_blank(each: ReadItem, key: str) -> bool:
    value = each.item.channels.required if key == "channels" else getattr(each.item, key)
    return not value


def _has_open(each: ReadItem) -> bool:
    return len(each.printed_channels) > len(each.item.channels.required)


def _order(header: Header) -> str:
    return "｜".join(column.below for column in header.of("mode"))


def _unprinted(read: Sequence[ReadItem], notice: Notice) -> Iterator[tuple[str, list[str]]]:
    """Name the 一级事项 and 二级事项 of the notice that no row has printed."""
    for code, names, key in (
        ("annex-categories-unprinted", notice.categories, "category"),
        ("annex-subjects-unprinted", notice.subjects, "subject"),
    ):
        printed = {fold(getattr(each.item, key) or "") for each in read}
        absent = [name for name in names if fold(name) not in printed]
        if absent:
            yield code, absent
