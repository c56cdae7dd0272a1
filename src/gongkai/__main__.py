"""The program's way in: commands run, mistakes of usage told, every exit status kept."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from gongkai.cli import run
from gongkai.cli.failures import NOT_ASKED, report_defect
from gongkai.cli.terminal import abandon_output

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program on `arguments` and return the exit status.

    On the arguments of the process it does not return: the process ends there. Collecting
    garbage in a short run, and giving a million records back piece by piece at its end, cost one
    part in twenty each.
    """
    if arguments is not None:
        return _status(arguments)
    gc.disable()
    status = _status(sys.argv[1:])
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(status)


def _status(arguments: Sequence[str]) -> int:
    try:
        return run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return 0
    except Exception as defect:  # noqa: BLE001  all that is left is a defect
        # A defect must never pass for a violation, nor a person be shown a traceback.
        report_defect(defect)
        return NOT_ASKED


if __name__ == "__main__":
    sys.exit(main())
