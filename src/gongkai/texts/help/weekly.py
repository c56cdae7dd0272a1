"""The help of the supervisor's commands: the report, the archive, the links."""

from gongkai.texts import Text

REPORT = Text(
    """\
合规周报：单位排名、分类、新出现的和已整改的违规、逾期未完成、即将到期、近十二周走势。
全部公开按单位名册检查。加 --archive，与存档比较，列出事后改过的日期和消失的记录。
退出状态与 check 相同；存档显示有日期逾期以后改早的，也是 1。

例：
  gongkai report 各乡镇台账/ --week 2020-W51
  gongkai report 各乡镇台账/ --format docx=通报.docx --format xlsx=附表.xlsx
  gongkai report 各乡镇台账/ --archive 存档/
  gongkai report 台账.xlsx --since 2020-10-01 --until 2020-12-31 --format markdown=季报.md
""",
    """\
The weekly report: ranks, categories, violations that are new and that were mended, what is
overdue, what falls due, the trend of twelve weeks. With --archive, dates that were changed after
the fact and records that vanished. Exit status: that of check; 1, too, where the archive shows
that a date was moved back once overdue.

Examples:
  gongkai report ledgers/ --week 2020-W51
  gongkai report ledgers/ --format docx=circular.docx --format xlsx=annex.xlsx
  gongkai report ledgers/ --archive archive/
  gongkai report ledger.xlsx --since 2020-10-01 --until 2020-12-31 --format markdown=quarter.md
""",
)
ARCHIVE = Text(
    """\
每周存档：台账原样、全部结论、当时的目录和规则；以后谁改了日期，一比就知道。
只增不改：同一周再存，内容相同就不动，不同就另存一份。存档里是单位的原始记录，请按内部资料保管。

退出状态：0 已存好（或核对完整），1 核对出缺损或改动，2 没有存成。

例：
  gongkai archive 各乡镇台账/ --to 存档/
  gongkai archive 各乡镇台账/ --to 存档/ --week 2020-W51
  gongkai archive --verify --to 存档/
""",
    """\
Keep a week: the ledgers as they were read, every verdict, the catalogue and rules of the time;
what is changed afterwards will show. Nothing is ever rewritten: the same week again adds nothing
if it says the same, and a further entry if not. It holds the office's own records: keep it safe.

Exit status: 0 archived (or verified as whole), 1 damaged or changed, 2 nothing was archived.

Examples:
  gongkai archive ledgers/ --to archive/
  gongkai archive ledgers/ --to archive/ --week 2020-W51
  gongkai archive --verify --to archive/
""",
)
PROBE = Text(
    """\
访问台账里的链接，看应当长期公开的是否还在，写成证据文件，供 check --evidence 读取。

只访问已经公开、没有撤下的；同一个网站一条一条慢慢来，守它的 robots.txt。中途停下的，再运行一次，
从停下的地方接着访问。

退出状态：0 都在，1 有已经不在、像是错误页或要登录的，2 没有可以判断的。

例：
  gongkai probe 台账.xlsx
  gongkai probe 各乡镇台账/ -o 证据.jsonl --pace 2
  gongkai check 各乡镇台账/ --evidence 证据.jsonl
""",
    """\
Ask the ledgers' links whether what should stay public is still there; check --evidence reads it.

Only what is public and not withdrawn is asked, one link of a site after another, as its robots.txt
allows. A run that was stopped goes on from there when it is started again.

Exit status: 0 all are there, 1 some are gone, pages of errors or behind a login, 2 nothing could
be told.

Examples:
  gongkai probe ledger.xlsx
  gongkai probe ledgers/ -o evidence.jsonl --pace 2
  gongkai check ledgers/ --evidence evidence.jsonl
""",
)
