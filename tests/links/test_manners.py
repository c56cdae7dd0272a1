"""Sites are asked politely: one at a time, at a pace, no more at once than was said."""

from itertools import pairwise

from gongkai.model.link import LinkState
from links.asking import ask
from links.server import Sites

PACE = 0.02


def test_hundreds_of_links_on_twenty_sites_are_each_asked_once() -> None:
    with Sites(20, delay=0.002) as sites:
        urls = [sites.url(f"/alive/{n}", host) for host in range(20) for n in range(25)]
        answers = ask(sites, urls, pace=PACE, concurrency=8)
        assert {answer.state for answer in answers.values()} == {LinkState.ALIVE}
        assert list(answers) != []
        assert set(sites.log.links().values()) == {1}
        assert len(sites.log.links()) == len(urls)
        assert 1 < sites.log.most_at_once <= 8
        for host in sites.hosts:
            asked = [each.at for each in sites.log.requests if each.host == host]
            # The clock of the server is read after the request has come: a hair's breadth is due.
            assert min(after - before for before, after in pairwise(asked)) > PACE * 0.9


def test_a_failure_that_may_pass_is_tried_again_and_no_other() -> None:
    with Sites() as sites:
        ask(sites, [sites.url("/broken"), sites.url("/gone"), sites.url("/forbidden")], tries=3)
        asked = [sites.log.times(path) for path in ("/broken", "/gone", "/forbidden")]
        assert asked == [3, 1, 1]


def test_a_site_that_is_down_is_not_asked_for_all_of_its_links() -> None:
    with Sites() as sites:
        urls = [sites.url(f"/hang-up/{n}") for n in range(8)]
        answers = ask(sites, urls, tries=1)
        assert [answers[url].detail for url in urls] == ["broken-answer"] * 5 + ["host-down"] * 3
        assert sum("hang-up" in each.path for each in sites.log.requests) == 5


def test_the_same_link_twice_is_asked_once() -> None:
    with Sites() as sites:
        ask(sites, [sites.url("/alive/1"), sites.url("/alive/1")])
        assert sites.log.times("/alive/1") == 1
