"""`gongkai todo`: what is to be done today, and what falls due."""

from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.headings import own_headings
from gongkai.cli.language import h
from gongkai.cli.outputs import outputs
from gongkai.cli.terminal import has_colour, width
from gongkai.formats import TODO_FORMATS
from gongkai.formats.screen import Screen


def todo(  # noqa: PLR0913  an option is an argument
    ledgers: options.Ledgers,
    *,
    as_of: options.AsOf = None,
    due_within: Annotated[
        int,
        typer.Option(
            "--due-within",
            parser=options.at_least(1),
            metavar=h("天数", "N"),
            help=h("看今后几个工作日", "how many working days to look ahead"),
        ),
    ] = 10,
    only: options.Units = None,
    own: options.Map = None,
    whole_roster: options.WholeRoster = False,
    evidence: options.EvidenceFiles = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h(
                f"{'、'.join(TODO_FORMATS)}；ics 可以导入手机和电脑的日历",
                f"{', '.join(TODO_FORMATS)}; ics is for the calendar of a phone or computer",
            ),
        ),
    ] = None,
    output: options.OutputFile = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """List what is to be done; exit 0 if nothing is broken, 1 if something is, 2 if not asked."""
    chosen = outputs(formats or [], output, TODO_FORMATS)
    columns = own_headings(own or [])
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.todo import run  # noqa: PLC0415  not for --help
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415
        from gongkai.readers.evidence import load_evidence  # noqa: PLC0415

        workspace = choose(
            Path(), ledgers, catalog=catalog, rules=rules, units=units, waivers=waivers
        )
        spare([each.file for each in chosen], ledgers, workspace, evidence or ())
        asked = Asked(
            as_of or today(),
            due_within=due_within,
            whole_roster=whole_roster,
            units=tuple(only or ()),
            columns=columns,
            evidence=load_evidence(evidence) if evidence else None,
        )
        status = run(ledgers, workspace, asked, chosen, screen)
    raise typer.Exit(status)
