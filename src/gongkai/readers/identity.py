"""The hashes by which a report names the files that its verdicts rest on."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from gongkai.readers.border import border


def hash_of(files: Iterable[Path]) -> str:
    """Hash what the files hold, each with its name, in the order of names."""
    digest = sha256()
    for file in sorted(files, key=lambda path: path.name):
        with border(file):
            content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def hash_of_file(file: Path) -> str:
    """Hash what one file holds, as `sha256sum` does."""
    with border(file):
        return sha256(file.read_bytes()).hexdigest()
