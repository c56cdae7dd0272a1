"""The program as a person runs it: a command line in, what it says and its exit status out."""

import os
import shlex
import sys
from importlib import import_module
from types import ModuleType
from typing import Protocol

import pytest

from gongkai.cli.language import detect
from gongkai.texts import Lang

# The language is chosen, and help is written in it, when the modules are loaded: one set of each.
_PROGRAMS: dict[Lang, dict[str, ModuleType]] = {"zh": {}, "en": {}}


class Run(Protocol):
    """Runs a command line, `gongkai` left out, and returns the transcript."""

    def __call__(self, line: str, *, columns: int = 80, **environment: str) -> str: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a runner; the transcript is stdout, then stderr, then `exit N`.

    A variable of the environment may be set for one run (`GONGKAI_LANG="en"`); otherwise the
    screen is plain, 80 columns wide, and Chinese. `--lang` works as it does in a process.
    """

    def run(line: str, *, columns: int = 80, **environment: str) -> str:
        arguments = shlex.split(line)
        with monkeypatch.context() as process:
            fixed = {"COLUMNS": f"{columns}", "NO_COLOR": "1", "GONGKAI_LANG": "zh"}
            process.delenv("FORCE_COLOR", raising=False)
            for name, value in (fixed | environment).items():
                process.setenv(name, value)
            process.setattr(sys, "argv", ["gongkai", *arguments])
            program = _PROGRAMS[detect(arguments, os.environ)]
            for name in _loaded():
                process.delitem(sys.modules, name)
            for name, module in program.items():
                process.setitem(sys.modules, name, module)
            status = import_module("gongkai.__main__").main(arguments)
            program.update(_loaded())
        out, err = capsys.readouterr()
        return f"{out}{err}exit {status}\n"

    return run


def _loaded() -> dict[str, ModuleType]:
    """Give the modules of the program's surface that are loaded at this moment."""
    return {
        name: module
        for name, module in sys.modules.items()
        if name == "gongkai.__main__" or name.startswith("gongkai.cli")
    }
