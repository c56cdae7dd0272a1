"""What tests of the import share: the program as a person runs it."""

from cli.conftest import run

__all__ = ["run"]
