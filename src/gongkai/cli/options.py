"""The options that several commands share."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from gongkai.cli.language import h


class FailOn(StrEnum):
    """The least severity that makes the exit status 1."""

    error = "error"
    warning = "warning"
    never = "never"


class Language(StrEnum):
    """The languages that the program speaks."""

    zh = "zh"
    en = "en"


def day(text: str) -> date:
    """Read a date as people write it."""
    from gongkai.readers.ledger.dates import read_date  # noqa: PLC0415  not for --help

    reading = read_date(text)
    if reading is None or reading.end is not None:
        raise typer.BadParameter(
            h(f"“{text}”不是日期，写成 2020-12-31 这样", f"“{text}” is no date: write 2020-12-31")
        )
    return reading.start


Word = TypeVar("Word", bound=StrEnum)


def one_of(words: type[Word]) -> Callable[[str], Word]:
    """Make a reader of one of these words."""

    def read(text: str) -> Word:
        if text in [*words]:
            return words(text)
        near = get_close_matches(text, [*words], n=1)
        meant = h(f"是不是想写 {near[0]}？", f"did you mean {near[0]}? ") if near else ""
        known = h("、", ", ").join(words)
        raise typer.BadParameter(
            h(f"没有“{text}”。{meant}可以写的有：{known}", f"no “{text}”. {meant}known: {known}")
        )

    return read


def at_least(least: int) -> Callable[[str], int]:
    """Make a reader of whole numbers from `least` on."""

    def read(text: str) -> int:
        # The default comes through here as well, and is a number already.
        if str(text).isdecimal() and int(text) >= least:
            return int(text)
        raise typer.BadParameter(
            h(f"“{text}”不是从 {least} 起的整数", f"“{text}” is no whole number from {least} on")
        )

    return read


def seconds(text: str) -> float:
    """Read a number of seconds, not below zero."""
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if 0 <= number < float("inf"):
        return number
    raise typer.BadParameter(h(f"“{text}”不是秒数", f"“{text}” is no number of seconds"))


Ledgers = Annotated[
    list[Path],
    typer.Argument(
        metavar=h("台账...", "LEDGER..."),
        help=h(
            "公开台账：文件或文件夹，可以有好几个；- 为标准输入",
            "ledgers: files or folders; - is standard input",
        ),
        show_default=False,
    ),
]
CatalogFile = Annotated[
    Path | None,
    typer.Option(
        "--catalog",
        metavar=h("文件", "FILE"),
        help=h("标准目录（默认用工作区的 catalog.yaml，没有就用内置的）", "the catalogue"),
    ),
]
RulesFolder = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar=h("文件夹", "FOLDER"),
        help=h("规则（默认用工作区的 rules/，没有就用内置的）", "the rules"),
    ),
]
UnitsFile = Annotated[
    Path | None,
    typer.Option(
        "--units",
        metavar=h("文件", "FILE"),
        help=h("单位名册（默认用工作区或台账旁边的 units.yaml）", "the roster of units"),
    ),
]
WaiversFile = Annotated[
    Path | None,
    typer.Option(
        "--waivers",
        metavar=h("文件", "FILE"),
        help=h("豁免（默认用工作区的 waivers.yaml）", "the waivers (default: the workspace's)"),
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=day,
        metavar=h("日期", "DATE"),
        help=h("检查基准日，判断到这一天结束为止（默认今天）", "judge by the end of this day"),
    ),
]
Week = Annotated[
    str | None,
    typer.Option(
        "--week",
        metavar=h("周", "WEEK"),
        help=h("哪一周，如 2020-W51（默认上一周）", "which week (default: the last whole one)"),
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar=h("列名=台账的列名", "KNOWN=OWN"),
        help=h(
            "台账用了自己的列名时写明，例如 形成日期=落款日期；可以写几次",
            "a heading of the ledger's own: a known heading or field first; repeatable",
        ),
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        parser=one_of(Language),
        metavar="zh|en",
        help=h("说中文还是英文", "Chinese or English"),
        show_default=False,
    ),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        parser=one_of(FailOn),
        metavar="error|warning|never",
        help=h("从哪一级起退出状态为 1", "the severity from which the exit status is 1"),
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar=h("文件", "FILE"), help=h("写到文件", "to a file")),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", help=h("覆盖已有的文件", "replace an existing file"), show_default=False
    ),
]
NoColour = Annotated[
    bool, typer.Option("--no-color", help=h("不用颜色", "no colour"), show_default=False)
]
WholeRoster = Annotated[
    bool,
    typer.Option(
        "--whole-roster",
        help=h("名册里没有台账的单位也检查是否全部公开", "judge coverage of the whole roster"),
        show_default=False,
    ),
]
Units = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=h("单位", "UNIT"),
        help=h("只看这个单位，写名册里的旧名也行；可以写几次", "this unit alone; repeatable"),
    ),
]
EvidenceFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--evidence",
        metavar=h("文件", "FILE"),
        help=h(
            "gongkai probe 写出的链接证据，用来查是否还公开着；可以写几次",
            "what gongkai probe wrote: is it still public? repeatable",
        ),
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help=h("屏幕上不写结果，只看退出状态和写出的文件", "no result on the screen"),
        show_default=False,
    ),
]
