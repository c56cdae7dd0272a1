"""The documents say what the program does: what exists is there, what is promised exists."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from typer.main import get_command

from gongkai.cli.app import app
from gongkai.model.catalog import Catalog, Channels, Defaults, Item
from gongkai.model.fields import HEADINGS, MORE_HEADINGS
from gongkai.model.holidays import HolidayDay, Holidays
from gongkai.model.reasons import REASONS
from gongkai.model.rule import (
    Citation,
    English,
    Example,
    Extension,
    InForce,
    Rule,
    RuleBase,
    When,
)
from gongkai.model.terms import Outcome, Severity, Trigger
from gongkai.model.timelimit import TimeLimit
from gongkai.model.unit import Unit
from gongkai.model.waiver import Waiver
from gongkai.readers.ledger.read import READERS
from gongkai.texts.holiday_problems import HOLIDAY_LINTS
from gongkai.texts.ledger_problems import LEDGER_PROBLEMS
from gongkai.texts.notices import NOTICES
from gongkai.texts.run_notices import RUN_NOTICES

ROOT = Path(__file__).parents[2]
PROGRAM: Any = get_command(app)
RULE_KINDS: tuple[Any, ...] = get_args(Rule)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


INTERFACE = read("docs/interface.md")
NOW, _, LATER = INTERFACE.partition("### 规划中 / Planned")
PLANNED = LATER.partition("\n## ")[0]
RULES = {file.stem for file in (ROOT / "rules").glob("*.yaml")}


def rows(text: str, heading: str) -> Iterator[list[str]]:
    """Give the cells of each row of the table whose head begins so."""
    _, found, after = text.partition(f"\n| {heading} |")
    assert found, heading
    for line in after.splitlines()[2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def code(text: str) -> list[str]:
    """Give all that stands in backticks."""
    return re.findall(r"`([^`]+)`", text)


def command_of(row: list[str]) -> str:
    """Give the name of the command that a row is of: words in small letters."""
    found = re.match(r"gongkai ((?: ?[a-z]+)+)", code(row[0])[0])
    assert found
    return found[1]


def leaves(command: Any, name: str = "") -> dict[str, Any]:
    """Give every command that does something, by its full name."""
    inside: dict[str, Any] = getattr(command, "commands", {})
    if not inside:
        return {name: command}
    return {
        leaf: each
        for word, below in inside.items()
        for leaf, each in leaves(below, f"{name} {word}".strip()).items()
    }


def options(command: Any) -> set[str]:
    context: Any = command.make_context(command.name, [], resilient_parsing=True)
    return {name for each in command.get_params(context) for name in each.opts if name[0] == "-"}


def all_options() -> set[str]:
    return options(PROGRAM).union(*map(options, leaves(PROGRAM).values()))


# docs/interface.md


def test_the_commands_that_exist_are_listed_and_no_other() -> None:
    listed = [command_of(row) for row in rows(NOW, "命令 / command")]
    assert sorted(listed) == sorted(leaves(PROGRAM))


def test_the_formats_of_each_command_are_listed() -> None:
    for row in rows(NOW, "命令 / command"):
        params = leaves(PROGRAM)[command_of(row)].params
        [told] = [each.help for each in params if "--format" in each.opts] or [""]
        assert code(row[3]) == re.findall(r"[a-z]+", re.split("[；;]", told)[0]), row[0]


def test_the_options_that_exist_are_listed_and_no_other() -> None:
    told = {word.split()[0] for row in rows(NOW, "选项 / option") for word in code(row[0])}
    assert told == all_options()


def test_nothing_that_is_planned_exists() -> None:
    commands = {command_of(row) for row in rows(PLANNED, "命令 / command")}
    assert commands
    assert not commands & {*PROGRAM.commands, *leaves(PROGRAM)}
    others = {row[0].split(" / ")[-1]: code(row[1]) for row in rows(PLANNED, "哪里 / where")}
    exist: dict[str, set[str]] = {
        "options": all_options(),
    }
    for name, existing in exist.items():
        planned = {word.split()[0] for word in others[name]}
        assert planned
        assert not planned & existing


def test_exit_statuses_are_listed() -> None:
    """S4."""
    section = INTERFACE.partition("## 退出码 / Exit status")[2].partition("\n## ")[0]
    assert [row[0] for row in rows(section, "退出码 / status")] == ["0", "1", "2"]
    assert "130" in section


def test_the_rules_that_ship_are_listed_and_no_other() -> None:
    assert {code(row[0])[0] for row in rows(INTERFACE, "规则 / rule")} == RULES


def test_the_words_of_version_1_are_listed() -> None:
    told = {row[0]: set(code(row[1])) for row in rows(INTERFACE, "键 / key | 值 / values")}
    kinds = {get_args(each.model_fields["kind"].annotation)[0] for each in RULE_KINDS}
    assert told["`kind`"] == kinds
    assert told["`outcome`"] == {each.value for each in Outcome}
    assert told["`severity`"] == {each.value for each in Severity}
    reasons = [words for key, words in told.items() if key.startswith("`reason`")]
    assert sorted(word for words in reasons for word in words) == sorted(REASONS)
    dates = {each for each in LEDGER_PROBLEMS if each.startswith(("date-", "weekday-"))}
    codes = told["`rejected[].code`"] - {"message"}
    assert codes == set(LEDGER_PROBLEMS) - dates | {"date-unreadable"}
    assert told["`notices[].code`，本次运行 / of the run"] == set(RUN_NOTICES)
    assert told["`notices[].code`，假日文件 / of a holiday file"] == set(HOLIDAY_LINTS)
    others = {*RUN_NOTICES, *HOLIDAY_LINTS}
    assert told["`notices[].code`，台账 / of a ledger"] == set(NOTICES) - others


def test_every_heading_that_is_known_is_listed_and_no_other() -> None:
    listed = [(code(row[0])[0], row[1]) for row in rows(INTERFACE, "字段 / field")]
    told = {field: tuple(re.split("[（(]", names)[0].split("、")) for field, names in listed}
    assert told == {
        field: (*headings, *MORE_HEADINGS.get(field, ())) for field, headings in HEADINGS.items()
    }


def test_the_kinds_of_ledger_file_are_listed() -> None:
    section = INTERFACE.partition("## 台账文件 / Ledger files")[2]
    assert code(section)[0].split() == list(READERS)


def keys(model: Any) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


@pytest.mark.parametrize(
    "model",
    [Catalog, Defaults, Item, Channels, TimeLimit, Unit, Waiver, Holidays, HolidayDay],
)
def test_every_key_of_a_file_is_mentioned(model: Any) -> None:
    told = {*re.findall(r"[A-Za-z_]+", INTERFACE), "$schema", "$id"}  # of JSON, passed over
    assert set(keys(model)) - told == set()


def test_every_key_of_a_rule_is_listed_and_no_other() -> None:
    told = {row[0]: code(row[1]) for row in rows(INTERFACE, "种类 / rule of kind")}
    common = told.pop("都有 / every")
    assert sorted(common) == sorted([*keys(RuleBase), "kind"])
    kinds = {f"`{get_args(each.model_fields['kind'].annotation)[0]}`": each for each in RULE_KINDS}
    assert {kind: sorted({*keys(model)} - {*common}) for kind, model in kinds.items()} == {
        kind: sorted(names) for kind, names in told.items()
    }


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("when", When),
        ("in_force", InForce),
        ("citations", Citation),
        ("en", English),
        ("examples", Example),
        ("extension", Extension),
    ],
)
def test_every_key_inside_a_rule_is_listed(key: str, model: Any) -> None:
    told = {row[0]: code(row[1]) for row in rows(INTERFACE, "键 / key of a rule")}
    assert told[f"`{key}`"] == keys(model)


def test_every_trigger_is_listed() -> None:
    [after] = [row for row in rows(INTERFACE, "键 / key | 值 | value") if row[0] == "`after`"]
    assert code(after[1]) == [each.value for each in Trigger]


# The READMEs


def blocks(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def test_both_readmes_have_the_same_parts() -> None:
    english, chinese = read("README.md"), read("README.zh-CN.md")
    levels = [re.findall(r"^#+(?= )", text, re.MULTILINE) for text in (english, chinese)]
    assert levels[0] == levels[1]
    assert blocks(english) == blocks(chinese)
    links = [set(re.findall(r"\]\(([^)]+)\)", text)) for text in (english, chinese)]
    assert links[0] - {"README.zh-CN.md"} == links[1] - {"README.md"}


def test_the_test_command_of_the_readme_is_what_ci_runs() -> None:
    commands = read(".ci/run").splitlines()
    assert blocks(read("README.md"))[-1].strip() == commands[-1] == "make check"


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
def test_every_make_command_that_is_told_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    told = set(re.findall(r"^make ([a-z-]+)", "".join(blocks(read(name))), re.MULTILINE))
    assert told
    assert told <= targets


# All documents


def documents() -> list[Path]:
    folders = [ROOT / each for each in ("docs", "examples", "benchmarks")]
    return sorted([*ROOT.glob("*.md"), *(file for each in folders for file in each.rglob("*.md"))])


@pytest.mark.parametrize("document", documents(), ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:|#", target):
            assert (document.parent / target.partition("#")[0]).exists(), target


def test_a_decision_fits_a_screen() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [file.name[:4] for file in decisions]
    assert all(number.isdecimal() for number in numbers)
    assert len(set(numbers)) == len(numbers)
    for file in decisions:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 30, file.name


def texts() -> Iterator[Path]:
    """Give every text of the project, but for the locks and for this one."""
    folders = ("src", "docs", "rules", "examples", "benchmarks", "tests", ".ci")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*")]
    for file in [*files, *ROOT.iterdir()]:
        is_text = file.suffix in {".py", ".md", ".yaml", ".txt", ".json", ".toml", ""}
        if file.is_file() and is_text and file != Path(__file__):
            yield file


def test_no_text_tells_of_a_machine_a_registry_or_an_issue() -> None:
    telltale = re.compile(
        r"/(?:work|home|Users|root)/\w"
        r"|pypi\.(?:org|python)|pythonhosted|npmjs|crates\.io|proxy\.golang"
        r"|(?:issue|pull|PR|议题)\s*#?\s*\d+\b|\(#\d+\)"
    )
    told = {
        f"{file.relative_to(ROOT)}: {found[0]}"
        for file in texts()
        if (found := telltale.search(file.read_text(encoding="utf-8")))
    }
    assert told == set()


# The examples


def test_the_example_ledgers_are_what_their_program_writes(tmp_path: Path) -> None:
    """Byte for byte: nobody mends them by hand."""
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, 'examples');"
        "from make import main; main(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, check=True)
    made = sorted(tmp_path.iterdir())
    assert len(made) == 3
    for file in made:
        assert file.read_bytes() == (ROOT / "examples" / file.name).read_bytes(), file.name


# The package


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [made] = folder.glob("*.whl")
    return made


def test_the_wheel_holds_catalogue_rules_and_seal(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names >= {"gongkai/py.typed", "gongkai/builtin/catalog.yaml"}
    package = ROOT / "src" / "gongkai"
    templates = {file for file in package.rglob("templates/**/*") if file.is_file()}
    assert templates
    assert names >= {f"gongkai/{file.relative_to(package).as_posix()}" for file in templates}
    inside = {name for name in names if name.startswith("gongkai/builtin/rules/")}
    files = [file.relative_to(ROOT) for file in (ROOT / "rules").rglob("*") if file.is_file()]
    assert inside == {f"gongkai/builtin/{file.as_posix()}" for file in files}
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"gongkai"}


def test_the_package_works_where_no_checkout_is(wheel: Path, tmp_path: Path) -> None:
    """The verdicts are those of the checkout, whose catalogue and rules travelled along."""
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    ledger = ROOT / "examples" / "拨云岭村2020年台账.yaml"

    def check(folder: Path, path: Path) -> dict[str, Any]:
        arguments = ["check", str(ledger), "--as-of", "2020-12-31", "--format", "json"]
        done = subprocess.run(
            [sys.executable, "-m", "gongkai", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(path)},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    there, here = check(tmp_path, site), check(ROOT, ROOT / "src")
    assert Path(there["catalog"].pop("file")) == site / "gongkai" / "builtin" / "catalog.yaml"
    assert here["catalog"].pop("file") == "catalog.yaml"
    assert there == here
