"""`gongkai archive`: a week's ledgers and verdicts, kept so that changes after the fact show."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.headings import own_headings
from gongkai.cli.language import h


def archive(  # noqa: PLR0913  an option is an argument
    ledgers: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=h("[台账...]", "[LEDGER...]"),
            help=h(
                "公开台账：文件或文件夹；- 为标准输入。加 --verify 时不写",
                "ledgers: files or folders; - is standard input; none with --verify",
            ),
            show_default=False,
        ),
    ] = None,
    *,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar=h("文件夹", "FOLDER"),
            help=h("存档的文件夹（必写），第一次用时建立", "the archive's folder (required)"),
            show_default=False,
        ),
    ],
    verify: Annotated[
        bool,
        typer.Option(
            "--verify",
            help=h(
                "不存，只核对存档是否完整、有没有改过",
                "archive nothing: see whether the archive is whole and unchanged",
            ),
            show_default=False,
        ),
    ] = False,
    week: options.Week = None,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("不按周的，判断到哪一天结束为止", "judge by the end of this day, not a week"),
        ),
    ] = None,
    own: options.Map = None,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Archive a week, exit 0; or verify an archive, exit 1 if it is damaged. Exit 2 if neither."""
    _together(ledgers, week, as_of, verify=verify)
    columns = own_headings(own or [])
    with failures():
        from gongkai.cli.runs.archive import run, verified  # noqa: PLC0415  not for --help
        from gongkai.cli.span import day_of  # noqa: PLC0415
        from gongkai.model.asked import Asked  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        if verify:
            raise typer.Exit(verified(to))
        now, paths = today(), ledgers or []
        workspace = choose(
            Path(), paths, catalog=catalog, rules=rules, units=units, waivers=waivers
        )
        name, day = day_of(week, as_of, now)
        status = run(paths, workspace, Asked(day, columns=columns), name, to, now)
    raise typer.Exit(status)


def _together(
    ledgers: list[Path] | None, week: str | None, as_of: date | None, *, verify: bool
) -> None:
    """Refuse what does not go together."""
    if verify and (ledgers or week or as_of):
        raise typer.BadParameter(
            h("只核对存档，不写台账和日期", "it verifies the archive alone: no ledgers, no dates"),
            param_hint="'--verify'",
        )
    if not verify and not ledgers:
        raise typer.BadParameter(
            h(
                "没有写要存的台账；只核对存档的，加 --verify",
                "no ledgers to archive; to verify the archive, add --verify",
            ),
            param_hint=h("'台账'", "'LEDGER'"),
        )
    if week and as_of:
        raise typer.BadParameter(
            h("--week 与 --as-of 只能写一种", "give --week or --as-of, not both"),
            param_hint="'--week'",
        )
