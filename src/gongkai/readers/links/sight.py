"""What a person sees of a page: its text, its title, a field for a password."""

import re
from dataclasses import dataclass
from hashlib import sha256

from lxml import etree, html

from gongkai.readers.links.fetch import Page

_PAGES = {"text/html", "application/xhtml+xml", ""}
_SEEN = "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]"
_REFRESH = "//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content"
_TARGET = re.compile(r"\s*\d*\s*;\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen: `text` with its white space folded; `sent_to` is where the page sends on."""

    text: str
    title: str
    wants_password: bool
    sent_to: str | None
    sha256: str


def look(page: Page) -> Sight:
    """Look at a page; of a file that is no page, nothing is seen but its hash."""
    tree = _tree(page) if page.kind in _PAGES else None
    if tree is None:
        return Sight("", "", False, None, sha256(page.body).hexdigest())
    text = _folded(tree.xpath(_SEEN))
    refresh = next(iter(tree.xpath(_REFRESH)), "")
    sent = _TARGET.match(str(refresh))
    return Sight(
        text=text,
        title=_folded(tree.xpath("//title//text()")),
        wants_password=bool(tree.xpath("//input[@type = 'password']")),
        sent_to=sent.group(1).strip() if sent else None,
        sha256=sha256(text.encode()).hexdigest(),
    )


def _tree(page: Page) -> html.HtmlElement | None:
    try:
        parser = html.HTMLParser(encoding=page.charset)
        return html.document_fromstring(page.body, parser=parser)
    except (etree.ParserError, etree.ParseError, LookupError, ValueError):
        return None  # nothing in it, or nothing that can be read as a page


def _folded(texts: object) -> str:
    return " ".join("".join(map(str, texts if isinstance(texts, list) else [])).split())
