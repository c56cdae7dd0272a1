"""Days as officers spell them: forms to write a day in, and, slowly, all that may mean it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import product


def chinese(number: int, tens: tuple[str, ...]) -> str:
    return f"{tens[number // 10]}{('', *'一二三四五六七八九')[number % 10]}"


def by_numerals(zero: str, tens: tuple[str, ...]) -> Callable[[date], str]:
    def write(day: date) -> str:
        year = "".join(f"{zero}一二三四五六七八九"[int(digit)] for digit in str(day.year))
        return f"{year}年{chinese(day.month, tens)}月{chinese(day.day, tens)}日"

    return write


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


WRITERS: list[Callable[[date], str]] = [
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{d.isoformat()}T23:59:59.999+08:00",
    lambda d: f"{d.year}-{d.month}-{d.day} 8:56:14",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}/{d.month}/{d.day} 9:21",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d:%Y.%m.%d}.",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d:%Y年%m月%d号}",
    lambda d: f" {d.year} 年 {d.month} 月 {d.day} 日 ",
    lambda d: f"{d.year}年{d.month}月{d.day}日（星期{'一二三四五六日'[d.weekday()]}）",
    lambda d: f"{d.year}年{d.month}月{d.day}日 上午9:30",
    lambda d: f"{d.year}年{d.month}月{d.day}日9时30分",
    lambda d: full_width(f"{d.year}年{d.month}月{d.day}日"),
    lambda d: full_width(d.isoformat()),
    by_numerals("○", ("", "十", "二十", "三十")),
    by_numerals("〇", ("", "十", "廿", "卅")),
    by_numerals("零", ("零", "十", "二十", "三十")),
    by_numerals("O", ("", "十", "二十", "三十")),
]


# The oracle: what may mean a day, by trying every spelling. White space makes no difference to it.

ZEROS = "〇○◯0OoＯ０"
MARKS = ("至", "到", "起至", "起到", "-", "--", "—", "——", "~", "~~")
WEEKDAYS = "一二三四五六日"
TENS = (("", "零"), ("十",), ("二十", "廿"), ("三十", "卅"))


def squeezed(text: str) -> str:
    """Write a text without white space, half-width, with one sign for each line and wave."""
    half = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    table = str.maketrans("–―─━", "————") | str.maketrans("‐‑‒−﹣", "-----")
    waves = str.maketrans({"〜": "~", "∼": "~", "。": ".", "｡": ".", "∕": "/", "⁄": "/"})
    return "".join(half.translate(table).translate(waves).split())


def may_mean(text: str, start: date, end: date | None) -> bool:
    """Tell whether a text without a time of day may mean a day, or a range of days."""
    tidy = squeezed(text).removeprefix("'")
    if end is None:
        return is_spelling(tidy, start) or is_serial(tidy, start)
    bare = tidy.removeprefix("自").removeprefix("从").removesuffix("止")
    return any(
        is_spelling(bare[:at], start)
        and bare[at:].startswith(mark)
        and is_end(bare[at + len(mark) :], start, end)
        for at, mark in product(range(8, len(bare)), MARKS)
    )


def is_spelling(tidy: str, day: date) -> bool:
    """Tell whether a text is one of the spellings of a day, be its zeros what they may."""
    digits = str(day.year)
    if tidy[:4] == digits or "0" not in digits:
        return tidy in spellings(day)
    zeros = "".join("零" if c in ZEROS and n < 4 else c for n, c in enumerate(tidy))
    return zeros in spellings(day)


@lru_cache(maxsize=64)
def spellings(day: date) -> dict[str, None]:
    """Write a day in every way."""
    return dict.fromkeys(with_weekday(day))


def with_weekday(day: date) -> Iterator[str]:
    """Write a day in every way, with its day of the week and without."""
    of_week = WEEKDAYS[day.weekday()]
    weeks = [f"{name}{of_week}" for name in ("星期", "周", "礼拜")]
    weeks += [f"{name}天" for name in ("星期", "周", "礼拜") if of_week == "日"]
    behind = ["", *weeks, *(f"({week})" for week in weeks), *(f"({week}" for week in weeks)]
    behind += [f"{week})" for week in weeks]
    for plain, suffix in product(plain_spellings(day), behind):
        yield plain + suffix


def plain_spellings(day: date) -> Iterator[str]:
    """Write a day in every way without its day of the week."""
    year = "".join("零一二三四五六七八九"[int(digit)] for digit in str(day.year))
    months = {*numbers(day.month), "元"} if day.month == 1 else {*numbers(day.month)}
    for y, m, d, sign in product((str(day.year), year), months, numbers(day.day), ("日", "号", "")):
        yield f"{y}年{m}月{d}{sign}"
    for sign, m, d in product("-/.—", figures(day.month), figures(day.day)):
        yield f"{day.year}{sign}{m}{sign}{d}"
        yield f"{day.year}{sign}{m}{sign}{d}."
    yield from (f"{day:%Y%m%d}", f"{day:%Y%m%d}.0", f"{day:%Y%m%d}.00")


def is_end(rest: str, start: date, end: date) -> bool:
    """Tell whether a text may mean the end of a range, of which it may leave out the year."""
    if is_spelling(rest, end):
        return True
    heads = [f"{start.year}年", f"{start.year}年{start.month}月"]
    heads += [f"{start.year}{sign}" for sign in "-/.—"]
    return any(is_spelling(head + rest, end) for head in heads)


def figures(number: int) -> set[str]:
    """Write a month or a day in figures."""
    return {str(number), f"{number:02}"}


def numbers(number: int) -> Iterator[str]:
    """Write a month or a day in figures and in characters."""
    yield from figures(number)
    for tens in TENS[number // 10]:
        yield f"{tens}{('', *'一二三四五六七八九')[number % 10]}"


def is_serial(tidy: str, day: date) -> bool:
    """Tell whether a text is the number that Excel keeps for a day, or for a time on it."""
    whole, _, part = tidy.partition(".")
    return (
        len(whole) == 5
        and (whole + part).isdecimal()
        and date(1899, 12, 30) + timedelta(days=int(whole)) == day
    )
