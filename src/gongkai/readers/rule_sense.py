"""What a rule file may not say although each of its keys is well-formed."""

from collections.abc import Collection, Iterator, Mapping

from gongkai.errors import Problem
from gongkai.model.base import near
from gongkai.model.catalog import Item
from gongkai.model.fields import FIELDS
from gongkai.model.terms import Rank
from gongkai.readers.document import EACH, Document
from gongkai.readers.names import crossed_days, repeated, unknown
from gongkai.source import Loc

# The reasons by which a rule of each kind may weigh its breaches (S4); others have none.
SEVERITY_REASONS: Mapping[str, tuple[str, ...]] = {
    "channels": ("channel-none", "channel-missing"),
    "sequence": ("absent", "out-of-order"),
}


def nonsense(document: Document, known: Collection[str]) -> Iterator[Problem]:
    """Name what a rule says and may not; `known` are the ids of the rules beside it."""
    if isinstance(document.data, dict):
        yield from _severity(document, document.data)
        yield from _overrides(document, document.data, known)
        yield from crossed_days(document, "in_force")
        yield from _example_keys(document, document.data)
        yield from repeated(document, document.texts("examples", EACH, "name"), "repeated-example")


def _severity(document: Document, data: Mapping[str, object]) -> Iterator[Problem]:
    severity = data.get("severity")
    if not isinstance(severity, dict):
        return
    reasons = SEVERITY_REASONS.get(str(data.get("kind")), ())
    if not reasons:
        yield Problem("severity-by-reason", document.place(("severity",), key=True))
    elif not severity:
        place = document.place(("severity",))
        yield Problem("severity-empty", place, {"expected": [*reasons]})
    else:
        yield from _keys(document, ("severity",), severity, reasons)


def _overrides(
    document: Document, data: Mapping[str, object], known: Collection[str]
) -> Iterator[Problem]:
    """Check S5.3: only law overrides; and that the rule set aside is there, and is another."""
    overrides = document.texts("overrides", EACH)
    rank = data.get("rank")
    if overrides and isinstance(rank, str) and Rank.read(rank) not in {Rank.LAW, None}:
        yield Problem("override-needs-law", document.place(("rank",)), {"found": rank})
    others = sorted({*known} - {word for _, word in document.texts("id")})
    yield from unknown(document, overrides, others, "unknown-rule")


def _example_keys(document: Document, data: Mapping[str, object]) -> Iterator[Problem]:
    """Check the fields of the examples' records and items: a mistyped one would prove nothing."""
    examples = data.get("examples")
    for number, example in enumerate(examples if isinstance(examples, tuple) else ()):
        if not isinstance(example, dict):
            continue
        here: Loc = ("examples", number)
        yield from _keys(document, (*here, "record"), example.get("record"), FIELDS)
        yield from _keys(document, (*here, "item"), example.get("item"), [*Item.model_fields])
        records = example.get("records")
        for row, record in enumerate(records if isinstance(records, tuple) else ()):
            yield from _keys(document, (*here, "records", row), record, FIELDS)


def _keys(
    document: Document, loc: Loc, mapping: object, known: Collection[str]
) -> Iterator[Problem]:
    for key in mapping if isinstance(mapping, dict) else ():
        if key not in known:
            values: dict[str, object] = {"key": key, "expected": [*known]}
            values["near"] = near(key, [*known])
            yield Problem("unknown-key", document.place((*loc, key), key=True), values)
