"""Which records a rule speaks of, and what keeps a person from knowing (S6, S7)."""

from engine.oracle.records import Known
from gongkai.model.catalog import Catalog, Item
from gongkai.model.rule import When
from gongkai.model.terms import Channel

Doubts = frozenset[str]


def item_of(known: Known, catalog: Catalog) -> Item | None:
    """Return the item that a record is of."""
    return next((item for item in catalog.items if item.id == known.item), None)


def chosen(when: When, item: Item) -> bool:
    """Tell whether the rule speaks of an item."""
    return (
        (not when.category or item.category in when.category)
        and (not when.subject or item.subject in when.subject)
        and (not when.item or item.id in when.item or item.name in when.item)
        and (when.project is None or item.project == when.project)
    )


def asks(when: When, known: Known, catalog: Catalog) -> Doubts | None:
    """Return None if the rule does not speak of a record, else why it may not, after all."""
    doubts: set[str] = set()
    item = item_of(known, catalog)
    if not all(chosen(when, each) for each in catalog.items):
        if item is None:
            doubts |= no_item(known)
        elif not chosen(when, item):
            return None
    if when.level:
        if known.level is None:
            doubts.add("column-missing" if "level" in known.lacking else "level-unknown")
        elif known.level not in when.level:
            return None
    if when.mode:
        if known.mode is None:
            doubts |= {"cell-rejected"} if "mode" in known.unread else no_item(known)
        elif known.mode not in when.mode:
            return None
    for doubt in (_channels(when.channel, known), *(_has(name, known) for name in when.has)):
        if doubt is None:
            return None
        doubts |= doubt
    return frozenset(doubts)


def no_item(known: Known) -> set[str]:
    """Say why nobody knows the item of a record."""
    return {"column-missing" if "item" in known.lacking else "item-unknown"}


def blind(known: Known, name: str) -> set[str]:
    """Say why a cell cannot be read, if it cannot."""
    doubts = {"cell-rejected"} if name in known.unread else set()
    return doubts | ({"column-missing"} if name in known.lacking else set())


def _has(name: str, known: Known) -> Doubts | None:
    if known.on(name):
        return frozenset()
    return frozenset(blind(known, name)) or None


def _channels(wanted: tuple[Channel, ...], known: Known) -> Doubts | None:
    if not wanted or known.channels & set(wanted):
        return frozenset()
    return frozenset(blind(known, "channels")) or None
