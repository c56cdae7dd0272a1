"""The chain of an archive's entries: which are there, and which are not what they were (S13.3)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from gongkai.model.archive import Entry, Flaw, Kept
from gongkai.readers.archive.layout import ENTRIES, OBJECTS, PART, entry_file
from gongkai.readers.border import border

_NAME = re.compile(r"[0-9]{4}\.json")
_LAST = 9999
# What a manifest is told by among the objects, before it is parsed.
_MANIFEST = b'{\n  "schema": "gongkai-archive-'


@dataclass(frozen=True)
class Chain:
    """The entries that can be read, in order; what is wrong; the manifests among the objects.

    Each manifest has a copy there, so that one that was changed or deleted is missed.
    """

    entries: tuple[Kept, ...]
    flaws: tuple[Flaw, ...]
    copies: frozenset[str]


def read_chain(folder: Path) -> Chain:
    """Read every manifest of the archive; raises `UnreadableInput` where it cannot be read."""
    # The copies first: whoever writes meanwhile writes the entry before its copy.
    copies = dict(_copies(folder / OBJECTS))
    found = dict(_manifests(folder / ENTRIES))
    entries = {number: kept for number, kept in found.items() if kept}
    named: dict[int, set[str]] = {}
    for print_, number in copies.items():
        named.setdefault(number, set()).add(print_)
    changed = _changed(entries, named)
    last = max([*found, *named], default=0)
    flaws = [
        Flaw("archive-entry-missing", entry_file(number), number=number)
        if number not in found
        else Flaw("archive-entry-unreadable", entry_file(number), number=number)
        for number in range(1, last + 1)
        if number not in entries
    ]
    flaws += [
        Flaw("archive-entry-changed", entry_file(number), number=number) for number in changed
    ]
    flaws.sort(key=lambda flaw: flaw.number or 0)
    in_order = tuple(entries[number] for number in sorted(entries))
    return Chain(in_order, tuple(flaws), frozenset(copies))


def entry_of(content: bytes) -> Entry | None:
    """Read a manifest; None where it is none."""
    try:
        return Entry.model_validate_json(content)
    except ValidationError:
        return None


def _manifests(folder: Path) -> Iterator[tuple[int, Kept | None]]:
    with border(folder):
        files = sorted(file for file in folder.iterdir() if file.name[:1] != ".")
    for file in files:
        if not _NAME.fullmatch(file.name):
            continue
        with border(file):
            content = file.read_bytes()
        entry = entry_of(content)
        yield int(file.stem), Kept(entry, sha256(content).hexdigest()) if entry else None


def _copies(folder: Path) -> Iterator[tuple[str, int]]:
    """Give the sound copies of manifests among the objects, each with the number it is of."""
    with border(folder):
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    for file in files:
        if file.name.startswith(PART) or not file.is_file():
            continue
        with border(file), file.open("rb") as opened:
            if opened.read(len(_MANIFEST)) != _MANIFEST:
                continue
            content = _MANIFEST + opened.read()
        entry = entry_of(content)
        if entry and entry.number <= _LAST and sha256(content).hexdigest() == file.name:
            yield file.name, entry.number


def _changed(entries: Mapping[int, Kept], copies: Mapping[int, set[str]]) -> Iterator[int]:
    """Give the numbers of the entries that something else in the archive contradicts.

    That is its copy, or what the next entry says, unless that is itself changed.
    """
    sound: Kept | None = None
    for number in sorted(entries, reverse=True):
        kept = entries[number]
        following = sound if sound and sound.entry.number == number + 1 else None
        of_copies = copies.get(number, {kept.sha256})
        contradicted = kept.sha256 not in of_copies or (
            following is not None and following.entry.previous != kept.sha256
        )
        begins = (number == 1) == (kept.entry.previous is None)
        if contradicted or kept.entry.number != number or not begins:
            yield number
        else:
            sound = kept
