"""How the ledgers of today are held against an archive (S13.4 to S13.6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import polars as pl

from gongkai import __version__
from gongkai.engine.after_the_fact import changed_dates, owed, vanished
from gongkai.engine.swayed import as_of, swayed
from gongkai.engine.versions import Version, follow
from gongkai.model.archive import Entry, Kept, Kind
from gongkai.model.asked import Asked
from gongkai.model.changes import SWAYED
from gongkai.model.compared import Amended, Amendment, Compared
from gongkai.model.kept import KEPT_VERDICTS
from gongkai.model.personal import masked
from gongkai.model.weekly import Span
from gongkai.pipeline.archive import law_files, names_of, records, verdicts
from gongkai.pipeline.check import Read
from gongkai.readers.archive.frames import read_records, read_verdicts
from gongkai.readers.archive.inspect import whole

# Files that are told of by their kind, whatever they are called.
_ONE: Mapping[Kind, Amended] = {
    "catalog": "catalog",
    "units": "units",
    "waivers": "waivers",
    "settings": "settings",
}


@dataclass(frozen=True)
class _Today:
    """What the ledgers say now, and of whom it is asked."""

    known: Read
    asked: Asked
    names: Mapping[str, str]

    @property
    def records(self) -> pl.DataFrame:
        return self.own(records(self.known, self.names))

    def verdicts(self, day: date) -> pl.DataFrame:
        return self.own(verdicts(self.known, replace(self.asked, as_of=day), self.names))

    def own(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Call units what the roster calls them today, and keep those that are asked about."""
        roster = self.known.law.roster
        units = roster.units if roster else ()
        aliases = {alias: unit.name for unit in units for alias in unit.aliases}
        wanted = [aliases.get(name, name) for name in self.asked.units]
        named = frame.with_columns(pl.col("unit").replace(aliases))
        return named.filter(pl.col("unit").is_in(wanted)) if wanted else named


def compare(folder: Path, paths: Sequence[Path], known: Read, span: Span, asked: Asked) -> Compared:
    """Compare what was read with every entry as of the span's last day or before.

    Raises `GongkaiError` where the archive cannot be read, or is damaged.
    """
    entries = tuple(kept for kept in whole(folder) if kept.entry.as_of <= span.until)
    before = [kept for kept in entries if kept.entry.as_of < span.since]
    baseline = max(before, key=lambda kept: (kept.entry.as_of, kept.entry.number), default=None)
    today = _Today(known, asked, names_of(paths, known))
    last = len(entries)
    history = follow(_versions(folder, entries, today, span.until))
    duties = [
        owed(today.own(read_verdicts(folder, kept.entry)), n) for n, kept in enumerate(entries)
    ]
    lost, units_gone = vanished(history, last)
    amendments = tuple(_amendments(baseline.entry, known)) if baseline else ()
    return Compared(
        entries=entries,
        baseline=baseline,
        changes=changed_dates(history, [_nothing_owed(last), *duties], last),
        vanished=lost,
        units_gone={masked(unit): count for unit, count in units_gone.items()},
        amendments=amendments,
        swayed=_swayed(folder, baseline.entry, today, amendments)
        if baseline
        else pl.DataFrame(schema=SWAYED),
    )


def _versions(folder: Path, entries: Sequence[Kept], today: _Today, day: date) -> Iterator[Version]:
    for number, kept in enumerate(entries):
        archived = today.own(read_records(folder, kept.entry))
        unplaced = archived.with_columns(ledger=pl.lit(None, pl.UInt32))
        yield Version(number, kept.entry.as_of, unplaced)
    yield Version(len(entries), day, today.records)


def _nothing_owed(version: int) -> pl.DataFrame:
    return owed(pl.DataFrame(schema=KEPT_VERDICTS), version)


def _swayed(
    folder: Path, then: Entry, today: _Today, amendments: Sequence[Amendment]
) -> pl.DataFrame:
    """Judge today's ledgers as of that day by today's law, and see which verdicts differ."""
    day = then.as_of
    archived = today.own(read_records(folder, then)), today.own(read_verdicts(folder, then))
    return swayed(
        (as_of(archived[0], day), archived[1]),
        (as_of(today.records, day), today.verdicts(day)),
        [each.name for each in amendments if each.code.startswith("rule-")],
        waivers_amended=any(each.code == "waivers" for each in amendments),
    )


def _amendments(then: Entry, known: Read) -> Iterator[Amendment]:
    """Say what verdicts rest on now that they did not rest on then."""
    old = {(part.kind, part.name): part.sha256 for part in then.parts if part.kind in _LAW}
    new = {(kind, name): sha256(content).hexdigest() for kind, name, content in law_files(known)}
    for kind, code in _ONE.items():
        hashes = [{sha for (its, _), sha in each.items() if its == kind} for each in (old, new)]
        if hashes[0] != hashes[1]:
            yield Amendment(code)
    for key in sorted(old.keys() | new.keys()):
        (kind, name), then_is, now_is = key, old.get(key), new.get(key)
        if kind == "rule" and then_is != now_is:
            yield Amendment(_of_rule(then_is, now_is), Path(name).stem)
        elif kind == "holidays" and then_is != now_is:
            yield Amendment("holidays", name)
    if then.calendar != known.calendar.identity.source:
        yield Amendment("calendar", f"{then.calendar} → {known.calendar.identity.source}")
    if then.tool != __version__:
        yield Amendment("program", f"{then.tool} → {__version__}")


_LAW: frozenset[Kind] = frozenset([*_ONE, "rule", "holidays"])


def _of_rule(then: str | None, now: str | None) -> Amended:
    if then is None:
        return "rule-added"
    return "rule-removed" if now is None else "rule-changed"
