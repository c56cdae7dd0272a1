"""文字: encodings, separators, quotes, and what exports and editors leave in a text file."""

from ledgers.making.rows import HEADINGS, ONE, TWO, Files, but, lines, table

BOTH = lines(HEADINGS, ONE, TWO)
TABBED = lines(HEADINGS, ONE, TWO, separator="\t")


def files() -> Files:
    """Give each file with its name."""
    yield from _encodings()
    yield from _separators()
    yield from _quotes()
    yield from _left_behind()
    yield from _cut_off()


def _encodings() -> Files:
    yield "UTF-8没有标记.csv", BOTH.encode()
    yield "UTF-8有标记.csv", BOTH.encode("utf-8-sig")
    rare = lines(HEADINGS, but(ONE, title="㛃𬭎报告€"), TWO)
    yield "GB18030有生僻字.csv", rare.encode("gb18030")
    yield "UTF-16小端.tsv", b"\xff\xfe" + TABBED.encode("utf-16-le")
    yield "UTF-16大端.csv", b"\xfe\xff" + BOTH.encode("utf-16-be")
    yield "UTF-16没有标记.csv", BOTH.encode("utf-16-le")
    yield "两种编码拼在一起.csv", lines(HEADINGS, ONE).encode() + lines(TWO).encode("gb18030")


def _separators() -> Files:
    yield "制表符.tsv", TABBED.encode()
    yield "分号.csv", lines(HEADINGS, ONE, TWO, separator=";").encode()
    yield "全角逗号.csv", lines(HEADINGS, ONE, TWO, separator="，").encode()
    yield "竖线.csv", lines(HEADINGS, ONE, TWO, separator="|").encode()
    yield "一行用了全角逗号.csv", (lines(HEADINGS, ONE) + lines(TWO, separator="，")).encode()
    slid = [cell for cell in but(ONE, record="T-3") if cell != "甲报告"]
    yield "中间一行少了一格.csv", lines(HEADINGS, ONE, slid, TWO).encode()
    yield "声明了分隔符.csv", ("sep=;\n" + lines(HEADINGS, ONE, TWO, separator=";")).encode()
    yield "只有回车.csv", lines(HEADINGS, ONE, TWO, end="\r").encode()
    yield "逗号后面有空格.csv", lines(HEADINGS, ONE, TWO, separator=" , ").encode()
    commas = lines([*HEADINGS, "", ""], [*ONE, "", ""], [""] * 8, [*TWO, "", ""], end="\r\n")
    yield "行末多逗号.csv", commas.encode("gb18030")


def _quotes() -> Files:
    broken = but(ONE, title='"甲报告\n（二），续"')
    yield "引号里有换行和逗号.csv", table(HEADINGS, broken, TWO)
    yield (
        "每格都有引号.csv",
        table(*([f'"{cell}"' for cell in row] for row in (HEADINGS, ONE, TWO))),
    )
    yield "标题里有引号.csv", table(HEADINGS, but(ONE, title='"关于""两不愁""的报告"'), TWO)
    yield "引号没有配对.csv", table(HEADINGS, ONE, but(TWO, title='"乙报告'))
    swallowing = [but(ONE, title='"甲报告'), TWO, but(TWO, record="T-3", title='丙报告"'), TWO]
    yield "两个散引号吞了行.csv", table(HEADINGS, *swallowing)
    formulas = [f'="{cell}"' for cell in but(ONE, record="007")]
    yield "等号加引号保留前导零.csv", table(HEADINGS, formulas, but(TWO, published_on='=""'))
    yield "撇号开头的日期.csv", table(HEADINGS, but(ONE, published_on="'2020-10-19"), TWO)


def _left_behind() -> Files:
    unseen = but(ONE, record="\u00a0T-1\u200b", item="报\u200b告", unit="潭头镇\u3000")
    yield "看不见的字符.csv", table(HEADINGS, unseen, but(TWO, formed_on="\t2020-09-16\t"))
    yield "开头两个标记.csv", ("\ufeff\ufeff" + BOTH).encode()
    yield "文末控制符.csv", (BOTH + "\x1a").encode()
    yield (
        "格子写井号和错误值.csv",
        table(HEADINGS, but(ONE, published_on="########"), but(TWO, published_on="#REF!")),
    )
    yield "空行很多.csv", lines(HEADINGS, [], ONE, [], [], TWO, []).encode()
    yield "是工作簿却叫csv.csv", b"PK\x03\x04" + bytes(range(256)) * 2
    yield "是文本却叫xls.xls", TABBED.encode("gb18030")
    yield "是网页却叫xls.xls", "<html><table><tr><td>编号</td></tr></table></html>".encode()
    yield "空文件.csv", b""
    yield "只有空白.csv", b"\xef\xbb\xbf\r\n \t\r\n"


def _cut_off() -> Files:
    yield "最后一行断了.csv", (lines(HEADINGS, ONE) + "T-2,报告,乙报").encode()
    yield "断在半个字上.csv", (lines(HEADINGS, ONE) + "T-2,报告,乙报").encode("gb18030")[:-1]
    yield "最后一行没有换行.csv", BOTH.rstrip("\n").encode()
