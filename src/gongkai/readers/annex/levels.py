"""公开层级 as headings and cells name it: which of county, township and village are meant."""

import re

from gongkai.model.terms import Level, fold

_PARTS = re.compile(r"[、,/;和及|]")
_TOWNSHIP = re.compile(r"[乡镇街道办事处(),、/]+级?")
_VILLAGE = re.compile(r"[村居社区委会(),、/行政]+级?")
# 乡(村)级, 乡镇村级: two levels in one word.
_BOTH = re.compile(r"(?P<township>[乡镇街道()]+?)\(?(?P<village>村|社区|居)\)?级?")
_NAMED = re.compile(r".+(?:[县区旗]|市)级?")
_ABOVE = re.compile(r"(?:省|州|自治州|国家|中央|地区|盟|设区的市|地市)级?")


def read_levels(text: str, others: tuple[str, ...] = ()) -> tuple[tuple[Level, ...], bool]:
    """Return the levels that a name means (none, if it is none of ours), and whether it is plain.

    `others` are the names beside it: beside 县级, 市级 is above the county; alone, 东阳市级 is it.
    """
    plain = fold(text)
    whole = Level.read(plain)
    if whole:
        return (whole,), True
    has_county = any(Level.read(other) is Level.COUNTY for other in others)
    levels: list[Level] = []
    is_plain = True
    for part in filter(None, _PARTS.split(plain)):
        found, is_sure = _read(part, has_county=has_county)
        levels += [level for level in found if level not in levels]
        is_plain &= is_sure
    return tuple(sorted(levels, key=list(Level).index)), is_plain


def _read(part: str, *, has_county: bool) -> tuple[tuple[Level, ...], bool]:
    level = Level.read(part) or Level.read(f"{part}级")
    if level:
        return (level,), True
    if _TOWNSHIP.fullmatch(part):
        return (Level.TOWNSHIP,), True
    if _VILLAGE.fullmatch(part):
        return (Level.VILLAGE,), True
    if _BOTH.fullmatch(part):
        return (Level.TOWNSHIP, Level.VILLAGE), "(" not in part
    if _ABOVE.fullmatch(part) or has_county:
        return (), True
    return ((Level.COUNTY,), False) if _NAMED.fullmatch(part) or part == "市级" else ((), False)
