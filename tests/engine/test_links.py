"""What is said to be public, and what its link answered (S14)."""

from datetime import date

import pytest

from engine.ledgers import RULES, Row, run
from gongkai.engine.facts import Oddities
from gongkai.engine.remarks import remarks

STAY = RULES["stay-public"]
MARCH, APRIL, MAY, JUNE = (date(2020, month, 3) for month in (3, 4, 5, 6))
URL, OTHER = "http://a.example/1", "http://a.example/2"


def row(**cells: object) -> Row:
    return {"record": "甲-1", "level": "县级", "published_on": MARCH, "url": URL, **cells}


@pytest.mark.parametrize(
    ("link", "outcome", "reason"),
    [
        ("alive", "met", None),
        ("moved", "met", "link-moved"),
        ("gone", "violated", "link-gone"),
        ("soft_404", "undecided", "link-soft-404"),
        ("login_wall", "undecided", "link-login-wall"),
        ("unreachable", "undecided", "link-unreachable"),
    ],
)
def test_each_answer_has_its_outcome(link: str, outcome: str, reason: str | None) -> None:
    """S14.2."""
    assert run(STAY, row(), evidence=[(URL, MAY, link)]).outcomes == [(outcome, reason)]


def test_a_page_that_is_gone_is_an_error_on_the_day_on_which_that_was_seen() -> None:
    """S14.2: the place to look at is the link."""
    verdict = run(STAY, row(), evidence=[(URL, MAY, "gone")]).only
    assert (verdict["done_on"], verdict["severity"], verdict["field"]) == (MAY, "error", "url")


def test_a_page_that_moved_is_a_warning() -> None:
    verdict = run(STAY, row(), evidence=[(URL, MAY, "moved")]).only
    assert (verdict["severity"], verdict["field"]) == ("warning", "url")


def test_without_evidence_the_ledger_is_believed() -> None:
    """S14.1."""
    assert run(STAY, row()).outcomes == [("met", None)]
    assert run(STAY, row(), evidence=[]).outcomes == [("met", None)]
    assert run(STAY, row(), evidence=[(OTHER, MAY, "gone")]).outcomes == [("met", None)]


def test_the_last_answer_by_the_as_of_date_counts() -> None:
    """S1.3, S14.1."""
    answers = [(URL, JUNE, "gone"), (URL, APRIL, "gone"), (URL, MAY, "alive")]
    assert run(STAY, row(), evidence=answers, as_of=MAY).outcomes == [("met", None)]
    assert run(STAY, row(), evidence=answers, as_of=JUNE).outcomes == [("violated", "link-gone")]


def test_of_two_answers_of_a_day_the_later_one_counts() -> None:
    answers = [(URL, MAY, "unreachable"), (URL, MAY, "alive")]
    assert run(STAY, row(), evidence=answers).outcomes == [("met", None)]


def test_an_answer_from_before_the_publication_says_nothing_of_it() -> None:
    """S14.1."""
    answers = [(URL, MARCH, "gone")]
    assert run(STAY, row(published_on=APRIL), evidence=answers).outcomes == [("met", None)]
    assert run(STAY, row(published_on=MARCH), evidence=answers).outcomes == [
        ("violated", "link-gone")
    ]


def test_the_link_of_what_was_withdrawn_is_not_asked_about() -> None:
    """S14.1: a lawful withdrawal stays lawful, an unlawful one stays what it was."""
    answers = [(URL, MAY, "gone")]
    lawful = row(withdrawn_on=APRIL, withdrawal_reason="废止")
    assert run(STAY, lawful, evidence=answers).outcomes == [("met", None)]
    assert run(STAY, row(withdrawn_on=APRIL), evidence=answers).outcomes == [
        ("violated", "withdrawn-without-reason")
    ]


def test_the_cell_may_have_blanks_around_the_link() -> None:
    assert run(STAY, row(url=f" {URL}　"), evidence=[(URL, MAY, "gone")]).outcomes == [
        ("violated", "link-gone")
    ]


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("gone", "gone", ("violated", "link-gone")),
        ("gone", "alive", ("met", None)),
        ("gone", "unreachable", ("undecided", "link-unreachable")),
        ("moved", "soft_404", ("met", "link-moved")),
        ("gone", None, ("met", None)),
    ],
)
def test_of_one_publication_the_best_link_counts(
    one: str, other: str | None, outcome: tuple[str, str | None]
) -> None:
    """S8a, S14.3: it is public while any of its rows shows it, and a row without a link may."""
    rows = [row(channels="政府网站"), row(channels="两微一端", url=OTHER)]
    answers = [(URL, MAY, one), *([(OTHER, MAY, other)] if other else [])]
    assert run(STAY, *rows, evidence=answers).outcomes == [outcome]


def test_a_row_that_was_withdrawn_does_not_hide_that_the_other_is_gone() -> None:
    rows = [
        row(channels="政府网站"),
        row(channels="政务服务中心", url=None, withdrawn_on=APRIL, withdrawal_reason="废止"),
    ]
    assert run(STAY, *rows, evidence=[(URL, MAY, "gone")]).outcomes == [("violated", "link-gone")]


def test_links_without_evidence_are_counted_in_a_notice() -> None:
    """S14.4, S10: what was not asked is not passed over."""
    rows = [row(), row(record="甲-2", url=OTHER), row(record="甲-3", url=None)]
    gone = row(record="甲-4", url="http://a.example/4", withdrawn_on=APRIL)
    done = run(STAY, *rows, gone, evidence=[(URL, MAY, "alive")])
    said = remarks(done.obligations.with_columns(count=1), done.facts, (), (), Oddities(0, 0, ()))
    assert [each.count for each in said if each.code == "links-not-asked"] == [1]
