"""What was said of one person holds for somebody else too, and what is said of "him" is never taken for the speaker."""

import pytest

from tests.bot.conftest import Desk

SAME = {
    "en": "same for priya",
    "de": "das gleiche für Priya",
    "fr": "pareil pour Priya",
    "es": "lo mismo para Priya",
    "it": "lo stesso per Priya",
}
FIRST = {
    "en": "sam carter is out on 14 December",
    "de": "Sam Carter ist am 14. Dezember weg",
    "fr": "Sam Carter est absent le 14 décembre",
    "es": "Sam Carter está fuera el 14 de diciembre",
    "it": "Sam Carter è via il 14 dicembre",
}


@pytest.mark.parametrize("language", SAME)
def test_the_same_for_somebody_else_is_a_request_of_its_own(desk: Desk, language: str) -> None:
    desk.ask("dana", FIRST[language])
    card = desk.ask("dana", SAME[language])
    assert "Priya Shah" in card and "14" in card and "Sam Carter" not in card.replace("Sam Carter – ", "")  # the card beside


@pytest.mark.parametrize("said", ["and priya too", "priya as well", "also priya please"])
def test_whoever_is_out_too_does_not_cover(desk: Desk, said: str) -> None:
    desk.book("sam carter is out on 14 December", who="dana")
    assert "Who is out: Priya Shah" in desk.ask("dana", said)


def test_beside_an_open_card_that_one_stays(desk: Desk) -> None:
    desk.ask("dana", "sam carter is out on 14 December")
    card = desk.ask("dana", "same for priya on the 15th")
    assert "Who is out: Priya Shah" in card and "Tue 15 Dec" in card and "Your other card is still open" in card


def test_whoever_comes_too_where_somebody_covers_may_be_one_more_cover(desk: Desk) -> None:
    desk.ask("dana", "sam carter is out on 14 December, lee covers")
    assert "Only one person can cover at a time" in desk.ask("dana", "and priya too")


@pytest.mark.parametrize(
    "said",
    ["book him off on 16 December as well", "can you mark him out on 16 December?", "put him down as away on 16 December too"],
)
def test_him_is_whoever_was_booked_for_last(desk: Desk, said: str) -> None:
    desk.book("sam carter is out on 14 December", who="dana")
    card = desk.ask("dana", said)
    assert "Who is out: Sam Carter" in card and "Wed 16 Dec" in card


@pytest.mark.parametrize("said", ["book him off on 16 December", "can you mark her out on 16 December?"])
def test_him_is_nobody_where_nobody_was_booked_for_and_never_the_speaker(desk: Desk, said: str) -> None:
    answer = desk.ask("dana", said)
    assert "A full name or an e-mail address helps" in answer and "Dana" not in answer


@pytest.mark.parametrize("said", ["put him on friday instead", "set him as cover on 16 December", "give him the friday shift"])
def test_to_put_somebody_on_duty_is_no_absence_of_theirs(desk: Desk, said: str) -> None:
    desk.book("sam carter is out on 14 December", who="dana")
    assert "Who is out: Sam Carter" not in desk.ask("dana", said)
