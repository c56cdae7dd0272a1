"""The examples of a rule as a table: records, the day of the check, the outcome."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.rules.words import heading
from gongkai.formats.wrapping import wrap
from gongkai.model.rule import Example
from gongkai.texts import Lang, say
from gongkai.texts import rule as t
from gongkai.texts.report import OUTCOMES, SEVERITIES

_DAY = 10
_OUTCOME = 18
_GAP = 2


def examples(given: Sequence[Example], lang: Lang, width: int) -> Table:
    """Draw the table, `width` columns wide."""
    room = max(width - _DAY - _OUTCOME - 2 * _GAP, _DAY)
    table = Table(box=None, padding=(0, _GAP, 1, 0), pad_edge=False, header_style="dim")
    table.add_column(say(lang, t.EXAMPLE), width=room)
    table.add_column(say(lang, t.AS_OF), width=_DAY)
    table.add_column(say(lang, t.OUTCOME), width=_OUTCOME)
    for example in given:
        table.add_row(_records(example, lang, room), f"{example.as_of}", _outcome(example, lang))
    return table


def _records(example: Example, lang: Lang, room: int) -> Rich:
    lines = [_record(row, lang) for row in example.rows]
    if example.item:
        lines.append(say(lang, t.OF_ITEM, item=_flow(example.item)))
    told = Rich(wrap(plain(example.name), room))
    for line in lines:
        told.append(f"\n{wrap(plain(line), room)}", style="dim")
    return told


def _record(row: Mapping[str, str | int], lang: Lang) -> str:
    return say(lang, t.WRITTEN).join(
        f"{heading(lang, field)} {value}" for field, value in row.items()
    )


def _flow(value: object) -> str:
    """Write a value as YAML does on one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            return str(value)


def _outcome(example: Example, lang: Lang) -> Rich:
    if example.outcome is None:
        return Rich(say(lang, t.NOT_GOVERNED), style="dim")
    outcome = say(lang, OUTCOMES[example.outcome])
    if example.severity:
        weight = say(lang, SEVERITIES[example.severity])
        outcome = say(lang, t.WEIGHED, outcome=outcome, severity=weight)
    told = Rich(outcome)
    if example.due_on:
        told.append(f"\n{say(lang, t.DUE, day=example.due_on)}", style="dim")
    return told
