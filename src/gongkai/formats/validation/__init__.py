"""The formats of `validate`, by name: each is one module and one line here."""

from collections.abc import Callable, Mapping

from gongkai.formats.validation import github, gitlab, json, junit, sarif, text
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang

RENDERERS: Mapping[str, Callable[[ValidationReport, Lang], str]] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "junit": junit.render,
}
