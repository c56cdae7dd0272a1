"""One link asked once: its redirects followed, no more read than wanted."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

import httpx

from gongkai import __version__
from gongkai.readers.links.address import addresses
from gongkai.readers.links.failure import LinkFailed

AGENT = f"gongkai/{__version__}"
MOST_BYTES = 2 * 1024 * 1024  # of an answer; a page of text is a hundredth of that
MOST_REDIRECTS = 10
_PORTS = {"http": 80, "https": 443}
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came back at the end of the redirects: `url` is where that was."""

    status: int
    url: str
    kind: str  # the media type, without its parameters
    charset: str | None
    body: bytes  # at most `MOST_BYTES` of it
    is_cut: bool
    wait: float | None = None  # seconds that the site asks to be left alone


class Fetcher:
    """Asks for pages over connections of its own, each used once."""

    def __init__(self, timeout: float, allowed: Collection[str]) -> None:
        self._timeout = timeout
        self._allowed = allowed
        # A kept connection is known by its address: two sites on one would share it.
        self._client = httpx.AsyncClient(
            timeout=timeout,
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()

    async def get(self, url: str) -> Page:
        """Return the page that a link leads to.

        Raises `LinkFailed` where none comes, in time or at all, or it may not be asked.
        """
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(url)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise LinkFailed("timed-out", is_passing=True) from error
        except httpx.ConnectError as error:
            is_certificate = "CERTIFICATE" in str(error).upper()
            detail = "bad-certificate" if is_certificate else "no-connection"
            raise LinkFailed(detail, is_passing=not is_certificate) from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise LinkFailed("broken-answer", is_passing=True) from error

    async def _follow(self, url: str) -> Page:
        here = link(url)
        for _ in range(MOST_REDIRECTS + 1):
            page, onward = await self._once(here)
            if onward is None:
                return page
            try:
                here = link(str(here.join(onward)))
            except (httpx.InvalidURL, ValueError) as error:
                raise LinkFailed("broken-answer") from error
        raise LinkFailed("too-many-redirects")

    async def _once(self, url: httpx.URL) -> tuple[Page, str | None]:
        port = url.port or _PORTS[url.scheme]
        known = await addresses(url.host, port, self._allowed)
        for address in known[:-1]:
            try:
                return await self._ask(url, address)
            except httpx.ConnectError:
                continue  # a host may answer at one of its addresses alone
        return await self._ask(url, known[-1])

    async def _ask(self, url: httpx.URL, address: str) -> tuple[Page, str | None]:
        request = self._client.build_request(
            "GET",
            url.copy_with(host=address),
            headers={**_HEADERS, "Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
        )
        answer = await self._client.send(request, stream=True)
        try:
            if answer.has_redirect_location:
                return _page(url, answer, b"", is_cut=False), answer.headers["location"]
            body, is_cut = await _bounded(answer)
            return _page(url, answer, body, is_cut=is_cut), None
        finally:
            await answer.aclose()


def link(text: str) -> httpx.URL:
    """Read a link; raises `LinkFailed` where it is none that can be asked."""
    try:
        url = httpx.URL(text.strip())
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise LinkFailed("not-a-link", is_asked=False) from error
    if url.scheme not in _PORTS or not url.host:
        raise LinkFailed("not-a-link", is_asked=False)
    # Whoever it may be for, a password is none of ours to send.
    return url.copy_with(username=None, password=None, fragment=None)


async def _bounded(answer: httpx.Response) -> tuple[bytes, bool]:
    body = bytearray()
    async for part in answer.aiter_bytes():
        body += part
        if len(body) > MOST_BYTES:
            return bytes(body[:MOST_BYTES]), True
    return bytes(body), False


def _page(url: httpx.URL, answer: httpx.Response, body: bytes, *, is_cut: bool) -> Page:
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    wait = answer.headers.get("retry-after", "")
    return Page(
        status=answer.status_code,
        url=str(url),
        kind=kind,
        charset=answer.charset_encoding,
        body=body,
        is_cut=is_cut,
        wait=float(wait) if wait.isdecimal() else None,
    )
