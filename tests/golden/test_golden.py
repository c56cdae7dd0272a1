"""What the golden reports of the made-up county mean: they add up, and agree with each other.

`tests/cli/test_check.py` compares them with what the program prints.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from gongkai.model.fields import HEADINGS
from gongkai.model.rule import Permanence
from gongkai.model.terms import Channel
from gongkai.readers.catalog import load_catalog
from gongkai.readers.rules import load_rules

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
INTERFACE = ROOT / "docs" / "interface.md"
SEVERITIES = ["error", "warning", "notice"]
NAMES = ["county", "township", "village"]
Json = dict[str, Any]


def read(name: str) -> str:
    return (HERE / name).read_bytes().decode()


def report(name: str = "county") -> Json:
    content: Json = json.loads(read(f"{name}.json"))
    return content


def squeezed(text: str) -> str:
    """Take away what only lays a text out."""
    return "".join(text.split())


# JSON version 1


def shape(value: object) -> object:
    """Reduce JSON to its keys, in order; of a list, the first entry stands for all."""
    if isinstance(value, dict):
        return [(key, shape(each)) for key, each in value.items()]
    return [shape(value[0])] if isinstance(value, list) and value else None


def test_the_keys_and_their_order_are_those_of_the_interface() -> None:
    sample = re.search(r"```json\n(.*?)```", INTERFACE.read_text(encoding="utf-8"), re.DOTALL)
    assert sample
    assert shape(report()) == shape(json.loads(sample[1]))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("entries", ["findings", "notices", "rejected"])
def test_every_entry_has_every_key(name: str, entries: str) -> None:
    """What is absent is null: no key is left out."""
    wanted = [list(each) for each in report()[entries][:1]]
    assert all([list(each)] == wanted for each in report(name)[entries])


def days(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, list):
        for each in value:
            yield from days(each)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if key in {"as_of", "announced_until"} or key.endswith("_on") or key.startswith("due_"):
                yield key, each
            else:
                yield from days(each)


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_iso_or_null(name: str) -> None:
    found = list(days(report(name)))
    assert {key for key, _ in found} >= {"as_of", "start_on", "due_on", "due_latest", "done_on"}
    for _, day in found:
        assert day is None or date.fromisoformat(str(day)).isoformat() == day


def test_every_outcome_but_waived_occurs() -> None:
    outcomes = report()["summary"]["outcomes"]
    assert [name for name, count in outcomes.items() if not count] == ["waived"]


@pytest.mark.parametrize("name", NAMES)
def test_the_numbers_add_up(name: str) -> None:
    whole = report(name)
    summary, findings = whole["summary"], whole["findings"]
    assert summary["obligations"] == sum(summary["outcomes"].values())
    assert summary["rejected_cells"] == len(whole["rejected"])
    severities = Counter(each["severity"] for each in findings)
    assert summary["severities"] == {each: severities[each] for each in SEVERITIES}
    outcomes = Counter(each["outcome"] for each in findings)
    for violation in ("late", "overdue", "violated"):
        assert summary["outcomes"][violation] == outcomes[violation]
    # A missing column is one finding, however many obligations it leaves undecided (S7).
    assert (summary["outcomes"]["undecided"] > 0) == (outcomes["undecided"] > 0)
    assert summary["outcomes"]["undecided"] >= outcomes["undecided"]


@pytest.mark.parametrize("name", NAMES)
def test_undecided_has_a_reason_and_is_a_warning(name: str) -> None:
    """S4, whatever the rule's severity."""
    undecided = [each for each in report(name)["findings"] if each["outcome"] == "undecided"]
    assert undecided
    assert all(each["reason"] and each["severity"] == "warning" for each in undecided)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_met_is_a_finding_only_with_a_warning(name: str) -> None:
    """S4 and S3.3."""
    met = [each for each in report(name)["findings"] if each["outcome"] == "met"]
    assert all(each["reason"] == "counting-differs" for each in met)
    assert all(each["severity"] == "warning" for each in met)


def place_in_order(finding: Json) -> tuple[object, ...]:
    due = finding["due_earliest"] or finding["due_on"]
    return (
        SEVERITIES.index(finding["severity"]),
        due or "9",
        finding["unit"] or "\uffff",
        int(finding["item"] or 99),
        finding["record"] or "\uffff",
        finding["rule"],
        finding["fingerprint"],
    )


@pytest.mark.parametrize("name", NAMES)
def test_findings_come_in_one_order(name: str) -> None:
    """S8.2."""
    findings = report(name)["findings"]
    assert findings == sorted(findings, key=place_in_order)


@pytest.mark.parametrize("name", NAMES)
def test_fingerprints_are_unique(name: str) -> None:
    """S8.1."""
    prints = [each["fingerprint"] for each in report(name)["findings"]]
    assert len(set(prints)) == len(prints)


def test_a_finding_keeps_its_fingerprint_in_another_file() -> None:
    """S8.1: the township's own file holds the records of its block in the county's workbook."""
    there = [each for each in report()["findings"] if each["unit"] == "潭头镇"]
    # A column that is missing is the ledger's matter: the workbook's sheet is of all townships.
    here = [each for each in report("township")["findings"] if each["reason"] != "column-missing"]
    assert [each["fingerprint"] for each in here] == [each["fingerprint"] for each in there]
    assert [each["message"] for each in here] == [each["message"] for each in there]
    assert [each["source"]["row"] for each in here] != [each["source"]["row"] for each in there]


def test_a_column_that_is_missing_is_one_finding() -> None:
    """S7: the village's file has no 变更日期."""
    village = report("village")
    [missing] = [each for each in village["findings"] if each["reason"] == "column-missing"]
    assert missing["source"] == {
        "file": "examples/拨云岭村2020年台账.yaml",
        "sheet": None,
        "row": None,
        "column": None,
    }
    undecided = village["summary"]["outcomes"]["undecided"]
    assert f"涉及{undecided}条义务" in missing["message"]


# Text


def test_the_text_shows_every_finding_with_its_place() -> None:
    text = squeezed(read("county.txt"))
    for finding in report()["findings"]:
        source = finding["source"]
        place = ""
        if source["row"]:
            place = f"{source['sheet']}›第{source['row']}行“{source['column']}”"
        assert squeezed(finding["message"]) + place in text


def test_the_text_tells_how_late_what_is_late_is() -> None:
    late = [each for each in report()["findings"] if each["outcome"] in {"late", "overdue"}]
    text = squeezed(read("county.txt"))
    for finding in late:
        over = f"逾期{finding['over_working_days']}个工作日（{finding['over_days']}天）"
        assert finding["message"].startswith(f"截止日{finding['due_on']}（周")
        assert over in finding["message"]
        assert finding["message"] in text
        assert ("属严重逾期" in finding["message"]) == finding["serious"]


def test_the_text_shows_every_cell_that_could_not_be_read() -> None:
    text = squeezed(read("county.txt"))
    cells = report()["rejected"]
    assert cells
    for cell in cells:
        place = f"{cell['sheet']}›第{cell['row']}行“{cell['column']}”"
        assert squeezed(cell["message"]) + place in text


@pytest.mark.parametrize("name", ["county.txt", "county.en.txt"])
def test_no_line_is_wider_than_the_screen(name: str) -> None:
    assert max(map(cell_len, read(name).splitlines())) <= 80


def test_units_stand_in_the_order_of_their_errors() -> None:
    errors = [int(count) for count in re.findall(r" · 错误 (\d+)", read("county.txt"))]
    assert len(errors) == 16
    assert errors == sorted(errors, reverse=True)


def test_the_same_is_told_in_both_languages() -> None:
    """The places and the numbers are the same, whatever the words."""
    zh, en = read("county.txt"), read("county.en.txt")
    chinese = re.findall(r"第(\d+)行“(.+?)”（([A-Z]+\d+)）", squeezed(zh))
    english = re.findall(r"row(\d+)“(.+?)”\(([A-Z]+\d+)\)", squeezed(en))
    assert sorted(chinese) == sorted(english)


def test_english_is_complete() -> None:
    """Chinese are only what ledgers and catalogue say, and the names of the law."""
    whole = report()
    catalog = load_catalog(ROOT / "catalog.yaml").value
    rules = [each.value for each in load_rules(ROOT / "rules")]
    known = [
        *(name for names in HEADINGS.values() for name in names),
        *(each[key] for each in whole["findings"] for key in ("unit", "title") if each[key]),
        *(cell["value"] for cell in whole["rejected"]),
        *(str(each["source"][key]) for each in whole["findings"] for key in ("file", "sheet")),
        catalog.title,
        *(item.name for item in catalog.items),
        *(channel.zh for channel in Channel),
        *(each.document for rule in rules for each in rule.citations),
        *(each.article for rule in rules for each in rule.citations),
        *(why for rule in rules if isinstance(rule, Permanence) for why in rule.lawful_reasons),
        # The headings, and the name, of the sheet that is no ledger.
        *("序", "说明"),
    ]
    said = set(re.findall(r"[\u4e00-\u9fff]+", read("county.en.txt")))
    assert said
    assert [words for words in sorted(said) if not any(words in each for each in known)] == []


# CSV


def test_the_csv_file_has_a_row_a_finding() -> None:
    text = read("county.csv")
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))
    for row, finding in zip(rows, report()["findings"], strict=True):
        assert row["指纹"] == finding["fingerprint"]
        assert row["问题"] == finding["message"]
        assert row["怎么办"] == finding["remedy"]
        assert row["截止日"] == (finding["due_on"] or "")
        assert row["逾期工作日"] == str(finding["over_working_days"] or "")
        assert (row["位置"] == "") == (finding["source"]["file"] is None)
