"""Which unit of the roster a name means, and of which level that unit is."""

import re
from collections.abc import Sequence

import polars as pl

from gongkai.model.base import near
from gongkai.model.frames import LEVEL
from gongkai.model.ledger import Notice, Sheet
from gongkai.model.terms import Level, Severity, fold
from gongkai.model.unit import Roster
from gongkai.readers.ledger.distinct import spread

# What the name of a sheet or file says beside the unit: 潭头镇2020年政务公开台账（12月）.
_BESIDE = re.compile(
    r"[0-9]+|年度?|月份?|第?[一二三四]季度|政务|信息|基层|主动|公开|台账|登记表|汇总表?"
    r"|[-_ .()\[\]【】]"
)
# Looking for a likeness costs a comparison with each name of the roster.
_MOST_NEAR = 50


class Units:
    """The units of the roster under all their names; without a roster no name is known."""

    def __init__(self, roster: Roster | None) -> None:
        claims: dict[str, set[str]] = {}
        levels: dict[str, set[Level]] = {}
        for unit in roster.units if roster else ():
            levels.setdefault(unit.name, set()).add(unit.level)
            for name in (unit.name, *unit.aliases):
                claims.setdefault(fold(name), set()).add(unit.name)
        self.has_roster = roster is not None
        self._names = {word: min(units) for word, units in claims.items() if len(units) == 1}
        # An own name counts more than the alias of another unit.
        self._names |= {fold(name): name for name in levels}
        self._levels = {name: min(of) for name, of in levels.items() if len(of) == 1}
        self._all = [
            name for unit in (roster.units if roster else ()) for name in (unit.name, *unit.aliases)
        ]

    def find(self, text: str) -> str | None:
        """Return the roster's name of the unit that `text` names exactly."""
        return self._names.get(fold(text))

    def level(self, name: str) -> Level | None:
        """Return the level of a unit by its roster name; None if unknown, or not one alone."""
        return self._levels.get(name)

    def resembling(self, text: str) -> str:
        """Return the known name most like `text`; a suggestion, never a reading."""
        return near(text, self._all)

    def named_by(self, title: str) -> str | None:
        """Return the unit that the name of a sheet or file is, periods and 台账 aside."""
        return self.find(title) or self.find(_BESIDE.sub("", fold(title)))


def read_units(units: Units, texts: pl.Series, otherwise: str | None) -> pl.DataFrame:
    """Read names into `unit` (as in the roster, else as written) and the unit's `level`.

    A null is read as `otherwise`.
    """
    filled = texts.fill_null(otherwise) if otherwise else texts
    distinct = filled.unique().drop_nulls()
    names = pl.Series("unit", [units.find(text) or text for text in distinct], dtype=pl.String)
    levels = pl.Series("level", [units.level(name) for name in names], dtype=LEVEL)
    unit = filled if names.equals(distinct) else spread(filled, distinct, names)
    return pl.DataFrame([unit.alias("unit"), spread(filled, distinct, levels)])


def unit_notices(units: Units, records: pl.DataFrame, sheets: Sequence[Sheet]) -> list[Notice]:
    """Say which units the roster lacks, one notice a unit, and which ledgers lack a unit."""
    first = pl.len().alias("count"), pl.col("row").first()
    notices: list[Notice] = []
    unnamed = records.filter(pl.col("unit").is_null())
    for ledger, count, row in unnamed.group_by("ledger", maintain_order=True).agg(first).rows():
        place = sheets[ledger].place(row, "unit")
        notices.append(Notice("unit-missing", Severity.WARNING, place, count))
    if not units.has_roster:
        return notices
    named = records.filter(pl.col("unit").is_not_null()).group_by("unit", maintain_order=True)
    strangers = [
        found
        for found in named.agg(*first, pl.col("ledger").first()).rows()
        if units.find(found[0]) is None
    ]
    for number, (unit, count, row, ledger) in enumerate(strangers):
        resembling = units.resembling(unit) if number < _MOST_NEAR else ""
        values: dict[str, object] = {"unit": unit, "near": resembling}
        place = sheets[ledger].place(row, "unit")
        notices.append(Notice("unit-unknown", Severity.WARNING, place, count, values=values))
    return notices
