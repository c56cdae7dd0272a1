"""The law that rules rest on, each article with its words once."""

from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.formats.rules.words import title
from gongkai.model.rule import Citation, Rule
from gongkai.texts import Lang


@dataclass(frozen=True, slots=True)
class Quoted:
    """An article's words, and the titles of the rules that rest on them."""

    citation: Citation
    rules: tuple[str, ...]


def quoted(rules: Iterable[Rule], lang: Lang) -> list[Quoted]:
    """Quote the law of the rules, in their order."""
    found: dict[tuple[str, str, str], Quoted] = {}
    for rule in rules:
        for each in rule.citations:
            key = (each.document, each.article, each.quote)
            known = found.get(key, Quoted(each, ()))
            found[key] = Quoted(each, (*known.rules, title(lang, rule)))
    return list(found.values())
