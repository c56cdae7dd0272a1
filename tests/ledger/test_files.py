"""Which files are read of those that are named: a ledger may be open in Excel meanwhile."""

from pathlib import Path

from ledger.reading import HEADINGS, ROW, read


def ledger(file: Path) -> Path:
    file.write_text("\n".join([",".join(HEADINGS), ",".join(ROW), ""]), encoding="utf-8")
    return file


def test_what_excel_keeps_beside_an_open_ledger_is_left_out_and_said(tmp_path: Path) -> None:
    file, lock = ledger(tmp_path / "台账.csv"), tmp_path / "~$台账.xlsx"
    lock.write_bytes(b"\x05officer".ljust(165, b"\0"))
    for paths in ([tmp_path], [file, lock], [lock, file]):
        found = read(*paths)
        assert [row["record"] for row in found.rows] == ["T-1"]
        assert (found.notices, found.refusals) == (["lock-file"], [])


def test_where_nothing_else_is_named_it_is_a_problem(tmp_path: Path) -> None:
    lock = tmp_path / "~$台账.xlsx"
    lock.write_bytes(b"\x05officer")
    assert read(lock).refusals == ["lock-file-alone"]
    assert read(tmp_path).refusals == ["no-ledgers-in-folder"]


def test_a_folder_says_which_files_it_cannot_read(tmp_path: Path) -> None:
    ledger(tmp_path / "潭头镇.csv")
    (tmp_path / "庙子").mkdir()
    for name in (
        "庙子/庙子镇.et",
        "石庙镇.zip",
        "白土镇.XLSB",
        "~$说明.docx",
        "照片.jpg",
        ".x.zip",
    ):
        (tmp_path / name).write_bytes(b"?")
    found = read(tmp_path)
    assert found.notices == ["files-not-read"]
    [notice] = found.ledgers.notices
    assert notice.count == 3
    assert notice.values["files"] == "庙子/庙子镇.et、白土镇.XLSB、石庙镇.zip"
    (tmp_path / "潭头镇.csv").unlink()
    assert read(tmp_path).refusals == ["no-ledgers-in-folder"]
