"""A stand-in who names somebody else for what they cover: whoever asked is shown it and changes it, or not; it is nobody's at no
time, and nobody's twice."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

DAY = "Mon 14 Dec 2026"


@pytest.fixture
def told(desk: Desk) -> Desk:
    """Priya covers Alex on 14 December, without having been asked."""
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "can Jo take the 14th for Alex?",
        "give my 14 December for Alex to Jo",
        "Jo will take my cover for Alex on 14 December",
        "could Jo do Alex's 14 December instead of me?",
        "pass Alex's 14th on to Jo please",
        "Jo said she'd do Alex's 14 December",
        "kann Jo den 14. Dezember für Alex übernehmen?",
        "est-ce que Jo peut prendre le 14 décembre pour Alex ?",
    ],
)
def test_whoever_asked_changes_it_with_two_presses_and_until_then_it_stays(told: Desk, words: str) -> None:
    said = told.ask("priya", words)
    assert "Alex Morgan" in said and "Jo Park" in said and told.covers() == [told.number("priya")]
    assert "Jo Park" in told.heard("alex")[-1] and words in told.heard("alex")[-1]
    told.ask("alex", "yes")
    assert told.covers() == [told.number("priya")]
    told.ask("alex", "yes")
    assert told.covers() == [told.number("jo")]


def test_of_a_part_the_rest_stays(told: Desk) -> None:
    told.ask("priya", "I can only do the morning for Alex on the 14th, Jo could do the afternoon")
    assert f"Jo Park covers {DAY}, 13:00–24:00 instead of them" in told.heard("alex")[-1]
    told.ask("alex", "Jo instead")
    told.ask("alex", "yes")
    assert sorted(told.covers()) == sorted([told.number("priya"), told.number("jo")])


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Lee takes Alex's Wednesday and Thursday, I keep the rest", "Wed 9 Dec – Thu 10 Dec 2026, all day"),
        ("Lee can do Alex's Wednesday, the other days stay with me", "Wed 9 Dec 2026, all day"),
        ("I keep the first three days, Lee does Alex's Thursday and Friday", "Thu 10 Dec – Fri 11 Dec 2026, all day"),
    ],
)
def test_only_what_is_said_of_somebody_is_proposed_for_them(desk: Desk, words: str, days: str) -> None:
    desk.ask("alex", "I'm out 7 to 11 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("priya", words)
    assert f"proposes that Lee Chen covers {days} instead of them" in desk.heard("alex")[-1]


def test_a_part_that_cannot_be_told_is_passed_on_in_words(told: Desk) -> None:
    assert told.ask("priya", "Jo could do half of my shift for Alex").startswith("I've passed that on in your words.")
    assert told.covers() == [told.number("priya")]


def test_with_consent_whoever_is_named_is_asked_before_anything_changes(desk: Desk) -> None:
    told = desk.reopened(policy=CONSENT)
    told.ask("alex", "I'm out 14 December, cover with Priya")
    told.ask("alex", "yes")
    told.ask("priya", "yes")
    told.ask("priya", "can Jo do Alex's 14th instead of me?")
    told.ask("alex", "yes")
    told.ask("alex", "yes")
    assert told.covers() == [told.number("priya")]
    told.ask("jo", "I'll do it")
    assert told.covers() == [told.number("jo")]


def test_who_booked_it_and_who_is_out_are_both_shown_it_and_it_is_changed_once(desk: Desk) -> None:
    desk.ask("dana", "Alex is out 14 to 16 December, Priya covers")
    desk.ask("dana", "yes")
    desk.ask("priya", "pass Alex's Tuesday on to Jo please")
    desk.ask("dana", "yes")
    desk.ask("dana", "yes")
    booked = desk.covers()
    assert booked.count(desk.number("jo")) == 1
    assert desk.ask("alex", "Jo instead").startswith("That has been settled already")
    assert desk.covers() == booked


@pytest.mark.parametrize(
    "words", ["Alex is out 16 December too, can Jo do that?", "is Jo on call on the 14th?", "can't do Alex's 14th, can Jo?"]
)
def test_another_day_a_question_and_an_objection_are_none(told: Desk, words: str) -> None:
    told.ask("priya", words)
    assert "instead of them" not in told.heard("alex")[-1]
    assert told.covers() == [told.number("priya")]


def test_whom_they_name_as_they_hand_it_back_is_offered_to_whoever_is_out(told: Desk) -> None:
    assert "the other absence" not in told.ask("priya", "can't do Alex's 14th, can Jo?")
    told.ask("priya", "yes")
    assert told.covers() == [] and "Jo instead" in told.heard("alex")[-1]
