"""`gongkai rule`: what a rule asks, its law, its examples, how to mend a violation."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run

POSTING = """\
id: stay-up
title: 公示不少于10天
kind: posting
severity: error
rank: policy
when: {level: [乡级, 村级], has: [published_on]}
at_least: {days: 10}
in_force: {from: null, note: 首日未能确认。}
citations:
  - document: 某办〔2020〕1号
    article: 三
    date: 2020-12-14
    quote: 公示时间原则上不少于 10 天
    verified_on: 2026-11-24
    source: 提取文本，未见原件
explanation: 张贴的公示，至少要贴满10天。
remedy: 今天重新张贴，贴满10天。
en: {title: Up for ten days, explanation: A posting stays up for ten days., remedy: Post it again today.}
notes:
  - 只差一天的算按期，附警告。
examples:
  - name: 第十天撤下
    record: {level: 村级, published_on: 2020-03-03, withdrawn_on: 2020-03-13}
    as_of: 2020-12-31
    outcome: met
  - name: 第九天撤下
    record: {level: 村级, published_on: 2020-03-03, withdrawn_on: 2020-03-12}
    as_of: 2020-12-31
    outcome: met
    severity: warning
  - name: 县级的不适用
    record: {level: 县级, published_on: 2020-03-03}
    as_of: 2020-12-31
    outcome: null
"""
DEADLINE = """\
id: on-time
title: 15个工作日内公开
kind: deadline
severity: error
rank: law
when: {mode: [主动公开]}
from: received_on
until: [published_on, republished_on]
within: {working_days: 15}
in_force: {from: 2019-05-15, until: 2030-12-31}
overrides: [stay-up]
citations:
  - {document: 某条例, article: 第一条, date: 2019-04-03, quote: 应当在15个工作日内公开。}
explanation: 收到以后15个工作日内公开。
remedy: 今天就公开。
examples:
  - name: 两行同一编号，第16个工作日公开
    item: {channels: {required: [政府网站]}}
    records:
      - {record: A-1, received_on: 2020-09-15, published_on: 2020-10-13}
      - {record: A-1, received_on: 2020-09-15}
    as_of: 2020-12-31
    outcome: late
    severity: error
    due_on: 2020-10-12
  - name: 还没有到期
    record: {received_on: 2020-09-15}
    as_of: 2020-10-12
    outcome: pending
    due_on: 2020-10-12
"""
OTHERS = {
    "cover": "kind: coverage\nevery: year\nwhen: {category: [政策文件], item: ['3'], project: true}\n",
    "tick": "kind: channels\nneed: any\nwhen: {channel: [政府网站]}\n",
    "order": "kind: sequence\norder: [[formed_on, published_on]]\nrequired: [reviewed_on]\n",
    "keep": "kind: permanence\nlawful_reasons: [废止, 被替代]\nneed_successor: [被替代]\n",
    "catalogued": "kind: deadline\nfrom: trigger\nuntil: [published_on]\nwithin: catalogue\n",
}
COMMON = """\
title: 标题
severity: {severity}
rank: rulebook
in_force: {{from: 2019-05-15}}
citations: [{{document: 某办法, article: 二, date: 2019-01-01, quote: 原文}}]
explanation: 说明
remedy: 办法
examples:
  - {{name: 甲, record: {{title: 一}}, as_of: 2020-12-31, outcome: null}}
  - {{name: 乙, record: {{title: 二}}, as_of: 2020-12-31, outcome: null}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a workspace with two rules of its own, and go there."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (tmp_path / "catalog.yaml").touch()
    (rules / "stay-up.yaml").write_text(POSTING, encoding="utf-8")
    (rules / "on-time.yaml").write_text(DEADLINE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return rules


def write(folder: Path, name: str, severity: str = "error") -> None:
    text = f"id: {name}\n{OTHERS[name]}{COMMON.format(severity=severity)}"
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def section(transcript: str, label: str) -> str:
    """Return the line that has `label`, without it."""
    [line] = [line for line in transcript.splitlines() if line.startswith(f"{label} ")]
    return line.removeprefix(label).strip()


@pytest.mark.usefixtures("folder")
def test_all_rules_are_listed(run: Run) -> None:
    assert run("rule") == snapshot("""\
规则 2 条，在 rules

on-time  15个工作日内公开
错误     期限 · 法律法规 · 某条例 第一条
stay-up  公示不少于10天
错误     公示天数 · 规范性文件 · 某办〔2020〕1号 三

看一条：gongkai rule on-time

校验（gongkai validate）所用的检查 36 项

unknown-key              错误  不认识的键
repeated-key             错误  同一个键写了两次
missing-key              错误  缺少必填的键
unknown-word             错误  不在词表里的词
not-a-day                错误  日期的写法不对
no-such-day              错误  没有这一天
personal-number          警告  有个人的号码
full-width               警告  名称、编号里有全角的数字或字母
stray-space              警告  名称里有多余的空格
trailing-space           提示  行尾有空白，或文件末尾没有换行
repeated-item            错误  两行的编号相同
unknown-category         错误  一级事项不在 categories 里
unknown-subject          错误  二级事项不属于这个一级事项
rows-out-of-order        警告  行的次序不对
subject-without-row      提示  二级事项没有对应的行
defaulted-cells          提示  空白的单元格取缺省值
level-not-publishers     警告  公开层级里没有公开主体所在的一级
time-limit-disagrees     错误  公开时限的原文与读法不一致
basis-without-number     提示  公开依据没有文号
rule-without-citation    错误  规则没有依据
unknown-rule             错误  取代的规则不存在
citation-unverified      警告  依据没有核对过
citation-stale           警告  依据两年没有核对
when-not-in-catalog      警告  条件里的词不在标准目录里
rule-selects-nothing     警告  规则查不到任何事项
example-refuted          错误  规则的示例与判断不符
repeated-name            错误  两个单位同名
unknown-parent           错误  上级单位不在名册里
unit-level-doubtful      警告  单位的层级与名称不像
waiver-without-reason    错误  豁免没有写理由
unknown-waived-rule      错误  豁免的规则不存在
waiver-ended             警告  豁免已经过期
waiver-matches-nothing   警告  豁免对不上任何单位或事项
holidays-without-days    警告  放假安排里一天也没有
holidays-without-source  警告  放假安排没有来源
weekend-day-off          提示  放假的周末不与平日相连
exit 0
""")


@pytest.mark.usefixtures("folder")
def test_all_rules_are_listed_in_english(run: Run) -> None:
    assert run("rule --lang en") == snapshot("""\
2 rules in rules

on-time  15个工作日内公开
error    deadline · law · 某条例 第一条
stay-up  Up for ten days
error    posting · policy · 某办〔2020〕1号 三

see one: gongkai rule on-time

36 checks of gongkai validate

unknown-key              error    unknown key
repeated-key             error    key written twice
missing-key              error    key missing
unknown-word             error    word outside the vocabulary
not-a-day                error    day written in another way
no-such-day              error    no such day
personal-number          warning  number of a person
full-width               warning  full-width digits or letters in a name
stray-space              warning  stray space in a name
trailing-space           notice   blank at the end of a line, or no last line
                                  break
repeated-item            error    two rows of one id
unknown-category         error    category that is not listed
unknown-subject          error    subject under the wrong category
rows-out-of-order        warning  rows out of order
subject-without-row      notice   subject without a row
defaulted-cells          notice   blank cells that take the default
level-not-publishers     warning  publisher of a level that the item does not
                                  have
time-limit-disagrees     error    text and reading of a time limit differ
basis-without-number     notice   basis without a document number
rule-without-citation    error    rule that rests on nothing
unknown-rule             error    override without a target
citation-unverified      warning  citation that nobody has verified
citation-stale           warning  citation verified more than two years ago
when-not-in-catalog      warning  condition that the catalogue does not have
rule-selects-nothing     warning  rule that selects nothing
example-refuted          error    example that does not come out
repeated-name            error    two units of one name
unknown-parent           error    parent that is not in the roster
unit-level-doubtful      warning  level of a unit that its name belies
waiver-without-reason    error    waiver without a reason
unknown-waived-rule      error    waiver of a rule that there is not
waiver-ended             warning  waiver past its date
waiver-matches-nothing   warning  waiver that matches nothing
holidays-without-days    warning  holiday file without days
holidays-without-source  warning  holiday file without a source
weekend-day-off          notice   weekend day off that adjoins no weekday off
exit 0
""")


@pytest.mark.usefixtures("folder")
def test_a_rule_with_law_remedy_and_examples(run: Run) -> None:
    assert run("rule stay-up") == snapshot("""\
stay-up
公示不少于10天
公示天数 · 错误 · 规范性文件

要求    “公开日期”到“撤下日期”至少相隔10天
范围    公开层级是乡级、村级；填了“公开日期”
施行    起始日期留空
        首日未能确认。

依据    某办〔2020〕1号 三（2020-12-14）：“公示时间原则上不少于 10 天”
        （2026-11-24 核对；来源：提取文本，未见原件）

说明    张贴的公示，至少要贴满10天。

怎么办  今天重新张贴，贴满10天。

附注    只差一天的算按期，附警告。

举例                                              基准日      结论

第十天撤下                                        2020-12-31  按期
公开层级 村级，公开日期 2020-03-03，撤下日期
2020-03-13

第九天撤下                                        2020-12-31  按期（警告）
公开层级 村级，公开日期 2020-03-03，撤下日期
2020-03-12

县级的不适用                                      2020-12-31  不适用
公开层级 县级，公开日期 2020-03-03
exit 0
""")


@pytest.mark.usefixtures("folder")
def test_a_rule_in_english_quotes_the_law_in_chinese(run: Run) -> None:
    assert run("rule stay-up --lang en", columns=120) == snapshot("""\
stay-up
Up for ten days
posting · error · policy

asks        at least 10 days from published_on to withdrawn_on
applies to  level township, village; published_on filled in
in force    first day left open
            首日未能确认。

law         某办〔2020〕1号 三 (2020-12-14): “公示时间原则上不少于 10 天” (verified on 2026-11-24; source: 提取文本，未
            见原件)

meaning     A posting stays up for ten days.

do          Post it again today.

notes       只差一天的算按期，附警告。

example                                                                                   as of       outcome

第十天撤下                                                                                2020-12-31  met
level 村级, published_on 2020-03-03, withdrawn_on 2020-03-13

第九天撤下                                                                                2020-12-31  met (warning)
level 村级, published_on 2020-03-03, withdrawn_on 2020-03-12

县级的不适用                                                                              2020-12-31  does not apply
level 县级, published_on 2020-03-03
exit 0
""")


@pytest.mark.usefixtures("folder")
def test_an_example_with_two_records_and_an_item(run: Run) -> None:
    assert run("rule on-time") == snapshot("""\
on-time
15个工作日内公开
期限 · 错误 · 法律法规

要求    “收到日期”之后15个工作日内要有“公开日期”或“变更公开日期”（最后一天当天算
        按期）
范围    公开方式是主动公开
施行    2019-05-15 起、到 2030-12-31 为止
取代    stay-up

依据    某条例 第一条（2019-04-03）：“应当在15个工作日内公开。”（未核对）

说明    收到以后15个工作日内公开。

怎么办  今天就公开。

举例                                              基准日      结论

两行同一编号，第16个工作日公开                    2020-12-31  逾期完成（错误）
信息编号 A-1，收到日期 2020-09-15，公开日期                   截止日 2020-10-12
2020-10-13
信息编号 A-1，收到日期 2020-09-15
目录事项 {channels: {required: [政府网站]}}

还没有到期                                        2020-10-12  未到期
收到日期 2020-09-15                                           截止日 2020-10-12
exit 0
""")


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("cover", "目录中该公开的每个事项，每年都要公开"),
        ("tick", "目录勾选的渠道至少用一个"),
        ("order", "“保密审查日期”不能空着"),
        ("keep", "公开以后不撤下；撤下的，“撤下原因”只认废止、被替代"),
        (
            "catalogued",
            "事项公开时限的起算日（一般是“形成日期”）之后目录规定的期限（事项没有自己的期限，就用目录默认的）内要有“公开日期”（最后一天当天算按期）",
        ),
    ],
)
def test_each_kind_says_what_it_asks(run: Run, folder: Path, name: str, asked: str) -> None:
    write(folder, name)
    assert section(run(f"rule {name}", columns=200), "要求") == asked


@pytest.mark.parametrize(
    ("name", "applies"),
    [
        ("cover", "一级事项是政策文件；公开事项是3；是项目"),
        ("tick", "公开渠道有政府网站"),
        ("keep", "全部记录"),
    ],
)
def test_a_rule_says_of_which_records_it_speaks(
    run: Run, folder: Path, name: str, applies: str
) -> None:
    write(folder, name)
    assert section(run(f"rule {name}"), "范围") == applies


def test_severities_that_differ_by_breach_are_told_one_by_one(run: Run, folder: Path) -> None:
    """S4."""
    write(folder, "order", "{absent: warning, out-of-order: error}")
    assert "没有填：警告；先后不对：错误" in run("rule order")


@pytest.mark.usefixtures("folder")
def test_json_of_one_rule(run: Run) -> None:
    assert run("rule on-time --format json") == snapshot("""\
{
  "schema": "gongkai-rule-1",
  "rules": [
    {
      "id": "on-time",
      "title": "15个工作日内公开",
      "kind": "deadline",
      "severity": "error",
      "rank": "law",
      "when": {
        "category": [],
        "subject": [],
        "item": [],
        "level": [],
        "mode": [
          "proactive"
        ],
        "channel": [],
        "project": null,
        "has": []
      },
      "parameters": {
        "from": "received_on",
        "until": [
          "published_on",
          "republished_on"
        ],
        "within": {
          "days": null,
          "working_days": 15
        },
        "extension": null,
        "pause": null,
        "through": []
      },
      "in_force": {
        "from": "2019-05-15",
        "until": "2030-12-31",
        "note": null
      },
      "overrides": [
        "stay-up"
      ],
      "citations": [
        {
          "document": "某条例",
          "article": "第一条",
          "date": "2019-04-03",
          "quote": "应当在15个工作日内公开。",
          "verified_on": null,
          "source": null
        }
      ],
      "explanation": "收到以后15个工作日内公开。",
      "remedy": "今天就公开。",
      "en": null,
      "notes": [],
      "examples": [
        {
          "name": "两行同一编号，第16个工作日公开",
          "records": [
            {
              "record": "A-1",
              "received_on": "2020-09-15",
              "published_on": "2020-10-13"
            },
            {
              "record": "A-1",
              "received_on": "2020-09-15"
            }
          ],
          "item": {
            "channels": {
              "required": [
                "政府网站"
              ]
            }
          },
          "as_of": "2020-12-31",
          "outcome": "late",
          "period": null,
          "severity": "error",
          "due_on": "2020-10-12"
        },
        {
          "name": "还没有到期",
          "records": [
            {
              "received_on": "2020-09-15"
            }
          ],
          "item": {},
          "as_of": "2020-10-12",
          "outcome": "pending",
          "period": null,
          "severity": null,
          "due_on": "2020-10-12"
        }
      ]
    }
  ],
  "checks": []
}
exit 0
""")


@pytest.mark.usefixtures("folder")
def test_json_of_all_rules(run: Run) -> None:
    document = json.loads(run("rule --format json").removesuffix("exit 0\n"))
    assert [rule["id"] for rule in document["rules"]] == ["on-time", "stay-up"]


@pytest.mark.usefixtures("folder")
def test_an_unknown_rule_is_asked_about(run: Run) -> None:
    assert run("rule stay-upp") == snapshot("""\
没有规则或检查“stay-upp”。是不是想写 stay-up？可以写的有：on-time、stay-up、unknown-key、repeated-key、missing-key、unknown-word、not-a-day、no-such-day、personal-number、full-width、stray-space、trailing-space、repeated-item、unknown-category、unknown-subject、rows-out-of-order、subject-without-row、defaulted-cells、level-not-publishers、time-limit-disagrees、basis-without-number、rule-without-citation、unknown-rule、citation-unverified、citation-stale、when-not-in-catalog、rule-selects-nothing、example-refuted、repeated-name、unknown-parent、unit-level-doubtful、waiver-without-reason、unknown-waived-rule、waiver-ended、waiver-matches-nothing、holidays-without-days、holidays-without-source、weekend-day-off
exit 2
""")


@pytest.mark.usefixtures("folder")
def test_a_word_that_is_near_no_rule(run: Run) -> None:
    assert run("rule xyz --lang en") == snapshot("""\
no rule or check “xyz”. known: on-time, stay-up, unknown-key, repeated-key, missing-key, unknown-word, not-a-day, no-such-day, personal-number, full-width, stray-space, trailing-space, repeated-item, unknown-category, unknown-subject, rows-out-of-order, subject-without-row, defaulted-cells, level-not-publishers, time-limit-disagrees, basis-without-number, rule-without-citation, unknown-rule, citation-unverified, citation-stale, when-not-in-catalog, rule-selects-nothing, example-refuted, repeated-name, unknown-parent, unit-level-doubtful, waiver-without-reason, unknown-waived-rule, waiver-ended, waiver-matches-nothing, holidays-without-days, holidays-without-source, weekend-day-off
exit 2
""")


def test_a_rule_that_cannot_be_read_does_not_hide_the_others(run: Run, folder: Path) -> None:
    (folder / "stay-up.yaml").write_text(POSTING.replace("title:", "titel:", 1), encoding="utf-8")
    listed, _, told = run("rule").partition("校验（gongkai validate）")
    assert listed == snapshot("""\
规则 1 条，在 rules

on-time  15个工作日内公开
错误     期限 · 法律法规 · 某条例 第一条

看一条：gongkai rule on-time

""")
    assert told.splitlines()[-3:] == snapshot(
        [
            "无法检查：rules/stay-up.yaml:1:1  缺少“title”，请补上。",
            "无法检查：rules/stay-up.yaml:2:1  不认识的键“titel”。是不是想写“title”？",
            "exit 2",
        ]
    )


def test_a_broken_rule_says_what_is_wrong_with_it(run: Run, folder: Path) -> None:
    (folder / "stay-up.yaml").write_text(POSTING.replace("title:", "titel:", 1), encoding="utf-8")
    assert run("rule stay-up") == snapshot("""\
无法检查：rules/stay-up.yaml:1:1  缺少“title”，请补上。
无法检查：rules/stay-up.yaml:2:1  不认识的键“titel”。是不是想写“title”？
exit 2
""")


def test_a_folder_can_be_named(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "keep")
    assert "\nkeep" in run(f"rule --rules '{tmp_path}'")


def test_a_folder_that_is_not_there(run: Run) -> None:
    assert run("rule --rules nowhere").endswith("exit 2\n")


def test_what_a_rule_says_cannot_move_the_cursor(run: Run, folder: Path) -> None:
    text = POSTING.replace("explanation: 张贴", 'explanation: "\\e[2J', 1).replace(
        "10天。\n", '10天。"\n', 1
    )
    (folder / "stay-up.yaml").write_text(text, encoding="utf-8")
    assert "\x1b" not in run("rule stay-up")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_that_ships_can_be_shown(run: Run, lang: str) -> None:
    document = json.loads(run("rule --format json").removesuffix("exit 0\n"))
    for rule in document["rules"]:
        assert run(f"rule {rule['id']} --lang {lang}").endswith("exit 0\n")
