"""`gongkai due`: one due date, with the counting shown."""

# ruff: noqa: E501  transcripts are as wide as the screen

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def loaded(run: Run, line: str) -> dict[str, Any]:
    transcript = run(f"due {line} --format json")
    document, status = transcript.rsplit("exit ", 1)
    assert status == "0\n"
    content: dict[str, Any] = json.loads(document)
    return content


def test_a_count_over_the_national_holiday(run: Run) -> None:
    """S3.1; the make-up days of 27 September and 10 October are counted (S2.1)."""
    assert run("due 2020-09-15") == snapshot("""\
2020-09-15（周二）起算，20个工作日内
截止日 2020-10-19（周一），当天办结不算迟

             2020年9月                            2020年10月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
  14  (15)  16   17   18   19   20                      1    2    3    4
      起算   1    2    3                              --国庆节、中秋节---

  21   22   23   24   25   26   27       5    6    7    8    9   10   11
   4    5    6    7    8       班9     ------国庆节-------  13 班14

  28   29   30                          12   13   14   15   16   17   18
  10   11   12                          15   16   17   18   19

                                       [19]  20   21   22   23   24   25
                                        20

  (15) 起算当天，不计   1 2 3 第几个工作日   班 调休上班   [19] 截止日

放假  10月1日至8日  国庆节、中秋节，8天
上班  9月27日（周日）  国庆节调休，计第9天
      10月10日（周六）  国庆节调休，计第14天
合计  9月16日至10月19日共34天，减放假8天，减周末6天，得20个工作日
依据  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信
      息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
      《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_in_english(run: Run) -> None:
    assert run("due 2020-09-15 --lang en") == snapshot("""\
within 20 working days of 2020-09-15 (Tue)
due 2020-10-19 (Mon); done on that day is in time

          September 2020                         October 2020
  Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su
  14  (15)  16   17   18   19   20                      1    2    3    4
     start   1    2    3                              ---National Day----

  21   22   23   24   25   26   27       5    6    7    8    9   10   11
   4    5    6    7    8        +9     ---National Day----  13  +14

  28   29   30                          12   13   14   15   16   17   18
  10   11   12                          15   16   17   18   19

                                       [19]  20   21   22   23   24   25
                                        20

  (15) start, not counted   1 2 3 working days   + made a working day   [19] due

off     1 to 8 October: National Day, Mid-Autumn, 8 off
worked  27 September (Sun): for National Day, counted as day 9
        10 October (Sat): for National Day, counted as day 14
sum     16 September to 19 October: 34 days, less 8 off, less 6 of weekends,
        leaves 20 working days
law     《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信
        息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
        《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的
        当日不计入，自下一日开始计算。” (by analogy: the Regulation does not say
        how to count)
calendar chinese_calendar 1.11.0, announced until 2026-12-31
exit 0
""")


def test_the_longest_count_on_a_wide_screen(run: Run) -> None:
    """The Spring Festival of 2020 was extended, and the count runs over the turn of the year."""
    assert run("due 2019-12-27", columns=120) == snapshot("""\
2019-12-27（周五）起算，20个工作日内
截止日 2020-02-03（周一），当天办结不算迟

            2019年12月                             2020年1月                             2020年2月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日      一   二   三   四   五   六   日
  23   24   25   26  (27)  28   29                 1    2    3    4    5                                1    2
                     起算                        元旦   3    4                                        --春节---

  30   31                                6    7    8    9   10   11   12      [3]   4    5    6    7    8    9
   1    2                                5    6    7    8    9                20

                                        13   14   15   16   17   18   19
                                        10   11   12   13   14      班15

                                        20   21   22   23   24   25   26
                                        16   17   18   19  -----春节-----

                                        27   28   29   30   31
                                       ----------春节----------

  (27) 起算当天，不计   1 2 3 第几个工作日   班 调休上班   [3] 截止日

放假  2020年1月1日  元旦，1天
      2020年1月24日至2月2日  春节，10天
上班  2020年1月19日（周日）  春节调休，计第15天
合计  12月28日至2020年2月3日共38天，减放假11天，减周末7天，得20个工作日
依据  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个
      工作日内及时公开。”
      《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。”（类推：条例
      没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_a_start_on_a_worked_sunday_is_day_zero(run: Run) -> None:
    """S3.1: day zero, whether worked or not."""
    assert run("due 2020-01-19") == snapshot("""\
2020-01-19（周日，调休上班）起算，20个工作日内
截止日 2020-02-24（周一），当天办结不算迟

             2020年1月                             2020年2月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
  13   14   15   16   17   18  (19)                               1    2
                               起算                             --春节---

  20   21   22   23   24   25   26       3    4    5    6    7    8    9
   1    2    3    4  -----春节-----      5    6    7    8    9

  27   28   29   30   31                10   11   12   13   14   15   16
 ----------春节----------               10   11   12   13   14

                                        17   18   19   20   21   22   23
                                        15   16   17   18   19

                                       [24]  25   26   27   28   29
                                        20

  (19) 起算当天，不计   1 2 3 第几个工作日   [24] 截止日

放假  1月24日至2月2日  春节，10天
合计  1月20日至2月24日共36天，减放假10天，减周末6天，得20个工作日
依据  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信
      息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
      《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_a_due_date_on_a_worked_sunday(run: Run) -> None:
    assert run("due 2015-08-06") == snapshot("""\
2015-08-06（周四）起算，20个工作日内
截止日 2015-09-06（周日，调休上班），当天办结不算迟

             2015年8月                             2015年9月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
   3    4    5   (6)   7    8    9            1    2    3    4    5   [6]
                起算   1                     18   19  ---休----     班20

  10   11   12   13   14   15   16
   2    3    4    5    6

  17   18   19   20   21   22   23
   7    8    9   10   11

  24   25   26   27   28   29   30
  12   13   14   15   16

  31
  17

  (6) 起算当天，不计   1 2 3 第几个工作日   班 调休上班   [6] 截止日

放假  9月3日至4日  抗战胜利日，2天
上班  9月6日（周日）  抗战胜利日调休，计第20天
合计  8月7日至9月6日共31天，减放假2天，减周末9天，得20个工作日
依据  《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_an_uncertain_due_date_has_an_interval_a_reason_and_a_way_out(run: Run) -> None:
    """S2.4."""
    assert run("due 2026-12-10") == snapshot("""\
2026-12-10（周四）起算，20个工作日内
截止日暂定 2027-01-06（周三）至 2027-01-11（周一），估计 2027-01-08（周五）
为什么  2027年的放假安排还没有公布，12月29日起哪天放假、哪天调休上班都可能变。
怎么办  按 2027-01-06（周三）掌握最稳妥；通知公布后补入 rules/calendar/ 再算。

            2026年12月                             2027年1月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
   7    8    9  (10)  11   12   13                           1    2    3
                起算   1                                   元旦

  14   15   16   17   18   19   20       4    5   [6]  [7]  [8]  [9] [10]
   2    3    4    5    6                16?  17?  18?  19?  20?

  21   22   23   24   25   26   27     [11]  12   13   14   15   16   17
   7    8    9   10   11

  28   29   30   31
  12   13?  14?  15?

  (10) 起算当天，不计   1 2 3 第几个工作日   ? 暂定   [ ] 可能的截止日

放假  2027年1月1日  元旦，1天（暂定）
合计  12月11日至2027年1月8日共29天，减放假1天，减周末8天，得20个工作日（按估计）
依据  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信
      息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
      《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_an_uncertain_due_date_in_english(run: Run) -> None:
    assert run("due 2026-12-10", GONGKAI_LANG="en") == snapshot("""\
within 20 working days of 2026-12-10 (Thu)
due between 2027-01-06 (Wed) and 2027-01-11 (Mon), estimate 2027-01-08 (Fri)
why  The holidays of 2027 are not announced: any day from 29 December on may be
     given off or made a working day.
do   Work to 2027-01-06 (Wed); when the notice is out, add it to rules/calendar/
     and ask again.

           December 2026                         January 2027
  Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su
   7    8    9  (10)  11   12   13                           1    2    3
               start   1                                   off

  14   15   16   17   18   19   20       4    5   [6]  [7]  [8]  [9] [10]
   2    3    4    5    6                16?  17?  18?  19?  20?

  21   22   23   24   25   26   27     [11]  12   13   14   15   16   17
   7    8    9   10   11

  28   29   30   31
  12   13?  14?  15?

  (10) start, not counted   1 2 3 working days   ? provisional   [ ] may be due

off  1 January 2027: New Year, 1 off (provisional)
sum  11 December to 8 January 2027: 29 days, less 1 off, less 8 of weekends,
     leaves 20 working days (by the estimate)
law  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信息，
     应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
     《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当日
     不计入，自下一日开始计算。” (by analogy: the Regulation does not say how to
     count)
calendar chinese_calendar 1.11.0, announced until 2026-12-31
exit 0
""")


def test_calendar_days_are_moved_to_the_next_working_day(run: Run) -> None:
    """S3.2."""
    assert run("due 2020-06-15 --within 10d") == snapshot("""\
2020-06-15（周一）起算，10天内
截止日 2020-06-28（周日，调休上班），当天办结不算迟

             2020年6月
  一   二   三   四   五   六   日
 (15)  16   17   18   19   20   21
 起算   1    2    3    4    5    6

  22   23   24   25   26   27  [28]
   7    8    9   10  -端午节--  班

  (15) 起算当天，不计   1 2 3 第几天   班 调休上班   [28] 截止日

放假  6月25日至27日  端午节，3天
上班  6月28日（周日）  端午节调休
顺延  第10天是6月25日（周四），不上班，顺延到下一个工作日6月28日（周日）
依据  《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
      《中华人民共和国民法典》第二百零三条：“期间的最后一日是法定休假日的，以法
      定休假日结束的次日为期间的最后一日。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_calendar_days_are_not_moved_if_the_law_says_so(run: Run) -> None:
    """S3.2: `roll: none`."""
    assert run("due 2020-06-15 --within 11d --no-roll") == snapshot("""\
2020-06-15（周一）起算，11天内
截止日 2020-06-26（周五），当天办结不算迟

             2020年6月
  一   二   三   四   五   六   日
 (15)  16   17   18   19   20   21
 起算   1    2    3    4    5    6

  22   23   24   25  [26]  27   28
   7    8    9   10   11

  (15) 起算当天，不计   1 2 3 第几天   [26] 截止日

顺延  第11天是6月26日（周五），不上班，按 --no-roll 不顺延
依据  《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_json(run: Run) -> None:
    assert run("due 2020-09-30 --within 2wd --format json") == snapshot("""\
{
  "schema": "gongkai-due-1",
  "start_on": "2020-09-30",
  "within": {
    "working_days": 2
  },
  "due_on": "2020-10-10",
  "due_earliest": "2020-10-10",
  "due_latest": "2020-10-10",
  "estimate": "2020-10-10",
  "certain": true,
  "rolled_from": null,
  "skipped": [
    {
      "from": "2020-10-01",
      "until": "2020-10-08",
      "name": "国庆节、中秋节",
      "kind": "holiday"
    }
  ],
  "made_up": [
    "2020-10-10"
  ],
  "days": [
    {
      "date": "2020-09-30",
      "kind": "workday",
      "worked": true,
      "name": null,
      "count": null
    },
    {
      "date": "2020-10-01",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节、中秋节",
      "count": null
    },
    {
      "date": "2020-10-02",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-03",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-04",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-05",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-06",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-07",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-08",
      "kind": "holiday",
      "worked": false,
      "name": "国庆节",
      "count": null
    },
    {
      "date": "2020-10-09",
      "kind": "workday",
      "worked": true,
      "name": null,
      "count": 1
    },
    {
      "date": "2020-10-10",
      "kind": "makeup",
      "worked": true,
      "name": "国庆节",
      "count": 2
    }
  ],
  "calendar": {
    "source": "chinese_calendar 1.11.0",
    "announced_until": "2026-12-31",
    "overlays": []
  }
}
exit 0
""")


def test_the_json_of_an_uncertain_date_has_no_due_date(run: Run) -> None:
    """S2.4: `due_on` is null while the date is not certain."""
    document = loaded(run, "2026-12-10")
    assert {key: document[key] for key in document if key not in {"days", "skipped"}} == snapshot(
        {
            "schema": "gongkai-due-1",
            "start_on": "2026-12-10",
            "within": {"working_days": 20},
            "due_on": None,
            "due_earliest": "2027-01-06",
            "due_latest": "2027-01-11",
            "estimate": "2027-01-08",
            "certain": False,
            "rolled_from": None,
            "made_up": [],
            "calendar": {
                "source": "chinese_calendar 1.11.0",
                "announced_until": "2026-12-31",
                "overlays": [],
            },
        }
    )
    assert [day for day in document["days"] if day["date"] == "2027-01-01"] == snapshot(
        [
            {
                "date": "2027-01-01",
                "kind": "provisional",
                "worked": False,
                "name": "元旦",
                "count": None,
            }
        ]
    )


def test_the_json_of_a_date_that_was_moved(run: Run) -> None:
    document = loaded(run, "2020-06-15 --within 10d")
    moved = {key: document[key] for key in ("due_on", "rolled_from", "skipped", "made_up")}
    assert moved == snapshot(
        {
            "due_on": "2020-06-28",
            "rolled_from": "2020-06-25",
            "skipped": [
                {"from": "2020-06-25", "until": "2020-06-27", "name": "端午节", "kind": "holiday"}
            ],
            "made_up": ["2020-06-28"],
        }
    )


def test_a_period_that_is_not_moved_is_certain_even_where_nothing_is_announced(run: Run) -> None:
    document = loaded(run, "2027-05-01 --within 10d --no-roll")
    assert (document["due_on"], document["certain"]) == ("2027-05-11", True)


@pytest.mark.parametrize(
    "written", ["2020年9月15日", "2020/9/15", "20200915", "二○二○年九月十五日"]
)
def test_the_start_is_read_as_people_write_it(run: Run, written: str) -> None:
    assert run(f"due {written}") == run("due 2020-09-15")


@pytest.mark.parametrize("written", ["15wd", "15WD", "15个工作日", "15工作日", "１５ wd"])
def test_working_days_are_read_as_people_write_them(run: Run, written: str) -> None:
    assert loaded(run, f"2020-09-15 --within '{written}'")["within"] == {"working_days": 15}


@pytest.mark.parametrize("written", ["15d", "15天", "15日", "15个自然日"])
def test_days_are_read_as_people_write_them(run: Run, written: str) -> None:
    assert loaded(run, f"2020-09-15 --within '{written}'")["within"] == {"days": 15}


@pytest.mark.parametrize("written", ["1个月", "1m", "2周", "1年", "3 months"])
def test_longer_units_are_refused(run: Run, written: str) -> None:
    """S3.6."""
    transcript = run(f"due 2020-09-15 --within '{written}'")
    assert f"“{written}”不能算，期限只按工作日或天计" in transcript
    assert transcript.endswith("exit 2\n")


def test_a_month_is_refused_with_a_sentence(run: Run) -> None:
    assert run("due 2020-09-15 --within 1个月") == snapshot("""\
命令写得不对：'--within' 的值不对：“1个月”不能算，期限只按工作日或天计：写成 20wd（20个工作日）或 30d（30天）
用法见 gongkai due --help
exit 2
""")


@pytest.mark.parametrize("written", ["0wd", "0d", "-3d", "20", "wd", ""])
def test_what_is_no_period_is_refused(run: Run, written: str) -> None:
    transcript = run(f"due 2020-09-15 --within='{written}'")
    assert f"“{written}”不是期限" in transcript
    assert transcript.endswith("exit 2\n")


def test_a_date_that_cannot_be_read(run: Run) -> None:
    assert run("due 2020.13.1") == snapshot("""\
命令写得不对：'日期' 的值不对：“2020.13.1”不是日期，写成 2020-12-31 这样
用法见 gongkai due --help
exit 2
""")


def test_a_date_before_the_calendar(run: Run) -> None:
    """S2.4: before 2004, an error."""
    assert run("due 2003-12-31") == snapshot("""\
无法计算：2003-12-31 早于2004年，没有当时的工作日资料。请核对日期。
exit 2
""")


def test_a_period_that_ends_beyond_the_calendar(run: Run) -> None:
    assert run("due 2029-12-20") == snapshot("""\
无法计算：2029-12-20 起的这段期限超出了工作日历（到 2029-12-31 为止）。请核对日期和天数。
exit 2
""")


def test_a_period_longer_than_the_calendar(run: Run) -> None:
    assert run("due 2020-09-15 --within 99999d --lang en") == snapshot("""\
error: the period from 2020-09-15 runs past the calendar, which ends on 2029-12-31. Check the date and the length.
exit 2
""")


def test_colour_changes_no_character(run: Run) -> None:
    coloured = run("due 2026-12-10", NO_COLOR="", FORCE_COLOR="1")
    assert "\x1b[" in coloured
    plain = [line.rstrip() for line in ESCAPES.sub("", coloured).splitlines()]
    assert plain == run("due 2026-12-10").splitlines()


def test_months_that_do_not_fit_beside_each_other_stand_below(run: Run) -> None:
    months = [line.split() for line in run("due 2019-12-27").splitlines() if "年" in line]
    assert months[:2] == [["2019年12月", "2020年1月"], ["2020年2月"]]


def test_an_interval_of_one_day_is_told_as_a_day(run: Run) -> None:
    """S2.4."""
    assert run("due 2026-12-25 --within 10d").splitlines()[1] == "截止日暂定 2027-01-04（周一）"


def test_every_day_worked(run: Run) -> None:
    assert "合计  9月15日至17日共3天，得3个工作日" in run("due 2020-09-14 --within 3wd")


def test_a_file_is_laid_out_as_paper(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "截止日.txt"
    line = f"due 2020-09-15 --format json --format 'text={target}'"
    assert run(line, columns=40, NO_COLOR="", FORCE_COLOR="1").startswith("{")
    assert f"{target.read_text(encoding='utf-8')}exit 0\n" == run("due 2020-09-15", columns=100)


def test_due_needs_no_polars() -> None:
    program = (
        "import sys; from gongkai.__main__ import main; main(['due', '2020-09-15']); "
        "sys.exit('polars' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
