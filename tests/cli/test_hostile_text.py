"""What a file or a name holds: it obeys no terminal, runs in no spreadsheet, marks up no page."""

import csv
import unicodedata
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from cli.conftest import Run
from gongkai.formats import BINARY, FORMATS, REPORT_FORMATS, TODO_FORMATS, WHY_FORMATS
from gongkai.formats.cells import UNSEEN

# Red letters, a title for the window, text turned round, one of the newer controls, a bell.
OBEYED = "\x1b[31m红\x1b]0;名\x07\u202e反\u2066\x9b2J\u200b"
MARKUP = "<script>alert(1)</script>[b]甲[/b] **乙** | `丙`"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A1"]
AS_OF = "--as-of 2020-12-31"
CHECK, TODO, WHY = (
    f"check '{{ledger}}' {AS_OF}",
    f"todo '{{ledger}}' {AS_OF}",
    f"why '{{ledger}}' T-1 {AS_OF}",
)
REPORT = "report '{ledger}' --since 2020-10-01 --until 2020-12-31"
HEADINGS = [
    "信息编号",
    "公开事项",
    "信息名称",
    "公开主体",
    "公开渠道和载体",
    "形成日期",
    "公开日期",
]
ROW = ["T-1", "报告", MARKUP, f"潭头镇{OBEYED}", "政府网站", "2020-01-15", "2020-10-19"]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger whose every cell, and whose name, is up to something."""
    rows = [
        [*HEADINGS, f"公开日其{OBEYED}", f"形成日子{OBEYED}"],
        [*ROW, "x", "y"],
        [f"T-2{OBEYED}", f"报告{OBEYED}", OBEYED, "", f"网站{OBEYED}", f"2020{OBEYED}", OBEYED],
        *([f"T{n}", "报告", text, text, "", "2020-01-15"] for n, text in enumerate(FORMULAS)),
    ]
    file = tmp_path / f"台账{OBEYED.replace('/', '')}.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    return file


def unseen(text: str) -> set[str]:
    """Return what a terminal might obey, but for the ends of lines."""
    return {char for char in text if unicodedata.category(char) in UNSEEN} - {"\n"}


@pytest.mark.parametrize(
    "command",
    [
        f"{CHECK} --lang en --statistics",
        REPORT,
        TODO,
        *(f"{WHY} --format {name}" for name in WHY_FORMATS),
        f"waive '{{ledger}}' {AS_OF} --waivers '{{waivers}}' --until 2021-12-31 --reason 理由",
    ],
)
def test_no_command_hands_on_what_a_terminal_obeys(
    run: Run, ledger: Path, tmp_path: Path, command: str
) -> None:
    said = run(command.format(ledger=ledger, waivers=tmp_path / "waivers.yaml"))
    assert "exit " in said
    assert len(said) > 100
    assert unseen(said) == set()


@pytest.mark.parametrize(
    ("command", "forms"),
    [(f"{CHECK} --all", FORMATS), (REPORT, REPORT_FORMATS), (TODO, TODO_FORMATS)],
)
def test_no_file_hands_it_on_either(
    run: Run, ledger: Path, tmp_path: Path, command: str, forms: tuple[str, ...]
) -> None:
    written = [name for name in forms if name not in BINARY]
    files = [f"--format {name}='{tmp_path}/out.{name}'" for name in written]
    assert unseen(run(" ".join([command.format(ledger=ledger), *files]))) == set()
    for name in written:
        said = (tmp_path / f"out.{name}").read_text(encoding="utf-8-sig")  # any end of line is \n
        assert len(said) > 100
        assert unseen(said) == set(), name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_refuses_a_file_hands_on_nothing_either(run: Run, tmp_path: Path, lang: str) -> None:
    for name, content in (
        (f"甲{OBEYED}.csv", b""),
        (f"乙{OBEYED}.json", f'[{{"{OBEYED}": {{}}}}]'.encode()),
        (f"丙{OBEYED}.yaml", f'- "甲": 1\n  "{OBEYED}": [[]]\n'.encode(errors="replace")),
        (f"丁{OBEYED}.pdf", b"%PDF"),
        ("戊.csv", f"姓名{OBEYED},电话{OBEYED}\n1,2\n".encode()),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        said = run(f"check '{file}' --lang {lang}")
        assert said.endswith("exit 2\n")
        assert said.count("\n") <= 3
        assert unseen(said) == set()
        assert unseen(run(f"validate '{file}' --lang {lang}")) == set()


def test_a_name_with_line_breaks_cannot_speak_for_the_program(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "台账\n合格：没有问题.csv"
    file.write_bytes(b"")
    assert "\n合格" not in run(f"check '{file}'")


def test_a_mistake_of_usage_repeats_no_control(run: Run) -> None:
    assert unseen(run(f"check --format '{OBEYED}' a.csv")) == set()
    assert unseen(run(f"'{OBEYED}'")) == set()


def test_no_cell_of_csv_begins_as_a_formula_does(run: Run, ledger: Path) -> None:
    said = run(f"check '{ledger}' --as-of 2020-12-31 --format csv")
    cells = [cell for row in csv.reader(StringIO(said)) for cell in row]
    assert "'=cmd|'/c calc'!A1" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize(
    "command",
    [
        *(f"{CHECK} --format {name}" for name in FORMATS if name == "xlsx"),
        *(f"{REPORT} --format {name}" for name in REPORT_FORMATS if name == "xlsx"),
        f"{TODO} --format xlsx",
    ],
)
def test_no_cell_of_a_workbook_is_a_formula_of_the_ledger(
    run: Run, ledger: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "结果.xlsx"
    run(f"{command.format(ledger=ledger)} -o '{file}'")
    assert "1+1" in _texts(file)
    for text in FORMULAS:
        assert f"<f>{text.strip()[1:]}" not in _sheets(file)


def test_no_cell_of_a_marked_copy_is_a_formula(run: Run, ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "标注.xlsx"
    run(f"check '{ledger}' --as-of 2020-12-31 -q --rejected '{file}'")
    assert "1+1" in _texts(file)
    assert "<f>" not in _sheets(file)


def test_markdown_takes_nothing_of_a_ledger_for_markup(run: Run, ledger: Path) -> None:
    for command in (REPORT, TODO):
        said = run(f"{command.format(ledger=ledger)} --format markdown")
        assert "alert" in said
        assert "<script>" not in said
        assert "**乙**" not in said


def _sheets(file: Path) -> str:
    with ZipFile(file) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        return "".join(parts.read(name).decode() for name in names)


def _texts(file: Path) -> str:
    with ZipFile(file) as parts:
        return parts.read("xl/sharedStrings.xml").decode()


def test_what_a_person_wrote_in_waivers_is_left_alone(ledger: Path, run: Run) -> None:
    file = ledger.with_name("waivers.yaml")
    own = '  - rule: stay-public\n    record: T-1\n    reason: "维修\u200b，县办同意"\n'
    own += "    until: 2021-06-30\n"
    file.write_text(f"version: 1\nwaivers:\n{own}", encoding="utf-8")
    late = "T-9,报告,甲,潭头镇,网站,2020-01-15,2020-10-19"
    ledger.write_text(f"{','.join(HEADINGS)}\n{late}", encoding="utf-8")
    named = f"--waivers '{file}' --rule publish-on-time {AS_OF}"
    assert "1 条豁免" in run(f"waive '{ledger}' {named} --until 2021-06-30 --reason 等待")
    assert own in file.read_text(encoding="utf-8")


def test_waivers_show_what_is_invisible_and_find_it_again(ledger: Path, run: Run) -> None:
    file = ledger.with_name("waivers.yaml")
    late = [
        "T-9\u202e反\u2066\U000e0041",
        "报告",
        "甲",
        "潭头镇",
        "网站",
        "2020-01-15",
        "2020-10-19",
    ]
    ledger.write_text("\n".join(map(",".join, [HEADINGS, late])), encoding="utf-8")
    named = f"--waivers '{file}' --rule publish-on-time {AS_OF}"
    told = run(f"waive '{ledger}' {named} --until 2021-06-30 --reason '等\u202e待\x1b[31m'")
    assert "1 条豁免" in told
    text = file.read_text(encoding="utf-8")
    assert not unseen(text)
    assert r"T-9\u202e反\u2066\U000e0041" in text
    found = run(f"check '{ledger}' {AS_OF} --waivers '{file}' --format csv")
    assert "已豁免至2021-06-30" in found
