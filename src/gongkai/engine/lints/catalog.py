"""What is doubtful in a catalogue: rows that are missing, or blank, or rest on no number."""

import re
from collections.abc import Callable, Iterator, Sequence

from gongkai.engine.lints.limits import lint_limit
from gongkai.engine.lints.publishers import lint_publishers
from gongkai.model.catalog import Category, Item
from gongkai.model.timelimit import TimeLimit
from gongkai.model.unit import Unit
from gongkai.model.validation import LintFinding, Spotted, doubt

# The cells that take the catalogue's default where they are blank (S5.2, S8b).
_DEFAULTED: tuple[tuple[str, Callable[[Item], bool]], ...] = (
    ("time_limit", lambda item: item.time_limit is None),
    ("levels", lambda item: not item.levels),
    ("mode", lambda item: item.mode is None),
)
# 〔2020〕51号, 国务院令第711号; and the titles of what is known without a number.
_NUMBER = re.compile(r"第?[0-9０-９一二三四五六七八九十百零〇○]+号")
_LAW = re.compile(r"(法|条例|规定|办法|准则|细则|规则)(》|（[^）]*）|\([^)]*\))*$")


def lint_catalog(
    categories: Sequence[Spotted[Category]],
    items: Sequence[Spotted[Item]],
    default: TimeLimit | None,
    roster: Sequence[Unit],
) -> Iterator[LintFinding]:
    """Lint the sound categories and items, and the default time limit where it is sound."""
    if items:
        yield from _subjects(categories, items)
    for key, is_blank in _DEFAULTED:
        if blank := [item.value.id for item in items if is_blank(item.value)]:
            yield doubt("defaulted-cells", ("defaults", key), key=key, items=blank)
    if default:
        yield from lint_limit(Spotted(("defaults", "time_limit"), default))
    for item in items:
        if limit := item.value.time_limit:
            yield from lint_limit(Spotted((*item.loc, "time_limit"), limit))
        yield from _basis(item)
        yield from lint_publishers(item, roster)


def _subjects(
    categories: Sequence[Spotted[Category]], items: Sequence[Spotted[Item]]
) -> Iterator[LintFinding]:
    """Name the subjects that no item covers; of a mistyped category, any that has them."""
    names = {category.value.name for category in categories}
    covered = {(item.value.category, item.value.subject) for item in items}
    astray = {subject for category, subject in covered if category not in names}
    for category in categories:
        name = category.value.name
        for place, subject in enumerate(category.value.subjects):
            if (name, subject) not in covered and subject not in astray:
                loc = (*category.loc, "subjects", place)
                yield doubt("subject-without-row", loc, subject=subject, category=name)


def _basis(item: Spotted[Item]) -> Iterator[LintFinding]:
    """Name the first document of the basis that has no number, and say how many have none."""
    bare = [
        (number, text)
        for number, text in enumerate(item.value.basis)
        if not _NUMBER.search(text) and not _LAW.search(text)
    ]
    if bare:
        number, text = bare[0]
        loc = (*item.loc, "basis", number)
        values = {"item": item.value.id, "found": text, "count": len(bare)}
        yield doubt("basis-without-number", loc, **values)
