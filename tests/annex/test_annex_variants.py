"""One set of matters, as counties lay it out and sign it, is read as the same items."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from annex.maker import LISTS, TICKS, VARIANTS, Style, columns, table
from annex.matters import LINES, MATTERS, Matter
from annex.sheet import MERGED, PLAIN
from gongkai.model.catalog import Item
from gongkai.model.limit_text import read_time_limit
from gongkai.readers.annex.read import Given, Imported, import_annex

# What a variant has no column for, or says otherwise.
WITHOUT: Mapping[str, set[str]] = {
    "one level, whole text": {"category", "levels"},
    "three levels": {"mode", "levels"},
    "limit among the requirements": {"basis"},
}
SERIALS = ("1", "2", "3")


def meaning(item: Item) -> dict[str, object]:
    kept = {"as_printed", "notes", "row", "project"}
    return {key: value for key, value in item.model_dump().items() if key not in kept}


def expected(matter: Matter, number: str) -> dict[str, object]:
    item = Item.model_validate(
        {
            "id": number,
            "category": matter.category,
            "subject": matter.subject,
            "content": matter.content,
            "basis": matter.basis,
            "time_limit": read_time_limit(matter.limit) if matter.limit else None,
            "publisher": matter.publisher,
            "channels": {"required": matter.channels},
            "audience": matter.audience,
            "mode": matter.mode,
            "levels": matter.levels,
        }
    )
    return meaning(item)


def make(folder: Path, form: str, variant: str = "national", style: Style | None = None) -> Path:
    rows = table(columns(variant, style or Style()), MATTERS, SERIALS)
    return {**MERGED, **PLAIN}[form](folder / "附件", LINES, rows, ())


def read(path: Path) -> Imported:
    return import_annex(path, Given())


def same(imported: Imported, without: set[str]) -> None:
    wanted = [expected(*each) for each in zip(MATTERS, SERIALS, strict=True)]
    found = [meaning(item) for item in imported.catalog.items]
    for each in (*wanted, *found):
        for key in without:
            each.pop(key)
    assert found == wanted


@pytest.mark.parametrize("form", [*MERGED, *PLAIN])
@pytest.mark.parametrize("variant", VARIANTS)
def test_each_variant_of_the_header_is_read_as_the_same_items(
    tmp_path: Path, variant: str, form: str
) -> None:
    same(read(make(tmp_path, form, variant)), WITHOUT.get(variant, set()))


@pytest.mark.parametrize("form", MERGED)
@pytest.mark.parametrize("listed", LISTS)
def test_each_way_to_sign_channels_is_read_as_the_same_items(
    tmp_path: Path, listed: str, form: str
) -> None:
    same(read(make(tmp_path, form, style=Style(listed=listed))), set())


@pytest.mark.parametrize("form", MERGED)
@pytest.mark.parametrize("ticks", TICKS)
def test_each_way_to_tick_a_column_is_read_as_the_same_items(
    tmp_path: Path, ticks: str, form: str
) -> None:
    same(read(make(tmp_path, form, style=Style(ticks=ticks))), set())
