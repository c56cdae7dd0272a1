"""`gongkai rule`: what a rule asks, its law, its examples, how to mend a violation."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.failures import failures
from gongkai.cli.language import h
from gongkai.cli.outputs import outputs
from gongkai.cli.terminal import has_colour, width
from gongkai.formats.rules import RULE_FORMATS
from gongkai.formats.screen import Screen


def rule(
    wanted: Annotated[
        str | None,
        typer.Argument(
            metavar=h("编号", "ID"),
            help=h("规则编号；不写则列出全部", "the rule's id; without it, all are listed"),
            show_default=False,
        ),
    ] = None,
    *,
    rules: options.RulesFolder = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(RULE_FORMATS),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Show rules; exit 0, or 2 if there is no such rule or one cannot be read."""
    chosen = outputs(formats or [], None, RULE_FORMATS)
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.overwriting import spare_files  # noqa: PLC0415
        from gongkai.cli.runs.rule import run  # noqa: PLC0415  not for --help
        from gongkai.readers.workspace import find_workspace  # noqa: PLC0415

        workspace = find_workspace(Path())
        workspace = replace(workspace, rules=rules or workspace.rules)
        spare_files([each.file for each in chosen], workspace)
        status = run(wanted, workspace.rules, chosen, screen)
    raise typer.Exit(status)
