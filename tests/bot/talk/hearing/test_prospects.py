"""Questions about what a card or a booking will mean: is it done, can it change, is whoever covers free, when are they paged."""

import pytest

from bot.texts import about as texts
from tests.bot.conftest import Desk

CARD = "I'm out Friday, cover with Jo"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can i still change it later?", texts.later),
        ("and if something comes up?", texts.later),
        ("will jo get paged at 4am?", "Jo Park is paged only in your shifts then: Fri 20 Nov 2026, 09:00–17:00"),
        ("does Jo get woken at night then?", "Jo Park is paged only in your shifts then"),
        ("is he free then?", "Jo Park is free then"),
        ("is jo available that day?", "Jo Park is free then"),
        ("what time does it start?", "Fri 20 Nov 2026, all day"),
        ("all sorted?", texts.not_yet),
        ("is it booked now?", texts.not_yet),
        ("what does 'all day' mean here, midnight to midnight?", "All day is from midnight to midnight"),
        ("kann ich das später noch ändern?", "Ja, jederzeit"),
        ("hat das geklappt?", "Noch nicht"),
        ("¿está libre?", "Jo Park no tiene guardia propia"),
        ("est-ce que Jo est disponible ?", "Jo Park n'a alors ni astreinte"),
        ("è tutto a posto?", "Non ancora"),
    ],
)
def test_it_is_answered_and_the_card_stays(desk: Desk, question: str, answer: str) -> None:
    desk.ask("alex", CARD)
    assert answer in desk.ask("alex", question)
    assert "Booked" in desk.ask("alex", "yes")


def test_who_has_no_rest_is_not_called_free(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Sam Carter")
    assert "40 hours in a row" in desk.ask("alex", "is he free then?")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("which day did you book??", "Fri 20 Nov 2026"),
        ("has jo been told?", "Told: Jo Park."),
        ("does jo know yet?", "Told: Jo Park."),
    ],
)
def test_of_what_is_booked_it_is_told_what_came_of_it(desk: Desk, question: str, answer: str) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", "yes")
    assert answer in desk.ask("alex", question)


@pytest.mark.parametrize("question", ["all sorted?", "did that go through?", "hat das geklappt?", "è tutto a posto?"])
def test_whether_it_is_booked_is_looked_up_where_it_stands(desk: Desk, question: str) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", "yes")
    desk.ask("alex", question)
    assert "Jo Park" in " ".join(desk.heard("alex")[-2:])  # behind a list comes the picture
    desk.sandbox.everbridge.delete(desk.sandbox.everbridge.active[0]["id"])
    assert "Jo Park" not in desk.ask("alex", question)


def test_somebody_who_is_not_on_the_card_is_looked_up(desk: Desk) -> None:
    desk.ask("alex", CARD)
    assert "Jo Park" not in desk.ask("alex", "is lee free on friday?")
