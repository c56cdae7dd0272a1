"""The sentence and the remedy of a finding."""

from collections.abc import Mapping
from typing import assert_never

from gongkai.formats.due.days import weekday
from gongkai.model.fields import DATES, FIELDS, HEADINGS
from gongkai.model.finding import Finding
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.rule import (
    ChannelDuty,
    Coverage,
    Deadline,
    Permanence,
    Posting,
    Privacy,
    Sequence,
)
from gongkai.model.terms import Outcome, channels_of
from gongkai.model.waiver import Waiver
from gongkai.texts import Lang, Text, say
from gongkai.texts import findings as t

_PERMANENCE: Mapping[str | None, Text] = {
    "withdrawn-without-reason": t.PERMANENCE_BROKEN,
    "link-gone": t.PERMANENCE_GONE,
    "link-moved": t.PERMANENCE_MOVED,
}
# What to do that no rule can say, for it depends on what was found.
_REMEDIES: Mapping[str | None, Text] = {
    "counting-differs": t.COUNTING_REMEDY,
    "link-moved": t.MOVED_REMEDY,
}


def heading(finding: Finding) -> str:
    """Return the heading that the finding points to: as written in the ledger, else as usual."""
    if finding.place and finding.place.heading:
        return finding.place.heading
    return HEADINGS[finding.field][0] if finding.field else ""


def remedy(lang: Lang, finding: Finding) -> str:
    """Say what to do today."""
    if finding.outcome is Outcome.UNDECIDED:
        text = t.REASONS[finding.reason or ""][1]
        if finding.reason == "cell-rejected" and finding.field not in DATES:
            text = t.CELL_REMEDY
        return _reason(lang, finding, text)
    if finding.outcome is Outcome.WAIVED:
        return say(lang, t.WAIVED_REMEDY)
    if own := _REMEDIES.get(finding.reason):
        return say(lang, own)
    if finding.outcome is Outcome.LATE:
        return say(lang, t.LATE_REMEDY)
    rule = finding.rule
    return rule.en.remedy if lang == "en" and rule.en else rule.remedy


def rule_title(lang: Lang, finding: Finding) -> str:
    """Return the rule's title."""
    rule = finding.rule
    return rule.en.title if lang == "en" and rule.en else rule.title


def message(lang: Lang, finding: Finding, report: Report) -> str:
    """Say what became of the obligation, in one sentence without a full stop."""
    if finding.outcome is Outcome.WAIVED and finding.waiver is not None:
        return _waived(lang, report.waivers[finding.waiver])
    if finding.outcome is Outcome.UNDECIDED:
        return _reason(lang, finding, t.REASONS[finding.reason or ""][0])
    match finding.rule:
        case Deadline():
            sentence = _deadline(lang, finding)
        case Posting():
            sentence = _posting(lang, finding)
        case Permanence():
            sentence = _dated(lang, _PERMANENCE.get(finding.reason, t.PERMANENCE_MET), finding)
        case Coverage():
            sentence = _coverage(lang, finding, report)
        case ChannelDuty():
            sentence = _channels(lang, finding)
        case Sequence():
            sentence = _sequence(lang, finding)
        case Privacy():
            text = t.NO_PERSONAL_DATA if _is_met(finding) else t.PERSONAL_DATA
            sentence = say(lang, text, field=heading(finding))
        case unreachable:
            assert_never(unreachable)
    return sentence


def _waived(lang: Lang, waiver: Waiver) -> str:
    office = waiver.approved_by and masked(waiver.approved_by)
    approved = say(lang, t.APPROVED, office=office) if office else ""
    reason = masked(waiver.reason)
    return say(lang, t.WAIVED, until=waiver.until, reason=reason, approved=approved)


def _is_met(finding: Finding) -> bool:
    return finding.outcome is Outcome.MET


def _reason(lang: Lang, finding: Finding, text: Text) -> str:
    return say(
        lang,
        text,
        rule=finding.rule.id,
        field=heading(finding),
        count=finding.count,
        rules=say(lang, t.LIST).join((finding.governed_by or "").split("、")),
        earliest=finding.due_earliest and weekday(lang, finding.due_earliest),
        latest=finding.due_latest and weekday(lang, finding.due_latest),
    )


def due(lang: Lang, finding: Finding) -> str:
    """Write the due date, or the days between which it will lie."""
    if finding.due_on:
        return say(lang, t.DUE, due=weekday(lang, finding.due_on))
    if finding.due_earliest and finding.due_latest:
        earliest, latest = weekday(lang, finding.due_earliest), weekday(lang, finding.due_latest)
        return say(lang, t.DUE_BETWEEN, earliest=earliest, latest=latest)
    return ""


def _dated(lang: Lang, text: Text, finding: Finding, **values: object) -> str:
    return say(
        lang,
        text,
        start=finding.start_on and weekday(lang, finding.start_on),
        done=finding.done_on and weekday(lang, finding.done_on),
        **values,
    )


def _deadline(lang: Lang, finding: Finding) -> str:
    field = finding.rule.until[0] if isinstance(finding.rule, Deadline) else ""
    counted = finding.over_working_days or 0
    text = {
        Outcome.MET: t.MET,
        Outcome.PENDING: t.PENDING,
        Outcome.LATE: t.LATE if counted else t.LATE_DAYS,
        Outcome.OVERDUE: t.OVERDUE if counted else t.OVERDUE_DAYS,
    }[finding.outcome]
    sentence = _dated(
        lang,
        text,
        finding,
        due=due(lang, finding),
        verb=say(lang, t.VERBS[field]),
        working=counted,
        days=finding.over_days,
    )
    return sentence + (say(lang, t.SERIOUS) if finding.serious else "")


def _posting(lang: Lang, finding: Finding) -> str:
    if finding.outcome is Outcome.VIOLATED:
        text = t.POSTING_SHORT
    elif finding.reason == "counting-differs":
        text = t.POSTING_DIFFERS
    elif finding.outcome is Outcome.PENDING:
        text = t.POSTING_UP
    else:
        text = t.POSTING_MET
    # Of an uncertain day, the latest is the safe one.
    ends = finding.due_on or finding.due_latest
    until = ends and weekday(lang, ends)
    full, lacking = finding.detail, finding.over_days
    return _dated(lang, text, finding, full=full, lacking=lacking, due=until)


def _coverage(lang: Lang, finding: Finding, report: Report) -> str:
    text = {Outcome.MET: t.COVERED, Outcome.PENDING: t.COVERAGE_OPEN}.get(
        finding.outcome, t.NOT_PUBLISHED
    )
    period = say(lang, t.PERIOD, period=finding.period) if finding.period else ""
    return say(lang, text, item=report.items[finding.item or ""].name, period=period)


def _channels(lang: Lang, finding: Finding) -> str:
    if _is_met(finding):
        return say(lang, t.CHANNELS_MET)
    missing = say(lang, t.LIST).join(channel.zh for channel in channels_of(finding.detail or 0))
    text = t.CHANNEL_NONE if finding.reason == "channel-none" else t.CHANNEL_MISSING
    return say(lang, text, channels=missing)


def _sequence(lang: Lang, finding: Finding) -> str:
    if _is_met(finding):
        return say(lang, t.IN_ORDER)
    if finding.reason == "absent":
        return say(lang, t.ABSENT, field=heading(finding))
    before = FIELDS[(finding.detail or 1).bit_length() - 1]
    return say(lang, t.OUT_OF_ORDER, field=heading(finding), before=HEADINGS[before][0])
