"""The page of `--help`, laid out by the width of characters, as Chinese needs it."""

from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len

from gongkai.cli.language import h
from gongkai.cli.terminal import width
from gongkai.formats.wrapping import wrap

_WIDEST = 100
_INDENT = 2
_GAP = 2
_LABEL = 30

Row = tuple[str, str]


def page(context: Any) -> str:
    """Write what a command is for, how it is called, and what it takes."""
    command = context.command
    params = command.get_params(context)
    arguments = [each for each in params if each.param_type_name == "argument"]
    options = [each for each in params if each.param_type_name == "option"]
    commands = getattr(command, "commands", {})
    usage = [context.command_path, h("[选项]", "[OPTIONS]"), *map(_argument, arguments)]
    if commands:
        usage.append(h("命令 ...", "COMMAND ..."))
    parts = [
        h("用法：", "Usage: ") + " ".join(usage),
        _lines(command.help.strip()),
        _section(h("参数", "Arguments"), [(_argument(each), each.help) for each in arguments]),
        _section(h("选项", "Options"), [(_option(each), _help(each)) for each in options]),
        _section(
            h("命令", "Commands"),
            [(name, each.help.strip().split("\n")[0]) for name, each in commands.items()],
        ),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _argument(argument: Any) -> str:
    name: str = argument.display_name_raw
    return name if argument.required or name.startswith("[") else f"[{name}]"


def _option(option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return f"{names} {option.metavar or ''}".rstrip()


def _help(option: Any) -> str:
    default = option.default if option.show_default else None
    if default in (None, False):
        return str(option.help)
    return f"{option.help}{h(f'（默认 {default}）', f' (default: {default})')}"


def _section(title: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    room = min(max(cell_len(label) for label, _ in rows), _LABEL) + _INDENT + _GAP
    return "\n".join([h(f"{title}：", f"{title}:"), *(_row(row, room) for row in rows)])


def _row(row: Row, room: int) -> str:
    label = " " * _INDENT + row[0]
    margin = " " * room
    words = wrap(row[1], _width() - room).replace("\n", "\n" + margin)
    fits = cell_len(label) + _GAP <= room
    return label + (" " * (room - cell_len(label)) if fits else "\n" + margin) + words


def _lines(text: str) -> str:
    """Break what is too long; an example keeps its indentation."""
    return "\n".join(
        line if line.startswith(" ") else wrap(line, _width()) for line in text.split("\n")
    )


def _width() -> int:
    return min(width(), _WIDEST)
