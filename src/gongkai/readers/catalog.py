"""How `catalog.yaml` is read, and what makes a catalogue contradict itself."""

from collections.abc import Iterator
from pathlib import Path

from gongkai.errors import Problem
from gongkai.model.catalog import Catalog
from gongkai.readers.document import EACH, Document
from gongkai.readers.fit import Loaded, validate_model
from gongkai.readers.names import empty_lists, repeated, unknown
from gongkai.readers.yaml import compose_yaml


def load_catalog(path: Path) -> Loaded[Catalog]:
    """Read a catalogue, or raise everything that is wrong with it."""
    return fit_catalog(compose_yaml(path))


def fit_catalog(document: Document) -> Loaded[Catalog]:
    """Fit a document to a catalogue, or raise everything that is wrong with it."""
    return validate_model(document, Catalog, _contradictions(document))


def _contradictions(document: Document) -> Iterator[Problem]:
    """Check what the file says, so that one mistyped date does not hide what else is wrong."""
    yield from empty_lists(document, "items", "categories")
    yield from repeated(document, document.texts("items", EACH, "id"), "repeated-item")
    names = document.texts("categories", EACH, "name")
    yield from repeated(document, names, "repeated-category")
    used = document.texts("items", EACH, "category")
    yield from unknown(document, used, [name for _, name in names], "unknown-category")
    yield from _subjects(document)


def _subjects(document: Document) -> Iterator[Problem]:
    subjects: dict[str, list[str]] = {}
    for (_, number, _), name in document.texts("categories", EACH, "name"):
        spots = document.texts("categories", number, "subjects", EACH)
        yield from repeated(document, spots, "repeated-subject")
        subjects.setdefault(name, []).extend(word for _, word in spots)
    category = {loc[1]: name for loc, name in document.texts("items", EACH, "category")}
    for loc, word in document.texts("items", EACH, "subject"):
        above = category.get(loc[1], "")
        if above in subjects:
            for problem in unknown(document, [(loc, word)], subjects[above], "unknown-subject"):
                yield Problem(problem.code, problem.place, {**problem.values, "category": above})
