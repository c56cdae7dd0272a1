"""The checks of waivers."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

_WAIVER = "waivers:\n  - {rule: post-ten-days, reason: 停机, "

WAIVER_PAGES: Mapping[str, Page] = {
    "waiver-without-reason": Page(
        "error",
        Text("豁免没有写理由", "waiver without a reason"),
        Text(
            "没有理由的豁免等于放行。理由会写进报告。",
            "Without a reason a waiver is a blank cheque. The reason is printed in reports.",
        ),
        "waivers",
        "waivers:\n  - {rule: post-ten-days, unit: 乙镇, until: 2027-12-31}\n",
        f"{_WAIVER}unit: 乙镇, until: 2027-12-31}}\n",
    ),
    "unknown-waived-rule": Page(
        "error",
        Text("豁免的规则不存在", "waiver of a rule that there is not"),
        Text(
            "rule 写的编号不在规则里。所有规则都豁免的，写 *。",
            "The rule is none of those there are. For every rule write *.",
        ),
        "waivers",
        "waivers:\n  - {rule: post-ten-day, reason: 停机, unit: 乙镇, until: 2027-12-31}\n",
        f"{_WAIVER}unit: 乙镇, until: 2027-12-31}}\n",
    ),
    "waiver-ended": Page(
        "warning",
        Text("豁免已经过期", "waiver past its date"),
        Text(
            "到检查基准日（--as-of）为止，until 已过，这条豁免不再起作用。请删去，或者重新批准。",
            "Its until lies before the as-of date (--as-of): it waives nothing any more. Delete "
            "it, or have it approved anew.",
        ),
        "waivers",
        f"{_WAIVER}unit: 乙镇, until: 2020-12-31}}\n",
        f"{_WAIVER}unit: 乙镇, until: 2027-12-31}}\n",
    ),
    "waiver-matches-nothing": Page(
        "warning",
        Text("豁免对不上任何单位或事项", "waiver that matches nothing"),
        Text(
            "unit 不在单位名册里，或者 item 不在标准目录里。"
            "多半是写错了名称；这条豁免不起作用。台账里有没有它所指的记录，由 gongkai check 说明。",
            "Its unit is not in the roster, or its item not in the catalogue. Mostly a name is "
            "mistyped; it waives nothing. Whether a ledger has its record, gongkai check tells.",
        ),
        "waivers",
        f"{_WAIVER}unit: 乙乡, until: 2027-12-31}}\n",
        f"{_WAIVER}unit: 乙镇, until: 2027-12-31}}\n",
    ),
}
