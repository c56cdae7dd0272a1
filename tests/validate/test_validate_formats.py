"""What each format of `validate` writes."""

# ruff: noqa: E501  messages are as long as the program writes them

import json

import pytest
from inline_snapshot import snapshot

from gongkai import __version__
from gongkai.errors import Problem
from gongkai.formats import VALIDATION_FORMATS
from gongkai.formats.validation import RENDERERS
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding, ValidationReport
from gongkai.source import Place
from gongkai.texts import Lang

REPORT = ValidationReport(
    catalogs=1,
    rules=2,
    rosters=0,
    waivers=0,
    holidays=0,
    problems=(
        Problem("unknown-key", Place("b.yaml", line=10, column=3), {"key": "x", "near": "y"}),
        Problem("unknown-key", Place("b.yaml", line=9, column=30), {"key": "x", "near": ""}),
        Problem("no-rules", Place("a,b: 100%")),
    ),
    findings=(
        LintFinding(
            "when-not-in-catalog",
            Severity.WARNING,
            ("when", "item", 0),
            {"key": "item", "found": "50%\n", "near": ""},
            Place("b.yaml", line=9, column=4),
        ),
    ),
)


def test_every_format_that_is_offered_can_be_written() -> None:
    assert tuple(RENDERERS) == VALIDATION_FORMATS


def test_text_goes_file_by_file_and_line_by_line() -> None:
    lines = RENDERERS["text"](REPORT, "zh").splitlines()
    assert [line.split(" 错误 ")[0].split(" 警告 ")[0] for line in lines[:-1]] == [
        "a,b: 100%",
        "b.yaml:9:4",
        "b.yaml:9:30",
        "b.yaml:10:3",
    ]


def test_github_commands_are_escaped() -> None:
    lines = RENDERERS["github"](REPORT, "en").splitlines()
    assert lines == snapshot(
        [
            "::error file=a%2Cb%3A 100%25,title=no-rules::There are no rules in the folder (.yaml files; subfolders are not read), and without rules nothing is checked. Add rules, or delete the folder to use the built-in ones.",
            "::warning file=b.yaml,line=9,col=4,title=when-not-in-catalog::“50%25” in “item” under when is not in the catalogue: it selects no record.",
            "::error file=b.yaml,line=9,col=30,title=unknown-key::Unknown key “x”.",
            "::error file=b.yaml,line=10,col=3,title=unknown-key::Unknown key “x”. Did you mean “y”?",
        ]
    )


def test_github_has_nothing_to_say_of_what_is_sound() -> None:
    assert RENDERERS["github"](ValidationReport(1, 1, 1, 1, 1, (), ()), "zh") == ""


def test_json_has_the_keys_that_are_promised() -> None:
    assert json.loads(RENDERERS["json"](REPORT, "en")) == {
        "schema": "gongkai-validate-1",
        "tool": {"name": "gongkai", "version": __version__},
        "checked": {"catalogs": 1, "rules": 2, "rosters": 0, "waivers": 0, "holidays": 0},
        "problems": snapshot(
            [
                {
                    "code": "no-rules",
                    "severity": "error",
                    "message": "There are no rules in the folder (.yaml files; subfolders are not read), and without rules nothing is checked. Add rules, or delete the folder to use the built-in ones.",
                    "source": {"file": "a,b: 100%", "line": None, "column": None},
                },
                {
                    "code": "unknown-key",
                    "severity": "error",
                    "message": "Unknown key “x”.",
                    "source": {"file": "b.yaml", "line": 9, "column": 30},
                },
                {
                    "code": "unknown-key",
                    "severity": "error",
                    "message": "Unknown key “x”. Did you mean “y”?",
                    "source": {"file": "b.yaml", "line": 10, "column": 3},
                },
            ]
        ),
        "findings": snapshot(
            [
                {
                    "code": "when-not-in-catalog",
                    "severity": "warning",
                    "message": "“50%” in “item” under when is not in the catalogue: it selects no record.",
                    "source": {"file": "b.yaml", "line": 9, "column": 4},
                }
            ]
        ),
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_closing_line_counts_problems_as_errors(lang: Lang) -> None:
    counts = {"zh": "错误 3，警告 1，提示 0", "en": "Errors 3, warnings 1, notices 0"}
    assert counts[lang] in RENDERERS["text"](REPORT, lang).splitlines()[-1]
