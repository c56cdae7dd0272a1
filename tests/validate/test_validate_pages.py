"""The page of each check: complete in both languages, with examples that do what they say."""

import re
from datetime import date
from pathlib import Path

import pytest

from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import select_paths
from gongkai.texts.checks import PAGES
from gongkai.texts.checks.page import Page
from gongkai.texts.lint import LINTS
from gongkai.texts.problems import PROBLEMS
from validate.planted import CATALOG, ROSTER, RULE, write

DAY = date(2026, 11, 26)
HOLIDAYS = """\
year: 2024
source: 某政办〔2024〕1号
regional: 某自治区
days:
  - {name: 三月三, date: 2024-04-11, isOffDay: true}
"""
WAIVERS = (
    "version: 1\nwaivers:\n  - {rule: post-ten-days, reason: 停机, unit: 乙镇, until: 2027-12-31}\n"
)
SOUND = {
    "catalog": ("catalog.yaml", CATALOG),
    "rule": ("rules/post-ten-days.yaml", RULE),
    "units": ("units.yaml", ROSTER),
    "waivers": ("waivers.yaml", WAIVERS),
    "holidays": ("rules/calendar/2024-region.yaml", HOLIDAYS),
}


def blocks(text: str) -> list[tuple[str, str]]:
    """Cut a file into what stands under each key at the top."""
    parts = re.split(r"(?m)^(?=[a-z_]+:)", text)
    return [(part.partition(":")[0], part) for part in parts if part]


def overlaid(sound: str, part: str) -> str:
    given = blocks(part)
    kept = [block for key, block in blocks(sound) if key not in dict(given)]
    return "".join([*kept, *(block for _, block in given)])


def codes(folder: Path, page: Page, part: str) -> set[str]:
    """Validate a sound workspace with `part` in it; return the codes of what is found."""
    for sort, (name, text) in SOUND.items():
        write(folder / name, overlaid(text, part) if sort == page.of else text)
    report = validate(select_paths([folder]), prove, DAY)
    return {each.code for each in report.problems} | {each.code for each in report.findings}


@pytest.mark.parametrize("code", PAGES)
def test_what_a_page_shows_as_bad_is_found_and_what_as_good_is_not(
    tmp_path: Path, code: str
) -> None:
    page = PAGES[code]
    assert code in codes(tmp_path / "bad", page, page.bad)
    good = codes(tmp_path / "good", page, page.good)
    assert code not in good
    assert not good & {*PROBLEMS}, "what is shown as good must be taken"


def test_every_lint_has_a_page_and_every_page_a_sentence() -> None:
    of_import = {code for code in LINTS if code.startswith("annex-")}
    assert LINTS.keys() - of_import <= PAGES.keys()
    assert PAGES.keys() <= {*LINTS, *PROBLEMS}


def test_a_check_that_refuses_a_file_is_an_error() -> None:
    assert {PAGES[code].severity for code in PAGES.keys() & PROBLEMS.keys()} == {"error"}


@pytest.mark.parametrize("code", PAGES)
def test_a_page_is_told_in_both_languages(code: str) -> None:
    page = PAGES[code]
    for text in (page.title, page.explanation):
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert re.search("[a-z]{3}", text.en)
        assert text.zh != text.en
