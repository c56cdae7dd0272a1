from pathlib import Path

import pytest

from gongkai.errors import UnreadableInput
from gongkai.readers.yaml import MAX_DEPTH, MAX_REPEATED, compose_yaml, read_yaml
from validate.planted import problems_of, spots


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_values_are_plain_data_and_lists_are_tuples(tmp_path: Path) -> None:
    text = 'a: 1\nb: [x, -2, true]\nc:\n  d: ~\n  e:\n  f: "3"\n'
    expected = {"a": 1, "b": ("x", -2, True), "c": {"d": None, "e": None, "f": "3"}}
    assert read_yaml(file(tmp_path, text)).data == expected


@pytest.mark.parametrize(
    "word",
    ["2020-12-14", "no", "on", "12:30", "1.5", "012", "0x1f", "1_000", "9" * 5000, "=", "<<"],
)
def test_whatever_is_no_plain_number_stays_text(tmp_path: Path, word: str) -> None:
    assert read_yaml(file(tmp_path, f"a: {word}\n")).data == {"a": word}


def test_a_version_directive_changes_nothing(tmp_path: Path) -> None:
    document = read_yaml(file(tmp_path, "%YAML 1.1\n---\na: yes\nb: 12:30\nc: 012\n"))
    assert document.data == {"a": "yes", "b": "12:30", "c": "012"}


def test_a_byte_order_mark_and_windows_line_ends_are_passed_over(tmp_path: Path) -> None:
    document = read_yaml(file(tmp_path, "\ufeffa: 1\r\nb: 2\r\n"))
    assert document.data == {"a": 1, "b": 2}
    assert document.place(("b",)).line == 2


@pytest.mark.parametrize(
    ("loc", "line_and_column"),
    [
        ((), (2, 1)),
        (("items",), (3, 3)),
        (("items", 1), (4, 5)),
        (("items", 1, "name"), (4, 12)),
        (("items", 1, "no such key"), (4, 5)),
        (("items", "a type", 1, "name"), (4, 12)),
        (("items", 9), (3, 3)),
        (("blank",), (5, 1)),
        (("last",), (6, 7)),
    ],
)
def test_each_value_has_a_place(
    tmp_path: Path, loc: tuple[str | int, ...], line_and_column: tuple[int, int]
) -> None:
    text = "# c\nitems:\n  - 甲\n  - {name: 乙}\nblank:\nlast: x\n"
    place = read_yaml(file(tmp_path, text)).place(loc)
    assert (place.line, place.column) == line_and_column


def test_the_place_of_a_key_is_not_that_of_its_value(tmp_path: Path) -> None:
    place = read_yaml(file(tmp_path, "a:\n  b: 1\n")).place(("a", "b"), key=True)
    assert (place.line, place.column) == (2, 3)


def test_a_relative_path_stays_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file(tmp_path, "a: 1\n")
    monkeypatch.chdir(tmp_path)
    assert read_yaml(Path("a.yaml")).place(()).file == "a.yaml"


def test_every_repeated_key_is_named_with_its_first_place(tmp_path: Path) -> None:
    """S10: repeated keys are reported, never passed over."""
    path = file(tmp_path, "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n")
    problems = problems_of(read_yaml, path)
    assert spots(problems) == ["2:11 repeated-key", "3:1 repeated-key", "4:1 repeated-key"]
    firsts = [problem.values["first"] for problem in problems]
    assert [getattr(first, "line", None) for first in firsts] == [2, 1, 1]


def test_the_first_of_repeated_keys_counts_where_reading_goes_on(tmp_path: Path) -> None:
    document = compose_yaml(file(tmp_path, "a: 1\na: 2\n"))
    assert document.data == {"a": 1}
    assert len(document.problems) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n3: x\n", "2:1 key-not-text"),
        ("a: 1\n? [b]\n: x\n", "2:3 key-not-text"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "3:3 merge-key"),
        ("a: !foo x\n", "1:4 yaml-tag"),
        ("a: !!set {x}\n", "1:4 yaml-tag"),
        ("a:\n\tb: 1\n", "2:1 yaml-tab"),
        ("a: b: c\n", "1:5 yaml-colon"),
        ("a: 'x\nb: 2\n", "1:4 yaml-unclosed-quote"),
        ("a: [1\nb: 2\n", "1:4 yaml-unclosed-bracket"),
        ("a: *x\n", "1:4 yaml-unknown-reference"),
        ("a: 1\n---\nb: 2\n", "2:1 yaml-several-documents"),
        ("a: 1\nb: x\x07y\n", "2:5 yaml-character"),
        ("- a\nb: 1\n", "2:1 yaml-syntax"),
        ("a: @x\n", "1:4 yaml-syntax"),
    ],
)
def test_what_cannot_be_read_is_one_problem_with_line_and_column(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert spots(problems_of(read_yaml, file(tmp_path, text))) == [expected]


@pytest.mark.parametrize("text", ["", "\n", "# a comment\n", "---\n", "null\n"])
def test_a_file_without_content_is_refused(tmp_path: Path, text: str) -> None:
    """S10: an empty file is never green."""
    assert [p.code for p in problems_of(read_yaml, file(tmp_path, text))] == ["empty-file"]


def test_a_reference_stands_for_what_it_names(tmp_path: Path) -> None:
    document = read_yaml(file(tmp_path, "a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n"))
    assert document.data == {"a": (1, 2), "b": (1, 2), "c": 3, "d": 3}


def test_references_that_unfold_without_end_are_refused(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    [problem] = problems_of(read_yaml, file(tmp_path, bomb))
    assert problem.code == "yaml-too-many-references"
    assert problem.values == {"most": MAX_REPEATED}


@pytest.mark.parametrize("text", ["&a [*a]", "[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2)])
def test_what_is_too_deep_is_refused(tmp_path: Path, text: str) -> None:
    assert [p.code for p in problems_of(read_yaml, file(tmp_path, text))] == ["yaml-too-deep"]


def test_what_is_too_deep_for_the_parser_is_refused_too(tmp_path: Path) -> None:
    path = file(tmp_path, "[" * 1200)
    assert [p.code for p in problems_of(read_yaml, path)] == ["yaml-too-deep"]


def test_a_file_in_another_encoding_is_named_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("version: 1\ntitle: 标准目录\n".encode("gb18030"))
    with pytest.raises(UnreadableInput) as refusal:
        read_yaml(path)
    [problem] = refusal.value.problems
    assert (problem.code, problem.place and problem.place.line) == ("not-utf8", 2)


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert [p.code for p in problems_of(read_yaml, tmp_path / "no.yaml")] == ["no-such-file"]
    assert [p.code for p in problems_of(read_yaml, tmp_path)] == ["is-a-folder"]
    a_file = file(tmp_path, "a: 1\n")
    assert [p.code for p in problems_of(read_yaml, a_file / "b.yaml")] == ["no-such-file"]
