"""The page of one township, whole but for its style, its script and what names this release."""

from typing import Any

import pytest
from inline_snapshot import external_file
from lxml import etree

from gongkai.texts import Lang
from pages.made import office_page, parsed


def main_of(lang: Lang) -> str:
    [main] = parsed(office_page(lang)).xpath("//main")
    text: Any = etree.tostring(main, encoding="unicode", method="html", with_tail=False)
    return f"{text}\n"


def test_in_chinese() -> None:
    assert main_of("zh") == external_file("../golden/township.html", format=".txt")


def test_in_english() -> None:
    assert main_of("en") == external_file("../golden/township.en.html", format=".txt")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_kept_tells_what_to_do(lang: Lang) -> None:
    """A golden file that says nothing would hold nothing."""
    told = main_of(lang)
    assert all(f'id="{form}"' in told for form in ("mend", "explain", "supply", "ground"))
    assert "TT-2020-014" in told
    assert "（N11）" in told or "(N11)" in told
