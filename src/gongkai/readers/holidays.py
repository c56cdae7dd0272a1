"""How the holiday files of `rules/calendar/` are read, and what makes one unsound (S2.3)."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from gongkai.calendar import announced
from gongkai.calendar.overlays import (
    belongs_to,
    days_of_law,
    idle_days,
    left_out,
    missing_years,
    wrong_sum,
)
from gongkai.calendar.week import is_weekend
from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.holidays import FIRST_YEAR, LAST_YEAR, HolidayDay, Holidays
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding
from gongkai.readers.border import border
from gongkai.readers.document import EACH, Document
from gongkai.readers.fit import Loaded, validate_model
from gongkai.readers.names import repeated
from gongkai.readers.yaml import compose_yaml
from gongkai.source import Loc, Place

_SUFFIXES = {".yaml", ".json"}


def holiday_files(folder: Path) -> tuple[Path, ...]:
    """Return the holiday files of `folder` (not of its subfolders), by name: the order they lie in.

    The suffix counts last: 2027-广西.yaml lies over 2027.yaml.
    """
    with border(folder):
        files = [file for file in folder.iterdir() if not file.name.startswith(".")]
    files.sort(key=lambda file: (file.stem, file.suffix))
    strays = [
        Problem("holiday-file-suffix", Place(str(file)))
        for file in files
        if file.suffix.lower() in {*_SUFFIXES, ".yml"} and file.suffix not in _SUFFIXES
    ]
    if strays:
        raise InvalidInput(strays)
    return tuple(file for file in files if file.suffix in _SUFFIXES and file.is_file())


def read_holidays(
    files: Sequence[Path],
) -> tuple[tuple[Loaded[Holidays], ...], tuple[Problem, ...]]:
    """Read holiday files; return those that stand, and all that is wrong with the others."""
    loaded, problems = _read(files)
    return tuple(loaded), (*problems, *_gaps(loaded))


def fit_holidays(document: Document) -> Loaded[Holidays]:
    """Make a holiday file of `document`, or raise all that is wrong with it."""
    loaded = validate_model(document, Holidays, _wrong_days(document))
    unsound = [
        Problem(code, document.place(("days",), key=True), values)
        for code, values in shortcomings(loaded.value)
    ]
    if unsound:
        raise InvalidInput(unsound)
    return loaded


def shortcomings(holidays: Holidays) -> Iterator[tuple[str, dict[str, object]]]:
    """Say what keeps a file from having all of a year's holidays: codes of problems, values."""
    if not holidays.is_used or holidays.is_partial or holidays.extraordinary:
        return
    year = holidays.year
    if missing := left_out(holidays):
        days = [f"{name} {day}" for day, name in missing.items()]
        yield "statutory-day-worked", {"year": year, "days": days}
    elif (found := wrong_sum(holidays)) is not None:
        yield "days-off-sum", {"year": year, "found": found, "of_law": days_of_law(year)}


def lint_holidays(loaded: Loaded[Holidays]) -> Iterator[LintFinding]:
    """Say what is doubtful in a file that can be used, and that one is not used at all."""
    holidays = loaded.value
    year: dict[str, object] = {"year": holidays.year}
    if not holidays.days:
        yield _finding(loaded, "holidays-without-days", Severity.WARNING, ("days",), year)
    elif not holidays.sources:
        yield _finding(loaded, "holidays-without-source", Severity.WARNING, ("papers",), year)
    elif not holidays.is_partial:
        numbers = {day.date: number for number, day in enumerate(holidays.days)}
        for day in idle_days(holidays):
            loc = ("days", numbers[day.date], "date")
            values: dict[str, object] = {"day": day.date, "name": day.name}
            yield _finding(loaded, "weekend-day-off", Severity.NOTICE, loc, values)


def _read(files: Sequence[Path]) -> tuple[list[Loaded[Holidays]], list[Problem]]:
    loaded: list[Loaded[Holidays]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            loaded.append(fit_holidays(compose_yaml(file)))
        except GongkaiError as error:
            problems += error.problems
    return loaded, problems


def _finding(
    loaded: Loaded[Holidays], code: str, severity: Severity, loc: Loc, values: dict[str, object]
) -> LintFinding:
    return LintFinding(code, severity, loc, values, loaded.document.place(loc))


def _wrong_days(document: Document) -> Iterator[Problem]:
    """Name each day that is there again, of another year, or a weekday made a working day."""
    yield from repeated(document, document.texts("days", EACH, "date"), "repeated-day")
    data = document.data if isinstance(document.data, dict) else {}
    days = list(_days(data.get("days")))
    year = data.get("year")
    if isinstance(year, int) and FIRST_YEAR <= year <= LAST_YEAR:
        yield from _elsewhere(document, days, year)
    if data.get("amends") is True or data.get("regional") is not None:
        return  # what amends a year may take a day off back
    for number, day in days:
        if not day.is_off and not is_weekend(day.date):
            values = {"day": day.date, "name": day.name}
            yield Problem("makeup-on-weekday", _place_of(document, number), values)


def _elsewhere(
    document: Document, days: Sequence[tuple[int, HolidayDay]], year: int
) -> Iterator[Problem]:
    """Name the first day that cannot be of `year`: most often it is the year that is wrong."""
    found = [(number, day.date) for number, day in days if not belongs_to(day.date, year)]
    if found:
        number, day = found[0]
        values = {"day": day, "year": year, "count": len(found)}
        yield Problem("day-of-another-year", _place_of(document, number), values)


def _place_of(document: Document, number: int) -> Place:
    return document.place(("days", number, "date"))


def _days(entries: object) -> Iterator[tuple[int, HolidayDay]]:
    """Give the entries that are days; what is wrong with the others is told by the model."""
    for number, entry in enumerate(entries if isinstance(entries, tuple) else ()):
        try:
            yield number, HolidayDay.model_validate(entry, by_alias=True, by_name=False)
        except ValidationError:
            continue


def _gaps(loaded: Sequence[Loaded[Holidays]]) -> Iterator[Problem]:
    """Name the files of years that do not follow on the last announced one.

    A single file of a folder may be looked at: the years of those beside it count.
    """
    if not missing_years(announced(), [each.value for each in loaded]):
        return
    folders = {Path(each.document.file).parent for each in loaded}
    beside, _ = _read([file for folder in folders for file in holiday_files(folder)])
    missing = missing_years(announced(), [each.value for each in beside])
    for each in loaded:
        year = each.value.year
        if missing and year > missing[0]:
            values: dict[str, object] = {"year": year, "missing": missing[0]}
            yield Problem("year-before-missing", each.document.place(("year",)), values)
