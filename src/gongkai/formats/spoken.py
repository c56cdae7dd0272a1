"""Notices and rejected cells, as sentences with their places.

What they repeat of a ledger may hold a person's number, and is masked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.base import near
from gongkai.model.fields import DATES
from gongkai.model.ledger import Notice, Sheet
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.source import Place
from gongkai.texts import Lang, say
from gongkai.texts.findings import LIST
from gongkai.texts.ledger_problems import LEDGER_PROBLEMS
from gongkai.texts.notices import NEAR, NOTICES


@dataclass(frozen=True, slots=True)
class RejectedCell:
    """A cell that could not be read, and what to do about it.

    A place is for people, its numbers of persons masked: `sheet` and `field` lead to the cell.
    """

    place: Place
    sheet: Sheet
    field: str
    value: str
    code: str
    sentence: str


def rejected_cells(report: Report, lang: Lang) -> Iterator[RejectedCell]:
    """Speak of every rejected cell, in the order of files and rows."""
    items = [item.name for item in report.catalog.items]
    for ledger, row, field, value, code in report.rejected.iter_rows():
        sheet = report.sheets[ledger]
        place = sheet.place(row, field)
        hint = _hint(lang, near(value, items) if field == "item" else "")
        shown = masked(value)
        sentence = say(lang, LEDGER_PROBLEMS[code], found=shown, hint=hint)
        # Version 1 has one code for dates; the sentence tells what is wrong with each.
        family = "date-unreadable" if field in DATES else code
        yield RejectedCell(place, sheet, field, shown, family, sentence)


def notice_sentence(lang: Lang, notice: Notice) -> str:
    """Say what a notice is about."""
    hint = _hint(lang, str(notice.values.get("near", "")))
    values = {name: _listed(lang, value) for name, value in notice.values.items()}
    told = {"count": notice.count, "hint": hint, **values}
    return masked(say(lang, NOTICES[notice.code], **told))


def _listed(lang: Lang, value: object) -> object:
    return say(lang, LIST).join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _hint(lang: Lang, word: str) -> str:
    return say(lang, NEAR, near=word) if word else ""
