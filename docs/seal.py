"""Prove the built-in rules, and seal those files: `make fix` runs it after a rule has changed."""

import sys
from pathlib import Path

from gongkai.pipeline.prove import prove
from gongkai.readers.rules import load_rules
from gongkai.readers.seal import SEAL, seal_of

RULES = Path(__file__).parent.parent / "rules"


def main() -> None:
    """Write the seal, or say which examples did not come out."""
    rules = load_rules(RULES)
    problems = prove(rules)
    if problems:
        sys.exit("\n".join(f"{problem.place}: {dict(problem.values)}" for problem in problems))
    (RULES / SEAL).write_text(seal_of(rules), encoding="utf-8")


if __name__ == "__main__":
    main()
