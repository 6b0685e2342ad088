"""What has come of a request: "is it booked?", "what did you tell Priya?", in whatever state it is."""

import pytest

from bot.texts import about
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import ASK

WHEN = "Mon 14 Dec 2026, all day"
HOURS = "Mon 14 Dec 2026, 09:00–17:00"


@pytest.mark.parametrize("words", ["is it booked?", "is that booked already?", "did that work?"])
def test_before_the_yes_it_is_not(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    assert desk.ask("alex", words) == f"{about.booked_not_yet} {about.STILL_OPEN}"


def test_while_somebody_is_asked_it_is_said_for_whom_it_waits(asks: Desk) -> None:
    assert asks.ask("alex", "is it booked?").startswith("I'm waiting for Priya Shah")


def test_booked_it_is_said_what(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    assert desk.ask("alex", "is it booked?") == about.booked_yes(f"{WHEN}, Priya Shah covers")


def test_what_somebody_else_has_taken_out_since_is_not_called_booked(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    desk.sandbox.everbridge.delete(desk.sandbox.everbridge.active[0]["id"])
    assert "it's booked" not in desk.ask("alex", "is it booked?")


def test_what_was_refused_is_not_called_booked(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    assert "it's booked" not in desk.ask("alex", "is it booked?")


@pytest.mark.parametrize("words", ["what did you tell Priya?", "what have you said to Priya"])
def test_what_somebody_was_told_depends_on_how_far_it_is(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    assert desk.ask("alex", words).startswith(about.told_nothing_yet("Priya Shah"))
    desk.ask("alex", "yes")
    assert desk.ask("alex", words) == about.told_covering("Priya Shah", f"{HOURS} (Europe/London)")


def test_of_whom_is_asked_it_is_said_what_they_are_asked(asks: Desk) -> None:
    assert asks.ask("alex", "what did you ask Priya?") == about.told_asked("Priya Shah", WHEN)


@pytest.mark.parametrize(
    ("request_", "words", "said"),
    [
        ("Ich bin am 14. Dezember weg, Priya vertritt mich", "ist das eingetragen?", "Ja, es ist eingetragen: Mo 14. Dez. 2026"),
        ("Ich bin am 14. Dezember weg, Priya vertritt mich", "was hast du Priya gesagt?", "Ich habe Priya Shah gesagt: Vertretung"),
        ("Je suis absent le 14 décembre, Priya me remplace", "c'est enregistré ?", "Oui, c'est enregistré : lun. 14 déc. 2026"),
        ("Je suis absent le 14 décembre, Priya me remplace", "qu'as-tu dit à Priya ?", "J'ai prévenu Priya Shah"),
        ("Estoy fuera el 14 de diciembre, Priya me cubre", "¿está registrado?", "Sí, está registrado: lun 14 dic 2026"),
        ("Estoy fuera el 14 de diciembre, Priya me cubre", "¿qué le has dicho a Priya?", "He avisado a Priya Shah"),
        ("Sono assente il 14 dicembre, Priya mi sostituisce", "è registrato?", "Sì, è registrato: lun 14 dic 2026"),
        ("Sono assente il 14 dicembre, Priya mi sostituisce", "cosa hai detto a Priya?", "Ho avvisato Priya Shah"),
    ],
)
def test_in_each_language(desk: Desk, request_: str, words: str, said: str) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", "ok")
    assert desk.ask("alex", words).startswith(said)
