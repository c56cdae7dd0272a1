"""One site's links, asked one after another at the pace that is due to it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from typing import TypeVar

import httpx

from gongkai.model.link import Answer, LinkState, Manners
from gongkai.readers.links.failure import LinkFailed
from gongkai.readers.links.fetch import Fetcher, Page
from gongkai.readers.links.robots import Robots, robots_of
from gongkai.readers.links.sight import Sight, look
from gongkai.readers.links.state import state_of

# A site that did not answer so many links one after another is down: the rest are not tried.
_GIVES_UP = 5
_LONGEST_WAIT = 60.0  # seconds, whatever the site asks for
_AGAIN = {HTTPStatus.TOO_MANY_REQUESTS}

T = TypeVar("T")
Clock = Callable[[], datetime]
Record = Callable[[Answer], None]


class Site:
    """A site (`https://host`) and how it has answered so far."""

    def __init__(
        self,
        site: str,
        manners: Manners,
        fetcher: Fetcher,
        free: asyncio.Semaphore,
        stop: asyncio.Event,
    ) -> None:
        self._site = site
        self._manners = manners
        self._fetcher = fetcher
        self._free = free
        self._stop = stop
        self._pace = manners.pace
        self._is_first = True
        self._robots: Robots | None = None
        self._failures = 0
        self._missing: tuple[Page, Sight] | None = None
        self._knows_missing = False

    async def ask_all(self, urls: Sequence[str], now: Clock, record: Record) -> None:
        """Ask each link once, and record its answer, until told to stop."""
        for url in urls:
            if self._stop.is_set():
                return
            record(await self._answer(url, now))

    async def _answer(self, url: str, now: Clock) -> Answer:
        if self._failures >= _GIVES_UP:
            return Answer(url, now(), LinkState.UNREACHABLE, "host-down")
        try:
            page = await self._patiently(url)
        except LinkFailed as failed:
            self._failures += failed.is_asked
            state = LinkState.UNREACHABLE if failed.is_asked else LinkState.NOT_ASKED
            return Answer(url, now(), state, failed.detail)
        self._failures = 0
        asked_at, sight = now(), look(page)
        if page.status == HTTPStatus.OK:
            await self._learn_missing(url)
        state, detail = state_of(url, page, sight, self._missing)
        return Answer(
            url,
            asked_at,
            state,
            detail,
            status=page.status,
            final_url=page.url,
            text_sha256=sight.sha256,
            is_cut=page.is_cut,
        )

    async def _learn_missing(self, url: str) -> None:
        """Ask for a page that cannot be there, once: some sites answer 200 all the same."""
        if self._knows_missing or self._stop.is_set():
            return
        self._knows_missing = True
        name = sha256(self._site.encode()).hexdigest()[:16]
        absent = str(httpx.URL(url.strip()).join(f"gongkai-{name}.html"))
        if self._robots and not self._robots.allows(absent):
            return
        try:
            page = await self._in_turn(lambda: self._fetcher.get(absent))
        except LinkFailed:
            return
        self._missing = page, look(page)

    async def _patiently(self, url: str) -> Page:
        """Ask again where the failure may pass, each time after twice the wait."""
        left, wait = self._manners.tries, self._manners.back_off
        while True:
            left -= 1
            try:
                page = await self._attempt(url)
            except LinkFailed as failed:
                if self._is_last(left) or not failed.is_passing:
                    raise
                await self._sleep(wait)
            else:
                if self._is_last(left) or not _may_pass(page):
                    return page
                await self._sleep(min(page.wait or wait, _LONGEST_WAIT))
            wait *= 2

    def _is_last(self, left: int) -> bool:
        return left <= 0 or self._stop.is_set()

    async def _attempt(self, url: str) -> Page:
        if self._robots is None:
            self._robots = await self._in_turn(lambda: robots_of(self._site, self._fetcher))
            self._pace = max(self._pace, self._robots.pace)
        if not self._robots.allows(url):
            raise LinkFailed("robots", is_asked=False)
        return await self._in_turn(lambda: self._fetcher.get(url))

    async def _in_turn(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Wait for the site's pace and for a free place, then ask."""
        if not self._is_first:
            await self._sleep(self._pace)
        self._is_first = False
        async with self._free:
            return await ask()

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but no longer than until told to stop."""
        try:
            async with asyncio.timeout(seconds):
                await self._stop.wait()
        except TimeoutError:
            return


def _may_pass(page: Page) -> bool:
    return page.status >= HTTPStatus.INTERNAL_SERVER_ERROR or page.status in _AGAIN
