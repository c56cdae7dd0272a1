"""The seal of the built-in rules: the hashes of the files whose examples were proven."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.model.rule import Rule
from gongkai.readers.fit import Loaded
from gongkai.readers.identity import hash_of_file
from gongkai.readers.workspace import RULES, builtin_root

SEAL = "proven.sha256"


def unsealed(rules: Sequence[Loaded[Rule]]) -> list[Loaded[Rule]]:
    """Return the rules that are not, byte for byte, built-in ones that the tests have proven.

    Proving costs more than checking a small ledger; what has changed is proven at every load.
    """
    proven = sealed(builtin_root() / RULES)
    return [rule for rule in rules if hash_of_file(Path(rule.document.file)) not in proven]


def sealed(folder: Path) -> frozenset[str]:
    """Read the seal of a folder, which `sha256sum --check` understands too."""
    file = folder / SEAL
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return frozenset(line.split()[0] for line in lines if line.strip())


def seal_of(rules: Sequence[Loaded[Rule]]) -> str:
    """Write the seal of rules that were proven."""
    files = sorted(Path(rule.document.file) for rule in rules)
    return "".join(f"{hash_of_file(file)}  {file.name}\n" for file in files)
