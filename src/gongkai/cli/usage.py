"""How typer speaks the language of the run: headings of the help, mistakes of usage."""

from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException as UsageMistake

from gongkai.cli.language import h, language
from gongkai.cli.terminal import tell

__all__ = ["Command", "Group", "UsageMistake", "explain", "speak"]

_HELP_FLAG = h("显示这页说明", "Show this page.")


def _translated(usage: str) -> str:
    return usage.replace("Usage:", h("用法：", "Usage:"), 1)


class Command(TyperCommand):
    """A command whose help is in the language of the run."""

    def get_usage(self, ctx: Any) -> str:
        """Write the usage line."""
        return _translated(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """Give --help its own help."""
        return _with_help(super().get_help_option(ctx))


class Group(TyperGroup):
    """The program itself: its help is in the language of the run, commands in their order."""

    def get_usage(self, ctx: Any) -> str:
        """Write the usage line."""
        return _translated(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """Give --help its own help."""
        return _with_help(super().get_help_option(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  its signature is typer's
        """Keep the commands in the order in which people need them."""
        return list(self.commands)


def _with_help(option: Any) -> Any:
    if option is not None:
        option.help = _HELP_FLAG
    return option


def speak() -> None:
    """Put the headings of the help into the language of the run."""
    if language() == "en":
        return
    from typer import rich_utils  # noqa: PLC0415  costs rich: only where help is printed

    rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
    rich_utils.OPTIONS_PANEL_TITLE = "选项"
    rich_utils.COMMANDS_PANEL_TITLE = "命令"
    rich_utils.DEFAULT_STRING = "[默认：{}]"
    rich_utils.REQUIRED_LONG_STRING = "[必填]"


def explain(mistake: UsageMistake) -> None:
    """Say what is wrong with a command line, and how to see what it takes."""
    context: Any = getattr(mistake, "ctx", None)
    path = context.command_path if context else "gongkai"
    tell(h("命令写得不对：", "error: ") + _sentence(mistake, context))
    tell(h(f"用法见 {path} --help", f"see {path} --help"))


def _sentence(mistake: UsageMistake, context: Any) -> str:
    param: Any = getattr(mistake, "param", None)
    name = param.get_error_hint() if param else ""
    match type(mistake).__name__:
        case "NoSuchOption":
            known = [word for each in context.command.params for word in each.opts]
            option: str = mistake.option_name  # type: ignore[attr-defined]
            return h(f"没有选项 {option}", f"no option {option}") + _near(option, known)
        case "MissingParameter":
            return h(f"缺少 {name}", f"{name} is missing")
        case "BadParameter":
            return h(f"{name} 的值不对：{mistake.message}", f"{name}: {mistake.message}")
        case "UsageError" if _is_unknown_command(mistake):
            word = mistake.message.split("'")[1]
            commands = list(context.command.commands)
            return h(f"没有命令 {word}", f"no command {word}") + _near(word, commands)
        case _:
            return mistake.message


def _is_unknown_command(mistake: UsageMistake) -> bool:
    return mistake.message.startswith("No such command")


def _near(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return h(f"，是不是想写 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
