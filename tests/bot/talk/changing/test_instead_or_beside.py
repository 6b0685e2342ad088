"""Another day with somebody else, said behind a booking: without a word that moves it, it is asked whether that comes in its place
or beside it, and neither loses the cover of what stands by one yes."""

import pytest

from tests.bot.conftest import Desk

UNDECIDED = [
    "better thursday, and Lee",
    "I'd rather have Lee on Thursday",
    "no, Thursday and Lee covers",
    "lieber Donnerstag, mit Lee",
    "plutôt jeudi, avec Lee",
    "mejor Lee el jueves",
    "meglio Lee giovedì",
    "giovedì invece Lee",
]
BOTH, NUMBERS = ["11-24 11-24", "11-26 11-26"], ("1", "2")


@pytest.mark.parametrize("words", UNDECIDED)
def test_another_day_with_somebody_else_is_never_taken_for_a_change_alone(desk: Desk, words: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    asked = desk.ask("alex", words)
    if "\n2. " in asked:
        assert "Priya Shah" in asked and "\n1. " in asked, asked
        desk.ask("alex", "2")
    desk.ask("alex", "yes")
    assert desk.days() == BOTH and desk.covers() == [desk.number("priya"), desk.number("lee")]


@pytest.mark.parametrize("words", ["better thursday, and Lee", "I'd rather have Lee on Thursday", "meglio Lee giovedì"])
def test_it_comes_in_the_place_of_what_is_booked_where_that_is_picked(desk: Desk, words: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    desk.ask("alex", words)
    desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26"] and desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize(
    "words", ["make it Thursday, with Lee", "sorry, I meant Thursday with Lee", "verschieb es auf Donnerstag, mit Lee"]
)
def test_words_that_move_it_are_a_change(desk: Desk, words: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26"] and desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize(
    "words",
    ["mañana por la noche no puedo, lo hace Lee", "can't do tomorrow night, Lee does it", "domani sera non posso, lo fa Lee"],
)
def test_the_next_night_is_none_that_begins_before_it(desk: Desk, words: str) -> None:
    desk.book("I'm out tonight from 20:00 to 06:00, cover with Priya")
    before = desk.days()
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days()[: len(before)] == before and len(desk.days()) > len(before)
