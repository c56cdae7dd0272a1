"""What refuses a holiday file or a notice, and what is doubtful in a file that is used."""

from collections.abc import Mapping

from gongkai.texts import Text

_FILES: Mapping[str, Text] = {
    "holiday-file-suffix": Text(
        "放假安排文件只读扩展名为小写 .yaml 或 .json 的，这个文件会被漏掉。请改扩展名。",
        "Only files that end in lower-case .yaml or .json are read as holiday files: this one "
        "would be passed over. Rename it.",
    ),
    "repeated-day": Text(
        "{found} 写了两次，前一次在 {first}。请只留一处。",
        "{found} is there twice, first at {first}. Keep one.",
    ),
    "day-of-another-year": Text(
        "{day} 等{count}天不属于{year}年的放假安排（只能是当年，或者上一年12月）。请核对年份。",
        "{day}, the first of {count}, cannot belong to the holidays of {year} (that year, or "
        "December before). Check the year.",
    ),
    "makeup-on-weekday": Text(
        "{day}（{name}）是星期一至星期五，本来就上班，不能是调休上班。请核对日期和 isOffDay；"
        "要收回以前的放假安排，请加上 amends: true。",
        "{day} ({name}) is a weekday and worked anyway: it cannot be a make-up day. Check the date "
        "and isOffDay; to take a day off back, add amends: true.",
    ),
    "statutory-day-worked": Text(
        "法定节假日没有全部放假，缺：{days}。请补上；只是调整个别日子的文件，请加上 amends: true。",
        "Not every statutory day is off; missing: {days}. Add them; a file that only changes some "
        "days needs amends: true.",
    ),
    "days-off-sum": Text(
        "平日放假减周末上班得{found}天，{year}年的放假办法规定是{of_law}天。请对照通知核对漏掉的"
        "放假或调休上班；确有临时增加的放假，请加上 extraordinary: true。",
        "Weekdays off less weekend days worked make {found}, and the law gives {of_law} in {year}. "
        "Look for a day off or a make-up day that is missing; if days were given beyond the law, "
        "add extraordinary: true.",
    ),
    "year-before-missing": Text(
        "{missing}年的放假安排还没有，不能先用{year}年的。请先补上{missing}年。",
        "The holidays of {missing} are not there yet, and {year} cannot come before. "
        "Add {missing} first.",
    ),
}

_NOTICES: Mapping[str, Text] = {
    "notice-not-understood": Text(
        "读不懂这一句：“{sentence}”。一句读不懂，整份都不导入；"
        "请照 rules/calendar/ 的格式手工填写。",
        "This sentence is not understood: “{sentence}”. Nothing is imported from a notice that is "
        "not wholly understood; write the file in rules/calendar/ by hand.",
    ),
    "notice-wrong-weekday": Text(
        "{day} 是星期{weekday}，不是“{found}”：“{sentence}”。请对照原文核对日期和年份。",
        "{day} is a 星期{weekday}, not “{found}”: “{sentence}”. Check date and year.",
    ),
    "notice-wrong-name": Text(
        "{day} 不是“{found}”（是{known}）：“{sentence}”。请对照原文核对日期和年份。",
        "{day} is not “{found}” (but {known}): “{sentence}”. Check date and year.",
    ),
    "notice-no-such-day": Text(
        "没有 {found} 这一天：“{sentence}”。请对照原文核对。",
        "There is no day {found}: “{sentence}”. Check the original.",
    ),
    "notice-run-backwards": Text(
        "“{found}”的结束早于开始：“{sentence}”。跨年的请写明两个年份。",
        "“{found}” ends before it starts: “{sentence}”. Over the turn of a year, give both years.",
    ),
    "notice-wrong-count": Text(
        "写的是{found}天，数出来是{count}天：“{sentence}”。请对照原文核对。",
        "It says {found}, and {count} are counted: “{sentence}”. Check the original.",
    ),
    "notice-works-weekday": Text(
        "{day} 是星期一至星期五，本来就上班：“{sentence}”。请对照原文核对日期和年份。",
        "{day} is a weekday and worked anyway: “{sentence}”. Check date and year.",
    ),
    "notice-not-by-weekend": Text(
        "{days} 不挨着周末：“{sentence}”。请对照原文核对日期和年份。",
        "{days} does not adjoin a weekend: “{sentence}”. Check date and year.",
    ),
    "notice-off-and-worked": Text(
        "{day} 既写放假又写上班：“{sentence}”。请对照原文核对。",
        "{day} is both off and worked: “{sentence}”. Check the original.",
    ),
    "notice-swaps-after-all": Text(
        "{name}写了不调休，这里又有调休上班：“{sentence}”。请对照原文核对。",
        "{name} is said to have no make-up days, and has one: “{sentence}”. Check the original.",
    ),
    "notice-far-from-holiday": Text(
        "{day} 离{name}太远：“{sentence}”。请对照原文核对日期和年份。",
        "{day} is too far from {name}: “{sentence}”. Check date and year.",
    ),
    "notice-without-name": Text(
        "看不出这一句说的是哪个节日：“{sentence}”。请在句首写明，例如“元旦：”。",
        "Of which holiday this speaks is not said: “{sentence}”. Put its name first, as in 元旦：.",
    ),
    "notice-without-year": Text(
        "看不出这是哪一年的放假安排。请用 --year 写明，例如 --year 2027。",
        "Of which year this is is not said. Say it with --year 2027.",
    ),
    "notice-of-several-years": Text(
        "说到的年份不一致：{found}。一次只导入一年的通知，请核对正文和 --year。",
        "The years do not agree: {found}. One year is imported at a time; check text and --year.",
    ),
    "notice-year-unknown": Text(
        "不能导入{year}年的放假安排：能用的是 {first} 至 {last} 年。",
        "Holidays of {year} cannot be imported; those of {first} to {last} can.",
    ),
    "notice-without-days": Text(
        "没有找到放假安排。请确认给出的是通知正文。",
        "No holidays were found. See whether this is the text of the notice.",
    ),
    "notice-without-source": Text(
        "没有来源，不能采用。请用 --source 写明通知的网址或文号。",
        "There is no source, and without one nothing counts. Give the notice's address or number "
        "with --source.",
    ),
}

HOLIDAY_PROBLEMS: Mapping[str, Text] = {**_FILES, **_NOTICES}

HOLIDAY_LINTS: Mapping[str, Text] = {
    "holidays-without-days": Text(
        "{year}年的文件里没有一天安排（days），不等于没有假期；这个文件没有采用。",
        "The file of {year} has no days, which does not mean no holidays; it was not used.",
    ),
    "holidays-without-source": Text(
        "{year}年的安排没有写明来源（papers 或 source），没有采用。请写上通知的网址或文号。",
        "The days of {year} have no source (papers or source) and were not used. Give the address "
        "or number of the notice.",
    ),
    "weekend-day-off": Text(
        "{day}（{name}）本来就是周末，又不与放假的平日相连，写不写都一样。请核对日期。",
        "{day} ({name}) is a weekend day that adjoins no weekday off: it changes nothing. "
        "Check the date.",
    ),
}
