import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from gongkai.errors import InvalidInput
from gongkai.readers.catalog import load_catalog
from gongkai.readers.rules import load_rules
from gongkai.readers.units import load_roster
from gongkai.texts import Lang
from gongkai.texts.problems import sentence
from validate.planted import CATALOG, ROSTER, RULE, problems_of, spots, write


def test_a_sound_catalogue_loads_with_its_places(tmp_path: Path) -> None:
    loaded = load_catalog(write(tmp_path / "catalog.yaml", CATALOG))
    assert [item.id for item in loaded.value.items] == ["1", "2"]
    place = loaded.document.place(("items", 1, "subject"))
    assert (place.line, place.column) == (21, 14)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("issuer:", "isuer:", ["1:1 missing-key", "4:1 unknown-key"]),
        ("issuer: 某县政务公开办\n", "", ["1:1 missing-key"]),
        ("issued_on: 2020-12-14", "issued_on: 2020年12月14日", ["5:12 not-a-day"]),
        ("issued_on: 2020-12-14", "issued_on: 2020-13-14", ["5:12 no-such-day"]),
        ("issued_on: 2020-12-14", "issued_on:", ["5:1 empty-value"]),
        ("issuer: 某县政务公开办", 'issuer: " "', ["4:9 empty-value"]),
        ("version: 1", "version: 2", ["1:10 unknown-word"]),
        ("version: 1", 'version: "1"', ["1:10 unknown-word"]),
        ('id: "1"', "id: 1", ["14:9 not-text"]),
        ("levels: [县级]", "levels: 县级", ["18:13 not-a-list"]),
        ("levels: [县级]", "levels: [县级, 省级]", ["18:18 unknown-word"]),
        ("levels: [县级]", "levels: [县级]\n    project: yes", ["19:14 not-yes-or-no"]),
        ("levels: [县级]", "levels: [县级]\n    row: 第一行", ["19:10 not-a-number"]),
        ("{required: [政府网站]}", "政府网站", ["17:15 not-a-mapping"]),
        ("{required: [政府网站]}", "{required: [政府网]}", ["17:27 unknown-word"]),
        ("{required: [政府网站]}", "{requird: [政府网站]}", ["17:16 unknown-key"]),
        ("{working_days: 20}", "20", ["9:13 not-a-period"]),
        ("{working_days: 20}", "{working_days: 0}", ["9:28 not-positive"]),
        ("{working_days: 20}", "{months: 1}", ["9:14 unknown-key"]),
        ("{working_days: 20}", "{working_days: 20, days: 20}", ["9:13 one-unit"]),
        ("{working_days: 20}", "{}", ["9:13 one-unit"]),
        (
            "levels: [县级]",
            "levels: [县级]\n    time_limit: {text: x, within: {dayz: 1}}",
            ["19:36 unknown-key"],
        ),
        ('id: "2"', 'id: "1"', ["19:9 repeated-item"]),
        (
            "{name: 监督管理,",
            "{name: 政策文件,",
            ["12:12 repeated-category", "20:15 unknown-category"],
        ),
        ("规范性文件, 其他", "规范性文件, 规范性文件, 其他", ["11:36 repeated-subject"]),
        ("category: 监督管理", "category: 监督管里", ["20:15 unknown-category"]),
        ("subject: 监督举报", "subject: 规范性文件", ["21:14 unknown-subject"]),
    ],
)
def test_each_mistake_is_named_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    path = write(tmp_path / "catalog.yaml", CATALOG, (old, new))
    assert spots(problems_of(load_catalog, path)) == expected


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ("issuer:", "isuer:", "issuer"),
        ("{required:", "{requird:", "required"),
        ("working_days:", "workingdays:", "working_days"),
        ("[政府网站]", "[政府网]", "政府网站"),
        ("category: 监督管理", "category: 监督管里", "监督管理"),
        ("subject: 监督举报", "subject: 监督举抱", "监督举报"),
    ],
)
def test_the_word_that_was_meant_is_suggested(
    tmp_path: Path, old: str, new: str, near: str
) -> None:
    path = write(tmp_path / "catalog.yaml", CATALOG, (old, new))
    assert near in [problem.values.get("near") for problem in problems_of(load_catalog, path)]


def test_a_catalogue_without_items_is_refused(tmp_path: Path) -> None:
    """S10: nothing to check is never green."""
    text = CATALOG[: CATALOG.index("items:")] + "items: []\n"
    path = write(tmp_path / "catalog.yaml", text)
    assert spots(problems_of(load_catalog, path)) == ["13:8 empty-list"]


def test_a_list_where_a_catalogue_is_wanted_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "catalog.yaml", "- a\n- b\n")
    assert spots(problems_of(load_catalog, path)) == ["1:1 top-not-a-mapping"]


# Every way to a value of the sound files, and what a slip of the pen may leave there.
_ODD = st.sampled_from([None, "", "x", 0, -1, 7, True, [], ["x"], {}, {"x": 1}, ["x", 1, None]])
_FILES: dict[str, tuple[Callable[[Path], object], object]] = {
    "catalog.yaml": (load_catalog, YAML(typ="safe", pure=True).load(CATALOG)),
    "post-ten-days.yaml": (
        lambda path: load_rules(path.parent),
        YAML(typ="safe", pure=True).load(RULE),
    ),
    "units.yaml": (load_roster, YAML(typ="safe", pure=True).load(ROSTER)),
}


def _ways(value: object, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pairs: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return [way, *(inner for step, entry in pairs for inner in _ways(entry, (*way, step)))]


def _put(value: object, way: tuple[str | int, ...], odd: object) -> object:
    if not way:
        return odd
    if isinstance(value, dict):
        return {k: _put(v, way[1:], odd) if k == way[0] else v for k, v in value.items()}
    assert isinstance(value, list)
    return [_put(v, way[1:], odd) if n == way[0] else v for n, v in enumerate(value)]


@settings(deadline=None)
@given(data=st.data())
def test_any_value_anywhere_is_taken_or_refused_in_words_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(_FILES)))
    load, sound = _FILES[name]
    changed = _put(sound, data.draw(st.sampled_from(_ways(sound))), data.draw(_ODD))
    # JSON is YAML too.
    path = write(
        tmp_path_factory.mktemp("odd", numbered=True) / name, json.dumps(changed, default=str)
    )
    try:
        load(path)
    except InvalidInput as refusal:
        assert "unfit-value" not in [each.code for each in refusal.problems]  # noqa: PT017
        assert all(sentence(lang, p) for p in refusal.problems for lang in get_args(Lang))  # noqa: PT017
