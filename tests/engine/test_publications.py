"""One publication, several rows: what they say together, and what each says by itself (S8a)."""

from datetime import date

import pytest

from engine.ledgers import RULES, Ledger, Row, catalog, item, rule, run

PUBLISH, UPDATE = RULES["publish-on-time"], RULES["update-on-time"]
STAY, CHANNELS, POST = (
    RULES[name] for name in ("stay-public", "use-listed-channels", "post-ten-days")
)
TWO_CHANNELS = catalog(item(channels={"required": ("政府网站", "政务服务中心")}))

FORMED, DUE, LATE = date(2020, 9, 15), date(2020, 10, 19), date(2020, 10, 20)
MARCH, APRIL, MAY = date(2020, 3, 3), date(2020, 4, 1), date(2020, 5, 6)


def row(**cells: object) -> Row:
    return {"record": "甲-1", "level": "县级", **cells}


def test_channels_are_united() -> None:
    website = row(channels="政府网站", published_on=MARCH)
    centre = row(channels="政务服务中心", published_on=MARCH)
    assert run(CHANNELS, website, centre, catalog=TWO_CHANNELS).outcomes == [("met", None)]


def test_a_channel_counts_once_it_has_been_used() -> None:
    """S1.3: what is to be published tomorrow is on no channel today."""
    website = row(channels="政府网站", published_on=MARCH)
    for coming in (None, date(2021, 1, 1)):
        centre = row(channels="政务服务中心", published_on=coming)
        assert run(CHANNELS, website, centre, catalog=TWO_CHANNELS).outcomes == [
            ("violated", "channel-missing")
        ]


@pytest.mark.parametrize("unread", ["channels", "published_on"])
def test_what_cannot_be_read_may_be_the_missing_channel(unread: str) -> None:
    website = row(channels="政府网站", published_on=MARCH)
    other = {**row(channels="政务服务中心", published_on=MARCH), unread: "看不清"}
    assert run(CHANNELS, website, other, catalog=TWO_CHANNELS).outcomes == [
        ("undecided", "cell-rejected")
    ]


def test_the_first_publication_counts() -> None:
    late = row(formed_on=FORMED, published_on=LATE)
    in_time = row(formed_on=FORMED, published_on=DUE)
    for rows in ([late, in_time], [in_time, late]):
        assert run(PUBLISH, *rows).outcomes == [("met", None)]


def test_a_row_that_cannot_be_read_may_have_been_in_time() -> None:
    late = row(formed_on=FORMED, published_on=LATE)
    unread = row(formed_on=FORMED, published_on="看不清")
    assert run(PUBLISH, late, unread).outcomes == [("undecided", "cell-rejected")]
    in_time = row(formed_on=FORMED, published_on=DUE)
    assert run(PUBLISH, in_time, unread).outcomes == [("met", None)]


def test_what_is_formed_later_hides_nothing() -> None:
    """S1.3: a row to come does not take the duty of the row that is there."""
    coming = row(formed_on=date(2021, 3, 1))
    assert run(PUBLISH, row(formed_on=FORMED), coming).outcomes == [("overdue", None)]


def test_rows_that_contradict_each_other_are_undecided() -> None:
    """S8b.4: published, by one row, before it was formed, by the other."""
    assert run(PUBLISH, row(formed_on=LATE), row(published_on=DUE)).outcomes == [
        ("undecided", "dates-contradict")
    ]


def test_each_change_is_an_obligation() -> None:
    """多次变更的，每次另记一行: the answer to one change does not answer the next."""
    first = row(changed_on=MARCH, republished_on=MARCH)
    second = row(changed_on=FORMED)
    assert run(UPDATE, first, second).outcomes == [("met", None), ("overdue", None)]


def test_a_change_on_two_channels_is_one_obligation() -> None:
    first = row(changed_on=FORMED, republished_on=date(2020, 9, 14))
    second = row(changed_on=FORMED, republished_on=DUE)
    third = row(published_on=MARCH)
    assert run(UPDATE, first, second, third).outcomes == [("met", None)]


def test_it_is_withdrawn_when_every_row_is() -> None:
    down = row(published_on=MARCH, withdrawn_on=APRIL)
    assert run(STAY, down, row(published_on=MARCH)).outcomes == [("met", None)]
    assert run(STAY, down, row(published_on=MARCH, withdrawn_on=MAY)).outcomes == [
        ("violated", "withdrawn-without-reason")
    ]


def test_the_reason_is_that_of_the_last_withdrawal() -> None:
    first = row(published_on=MARCH, withdrawn_on=APRIL)
    last = row(published_on=APRIL, withdrawn_on=MAY, withdrawal_reason="废止")
    for rows in ([first, last], [last, first]):
        assert run(STAY, *rows).outcomes == [("met", None)]


def test_of_two_withdrawals_on_a_day_each_needs_a_reason() -> None:
    with_reason = row(published_on=MARCH, withdrawn_on=MAY, withdrawal_reason="废止")
    without = row(published_on=MARCH, withdrawn_on=MAY)
    for rows in ([with_reason, without], [without, with_reason]):
        assert run(STAY, *rows).outcomes == [("violated", "withdrawn-without-reason")]


def test_two_reasons_for_one_day_need_a_person() -> None:
    one = row(published_on=MARCH, withdrawn_on=MAY, withdrawal_reason="废止")
    other = row(published_on=MARCH, withdrawn_on=MAY, withdrawal_reason="失效")
    assert run(STAY, one, other).outcomes == [("undecided", "reason-unknown")]


@pytest.mark.parametrize("published", [None, date(2021, 1, 1)])
def test_a_row_that_was_never_published_shows_nothing(published: date | None) -> None:
    down = row(published_on=MARCH, withdrawn_on=APRIL)
    assert run(STAY, down, row(published_on=published, channels="政府网站")).outcomes == [
        ("violated", "withdrawn-without-reason")
    ]


def test_a_row_that_cannot_be_read_may_still_show_it() -> None:
    down = row(published_on=MARCH, withdrawn_on=APRIL)
    for unread in (
        row(published_on="看不清"),
        row(published_on=MARCH, withdrawn_on="看不清"),
    ):
        assert run(STAY, down, unread).outcomes == [("undecided", "cell-rejected")]
        assert run(STAY, row(published_on=MARCH), unread).outcomes == [("met", None)]


def test_only_county_channels_keep_it_public() -> None:
    """S8a: no county channel shows it any more, whatever a village does."""
    down = row(published_on=MARCH, withdrawn_on=APRIL)
    assert run(STAY, down, row(level="村级", published_on=MARCH)).outcomes == [
        ("violated", "withdrawn-without-reason")
    ]


def test_each_row_is_posted_by_itself() -> None:
    long, short = date(2020, 3, 13), date(2020, 3, 11)
    rows = [row(level="村级", published_on=MARCH, withdrawn_on=day) for day in (long, short)]
    assert run(POST, *rows).outcomes == [("met", None), ("violated", "posting-short")]


def test_rows_without_a_number_stand_alone() -> None:
    rows = [
        {"title": title, "formed_on": FORMED, "published_on": day}
        for title, day in (("一", DUE), ("二", LATE))
    ]
    assert run(PUBLISH, *rows).outcomes == [("met", None), ("late", None)]


def test_a_number_is_a_units_own() -> None:
    rows = [row(unit=unit, formed_on=FORMED) for unit in ("潭头镇", "合峪镇")]
    assert len(run(PUBLISH, *rows).outcomes) == 2


def test_a_copy_of_a_row_without_a_unit_leaves_that_of_another_file_whole() -> None:
    """S8a."""
    first = row(unit=None, formed_on=FORMED, published_on=DUE, channels="政府网站")
    again = {**first, "published_on": LATE, "channels": "政务服务中心"}
    found = run(PUBLISH, Ledger([first]), Ledger([first, again]))
    assert found.outcomes == [("met", None)] * 2


def test_rows_without_a_unit_are_one_publication_only_in_one_file() -> None:
    """S8a: two offices that leave the unit out may both count from 1."""
    open_ = row(unit=None, formed_on=FORMED)
    done = {**open_, "published_on": DUE}
    apart = run(PUBLISH, Ledger([done]), Ledger([open_]), as_of=LATE)
    assert apart.outcomes == [("met", None), ("overdue", None)]
    assert run(PUBLISH, Ledger([done, open_]), as_of=LATE).outcomes == [("met", None)]
    late = {**open_, "published_on": LATE}
    prints = run(PUBLISH, Ledger([open_]), Ledger([late]), as_of=LATE).findings()["fingerprint"]
    assert prints.n_unique() == 2


def test_rows_of_two_items_are_two_publications() -> None:
    two = catalog(item("1"), item("2"))
    rows = [row(item=id_, formed_on=FORMED, published_on=DUE) for id_ in ("1", "2")]
    assert [verdict["item"] for verdict in run(PUBLISH, *rows, catalog=two).verdicts] == ["1", "2"]


def test_a_blank_is_what_the_other_rows_say() -> None:
    two = catalog(item("1"), item("2", mode="依申请公开"))
    whole = row(item="1", formed_on=FORMED)
    blank = {"record": "甲-1", "item": None, "published_on": DUE}
    assert run(PUBLISH, whole, blank, catalog=two).outcomes == [("met", None)]


def test_rows_that_are_equal_count_once() -> None:
    same = {"title": "某通知", "formed_on": FORMED}
    assert len(run(PUBLISH, same, same).outcomes) == 1


def test_rows_in_which_something_else_could_not_be_read_are_not_equal() -> None:
    one, other = ({"title": "某通知", "formed_on": text} for text in ("2020.13.1", "20.3.9"))
    assert len(run(PUBLISH, one, one).outcomes) == 1
    assert len(run(PUBLISH, one, other).outcomes) == 2


def test_rows_that_are_equal_count_once_whichever_blank_columns_their_ledgers_have() -> None:
    """S8a: a column that one of them has, and leaves blank, is not missing."""
    same = row(published_on=MARCH, withdrawn_on=APRIL)
    without = Ledger([same], lacking=("withdrawal_reason", "remark"))
    for ledgers in ([without, Ledger([same])], [Ledger([same]), without]):
        assert run(STAY, *ledgers).outcomes == [("violated", "withdrawn-without-reason")]
    assert run(STAY, without, without).outcomes == [("undecided", "column-missing")]


def test_what_is_done_on_other_channels_may_reach_a_named_one_too_late() -> None:
    """S7: on none of the named channels by the due date is not done."""
    media = rule(
        "deadline",
        **{"from": "approved_on"},
        until=("published_on",),
        within={"days": 10},
        through=("政府网站",),
    )
    board = row(approved_on=MARCH, channels="村公示栏", published_on=MARCH)
    assert run(media, board).outcomes == [("overdue", None)]
    website = row(approved_on=MARCH, channels="政府网站", published_on=APRIL)
    assert run(media, board, website).outcomes == [("late", None)]
    in_time = row(approved_on=MARCH, channels="政府网站", published_on=date(2020, 3, 13))
    assert run(media, board, in_time).outcomes == [("met", None)]
    unread = row(approved_on=MARCH, channels="看不清", published_on=MARCH)
    assert run(media, website, unread).outcomes == [("undecided", "cell-rejected")]
    assert run(media, in_time, unread).outcomes == [("met", None)]


@pytest.mark.parametrize("through", [(), ("政府网站",)])
def test_what_is_formed_once_is_answered_once_however_often_it_changed(
    through: tuple[str, ...],
) -> None:
    """S11.9: by whichever row, though each tells of another change."""
    answer = rule(
        "deadline",
        **{"from": "formed_on"},
        until=("republished_on",),
        within={"days": 10},
        through=through,
    )
    first = row(formed_on=MARCH, changed_on=APRIL, channels="村公示栏")
    second = row(formed_on=MARCH, changed_on=MARCH, republished_on=MARCH, channels="政府网站")
    assert run(answer, first, second).outcomes == [("met", None)]


def test_a_change_may_have_to_be_told_on_named_channels() -> None:
    told = rule(
        "deadline",
        **{"from": "changed_on"},
        until=("republished_on",),
        within={"days": 10},
        through=("政府网站",),
    )
    first = row(changed_on=MARCH, republished_on=MARCH, channels="政府网站")
    second = row(changed_on=APRIL, republished_on=APRIL, channels="村公示栏")
    assert run(told, first, second).outcomes == [("met", None), ("overdue", None)]
    third = row(changed_on=MAY, republished_on=MAY, channels="政府网站")
    assert run(told, first, third).outcomes == [("met", None), ("met", None)]
    unanswered = row(changed_on=MARCH, channels="政府网站")
    next_day = date(2020, 3, 4)
    answered = row(changed_on=next_day, republished_on=next_day, channels="政府网站")
    assert run(told, unanswered, answered).outcomes == [("overdue", None), ("met", None)]
