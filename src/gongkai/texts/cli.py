"""What the program says of itself: the first screen, and the help of each command."""

from gongkai.texts import Text

PROGRAM = Text(
    "公开：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。",
    "Check whether grassroots governments disclose what the law says: on time, long enough, "
    "in the right places.",
)
WELCOME = Text(
    """\
公开（gongkai）：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。

最常用的三个命令：

  检查台账   gongkai check 台账.xlsx
             哪一格有问题、依据哪一条、今天怎么办
  算截止日   gongkai due 2020-12-14
             20 个工作日到哪一天，逐日数给你看
  空白台账   gongkai template -o 台账.xlsx
             带下拉选项和日期检查的标准台账

全部命令：gongkai --help      某个命令：gongkai check --help
""",
    """\
gongkai (公开): is it disclosed what the law says, on time, long enough, in the right places?

The three commands that most people need:

  check a ledger   gongkai check ledger.xlsx
                   what is wrong, in which cell, by which article, what to do today
  find a due date  gongkai due 2020-12-14
                   when 20 working days end, counted day by day
  start a ledger   gongkai template -o ledger.xlsx
                   an empty ledger with drop-downs and date checks

All commands: gongkai --help      one command: gongkai check --help
""",
)
CHECK = Text(
    """\
检查公开台账：有什么问题、在哪一格、依据哪一条、今天怎么办。

退出状态：0 没有错误，1 有错误，2 无法检查。

例：
  gongkai check 台账.xlsx
  gongkai check 台账.xlsx --as-of 2020-12-31
  gongkai check 各乡镇台账/ --format text --format csv=问题.csv
""",
    """\
Check ledgers: what is wrong, in which cell, by which article, what to do today.

Exit status: 0 no errors, 1 errors, 2 could not be checked.

Examples:
  gongkai check ledger.xlsx
  gongkai check ledger.xlsx --as-of 2020-12-31
  gongkai check ledgers/ --format text --format csv=findings.csv
""",
)
VALIDATE = Text(
    """\
校验目录、规则、单位名册、豁免、放假安排：每一处错误都说明文件、行、列。

退出状态：0 没有错误，1 有错误级别的问题，2 文件读不了或不合格式。

例：
  gongkai validate
  gongkai validate catalog.yaml rules/ --format github
""",
    """\
Validate catalogue, rules, roster, waivers, holidays: every mistake with file, line, column.

Exit status: 0 all is well, 1 findings of severity error, 2 a file cannot be read or modelled.

Examples:
  gongkai validate
  gongkai validate catalog.yaml rules/ --format github
""",
)
DUE = Text(
    """\
算一个截止日，并把工作日逐日数出来：哪天放假、哪天调休上班。

例：
  gongkai due 2020-12-14
  gongkai due 2020年12月14日 --within 15wd
  gongkai due 2020-06-10 --within 10d
""",
    """\
Find a due date, and show the counting day by day: days off, days made up for.

Examples:
  gongkai due 2020-12-14
  gongkai due 2020-12-14 --within 15wd
  gongkai due 2020-06-10 --within 10d
""",
)
WHY = Text(
    """\
说明一条记录为什么是这个结论：适用哪条规则、条文原文、日子怎样数、怎样会改变结论。

例：
  gongkai why 台账.xlsx TT-2020-014
  gongkai why 台账.xlsx R12 --rule publish-on-time
  gongkai why 台账.xlsx 潭头镇/扶贫资金
""",
    """\
Explain a verdict: the rule that governs, its law, how the days were counted, what would change it.

Examples:
  gongkai why ledger.xlsx TT-2020-014
  gongkai why ledger.xlsx R12 --rule publish-on-time
  gongkai why ledger.xlsx 潭头镇/扶贫资金
""",
)
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
TODO = Text(
    """\
今天要补办什么、今后几个工作日内什么到期，按单位列出；可以导入日历，到期前提醒。

退出状态：0 没有错误，1 有错误，2 无法检查；与 check 相同。

例：
  gongkai todo 台账.xlsx
  gongkai todo 各乡镇台账/ --due-within 20 --unit 潭头镇
  gongkai todo 台账.xlsx --format ics=待办.ics --format xlsx=待办.xlsx
""",
    """\
What is to be mended today and what falls due, by unit; as a calendar that reminds of it, too.

Exit status: 0 no errors, 1 errors, 2 could not be checked; the same as that of check.

Examples:
  gongkai todo ledger.xlsx
  gongkai todo ledgers/ --due-within 20 --unit 潭头镇
  gongkai todo ledger.xlsx --format ics=todo.ics --format xlsx=todo.xlsx
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
WAIVE = Text(
    """\
为台账里现有的违规写豁免：逐条询问理由，写进 waivers.yaml，到期自动失效。
豁免的照样列出、照样计数，只是不再算错误。

例：
  gongkai waive 台账.xlsx --until 2021-06-30
  gongkai waive 台账.xlsx --until 2021-06-30 --rule post-ten-days --reason 公示栏维修
""",
    """\
Write waivers for the violations that there are: a reason is asked for each, and written to
waivers.yaml with its last day. What is waived is still listed and counted, but is no error.

Examples:
  gongkai waive ledger.xlsx --until 2021-06-30
  gongkai waive ledger.xlsx --until 2021-06-30 --rule post-ten-days --reason "boards under repair"
""",
)
RULE = Text(
    """\
查看规则：要求什么、依据哪部法、举例、怎样改正。不写编号则列出全部。
校验（gongkai validate）用的检查也在这里：说明什么、怎样写才对。

例：
  gongkai rule
  gongkai rule post-ten-days
  gongkai rule time-limit-disagrees
""",
    """\
Show what a rule asks, its law, its examples, how to mend a violation; without an id, list all.
The checks of gongkai validate are here, too: what each means, and how to write it right.

Examples:
  gongkai rule
  gongkai rule post-ten-days
  gongkai rule time-limit-disagrees
""",
)
TEMPLATE = Text(
    """\
按目录生成空白台账（Excel）：下拉选项、日期检查、填写示例、填写说明。

例：
  gongkai template -o 台账.xlsx
""",
    """\
Make an empty ledger workbook from the catalogue: drop-downs, date checks, a filled sample.

Examples:
  gongkai template -o ledger.xlsx
""",
)
CATALOG = Text(
    """\
标准目录：导入官方附件，比较两份目录有什么不同，写出给编辑器用的 JSON Schema。

例：
  gongkai catalog import 附件.docx -o catalog.yaml
  gongkai catalog diff 旧/catalog.yaml catalog.yaml
  gongkai catalog schema > catalog.schema.json
""",
    """\
The catalogue: import an official annex; see what two catalogues mean differently; make JSON
Schema for editors.

Examples:
  gongkai catalog import annex.docx -o catalog.yaml
  gongkai catalog diff old/catalog.yaml catalog.yaml
  gongkai catalog schema > catalog.schema.json
""",
)
CATALOG_IMPORT = Text(
    """\
导入官方附件的标准目录表格，写成 catalog.yaml。可以是网页、Word、表格文件、CSV、Markdown
或从 PDF 提取的文本；正文和附件在同一个文件里最好，文号、日期、缺省时限从正文里读。
空白的格子留空，不作推测；拿不准的逐条列出，也写进各项的 notes。

例：
  gongkai catalog import 附件.docx -o catalog.yaml
  gongkai catalog import 目录.html --document 某政办〔2020〕1号 --issuer 某县人民政府办公室 \\
    --issued-on 2020-12-14 -o catalog.yaml
  gongkai catalog import 目录.xlsx > catalog.yaml
""",
    """\
Import the table of an official annex as catalog.yaml: a web page, a Word document, a workbook, CSV,
Markdown, or text out of a PDF; best with the notice in the same file, which says its number, its
day and the general limit. Blank cells stay blank; every doubt is listed, and written into notes.

Examples:
  gongkai catalog import annex.docx -o catalog.yaml
  gongkai catalog import page.html --document 某政办〔2020〕1号 --issuer 某县人民政府办公室 \\
    --issued-on 2020-12-14 -o catalog.yaml
  gongkai catalog import annex.xlsx > catalog.yaml
""",
)
CATALOG_DIFF = Text(
    """\
比较两份标准目录：比含义，不比文字。事项增减、改编号，时限缩短放宽，渠道增减，层级、方式改变。
加 --ledger，还列出台账上哪些结论会变；有新的违规，退出状态为 1。

例：
  gongkai catalog diff 旧目录.yaml catalog.yaml
  gongkai catalog diff 旧目录.yaml catalog.yaml --ledger 台账.xlsx --format markdown
""",
    """\
Compare two catalogues by what they mean, not by their text: items added, removed, renumbered,
limits shortened or lengthened, channels, levels and modes. With --ledger, the verdicts that
change; exit status 1 if a new violation comes of it.

Examples:
  gongkai catalog diff old.yaml catalog.yaml
  gongkai catalog diff old.yaml catalog.yaml --ledger ledger.xlsx --format markdown
""",
)
CATALOG_SCHEMA = Text(
    """\
写出给编辑器用的 JSON Schema：写目录、规则、单位名册、豁免、放假安排时，键和词有提示，写错当场标出。
在文件第一行写 # yaml-language-server: $schema=文件 就能用。
内容之间的矛盾，编辑器看不出，仍用 gongkai validate 检查。

例：
  gongkai catalog schema -o schemas/catalog.schema.json
  gongkai catalog schema rule -o schemas/rule.schema.json
  gongkai catalog schema units
""",
    """\
Write a JSON Schema for editors: keys and words of catalogue, rule, roster, waivers or holidays are
offered while you type, and mistakes are marked. A file refers to it in its first line:
# yaml-language-server: $schema=FILE
What contradicts itself no editor sees: gongkai validate does.

Examples:
  gongkai catalog schema -o schemas/catalog.schema.json
  gongkai catalog schema rule -o schemas/rule.schema.json
  gongkai catalog schema units
""",
)
HOLIDAYS = Text(
    """\
放假安排：查看一年的放假和调休，导入国务院办公厅的新通知。

例：
  gongkai holidays show 2026
  gongkai holidays import 通知.txt
""",
    """\
Holidays: show those of a year, import a new notice of the State Council.

Examples:
  gongkai holidays show 2026
  gongkai holidays import notice.txt
""",
)
HOLIDAYS_SHOW = Text(
    """\
查看一年的放假安排：哪天放假，哪天调休上班，来自哪份通知，哪些还是暂定。

例：
  gongkai holidays show 2026
""",
    """\
Show the holidays of a year: days off, make-up days, their source, what is provisional.

Examples:
  gongkai holidays show 2026
""",
)
HOLIDAYS_IMPORT = Text(
    """\
导入放假通知（正文的文本文件，或 holiday-cn 的 JSON），写成 rules/calendar/ 里的文件。
有一句读不懂，就整份不导入，并指出是哪一句。

例：
  gongkai holidays import 通知.txt
  gongkai holidays import 通知.txt --year 2024 --source 国办发明电〔2023〕7号
""",
    """\
Import a notice (its text, or holiday-cn's JSON) as a file in rules/calendar/. One sentence that
is not understood is enough to import nothing; it is named.

Examples:
  gongkai holidays import notice.txt
  gongkai holidays import notice.txt --year 2024 --source 国办发明电〔2023〕7号
""",
)
