"""Charts, drawn by pygal and left with nothing but their shapes: no script, no style, no link."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygal
from lxml import etree
from markupsafe import Markup
from pygal.style import Style

# For plugins, of which there are none here, pygal hooks into every import that follows, in a way
# that Python 3.12 has dropped.
sys.meta_path[:] = [each for each in sys.meta_path if type(each).__module__ != pygal.__name__]

# How far below and right of its point pygal writes a value, and how far above it belongs.
_VALUE_SIZE, _ABOVE = 12, 8
_LOOKS = {
    "js": [],
    "width": 560,
    "height": 220,
    "margin": 8,
    "show_legend": False,
    "show_x_guides": False,
    "print_values": True,
    "print_values_position": "top",
    "disable_xml_declaration": True,
    "style": Style(value_font_size=_VALUE_SIZE),
}
# Between the lines of an axis, in the unit of the values.
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MOST_STEPS = 4
_UNWANTED = (
    "//comment() | //*[local-name()='defs' or local-name()='desc' or local-name()='title']"
    " | //*[contains(@class, 'tooltip-overlay')]"
)
_VALUES = "//*[contains(@class, 'text-overlay')]//*[contains(@class, 'value')]"


@dataclass(frozen=True, slots=True)
class Series:
    """What a chart shows: values by day; None where there is none.

    `told` says it all to those who cannot see it; `name` is part of the ids.
    """

    name: str
    title: str
    told: str
    days: Sequence[str]
    values: Sequence[float | None]


def line(series: Series) -> Markup:
    """Draw a line, each value at its point; the colours are those of the text around it."""
    chart = pygal.Line(dots_size=3, formatter=lambda value: f"{value:.1f}", **_LOOKS)
    svg = _drawn(chart, series, min(_known(series)))
    up = _VALUE_SIZE + _VALUE_SIZE / 3 + _ABOVE
    for text in svg.xpath(_VALUES):
        text.set("x", f"{float(text.get('x')) - _VALUE_SIZE:.1f}")
        text.set("y", f"{float(text.get('y')) - up:.1f}")
    return _written(svg)


def bars(series: Series) -> Markup:
    """Draw bars from zero, each value above its own; else as `line`."""
    chart = pygal.Bar(formatter=lambda value: f"{value:g}", **_LOOKS)
    return _written(_drawn(chart, series, 0))


def _known(series: Series) -> list[float]:
    return [each for each in series.values if each is not None] or [0.0]


def _drawn(chart: Any, series: Series, least: float) -> Any:
    chart.uuid = series.name  # a random one otherwise
    chart.x_labels = series.days
    chart.y_labels = _axis(least, max(_known(series)))
    chart.add("", series.values)
    return _bare(chart.render_tree(), series)


def _axis(low: float, high: float) -> list[float]:
    """Choose the lines of the axis: round numbers around the values, and few of them."""
    step = next((s for s in _STEPS if (high - low) / s <= _MOST_STEPS), high / _MOST_STEPS)
    first, last = int(low // step), -int(-high // step)
    return [round(n * step, 1) for n in range(first, max(last, first + 1) + 1)]


def _bare(svg: Any, series: Series) -> Any:
    for unwanted in svg.xpath(_UNWANTED):
        unwanted.getparent().remove(unwanted)
    for number, (tag, text) in enumerate((("title", series.title), ("desc", series.told))):
        element = etree.Element(tag, id=f"{series.name}-{tag}")
        element.text = text
        svg.insert(number, element)
    svg.set("role", "img")
    svg.set("aria-labelledby", f"{series.name}-title {series.name}-desc")
    etree.cleanup_namespaces(svg)
    return svg


def _written(svg: Any) -> Markup:
    return Markup(etree.tostring(svg, encoding="unicode"))  # noqa: S704  lxml has escaped it
