"""Links asked side by side: site by site in turn, a few requests at once."""

import asyncio
from collections.abc import Iterable, Mapping

from gongkai.model.link import Answer, LinkState, Manners
from gongkai.readers.links.failure import LinkFailed
from gongkai.readers.links.fetch import Fetcher, link
from gongkai.readers.links.site import Clock, Record, Site


async def ask_all(urls: Iterable[str], manners: Manners, now: Clock, record: Record) -> None:
    """Ask each of the links and record its answer as it comes.

    Where the task is cancelled, what is under way is still answered and recorded, nothing more is
    begun, and the cancellation goes on.
    """
    stop, free = asyncio.Event(), asyncio.Semaphore(manners.concurrency)
    async with Fetcher(manners.timeout, manners.allowed) as fetcher:
        tasks = [
            asyncio.create_task(
                Site(site, manners, fetcher, free, stop).ask_all(links, now, record)
            )
            for site, links in _by_site(urls, now, record).items()
        ]
        if not tasks:
            return
        try:
            # Unlike a group, this leaves the tasks alone when it is cancelled itself.
            await asyncio.wait(tasks)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.wait(tasks)
            raise
    for task in tasks:
        task.result()


def _by_site(urls: Iterable[str], now: Clock, record: Record) -> Mapping[str, list[str]]:
    """Part the links by site, each once; what is no link is recorded as not asked."""
    sites: dict[str, tuple[str, list[str]]] = {}
    for url in dict.fromkeys(urls):
        try:
            known = link(url)
        except LinkFailed as failed:
            record(Answer(url, now(), LinkState.NOT_ASKED, failed.detail))
        else:
            host = known.netloc.decode("ascii")
            # With and without TLS, it is one machine that is burdened.
            sites.setdefault(host, (f"{known.scheme}://{host}", []))[1].append(url)
    return dict(sites.values())
