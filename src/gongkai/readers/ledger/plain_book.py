"""A workbook as programs mostly write it (.xlsx): each distinct cell is read once, by calamine.

Of two million cells a tenth is distinct. What a cell means (a shared text, a number, a date by
its style) is calamine's to say: it is given a workbook of the distinct ones.
"""

import re
from collections.abc import Sequence

import polars as pl
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.hidden import hidden_columns
from gongkai.readers.ledger.month_styles import as_shown, month_styles
from gongkai.readers.ledger.packed import Archive, packed
from gongkai.readers.ledger.plain_cells import PIECE, Cut, are_plain, cut
from gongkai.readers.ledger.workbook_sheet import Merged, WorkbookSheet, shaped
from gongkai.readers.ledger.workbook_xml import sheet_parts, sheet_xml

# What cells refer to by number.
_REFERRED = ("xl/styles.xml", "xl/sharedStrings.xml")
# So many cells a row: a sheet of a million rows may have more distinct cells than Excel has rows.
_ABREAST = 16
_UNREAD = "unread"
# What a sheet says of its own size may be wrong.
_SIZE = re.compile(rb"<dimension\s[^<>]*>")


def read_plain(archive: Archive, without: str) -> list[WorkbookSheet] | None:
    """Read the sheets of an .xlsx, but for the cells of those with `without` in their names.

    None if it is no .xlsx, or not written plainly. Raises `CalamineError`.
    """
    parts = sheet_parts(archive)
    wanted = {
        part: cut(archive.chunks(part, PIECE))
        for name, part in parts.items()
        if without not in name
    }
    cuts = {part: found for part, found in wanted.items() if found is not None}
    distinct = {part: _distinct(found) for part, found in cuts.items()}
    if len(set(parts.values())) < len(parts):
        raise CalamineError("two sheets in one part")
    if not parts or len(cuts) < len(wanted) or not all(map(are_plain, distinct.values())):
        return None
    small = {part: _small(cuts[part], contents) for part, contents in distinct.items()}
    others = [name for name in archive.names if name not in parts.values() and _is_used(name)]
    book = CalamineWorkbook.from_filelike(packed({n: archive.read(n) for n in others} | small))
    metas = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    if {meta.name for meta in metas} != parts.keys() or len(metas) > len(parts):
        return None
    months = month_styles(archive.read("xl/styles.xml").decode(errors="replace"))
    sheets: list[WorkbookSheet] = []
    for meta in metas:
        is_hidden = meta.visible != SheetVisibleEnum.Visible
        part = parts[meta.name]
        if part not in cuts:
            sheets.append(WorkbookSheet(meta.name, is_hidden, None))
            continue
        sheet = book.get_sheet_by_name(meta.name)
        texts = _texts(sheet.to_python(skip_empty_area=False), distinct[part], months)
        merged = sheet.merged_cell_ranges or []
        sheets.append(_sheet(meta.name, cuts[part], texts, merged, is_hidden=is_hidden))
    return sheets


def _is_used(part: str) -> bool:
    """Tell whether calamine needs a part: pictures and the like may be large."""
    return part in _REFERRED or part.endswith((".rels", "workbook.xml", "[Content_Types].xml"))


def _distinct(found: Cut) -> pl.Series:
    return found.cells["content"].unique(maintain_order=True)


def _small(found: Cut, contents: pl.Series) -> bytes:
    """Write a sheet of the distinct cells, row by row; where each stands is its number."""
    breaks = pl.int_range(pl.len()) % _ABREAST == _ABREAST - 1
    ends = pl.when(breaks).then(pl.lit("</c></row><row>")).otherwise(pl.lit("</c>"))
    cells = contents.to_frame().select(pl.concat_str(pl.lit("<c"), "content", ends).str.join())
    inner = f"<sheetData><row>{cells.item()}</row></sheetData>"
    return _SIZE.sub(b"", found.head) + inner.encode() + found.tail


def _texts(
    rows: Sequence[Sequence[object]], contents: pl.Series, months: frozenset[str]
) -> pl.DataFrame:
    """Give the text of each content; an error says itself, a formula without result is `unread`."""
    values: list[object] = [None] * max(len(contents), len(rows) * _ABREAST)
    for number in range(max(map(len, rows), default=0)):
        column = [row[number] for row in rows]
        values[number : number + len(column) * _ABREAST : _ABREAST] = column
    texts = list(map(text_of, values))
    unread = [False] * len(contents)
    is_odd = contents.str.contains(r'<(?:\w+:)?f[\s>/]|t="e"').arg_true()
    written = (f'<c r="A{n + 1}"{contents[n]}</c>' for n in is_odd)
    odd = sheet_xml("".join(written).encode())
    for (number, _), shown in {**odd.formulas, **odd.errors}.items():
        texts[number] = shown
        unread[number] = (number, 0) in odd.formulas
    text = as_shown(pl.Series(texts[: len(contents)], dtype=pl.String), contents, months)
    return pl.DataFrame(
        {"content": contents, "text": text, _UNREAD: pl.Series(unread, dtype=pl.Boolean)}
    )


def _sheet(
    name: str, found: Cut, texts: pl.DataFrame, merged: list[Merged], *, is_hidden: bool
) -> WorkbookSheet:
    cells = found.cells.join(texts, on="content", how="left", maintain_order="left")
    unread = cells.filter(_UNREAD).select("row", "column")
    filled = cells.select("row", "column", "text").drop_nulls("text")
    frame, ends = shaped(filled)
    first = unread.row(0) if unread.height else None
    return WorkbookSheet(
        name,
        is_hidden,
        frame,
        merged,
        found.hidden_rows,
        ends,
        unread.height,
        first,
        hidden_columns(found.head),
    )
