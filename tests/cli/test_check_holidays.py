"""Holiday files beside the rules reach the verdicts of `check`. The days of 2027 are made up."""

from pathlib import Path

import pytest

from cli.conftest import Run

LEDGER = (
    "信息编号,公开事项,信息名称,公开主体,公开层级,形成日期,公开日期\n1,1,甲,甲镇,乡级,2026-12-10,\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a workspace with the shipped catalogue and a ledger, and stand in it."""
    shipped = Path(__file__).parents[2]
    (tmp_path / "catalog.yaml").write_bytes((shipped / "catalog.yaml").read_bytes())
    (tmp_path / "台账.csv").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "rules" / "calendar").mkdir(parents=True)
    rule = "publish-on-time.yaml"
    (tmp_path / "rules" / rule).write_bytes((shipped / "rules" / rule).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_the_notice_nobody_can_tell(run: Run, folder: Path) -> None:
    """S2.4: a run with nothing but undecided obligations is no check."""
    assert folder.is_dir()
    told = run("check 台账.csv --as-of 2027-01-07", columns=200)
    assert "截止日在2027-01-06（周三）至2027-01-11（周一）之间，无法判定" in told
    assert told.endswith("exit 2\n")


def test_an_empty_file_is_not_taken_for_no_holidays(run: Run, folder: Path) -> None:
    """S2.2."""
    empty = folder / "rules" / "calendar" / "2027.yaml"
    empty.write_text("year: 2027\npapers: []\ndays: []\n", encoding="utf-8")
    told = run("check 台账.csv --as-of 2027-01-07", columns=200)
    assert "2027.yaml" in told
    assert "放假安排已公布到 2026-12-31" in told
    assert told.endswith("exit 2\n")


def test_a_posting_may_come_down_when_it_is_long_enough_however_the_holidays_fall(
    run: Run, folder: Path
) -> None:
    """S2.4: of an uncertain day, the latest is the safe one."""
    shipped = Path(__file__).parents[2] / "rules" / "post-ten-days.yaml"
    text = shipped.read_text(encoding="utf-8")
    head, _ = text.split("\nexamples:\n")
    rule = head.replace("at_least: {days: 10}", "at_least: {working_days: 10}") + EXAMPLES
    (folder / "rules" / "post-ten-days.yaml").write_text(rule, encoding="utf-8")
    ledger = LEDGER.replace("2026-12-10,", "2026-12-28,2026-12-28")
    (folder / "台账.csv").write_text(
        ledger.replace("公开日期\n", "公开日期,撤下日期\n").replace("28\n", "28,\n"),
        encoding="utf-8",
    )
    told = run("check 台账.csv --as-of 2026-12-30 --all --format json", columns=200)
    assert "仍在公示，最早2027-01-1" in told
    assert "None" not in told


EXAMPLES = """
examples:
  - name: 满十个工作日
    record: {level: 乡级, published_on: 2020-03-02, withdrawn_on: 2020-03-16}
    as_of: 2020-12-31
    outcome: met
  - name: 不满
    record: {level: 乡级, published_on: 2020-03-02, withdrawn_on: 2020-03-06}
    as_of: 2020-12-31
    outcome: violated
"""
