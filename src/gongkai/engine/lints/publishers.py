"""Whether who publishes is of the level that is said: by the roster, else by how names end."""

import re
from collections.abc import Iterator, Sequence

from gongkai.model.catalog import Item
from gongkai.model.terms import Level
from gongkai.model.unit import Unit
from gongkai.model.validation import LintFinding, Spotted, doubt

# How the names of offices end; what ends otherwise is of no level that its name tells.
_ENDS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.VILLAGE, re.compile(r"(村|居)(民?委员会|委会|\(居\)民委员会)$|行政村$|[^乡镇]村级$")),
    (
        Level.TOWNSHIP,
        re.compile(
            r"(乡|镇|街道)(人民政府|政府|办事处)$|^(各)?(乡镇|镇街|街道)(级)?$|乡镇人民政府$"
        ),
    ),
    (
        Level.COUNTY,
        re.compile(r"(县|旗|(?<!社)区)级?[^乡镇街]*(局|委员会|办公室|人民政府)$"),
    ),
)


def level_of(name: str, roster: Sequence[Unit] = ()) -> Level | None:
    """Return the level that a unit has in the roster, else the one that its name tells."""
    for unit in roster:
        if name in {unit.name, *unit.aliases}:
            return unit.level
    return next((level for level, ending in _ENDS if ending.search(name)), None)


def lint_publishers(item: Spotted[Item], roster: Sequence[Unit]) -> Iterator[LintFinding]:
    """Name the publishers of an item whose level is none of its own."""
    levels = item.value.levels
    for number, publisher in enumerate(item.value.publisher if levels else ()):
        level = level_of(publisher, roster)
        if level and level not in levels:
            values = {"found": publisher, "level": level.zh, "levels": [each.zh for each in levels]}
            yield doubt("level-not-publishers", (*item.loc, "publisher", number), **values)


def lint_units(units: Sequence[Spotted[Unit]]) -> Iterator[LintFinding]:
    """Name the units whose level is another than their names tell."""
    for unit in units:
        told = level_of(unit.value.name)
        if told and told is not unit.value.level:
            values = {"found": unit.value.name, "level": told.zh, "own": unit.value.level.zh}
            yield doubt("unit-level-doubtful", (*unit.loc, "level"), **values)
