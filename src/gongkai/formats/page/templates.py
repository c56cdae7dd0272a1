"""How a page is made of a template: what every template knows, and how all it says is escaped."""

import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from gongkai import __version__
from gongkai.formats.cells import plain
from gongkai.formats.page.law import by_document
from gongkai.formats.page.palette import DARK, LIGHT
from gongkai.model.personal import masked
from gongkai.texts import Lang, report, say, weekly
from gongkai.texts import page as words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def page(template: str, lang: Lang, **values: object) -> str:
    """Fill `template` in; its style and its script are written into the page."""
    language = "zh-CN" if lang == "zh" else "en"
    filled = _environment().get_template(template)
    return filled.render(
        language=language, say=partial(say, lang), by_document=partial(by_document, lang), **values
    )


@cache
def _environment() -> Environment:
    loader = PackageLoader("gongkai.formats.page")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["dated"] = _dated
    style = environment.get_template("style.css").render(light=LIGHT, dark=DARK)
    script = loader.get_source(environment, "script.js")[0].strip()
    environment.globals |= {
        "words": words,
        "report_words": report,
        "weekly_words": weekly,
        "version": __version__,
        "style": Markup(style),  # noqa: S704  our own
        "script": Markup(script),  # noqa: S704  our own
        # By it a browser knows the one script that may run.
        "script_hash": b64encode(sha256(script.encode()).digest()).decode(),
    }
    return environment


def _shown(value: object) -> object:
    """Let nothing through that hides, or that names a person, whoever wrote it."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return plain(masked(value))
    return "" if value is None else value


def _dated(sentence: str) -> Markup:
    """Keep the dates of a sentence whole where lines end."""
    escaped = str(escape(_shown(sentence)))  # a Markup would be escaped once more
    return Markup(_DAY.sub(r'<span class="day">\g<0></span>', escaped))  # noqa: S704
