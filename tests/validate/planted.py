"""A sound catalogue, rule and roster to plant mistakes in, and what the tests ask of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.errors import GongkaiError, Problem

CATALOG = """\
version: 1
title: 某县标准目录
document: 某政办〔2020〕1号
issuer: 某县政务公开办
issued_on: 2020-12-14
defaults:
  time_limit:
    text: 20个工作日内
    within: {working_days: 20}
categories:
  - {name: 政策文件, subjects: [规范性文件, 其他政策文件]}
  - {name: 监督管理, subjects: [监督举报]}
items:
  - id: "1"
    category: 政策文件
    subject: 规范性文件
    channels: {required: [政府网站]}
    levels: [县级]
  - id: "2"
    category: 监督管理
    subject: 监督举报
    levels: [县级, 乡级]
"""

RULE = """\
id: post-ten-days
title: 公告公示不少于10天
kind: posting
severity: error
rank: policy
when: {level: [乡级, 村级]}
at_least: {days: 10}
in_force: {from: null, note: 首日未能确认}
citations:
  - {document: 某文, article: 三, date: 2020-12-14, quote: 不少于10天, verified_on: 2026-11-24}
explanation: 张贴满10天。
remedy: 补足天数。
examples:
  - {name: 满10天, record: {level: 村级, published_on: 2020-03-03, withdrawn_on: 2020-03-13}, as_of: 2020-12-31, outcome: met}
  - {name: 只有5天, record: {level: 村级, published_on: 2020-03-03, withdrawn_on: 2020-03-08}, as_of: 2020-12-31, outcome: violated}
"""  # noqa: E501

ROSTER = """\
version: 1
units:
  - {name: 甲局, level: 县级, aliases: [甲办]}
  - {name: 乙镇, level: 乡级, parent: 甲局}
  - {name: 丙村, level: 村级, parent: 乙镇, from: 2019-01-01}
"""


def write(path: Path, text: str, *changes: tuple[str, str]) -> Path:
    """Write `text` with each change planted exactly once; folders are made."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        text = text.replace(old, new)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems_of(load: Callable[[Path], object], path: Path) -> list[Problem]:
    """Return the problems with which `load` refuses `path`."""
    with pytest.raises(GongkaiError) as refusal:
        load(path)
    return list(refusal.value.problems)


def spots(problems: list[Problem]) -> list[str]:
    """Write problems as line:column code."""
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in problems if p.place]
