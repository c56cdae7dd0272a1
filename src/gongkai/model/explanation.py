"""What `why` explains: a record's obligations, how each period was counted, what was considered."""

from dataclasses import dataclass

from gongkai.model.count import Count
from gongkai.model.finding import Finding
from gongkai.model.report import Report


@dataclass(frozen=True)
class Explained:
    """One obligation; `count` where a period was counted, `considered` for coverage."""

    finding: Finding
    count: Count | None
    considered: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """The obligations of what was asked about, in the order of findings."""

    report: Report
    wanted: str
    explained: tuple[Explained, ...]
