"""Two catalogues compared by what they mean: items, limits, channels, levels, modes."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from gongkai.model.catalog import Catalog, Channels, Item
from gongkai.model.diff import Change
from gongkai.model.timelimit import Period, TimeLimit

Pair = tuple[Item, Item]


def compare(old: Catalog, new: Catalog) -> Iterator[Change]:
    """Name every difference: first of the whole, then item by item in the order of the new."""
    yield from _whole(old, new)
    pairs = pair(old, new)
    before, after = [one.id for one, _ in pairs], [two.id for _, two in pairs]
    for item in old.items:
        if item.id not in before:
            yield Change("item-removed", item.id, item.name)
    for item in new.items:
        if item.id not in after:
            yield Change("item-added", item.id, item.name)
        else:
            yield from _item(pairs[after.index(item.id)], old, new)


def pair(old: Catalog, new: Catalog) -> list[Pair]:
    """Bring together what is one item: by what it is called, else by its number."""
    left, right = list(old.items), list(new.items)
    pairs: list[Pair] = []
    for key in (_called, _with_content, _numbered):
        ones, twos = _unique(left, key), _unique(right, key)
        found = [(ones[each], twos[each]) for each in ones if each in twos]
        pairs += found
        left = [item for item in left if all(item is not one for one, _ in found)]
        right = [item for item in right if all(item is not two for _, two in found)]
    return pairs


def _called(item: Item) -> object:
    return (item.category, item.name)


def _with_content(item: Item) -> object:
    return item.content or None


def _numbered(item: Item) -> object:
    return item.id


def _unique(items: Sequence[Item], key: Callable[[Item], object]) -> Mapping[object, Item]:
    found: dict[object, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {each: same[0] for each, same in found.items() if each and len(same) == 1}


def _whole(old: Catalog, new: Catalog) -> Iterator[Change]:
    for key in ("title", "document", "issuer", "issued_on"):
        yield from _changed(f"{key}-changed", getattr(old, key), getattr(new, key))
    yield from _limit(old.defaults.time_limit, new.defaults.time_limit, "default-")
    levels = (old.defaults.levels.levels, new.defaults.levels.levels)
    yield from _changed("default-levels-changed", *map(_named, levels))
    modes = (old.defaults.mode.mode, new.defaults.mode.mode)
    yield from _changed("default-mode-changed", *(mode.zh for mode in modes))


def _item(both: Pair, old: Catalog, new: Catalog) -> Iterator[Change]:
    one, two = both
    for change in _changes(one, two, old, new):
        yield Change(change.code, two.id, two.name, change.old, change.new)


def _changes(one: Item, two: Item, old: Catalog, new: Catalog) -> Iterator[Change]:
    yield from _changed("item-renumbered", one.id, two.id)
    yield from _changed("item-renamed", _whole_name(one), _whole_name(two))
    # What both take from the default changes with it, and is told there.
    if one.time_limit or two.time_limit:
        default = old.defaults.time_limit, new.defaults.time_limit
        yield from _limit(one.time_limit or default[0], two.time_limit or default[1])
    yield from _channels(one.channels, two.channels)
    if one.levels or two.levels:
        levels = (old.levels_of(one), new.levels_of(two))
        yield from _changed("levels-changed", *map(_named, levels))
    if one.mode or two.mode:
        yield from _changed("mode-changed", old.mode_of(one).zh, new.mode_of(two).zh)
    yield from _changed("project-changed", one.project, two.project)
    for key in ("content", "basis", "publisher", "audience"):
        yield from _listed(key, getattr(one, key), getattr(two, key))


def _whole_name(item: Item) -> str:
    return " / ".join(filter(None, (item.category, item.name)))


def _limit(old: TimeLimit, new: TimeLimit, prefix: str = "") -> Iterator[Change]:
    before, after = old.within, new.within
    if before != after:
        yield Change(f"{prefix}limit-{_direction(before, after)}", old=before, new=after)
    yield from _changed(f"{prefix}trigger-changed", old.after.zh, new.after.zh)
    posted, stays = old.posted_at_least, new.posted_at_least
    if posted != stays:
        yield Change(f"{prefix}posting-changed", old=posted, new=stays)
    for key in ("every", "keep", "promptly", "yields_to_law", "needs_a_person"):
        yield from _changed(f"{prefix}{key}-changed", getattr(old, key), getattr(new, key))


def _direction(old: Period | None, new: Period | None) -> str:
    """Say whether a limit is shorter or longer; days and working days are not compared."""
    if old is None or new is None or old.in_working_days != new.in_working_days:
        return "changed"
    return "shortened" if new.count < old.count else "lengthened"


def _channels(old: Channels, new: Channels) -> Iterator[Change]:
    for channel in new.required:
        if channel not in old.required:
            yield Change("channel-required", new=channel.zh)
    for channel in old.required:
        if channel not in new.required:
            code = "channel-optional" if channel in new.optional else "channel-dropped"
            yield Change(code, old=channel.zh)
    for channel in new.optional:
        if channel not in (*old.required, *old.optional):
            yield Change("channel-offered", new=channel.zh)
    for channel in old.optional:
        if channel not in (*new.required, *new.optional):
            yield Change("channel-withdrawn", old=channel.zh)
    yield from _changed("need-changed", old.need or "all", new.need or "all")


def _listed(key: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    gone = [each for each in old if each not in new]
    come = [each for each in new if each not in old]
    if gone or come:
        yield Change(f"{key}-changed", old=gone, new=come)


def _changed(code: str, old: object, new: object) -> Iterator[Change]:
    if old != new:
        yield Change(code, old=old, new=new)


def _named(levels: Sequence[object]) -> list[str]:
    return sorted(str(getattr(level, "zh", level)) for level in levels)
