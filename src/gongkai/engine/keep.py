"""Records and verdicts as an archive keeps them: numbers of this run become words."""

from collections.abc import Callable, Mapping, Sequence

import polars as pl

from gongkai.model.fields import FIELDS, field_bit
from gongkai.model.kept import KEPT_RECORDS, KEPT_VERDICTS
from gongkai.model.ledger import Ledgers, Sheet
from gongkai.model.rule import Deadline, Rule
from gongkai.model.terms import channels_of

Names = Mapping[str, str]


def records_to_keep(ledgers: Ledgers, names: Names) -> pl.DataFrame:
    """Give the records as `KEPT_RECORDS`; `names` are those of the ledger files, by file."""
    read = ledgers.records
    lacking = [
        ",".join(field for field in FIELDS if field not in sheet.headings)
        for sheet in ledgers.sheets
    ]
    whole = read.with_columns(
        *_places(ledgers.sheets, names),
        _words(read["channels"], _channels).alias("channels"),
        _words(read["rejected"], _fields).alias("rejected"),
        absent=_by_number("ledger", lacking),
    )
    return whole.select(pl.col(name).cast(dtype) for name, dtype in KEPT_RECORDS.items())


def verdicts_to_keep(
    obligations: pl.DataFrame, rules: Sequence[Rule], sheets: Sequence[Sheet], names: Names
) -> pl.DataFrame:
    """Give every obligation (`frames.FINDINGS`) as `KEPT_VERDICTS`, in its order."""
    done_by = [",".join(rule.until) if isinstance(rule, Deadline) else None for rule in rules]
    whole = obligations.with_columns(
        *_places(sheets, names),
        rule=_by_number("rule", [rule.id for rule in rules]),
        done_by=_by_number("rule", done_by),
    )
    return whole.select(pl.col(name).cast(dtype) for name, dtype in KEPT_VERDICTS.items())


def _places(sheets: Sequence[Sheet], names: Names) -> tuple[pl.Expr, pl.Expr]:
    files = [names[sheet.file] for sheet in sheets]
    return (
        _by_number("ledger", files).alias("file"),
        _by_number("ledger", [sheet.sheet for sheet in sheets]).alias("sheet"),
    )


def _by_number(column: str, words: Sequence[str | None]) -> pl.Expr:
    numbers = range(len(words))
    return pl.col(column).replace_strict(numbers, words, default=None, return_dtype=pl.String)


def _words(bits: pl.Series, write: Callable[[int], str]) -> pl.Series:
    """Write sets kept as bits; there are few different ones."""
    known = bits.drop_nulls().unique().to_list()
    words = [write(each) for each in known]
    return bits.replace_strict(known, words, default=None, return_dtype=pl.String)


def _channels(bits: int) -> str:
    return ",".join(channel.value for channel in channels_of(bits))


def _fields(bits: int) -> str:
    return ",".join(field for field in FIELDS if bits & field_bit(field))
