"""Which channels a cell of 公开渠道和载体 names, in whatever form it lists them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.model.terms import Channel, channel_bits, fold
from gongkai.readers.ledger.ticks import are_behind, has_signs, parts_of, plainly

_PARTS = re.compile("[、,;。|◆●·•▪※*]")
_JOINTS = re.compile("[/+]|以?及|和|与")
# Parted before NFKC, which would turn ① into a plain 1.
_CIRCLED = re.compile("[\u2460-\u249b\u2776-\u277f]")
_LIST_NUMBER = re.compile(
    r"[0-9]{1,2}[.、)](?![0-9])|\([0-9]{1,2}\)|(?:^|(?<=\s))[一二三四五六七八九十]、"
)
_OTHERS = re.compile(r"其[他它](?:([:_(]).*)?", re.DOTALL)

_WORDS = {spelling: channel for channel in Channel for spelling in channel.spellings}
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
# Names that hold a sign that parts names (社区/企事业单位、村公示栏), broken by spaces or not.
_WHOLE = re.compile(
    "|".join(r"\s*".join(map(re.escape, word)) for word in _LONGEST_FIRST if _PARTS.search(word))
)
# What is left of ☑ and ☐ where their font is lost: R and £, or 口.
_LOST_SIGN = re.compile(rf"([r£口])\s*(?={'|'.join(map(re.escape, _LONGEST_FIRST))})")


@dataclass(frozen=True, slots=True)
class Listed:
    """The channels of a list: ticked or plainly named ones, open ones (□), and other words."""

    named: frozenset[Channel]
    open: frozenset[Channel]
    unknown: tuple[str, ...]


def read_channels(text: str) -> tuple[int | None, tuple[str, ...]]:
    """Return the channels of a cell as bits, and the words in it that name none.

    Where some are ticked (■ ☑ √) and others open (□ ☐), only the ticked ones count; where all
    are open, there is none. None: no channel.
    """
    listed = read_list(text)
    return channel_bits(tuple(listed.named)) or None, listed.unknown


def read_list(text: str) -> Listed:
    """Read a list of channels, with signs or without."""
    plain = _LIST_NUMBER.sub("、", plainly(_CIRCLED.sub("、", text)))
    listed = _read(plain)
    if listed.unknown and _LOST_SIGN.search(plain):
        signs = _LOST_SIGN.sub(lambda lost: "■" if lost[1] == "r" else "□", plain)
        listed = min(listed, _read(signs), key=lambda read: len(read.unknown))
    return listed


def _read(text: str) -> Listed:
    if not has_signs(text):
        named, strange = _named(text)
        return Listed(frozenset(named), frozenset(), tuple(strange))
    channels: set[Channel] = set()
    untick: set[Channel] = set()
    unknown: list[str] = []
    only_last = are_behind(text)
    for is_ticked, signed in parts_of(text):
        if is_ticked is None:
            # What has no sign is neither ticked nor open.
            unknown += _words(signed)
            if _is_channel(unknown[-1:]) and signed.rstrip() == signed:
                # 政府网站■公示栏: which of the two the sign is about, nobody knows.
                return Listed(frozenset(), frozenset(), (text,))
            continue
        part, unsigned = (signed, "") if only_last else _cut(signed)
        unknown += _words(unsigned)
        words = list(_words(part))
        named, strange = _named(part) if words or not only_last else (set(), [])
        unknown += strange
        ticked = _named(words[-1])[0] if only_last and words else named
        channels |= ticked if is_ticked else set()
        untick |= named - (ticked if is_ticked else set())
    return Listed(frozenset(channels), frozenset(untick - channels), tuple(unknown))


def _is_channel(words: Sequence[str]) -> bool:
    return any(fold(word) in _WORDS for word in words)


def _cut(part: str) -> tuple[str, str]:
    """Cut off what the sign before `part` does not tick: all that stands behind the first channel.

    ■微信和微博 ticks both; of ■政府网站 公示栏 nobody knows what is said of the second.
    """
    end, before = 0, ""
    for word in _words(part):
        start = part.index(word, end)
        named, between = _WORDS.get(fold(before)), part[end:start].strip()
        is_same = _WORDS.get(fold(word)) is named  # 发布会、听证会 are one channel
        if named and not is_same and not _JOINTS.fullmatch(between):
            return part[:end], part[end:]
        end, before = start + len(word), word
    return part, ""


def _named(part: str) -> tuple[set[Channel], list[str]]:
    channels: set[Channel] = set()
    unknown: list[str] = []
    described = False
    for word in _words(part):
        if others := _OTHERS.fullmatch(word):
            channels.add(Channel.OTHER)
            described = described or others[1] is not None
        elif channel := _WORDS.get(fold(word)):
            channels.add(channel)
        elif not described:  # behind 其他： a word says what the other is
            unknown.append(word)
    if not channels and not unknown:
        unknown.append(part)
    return channels, unknown


def _words(text: str) -> Iterator[str]:
    """Part a list into words; a name broken by spaces or line breaks stays one."""
    end = 0
    for whole in _WHOLE.finditer(text):
        yield from _split(text[end : whole.start()])
        yield whole[0]
        end = whole.end()
    yield from _split(text[end:])


def _split(text: str) -> Iterator[str]:
    for piece in _PARTS.split(text):
        if fold(piece) in _WORDS:
            yield piece
            continue
        for word in piece.split():
            inner = _JOINTS.split(word)
            yield from inner if all(part in _WORDS for part in inner) else [word]
