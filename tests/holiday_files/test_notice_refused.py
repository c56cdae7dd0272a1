"""A notice that is not wholly understood is refused, with the sentence (S2.6)."""

import pytest

from gongkai.errors import GongkaiError, Problem
from gongkai.readers.notice.origin import import_notice
from gongkai.texts.problems import sentence
from holiday_files.texts import EXTENSION_2020, SYNTHETIC_2027, notice


def refused(text: str, year: int | None = None, source: str | None = None) -> list[Problem]:
    with pytest.raises(GongkaiError) as refusal:
        import_notice(text.encode(), "通知.txt", year, source)
    return list(refusal.value.problems)


def told(problem: Problem) -> str:
    place = problem.place
    return f"{place.line if place else None} {problem.code} {sentence('zh', problem)}"


def test_a_sentence_that_is_not_understood_is_named() -> None:
    text = notice(2025).replace("1月26日（周日）、2月8日（周六）上班", "1月26日（周日）轮流值守")
    [problem] = refused(text, 2025)
    assert told(problem) == (
        "3 notice-not-understood 读不懂这一句：“1月26日（周日）轮流值守。”。"
        "一句读不懂，整份都不导入；请照 rules/calendar/ 的格式手工填写。"
    )


@pytest.mark.parametrize(
    "addition",
    [
        "八、十月九日休息。",
        "八、其他：各单位可以自行安排放假。",
        "10月9日（周五）下午放假。",
        "八、国庆节：10月8日（周四）视情况放假，不调休。",
        "九、3日上班。",
        "八、国庆节：10月8日（周四）放假，另行通知。",
        "10月8日（周四）起上班。",
        "延长2026年国庆节假期至10月10日（周六），10月11日（周日）起正常上班。",
    ],
)
def test_every_sentence_with_a_day_must_be_understood(addition: str) -> None:
    [problem] = refused(notice(2026) + addition, 2026)
    assert problem.code in {"notice-not-understood", "notice-without-name"}
    assert str(problem.values["sentence"]) in addition


@pytest.mark.parametrize(
    "addition", ["节假日期间，要妥善安排好值班。", "八、学校推迟开学，另行通知。", ""]
)
def test_other_sentences_are_passed_over(addition: str) -> None:
    import_notice((notice(2026) + addition).encode(), "通知.txt", 2026, None)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("1月1日（周四）", "1月1日（周三）", "notice-wrong-weekday"),
        ("农历腊月二十八", "农历腊月二十九", "notice-wrong-name"),
        ("农历正月初七", "人日", "notice-wrong-name"),
        ("2月28日（周六）", "2月30日（周六）", "notice-no-such-day"),
        ("至3日（周六）", "至1月1日（周四）", "notice-run-backwards"),
        ("共9天", "共8天", "notice-wrong-count"),
        ("9月20日（周日）", "9月21日（周一）", "notice-works-weekday"),
        ("至7日（周三）放假调休，共7天", "放假，与周末连休", "notice-not-by-weekend"),
        ("5月9日（周六）上班", "5月3日（周日）上班", "notice-off-and-worked"),
        ("共5天", "共5天，不调休", "notice-swaps-after-all"),
        ("5月9日（周六）", "8月8日（周六）", "notice-far-from-holiday"),
        ("四、劳动节：", "四、", "notice-without-name"),
        ("四、劳动节：", "四、职工节：", "notice-not-understood"),
        ("四、劳动节", "关于2025年部分节假日安排：\n四、劳动节", "notice-of-several-years"),
        ("9月20日（周日）、10月10日（周六）上班。", "10月10日（周六）上班。", "days-off-sum"),
        ("六、中秋节：9月25日（周五）至27日（周日）放假，共3天。", "", "statutory-day-worked"),
    ],
)
def test_each_contradiction_is_found(old: str, new: str, code: str) -> None:
    """What would make a wrong calendar: against the weekday, the moon, the count, the law."""
    text = notice(2026)
    assert text.count(old) == 1
    assert code in {problem.code for problem in refused(text.replace(old, new), 2026)}


def test_all_faults_of_a_notice_are_named_at_once() -> None:
    text = notice(2026).replace("1月4日（周日）", "1月4日（周六）").replace("共9天", "共10天")
    assert "\n".join(map(told, refused(text, 2026))) == (
        "2 notice-wrong-weekday 2026-01-04 是星期日，不是“周六”：“1月4日（周六）上班。”。"
        "请对照原文核对日期和年份。\n"
        "3 notice-wrong-count 写的是10天，数出来是9天：“二、春节：2月15日（农历腊月二十八、周日）"
        "至23日（农历正月初七、周一）放假调休，共10天。”。请对照原文核对。"
    )


def test_a_notice_of_another_year_does_not_fit() -> None:
    assert {"notice-wrong-weekday"} <= {each.code for each in refused(notice(2026), 2027)}


def test_the_year_asked_for_must_be_that_of_the_heading() -> None:
    [problem] = refused(SYNTHETIC_2027, 2026)
    assert problem.code == "notice-of-several-years"


def test_an_extension_stays_near_its_holiday() -> None:
    text = EXTENSION_2020.replace(
        "2月2日（农历正月初九，星期日），2月3日（星期一）", "3月2日，3月3日"
    )
    assert [problem.code for problem in refused(text)] == ["notice-far-from-holiday"]


def test_what_says_no_year_needs_one() -> None:
    assert [problem.code for problem in refused(notice(2024))] == ["notice-without-year"]


@pytest.mark.parametrize("year", [2003, 2056])
def test_years_that_the_calendar_cannot_reckon_are_refused(year: int) -> None:
    text = notice(2024)
    assert [problem.code for problem in refused(text, year)] == ["notice-year-unknown"]


def test_days_without_a_source_are_refused() -> None:
    text = notice(2024).partition("\n")[2]
    assert [problem.code for problem in refused(text, 2024)] == ["notice-without-source"]


def test_a_text_without_arrangements_is_refused() -> None:
    [problem] = refused("https://example.invalid/\n会议通知。", 2024)
    assert problem.code == "notice-without-days"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty-file"), (b" \n", "empty-file"), (b"\xff\xff\xff\x30", "encoding-unknown")],
)
def test_what_is_no_text_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(GongkaiError) as refusal:
        import_notice(content, "通知.txt", 2024, None)
    assert [problem.code for problem in refusal.value.problems] == [code]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encodings_of_old_editors_are_read(encoding: str) -> None:
    content = notice(2024).encode(encoding)
    assert import_notice(content, "通知.txt", 2024, None).year == 2024
