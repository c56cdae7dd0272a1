"""台账模板: the empty ledger workbook of a catalogue, with drop-downs and date checks."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from xlsxwriter.workbook import Workbook

from gongkai.formats.template.choices import choices_of, write_lists
from gongkai.formats.template.guide import write_guide
from gongkai.formats.template.ledger import write_ledger
from gongkai.formats.template.looks import make_looks
from gongkai.formats.template.sample import write_sample
from gongkai.model.catalog import Catalog
from gongkai.texts import template as words


def render(catalog: Catalog, units: Sequence[str]) -> bytes:
    """Make the workbook; `units` are the names of the roster, none where there is no roster.

    The same catalogue and units give the same bytes.
    """
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_urls": False}) as book:
        created = datetime.combine(catalog.issued_on, time())
        book.set_properties({"title": words.LEDGER_TITLE, "created": created})
        looks = make_looks(book)
        choices = choices_of(catalog, units)
        write_ledger(book.add_worksheet(words.LEDGER_SHEET), looks, catalog, choices)
        write_sample(book.add_worksheet(words.SAMPLE_SHEET), looks, catalog)
        write_guide(book.add_worksheet(words.GUIDE_SHEET), looks)
        write_lists(book.add_worksheet(words.LISTS_SHEET), choices)
    return stream.getvalue()
