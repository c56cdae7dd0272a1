"""Files of evidence: what links answered, as `gongkai probe` wrote it down."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import polars as pl

from gongkai.errors import InvalidInput, Problem
from gongkai.model.frames import EVIDENCE
from gongkai.model.link import EVIDENCE as NAME
from gongkai.model.link import EVIDENCE_VERSION, Answer, LinkState
from gongkai.readers.border import read_bytes
from gongkai.source import Place

T = TypeVar("T")


def load_evidence(paths: Sequence[Path]) -> pl.DataFrame:
    """Return what the links answered, with the schema `frames.EVIDENCE`.

    Links that were not asked are left out. Raises `GongkaiError` with every file that cannot be
    read, and every line that is no answer.
    """
    problems: list[Problem] = []
    rows: list[tuple[object, ...]] = []
    for path in paths:
        try:
            answers = load_answers(path)
        except InvalidInput as error:
            problems += error.problems
        else:
            rows += [
                (each.url, each.asked_at.date(), each.state.value)
                for each in answers
                if each.state is not LinkState.NOT_ASKED
            ]
    if problems:
        raise InvalidInput(problems)
    return pl.DataFrame(rows, schema=EVIDENCE, orient="row")


def load_answers(path: Path) -> list[Answer]:
    """Return every answer of a file; a last line that was cut off while written is passed over.

    Raises `GongkaiError` where the file cannot be read, is no evidence, or has a line that is no
    answer.
    """
    lines = read_bytes(path).split(b"\n")[:-1]
    if not lines or not _is_heading(lines[0]):
        raise InvalidInput([Problem("not-evidence", Place(str(path)))])
    answers, problems = [], []
    for number, line in enumerate(lines[1:], start=2):
        try:
            answers.append(_answer(line))
        except (ValueError, KeyError, TypeError, RecursionError):
            problems.append(Problem("not-an-answer", Place(str(path), line=number)))
    if problems:
        raise InvalidInput(problems)
    return answers


def _is_heading(line: bytes) -> bool:
    try:
        heading = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(heading, dict) and (heading.get("schema"), heading.get("version")) == (
        NAME,
        EVIDENCE_VERSION,
    )


def _answer(line: bytes) -> Answer:
    said: Mapping[str, object] = json.loads(line)
    url, asked_at, is_cut = said["url"], said["asked_at"], said["is_cut"]
    if not (isinstance(url, str) and isinstance(asked_at, str) and isinstance(is_cut, bool)):
        raise TypeError
    return Answer(
        url=url,
        asked_at=datetime.fromisoformat(asked_at),
        state=LinkState(said["state"]),
        detail=_optional(said["detail"], str),
        status=_optional(said["status"], int),
        final_url=_optional(said["final_url"], str),
        text_sha256=_optional(said["text_sha256"], str),
        is_cut=is_cut,
    )


def _optional(value: object, kind: type[T]) -> T | None:
    if value is None or isinstance(value, kind):
        return value
    raise TypeError
