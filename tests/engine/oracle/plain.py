"""Rules that count nothing: channels, permanence, the order of dates, personal data (S6)."""

from dataclasses import replace
from itertools import combinations

from engine.oracle.records import IN_ORDER, Known, longest_standing
from engine.oracle.verdict import Question, Verdict, of, outside, undecided
from engine.oracle.when import asks, blind, item_of, no_item
from gongkai.model.rule import ChannelDuty, Permanence, Privacy, Sequence

# The only number of a person that the titles hold: nobody's, and of the right form.
A_NUMBER = "13800138000"


def channels(rule: ChannelDuty, pub: Known, question: Question) -> Verdict | None:
    """Judge on which channels something was published; None: the rule does not speak of it."""
    asked = asks(rule.when, pub, question.catalog)
    item = item_of(pub, question.catalog)
    if asked is None or (item and not item.channels.required):
        return None
    published = pub.on("published_on")
    if found := outside(pub, published, rule.in_force):
        return found
    doubts = {*asked, *(set() if item else no_item(pub))}
    if not published:
        future = {"dates-contradict"} if "published_on" in pub.coming else set()
        doubts |= blind(pub, "published_on") | future or {"cell-blank"}
    if "published_on" in pub.odd:
        doubts.add("dates-contradict")
    if not pub.channels:
        doubts |= blind(pub, "channels") or {"cell-blank"}
    if item is None:
        return undecided(pub, frozenset(doubts))
    required = set(item.channels.required)
    need = item.channels.need or rule.need
    used = pub.channels & required
    satisfied = bool(used) if need == "any" else used == required
    if not satisfied:
        # What cannot be read may be the very channel that is missing.
        doubts |= blind(pub, "channels") | blind(pub, "published_on")
    if found := undecided(pub, frozenset(doubts)):
        return found
    if satisfied:
        return of(pub, "met")
    listed = required | set(item.channels.optional)
    reason = "channel-missing" if pub.channels & listed else "channel-none"
    return replace(of(pub, "violated"), reason=reason)


def permanence(
    rule: Permanence, pub: Known, parts: list[Known], question: Question
) -> Verdict | None:
    """Judge whether something was taken down (S6, S8a); None: the rule does not speak of it."""
    asked = asks(rule.when, pub, question.catalog)
    if asked is None:
        return None
    published = pub.on("published_on")
    if found := outside(pub, published, rule.in_force):
        return found
    doubts = set(asked)
    if not published:
        future = {"dates-contradict"} if "published_on" in pub.coming else set()
        doubts |= blind(pub, "published_on") | future or {"cell-blank"}
    if {"published_on", "withdrawn_on"} & pub.odd:
        doubts.add("dates-contradict")
    last = longest_standing(parts)
    down = [row for row in last if row.on("withdrawn_on")]
    if published and not down:
        for row in last:
            doubts |= blind(row, "withdrawn_on")
            doubts |= set() if row.on("published_on") else blind(row, "published_on")
    why = {(row.withdrawal_reason or "").strip() for row in down}
    if down and "" in why:
        doubts |= {
            doubt
            for row in down
            if not row.withdrawal_reason
            for doubt in blind(row, "withdrawal_reason")
        }
    elif down and (len(why) > 1 or not why <= set(rule.lawful_reasons)):
        doubts.add("reason-unknown")
    elif down and why <= set(rule.need_successor) and not any(r.superseded_by for r in down):
        doubts |= {"successor-missing"} | {d for r in down for d in blind(r, "superseded_by")}
    if found := undecided(pub, frozenset(doubts)):
        return found
    if "" in why:
        return replace(of(pub, "violated"), reason="withdrawn-without-reason")
    return of(pub, "met")


def sequence(rule: Sequence, row: Known, question: Question) -> Verdict | None:
    """Judge whether dates are there and in order; None: the rule does not speak of the record."""
    asked = asks(rule.when, row, question.catalog)
    if asked is None:
        return None
    pairs = [pair for chain in rule.order for pair in combinations(chain, 2)]
    dates = {day for pair in pairs for day in pair} | set(rule.required)
    told = row.dates.keys() | row.unread
    if not rule.required and not any({one, two} <= told for one, two in pairs):
        return None
    order = ["published_on", *rule.required, *(day for chain in rule.order for day in chain)]
    first = next((day for name in order if (day := row.on(name))), None)
    if found := outside(row, first, rule.in_force):
        return found
    # S8b.4: contradictions are for the rule that asks about them; no other can rest on them.
    others = [pair for pair in IN_ORDER if pair not in pairs and dates & {*pair}]
    if any(_reversed(row, pair) for pair in others):
        return undecided(row, frozenset({"dates-contradict"}))
    if any(_reversed(row, pair) for pair in pairs):
        return replace(of(row, "violated"), reason="out-of-order")
    doubts = {*asked, *({"cell-rejected"} if row.unread & dates else set())}
    for name in rule.required:
        doubts |= set() if row.on(name) else blind(row, name)
    if found := undecided(row, frozenset(doubts)):
        return found
    if any(row.on(name) is None for name in rule.required):
        return replace(of(row, "violated"), reason="absent")
    return of(row, "met")


def privacy(rule: Privacy, row: Known, question: Question) -> Verdict | None:
    """Judge whether a number of a person is out; None: the rule does not speak of the record."""
    asked = asks(rule.when, row, question.catalog)
    if asked is None:
        return None
    published = row.on("published_on")
    if found := outside(row, published, rule.in_force):
        return found
    if row.title and A_NUMBER in row.title:  # S6: it is out, on whatever day
        return replace(of(row, "violated"), reason="personal-data")
    doubts = {*asked, *({"dates-contradict"} if "published_on" in row.odd else set())}
    if not published:
        doubts |= blind(row, "published_on")
    return undecided(row, frozenset(doubts)) or of(row, "met")


def _reversed(row: Known, pair: tuple[str, str]) -> bool:
    first, second = (row.on(name) for name in pair)
    return first is not None and second is not None and second < first
