"""Every page is one file that loads nothing, and that people reach by eye, ear, keys and paper."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from hashlib import sha256

import pytest

from formats.reports import county
from gongkai.formats import html as officer_html
from gongkai.formats.page.palette import DARK, LIGHT
from pages.made import office_page, parsed, said, week_page

PAGES: dict[str, Callable[[], str]] = {
    "report": lambda: week_page("zh"),
    "report in English": lambda: week_page("en"),
    "check": lambda: office_page("zh"),
    "check in English": lambda: office_page("en"),
    "check of a county": lambda: officer_html.render(county(), "zh"),
}
every_page = pytest.mark.parametrize("name", PAGES)


@every_page
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    page = PAGES[name]()
    tree = parsed(page)
    addresses = tree.xpath(
        "//@src | //@srcset | //@action | //@data | //@poster | //*[not(self::a)]/@href"
    )
    assert addresses == []
    assert not re.search(r"url\(|@import|xlink", page)
    assert "http" not in "".join(tree.xpath("//script/text() | //style/text()"))


@every_page
def test_a_link_leads_to_a_place_in_the_page_or_to_a_records_own_address(name: str) -> None:
    tree = parsed(PAGES[name]())
    ids = set(tree.xpath("//@id"))
    links = tree.xpath("//a")
    assert links
    for link in links:
        target = link.get("href")
        if target.startswith("#"):
            assert target[1:] in ids
        else:
            assert target.startswith("https://example.invalid/")
            assert link.get("rel") == "noopener noreferrer"


@every_page
def test_ids_are_unique_and_those_referred_to_are_there(name: str) -> None:
    tree = parsed(PAGES[name]())
    counted = Counter(tree.xpath("//@id"))
    assert [each for each, count in counted.items() if count > 1] == []
    named = " ".join(tree.xpath("//@aria-labelledby | //@for"))
    assert set(named.split()) <= set(counted)


@every_page
def test_every_table_has_a_caption_and_heads_and_rows_as_wide(name: str) -> None:
    tables = parsed(PAGES[name]()).xpath("//table")
    assert tables
    for table in tables:
        assert said(table.find("caption"))
        heads = table.xpath("./thead/tr/th")
        assert heads
        assert all(head.get("scope") == "col" for head in heads)
        for row in table.xpath("./tbody/tr"):
            cells = row.xpath("./th | ./td")
            assert sum(int(cell.get("colspan", "1")) for cell in cells) == len(heads)
            assert any(cell.get("scope") in {"row", "rowgroup"} for cell in cells)


@every_page
def test_the_page_has_landmarks_a_language_and_a_way_past_the_contents(name: str) -> None:
    tree = parsed(PAGES[name]())
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//{landmark}")) == 1
    assert tree.get("lang") == ("en" if "English" in name else "zh-CN")
    assert tree.xpath("//body/a")[0].get("href") == "#main"
    assert len(tree.xpath("//h1")) == 1
    for field in tree.xpath("//select | //input"):
        labels = tree.xpath("//label[@for=$id]", id=field.get("id") or "")
        assert labels or field.get("aria-label")


@every_page
def test_charts_are_told_in_words_too(name: str) -> None:
    for chart in parsed(PAGES[name]()).xpath("//svg"):
        assert chart.get("role") == "img"
        assert all(chart.xpath("./title/text()") + chart.xpath("./desc/text()"))


@every_page
def test_only_the_one_script_may_run_and_it_is_one_that_old_browsers_read(name: str) -> None:
    tree = parsed(PAGES[name]())
    [script] = tree.xpath("//script/text()")
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    script = re.sub(r"/\*.*?\*/", "", script, flags=re.DOTALL)
    assert not re.search(r"=>|`|\b(?:let|const|class|async|await|of)\s|\.\.\.|\?\.", script)
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []


@every_page
def test_the_style_asks_nothing_of_a_browser_of_2016_that_it_has_not(name: str) -> None:
    [style] = parsed(PAGES[name]()).xpath("//style/text()")
    assert not re.search(
        r"var\(|--[a-z]|display: *grid|:is\(|:where\(|:has\(|(?<!column-)gap:|clamp\(", style
    )
    for part in ("@media print", "prefers-color-scheme: dark", "size: A4"):
        assert part in style


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_stands_out_from_what_it_is_on(palette: dict[str, str]) -> None:
    """WCAG 2, level AA: 4.5 to 1."""
    grounds = ("paper", "panel", "hover", "mark")
    pairs = [
        (ink, ground)
        for ink in ("ink", "soft", "link", "good", "doubt", "bad")
        for ground in grounds
    ]
    pairs += [("bad", "bad_tint"), ("doubt", "doubt_tint")]
    for ink, ground in pairs:
        high, low = sorted((luminance(palette[ink]), luminance(palette[ground])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)
