"""Which of the files and folders that are named are ledgers, and what is said of the others."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.archive.layout import is_manifest
from gongkai.readers.border import border
from gongkai.readers.ledger.stdin import STDIN
from gongkai.readers.workspace import CATALOG, RULES, UNITS, WAIVERS
from gongkai.source import Place

# Files of a workspace that lie beside ledgers, and are none.
_NO_LEDGERS = {CATALOG, UNITS, WAIVERS}
# Files that may hold a ledger, or have one packed into them, and cannot be read.
_TABLES = (".et", ".ett", ".xlsb", ".xlt", ".xltx", ".fods", ".numbers", ".dbf")
_OTHERS = (".wps", ".doc", ".docx", ".pdf", ".ofd", ".txt", ".zip", ".rar", ".7z", ".gz")
# So many of them are named.
_NAMED = 5
# What Excel and WPS keep beside a workbook as long as it is open: ~$台账.xlsx.
_OPEN = "~$"


def ledger_files(
    paths: Sequence[Path], suffixes: Collection[str], problems: list[Problem], notices: list[Notice]
) -> Iterator[Path]:
    """List the ledgers, each once; what is no ledger is said of a folder, and a problem by name."""
    seen: set[Path] = set()
    locks: list[Problem] = []
    for path in paths:
        try:
            with border(path):
                files = _inside(path, suffixes) if path.is_dir() else [path]
                notices += _left_out(path)
        except UnreadableInput as error:
            problems += error.problems
            continue
        if path.is_dir() and all(map(_is_lock, files)):
            problems.append(Problem("no-ledgers-in-folder", Place(str(path))))
        for file in files:
            if file == STDIN and file not in seen:
                seen.add(file)
                yield file
            elif file.suffix.lower() not in suffixes:
                problems.append(_strange(file, suffixes))
            elif _is_lock(file):
                notices.append(Notice("lock-file", Severity.NOTICE, Place(str(file))))
                locks.append(Problem("lock-file-alone", Place(str(file))))
            elif file.resolve() not in seen:
                seen.add(file.resolve())
                yield file
    if not (seen or problems):
        problems += locks  # nothing else was named, and nothing is checked


def _is_lock(file: Path) -> bool:
    return file.name.startswith(_OPEN)


def _strange(file: Path, suffixes: Collection[str]) -> Problem:
    values: dict[str, object] = {"found": file.suffix or file.name, "known": [*suffixes]}
    code = "unknown-file-type" if file.exists() else "no-such-file"
    return Problem(code, Place(str(file)), values)


def _left_out(folder: Path) -> Iterator[Notice]:
    """Say which files of a folder cannot be read; one that is named itself is a problem."""
    found = _inside(folder, (*_TABLES, *_OTHERS)) if folder.is_dir() else []
    files = [file for file in found if not _is_lock(file)]
    names = "、".join(file.relative_to(folder).as_posix() for file in files[:_NAMED])
    values: dict[str, object] = {"files": names + "…" * (len(files) > _NAMED)}
    if files:
        yield Notice("files-not-read", Severity.WARNING, Place(str(folder)), len(files), values)


def _inside(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """List such files of a folder and its subfolders: often there is one for each unit."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in suffixes
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.name not in _NO_LEDGERS
        and RULES not in file.relative_to(folder).parts
        and not is_manifest(file)
    )
