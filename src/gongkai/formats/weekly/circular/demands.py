"""What a circular requires: of each rule that was broken what it says, in its own article."""

from collections.abc import Iterator

from gongkai.formats.cells import plain
from gongkai.formats.weekly.circular.blocks import Paragraph
from gongkai.formats.weekly.circular.problems import broken, counted, title_of
from gongkai.model.rule import Citation, Rule
from gongkai.model.weekly import VIOLATIONS, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import circular as t

# A document that is called by its number stands without marks: 栾扶贫办〔2020〕51号.
_NUMBERED = "号"
_STOPS = "。；，"


def demands(weekly: Weekly, lang: Lang) -> Iterator[Paragraph]:
    """Give the demands, numbered, the law's own words with them."""
    told = [*_of_rules(weekly, lang), *_others(weekly, lang)] or [say(lang, t.DEMAND_KEEP)]
    for number, each in enumerate(told, start=1):
        lead = say(lang, t.POINT, number=counted(number, lang)) if len(told) > 1 else ""
        yield Paragraph(each, lead)


def _of_rules(weekly: Weekly, lang: Lang) -> Iterator[str]:
    for rule, count in broken(weekly, VIOLATIONS):
        required = say(lang, t.REQUIRED[rule.kind])
        told = say(lang, t.DEMAND, title=title_of(rule, lang), count=count, required=required)
        yield f"{told}{_gap(lang)}{_quoted(rule, lang)}"


def _others(weekly: Weekly, lang: Lang) -> Iterator[str]:
    if weekly.falling_due:
        ahead, count = weekly.report.due_within, len(weekly.falling_due)
        yield say(lang, t.DEMAND_SOON, days=ahead, count=count)
    quality = weekly.quality
    if quality.rejected or quality.undecided or quality.unread or weekly.without_ledger:
        yield say(lang, t.DEMAND_LEDGER)


def _quoted(rule: Rule, lang: Lang) -> str:
    citation = rule.citations[0]
    quote = plain(citation.quote).rstrip(_STOPS)
    article = plain(citation.article)
    told = say(lang, t.QUOTED, document=_document(citation), article=article, quote=quote)
    return told + ("." if lang == "en" else "。")


def _document(citation: Citation) -> str:
    name = plain(citation.document)
    return name if name.endswith(_NUMBERED) or name.startswith("《") else f"《{name}》"


def _gap(lang: Lang) -> str:
    return " " if lang == "en" else ""
