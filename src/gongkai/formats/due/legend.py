"""What the marks in the month calendars of a count mean."""

from rich.text import Text as Rich

from gongkai.model.count import Count
from gongkai.texts import Lang, say
from gongkai.texts import due as t


def legend(count: Count, lang: Lang) -> Rich:
    """Explain the marks that occur in `count`, each as it is written there."""
    numbers = t.LEGEND_WORKING_DAYS if count.within.in_working_days else t.LEGEND_DAYS
    marks = [
        (f"({count.start_on.day})", t.LEGEND_START, "bold cyan"),
        ("1 2 3", numbers, "green"),
    ]
    if any(day.kind == "makeup" for day in count.days[1:]):
        marks.append((say(lang, t.WORKED), t.LEGEND_WORKED, "bold magenta"))
    if any(map(count.is_in_doubt, count.days)):
        marks.append(("?", t.LEGEND_PROVISIONAL, "yellow"))
    if count.due_on:
        marks.append((f"[{count.due_on.day}]", t.LEGEND_DUE, "bold reverse green"))
    else:
        marks.append(("[ ]", t.LEGEND_POSSIBLE, "bold yellow"))
    line = Rich("")
    for mark, meaning, style in marks:
        line.append("  ").append(mark, style=style).append(f" {say(lang, meaning)} ", style="dim")
    line.rstrip()
    return line
