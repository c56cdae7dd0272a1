"""`json`: for programs, key by key; the keys of gongkai-rule-1 are a promise."""

from collections.abc import Sequence
from datetime import date

from gongkai.formats.checks import words as check_words
from gongkai.formats.wire import dumped
from gongkai.model.rule import Citation, English, Example, Rule, RuleBase, When
from gongkai.texts import Lang
from gongkai.texts.checks import PAGES
from gongkai.texts.problems import PROBLEMS

# What a rule asks beyond what every rule has.
_COMMON = {*RuleBase.model_fields, "kind"}


def render(rules: Sequence[Rule], checks: Sequence[str], lang: Lang) -> str:
    """Write rules, and checks of `validate` by their codes, as JSON; what is absent is null."""
    document = {
        "schema": "gongkai-rule-1",
        "rules": [_rule(rule) for rule in rules],
        "checks": [_check(code, lang) for code in checks],
    }
    return dumped(document)


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": rule.title,
        "kind": rule.kind,
        "severity": rule.severity,
        "rank": rule.rank,
        "when": _when(rule.when),
        "parameters": rule.model_dump(mode="json", by_alias=True, exclude=_COMMON),
        "in_force": {
            "from": _day(rule.in_force.from_),
            "until": _day(rule.in_force.until),
            "note": rule.in_force.note,
        },
        "overrides": rule.overrides,
        "citations": [_citation(citation) for citation in rule.citations],
        "explanation": rule.explanation,
        "remedy": rule.remedy,
        "en": rule.en and _english(rule.en),
        "notes": rule.notes,
        "examples": [_example(example) for example in rule.examples],
    }


def _check(code: str, lang: Lang) -> dict[str, object]:
    page = PAGES.get(code)
    return {
        "id": code,
        "severity": check_words.severity(code).value,
        "refuses": code in PROBLEMS,
        "title": check_words.title(lang, code),
        "explanation": check_words.explanation(lang, code),
        "file": page and page.of,
        "bad": page and page.bad,
        "good": page and page.good,
    }


def _when(when: When) -> dict[str, object]:
    return {
        "category": when.category,
        "subject": when.subject,
        "item": when.item,
        "level": when.level,
        "mode": when.mode,
        "channel": when.channel,
        "project": when.project,
        "has": when.has,
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "article": citation.article,
        "date": citation.date.isoformat(),
        "quote": citation.quote,
        "verified_on": _day(citation.verified_on),
        "source": citation.source,
    }


def _english(english: English) -> dict[str, str]:
    return {
        "title": english.title,
        "explanation": english.explanation,
        "remedy": english.remedy,
    }


def _example(example: Example) -> dict[str, object]:
    return {
        "name": example.name,
        "records": example.rows,
        "item": example.item,
        "as_of": example.as_of.isoformat(),
        "outcome": example.outcome,
        "period": example.period,
        "severity": example.severity,
        "due_on": _day(example.due_on),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
