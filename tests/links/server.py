"""Sites on this machine that answer as sites do: well, late, wrongly, elsewhere or not at all."""

import asyncio
import gzip
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic
from typing import Self

HEAD = "text/html; charset=utf-8"
ROBOTS = "User-agent: *\nDisallow: /secret\n"
LONG = "公示内容" * 100


@dataclass
class Request:
    """What a site was asked, and when."""

    host: str
    path: str
    at: float


@dataclass
class Log:
    """All that was asked of the sites, and how much of it at once."""

    requests: list[Request] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def times(self, path: str) -> int:
        """Count the requests for a path."""
        return Counter(each.path for each in self.requests)[path]

    def links(self) -> Counter[tuple[str, str]]:
        """Count the requests by host and path, but for those that nobody listed."""
        own = {"/robots.txt"}
        return Counter(
            (each.host, each.path)
            for each in self.requests
            if each.path not in own and "gongkai-" not in each.path
        )


def page(text: str, title: str = "通知", more: str = "") -> str:
    """Write a page."""
    return f"<html><head><title>{title}</title>{more}</head><body><p>{text}</p></body></html>"


class Sites:
    """Servers at the first `count` addresses of this machine, all on one port."""

    def __init__(self, count: int = 1, delay: float = 0.0) -> None:
        self.log = Log()
        self.hosts = [f"127.0.0.{number}" for number in range(1, count + 1)]
        self.port = 0
        self._delay = delay
        self._loop = asyncio.new_event_loop()
        self._ready = Event()
        self._servers: list[asyncio.Server] = []
        self._thread = Thread(target=self._serve, daemon=True)

    def url(self, path: str, host: int = 0) -> str:
        """Return the address of a path."""
        return f"http://{self.hosts[host]}:{self.port}{path}"

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._close())
        self._loop.close()

    async def _open(self) -> None:
        for host in self.hosts:
            server = await asyncio.start_server(self._answer, host, self.port)
            self._servers.append(server)
            self.port = server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        tasks = asyncio.all_tasks(self._loop) - {asyncio.current_task(self._loop)}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        path = head.split(" ", 2)[1]
        host = writer.get_extra_info("sockname")[0]
        log = self.log
        log.requests.append(Request(host, path, monotonic()))
        log.at_once += 1
        log.most_at_once = max(log.most_at_once, log.at_once)
        try:
            await asyncio.sleep(self._delay)
            await self._write(path, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            log.at_once -= 1
            writer.close()

    async def _write(self, path: str, writer: asyncio.StreamWriter) -> None:
        kind = path.strip("/").split("/")[0].split(".")[0]
        special = _SPECIAL.get(kind)
        if special:
            await special(writer)
            return
        seen = self.log.times(path)
        status, headers, body = _plain(kind, path, seen)
        data = body if isinstance(body, bytes) else body.encode()
        fields = {"Content-Type": HEAD, "Content-Length": str(len(data)), **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        writer.write(f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode() + data)
        await writer.drain()


def _plain(kind: str, path: str, seen: int) -> tuple[int, dict[str, str], str | bytes]:  # noqa: PLR0912
    if "gongkai-" in path and kind != "same":
        return 404, {}, ""
    match kind:
        case "robots":
            return 200, {"Content-Type": "text/plain"}, ROBOTS
        case "":
            return 200, {}, page("首页")
        case "alive" | "new" | "secret":
            return 200, {}, page(f"{LONG}{path}")
        case "gbk":
            body = page("公示" * 200).encode("gb18030")
            return 200, {"Content-Type": "text/html; charset=gbk"}, body
        case "file":
            return 200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 ..."
        case "moved":
            return 301, {"Location": path.replace("moved", "new")}, ""
        case "slash":
            return (301, {"Location": f"{path}/"}, "") if path[-1] != "/" else (200, {}, page(LONG))
        case "gone":
            return 404, {}, page("没有")
        case "deleted":
            return 410, {}, ""
        case "soft":
            return 200, {}, page("您访问的页面不存在或已被删除", "出错了")
        case "soft-title":
            return 200, {}, page(LONG, "404 - 页面走丢了")
        case "homeward":
            return 302, {"Location": "/"}, ""
        case "refresh":
            meta = '<meta http-equiv="Refresh" content="0;url=/index.html">'
            return 200, {}, page("正在跳转", "", meta)
        case "walled":
            return 302, {"Location": "/sso/login?to=x"}, ""
        case "sso" | "password":
            return 200, {}, page("请登录 <input type='password' name='p'>")
        case "unauthorized":
            return 401, {}, ""
        case "forbidden":
            return 403, {}, ""
        case "flaky":
            return (503, {}, "") if seen < 2 else (200, {}, page(LONG))
        case "busy":
            return (429, {"Retry-After": "0"}, "") if seen < 2 else (200, {}, page(LONG))
        case "broken":
            return 500, {}, ""
        case "loop":
            return 302, {"Location": f"/loop/{seen}x{path[-40:].replace('/', '-')}"}, ""
        case "inward":
            return 302, {"Location": "http://10.0.0.1/x"}, ""
        case "bomb":
            data = gzip.compress(b"a" * 50_000_000)
            return 200, {"Content-Encoding": "gzip"}, data
        case "same":
            # Such a site answers the same for whatever it does not know.
            return 200, {}, page(f"{LONG}欢迎访问本网站")
        case _:
            return 404, {}, ""


async def _silent(_: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def _endless(writer: asyncio.StreamWriter) -> None:
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {HEAD}\r\n\r\n{page(LONG)}".encode())
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


_SPECIAL: dict[str, Callable[[asyncio.StreamWriter], Awaitable[None]]] = {
    "silent": _silent,
    "hang-up": _hang_up,
    "endless": _endless,
}
