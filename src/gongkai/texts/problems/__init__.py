"""What refuses a file, by code: what was found, what belongs there, what to do."""

from collections.abc import Mapping

from gongkai.errors import Problem
from gongkai.texts import Lang, Text
from gongkai.texts.annex import ANNEX_PROBLEMS
from gongkai.texts.archive import ARCHIVE_PROBLEMS
from gongkai.texts.holiday_problems import HOLIDAY_PROBLEMS
from gongkai.texts.ledger_problems import FILE_PROBLEMS
from gongkai.texts.problems.files import FILES, SETTINGS, YAML
from gongkai.texts.problems.rules import RULES
from gongkai.texts.problems.values import NAMES, VALUES
from gongkai.texts.telling import tell

PROBLEMS: Mapping[str, Text] = {
    **FILES,
    **YAML,
    **SETTINGS,
    **VALUES,
    **NAMES,
    **RULES,
    **FILE_PROBLEMS,
    **HOLIDAY_PROBLEMS,
    **ARCHIVE_PROBLEMS,
    **ANNEX_PROBLEMS,
}


def sentence(lang: Lang, problem: Problem) -> str:
    """Say what a problem is; where it is is said apart."""
    return tell(lang, PROBLEMS[problem.code], problem.values)
