"""How two catalogues are compared, and the verdicts on ledgers under each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gongkai.engine.diff import compare, pair
from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.catalog import Catalog
from gongkai.model.diff import Difference, Verdict
from gongkai.model.finding import Finding
from gongkai.pipeline.check import check
from gongkai.readers.catalog import load_catalog
from gongkai.readers.workspace import Workspace

# Where an obligation stands: its rule, and the row of its record, or its unit, item and period.
_Key = tuple[object, ...]


def diff(
    old: Path, new: Path, ledgers: Sequence[Path], workspace: Workspace, asked: Asked
) -> tuple[Difference, tuple[Problem, ...]]:
    """Compare two catalogues; with ledgers, the verdicts on them too.

    Raises `InvalidInput` with all that is wrong with either catalogue.
    """
    one, two = _both(old, new)
    changes = tuple(compare(one, two))
    renumbered = {a.id: b.id for a, b in pair(one, two)}
    found = Difference(one, two, changes, renumbered=renumbered)
    if not ledgers:
        return found, ()
    everything = replace(asked, keep=Keep.EVERYTHING, most=None)
    reports = [check(ledgers, replace(workspace, catalog=file), everything) for file in (old, new)]
    before, after = (
        dict(_by_place(each.report.each_obligation(), ids) if each.report else {})
        for each, ids in zip(reports, (renumbered, {}), strict=True)
    )
    verdicts = tuple(_changed(before, after))
    return replace(found, verdicts=verdicts), reports[1].problems


def _both(old: Path, new: Path) -> tuple[Catalog, Catalog]:
    catalogs: list[Catalog] = []
    problems: list[Problem] = []
    for file in (old, new):
        try:
            catalogs.append(load_catalog(file).value)
        except GongkaiError as error:
            problems += error.problems
    if problems:
        raise InvalidInput(problems)
    return catalogs[0], catalogs[1]


def _by_place(
    findings: Iterator[Finding], renumbered: Mapping[str, str]
) -> Iterator[tuple[_Key, Finding]]:
    """Key each obligation by where it stands, its item by its new number.

    Several in one row (the changes of a publication) are told apart by their order.
    """
    seen: Counter[_Key] = Counter()
    for finding in findings:
        place = finding.place
        row = (place.file, place.sheet, place.row) if place else None
        item = finding.item and renumbered.get(finding.item, finding.item)
        key: _Key = (finding.rule.id, *(row or (finding.unit, item, finding.period)))
        seen[key] += 1
        yield (*key, seen[key]), finding


def _changed(before: Mapping[_Key, Finding], after: Mapping[_Key, Finding]) -> Iterator[Verdict]:
    for key in dict.fromkeys([*after, *before]):
        old, new = before.get(key), after.get(key)
        was, is_now = old.outcome if old else None, new.outcome if new else None
        shown = new or old
        if shown and was is not is_now:
            yield Verdict(shown, was, is_now)
