"""链接证据: what stood behind a link on the day it was asked."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from gongkai.source import Place

# What the first line of a file of evidence says that it is.
EVIDENCE = "gongkai.evidence"
EVIDENCE_VERSION = 1


class LinkState(Enum):
    """What a link leads to, the best first: of several links, the first of these counts.

    `NOT_ASKED` is no evidence at all: the link is none, or may not be asked.
    """

    ALIVE = "alive"
    MOVED = "moved"  # the page is there, at another address
    SOFT_404 = "soft_404"  # an answer of 200 that is a page of errors, or the front page
    LOGIN_WALL = "login_wall"
    UNREACHABLE = "unreachable"  # no answer, or one that says nothing of the page
    GONE = "gone"  # 404 or 410
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a link answered.

    `asked_at` is in Asia/Shanghai. `detail` is a key of `texts.probe.DETAILS`, None where the
    state says all. `text_sha256` is the hash of the text that a person sees, white space folded;
    of a file that is no page, of its bytes. `is_cut` says that no more than the first bytes were
    read, and that the hash is theirs.
    """

    url: str
    asked_at: datetime
    state: LinkState
    detail: str | None = None
    status: int | None = None
    final_url: str | None = None
    text_sha256: str | None = None
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Manners:
    """How links are asked, so that no site is burdened.

    At most `concurrency` requests at once, and to one host one at a time, `pace` seconds after
    the one before; no answer in `timeout` seconds counts as none. A link is asked up to `tries`
    times, `back_off` seconds after the first failure and twice as long after each further one.
    `allowed` are the hosts, by name, that may lie in a private network or on this machine.
    """

    concurrency: int = 8
    pace: float = 1.0
    timeout: float = 15.0  # 国办秘函〔2019〕19号 counts a site that takes 15 s as not opening
    tries: int = 3
    back_off: float = 2.0
    allowed: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the ledgers: the first record that has it, and how many more have it too."""

    url: str
    unit: str | None
    record: str | None
    title: str | None
    place: Place
    more: int = 0
