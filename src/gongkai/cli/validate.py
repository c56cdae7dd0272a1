"""`gongkai validate`: whatever people write down for it, every mistake with line and column."""

from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.clock import today
from gongkai.cli.failures import failures
from gongkai.cli.language import h
from gongkai.cli.outputs import outputs
from gongkai.cli.terminal import has_colour, width
from gongkai.formats import VALIDATION_FORMATS
from gongkai.formats.screen import Screen


def validate(  # noqa: PLR0913  an option is an argument
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=h("[文件]...", "[PATH]..."),
            help=h(
                "目录、规则、名册、豁免、放假安排的文件，规则文件夹，或整个工作区；不写则校验当前工作区",
                "files, a folder of rules, a workspace; without any, the workspace around here",
            ),
            show_default=False,
        ),
    ] = None,
    *,
    catalog: options.CatalogFile = None,
    rules: options.RulesFolder = None,
    units: options.UnitsFile = None,
    waivers: options.WaiversFile = None,
    as_of: options.AsOf = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help=h(
                "先把机器能改的改好（行的次序、空格、全角数字），再校验；说明改了什么",
                "first mend what a machine can (order of rows, spaces, full-width digits), and say",
            ),
            show_default=False,
        ),
    ] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(VALIDATION_FORMATS),
        ),
    ] = None,
    output: options.OutputFile = None,
    fail_on: options.FailOnOption = options.FailOn.error,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Validate files; exit 0, 1 on findings, 2 if a file cannot be read or modelled."""
    chosen = outputs(formats or [], output, VALIDATION_FORMATS)
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.validate import mend, run, select  # noqa: PLC0415  not for --help
        from gongkai.cli.spare import spare  # noqa: PLC0415
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415

        workspace = choose(Path(), [], catalog=catalog, rules=rules, units=units, waivers=waivers)
        named = [each for each in (catalog, rules, units, waivers) if each]
        selection = select([*paths, *named] if paths else [], workspace)
        spare([each.file for each in chosen], [], workspace, selection.files)
        if fix:
            mend(selection)
        status = run(selection, as_of or today(), chosen, screen, fail_on)
    raise typer.Exit(status)
