"""Catalogues of other fields: `check` judges by them with no line of code changed."""

from pathlib import Path

import pytest

from cli.conftest import Run
from cli.test_check import ledger, loaded
from gongkai.readers.catalog import load_catalog

CATALOGS = Path(__file__).parents[2] / "examples" / "catalogs"
NAMES = sorted(folder.name for folder in CATALOGS.iterdir())
HEADINGS = "编号,公开事项,标题,单位,公开层级,公开渠道,形成日期,批复日期,公开日期,撤下日期"


@pytest.mark.parametrize("name", NAMES)
def test_an_item_says_where_it_was_read(name: str) -> None:
    items = load_catalog(CATALOGS / name / "catalog.yaml").value.items
    assert all(any(note.startswith("来源：") for note in item.notes) for item in items)


@pytest.mark.parametrize("name", NAMES)
def test_a_catalogue_of_another_field_is_valid(run: Run, name: str) -> None:
    assert run(f"validate {CATALOGS / name}/catalog.yaml").endswith("exit 0\n")


@pytest.mark.parametrize(
    ("name", "row", "expected"),
    [
        (
            "乡村振兴",
            "1,风险消除,甲,某村,村级,村公示栏,2024-03-01,,2024-03-29,2024-04-10",
            {"publish-on-time": "met", "post-ten-days": "met", "use-listed-channels": "met"},
        ),
        (
            "乡村振兴",
            "1,防止返贫监测对象人口识别,甲,某村,村级,村公示栏,2024-03-01,,2024-04-01,2024-04-06",
            {"publish-on-time": "late", "post-ten-days": "violated"},
        ),
        # 分配结果确定后20个工作日内: from the day of the decision, not from that of formation.
        (
            "农村危房改造",
            (
                "1,任务分配,甲,某县住建局,县级,政府网站、一微一端、公开查阅点、公示栏,"
                "2024-01-02,2024-03-01,2024-03-29,"
            ),
            {"publish-on-time": "met", "use-listed-channels": "met", "stay-public": "met"},
        ),
        (
            "农村危房改造",
            "1,农村危房等级评定标准,甲,某镇,乡级,政府公报,2024-03-01,,2024-04-01,",
            {"publish-on-time": "late", "use-listed-channels": "violated"},
        ),
    ],
)
def test_a_ledger_is_judged_by_it(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    name: str,
    row: str,
    expected: dict[str, str],
) -> None:
    monkeypatch.chdir(tmp_path)
    ledger("台账.csv", row, headings=HEADINGS)
    line = f"check 台账.csv --catalog {CATALOGS / name}/catalog.yaml --as-of 2024-12-31"
    # The other items of the catalogue were never published: that fails.
    found = loaded(run(f"{line} --all --format json"), 1)["obligations"]
    outcomes = {each["rule"]: each["outcome"] for each in found if each["record"]}
    assert {rule: outcomes[rule] for rule in expected} == expected
