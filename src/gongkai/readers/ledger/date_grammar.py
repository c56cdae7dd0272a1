"""What dates look like in ledgers, in the spelling of `numerals.plain`."""

import re

from gongkai.readers.ledger.numerals import DIGITS, ZEROS

WEEKDAYS = "一二三四五六日天"

_CHINESE = f"[{DIGITS}{ZEROS}]"
_NUMBER = rf"(?:[0-9]{{1,2}}|[零{DIGITS}十廿卅]{{1,3}})"
_MONTH = rf"(?:元|{_NUMBER})"
_SIGN = "[-/.—]"
_SECONDS = r"(?::[0-5][0-9](?:\.[0-9]+)?)?"
_CLOCK = rf"""(?:
    (?: [上下中]午 | 凌晨 | [早晚]上 )? \s*
    (?: [01]?[0-9] | 2[0-4] )
    (?: : [0-5][0-9] {_SECONDS} (?: \s* [AP]M )?
      | [时点] (?: 半 | [0-5]?[0-9]分 (?: [0-5]?[0-9]秒 )? )? )
)"""

# A whole day. The numbers of month and day, and the day of the week, are checked by the reader.
DAY = re.compile(
    rf"""
    ( [0-9]{{4}} | {_CHINESE}{{4}} (?=\s*年) )
    (?: \s*年\s* ({_MONTH}) \s*月\s* ({_NUMBER}) (?![0-9]) \s* [日号]?
      | \s*(?P<sign>{_SIGN})\s* ([0-9]{{1,2}}) \s*(?P=sign)\s* ([0-9]{{1,2}}) (?![0-9]) \.?
      | ([0-9]{{2}}) ([0-9]{{2}}) (?![0-9]) (?:\.0+)? )
    (?: \s* \(? (?:星期|周|礼拜) ([{WEEKDAYS}]) \)? )?
    # A time of day: something other than a digit must part it from the day.
    (?: \s* (?P<tee>T)? (?<![0-9]) \s*
        (?: ([01][0-9]|2[0-4]) : ([0-5][0-9]) {_SECONDS} \s*
            # "09:00-12:00" is a morning: an offset to the west needs the T.
            (Z | (?(tee)[-+]|\+) (?:0[0-9]|1[0-4]) (?: :?[0-5][0-9] )? )
          | {_CLOCK} ) )?
    \s*
    """,
    re.VERBOSE,
)
SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
TO = re.compile(r"(起?\s*[至到]|~{1,2}|—{1,2}|-{1,2})\s*")

# The end of a range that does not say what its number counts: 2020.6.10-20, 2020-06-10-06-20.
BARE_END = re.compile(rf"[0-9]{{1,2}}(?:{_SIGN}[0-9]{{1,2}})?")
_SPOKEN = rf"""(?:
    (?: [0-9]{{4}} | {_CHINESE}{{4}} ) \s* 年? (?: \s* {_MONTH} \s* 月 )?
  | {_MONTH} \s* 月 (?: \s* {_NUMBER} \s* [日号]? )?
  | {_NUMBER} \s* [日号]
)"""
_SIGNED = rf"(?: (?: [0-9]{{4}} | [0-9]{{1,2}} ) {_SIGN} [0-9]{{1,2}} )"
# The year or the day is missing: 2020年12月, 12-14, 6月10日至6月20日.
INCOMPLETE = re.compile(
    rf"""(?: {_SPOKEN} (?: \s* {TO.pattern} {_SPOKEN} )?
      | {_SIGNED} (?: \s* {TO.pattern} {_SIGNED} )?
    ) (?: \s+ {_CLOCK} )?""",
    re.VERBOSE,
)
# Whole, but with more than one reading: 2020610, 14/12/2020, 20.12.14, 20年12月14日.
AMBIGUOUS = re.compile(
    rf"""(?: [0-9]{{6,7}}
      | [0-9]{{1,2}}({_SIGN})[0-9]{{1,2}}\1(?:[0-9]{{4}}|[0-9]{{2}}) \.?
      | (?:[0-9]{{2}}|{_CHINESE}{{2}}) 年 {_MONTH} 月 {_NUMBER} [日号]?
    ) (?: \s+{_CLOCK} )?""",
    re.VERBOSE,
)
