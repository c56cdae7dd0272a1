"""公开时限 as catalogues print it: what each phrase means, and what a machine may not decide."""

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.model.limit_text import read_time_limit
from gongkai.model.numbers import number_of
from gongkai.model.timelimit import Period, TimeLimit

FILE = Path(__file__).parents[1] / "data" / "time-limits.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    PHRASES = list(csv.DictReader(file))
OTHERS: dict[str, dict[str, object]] = {
    "": {},
    "promptly": {"promptly": True},
    "long_term": {"keep": "long_term"},
    "yearly": {"every": "year"},
    "monthly": {"every": "month"},
}


def period(count: str, unit: str) -> Period | None:
    return Period.model_validate({unit: int(count)}) if count else None


def limit(text: str, **values: object) -> TimeLimit:
    return TimeLimit.model_validate({"text": text, **values})


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["text"])
def test_a_phrase_is_read_as_the_file_says(phrase: dict[str, str]) -> None:
    values: dict[str, object] = {
        "within": period(phrase["within"], phrase["unit"]),
        "posted_at_least": period(phrase["posted_at_least"], phrase["posted_unit"]),
        "yields_to_law": phrase["yields_to_law"] == "1",
        "needs_a_person": phrase["needs_a_person"] == "1",
        **OTHERS[phrase["other"]],
    }
    if phrase["after"]:
        values["after"] = phrase["after"]
    assert read_time_limit(phrase["text"]) == limit(phrase["text"], **values)


def days(count: int) -> Period:
    return Period(days=count)


def working(count: int) -> Period:
    return Period(working_days=count)


SURE: dict[str, dict[str, Any]] = {
    "批准后二十日内由本级政府财政部门向社会公开": {"within": days(20), "after": "approval"},
    "扶贫项目获准立项后，县、乡人民政府应当在十日内通过当地主要媒体公开项目相关信息": {
        "within": days(10),
        "after": "approval",
    },
    "在开工建设后十日内设立公示牌": {"within": days(10), "after": "other"},
    "自收到评标报告之日起3日内公示中标候选人，公示期不得少于3日": {
        "within": days(3),
        "after": "receipt",
        "posted_at_least": days(3),
    },
    "自收到申请次日起算20个工作日": {"within": working(20), "after": "application"},
    "自政策文件公布之日起3个工作日内": {"within": working(3), "after": "publication"},
    "信息变更后3个工作日内公示5天": {
        "within": working(3),
        "after": "change",
        "posted_at_least": days(5),
    },
    "信息形成或变更之日起一百二十日内": {"within": days(120)},
    "信息形成后及时公开，最迟不超过廿个工作日": {
        "within": working(20),
        "after": "formation",
        "promptly": True,
    },
    "20个工作日内（信息形成或变更之日起）": {"within": working(20)},
    "信息形成或变更后20个工作日以内公开，国家另有规定的从其规定": {
        "within": working(20),
        "yields_to_law": True,
    },
    "公示期5天": {"posted_at_least": days(5)},
    "公告时间：长期公开": {"keep": "long_term"},
    "每季度公布一次": {"every": "quarter"},
    "每年底前集中公布1次当年情况": {"every": "year"},
    "每月10日前": {"every": "month"},
    "随时公布": {"promptly": True},
}


@pytest.mark.parametrize("text", SURE)
def test_a_sibling_of_these_phrases_is_read_too(text: str) -> None:
    assert read_time_limit(text) == limit(text, **SURE[text])


# What looks like a limit of the kind that is kept, and is none, or not wholly.
DOUBTFUL: dict[str, dict[str, Any]] = {
    "3-5个工作日内": {},
    "信息形成后3至5个工作日内": {"after": "formation_or_change"},
    "第5个工作日": {},
    "会议召开前5个工作日内": {},
    "实施前10个工作日": {},
    "20余个工作日内": {},
    "一周内": {},
    "信息形成后0个工作日内": {},
    "信息形成后24小时内": {},
    "在接到上级下达的计划通知后，一个月内公示公告": {"after": "receipt"},
    "公示时间不超过7天": {},
    "每半年公布一次": {},
    "每年一季度": {"every": "year"},
    "定期公开": {},
    "次月10日前公开": {},
    "信息变更10日内不予公开": {},
    "信息形成20个工作日内，变更3个工作日内": {},
    "不少于十个工作日": {"posted_at_least": working(10)},
    "20个工作日内，详见附件": {"within": working(20)},
    "县级公告公示信息要保持长期公开状态，乡村公告公示时间原则上不少于10天": {
        "keep": "long_term",
        "posted_at_least": days(10),
    },
    "同上": {},
    "/": {},
}


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_is_not_understood_is_kept_and_asks_for_a_person(text: str) -> None:
    """S10: a number that is in the text may not become a limit that the text does not set."""
    assert read_time_limit(text) == limit(text, needs_a_person=True, **DOUBTFUL[text])


def meaning(read: TimeLimit) -> dict[str, object]:
    return read.model_dump(exclude={"text"})


HALF_WIDTH = "0123456789(),;:"
FULL_WIDTH = str.maketrans(HALF_WIDTH, "".join(chr(ord(sign) + 0xFEE0) for sign in HALF_WIDTH))
BLANKS = ["", "", "", " ", "\n", "\u3000", "\t", "\r\n", "\u00a0", "\u200b"]
TEXTS = [*(phrase["text"] for phrase in PHRASES), *SURE, *DOUBTFUL]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_blanks_widths_and_words_for_a_day_change_nothing(text: str, data: st.DataObject) -> None:
    written = text
    if data.draw(st.booleans()):
        written = written.translate(FULL_WIDTH)
    if data.draw(st.booleans()):
        written = written.replace("个工作日", "工作日")
    if data.draw(st.booleans()):
        written = written.replace("0天", "0个自然日").replace("5天", "5日")
    blanks = data.draw(st.lists(st.sampled_from(BLANKS), min_size=len(written)))
    spaced = "".join(map("".join, zip(written, blanks, strict=False)))
    assert meaning(read_time_limit(spaced)) == meaning(read_time_limit(text))


@pytest.mark.parametrize(
    "spelled",
    ["20个工作日", "20 工作日", "２０个工作日", "二十个工作日", "廿个工作日", "20个工作天"],
)
def test_a_number_of_working_days_has_many_spellings(spelled: str) -> None:
    assert read_time_limit(f"信息形成后{spelled}内").within == working(20)


@pytest.mark.parametrize("spelled", ["20日", "20天", "二十日", "20个自然日", "20日历天"])
def test_a_bare_day_is_a_day_of_the_calendar(spelled: str) -> None:
    assert read_time_limit(f"信息形成后{spelled}内").within == days(20)


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_any_text_is_read_or_asks_for_a_person(text: str) -> None:
    read = read_time_limit(text)
    says = (read.within, read.posted_at_least, read.every, read.keep)
    assert any(says) or read.promptly or read.yields_to_law or read.needs_a_person


NUMERALS = {
    "零": 0,
    "七": 7,
    "十": 10,
    "十五": 15,
    "二十": 20,
    "九十九": 99,
    "一百零三": 103,
    "一百二十": 120,
    "卅": 30,
    "015": 15,
}


@pytest.mark.parametrize("text", NUMERALS)
def test_a_number_is_read_in_either_script(text: str) -> None:
    assert number_of(text) == NUMERALS[text]


@pytest.mark.parametrize("text", ["二二", "十百", ""])
def test_what_spells_no_number_is_none(text: str) -> None:
    assert number_of(text) is None
