"""`json`: the comparison with an archive, key by key."""

from collections.abc import Sequence
from typing import Any

from gongkai.formats.json import day_as_json, place_as_json
from gongkai.model.archive import Kept
from gongkai.model.compared import Compared, DateChange, Swayed, Vanished, Who
from gongkai.model.ledger import Sheet


def compared_as_json(compared: Compared, sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Make the object `compared`; `entry` and `seen` are numbers of entries."""
    return {
        "entries": [_entry(each) for each in compared.entries],
        "baseline": compared.baseline and compared.baseline.entry.number,
        "back_dated": compared.back_dated,
        "filled_in": compared.filled_in,
        "changes": [_change(each) for each in compared.each_change(sheets, None)],
        "vanished": [_vanished(each) for each in compared.each_vanished(None)],
        "units_gone": [
            {"unit": unit or None, "records": count} for unit, count in compared.units_gone.items()
        ],
        "amendments": [
            {"code": each.code, "name": each.name or None} for each in compared.amendments
        ],
        "swayed": [_swayed(each) for each in compared.each_swayed(sheets, None)],
    }


def _entry(kept: Kept) -> dict[str, Any]:
    entry = kept.entry
    return {
        "number": entry.number,
        "name": entry.name,
        "as_of": entry.as_of.isoformat(),
        "archived_on": entry.archived_on.isoformat(),
        "sha256": kept.sha256,
    }


def _change(change: DateChange) -> dict[str, Any]:
    return {
        "manner": change.manner.value,
        **_who(change.who),
        "field": change.field,
        "old": day_as_json(change.old),
        "new": day_as_json(change.new),
        "entry": change.entry.entry.number,
        "seen": change.seen and change.seen.entry.number,
        "stands": change.stands,
        "paired": change.paired,
        "source": place_as_json(change.place),
    }


def _vanished(gone: Vanished) -> dict[str, Any]:
    return {
        **_who(gone.who),
        "formed_on": day_as_json(gone.formed_on),
        "published_on": day_as_json(gone.published_on),
        "entry": gone.entry.entry.number,
        "source": place_as_json(gone.place),
    }


def _swayed(swayed: Swayed) -> dict[str, Any]:
    return {
        "rule": swayed.rule,
        **_who(swayed.who),
        "period": swayed.period,
        "old": swayed.old and swayed.old.value,
        "new": swayed.new and swayed.new.value,
        "old_severity": swayed.old_severity and swayed.old_severity.value,
        "new_severity": swayed.new_severity and swayed.new_severity.value,
        "cause": swayed.cause,
        "source": place_as_json(swayed.place),
    }


def _who(who: Who) -> dict[str, Any]:
    return {"unit": who.unit, "item": who.item, "record": who.record, "title": who.title}
