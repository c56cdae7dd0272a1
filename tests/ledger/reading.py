"""A ledger as it is read: its records, what was rejected, and what is said of it."""

from dataclasses import dataclass
from pathlib import Path

from gongkai.errors import Problem
from gongkai.formats.spoken import notice_sentence
from gongkai.model.fields import FIELDS
from gongkai.model.ledger import Ledgers
from gongkai.model.unit import Roster
from gongkai.readers.catalog import load_catalog
from gongkai.readers.ledger.read import read_ledgers
from gongkai.texts import Lang
from gongkai.texts.problems import sentence

LANGUAGES: tuple[Lang, ...] = ("zh", "en")
CATALOG = load_catalog(Path(__file__).parents[2] / "catalog.yaml").value
ROSTER = Roster.model_validate(
    {
        "version": 1,
        "units": (
            {"name": "栾川县农业农村局", "level": "县级", "aliases": ("栾川县扶贫办",)},
            {"name": "潭头镇", "level": "乡级", "aliases": ("潭头镇人民政府",)},
            {"name": "合峪镇", "level": "乡级"},
            {"name": "拨云岭村", "level": "村级", "parent": "潭头镇"},
        ),
    }
)
HEADINGS = ["信息编号", "公开事项", "信息名称", "公开主体", "形成日期", "公开日期"]
ROW = ["T-1", "报告", "甲报告", "潭头镇", "2020-09-15", "2020-10-19"]
RECORD = dict(zip(HEADINGS, ROW, strict=True))


@dataclass(frozen=True)
class Read:
    """What came of reading some files."""

    ledgers: Ledgers
    problems: tuple[Problem, ...]

    @property
    def rows(self) -> list[dict[str, object]]:
        """The records: their fields that are not blank, and the row of each."""
        return [
            {name: row[name] for name in ("row", *FIELDS) if row.get(name) is not None}
            for row in self.ledgers.records.iter_rows(named=True)
        ]

    @property
    def rejected(self) -> list[tuple[int, str, str, str]]:
        """The row, field, value and code of each rejected cell."""
        return self.ledgers.rejected.select("row", "field", "value", "code").rows()

    @property
    def notices(self) -> list[str]:
        """The codes of the notices."""
        for notice in self.ledgers.notices:
            assert all(notice_sentence(lang, notice) for lang in LANGUAGES)
        return [notice.code for notice in self.ledgers.notices]

    @property
    def refusals(self) -> list[str]:
        """The codes of the problems, each with the line or row that it is in."""
        return [_told(problem) for problem in self.problems]


def _told(problem: Problem) -> str:
    assert all(sentence(lang, problem) for lang in LANGUAGES)
    place = problem.place
    spot = place and (place.line or place.row or place.sheet)
    return f"{spot}: {problem.code}" if spot else problem.code


def read(*paths: Path, roster: Roster | None = None) -> Read:
    """Read ledgers with the catalogue that ships."""
    return Read(*read_ledgers(paths, CATALOG, roster))


def column(found: Read, field: str) -> list[object]:
    """Give a field of all records."""
    return [*found.ledgers.records[field]]
