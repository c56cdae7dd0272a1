"""`gongkai catalog`: an annex imported, two catalogues compared, and schemas for editors."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.language import h, language
from gongkai.cli.outputs import outputs
from gongkai.cli.page import page
from gongkai.cli.schema import schema
from gongkai.cli.terminal import has_colour, show, width
from gongkai.cli.usage import Command, Group
from gongkai.formats import DIFF_FORMATS
from gongkai.formats.screen import Screen
from gongkai.texts import help as words
from gongkai.texts import say

catalog = typer.Typer(cls=Group, rich_markup_mode="rich")


@catalog.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    *,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Show what there is to do, where nothing is asked for."""
    if context.invoked_subcommand is None:
        show(page(context))


@catalog.command("import", cls=Command, help=say(language(), words.CATALOG_IMPORT))
def import_(  # noqa: PLR0913  an option is an argument
    annex: Annotated[
        Path,
        typer.Argument(
            metavar=h("附件", "ANNEX"),
            help=h(
                "附件（.html .docx .xlsx .xls .ods .csv .tsv .md .txt）",
                "the annex (.html .docx .xlsx .xls .ods .csv .tsv .md .txt)",
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
            help=h("写到哪个文件（默认打印出来）", "where to (default: standard output)"),
        ),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option(
            "--title",
            metavar=h("名称", "TITLE"),
            help=h("标准目录的名称，附件里看不出时写明", "the catalogue's title, if not found"),
        ),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar=h("文号", "NUMBER"),
            help=h("印发目录的文号，附件里看不出时写明", "the document's number, if not found"),
        ),
    ] = None,
    issuer: Annotated[
        str | None,
        typer.Option(
            "--issuer",
            metavar=h("单位", "OFFICE"),
            help=h("发文单位，附件里看不出时写明", "the office that issued it, if not found"),
        ),
    ] = None,
    issued_on: Annotated[
        date | None,
        typer.Option(
            "--issued-on",
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("印发日期，附件里看不出时写明", "the day of issue, if not found"),
        ),
    ] = None,
    force: options.Force = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Import an annex; exit 0, or 2 if it cannot be read or does not say what it has to."""
    with failures():
        from gongkai.cli.runs import catalog as runs  # noqa: PLC0415  not for --help
        from gongkai.readers.annex.read import Given  # noqa: PLC0415

        given = Given(title, document, issuer, issued_on)
        status = runs.import_(annex, output, given, force=force)
    raise typer.Exit(status)


@catalog.command(cls=Command, help=say(language(), words.CATALOG_DIFF))
def diff(  # noqa: PLR0913  an option is an argument
    old: Annotated[
        Path,
        typer.Argument(
            metavar=h("旧目录", "OLD"), help=h("原来的目录", "as it was"), show_default=False
        ),
    ],
    new: Annotated[
        Path,
        typer.Argument(
            metavar=h("新目录", "NEW"), help=h("改过的目录", "as it is now"), show_default=False
        ),
    ],
    *,
    ledger: Annotated[
        list[Path] | None,
        typer.Option(
            "--ledger",
            metavar=h("台账", "LEDGER"),
            help=h("用这份台账看哪些结论会变；可以写几次", "see which verdicts on it change"),
        ),
    ] = None,
    as_of: options.AsOf = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(DIFF_FORMATS),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Compare two catalogues; exit 0, 1 if a new violation comes of it, 2 if one is not read."""
    chosen = outputs(formats or [], None, DIFF_FORMATS)
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs import catalog as runs  # noqa: PLC0415  not for --help
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        ledgers = ledger or []
        workspace = choose(Path(), ledgers, rules=rules, units=units, waivers=waivers)
        spare([each.file for each in chosen], ledgers, workspace, (old, new))
        asked = Asked(as_of or today())
        status = runs.diff((old, new), ledgers, workspace, asked, chosen=chosen, screen=screen)
    raise typer.Exit(status)


catalog.command(cls=Command, help=say(language(), words.CATALOG_SCHEMA))(schema)
