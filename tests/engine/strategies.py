"""Ledgers at random, their dates crowded around the edges that the rules have."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from engine.ledgers import Ledger, catalog, item, rule
from engine.oracle.plain import A_NUMBER
from engine.oracle.records import Record
from gongkai.model.fields import DATES, DAYS
from gongkai.model.rule import Rule
from gongkai.model.terms import Channel, Level, Mode
from gongkai.model.unit import Roster, Unit

T = TypeVar("T")

WEBSITE, BOARD, CENTRE = Channel.WEBSITE, Channel.NOTICE_BOARD, Channel.SERVICE_CENTRE

CATALOG = catalog(
    item("1", channels={"required": ("政府网站", "政务服务中心")}),
    item(
        "2",
        subject="规范性文件",
        channels={
            "required": ("政府网站", "村公示栏"),
            "optional": ("政务服务中心",),
            "need": "any",
        },
        levels=("村级",),
        time_limit={
            "text": "分配下达后15个工作日内",
            "within": {"working_days": 15},
            "after": "allocation",
            "posted_at_least": {"working_days": 7},
        },
    ),
    item(
        "3",
        category="监督管理",
        project=True,
        levels=("县级", "乡级"),
        time_limit={"text": "变更后10日内", "within": {"days": 10}, "after": "change"},
    ),
    item(
        "4",
        mode="依申请公开",
        time_limit={"text": "另行规定", "needs_a_person": True, "posted_at_least": {"days": 7}},
    ),
    item("5", time_limit={"text": "五个工作日内", "within": {"working_days": 5}, "after": "other"}),
)

# Beside the rules that ship, what users may write.
WRITTEN: tuple[Rule, ...] = (
    rule(
        "deadline",
        id="approved-to-published",
        **{"from": "approved_on"},
        until=("published_on",),
        within={"days": 10},
        when={"project": True, "has": ("approved_on",)},
    ),
    rule(
        "deadline",
        id="from-formation-on-websites",
        **{"from": "formed_on"},
        until=("published_on", "republished_on"),
        within={"working_days": 20},
        when={"channel": ("政府网站",), "level": ("县级", "村级")},
        in_force={"from": "2020-09-15", "until": "2026-12-10"},
    ),
    rule(
        "deadline",
        id="answered",
        **{"from": "received_on"},
        until=("answered_on",),
        within={"working_days": 7},
        extension={"field": "extended_days", "at_most": {"working_days": 20}},
        pause="paused_days",
        in_force={"from": "2019-05-15"},
    ),
    rule(
        "deadline",
        id="on-a-website",
        **{"from": "formed_on"},
        until=("published_on",),
        within={"days": 10},
        through=("政府网站",),
        when={"has": ("formed_on",), "level": ("县级", "乡级")},
    ),
    rule(
        "deadline",
        id="projects-sooner",
        rank="law",
        **{"from": "formed_on"},
        until=("published_on",),
        within={"days": 10},
        overrides=("publish-on-time", "seven-working-days"),
        when={"project": True, "level": ("县级",)},
        in_force={"from": "2019-05-15"},
    ),
    rule(
        "deadline",
        id="approvals-later",
        rank="law",
        **{"from": "approved_on"},
        until=("published_on",),
        within={"working_days": 30},
        overrides=("publish-on-time",),
        when={"has": ("approved_on", "formed_on")},
    ),
    rule("coverage", id="each-quarter", every="quarter", when={"channel": ("政府网站",)}),
    rule(
        "coverage",
        id="each-month",
        every="month",
        when={"level": ("村级",), "mode": ("主动公开",)},
        in_force={"from": "2020-08-31", "until": "2020-10-02"},
    ),
    rule("channels", id="any-channel", need="any", when={"category": ("政策文件",)}),
    rule("posting", id="seven-working-days", at_least={"working_days": 7}, severity="notice"),
    rule(
        "sequence",
        id="approved-first",
        order=(("approved_on", "formed_on", "published_on"),),
        required=("approved_on", "published_on"),
        severity={"absent": "notice", "out-of-order": "warning"},
        when={"subject": ("规范性文件",)},
    ),
    rule(
        "permanence",
        id="never-down",
        lawful_reasons=("废止", "被替代"),
        need_successor=("被替代",),
        when={"item": ("事项1", "3")},
    ),
)

ROSTER = Roster(
    version=1,
    units=(
        Unit(name="潭头镇", level=Level.TOWNSHIP),
        Unit(name="合峪镇", level=Level.TOWNSHIP, until=date(2020, 10, 1)),
        Unit(name="拨云岭村", level=Level.VILLAGE),
    ),
)

# A day on which much begins, and how many days later 20 working days have passed: across a week of
# holidays, across New Year, from the last day before the Regulation, past what is announced.
BASES = {
    date(2020, 9, 15): 34,
    date(2020, 12, 14): 29,
    date(2019, 5, 14): 30,
    date(2026, 12, 10): 29,
    date(2003, 12, 30): 29,
}


@dataclass(frozen=True)
class Case:
    """Records, and the day as of whose end they are judged."""

    records: tuple[Record, ...]
    as_of: date
    roster: Roster | None


def _after(day: date | None, *offsets: int | None) -> st.SearchStrategy[date | None]:
    """Draw a day so many days after `day`; None: there is no such day."""
    days = [None if day is None or n is None else day + timedelta(days=n) for n in offsets]
    return st.sampled_from(days)


@st.composite
def all_dates(draw: st.DrawFn, base: date) -> dict[str, date]:
    """Draw the dates of a row: most of them late by a day, or in time to the day."""
    due = BASES[base]
    formed = draw(_after(base, 0, 0, 0, 1, -1, 5, None))
    edge = (0, 3, 3, due - 1, due, due + 1, due + 2, due + 30, -1)
    published = draw(_after(formed or base, *edge, None, None))
    changed = draw(_after(base, None, None, 0, 2, 7, due))
    received = draw(_after(base, None, 0, 1, 9))
    drawn = {
        "received_on": received,
        "approved_on": draw(_after(base, None, None, 0, -3, 4)),
        "formed_on": formed,
        "reviewed_on": draw(_after(published or base, None, -1, 0, 1)),
        "published_on": published,
        "changed_on": changed,
        "republished_on": draw(_after(changed, None, 0, 9, due - 1, due, due + 1, due + 2, -3)),
        "withdrawn_on": draw(_after(published, None, None, 8, 9, 10, 11, 6, 7, -1, 70)),
        "answered_on": draw(_after(received, None, 8, 9, 10, 11, 12, 13, 40)),
    }
    return {name: day for name, day in drawn.items() if day is not None}


@st.composite
def all_records(draw: st.DrawFn, base: date, lacking: frozenset[str]) -> Record:
    """Draw a row; some of its cells cannot be read, and `lacking` fields have no column."""
    unread = draw(st.sampled_from([*[frozenset[str]()] * 3, *map(frozenset, _FEW)])) - lacking
    gone = unread | lacking

    def cell(name: str, *values: T | None) -> T | None:
        value = draw(st.sampled_from(values))
        return None if name in gone else value

    dates = {name: day for name, day in draw(all_dates(base)).items() if name not in gone}
    days = {"extended_days": draw(st.sampled_from([None, 0, 3, 30])), "paused_days": 2}
    some = st.frozensets(st.sampled_from([WEBSITE, BOARD, CENTRE]), max_size=3)
    return Record(
        unit=cell("unit", "潭头镇", "潭头镇", "合峪镇", None),
        record=cell("record", None, "甲-1", "甲-2", "甲-3"),
        title=draw(st.sampled_from([None, "某通知", "某通知", f"联系电话{A_NUMBER}"])),
        item=cell("item", "1", "1", "1", "2", "3", "3", "4", "5", None),
        level=cell("level", None, *Level, *Level),
        mode=cell("mode", None, None, None, *Mode),
        # Of an unreadable cell the words that are channels still count.
        channels=frozenset() if "channels" in lacking else draw(some),
        dates=dates,
        days={name: n for name, n in days.items() if n is not None and name not in gone},
        withdrawal_reason=cell("withdrawal_reason", None, "废止", "被替代", "网站改版"),
        superseded_by=cell("superseded_by", None, "新文件"),
        unread=unread,
        lacking=lacking,
    )


UNREADABLE = (*DATES, *DAYS, "item", "level", "mode", "channels")
ABSENT = (*UNREADABLE, "withdrawal_reason", "superseded_by", "record", "unit")


_FEW = [(name,) for name in UNREADABLE] + [("published_on", "channels"), ("level", "item")]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw one or two ledgers; some rows are another once more, with a cell or two changed."""
    base = draw(st.sampled_from([*BASES]))
    rows: list[Record] = []
    for _ in range(draw(st.integers(1, 2))):
        lacking = draw(st.sampled_from([frozenset[str](), *(frozenset({n}) for n in ABSENT)]))
        rows += draw(st.lists(all_records(base, lacking), min_size=2, max_size=6))
    for row in draw(st.lists(st.sampled_from(rows), max_size=6)):
        rows.append(_once_more(row, draw(all_records(base, row.lacking)), draw))
    due = BASES[base]
    as_of = draw(_after(base, 5, 9, 12, due - 1, due, due + 1, due + 3, due + 8, 70, 70))
    return Case(tuple(rows), as_of or base, draw(st.sampled_from([None, ROSTER])))


def _once_more(row: Record, other: Record, draw: st.DrawFn) -> Record:
    """Write a row down again as of another channel, say: with some cells of another row."""
    names = draw(st.frozensets(st.sampled_from(_COPIED), max_size=2)) - row.unread
    changed = {name: getattr(other, name) for name in names}
    if "dates" in names:
        changed["dates"] = {n: day for n, day in other.dates.items() if n not in row.unread}
    return replace(row, **changed)


_COPIED = ("dates", "channels", "withdrawal_reason", "superseded_by", "item", "level", "mode")


def ledgers(case: Case) -> list[Ledger]:
    """Write records down as ledgers, those that lack the same columns in one."""
    kinds = dict.fromkeys(row.lacking for row in case.records)
    return [
        Ledger([cells(row) for row in case.records if row.lacking == lacking], tuple(lacking))
        for lacking in kinds
    ]


def in_ledgers(case: Case) -> list[Record]:
    """Give the records in the order in which the ledgers have them."""
    kinds = dict.fromkeys(row.lacking for row in case.records)
    return [
        replace(row, ledger=number)
        for number, lacking in enumerate(kinds)
        for row in case.records
        if row.lacking == lacking
    ]


def cells(row: Record) -> dict[str, object]:
    """Write a record down as an officer would."""
    written: dict[str, object] = {
        "unit": row.unit,
        "record": row.record,
        "title": row.title,
        "item": row.item,
        "level": row.level and row.level.zh,
        "mode": row.mode and row.mode.zh,
        "channels": "、".join(sorted(channel.zh for channel in row.channels)),
        "withdrawal_reason": row.withdrawal_reason,
        "superseded_by": row.superseded_by,
        **row.dates,
        **row.days,
    }
    for name in row.unread:
        written[name] = f"{written.get(name) or ''}、看不清" if name == "channels" else "看不清"
    return written
