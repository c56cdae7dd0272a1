"""待办: what a unit has to do, and by when."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gongkai.model.finding import Finding
from gongkai.model.report import Report


class Urgency(Enum):
    """Why something is on the list, the most urgent first."""

    OVERDUE = "overdue"  # broken already, and still to be mended
    DUE_SOON = "due_soon"  # falls due within the days asked for
    MAY_COME_DOWN = "may_come_down"  # a posting that will have been up long enough


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do `on` a day: today, or by the due date (its earliest, while not certain).

    `left` is the number of working days until then, `remind_on` the last working day before it.
    """

    urgency: Urgency
    finding: Finding
    on: date
    left: int
    remind_on: date


@dataclass(frozen=True, slots=True)
class Todo:
    """All that is to be done, unit by unit (None: no unit is given), up to and with `until`."""

    report: Report
    until: date
    units: dict[str | None, tuple[Task, ...]]

    def count(self, urgency: Urgency) -> int:
        """Count the tasks of all units that are so urgent."""
        return sum(task.urgency is urgency for tasks in self.units.values() for task in tasks)
