"""An office's own headings, from the command line and from the workspace."""

# ruff: noqa: E501  transcripts are as wide as the screen

import shutil
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run

ROOT = Path(__file__).parents[2]
LEDGER = """\
信息编号,公开事项,信息名称,公开主体,落款日期,公开日期
T-1,报告,甲报告,潭头镇,2020-09-15,2020-10-19
"""


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "catalog.yaml", tmp_path)
    (tmp_path / "rules").mkdir()
    shutil.copy(ROOT / "rules" / "publish-on-time.yaml", tmp_path / "rules")
    (tmp_path / "台账.csv").write_text(LEDGER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


CHECK = "check 台账.csv --as-of 2020-12-31"


def test_the_command_line_takes_a_heading_from_the_settings(run: Run, county: Path) -> None:
    (county / "gongkai.toml").write_text('[columns]\n"公开日期" = "落款日期"\n', encoding="utf-8")
    told = run(f"{CHECK} --map 形成日期=落款日期")
    assert "按期 1\n" in told
    assert "没有用上" not in told


@pytest.mark.usefixtures("county")
def test_check_and_why_take_it_from_the_command_line(run: Run) -> None:
    assert "按期 1\n" in run(f"{CHECK} --map 形成日期=落款日期")
    assert "按期" in run("why 台账.csv T-1 --as-of 2020-12-31 --map formed_on＝落款日期")


def test_check_takes_it_from_the_workspace_and_the_command_line_counts_more(
    run: Run,
    county: Path,
) -> None:
    (county / "gongkai.toml").write_text('[columns]\n"形成日期" = "落款日期"\n', encoding="utf-8")
    assert "按期 1\n" in run(CHECK)
    assert "台账里没有“签发日子”这个列名" in run(f"{CHECK} --map 形成日期=签发日子")


def test_settings_that_are_wrong_stop_the_run(run: Run, county: Path) -> None:
    (county / "gongkai.toml").write_text('[columns]\n"形成日子" = "落款日期"\n', encoding="utf-8")
    assert run(CHECK) == snapshot("""\
无法检查：gongkai.toml:2  不认得列名“形成日子”。等号前面写认得的列名或字段名。是不是想写“形成日期”？
exit 2
""")


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    ("option", "told"),
    [
        (
            "形成日子=落款日期",
            snapshot("""\
命令写得不对：'--map' 的值不对：没有“形成日子”这个列名，是不是想写 形成日期？等号前面写认得的列名或字段名
用法见 gongkai check --help
exit 2
"""),
        ),
        (
            "呵呵=落款日期",
            snapshot("""\
命令写得不对：'--map' 的值不对：没有“呵呵”这个列名；等号前面写认得的列名或字段名
用法见 gongkai check --help
exit 2
"""),
        ),
        (
            "形成日期",
            snapshot("""\
命令写得不对：'--map' 的值不对：“形成日期”要写成 认得的列名=台账的列名，例如 形成日期=落款日期
用法见 gongkai check --help
exit 2
"""),
        ),
        (
            "=落款日期",
            snapshot("""\
命令写得不对：'--map' 的值不对：“=落款日期”要写成 认得的列名=台账的列名，例如 形成日期=落款日期
用法见 gongkai check --help
exit 2
"""),
        ),
        (
            "形成日期=甲 --map formed_on=乙",
            snapshot("""\
命令写得不对：'--map' 的值不对：“formed_on”写了两次
用法见 gongkai check --help
exit 2
"""),
        ),
        (
            "形成日期=落款日期 --map 公开日期=落款日期",
            snapshot("""命令写得不对：'--map' 的值不对：“落款日期”写给了两列，一列只能当一个用
用法见 gongkai check --help
exit 2
"""),
        ),
    ],
)
def test_what_cannot_be_meant_is_a_mistake_of_usage(run: Run, option: str, told: str) -> None:
    assert run(f"{CHECK} --map {option}") == told
    assert run(f"{CHECK} --map {option}", GONGKAI_LANG="en").endswith("exit 2\n")
