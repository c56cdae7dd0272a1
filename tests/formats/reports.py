"""Reports to be rendered: of the made-up county, and of small ledgers written for a test."""

import shutil
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from gongkai.model.asked import Asked, Keep
from gongkai.model.report import Report
from gongkai.pipeline.check import check
from gongkai.readers.workspace import Workspace

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
NEW_YEARS_EVE = date(2020, 12, 31)


@cache
def county() -> Report:
    """Check the made-up county, and keep every obligation."""
    ledger = next(EXAMPLES.glob("*.xlsx"))
    return _checked([ledger], Asked(NEW_YEARS_EVE, keep=Keep.EVERYTHING), ROOT / "rules")


@cache
def township() -> Report:
    """Check the made-up township's own ledger."""
    return _checked([next(EXAMPLES.glob("潭头镇*"))], Asked(NEW_YEARS_EVE), ROOT / "rules")


def of(
    folder: Path,
    *rows: str,
    rules: Sequence[str] = ("publish-on-time",),
    waivers: str = "",
    as_of: date = NEW_YEARS_EVE,
) -> Report:
    """Check a ledger of these rows, in the form of CSV with the headings first, in `folder`."""
    ledger, chosen = folder / "台账.csv", folder / "rules"
    ledger.write_text("\n".join(rows) + "\n", encoding="utf-8")
    chosen.mkdir(exist_ok=True)
    for name in rules:
        shutil.copy(ROOT / "rules" / f"{name}.yaml", chosen)
    excused = folder / "waivers.yaml"
    excused.write_text(waivers, encoding="utf-8")
    return _checked([ledger], Asked(as_of), chosen, excused if waivers else None)


def _checked(
    ledgers: Sequence[Path], asked: Asked, rules: Path, waivers: Path | None = None
) -> Report:
    workspace = Workspace(
        catalog=ROOT / "catalog.yaml",
        rules=rules,
        units=EXAMPLES / "units.yaml",
        waivers=waivers,
    )
    checked = check(ledgers, workspace, asked)
    assert checked.report is not None, checked.problems
    return checked.report
