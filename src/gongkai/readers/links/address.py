"""To which addresses a link may lead: public ones, and those that are allowed by name."""

import asyncio
import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address

from gongkai.readers.links.failure import LinkFailed


async def addresses(host: str, port: int, allowed: Collection[str]) -> list[str]:
    """Resolve a host to the addresses that may be asked.

    The request goes to an address from here, not to the name: a name that is resolved twice may
    lead elsewhere the second time. Raises `LinkFailed` where there is none, or one of them is in a
    private network, on this machine, or otherwise not public, and the host is not allowed.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise LinkFailed("no-such-host", is_passing=_is_passing(error)) from error
    known = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host not in allowed and not all(_is_public(each) for each in known):
        raise LinkFailed("private-address", is_asked=False)
    return known


def _is_passing(error: Exception) -> bool:
    return isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN


def _is_public(address: str) -> bool:
    known = ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(known, IPv6Address):
        # An address of IPv4 in the clothes of IPv6 leads where that address does.
        inner: IPv4Address | None = known.ipv4_mapped or known.sixtofour
        if inner is not None and not inner.is_global:
            return False
    return known.is_global and not known.is_multicast
