"""Cells that no program executes and no terminal obeys, whatever a ledger holds."""

import unicodedata

# Full-width signs as well: an East Asian spreadsheet may take them for the plain ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Controls, invisible formats (text-direction overrides among them), halves of characters, breaks.
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_BREAKS = "\n\r\t"
_LAST_OF_FOUR = 0xFFFF  # digits of its number


def safe(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(cell, str):
        text = plain(cell)
        return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
    return "" if cell is None else cell


def plain(text: str) -> str:
    """Show what is invisible as what it is, harmlessly; line breaks and tabs become spaces."""
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def has_unseen(text: str) -> bool:
    """Tell whether there is something in a text that nobody sees; breaks and tabs are seen."""
    return not text.isprintable() and any(
        each not in _BREAKS and unicodedata.category(each) in UNSEEN for each in text
    )


def escaped(char: str) -> str:
    """Write a character as between double quotation marks in YAML: by number if it is not seen."""
    return f"\\{char}" if char in '"\\' else _numbered(char)


def _shown(char: str) -> str:
    return " " if char in _BREAKS else _numbered(char)


def _numbered(char: str) -> str:
    if unicodedata.category(char) not in UNSEEN:
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= _LAST_OF_FOUR else f"\\U{ord(char):08x}"
