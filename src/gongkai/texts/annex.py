"""What is said of an annex table that is imported: what refuses it, and what is doubtful in it."""

from collections.abc import Mapping

from gongkai.texts import Text

# What `catalog import` says when it is done.
WRITTEN = Text(
    "已写入 {file}：{items}项，{doubts}处疑点，都写在 notes 里。"
    "请对照附件原件逐项核对，再用 gongkai validate {file} 检查。",
    "wrote {file}: {items:item}, {doubts:doubt}, all in notes. Hold it against the annex item by "
    "item, then run gongkai validate {file}",
)
SHOWN = Text(
    "共{items}项，{doubts}处疑点，都写在 notes 里。请对照附件原件逐项核对。",
    "{items:item}, {doubts:doubt}, all in notes. Hold it against the annex item by item.",
)
EXISTS = Text(
    "{file} 已经存在。换个文件名（-o），或者加 --force 覆盖。",
    "{file} exists. Choose another name (-o), or add --force to replace it.",
)

FIELDS: Mapping[str, Text] = {
    "audience": Text("公开对象", "公开对象"),
    "mode": Text("公开方式", "公开方式"),
    "levels": Text("公开层级", "公开层级"),
}

ANNEX_PROBLEMS: Mapping[str, Text] = {
    "annex-no-table": Text(
        "没有找到标准目录的表格：要有一行表头，写着公开事项、公开内容、公开时限、公开渠道等列名中的"
        "三个以上。请确认附件就在这个文件里。",
        "No table of a catalogue is found: it needs a header with at least three known headings, "
        "such as 公开事项, 公开内容, 公开时限, 公开渠道. See whether the annex is in this file.",
    ),
    "annex-no-rows": Text(
        "找到了标准目录的表头，但下面没有一行内容。请确认附件是否完整。",
        "A header is found, with no rows under it. See whether the annex is whole.",
    ),
    "annex-not-docx": Text(
        "Word 文档打不开，可能已损坏或有密码。请用 Word 或 WPS 打开，另存为不加密的 .docx。",
        "The Word document cannot be opened: it is damaged or has a password. "
        "Save it anew as .docx, without a password.",
    ),
    "annex-is-doc": Text(
        "这是旧格式的 Word 文档（.doc）或加密的文档。请用 Word 或 WPS 打开，另存为不加密的 .docx。",
        "This is an old Word document (.doc), or one with a password. Save it as plain .docx.",
    ),
    "annex-is-pdf": Text(
        "这是 PDF，读不出表格。请用 WPS 等把它转成 .docx 或 .xlsx，再导入。",
        "This is a PDF, whose tables cannot be read. Turn it into .docx or .xlsx, and import that.",
    ),
    "annex-form-unknown": Text(
        "不认识这种文件，不能导入。", "This kind of file is not known and cannot be imported."
    ),
    "annex-without-title": Text(
        "看不出标准目录的名称。请用 {option} 写明，例如 {option} 某县某领域基层政务公开标准目录。",
        "The title of the catalogue is not found. Name it with {option}.",
    ),
    "annex-without-document": Text(
        "看不出印发目录的文号。请用 {option} 写明；没有文号的，写明出处。",
        "The number of the document is not found. Name it with {option}; where there is none, say "
        "where the annex comes from.",
    ),
    "annex-without-issuer": Text(
        "看不出发文单位。请用 {option} 写明。",
        "The office that issued the catalogue is not found. Name it with {option}.",
    ),
    "annex-without-issued-on": Text(
        "看不出印发日期。请用 {option} 写明，例如 {option} 2020-12-14。",
        "The day of issue is not found. Name it: {option} 2020-12-14.",
    ),
}

ANNEX_DOUBTS: Mapping[str, Text] = {
    # The tables and rows.
    "annex-table-goes-on": Text(
        "{table}没有表头，列数与上一张表相同，按上一张表的表头读。",
        "{table} has no header, and as many columns as the table before: read under that header.",
    ),
    "annex-table-skipped": Text(
        "{table}没有认得的表头，没有读。", "{table} has no known header, and is not read."
    ),
    "annex-sheet-hidden": Text(
        "{table}是隐藏的工作表，照常读取；不该读的，请删去再导入。",
        "{table} is a hidden sheet, and read like any other: delete it if it should not be.",
    ),
    "annex-rows-hidden": Text(
        "{table}有{count}行是隐藏的，照常读取；不该读的，请删去再导入。",
        "{table} has hidden rows ({count}), read like any other: delete what should not be.",
    ),
    "annex-formulas": Text(
        "{table}有{count}格公式没有存下结果，读到的是公式；请用 Excel 或 WPS 打开，保存后再导入。",
        "{table} has formulas without a saved result ({count}), read as written: open the file in "
        "Excel or WPS, save it, and import it again.",
    ),
    "annex-rows-swallowed": Text(
        "{table}有{count}行的分隔符或引号不对，可能几行并成了一行，请核对。",
        "{table} has rows ({count}) whose separators or quotes do not fit: look into them.",
    ),
    "annex-rows-narrow": Text(
        "{table}有{count}行比别的行少几格：少的若不在行末，后面的格就都往左错了位，请核对。",
        "{table} has rows ({count}) with fewer cells than the others: unless the last ones are "
        "missing, those behind the gap have slid to the left. Look into them.",
    ),
    "annex-row-short": Text(
        "{table}的最后一行没有写完，文件可能不完整，请核对。",
        "The last row of {table} ends early: the file may not be whole.",
    ),
    "annex-row-blank": Text(
        "{table}第{row}行是空行，略过。", "{table}, row {row} is blank: skipped."
    ),
    "annex-row-too-long": Text(
        "{table}第{row}行比表头多出几格，多出的没有读。",
        "{table}, row {row} has more cells than the header: the others are not read.",
    ),
    "annex-row-alone": Text(
        "{table}第{row}行只有一格（{found}），当作标题或说明，没有读作事项，请核对。",
        "{table}, row {row} has one cell alone ({found}): taken for a title or a note, not for an "
        "item. Look into it.",
    ),
    "annex-no-serials": Text(
        "附件没有序号，按行的次序编号。", "The annex has no numbers: rows are numbered by order."
    ),
    "annex-no-legend": Text(
        "附件没有说明勾选与不勾选的含义。勾选的读作应当使用的渠道；未勾选的不读作“可选”，也不读作“禁用”。",
        "The annex does not say what ticks mean. Ticked channels are read as required; open ones "
        "neither as optional nor as forbidden.",
    ),
    "annex-orders": Text(
        "公开方式两小列的次序，各页表头不同：{orders}。",
        "The two columns of 公开方式 stand in different order from page to page: {orders}.",
    ),
    "annex-limit-of-law": Text(
        "通知中没有找到公开时限的一般规定，缺省值取《中华人民共和国政府信息公开条例》第二十六条。",
        "No general limit is found in the notice: the default is that of article 26 of the "
        "Regulation on Open Government Information.",
    ),
    "annex-categories-unprinted": Text(
        "通知列出的一级事项，附件没有印出：{names}。",
        "The notice lists these 一级事项, which the annex does not print: {names}.",
    ),
    "annex-subjects-unprinted": Text(
        "通知列出的二级事项，附件没有同名的行：{names}。",
        "The notice lists these 二级事项, of which the annex has no row: {names}.",
    ),
    "annex-blank-time-limit": Text(
        "第{items}项的公开时限为空白，取 defaults.time_limit。",
        "公开时限 of the items {items} is blank: defaults.time_limit is taken.",
    ),
    "annex-blank-publisher": Text(
        "第{items}项的公开主体为空白，留空。", "公开主体 of the items {items} is blank."
    ),
    "annex-blank-mode": Text(
        "第{items}项没有读出公开方式，留空，按主动公开检查。",
        "No 公开方式 is read of the items {items}: left blank, and checked as 主动公开.",
    ),
    "annex-blank-levels": Text(
        "第{items}项没有读出公开层级，留空，按各级都应公开检查。",
        "No 公开层级 is read of the items {items}: left blank, and owed at every level.",
    ),
    "annex-blank-audience": Text(
        "第{items}项没有读出公开对象，留空。",
        "No 公开对象 is read of the items {items}: left blank.",
    ),
    "annex-blank-channels": Text(
        "第{items}项没有读出应当使用的渠道，留空，渠道不作检查。",
        "No required channel is read of the items {items}: left blank, and not checked.",
    ),
    # The cells of one row.
    "annex-category-carried": Text(
        "一级事项空白，承上一行，读作“{found}”。",
        "一级事项 is blank, and read as that of the row above: {found}.",
    ),
    "annex-category-from-below": Text(
        "一级事项空白，在换页后的首行：上页最后是“{above}”，本页随后印的是“{found}”，读作“{found}”，请核对合并单元格。",
        "一级事项 is blank at the top of a page: the page before ends with {above}, and this "
        "one goes on with {found}, which is taken. Look at the merged cells.",
    ),
    "annex-category-none": Text(
        "一级事项空白，上下都没有，归入“{found}”，请填写。",
        "一级事项 is blank here, above and below: put under {found}. Fill it in.",
    ),
    "annex-rows-joined": Text(
        "第{rows}行没有序号和事项名称，并入本项，请核对。",
        "Rows {rows} have no number and no name: joined to this item. Look into it.",
    ),
    "annex-number-blank": Text(
        "序号空白，编为{number}，请核对。", "The number is blank: {number} is given. Look into it."
    ),
    "annex-column-unread": Text(
        "“{heading}”与另一列意思相同而内容不同，没有采用，请核对。",
        "{heading} means the same as another column, and says something else: not used. Look into "
        "it.",
    ),
    "annex-subject-blank": Text(
        "二级事项空白，留空，不作推测。", "二级事项 is blank, and stays so."
    ),
    "annex-third-level": Text(
        "附件分三级：二级事项“{above}”之下的三级事项“{found}”，读作本项的事项名称。",
        "The annex has three levels: {found}, under {above}, is read as the subject.",
    ),
    "annex-content-optional": Text(
        "公开内容里标“〇”的是可选要素：{names}。",
        "Elements of 公开内容 that are marked 〇 are optional: {names}.",
    ),
    "annex-basis-parted": Text(
        "公开依据一格连写{count}个文件名称，逐一分开。",
        "公开依据 has the titles of {count} documents in one cell: taken apart.",
    ),
    "annex-columns-slid": Text(
        "“{heading}”一格印作“{found}”，像是公开时限：列可能错位，请核对整行。",
        "{heading} is printed as {found}, which looks like a limit: columns may have slid. Look at "
        "the whole row.",
    ),
    "annex-same-as-above": Text(
        "“{heading}”写“同上”，取上一行的“{found}”。",
        "{heading} says 同上: that of the row above is taken, {found}.",
    ),
    "annex-limit-unclear": Text(
        "公开时限“{found}”没有全部读懂，须由人判断（needs_a_person）。",
        "The limit {found} is not wholly understood: a person must decide (needs_a_person).",
    ),
    "annex-limit-retention": Text(
        "公开时限写“{found}”，说的是保持公开多久，不是几天之内公开；期限取 defaults.time_limit。",
        "The limit {found} is for how long, not how soon: defaults.time_limit is taken.",
    ),
    "annex-limit-struck": Text(
        "公开时限印作“{found}”，没有写期限，留空。", "The limit is printed as {found}: left blank."
    ),
    "annex-channels-slid": Text(
        "渠道的一部分滑入“{heading}”一格，在该格中读取；这一格原有的勾选不可知。",
        "Some channels have slid into {heading}, and are read there; what was ticked in it before "
        "is not known.",
    ),
    "annex-channels-short": Text(
        "渠道没有印全，视为未勾选的有：{absent}。",
        "The list of channels is cut short; taken as not ticked: {absent}.",
    ),
    "annex-channels-unknown": Text(
        "渠道里有认不出的：{found}，没有录入。", "Not known as channels, and left out: {found}."
    ),
    "annex-channels-none": Text("渠道没有一项勾选，留空。", "No channel is ticked: left blank."),
    "annex-channels-lost": Text(
        "渠道前的记号丢失（{found}），看不出勾选了哪些，丢失的没有录入。",
        "Signs before channels are lost ({found}): which are ticked cannot be told; left out.",
    ),
    "annex-words-unticked": Text(
        "“{heading}”印作“{found}”，没有勾选，读作{reading}。",
        "{heading} is printed as {found} with nothing ticked, and read as {reading}.",
    ),
    "annex-mode-undecided": Text(
        "“{heading}”印作“{found}”，两种方式并列、没有勾选，不能认定，留空。",
        "{heading} is printed as {found}, both modes with nothing ticked: left blank.",
    ),
    "annex-modes-both": Text(
        "公开方式两种都勾选，不能认定，留空。", "Both modes are ticked: left blank."
    ),
    "annex-slid": Text(
        "“{heading}”之下印的是“{found}”，应属{field}，按{field}读取。",
        "Under {heading} stands {found}, which belongs to {field}, and is read as that.",
    ),
    "annex-nothing-ticked": Text(
        "{heading}各格都未勾选，留空。", "Nothing is ticked in {heading}: left blank."
    ),
    "annex-order-flips": Text(
        "公开方式的勾选按本页表头落在“{found}”之下，但本附件各页两小列次序不同，请核对。",
        "The tick of 公开方式 stands under {found} by the header of this page; other pages have "
        "the columns in another order. Look into it.",
    ),
    "annex-tick-unusual": Text(
        "“{heading}”印作“{found}”，读作勾选，请核对。",
        "{heading} is printed as {found}, and read as a tick. Look into it.",
    ),
    "annex-tick-lost": Text(
        "“{heading}”印作“{found}”，看不出是否勾选，没有录入。",
        "{heading} is printed as {found}: whether it is ticked cannot be told; left out.",
    ),
    "annex-tick-of-nothing": Text(
        "“{heading}”只有勾选，没有写明勾选的是什么，没有录入。",
        "{heading} has a tick, and does not say of what: left out.",
    ),
    "annex-prose-ticked": Text(
        "“{heading}”一格印作“{found}”，读作勾选，请核对。",
        "{heading} is printed as {found}, and read as a tick. Look into it.",
    ),
    "annex-prose-unread": Text(
        "“{heading}”一格印作“{found}”，不是勾选，没有录入。",
        "{heading} is printed as {found}, which is no tick: left out.",
    ),
    "annex-level-unknown": Text(
        "公开层级“{found}”不在县、乡、村三级之内，没有录入。",
        "The level {found} is none of county, township and village: left out.",
    ),
    "annex-level-read": Text(
        "公开层级“{found}”读作{reading}，请核对。", "The level {found} is read as {reading}."
    ),
}
