"""What a link answers is told apart: there, moved, gone, no answer, a wall, a page of errors."""

from collections.abc import Iterator

import pytest

from gongkai.model.link import LinkState
from links.asking import AT, ask
from links.server import Sites


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    with Sites(2) as running:
        yield running


STATES = [
    ("/alive/1", LinkState.ALIVE, None, 200),
    ("/gbk", LinkState.ALIVE, None, 200),
    ("/file/a.pdf", LinkState.ALIVE, None, 200),
    ("/slash", LinkState.ALIVE, None, 200),
    ("/", LinkState.ALIVE, None, 200),
    ("/moved/1", LinkState.MOVED, None, 200),
    ("/gone", LinkState.GONE, None, 404),
    ("/deleted", LinkState.GONE, None, 410),
    ("/soft", LinkState.SOFT_404, "says-not-found", 200),
    ("/soft-title", LinkState.SOFT_404, "says-not-found", 200),
    ("/homeward", LinkState.SOFT_404, "sent-to-front-page", 200),
    ("/refresh", LinkState.SOFT_404, "sent-to-front-page", 200),
    ("/walled", LinkState.LOGIN_WALL, None, 200),
    ("/password", LinkState.LOGIN_WALL, None, 200),
    ("/unauthorized", LinkState.LOGIN_WALL, None, 401),
    ("/forbidden", LinkState.UNREACHABLE, "refused", 403),
    ("/broken", LinkState.UNREACHABLE, "server-error", 500),
    ("/flaky", LinkState.ALIVE, None, 200),
    ("/busy", LinkState.ALIVE, None, 200),
    ("/hang-up", LinkState.UNREACHABLE, "broken-answer", None),
    ("/loop", LinkState.UNREACHABLE, "too-many-redirects", None),
    ("/inward", LinkState.NOT_ASKED, "private-address", None),
    ("/secret", LinkState.NOT_ASKED, "robots", None),
]


@pytest.mark.parametrize(("path", "state", "detail", "status"), STATES)
def test_each_behaviour_has_its_state(
    sites: Sites, path: str, state: LinkState, detail: str | None, status: int | None
) -> None:
    url = sites.url(path)
    answer = ask(sites, [url])[url]
    assert (answer.state, answer.detail, answer.status) == (state, detail, status)
    assert answer.asked_at == AT


def test_no_answer_in_time_is_none(sites: Sites) -> None:
    url = sites.url("/silent")
    answer = ask(sites, [url], timeout=0.2, tries=1)[url]
    assert (answer.state, answer.detail) == (LinkState.UNREACHABLE, "timed-out")


def test_a_site_that_is_not_there_is_unreachable(sites: Sites) -> None:
    closed = f"http://{sites.hosts[0]}:1/x"
    unknown = "http://no-such-host.invalid/x"
    answers = ask(sites, [closed, unknown])
    assert {(each.state, each.detail) for each in answers.values()} == {
        (LinkState.UNREACHABLE, "no-connection"),
        (LinkState.UNREACHABLE, "no-such-host"),
    }


@pytest.mark.parametrize("text", ["见附件", "ftp://a/b", "http://", "//a/b", "http://[::1", "x:y"])
def test_what_is_no_link_is_not_asked(sites: Sites, text: str) -> None:
    answer = ask(sites, [text])[text]
    assert (answer.state, answer.detail) == (LinkState.NOT_ASKED, "not-a-link")


def test_the_page_that_a_site_shows_for_all_it_does_not_know_is_no_page(sites: Sites) -> None:
    """It answers 200, names no error, and says the same of a page that cannot be there."""
    url = sites.url("/same/t20201116_1.html")
    answer = ask(sites, [url])[url]
    assert (answer.state, answer.detail) == (LinkState.SOFT_404, "same-as-missing")


def test_an_answer_is_read_no_further_than_the_bound(sites: Sites) -> None:
    url = sites.url("/endless")
    answer = ask(sites, [url])[url]
    assert (answer.state, answer.is_cut) == (LinkState.ALIVE, True)


def test_a_bomb_is_unpacked_no_further_than_the_bound(sites: Sites) -> None:
    url = sites.url("/bomb")
    assert ask(sites, [url])[url].is_cut


def test_the_hash_is_of_the_text_that_is_seen(sites: Sites) -> None:
    one, other, again = sites.url("/alive/1"), sites.url("/alive/2"), sites.url("/alive/1", host=1)
    answers = ask(sites, [one, other, again])
    assert answers[one].text_sha256 == answers[again].text_sha256
    assert answers[one].text_sha256 != answers[other].text_sha256


def test_the_final_address_is_kept(sites: Sites) -> None:
    url = sites.url("/moved/7")
    assert ask(sites, [url])[url].final_url == sites.url("/new/7")
