"""The parts of the documents that are made from the program itself; cog puts them in place."""

import os
import subprocess
import sys
from pathlib import Path

from gongkai.model.rule import Rule
from gongkai.readers.rules import load_rules
from gongkai.texts import Lang, Text, say
from gongkai.texts import help as words

ROOT = Path(__file__).parent.parent
COMMANDS: dict[str, Text] = {
    "check": words.CHECK,
    "validate": words.VALIDATE,
    "due": words.DUE,
    "why": words.WHY,
    "report": words.REPORT,
    "archive": words.ARCHIVE,
    "todo": words.TODO,
    "probe": words.PROBE,
    "waive": words.WAIVE,
    "rule": words.RULE,
    "template": words.TEMPLATE,
    "catalog import": words.CATALOG_IMPORT,
    "catalog diff": words.CATALOG_DIFF,
    "catalog schema": words.CATALOG_SCHEMA,
    "holidays show": words.HOLIDAYS_SHOW,
    "holidays import": words.HOLIDAYS_IMPORT,
}
_WIDTH = "90"


def commands(lang: Lang) -> str:
    """Make a table of the commands."""
    head = say(lang, Text("| 命令 | 做什么 |", "| command | what it does |"))
    rows = [f"| `gongkai {name}` | {_first(lang, text)} |" for name, text in COMMANDS.items()]
    return "\n".join(["", head, "|---|---|", *rows, "", ""])


def rules(lang: Lang) -> str:
    """Make a table of the rules that ship."""
    head = say(lang, Text("| 规则 | 要求 | 依据 |", "| rule | what it asks | rests on |"))
    rows = [
        f"| [`{rule.id}`](rules/{rule.id}.yaml) | {_title(lang, rule)} | {_law(rule)} |"
        for rule in _rules()
    ]
    return "\n".join(["", head, "|---|---|---|", *rows, "", ""])


def help_pages() -> str:
    """Show what each command prints for --help."""
    environment = {"GONGKAI_LANG": "zh", "COLUMNS": _WIDTH, "NO_COLOR": "1", "TERM": "dumb"}
    pages = []
    for name in COMMANDS:
        run = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-m", "gongkai", *name.split(), "--help"],
            env={**os.environ, **environment},
            capture_output=True,
            check=True,
        )
        text = "\n".join(line.rstrip() for line in run.stdout.decode().splitlines())
        pages.append(f"\n## gongkai {name}\n\n```text\n{text.strip()}\n```\n")
    return "".join(pages)


def rule_pages() -> str:
    """Make a section a rule: what it asks, the law, how to mend, the examples."""
    return "".join(map(_page, _rules()))


def _page(rule: Rule) -> str:
    law = "\n\n".join(
        f"> {each.quote}\n>\n> —— {each.document} {each.article}（{each.date}）"
        for each in rule.citations
    )
    examples = "\n".join(
        f"| {each.name} | {each.outcome.zh if each.outcome else '不适用'} |"
        for each in rule.examples
    )
    notes = "".join(f"- {note}\n" for note in rule.notes)
    return (
        f"\n## {rule.id}\n\n**{rule.title}** · {rule.en.title if rule.en else ''}\n\n"
        f"{rule.explanation.strip()}\n\n{law}\n\n**怎么办** {rule.remedy.strip()}\n\n"
        f"{notes and notes + chr(10)}| 示例 | 结论 |\n|---|---|\n{examples}\n"
    )


def _rules() -> list[Rule]:
    return [loaded.value for loaded in load_rules(ROOT / "rules")]


def _first(lang: Lang, text: Text) -> str:
    # The first paragraph, whose lines are broken for a screen.
    lines = say(lang, text).split("\n\n")[0].splitlines()
    return ("" if lang == "zh" else " ").join(lines)


def _title(lang: Lang, rule: Rule) -> str:
    return rule.en.title if lang == "en" and rule.en else rule.title


def _law(rule: Rule) -> str:
    return "；".join(dict.fromkeys(f"{each.document} {each.article}" for each in rule.citations))
