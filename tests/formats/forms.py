"""What other systems make of a report: each form held to its schema, then taken apart."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

SCHEMAS = Path(__file__).parents[1] / "data" / "schemas"
_PROPERTY = re.compile(r"(file|line|col|title)=((?:[^\n,:%]|%(?:25|0D|0A|3A|2C))*)")
_COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::((?:[^\n\r%]|%(?:25|0D|0A))+)")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told, in whatever form."""

    code: str
    severity: str
    file: str | None
    line: int | None
    column: int | None
    message: str


@cache
def _schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def sarif(text: str) -> Any:
    """Hold SARIF to its schema; return the run."""
    log = json.loads(text)
    Draft4Validator(_schema("sarif-2.1.0.json")).validate(log)
    [run] = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]] == result["ruleId"]
    prints = [next(iter(each["partialFingerprints"].values())) for each in run["results"]]
    assert len(set(prints)) == len(prints)
    return run


def of_sarif(text: str) -> list[Told]:
    severities = {"error": "error", "warning": "warning", "note": "notice"}
    found = []
    for result in sarif(text)["results"]:
        places = [each["physicalLocation"] for each in result["locations"]] or [{}]
        region = places[0].get("region", {})
        uri = places[0].get("artifactLocation", {}).get("uri")
        told = (result["ruleId"], severities[result["level"]], uri)
        at = (region.get("startLine"), region.get("startColumn"))
        found.append(Told(*told, *at, result["message"]["text"]))
    return found


def of_gitlab(text: str) -> list[Told]:
    issues = json.loads(text)
    Draft202012Validator(_schema("gitlab-code-quality.json")).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    severities = {"major": "error", "minor": "warning", "info": "notice"}
    return [
        Told(
            issue["check_name"],
            severities[issue["severity"]],
            issue["location"]["path"],
            issue["location"]["lines"]["begin"],
            None,
            issue["description"],
        )
        for issue in issues
    ]


def of_github(text: str) -> list[Told]:
    """Parse workflow commands as strictly as may be: every line is one, escaped as it has to be."""
    found = []
    for line in text.splitlines():
        command = _COMMAND.fullmatch(line)
        assert command, line
        pairs = [_PROPERTY.fullmatch(part) for part in command[2].split(",")]
        assert all(pairs), line
        given = {pair[1]: _plain(pair[2]) for pair in pairs if pair}
        line_, column = given.get("line"), given.get("col")
        found.append(
            Told(
                given["title"],
                command[1],
                given.get("file"),
                int(line_) if line_ else None,
                int(column) if column else None,
                _plain(command[3]),
            )
        )
    return found


def junit(text: str) -> Element:
    """Hold JUnit to its schema, and its counts to its cases."""
    root: Any = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(root)
    for node in [root, *root]:
        cases = node.findall(".//testcase")
        assert node.get("tests") == str(len(cases))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert node.get(name) == str(len(node.findall(f".//{tag}"))), name
    return root  # type: ignore[no-any-return]


def _plain(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text
