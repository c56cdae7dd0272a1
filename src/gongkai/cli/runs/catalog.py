"""The runs of `gongkai catalog`: an annex in, a catalogue out; two in, their difference out."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_doubts, report_problems
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.cli.terminal import pipe, save, tell
from gongkai.formats import catalog_file
from gongkai.formats.diff import json, markdown, text
from gongkai.formats.screen import Screen
from gongkai.model.asked import Asked
from gongkai.model.terms import Outcome
from gongkai.pipeline import diff as pipeline
from gongkai.readers.annex.read import Given, import_annex
from gongkai.readers.catalog import fit_catalog
from gongkai.readers.workspace import Workspace
from gongkai.readers.yaml import compose_text
from gongkai.texts import annex as t
from gongkai.texts import say

_VIOLATIONS = {Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED}


def diff(  # noqa: PLR0913  files, what is asked, where it goes
    catalogs: tuple[Path, Path],
    ledgers: Sequence[Path],
    workspace: Workspace,
    asked: Asked,
    *,
    chosen: Sequence[Output],
    screen: Screen,
) -> int:
    """Compare the catalogues, deliver what differs, and give the exit status."""
    lang = language()
    found, problems = pipeline.diff(*catalogs, ledgers, workspace, asked)

    def render(name: str, screen: Screen) -> str:
        match name:
            case "json":
                return json.render(found)
            case "markdown":
                return markdown.render(found, lang)
            case _:
                return text.render(found, lang, screen)

    deliver(chosen, screen, render)
    report_problems(problems)
    if problems:
        return NOT_ASKED
    broken = [each for each in found.verdicts or () if each.new in _VIOLATIONS]
    return VIOLATIONS if broken else 0


def import_(annex: Path, output: Path | None, given: Given, *, force: bool) -> int:
    """Write the catalogue that the annex makes; give the exit status."""
    lang = language()
    if output and output.exists() and not force:
        tell(say(lang, t.EXISTS, file=output))
        return NOT_ASKED
    imported = import_annex(annex, given)
    written = catalog_file.render(imported.catalog)
    # What is written can be read: a catalogue that contradicts itself is refused here.
    fit_catalog(compose_text(written, str(output or annex)))
    report_doubts(imported.doubts)
    items, doubts = len(imported.catalog.items), len(imported.doubts)
    if output:
        save(written, output)
        tell(say(lang, t.WRITTEN, file=output, items=items, doubts=doubts))
    else:
        pipe(written)
        tell(say(lang, t.SHOWN, items=items, doubts=doubts))
    return 0
