"""Somebody rather than somebody else, said of what is booked: before and after, in the language of the words."""

import pytest

from tests.bot.conftest import Desk

BOOKED = {
    "de": "Ich bin am 14. Dezember weg, Priya vertritt mich",
    "es": "Estoy fuera el 14 de diciembre, Priya me cubre",
    "fr": "Je suis absent le 14 décembre, Priya me remplace",
    "it": "Sono assente il 14 dicembre, Priya mi sostituisce",
}


@pytest.mark.parametrize(
    ("language", "words", "change"),
    [
        ("de", "lieber Lee statt Priya", "Vertretung: Priya Shah → Mo 14. Dez. 2026, ganztägig, Vertretung: Lee Chen"),
        ("de", "Lee statt Priya am 14. Dezember", "Vertretung: Lee Chen"),
        ("fr", "plutôt Lee que Priya", "→ lun. 14 déc. 2026, toute la journée, remplacement par Lee Chen"),
        ("it", "meglio Lee invece di Priya", "→ lun 14 dic 2026, tutto il giorno, sostituzione: Lee Chen"),
        ("it", "meglio Lee che Priya", "sostituzione: Lee Chen"),
        ("es", "mejor Lee en vez de Priya", "→ lun 14 dic 2026, todo el día, cubre Lee Chen"),
        ("es", "mejor Lee que Priya", "cubre Lee Chen"),
    ],
)
def test_of_what_is_booked_it_is_before_and_after(desk: Desk, language: str, words: str, change: str) -> None:
    desk.ask("alex", BOOKED[language])
    desk.ask("alex", "ok")
    card = desk.ask("alex", words)
    assert change in card and "Priya Shah" in card and desk.covers() == [desk.number("priya")]
    desk.ask("alex", "ok")
    assert desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "lieber Lee statt Priya"),
        ("fr", "plutôt Lee que Priya"),
        ("it", "meglio Lee che Priya"),
        ("es", "mejor Lee que Priya"),
    ],
)
def test_of_a_card_that_is_open_too(desk: Desk, language: str, words: str) -> None:
    desk.ask("alex", BOOKED[language])
    desk.ask("alex", words)
    desk.ask("alex", "ok")
    assert desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("je suis absent de demain 14h à vendredi 10h, Lee me remplace", "jeu. 19 nov. 14:00 – ven. 20 nov. 10:00"),
        ("sono via da domani alle 14 a venerdì alle 10, mi sostituisce Lee", "gio 19 nov 14:00 – ven 20 nov 10:00"),
    ],
)
def test_hours_from_tomorrow_to_a_weekday_are_read(desk: Desk, words: str, when: str) -> None:
    desk.clock.now = desk.clock.now.replace(year=2026, month=11, day=18)
    assert when in desk.ask("alex", words)
