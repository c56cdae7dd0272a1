from pathlib import Path

from gongkai.readers.rules import load_rules, read_rules
from gongkai.readers.seal import SEAL, seal_of, sealed, unsealed
from gongkai.readers.workspace import RULES, builtin_root
from validate.planted import write

BUILT_IN = builtin_root() / RULES


def test_the_seal_is_that_of_the_rules_that_ship() -> None:
    """That each of them proves itself is shown where what ships is validated."""
    assert (BUILT_IN / SEAL).read_text(encoding="utf-8") == seal_of(load_rules(BUILT_IN))


def test_a_rule_that_was_changed_has_to_prove_itself_again(tmp_path: Path) -> None:
    same, changed, *_ = sorted(BUILT_IN.glob("*.yaml"))
    files = [tmp_path / file.name for file in (same, changed)]
    files[0].write_bytes(same.read_bytes())
    files[1].write_bytes(changed.read_bytes() + b"\n")
    rules, _ = read_rules(files)
    assert [loaded.value.id for loaded in unsealed(rules)] == [changed.stem]


def test_without_a_seal_nothing_counts_as_proven(tmp_path: Path) -> None:
    assert sealed(tmp_path) == frozenset()
    assert sealed(write(tmp_path / SEAL, "\n").parent) == frozenset()
