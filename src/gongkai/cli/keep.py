"""How an entry gets into an archive: whole or not at all, and nothing that is there changes."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from gongkai import __version__
from gongkai.cli.terminal import umask
from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.formats.archive.manifest import render
from gongkai.model.archive import Entry, Flaw, Kept
from gongkai.model.snapshot import Snapshot
from gongkai.readers.archive.inspect import damage, whole
from gongkai.readers.archive.layout import (
    ENTRIES,
    OBJECTS,
    PART,
    entry_file,
    is_archive,
    object_file,
)
from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class Added:
    """The entry that has it all now; not new where the week was there with the same content."""

    kept: Kept
    is_new: bool


def keep(snapshot: Snapshot, folder: Path, today: date) -> Added:
    """Add an entry, or find that the last one of this day says the same.

    Objects come first, the manifest last: killed at any moment, this leaves a whole archive with
    some left-overs. Raises `GongkaiError` where the folder cannot be written to, is none of an
    archive, or is of one that is damaged.
    """
    with _written(folder):
        _found(folder)
    while True:
        entries = whole(folder)
        entry = _entry(snapshot, entries[-1] if entries else None, today)
        of_day = [kept for kept in entries if kept.entry.as_of == entry.as_of]
        if of_day and of_day[-1].entry.says_what(entry):
            return Added(of_day[-1], is_new=False)
        with _written(folder):
            _copy_manifests(entries, folder)
            for print_, content in snapshot.objects.items():
                _place_object(content, print_, folder)
            added = _place_entry(entry, folder)
        if added:
            return Added(added, is_new=True)
        # Another process had the number first: what it wrote comes before this.


def _entry(snapshot: Snapshot, last: Kept | None, today: date) -> Entry:
    return Entry(
        schema="gongkai-archive-1",
        tool=__version__,
        number=last.entry.number + 1 if last else 1,
        previous=last.sha256 if last else None,
        name=snapshot.name,
        as_of=snapshot.as_of,
        archived_on=today,
        calendar=snapshot.calendar,
        originals=snapshot.originals,
        parts=snapshot.parts,
    )


def _found(folder: Path) -> None:
    """Make the folders of an archive; a folder that holds other things is not made one."""
    folder.mkdir(parents=True, exist_ok=True)
    inside = sorted(file.name for file in folder.iterdir() if file.name[:1] != ".")
    strangers = [name for name in inside if name not in {ENTRIES, OBJECTS}]
    if strangers and not is_archive(folder):
        raise InvalidInput([Problem("not-an-archive", Place(str(folder)), {"found": strangers})])
    for name in (ENTRIES, OBJECTS):
        (folder / name).mkdir(exist_ok=True)


def _copy_manifests(entries: Iterable[Kept], folder: Path) -> None:
    """Make up for the copy that a run did not get to any more."""
    for kept in entries:
        manifest = (folder / entry_file(kept.entry.number)).read_bytes()
        _place_object(manifest, kept.sha256, folder)


def _place_object(content: bytes, print_: str, folder: Path) -> None:
    """Put an object where it is not yet; raises `InvalidInput` where another is in its place."""
    name = object_file(print_)
    if not _place(content, folder / name) and (folder / name).read_bytes() != content:
        raise InvalidInput([damage(folder, Flaw("archive-object-changed", name))])


def _place_entry(entry: Entry, folder: Path) -> Kept | None:
    """Put the manifest in its place, then its copy; None where another has the number."""
    manifest = render(entry)
    print_ = sha256(manifest).hexdigest()
    if not _place(manifest, folder / entry_file(entry.number)):
        return None
    _place_object(manifest, print_, folder)
    return Kept(entry, print_)


def _place(content: bytes, file: Path) -> bool:
    """Write a file that is not there, whole; tell whether it is by us that it is there now."""
    if file.exists():
        return False
    with NamedTemporaryFile(dir=file.parent, prefix=PART, delete=False) as part:
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            _chmod(Path(part.name), 0o666)
            is_ours = _link(Path(part.name), file)
        finally:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
    if is_ours:
        # Against a slip of the hand; a program that means to change it is told by the hash.
        _chmod(file, 0o444)
    return is_ours


def _link(part: Path, file: Path) -> bool:
    """Give a finished file its name, unless another has it: no rename takes that back."""
    try:
        os.link(part, file)
    except FileExistsError:
        return False
    except OSError:
        # No hard links here (FAT, some shares). On Windows a rename never replaces.
        if file.exists():
            return False
        part.rename(file)
    _sync(file.parent)
    return True


def _chmod(file: Path, rights: int) -> None:
    """Give a file the rights that new files may have here; some shares know none."""
    with suppress(OSError):
        file.chmod(rights & ~umask())


def _sync(folder: Path) -> None:
    """Make a new name last; Windows has no such thing for folders."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _written(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GongkaiError([Problem("archive-not-written", Place(str(folder)))]) from error
