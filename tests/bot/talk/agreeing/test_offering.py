"""Somebody in a space offers to cover before anybody was asked: the asker is told and books it with a press, or not."""

import pytest

from bot.texts import about, candidates, cards, notes
from tests.bot.conftest import Desk
from tests.bot.space import Space, space_of
from tests.bot.talk.conftest import CONSENT

ANYONE = "can anyone cover my 14 December?"  # a Monday: Alex is on call in Payments from 9 to 17


@pytest.fixture
def space(desk: Desk) -> Space:
    """With Alex's people in it."""
    return space_of(desk, "alex", "priya", "max", "lee", "kim")


@pytest.mark.parametrize(
    "words", ["I can", "I'll do it", "me", "Me!", "I can do the 14th", "ich kann", "je peux", "ci penso io", "yo puedo"]
)
def test_the_asker_is_told_who_offers_and_nothing_is_booked(desk: Desk, space: Space, words: str) -> None:
    root = space.say("alex", ANYONE)
    space.say("lee", words, root)
    card, passed_on = space.said()[-2:]
    assert card.startswith("Lee Chen offers to cover Mon 14 Dec, all day – book it?")
    assert "Alex Morgan" in passed_on and desk.covers() == []
    assert not desk.heard("lee") and not desk.heard("priya")


def test_one_press_books_it_with_whoever_offered(desk: Desk, space: Space) -> None:
    space.say("lee", "I can", space.say("alex", ANYONE))
    assert "Booked: Lee Chen covers for Alex Morgan" in space.press("alex", "Book it with Lee")
    assert desk.covers() == [desk.number("lee")]
    assert desk.last("lee").startswith("You're covering for Alex Morgan: Mon 14 Dec 2026, 09:00–17:00")


def test_it_may_be_said_outside_the_thread_where_one_card_is_open(desk: Desk, space: Space) -> None:
    space.say("alex", ANYONE)
    space.say("lee", "I can")
    assert any(said.startswith("Lee Chen offers to cover") for said in space.said())


def test_of_two_cards_it_is_asked_which(desk: Desk, space: Space) -> None:
    space.say("alex", ANYONE)
    space.say("priya", "can anyone cover my 15 December?")
    space.say("lee", "I can")
    assert space.said()[-1] == candidates.offers_which and desk.covers() == []


def test_a_second_who_offers_is_on_the_card_too_and_can_be_taken(desk: Desk, space: Space) -> None:
    root = space.say("alex", ANYONE)
    space.say("lee", "I can", root)
    space.say("max", "me too", root)
    card = space.said()[-2]
    assert card.startswith("Lee Chen offers to cover") and "Lee Chen and Max Weber offer to cover." in card
    space.press("alex", "Max instead")
    space.press("alex", "Book it")
    assert desk.covers() == [desk.number("max")]


def test_the_team_can_be_asked_all_the_same(desk: Desk, space: Space) -> None:
    space.say("lee", "I can", space.say("alex", ANYONE))
    space.press("alex", "Ask the team")
    assert space.said()[-1].startswith("Ask who can cover this?")
    space.press("alex", "Ask the team")
    assert "Who can cover for Alex Morgan" in "".join(space.said()) and desk.heard("max")


def test_who_has_offered_is_not_asked_once_more_where_stand_ins_are_asked(desk: Desk, space: Space) -> None:
    space = Space(desk.reopened(policy=CONSENT), space.room)
    space.say("lee", "I can", space.say("alex", "I'm out 14 December"))
    space.press("alex", "Book it with Lee")
    assert desk.covers() == [desk.number("lee")]


def test_an_offer_was_for_the_day_that_was_asked_for(desk: Desk, space: Space) -> None:
    space = Space(desk.reopened(policy=CONSENT), space.room)
    root = space.say("alex", "I'm out 14 December")
    space.say("lee", "I can", root)
    space.say("alex", "make it the 15th", root)
    assert space.said()[-1].startswith("Cover Tue 15 Dec, all day, by Lee Chen – ask Lee?")
    space.say("alex", "yes", root)
    assert desk.covers() == [] and desk.last("lee").startswith("Alex Morgan asks you to cover")


def test_beside_somebody_who_is_on_the_card_they_are_named(desk: Desk, space: Space) -> None:
    space.say("lee", "I can", space.say("alex", "I'm out 14 December, cover with Priya"))
    card = space.said()[-2]
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah")
    space.press("alex", "Lee instead")
    space.press("alex", "Book it")
    assert desk.covers() == [desk.number("lee")]


def test_whoever_everbridge_does_not_know_hears_that(desk: Desk, space: Space) -> None:
    space.say("kim", "I can", space.say("alex", ANYONE))
    assert space.said()[-1] == notes.no_contact("Kim Lund") and len(space.said()) == 2


def test_a_bare_yes_of_somebody_else_is_no_offer(desk: Desk, space: Space) -> None:
    space.say("lee", "yes", space.say("alex", ANYONE))
    assert space.said()[-1].startswith("That is Alex Morgan's card") and desk.covers() == []


def test_another_day_is_no_offer_for_this_one(desk: Desk, space: Space) -> None:
    space.say("lee", "I can do the 16th", space.say("alex", ANYONE))
    assert "offers to cover" not in "".join(space.said()) and desk.covers() == []


def test_who_is_asked_already_answers_that(desk: Desk, space: Space) -> None:
    root = space.say("alex", ANYONE)
    space.say("alex", "yes", root)
    space.say("lee", "I can", root)
    assert desk.covers() == [desk.number("lee")]


def test_what_is_known_of_them_is_not_told_in_the_space(desk: Desk, space: Space) -> None:
    desk.out("lee", "2026-12-14", "2026-12-15")
    space.say("lee", "I can", space.say("alex", ANYONE))
    assert "may not be free then" in space.said()[-2] and "is booked as out" not in "".join(space.said())


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("i can do the morning", "09:00–13:00"),
        ("I could do until 3", "09:00–15:00"),
        ("first half ok", "09:00–13:00"),
        ("i can do 13 to 17", "13:00–17:00"),
        ("i'm free after 2", "14:00–17:00"),
        ("me but only till noon", "09:00–12:00"),
        ("ich kann ab 14 Uhr", "14:00–17:00"),
    ],
)
def test_a_part_that_is_offered_is_that_part_and_the_card_says_what_is_open(
    desk: Desk, space: Space, words: str, hours: str
) -> None:
    space.say("lee", words, space.say("alex", ANYONE))
    card = space.said()[-2]
    assert card.startswith(f"Cover Mon 14 Dec, {hours}, by Lee Chen") and "is still yours" in card
    space.press("alex", "Take it")
    assert desk.covers() == [desk.number("lee")] and [f"{start}–{end}" for start, end in desk.hours()] == [hours]


@pytest.mark.parametrize("words", ["ill take the rest", "the rest is mine", "i can do the afternoon", "13-17 works for me"])
def test_two_who_take_a_part_each_stand_on_one_card(desk: Desk, space: Space, words: str) -> None:
    root = space.say("alex", ANYONE)
    space.say("priya", "i can do the morning", root)
    space.say("lee", words, root)
    space.press("alex", "Take it")
    assert desk.covers() == [desk.number("priya"), desk.number("lee")]
    assert desk.hours() == [("09:00", "13:00"), ("13:00", "17:00")]


def test_whoever_offers_all_of_it_after_a_part_is_taken_for_all(desk: Desk, space: Space) -> None:
    root = space.say("alex", ANYONE)
    space.say("priya", "i can do the morning", root)
    space.say("lee", "i can do it", root)
    assert "Booked: Lee Chen covers for Alex Morgan" in space.press("alex", "Book it with Lee")
    assert desk.covers() == [desk.number("lee")]


def test_a_part_beside_an_offer_of_all_of_it_is_read_and_changes_nothing(desk: Desk, space: Space) -> None:
    root = space.say("alex", ANYONE)
    space.say("lee", "i can do it", root)
    space.say("priya", "i can do the morning", root)
    assert any("Priya Shah says: “i can do the morning”" in said for said in space.said())
    space.press("alex", "Book it with Lee", space.card("Book it with Lee"))
    assert desk.covers() == [desk.number("lee")]


def test_a_part_that_cannot_be_told_is_asked_for(desk: Desk, space: Space) -> None:
    space.say("lee", "half of it", space.say("alex", ANYONE))
    assert space.said()[-1] == candidates.which_part


def test_an_offer_on_terms_is_none(desk: Desk, space: Space) -> None:
    space.say("priya", "the morning is fine if lee does the afternoon", space.say("alex", ANYONE))
    assert space.said()[-1] == candidates.on_terms


@pytest.mark.parametrize("words", ["thanks priya!", "thank you so much, Priya"])
def test_thanks_by_name_change_nothing(desk: Desk, space: Space, words: str) -> None:
    root = space.say("alex", ANYONE)
    space.say("priya", "i can do the morning", root)
    space.say("alex", words, root)
    assert space.said()[-1] == f"{cards.welcome} {about.STILL_OPEN}"
    space.press("alex", "Take it")
    assert desk.covers() == [desk.number("priya")]
