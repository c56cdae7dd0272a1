"""The law that rules rest on, each article with its words once."""

from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.formats.rules.words import title
from gongkai.model.rule import Citation, Rule
from gongkai.texts import Lang, say
from gongkai.texts.page import LIST


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


def by_document(lang: Lang, law: Iterable[tuple[str, str]]) -> list[str]:
    """Name each document once, with its articles."""
    documents: dict[str, list[str]] = {}
    for document, article in law:
        documents.setdefault(document, []).append(article)
    return [f"{name} {say(lang, LIST).join(articles)}" for name, articles in documents.items()]
