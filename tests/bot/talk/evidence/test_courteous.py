"""Kind words before or behind an answer or a question take nothing from it.

It is Wednesday 18 November 2026, 10:00.
"""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

CARD = "I'm out Friday, cover with Priya"


@pytest.mark.parametrize(
    "words",
    ["legend, yes", "yes, you're a star", "you're the best, do it", "nice one. book it", "du bist ein Schatz, ja", "bravo, sì"],
)
def test_a_yes_among_kind_words_is_one(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    assert desk.ask("alex", words).startswith("Booked") or desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize("words", ["brilliant, no", "you're a star, thanks", "legend", "legend, yes?"])
def test_what_is_no_yes_books_nothing(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", words)
    assert desk.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "super. am i on on friday?",
        "brilliant! am I on call on Friday?",
        "Danke dir! Bin ich Freitag dran?",
        "merci beaucoup ! je suis de garde vendredi ?",
        "muchas gracias! ¿estoy de guardia el viernes?",
        "grazie mille! sono di turno venerdì?",
    ],
)
def test_a_question_behind_them_is_answered(desk: Desk, words: str) -> None:
    assert "09:00–17:00" in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["perfect, take both", "both please", "beide", "les deux", "las dos", "tutti e due"])
def test_a_yes_to_both_of_a_card_books_both(desk: Desk, words: str) -> None:
    desk.ask("alex", "out 14 and 16 December, Jo covers the 14th, Priya covers the 16th")
    desk.ask("alex", words)
    assert sorted(desk.covers()) == sorted((desk.number("jo"), desk.number("priya")))


@pytest.mark.parametrize("words", ["both", "neither", "beide"])
def test_both_of_one_is_no_answer(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", words)
    assert desk.covers() == []


def test_whoever_covers_wishes_whoever_asked_well(desk: Desk) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", CARD)
    desk.ask("alex", "yes")
    desk.ask("priya", "legend, yes")
    assert desk.covers() == [desk.number("priya")]
