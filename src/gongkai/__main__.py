"""The program's way in: commands run, mistakes of usage told, every exit status kept."""

import gc
import os
import sys
from collections.abc import Sequence

from gongkai.cli import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program on `arguments`, or on those of the process; return the exit status."""
    if arguments is None:
        gc.disable()  # a run is short: collecting costs one part in twenty, and frees nothing
    try:
        return run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever reads has seen enough. Nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
