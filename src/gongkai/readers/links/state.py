"""What a page says of the link that led to it: there, moved, gone, or something else instead."""

import re
from http import HTTPStatus

import httpx

from gongkai.model.link import LinkState
from gongkai.readers.links.fetch import Page
from gongkai.readers.links.sight import Sight

Said = tuple[LinkState, str | None]

_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_WALL = {HTTPStatus.UNAUTHORIZED, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED}
_LOGIN = re.compile(r"/(login|logon|signin|sso|cas|passport|oauth2?)\b", re.IGNORECASE)
_FRONT = re.compile(r"/?((index|default|main)\.\w+)?", re.IGNORECASE)
_ERROR_NUMBER = re.compile(r"(?<!\d)404(?!\d)")
_ERROR_WORDS = re.compile(
    r"(页面|网页|内容|信息|文章|栏目|您?访问的\w{0,6})(已经?|暂时?)?(不存在|未找到|没有?找到|被?删除|失效)"
    r"|(找不到|无法找到|未找到)(该|您|这)?\w{0,6}(页面|网页|内容|文件|信息)"
    r"|(page|file)( \w+)? not found|not found on this server",
    re.IGNORECASE,
)
# A page that says so in passing says more than this besides.
_SHORT = 300
_WALL_SHORT = 600


def state_of(asked: str, page: Page, sight: Sight, missing: tuple[Page, Sight] | None) -> Said:
    """Tell what a page is; `missing` is what the host answers for a page that cannot be there."""
    if page.status in _GONE:
        return LinkState.GONE, None
    if page.status in _WALL:
        return LinkState.LOGIN_WALL, None
    if page.status != HTTPStatus.OK:
        return LinkState.UNREACHABLE, "refused" if _is_refusal(page.status) else "server-error"
    start, end = httpx.URL(asked.strip()), httpx.URL(page.url)
    if _is_wall(start, end, sight):
        return LinkState.LOGIN_WALL, None
    if detail := _error_page(start, end, sight, missing):
        return LinkState.SOFT_404, detail
    return (LinkState.ALIVE if _is_same(start, end) else LinkState.MOVED), None


def _is_refusal(status: int) -> bool:
    return HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR


def _is_wall(start: httpx.URL, end: httpx.URL, sight: Sight) -> bool:
    sent = bool(_LOGIN.search(end.path)) and not _LOGIN.search(start.path)
    return sent or (sight.wants_password and len(sight.text) < _WALL_SHORT)


def _error_page(
    start: httpx.URL, end: httpx.URL, sight: Sight, missing: tuple[Page, Sight] | None
) -> str | None:
    if not _is_front(start) and (_is_front(end) or _sends_to_front(end, sight)):
        return "sent-to-front-page"
    if _ERROR_NUMBER.search(sight.title) or _ERROR_WORDS.search(sight.title):
        return "says-not-found"
    if len(sight.text) < _SHORT and _ERROR_WORDS.search(sight.text):
        return "says-not-found"
    if missing is None or missing[0].status != HTTPStatus.OK or _is_front(start):
        return None
    page, seen = missing
    alike = seen.sha256 == sight.sha256 or httpx.URL(page.url) == end
    return "same-as-missing" if alike else None


def _is_front(url: httpx.URL) -> bool:
    return not url.query and _FRONT.fullmatch(url.path) is not None


def _sends_to_front(end: httpx.URL, sight: Sight) -> bool:
    if sight.sent_to is None or len(sight.text) >= _SHORT:
        return False
    try:
        return _is_front(end.join(sight.sent_to))
    except (httpx.InvalidURL, ValueError):
        return False


def _is_same(start: httpx.URL, end: httpx.URL) -> bool:
    """Tell whether the page is where it was asked for; http or https, with a slash or without."""
    return (start.host, start.path.rstrip("/"), start.query) == (
        end.host,
        end.path.rstrip("/"),
        end.query,
    )
