"""Why an obligation came out as it did, where the outcome alone does not say."""

from typing import Literal, get_args

Reason = Literal[
    # undecided: the question has no answer yet
    "cell-rejected",  # a cell that the rule needs could not be read
    "column-missing",  # the ledger has no such column
    "cell-blank",  # a date that the rule needs is not filled in
    "dates-contradict",  # the record's own dates exclude each other (S8b.4)
    "item-unknown",
    "level-unknown",
    "limit-needs-a-person",  # the item's 公开时限 was not understood
    "trigger-unknown",  # 触发日期未知
    "rules-conflict",  # two rules override the same third for one record (S5.4)
    "calendar-unknown",  # 放假安排未公布
    "before-calendar",  # the working days of that time are not known
    "reason-unknown",  # the reason of withdrawal is none of the lawful ones
    "link-soft-404",  # the link answers with what looks like a page of errors
    "link-login-wall",
    "link-unreachable",
    "successor-missing",  # 被替代, but by what is not said
    # violated
    "posting-short",
    "withdrawn-without-reason",
    "link-gone",  # the page that should stay public is not there
    "not-published",
    "channel-none",
    "channel-missing",
    "absent",  # a date that must be there is not
    "out-of-order",
    "personal-data",
    # met, with a warning
    "counting-differs",  # 计算口径相差一天
    "link-moved",  # the page is there, at another address
]

REASONS: tuple[str, ...] = get_args(Reason)
