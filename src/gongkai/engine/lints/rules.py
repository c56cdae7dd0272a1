"""What is doubtful in a rule: law that nobody has looked up of late, and conditions of nothing."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from gongkai.model.base import near
from gongkai.model.catalog import Category, Defaults, Item
from gongkai.model.rule import Citation, When
from gongkai.model.validation import LintFinding, Spotted, doubt

_YEARS = 2


def lint_citations(citations: Sequence[Spotted[Citation]], as_of: date) -> Iterator[LintFinding]:
    """Name the citations that nobody has verified, ever or within two years before `as_of`."""
    for citation in citations:
        value = citation.value
        told = {"document": value.document, "article": value.article}
        if value.verified_on is None:
            yield doubt("citation-unverified", citation.loc, **told)
        elif _anniversary(value.verified_on, _YEARS) < as_of:
            loc = (*citation.loc, "verified_on")
            yield doubt("citation-stale", loc, day=value.verified_on, as_of=as_of, **told)


def lint_when(
    when: When,
    categories: Sequence[Spotted[Category]],
    items: Sequence[Spotted[Item]],
    defaults: Defaults | None,
) -> Iterator[LintFinding]:
    """Name the words by which a rule selects what the catalogue does not have (S10).

    Where it has each of them, it may still have no item with all; `defaults` fill blank cells.
    """
    names = [name for item in items for name in (item.value.id, item.value.name)]
    subjects = [subject for each in categories for subject in each.value.subjects]
    strangers = [
        *_strangers("category", when.category, {each.value.name for each in categories}),
        *_strangers("subject", when.subject, {*subjects}),
        *_strangers("item", when.item, {*names}),
    ]
    yield from strangers
    if items and not strangers and not any(_fits(when, item.value, defaults) for item in items):
        yield doubt("rule-selects-nothing", ("when",))


def _strangers(key: str, words: tuple[str, ...], known: Collection[str]) -> Iterator[LintFinding]:
    for number, word in enumerate(words):
        if word not in known:
            values = {"key": key, "found": word, "near": near(word, sorted(known))}
            yield doubt("when-not-in-catalog", ("when", key, number), **values)


def _fits(when: When, item: Item, defaults: Defaults | None) -> bool:
    """Tell whether records of an item can meet the conditions that an item decides.

    Level, mode and channel are a record's own; the item's rule them out only where it has some.
    """
    levels = item.levels or (defaults.levels.levels if defaults else ())
    return (
        _one(when.category, [item.category])
        and _one(when.subject, [item.subject])
        and _one(when.item, [item.id, item.name])
        and (not levels or _one(when.level, levels))
        and when.project in {None, item.project}
    )


def _one(wanted: Collection[object], found: Collection[object]) -> bool:
    return not wanted or bool({*wanted} & {*found})


def _anniversary(day: date, years: int) -> date:
    """Return the same day so many years on; of 29 February the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
