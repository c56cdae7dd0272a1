"""`json`: the difference, key by key; the keys of gongkai-diff-1 are a promise."""

from datetime import date

from gongkai import __version__
from gongkai.formats.wire import dumped
from gongkai.model.diff import Change, Difference, Verdict
from gongkai.model.timelimit import Period


def render(difference: Difference) -> str:
    """Write all changes, and all verdicts that change."""
    whole = {
        "schema": "gongkai-diff-1",
        "tool": {"name": "gongkai", "version": __version__},
        "old": {"title": difference.old.title, "document": difference.old.document},
        "new": {"title": difference.new.title, "document": difference.new.document},
        "renumbered": {a: b for a, b in difference.renumbered.items() if a != b},
        "changes": [_change(each) for each in difference.changes],
        "verdicts": None
        if difference.verdicts is None
        else [_verdict(each) for each in difference.verdicts],
    }
    return dumped(whole)


def _change(change: Change) -> dict[str, object]:
    return {
        "code": change.code,
        "item": change.item,
        "name": change.name,
        "old": _value(change.old),
        "new": _value(change.new),
    }


def _value(value: object) -> object:
    match value:
        case Period():
            return {"working_days" if value.in_working_days else "days": value.count}
        case date():
            return value.isoformat()
        case _:
            return value


def _verdict(change: Verdict) -> dict[str, object]:
    finding = change.finding
    place = finding.place
    return {
        "rule": finding.rule.id,
        "unit": finding.unit,
        "item": finding.item,
        "record": finding.record,
        "period": finding.period,
        "source": {
            "file": place and place.file,
            "sheet": place and place.sheet,
            "row": place and place.row,
        },
        "old": change.old and change.old.value,
        "new": change.new and change.new.value,
    }
