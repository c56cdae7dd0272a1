"""The problems that a circular names: what was changed after the fact first, the ledgers last."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from gongkai.formats.cells import plain
from gongkai.formats.weekly.circular.blocks import Block, Heading, Paragraph
from gongkai.formats.weekly.circular.changes import changes
from gongkai.formats.weekly.circular.counts import NAMES, listed, with_most
from gongkai.model.rule import Coverage, Rule
from gongkai.model.statistics import count_by_rule
from gongkai.model.terms import Outcome
from gongkai.model.weekly import Age, Weekly
from gongkai.texts import Lang, Text, say
from gongkai.texts import circular as t
from gongkai.texts import weekly as weekly_words


def problems(weekly: Weekly, lang: Lang) -> Iterator[Block]:
    """Tell the problems, each kind under its heading, numbered as they come."""
    parts = [
        (t.PROBLEM_CHANGED, list(changes(weekly.compared, lang))),
        (t.PROBLEM_OVERDUE, list(_overdue(weekly, lang))),
        (t.PROBLEM_MISSING, list(_missing(weekly, lang))),
        (t.PROBLEM_OTHER, list(_others(weekly, lang))),
        (t.PROBLEM_LEDGER, list(_ledgers(weekly, lang))),
    ]
    found = [(title, told) for title, told in parts if told]
    if not found:
        yield Paragraph(say(lang, t.NONE_FOUND))
    for number, (title, told) in enumerate(found, start=1):
        yield Heading(numbered(number, title, lang), 2)
        yield from map(Paragraph, told)


def numbered(number: int, title: Text, lang: Lang) -> str:
    """Write a heading of the second level."""
    return say(lang, t.POINT, number=counted(number, lang)) + say(lang, title)


def counted(number: int, lang: Lang) -> str:
    """Write a number as headings are numbered."""
    if lang == "en":
        return f"{number}"
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return ("十" if tens == 1 else f"{digits[tens]}十" if tens else "") + (
        digits[ones] if ones or not tens else ""
    )


def broken(weekly: Weekly, outcomes: Collection[Outcome]) -> Sequence[tuple[Rule, int]]:
    """Count the obligations of each rule that came out so, the most first, none left out."""
    counts = [
        (each.rule, sum(each.outcomes[outcome] for outcome in outcomes))
        for each in count_by_rule(weekly.report.tally, weekly.report.rules)
    ]
    found = [(rule, count) for rule, count in counts if count]
    return sorted(found, key=lambda each: (-each[1], each[0].id))


def title_of(rule: Rule, lang: Lang) -> str:
    """Give the rule's title."""
    return plain(rule.en.title if lang == "en" and rule.en else rule.title)


def _overdue(weekly: Weekly, lang: Lang) -> Iterator[str]:
    counts = Counter(each.unit for found in weekly.overdue.values() for each in found)
    if counts:
        ages = {age: len(found) for age, found in weekly.overdue.items()}
        yield say(
            lang,
            t.OVERDUE_TOLD,
            count=counts.total(),
            fresh=ages[Age.FRESH],
            old=ages[Age.OLD],
            stale=ages[Age.STALE],
            units=len(counts),
            most=with_most(counts, lang),
        )


def _missing(weekly: Weekly, lang: Lang) -> Iterator[str]:
    counts = weekly.never_published
    if counts:
        most = with_most(counts, lang)
        yield say(lang, t.MISSING_TOLD, count=sum(counts.values()), units=len(counts), most=most)


def _others(weekly: Weekly, lang: Lang) -> Iterator[str]:
    """Tell the rest: what was late, and what broke a rule that is not the catalogue's."""
    found = [
        (rule, count)
        for rule, count in broken(weekly, (Outcome.LATE, Outcome.VIOLATED))
        if not isinstance(rule, Coverage)
    ]
    told = [
        say(lang, t.RULE_COUNTED, name=title_of(rule, lang), count=count) for rule, count in found
    ]
    if told:
        yield say(lang, t.OTHER_TOLD, list=say(lang, t.LIST).join(told))


def _ledgers(weekly: Weekly, lang: Lang) -> Iterator[str]:
    quality = weekly.quality
    if quality.unread:
        yield say(lang, t.UNREAD_FILES, count=len(quality.unread))
    if rejected := sum(quality.rejected.values()):
        unknown = quality.rejected.get("item-unknown", 0)
        items = say(lang, t.REJECTED_ITEMS, count=unknown) if unknown else ""
        yield say(lang, t.REJECTED_TOLD, count=rejected, items=items)
    if undecided := sum(quality.undecided.values()):
        reasons = {
            say(lang, weekly_words.REASONS[reason]): count
            for reason, count in quality.undecided.items()
        }
        yield say(lang, t.UNDECIDED_TOLD, count=undecided, list=listed(reasons, lang))
    if weekly.without_ledger:
        units = weekly.without_ledger
        named = say(lang, t.LIST).join(plain(unit) for unit in units[:NAMES])
        more = say(lang, t.AND_MORE) if len(units) > NAMES else ""
        yield say(lang, t.SILENT_TOLD, count=len(units), units=named + more)
