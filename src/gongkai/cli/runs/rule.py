"""The run of `gongkai rule`: an id or none in, a rule, a check, or all of them out."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, report_problems
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.cli.terminal import tell
from gongkai.formats.checks import text as pages
from gongkai.formats.rules import json, text
from gongkai.formats.screen import Screen
from gongkai.model.base import near
from gongkai.model.personal import masked
from gongkai.readers.rules import read_rules, rule_files
from gongkai.texts import rule as t
from gongkai.texts import say
from gongkai.texts.checks import PAGES
from gongkai.texts.problems import PROBLEMS


def run(wanted: str | None, folder: Path, chosen: Sequence[Output], screen: Screen) -> int:
    """Show the rule or check that is `wanted`, or list all; give the exit status."""
    lang = language()
    files = rule_files(folder)
    ids = [file.stem for file in files]
    checks = [*PAGES] if wanted is None else [wanted] if wanted in {*PAGES, *PROBLEMS} else []
    if wanted is not None and wanted not in ids and not checks:
        tell(_unknown(wanted, [*ids, *PAGES]))
        return NOT_ASKED
    loaded, problems = read_rules([file for file in files if wanted in {None, file.stem}])
    rules = [each.value for each in loaded]

    def render(name: str, screen: Screen) -> str:
        if name == "json":
            return json.render(rules, checks, lang)
        if wanted is None:
            listed = text.render_list(rules, str(folder), lang, screen)
            return listed + pages.render_list(checks, lang, screen)
        # A rule of this name counts before a check.
        if rules:
            return text.render_one(rules[0], lang, screen)
        return pages.render_one(wanted, lang, screen)

    if rules or checks:
        deliver(chosen, screen, render)
    report_problems(problems)
    return NOT_ASKED if problems else 0


def _unknown(wanted: str, ids: Sequence[str]) -> str:
    lang = language()
    hint = near(wanted, [*ids])
    return say(
        lang,
        t.UNKNOWN,
        found=masked(wanted),
        near=say(lang, t.NEAR, near=hint) if hint else "",
        known=say(lang, t.LIST).join(ids),
    )
