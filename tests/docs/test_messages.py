"""The page of messages has every code that the program knows, and what to do about it."""

import re
from pathlib import Path

import pytest
from messages import cause_and_cure, sections

from gongkai.texts import Text
from gongkai.texts.ledger_problems import LEDGER_PROBLEMS
from gongkai.texts.lint import LINTS
from gongkai.texts.notices import NOTICES
from gongkai.texts.problems import PROBLEMS

ROOT = Path(__file__).parents[2]
TABLES = (PROBLEMS, LEDGER_PROBLEMS, NOTICES, LINTS)
PAGE = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)


def test_every_code_is_on_the_page_once_and_no_other() -> None:
    codes = [code for code, _, _ in ROWS]
    assert sorted(codes) == sorted({code for table in TABLES for code in table})
    assert len(ROWS) == PAGE.count("\n| `")


def test_every_message_says_what_to_do() -> None:
    for code, said, to_do in ROWS:
        assert said.strip(), code
        assert to_do.endswith("。"), code


def test_the_page_tells_what_the_program_says() -> None:
    """Whoever searches the page for the first words of a sentence finds it."""
    told = {code: said for code, said, _ in ROWS}
    for texts in sections().values():
        for code, text in texts.items():
            assert told[code].startswith(re.split("[{。；，：]", text.zh)[0]), code


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("这一列读不了。请重新导出。", ("这一列读不了", "请重新导出。")),
        ("没有“{found}”这一天，请写成日期", ("没有“……”这一天", "请写成日期。")),
        ("读作 {a}；有乱码的，请另存", ("读作 ……", "有乱码的，请另存。")),
    ],
)
def test_what_to_do_is_parted_from_what_is_wrong(sentence: str, parts: tuple[str, str]) -> None:
    assert cause_and_cure("a-code", Text(sentence, "")) == parts


def test_a_message_that_does_not_say_what_to_do_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a-code: add it to docs/cures\.py"):
        cause_and_cure("a-code", Text("坏了。", "It is broken."))


def test_every_notice_that_is_given_has_its_words() -> None:
    given = {
        code
        for file in (ROOT / "src").rglob("*.py")
        for code in re.findall(r"\bNotice\(\s*\"([a-z0-9-]+)\"", file.read_text(encoding="utf-8"))
    }
    assert len(given) > 20
    assert given <= set(NOTICES)
