"""The help of `gongkai catalog`."""

from gongkai.texts import Text

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
