"""What an archive is to keep of a week, before it is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gongkai.model.archive import Original, Part


@dataclass(frozen=True)
class Snapshot:
    """The parts of an entry, and the bytes of each under its hash."""

    name: str
    as_of: date
    calendar: str
    originals: tuple[Original, ...]
    parts: tuple[Part, ...]
    objects: Mapping[str, bytes]
