"""Evidence as lines of JSON: a heading, then a line an answer, each whole as it is written."""

import json
from datetime import datetime

from gongkai import __version__
from gongkai.model.link import EVIDENCE, EVIDENCE_VERSION, Answer, Manners


def heading(manners: Manners, started_at: datetime) -> str:
    """Write the line that says what the file is, and how its links were asked."""
    return _line(
        {
            "schema": EVIDENCE,
            "version": EVIDENCE_VERSION,
            "tool": {"name": "gongkai", "version": __version__},
            "started_at": started_at.isoformat(timespec="seconds"),
            "concurrency": manners.concurrency,
            "pace": manners.pace,
            "timeout": manners.timeout,
            "tries": manners.tries,
        }
    )


def line(answer: Answer) -> str:
    """Write an answer."""
    return _line(
        {
            "url": answer.url,
            "asked_at": answer.asked_at.isoformat(timespec="seconds"),
            "state": answer.state.value,
            "detail": answer.detail,
            "status": answer.status,
            "final_url": answer.final_url,
            "text_sha256": answer.text_sha256,
            "is_cut": answer.is_cut,
        }
    )


def _line(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"
