"""What a circular says of ledgers that were changed after they were archived (S13.4, S13.5)."""

from collections import Counter
from collections.abc import Iterator

import polars as pl

from gongkai.formats.weekly.circular.counts import with_most
from gongkai.model.changes import Manner
from gongkai.model.compared import Compared
from gongkai.model.personal import shown
from gongkai.texts import Lang, say
from gongkai.texts import circular as t

_TOLD = {
    Manner.BACK_DATED: t.BACK_DATED_TOLD,
    Manner.FILLED_IN: t.FILLED_IN_TOLD,
    Manner.CHANGED: t.CHANGED_TOLD,
}


def changes(compared: Compared | None, lang: Lang) -> Iterator[str]:
    """Tell the dates by how they were changed, then the records that are gone; units by count."""
    if compared is None:
        return
    for manner, text in _TOLD.items():
        chosen = compared.changes.filter(pl.col("manner") == manner.value, "stands")
        if chosen.height:
            yield say(lang, text, count=chosen.height, most=with_most(_by_unit(chosen), lang))
    if gone := compared.vanished.height:
        named = with_most(_by_unit(compared.vanished), lang)
        yield say(lang, t.VANISHED_TOLD, count=gone, most=named)


def _by_unit(frame: pl.DataFrame) -> Counter[str | None]:
    counted = frame.group_by("unit").agg(pl.len())
    return Counter({shown(unit): count for unit, count in counted.iter_rows()})
