"""`gongkai template`: an empty ledger workbook."""

from pathlib import Path
from typing import Annotated

import typer

from gongkai.cli import options
from gongkai.cli.failures import NOT_ASKED, failures
from gongkai.cli.language import h
from gongkai.cli.terminal import save, tell


def template(
    *,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar=h("文件", "FILE"), help=h("写到哪个文件", "where to")
        ),
    ] = Path("台账.xlsx"),
    catalog: options.CatalogFile = None,
    units: options.UnitsFile = None,
    force: options.Force = False,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
) -> None:
    """Write the workbook; an existing file is only replaced when asked for."""
    if output.exists() and not force:
        tell(
            h(
                f"{output} 已经存在。换个文件名，或者加 --force 覆盖。",
                f"{output} exists. Choose another name, or add --force to replace it.",
            )
        )
        raise typer.Exit(NOT_ASKED)
    with failures():
        from gongkai.formats.template import render  # noqa: PLC0415  not for --help
        from gongkai.pipeline.workspace import choose  # noqa: PLC0415
        from gongkai.readers.catalog import load_catalog  # noqa: PLC0415
        from gongkai.readers.units import load_roster  # noqa: PLC0415

        workspace = choose(Path(), [], catalog=catalog, units=units)
        roster = load_roster(workspace.units).value.units if workspace.units else ()
        content = render(load_catalog(workspace.catalog).value, [unit.name for unit in roster])
        save(content, output)
    tell(h(f"已生成 {output}", f"wrote {output}"))
