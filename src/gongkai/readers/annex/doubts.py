"""What is doubtful about one row of an annex, gathered while it is read."""

from dataclasses import dataclass, field, replace

from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.header import Column
from gongkai.readers.annex.marks import without_markup
from gongkai.readers.annex.prose import squeezed
from gongkai.source import Place
from gongkai.texts.annex import ANNEX_DOUBTS
from gongkai.texts.telling import tell


@dataclass
class Doubts:
    """The doubts about the row at `place`, each with the heading of its cell."""

    place: Place
    found: list[LintFinding] = field(default_factory=list)

    def add(self, code: str, column: Column | str = "", /, **values: object) -> None:
        """Name a doubt; `column` is where a person looks."""
        heading = column if isinstance(column, str) else column.printed
        told: dict[str, object] = {"heading": squeezed(heading), **values}
        if isinstance(found := values.get("found"), str):
            told["found"] = " ".join(without_markup(found).split())
        place = replace(self.place, heading=squeezed(heading) or None)
        self.found.append(LintFinding(code, Severity.WARNING, (), told, place))


def note(doubt: LintFinding) -> str:
    """Write a doubt as a note of the catalogue, which is in Chinese."""
    return tell("zh", ANNEX_DOUBTS[doubt.code], doubt.values)
