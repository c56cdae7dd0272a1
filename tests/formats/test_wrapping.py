"""Lines of Chinese and Latin text."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gongkai.formats.wrapping import wrap

TEXTS = st.text(alphabet="公开时限20个 ，。“”（）《》ab-\n", max_size=80)


@given(TEXTS, st.integers(8, 40))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in wrap(text, width).split("\n"))


@given(TEXTS, st.integers(8, 40))
def test_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    assert "".join(wrap(text, width).split()) == "".join(text.split())


def test_no_line_begins_with_a_comma() -> None:
    assert wrap("政府信息，应当公开。", 8) == "政府信\n息，应当\n公开。"


def test_no_line_ends_with_an_opening_mark() -> None:
    assert wrap("依据的“条例”", 7) == "依据的\n“条例”"


def test_latin_words_stay_whole() -> None:
    assert wrap("due on 2020-10-19 (Mon)", 12) == "due on\n2020-10-19\n(Mon)"


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert wrap("2020-10-19", 4) == "2020\n-10-\n19"
