"""So long before a shift ends, or after it begins: the hours are those of the shift, and stay at its side when they change."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("I need to leave 2 hours early on Monday, cover with Priya", "15:00–17:00"),
        ("I'll be half an hour late on Monday, Lee covers", "09:00–09:30"),
        ("ich gehe Montag zwei Stunden früher, Priya vertritt mich", "15:00–17:00"),
        ("lundi je pars deux heures plus tôt, Priya me remplace", "15:00–17:00"),
        ("el lunes salgo dos horas antes, me cubre Priya", "15:00–17:00"),
        ("lunedì esco due ore prima, mi copre Priya", "15:00–17:00"),
    ],
)
def test_the_hours_are_counted_from_the_shift(desk: Desk, words: str, hours: str) -> None:
    assert hours in desk.ask("alex", words)


@pytest.mark.parametrize("booked", [False, True])
@pytest.mark.parametrize(
    ("words", "less", "hours"),
    [
        ("I need to leave 2 hours early on Monday, cover with Priya", "sorry, one hour is enough", "16:00–17:00"),
        ("I'll be 2 hours late on Monday, Lee covers", "half an hour will do", "09:00–09:30"),
        ("lunedì esco due ore prima, mi copre Priya", "basta un'ora", "16:00–17:00"),
    ],
)
def test_fewer_hours_stay_at_that_side_of_it(desk: Desk, words: str, less: str, hours: str, booked: bool) -> None:
    desk.ask("alex", words)
    if booked:
        desk.ask("alex", "yes")
    assert hours in desk.ask("alex", less)


def test_without_a_shift_it_is_asked(desk: Desk) -> None:
    assert "From when until when" in desk.ask("alex", "I need to leave 2 hours early on Saturday")
