"""How the command line speaks the language of the run: its help, its mistakes of usage."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException as UsageMistake

from gongkai.cli.language import h
from gongkai.cli.terminal import show, tell

__all__ = ["Command", "Group", "UsageMistake", "explain"]


class Command(TyperCommand):
    """A command whose help is in the language of the run."""

    def get_help_option(self, ctx: Any) -> Any:
        """Give --help a page of its own."""
        return _paged(super().get_help_option(ctx))


class Group(TyperGroup):
    """The program itself: its help is in the language of the run, commands in their order."""

    def get_help_option(self, ctx: Any) -> Any:
        """Give --help a page of its own."""
        return _paged(super().get_help_option(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  its signature is typer's
        """Keep the commands in the order in which people need them."""
        return list(self.commands)


def _paged(option: Any) -> Any:
    if option is not None:
        option.help = h("显示这页说明", "show this page")
        option.callback = _show_page
    return option


def _show_page(context: Any, _option: Any, wanted: object) -> None:
    if wanted:
        from gongkai.cli.page import page  # noqa: PLC0415  only where help is asked for

        show(page(context))
        context.exit()


def explain(mistake: UsageMistake, arguments: Sequence[str]) -> None:
    """Say what is wrong with a command line, and how to see what it takes."""
    context: Any = getattr(mistake, "ctx", None)
    named = [word for word in arguments[:1] if not word.startswith("-")]
    path = context.command_path if context else " ".join(["gongkai", *named])
    tell(h("命令写得不对：", "error: ") + _sentence(mistake, context))
    tell(_masked(h(f"用法见 {path} --help", f"see {path} --help")))


def _masked(text: str) -> str:
    from gongkai.model.personal import masked  # noqa: PLC0415  not for --help

    return masked(text)


def _sentence(mistake: UsageMistake, context: Any) -> str:
    name, told = _masked(_name(mistake)), _masked(mistake.message)
    match type(mistake).__name__:
        case "NoSuchOption":
            known = [word for each in context.command.get_params(context) for word in each.opts]
            sentence = h(f"没有选项 {name}", f"no option {name}") + _near(name, known)
        case "MissingParameter":
            sentence = h(f"没有写 {name}", f"{name} is missing")
        case "BadParameter":
            sentence = h(f"{name} 的值不对：{told}", f"{name}: {told}")
        case "BadOptionUsage" if "requires" in told:
            sentence = h(f"选项 {name} 后面没有写内容", f"option {name} wants a value")
        case "BadOptionUsage":
            sentence = h(f"选项 {name} 后面不写内容", f"option {name} takes no value")
        case _ if told.startswith("No such command"):
            sentence = _unknown_command(
                mistake.message.split("'")[1], list(context.command.commands)
            )
        case _:
            # All that is left: more arguments than the command takes, in parentheses.
            extra = told.partition("(s) (")[2].rstrip(")")
            sentence = h(f"多写了 {extra}", f"too much: {extra}") if extra else told
    return sentence


def _name(mistake: Any) -> str:
    param = getattr(mistake, "param", None)
    if param:
        return str(param.get_error_hint())
    return str(getattr(mistake, "option_name", None) or getattr(mistake, "param_hint", None) or "")


def _unknown_command(word: str, known: list[str]) -> str:
    if Path(word).exists():  # its name stays: what is to be typed must work
        return h(
            f"没有命令 {word}；检查台账写成 gongkai check {word}",
            f"no command {word}; to check a ledger: gongkai check {word}",
        )
    named = _masked(word)
    return h(f"没有命令 {named}", f"no command {named}") + _near(word, known)


def _near(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return h(f"，是不是想写 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
