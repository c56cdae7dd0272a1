"""`xlsx`: the weekly report as the annex of a circular, to be filtered, printed and passed on."""

from datetime import datetime, time
from io import BytesIO

from xlsxwriter.workbook import Workbook

from gongkai.formats.weekly.annex.names import Names
from gongkai.formats.weekly.annex.overview import overview
from gongkai.formats.weekly.annex.parts import parts_of
from gongkai.formats.weekly.annex.sheet import MOST_ROWS, Page, make_looks
from gongkai.formats.weekly.annex.units import unit_sheet, with_sheets
from gongkai.formats.weekly.words import subtitle
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang, say
from gongkai.texts import weekly_annex as t

# No text becomes a link, a formula or a number of itself.
_PLAIN = {"strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}


def render(weekly: Weekly, lang: Lang) -> bytes:
    """Write a sheet for each part and each unit; the same report is the same file."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties({"created": datetime.combine(weekly.span.until, time())})
        looks, names = make_looks(book), Names()
        first = Page(book, book.add_worksheet(names.take(_sheet("overview", lang))), looks, lang)
        sheets, links = {}, []
        for key, write in parts_of(weekly).items():
            sheets[key] = names.take(_sheet(key, lang))
            page = Page(book, book.add_worksheet(sheets[key]), looks, lang)
            rows = write(page, weekly)
            cut = say(lang, t.CUT, count=rows, shown=MOST_ROWS) if rows > MOST_ROWS else ""
            page.head(_sheet(key, lang), cut or subtitle(weekly, lang))
            page.back_to(first)
            links.append((sheets[key], rows))
        for standing in with_sheets(weekly):
            name = names.take(standing.unit or "")
            page = Page(book, book.add_worksheet(name), looks, lang)
            links.append((name, unit_sheet(page, standing, weekly)))
            page.back_to(first)
        overview(first, weekly, sheets, links)
    return out.getvalue()


def _sheet(key: str, lang: Lang) -> str:
    return say(lang, t.SHEETS[key])
