"""工作日: which days are worked, and when a period ends."""

from gongkai.calendar.days import DayTable, announced, overlay
from gongkai.calendar.workdays import Calendar, DayKind, Due, OutsideCalendar, build

__all__ = [
    "Calendar",
    "DayKind",
    "DayTable",
    "Due",
    "OutsideCalendar",
    "announced",
    "build",
    "overlay",
]
