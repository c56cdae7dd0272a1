import re
from pathlib import Path
from string import Formatter

import pytest

import gongkai
from gongkai.texts import Text
from gongkai.texts.lint import LINTS
from gongkai.texts.problems import PROBLEMS

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(gongkai.__file__).parent.rglob("*.py"))
    if "texts" not in path.parts
)
WORDS = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', SOURCE))
TABLES = {**PROBLEMS, **LINTS}


def test_every_code_that_is_raised_has_its_sentence() -> None:
    raised = set(re.findall(r'Problem\(\s*"([a-z0-9-]+)"', SOURCE))
    found = set(re.findall(r'(?:doubt|Edit|LintFinding)\(\s*"([a-z0-9-]+)"', SOURCE))
    assert raised
    assert raised - set(PROBLEMS) == set()
    assert found
    assert found - set(LINTS) == set()


def test_every_sentence_is_said_somewhere() -> None:
    assert set(TABLES) - WORDS == set()


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_both_languages_are_filled_with_the_same(text: Text) -> None:
    zh, en = ({name for _, name, _, _ in Formatter().parse(said) if name} for said in text)
    assert zh == en
