"""Cells that no program executes and no terminal obeys."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.formats.cells import plain, safe

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    "text", ["", "甲", "a b", "全角\u3000空格", "𠀀", "①《》“”", "-", "2020-12-31"]
)
def test_what_is_harmless_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲\n乙\r丙\t丁", "甲 乙 丙 丁"),
        ("\x1b[31m红", "\\u001b[31m红"),
        ("甲\u202e乙", "甲\\u202e乙"),
        ("甲\u2066乙\u2069", "甲\\u2066乙\\u2069"),
        ("甲\u200b乙", "甲\\u200b乙"),
        ("\u2028", "\\u2028"),
        ("\x9b31m", "\\u009b31m"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_is_invisible_is_shown_as_what_it_is(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_invisible_is_left(text: str) -> None:
    assert not {unicodedata.category(char) for char in plain(text)} & UNSEEN
    plain(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\u3000=1",
        "＝1",
        "＠a",
    ],
)
def test_a_formula_becomes_text(text: str) -> None:
    cell = safe(text)
    assert isinstance(cell, str)
    assert cell.startswith("'")


@given(st.text())
def test_no_text_starts_as_a_formula_does(text: str) -> None:
    cell = safe(text)
    assert isinstance(cell, str)
    assert cell.lstrip()[:1] not in {"=", "+", "-", "@", "＝", "＋", "－", "＠"}


def test_nothing_is_an_empty_cell_and_a_number_stays_one() -> None:
    assert safe(None) == ""
    assert safe(-3) == -3
