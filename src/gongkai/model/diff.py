"""What two catalogues mean differently, and which verdicts that changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gongkai.model.catalog import Catalog
from gongkai.model.finding import Finding
from gongkai.model.terms import Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of an item (by its id and name in the catalogue that has it), or of all.

    The sentence of each code stands in `texts.diff`; `old` and `new` fill it in.
    """

    code: str
    item: str | None = None
    name: str | None = None
    old: object = None
    new: object = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """An obligation whose outcome changes; None: the catalogue asks for no such thing."""

    finding: Finding  # as the new catalogue has it, else the old one
    old: Outcome | None
    new: Outcome | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes between two catalogues, and the verdicts on ledgers, where any were given."""

    old: Catalog
    new: Catalog
    changes: tuple[Change, ...]
    verdicts: tuple[Verdict, ...] | None = None
    renumbered: Mapping[str, str] = field(default_factory=dict)  # new ids by old ones
