"""How what stops a run is told, and the exit status that says so."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import typer

from gongkai.cli.language import language
from gongkai.cli.terminal import tell
from gongkai.errors import GongkaiError, Problem
from gongkai.formats.cells import plain
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding
from gongkai.texts import Text, say
from gongkai.texts.places import where

VIOLATIONS = 1
NOT_ASKED = 2

_MARK = Text("无法检查：", "error: ")
_DOUBT = Text("注意：", "note: ")
_DEFECT = Text(
    "程序自身出错（{kind}：{what}），检查没有完成。这是程序的缺陷，不是台账的问题；"
    "请把设置 GONGKAI_DEBUG=1 之后的输出发给开发者。",
    "The program failed ({kind}: {what}); nothing was decided. This is a defect of the program, "
    "not of the ledger: please report what it prints with GONGKAI_DEBUG=1.",
)


def report_problems(problems: Iterable[Problem]) -> None:
    """Print every problem with its place, on stderr."""
    from gongkai.formats.problems import problem_sentence  # noqa: PLC0415  not for --help

    for problem in problems:
        place = f"{where(language(), problem.place)}  " if problem.place else ""
        # In one line, whatever a name holds: no file can say what the program would.
        tell(plain(say(language(), _MARK) + place + problem_sentence(language(), problem)))


def report_doubts(findings: Iterable[LintFinding]) -> None:
    """Print what is doubtful in the files of a run, on stderr; mere notices are for `validate`."""
    from gongkai.model.personal import masked  # noqa: PLC0415
    from gongkai.texts.lint import LINTS  # noqa: PLC0415
    from gongkai.texts.telling import tell as sentence  # noqa: PLC0415

    for each in findings:
        if each.severity is not Severity.NOTICE:
            place = f"{where(language(), each.place)}  " if each.place else ""
            words = sentence(language(), LINTS[each.code], each.values)
            tell(plain(say(language(), _DOUBT) + place + masked(words)))


def report_defect(defect: Exception) -> None:
    """Say that the program itself is at fault, and how to see where, or where if that is asked."""
    from gongkai.model.personal import masked  # noqa: PLC0415

    if os.environ.get("GONGKAI_DEBUG"):
        from traceback import format_exception  # noqa: PLC0415

        # It is sent to whoever mends the program, and quotes what was at hand.
        tell(masked("".join(format_exception(defect))))
    tell(plain(masked(say(language(), _DEFECT, kind=type(defect).__name__, what=defect))))


@contextmanager
def failures() -> Iterator[None]:
    """Turn what stops a run into its sentences and exit status 2."""
    try:
        yield
    except GongkaiError as error:
        report_problems(error.problems)
        raise typer.Exit(NOT_ASKED) from error
