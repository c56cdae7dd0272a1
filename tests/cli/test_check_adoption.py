"""Adopting the check where much is wrong already: one unit, a baseline, statistics, quiet."""

import json
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from cli.test_check import (
    DAY,
    IN_TIME,
    LATE,
    ROSTER,
    UNDECIDED,
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
    output,
)

OTHER = "H-1,报告,丁报告,合峪镇,2020-09-15,2020-10-21"
ALIASED = ROSTER.replace(
    "level: 乡级}\n  - {name: 合", "level: 乡级, aliases: [潭头乡]}\n  - {name: 合"
)


def findings(transcript: str, status: int = 1) -> list[tuple[str, str]]:
    return [(each["record"], each["outcome"]) for each in loaded(transcript, status)["findings"]]


@pytest.mark.usefixtures("county")
def test_only_the_units_that_are_asked_for_are_judged(run: Run) -> None:
    ledger("台账.csv", LATE, OTHER)
    found = loaded(run(f"check 台账.csv {DAY} --unit 合峪镇 --format json"), 1)
    assert [each["record"] for each in found["findings"]] == ["H-1"]
    assert found["summary"]["records"] == 1
    both = run(f"check 台账.csv {DAY} --unit 合峪镇 --unit 潭头镇 --format json")
    assert len(findings(both)) == 2


@pytest.mark.usefixtures("county")
def test_a_unit_is_known_by_its_old_name(run: Run) -> None:
    Path("units.yaml").write_text(ALIASED, encoding="utf-8")
    ledger("台账.csv", LATE, OTHER)
    assert findings(run(f"check 台账.csv {DAY} --unit 潭头乡 --format json")) == [("T-2", "late")]


@pytest.mark.usefixtures("county")
def test_a_unit_without_records_is_named_and_nothing_is_judged(run: Run) -> None:
    ledger("台账.csv", LATE)
    assert run(f"check 台账.csv {DAY} --unit 坛头镇") == snapshot("""\
无法检查：台账里没有“坛头镇”这个单位的记录。请核对名称。是不是想写“潭头镇”？
exit 2
""")


@pytest.mark.usefixtures("county")
def test_a_cell_of_another_unit_does_not_fail_it(run: Run) -> None:
    ledger("台账.csv", IN_TIME, "H-9,报告,某报告,合峪镇,2020.13.1,2020-10-21")
    assert loaded(run(f"check 台账.csv {DAY} --unit 潭头镇 --format json"), 0)["rejected"] == []
    assert len(loaded(run(f"check 台账.csv {DAY} --format json"), 1)["rejected"]) == 1


@pytest.mark.usefixtures("county")
def test_what_the_baseline_has_is_neither_listed_nor_failing(run: Run) -> None:
    ledger("台账.csv", LATE, UNDECIDED)
    run(f"check 台账.csv {DAY} --format json=基线.json")
    assert output(run(f"check 台账.csv {DAY} --baseline 基线.json"), 0) == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 2 条 · 规则 1 条
台账.csv

说明（3 条） ───────────────────────────────────────────────────────────────────
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查
· 2 条问题在基线里已有，没有列出；基线里有 0 条这次没有了

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  2 项，逾期完成 1，无法判定 1
新问题    没有
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：没有新问题；基线里的 2 条仍然存在
""")


@pytest.mark.usefixtures("county")
def test_what_is_new_beside_the_baseline_fails(run: Run) -> None:
    ledger("台账.csv", LATE, UNDECIDED)
    run(f"check 台账.csv {DAY} --format json=基线.json")
    ledger("台账.csv", "T-0,报告,别的,潭头镇,2020-09-15,2020-10-19", LATE, OTHER)
    report = loaded(run(f"check 台账.csv {DAY} --baseline 基线.json --format json"), 1)
    assert [each["record"] for each in report["findings"]] == ["H-1"]
    assert report["summary"]["severities"] == {"error": 2, "warning": 0, "notice": 0}
    [known] = [each for each in report["notices"] if each["code"] == "baseline"]
    assert (known["count"], "1 条这次没有了" in known["message"]) == (1, True)


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    "content", ["{", "[]", '{"version": 2}', '{"version": 1, "findings": [1]}']
)
def test_a_baseline_that_is_no_report_is_refused(run: Run, content: str) -> None:
    ledger("台账.csv", LATE)
    Path("基线.json").write_text(content, encoding="utf-8")
    assert output(run("check 台账.csv --baseline 基线.json"), 2) == (
        "无法检查：基线.json  这不是检查报告。"
        "请给出 gongkai check --format json=文件 写出的文件。\n"
    )


@pytest.mark.usefixtures("county")
def test_statistics_stand_in_for_the_findings(run: Run) -> None:
    ledger("台账.csv", IN_TIME, LATE, UNDECIDED, OTHER)
    text = output(run(f"check 台账.csv {DAY} --statistics"), 1)
    assert text[: text.index("说明")] == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 4 条 · 规则 1 条
台账.csv

按规则统计（各条规则的公开义务） ───────────────────────────────────────────────
规则             错误  警告  按期  逾期完成  无法判定
publish-on-time     2     1     1         2         1

""")
    report: dict[str, Any] = loaded(run(f"check 台账.csv {DAY} --statistics --format json"), 1)
    assert report["statistics"] == [
        {
            "rule": "publish-on-time",
            "outcomes": report["summary"]["outcomes"],
            "severities": report["summary"]["severities"],
        }
    ]


@pytest.mark.usefixtures("county")
def test_quiet_writes_files_and_nothing_on_the_screen(run: Run) -> None:
    ledger("台账.csv", LATE)
    assert run(f"check 台账.csv {DAY} --quiet") == "exit 1\n"
    assert run(f"check 台账.csv {DAY} -q --format text --format json=结果.json") == "exit 1\n"
    assert len(json.loads(Path("结果.json").read_text(encoding="utf-8"))["findings"]) == 1
    assert run("check 没有.csv -q") == output(run("check 没有.csv"), 2) + "exit 2\n"
