"""In what form a notice comes: as text, or as holiday-cn's JSON."""

from collections.abc import Iterator
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.model.holidays import Holidays
from gongkai.readers.border import decode
from gongkai.readers.holidays import fit_holidays
from gongkai.readers.notice.read import read_notice, unfit
from gongkai.readers.notice.sentences import addresses
from gongkai.readers.yaml import compose_text
from gongkai.source import Place


def import_notice(content: bytes, file: str, year: int | None, source: str | None) -> Holidays:
    """Make a holiday file of what `file` holds; `year` and `source` say what it does not.

    Raises `GongkaiError` with all that is wrong, and makes nothing of a part.
    """
    text = decode(content, Path(file))
    if text.lstrip().startswith("{"):
        return _import_json(text, file, year, source)
    return read_notice(text, file, year, source)


def _import_json(text: str, file: str, year: int | None, source: str | None) -> Holidays:
    loaded = fit_holidays(compose_text(text, file)).value
    papers = (*loaded.papers, *addresses(source or ""))
    named = loaded.source if papers != loaded.papers else source or loaded.source
    holidays = loaded.model_copy(update={"papers": papers, "source": named})
    problems = [*_wrong_year(holidays, file, year), *unfit(holidays, file)]
    if problems:
        raise InvalidInput(problems)
    return holidays


def _wrong_year(holidays: Holidays, file: str, asked: int | None) -> Iterator[Problem]:
    if asked not in {None, holidays.year}:
        values: dict[str, object] = {"found": [str(asked), str(holidays.year)]}
        yield Problem("notice-of-several-years", Place(file), values)
