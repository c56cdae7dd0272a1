"""Which language the program speaks: asked for, said by the environment, else Chinese."""

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from gongkai.texts import Lang, Text, say

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def detect(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language of `--lang`, of GONGKAI_LANG, or of an English locale."""
    for name, value in zip_longest(arguments, arguments[1:], fillvalue=""):
        if name.startswith("--lang="):
            value = name.removeprefix("--lang=")  # noqa: PLW2901  both spellings, one test
        elif name != "--lang":
            continue
        if value in {"zh", "en"}:
            return "en" if value == "en" else "zh"
    wanted = environment.get("GONGKAI_LANG") or next(
        filter(None, map(environment.get, _LOCALE_VARIABLES)), ""
    )
    return "en" if wanted.lower().startswith("en") else "zh"


@cache
def language() -> Lang:
    """Return the language of this run; help texts are made in it once, when they are loaded."""
    return detect(sys.argv[1:], os.environ)


def h(zh: str, en: str) -> str:
    """Write a help text in the language of this run."""
    return say(language(), Text(zh, en))
