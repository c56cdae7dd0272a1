"""How far a long work has come, on stderr, where a person watches it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from gongkai.formats.cells import plain

# A ledger of this size, or so many of them, take a second or more.
_LARGE = 4_000_000  # bytes
_MANY = 20


@contextmanager
def progress(what: str, steps: int) -> Iterator[Callable[[], None]]:
    """Show a bar of `steps` while the block runs; what it gives is called after each step.

    Nothing is shown where stderr is no terminal, or there is nothing to do.
    """
    if not steps or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  not for --help
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task(what, total=steps)
        yield lambda: bar.advance(task)


@contextmanager
def reading(what: str) -> Iterator[Callable[[Path], None]]:
    """Show which ledger is being read; what it gives is called before each of them.

    Nothing is shown where stderr is no terminal, nor before there is a large ledger or the
    twentieth: what is done in a moment need not flicker. The line is gone when the block ends.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with ExitStack() as shown:
        watch = _Watch(what, shown)
        yield watch.begin


class _Watch:
    """The line that names the ledger, from when there is reason to show it."""

    def __init__(self, what: str, shown: ExitStack) -> None:
        self._what = what
        self._shown = shown
        self._begun = 0
        self._say: Callable[[str], None] | None = None

    def begin(self, ledger: Path) -> None:
        """Name the ledger that is read next."""
        self._begun += 1
        if self._say is None and (self._begun >= _MANY or _is_large(ledger)):
            self._say = self._shown.enter_context(_line(self._what))
        if self._say is not None:
            self._say(f"{ledger.name} ({self._begun})")


def _is_large(ledger: Path) -> bool:
    with suppress(OSError):  # what cannot be opened is said by whoever reads it
        return ledger.stat().st_size >= _LARGE
    return False


@contextmanager
def _line(what: str) -> Iterator[Callable[[str], None]]:
    from rich.console import Console  # noqa: PLC0415  not for --help
    from rich.progress import (  # noqa: PLC0415
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda name: bar.update(task, description=f"{what} {plain(name)}")
