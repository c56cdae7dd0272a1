"""Pages to look into: of the made-up county, and of small ledgers written for a test."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from formats.reports import EXAMPLES, ROOT, township
from gongkai.formats import html as officer_html
from gongkai.formats.weekly import html as weekly_html
from gongkai.model.asked import Asked
from gongkai.model.weekly import Span, Weekly
from gongkai.pipeline.weekly import weekly
from gongkai.readers.workspace import Workspace
from gongkai.texts import Lang

WEEK = Span(date(2020, 5, 11), date(2020, 5, 17), "2020-W20")  # much happens


@cache
def week() -> Weekly:
    """Report on a week of the made-up county."""
    workspace = Workspace(
        catalog=ROOT / "catalog.yaml",
        rules=ROOT / "rules",
        units=EXAMPLES / "units.yaml",
        waivers=None,
    )
    found, problems = weekly([next(EXAMPLES.glob("*.xlsx"))], workspace, WEEK, Asked(WEEK.until))
    assert found is not None, problems
    return found


@cache
def week_page(lang: Lang) -> str:
    """Write the page of that week."""
    return weekly_html.render(week(), lang)


@cache
def office_page(lang: Lang) -> str:
    """Write the page of a township's own ledger, as of the end of the year."""
    return officer_html.render(township(), lang)


def parsed(page: str) -> Any:
    """Read a page as browsers do; whatever is not well formed is a mistake."""
    parser = etree.HTMLParser(encoding="utf-8")
    tree = etree.fromstring(page.encode(), parser)
    # The parser knows the elements of 1999 only.
    mistakes = [str(each) for each in parser.error_log if "HTML_UNKNOWN_TAG" not in str(each)]
    assert mistakes == []
    return tree


def said(element: Any) -> str:
    """Give the words of an element, in one line."""
    return " ".join("".join(element.itertext()).split())


def save(page: str, folder: Path) -> Path:
    """Write the page into a folder."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    return file
