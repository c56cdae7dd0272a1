"""`gongkai due`: one due date, with the counting shown."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

import typer

from gongkai.cli import options
from gongkai.cli.failures import failures
from gongkai.cli.language import h, language
from gongkai.cli.outputs import outputs
from gongkai.cli.terminal import has_colour, width
from gongkai.formats.due import DUE_FORMATS
from gongkai.formats.screen import Screen
from gongkai.texts import due as t
from gongkai.texts import say

_DEFAULT = "20wd"
_WORKING_DAYS = re.compile(r"([0-9]{1,5})\s*(?:wd|个?工作日)", re.IGNORECASE)
_DAYS = re.compile(r"([0-9]{1,5})\s*(?:d|天|个?自然日|日)", re.IGNORECASE)
_LONGER = re.compile(r".*(?:[wmqy]|月|周|星期|礼拜|季度?|年|weeks?|months?|years?)", re.IGNORECASE)


def _within(text: str) -> Any:
    """Read a period; its class costs pydantic, which `--help` does without."""
    from gongkai.model.timelimit import Period  # noqa: PLC0415

    tidy = unicodedata.normalize("NFKC", text).strip()
    if (match := _WORKING_DAYS.fullmatch(tidy)) and int(match[1]):
        return Period(working_days=int(match[1]))
    if (match := _DAYS.fullmatch(tidy)) and int(match[1]):
        return Period(days=int(match[1]))
    refusal = t.NO_MONTHS if _LONGER.fullmatch(tidy) else t.NOT_A_PERIOD
    raise typer.BadParameter(say(language(), refusal, found=text))


def due(  # noqa: PLR0913  an option is an argument
    start: Annotated[
        date,
        typer.Argument(
            parser=options.day,
            metavar=h("日期", "DATE"),
            help=h("起算日期，当天不计", "the day from which to count; not counted itself"),
            show_default=False,
        ),
    ],
    *,
    within: Annotated[
        Any,
        typer.Option(
            "--within",
            parser=_within,
            metavar=h("期限", "PERIOD"),
            help=h(
                f"20wd（工作日）或 10d（天），默认 {_DEFAULT}",
                f"20wd (working days) or 10d (days); default {_DEFAULT}",
            ),
        ),
    ] = None,
    no_roll: Annotated[
        bool,
        typer.Option(
            "--no-roll",
            help=h(
                "按天算的期限，最后一天不上班也不顺延",
                "a period of days ends on its last day, worked or not",
            ),
            show_default=False,
        ),
    ] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=h("格式[=文件]", "FORMAT[=FILE]"),
            help=h("、", ", ").join(DUE_FORMATS),
        ),
    ] = None,
    lang: options.Lang = None,  # noqa: ARG001  read before the command line is parsed
    no_color: options.NoColour = False,
) -> None:
    """Find one due date; exit 0, or 2 if the calendar does not reach so far."""
    chosen = outputs(formats or [], None, DUE_FORMATS)
    screen = Screen(width(), has_colour(refused=no_color))
    with failures():
        from gongkai.cli.runs.due import run  # noqa: PLC0415  not for --help

        status = run(start, within or _within(_DEFAULT), chosen, screen, roll=not no_roll)
    raise typer.Exit(status)
