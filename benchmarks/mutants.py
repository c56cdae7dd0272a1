"""How many of the mutants that `make mutants` made were noticed by a test, part by part."""

from collections import Counter
from pathlib import Path

from mutmut.mutation.data import SourceFileMutationData
from mutmut.stats import status_by_exit_code

# mutmut knows files as they are seen from the top of the repo, and works from there alone.
SOURCE = Path("src/gongkai")
PARTS = ("calendar", "engine/kinds", "engine")
NOT_RUN = "not checked"


def main() -> None:
    """Print a line a part: how many were killed of those that ran, and what became of others."""
    for part in PARTS:
        found = Counter(status for file in (SOURCE / part).glob("*.py") for status in became(file))
        run, killed = found.total() - found[NOT_RUN], found.pop("killed", 0)
        others = ", ".join(f"{status} {count}" for status, count in found.items() if count)
        print(f"{part:13} {killed:5} of {run:5} killed, {killed / max(run, 1):6.1%}  {others}")


def became(file: Path) -> list[str]:
    """Say what became of each mutant of a file."""
    data = SourceFileMutationData(path=file)
    data.load()
    return [status_by_exit_code[code] for code in data.exit_code_by_key.values()]


if __name__ == "__main__":
    main()
