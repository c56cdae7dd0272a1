"""The made-up year of a county: its records, most of them in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from random import Random

from county.days import LAST_DAY, after, working_days
from county.names import BOARD, COUNTY, ITEMS, SITE, TANTOU, TOWNSHIPS, VILLAGE, Item, Unit
from county.record import Record
from county.slips import slip_up
from county.titles import COUNTY_TITLES, NUMBERED, TITLES

# The chance of each title after the first of an item.
CHANCES = {COUNTY: 1.0, TANTOU: 0.75, VILLAGE: 0.12}
# The chance of a posting that it is taken down.
COMES_DOWN = {COUNTY: 0.0, VILLAGE: 0.8}
EVEN = 0.5

# The documentation tells of this one, TT-2020-014: due on 19 October, published on the 21st.
KNOWN = "潭头镇2020年第二批扶贫资金分配结果公示"
KNOWN_DATES = date(2020, 9, 15), date(2020, 9, 17), date(2020, 10, 21)

# The items that a unit has nothing to show for.
GAPS = {("LS", "9"), ("SZM", "8"), ("SZM", "9"), ("QP", "2"), ("JH", "10"), ("LCX", "4")}


def make_year(random: Random) -> list[Record]:
    """Make the year of all units, with what goes wrong in it."""
    papers = count(1)
    records = [
        record
        for unit in (COUNTY, *TOWNSHIPS, VILLAGE)
        for record in _numbered(_in_order(unit, random), papers)
        if (unit.code, record.item.id) not in GAPS
    ]
    parted, twice = _first(records, "SC", "9"), _first(records, "MZ", "8")
    spared = {KNOWN, parted.title, twice.title}
    slip_up([record for record in records if record.title not in spared], random)
    at = records.index(parted)
    records[at : at + 1] = _in_two_rows(parted)
    records.insert(records.index(twice), twice)
    return records


def _in_order(unit: Unit, random: Random) -> Iterator[Record]:
    """Make the records of a unit that does everything in time."""
    for item in ITEMS:
        titles = TITLES[item.id] + (COUNTY_TITLES.get(item.id, ()) if unit == COUNTY else ())
        for number, (month, title) in enumerate(titles):
            if number == 0 or random.random() < CHANCES.get(unit, EVEN):
                first = date(2020, month, 1)
                yield _clean(unit, item, title, first, random)


def _clean(unit: Unit, item: Item, title: str, first: date, random: Random) -> Record:
    """Make a record without fault; what would happen after the last day has not happened."""
    title = ("栾川县" if unit == COUNTY else unit.name) + title
    formed = working_days(first, random.randint(1, 18))
    reviewed = working_days(formed, random.randint(1, 3))
    published = working_days(reviewed, random.randint(1, 12))
    if title == KNOWN:
        formed, reviewed, published = KNOWN_DATES
    record = Record(unit, item, title, formed, item.channels)
    if reviewed <= LAST_DAY:
        record.reviewed_on = reviewed
    if published <= LAST_DAY:
        record.published_on = published
    comes_down = after(published, random.randint(11, 25))
    if random.random() < COMES_DOWN.get(unit, EVEN) and comes_down <= LAST_DAY:
        record.withdrawn_on, record.withdrawal_reason = comes_down, "公示期满"
    return record


def _numbered(records: Iterator[Record], papers: Iterator[int]) -> Iterator[Record]:
    """Give the records of a unit their numbers, in the order of their formation."""
    for number, record in enumerate(sorted(records, key=lambda each: each.formed), start=1):
        record.record = f"{record.unit.code}-2020-{number:03}"
        if record.item.id in NUMBERED:
            record.document = f"示例〔2020〕{next(papers)}号"
        if SITE in record.channels and record.published_on:
            record.url = f"https://example.invalid/luanchuan/2020/{record.record.lower()}.html"
        yield record


def _first(records: Sequence[Record], code: str, item: str) -> Record:
    """Return the first record of a unit and item."""
    return next(each for each in records if (each.unit.code, each.item.id) == (code, item))


def _in_two_rows(record: Record) -> tuple[Record, Record]:
    """Part a publication by channel: it stays on the website, and comes down from the board."""
    up = after(record.published, 1)
    site = replace(record, channels=(SITE,), withdrawn_on=None, withdrawal_reason="")
    board = replace(
        record,
        channels=(BOARD,),
        published_on=up,
        withdrawn_on=after(up, 14),
        withdrawal_reason="公示期满",
        url="",
    )
    return site, board
