"""How files are tidied: what a machine can mend without a change of meaning, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gongkai.errors import GongkaiError
from gongkai.model.terms import fold
from gongkai.model.validation import LintFinding, doubt
from gongkai.readers.border import read_bytes, read_text
from gongkai.readers.document import Document
from gongkai.readers.tidy.edit import Edit, applied
from gongkai.readers.tidy.lines import blanks
from gongkai.readers.tidy.names import odd_names
from gongkai.readers.tidy.rows import moved_rows
from gongkai.readers.yaml import compose_text

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Tidied:
    """A file as it would be once tidied, and what was changed in it; `content` is all of it."""

    file: Path
    content: bytes
    edits: tuple[Edit, ...]


def lint_tidiness(document: Document) -> list[LintFinding]:
    """Name what is untidy in a file that was parsed."""
    small, moves = _edits(document, read_text(Path(document.file)))
    return [
        replace(doubt(each.code, (), **each.values), place=each.place) for each in small + moves
    ]


def tidied(file: Path) -> Tidied | None:
    """Tidy a file; None where nothing is to be done, or nothing can be.

    The result is read once more: it has to say the same as before, but for the order of rows.
    """
    try:
        content, text = read_bytes(file), read_text(file)
        document = compose_text(text, str(file))
        small, moves = _edits(document, text)
        moves = [move for move in moves if move.text]
        # Rows that move take along what is mended within them.
        outside = [edit for edit in small if not any(move.holds(edit) for move in moves)]
        result = applied(text, [*outside, *moves])
        if result == text or _meaning(compose_text(result, str(file))) != _meaning(document):
            return None
    except GongkaiError:
        return None
    mark = _BOM if content.startswith(_BOM) else b""
    edits = sorted([*small, *moves], key=lambda edit: edit.start)
    return Tidied(file, mark + result.encode(), tuple(edits))


def all_tidied(files: Sequence[Path]) -> list[Tidied]:
    """Tidy those of `files` that need it."""
    return [done for file in files if (done := tidied(file))]


def _edits(document: Document, text: str) -> tuple[list[Edit], list[Edit]]:
    """Return the small edits, and the one that moves rows, which is made with them."""
    small = [*odd_names(document, text), *blanks(document, text)]
    return small, moved_rows(document, text, small)


def _meaning(document: Document) -> object:
    """Reduce a document to what does not change when it is tidied: rows are in any order."""
    data = _folded(document.data)
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data["items"].sort(key=repr)
    return data


def _folded(value: object) -> object:
    match value:
        case dict():
            return {key: _folded(each) for key, each in value.items()}
        case tuple():
            return [_folded(each) for each in value]
        case _:
            # １５ is text, and 15 is a number: the model says which it has to be.
            return fold(str(value))
