"""Every sentence that the program says, in Chinese and in English side by side."""

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]


class Text(NamedTuple):
    """One thing to say, in both languages; `{name}` marks what is filled in."""

    zh: str
    en: str


def say(lang: Lang, text: Text, /, **values: object) -> str:
    """Fill `text` in, in the language asked for."""
    template = text.zh if lang == "zh" else text.en
    return template.format(**values)
