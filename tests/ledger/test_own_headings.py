"""An office's own headings: `--map`, and the table `columns` of `gongkai.toml`."""

import json
from pathlib import Path

import pytest

from gongkai.errors import InvalidInput
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.read import read_ledgers
from gongkai.readers.settings import load_columns
from ledger.reading import CATALOG, HEADINGS, RECORD, ROW, Read

OWN = ["落款日期" if heading == "形成日期" else heading for heading in HEADINGS]
LEDGER = f"{','.join(OWN)}\n{','.join(ROW)}\n"


def read(folder: Path, own: dict[str, str], text: str = LEDGER) -> Read:
    (folder / "台账.csv").write_text(text, encoding="utf-8")
    return Read(*read_ledgers([folder / "台账.csv"], CATALOG, None, own))


def formed(found: Read) -> list[str]:
    return [str(row.get("formed_on")) for row in found.rows]


def test_a_heading_of_its_own_is_read_and_shown_as_written(tmp_path: Path) -> None:
    found = read(tmp_path, {"formed_on": "落款日期"})
    assert formed(found) == ["2020-09-15"]
    assert found.ledgers.sheets[0].headings["formed_on"] == "落款日期"
    assert found.notices == []


def test_without_it_the_heading_is_not_guessed(tmp_path: Path) -> None:
    found = read(tmp_path, {})
    assert formed(found) == ["None"]
    assert found.notices == ["headings-unused"]


def test_it_counts_before_the_usual_heading_of_its_field(tmp_path: Path) -> None:
    text = f"{','.join(OWN)},形成日期\n{','.join(ROW)},2019-01-01\n"
    found = read(tmp_path, {"formed_on": "落款日期"}, text)
    assert formed(found) == ["2020-09-15"]
    assert found.notices == ["two-columns"]


def test_it_may_be_the_usual_heading_of_another_field(tmp_path: Path) -> None:
    text = LEDGER.replace("落款日期", "发布日期")
    assert formed(read(tmp_path, {"formed_on": "发布日期"}, text)) == ["2020-09-15"]


def test_of_entries_too_it_alone_counts(tmp_path: Path) -> None:
    records = [{**RECORD, "落款日期": "2020-09-14"}, RECORD]
    (tmp_path / "台账.json").write_text(json.dumps(records), encoding="utf-8")
    own = {"formed_on": "落款日期"}
    found = Read(*read_ledgers([tmp_path / "台账.json"], CATALOG, None, own))
    assert formed(found) == ["2020-09-14", "None"]
    assert found.notices == ["entries-numbered", "two-columns"]


def test_one_that_no_ledger_has_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, {"formed_on": "落款日期", "reviewed_on": "保密时间"})
    assert [(each.code, each.values["heading"]) for each in found.ledgers.notices] == [
        ("own-heading-unused", "保密时间")
    ]


@pytest.mark.parametrize("heading", ["*落款日期", "落款日期（年月日）", "落款 日期："])
def test_marks_and_hints_do_not_make_it_another(tmp_path: Path, heading: str) -> None:
    found = read(tmp_path, {"formed_on": "落款日期"}, LEDGER.replace("落款日期", heading))
    assert formed(found) == ["2020-09-15"]
    assert found.notices == []


def test_it_makes_a_heading_together_with_its_group() -> None:
    assert Headings({"formed_on": "落款日期"}).under("日期", "落款") == "落款日期"


# gongkai.toml


def settings(folder: Path, text: str) -> Path:
    (folder / "gongkai.toml").write_text(text, encoding="utf-8")
    return folder / "gongkai.toml"


def test_columns_are_named_by_heading_or_field(tmp_path: Path) -> None:
    text = '# 列名\n[columns]\n"形成 日期" = "落款日期"\npublished_on = " 上网时间 "\n'
    assert load_columns(settings(tmp_path, text)) == {
        "formed_on": "落款日期",
        "published_on": "上网时间",
    }


@pytest.mark.parametrize("text", ["", "# 还没有\n", "[columns]\n"])
def test_there_need_be_none(tmp_path: Path, text: str) -> None:
    assert load_columns(settings(tmp_path, text)) == {}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[column]\n", ["1: unknown-key"]),
        ("[columns]\n\n[other]\na = 1\n", ["3: unknown-key"]),
        ("\ncolumns = 3\n", ["2: columns-not-a-table"]),
        ('[columns]\n"形成日子" = "落款日期"\n', ["2: unknown-column"]),
        ('[columns]\n"形成日期" = "甲"\nformed_on = "乙"\n', ["3: repeated-column"]),
        ('[columns]\n"形成日期" = "甲"\npublished_on = "甲："\n', ["3: heading-twice"]),
        (
            '[columns]\n"形成日期" = 3\n"公开日期" = " "\n',
            ["2: column-not-named"] * 1 + ["3: column-not-named"],
        ),
        ('[columns]\n形成日期 = "落款日期"\n', ["2: toml-syntax"]),
        ('[columns]\n"形成日期" = 落款日期\n', ["2: toml-syntax"]),
        ('[columns]\n"形成日期" = "落款日期', ["2: toml-syntax"]),
        ("[columns]\na.b.c = 1\n", ["2: unknown-column"]),
        ("x = " + "[" * 9999, ["None: toml-syntax"]),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(
    tmp_path: Path, text: str, problems: list[str]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_columns(settings(tmp_path, text))
    told = [(each.place and each.place.line, each.code) for each in caught.value.problems]
    assert [f"{line}: {code}" for line, code in told] == problems
