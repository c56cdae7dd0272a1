"""Made-up records judged by rules that a test writes."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import polars as pl

from gongkai.calendar import Calendar, announced, build
from gongkai.engine.facts import Facts, gather_facts
from gongkai.engine.oblige import oblige
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog, Defaults, Item
from gongkai.model.rule import Deadline, Rule
from gongkai.model.terms import Rank, Severity
from gongkai.model.timelimit import Period, TimeLimit
from gongkai.model.waiver import Waiver
from gongkai.readers.ledger.rows import read_rows

AS_OF = date(2020, 12, 31)
CATALOG = Catalog(
    version=1,
    title="示例",
    document="示例",
    issuer="示例",
    issued_on=date(2020, 1, 1),
    defaults=Defaults(time_limit=TimeLimit(text="20个工作日", within=Period(working_days=20))),
    categories=(),
    items=(Item(id="1", category="示例", content=("甲事",)),),
)


@cache
def calendar() -> Calendar:
    """Build what is announced, once for all tests."""
    return build(announced())


def deadline(name: str, **more: object) -> Deadline:
    """Make a rule: published within 20 working days of being formed, unless told otherwise."""
    citation = {"document": "示例法", "article": "一", "date": date(2020, 1, 1), "quote": "示例"}
    example = {"name": "示例", "record": {}, "as_of": AS_OF, "outcome": None}
    return Deadline.model_validate(
        {
            "id": name,
            "title": name,
            "kind": "deadline",
            "severity": Severity.ERROR,
            "rank": Rank.LAW,
            "from": "formed_on",
            "until": ("published_on",),
            "within": {"working_days": 20},
            "in_force": {},
            "citations": (citation,),
            "explanation": "示例",
            "remedy": "示例",
            "examples": (example, {**example, "name": "又一例"}),
            **more,
        }
    )


def facts_of(rows: Sequence[Mapping[str, object]], as_of: date = AS_OF) -> Facts:
    """Gather the facts of records; each is of the one item, of one unit, unless it says so."""
    whole = [{"unit": "甲镇", "level": "乡级", "item": "1", **row} for row in rows]
    return gather_facts(read_rows(whole, CATALOG), CATALOG, None, calendar(), Asked(as_of))[0]


def judged(
    rules: Sequence[Rule],
    rows: Sequence[Mapping[str, object]],
    waivers: Sequence[Waiver] = (),
    as_of: date = AS_OF,
) -> list[dict[str, object]]:
    """Judge the records; give the obligations with the rules' ids."""
    frame = pl.concat(pl.collect_all(oblige(rules, facts_of(rows, as_of), waivers)))
    return [
        {**row, "rule": rules[row["rule"]].id}
        for row in frame.filter(pl.col("outcome").is_not_null()).iter_rows(named=True)
    ]
