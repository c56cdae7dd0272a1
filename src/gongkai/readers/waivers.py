"""How `waivers.yaml` is read, and what makes an exception void."""

from collections.abc import Collection
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.model.waiver import EVERY_RULE, Waivers
from gongkai.readers.document import EACH, Document
from gongkai.readers.fit import Loaded, validate_model
from gongkai.readers.names import unknown
from gongkai.readers.yaml import compose_yaml


def load_waivers(path: Path, rules: Collection[str]) -> Loaded[Waivers]:
    """Read waivers, or raise everything that is wrong with them; `rules` are the ids there are."""
    return fit_waivers(compose_yaml(path), rules)


def fit_waivers(document: Document, rules: Collection[str]) -> Loaded[Waivers]:
    """Make waivers of `document`, or raise everything that is wrong with them."""
    named = document.texts("waivers", EACH, "rule")
    others = [(loc, word) for loc, word in named if word != EVERY_RULE]
    strangers = unknown(document, others, sorted(rules), "unknown-waived-rule")
    try:
        return validate_model(document, Waivers, strangers)
    except InvalidInput as error:
        raise InvalidInput(map(_special, error.problems)) from error


def _special(problem: Problem) -> Problem:
    """Say of a missing reason what it is there for."""
    if problem.values.get("key") == "reason" and problem.code in {"missing-key", "empty-value"}:
        return Problem("waiver-without-reason", problem.place)
    return problem
