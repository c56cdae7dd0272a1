"""What is said of a ledger, or of the run, by code."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.holiday_problems import HOLIDAY_LINTS
from gongkai.texts.run_notices import RUN_NOTICES

NOTICES: Mapping[str, Text] = {
    **RUN_NOTICES,
    **HOLIDAY_LINTS,
    "encoding-guessed": Text(
        "文件编码按 {encoding} 读取；如果出现乱码，请另存为 UTF-8",
        "read as {encoding}; if the text is garbled, save the file as UTF-8",
    ),
    "lock-file": Text(
        "Excel 或 WPS 打开台账时的临时文件，略过了；台账里还没有保存的改动不在检查之内",
        "a file that Excel or WPS keeps while a ledger is open, left out; what was not saved yet "
        "was not checked",
    ),
    "files-not-read": Text(
        "文件夹里还有 {count} 个文件（{files}）不是能检查的格式，没有检查；"
        "其中有台账的，请另存为 .xlsx（压缩的先解压）",
        "{count:file} in the folder ({files}) of kinds that cannot be checked; save what is a "
        "ledger as .xlsx (unpack archives first)",
    ),
    "own-result": Text(
        "这是本程序写出的结果，不是台账，略过了",
        "a result that gongkai wrote, and no ledger: left out",
    ),
    "entries-numbered": Text(
        "几条记录写在同一行，位置中的行号指第几条记录（从 1 数起）",
        "several records share a line: a row is the number of a record, from 1",
    ),
    "sheets-not-checked": Text(
        "工作表“{sheets}”标明不参加检查，没有检查",
        "sheets {sheets} are marked as not to be checked",
    ),
    "sheet-hidden": Text(
        "这张工作表是隐藏的，照常检查；不该检查的，请删去",
        "this sheet is hidden, and was checked like any other; delete it if it should not be",
    ),
    "rows-hidden": Text(
        "{count} 行是隐藏的，照常检查；不该检查的，请删去",
        "{count:row} hidden, and checked like any other; delete what should not be",
    ),
    "columns-hidden": Text(
        "{count} 列是隐藏的（{headings}），照常检查；不该检查的，请删去",
        "{count:column} hidden ({headings}), and checked like any other; delete what should not be",
    ),
    "formulas-without-result": Text(
        "{count} 格公式没有存下结果，读到的是公式本身；请用 Excel 或 WPS 打开，保存后再检查",
        "{count:formula} without a saved result, read as written: open the file in Excel or WPS, "
        "save it, and check again",
    ),
    "sheet-left-out": Text(
        "这张表没有认得的表头，或者没有日期列（看到：{found}），没有检查",
        "no header that is known, or no column of dates (found: {found}); left out",
    ),
    "sheet-empty": Text(
        "这张工作表只有表头，没有一条记录；请核对是不是还没有填",
        "this sheet has a header and no record: see whether it has yet to be filled in",
    ),
    "heading-near": Text(
        "不认得列名“{heading}”，是不是“{near}”？没有采用；请改列名",
        "heading “{heading}” is not known; is it “{near}”? It was not used",
    ),
    "headings-unused": Text(
        "{count} 列没有用到：{headings}", "{count:column} not used: {headings}"
    ),
    "own-heading-unused": Text(
        "台账里没有“{heading}”这个列名，对应“{field}”的设置没有用上；请核对",
        "no ledger has the heading “{heading}” that was named for {field}; check its spelling",
    ),
    "two-columns": Text(
        "“{used}”和“{unused}”是同一个意思的两列，只用了“{used}”",
        "“{used}” and “{unused}” mean the same; only “{used}” was used",
    ),
    "time-limit-heading": Text(
        "“公开时限”一列在各县意思不同（时限或保留期限），没有采用",
        "公开时限 means a deadline in some counties and retention in others; it was not used",
    ),
    "cells-without-heading": Text(
        "{count} 行在没有列名的列里有内容，可能是列错位了",
        "{count:row} with cells in columns without a heading: they may have slid",
    ),
    "rows-swallowed": Text(
        "{count} 行有一格带着换行和许多分隔符：可能是英文引号没有配对，把后面的行并了进来",
        "{count:row} with line breaks and separators inside a cell: quotation marks may not pair, "
        "and take in the rows below",
    ),
    "rows-uncut": Text(
        "{count} 行只有一格，里面带着分隔符：全角半角和表头不同，或者整行加了引号；"
        "请改成和表头一样的分隔符，去掉整行的引号",
        "{count:row} of one cell with separators in it, which are others than the header has, or "
        "within quotation marks; write them as the header does",
    ),
    "rows-narrow": Text(
        "{count} 行比别的行少几格：少的若不在行末，后面的格就都往左错了位，请核对",
        "{count:row} with fewer cells than the others: unless the last ones are missing, those "
        "behind the gap have slid to the left",
    ),
    "row-short": Text(
        "最后一行没有写完（没有换行，列数也不够）：文件可能没有传完，请核对",
        "the last line ends early, without a line break: the file may not be complete",
    ),
    "rows-left-out": Text(
        "{count} 行是合计、说明或重复的表头，不算记录",
        "{count:row} of totals, notes or repeated headers: no records",
    ),
    "cells-ditto": Text(
        "{count} 行里写着“同上”一类，按上一行的内容读；排序以后意思会变，最好写全",
        "{count:row} with 同上 or the like, read as what stands above; sorting would change it, so "
        "write it out",
    ),
    "rows-without-content": Text(
        "{count} 行只填了单位、层级等，没有信息内容，不算记录",
        "{count:row} without any content: no records",
    ),
    "unit-missing": Text(
        "{count} 行没有写公开主体，全部公开的检查没有把它们算到任何单位",
        "{count:row} without a unit: no unit's coverage counts them",
    ),
    "unit-unknown": Text(
        "名册里没有“{unit}”（{count} 行）{hint}",
        "the roster has no unit “{unit}” ({count:row}){hint}",
    ),
}

# Where a known name is near: what the suggestion is, beside the sentence.
NEAR = Text("，是不是“{near}”？", "; is it “{near}”?")
