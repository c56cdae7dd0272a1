"""Cells that no program executes and no terminal obeys, whatever a ledger holds."""

import unicodedata

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(cell, str):
        text = plain(cell)
        return f"'{text}" if text.startswith(_FORMULA) else text
    return "" if cell is None else cell


def plain(text: str) -> str:
    """Show control characters and text-direction overrides as what they are, harmlessly."""
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in " \u3000\u00a0" or not unicodedata.category(char).startswith(("C", "Z")):
        return char
    return " " if char in "\n\r\t" else f"\\u{ord(char):04x}"
