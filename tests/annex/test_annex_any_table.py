"""Whatever a table holds, it becomes a catalogue that can be read back, or a sentence."""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from annex.matters import LINES
from gongkai.errors import InvalidInput
from gongkai.formats.catalog_file import render
from gongkai.readers.annex.headings import HEADINGS
from gongkai.readers.annex.read import Given, make_catalog
from gongkai.readers.annex.table import Annex, Table, numbered
from gongkai.readers.catalog import fit_catalog
from gongkai.readers.yaml import compose_text

WORDS = [
    *(
        "",
        " ",
        "1",
        "2",
        "2.1",
        "同上",
        "√",
        "□",
        "■政府网站 □政府公报",
        "?政府网站",
        "○",
        "●甲 〇乙",
    ),
    *(
        "主动 依申请",
        "县级 乡、村级",
        "社会 特定 群众",
        "√（申请人）",
        "长期公开",
        "20个工作\n日内",
    ),
    *(
        "《甲》《乙》",
        "1.甲；2.乙",
        '<input checked="">',
        "<b>",
        "# 甲: {乙}",
        "- 甲",
        "“甲”",
        "'",
        '"',
    ),
    *(
        "甲  乙",
        "甲\t乙",
        "甲\r\n乙",
        "\n甲",
        "甲：",
        "：",
        "&",
        "*甲",
        "!!",
        "@",
        "%",
        "|",
        ">",
        "~",
        "null",
    ),
    *("主动", "全社会", "一级事项", "二级事项", "县级", "乡、村级", "依申请公开", "特定群众"),
]
TEXTS = st.sampled_from(WORDS) | st.text(max_size=6)
TOPS = st.lists(st.sampled_from([words[0] for words in HEADINGS.values()]), min_size=4, max_size=9)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    top = draw(TOPS)
    rows = draw(st.lists(st.lists(TEXTS, max_size=len(top) + 1), min_size=1, max_size=5))
    return [top, *rows]


@settings(max_examples=80, deadline=None)
@given(tables())
def test_what_is_written_is_what_was_read(rows: list[list[str]]) -> None:
    annex = Annex("附件", (Table("表1", numbered(rows)),), LINES)
    try:
        catalog = make_catalog(annex, Given()).catalog
    except InvalidInput:
        event("refused")  # no header, or no rows
        return
    written = compose_text(render(catalog), "catalog.yaml")
    assert fit_catalog(written).value == catalog
