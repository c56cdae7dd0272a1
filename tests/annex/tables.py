"""Small annexes written out as rows of text, and what is read of them."""

from pathlib import Path
from typing import Any

from annex.matters import LINES
from annex.sheet import Cell, page
from gongkai.model.catalog import Item
from gongkai.readers.annex.read import Given, Imported, import_annex

TOP = "序号|一级事项|二级事项|公开内容|公开时限|公开渠道和载体|公开对象|公开方式|公开层级"
ROW = {
    "序号": "1",
    "一级事项": "政策文件",
    "二级事项": "规范性文件",
    "公开内容": "全文",
    "公开时限": "信息形成20个工作日内",
    "公开渠道和载体": "■政府网站 □政府公报",
    "公开对象": "全社会",
    "公开方式": "主动公开",
    "公开层级": "县级",
}


def imported(
    folder: Path, *rows: dict[str, str], top: str = TOP, notes: tuple[str, ...] = ()
) -> Imported:
    """Import a table of `rows`, each like `ROW` but for what it says."""
    table = [
        [Cell(cell) for cell in top.split("|")],
        *([Cell(({**ROW, **row}).get(name, "")) for name in top.split("|")] for row in rows),
    ]
    return import_annex(page(folder / "附件", LINES, table, notes), Given())


def item(folder: Path, top: str = TOP, notes: tuple[str, ...] = (), **row: Any) -> Item:
    """Import a table of one row."""
    [only] = imported(folder, row, top=top, notes=notes).catalog.items
    return only


def choose(
    folder: Path, below: str, *cells: str, above: str = "公开对象 公开方式 公开层级"
) -> Item:
    """Import a row under a header of two rows, with two columns for each field that is ticked.

    `above` and `below` name them; `cells` are what the row has in them.
    """
    head = [Cell("序号", rows=2), Cell("公开事项", rows=2), Cell("公开内容", rows=2)]
    rows = [
        [*head, *(Cell(name, columns=2) for name in above.split())],
        [Cell(name) for name in below.split()],
        [Cell("1"), Cell("甲"), Cell("乙"), *map(Cell, cells)],
    ]
    [only] = import_annex(page(folder / "附件", LINES, rows, ()), Given()).catalog.items
    return only


def only_note(found: Item, words: str) -> str:
    """Return the one note that has `words`."""
    [note] = [note for note in found.notes if words in note]
    return note
