"""Whatever a ledger holds, a page shows it as text: nothing of it runs, hides or leads away."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from gongkai.formats.page.rows import address
from pages.made import parsed

ROOT = Path(__file__).parents[2]
TITLES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "\u202e倒着的文字\u2066",
    "\x1b[31m红\x1b[0m",
    "{{ 7 * 7 }}{% raw %}",
    "</title></style></textarea><svg onload=alert(1)>",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//http://x",
    "data:text/html,<script>alert(1)</script>",
    "java\tscript:alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.invalid/x",
    "http:///x",
    "https://[x",
)
PERSONAL = "https://example.invalid/?tel=13800138000"
FINE = "https://example.invalid/2020/1.html?a=1&b=2"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a workspace whose ledger, roster and waivers are all hostile."""
    shutil.copy(ROOT / "catalog.yaml", tmp_path)
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    cells = [
        [f"T-{n}{title}", "报告", title, f"潭头镇{title}", "乡级", "2020-09-15", "", address]
        for n, (title, address) in enumerate(
            zip([*TITLES, *TITLES], [*ADDRESSES, PERSONAL, FINE, FINE, FINE, FINE], strict=True)
        )
    ]
    heads = ["编号", "公开事项", "标题", "单位", "公开层级", "形成日期", "公开日期", "链接"]
    rows = [heads, *cells, ["T", "报告", "乙", "潭头镇", "乡级", "<b>五月", "", FINE]]
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    (tmp_path / "台账.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    waivers = '- {rule: stay-public, unit: "<i>甲", reason: "<script>", until: 2021-01-31}'
    (tmp_path / "waivers.yaml").write_text(f"version: 1\nwaivers:\n  {waivers}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


COMMANDS = ("report 台账.csv --week 2020-W51", "check 台账.csv --as-of 2020-12-31")


def made(run: Run, command: str, folder: Path) -> str:
    run(f"{command} --format html=页.html --fail-on never")
    return (folder / "页.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_what_looks_like_a_page_is_shown_as_text(run: Run, folder: Path, command: str) -> None:
    page = made(run, command, folder)
    tree = parsed(page)
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//img | //iframe | //object | //b | //i") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    text = "".join(tree.itertext())
    for title in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}"):
        assert title in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f]", page)
    assert "\\u202e倒着的文字" in text
    assert "\\u001b[31m红" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_only_an_address_of_the_web_becomes_a_link(run: Run, folder: Path, command: str) -> None:
    links: list[Any] = parsed(made(run, command, folder)).xpath("//a/@href")
    assert {each for each in links if not each.startswith("#")} == {FINE}


@pytest.mark.parametrize("url", [*ADDRESSES, "", None, " ", "http", "https://a.invalid/\u202ex"])
def test_an_address_that_a_browser_should_not_open_is_none(url: str | None) -> None:
    assert address(url) == ""


@pytest.mark.parametrize("url", [FINE, f" {FINE} ", "http://县.invalid/政务/1.html"])
def test_an_address_of_the_web_is_one(url: str) -> None:
    assert address(url) == url.strip()
