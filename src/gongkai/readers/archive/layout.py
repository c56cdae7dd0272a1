"""Where everything lies in an archive.

entries/0001.json   the manifest of an entry; its number never comes again
objects/HASH        an object under the SHA-256 of what it holds, in small letters
.part.…             what is being written, in either folder
"""

from pathlib import Path

ENTRIES, OBJECTS = "entries", "objects"
PART = ".part."


def entry_file(number: int) -> str:
    """Return where the manifest of an entry lies in its archive."""
    return f"{ENTRIES}/{number:04d}.json"


def object_file(sha256: str) -> str:
    """Return where an object lies in its archive."""
    return f"{OBJECTS}/{sha256}"


def is_archive(folder: Path) -> bool:
    """Tell whether anything was ever archived in a folder."""
    return (folder / ENTRIES).is_dir()


def is_manifest(file: Path) -> bool:
    """Tell whether a file is the manifest of an entry: it is no ledger, whatever its suffix."""
    return file.parent.name == ENTRIES and (file.parent.parent / OBJECTS).is_dir()
