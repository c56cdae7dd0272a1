"""`gongkai waive`: waivers for the violations that there are today, each with its reason."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.headings import own_headings
from gongkai.cli.language import h, language
from gongkai.texts import say
from gongkai.texts import waive as t


def _reason(text: str) -> str:
    if text.strip():
        return text.strip()
    raise typer.BadParameter(say(language(), t.EMPTY_REASON))


def waive(  # noqa: PLR0913  an option is an argument
    ledgers: options.Ledgers,
    *,
    until: Annotated[
        date,
        typer.Option(
            "--until",
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("豁免到哪一天为止，含当天（必写）", "the last day of the waivers (required)"),
            show_default=False,
        ),
    ],
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason",
            parser=_reason,
            metavar=h("理由", "REASON"),
            help=h("共同的理由；不写则逐条询问", "one reason for all; else each is asked for"),
        ),
    ] = None,
    approved_by: Annotated[
        str | None,
        typer.Option(
            "--approved-by",
            metavar=h("单位", "OFFICE"),
            help=h("哪个单位批准的", "the office that approved them"),
        ),
    ] = None,
    rule: Annotated[
        list[str] | None,
        typer.Option(
            "--rule",
            metavar=h("编号", "ID"),
            help=h("只豁免这一条规则的；可以写几次", "violations of this rule alone; repeatable"),
        ),
    ] = None,
    only: options.Units = None,
    own: options.Map = None,
    as_of: options.AsOf = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: Annotated[
        Path | None,
        typer.Option(
            "--waivers",
            metavar=h("文件", "FILE"),
            help=h(
                "写到哪个文件，已有的内容不动（默认工作区的 waivers.yaml）",
                "the file to add to (default: the workspace's waivers.yaml)",
            ),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Write waivers; exit 0, or 2 if the ledgers cannot be read or nobody gives a reason."""
    columns = own_headings(own or [])
    with failures():
        from gongkai.cli.runs.waive import Wanted, run  # noqa: PLC0415  not for --help
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        named = waivers if waivers and waivers.exists() else None
        workspace = choose(
            Path(), ledgers, catalog=catalog, rules=rules, units=units, waivers=named
        )
        asked = Asked(as_of or today(), units=tuple(only or ()), columns=columns)
        wanted = Wanted(until, reason, approved_by, tuple(rule or ()), waivers)
        status = run(ledgers, workspace, asked, wanted)
    raise typer.Exit(status)
