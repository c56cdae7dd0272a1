"""The program as a whole: its first screen, its help, its mistakes of usage, its manners."""

# ruff: noqa: E501  the lines are as long as the program writes them

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len
from typer.main import get_command

from cli.conftest import Run
from gongkai import __version__
from gongkai.cli.app import app
from gongkai.cli.language import detect

ROOT = Path(__file__).parents[2]
PROGRAM: Any = get_command(app)
VILLAGE = "examples/拨云岭村2020年台账.yaml --as-of 2020-12-31"
COMMANDS = [*PROGRAM.commands, "holidays show", "holidays import"]


@pytest.fixture(autouse=True)
def _checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as its users do: in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "gongkai", *arguments],
        env={**os.environ, "GONGKAI_LANG": "zh", "PYTHONUTF8": "1", **environment},
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


# The first screen, and help


def test_the_first_screen_shows_three_commands_and_an_example_of_each(run: Run) -> None:
    assert run("") == snapshot("""\
公开（gongkai）：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。

最常用的三个命令：

  检查台账   gongkai check 台账.xlsx
             哪一格有问题、依据哪一条、今天怎么办
  算截止日   gongkai due 2020-12-14
             20 个工作日到哪一天，逐日数给你看
  空白台账   gongkai template -o 台账.xlsx
             带下拉选项和日期检查的标准台账

全部命令：gongkai --help      某个命令：gongkai check --help
exit 0
""")


def test_the_first_screen_in_english(run: Run) -> None:
    assert run("--lang en") == snapshot("""\
gongkai (公开): is it disclosed what the law says, on time, long enough, in the right places?

The three commands that most people need:

  check a ledger   gongkai check ledger.xlsx
                   what is wrong, in which cell, by which article, what to do today
  find a due date  gongkai due 2020-12-14
                   when 20 working days end, counted day by day
  start a ledger   gongkai template -o ledger.xlsx
                   an empty ledger with drop-downs and date checks

All commands: gongkai --help      one command: gongkai check --help
exit 0
""")


def test_the_help_of_the_program(run: Run) -> None:
    assert run("--help") == snapshot("""\
用法：gongkai [选项] 命令 ...

公开：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。

选项：
  --version     显示版本
  --lang zh|en  说中文还是英文
  -h, --help    显示这页说明

命令：
  check     检查公开台账：有什么问题、在哪一格、依据哪一条、今天怎么办。
  validate  校验目录、规则、单位名册、豁免、放假安排：每一处错误都说明文件、行、
            列。
  due       算一个截止日，并把工作日逐日数出来：哪天放假、哪天调休上班。
  why       说明一条记录为什么是这个结论：适用哪条规则、条文原文、日子怎样数、怎
            样会改变结论。
  report    合规周报：单位排名、分类、新出现的和已整改的违规、逾期未完成、即将到
            期、近十二周走势。
  archive   每周存档：台账原样、全部结论、当时的目录和规则；以后谁改了日期，一比
            就知道。
  todo      今天要补办什么、今后几个工作日内什么到期，按单位列出；可以导入日历，
            到期前提醒。
  probe     访问台账里的链接，看应当长期公开的是否还在，写成证据文件，供 check
            --evidence 读取。
  waive     为台账里现有的违规写豁免：逐条询问理由，写进 waivers.yaml，到期自动
            失效。
  rule      查看规则：要求什么、依据哪部法、举例、怎样改正。不写编号则列出全部。
  template  按目录生成空白台账（Excel）：下拉选项、日期检查、填写示例、填写说
            明。
  catalog   标准目录：导入官方附件，比较两份目录有什么不同，写出给编辑器用的
            JSON Schema。
  holidays  放假安排：查看一年的放假和调休，导入国务院办公厅的新通知。
exit 0
""")


def test_the_help_of_check(run: Run) -> None:
    assert run("check --help") == snapshot("""\
用法：gongkai check [选项] 台账...

检查公开台账：有什么问题、在哪一格、依据哪一条、今天怎么办。

退出状态：0 没有错误，1 有错误，2 无法检查。

例：
  gongkai check 台账.xlsx
  gongkai check 台账.xlsx --as-of 2020-12-31
  gongkai check 各乡镇台账/ --format text --format csv=问题.csv

参数：
  台账...  公开台账：文件或文件夹，可以有好几个；- 为标准输入

选项：
  --as-of 日期                   检查基准日，判断到这一天结束为止（默认今天）
  --catalog 文件                 标准目录（默认用工作区的 catalog.yaml，没有就用
                                 内置的）
  --rules 文件夹                 规则（默认用工作区的 rules/，没有就用内置的）
  --units 文件                   单位名册（默认用工作区或台账旁边的 units.yaml）
  --waivers 文件                 豁免（默认用工作区的 waivers.yaml）
  --unit 单位                    只看这个单位，写名册里的旧名也行；可以写几次
  --whole-roster                 名册里没有台账的单位也检查是否全部公开
  --map 列名=台账的列名          台账用了自己的列名时写明，例如 形成日期=落款日
                                 期；可以写几次
  --format 格式[=文件]           text、json、jsonl、csv、xlsx、markdown、html、
                                 github、gitlab、sarif、junit、parquet；可以写几
                                 次，一种上屏幕，其余各写到文件
  -o, --output 文件              写到文件
  --limit 条数                   屏幕上最多显示几条问题，0 为全部；不影响合计
                                 （默认 200）
  --due-within 天数              几个工作日内到期算“快到期”（默认 5）
  --all                          连按期的、未到期的也列出（只在 json 里）
  --baseline 文件                以前写出的 json 报告：里面已有的问题不列出，也
                                 不影响退出状态
  --evidence 文件                gongkai probe 写出的链接证据，用来查是否还公开
                                 着；可以写几次
  --statistics                   按规则统计，不逐条列出
  --fail-on error|warning|never  从哪一级起退出状态为 1（默认 error）
  --rejected 文件                把读不懂的单元格在台账上标红、加批注，另存一
                                 份；几份台账的，给文件夹
  -q, --quiet                    屏幕上不写结果，只看退出状态和写出的文件
  --lang zh|en                   说中文还是英文
  --no-color                     不用颜色
  -h, --help                     显示这页说明
exit 0
""")


def test_the_help_of_check_in_english(run: Run) -> None:
    assert run("check --help --lang en") == snapshot("""\
Usage: gongkai check [OPTIONS] LEDGER...

Check ledgers: what is wrong, in which cell, by which article, what to do today.

Exit status: 0 no errors, 1 errors, 2 could not be checked.

Examples:
  gongkai check ledger.xlsx
  gongkai check ledger.xlsx --as-of 2020-12-31
  gongkai check ledgers/ --format text --format csv=findings.csv

Arguments:
  LEDGER...  ledgers: files or folders; - is standard input

Options:
  --as-of DATE                   judge by the end of this day
  --catalog FILE                 the catalogue
  --rules FOLDER                 the rules
  --units FILE                   the roster of units
  --waivers FILE                 the waivers (default: the workspace's)
  --unit UNIT                    this unit alone; repeatable
  --whole-roster                 judge coverage of the whole roster
  --map KNOWN=OWN                a heading of the ledger's own: a known heading
                                 or field first; repeatable
  --format FORMAT[=FILE]         text, json, jsonl, csv, xlsx, markdown, html,
                                 github, gitlab, sarif, junit, parquet;
                                 repeatable: one on the screen, each other to a
                                 file
  -o, --output FILE              to a file
  --limit N                      findings shown; 0 shows all (default: 200)
  --due-within N                 in how many working days due is due soon
                                 (default: 5)
  --all                          list what is met and pending, too (in json)
  --baseline FILE                an earlier report in json: what it has is not
                                 listed and does not fail
  --evidence FILE                what gongkai probe wrote: is it still public?
                                 repeatable
  --statistics                   counts by rule in place of the findings
  --fail-on error|warning|never  the severity from which the exit status is 1
                                 (default: error)
  --rejected FILE                a copy of the ledger with the unread cells
                                 marked; of several, a folder
  -q, --quiet                    no result on the screen
  --lang zh|en                   Chinese or English
  --no-color                     no colour
  -h, --help                     show this page
exit 0
""")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str, lang: str) -> None:
    page = run(f"{command} --help", GONGKAI_LANG=lang)
    assert page.startswith(f"{'用法：' if lang == 'zh' else 'Usage: '}gongkai {command} ")
    assert page.endswith("exit 0\n")
    head = "例：" if lang == "zh" else "Examples:"
    assert f"\n{head}\n  gongkai {command}" in page
    assert run(f"{command} -h", GONGKAI_LANG=lang) == page


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_english_help_has_no_chinese_but_what_is_typed(run: Run, command: str) -> None:
    page = run(f"{command} --help", GONGKAI_LANG="en")
    told = "".join(line for line in page.splitlines() if not line.startswith("  gongkai "))
    assert set(re.findall(r"[\u4e00-\u9fff]+", told)) <= {"台账"}


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_help_fits_the_screen(run: Run, columns: int) -> None:
    """An example is to be copied, and keeps its line."""
    lines = run("check --help", columns=columns).splitlines()
    wide = [line for line in lines if cell_len(line) > min(columns, 100)]
    assert all(line.startswith("  gongkai ") for line in wide)


def test_the_version(run: Run) -> None:
    assert run("--version") == f"gongkai {__version__}\nexit 0\n"
    assert importlib.metadata.version("gongkai") == __version__


# Mistakes of usage: exit 2, in the language of the run


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "chek",
            snapshot("""\
命令写得不对：没有命令 chek，是不是想写 check？
用法见 gongkai --help
"""),
        ),
        (
            "tempalte",
            snapshot("""\
命令写得不对：没有命令 tempalte，是不是想写 template？
用法见 gongkai --help
"""),
        ),
        (
            "qqq",
            snapshot("""\
命令写得不对：没有命令 qqq
用法见 gongkai --help
"""),
        ),
        (
            "examples",
            snapshot("""\
命令写得不对：没有命令 examples；检查台账写成 gongkai check examples
用法见 gongkai --help
"""),
        ),
        (
            "--verison",
            snapshot("""\
命令写得不对：没有选项 --verison，是不是想写 --version？
用法见 gongkai --help
"""),
        ),
        (
            "check",
            snapshot("""\
命令写得不对：没有写 '台账...'
用法见 gongkai check --help
"""),
        ),
        (
            "check x --lmit 3",
            snapshot("""\
命令写得不对：没有选项 --lmit，是不是想写 --limit？
用法见 gongkai check --help
"""),
        ),
        (
            "check x -z",
            snapshot("""\
命令写得不对：没有选项 -z
用法见 gongkai check --help
"""),
        ),
        (
            "check x --limit",
            snapshot("""\
命令写得不对：选项 --limit 后面没有写内容
用法见 gongkai check --help
"""),
        ),
        (
            "check x --limit -1",
            snapshot("""\
命令写得不对：'--limit' 的值不对：“-1”不是从 0 起的整数
用法见 gongkai check --help
"""),
        ),
        (
            "check x --limit viel",
            snapshot("""\
命令写得不对：'--limit' 的值不对：“viel”不是从 0 起的整数
用法见 gongkai check --help
"""),
        ),
        (
            "check x --due-within 0",
            snapshot("""\
命令写得不对：'--due-within' 的值不对：“0”不是从 1 起的整数
用法见 gongkai check --help
"""),
        ),
        (
            "check x --all=3",
            snapshot("""\
命令写得不对：选项 --all 后面不写内容
用法见 gongkai check --help
"""),
        ),
        (
            "check x --fail-on eror",
            snapshot("""\
命令写得不对：'--fail-on' 的值不对：没有“eror”。是不是想写 error？可以写的有：error、warning、never
用法见 gongkai check --help
"""),
        ),
        (
            "check x --lang fr",
            snapshot("""\
命令写得不对：'--lang' 的值不对：没有“fr”。可以写的有：zh、en
用法见 gongkai check --help
"""),
        ),
        (
            "rule a b",
            snapshot("""\
命令写得不对：多写了 b
用法见 gongkai rule --help
"""),
        ),
    ],
)
def test_a_mistake_of_usage(run: Run, line: str, told: str) -> None:
    transcript = run(line)
    assert transcript.endswith("exit 2\n")
    assert transcript.removesuffix("exit 2\n") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "chek",
            snapshot("""\
error: no command chek; did you mean check?
see gongkai --help
"""),
        ),
        (
            "examples",
            snapshot("""\
error: no command examples; to check a ledger: gongkai check examples
see gongkai --help
"""),
        ),
        (
            "check",
            snapshot("""\
error: 'LEDGER...' is missing
see gongkai check --help
"""),
        ),
        (
            "check x --lmit 3",
            snapshot("""\
error: no option --lmit; did you mean --limit?
see gongkai check --help
"""),
        ),
        (
            "check x --limit",
            snapshot("""\
error: option --limit wants a value
see gongkai check --help
"""),
        ),
        (
            "check x --limit viel",
            snapshot("""\
error: '--limit': “viel” is no whole number from 0 on
see gongkai check --help
"""),
        ),
        (
            "check x --all=3",
            snapshot("""\
error: option --all takes no value
see gongkai check --help
"""),
        ),
        (
            "check x --fail-on eror",
            snapshot("""\
error: '--fail-on': no “eror”. did you mean error? known: error, warning, never
see gongkai check --help
"""),
        ),
        (
            "check x --format jsn",
            snapshot("""\
error: '--format': no format “jsn”. did you mean json? known: text, json, jsonl, csv, xlsx, markdown, html, github, gitlab, sarif, junit, parquet
see gongkai check --help
"""),
        ),
        (
            "check x --as-of yesterday",
            snapshot("""\
error: '--as-of': “yesterday” is no date: write 2020-12-31
see gongkai check --help
"""),
        ),
        (
            "rule a b",
            snapshot("""\
error: too much: b
see gongkai rule --help
"""),
        ),
    ],
)
def test_a_mistake_of_usage_in_english(run: Run, line: str, told: str) -> None:
    transcript = run(line, GONGKAI_LANG="en")
    assert transcript.endswith("exit 2\n")
    assert transcript.removesuffix("exit 2\n") == told


# Language


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8", "GONGKAI_LANG": "zh"}, "zh"),
        ([], {"GONGKAI_LANG": "EN"}, "en"),
        (["check", "--lang", "en"], {"GONGKAI_LANG": "zh"}, "en"),
        (["check", "--lang=zh"], {"GONGKAI_LANG": "en"}, "zh"),
        (["check", "--lang"], {}, "zh"),
        (["check", "--lang", "fr"], {"GONGKAI_LANG": "en"}, "en"),
    ],
)
def test_the_language_is_that_of_the_nearest_wish(
    arguments: list[str], environment: dict[str, str], expected: str
) -> None:
    assert detect(arguments, environment) == expected


# Colour


def test_a_pipe_has_no_colour(run: Run) -> None:
    assert "\x1b" not in run(f"check {VILLAGE}", NO_COLOR="")


def test_colour_can_be_forced_and_refused(run: Run) -> None:
    plain = run(f"check {VILLAGE}")
    forced = run(f"check {VILLAGE}", NO_COLOR="", FORCE_COLOR="1")
    assert "\x1b[1;31m✗ 违反\x1b[0m" in forced
    assert re.sub(r"\x1b\[[\d;]*m", "", forced) == plain
    assert run(f"check {VILLAGE}", NO_COLOR="1", FORCE_COLOR="1") == plain
    assert run(f"check {VILLAGE} --no-color", NO_COLOR="", FORCE_COLOR="1") == plain


def test_what_a_program_reads_is_never_in_colour(run: Run) -> None:
    for name in ("json", "csv"):
        assert "\x1b" not in run(f"check {VILLAGE} --format {name}", NO_COLOR="", FORCE_COLOR="1")


# In a process of its own


def test_the_module_runs_as_the_command_does(run: Run) -> None:
    done = process("check", *VILLAGE.split(), COLUMNS="80", NO_COLOR="1")
    assert f"{done.stdout}{done.stderr}exit {done.returncode}\n" == run(f"check {VILLAGE}")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "--help"], ["--version"]])
def test_help_loads_neither_engine_nor_readers(arguments: list[str]) -> None:
    code = (
        "import sys; from gongkai.__main__ import main; main(sys.argv[1:]);"
        "print(sorted({'polars', 'chinese_calendar', 'ruamel', 'python_calamine', 'xlsxwriter'}"
        " & {name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, text=True
    )
    assert done.stderr == "[]\n"
    assert done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="the pipe is made by bash")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_closed_pipe_ends_quietly(form: str) -> None:
    ledger = "examples/栾川县2020年政务公开台账.xlsx"
    check = f'"{sys.executable}" -m gongkai check {ledger} --as-of 2020-12-31 --format {form}'
    done = subprocess.run(
        ["bash", "-c", f"{check} | head -1; echo ${{PIPESTATUS[0]}}"],
        env={**os.environ, "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    first, status = done.stdout.splitlines()
    assert first in {"栾川县扶贫领域基层政务公开标准目录", "{"}
    # The pipe was closed, and the ledger is as wrong as before.
    assert status == "1"


def test_a_console_that_lacks_a_character_gets_a_question_mark() -> None:
    done = process(
        "check", *VILLAGE.split(), PYTHONUTF8="0", PYTHONIOENCODING="ascii", GONGKAI_LANG="en"
    )
    assert done.returncode == 1
    assert done.stdout.startswith("?????")
    assert "verdict: 3 errors" in done.stdout


def test_a_program_gets_utf_8_whatever_the_console_speaks() -> None:
    done = process(
        "check", *VILLAGE.split(), "--format", "json", PYTHONUTF8="0", PYTHONIOENCODING="gbk"
    )
    assert '"unit": "拨云岭村"' in done.stdout
