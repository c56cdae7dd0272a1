"""`gongkai report`: the weekly report of all units."""

from datetime import date
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
from gongkai.formats import REPORT_FORMATS
from gongkai.formats.screen import Screen


def report(  # noqa: PLR0913  an option is an argument
    ledgers: options.Ledgers,
    *,
    week: options.Week = None,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("不按周的，从哪一天起", "the first day of a span that is no week"),
        ),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option(
            "--until",
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("到哪一天为止，含当天", "its last day, inclusive"),
        ),
    ] = None,
    archive: Annotated[
        Path | None,
        typer.Option(
            "--archive",
            metavar=h("文件夹", "FOLDER"),
            help=h(
                "与 gongkai archive 的存档比较：事后改过的日期、消失的记录",
                "compare with an archive: dates changed after the fact, records that vanished",
            ),
        ),
    ] = None,
    evidence: options.EvidenceFiles = None,
    only: options.Units = None,
    own: options.Map = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(REPORT_FORMATS),
        ),
    ] = None,
    output: options.OutputFile = None,
    fail_on: options.FailOnOption = options.FailOn.error,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Report on a week; exit 0 if all is well, 1 on violations, 2 if nothing could be judged."""
    chosen = outputs(formats or [], output, REPORT_FORMATS)
    columns = own_headings(own or [])
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.report import Inputs, run, status  # noqa: PLC0415  not for --help
        from gongkai.cli.span import span  # noqa: PLC0415
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415
        from gongkai.readers.evidence import load_evidence  # noqa: PLC0415

        workspace = choose(
            Path(), ledgers, catalog=catalog, rules=rules, units=units, waivers=waivers
        )
        kept = [*archive.rglob("*")] if archive else []
        spare([each.file for each in chosen], ledgers, workspace, [*(evidence or ()), *kept])
        days = span(week, since, until, today())
        seen = load_evidence(evidence) if evidence else None
        asked = Asked(days.until, units=tuple(only or ()), columns=columns, evidence=seen)
        inputs = Inputs(ledgers, workspace, archive)
        found = run(inputs, days, asked, chosen=chosen, screen=screen)
    raise typer.Exit(status(found, fail_on))
