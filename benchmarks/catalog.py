"""What validating a long catalogue costs beyond parsing it."""

import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import select_paths
from gongkai.readers.yaml import compose_yaml

_HEAD = """\
version: 1
title: 合成的长目录
document: 某政办〔2020〕1号
issuer: 某县政务公开办
issued_on: 2020-12-14
defaults:
  time_limit: {text: 信息形成之日起20个工作日内, within: {working_days: 20}}
categories:
  - {name: 政策文件, subjects: [规范性文件, 其他政策文件]}
items:
"""
_ITEM = """\
  - id: "{n}"
    row: {n}
    category: 政策文件
    subject: 规范性文件
    content: [第{n}项]
    basis: [关于某事的通知（某政办〔2020〕{n}号）]
    channels: {{required: [政府网站]}}
    mode: 主动公开
    levels: [县级, 乡级]
    time_limit: {{text: 信息形成之日起15个工作日内, within: {{working_days: 15}}}}
"""


def main() -> None:
    """Print both times, and what lies between them."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with TemporaryDirectory() as folder:
        file = Path(folder) / "catalog.yaml"
        text = _HEAD + "".join(_ITEM.format(n=n) for n in range(1, items + 1))
        file.write_text(text, encoding="utf-8")
        parsing, checking = [], []
        for _ in range(3):
            started = time.process_time()
            compose_yaml(file)
            parsed = time.process_time()
            validate(select_paths([file]), prove, date(2020, 12, 31))
            parsing.append(parsed - started)
            checking.append(time.process_time() - parsed)
    lines = text.count("\n")
    print(f"{lines:,} lines: parse {min(parsing):.2f} s, validate {min(checking):.2f} s of CPU")


if __name__ == "__main__":
    main()
