"""Thanks that name the day on which one sees each other again: nothing of what is booked becomes longer or another day by them."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "words",
    [
        "thanks, see you on the 11th!",
        "thank you, see you Friday",
        "danke, dann bis zum 11.!",
        "danke, bis Montag!",
        "ok danke, bis Freitag, den 11. Dezember",
        "merci, à vendredi 11 !",
        "ok merci, à lundi",
        "gracias, ¡hasta el viernes 11!",
        "muchas gracias, hasta el lunes",
        "grazie, a venerdì 11!",
        "grazie mille, ci vediamo a lunedì",
    ],
)
def test_thanks_with_the_day_of_the_next_meeting_change_nothing(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Thursday 10 December, cover with Jo")
    desk.ask("alex", "yes")
    before = desk.covers()
    event = desk.say("alex", words)
    desk.work()
    assert desk.row(event).note == "small talk"
    assert desk.covers() == before


@pytest.mark.parametrize(
    "words", ["danke, bis Freitag, Jo vertritt mich", "merci, jusqu'à vendredi", "thanks, till Friday the 11th"]
)
def test_thanks_with_a_later_end_are_of_the_booking_still(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Thursday 10 December, cover with Jo")
    desk.ask("alex", "yes")
    assert not desk.ask("alex", words).startswith("You're welcome")
