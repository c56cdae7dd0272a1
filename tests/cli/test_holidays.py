"""`gongkai holidays`: a year in the terminal, and a notice that becomes a holiday file."""

# ruff: noqa: E501  transcripts are as wide as the screen

import io
import json
import sys
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from cli.conftest import Run
from holiday_files.texts import CHANGE_2019, IN_FULL_2025, NOTICES, SYNTHETIC_2027
from validate.planted import CATALOG, write

EMPTY = '{"year": 2027, "papers": [], "days": []}'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def synthetic(here: Path) -> Path:
    """Put down a notice for 2027 that was invented for the tests."""
    return write(here / "虚构.txt", SYNTHETIC_2027)


# show


def test_a_year_with_its_holidays(run: Run) -> None:
    assert run("holidays show 2026") == snapshot("""\
2026年放假安排

元旦    1月1日至3日（周四至周六），3天；1月4日（周日）上班
春节    2月15日至23日（周日至周一），9天；2月14日（周六）、2月28日（周六）上班
清明节  4月4日至6日（周六至周一），3天
劳动节  5月1日至5日（周五至周二），5天；5月9日（周六）上班
端午节  6月19日至21日（周五至周日），3天
中秋节  9月25日至27日（周五至周日），3天
国庆节  10月1日至7日（周四至周三），7天；9月20日（周日）、10月10日（周六）上班

             2026年1月                             2026年2月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
                 1休  2休  3休  4班                                   1
  5    6    7    8    9   10   11       2    3    4    5    6    7    8
 12   13   14   15   16   17   18       9   10   11   12   13   14班 15休
 19   20   21   22   23   24   25      16休 17休 18休 19休 20休 21休 22休
 26   27   28   29   30   31           23休 24   25   26   27   28班

             2026年4月                             2026年5月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
            1    2    3    4休  5休                         1休  2休  3休
  6休  7    8    9   10   11   12       4休  5休  6    7    8    9班 10
 13   14   15   16   17   18   19      11   12   13   14   15   16   17
 20   21   22   23   24   25   26      18   19   20   21   22   23   24
 27   28   29   30                     25   26   27   28   29   30   31

             2026年6月                             2026年9月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
  1    2    3    4    5    6    7            1    2    3    4    5    6
  8    9   10   11   12   13   14       7    8    9   10   11   12   13
 15   16   17   18   19休 20休 21休    14   15   16   17   18   19   20班
 22   23   24   25   26   27   28      21   22   23   24   25休 26休 27休
 29   30                               28   29   30

            2026年10月
  一   二   三   四   五   六   日
                 1休  2休  3休  4休
  5休  6休  7休  8    9   10班 11
 12   13   14   15   16   17   18
 19   20   21   22   23   24   25
 26   27   28   29   30   31

  休 放假   班 调休上班

合计  平日放假19天，减周末上班6天，得13天，与放假办法规定的天数相符
暂定  12月29日起，2027年的放假安排公布后还可能变
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
exit 0
""")


def test_a_year_in_english(run: Run) -> None:
    assert run("holidays show 2024 --lang en", columns=120) == snapshot("""\
holidays of 2024

New Year         30 December 2023 to 1 January 2024 (Sat to Mon): 3 days
Spring Festival  10 to 17 February (Sat to Sat): 8 days; worked: 4 February (Sun), 18 February (Sun)
Qingming         4 to 6 April (Thu to Sat): 3 days; worked: 7 April (Sun)
Labour Day       1 to 5 May (Wed to Sun): 5 days; worked: 28 April (Sun), 11 May (Sat)
Dragon Boat      10 June (Mon): 1 day
Mid-Autumn       15 to 17 September (Sun to Tue): 3 days; worked: 14 September (Sat)
National Day     1 to 7 October (Tue to Mon): 7 days; worked: 29 September (Sun), 12 October (Sat)

           December 2023                         January 2024                          February 2024
  Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su
                      1    2    3       1-   2    3    4    5    6    7                      1    2    3    4+
  4    5    6    7    8    9   10       8    9   10   11   12   13   14       5    6    7    8    9   10-  11-
 11   12   13   14   15   16   17      15   16   17   18   19   20   21      12-  13-  14-  15-  16-  17-  18+
 18   19   20   21   22   23   24      22   23   24   25   26   27   28      19   20   21   22   23   24   25
 25   26   27   28   29   30-  31-     29   30   31                          26   27   28   29

            April 2024                             May 2024                              June 2024
  Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su
  1    2    3    4-   5-   6-   7+                1-   2-   3-   4-   5-                               1    2
  8    9   10   11   12   13   14       6    7    8    9   10   11+  12       3    4    5    6    7    8    9
 15   16   17   18   19   20   21      13   14   15   16   17   18   19      10-  11   12   13   14   15   16
 22   23   24   25   26   27   28+     20   21   22   23   24   25   26      17   18   19   20   21   22   23
 29   30                               27   28   29   30   31                24   25   26   27   28   29   30

          September 2024                         October 2024
  Mo   Tu   We   Th   Fr   Sa   Su      Mo   Tu   We   Th   Fr   Sa   Su
                                1            1-   2-   3-   4-   5-   6-
  2    3    4    5    6    7    8       7-   8    9   10   11   12+  13
  9   10   11   12   13   14+  15-     14   15   16   17   18   19   20
 16-  17-  18   19   20   21   22      21   22   23   24   25   26   27
 23   24   25   26   27   28   29+     28   29   30   31
 30

  - off   + made a working day

sum  19 weekdays off, less 8 weekend days worked, leaves 11, as the law gives
calendar chinese_calendar 1.11.0, announced until 2026-12-31
exit 0
""")


def test_a_year_that_is_not_announced_has_the_days_of_the_law(run: Run) -> None:
    assert run("holidays show 2027", columns=40) == snapshot("""\
2027年放假安排（暂定）

元旦    1月1日（周五），1天
春节    2月5日至10日（周五至周三），6天
清明节  4月5日（周一），1天
劳动节  5月1日至4日（周六至周二），4天
端午节  6月9日（周三），1天
中秋节  9月15日（周三），1天
国庆节  10月1日至5日（周五至周二），5天

             2027年1月
  一   二   三   四   五   六   日
                      1休  2    3
  4    5    6    7    8    9   10
 11   12   13   14   15   16   17
 18   19   20   21   22   23   24
 25   26   27   28   29   30   31

             2027年2月
  一   二   三   四   五   六   日
  1    2    3    4    5休  6休  7休
  8休  9休 10休 11   12   13   14
 15   16   17   18   19   20   21
 22   23   24   25   26   27   28

             2027年4月
  一   二   三   四   五   六   日
                 1    2    3    4
  5休  6    7    8    9   10   11
 12   13   14   15   16   17   18
 19   20   21   22   23   24   25
 26   27   28   29   30

             2027年5月
  一   二   三   四   五   六   日
                           1休  2休
  3休  4休  5    6    7    8    9
 10   11   12   13   14   15   16
 17   18   19   20   21   22   23
 24   25   26   27   28   29   30
 31

             2027年6月
  一   二   三   四   五   六   日
       1    2    3    4    5    6
  7    8    9休 10   11   12   13
 14   15   16   17   18   19   20
 21   22   23   24   25   26   27
 28   29   30

             2027年9月
  一   二   三   四   五   六   日
            1    2    3    4    5
  6    7    8    9   10   11   12
 13   14   15休 16   17   18   19
 20   21   22   23   24   25   26
 27   28   29   30

            2027年10月
  一   二   三   四   五   六   日
                      1休  2休  3休
  4休  5休  6    7    8    9   10
 11   12   13   14   15   16   17
 18   19   20   21   22   23   24
 25   26   27   28   29   30   31

  休 放假   班 调休上班

为什么  2027年的放假安排还没有公布。这里
        只有放假办法规定的日子和补假，哪
        天调休还不知道。
怎么办  国务院办公厅的通知公布后，把正文
        存成文件，用 gongkai holidays
        import 通知.txt 导入。
工作日历 chinese_calendar 1.11.0，放假安
排已公布到 2026-12-31
exit 0
""")


def test_days_beyond_the_law_are_said(run: Run) -> None:
    assert "，比放假办法规定的多2天（临时或地方的安排）" in run("holidays show 2020", columns=120)
    assert "2 more than the law gives" in run("holidays show 2020 --lang en", columns=120)


def test_a_year_of_a_file_has_its_source(run: Run, synthetic: Path) -> None:
    run(f"holidays import {synthetic.name}")
    text = run("holidays show 2027", columns=120)
    assert "2027年放假安排\n" in text
    assert "\n来源  https://example.invalid/synthetic-2027\n" in text
    assert "放假安排已公布到 2027-12-31，另载 2027.yaml（" in text
    assert "12月29日起" not in run("holidays show 2026"), "2026 has no day left in doubt"


def test_days_taken_off_below_the_law_are_said(run: Run, here: Path) -> None:
    less = "year: 2026\nsource: 测试用，虚构\namends: true\ndays:\n  - {name: 元旦, date: 2026-01-02, isOffDay: false}\n"
    write(here / "rules" / "calendar" / "2026-amends.yaml", less)
    assert "比放假办法规定的少1天，请核对" in run("holidays show 2026")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_screen(run: Run, columns: int, lang: str) -> None:
    for line in run(f"holidays show 2026 --lang {lang}", columns=columns).splitlines():
        assert cell_len(line) <= columns


def test_colour_marks_the_days(run: Run) -> None:
    assert "  \x1b[31m1休\x1b[0m" in run("holidays show 2026", FORCE_COLOR="1", NO_COLOR="")


def test_a_year_for_programs(run: Run) -> None:
    document, status = run("holidays show 2026 --format json").rsplit("exit ", 1)
    content = json.loads(document)
    assert status == "0\n"
    assert content.pop("holidays")[:2] == snapshot(
        [
            {
                "name": "元旦",
                "off": ["2026-01-01", "2026-01-02", "2026-01-03"],
                "made_up": ["2026-01-04"],
            },
            {
                "name": "春节",
                "off": [
                    "2026-02-15",
                    "2026-02-16",
                    "2026-02-17",
                    "2026-02-18",
                    "2026-02-19",
                    "2026-02-20",
                    "2026-02-21",
                    "2026-02-22",
                    "2026-02-23",
                ],
                "made_up": ["2026-02-14", "2026-02-28"],
            },
        ]
    )
    assert content == snapshot(
        {
            "schema": "gongkai-holidays-1",
            "year": 2026,
            "announced": True,
            "in_doubt_from": "2026-12-29",
            "sum": {"weekdays_off": 19, "made_up": 6, "of_law": 13},
            "sources": [],
            "calendar": {
                "source": "chinese_calendar 1.11.0",
                "announced_until": "2026-12-31",
                "overlays": [],
            },
        }
    )


@pytest.mark.parametrize(("year", "status"), [(2004, 0), (2029, 0), (2003, 2), (2030, 2)])
def test_the_years_that_are_known(run: Run, year: int, status: int) -> None:
    assert run(f"holidays show {year}").endswith(f"exit {status}\n")


def test_a_year_outside_is_told(run: Run) -> None:
    assert run("holidays show 2003") == snapshot("""\
没有2003年的工作日资料：能看的是 2004 至 2029 年。
exit 2
""")


def test_what_is_no_year(run: Run) -> None:
    assert run("holidays show 今年") == snapshot("""\
命令写得不对：'年份' 的值不对：“今年”不是年份，写成 2027 这样
用法见 gongkai holidays show --help
exit 2
""")


def test_a_holiday_that_has_a_make_up_day_alone(run: Run, here: Path) -> None:
    file = "year: 2026\nsource: 测试用，虚构\nregional: 某地\ndays:\n  - {name: 某节, date: 2026-03-07, isOffDay: false}\n"
    write(here / "rules" / "calendar" / "2026-某地.yaml", file)
    assert "\n某节    3月7日（周六）上班\n" in run("holidays show 2026")


def test_a_name_with_braces_is_no_template(run: Run, here: Path) -> None:
    file = "year: 2026\nsource: 测试用，虚构\nregional: 某地\ndays:\n  - {name: '{三月三}', date: 2026-04-20, isOffDay: true}\n"
    write(here / "rules" / "calendar" / "2026-某地.yaml", file)
    assert "\n{三月三}  4月20日（周一），1天\n" in run("holidays show 2026")


# import


def test_a_notice_becomes_a_holiday_file(run: Run, here: Path) -> None:
    write(here / "通知.txt", IN_FULL_2025)
    assert run("holidays import 通知.txt") == snapshot("""\
已写入 rules/calendar/2025.yaml：2025年，放假28天，调休上班5天。请用 gongkai holidays show 2025 核对。
exit 0
""")
    text = (here / "rules" / "calendar" / "2025.yaml").read_text(encoding="utf-8")
    assert text[: text.index("  - {name: 春节, date: 2025-01-29")] == snapshot("""\
# 由 gongkai holidays import 写成，请对照通知原文核对。
year: 2025
source: 国办发明电〔2024〕12号
days:
  - {name: 元旦, date: 2025-01-01, isOffDay: true}
  - {name: 春节, date: 2025-01-26, isOffDay: false}
  - {name: 春节, date: 2025-01-28, isOffDay: true}
""")


def test_the_file_is_written_into_the_workspace_around(
    run: Run, here: Path, synthetic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here / "catalog.yaml", CATALOG)
    (here / "乡镇").mkdir()
    monkeypatch.chdir(here / "乡镇")
    assert run(f"holidays import ../{synthetic.name} --lang en") == snapshot("""\
wrote ../rules/calendar/2027.yaml: 2027, 27 days off, 4 made working days. Check it: gongkai holidays show 2027
exit 0
""")
    assert (here / "rules" / "calendar" / "2027.yaml").is_file()


def test_a_notice_that_amends_does_not_take_the_name_of_its_year(run: Run, here: Path) -> None:
    write(here / "调整.txt", CHANGE_2019)
    run("holidays import 调整.txt")
    assert (here / "rules" / "calendar" / "2019-amends.yaml").is_file()


def test_a_file_elsewhere_is_not_taken_into_account(run: Run, synthetic: Path) -> None:
    assert run(f"holidays import {synthetic.name} -o 别处.yaml") == snapshot("""\
已写入 别处.yaml：2027年，放假27天，调休上班4天。请用 gongkai holidays show 2027 核对。
注意：只有 rules/calendar 里的文件才会采用。
exit 0
""")


def test_an_existing_file_is_kept(run: Run, here: Path, synthetic: Path) -> None:
    file = write(here / "rules" / "calendar" / "2027.yaml", EMPTY)
    assert run(f"holidays import {synthetic.name}") == snapshot("""\
rules/calendar/2027.yaml 已经存在。换个文件名（-o），或者加 --force 覆盖。
exit 2
""")
    assert file.read_text(encoding="utf-8") == EMPTY
    assert run(f"holidays import {synthetic.name} --force").endswith("exit 0\n")
    assert "元旦" in file.read_text(encoding="utf-8")


def test_one_sentence_that_is_not_understood_is_enough(run: Run, here: Path) -> None:
    text = (NOTICES / "2026.txt").read_text(encoding="utf-8")
    write(here / "通知.txt", text, ("1月4日（周日）上班", "1月4日（周日）部分人员上班"))
    assert run("holidays import 通知.txt --year 2026") == snapshot("""\
无法检查：通知.txt:2  读不懂这一句：“1月4日（周日）部分人员上班。”。一句读不懂，整份都不导入；请照 rules/calendar/ 的格式手工填写。
exit 2
""")
    assert not (here / "rules").exists()


def test_holiday_cn_is_imported(run: Run, here: Path, synthetic: Path) -> None:
    run(f"holidays import {synthetic.name}")
    days = json.loads(run("holidays show 2027 --format json").rsplit("exit ", 1)[0])["holidays"]
    document = {
        "year": 2027,
        "papers": [],
        "days": [
            {"name": each["name"], "date": day, "isOffDay": sort == "off"}
            for each in days
            for sort in ("off", "made_up")
            for day in each[sort]
        ],
    }
    write(here / "2027.json", json.dumps(document))
    assert run("holidays import 2027.json --force") == snapshot("""\
无法检查：2027.json  没有来源，不能采用。请用 --source 写明通知的网址或文号。
exit 2
""")
    line = "holidays import 2027.json --force --source https://example.invalid/"
    assert run(line).endswith("exit 0\n")
    assert run(f"{line} --year 2026").endswith("exit 2\n")


def test_an_empty_year_is_not_imported(run: Run, here: Path) -> None:
    write(here / "2027.json", EMPTY)
    assert run("holidays import 2027.json") == snapshot("""\
无法检查：2027.json  没有找到放假安排。请确认给出的是通知正文。
无法检查：2027.json  没有来源，不能采用。请用 --source 写明通知的网址或文号。
exit 2
""")


def test_a_notice_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(SYNTHETIC_2027.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("holidays import -").endswith("exit 0\n")


def test_a_notice_that_is_not_there(run: Run) -> None:
    assert run("holidays import 没有.txt") == snapshot("""\
无法检查：没有.txt  没有这个文件或文件夹。请核对路径和文件名。
exit 2
""")


# What the files change


def test_a_new_notice_makes_a_provisional_date_firm(run: Run, synthetic: Path) -> None:
    """SYNTHETIC: the arrangements of 2027 are invented."""
    assert "截止日暂定" in run("due 2026-12-10")
    run(f"holidays import {synthetic.name}")
    assert run("due 2026-12-10") == snapshot("""\
2026-12-10（周四）起算，20个工作日内
截止日 2027-01-08（周五），当天办结不算迟

            2026年12月                             2027年1月
  一   二   三   四   五   六   日      一   二   三   四   五   六   日
   7    8    9  (10)  11   12   13                           1    2    3
                起算   1                                   -----元旦-----

  14   15   16   17   18   19   20       4    5    6    7   [8]   9   10
   2    3    4    5    6                16   17   18   19   20

  21   22   23   24   25   26   27
   7    8    9   10   11

  28   29   30   31
  12   13   14   15

  (10) 起算当天，不计   1 2 3 第几个工作日   [8] 截止日

放假  2027年1月1日至3日  元旦，3天
合计  12月11日至2027年1月8日共29天，减放假3天，减周末6天，得20个工作日
依据  《中华人民共和国政府信息公开条例》第二十六条：“属于主动公开范围的政府信
      息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。”
      《中华人民共和国民法典》第二百零一条：“按照年、月、日计算期间的，开始的当
      日不计入，自下一日开始计算。”（类推：条例没有规定期间怎样计算）
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2027-12-31，另载 2027.yaml
（d7d75a60add7）
exit 0
""")


def test_an_empty_file_is_told_and_leaves_the_date_provisional(run: Run, here: Path) -> None:
    write(here / "rules" / "calendar" / "2027.json", EMPTY)
    text = run("due 2026-12-10")
    assert "截止日暂定" in text
    assert text.splitlines()[-2] == snapshot(
        "注意：rules/calendar/2027.json:1:38  2027年的文件里没有一天安排（days），不等于没有假期；这个文件没有采用。"
    )


def test_a_mere_notice_is_for_validate(run: Run, here: Path, synthetic: Path) -> None:
    before = run("due 2025-12-10")
    run(f"holidays import {synthetic.name}")
    file = here / "rules" / "calendar" / "2027.yaml"
    idle = "days:\n  - {name: 元旦, date: 2027-01-16, isOffDay: true}"
    write(file, file.read_text(encoding="utf-8"), ("days:", idle))
    assert "注意" not in run("due 2025-12-10")
    assert "weekend-day-off" in run("validate rules")
    assert run("due 2025-12-10").splitlines()[:12] == before.splitlines()[:12]


def test_a_wrong_file_stops_the_count(run: Run, here: Path) -> None:
    write(here / "rules" / "calendar" / "2027.yaml", "year: 2027\ndyas: []\n")
    assert run("due 2026-12-10") == snapshot("""\
无法检查：rules/calendar/2027.yaml:1:1  缺少“days”，请补上。
无法检查：rules/calendar/2027.yaml:2:1  不认识的键“dyas”。是不是想写“days”？
exit 2
""")


def test_validate_looks_at_them(run: Run, here: Path, synthetic: Path) -> None:
    write(here / "catalog.yaml", CATALOG)
    run(f"holidays import {synthetic.name}")
    write(here / "rules" / "calendar" / "2026.json", EMPTY.replace("2027", "2026"))
    write(here / "rules" / "calendar" / "2025.yaml", "year: 2025\ndays: []\npaper: []\n")
    for path in ("rules", "rules/calendar"):
        assert run(f"validate {path}") == snapshot("""\
rules/calendar/2025.yaml:3:1 错误 unknown-key 不认识的键“paper”。是不是想写“papers”？
rules/calendar/2026.json:1:38 警告 holidays-without-days 2026年的文件里没有一天安排（days），不等于没有假期；这个文件没有采用。
检查了 0 份标准目录、0 条规则、0 份单位名册、0 份豁免、3 份放假安排：错误 1，警告 1，提示 0。
exit 2
""")
    assert "3 份放假安排：错误 1，警告 2，提示 " in run("validate")


def test_one_file_is_told_by_its_keys(run: Run, synthetic: Path) -> None:
    run(f"holidays import {synthetic.name} -o 某年.yaml")
    assert run("validate 某年.yaml") == snapshot("""\
检查了 0 份标准目录、0 条规则、0 份单位名册、0 份豁免、1 份放假安排：错误 0，警告 0，提示 0。
exit 0
""")


# Help


def test_the_commands_of_the_group(run: Run) -> None:
    assert (
        run("holidays")
        == run("holidays --help")
        == snapshot("""\
用法：gongkai holidays [选项] 命令 ...

放假安排：查看一年的放假和调休，导入国务院办公厅的新通知。

例：
  gongkai holidays show 2026
  gongkai holidays import 通知.txt

选项：
  --lang zh|en  说中文还是英文
  -h, --help    显示这页说明

命令：
  show    查看一年的放假安排：哪天放假，哪天调休上班，来自哪份通知，哪些还是暂
          定。
  import  导入放假通知（正文的文本文件，或 holiday-cn 的 JSON），写成
          rules/calendar/ 里的文件。
exit 0
""")
    )
