"""The calendar of a run: the announced years, with the holiday files laid over them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gongkai.calendar import Calendar, announced, build
from gongkai.calendar.overlays import lay_over
from gongkai.errors import InvalidInput
from gongkai.model.identity import CalendarIdentity, Identity
from gongkai.model.validation import LintFinding
from gongkai.readers.holidays import holiday_files, lint_holidays, read_holidays
from gongkai.readers.identity import hash_of_file


@dataclass(frozen=True)
class LoadedCalendar:
    """A calendar, its fingerprint, and what is doubtful in the files that were laid over it.

    `sources` are the addresses or names of the notices of each year that a file has.
    """

    calendar: Calendar
    identity: CalendarIdentity
    findings: tuple[LintFinding, ...]
    sources: Mapping[int, tuple[str, ...]]


def load_calendar(folder: Path | None) -> LoadedCalendar:
    """Lay the files of `folder` over the announced years; None, where there is no such folder.

    Raises `GongkaiError` with all that is wrong with any file. A file without days, or without a
    source, changes nothing: a finding says so.
    """
    files = holiday_files(folder) if folder else ()
    loaded, problems = read_holidays(files)
    if problems:
        raise InvalidInput(problems)
    calendar = build(lay_over(announced(), [each.value for each in loaded]))
    used = [each for each in loaded if each.value.is_used]
    overlays = tuple(
        Identity(Path(each.document.file).name, hash_of_file(Path(each.document.file)))
        for each in used
    )
    sources: dict[int, tuple[str, ...]] = {}
    for each in used:
        year = each.value.year
        sources[year] = (*sources.get(year, ()), *each.value.sources)
    return LoadedCalendar(
        calendar,
        CalendarIdentity(calendar.source, calendar.announced_until, overlays),
        tuple(finding for each in loaded for finding in lint_holidays(each)),
        sources,
    )
