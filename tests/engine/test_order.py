"""What the order of rows, and how they are spread over files, may not change (S8)."""

from collections import Counter
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.ledgers import SHIPPED, Ledger, Run, run

_FIELDS: tuple[str, ...] = (
    "formed_on",
    "reviewed_on",
    "published_on",
    "changed_on",
    "republished_on",
)
_FIELDS += ("withdrawn_on",)
_DAYS = [date(2020, 9, 15), date(2020, 9, 24), date(2020, 9, 25), date(2020, 10, 19)]
_DAYS += [date(2020, 10, 20), date(2020, 12, 21), date(2021, 1, 4)]
_dates = st.sampled_from(["", "2020.13.1", *(day.isoformat() for day in _DAYS)])
_rows = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(["甲镇", "乙镇"]),
        "level": st.sampled_from(["县级", "乡级"]),
        "channels": st.sampled_from(["", "政府网站", "村公示栏"]),
        "withdrawal_reason": st.sampled_from(["", "废止", "搬家"]),
        **dict.fromkeys(_FIELDS, _dates),
    }
)
# The titles tell the records apart, wherever they stand.
_ledgers = st.lists(_rows, min_size=2, max_size=7).map(
    lambda rows: [{**row, "title": f"第{number}件"} for number, row in enumerate(rows)]
)


def told(judged: Run) -> Counter[tuple[object, ...]]:
    """Count what is said of each record, by its title, and of each unit and item."""
    found = judged.findings()
    columns = ("rule", "unit", "item", "title", "outcome", "severity", "due_on", "fingerprint")
    return Counter(found.select(columns).iter_rows())


def tallied(judged: Run) -> Counter[tuple[object, ...]]:
    """Count the outcomes."""
    return Counter(
        {(row["rule"], row["outcome"], row["severity"]): row["count"] for row in judged.tally()}
    )


@settings(derandomize=True, max_examples=40, deadline=None)
@given(_ledgers, st.randoms(use_true_random=False), st.integers(0, 7))
def test_order_and_files_change_no_verdict(
    rows: list[dict[str, str]], random: Random, cut: int
) -> None:
    whole = run(SHIPPED, *rows)
    shuffled = rows[:]
    random.shuffle(shuffled)
    parts = [Ledger(part) for part in (shuffled[:cut], shuffled[cut:]) if part]
    again = run(SHIPPED, *parts)
    assert told(again) == told(whole)
    assert tallied(again) == tallied(whole)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(_ledgers)
def test_findings_come_in_one_order_and_have_names_of_their_own(rows: list[dict[str, str]]) -> None:
    """S8.1, S8.2."""
    judged = run(SHIPPED, *rows)
    found = judged.findings()
    assert found["fingerprint"].is_unique().all()
    weights = found["severity"].to_physical().to_list()
    assert weights == sorted(weights)
    assert judged.findings(3).equals(found.head(3))
