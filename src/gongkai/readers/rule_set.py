"""Which rules cannot stand together.

Two under one id, two that set aside the same third, and those that set aside each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from gongkai.errors import Problem
from gongkai.model.rule import InForce, Rule, When
from gongkai.readers.fit import Loaded


def clashes(rules: Sequence[Loaded[Rule]]) -> Iterator[Problem]:
    """Name the second of each two rules that cannot stand together, and every circle once."""
    for one, two in combinations(rules, 2):
        if one.value.id == two.value.id:
            values = {"found": two.value.id, "first": one.document.place(("id",))}
            yield Problem("repeated-rule", two.document.place(("id",)), values)
        elif _share_a_record(one.value, two.value):
            yield from _common_overrides(one, two)
    yield from _circles(rules)


def _common_overrides(one: Loaded[Rule], two: Loaded[Rule]) -> Iterator[Problem]:
    for number, word in enumerate(two.value.overrides):
        if word in one.value.overrides:
            place = two.document.place(("overrides", number))
            values: dict[str, object] = {"found": word, "other": one.value.id, "rule": two.value.id}
            yield Problem("override-clash", place, values)


def _circles(rules: Sequence[Loaded[Rule]]) -> Iterator[Problem]:
    """Name the rules that set each other aside in a ring: nothing would be left to judge by."""
    overrides = {rule.value.id: rule.value.overrides for rule in rules}
    told: set[str] = set()
    for rule in rules:
        name = rule.value.id
        ring = _way_back(name, overrides)
        if ring and name not in told:
            told.update(ring)
            place = rule.document.place(("overrides",), key=True)
            yield Problem("override-circle", place, {"found": ring})


def _way_back(name: str, overrides: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the rules on a way from `name` back to it, by what each sets aside; or none."""
    ways: list[tuple[str, ...]] = [(name, word) for word in overrides[name]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == name:
            return way[:-1]
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, word) for word in overrides.get(way[-1], ())]
    return ()


def _share_a_record(one: Rule, two: Rule) -> bool:
    """Whether the data alone shows that both govern some record (S5.4).

    It does where one rule asks nothing that the other does not ask too, and what both ask can be
    had at once. All else is decided record by record.
    """
    if not _overlap(one.in_force, two.in_force):
        return False
    mine, theirs = _conditions(one.when), _conditions(two.when)
    if not (mine.keys() <= theirs.keys() or theirs.keys() <= mine.keys()):
        return False
    return all(mine[name] & theirs[name] for name in mine.keys() & theirs.keys())


def _conditions(when: When) -> dict[str, frozenset[object]]:
    """Return what each condition lets pass; dates that must be there (`has`) never part two."""
    given = {name: frozenset(getattr(when, name)) for name in _LISTS if getattr(when, name)}
    if when.project is not None:
        given["project"] = frozenset({when.project})
    return given


_LISTS = ("category", "subject", "item", "level", "mode", "channel")


def _overlap(one: InForce, two: InForce) -> bool:
    start = max(one.from_ or date.min, two.from_ or date.min)
    end = min(one.until or date.max, two.until or date.max)
    return start <= end
