"""What goes wrong in the made-up year: slips, each done to a record that was in order."""

from collections.abc import Callable
from datetime import date
from random import Random

from county.days import after, working_days
from county.names import COUNTY
from county.record import Record

from gongkai.model.terms import Channel

Slip = Callable[[Record], None]


def late(working: int) -> Slip:
    """Publish so many working days after the twentieth."""

    def slip(record: Record) -> None:
        record.published_on = working_days(record.formed, 20 + working)
        if record.withdrawn_on:
            record.withdrawn_on = after(record.published_on, 12)

    return slip


def never_published(record: Record) -> None:
    """Leave it lying."""
    record.reviewed_on = record.published_on = record.withdrawn_on = None
    record.withdrawal_reason = record.url = ""


def posted_for(number: int) -> Slip:
    """Take the posting down after so many days."""

    def slip(record: Record) -> None:
        record.withdrawn_on = after(record.published, number)
        record.withdrawal_reason = "公示期满"

    return slip


def taken_down(reason: str, successor: str = "") -> Slip:
    """Take down what should stay."""

    def slip(record: Record) -> None:
        record.withdrawn_on = after(record.published, 45)
        record.withdrawal_reason, record.superseded_by = reason, successor

    return slip


def reviewed_after(record: Record) -> None:
    """Review what is already out."""
    record.reviewed_on = after(record.published, 2)


def not_reviewed(record: Record) -> None:
    """Forget the review, or its date."""
    record.reviewed_on = None


def elsewhere(record: Record) -> None:
    """Publish on a channel that the catalogue does not tick."""
    record.channels, record.url = (Channel.VISIT,), ""


def one_channel_less(record: Record) -> None:
    """Forget the last of the channels."""
    record.channels = record.channels[:-1]


def changed(working: int) -> Slip:
    """Change the contents, and publish the change so many working days later."""

    def slip(record: Record) -> None:
        record.changed_on = working_days(record.published, 15)
        record.republished_on = working_days(record.changed_on, working)
        record.withdrawn_on, record.withdrawal_reason = None, ""

    return slip


def change_not_published(record: Record) -> None:
    """Change the contents, and tell nobody."""
    changed(1)(record)
    record.republished_on = None


def published_before_formed(record: Record) -> None:
    """Write a day of publication that cannot be."""
    record.published_on = after(record.formed, -6)
    record.reviewed_on = after(record.formed, -7)
    record.withdrawn_on, record.withdrawal_reason = None, ""


def formation_unknown(record: Record) -> None:
    """Leave the day of formation out."""
    record.formed_on, record.remark = None, "形成日期待查"


def mistyped(name: str, text: str) -> Slip:
    """Write what is no date."""

    def slip(record: Record) -> None:
        record.typed[name] = text

    return slip


def published_next_year(record: Record) -> None:
    """Write down what is only planned."""
    record.reviewed_on, record.published_on = date(2020, 12, 30), date(2021, 1, 6)
    record.remark = "计划公开日期"


def done(record: Record) -> bool:
    """Say whether the record was published long enough ago to go wrong in any way."""
    return record.published_on is not None and record.formed < date(2020, 10, 1)


def posting(record: Record) -> bool:
    """Say whether the record is a township's or a village's, published long ago."""
    return done(record) and record.unit != COUNTY


def county(record: Record) -> bool:
    """Say whether the record is the county's, published long ago."""
    return done(record) and record.unit == COUNTY


def on_several_channels(record: Record) -> bool:
    """Say whether a channel can be forgotten."""
    return done(record) and len(record.channels) > 1


def waiting(record: Record) -> bool:
    """Say whether the record is formed and not published."""
    return record.published_on is None


# Whose records, which slip, how many times.
SLIPS: tuple[tuple[Callable[[Record], bool], Slip, int], ...] = (
    (done, late(1), 4),
    (done, late(3), 5),
    (done, late(8), 3),
    (done, late(26), 3),
    (done, never_published, 7),
    (posting, posted_for(3), 2),
    (posting, posted_for(5), 3),
    (posting, posted_for(8), 3),
    (posting, posted_for(9), 4),
    (county, taken_down(""), 2),
    (county, taken_down("网站改版"), 1),
    (county, taken_down("过期"), 1),
    (county, taken_down("废止"), 1),
    (county, taken_down("被替代", "示例〔2020〕3号"), 1),
    (done, reviewed_after, 4),
    (done, not_reviewed, 6),
    (done, elsewhere, 3),
    (on_several_channels, one_channel_less, 6),
    (done, changed(4), 6),
    (done, changed(12), 3),
    (done, changed(23), 2),
    (done, change_not_published, 1),
    (done, published_before_formed, 2),
    (done, formation_unknown, 3),
    (done, mistyped("formed_on", "2020.13.1"), 1),
    (done, mistyped("published_on", "2020610"), 1),
    (posting, mistyped("withdrawn_on", "二月三十日"), 1),
    (waiting, published_next_year, 1),
)


def slip_up(records: list[Record], random: Random) -> None:
    """Do every slip to as many records as it says, and none to a record twice."""
    for fits, slip, times in SLIPS:
        for record in random.sample([each for each in records if fits(each)], times):
            slip(record)
            records.remove(record)
