"""A place in a file: where a person must look to see what a message speaks of."""

from dataclasses import dataclass

# The way to a value in a document: keys of mappings, numbers of list entries (from 0).
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A line and column of a text file, or a row and heading of a sheet; all count from 1.

    `row` is the row that Excel shows (the header counts), `heading` the column's heading as
    written, `cell` its address (H7).
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    row: int | None = None
    heading: str | None = None
    cell: str | None = None
