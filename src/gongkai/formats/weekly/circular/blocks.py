"""What a circular is made of, whatever it is laid out in."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; of level 1 (一、) or 2 (（一）)."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; `lead` begins it, and is set off."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption.

    `widths` are shares of the line; `centred` are the columns, by number, whose cells are short.
    """

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    centred: frozenset[int]


Block = Heading | Paragraph | Grid


@dataclass(frozen=True)
class Circular:
    """A circular: what stands before its body, the body, and what stands after.

    What only the office knows is to be filled in: those parts are told apart by their signs 【】.
    """

    office: str
    number: str
    signer: str
    title: str
    addressees: str
    body: Sequence[Block]
    annex: str
    signature: Sequence[str]
    notes: Sequence[str]
