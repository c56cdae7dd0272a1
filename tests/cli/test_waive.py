"""`gongkai waive`: waivers for what is wrong today, a reason for each."""

from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from cli.test_check import (
    IN_TIME,
    LATE,
    UNDECIDED,
    add_rule,
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
)

OVERDUE = "H-1,报告,丁报告,合峪镇,2020-09-15,"
NAMELESS = ",报告,戊报告,潭头镇,2020-09-15,2020-10-21"
DAY = "--as-of 2020-12-31"
UNTIL = f"{DAY} --until 2021-06-30"


@pytest.fixture
def office(county: Path) -> Path:  # noqa: F811
    ledger("台账.csv", IN_TIME, LATE, UNDECIDED, OVERDUE)
    return county


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{each}\n" for each in answers)))


def waivers() -> str:
    return Path("waivers.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("office")
def test_a_reason_is_asked_for_each_violation(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "网站迁移停机", "等待批复")
    assert run(f"waive 台账.csv {UNTIL} --approved-by 县政务公开办") == snapshot("""\
（1/2）合峪镇  H-1  丁报告
  信息形成后20个工作日内公开
  截止日2020-10-19（周一），至今未公开，已逾期53个工作日（73天），超过时限本身，属严重逾期
  理由（回车跳过，= 同上一条，q 结束）：（2/2）潭头镇  T-2  乙报告
  信息形成后20个工作日内公开
  截止日2020-10-19（周一），2020-10-21（周三）才公开，逾期2个工作日（2天）
  理由（回车跳过，= 同上一条，q 结束）：已写入 waivers.yaml：2 条豁免，到 2021-06-30 为止；跳过 0 条
exit 0
""")
    assert waivers() == snapshot("""\
version: 1
waivers:
  - rule: publish-on-time
    unit: 合峪镇
    record: H-1
    reason: 网站迁移停机
    approved_by: 县政务公开办
    until: 2021-06-30
  - rule: publish-on-time
    unit: 潭头镇
    record: T-2
    reason: 等待批复
    approved_by: 县政务公开办
    until: 2021-06-30
""")


@pytest.mark.usefixtures("office")
def test_what_was_waived_is_listed_and_counted_and_fails_no_more(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S9: it never disappears from the totals."""
    before = loaded(run(f"check 台账.csv {DAY} --format json"), 1)["summary"]
    answer(monkeypatch, "网站迁移停机", "=")
    run(f"waive 台账.csv {UNTIL}")
    report = loaded(run(f"check 台账.csv {DAY} --format json"), 0)
    after = report["summary"]
    assert after["obligations"] == before["obligations"]
    assert after["outcomes"]["waived"] == 2
    waived = [each for each in report["findings"] if each["outcome"] == "waived"]
    assert {each["record"] for each in waived} == {"T-2", "H-1"}
    assert waivers().count("reason: 网站迁移停机") == 2


@pytest.mark.usefixtures("office")
def test_a_reason_may_be_left_out_or_the_asking_ended(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "q")
    assert run(f"waive 台账.csv {UNTIL}").endswith("一条也没有写下，waivers.yaml 没有动\nexit 0\n")
    assert not Path("waivers.yaml").exists()


@pytest.mark.usefixtures("office")
def test_nobody_is_there_to_answer(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch)
    assert run(f"waive 台账.csv {UNTIL}").endswith(
        "请在终端里运行，或者用 --reason 写一条共同的理由。\nexit 2\n"
    )
    assert not Path("waivers.yaml").exists()


@pytest.mark.usefixtures("office")
def test_the_first_answer_cannot_be_the_one_before(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "=", "停机", "q")
    assert "还没有上一条理由" in run(f"waive 台账.csv {UNTIL}")
    assert waivers().count("reason: 停机") == 1


@pytest.mark.usefixtures("office")
def test_one_reason_for_all_of_a_rule_and_unit(run: Run) -> None:
    chosen = "--rule publish-on-time --unit 合峪镇"
    assert run(f"waive 台账.csv {UNTIL} {chosen} --reason 停机") == snapshot("""\
已写入 waivers.yaml：1 条豁免，到 2021-06-30 为止；跳过 0 条
exit 0
""")
    assert "H-1" in waivers()
    assert "T-2" not in waivers()


@pytest.mark.usefixtures("office")
def test_what_stands_in_the_file_stays_as_it_is(run: Run) -> None:
    old = """\
# 豁免登记簿
version: 1
waivers:
- {rule: "*", unit: 合峪镇, reason: '全镇停电', until: 2019-12-31}  # 已过期
# 结束
"""
    Path("waivers.yaml").write_text(old, encoding="utf-8")
    run(f"waive 台账.csv {UNTIL} --reason 停机 --unit 潭头镇")
    assert waivers() == snapshot("""\
# 豁免登记簿
version: 1
waivers:
- {rule: "*", unit: 合峪镇, reason: '全镇停电', until: 2019-12-31}  # 已过期
# 结束
- rule: publish-on-time
  unit: 潭头镇
  record: T-2
  reason: 停机
  until: 2021-06-30
""")
    assert run("validate waivers.yaml").endswith("exit 0\n")


@pytest.mark.usefixtures("county")
def test_what_was_never_published_is_waived_by_unit_and_item(run: Run) -> None:
    add_rule(Path(), "cover-catalogue")
    ledger("台账.csv", IN_TIME)
    run(f"waive 台账.csv {UNTIL} --reason 本镇没有这一项")
    assert "item: '3'" in waivers()
    assert (
        loaded(run(f"check 台账.csv {DAY} --format json"), 0)["summary"]["outcomes"]["violated"]
        == 0
    )


@pytest.mark.usefixtures("county")
def test_records_of_two_files_that_name_no_unit_cannot_be_waived_alone(run: Run) -> None:
    for name, title in (("甲.csv", "甲镇的"), ("乙.csv", "乙镇的")):
        ledger(name, LATE.replace("乙报告", title).replace("潭头镇", ""))
    text = run(f"waive 甲.csv 乙.csv {UNTIL} --rule publish-on-time --reason 停机")
    assert text.startswith("2 条违规没有可用的信息编号，或者没有写明单位")
    assert "1 条豁免" in run(f"waive 甲.csv {UNTIL} --rule publish-on-time --reason 停机")


@pytest.mark.usefixtures("county")
def test_a_record_without_an_id_cannot_be_waived_alone(run: Run) -> None:
    ledger("台账.csv", NAMELESS, LATE)
    text = run(f"waive 台账.csv {UNTIL} --reason 停机")
    assert text.startswith(
        "1 条违规没有可用的信息编号，或者没有写明单位而几个文件的编号相同，不能单独豁免"
    )
    assert waivers().count("rule:") == 1


@pytest.mark.usefixtures("county")
def test_nothing_to_waive_is_said(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    assert run(f"waive 台账.csv {UNTIL}") == "没有需要豁免的违规。\nexit 0\n"


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"{DAY} --until 2020-12-30", "早于检查基准日 2020-12-31"),
        (f"{UNTIL} --rule publish-in-time", "是不是想写“publish-on-time”？"),
        (f"{UNTIL} --reason ' '", "理由不能是空的"),
        (DAY, "没有写 '--until'"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, line: str, told: str) -> None:
    text = run(f"waive 台账.csv {line}")
    assert told in text
    assert text.endswith("exit 2\n")
    assert not Path("waivers.yaml").exists()


def test_without_a_workspace_the_file_is_named_to_check(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ledger("台账.csv", LATE)
    text = run(f"waive 台账.csv {UNTIL} --rule publish-on-time --reason 停机")
    assert text.endswith("检查时加 --waivers waivers.yaml\nexit 0\n")
    report = loaded(run(f"check 台账.csv {DAY} --waivers waivers.yaml --format json"), 0)
    assert report["summary"]["outcomes"]["waived"] == 1
