"""What is kept of a week: ledgers as read, every verdict, and all that they were judged by."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePath

import polars as pl

from gongkai.engine.keep import records_to_keep, verdicts_to_keep
from gongkai.errors import Problem
from gongkai.model.archive import Kind, Original, Part
from gongkai.model.asked import Asked, Keep
from gongkai.model.snapshot import Snapshot
from gongkai.pipeline.check import Read, judge, read
from gongkai.readers.border import read_bytes
from gongkai.readers.holidays import holiday_files
from gongkai.readers.ledger.stdin import STDIN
from gongkai.readers.rules import rule_files
from gongkai.readers.workspace import Workspace

# What the parquet files of one release look like must not hang on the machine.
_LEVEL, _ROWS = 9, 250_000


def snapshot(
    paths: Sequence[Path], workspace: Workspace, asked: Asked, name: str
) -> tuple[Snapshot | None, tuple[Problem, ...]]:
    """Take down what is to be kept as of `asked.as_of`, of the whole roster.

    None where any ledger cannot be read: what is missing from an archive would seem to have
    vanished. Raises `GongkaiError` as `check` does.
    """
    known = read(paths, workspace, asked.columns)
    if known.problems or not known.ledgers.sheets:
        return None, known.problems
    names = names_of(paths, known)
    parts: list[Part] = []
    objects: dict[str, bytes] = {}
    for kind, own, content in [*_frames(known, asked, names), *law_files(known)]:
        print_ = sha256(content).hexdigest()
        parts.append(Part(kind=kind, name=own, sha256=print_, size=len(content)))
        objects[print_] = content
    originals = tuple(
        _original(Path(file), own) for file, own in sorted(names.items(), key=lambda each: each[1])
    )
    calendar = known.calendar.identity.source
    return Snapshot(name, asked.as_of, calendar, originals, tuple(parts), objects), ()


def names_of(paths: Iterable[Path], known: Read) -> Mapping[str, str]:
    """Name the ledger files by where they lie in what was given, wherever that lies."""
    folders = [path for path in paths if path.is_dir()]
    return {
        file: next(
            (
                PurePath(file).relative_to(folder).as_posix()
                for folder in folders
                if PurePath(file).is_relative_to(folder)
            ),
            PurePath(file).name,
        )
        for file in (sheet.file for sheet in known.ledgers.sheets)
    }


def law_files(known: Read) -> Iterator[tuple[Kind, str, bytes]]:
    """Give the files that verdicts rest on beside the ledgers, as they are."""
    workspace = known.workspace
    one: tuple[tuple[Kind, Path | None], ...] = (
        ("catalog", workspace.catalog),
        ("units", workspace.units),
        ("waivers", workspace.waivers),
        ("settings", workspace.settings),
    )
    many: tuple[tuple[Kind, Iterable[Path]], ...] = (
        ("rule", rule_files(workspace.rules)),
        ("holidays", holiday_files(workspace.calendar) if workspace.calendar else ()),
    )
    files = [*((kind, file) for kind, file in one if file)]
    files += [(kind, file) for kind, each in many for file in each]
    for kind, file in files:
        yield kind, file.name, read_bytes(file)


def records(known: Read, names: Mapping[str, str]) -> pl.DataFrame:
    """Give the records as `KEPT_RECORDS`, and the number of each one's `ledger`."""
    kept = records_to_keep(known.ledgers, names)
    return kept.with_columns(known.ledgers.records["ledger"])


def verdicts(known: Read, asked: Asked, names: Mapping[str, str]) -> pl.DataFrame:
    """Judge everything as of `asked.as_of`, as `KEPT_VERDICTS`, with the number of the `ledger`."""
    everything = replace(asked, keep=Keep.EVERYTHING, whole_roster=True, most=None)
    report = judge(known, everything)
    assert report.obligations is not None  # noqa: S101  they were asked for
    kept = verdicts_to_keep(report.obligations, report.rules, report.sheets, names)
    return kept.with_columns(report.obligations["ledger"])


def _frames(
    known: Read, asked: Asked, names: Mapping[str, str]
) -> Iterator[tuple[Kind, str, bytes]]:
    # The number of a ledger is of this run alone.
    yield "records", "records.parquet", _parquet(records(known, names).drop("ledger"))
    yield "verdicts", "verdicts.parquet", _parquet(verdicts(known, asked, names).drop("ledger"))


def _parquet(frame: pl.DataFrame) -> bytes:
    written = BytesIO()
    frame.write_parquet(written, compression_level=_LEVEL, row_group_size=_ROWS)
    return written.getvalue()


def _original(file: Path, name: str) -> Original:
    if file == STDIN:
        return Original(name=name, sha256=None, size=None)
    content = read_bytes(file)
    return Original(name=name, sha256=sha256(content).hexdigest(), size=len(content))
