"""`gongkai probe`: whether what should stay public is still there."""

from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.headings import own_headings
from gongkai.cli.language import h
from gongkai.cli.terminal import has_colour, width
from gongkai.formats.screen import Screen


def probe(  # noqa: PLR0913  an option is an argument
    ledgers: options.Ledgers,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=h("文件", "FILE"),
            help=h(
                "证据文件（默认 链接证据-日期.jsonl）；已有的，接着写，写过的链接不再访问",
                "the evidence (default: evidence-DATE.jsonl); one that is there is gone on with",
            ),
        ),
    ] = None,
    concurrency: Annotated[
        int,
        typer.Option(
            "--concurrency",
            parser=options.at_least(1),
            metavar=h("个数", "N"),
            help=h("最多同时访问几条", "requests at once, at most"),
        ),
    ] = 8,
    pace: Annotated[
        float,
        typer.Option(
            "--pace",
            parser=options.seconds,
            metavar=h("秒", "SECONDS"),
            help=h("同一个网站，两次访问之间隔几秒", "between two requests to one site"),
        ),
    ] = 1.0,
    timeout: Annotated[
        float,
        typer.Option(
            "--timeout",
            parser=options.seconds,
            metavar=h("秒", "SECONDS"),
            help=h("几秒没有回应算打不开", "no answer in so long is none"),
        ),
    ] = 15.0,
    tries: Annotated[
        int,
        typer.Option(
            "--tries",
            parser=options.at_least(1),
            metavar=h("次数", "N"),
            help=h("打不开的最多试几次，一次比一次隔得久", "how often to try, each time later"),
        ),
    ] = 3,
    allow: Annotated[
        list[str] | None,
        typer.Option(
            "--allow",
            metavar=h("主机名", "HOST"),
            help=h(
                "内网或本机的网站，写明主机名才访问；可以写几次",
                "a host in a private network that may be asked; repeatable",
            ),
        ),
    ] = None,
    only: options.Units = None,
    own: options.Map = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Ask the links; exit 0 if all are there, 1 if one is not, 2 if nothing could be told."""
    columns = own_headings(own or [])
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.probe import run  # noqa: PLC0415  not for --help
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.model.link import Manners  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        day = today()
        status = run(
            ledgers,
            choose(Path(), ledgers, catalog=catalog, rules=rules, units=units),
            Asked(day, units=tuple(only or ()), columns=columns),
            manners=Manners(concurrency, pace, timeout, tries, allowed=frozenset(allow or ())),
            evidence=output or Path(h(f"链接证据-{day}.jsonl", f"evidence-{day}.jsonl")),
            screen=None if quiet else screen,
        )
    raise typer.Exit(status)
