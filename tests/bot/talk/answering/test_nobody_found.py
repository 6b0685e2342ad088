"""A request of which one part can't be is not dropped: it is asked who else covers, and all that is known stays."""

import pytest

from tests.bot.conftest import Desk

OTHERS = ("sam.carter", "priya", "jo", "lee")  # in Alex's calendar
WITH_KIM = "I'm out 9 December 9 to 12, cover with Kim Lund"  # who has no contact in Everbridge


def elsewhere(desk: Desk) -> None:
    """Something else is booked, which nothing here may change."""
    desk.ask("alex", "I'm out 15 December, cover with Priya")
    desk.ask("alex", "yes")


@pytest.mark.parametrize("text", ["Sam Carter instead", "then Lee", "Jo Park", "lee.chen@example.com", "2"])
def test_somebody_else_covers_what_was_asked_for_and_not_another_booking(desk: Desk, text: str) -> None:
    elsewhere(desk)
    question = desk.ask("alex", WITH_KIM)
    assert question.startswith("Everbridge doesn't know Kim Lund") and "1. Jo Park" in question and "Alex" not in question
    card = desk.ask("alex", text)
    assert card.startswith("Cover Wed 9 Dec, 09:00–12:00, by ") and "15 Dec" not in card
    desk.ask("alex", "yes")
    assert desk.days() == ["12-15 12-15", "12-09 12-09"] and desk.covers()[0] == desk.number("priya")


def test_of_several_the_others_stay(desk: Desk) -> None:
    desk.ask("alex", "I'm out 9 and 10 December, Kim Lund covers the 9th, Priya the 10th")
    card = desk.ask("alex", "Lee")
    assert "Wed 9 Dec 2026, all day: Lee Chen" in card and "Thu 10 Dec 2026, all day: Priya Shah" in card


def test_of_two_who_could_the_other_is_offered(desk: Desk) -> None:
    assert "1. Lee Chen" in desk.ask("alex", "I'm out 9 December, Kim or Lee covers")
    assert desk.ask("alex", "yes").startswith("Cover Wed 9 Dec, all day, by Lee Chen – book it?")


def test_another_day_is_asked_about_once_more(desk: Desk) -> None:
    desk.ask("alex", WITH_KIM)
    assert desk.ask("alex", "Thursday instead").startswith("Everbridge doesn't know Kim Lund")
    assert desk.ask("alex", "Lee").startswith("Cover Thu 10 Dec, 09:00–12:00, by Lee Chen")


def test_nobody_is_an_answer_and_so_is_never_mind(desk: Desk) -> None:
    desk.ask("alex", WITH_KIM)
    assert "would be empty" in desk.ask("alex", "nobody")
    desk.ask("alex", "no")
    desk.ask("alex", WITH_KIM)
    desk.ask("alex", "never mind")
    assert desk.ask("alex", "yes").startswith("There is nothing waiting")


def test_it_is_asked_in_the_language_of_the_request(desk: Desk) -> None:
    question = desk.ask("alex", "Ich bin am 9. Dezember weg, Kim Lund vertritt mich")
    assert question.startswith("Everbridge kennt Kim Lund nicht") and "Wer könnte sonst vertreten?" in question
    assert "Lee Chen" in desk.ask("alex", "dann Lee")


def test_who_covers_what_is_booked_can_be_asked_again(desk: Desk) -> None:
    elsewhere(desk)
    assert desk.ask("alex", "Kim covers on the 15th instead").startswith("Everbridge doesn't know Kim Lund")
    desk.ask("alex", "Lee")
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize("press", ["Find somebody", "ask the team", "who could cover?"])
def test_where_nobody_is_found_the_card_stays_and_a_name_is_about_it(desk: Desk, press: str) -> None:
    elsewhere(desk)
    desk.ask("alex", "I'm out 9 December")
    for who in OTHERS:
        desk.out(who, "2026-12-09", "2026-12-10")
    said = desk.ask("alex", press)
    if "1." in said:  # a list with what stands against each
        said = desk.ask("alex", "Ask everybody who is free")
    assert said.startswith("Nobody I know of is free then")
    assert desk.ask("alex", "Sam Carter").startswith("Cover Wed 9 Dec, all day, by Sam Carter")
    assert desk.covers() == [desk.number("priya")]


def test_a_request_for_anybody_where_nobody_is_found_stays_with_its_day(desk: Desk) -> None:
    nobody = "I see nobody else in the on-call calendar then"
    assert desk.ask("dana", "can anyone cover my 9 December?").startswith(nobody)
    assert desk.ask("dana", "10 December instead").startswith(nobody)
    assert desk.ask("dana", "Priya can do it").startswith("Cover Thu 10 Dec, all day, by Priya Shah")
