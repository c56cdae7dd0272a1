"""`text`: what was archived, and whether an archive is whole."""

from collections.abc import Iterator
from pathlib import Path

from gongkai.formats.cells import plain
from gongkai.model.archive import Inspected, Kept
from gongkai.texts import Lang, Text, say
from gongkai.texts import archive as t


def added(kept: Kept, folder: Path, lang: Lang, *, is_new: bool) -> str:
    """Say which entry has it, and its fingerprint."""
    entry = kept.entry
    told = {"originals": len(entry.originals), "folder": plain(str(folder))}
    first = _say(lang, t.ADDED if is_new else t.UNCHANGED, kept, **told)
    return f"{first}\n{_say(lang, t.FINGERPRINT, kept)}\n"


def verified(found: Inspected, folder: Path, lang: Lang) -> str:
    """List the entries, and say whether all is as it was archived; damage is told apart."""
    return "\n".join(_verified(found, folder, lang)) + "\n"


def _verified(found: Inspected, folder: Path, lang: Lang) -> Iterator[str]:
    yield from (_say(lang, t.ENTRY, kept) for kept in found.entries)
    if found.damage:
        yield say(lang, t.DAMAGED, count=len(found.damage))
    elif found.entries:
        yield say(lang, t.WHOLE, count=len(found.entries))
    else:
        yield say(lang, t.EMPTY)
    # Of a manifest that is gone the objects seem left over, and are wanted all the more.
    left = [] if found.damage else found.flaws
    if left:
        yield say(lang, t.LEFT_OVER, count=len(left))
        yield from (f"  {plain(str(folder / flaw.file))}" for flaw in left)


def _say(lang: Lang, text: Text, kept: Kept, **values: object) -> str:
    entry = kept.entry
    return say(
        lang,
        text,
        number=entry.number,
        name=plain(entry.name),
        as_of=entry.as_of,
        archived_on=entry.archived_on,
        sha256=kept.sha256,
        **values,
    )
