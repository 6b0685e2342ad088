"""Hours and covers of what is booked, as words change them: halves of a night, hours of whoever covers, a name that is a word."""

import pytest

from tests.bot.conftest import Desk

NIGHT = "out 7 December 22:00 to 8 December 07:00, Priya covers"
DAY = "I'm out 14 December, cover with Jo"


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("only from midnight on", [("00:00", "07:00")]),
        ("from midnight only", [("00:00", "07:00")]),
        ("only until midnight", [("22:00", "23:59")]),
        ("just the second half", [("02:30", "07:00")]),
        ("only the first half", [("00:00", "02:30"), ("22:00", "23:59")]),
        ("from 20:00", [("00:00", "07:00"), ("20:00", "23:59")]),
    ],
)
def test_a_part_of_a_night_is_within_it(desk: Desk, words: str, hours: list[tuple[str, str]]) -> None:
    desk.book(NIGHT)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert sorted(desk.hours()) == hours and len(set(desk.covers())) == 1


@pytest.mark.parametrize(
    "words", ["make it the whole night after all", "the whole night", "actually the whole thing", "then all of it"]
)
def test_all_of_a_night_is_the_night(desk: Desk, words: str) -> None:
    desk.book(NIGHT)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert sorted(desk.hours()) == [("00:00", "07:00"), ("22:00", "23:59")]


@pytest.mark.parametrize("words", ["change jo to 14:00 till 16:00", "let jo do 14:00 to 16:00", "make jo 14:00 to 16:00"])
def test_hours_of_whoever_covers_are_theirs_and_the_rest_is_nobodys(desk: Desk, words: str) -> None:
    desk.book(DAY)
    card = desk.ask("alex", words)
    assert "14:00–16:00, Jo Park covers" in card and "16:00–24:00, nobody covers" in card


@pytest.mark.parametrize("words", ["jo can't do 14:00 to 16:00"])
def test_hours_that_somebody_cannot_are_nobodys(desk: Desk, words: str) -> None:
    desk.book(DAY)
    card = desk.ask("alex", words)
    assert "14:00–16:00, nobody covers" in card and "16:00–24:00, Jo Park covers" in card


def test_two_covers_with_hours_have_them_and_the_rest_stays(desk: Desk) -> None:
    desk.book(DAY)
    card = desk.ask("alex", "priya 14–16, sam carter 16–17")
    assert "14:00–16:00, Priya Shah covers" in card and "16:00–17:00, Sam Carter covers" in card
    assert "00:00–14:00, Jo Park covers" in card


@pytest.mark.parametrize(
    "words",
    ["max not jo", "max instead", "swap jo for max", "i meant max, not jo", "jo can't, max does", "wrong person, max please"],
)
def test_a_name_that_is_a_word_is_whoever_covers_instead(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "Jo Park covers → Mon 14 Dec 2026, all day, Max Weber covers" in desk.ask("alex", words)


@pytest.mark.parametrize(
    "words",
    [
        "actly make it 2 til 4",
        "Lee only needs to do 2 till 4",
        "he only has to do 2 until 4, I'm back after that",
        "Lee braucht nur von 14 bis 16 Uhr zu übernehmen",
    ],
)
def test_the_hours_for_which_whoever_covers_is_needed_are_all_that_stays(desk: Desk, words: str) -> None:
    desk.book("can't do tomorrow afternoon, Lee covers")
    assert "14:00–16:00" in desk.ask("alex", words)


def test_the_hours_that_somebody_can_cover_leave_the_others_empty(desk: Desk) -> None:
    desk.ask("alex", "can't do tomorrow afternoon, Lee covers")
    assert "13:00–14:00" in desk.ask("alex", "Lee can only do 2 till 4")


@pytest.mark.parametrize(
    "said",
    [
        "ok then Lee for the afternoon",
        "ok Lee for the afternoon",
        "so Lee for the afternoon",
        "dann Lee für den Nachmittag",
        "ok, dann Lee am Nachmittag",
        "d'accord, alors Lee l'après-midi",
        "vale, entonces Lee por la tarde",
        "ok, allora Lee nel pomeriggio",
    ],
)
def test_a_part_of_a_day_that_is_booked_empty_goes_to_whoever_is_named(desk: Desk, said: str) -> None:
    desk.book("I'm out on 14 December")
    card = desk.ask("alex", said)
    assert "Lee Chen" in card and "00:00–13:00" in card and "13:00–24:00" in card


@pytest.mark.parametrize(
    "said",
    ["¿puedes añadir también el jueves? con Jo", "can you add Thursday too? with Jo", "kannst du auch Donnerstag nehmen? mit Jo"],
)
def test_who_is_named_behind_a_question_of_another_day_gets_none_of_the_booked_ones(desk: Desk, said: str) -> None:
    desk.book("I'm out on 14 and 15 December, Priya covers")
    card = desk.ask("alex", said)
    assert "→" not in card or "Priya Shah" in card.split("→")[-1]
