"""How the value of a cell is written as a person would type it."""

from datetime import date, datetime, time

from gongkai.model.terms import INVISIBLE

# What is cut off the ends of a cell: white space, what is never seen, and the end of a DOS file.
ENDS = INVISIBLE + "\x1a" + "".join(filter(str.isspace, map(chr, range(0x3001))))


def text_of(value: object) -> str | None:
    """Write a cell's value as a person would type it, trimmed; None if there is nothing.

    A date without a time is ISO, a whole number has no decimal point.
    """
    if isinstance(value, str):
        return value.strip(ENDS) or None
    if value is None:
        return None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        whole = value.time() == time() and value.tzinfo is None
        return value.date().isoformat() if whole else value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, date) else str(value)
