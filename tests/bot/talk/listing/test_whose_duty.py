"""Who is on duty again, and who is asked first, is said of whoever it is: of somebody else to their manager, of "you" to them."""

import pytest

from bot.texts import languages, notes, speaking
from tests.bot.conftest import Desk

HELLO = {"en": "hello", "de": "guten Morgen", "fr": "bonjour", "es": "buenos días", "it": "buongiorno"}
OUT = {
    "en": "Lena is sick from 14 to 16 December, Max takes over",
    "de": "Lena ist vom 14. bis 16. Dezember krank, Max vertritt sie",
    "fr": "Lena est malade du 14 au 16 décembre, Max la remplace",
    "es": "Lena está enferma del 14 al 16 de diciembre, Max la cubre",
    "it": "Lena è malata dal 14 al 16 dicembre, la sostituisce Max",
}
UNDO = {"en": "undo", "de": "mach das rückgängig", "fr": "annule ça", "es": "deshazlo", "it": "annulla tutto"}
MINE = {
    "en": "cancel my 16 December",
    "de": "storniere meine Abwesenheit am 16. Dezember",
    "fr": "annule mon absence du 16 décembre",
    "es": "cancela mi ausencia del 16 de diciembre",
    "it": "annulla la mia assenza del 16 dicembre",
}
LENA = "Lena Fischer"


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def booked(desk: Desk, language: str) -> Desk:
    """Lena's manager has booked them out."""
    desk.ask("dana", OUT[language])
    desk.click("dana", "positive")
    return desk


def test_a_manager_who_takes_it_back_reads_that_their_person_is_on_duty_again(booked: Desk, language: str) -> None:
    card = booked.ask("dana", UNDO[language])
    with speaking(language):
        assert notes.undo_means(LENA) in card and notes.undo_means("") not in card


def test_a_manager_who_takes_back_a_day_reads_it_too(desk: Desk) -> None:
    desk.ask("dana", OUT["en"])
    desk.click("dana", "positive")
    card = desk.ask("dana", "cancel Lena's 16 December")
    assert notes.cut_means(LENA) in card and notes.cut_means("") not in card


def test_whoever_is_out_reads_that_they_are_themselves(booked: Desk, language: str) -> None:
    booked.ask("lena", HELLO[language])
    card = booked.ask("lena", MINE[language])
    with speaking(language):
        assert notes.cut_means("") in card and notes.cut_means(LENA) not in card


# ---- who is asked first ----------------------------------------------------------------------------------------------------------


def test_whoever_asks_reads_who_is_asked_first_and_that_one_reads_nothing_of_it(desk: Desk, language: str) -> None:
    card = desk.ask("alex", OUT[language])
    assert LENA in card
    desk.click("alex", "positive")
    asked = desk.heard("lena")[-1]
    assert asked.count(LENA) == 1  # who is out
    desk.ask("lena", {"en": "yes", "de": "ja", "fr": "oui", "es": "sí", "it": "sì"}[language])
    desk.wait(minutes=1)
    undo = desk.ask("alex", UNDO[language])
    assert "?" in undo and "first" not in undo
