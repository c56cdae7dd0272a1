"""What is said of a run as a whole."""

from collections.abc import Mapping

from gongkai.texts import Text

RUN_NOTICES: Mapping[str, Text] = {
    "future-dates": Text(
        "{count} 条记录里有晚于检查基准日的日期，视为尚未发生",
        "{count:record} with dates after the as-of date: what they tell of has not happened yet",
    ),
    "equal-rows": Text(
        "{count} 行认得的各列都与别的行相同，只计一次",
        "{count:row} equal to another in every column that is known: counted once",
    ),
    "rows-unlike": Text(
        "{count} 个编号（如“{record}”）各有几行，名称不同，或者渠道相同而公开日期不同，"
        "仍算一次公开，取最早的公开日期；不是同一次的，请改编号",
        "{count:record number} (“{record}”, first) of several rows with different titles, or with "
        "two days of publication on one channel, counted as one publication, on the earliest day: "
        "give each its own number unless it is",
    ),
    "rule-matched-nothing": Text(
        "规则 {rule}（{title}）没有对应任何记录，这次等于没有检查这一条",
        "rule {rule} matched nothing: it was not checked",
    ),
    "waiver-expired": Text(
        "豁免（规则 {rule}，理由：{reason}）已于 {until} 到期，不再有效",
        "the waiver of {rule} ({reason}) ran out on {until} and no longer counts",
    ),
    "waiver-unused": Text(
        "豁免（规则 {rule}，理由：{reason}）没有用到，请核对或删去",
        "the waiver of {rule} ({reason}) matches nothing: check or delete it",
    ),
    "outside-rule-time": Text(
        "规则 {rule}（{title}）：{count} 条记录不在规则施行期内，没有按它检查",
        "rule {rule}: {count:record} outside the time in which it is in force",
    ),
    "levels-defaulted": Text(
        "目录第 {items} 项没有写公开层级，按目录的默认层级检查",
        "items {items} have no level of their own; the catalogue's default was taken",
    ),
    "mode-defaulted": Text(
        "目录第 {items} 项没有写公开方式，按目录的默认方式检查",
        "items {items} have no mode of their own; the catalogue's default was taken",
    ),
    "links-not-asked": Text(
        "{count} 条记录的链接没有证据（没有访问，或者公开之后没有再访问），“长期公开”只按台账判断",
        "{count:record} with a link that the evidence says nothing of: judged by the ledger alone",
    ),
    "baseline": Text(
        "{count} 条问题在基线里已有，没有列出；基线里有 {gone} 条这次没有了",
        "{count:finding} of the baseline left out; {gone} of it gone",
    ),
    "next-holidays-missing": Text(
        "还没有{year}年的放假安排；国务院办公厅通知发布后，用 gongkai holidays import 导入",
        "the holidays of {year} are not known; once announced, add them by gongkai holidays import",
    ),
}
