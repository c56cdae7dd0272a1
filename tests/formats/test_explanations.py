"""Every record of the example ledger is explained, and the explanation agrees with the check."""

from collections.abc import Iterator

import pytest

from formats.reports import county
from gongkai.calendar import Calendar, announced, build
from gongkai.formats.why import json, markdown, text
from gongkai.formats.why.lines import counting
from gongkai.formats.wording import message
from gongkai.model.explanation import Explanation
from gongkai.model.rule import Coverage, Deadline, Posting
from gongkai.model.terms import Outcome
from gongkai.pipeline.why import explain

UNITS = 16


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return build(announced())


def wanted() -> Iterator[str]:
    """Name every record once: by its id, or by its row."""
    seen = dict.fromkeys(
        each.record or (f"R{each.place.row}" if each.place else "")
        for each in county().each_obligation()
    )
    yield from filter(None, seen)


@pytest.fixture(scope="module")
def explanations(calendar: Calendar) -> list[Explanation]:
    every = list(county().each_obligation())
    return [explain(county(), every, each, calendar, None) for each in wanted()]


def test_every_record_has_an_explanation(explanations: list[Explanation]) -> None:
    assert len(explanations) > 300
    explained = {
        (each.finding.fingerprint, each.finding.place)
        for explanation in explanations
        for each in explanation.explained
    }
    of_records = [
        each for each in county().each_obligation() if not isinstance(each.rule, Coverage)
    ]
    assert explained == {(each.fingerprint, each.place) for each in of_records}


def test_the_due_date_that_is_counted_is_the_one_that_was_judged_by(
    explanations: list[Explanation],
) -> None:
    counted = 0
    for explanation in explanations:
        for each in explanation.explained:
            if each.count and each.finding.outcome is not Outcome.UNDECIDED:
                assert each.count.due_on == each.finding.due_on
                counted += 1
    assert counted > 500


def test_what_has_a_due_date_is_counted_day_by_day(explanations: list[Explanation]) -> None:
    for explanation in explanations:
        for each in explanation.explained:
            if isinstance(each.finding.rule, Deadline | Posting) and each.finding.due_on:
                assert each.count, each.finding
                numbers = [day.number for day in each.count.days if day.number]
                assert numbers == list(range(1, each.count.within.count + 1))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_prints_its_verdict_its_law_and_its_count(
    explanations: list[Explanation], lang: str
) -> None:
    for explanation in explanations[::7]:
        told = text.render(explanation, lang).replace("\n", "")  # type: ignore[arg-type]
        flat = "".join(told.split())
        for each in explanation.explained:
            sentence = message(lang, each.finding, explanation.report)  # type: ignore[arg-type]
            assert "".join(sentence.split()) in flat
            for citation in each.finding.rule.citations:
                assert "".join(citation.quote.split()) in flat
            for _, words in counting(each, lang):  # type: ignore[arg-type]
                assert "".join(words.split()) in flat


def test_the_other_forms_tell_the_same(explanations: list[Explanation]) -> None:
    for explanation in explanations[::25]:
        whole = json.render(explanation, "zh")
        marked = markdown.render(explanation, "zh").replace("\\", "")
        for each in explanation.explained:
            sentence = message("zh", each.finding, explanation.report)
            assert sentence in whole.replace('\\"', '"')
            assert sentence in marked


def test_every_unit_and_item_lists_the_records_that_were_considered(calendar: Calendar) -> None:
    report = county()
    every = list(report.each_obligation())
    coverage = [each for each in every if isinstance(each.rule, Coverage)]
    assert len({each.unit for each in coverage}) == UNITS
    for each in coverage[::5]:
        explanation = explain(report, every, f"{each.unit}/{each.item}", calendar, None)
        [explained] = explanation.explained
        published = [record for record in explained.considered if record.published_on]
        assert (explained.finding.outcome is Outcome.MET) == bool(published)
