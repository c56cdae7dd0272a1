"""A finding as a row of a page, and rows that say one thing of one record brought together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import urlsplit

from gongkai.formats.text_closing import place_of
from gongkai.formats.wording import message, remedy, rule_title
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.terms import Level, Outcome
from gongkai.model.weekly import overdue_for
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts.weekly import TOLD

_TONES = {
    Outcome.LATE: "doubt",
    Outcome.OVERDUE: "bad",
    Outcome.VIOLATED: "bad",
    Outcome.UNDECIDED: "doubt",
}
# A ledger may hold an essay in a cell; a row names its record, and need not repeat all of it.
_LONGEST = 120
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Row:
    """What is wrong with a record, or with a unit and an item, and what to do about it.

    `tag` names the outcome and `tone` how it looks; `days` is how long it has been overdue, 0 for
    what is not. `told` names the rule, but where nothing can be decided: then `rules` does.
    `url` is an address that a browser may open, or nothing.
    """

    unit: str | None
    level: Level | None
    item: str
    record: str
    title: str
    url: str
    tag: str
    tone: str
    days: int
    told: tuple[str, ...]
    rules: tuple[str, ...]
    remedy: str
    law: tuple[tuple[str, str], ...]  # document and article
    places: tuple[str, ...]
    about: tuple[object, ...]  # the same for all that is said of one record


def row(finding: Finding, report: Report, lang: Lang) -> Row:
    """Put a finding in words."""
    item = report.items.get(finding.item or "")
    outcome = finding.outcome
    is_warned = outcome is Outcome.MET and finding.severity is not None
    is_undecided = outcome is Outcome.UNDECIDED
    title, told = rule_title(lang, finding), message(lang, finding, report)
    return Row(
        unit=finding.unit,
        level=finding.level,
        item=say(lang, words.ITEM, id=item.id, name=item.name) if item else "",
        record=_short(finding.record or ""),
        title=_short(finding.title or ""),
        url=address(finding.url),
        tag=say(lang, words.MET_WITH_WARNING if is_warned else words.OUTCOMES[outcome]),
        tone="doubt" if is_warned else _TONES.get(outcome, "plain"),
        days=overdue_for(finding),
        told=(told if is_undecided else say(lang, TOLD, title=title, sentence=told),),
        rules=(title,) if is_undecided else (),
        remedy=remedy(lang, finding),
        law=tuple(dict.fromkeys((c.document, c.article) for c in finding.rule.citations)),
        places=tuple(filter(None, [place_of(finding.place, report, lang)])),
        about=_about(finding),
    )


def address(url: str | None) -> str:
    """Return `url` if a browser may open it: an address of the web."""
    found = (url or "").strip()
    if not found.isprintable():
        return ""
    try:
        parts = urlsplit(found)
    except ValueError:
        return ""
    return found if parts.scheme in {"http", "https"} and parts.netloc else ""


def merged(rows: Iterable[Row]) -> list[Row]:
    """Make one row of all that has one record, one outcome and one remedy; the first's place."""
    return [_merged(alike) for alike in grouped(rows, lambda r: (r.about, r.tag, r.remedy))]


def grouped(rows: Iterable[_T], by: Callable[[_T], object]) -> Iterator[Sequence[_T]]:
    """Bring together the rows that are alike, each group where its first row is."""
    groups: dict[object, list[_T]] = {}
    for each in rows:
        groups.setdefault(by(each), []).append(each)
    yield from groups.values()


def _merged(alike: Sequence[Row]) -> Row:
    def all_of(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(word for each in alike for word in getattr(each, name)))

    return replace(
        alike[0],
        days=max(each.days for each in alike),
        told=all_of("told"),
        rules=all_of("rules"),
        law=all_of("law"),
        places=all_of("places"),
    )


def _about(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    if place and place.row is not None:
        return (place.file, place.sheet, place.row)
    return (finding.unit, finding.item, finding.record, place and (place.file, place.sheet))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
