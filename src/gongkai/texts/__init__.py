"""Every sentence that the program says, in Chinese and in English side by side."""

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]


class Text(NamedTuple):
    """One thing to say, in both languages.

    `{name}` marks what is filled in; `{name:working day}`, in English, a number and what is
    counted: “1 working day”, “2 working days”.
    """

    zh: str
    en: str


def say(lang: Lang, text: Text, /, **values: object) -> str:
    """Fill `text` in, in the language asked for."""
    template = text.zh if lang == "zh" else text.en
    counted = {name: _Number(each) for name, each in values.items() if type(each) is int}
    return template.format(**values | counted)


class _Number(int):
    """A number that counts: its format is the noun, for one."""

    def __format__(self, noun: str) -> str:
        return f"{int(self)} {noun}{'' if self == 1 else 's'}" if noun else str(int(self))
