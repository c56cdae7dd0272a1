"""By which files, and by which calendar, a verdict was reached: their names and hashes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Identity:
    """A file or folder that the verdicts rest on, and the hash of what it holds."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CalendarIdentity:
    """The calendar's fingerprint (S2.5): where its days come from, how far they are announced."""

    source: str
    announced_until: date
    overlays: tuple[Identity, ...] = ()
