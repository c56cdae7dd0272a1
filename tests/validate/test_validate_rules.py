from pathlib import Path

import pytest

from gongkai.readers.rules import load_rules, read_rules, rule_files
from validate.planted import RULE, problems_of, spots, write


def rule(folder: Path, *changes: tuple[str, str], name: str = "post-ten-days") -> Path:
    text = RULE.replace("id: post-ten-days", f"id: {name}")
    return write(folder / f"{name}.yaml", text, *changes)


def test_a_folder_of_sound_rules_loads_by_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        rule(tmp_path, name=name)
    write(tmp_path / "calendar" / "2027.yaml", "no rule")
    assert [loaded.value.id for loaded in load_rules(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: post-ten-days", "id: post-10-days", ["1:5 id-not-file-name"]),
        ("id: post-ten-days\n", "", ["1:1 missing-key"]),
        ("kind: posting\n", "", ["1:1 missing-key"]),
        ("kind: posting", "kind: postings", ["3:7 unknown-word"]),
        ("kind: posting", "kind:", ["3:1 missing-key"]),
        ("severity: error", "severity: eror", ["4:11 unknown-word"]),
        ("severity: error", "severity: {absent: error}", ["4:1 severity-by-reason"]),
        ("rank: policy", "rank: policy\noverrides: [other]", ["5:7 override-needs-law"]),
        ("rank: policy", "rank: rulebook\noverrides: [other]", ["5:7 override-needs-law"]),
        ("rank: policy", "rank: law\noverrides: [othr]", ["6:13 unknown-rule"]),
        ("rank: policy", "rank: law\noverrides: [post-ten-days]", ["6:13 unknown-rule"]),
        ("{from: null, ", "{from: 2020-01-02, until: 2020-01-01, ", ["8:37 until-before-from"]),
        ("{days: 10}", "catalogue", ["7:11 not-a-period"]),
        ("when: {level:", "when: {levle:", ["6:8 unknown-key"]),
        ("name: 只有5天", "name: 满10天", ["15:12 repeated-example"]),
        ("withdrawn_on: 2020-03-08", "withdrawn: 2020-03-08", ["15:64 unknown-key"]),
        ("outcome: violated", "outcome: violated, item: {lvls: []}", ["15:136 unknown-key"]),
    ],
)
def test_each_mistake_is_named_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    rule(tmp_path, name="other")
    rule(tmp_path, (old, new))
    assert spots(problems_of(load_rules, tmp_path)) == expected


@pytest.mark.parametrize("citations", ["citations: []", "citations:", ""])
def test_a_rule_without_citation_is_refused(tmp_path: Path, citations: str) -> None:
    start, end = RULE.index("citations:"), RULE.index("explanation:")
    write(tmp_path / "post-ten-days.yaml", f"{RULE[:start]}{citations}\n{RULE[end:]}")
    assert [p.code for p in problems_of(load_rules, tmp_path)] == ["rule-without-citation"]


def test_a_rule_with_one_example_is_refused(tmp_path: Path) -> None:
    text = RULE[: RULE.index("  - {name: 只有5天")]
    write(tmp_path / "post-ten-days.yaml", text)
    assert spots(problems_of(load_rules, tmp_path)) == ["14:3 rule-too-few-examples"]


def test_examples_that_do_not_fit_are_not_counted_as_missing(tmp_path: Path) -> None:
    rule(tmp_path, ("outcome: met", "outcome: meet"))
    assert [p.code for p in problems_of(load_rules, tmp_path)] == ["unknown-word"]


def test_an_example_that_is_plain_text_is_refused(tmp_path: Path) -> None:
    text = RULE[: RULE.index("  - {name: 满10天")] + "  - 满10天\n  - 只有5天\n"
    write(tmp_path / "post-ten-days.yaml", text)
    assert spots(problems_of(load_rules, tmp_path)) == ["14:5 not-a-mapping", "15:5 not-a-mapping"]


SEQUENCE = (("kind: posting", "kind: sequence"), ("at_least: {days: 10}", "required: [formed_on]"))


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ("{absent: warning, out-of-order: error}", []),
        ("{absent: warning, out-of-oder: error}", ["4:29 unknown-key"]),
        ("{absent: waning}", ["4:20 unknown-word"]),
        ("{channel-none: error}", ["4:12 unknown-key"]),
        ("{}", ["4:11 severity-empty"]),
    ],
)
def test_a_severity_by_reason_has_the_reasons_of_its_kind(
    tmp_path: Path, severity: str, expected: list[str]
) -> None:
    """S4: a rule's severity is a value, or a map by reason."""
    file = rule(tmp_path, *SEQUENCE, ("severity: error", f"severity: {severity}"))
    _, problems = read_rules([file])
    assert spots(list(problems)) == expected


DEADLINE = ("kind: posting", "kind: deadline\nfrom: trigger\nuntil: [published_on]")


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("catalogue", []),
        ("{working_days: 3}", []),
        ("catalog", ["9:9 not-a-period"]),
        ("{working_day: 3}", ["9:10 unknown-key"]),
        ("{}", ["9:9 one-unit"]),
    ],
)
def test_of_several_types_the_nearest_one_speaks(
    tmp_path: Path, within: str, expected: list[str]
) -> None:
    file = rule(tmp_path, DEADLINE, ("at_least: {days: 10}", f"within: {within}"))
    _, problems = read_rules([file])
    assert spots(list(problems)) == expected


def test_all_words_of_several_vocabularies_are_told(tmp_path: Path) -> None:
    changes = (DEADLINE, ("at_least: {days: 10}", "within: catalogue"))
    file = rule(tmp_path, *changes, ("from: trigger", "from: [x]"))
    [problem] = read_rules([file])[1]
    expected = problem.values["expected"]
    assert isinstance(expected, list)
    assert {"trigger", "formed_on"} <= set(expected)


OVERRIDE = ("rank: policy", "rank: law\noverrides: [other]")


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("{level: [乡级]}", "{level: [乡级, 村级]}", True),
        ("{level: [乡级]}", "{}", True),
        ("{level: [乡级]}", "{level: [村级]}", False),
        ("{level: [乡级]}", "{level: [乡级], project: true}", True),
        ("{project: false}", "{project: true}", False),
        ("{level: [乡级]}", "{category: [政策文件]}", False),
    ],
)
def test_two_rules_that_override_one_rule_for_the_same_records_are_refused(
    tmp_path: Path, one: str, two: str, *, clash: bool
) -> None:
    """S5.4: a load error if it shows from the data alone, else decided record by record."""
    rule(tmp_path, name="other")
    rule(tmp_path, OVERRIDE, ("{level: [乡级, 村级]}", one), name="a")
    second = rule(tmp_path, OVERRIDE, ("{level: [乡级, 村级]}", two), name="b")
    _, problems = read_rules(rule_files(tmp_path))
    assert spots(list(problems)) == (["6:13 override-clash"] if clash else [])
    assert all(problem.place and problem.place.file == str(second) for problem in problems)


def test_overrides_in_force_one_after_the_other_do_not_clash(tmp_path: Path) -> None:
    rule(tmp_path, name="other")
    rule(tmp_path, OVERRIDE, ("from: null", "until: 2019-12-31"), name="a")
    rule(tmp_path, OVERRIDE, ("from: null", "from: 2020-01-01"), name="b")
    assert len(load_rules(tmp_path)) == 3


def test_overrides_of_different_rules_do_not_clash(tmp_path: Path) -> None:
    for name in ("other", "third"):
        rule(tmp_path, name=name)
    rule(tmp_path, OVERRIDE, name="a")
    rule(tmp_path, ("rank: policy", "rank: law\noverrides: [third]"), name="b")
    assert len(load_rules(tmp_path)) == 4


def test_a_list_where_a_rule_is_wanted_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", "- id: a\n")
    assert spots(problems_of(load_rules, tmp_path)) == ["1:1 top-not-a-mapping"]


def test_one_id_in_two_folders_is_refused(tmp_path: Path) -> None:
    files = [rule(tmp_path / "a"), rule(tmp_path / "b")]
    rules, problems = read_rules(files)
    assert [p.code for p in problems] == ["repeated-rule"]
    assert len(rules) == 2


def test_a_sound_rule_stands_beside_a_broken_one(tmp_path: Path) -> None:
    rule(tmp_path, ("rank: policy", "rank: x"), name="a")
    rule(tmp_path, name="b")
    rules, problems = read_rules(rule_files(tmp_path))
    assert [loaded.value.id for loaded in rules] == ["b"]
    assert spots(list(problems)) == ["5:7 unknown-word"]


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    """S10: an empty rules folder is never green."""
    (tmp_path / "calendar").mkdir()
    assert [p.code for p in problems_of(load_rules, tmp_path)] == ["no-rules"]


@pytest.mark.parametrize("name", ["a.yml", "a.YAML"])
def test_a_rule_that_would_be_passed_over_is_named(tmp_path: Path, name: str) -> None:
    """S10: nothing is passed over in silence."""
    rule(tmp_path)
    stray = write(tmp_path / name, RULE)
    [problem] = problems_of(load_rules, tmp_path)
    assert problem.code == "rule-file-suffix"
    assert problem.place
    assert problem.place.file == str(stray)


def test_a_folder_that_is_not_there_and_a_file_in_its_place_are_named(tmp_path: Path) -> None:
    assert [p.code for p in problems_of(load_rules, tmp_path / "no")] == ["no-such-file"]
    assert [p.code for p in problems_of(load_rules, rule(tmp_path))] == ["not-a-folder"]


def test_rules_that_override_each_other_are_refused(tmp_path: Path) -> None:
    """Else each would set the other aside, and no rule would judge the record."""
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        rule(tmp_path, ("rank: policy", f"rank: law\noverrides: [{other}]"), name=name)
    _, [problem] = read_rules(rule_files(tmp_path))
    assert (problem.code, problem.values["found"]) == ("override-circle", ("a", "b", "c"))
    assert spots([problem]) == ["6:1 override-circle"]


def test_a_chain_of_overrides_is_no_circle(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "c")):
        rule(tmp_path, ("rank: policy", f"rank: law\noverrides: [{other}]"), name=name)
    rule(tmp_path, name="c")
    assert len(load_rules(tmp_path)) == 3


def test_a_key_is_written_as_the_file_has_it_and_not_as_the_program(tmp_path: Path) -> None:
    file = rule(tmp_path, ("from: null", "from_: 2020-01-01"))
    assert "unknown-key" in [problem.code for problem in read_rules([file])[1]]
