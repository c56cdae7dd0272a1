"""Text as Markdown shows it: nothing that a ledger holds is taken for markup."""

from gongkai.formats.cells import plain

# Of ASCII punctuation a backslash takes the meaning away (CommonMark 2.4).
_SPECIAL = str.maketrans({char: f"\\{char}" for char in r"\`*_[]<>|#~!&"})


def escaped(text: str) -> str:
    """Escape what Markdown gives a meaning to; what is invisible is shown."""
    return plain(text).translate(_SPECIAL)
