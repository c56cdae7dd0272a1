"""Addresses in a private network or on this machine are refused, unless allowed by name."""

import asyncio

import pytest

from gongkai.model.link import LinkState
from gongkai.readers.links.address import addresses
from gongkai.readers.links.failure import LinkFailed
from links.asking import ask
from links.server import Sites

PRIVATE = [
    "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "0.0.0.0", # noqa: S104  what is refused
    "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1",
    "2002:0a00:0001::1", "localhost", "0x7f000001", "2130706433", "017700000001",
]  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_a_private_address_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(LinkFailed, match=r"private-address|no-such-host"):
        asyncio.run(addresses(host, 80, ()))


@pytest.mark.parametrize("host", ["8.8.8.8", "2001:4860:4860::8888"])
def test_a_public_address_may_be_asked(host: str) -> None:
    assert asyncio.run(addresses(host, 80, ())) == [host]


def test_a_host_that_is_not_allowed_is_never_connected_to() -> None:
    with Sites() as sites:
        url = sites.url("/alive/1")
        answer = ask(sites, [url], allowed=frozenset())[url]
        assert (answer.state, answer.detail) == (LinkState.NOT_ASKED, "private-address")
        assert sites.log.requests == []


def test_a_redirect_into_a_private_network_is_not_followed() -> None:
    with Sites() as sites:
        url = sites.url("/inward")
        answer = ask(sites, [url])[url]
        assert (answer.state, answer.detail) == (LinkState.NOT_ASKED, "private-address")
