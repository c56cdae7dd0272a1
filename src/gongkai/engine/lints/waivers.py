"""What is doubtful in waivers: those past their date, and those of nobody and nothing."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from gongkai.model.base import near
from gongkai.model.validation import LintFinding, Spotted, doubt
from gongkai.model.waiver import Waiver


def lint_waivers(
    waivers: Sequence[Spotted[Waiver]],
    units: Collection[str],
    items: Collection[str],
    as_of: date,
) -> Iterator[LintFinding]:
    """Hold waivers against the names of units and items that there are; none known is no doubt."""
    known = {"unit": sorted(units), "item": sorted(items)}
    for waiver in waivers:
        value = waiver.value
        if value.until < as_of:
            yield doubt("waiver-ended", (*waiver.loc, "until"), day=value.until, as_of=as_of)
        for key, words in known.items():
            found = getattr(value, key)
            if found and words and found not in words:
                told = {"key": key, "found": found, "near": near(found, words)}
                yield doubt("waiver-matches-nothing", (*waiver.loc, key), **told)
