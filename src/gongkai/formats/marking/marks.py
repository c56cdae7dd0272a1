"""What is marked: cells of a sheet by their places, and what is said of each."""

from collections.abc import Mapping

# By the sheet's name, then the cell (H7).
Marks = Mapping[str, Mapping[str, str]]

FILL = "FFC7CE"  # the light red of Excel's own “bad” cells
AUTHOR = "gongkai"


class NotMarkable(Exception):  # noqa: N818  the name is a sentence on purpose
    """The workbook is written in a way in which no cell can be marked without touching others."""


def position(cell: str) -> tuple[int, int]:
    """Return the row and column of a cell, both from 1.

    >>> position("AB12")
    (12, 28)
    """
    letters = cell.rstrip("0123456789")
    column = 0
    for each in letters:
        column = column * 26 + ord(each) - ord("A") + 1
    return int(cell[len(letters) :]), column
