"""Cells that write out what other pages tick: 主动 依申请, 县级 乡、村级, with signs or without."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.model.terms import Mode
from gongkai.readers.annex.headings import EVERYONE, SOME
from gongkai.readers.annex.levels import read_levels
from gongkai.readers.annex.marks import without_markup
from gongkai.readers.ledger.ticks import has_signs, parts_of, plainly

_SIGNS = re.compile(r"[\s、,;/|及和与]+")
_AUDIENCES: Mapping[str, re.Pattern[str]] = {
    EVERYONE: re.compile(r"(?:面向)?全?社会(?:公众)?"),
    SOME: re.compile(r"特定(?:群众|群体|对象|人群|公众)?|(?<!\S)群众"),
}
_MODES: Mapping[str, re.Pattern[str]] = {
    Mode.PROACTIVE: re.compile("主动(?:公开)?"),
    Mode.ON_REQUEST: re.compile("依申请(?:公开)?"),
}
_LOST = re.compile(r"(?P<sign>[r£口])\s*(?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Words:
    """What a cell names of one field, and whether signs told which of it is chosen."""

    field: str
    chosen: tuple[str, ...]
    has_signs: bool


def read_words(text: str, first: str) -> Words | None:
    """Return the field that all words of a cell are of, `first` tried first; None: of none."""
    plain = plainly(without_markup(text)).strip()
    for field in dict.fromkeys((first, "audience", "mode", "levels")):
        for written in dict.fromkeys((plain, _LOST.sub(_sign, plain))):
            found = _read(written, field)
            if found is not None:
                return found
    return None


def _sign(lost: re.Match[str]) -> str:
    return "■" if lost["sign"] == "r" else "□"


def _read(plain: str, field: str) -> Words | None:
    signed = has_signs(plain)
    parts = list(parts_of(plain)) if signed else [(True, plain)]
    chosen: list[str] = []
    is_any = False
    for is_ticked, part in parts:
        if not part.strip():
            continue
        named = _named(part, field)
        if named is None or is_ticked is None:
            return None
        is_any = True
        chosen += [each for each in named if is_ticked and each not in chosen]
    return Words(field, tuple(chosen), signed) if is_any else None


def _named(part: str, field: str) -> tuple[str, ...] | None:
    """Return what a list names of a field; None if there is a word of anything else."""
    if field == "levels":
        words = [read_levels(word)[0] for word in filter(None, _SIGNS.split(part))]
        return tuple(level for levels in words for level in levels) if all(words) else None
    patterns = _AUDIENCES if field == "audience" else _MODES
    rest, named = part, []
    for name, pattern in patterns.items():
        rest, count = pattern.subn(" ", rest)
        named += [name] if count else []
    return tuple(named) if named and not _SIGNS.sub("", rest) else None
