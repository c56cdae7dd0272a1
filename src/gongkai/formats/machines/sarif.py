"""SARIF 2.1.0: results with their rules, places, fingerprints, and what was waived."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gongkai import __version__
from gongkai.formats.machines.line import Described, Line, fingerprints, first_line, uri
from gongkai.formats.machines.written import written
from gongkai.model.terms import Severity
from gongkai.source import Place
from gongkai.texts import Lang
from gongkai.texts.places import where

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_TAGS = {"zh": "zh-CN", "en": "en"}
# By this name results are matched from run to run; a change of what is hashed changes it.
_FINGERPRINT = "gongkai/v1"


def sarif(
    lines: Iterable[Line],
    rules: Sequence[Described],
    lang: Lang,
    properties: Mapping[str, object],
) -> Iterator[str]:
    """Write one run, result by result; `properties` are of the run as a whole."""
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "gongkai",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _TAGS[lang],
        "rules": [_rule(rule) for rule in rules],
    }
    yield f'{{\n"$schema": {written(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    yield f'"tool": {{"driver": {written(driver)}}},\n"language": {written(_TAGS[lang])},\n'
    yield f'"columnKind": "unicodeCodePoints",\n"properties": {written(properties)},\n"results": ['
    before = "\n"
    for line, fingerprint in fingerprints(lines):
        yield before + written(_result(line, fingerprint, numbers, lang))
        before = ",\n"
    yield "\n]\n}]\n}\n"


def _rule(rule: Described) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.code.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(
    line: Line, fingerprint: str, numbers: Mapping[str, int], lang: Lang
) -> dict[str, object]:
    result: dict[str, object] = {"ruleId": line.code}
    if line.code in numbers:
        result["ruleIndex"] = numbers[line.code]
    return {
        **result,
        "level": _LEVELS[line.severity],
        "message": {"text": f"{line.message} {line.remedy}".strip()},
        "locations": [_location(line.place, lang)] if line.place and line.place.file else [],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "suppressions": (
            []
            if line.waived is None
            else [{"kind": "external", "status": "accepted", "justification": line.waived}]
        ),
    }


def _location(place: Place, lang: Lang) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": uri(place.file)}}
    if start := first_line(place):
        physical["region"] = {"startLine": start} | (
            {"startColumn": place.column} if place.column else {}
        )
    location: dict[str, object] = {"physicalLocation": physical}
    if place.cell:
        name = f"{place.sheet}!{place.cell}" if place.sheet else place.cell
        location["logicalLocations"] = [
            {"name": place.cell, "fullyQualifiedName": name, "kind": "cell"}
        ]
    location["message"] = {"text": where(lang, place)}
    return location
