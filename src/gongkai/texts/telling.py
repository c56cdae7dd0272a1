"""How what was found is put into a sentence: places, lists, and the word that was meant."""

from collections.abc import Mapping

from gongkai.source import Place
from gongkai.texts import Lang, Text, say
from gongkai.texts.places import where

_NEAR = Text("是不是想写“{near}”？", " Did you mean “{near}”?")
_EXPECTED = Text("可以写的有：{expected}。", " Known here: {expected}.")
_COMMA = Text("、", ", ")


def tell(lang: Lang, text: Text, values: Mapping[str, object]) -> str:
    """Fill `text` in; a known word that is `near` follows, else all that are `expected`."""
    words = {name: _write(lang, value) for name, value in values.items()}
    sentence = say(lang, text, **words)
    if words.get("near"):
        return sentence + say(lang, _NEAR, **words)
    return sentence + (say(lang, _EXPECTED, **words) if words.get("expected") else "")


def _write(lang: Lang, value: object) -> str:
    match value:
        case Place():
            return where(lang, value)
        case list() | tuple():
            return say(lang, _COMMA).join(str(entry) for entry in value)
        case _:
            # A sentence is one line, whatever stands in a file.
            return " ".join(str(value).split())
