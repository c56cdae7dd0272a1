"""The formats: how a result is shown to a person or handed to a program.

A format of `check` is a module with `render(report, lang)`, named here once; the modules are
loaded when they are used, so that `--help` costs nothing.
"""

from importlib import import_module
from types import ModuleType

FORMATS: tuple[str, ...] = (
    "text",
    "json",
    "jsonl",
    "csv",
    "xlsx",
    "markdown",
    "html",
    "github",
    "gitlab",
    "sarif",
    "junit",
    "parquet",
)
WHY_FORMATS: tuple[str, ...] = ("text", "markdown", "json")
REPORT_FORMATS: tuple[str, ...] = ("text", "markdown", "html", "docx", "xlsx", "json")
DIFF_FORMATS: tuple[str, ...] = ("text", "markdown", "json")
TODO_FORMATS: tuple[str, ...] = ("text", "xlsx", "markdown", "ics")
VALIDATION_FORMATS: tuple[str, ...] = ("text", "json", "github", "gitlab", "sarif", "junit")
# These are for programs that open files, not for a terminal.
BINARY = frozenset({"xlsx", "docx", "parquet"})


def format_named(name: str) -> ModuleType:
    """Load the module of a format."""
    return import_module(f"gongkai.formats.{name}")
