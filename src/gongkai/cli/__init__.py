"""The command line: one small module a command."""

from collections.abc import Sequence

from typer.main import get_command

from gongkai.cli.app import app
from gongkai.cli.failures import NOT_ASKED
from gongkai.cli.usage import UsageMistake, explain


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status; a mistake of usage is told, and is 2."""
    try:
        status = get_command(app).main(list(arguments), prog_name="gongkai", standalone_mode=False)
    except UsageMistake as error:
        explain(error, arguments)
        return NOT_ASKED
    return status if isinstance(status, int) else 0
