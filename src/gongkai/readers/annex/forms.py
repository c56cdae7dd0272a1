"""In which form an annex comes: told by what is in the file, and by its name where that is text."""

from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.base import near
from gongkai.readers.annex.document import read_document
from gongkai.readers.annex.page import read_page
from gongkai.readers.annex.plain import read_plain
from gongkai.readers.annex.sheets import read_separated, read_sheets
from gongkai.readers.annex.table import Annex
from gongkai.readers.border import border
from gongkai.source import Place

Reader = Callable[[Path], Annex]

# The forms by the names of their files.
FORMS: Mapping[str, Reader] = {
    ".html": read_page,
    ".htm": read_page,
    ".docx": read_document,
    ".xlsx": read_sheets,
    ".xlsm": read_sheets,
    ".xls": read_sheets,
    ".ods": read_sheets,
    ".csv": read_separated,
    ".tsv": read_separated,
    ".md": read_plain,
    ".txt": read_plain,
}
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<div", b"<head", b"<body")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"


def read_annex(path: Path) -> Annex:
    """Read an annex; raises `UnreadableInput` where its form is not known."""
    with border(path), path.open("rb") as file:
        head = file.read(4096)
    suffix = path.suffix.lower()
    if head.startswith(_PDF):
        raise UnreadableInput([Problem("annex-is-pdf", Place(str(path)))])
    if head.startswith(_OLD_OFFICE) and suffix in {".doc", ".docx", ".wps"}:
        raise UnreadableInput([Problem("annex-is-doc", Place(str(path)))])
    reader = _by_content(path, head) or FORMS.get(suffix)
    if reader is None:
        known = [*FORMS]
        values: dict[str, object] = {"expected": known, "near": near(suffix, known)}
        raise UnreadableInput([Problem("annex-form-unknown", Place(str(path)), values)])
    return reader(path)


def _by_content(path: Path, head: bytes) -> Reader | None:
    """Tell the form of a file whose name may lie: a web page named .xls, a .docx named .doc."""
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_MARKUP):
        return read_page
    if not head.startswith(b"PK"):
        return None
    try:
        with ZipFile(path) as parts:
            names = parts.namelist()
    except BadZipFile:
        return None
    return read_document if any(name.startswith("word/") for name in names) else read_sheets
