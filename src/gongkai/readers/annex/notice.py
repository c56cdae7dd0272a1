"""What the notice around an annex says of the whole: its title, number, office, day, defaults."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from gongkai.model.catalog import DefaultText
from gongkai.model.limit_text import read_time_limit
from gongkai.model.terms import fold
from gongkai.model.timelimit import TimeLimit

_TITLE = re.compile(r"(?!.*(?:通知|印发|[，。：])).{2,60}目录(?:[（(].{1,12}[）)])?")
_IN_TITLE = re.compile(r"《([^《》]{2,60}标准目录)》")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,15}[〔\[(]\d{4}[〕\])]\d{1,4}号")
_HEAD = re.compile(r"([\u4e00-\u9fff]{2,40}?)文件")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发?)?")
_SECTION = re.compile(r"[一二三四五六七八九十]+、[^。，；]{2,40}")
_LIMIT = re.compile(r"公开时限(?:的?要求)?(?:原则上|一般)?(?:应当?)?[为:：](?P<limit>[^，。；,;]+)")
_PUBLISHER = re.compile(r"公开主体(?:包括|为|是)[^。]+。?")
_CATEGORIES = re.compile(
    r"一级事项(?:共?分为\d*大?类|\d*[个项])?[，,]?(?:包括|分别为|为)([^；。]+)"
)
_SUBJECTS = re.compile(r"二级事项(?:共?\d*[个项])?[，,]?(?:包括|分别为|为)([^；。]+)")

# What the law sets where neither the annex nor the notice says anything.
LAW = "《中华人民共和国政府信息公开条例》第二十六条"
OF_LAW = "自该政府信息形成或者变更之日起20个工作日内及时公开"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the text says, None where it does not."""

    title: str | None
    document: str | None
    issuer: str | None
    issued_on: date | None
    limit: TimeLimit | None
    publisher: DefaultText | None
    categories: tuple[str, ...]
    subjects: tuple[str, ...]


def read_notice(lines: Sequence[str]) -> Notice:
    """Read the lines around the tables of an annex."""
    lines = [line.strip() for line in lines if line.strip()]
    folded = [fold(line) for line in lines]
    # A sentence may go on over the end of a page.
    text = "".join(lines)
    days = [_day(found) for each in folded if (found := _DAY.fullmatch(each))]
    return Notice(
        title=_title(lines, text),
        document=next((line for line in map(_squeezed, lines) if _NUMBER.fullmatch(line)), None),
        issuer=_issuer(folded),
        issued_on=next((day for day in days if day), None),
        limit=_limit(lines),
        publisher=_publisher(lines),
        categories=_names(_CATEGORIES, text),
        subjects=_names(_SUBJECTS, text),
    )


def _title(lines: Sequence[str], text: str) -> str | None:
    plain = [line for line in map(_squeezed, lines) if not _SECTION.fullmatch(line)]
    whole = [line for line in plain if _TITLE.fullmatch(line)]
    within = _IN_TITLE.search(_squeezed(text))
    return whole[-1] if whole else within and within[1]


def _issuer(lines: Sequence[str]) -> str | None:
    """Return the office in the red head of a notice, else the one that signs above the day."""
    head = next((found[1] for line in lines if (found := _HEAD.fullmatch(line))), None)
    if head:
        return head
    signed = (
        above
        for above, line in pairwise(lines)
        if _DAY.fullmatch(line) and re.fullmatch("[\u4e00-\u9fff]{3,30}", above)
    )
    return next(signed, None)


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _limit(lines: Sequence[str]) -> TimeLimit | None:
    for section, line in _sectioned(lines):
        found = _LIMIT.search(line)
        if found:
            limit = read_time_limit(found["limit"].strip())
            if limit.within and not limit.needs_a_person:
                return limit.model_copy(update={"source": section})
    return None


def _publisher(lines: Sequence[str]) -> DefaultText | None:
    for section, line in _sectioned(lines):
        found = _PUBLISHER.search(line)
        if found:
            return DefaultText(text=found[0], source=section)
    return None


def _sectioned(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each line with the heading that it stands under."""
    section = "附件所附通知"
    for line in lines:
        if _SECTION.fullmatch(line):
            section = line
        yield section, line


def _names(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    found = pattern.search(_squeezed(text))
    return tuple(found[1].removesuffix("等").split("、")) if found else ()


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())
