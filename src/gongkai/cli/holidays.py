"""`gongkai holidays`: the calendar in use, and a new year's notice."""

from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.failures import failures
from gongkai.cli.language import h, language
from gongkai.cli.outputs import outputs
from gongkai.cli.page import page
from gongkai.cli.terminal import has_colour, width
from gongkai.cli.terminal import show as show_page
from gongkai.cli.usage import Command, Group
from gongkai.formats.holidays import HOLIDAY_FORMATS
from gongkai.formats.screen import Screen
from gongkai.texts import help as words
from gongkai.texts import holidays as t
from gongkai.texts import say

holidays = typer.Typer(cls=Group, rich_markup_mode="rich")


def _year(text: str) -> int:
    if text.isdecimal() and len(text) == len("2027"):
        return int(text)
    raise typer.BadParameter(say(language(), t.NOT_A_YEAR, found=text))


@holidays.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    *,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Show what there is to do, where nothing is asked for."""
    if context.invoked_subcommand is None:
        show_page(page(context))


@holidays.command(cls=Command, help=say(language(), words.HOLIDAYS_SHOW))
def show(
    year: Annotated[
        int,
        typer.Argument(
            parser=_year,
            metavar=h("年份", "YEAR"),
            help=h("哪一年，例如 2026", "which year, such as 2026"),
            show_default=False,
        ),
    ],
    *,
    rules: options.RulesFolder = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(HOLIDAY_FORMATS),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Show a year; exit 0, or 2 if it is not known or a holiday file is wrong."""
    chosen = outputs(formats or [], None, HOLIDAY_FORMATS)
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.overwriting import spare_files  # noqa: PLC0415
        from gongkai.cli.runs import holidays as runs  # noqa: PLC0415  not for --help
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        workspace = choose(Path(), [], rules=rules)
        spare_files([each.file for each in chosen], workspace)
        status = runs.show(year, workspace.calendar, chosen, screen)
    raise typer.Exit(status)


@holidays.command("import", cls=Command, help=say(language(), words.HOLIDAYS_IMPORT))
def import_(  # noqa: PLR0913  an option is an argument
    notice: Annotated[
        Path,
        typer.Argument(
            metavar=h("通知", "NOTICE"),
            help=h(
                "通知正文的文本文件，或 holiday-cn 的 JSON；- 为标准输入",
                "the text of the notice, or holiday-cn's JSON; - is standard input",
            ),
            show_default=False,
        ),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=h("文件", "FILE"),
            help=h("写到哪个文件（默认 rules/calendar/年份.yaml）", "where to"),
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            parser=_year,
            metavar=h("年份", "YEAR"),
            help=h("通知里看不出年份时写明", "the year, where the text does not say it"),
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar=h("网址或文号", "SOURCE"),
            help=h(
                "通知里没有网址、文号时写明", "the notice's address or number, if not in the text"
            ),
        ),
    ] = None,
    force: options.Force = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Import a notice; exit 0, or 2 if any of it is not understood."""
    with failures():
        from gongkai.cli.runs import holidays as runs  # noqa: PLC0415  not for --help

        status = runs.import_(notice, output, year, source, force=force)
    raise typer.Exit(status)
