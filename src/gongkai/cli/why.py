"""`gongkai why`: why a record came out as it did, with the days counted."""

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
from gongkai.formats import WHY_FORMATS
from gongkai.formats.screen import Screen


def why(  # noqa: PLR0913  an option is an argument
    ledger: Annotated[
        Path,
        typer.Argument(
            metavar=h("台账", "LEDGER"), help=h("公开台账", "the ledger"), show_default=False
        ),
    ],
    record: Annotated[
        str,
        typer.Argument(
            metavar=h("记录", "RECORD"),
            help=h(
                "信息编号；没有编号的写行号 R12；查全部公开写 单位/事项",
                "the record's id; R12 for row 12; UNIT/ITEM for coverage",
            ),
            show_default=False,
        ),
    ],
    *,
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule",
            metavar=h("编号", "ID"),
            help=h("只说明这一条规则", "explain this rule alone"),
        ),
    ] = None,
    as_of: options.AsOf = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    own: options.Map = None,
    evidence: options.EvidenceFiles = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(WHY_FORMATS),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Explain a record; exit 0, or 2 if it is not there or something cannot be read."""
    chosen = outputs(formats or [], None, WHY_FORMATS)
    columns = own_headings(own or [])
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.why import run  # noqa: PLC0415  not for --help
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415
        from gongkai.readers.evidence import load_evidence  # noqa: PLC0415

        workspace = choose(
            Path(), [ledger], catalog=catalog, rules=rules, units=units, waivers=waivers
        )
        spare([each.file for each in chosen], [ledger], workspace, evidence or ())
        seen = load_evidence(evidence) if evidence else None
        status = run(
            (ledger, record, rule),
            workspace,
            Asked(as_of or today(), columns=columns, evidence=seen),
            chosen,
            screen,
        )
    raise typer.Exit(status)
