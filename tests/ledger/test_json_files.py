"""Ledgers in JSON and JSON lines (interface: ledger files)."""

import json
from pathlib import Path

import pytest

from ledger.reading import RECORD, Read, column, read

SECOND = {**RECORD, "信息编号": "T-2"}


def file(folder: Path, text: str, name: str = "台账.json") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def entry(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)


def lines(folder: Path, *texts: str) -> Read:
    return read(file(folder, "\n".join(texts), "台账.jsonl"))


def test_keys_are_headings_or_names_of_fields(tmp_path: Path) -> None:
    english = {"record": "T-2", "title": "乙", "item": "报告", "formed_on": "2020-09-15"}
    found = read(file(tmp_path, entry([RECORD, english])))
    assert column(found, "record") == ["T-1", "T-2"]
    assert column(found, "formed_on") == column(found, "formed_on")[:1] * 2
    assert found.ledgers.sheets[0].headings["formed_on"] == "形成日期"


def test_a_record_is_in_the_line_that_it_begins_in(tmp_path: Path) -> None:
    text = f"[\n\n  {entry(RECORD)},\n{json.dumps(SECOND, indent=1)}\n]\n"
    found = read(file(tmp_path, text))
    assert [row["row"] for row in found.rows] == [3, 4]
    assert found.notices == []


def test_records_that_share_a_line_are_numbered_and_a_notice_says_so(tmp_path: Path) -> None:
    found = read(file(tmp_path, f"\n\n{entry([RECORD, SECOND])}"))
    assert [row["row"] for row in found.rows] == [1, 2]
    assert found.notices == ["entries-numbered"]


def test_a_mapping_says_whose_the_records_are(tmp_path: Path) -> None:
    nameless = {key: value for key, value in RECORD.items() if key != "公开主体"}
    found = read(file(tmp_path, entry({"unit": "合峪镇", "records": [nameless]})))
    assert column(found, "unit") == ["合峪镇"]


@pytest.mark.parametrize("unit", ["{name: 潭头镇}", "[[潭头镇]]"])
def test_in_yaml_a_unit_is_a_value_as_well(tmp_path: Path, unit: str) -> None:
    path = file(tmp_path, f"records:\n- {entry(RECORD)}\nunit: {unit}\n", "台账.yaml")
    assert read(path).refusals == ["3: value-not-simple"]


def test_numbers_lists_and_nothing_are_read_as_cells_are(tmp_path: Path) -> None:
    odd = {
        **RECORD,
        "公开日期": 20201019,
        "公开渠道": ["政府网站", "公示栏"],
        "备注": None,
        "文号": 10**25,
    }
    [row] = read(file(tmp_path, entry([odd]))).rows
    assert str(row["published_on"]) == "2020-10-19"
    assert row["document"] == "1" + "0" * 25
    assert "remark" not in row
    assert row["channels"] == 0b100001


def test_a_cell_that_cannot_be_read_is_rejected_with_its_line(tmp_path: Path) -> None:
    found = read(file(tmp_path, f"[\n{entry({**RECORD, '公开日期': '2020.13.1'})}]"))
    assert found.rejected == [(2, "published_on", "2020.13.1", "date-impossible")]


@pytest.mark.parametrize(
    ("text", "refusals"),
    [
        ("", ["empty-file"]),
        ("\ufeff \n", ["empty-file"]),
        ("台账", ["1: no-records"]),
        ('[\n{"标题": "甲"', ["2: json-syntax"]),
        ('[{"标题": "甲"}]\n[]', ["2: json-syntax"]),
        ('[{"标题": "甲"},]', ["1: json-syntax"]),
        ('{"标题": "甲"}', ["1: no-records"]),
        ('{"records": 3}', ["1: no-records"]),
        ('{"records": [],\n"unit": {"name": "潭头镇"}}', ["2: value-not-simple"]),
        ('{"records": [],\n"unit": [["潭头镇"]]}', ["2: value-not-simple"]),
        ('{"records": [],\n"unitt": "甲"}', ["2: unknown-key"]),
        ('{"records": [],\n"records": []}', ["2: json-repeated-key"]),
        ('[{"标题": "甲",\n"标题": "乙"}]', ["1: json-repeated-key"]),
        ('["甲",\n3]', ["1: record-not-a-mapping", "2: record-not-a-mapping"]),
        ('[{"标题": {"甲": 1}}, {"标题": [[1]]}]', ["1: value-not-simple"] * 2),
        ("[" * 100_000, ["json-too-deep"]),
        ('{"a":' * 100_000, ["json-too-deep"]),
        ("[]", ["empty-ledger"]),
    ],
)
def test_what_is_no_ledger_is_refused_with_its_line(
    tmp_path: Path, text: str, refusals: list[str]
) -> None:
    assert read(file(tmp_path, text)).refusals == refusals


def test_a_line_is_a_record_and_blank_lines_are_none(tmp_path: Path) -> None:
    found = lines(tmp_path, entry(RECORD), "", entry(SECOND), "")
    assert [row["row"] for row in found.rows] == [1, 3]
    assert found.problems == ()


def test_a_last_line_that_is_cut_off_is_named_and_the_rest_judged(tmp_path: Path) -> None:
    found = lines(tmp_path, entry(RECORD), entry(SECOND)[:-5])
    assert column(found, "record") == ["T-1"]
    assert found.refusals == ["2: json-line-cut"]


@pytest.mark.parametrize("whole", ["{0}\n{1}", "{0}\n", "{0}\n{1}}}"])
def test_lines_that_end_amid_a_character_are_judged_but_for_the_last(
    tmp_path: Path, whole: str
) -> None:
    path = file(tmp_path, whole.format(entry(RECORD), entry(SECOND)[:-2]) + "镇", "台账.jsonl")
    path.write_bytes(path.read_bytes()[:-1])
    found = read(path)
    assert column(found, "record") == ["T-1"]
    assert found.refusals == ["2: json-line-cut"]


@pytest.mark.parametrize("name", ["台账.json", "台账.yaml"])
def test_a_file_that_ends_amid_a_character_is_not_complete(tmp_path: Path, name: str) -> None:
    path = file(tmp_path, f"[\n{entry(RECORD)},\n镇", name)
    path.write_bytes(path.read_bytes()[:-1])
    assert read(path).refusals == ["3: file-cut"]


@pytest.mark.parametrize("more", [",", " {}", "]"])
def test_a_record_that_more_follows_in_its_line_is_not_judged(tmp_path: Path, more: str) -> None:
    found = lines(tmp_path, entry(RECORD), entry(SECOND) + more, "")
    assert column(found, "record") == ["T-1"]
    assert found.refusals == ["2: json-line"]


def test_a_faulty_line_is_named_and_the_rest_judged(tmp_path: Path) -> None:
    found = lines(tmp_path, "{", entry(RECORD), "[]", entry([1]), "{} {}", "[" * 9999, "")
    assert column(found, "record") == ["T-1"]
    assert found.refusals == [
        "1: json-line",
        "3: record-not-a-mapping",
        "4: record-not-a-mapping",
        "5: json-line",
        "6: json-too-deep",
    ]


def test_of_many_faulty_lines_the_rest_is_counted(tmp_path: Path) -> None:
    found = lines(tmp_path, entry(RECORD), *["{"] * 1000, "")
    assert len(found.refusals) == 21
    assert found.refusals[-1] == "22: json-more-lines"
    assert found.problems[-1].values == {"count": 980}


def test_lines_without_a_record_are_no_ledger(tmp_path: Path) -> None:
    assert lines(tmp_path, "{").refusals == ["1: json-line-cut"]
    assert lines(tmp_path, "", "").refusals == ["empty-file"]


def test_json_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "台账.json"
    path.write_bytes(entry([RECORD]).encode("gb18030"))
    assert read(path).refusals == ["1: not-utf8"]


def test_a_folder_has_its_json_read(tmp_path: Path) -> None:
    file(tmp_path, entry([RECORD]), "甲.json")
    file(tmp_path, entry(SECOND), "乙.jsonl")
    assert sorted(map(str, column(read(tmp_path), "record"))) == ["T-1", "T-2"]


def test_each_record_may_call_a_field_by_another_key(tmp_path: Path) -> None:
    both = {**RECORD, "公示截止日期": "2020-11-02", "撤下日期": "2020-11-02"}
    records = [both, {**SECOND, "撤下日期": "2020-10-21"}, {**RECORD, "withdrawn_on": "2020-10-22"}]
    for order in (records, records[::-1]):
        found = read(file(tmp_path, entry(order)))
        withdrawn = dict.fromkeys(map(str, column(found, "withdrawn_on")))
        assert sorted(withdrawn) == ["2020-10-21", "2020-10-22", "2020-11-02"]
        assert found.rejected == []


def test_a_key_without_a_value_hides_no_other(tmp_path: Path) -> None:
    first = {"编号": None, "record": "", **RECORD}
    found = read(file(tmp_path, f"[{entry(first)},\n{entry(SECOND)}]"))
    assert column(found, "record") == ["T-1", "T-2"]
    assert found.notices == []


@pytest.mark.parametrize("keys", [("公开日期", "发布日期"), ("发布日期", "公开日期")])
def test_of_two_values_of_one_field_the_usual_key_counts_and_a_notice_says_so(
    tmp_path: Path, keys: tuple[str, str]
) -> None:
    days = {"公开日期": "2020-10-19", "发布日期": "2020-10-20"}
    plain = {key: value for key, value in RECORD.items() if key not in days}
    texts = [{**plain, **{key: days[key] for key in keys}}, {**plain, "发布日期": "2020-10-21"}]
    found = read(file(tmp_path, "[" + ",\n".join(map(entry, texts)) + "]"))
    assert [*map(str, column(found, "published_on"))] == ["2020-10-19", "2020-10-21"]
    [told] = found.ledgers.notices
    assert (told.code, told.values) == ("two-columns", {"used": "公开日期", "unused": "发布日期"})


def test_entries_with_ever_other_keys_are_no_ledger(tmp_path: Path) -> None:
    entries = [{"信息编号": f"T-{n}", f"键{n % 900}": "甲"} for n in range(3_000)]
    (tmp_path / "台账.json").write_text(json.dumps(entries), encoding="utf-8")
    assert read(tmp_path / "台账.json").refusals == ["too-many-columns"]
