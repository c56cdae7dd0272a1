"""The parts of a workbook's package: read, replaced and added, all others as they were."""

import posixpath
import re
from html import unescape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from gongkai.formats.marking.marks import NotMarkable

_SHEET = re.compile(rb"<sheet\s([^>]*)/?>")
_RELATION = re.compile(rb"<Relationship\s([^>]*?)/?>")
# By its own name: which prefix stands before r:id is for each program to choose.
_ATTRIBUTE = re.compile(r'(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_TYPES = "[Content_Types].xml"
_WORKBOOK = "xl/workbook.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
    b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


class Parts:
    """The parts by their names in the package; what is changed is kept until it is zipped."""

    def __init__(self, book: ZipFile) -> None:
        self._book = book
        self._changed: dict[str, bytes] = {}
        self.names = set(book.namelist())

    def text(self, name: str) -> bytes:
        """Return what a part holds."""
        if name in self._changed:
            return self._changed[name]
        if name not in self.names:
            raise NotMarkable(name)
        return self._book.read(name)

    def replace(self, name: str, content: bytes) -> None:
        """Change a part, or add one."""
        self._changed[name] = content
        self.names.add(name)

    def insert_before(self, name: str, end: bytes, content: bytes) -> None:
        """Add to a part, before a closing tag."""
        before, found, after = self.text(name).rpartition(end)
        if not found:
            raise NotMarkable(name)
        self.replace(name, before + content + found + after)

    def sheet(self, name: str) -> str:
        """Return the part of the sheet that has this name."""
        for each in _SHEET.finditer(self.text(_WORKBOOK)):
            told = _attributes(each[1])
            if told.get("name") == name:
                return self.related(_WORKBOOK, told.get("id", ""))
        raise NotMarkable(name)

    def related(self, part: str, wanted: str) -> str:
        """Return the part that a relation of another leads to."""
        for id_, _, target in self.relations(part):
            if id_ == wanted:
                return target
        raise NotMarkable(part)

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """List a part's relations: id, kind (the last word of its type), and the other part."""
        name = _relations_of(part)
        if name not in self.names:
            return []
        found = []
        for each in _RELATION.finditer(self.text(name)):
            told = _attributes(each[1])
            if not told.keys() >= {"Id", "Type", "Target"}:
                raise NotMarkable(name)
            target = posixpath.join(posixpath.dirname(part), told["Target"]).lstrip("/")
            kind = told["Type"].rpartition("/")[2]
            found.append((told["Id"], kind, posixpath.normpath(target)))
        return found

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation to another part, and return its id."""
        name = _relations_of(part)
        if name not in self.names:
            self.replace(name, _NO_RELATIONS)
        taken = {id_ for id_, _, _ in self.relations(part)}
        id_ = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        relation = f'<Relationship Id="{id_}" Type="{_OFFICE}{kind}" Target="/{target}"/>'
        self.insert_before(name, b"</Relationships>", relation.encode())
        return id_

    def declare(self, part: str, media: str) -> None:
        """Say of which type a new part is."""
        told = f'<Override PartName="/{part}" ContentType="{media}"/>'
        self.insert_before(_TYPES, b"</Types>", told.encode())

    def free(self, pattern: str) -> str:
        """Return the first name of a pattern with a number (`xl/comments{}.xml`) that is free."""
        numbers = range(1, len(self.names) + 2)
        return next(name for n in numbers if (name := pattern.format(n)) not in self.names)

    def zipped(self) -> bytes:
        """Write the package, its parts in their order, new ones at its end."""
        out = BytesIO()
        with ZipFile(out, "w") as target:
            for info in self._book.infolist():
                changed = self._changed.pop(info.filename, None)
                target.writestr(info, self._book.read(info) if changed is None else changed)
            for name, content in self._changed.items():
                new = ZipInfo(name)
                new.compress_type = ZIP_DEFLATED
                target.writestr(new, content)
        return out.getvalue()


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _attributes(text: bytes) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(text.decode())
    return {each[1]: unescape(each[2] if each[2] is not None else each[3]) for each in found}
