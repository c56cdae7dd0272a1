"""How a rule proves itself: its examples are tried on the engine, and must come out as written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby
from operator import attrgetter

import polars as pl
from pydantic import ValidationError

from gongkai.calendar import Calendar, announced, build
from gongkai.engine.facts import gather_facts
from gongkai.engine.oblige import oblige
from gongkai.errors import Problem
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog, Category, Defaults, Item
from gongkai.model.ledger import Ledgers
from gongkai.model.rule import Example, Rule
from gongkai.model.terms import Trigger
from gongkai.model.timelimit import Period, TimeLimit
from gongkai.readers.fit import Loaded
from gongkai.readers.ledger.rows import read_rows
from gongkai.source import Place

# The made-up catalogue: its category, and the default that the notice gives (section 三).
_CATEGORY = "示例"
_LIMIT = TimeLimit(
    text="信息形成或变更20个工作日内",
    within=Period(working_days=20),
    after=Trigger.FORMATION_OR_CHANGE,
)
# What an example may promise beside its outcome.
_PROMISES = ("outcome", "severity", "due_on")


@dataclass(frozen=True, slots=True)
class _Case:
    """An example, and the unit and item made up for its records; both bear the same name."""

    name: str
    rule: int
    example: Example
    as_of: date
    place: Place
    item: Item


def prove(rules: Sequence[Loaded[Rule]]) -> list[Problem]:
    """Try every example of every rule; return those that do not come out.

    They are tried on the built-in calendar: a regional holiday file must not refute a rule.
    """
    cases: list[_Case] = []
    problems: list[Problem] = []
    for number, loaded in enumerate(rules):
        for case in _cases(number, loaded):
            if isinstance(case, Problem):
                problems.append(case)
            else:
                cases.append(case)
    if not cases:
        return problems
    ledgers = _ledgers(cases)
    for as_of, tried in groupby(sorted(cases, key=attrgetter("as_of")), attrgetter("as_of")):
        same_day = list(tried)
        found = _try([loaded.value for loaded in rules], ledgers, same_day, as_of)
        problems += [problem for case in same_day for problem in _compare(case, found[case.name])]
    return problems


def _cases(number: int, loaded: Loaded[Rule]) -> Iterator[_Case | Problem]:
    for n, example in enumerate(loaded.value.examples):
        name = f"{loaded.value.id}/{n}"
        place = loaded.document.place(("examples", n))
        category = next(iter(loaded.value.when.category), _CATEGORY)
        made_up = {"id": name, "category": category, "content": (name,), **example.item}
        try:
            item = Item.model_validate(made_up)
        except ValidationError:
            yield Problem("example-item-wrong", place, {"found": example.name})
        else:
            yield _Case(name, number, example, example.as_of, place, item)


def _ledgers(cases: Sequence[_Case]) -> Ledgers:
    """Read the records of all cases at once."""
    rows = [
        {**row, "unit": case.name, "item": case.name} for case in cases for row in case.example.rows
    ]
    return read_rows(rows, _catalog(cases, date.max))


def _try(
    rules: Sequence[Rule], ledgers: Ledgers, cases: Sequence[_Case], as_of: date
) -> Mapping[str, list[dict[str, object]]]:
    """Judge the records of the cases; give what their own rule made of each, by name."""
    catalog = _catalog(cases, as_of)
    records = ledgers.records.filter(pl.col("unit").is_in([case.name for case in cases]))
    today = replace(ledgers, records=records)
    facts, _ = gather_facts(today, catalog, None, _calendar(), Asked(as_of))
    numbers = sorted({case.rule for case in cases})
    duties = pl.collect_all(oblige([rules[number] for number in numbers], facts))
    found: dict[str, list[dict[str, object]]] = {case.name: [] for case in cases}
    for number, frame in zip(numbers, duties, strict=True):
        mine = {case.name for case in cases if case.rule == number}
        judged = frame.filter(pl.col("outcome").is_not_null())
        for row in judged.select("unit", "item", "period", *_PROMISES).iter_rows(named=True):
            if row["unit"] in mine and row["item"] == row["unit"]:
                found[row["unit"]].append(row)
    return found


def _catalog(cases: Sequence[_Case], as_of: date) -> Catalog:
    return Catalog(
        version=1,
        title=_CATEGORY,
        document=_CATEGORY,
        issuer=_CATEGORY,
        issued_on=as_of,
        defaults=Defaults(time_limit=_LIMIT),
        categories=(Category(name=_CATEGORY),),
        items=tuple(case.item for case in cases),
    )


@cache
def _calendar() -> Calendar:
    return build(announced())


def _compare(case: _Case, found: Sequence[Mapping[str, object]]) -> Iterator[Problem]:
    """Hold what came out against every promise of the example; every obligation must keep it."""
    example = case.example
    if example.period is not None:
        found = [row for row in found if row["period"] == example.period]
    if example.outcome is None:
        promised: dict[str, object] = {}
        broken = bool(found)
    else:
        given = {name: getattr(example, name) for name in _PROMISES}
        promised = {name: str(value) for name, value in given.items() if value is not None}
        broken = not found or any(
            str(row[name]) != value for row in found for name, value in promised.items()
        )
    if broken:
        shown = [", ".join(f"{row[name]}" for name in _PROMISES if row[name]) for row in found]
        values = {
            "found": example.name,
            "promised": ", ".join(map(str, promised.values())) or "null",
            "came": "; ".join(shown) or "null",
        }
        yield Problem("example-refuted", case.place, values)
