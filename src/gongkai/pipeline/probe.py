"""Is what should stay public still there? The links of the ledgers, asked."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from gongkai.errors import Problem
from gongkai.model.asked import Asked
from gongkai.model.ledger import Ledgers
from gongkai.model.link import Link, Manners
from gongkai.pipeline.check import read
from gongkai.pipeline.narrow import narrow
from gongkai.readers.links.ask import ask_all
from gongkai.readers.links.site import Clock, Record
from gongkai.readers.workspace import Workspace


def links_of(
    paths: Sequence[Path], workspace: Workspace, asked: Asked
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Give the links of what is public at the end of `asked.as_of`, each once.

    Raises `GongkaiError` as `check` does; what could not be read is said beside the links.
    """
    known = read(paths, workspace, asked.columns)
    ledgers = known.ledgers
    if asked.units:
        ledgers, _ = narrow(ledgers, known.law.roster, asked.units, whole_roster=False)
    return tuple(_link(row, ledgers) for row in _public(ledgers, asked).iter_rows(named=True)), (
        known.problems
    )


def probe(urls: Iterable[str], manners: Manners, now: Clock, record: Record) -> None:
    """Ask the links; `record` is handed each answer as it comes.

    Ctrl-C ends it with `KeyboardInterrupt` once what is under way is recorded; a second one at
    once.
    """
    asyncio.run(ask_all(urls, manners, now, record))


def _public(ledgers: Ledgers, asked: Asked) -> pl.DataFrame:
    published = (pl.col("published_on") <= asked.as_of).fill_null(value=False)
    withdrawn = (pl.col("withdrawn_on") <= asked.as_of).fill_null(value=False)
    return (
        ledgers.records.with_columns(url=pl.col("url").str.strip_chars())
        .filter(published & ~withdrawn & (pl.col("url") != ""))
        .group_by("url", maintain_order=True)
        .agg(pl.col("ledger", "row", "unit", "record", "title").first(), more=pl.len() - 1)
    )


def _link(row: dict[str, Any], ledgers: Ledgers) -> Link:
    place = ledgers.sheets[row.pop("ledger")].place(row.pop("row"), "url")
    return Link(place=place, **row)
