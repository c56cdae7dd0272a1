"""`gongkai catalog schema`: what an editor needs to know of the files that people write."""

from enum import StrEnum
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.failures import NOT_ASKED, failures
from gongkai.cli.language import h, language
from gongkai.cli.terminal import pipe, save, tell
from gongkai.texts import say
from gongkai.texts.annex import EXISTS


class SchemaName(StrEnum):
    """The files that there are schemas for."""

    catalog = "catalog"
    rule = "rule"
    units = "units"
    waivers = "waivers"
    holidays = "holidays"


def schema(
    name: Annotated[
        SchemaName,
        typer.Argument(
            parser=options.one_of(SchemaName),
            metavar=h("哪种文件", "NAME"),
            help=h("、", ", ").join(SchemaName) + h("；不写则为 catalog", "; if none, catalog"),
            show_default=False,
        ),
    ] = SchemaName.catalog,
    *,
    output: options.OutputFile = None,
    force: options.Force = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Write a schema; an existing file, which may be a catalogue, is replaced if asked for."""
    if output and output.exists() and not force:
        tell(say(language(), EXISTS, file=output))
        raise typer.Exit(NOT_ASKED)
    with failures():
        from gongkai.formats.schema import render  # noqa: PLC0415  not for --help

        if output:
            save(render(name), output)
        else:
            pipe(render(name))
