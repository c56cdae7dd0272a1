"""`gongkai catalog schema`: an editor takes what the program takes, and marks what is mistyped."""

# ruff: noqa: E501  transcripts are as wide as they are

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft7Validator

from cli.conftest import Run
from cli.test_check import output
from gongkai.cli.schema import SchemaName
from gongkai.formats.schema import SCHEMAS, render
from gongkai.model.terms import Channel, Level, Mode, Outcome, Rank, Severity, Trigger
from gongkai.readers.yaml import compose_text
from gongkai.texts.checks import PAGES
from gongkai.texts.problems import PROBLEMS
from gongkai.texts.schema import KEYS
from validate.planted import write
from validate.test_validate_pages import SOUND, overlaid

ROOT = Path(__file__).parents[2]
SHIPPED = {
    "catalog": [ROOT / "catalog.yaml", *(ROOT / "examples").glob("catalogs/*/catalog.yaml")],
    "rule": [*(ROOT / "rules").glob("*.yaml"), *(ROOT / "examples" / "rules").glob("*.yaml")],
    "units": [ROOT / "examples" / "units.yaml"],
    "waivers": [],
    "holidays": [],
}
# A key that is unknown, a word that is wrong, a key that is missing, and what is of a wrong type;
# and what else an editor can see.
MISTAKES = {
    "catalog": [
        ("\nissuer:", "\nisuer:"),
        ("levels: [县级]", "levels: [市级]"),
        ('  - id: "1"\n    category', "  - category"),
        ("levels: [县级]", "levels: 县级"),
        ('id: "1"', "id: 1"),
        ("2020-12-14", "2020年12月14日"),
        ("2020-12-14", "2020-02-30"),
        ("{working_days: 20}", "{months: 1}"),
        ("{working_days: 20}", "{working_days: 20, days: 20}"),
        ("{working_days: 20}", "{}"),
    ],
    "rule": [
        ("\nremedy:", "\nremedies:"),
        ("kind: posting", "kind: postings"),
        ("severity: error", "severity: 严重"),
        ("rank: policy\n", ""),
        ("at_least: {days: 10}", "at_least: 10"),
        ("at_least: {days: 10}", "within: {days: 10}"),
        ("published_on: 2020-03-03", "publish_on: 2020-03-03"),
        ("record: {level: 村级,", "item: {levels: [村级]}, as_printed: {level: 村级,"),
        ("outcome: met", "outcome: fine"),
        ("citations:\n  - ", "citations: []\nnotes:\n  - "),
    ],
    "units": [
        ("aliases:", "alias:"),
        ("level: 村级", "level: 组级"),
        (", level: 乡级", ""),
        ("aliases: [甲办]", "aliases: 甲办"),
        ("version: 1", "version: 2"),
    ],
    "waivers": [
        ("unit:", "units:"),
        (" unit: 乙镇,", ""),
        (" unit: 乙镇,", " unit: null,"),
        (" reason: 停机,", ""),
        ("until: 2027-12-31", "until: 年底"),
        ("停机", "3"),
    ],
    "holidays": [
        ("isOffDay", "is_off"),
        ("isOffDay: true", "isOffDay: 是"),
        ("year: 2024\n", ""),
        ("year: 2024", "year: 1999"),
        ("date: 2024-04-11", "date: 4月11日"),
    ],
}


def written(text: str) -> Any:
    """Give what a YAML text says, in lists and dicts."""
    return json.loads(json.dumps(compose_text(text, "x.yaml").data))


@cache
def schema(name: str) -> Any:
    return json.loads(render(name))


def takes(name: str, text: str) -> bool:
    checker = Draft7Validator(schema(name), format_checker=Draft7Validator.FORMAT_CHECKER)
    return bool(checker.is_valid(written(text)))


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_ships_is_taken_and_each_planted_mistake_is_marked(tmp_path: Path, name: str) -> None:
    file, text = SOUND[name]
    sound = write(tmp_path / Path(file).name, text)
    wrong = []
    for number, (old, new) in enumerate(MISTAKES[name]):
        assert old in text, old
        wrong.append(write(tmp_path / f"{number}.yaml", text.replace(old, new, 1)))
    kept = ROOT / "schemas" / f"{name}.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json"]
    files = [kept, sound, *SHIPPED[name], *wrong]
    done = subprocess.run(
        [*command, "--schemafile", *map(str, files)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    told = json.loads(done.stdout)
    assert not told["parse_errors"]
    assert {each["filename"] for each in told["errors"]} == {*map(str, wrong)}


@pytest.mark.parametrize("code", PAGES)
def test_an_editor_never_marks_what_the_program_takes(code: str) -> None:
    """Every page of a check: what is shown as right, and what is doubtful but can be used."""
    page = PAGES[code]
    taken = [page.good] if code in PROBLEMS else [page.good, page.bad]
    for part in taken:
        assert takes(page.of, overlaid(SOUND[page.of][1], part)), part


@pytest.mark.parametrize(
    "code", ["unknown-key", "missing-key", "unknown-word", "not-a-day", "no-such-day"]
)
def test_an_editor_marks_what_a_page_shows_as_mistyped(code: str) -> None:
    page = PAGES[code]
    assert not takes(page.of, overlaid(SOUND[page.of][1], page.bad))


def words(given: Any) -> Iterator[set[str]]:
    """Give every list of words in a schema."""
    if isinstance(given, dict):
        if "enum" in given and None not in given["enum"]:
            yield set(given["enum"])
        for each in given.values():
            yield from words(each)
    elif isinstance(given, list):
        for each in given:
            yield from words(each)


@pytest.mark.parametrize("kind", [Level, Mode, Channel, Trigger, Outcome, Severity, Rank])
def test_every_name_and_code_of_a_vocabulary_is_offered_and_all_offered_are_read(kind: Any) -> None:
    lists = [*words(schema("catalog")), *words(schema("rule"))]
    [offered, *same] = [each for each in lists if {term.zh for term in kind} <= each]
    assert all(each == offered for each in same)
    assert offered >= {*kind, *(word for term in kind for word in term.spellings)}
    assert all(kind.read(word) for word in offered)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_model_and_key_is_described_in_chinese(name: str) -> None:
    whole = schema(name)
    models = [each for each in [whole, *whole["definitions"].values()] if "properties" in each]
    assert models
    for model in models:
        assert "title" not in model
        assert model["additionalProperties"] is False
        told = [model, *model["properties"].values()]
        for each in told:
            assert max(each["description"]) >= "\u4e00", each
            assert len(each["description"]) <= 90


def test_nothing_is_described_that_is_not_there() -> None:
    schemas = [render(name) for name in SCHEMAS]
    for model, told in KEYS.items():
        for key, sentence in told.items():
            written = json.dumps(sentence, ensure_ascii=False)
            assert any(f'"description": {written}' in each for each in schemas), (model, key)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_that_are_kept_are_what_the_command_writes(run: Run, name: str) -> None:
    """`make docs` brings them up to date."""
    kept = ROOT / "schemas" / f"{name}.schema.json"
    assert output(run(f"catalog schema {name}"), 0) == kept.read_text(encoding="utf-8")
    Draft7Validator.check_schema(schema(name))


def test_the_files_that_ship_refer_to_their_schemas() -> None:
    for name, files in SHIPPED.items():
        for file in files:
            first = file.read_text(encoding="utf-8").splitlines()[0]
            mark, _, target = first.partition("$schema=")
            assert mark == "# yaml-language-server: "
            kept = ROOT / "schemas" / f"{name}.schema.json"
            assert (file.parent / target).resolve() == kept, file


def test_the_catalogue_is_meant_where_nothing_is_named(run: Run) -> None:
    assert run("catalog schema") == run("catalog schema catalog")
    assert [*SchemaName] == [*SCHEMAS]


def test_a_name_that_is_not_known_is_a_mistake_of_usage(run: Run) -> None:
    assert run("catalog schema catalogue") == snapshot("""\
命令写得不对：'哪种文件' 的值不对：没有“catalogue”。是不是想写 catalog？可以写的有：catalog、rule、units、waivers、holidays
用法见 gongkai catalog schema --help
exit 2
""")
    assert run("catalog schema ruel", GONGKAI_LANG="en") == snapshot("""\
error: 'NAME': no “ruel”. did you mean rule? known: catalog, rule, units, waivers, holidays
see gongkai catalog schema --help
exit 2
""")


def test_a_file_is_replaced_only_when_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept = write(tmp_path / "catalog.yaml", "version: 1\n")
    assert run("catalog schema -o catalog.yaml") == snapshot("""\
catalog.yaml 已经存在。换个文件名（-o），或者加 --force 覆盖。
exit 2
""")
    assert kept.read_text(encoding="utf-8") == "version: 1\n"
    assert run("catalog schema units --force -o catalog.yaml") == "exit 0\n"
    assert kept.read_text(encoding="utf-8") == render("units")
