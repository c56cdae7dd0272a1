"""Numbers of persons in a file that will be published, or handed on, as it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from gongkai.model.personal import Detector, masked, personal_numbers
from gongkai.model.validation import LintFinding, doubt
from gongkai.readers.border import read_text
from gongkai.source import Place


def lint_personal(file: Path) -> Iterator[LintFinding]:
    """Name the first number of each line that holds any, comments too.

    条例第十五条 lets none of them out. The file must be one that can be read.
    """
    for number, line in enumerate(read_text(file).splitlines(), start=1):
        for found in personal_numbers(line, get_args(Detector)):
            place = Place(str(file), line=number, column=line.index(found) + 1)
            yield replace(doubt("personal-number", (), found=masked(found)), place=place)
            break
