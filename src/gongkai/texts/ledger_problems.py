"""What refuses a ledger file, and what is wrong with a cell that could not be read."""

from collections.abc import Mapping

from gongkai.texts import Text

_DATE_FORMS = "请写成 2020-12-14 或 2020年12月14日 这样的日期"
_DATE_FORMS_EN = "write a date such as 2020-12-14"

FILE_PROBLEMS: Mapping[str, Text] = {
    "unknown-file-type": Text(
        "不认得“{found}”这种文件。台账可以是：{known}。别的表格请用 Excel 或 WPS 另存为 .xlsx，"
        "压缩包请先解开。",
        "“{found}” is no kind of file that is known here. Ledgers may be: {known}. Save any other "
        "table as .xlsx with Excel or WPS, and unpack what is packed.",
    ),
    "no-ledgers-in-folder": Text(
        "文件夹里没有台账文件。请核对文件夹，或者直接写出台账文件名。",
        "There is no ledger in the folder. Check the folder, or name the file.",
    ),
    "lock-file-alone": Text(
        "这是 Excel 或 WPS 打开台账时的临时文件，不是台账。请写出台账的文件名（去掉开头的 ~$）。",
        "This is the file that Excel or WPS keeps while a ledger is open, and no ledger. Name the "
        "ledger, without the ~$.",
    ),
    "own-result-alone": Text(
        "这是本程序写出的结果，不是台账，没有检查。请写出台账的文件名，或者台账所在的文件夹。",
        "This is a result that gongkai wrote, and no ledger: it was not checked. Name the ledger, "
        "or the folder that holds it.",
    ),
    "no-ledger": Text(
        "没有找到台账的表头。看到的是：{found}。表头里要有 {known} 这样的列名；"
        "可以用 gongkai template 生成标准台账。",
        "No ledger header was found, only: {found}. Headings such as {known} are expected; "
        "gongkai template makes a ledger that has them.",
    ),
    "empty-ledger": Text(
        "台账里没有一条记录。请核对是不是选错了文件，或者还没有填。",
        "The ledger has no record. Check whether it is the right file, and filled in.",
    ),
    "workbook-encrypted": Text(
        "工作簿设了打开密码，读不了。请在 Excel 或 WPS 里取消密码后另存。",
        "The workbook is protected by a password. Save it without one.",
    ),
    "workbook-is-markup": Text(
        "文件名是 Excel，内容却是网页或 XML。请用 Excel 或 WPS 打开，另存为 .xlsx。",
        "The name says Excel, the content is a web page or XML. Open it and save it as .xlsx.",
    ),
    "errors-unread": Text(
        "工作簿里有 #N/A 一类的错误值，读不出是哪几格。"
        "请用 Excel 或 WPS 打开，改正后另存为 .xlsx。",
        "The workbook holds error values such as #N/A, and which cells they are cannot be told. "
        "Mend them and save it as .xlsx.",
    ),
    "workbook-unreadable": Text(
        "这不是 Excel 工作簿，或者已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx。",
        "This is no workbook, or it is damaged. Open it in Excel or WPS and save it as .xlsx.",
    ),
    "workbook-duration": Text(
        "有一个单元格是时长格式（如 [h]:mm），里面的数大得不可能是时长，整个文件因此读不出来。"
        "请把这一格改成日期、文字或普通数字。",
        "A cell in the format of a duration, such as [h]:mm, holds a number that can be none, so "
        "the file cannot be read. Make it a date, a text or a plain number.",
    ),
    "workbook-bomb": Text(
        "文件解压以后大得不像台账，没有打开。请核对来源；确是台账的，用 Excel 或 WPS 打开，"
        "把内容复制到新的工作簿里另存。",
        "Unpacked, the file is larger than any ledger, and was not opened. Check where it comes "
        "from; if it is a ledger, copy its content into a new workbook.",
    ),
    "sheet-too-large": Text(
        "内容一直到 {cell}，远远超出台账应有的大小（最多 {most} 列，中间不能大片空着），没有检查。"
        "请按 Ctrl+End 找到最后一格，删去多余的行和列后另存。",
        "The content reaches {cell}, much farther than that of a ledger (at most {most} columns, "
        "and no vast gaps), and was not checked. Press Ctrl+End, delete the stray rows and "
        "columns, and save.",
    ),
    "cell-too-long": Text(
        "这一格的字数超过 Excel 一格能装的 {most} 个，多半是引号没有配对，或者选错了文件。"
        "请改正后再检查。",
        "This cell is longer than the {most} characters that a cell of Excel holds: a quotation "
        "mark may not be closed, or it is the wrong file. Mend it first.",
    ),
    "too-many-columns": Text(
        "有 {count} 列，台账最多 {most} 列。多半是分隔符或引号出了错，或者选错了文件。"
        "请核对后再检查。",
        "There are {count} columns, and a ledger has {most} at most: a separator or a quotation "
        "mark is wrong, or it is the wrong file. Check it first.",
    ),
    "yaml-too-large": Text(
        "YAML 台账有 {size} KB，最大 {most} KB。记录多的，请用 CSV、JSON 或 Excel。",
        "The YAML has {size} KB, and {most} KB is the most. Use CSV, JSON or Excel for many "
        "records.",
    ),
    "parquet-bomb": Text(
        "文件自称的行数远远超出它的大小，没有打开。请核对来源，重新导出。",
        "The file claims more rows than its size allows, and was not opened. Check where it comes "
        "from, and export it again.",
    ),
    "parquet-unreadable": Text(
        "这不是 Parquet 文件，或者已经损坏。请重新导出。",
        "This is no Parquet file, or it is damaged. Export it again.",
    ),
    "encoding-unknown": Text(
        "认不出文件的文字编码。请用 Excel 或 WPS 打开，另存为 UTF-8 的 CSV，或者 .xlsx。",
        "The text encoding is not known. Save the file as UTF-8 CSV, or as .xlsx.",
    ),
    "text-cut": Text(
        "文件断在半个字上，没有传完；最后一行没有检查。请重新复制或者重新导出。",
        "The file ends in the middle of a character: it is not complete. Its last row was not "
        "checked. Copy or export it again.",
    ),
    "text-quotes": Text(
        '从这一行往前找：有一处英文引号 (") 没有配对，后面的行分不清。'
        "请补上或删去，或者用 Excel、WPS 另存为 .xlsx。",
        'In this line or above it a quotation mark (") is not closed, so the rows cannot be told '
        "apart. Close or delete it, or save the file as .xlsx.",
    ),
    "column-type": Text(
        "这一列的类型（{found}）读不了。请改成文字或日期后重新导出。",
        "The type of this column ({found}) cannot be read. Export it as text or dates.",
    ),
    "json-syntax": Text(
        "从这里起不是 JSON：多半是缺了逗号、引号或括号，或者文件没有传完整。请重新导出。",
        "This is no JSON from here on: a comma, quotation mark or bracket is missing, or the file "
        "is not complete. Export it again.",
    ),
    "json-line": Text(
        "这一行应当是一条完整的 JSON 记录，从这里起读不懂；这条记录没有检查。请改正或者重新导出。",
        "This line has to be one whole record in JSON, and cannot be read from here on; the record "
        "was not checked. Mend it, or export the file again.",
    ),
    "json-line-cut": Text(
        "最后一行不完整，这条记录没有检查：文件多半没有传完。请重新导出或者重新复制。",
        "The last line is cut off, and its record was not checked: the file is not complete. "
        "Export or copy it again.",
    ),
    "json-more-lines": Text(
        "从这一行起还有 {count} 处错误，不再一一列出。请改正前面的再检查一次。",
        "From this line on there are more mistakes ({count}), not listed here. Mend those above "
        "first.",
    ),
    "json-too-deep": Text(
        "括号套得太深，读不下去。一条记录里只写“列名: 内容”。",
        "The brackets are nested too deep. A record holds “heading: content”, and nothing else.",
    ),
    "json-repeated-key": Text(
        "键“{key}”在这里写了两次，不知道以哪个为准。请只留一处。",
        "The key “{key}” is written twice here, and which of them counts is not known. Keep one.",
    ),
    "no-records": Text(
        "这里应当是记录的列表，或者 records 下面的列表。",
        "A list of records is expected here, or one under records.",
    ),
    "record-not-a-mapping": Text(
        "一条记录应当是“列名: 内容”的形式。", "A record is written as “heading: content”."
    ),
    "value-not-simple": Text(
        "“{key}”应当是文字、数字或者它们的列表。请改成一个值。",
        "“{key}” has to be text, a number, or a list of them. Write one value.",
    ),
}

LEDGER_PROBLEMS: Mapping[str, Text] = {
    "date-unreadable": Text(
        f"“{{found}}”不是认得的日期，{_DATE_FORMS}",
        f"“{{found}}” is no known date; {_DATE_FORMS_EN}",
    ),
    "date-impossible": Text(
        f"没有“{{found}}”这一天（只认 1949 至 2100 年），{_DATE_FORMS}",
        f"there is no day “{{found}}” in 1949-2100; {_DATE_FORMS_EN}",
    ),
    "date-incomplete": Text(
        f"“{{found}}”缺年、月或日，{_DATE_FORMS}",
        f"“{{found}}” lacks a year, month or day; {_DATE_FORMS_EN}",
    ),
    "date-ambiguous": Text(
        f"“{{found}}”可以有几种读法，不能猜，{_DATE_FORMS}",
        f"“{{found}}” can be read in several ways; {_DATE_FORMS_EN}",
    ),
    "date-range-backwards": Text(
        "“{found}”的结束早于开始，请核对起止日期", "“{found}” ends before it starts"
    ),
    "date-range": Text(
        "“{found}”是起止日期，这一列只能填一个日期", "“{found}” is a range; one date is wanted here"
    ),
    "weekday-contradicts": Text(
        "“{found}”的日期和星期对不上，请核对", "the date and the weekday of “{found}” do not agree"
    ),
    "item-unknown": Text(
        "目录里没有“{found}”这一项{hint}；请填目录的序号或名称",
        "the catalogue has no item “{found}”{hint}; enter its number or name",
    ),
    "item-ambiguous": Text(
        "目录里叫“{found}”的不止一项，请填序号，或者补上一级事项",
        "several items are called “{found}”; enter the number, or add 一级事项",
    ),
    "item-elsewhere": Text(
        "“{found}”不在同一行所写的一级事项之下，请核对",
        "“{found}” does not belong to the 一级事项 beside it",
    ),
    "level-unknown": Text(
        "“{found}”不是公开层级，请填 县级、乡级 或 村级",
        "“{found}” is no level; enter 县级, 乡级 or 村级",
    ),
    "mode-unknown": Text(
        "“{found}”不是公开方式，请填 主动公开 或 依申请公开",
        "“{found}” is no mode; enter 主动公开 or 依申请公开",
    ),
    "channel-unknown": Text(
        "“{found}”里有不认得、或者看不出勾没勾的渠道{hint}；其余的照常采用",
        "“{found}” has a channel that is not known, or that may be ticked or not{hint}; the others "
        "were taken",
    ),
    "number-unreadable": Text(
        "“{found}”不能当作工作日的天数（“天”可能指自然日），请按工作日只填数字",
        "“{found}” is no number of working days (天 may be calendar days); write the number alone",
    ),
}
