"""农历: what a notice may call a day by the lunar calendar."""

from datetime import date, timedelta

from borax.calendars.lunardate import LunarDate

from gongkai.calendar.statutory import statutory_days

_NEW_YEARS_EVE = ("除夕", "大年三十")


def day_names(day: date) -> frozenset[str]:
    """Name a day as notices do: 正月初七, 腊月二十八, 除夕; of a statutory day also its holiday."""
    lunar = LunarDate.from_solar(day)
    month = {"腊": ("腊", "十二"), "冬": ("冬", "十一")}.get(lunar.cn_month, (lunar.cn_month,))
    leap = "闰" if lunar.leap else ""
    number = {lunar.cn_day, lunar.cn_day.replace("廿", "二十")}
    names = {f"{leap}{each}月{of_month}" for each in month for of_month in number}
    tomorrow = LunarDate.from_solar(day + timedelta(days=1))
    if (tomorrow.month, tomorrow.day) == (1, 1):
        names.update(_NEW_YEARS_EVE)
    names.update(statutory_days(day.year).get(day, "").split("、"))
    return frozenset(names - {""})
