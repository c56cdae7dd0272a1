"""The county's own notice: what the import reads of it, and what people have corrected since."""

from pathlib import Path

import pytest

from cli.conftest import Run
from gongkai.formats.catalog_file import render
from gongkai.model.catalog import Catalog
from gongkai.model.terms import fold
from gongkai.readers.annex.read import Given, Imported, import_annex
from gongkai.readers.catalog import fit_catalog, load_catalog
from gongkai.readers.yaml import compose_text
from rules.test_catalog import ROOT, ROWS, ticked

NOTICE = ROOT / "docs" / "sources" / "栾扶贫办〔2020〕51号.txt"
SHIPPED = load_catalog(ROOT / "catalog.yaml").value


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_annex(NOTICE, Given())


def test_the_ten_rows_are_read_with_exactly_the_ticked_channels(imported: Imported) -> None:
    items = {item.id: item for item in imported.catalog.items}
    assert list(items) == list(ROWS)
    for number, cells in ROWS.items():
        required = [fold(channel.zh) for channel in items[number].channels.required]
        assert required == ticked(cells)


def test_cells_are_kept_as_printed(imported: Imported) -> None:
    printed = [item.as_printed for item in imported.catalog.items]
    assert printed == [item.as_printed for item in SHIPPED.items]


def test_what_the_notice_says_of_the_whole_is_read(imported: Imported) -> None:
    for key in ("title", "document", "issuer", "issued_on"):
        assert getattr(imported.catalog, key) == getattr(SHIPPED, key)
    assert imported.catalog.defaults.time_limit == SHIPPED.defaults.time_limit
    assert imported.catalog.defaults.publisher == SHIPPED.defaults.publisher


def test_an_empty_cell_stays_empty(imported: Imported) -> None:
    items = imported.catalog.items
    assert all(item.time_limit is None and not item.publisher for item in items)
    assert [item.subject for item in items] == [item.subject for item in SHIPPED.items]


# What people decided beyond what the annex shows: by item, with a word of the note that says so.
CORRECTED = {
    ("1", "category"): "一级事项",
    ("2", "category"): "一级事项",
    ("5", "project"): "标 project",
    ("6", "project"): "标 project",
    ("8", "project"): "标 project",
    ("9", "mode"): "公开方式的“√”",
    ("10", "mode"): "公开方式的“√”",
    ("10", "content"): "公开内容一格写了两个电话",
}


def test_it_differs_from_the_shipped_catalogue_by_noted_corrections_alone(
    imported: Imported,
) -> None:
    differing = {
        (ours.id, key)
        for ours, theirs in zip(imported.catalog.items, SHIPPED.items, strict=True)
        for key in type(ours).model_fields
        if key != "notes" and getattr(ours, key) != getattr(theirs, key)
    }
    assert differing == set(CORRECTED)
    notes = {item.id: item.notes for item in SHIPPED.items}
    for (number, _), words in CORRECTED.items():
        assert any(note.startswith(words) or words in note for note in notes[number])


def test_the_rows_that_people_corrected_were_doubted(imported: Imported) -> None:
    doubted = {item.id: "\n".join(item.notes) for item in imported.catalog.items}
    assert "两小列次序不同" in doubted["9"]
    assert "两小列次序不同" in doubted["10"]
    assert "承上一行" in doubted["2"]
    assert "通知列出的一级事项，附件没有印出：政策文件。" in imported.catalog.notes


def test_every_doubt_is_in_the_notes_and_has_a_place(imported: Imported) -> None:
    assert imported.doubts
    noted = sum(len(item.notes) for item in imported.catalog.items) + len(imported.catalog.notes)
    assert noted == len(imported.doubts)
    for doubt in imported.doubts:
        assert doubt.place is not None
        assert doubt.place.file == str(NOTICE)
    rows = {doubt.place.row for doubt in imported.doubts if doubt.place and doubt.place.row}
    assert rows == {55, 56, 60, 61, 62, 66, 67, 68, 72, 73}


def test_what_is_written_is_read_back_as_the_same_catalogue(imported: Imported) -> None:
    written = render(imported.catalog)
    assert fit_catalog(compose_text(written, "catalog.yaml")).value == imported.catalog


def test_the_shipped_catalogue_survives_being_written_anew() -> None:
    written = render(SHIPPED)
    again: Catalog = fit_catalog(compose_text(written, "catalog.yaml")).value
    # The defaults of mode and levels are told by the program itself, not by an annex.
    assert again.items == SHIPPED.items
    assert again.categories == SHIPPED.categories


def test_the_import_passes_validation(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(f"catalog import {NOTICE} -o 目录.yaml")
    assert "已写入 目录.yaml：10项，" in told
    assert told.endswith("exit 0\n")
    assert "错误 0，警告 0" in run("validate 目录.yaml")
    different = run(f"catalog diff 目录.yaml {ROOT}/catalog.yaml")
    assert "8 处不同" in different
