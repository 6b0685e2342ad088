"""All of a space are asked at once, and some take a part each: the others hear what is still open, and nobody is booked twice."""

import pytest

from bot.texts import candidates, telling
from tests.bot.conftest import Desk
from tests.bot.space import Space, space_of
from tests.bot.talk.conftest import CONSENT
from tests.bot.talk.deciding.test_all_or_none import POST

DAY = "Mon 14 Dec 2026"


@pytest.fixture
def space(desk: Desk) -> Space:
    """In which Alex's people are asked for 14 December, a Monday on which Alex is on call from 9 to 17."""
    space = space_of(desk.reopened(policy=CONSENT), "alex", "priya", "lee", "jo")
    root = space.say("alex", "can anyone cover my 14 december?")
    space.say("alex", "yes", root)
    return space


@pytest.fixture
def desk_(space: Space) -> Desk:
    return space.desk


def test_a_part_of_one_leaves_the_rest_open_and_the_others_hear_which(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do the morning")
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–13:00" in space.said()[-1] and "is still yours" in space.said()[-1]
    for who in ("lee", "jo"):
        assert f"Still open: {DAY}, 13:00–17:00" in desk_.last(who)


@pytest.mark.parametrize("words", ["ill take the rest", "the rest is mine", "I can do from 1"])
def test_the_rest_is_taken_by_another_and_one_press_books_both(space: Space, desk_: Desk, words: str) -> None:
    desk_.ask("priya", "i can do the morning")
    desk_.ask("lee", words)
    space.press("alex", "Take it")
    assert desk_.covers() == [desk_.number("priya"), desk_.number("lee")]
    assert desk_.hours() == [("09:00", "13:00"), ("13:00", "17:00")]
    assert desk_.last("jo") == candidates.parts_taken("Alex Morgan", "Priya Shah, Lee Chen")
    desk_.ask("jo", "i can do it")
    assert len(desk_.covers()) == 2


def test_whoever_offered_a_part_hears_that_it_could_not_be_booked(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do the morning")
    desk_.ask("lee", "the rest is mine")
    desk_.sandbox.everbridge.faults.answer(*POST, 403, times=2)
    space.press("alex", "Take it")
    assert desk_.covers() == []
    for who, part in (("priya", "09:00–13:00"), ("lee", "13:00–17:00")):
        assert desk_.last(who) == telling.in_vain("Alex Morgan", [f"{DAY}, {part} (Europe/London)"]).replace("**", "")


def test_whoever_takes_all_of_it_has_it_and_whoever_offered_a_part_hears_that(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do until 3")
    desk_.ask("lee", "i can do it")
    assert desk_.covers() == [desk_.number("lee")]
    assert desk_.last("priya") == candidates.taken_by("Lee Chen", "Alex Morgan")
    assert "Take it" not in str(desk_.sandbox.webex.messages_in(space.room)[-1])


@pytest.mark.parametrize("words", ["fine", "ok", "yes"])
def test_a_bare_yes_is_asked_whether_it_is_to_all_or_to_what_is_left(space: Space, desk_: Desk, words: str) -> None:
    desk_.ask("priya", "i can do until 3")
    assert "Priya Shah offers to take" in desk_.ask("lee", words) and desk_.covers() == []
    desk_.click("lee", "Only 15:00–17:00")
    assert "Lee Chen takes" in space.said()[-1] and desk_.covers() == []


def test_where_the_others_cannot_the_part_stays_on_the_card(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do until 3")
    desk_.ask("lee", "can't")
    desk_.ask("jo", "no")
    assert space.said()[-1] == candidates.parts_stand
    space.press("alex", "Take it", space.card("Take it"))
    assert desk_.covers() == [desk_.number("priya")]


@pytest.mark.parametrize("words", ["take it and ask lee for the rest", "ok and lee for the rest", "yes, lee does the afternoon"])
def test_whoever_asked_takes_the_part_and_names_somebody_for_the_rest(space: Space, desk_: Desk, words: str) -> None:
    desk_.ask("priya", "i can do the morning")
    space.say("alex", words)
    assert desk_.covers() == [desk_.number("priya")]
    space.press("alex", "Ask Lee", space.card("Ask Lee"))
    desk_.ask("lee", "yes")
    assert desk_.hours() == [("09:00", "13:00"), ("13:00", "17:00")]


@pytest.mark.parametrize("words", ["take it, I'll do the afternoon myself", "the rest is mine", "great, I'll do the rest"])
def test_or_does_the_rest_themselves(space: Space, desk_: Desk, words: str) -> None:
    desk_.ask("priya", "i can do the morning")
    space.say("alex", words)
    assert desk_.covers() == [desk_.number("priya")] and desk_.hours() == [("09:00", "13:00")]


def test_in_a_space_of_their_own_they_hear_where_to_answer(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do the morning")
    assert "in another space" in desk_.ask("alex", "ok I'll do the afternoon myself") and desk_.covers() == []


def test_where_more_is_wanted_of_them_nobody_else_can_take_it_besides(space: Space, desk_: Desk) -> None:
    desk_.ask("priya", "i can do the morning")
    space.say("alex", "make it 9 to 17")
    space.press("alex", "Ask Priya")
    desk_.ask("lee", "i can do it")
    desk_.ask("priya", "yes")
    assert {*desk_.covers()} == {desk_.number("priya")}
