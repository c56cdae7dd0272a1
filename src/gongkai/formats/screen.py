"""What a text is laid out for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal's width in columns, whether it has colour, and how many findings to show."""

    width: int = 100
    colour: bool = False
    limit: int | None = None


PAPER = Screen()
