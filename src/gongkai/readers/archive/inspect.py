"""Whether an archive is whole: every object is there, and holds what its hash says (S13.3)."""

from collections.abc import Iterable, Iterator
from hashlib import file_digest
from pathlib import Path

from gongkai.errors import InvalidInput, Problem, UnreadableInput
from gongkai.model.archive import Flaw, Inspected, Kept, Part
from gongkai.readers.archive.chain import read_chain
from gongkai.readers.archive.layout import ENTRIES, OBJECTS, entry_file, is_archive, object_file
from gongkai.readers.border import border
from gongkai.source import Place


def inspect(folder: Path) -> Inspected:
    """Read the whole archive, and say all that is wrong with it.

    Raises `UnreadableInput` where the folder is none, or holds no archive.
    """
    with border(folder):
        files = {file.name for file in folder.iterdir()}
    if not is_archive(folder):
        raise UnreadableInput([Problem("no-archive", Place(str(folder)), {"found": sorted(files)})])
    chain = read_chain(folder)
    used = {part.sha256: part for kept in chain.entries for part in kept.entry.parts}
    flaws = [*chain.flaws, *_objects(folder, used.values())]
    numbers = {flaw.number for flaw in chain.flaws}
    known = {object_file(name) for name in [*used, *chain.copies]}
    known |= {entry_file(kept.entry.number) for kept in chain.entries}
    known |= {entry_file(number) for number in numbers if number}
    return Inspected(chain.entries, (*flaws, *_left_over(folder, known)))


def whole(folder: Path) -> tuple[Kept, ...]:
    """Return the entries of an archive that is whole; raises all that is damaged in another."""
    found = inspect(folder)
    if found.damage:
        raise InvalidInput([damage(folder, flaw) for flaw in found.damage])
    return found.entries


def damage(folder: Path, flaw: Flaw) -> Problem:
    """Make a problem of a flaw."""
    part = f"{flaw.part.kind} {flaw.part.name}" if flaw.part else flaw.file
    values: dict[str, object] = {"part": part, "number": flaw.number or ""}
    return Problem(flaw.code, Place(str(folder / flaw.file)), values)


def _objects(folder: Path, parts: Iterable[Part]) -> Iterator[Flaw]:
    for part in parts:
        name = object_file(part.sha256)
        file = folder / name
        if not file.is_file():
            yield Flaw("archive-object-missing", name, part)
            continue
        with border(file), file.open("rb") as opened:
            found = file_digest(opened, "sha256").hexdigest()
            size = opened.tell()
        if found != part.sha256:
            yield Flaw(
                "archive-object-short" if size < part.size else "archive-object-changed", name, part
            )


def _left_over(folder: Path, known: set[str]) -> Iterator[Flaw]:
    """Name what no entry has: half-written files above all; they harm nothing."""
    for name in (ENTRIES, OBJECTS):
        with border(folder / name):
            files = sorted((folder / name).iterdir()) if (folder / name).is_dir() else []
        for file in files:
            inside = f"{name}/{file.name}"
            if inside not in known:
                yield Flaw("left-over", inside)
