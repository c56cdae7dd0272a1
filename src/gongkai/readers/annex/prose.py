"""Text of a cell as a person reads it: breaks within words mended, lists taken apart."""

import re
from collections.abc import Iterable

from gongkai.readers.annex.marks import without_markup

# White space beside a character that is none of ASCII's letters or digits is no word's end.
_WITHIN = re.compile(r"\s+(?=[^\x21-\x7e]|[),.;:])|(?<=[^\x21-\x7e]|[(])\s+")
_BULLET = re.compile(r"(?:^|(?<=[\s;；。]))\s*(?:[•·●○〇◆▪※*]|[-–—](?=\s))\s*")
_NUMBERED = re.compile(
    r"(?:^|(?<=[\s;；。]))\s*\d{1,2}[.、．](?!\d)\s*|\s*(?:[（(]\d{1,2}[）)]|[①-⑳])\s*"
)
# ● beside 〇: elements that have to be there, and those that may be.
_REQUIRED, _OPTIONAL = "●", re.compile("[〇○◯]([^●〇○◯]+)")
# A line that ends so ends what it lists; one that begins so begins another.
_LINE = re.compile(r"(?<=[;；。》])\s*\n\s*|\n\s*(?=《|关于)")
_TITLES = re.compile(r"(?<=》)[\s、，,;；]*(?=《)|[\s、]+(?=关于)|\s*[;；]\s*")
_DEEPEST = 2


def squeezed(text: str) -> str:
    r"""Write a text without the white space that the layout of a page has put into it.

    >>> squeezed("公示7\n个工作日 at 12317 电话")
    '公示7个工作日at 12317电话'
    """
    return " ".join(_WITHIN.sub("", text).split())


def content_of(text: str) -> tuple[str, ...]:
    """Take 公开内容 apart at its bullets and numbers, else at lines that are whole."""
    plain = without_markup(text)
    for sign in (_BULLET, _NUMBERED):
        if len(sign.findall(plain)) >= _DEEPEST:
            return _texts(sign.split(plain))
    return _texts(_LINE.split(_BULLET.sub("", plain) if _BULLET.match(plain) else plain))


def optional_of(text: str) -> tuple[str, ...]:
    """Return the elements of 公开内容 that are marked as optional, where others are not."""
    plain = without_markup(text)
    return _texts(_OPTIONAL.findall(plain)) if _REQUIRED in plain else ()


def basis_of(text: str) -> tuple[str, ...]:
    """Take 公开依据 apart: titles in 《》 side by side, and documents that begin with 关于."""
    plain = _NUMBERED.sub("\n", _BULLET.sub("\n", without_markup(text)))
    return _texts(part for line in _LINE.split(plain) for part in _TITLES.split(line))


def names_of(text: str) -> tuple[str, ...]:
    """Take a list of offices apart."""
    return _texts(re.split(r"[、，,;；\n]+", squeezed_lines(text)))


def squeezed_lines(text: str) -> str:
    """Write a text on one line, but for breaks behind a sign that parts names."""
    return re.sub(r"(?<![、，,;；])\n", "", without_markup(text))


def _texts(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text.rstrip("；;") for text in map(squeezed, parts) if text.strip("；;。 "))
