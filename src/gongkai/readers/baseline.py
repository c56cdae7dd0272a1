"""An earlier report of `check` in JSON, as the base that new findings are told from."""

import json
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.border import read_text
from gongkai.source import Place

_VERSION = 1


def load_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of its findings (S8.1).

    Raises `GongkaiError` where it cannot be read, or is no report of `check`.
    """
    refusal = InvalidInput([Problem("not-a-report", Place(str(path)))])
    try:
        report = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise refusal from error
    if not isinstance(report, dict) or report.get("version") != _VERSION:
        raise refusal
    try:
        return frozenset(str(finding["fingerprint"]) for finding in report["findings"])
    except (KeyError, TypeError) as error:
        raise refusal from error
