"""公开渠道和载体: which channels an item's cells require, and which they only offer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gongkai.model.catalog import Channels
from gongkai.model.terms import Channel, fold
from gongkai.readers.annex.doubts import Doubts
from gongkai.readers.annex.entry import Entry
from gongkai.readers.annex.header import Column
from gongkai.readers.annex.marks import without_markup
from gongkai.readers.ledger.channels import Listed, read_list
from gongkai.readers.ledger.ticks import has_signs, plainly

# A sign that was lost before a word: ?政府网站. Not the one that ends a question.
_LOST = re.compile(r"(?:^|[\s、,;])[?\ufffd]+(?=[\s]*\w)")
_CIRCLES = re.compile("[●○〇◯]")
_FULL, _EMPTY = "●", "○〇◯"


@dataclass(frozen=True, slots=True)
class Legend:
    """What an annex says of its signs: whether □ is 可选, whether one channel is enough."""

    offers_open: bool = False
    any_will_do: bool = False

    @property
    def need(self) -> Literal["all", "any"] | None:
        """How many of the required channels are needed; None where the annex does not say."""
        if self.any_will_do:
            return "any"
        return "all" if self.offers_open else None


_OFFERED = re.compile(r"[“\"「]?[□☐£口].{0,3}(?:表示|为|是|代表)可选")
_ANY = re.compile("至少选择?(?:其[一中]|一[项种个])|任选其一|择一公开")


def read_legend(text: str) -> Legend:
    """Read the note under an annex, or in its header, that explains the signs."""
    plain = fold(text).upper()
    return Legend(bool(_OFFERED.search(plain)), bool(_ANY.search(plain)))


def read_channels(
    entry: Entry, slid: Sequence[Column], legend: Legend, doubts: Doubts
) -> tuple[Channels, frozenset[Channel]]:
    """Return the channels of an item, and all that its cells print, ticked or not."""
    columns = (*entry.header.of("channels"), *slid)
    texts = [text for text in map(entry.cell, columns) if text]
    if not texts:
        return Channels(), frozenset()
    found = [read_listed(text) for text in texts]
    where = columns[0]
    signed = any(has_signs(plainly(_plain(text))) for text in texts)
    named = frozenset[Channel]().union(*(each.named for each in found))
    unticked = frozenset[Channel]().union(*(each.open for each in found)) - named
    if any(_LOST.search(_plain(text)) for text in texts):
        doubts.add("annex-channels-lost", where, found=" ".join(texts[0].split()))
        named = named if signed else frozenset()
    if unknown := [word for each in found for word in each.unknown if word.strip("?\ufffd ")]:
        doubts.add("annex-channels-unknown", where, found=unknown)
    if not named:
        doubts.add("annex-channels-none", where)
    need = legend.need if named else None
    offered = unticked if legend.offers_open else ()
    return Channels(required=_sorted(named), optional=_sorted(offered), need=need), named | unticked


def _sorted(channels: frozenset[Channel] | tuple[()]) -> tuple[Channel, ...]:
    return tuple(channel for channel in Channel if channel in channels)


def read_listed(text: str) -> Listed:
    """Read a list of channels as annexes print it."""
    return read_list(_LOST.sub(" ", _plain(text)))


def _plain(text: str) -> str:
    """Write a cell with signs for its boxes; ● beside ○ is a tick, ● alone a bullet."""
    plain = without_markup(text)
    circles = set(_CIRCLES.findall(plain))
    if _FULL in circles and circles & set(_EMPTY):
        return _CIRCLES.sub(lambda circle: "■" if circle[0] == _FULL else "□", plain)
    return plain
