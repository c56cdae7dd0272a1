"""`markdown`: what two catalogues mean differently, for a merge request."""

from collections.abc import Iterator

from gongkai.formats.diff.words import by_item, title, verdict
from gongkai.formats.marked import escaped
from gongkai.formats.wording import rule_title
from gongkai.model.diff import Difference
from gongkai.texts import Lang, say
from gongkai.texts import diff as t
from gongkai.texts import report as words

_SHOWN = 200


def render(difference: Difference, lang: Lang) -> str:
    """Write a section an item, then a table of the verdicts that change."""
    return "\n".join(_lines(difference, lang)) + "\n"


def _lines(difference: Difference, lang: Lang) -> Iterator[str]:
    yield f"# {escaped(title(difference, lang))}"
    count = len(difference.changes)
    yield f"\n{say(lang, t.COUNTED if count else t.SAME, count=count)}"
    for heading, sentences in by_item(difference, lang):
        yield f"\n## {escaped(heading)}\n"
        yield from (f"- {escaped(sentence)}" for sentence in sentences)
    if difference.verdicts is not None:
        yield from _verdicts(difference, lang)


def _verdicts(difference: Difference, lang: Lang) -> Iterator[str]:
    changed = difference.verdicts or ()
    yield f"\n## {say(lang, t.VERDICTS)}\n"
    if not changed:
        yield say(lang, t.NO_VERDICTS)
        return
    heads = [t.UNIT, t.RECORD, words.RULE, t.OUTCOME]
    yield f"| {' | '.join(say(lang, head) for head in heads)} |"
    yield "|---" * len(heads) + "|"
    for each in changed[:_SHOWN]:
        finding = each.finding
        known = finding.record or finding.title or finding.item or ""
        cells = [finding.unit or "", known, rule_title(lang, finding), verdict(lang, each)]
        yield f"| {' | '.join(map(escaped, cells))} |"
    if len(changed) > _SHOWN:
        yield f"\n{say(lang, t.MORE, count=len(changed) - _SHOWN)}"
