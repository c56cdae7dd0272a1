"""What the weekly report says beside an archive: dates, records, verdicts (S13.4 to S13.6)."""

from collections.abc import Iterator, Sequence

from gongkai.formats.cells import plain
from gongkai.formats.weekly.sections import Entry, Section
from gongkai.model.archive import Kept
from gongkai.model.changes import Manner
from gongkai.model.compared import Compared, DateChange, Swayed, Vanished, Who
from gongkai.model.fields import HEADINGS
from gongkai.model.report import Report
from gongkai.model.terms import Outcome, Severity
from gongkai.source import Place
from gongkai.texts import Lang, Text, say
from gongkai.texts import compared as t
from gongkai.texts import report as words
from gongkai.texts import weekly as w
from gongkai.texts.places import where


def sections(compared: Compared, report: Report, lang: Lang, most: int | None) -> Iterator[Section]:
    """Give what was changed after the fact first, then what is gone, then the verdicts."""
    yield _changes(compared, report, lang, most)
    gone = compared.vanished.height
    yield Section(
        "vanished",
        say(lang, t.VANISHED, count=gone),
        [
            plain(say(lang, t.UNIT_GONE, unit=unit or say(lang, words.NO_UNIT), count=count))
            for unit, count in compared.units_gone.items()
        ],
        entries=[_gone(each, report, lang) for each in compared.each_vanished(most)],
        more=_more(gone, most, lang),
    )
    swayed = compared.swayed.height
    yield Section(
        "swayed",
        say(lang, t.SWAYED, count=swayed),
        list(_basis(compared, lang)),
        entries=[
            _swayed(each, compared, report, lang)
            for each in compared.each_swayed(report.sheets, most)
        ],
        more=_more(swayed, most, lang),
    )


def _changes(compared: Compared, report: Report, lang: Lang, most: int | None) -> Section:
    count = compared.changes.height
    changes = compared.each_change(report.sheets, most)
    return Section(
        "changed",
        say(lang, t.CHANGED, count=count),
        list(_weighed(compared, lang)),
        entries=[
            _entry(each.who, _change(each, lang), each.place, report, lang) for each in changes
        ],
        more=_more(count, most, lang),
    )


def _weighed(compared: Compared, lang: Lang) -> Iterator[str]:
    if not compared.entries:
        yield say(lang, t.NO_ENTRY)
        return
    last = entry_name(compared.entries[-1], lang)
    yield say(lang, t.ENTRIES, count=len(compared.entries), entry=last)
    if compared.back_dated:
        yield say(lang, t.BACK_DATED, count=compared.back_dated)
    if compared.filled_in:
        yield say(lang, t.FILLED_IN, count=compared.filled_in)


def _basis(compared: Compared, lang: Lang) -> Iterator[str]:
    """Say what verdicts rested on then and now."""
    if compared.baseline is None:
        yield say(lang, t.NOTHING_BEFORE)
        return
    entry, day = entry_name(compared.baseline, lang), compared.baseline.entry.as_of
    yield say(lang, t.BY_BOTH, entry=entry, day=day)
    for each in compared.amendments:
        yield plain(say(lang, t.AMENDMENTS[each.code], name=each.name))
    if not compared.amendments:
        yield say(lang, t.UNAMENDED)


def entry_name(kept: Kept, lang: Lang) -> str:
    """Name an entry: its number, its week, the day on which it was archived."""
    entry = kept.entry
    name, on = plain(entry.name), entry.archived_on
    return say(lang, t.ENTRY, number=entry.number, name=name, archived_on=on)


def _change(change: DateChange, lang: Lang) -> str:
    sentence = say(
        lang,
        _told(change),
        field=HEADINGS[change.field][0],
        entry=entry_name(change.entry, lang),
        seen=entry_name(change.seen, lang) if change.seen else say(lang, t.NOW),
        old=change.old,
        new=change.new,
    )
    paired = say(lang, t.PAIRED) if change.paired else ""
    return sentence + ("" if change.stands else say(lang, t.SET_RIGHT)) + paired


def _told(change: DateChange) -> Text:
    match change.manner:
        case Manner.BACK_DATED:
            return t.DATE_BACK
        case Manner.FILLED_IN:
            return t.DATE_FILLED
        case Manner.CHANGED:
            return t.DATE_MOVED if change.new else t.DATE_GONE


def _gone(gone: Vanished, report: Report, lang: Lang) -> Entry:
    none = say(lang, w.NONE)
    sentence = say(
        lang,
        t.GONE,
        entry=entry_name(gone.entry, lang),
        formed=gone.formed_on or none,
        published=gone.published_on or none,
    )
    return _entry(gone.who, sentence, gone.place, report, lang)


def _swayed(swayed: Swayed, compared: Compared, report: Report, lang: Lang) -> Entry:
    cause = swayed.cause if compared.amendments or swayed.cause != "other" else "none"
    sentence = say(
        lang,
        t.VERDICT,
        rule=_rule(swayed, report, lang),
        old=_verdict(swayed.old, swayed.old_severity, lang),
        new=_verdict(swayed.new, swayed.new_severity, lang),
        cause=say(lang, t.CAUSES[cause]),
    )
    return _entry(swayed.who, sentence, swayed.place, report, lang)


def _rule(swayed: Swayed, report: Report, lang: Lang) -> str:
    """Call a rule by its title; one that is there no more, by its id."""
    rule = next((each for each in report.rules if each.id == swayed.rule), None)
    if rule is None:
        return swayed.rule
    return rule.en.title if lang == "en" and rule.en else rule.title


def _verdict(outcome: Outcome | None, severity: Severity | None, lang: Lang) -> str:
    if outcome is None:
        return say(lang, t.NOT_ASKED)
    told = say(lang, words.OUTCOMES[outcome])
    if severity is None:
        return told
    return say(lang, t.WEIGHED, outcome=told, severity=say(lang, words.SEVERITIES[severity]))


def _entry(who: Who, sentence: str, place: Place | None, report: Report, lang: Lang) -> Entry:
    item = report.items.get(who.item or "")
    belongs = say(lang, words.ITEM, id=item.id, name=item.name) if item else ""
    parts: Sequence[str | None] = (who.unit, who.record, who.title, belongs)
    known_by = "  ".join(plain(part) for part in parts if part)
    told_place = plain(where(lang, place)) if place else ""
    return Entry(known_by, plain(sentence), told_place, who.unit)


def _more(count: int, most: int | None, lang: Lang) -> str:
    hidden = 0 if most is None else max(0, count - most)
    return say(lang, w.MORE, count=hidden) if hidden else ""
