"""The pre-commit hook, the action and the jobs of docs/ci.md, run for real, without a network.

Nothing can be installed here: the program that is installed already is what they find.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from validate.planted import CATALOG, RULE, write

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
DAY = "2020-12-31"


def load(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def read(name: str) -> Any:
    return load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Make a scratch repository with a workspace and a ledger."""
    write(tmp_path / "catalog.yaml", CATALOG)
    write(tmp_path / "rules" / "post-ten-days.yaml", RULE)
    headings = "编号,公开事项,标题,单位,公开层级,公开日期,撤下日期"
    row = "T-1,规范性文件,甲,乙镇,乡级,2020-03-03,2020-03-04"
    write(tmp_path / "ledgers" / "乙镇.csv", f"{headings}\n{row}\n")
    return tmp_path


def environment(folder: Path, **given: str) -> dict[str, str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "HOME": str(folder), "GONGKAI_LANG": "zh", "NO_COLOR": "1"}
    return {**os.environ, **own, "GIT_CONFIG_GLOBAL": os.devnull, **given}


def shell(line: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        cwd=folder,
        env=environment(folder, **given),
        capture_output=True,
        text=True,
        check=False,
    )


# pre-commit


def test_the_hook_passes_what_is_sound_and_refuses_what_is_not(checkout: Path) -> None:
    """Its language is `system` here alone: as `python` it would be installed from the network."""
    [hook] = read(".pre-commit-hooks.yaml")
    local = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    with (checkout / ".pre-commit-config.yaml").open("w", encoding="utf-8") as config:
        YAML().dump(local, config)
    commit = "git init -q . && git add -A && pre-commit run --all-files"
    sound = shell(commit, checkout)
    assert (sound.returncode, "Passed" in sound.stdout) == (0, True), sound.stdout + sound.stderr
    write(checkout / "catalog.yaml", CATALOG, ("issuer:", "isuer:"))
    wrong = shell("pre-commit run --files catalog.yaml", checkout)
    assert wrong.returncode == 1
    assert "catalog.yaml:4:1 错误 unknown-key" in wrong.stdout


@pytest.mark.parametrize(
    ("file", "is_ours"),
    [
        ("catalog.yaml", True),
        ("县/units.yaml", True),
        ("rules/a.yaml", True),
        ("rules/calendar/2027.json", True),
        ("ledgers/a.csv", False),
        ("mycatalog.yaml", False),
    ],
)
def test_the_hook_runs_for_our_files_alone(file: str, is_ours: bool) -> None:
    [hook] = read(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], file)) == is_ours


# The action


def step(name: str, checkout: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action with inputs, or their defaults, as the runner fills them in."""
    action = read("action.yml")
    given = {key: value["default"] for key, value in action["inputs"].items()} | inputs
    [wanted] = [each for each in action["runs"]["steps"] if each["name"] == name]
    assert wanted["shell"] == "bash"
    assert "${{" not in wanted["run"]  # an input is never part of a script
    filled = {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: given[found[1]], value)
        for key, value in wanted["env"].items()
    }
    return shell(wanted["run"], checkout, **filled)


def test_the_action_validates(checkout: Path) -> None:
    assert step("validate", checkout).returncode == 0
    write(checkout / "catalog.yaml", CATALOG, ("issuer:", "isuer:"))
    done = step("validate", checkout)
    assert done.returncode == 2
    assert "::error file=catalog.yaml,line=4,col=1,title=unknown-key::" in done.stdout


def test_the_action_checks_ledgers_as_of_a_day(checkout: Path) -> None:
    inputs = {"ledgers": "ledgers", "as-of": DAY}
    done = step("check", checkout, **inputs)
    assert done.returncode == 1
    assert re.search(r"::error file=.*ledgers/乙镇\.csv,line=2,title=post-ten-days::", done.stdout)
    assert step("check", checkout, **inputs, **{"fail-on": "never"}).returncode == 0


def test_an_input_of_the_action_is_no_script(checkout: Path) -> None:
    done = step("check", checkout, ledgers="ledgers; touch here", **{"as-of": "$(touch here)"})
    assert done.returncode == 2
    assert not (checkout / "here").exists()


# The jobs of docs/ci.md


def jobs() -> list[Any]:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return [load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)]


def commands(job: Any) -> list[str]:
    if "gongkai" in job:
        return [*job["gongkai"]["script"]]
    return [line for line in job["stages"][0]["steps"][0]["commands"] if "pip install" not in line]


@pytest.mark.parametrize("number", [0, 1], ids=["gitlab", "gitee"])
def test_the_commands_of_a_job_run_as_written(checkout: Path, number: int) -> None:
    lines = commands(jobs()[number])
    assert [line.split()[1] for line in lines] == ["validate", "check"]
    assert [shell(line, checkout).returncode for line in lines] == [0, 1]


def test_the_gitlab_job_leaves_the_reports_that_it_names(checkout: Path) -> None:
    job = jobs()[0]["gongkai"]
    for line in job["script"]:
        shell(line, checkout)
    reports = job["artifacts"]["reports"]
    assert all(
        (checkout / each).stat().st_size for each in [*reports["codequality"], reports["junit"]]
    )
