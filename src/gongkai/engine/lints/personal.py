"""Numbers of persons in a file that will be published, or handed on, as it is."""

from collections.abc import Iterator
from typing import get_args

from gongkai.model.personal import Detector, masked, personal_numbers
from gongkai.model.validation import LintFinding, doubt
from gongkai.source import Loc


def lint_personal(values: Iterator[tuple[Loc, object]]) -> Iterator[LintFinding]:
    """Name the first number of each value that holds any: 条例第十五条 lets none of them out."""
    for loc, value in values:
        for number in personal_numbers(str(value), get_args(Detector)):
            yield doubt("personal-number", loc, found=masked(number))
            break
