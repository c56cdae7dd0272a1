"""The obligations by rule, as a table for a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.console import print_ruled
from gongkai.formats.text_closing import COLOURS
from gongkai.model.statistics import RuleCount
from gongkai.model.terms import Outcome, Severity
from gongkai.texts import Lang, say
from gongkai.texts import report as t

_WEIGHTS = (Severity.ERROR, Severity.WARNING)
_NONE = "·"


def print_statistics(console: Console, counts: Sequence[RuleCount], lang: Lang) -> None:
    """Print a line a rule: how many of its obligations weigh how much, and came out how.

    Outcomes that no obligation has get no column.
    """
    print_ruled(console, Rich().append(say(lang, t.BY_RULE), "bold"))
    outcomes = [each for each in Outcome if any(count.outcomes[each] for count in counts)]
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(say(lang, t.RULE), no_wrap=True)
    for word in [t.SEVERITIES[each] for each in _WEIGHTS] + [t.OUTCOMES[each] for each in outcomes]:
        table.add_column(say(lang, word), justify="right")
    for count in counts:
        weights = [_number(count.severities[each]) for each in _WEIGHTS]
        table.add_row(
            count.rule.id,
            *(Rich(n, COLOURS[each]) for n, each in zip(weights, _WEIGHTS, strict=True)),
            *(_number(count.outcomes[each]) for each in outcomes),
        )
    console.print(table)


def _number(count: int) -> str:
    return str(count) if count else _NONE
