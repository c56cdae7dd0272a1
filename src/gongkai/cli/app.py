"""The program: its commands in the order in which people need them."""

from typing import Annotated

import typer

from gongkai import __version__
from gongkai.cli import options
from gongkai.cli.archive import archive
from gongkai.cli.catalog import catalog
from gongkai.cli.check import check
from gongkai.cli.due import due
from gongkai.cli.holidays import holidays
from gongkai.cli.language import h, language
from gongkai.cli.probe import probe
from gongkai.cli.report import report
from gongkai.cli.rule import rule
from gongkai.cli.template import template
from gongkai.cli.terminal import show
from gongkai.cli.todo import todo
from gongkai.cli.usage import Command, Group
from gongkai.cli.validate import validate
from gongkai.cli.waive import waive
from gongkai.cli.why import why
from gongkai.texts import help as t
from gongkai.texts import say

app = typer.Typer(
    name="gongkai",
    cls=Group,
    help=say(language(), t.PROGRAM),
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        show(f"gongkai {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001  done by its callback
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version(wanted=wanted),
            is_eager=True,
            help=h("显示版本", "show the version"),
            show_default=False,
        ),
    ] = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Show the three commands that most people need, where none is given."""
    if context.invoked_subcommand is None:
        show(say(language(), t.WELCOME))


for command, words in (
    (check, t.CHECK),
    (validate, t.VALIDATE),
    (due, t.DUE),
    (why, t.WHY),
    (report, t.REPORT),
    (archive, t.ARCHIVE),
    (todo, t.TODO),
    (probe, t.PROBE),
    (waive, t.WAIVE),
    (rule, t.RULE),
    (template, t.TEMPLATE),
):
    app.command(cls=Command, help=say(language(), words))(command)
app.add_typer(catalog, name="catalog", help=say(language(), t.CATALOG))
app.add_typer(holidays, name="holidays", help=say(language(), t.HOLIDAYS))
