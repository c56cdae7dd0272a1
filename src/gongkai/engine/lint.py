"""What is doubtful in a catalogue or a rule that can be used all the same."""

from collections.abc import Callable, Collection, Iterator

from gongkai.model.base import near
from gongkai.model.catalog import Catalog, Item
from gongkai.model.rule import Rule
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding

# The cells that take the catalogue's default where they are blank (S5.2, S8b).
_DEFAULTED: tuple[tuple[str, Callable[[Item], bool]], ...] = (
    ("time_limit", lambda item: item.time_limit is None),
    ("levels", lambda item: not item.levels),
    ("mode", lambda item: item.mode is None),
)


def lint_catalog(catalog: Catalog) -> Iterator[LintFinding]:
    """Name the subjects that no item covers, and the cells that take a default."""
    covered = {(item.category, item.subject) for item in catalog.items}
    for number, category in enumerate(catalog.categories):
        for place, subject in enumerate(category.subjects):
            if (category.name, subject) not in covered:
                loc = ("categories", number, "subjects", place)
                values: dict[str, object] = {"subject": subject, "category": category.name}
                yield LintFinding("subject-without-row", Severity.NOTICE, loc, values)
    for key, is_blank in _DEFAULTED:
        if items := [item.id for item in catalog.items if is_blank(item)]:
            values = {"key": key, "items": items}
            yield LintFinding("defaulted-cells", Severity.NOTICE, ("defaults", key), values)


def lint_rule(rule: Rule) -> Iterator[LintFinding]:
    """Name the citations that nobody has read in their source."""
    for number, citation in enumerate(rule.citations):
        if citation.verified_on is None:
            values: dict[str, object] = {"document": citation.document, "article": citation.article}
            loc = ("citations", number)
            yield LintFinding("citation-unverified", Severity.WARNING, loc, values)


def lint_when(rule: Rule, catalog: Catalog) -> Iterator[LintFinding]:
    """Name the words by which a rule selects items that the catalogue does not have (S10)."""
    subjects = [subject for category in catalog.categories for subject in category.subjects]
    names = [name for item in catalog.items for name in (item.id, item.name)]
    yield from _strangers("category", rule.when.category, [c.name for c in catalog.categories])
    yield from _strangers("subject", rule.when.subject, subjects)
    yield from _strangers("item", rule.when.item, names)


def _strangers(key: str, words: tuple[str, ...], known: Collection[str]) -> Iterator[LintFinding]:
    for number, word in enumerate(words):
        if word not in known:
            values: dict[str, object] = {"key": key, "found": word, "near": near(word, [*known])}
            yield LintFinding(
                "when-not-in-catalog", Severity.WARNING, ("when", key, number), values
            )
