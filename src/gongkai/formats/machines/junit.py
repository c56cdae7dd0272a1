"""A JUnit report, which every CI shows: a suite a group, a case a line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from gongkai.formats.cells import plain
from gongkai.formats.machines.line import Line, Weight

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class Suite:
    """The lines of one rule or file.

    `judged` are sums of what was in order: a case of their own, or, where nothing was asked
    (None), one that is skipped. A suite is never empty, and so never green by being so.
    """

    name: str
    lines: Sequence[Line]
    judged: str | None
    properties: Mapping[str, str] = field(default_factory=dict)


def junit(name: str, suites: Sequence[Suite], nothing: str) -> Iterator[str]:
    """Write the suites; `nothing` is said of one in which nothing was asked."""
    every = [line for suite in suites for line in suite.lines]
    aside = sum(suite.judged is None for suite in suites)
    yield _HEAD
    yield f"<testsuites name={_quoted(name)} {_counts(every, len(suites), aside)}>\n"
    for suite in suites:
        yield from _suite(suite, nothing)
    yield "</testsuites>\n"


def _suite(suite: Suite, nothing: str) -> Iterator[str]:
    counts = _counts(suite.lines, 1, suite.judged is None)
    yield f"  <testsuite name={_quoted(suite.name)} {counts}>\n"
    if suite.properties:
        yield "    <properties>\n"
        for key, value in suite.properties.items():
            yield f"      <property name={_quoted(key)} value={_quoted(value)}/>\n"
        yield "    </properties>\n"
    named = f"    <testcase classname={_quoted(suite.name)} name={_quoted(suite.name)}>"
    if suite.judged is None:
        yield f"{named}<skipped message={_quoted(nothing)}/></testcase>\n"
    else:
        yield f"{named}<system-out>{_text(suite.judged)}</system-out></testcase>\n"
    for number, line in enumerate(suite.lines, 1):
        yield _case(suite, line, number)
    yield "  </testsuite>\n"


def _case(suite: Suite, line: Line, number: int) -> str:
    place = line.place
    told = f"{line.message} {line.remedy}".strip()
    # The number keeps apart what is called the same: readers of JUnit merge equal names.
    name = f"{number} {line.message}"
    match line.weight:
        case Weight.REMARK:
            inside = f"<system-out>{_text(told)}</system-out>"
        case Weight.ASIDE:
            inside = f"<skipped message={_quoted(line.waived or told)}/>"
        case broken:
            given = f"message={_quoted(line.message)} type={_quoted(line.severity.value)}"
            inside = f"<{broken.value} {given}>{_text(told)}</{broken.value}>"
    where = f" file={_quoted(place.file)}" if place and place.file else ""
    at = place and (place.line or place.row)
    where += f' line="{at}"' if at else ""
    called = f"classname={_quoted(suite.name)} name={_quoted(name)}{where}"
    return f"    <testcase {called}>{inside}</testcase>\n"


def _counts(lines: Sequence[Line], more: int, aside: int) -> str:
    """Count the cases; `more` is how many there are beside the lines, `aside` the skipped ones."""
    found = [line.weight for line in lines]
    return (
        f'tests="{len(lines) + more}" failures="{found.count(Weight.BROKEN)}" '
        f'errors="{found.count(Weight.UNREADABLE)}" '
        f'skipped="{found.count(Weight.ASIDE) + aside}"'
    )


def _quoted(text: str) -> str:
    return quoteattr(_sayable(text))


def _text(text: str) -> str:
    return escape(_sayable(text))


def _sayable(text: str) -> str:
    """Take out what XML cannot hold; two characters more than what no terminal should see."""
    return plain(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
