"""Whether the reading of a 公开时限 says what its text says."""

from collections.abc import Iterator

from gongkai.model.limit_text import read_time_limit
from gongkai.model.timelimit import Period, TimeLimit
from gongkai.model.validation import LintFinding, Spotted, doubt

_READINGS = ("within", "posted_at_least", "every", "keep", "promptly", "yields_to_law")


def lint_limit(limit: Spotted[TimeLimit]) -> Iterator[LintFinding]:
    """Name each reading that the text contradicts, and what the text says and nobody has read.

    Where the grammar does not wholly understand a text, a person's reading of it stands. So does
    the event that a person has named: which date of a ledger shows it, no text says.
    """
    own, told = limit.value, read_time_limit(limit.value.text)
    for key in _READINGS:
        mine, theirs = getattr(own, key), getattr(told, key)
        is_unread = not mine and not own.needs_a_person
        is_unfounded = not theirs and not told.needs_a_person
        if mine != theirs and ((mine and theirs) or is_unread or is_unfounded):
            yield _disagreeing(limit, key, key if mine else "text")


def _disagreeing(limit: Spotted[TimeLimit], key: str, at: str) -> LintFinding:
    read = _written(getattr(limit.value, key))
    return doubt(
        "time-limit-disagrees", (*limit.loc, at), text=limit.value.text, key=key, read=read
    )


def _written(value: object) -> str:
    """Write a reading as the file does."""
    match value:
        case Period(in_working_days=True):
            return f"{{working_days: {value.count}}}"
        case Period():
            return f"{{days: {value.count}}}"
        case bool():
            return str(value).lower()
        case _:
            return "null" if value is None else str(value)
