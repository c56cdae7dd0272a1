"""Where each form of a result goes: to a file, to a person's screen, to a program."""

from collections.abc import Callable, Iterator, Sequence

from gongkai.cli.outputs import Output
from gongkai.cli.terminal import pipe, save, show
from gongkai.formats.screen import PAPER, Screen


def deliver(
    chosen: Sequence[Output],
    screen: Screen,
    render: Callable[[str, Screen], str | bytes | Iterator[str]],
) -> None:
    """Render each form that was chosen, and write it; files are laid out as paper.

    A form that comes in pieces is written piece by piece: nobody holds all of it.
    """
    for output in chosen:
        if output.file is not None:
            save(render(output.name, PAPER), output.file)
            continue
        result = render(output.name, screen)
        if isinstance(result, str) and output.name == "text":
            show(result)
        else:
            pipe(result)
