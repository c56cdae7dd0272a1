"""The options that several commands share."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

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


Ledgers = Annotated[
    list[Path],
    typer.Argument(
        help=h("公开台账：文件或文件夹，可以有好几个", "ledgers: files or folders"),
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
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=day,
        metavar=h("日期", "DATE"),
        help=h("检查基准日，判断到这一天结束为止（默认今天）", "judge by the end of this day"),
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", help=h("说中文还是英文", "Chinese or English"), show_default=False),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        help=h("从哪一级起退出状态为 1", "the severity from which the exit status is 1"),
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar=h("文件", "FILE"), help=h("写到文件", "to a file")),
]
NoColour = Annotated[
    bool, typer.Option("--no-color", help=h("不用颜色", "no colour"), show_default=False)
]
Quiet = Annotated[
    bool, typer.Option("--quiet", help=h("不显示进度", "no progress"), show_default=False)
]
