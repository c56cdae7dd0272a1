"""`gongkai check`: every ledger against catalogue and rules."""

from functools import partial
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
from gongkai.formats import FORMATS
from gongkai.formats.screen import Screen

_SHOWN = 200


def check(  # noqa: PLR0913  an option is an argument
    ledgers: options.Ledgers,
    *,
    as_of: options.AsOf = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    only: options.Units = None,
    whole_roster: options.WholeRoster = False,
    own: options.Map = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h(
                f"{'、'.join(FORMATS)}；可以写几次，一种上屏幕，其余各写到文件",
                f"{', '.join(FORMATS)}; repeatable: one on the screen, each other to a file",
            ),
        ),
    ] = None,
    output: options.OutputFile = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            parser=options.at_least(0),
            metavar=h("条数", "N"),
            help=h("屏幕上最多显示几条问题，0 为全部；不影响合计", "findings shown; 0 shows all"),
        ),
    ] = _SHOWN,
    due_within: Annotated[
        int,
        typer.Option(
            "--due-within",
            parser=options.at_least(1),
            metavar=h("天数", "N"),
            help=h("几个工作日内到期算“快到期”", "in how many working days due is due soon"),
        ),
    ] = 5,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            help=h(
                "连按期的、未到期的也列出（只在 json 里）",
                "list what is met and pending, too (in json)",
            ),
            show_default=False,
        ),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar=h("文件", "FILE"),
            help=h(
                "以前写出的 json 报告：里面已有的问题不列出，也不影响退出状态",
                "an earlier report in json: what it has is not listed and does not fail",
            ),
        ),
    ] = None,
    evidence: options.EvidenceFiles = None,
    statistics: Annotated[
        bool,
        typer.Option(
            "--statistics",
            help=h("按规则统计，不逐条列出", "counts by rule in place of the findings"),
            show_default=False,
        ),
    ] = False,
    fail_on: options.FailOnOption = options.FailOn.error,
    rejected: Annotated[
        Path | None,
        typer.Option(
            "--rejected",
            metavar=h("文件", "FILE"),
            help=h(
                "把读不懂的单元格在台账上标红、加批注，另存一份；几份台账的，给文件夹",
                "a copy of the ledger with the unread cells marked; of several, a folder",
            ),
        ),
    ] = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Check ledgers; exit 0 if all is well, 1 on violations, 2 if nothing could be checked."""
    chosen = outputs(formats or [], output, FORMATS)
    columns = own_headings(own or [])
    screen = Screen(width(), has_colour(refused=no_color), limit or None)
    with failures():
        from gongkai.cli.runs.check import run, status  # noqa: PLC0415  not for --help
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.model.asked import Asked, Keep  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415
        from gongkai.readers.baseline import load_baseline  # noqa: PLC0415
        from gongkai.readers.evidence import load_evidence  # noqa: PLC0415

        workspace = choose(
            Path(), ledgers, catalog=catalog, rules=rules, units=units, waivers=waivers
        )
        targets = [*(each.file for each in chosen), rejected]
        spare(targets, ledgers, workspace, evidence or ())
        most = screen.limit if all(each.is_on_screen for each in chosen) else None
        asked = Asked(
            as_of or today(),
            due_within=due_within,
            whole_roster=whole_roster,
            units=tuple(only or ()),
            keep=Keep.EVERYTHING if everything else Keep.NOTHING,
            most=most,
            baseline=load_baseline(baseline) if baseline else None,
            statistics=statistics,
            columns=columns,
            evidence=load_evidence(evidence) if evidence else None,
        )
        shown = [each for each in chosen if each.file or not quiet]
        checked = run(ledgers, workspace, asked, shown, screen)
        if rejected:
            from gongkai.cli.runs.rejected import save_marked  # noqa: PLC0415  xlsxwriter is large

            save_marked(checked, rejected, partial(spare, ledgers=ledgers, workspace=workspace))
    raise typer.Exit(status(checked, fail_on))
