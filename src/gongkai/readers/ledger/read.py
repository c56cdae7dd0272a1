"""How ledger files and folders become the records of one run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import polars as pl

from gongkai.errors import GongkaiError, Problem
from gongkai.model.catalog import Catalog
from gongkai.model.fields import HEADINGS
from gongkai.model.frames import RECORDS, REJECTED
from gongkai.model.ledger import Ledgers, Notice, Sheet
from gongkai.model.terms import Severity
from gongkai.model.unit import Roster
from gongkai.readers.ledger.bodies import bodies_of
from gongkai.readers.ledger.bounds import within_bounds
from gongkai.readers.ledger.files import ledger_files
from gongkai.readers.ledger.grid import Contents, RawSheet
from gongkai.readers.ledger.headings import Headings, spelled
from gongkai.readers.ledger.items import Items
from gongkai.readers.ledger.json_file import read_json_ledger, read_json_lines
from gongkai.readers.ledger.own_results import (
    is_own_book,
    is_own_table,
    is_own_text,
    own_notice,
    own_results,
)
from gongkai.readers.ledger.parquet import read_parquet_ledger
from gongkai.readers.ledger.passed_over import empty, left_out, no_ledger, seen_in
from gongkai.readers.ledger.records import Words, read_records
from gongkai.readers.ledger.stdin import STDIN, read_stdin
from gongkai.readers.ledger.text import read_text_ledger
from gongkai.readers.ledger.units import Units, unit_notices
from gongkai.readers.ledger.workbook import read_workbook
from gongkai.readers.ledger.yaml_file import read_yaml_ledger

# How each kind of file is read. A new kind is one module, and one word here.
READERS: Mapping[str, Callable[[Path], Contents]] = {
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
    ".xls": read_workbook,
    ".ods": read_workbook,
    ".csv": read_text_ledger,
    ".tsv": read_text_ledger,
    ".yaml": read_yaml_ledger,
    ".yml": read_yaml_ledger,
    ".json": read_json_ledger,
    ".jsonl": read_json_lines,
    ".parquet": read_parquet_ledger,
}


def read_ledgers(
    paths: Sequence[Path],
    catalog: Catalog,
    roster: Roster | None,
    own: Mapping[str, str] = MappingProxyType({}),
    begun: Callable[[Path], None] = lambda _: None,
) -> tuple[Ledgers, tuple[Problem, ...]]:
    """Read all files and folders; what cannot be read is a problem, the rest is read all the same.

    A file that is named twice is read once. “-” is standard input. `own` are headings of the
    office's own, by field. `begun` is told of each file before it is read.
    """
    words = Words(catalog, Items(catalog), Units(roster))
    read = _Reading(Headings(own))
    for path in ledger_files(paths, READERS, read.problems, read.notices):
        begun(path)
        if is_own_text(path):
            read.own.append(path)
            continue
        try:
            contents = within_bounds(_contents(path))
        except GongkaiError as error:
            read.problems += error.problems
        else:
            read.add(path, contents, words)
    read.tell_of_own(paths)
    return read.ledgers(words), tuple(read.problems)


def _contents(path: Path) -> Contents:
    return read_stdin(READERS) if path == STDIN else READERS[path.suffix.lower()](path)


class _Reading:
    """What has been read so far."""

    def __init__(self, known: Headings) -> None:
        self.known = known
        self.sheets: list[Sheet] = []
        self.records = [pl.DataFrame(schema=RECORDS)]
        self.rejected = [pl.DataFrame(schema=REJECTED)]
        self.notices: list[Notice] = []
        self.problems: list[Problem] = []
        self.own: list[Path] = []

    def add(self, path: Path, contents: Contents, words: Words) -> None:
        """Read the ledgers of one file; a file without any is a problem, or a result of ours."""
        if is_own_book(contents, self.known):
            self.own.append(path)
            return
        self.problems += contents.problems
        self.notices += contents.notices
        if contents.problems and not contents.sheets:
            return  # they say why there is none
        own = [sheet for sheet in contents.sheets if is_own_table(sheet)]
        self.notices += [own_notice(sheet.place()) for sheet in own]
        sheets = [sheet for sheet in contents.sheets if not is_own_table(sheet)]
        found = [(sheet, [*bodies_of(sheet, self.known, words.units)]) for sheet in sheets]
        ledgers = [(sheet, *body) for sheet, bodies in found for body in bodies]
        if not all(undated for *_, undated in ledgers):
            self.notices += [undated for *_, undated in ledgers if undated]
            ledgers = [each for each in ledgers if not each[-1]]
        full = [each for each in ledgers if not each[1].rows.is_empty()]
        others = [sheet for sheet, bodies in found if not bodies and seen_in(sheet)]
        # What was odd about a ledger may be why it seems to have no rows.
        self.notices += [notice for _, body, *_ in ledgers for notice in body.notices]
        if not full:
            self.problems.append(no_ledger(path, others, has_header=bool(ledgers)))
            return
        self.notices += [left_out(sheet) for sheet in others]
        self.notices += [empty(sheet) for sheet, body, *_ in ledgers if body.rows.is_empty()]
        for sheet, body, unit, _ in full:
            whose = unit or _named_after(sheet, path, words.units)
            records, rejected = read_records(body, words, len(self.sheets), whose)
            self.sheets.append(body.ledger)
            self.records.append(records)
            self.rejected.append(rejected)

    def tell_of_own(self, named: Sequence[Path]) -> None:
        """Say what became of our own results among the files."""
        is_all = not (self.sheets or self.problems)
        notices, problems = own_results(self.own, named, is_all=is_all)
        self.notices += notices
        self.problems += problems

    def ledgers(self, words: Words) -> Ledgers:
        """Put together what was read."""
        records = pl.concat(self.records)
        notices = [
            *self.notices,
            *_unused(self.known, self.sheets),
            *unit_notices(words.units, records, self.sheets),
        ]
        return Ledgers(tuple(self.sheets), records, pl.concat(self.rejected), tuple(notices))


def _unused(known: Headings, sheets: Sequence[Sheet]) -> Iterator[Notice]:
    """Say which own headings no ledger has: they may be misspelt."""
    for field, heading in known.own.items():
        if sheets and not any(
            spelled(sheet.headings.get(field, "")) == spelled(heading) for sheet in sheets
        ):
            values = {"heading": heading, "field": HEADINGS[field][0]}
            yield Notice("own-heading-unused", Severity.WARNING, values=values)


def _named_after(sheet: RawSheet, path: Path, units: Units) -> str | None:
    return units.named_by(sheet.sheet or "") or units.named_by(path.stem)
