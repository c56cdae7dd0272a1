"""Which 公开事项 a cell means: by id, row number, exact name or both, never by likeness."""

import re
from collections import defaultdict
from enum import StrEnum

import polars as pl

from gongkai.model.catalog import Catalog, Item
from gongkai.model.terms import fold
from gongkai.readers.ledger.distinct import spread

_NUMBER = re.compile(r"第?0*([0-9]{1,9})(?:\.0+)?[项号]?")
_BOTH = re.compile(r"(第?[0-9]{1,9}[项号]?)[.、:：-]?(.+)")


class ItemCode(StrEnum):
    """Why a text means no item, or not one alone."""

    UNKNOWN = "item-unknown"
    AMBIGUOUS = "item-ambiguous"
    ELSEWHERE = "item-elsewhere"  # the 一级事项 beside it is another item's


class Items:
    """The catalogue's items under everything that they are called."""

    def __init__(self, catalog: Catalog) -> None:
        self._ids: dict[str, Item] = {}
        self._rows: defaultdict[int, list[Item]] = defaultdict(list)
        self._names: defaultdict[str, list[Item]] = defaultdict(list)
        self._categories = {fold(category.name) for category in catalog.categories}
        for item in catalog.items:
            self._ids[fold(item.id)] = item
            if item.row is not None:
                self._rows[item.row].append(item)
            for name in dict.fromkeys([item.name, item.subject or item.name]):
                self._names[fold(name)].append(item)
                self._names[fold(f"{item.category}/{name}")].append(item)
            self._categories.add(fold(item.category))

    def find(self, text: str, category: str | None) -> str | ItemCode:
        """Return the id of the item that `text` means.

        A `category` (一级事项) that the catalogue knows tells equal names apart, and must be the
        item's own; one that it does not know says nothing.
        """
        found = self._called(text)
        beside = fold(category or "")
        if found and beside in self._categories:
            found = [item for item in found if fold(item.category) == beside]
            if not found:
                return ItemCode.ELSEWHERE
        if not found:
            return ItemCode.UNKNOWN
        return found[0].id if len(found) == 1 else ItemCode.AMBIGUOUS

    def _called(self, text: str) -> list[Item]:
        word = fold(text)
        if word in self._ids:
            return [self._ids[word]]
        if number := _NUMBER.fullmatch(word):
            same = self._ids.get(number[1])
            return [same] if same else self._rows.get(int(number[1]), [])
        if (named := self._names.get(word)) or not (both := _BOTH.fullmatch(word)):
            return named or []
        numbered = self._called(both[1])
        return [item for item in self._names.get(both[2], []) if item in numbered]


def read_items(items: Items, cells: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    """Read the columns `item` and `category` into ids, and into codes where there is none.

    Each distinct pair is read once. Both columns must be trimmed.
    """
    keys = ["item", *({"category"} & set(cells.columns))]
    pairs = cells.select(keys).unique().drop_nulls("item")
    found = [items.find(row["item"], row.get("category")) for row in pairs.iter_rows(named=True)]
    ids = pl.Series("id", [None if isinstance(f, ItemCode) else f for f in found], pl.String)
    codes = pl.Series("code", [f if isinstance(f, ItemCode) else None for f in found], pl.String)
    if len(keys) == 1:
        texts, distinct = cells["item"], pairs["item"]
        return spread(texts, distinct, ids), spread(texts, distinct, codes)
    read = cells.select(keys).join(
        pairs.with_columns(ids, codes), on=keys, how="left", nulls_equal=True, maintain_order="left"
    )
    return read["id"], read["code"]
