"""`gongkai probe` as a supervisor runs it: links asked, evidence kept, taken up again."""

# ruff: noqa: E501  a line of evidence is a line

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from links.server import Sites

ROOT = Path(__file__).parents[2]
HEADINGS = "编号,公开事项,标题,单位,公开层级,公开渠道,形成日期,公开日期,撤下日期,撤下原因,链接"


@pytest.fixture
def sites() -> Iterator[Sites]:
    with Sites() as running:
        yield running


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ledger(*links: str, more: str = "") -> None:
    """Write a ledger of a county's publications, each with a link."""
    rows = [
        f"X{n},规范性文件,文件{n},栾川县农业农村局,县级,政府网站,2020-03-02,2020-03-03,,,{link}"
        for n, link in enumerate(links, start=1)
    ]
    Path("台账.csv").write_text("\n".join([HEADINGS, *rows, more]) + "\n", encoding="utf-8")


def masked(told: str, sites: Sites) -> str:
    return told.replace(f"{sites.port}", "PORT")


ASK = "probe 台账.csv -o 证据.jsonl --allow 127.0.0.1 --pace 0"


def test_what_is_not_there_is_listed_with_its_record_and_what_to_do(run: Run, sites: Sites) -> None:
    paths = ("/alive/1", "/gone", "/moved/1", "/soft", "/walled", "/forbidden", "/secret")
    ledger(*map(sites.url, paths), "见附件")
    told = masked(run(ASK), sites)
    assert told == snapshot("""\
链接检查
链接 8 条

已经不在 1 ─────────────────────────────────────────────────────────────────────
  栾川县农业农村局  X2  文件2  台账.csv › 第3行“链接”（K3）
    http://127.0.0.1:PORT/gone，状态码 404
  怎么办  今天重新放上去；确有合法理由撤下的，在台账里填“撤下日期”和“撤下原因”。

像是错误页 1 ───────────────────────────────────────────────────────────────────
  栾川县农业农村局  X4  文件4  台账.csv › 第5行“链接”（K5）
    http://127.0.0.1:PORT/soft，状态码 200（页面上写着不存在）
  怎么办  打开看一眼：信息还在的，记下核对结果；不在的，今天重新放上去。

要登录才能看 1 ─────────────────────────────────────────────────────────────────
  栾川县农业农村局  X5  文件5  台账.csv › 第6行“链接”（K6）
    http://127.0.0.1:PORT/walled，状态码 200
  怎么办  公开的信息不应当要登录：取消登录，或者放到不用登录的栏目。

打不开 1 ───────────────────────────────────────────────────────────────────────
  栾川县农业农村局  X6  文件6  台账.csv › 第7行“链接”（K7）
    http://127.0.0.1:PORT/forbidden，状态码 403（网站拒绝访问）
  怎么办  过一会儿再试；一直打不开的，报网站管理单位。

换了地址 1 ─────────────────────────────────────────────────────────────────────
  栾川县农业农村局  X3  文件3  台账.csv › 第4行“链接”（K4）
    http://127.0.0.1:PORT/moved/1，状态码 200，现在在
    http://127.0.0.1:PORT/new/1
  怎么办  把台账里的链接改成新地址。

没有访问 2 ─────────────────────────────────────────────────────────────────────
  栾川县农业农村局  X7  文件7  台账.csv › 第8行“链接”（K8）
    http://127.0.0.1:PORT/secret（网站的 robots.txt 不许程序访问）
  栾川县农业农村局  X8  文件8  台账.csv › 第9行“链接”（K9）
    见附件（不是网址，应以 http:// 或 https:// 开头）
  怎么办  自己打开看一眼。

合计 8 条：还在 1，换了地址 1，像是错误页 1，要登录才能看 1，打不开 1，已经不在
1，没有访问 2
证据在 证据.jsonl；用 gongkai check 台账 --evidence 证据.jsonl 检查“长期公开”
exit 1
""")


def test_the_evidence_says_what_was_answered_and_when(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"), sites.url("/moved/1"))
    run(ASK)
    text = Path("证据.jsonl").read_text(encoding="utf-8")
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:]{8}\+08:00", "WHEN", masked(text, sites))
    text = re.sub(r'"version": "[^"]+"', '"version": "V"', text)
    assert text == snapshot("""\
{"schema": "gongkai.evidence", "version": 1, "tool": {"name": "gongkai", "version": "V"}, "started_at": "WHEN", "concurrency": 8, "pace": 0.0, "timeout": 15.0, "tries": 3}
{"url": "http://127.0.0.1:PORT/alive/1", "asked_at": "WHEN", "state": "alive", "detail": null, "status": 200, "final_url": "http://127.0.0.1:PORT/alive/1", "text_sha256": "19a18d2fd1f3fa41ca7a4568ba1a7a06d963f38184de102b98b9c442ee63a3d9", "is_cut": false}
{"url": "http://127.0.0.1:PORT/moved/1", "asked_at": "WHEN", "state": "moved", "detail": null, "status": 200, "final_url": "http://127.0.0.1:PORT/new/1", "text_sha256": "968a0d918a1d35ee5045d9f719c97cfded021e36a29a7d5a3d2d5d560020d9eb", "is_cut": false}
""")


def test_check_goes_by_the_evidence(run: Run, sites: Sites) -> None:
    """S14.2."""
    ledger(sites.url("/gone"), sites.url("/alive/1"))
    run(ASK)
    told = run("check 台账.csv --evidence 证据.jsonl --format json")
    report = json.loads(told.split("\nexit")[0])
    [found] = [each for each in report["findings"] if each["reason"] == "link-gone"]
    assert (found["record"], found["source"]["row"], found["source"]["column"]) == ("X1", 2, "链接")
    assert "网页已经不在" in found["message"]
    assert "网页已经不在" in run("why 台账.csv X1 --evidence 证据.jsonl --rule stay-public")
    assert "网页已经不在" in run("todo 台账.csv --evidence 证据.jsonl")
    assert "link-gone" not in run("check 台账.csv --format json")


def test_each_week_of_a_report_goes_by_what_was_known_then(run: Run, sites: Sites) -> None:
    """S14.1: a page was gone in the first week of June, and there again in the second."""
    ledger(sites.url("/gone"))
    run(ASK)
    heading, answer = Path("证据.jsonl").read_text(encoding="utf-8").splitlines()
    gone = {**json.loads(answer), "asked_at": "2020-06-04T09:00:00+08:00"}
    there = {**gone, "asked_at": "2020-06-11T09:00:00+08:00", "state": "alive"}
    lines = [heading, json.dumps(gone), json.dumps(there)]
    Path("证据.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = "--evidence 证据.jsonl --format json"
    report = json.loads(run(f"report 台账.csv --week 2020-W25 {asked}").split("\nexit")[0])
    violated = [point["outcomes"]["violated"] for point in report["trend"]]
    for point in report["trend"][-4:]:
        day = f"check 台账.csv --whole-roster --as-of {point['as_of']} {asked}"
        summary = json.loads(run(day).split("\nexit")[0])["summary"]
        assert point["outcomes"] == summary["outcomes"]
    assert violated[-4:] == [violated[-1], violated[-1] + 1, violated[-1], violated[-1]]


def test_all_there_is_exit_0_and_nothing_known_is_exit_2(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"), sites.url("/moved/1"))
    assert run(ASK).endswith("exit 0\n")
    ledger(sites.url("/forbidden"))
    assert run(ASK).endswith("exit 2\n")


def test_a_site_on_this_machine_is_not_asked_unless_it_is_named(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"))
    told = run("probe 台账.csv -o 证据.jsonl")
    assert "--allow" in told
    assert told.endswith("exit 2\n")
    assert sites.log.requests == []


def test_only_what_is_public_is_asked(run: Run, sites: Sites) -> None:
    known = "规范性文件,文件,栾川县农业农村局,县级,政府网站,2020-03-02"
    withdrawn = f"Y1,{known},2020-03-03,2020-04-01,废止,{sites.url('/alive/2')}"
    unpublished = f"Y2,{known},,,,{sites.url('/alive/3')}"
    ledger(sites.url("/alive/1"), more=f"{withdrawn}\n{unpublished}")
    run(ASK)
    assert [path for _, path in sites.log.links()] == ["/alive/1"]


def test_a_ledger_without_links_is_told(run: Run) -> None:
    ledger("", "")
    assert run(ASK) == snapshot("""\
无法检查：台账里没有可以访问的链接：没有填“链接”栏，或者都还没有公开、已经撤下。请填写后再查。
exit 2
""")


def test_a_second_run_asks_nothing_twice(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"), sites.url("/gone"))
    first, second = run(ASK), run(ASK)
    assert set(sites.log.links().values()) == {1}
    resumed = "证据.jsonl 里已有 2 条的回应，不再访问；要全部重新访问，请换一个文件名\n"
    assert second.replace(resumed, "") == first


def test_a_line_that_was_cut_off_is_asked_again(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"), sites.url("/alive/2"))
    run(ASK)
    file = Path("证据.jsonl")
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    run(ASK)
    assert sorted(sites.log.links().values()) == [1, 2]
    assert file.read_bytes().count(b"\n") == whole.count(b"\n")
    assert all(json.loads(line) for line in file.read_bytes().splitlines())


@pytest.mark.parametrize("content", ["编号,标题\nA,B\n", "没有换行", '{"schema": "x"}\n', "[1]\n"])
def test_a_file_that_is_no_evidence_is_left_alone(run: Run, sites: Sites, content: str) -> None:
    ledger(sites.url("/alive/1"))
    Path("证据.jsonl").write_text(content, encoding="utf-8")
    told = run(ASK)
    assert "这不是链接证据" in told
    assert told.endswith("exit 2\n")
    assert Path("证据.jsonl").read_text(encoding="utf-8") == content


def test_every_line_that_is_no_answer_is_named(run: Run, sites: Sites) -> None:
    ledger(sites.url("/alive/1"))
    run(ASK)
    file = Path("证据.jsonl")
    lines = file.read_text(encoding="utf-8").splitlines()
    answer = json.loads(lines[1])
    wrong = [{**answer, "state": "x"}, {**answer, "status": "200"}, {**answer, "is_cut": 1}, [], 3]
    wrong += [{**answer, "asked_at": "昨天"}, {"url": "x"}]
    file.write_text("\n".join([*lines, *map(json.dumps, wrong), "{"]) + "\n", encoding="utf-8")
    told = run("check 台账.csv --evidence 证据.jsonl")
    assert re.findall(r"证据.jsonl:(\d+)", told) == ["3", "4", "5", "6", "7", "8", "9", "10"]
    assert told.endswith("exit 2\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C in a way of its own")
def test_ctrl_c_keeps_what_was_answered_and_the_next_run_goes_on(sites: Sites) -> None:
    ledger(*(sites.url(f"/alive/{n}") for n in range(40)))
    command = [sys.executable, "-m", "gongkai", *ASK.replace("--pace 0", "--pace 0.05").split()]
    environment = {**os.environ, "GONGKAI_LANG": "zh", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as process:
        _wait_until_asked(sites, 5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert "已停下" in err
    assert "Traceback" not in err
    begun = len(sites.log.links())
    assert 5 <= begun < 40
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60)
    assert len(sites.log.links()) == 40
    assert set(sites.log.links().values()) == {1}


def _wait_until_asked(sites: Sites, links: int) -> None:
    until = monotonic() + 30
    while len(sites.log.links()) < links:
        assert monotonic() < until
        sleep(0.01)
