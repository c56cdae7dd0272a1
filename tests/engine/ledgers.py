"""Small catalogues, rules and ledgers made up for a test, and what the engine makes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from gongkai.calendar import Calendar, announced, build
from gongkai.engine.facts import Facts, gather_facts
from gongkai.engine.findings import find, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.tally import tally
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog, Category, Defaults, Item
from gongkai.model.frames import EVIDENCE
from gongkai.model.ledger import Ledgers
from gongkai.model.rule import Rule
from gongkai.model.timelimit import Period, TimeLimit
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waiver
from gongkai.readers.ledger.rows import read_rows
from gongkai.readers.rules import KINDS, load_rules

Row = Mapping[str, object]

SHIPPED = tuple(loaded.value for loaded in load_rules(Path(__file__).parents[2] / "rules"))
RULES = {rule.id: rule for rule in SHIPPED}


def _known_by(year: int, day: date) -> bool:
    """Whether `day` was arranged by a notice for `year` or before; December's last days lag."""
    return day.year + (day.month == 12) <= year


@cache
def calendar() -> Calendar:
    """Build what was announced at the end of 2026, whatever the installed package knows beyond."""
    known = announced()
    return build(
        replace(
            known,
            last=date(2026, 12, 31),
            off=frozenset(day for day in known.off if _known_by(2026, day)),
            worked=frozenset(day for day in known.worked if _known_by(2026, day)),
            names={day: name for day, name in known.names.items() if _known_by(2026, day)},
        )
    )


@dataclass(frozen=True)
class Ledger:
    """The rows of a ledger, and the fields that it has no column for."""

    rows: Sequence[Row]
    lacking: tuple[str, ...] = ()


def item(id_: str = "1", **keys: object) -> Item:
    """Make an item; its name is its id."""
    named = {"id": id_, "category": "政策文件", "content": (f"事项{id_}",)}
    return Item.model_validate({**named, **keys})


def catalog(*items: Item, **defaults: object) -> Catalog:
    """Make a catalogue of `items`; without any, of one plain item."""
    limit = TimeLimit(text="20个工作日内", within=Period(working_days=20))
    return Catalog(
        version=1,
        title="某县标准目录",
        document="某政办〔2020〕1号",
        issuer="某县政务公开办",
        issued_on=date(2020, 12, 14),
        defaults=Defaults.model_validate({"time_limit": limit, **defaults}),
        categories=(Category(name="政策文件", subjects=("规范性文件",)), Category(name="监督管理")),
        items=items or (item(),),
    )


def rule(kind: str, **keys: object) -> Rule:
    """Make a rule of a kind, in force at all times, of severity error."""
    whole: dict[str, object] = {
        "id": f"a-{kind}-rule",
        "title": "某规则",
        "kind": kind,
        "severity": "error",
        "rank": "policy",
        "in_force": {},
        "citations": (
            {"document": "某文", "article": "一", "date": "2020-12-14", "quote": "某句"},
        ),
        "explanation": "说明",
        "remedy": "办法",
        "examples": tuple(
            {"name": name, "record": {}, "as_of": "2020-12-31", "outcome": None} for name in "一二"
        ),
    }
    return KINDS[kind].model_validate({**whole, **keys})


def read(*ledgers: Ledger, catalog: Catalog) -> Ledgers:
    """Read ledgers, each row with a unit and an item where it does not name its own."""
    parts, unread, sheets = [], [], []
    for number, ledger in enumerate(ledgers):
        rows = [{"unit": "潭头镇", "item": "1", **row} for row in ledger.rows]
        rows = [{k: v for k, v in row.items() if k not in ledger.lacking} for row in rows]
        one = read_rows(rows, catalog)
        headings = one.sheets[0].headings
        kept = {name: headings[name] for name in headings if name not in ledger.lacking}
        sheets.append(replace(one.sheets[0], file=f"{number}", headings=kept))
        parts.append(one.records.with_columns(ledger=pl.lit(number, pl.UInt32)))
        unread.append(one.rejected.with_columns(ledger=pl.lit(number, pl.UInt32)))
    return Ledgers(tuple(sheets), pl.concat(parts), pl.concat(unread), ())


@dataclass(frozen=True)
class Run:
    """A run of the engine: its facts and rules, and all that it gives."""

    facts: Facts
    rules: tuple[Rule, ...]
    obligations: pl.DataFrame

    @property
    def verdicts(self) -> list[dict[str, Any]]:
        """The obligations as dictionaries, each rule by its id."""
        ids = [rule.id for rule in self.rules]
        return [{**row, "rule": ids[row["rule"]]} for row in self.obligations.to_dicts()]

    @property
    def outcomes(self) -> list[tuple[str | None, str | None]]:
        """Outcome and reason of each obligation."""
        return list(self.obligations.select("outcome", "reason").iter_rows())

    @property
    def only(self) -> dict[str, Any]:
        """The one obligation that there is."""
        [verdict] = self.verdicts
        return verdict

    def findings(self, most: int | None = None) -> pl.DataFrame:
        """Return the findings, in order."""
        seen = to_be_seen(self.obligations.lazy()).collect()
        return find(seen, self.facts, self.rules, most)[0]

    def tally(self, soon: date | None = None) -> list[dict[str, Any]]:
        """Return the tally, in no order."""
        return tally(self.obligations.lazy(), soon).collect().to_dicts()


def run(
    rules: Rule | Sequence[Rule],
    *parts: Ledger | Row,
    as_of: date = date(2020, 12, 31),
    catalog: Catalog | None = None,
    roster: Roster | None = None,
    whole_roster: bool = False,
    waivers: Sequence[Waiver] = (),
    evidence: Sequence[tuple[str, date, str]] | None = None,
) -> Run:
    """Judge ledgers, or the rows of one, by rules."""
    ledgers = [part for part in parts if isinstance(part, Ledger)]
    rows = [part for part in parts if not isinstance(part, Ledger)]
    whole = catalog or _PLAIN
    seen = None if evidence is None else pl.DataFrame(evidence, schema=EVIDENCE, orient="row")
    asked = Asked(as_of, whole_roster=whole_roster, evidence=seen)
    given = read(*(ledgers or [Ledger(rows)]), catalog=whole)
    facts, _ = gather_facts(given, whole, roster, calendar(), asked)
    chosen = (rules,) if not isinstance(rules, Sequence) else tuple(rules)
    obligations = pl.concat(pl.collect_all(oblige(chosen, facts, waivers)))
    return Run(facts, chosen, obligations.sort("rule", "n", "unit", "item", "period"))


_PLAIN = catalog()
