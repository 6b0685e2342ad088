"""What is said about an open draft changes that of it, and nothing else; new requests and small talk leave it alone."""

from datetime import datetime

import pytest

from intents import Draft, Phrase, choose, halve, read, revise
from intents.corrections.grasping.grasp import grasp
from intents.languages import language, languages
from tests.intents.corrections.cases import FILE, NOW, ZONE, Case, as_written, cases


def phrase(text: str) -> Phrase:
    return Phrase(text, NOW, ZONE)


def after(first: str, *then: str) -> Draft:
    draft = Case(first, then, {}).draft()
    assert draft is not None
    return draft


@pytest.mark.parametrize("tongue", languages())
def test_the_draft_is_what_is_written(tongue: str) -> None:
    written = cases(FILE.parents[1] / tongue / FILE.name)
    assert [(case.first, case.then, differs) for case in written if (differs := case.differences())] == []


TURNS = [rule for rule in language("en").rules if rule.file == "corrections"]


@pytest.mark.parametrize("rule", TURNS, ids=lambda rule: rule.name)
def test_a_rule_is_met_by_its_examples(rule: object) -> None:
    assert rule.examples  # type: ignore[attr-defined]
    for example in rule.examples:  # type: ignore[attr-defined]
        assert rule.says in {turn.says for turn in grasp(phrase(example), example).turns}, example  # type: ignore[attr-defined]


def test_a_series_stays_a_series() -> None:
    draft = after("out on Tuesday", "make it every Tuesday", "until March")
    assert (draft.recurrence, as_written(draft)["when"]) == ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331", ["2026-12-01"])


def test_a_correction_keeps_what_it_does_not_speak_of() -> None:
    draft = read(phrase("I'm out on Friday 2-4pm, cover with Sam or Lee"))
    changed = revise(draft, phrase("make it Thursday"))
    assert changed is not None
    assert (changed.covers, changed.any_cover, changed.text, changed.now) == (draft.covers, True, draft.text, draft.now)
    assert as_written(changed)["when"] == ["2026-11-26 14:00-16:00"]


def test_a_guess_about_what_was_changed_goes() -> None:
    draft = read(phrase("leaving at 3 on Friday"))
    assert any("15:00" in guess for guess in draft.assumed)
    assert not any("15:00" in guess for guess in after("leaving at 3 on Friday", "4pm").assumed)


def test_what_was_not_used_is_said() -> None:
    assert after("I'm out Friday", "make it Thursday glockenspiel").left_out == ("glockenspiel",)


def test_the_other_of_that_name_is_asked_anew() -> None:
    changed = after("I'm out Friday, Sam covers", "the other Sam")
    assert [row for row in changed.because if row[2] == "asked anew"] == [("Sam", "people", "asked anew")]


def test_a_button_gives_one_of_the_readings() -> None:
    draft = after("off Friday 2-4pm", "2:30")
    first, second = choose(draft, 1), choose(draft, 2)
    assert first is not None and second is not None
    assert (as_written(first)["when"], first.ask, first.options) == (["2026-11-27 14:30-16:00"], (), ())
    assert as_written(second)["when"] == ["2026-11-27 14:00-14:30"]
    third = choose(draft, 3)
    assert third is not None and as_written(third)["when"] == ["2026-11-27 14:30-16:30"]
    assert choose(draft, 4) is None and choose(draft, 0) is None


def test_a_button_gives_half_of_the_day() -> None:
    draft = read(phrase("half a day off on Tuesday"))
    assert as_written(halve(draft, "am"))["when"] == ["2026-12-01 09:00-13:00"]
    assert halve(draft, "pm").ask == ()


@pytest.mark.parametrize("number", ["2", "the second", "the second one", "number two", "the other one"])
def test_words_choose_among_readings(number: str) -> None:
    draft = read(Phrase("out 2 weeks from Monday", datetime(2026, 11, 20, 10), ZONE))
    picked = revise(draft, phrase(number))
    assert picked is not None
    assert (picked.spans, picked.ask) == (draft.options[1], ())


@pytest.mark.parametrize("text", ["", " ", "???", "no", "yes please", "x" * 400, "ok ok ok", "🙂", "not " * 30, "no, no, no"])
def test_odd_words_are_no_answer_and_no_error(text: str) -> None:
    assert revise(read(phrase("I'm out on Tuesday, cover with Sam")), phrase(text)) is None
