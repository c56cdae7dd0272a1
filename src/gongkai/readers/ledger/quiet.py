"""What Rust writes past Python when it gives up, kept from the screen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2


@contextmanager
def quietly() -> Iterator[None]:
    """Send standard error nowhere meanwhile: the message of a Rust panic is no sentence."""
    kept, nowhere = os.dup(_STDERR), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)
