"""The sentence and the remedy of every kind of finding, in both languages."""

# ruff: noqa: E501  a sentence is a line

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from formats.reports import county, of
from gongkai.formats.wording import message, remedy, rule_title
from gongkai.model.finding import Finding
from gongkai.model.reasons import REASONS
from gongkai.model.report import Report
from gongkai.texts import Lang
from gongkai.texts import findings as t

RULES = (
    "cover-catalogue",
    "post-ten-days",
    "publish-on-time",
    "stay-public",
    "use-listed-channels",
)
LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
HEADINGS = "编号,公开事项,标题,单位,公开渠道,形成日期,保密审查日期,公开日期,变更日期,变更公开日期,撤下日期,撤下原因,替代文件"


def one_of_each(report: Report) -> Iterator[Finding]:
    """Give the first of each rule, outcome and reason."""
    seen: set[tuple[str, ...]] = set()
    findings = [*report.each_obligation(), *report.each_finding()]
    for each in findings:
        kind = (each.rule.id, each.outcome, each.reason or "")
        if kind not in seen:
            seen.add(kind)
            yield each


def sentences(report: Report, lang: Lang) -> dict[str, str]:
    """Say one of each, under its rule, outcome and reason."""
    return {
        " ".join(filter(None, (each.rule.id, each.outcome.value, each.reason))): message(
            lang, each, report
        )
        for each in one_of_each(report)
    }


def test_every_sentence_in_chinese() -> None:
    assert sentences(county(), "zh") == snapshot(
        {
            "publish-on-time late": "截止日2020-02-25（周二），2020-02-26（周三）才公开，逾期1个工作日（1天）",
            "publish-on-time overdue": "截止日2020-02-27（周四），至今未公开，已逾期213个工作日（308天），超过时限本身，属严重逾期",
            "post-ten-days violated posting-short": "2020-02-21（周五）张贴，2020-02-26（周三）撤下，公示5天，少5天",
            "update-on-time overdue": "截止日2020-08-10（周一），至今未更新公开，已逾期99个工作日（143天），超过时限本身，属严重逾期",
            "update-on-time late": "截止日2020-08-21（周五），2020-08-26（周三）才更新公开，逾期3个工作日（5天）",
            "review-before-publishing violated out-of-order": "“公开日期”早于“保密审查日期”",
            "use-listed-channels violated channel-none": "没有在目录所列的任何渠道公开，缺：政府网站、社区/企事业单位/村公示栏（电子屏）、政务服务中心",
            "cover-catalogue violated not-published": "没有公开过“信访领域”",
            "dates-in-order violated out-of-order": "“公开日期”早于“形成日期”",
            "stay-public violated withdrawn-without-reason": "应长期公开，却于2020-04-26（周日）撤下，没有写撤下原因",
            "post-ten-days undecided dates-contradict": "“公开日期”与同一条的其他日期矛盾，无法判定",
            "publish-on-time undecided dates-contradict": "“形成日期”与同一条的其他日期矛盾，无法判定",
            "post-ten-days met counting-differs": "2020-02-10（周一）张贴，2020-02-19（周三）撤下，公示9天；首尾两日都算才够，计算口径相差一天",
            "post-ten-days undecided cell-rejected": "“撤下日期”的内容读不懂，无法判定",
            "publish-on-time undecided cell-rejected": "“公开日期”的内容读不懂，无法判定",
            "explain-policy undecided column-missing": "台账缺少“解读日期”列，涉及1条义务，无法判定",
            "henan-project-media undecided column-missing": "台账缺少“批复日期”列，涉及1条义务，无法判定",
            "use-listed-channels violated channel-missing": "缺少渠道：政务服务中心",
            "review-before-publishing violated absent": "没有填“保密审查日期”",
            "protect-personal-data undecided dates-contradict": "“公开日期”与同一条的其他日期矛盾，无法判定",
            "review-before-publishing undecided dates-contradict": "“公开日期”与同一条的其他日期矛盾，无法判定",
            "use-listed-channels undecided dates-contradict": "“公开日期”与同一条的其他日期矛盾，无法判定",
            "cover-catalogue undecided dates-contradict": "“公开日期”与同一条的其他日期矛盾，无法判定",
            "dates-in-order undecided cell-rejected": "“公开日期”的内容读不懂，无法判定",
            "protect-personal-data undecided cell-rejected": "“公开日期”的内容读不懂，无法判定",
            "review-before-publishing undecided cell-rejected": "“公开日期”的内容读不懂，无法判定",
            "use-listed-channels undecided cell-rejected": "“公开日期”的内容读不懂，无法判定",
            "publish-on-time undecided cell-blank": "没有填“形成日期”，无法判定",
            "stay-public undecided reason-unknown": "撤下原因不是规则所列的合法事由，无法判定",
            "post-ten-days met": "2020-01-08（周三）张贴，公示已满天数",
            "publish-on-time met": "2020-01-08（周三）已公开，截止日2020-02-06（周四），按期",
            "update-on-time met": "2020-03-04（周三）已更新公开，截止日2020-03-16（周一），按期",
            "post-ten-days pending": "2020-12-23（周三）张贴，仍在公示，最早2021-01-02（周六）可以撤下",
            "publish-on-time pending": "尚未公开，截止日2021-01-14（周四），未到期",
            "dates-in-order met": "日期先后相符",
            "protect-personal-data met": "没有发现个人信息",
            "review-before-publishing met": "日期先后相符",
            "use-listed-channels met": "渠道齐全",
            "cover-catalogue met": "已公开“工作文件”",
            "stay-public met": "保持长期公开，或依法撤下",
        }
    )


def test_every_sentence_in_english() -> None:
    assert sentences(county(), "en") == snapshot(
        {
            "publish-on-time late": "due 2020-02-25 (Tue), published on 2020-02-26 (Wed): 1 working day late (1 day)",
            "publish-on-time overdue": "due 2020-02-27 (Thu), not published yet: 213 working days overdue (308 days), longer than the limit itself: serious",
            "post-ten-days violated posting-short": "posted 2020-02-21 (Fri), taken down 2020-02-26 (Wed): up 5 days, 5 too few",
            "update-on-time overdue": "due 2020-08-10 (Mon), not republished yet: 99 working days overdue (143 days), longer than the limit itself: serious",
            "update-on-time late": "due 2020-08-21 (Fri), republished on 2020-08-26 (Wed): 3 working days late (5 days)",
            "review-before-publishing violated out-of-order": "公开日期 is earlier than 保密审查日期",
            "use-listed-channels violated channel-none": "published on none of the listed channels; missing: 政府网站, 社区/企事业单位/村公示栏（电子屏）, 政务服务中心",
            "cover-catalogue violated not-published": "has not published “信访领域”",
            "dates-in-order violated out-of-order": "公开日期 is earlier than 形成日期",
            "stay-public violated withdrawn-without-reason": "should stay public, taken down on 2020-04-26 (Sun) without a reason",
            "post-ten-days undecided dates-contradict": "公开日期 contradicts another date: undecided",
            "publish-on-time undecided dates-contradict": "形成日期 contradicts another date: undecided",
            "post-ten-days met counting-differs": "posted 2020-02-10 (Mon), taken down 2020-02-19 (Wed): up 9 days; enough only if both end days are counted",
            "post-ten-days undecided cell-rejected": "撤下日期 could not be read: undecided",
            "publish-on-time undecided cell-rejected": "公开日期 could not be read: undecided",
            "explain-policy undecided column-missing": "the ledger has no column 解读日期; 1 obligation undecided",
            "henan-project-media undecided column-missing": "the ledger has no column 批复日期; 1 obligation undecided",
            "use-listed-channels violated channel-missing": "channels missing: 政务服务中心",
            "review-before-publishing violated absent": "no 保密审查日期",
            "protect-personal-data undecided dates-contradict": "公开日期 contradicts another date: undecided",
            "review-before-publishing undecided dates-contradict": "公开日期 contradicts another date: undecided",
            "use-listed-channels undecided dates-contradict": "公开日期 contradicts another date: undecided",
            "cover-catalogue undecided dates-contradict": "公开日期 contradicts another date: undecided",
            "dates-in-order undecided cell-rejected": "公开日期 could not be read: undecided",
            "protect-personal-data undecided cell-rejected": "公开日期 could not be read: undecided",
            "review-before-publishing undecided cell-rejected": "公开日期 could not be read: undecided",
            "use-listed-channels undecided cell-rejected": "公开日期 could not be read: undecided",
            "publish-on-time undecided cell-blank": "形成日期 is blank: undecided",
            "stay-public undecided reason-unknown": "the reason of withdrawal is not a lawful one that the rule lists: undecided",
            "post-ten-days met": "posted 2020-01-08 (Wed), up long enough",
            "publish-on-time met": "published on 2020-01-08 (Wed), due 2020-02-06 (Thu): in time",
            "update-on-time met": "republished on 2020-03-04 (Wed), due 2020-03-16 (Mon): in time",
            "post-ten-days pending": "posted 2020-12-23 (Wed), still up; may come down on 2021-01-02 (Sat)",
            "publish-on-time pending": "not published yet, due 2021-01-14 (Thu): not due yet",
            "dates-in-order met": "the dates are in order",
            "protect-personal-data met": "no personal data found",
            "review-before-publishing met": "the dates are in order",
            "use-listed-channels met": "on all listed channels",
            "cover-catalogue met": "has published “工作文件”",
            "stay-public met": "still public, or lawfully withdrawn",
        }
    )


RARE = (
    "A,报告,甲,栾川县农业农村局,政府网站,2020-01-02,2020-01-03,2020-01-10,,,2020-05-01,被替代,",
    "B,报告,乙,潭头镇,收音机,2020-01-02,2020-01-03,2020-01-10,,,,,",
    "C,,丙,潭头镇,公示栏,2020-01-02,2020-01-03,2020-01-10,,,,,",
    "D,报告,丁,无名单位,公示栏,2020-01-02,2020-01-03,2020-01-10,,,,,",
)


def test_what_is_rare_in_both_languages(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, *RARE, rules=RULES)
    told = {
        f"{each.record or each.unit} {each.rule.id}": (
            message("zh", each, report),
            remedy("zh", each),
            message("en", each, report),
            remedy("en", each),
        )
        for each in one_of_each(report)
        if each.reason in {"successor-missing", "cell-rejected", "item-unknown", "level-unknown"}
    }
    assert told == snapshot(
        {
            "D post-ten-days": (
                "不知道公开层级，无法判定",
                "填写“公开层级”（县级、乡级、村级），或把单位写进 units.yaml。",
                "level unknown: undecided",
                "Fill in 公开层级 (县级, 乡级, 村级), or add the unit to units.yaml.",
            ),
            "无名单位 cover-catalogue": (
                "不知道公开层级，无法判定",
                "填写“公开层级”（县级、乡级、村级），或把单位写进 units.yaml。",
                "level unknown: undecided",
                "Fill in 公开层级 (县级, 乡级, 村级), or add the unit to units.yaml.",
            ),
            "D stay-public": (
                "不知道公开层级，无法判定",
                "填写“公开层级”（县级、乡级、村级），或把单位写进 units.yaml。",
                "level unknown: undecided",
                "Fill in 公开层级 (县级, 乡级, 村级), or add the unit to units.yaml.",
            ),
            "A stay-public": (
                "写明被替代，但没有写替代文件，无法判定",
                "补填“替代文件”。",
                "superseded, but by what is not said: undecided",
                "Fill in 替代文件.",
            ),
            "B use-listed-channels": (
                "“公开渠道”的内容读不懂，无法判定",
                "把这一格改成认得的写法，见“读不懂的单元格”。",
                "公开渠道 could not be read: undecided",
                "Write the cell in a known form: see the cells that could not be read.",
            ),
            "C publish-on-time": (
                "不知道属于目录的哪一项，无法判定",
                "在“公开事项”栏填目录的序号或名称。",
                "no known item of the catalogue: undecided",
                "Enter the item's number or name in 公开事项.",
            ),
            "C use-listed-channels": (
                "不知道属于目录的哪一项，无法判定",
                "在“公开事项”栏填目录的序号或名称。",
                "no known item of the catalogue: undecided",
                "Enter the item's number or name in 公开事项.",
            ),
        }
    )


def test_a_due_date_that_is_not_certain(tmp_path: Path) -> None:
    """S2.4: pending, undecided and overdue while the holidays are not announced."""
    row = "A,报告,甲,潭头镇,公示栏,2026-12-21,,,,,,,"
    told = {}
    for day in (date(2027, 1, 4), date(2027, 1, 20), date(2027, 3, 1)):
        report = of(tmp_path, HEADINGS, row, as_of=day)
        for each in report.each_finding():
            told[day.isoformat()] = (message("zh", each, report), message("en", each, report))
    assert told == snapshot(
        {
            "2027-01-20": (
                "放假安排未公布，截止日在2027-01-15（周五）至2027-01-20（周三）之间，无法判定",
                "holidays not announced, due between 2027-01-15 (Fri) and 2027-01-20 (Wed): undecided",
            ),
            "2027-03-01": (
                "截止日暂定在2027-01-15（周五）至2027-01-20（周三）之间（放假安排未公布），至今未公开，已逾期24个工作日（40天），超过时限本身，属严重逾期",
                "due between 2027-01-15 (Fri) and 2027-01-20 (Wed) (holidays not announced yet), not published yet: 24 working days overdue (40 days), longer than the limit itself: serious",
            ),
        }
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_lacks_a_word(lang: Lang) -> None:
    report = county()
    for each in report.each_obligation():
        for text in (message(lang, each, report), remedy(lang, each), rule_title(lang, each)):
            assert text
            assert "None" not in text
            assert "{" not in text
            assert "“”" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_have_no_full_stop_and_remedies_have(lang: Lang) -> None:
    report = county()
    for each in report.each_obligation():
        assert message(lang, each, report)[-1] not in "。."
        assert remedy(lang, each)[-1] in "。."


def test_every_reason_of_doubt_has_its_words() -> None:
    doubts = REASONS[: REASONS.index("posting-short")]
    assert list(t.REASONS) == list(doubts)


def test_one_is_not_many_in_english(tmp_path: Path) -> None:
    rows = [
        f"A{n},报告,甲,潭头镇,公示栏,2020-09-15,,{day},,,,"
        for n, day in enumerate(("2020-10-20", "2020-10-21"))
    ]
    report = of(tmp_path, HEADINGS, *rows)
    late = [message("en", each, report) for each in report.each_finding() if each.outcome == "late"]
    assert late == snapshot(
        [
            "due 2020-10-19 (Mon), published on 2020-10-20 (Tue): 1 working day late (1 day)",
            "due 2020-10-19 (Mon), published on 2020-10-21 (Wed): 2 working days late (2 days)",
        ]
    )
