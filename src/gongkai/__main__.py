"""The program's way in: commands run, mistakes of usage told, every exit status kept."""

import gc
import os
import sys
from collections.abc import Sequence

from gongkai.cli import run
from gongkai.cli.failures import NOT_ASKED, report_defect
from gongkai.cli.terminal import abandon_output

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program on `arguments`, or on those of the process; return the exit status."""
    if arguments is None:
        gc.disable()  # a run is short: collecting costs one part in twenty, and frees nothing
    try:
        return run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return 0
    except Exception as defect:
        # A defect must never pass for a violation, nor a person be shown a traceback.
        if os.environ.get("GONGKAI_DEBUG"):
            raise
        report_defect(defect)
        return NOT_ASKED


if __name__ == "__main__":
    sys.exit(main())
