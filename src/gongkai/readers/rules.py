"""How a folder of rules is read: one rule a file, each file named after its rule."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_args

from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.base import near
from gongkai.model.rule import Rule
from gongkai.readers.border import border
from gongkai.readers.document import Document
from gongkai.readers.fit import Loaded, shown, validate_model
from gongkai.readers.rule_sense import nonsense
from gongkai.readers.rule_set import clashes
from gongkai.readers.workspace import UNITS, WAIVERS
from gongkai.readers.yaml import compose_yaml
from gongkai.source import Place

# The model of each kind of rule, by the word that the file has under `kind`.
KINDS: Mapping[str, type[Rule]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(Rule)
}

# What is missing is not a list but the law, or the proof: say so.
_SPECIAL = {"citations": "rule-without-citation", "examples": "rule-too-few-examples"}


def load_rules(folder: Path) -> tuple[Loaded[Rule], ...]:
    """Read every rule of a folder, or raise everything that is wrong with any of them."""
    rules, problems = read_rules(rule_files(folder))
    if problems:
        raise InvalidInput(problems)
    return rules


def rule_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of `folder` (not of its subfolders) that hold a rule each, by name.

    A roster or waivers that lie beside them are known by their names, and are none.
    """
    with border(folder):
        files = sorted(file for file in folder.iterdir() if not file.name.startswith("."))
    strays = [
        Problem("rule-file-suffix", Place(str(file)))
        for file in files
        if file.suffix.lower() in {".yaml", ".yml"} and file.suffix != ".yaml"
    ]
    if strays:
        raise InvalidInput(strays)
    rules = tuple(
        file
        for file in files
        if file.suffix == ".yaml" and file.name not in {UNITS, WAIVERS} and file.is_file()
    )
    if not rules:
        raise InvalidInput([Problem("no-rules", Place(str(folder)))])
    return rules


def read_rules(files: Sequence[Path]) -> tuple[tuple[Loaded[Rule], ...], tuple[Problem, ...]]:
    """Read rule files; return the rules that stand, and all that is wrong with the others.

    A rule may override those that lie beside it, so single files of a folder can be read.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in files:
        try:
            documents.append(compose_yaml(file))
        except GongkaiError as error:
            problems += error.problems
    rules, wrong = fit_rules(documents)
    return rules, (*problems, *wrong)


def fit_rules(documents: Sequence[Document]) -> tuple[tuple[Loaded[Rule], ...], list[Problem]]:
    """Make rules of documents; return those that stand, and what is wrong with the others."""
    folders = {Path(document.file).parent for document in documents}
    beside = {sibling.stem for folder in folders for sibling in folder.glob("*.yaml")}
    rules: list[Loaded[Rule]] = []
    problems: list[Problem] = []
    for document in documents:
        try:
            rules.append(_fit_rule(document, beside))
        except GongkaiError as error:
            problems += error.problems
    return tuple(rules), [*problems, *clashes(rules)]


def _fit_rule(document: Document, known: set[str]) -> Loaded[Rule]:
    data = document.data if isinstance(document.data, dict) else {}
    kind = data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    wrong = [*_id(document, Path(document.file)), *nonsense(document, known)]
    if model is None:
        raise InvalidInput([*document.problems, *_kind(document), *wrong])
    try:
        return validate_model(document, model, wrong)
    except InvalidInput as error:
        raise InvalidInput(map(_special, error.problems)) from error


def _kind(document: Document) -> Iterator[Problem]:
    """Say what is wrong with `kind`; without it, nobody knows which other keys a rule has."""
    if not isinstance(document.data, dict):
        yield Problem("top-not-a-mapping", document.place(()))
    elif (kind := document.data.get("kind")) is None:
        yield Problem("missing-key", document.place(("kind",)), {"key": "kind"})
    else:
        found, known = shown(kind), [*KINDS]
        values: dict[str, object] = {"key": "kind", "found": found, "expected": known}
        values["near"] = near(found, known)
        yield Problem("unknown-word", document.place(("kind",)), values)


def _id(document: Document, file: Path) -> Iterator[Problem]:
    for loc, word in document.texts("id"):
        if word != file.stem:
            place = document.place(loc)
            yield Problem("id-not-file-name", place, {"found": word, "stem": file.stem})


def _special(problem: Problem) -> Problem:
    code = _SPECIAL.get(str(problem.values.get("key")))
    if code and problem.code in {"missing-key", "too-few", "empty-value"}:
        return Problem(code, problem.place, problem.values)
    return problem
