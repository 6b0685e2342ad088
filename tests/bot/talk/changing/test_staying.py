"""Behind a change that is shown, what is said to stay is as it was before; what was refused is not left open."""

import pytest

from bot.texts import cards as texts
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("no, leave the end where it is", "10:00–17:00"),
        ("the end stays", "10:00–17:00"),
        ("keep the start", "09:00–18:00"),
        ("start as before please", "09:00–18:00"),
        ("just the start, the end stays the same", "10:00–17:00"),
        ("wait, only the end", "09:00–18:00"),
        ("no, not the end", "10:00–17:00"),
        ("the end can stay but start at 7", "07:00–17:00"),
        ("das Ende bleibt", "10:00–17:00"),
        ("non, garde la fin comme avant", "10:00–17:00"),
        ("no, deja el final como estaba", "10:00–17:00"),
    ],
)
def test_a_side_stays_and_the_other_is_as_proposed(desk: Desk, words: str, hours: str) -> None:
    desk.book("I'm out Monday 9 to 17, cover with Lee")
    desk.ask("alex", "make it 10 to 18")
    assert hours in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.hours() == [tuple(hours.split("–"))]


def test_a_part_of_the_day_stays(desk: Desk) -> None:
    desk.book("I'm out Monday 9 to 17, cover with Lee")
    desk.ask("alex", "only the morning")
    assert texts.change_title not in desk.ask("alex", "no, don't touch the afternoon")
    desk.ask("alex", "yes")
    assert len(desk.heard("lee")) == 1


def test_a_day_stays_that_was_to_go(desk: Desk) -> None:
    desk.book("I'm out Monday to Wednesday, cover with Lee")
    desk.ask("alex", "skip the Tuesday")
    desk.ask("alex", "no, leave Tuesday alone")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-23 11-25"]


@pytest.mark.parametrize("words", ["keep it as it was", "no, leave it like before"])
def test_all_of_it_stays(desk: Desk, words: str) -> None:
    desk.book("I'm out Monday 9 to 17, cover with Lee")
    desk.ask("alex", "make it 8 to 18")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert len(desk.heard("lee")) == 1


def test_of_a_new_request_it_is_the_side_before_its_last_change(desk: Desk) -> None:
    desk.ask("alex", "I'm out Monday 9 to 17")
    desk.ask("alex", "make it 10 to 18")
    assert "10:00–17:00" in desk.ask("alex", "keep the end as it was").partition("\n")[0]


def test_it_is_heard_in_the_language_that_is_spoken(desk: Desk) -> None:
    desk.ask("alex", "Sono via lunedì dalle 9 alle 17")
    desk.ask("alex", "dalle 10 alle 18")
    assert "10:00–17:00" in desk.ask("alex", "no, la fine resta com'era").partition("\n")[0]


@pytest.mark.parametrize("words", ["leave the end open", "not the morning"])
def test_other_words_of_a_side_are_no_such_thing(desk: Desk, words: str) -> None:
    desk.book("I'm out Monday 9 to 17, cover with Lee")
    desk.ask("alex", "make it 10 to 18")
    assert "10:00–17:00" not in desk.ask("alex", words) and "09:00–18:00" not in desk.last("alex")
