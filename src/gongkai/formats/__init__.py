"""The formats: how a result is shown to a person or handed to a program.

A format of `check` is a module with `render(report, lang)`, named here once; the modules are
loaded when they are used, so that `--help` costs nothing.
"""

from importlib import import_module
from types import ModuleType

FORMATS: tuple[str, ...] = ("text", "json", "csv")
WHY_FORMATS: tuple[str, ...] = ("text", "markdown", "json")
VALIDATION_FORMATS: tuple[str, ...] = ("text", "json", "github")


def format_named(name: str) -> ModuleType:
    """Load the module of a format."""
    return import_module(f"gongkai.formats.{name}")
