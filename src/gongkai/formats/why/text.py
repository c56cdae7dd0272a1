"""`text`: why, with the days counted on a calendar."""

from rich.rule import Rule as Line
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.console import console_for, print_labelled, written
from gongkai.formats.due.legend import legend
from gongkai.formats.due.months import months
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.why.lines import counting, lines
from gongkai.formats.wording import rule_title
from gongkai.model.explanation import Explanation
from gongkai.texts import Lang


def render(explanation: Explanation, lang: Lang, screen: Screen = PAPER) -> str:
    """Write the explanation as a person reads it on `screen`."""
    console = console_for(screen)
    first = explanation.explained[0].finding
    title = "  ".join(part for part in (first.unit, explanation.wanted, first.title) if part)
    console.print(Rich(plain(title), style="bold"))
    for explained in explanation.explained:
        finding = explained.finding
        head = Rich(f"{rule_title(lang, finding)}", style="bold").append(
            f"  {finding.rule.id}", style="dim not bold"
        )
        console.print()
        console.print(Line(head, align="left", style="dim"))
        told = [
            (label, plain(words)) for label, words in lines(explained, explanation.report, lang)
        ]
        print_labelled(console, lang, told)
        if explained.count:
            console.print()
            console.print(months(explained.count, lang, screen.width))
            console.print(legend(explained.count, lang))
            print_labelled(console, lang, counting(explained, lang))
    return written(console)
