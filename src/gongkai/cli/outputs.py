"""`--format X` and `--format X=FILE`: which forms of a result go where."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import typer

from gongkai.cli.language import h
from gongkai.formats import BINARY


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file that it is written to; None is the screen."""

    name: str
    file: Path | None

    @property
    def is_on_screen(self) -> bool:
        """Tell whether a person reads it on a screen."""
        return self.name == "text" and self.file is None


def outputs(wanted: Sequence[str], file: Path | None, known: Iterable[str]) -> tuple[Output, ...]:
    """Read the values of `--format` and `--output`; the first format goes to `--output`."""
    found: list[Output] = []
    for value in wanted or ["text"]:
        name, _, target = value.partition("=")
        if name not in known:
            raise typer.BadParameter(_unknown(name, list(known)), param_hint="'--format'")
        found.append(Output(name, Path(target) if target else None))
    on_screen = [each for each in found if each.file is None]
    if file and on_screen:
        place = found.index(on_screen[0])
        found[place] = Output(on_screen[0].name, file)
        on_screen = on_screen[1:]
    for each in on_screen:
        if each.name in BINARY and sys.stdout.isatty():
            raise typer.BadParameter(
                h(
                    f"{each.name} 不能显示在屏幕上，写成 {each.name}=文件，或者加 -o 文件",
                    f"{each.name} is not for a screen; write {each.name}=FILE, or add -o FILE",
                ),
                param_hint="'--format'",
            )
    if len(on_screen) > 1:
        raise typer.BadParameter(
            h(
                "屏幕上只能显示一种格式，其余的写成 格式=文件，例如 csv=问题.csv",
                "only one format fits the screen; write the others as csv=findings.csv",
            ),
            param_hint="'--format'",
        )
    return tuple(found)


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = h(f"是不是想写 {near[0]}？", f"did you mean {near[0]}? ") if near else ""
    return h(
        f"没有“{name}”这种格式。{hint}可以用的有：{'、'.join(known)}",
        f"no format “{name}”. {hint}known: {', '.join(known)}",
    )
