"""`--fix`: what a machine can mend without a change of meaning, once, and nothing else."""

from pathlib import Path

import pytest

from cli.conftest import Run
from gongkai.readers.tidy import all_tidied, lint_tidiness, tidied
from gongkai.readers.yaml import compose_yaml
from validate.planted import CATALOG, write

ROOT = Path(__file__).parents[2]
BLANK = " "  # at the end of a line of a text: it belongs to it
HEAD = CATALOG[: CATALOG.index("items:")]
UNTIDY = f"""\
{HEAD}items:
  # 乙
  - id: "2"
    category: 监督管理
    subject: 监督举报
    as_printed:
      content: 报告１  二
    notes:
      - |
        一行{BLANK}
        二行

  # 甲，移到前面
  - id: １   # 编号
    category: "政策文件 "
    subject: 规范性 文件
    row: 1
    levels: [县级 , 乡 级]
    time_limit: {{text: １５ 个工作日内, within: {{working_days: １５}}}}
  # 完
"""
TIDY = f"""\
{HEAD}items:
  # 甲，移到前面
  - id: "1"   # 编号
    category: "政策文件"
    subject: 规范性文件
    row: 1
    levels: [县级 , 乡级]
    time_limit: {{text: １５ 个工作日内, within: {{working_days: 15}}}}
  # 乙
  - id: "2"
    category: 监督管理
    subject: 监督举报
    as_printed:
      content: 报告１  二
    notes:
      - |
        一行{BLANK}
        二行

  # 完
"""


def mended(folder: Path, text: str) -> str:
    file = write(folder / "catalog.yaml", text)
    done = tidied(file)
    return text if done is None else done.content.decode()


def test_rows_names_and_numbers_are_mended_and_comments_go_with_their_rows(tmp_path: Path) -> None:
    assert mended(tmp_path, UNTIDY) == TIDY


def test_what_is_tidy_is_left_alone(tmp_path: Path) -> None:
    assert tidied(write(tmp_path / "catalog.yaml", TIDY)) is None
    assert [f.code for f in lint_tidiness(compose_yaml(tmp_path / "catalog.yaml"))] == []


def test_what_ships_is_tidy() -> None:
    files = [ROOT / "catalog.yaml", *(ROOT / "rules").glob("*.yaml"), ROOT / "examples/units.yaml"]
    assert all_tidied(files) == []


@pytest.mark.parametrize(
    "kept",
    [
        "    as_printed: {subject: ' １ 号 '}\n",
        "    content: [第１ 项]\n",
        "    basis: ['某办〔２０２０〕１号']\n",
        "    notes: ['见 第１ 页']\n",
        "    time_limit: {text: '２０ 个工作日内', source: '第 １ 条'}\n",
        "    channels: {required: [政府网站]}  # １ 号\n",
        '    subject: "规范性\\u3000文件"\n',  # escaped: what is typed is not what is read
        "    subject: &名 规范性 文件\n",
    ],
)
def test_what_is_verbatim_is_never_touched(tmp_path: Path, kept: str) -> None:
    text = CATALOG.replace("    levels: [县级]\n", "    levels: [县级]\n" + kept)
    if "subject" in kept:
        text = CATALOG.replace("    subject: 规范性文件\n", kept)
    assert mended(tmp_path, text) == text


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("version: 1 \n", "version: 1\n"),
        ("title: 甲 # 注\t\n", "title: 甲 # 注\n"),
        ("version: 1  \r\n", "version: 1\r\n"),
        ("title: 某县 标准目录\n", "title: 某县 标准目录\n"),
        ("issued_on: ２０２０-12-14\n", "issued_on: 2020-12-14\n"),
    ],
)
def test_lines_and_days_are_mended(tmp_path: Path, untidy: str, tidy: str) -> None:
    assert mended(tmp_path, untidy + "items: []\n") == tidy + "items: []\n"


def test_a_missing_last_line_break_is_added(tmp_path: Path) -> None:
    assert mended(tmp_path, CATALOG.rstrip("\n")) == CATALOG


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    file = tmp_path / "catalog.yaml"
    file.write_bytes(
        b"\xef\xbb\xbf" + (CATALOG + "\n").replace("version: 1", "version: 1 ").encode()
    )
    done = tidied(file)
    assert done
    assert done.content == b"\xef\xbb\xbf" + (CATALOG + "\n").encode()


@pytest.mark.parametrize(
    "rows",
    [
        '[{id: "2", category: 政策文件}, {id: "1", category: 政策文件}]',
        '\n  - {id: "2", category: &c 政策文件}\n  - {id: "1", category: *c}',
    ],
)
def test_rows_that_cannot_be_moved_safely_are_told_and_left(tmp_path: Path, rows: str) -> None:
    """Side by side on a line; or a reference that would come before what it refers to."""
    file = write(
        tmp_path / "catalog.yaml", f"{HEAD}items: {rows}\n".replace("items: \n", "items:\n")
    )
    assert tidied(file) is None
    assert [f.code for f in lint_tidiness(compose_yaml(file))] == ["rows-out-of-order"]


@pytest.mark.parametrize(
    "rows",
    [
        '  - {id: "1", row: 2, category: 政策文件}\n  - {id: "2", row: 1, category: 政策文件}\n',
        '  - {id: "10", category: 政策文件}\n  - {id: "9", category: 政策文件}\n',
        '  - id: "2"\n    basis:\n      - >\n        甲\n\n        乙\n  - id: "1"\n',
        '  - id: "2"\n    channels: {required: [政府网站,\n      两微一端]}\n\n  - id: "1"\n',
    ],
)
def test_whatever_is_moved_says_the_same_afterwards(tmp_path: Path, rows: str) -> None:
    once = mended(tmp_path, f"{HEAD}items:\n{rows}")
    assert once != f"{HEAD}items:\n{rows}"
    assert sorted(once.split()) == sorted(f"{HEAD}items:\n{rows}".split())
    assert mended(tmp_path, once) == once


def test_rows_without_numbers_are_in_no_order(tmp_path: Path) -> None:
    rows = "  - {id: 乙, category: 政策文件}\n  - {id: 甲, category: 政策文件}\n"
    assert mended(tmp_path, f"{HEAD}items:\n{rows}") == f"{HEAD}items:\n{rows}"


# On the command line


def test_fix_says_what_it_did_and_a_second_run_changes_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "catalog.yaml", UNTIDY)
    first = run("validate catalog.yaml --fix")
    assert file.read_text(encoding="utf-8") == TIDY
    assert first.count("已改 catalog.yaml:") == 6
    assert "已改 catalog.yaml:26:9 full-width：１ → 1\n" in first
    assert "已改 catalog.yaml:26:5 rows-out-of-order\n" in first
    assert "full-width" not in first.partition("已改")[0]
    before = file.stat().st_mtime_ns
    assert "已改" not in run("validate catalog.yaml --fix")
    assert file.stat().st_mtime_ns == before


def test_without_fix_nothing_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "catalog.yaml", UNTIDY)
    assert " 警告 rows-out-of-order " in run("validate catalog.yaml")
    assert file.read_text(encoding="utf-8") == UNTIDY


def test_a_file_that_cannot_be_parsed_is_told_and_left(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "catalog.yaml", "version: 1 \nitems: [\n")
    told = run("validate catalog.yaml --fix")
    assert " 错误 yaml-unclosed-bracket " in told
    assert file.read_text(encoding="utf-8") == "version: 1 \nitems: [\n"
