"""The command line, for the tests of pages too."""

from cli.conftest import run

__all__ = ["run"]
