"""Where the reference to the notes' shapes belongs in a sheet."""

from xml.parsers.expat import ExpatError, ParserCreate

from gongkai.formats.marking.marks import NotMarkable

_BODY = b"</sheetData>"
_ROOT = b"<worksheet>"
# What may follow it (CT_Worksheet's order); old controls are wrapped for programs that know none.
_AFTER = {
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "AlternateContent",
}


def place_of_shapes(name: str, sheet: bytes) -> int:
    """Return the position of the first element of the sheet itself that may follow, or of its end.

    A rule that colours cells has an `extLst` of its own; nothing may stand in there.
    """
    body = sheet.rfind(_BODY) + len(_BODY)
    parser = ParserCreate()
    found: list[int] = []
    depth = 0

    def start(element: str, _: object) -> None:
        nonlocal depth
        depth += 1
        if depth == 2 and element.rpartition(":")[2] in _AFTER:  # noqa: PLR2004  right in the root
            found.append(parser.CurrentByteIndex)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1
        if not depth:
            found.append(parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        # What follows the rows, which alone are many, in a root of its own.
        parser.Parse(_ROOT + sheet[body:], True)
    except ExpatError as error:
        raise NotMarkable(name) from error
    return body - len(_ROOT) + found[0]
