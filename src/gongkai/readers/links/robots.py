"""What a site asks of programs in its robots.txt (RFC 9309)."""

from http import HTTPStatus

from protego import Protego

from gongkai.readers.links.fetch import AGENT, Fetcher

_LONGEST = 30.0  # seconds: a site that wants more than that asks not to be asked


class Robots:
    """The rules of one site; `pace` is how many seconds it wants between two requests."""

    def __init__(self, rules: Protego | None) -> None:
        self._rules = rules
        delay = rules.crawl_delay(AGENT) if rules else None
        self.pace = min(delay or 0.0, _LONGEST)

    def allows(self, url: str) -> bool:
        """Tell whether a link may be asked; none may, where the site cannot say which."""
        return self._rules is not None and self._rules.can_fetch(url, AGENT)


async def robots_of(site: str, fetcher: Fetcher) -> Robots:
    """Fetch the rules of a site (`https://host`): without any, everything may be asked.

    Raises `LinkFailed` where the site does not answer.
    """
    page = await fetcher.get(f"{site}/robots.txt")
    if page.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Robots(None)
    text = page.body.decode("utf-8", "replace") if page.status == HTTPStatus.OK else ""
    return Robots(Protego.parse(text))
