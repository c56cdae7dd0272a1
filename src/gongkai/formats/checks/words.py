"""A check in words: its page, or, where it has none, the sentence it speaks."""

import re

from gongkai.model.terms import Severity
from gongkai.texts import Lang, Text, say
from gongkai.texts import checks as t
from gongkai.texts.checks import PAGES
from gongkai.texts.checks.page import Page
from gongkai.texts.problems import PROBLEMS

# What a sentence is filled in with.
_HOLE = re.compile(r"\{\w+(:[\w ]+)?\}")


def severity(code: str) -> Severity:
    """Return how much a check weighs; a problem is an error."""
    page = PAGES.get(code)
    return Severity.of(page.severity) if page else Severity.ERROR


def title(lang: Lang, code: str) -> str:
    """Return what a check is about."""
    page = PAGES.get(code)
    return say(lang, page.title) if page else _sentence(lang, PROBLEMS[code])


def explanation(lang: Lang, code: str) -> str:
    """Return what a check means, and what to do."""
    page = PAGES.get(code)
    return say(lang, page.explanation) if page else _sentence(lang, PROBLEMS[code])


def page_text(lang: Lang, code: str) -> str:
    """Return the whole page as plain text."""
    told = explanation(lang, code)
    page = PAGES.get(code)
    if page is None:
        return told
    parts = [told, *(f"{say(lang, name)}\n{example}" for name, example in examples(page))]
    return "\n\n".join(part.rstrip("\n") for part in parts)


def examples(page: Page) -> list[tuple[Text, str]]:
    """Return the examples of a page, each with its name."""
    return [(t.BAD, page.bad), (t.GOOD, page.good)]


def _sentence(lang: Lang, text: Text) -> str:
    return _HOLE.sub("…", text.zh if lang == "zh" else text.en)
