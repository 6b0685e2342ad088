"""Asking the team: who could cover, with reasons; all who are free are asked, and whoever takes it first has it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.sandbox.cast import CAST
from bot.texts import candidates, notes
from tests.bot.conftest import Desk
from tests.bot.space import Space, space_of
from tests.bot.talk.offers.test_warnings import out

ANYONE = "can anyone cover my 14 December?"  # a Monday: Alex is on call in Payments from 9 to 17
COULD = "who could cover 14 December?"
TEAM = {"sam.carter", "priya", "jo", "lee"}  # the others in that calendar


def test_who_could_cover_is_a_list_with_reasons_the_likeliest_first(desk: Desk) -> None:
    out(desk, "lee")
    lines = desk.ask("alex", COULD).split("\n")
    assert lines[0] == "This is who could cover, the likeliest first:"
    shown = [line for line in lines if line[:1].isdigit()]
    assert "free then; same calendar" in shown[0] and "no covers lately" in shown[0]
    assert any("less than 11 hours before or after" in line for line in shown)  # whose night ends when it begins
    assert "Lee Chen (is out then; same calendar" in next(line for line in shown if "Lee" in line)
    assert shown[-1].endswith(candidates.ask_all) and "Alex" not in "".join(shown)


def test_whoever_has_covered_is_not_asked_first(desk: Desk) -> None:
    first = desk.ask("alex", COULD).split("1. ")[1].split(" (")[0]
    desk.ask("alex", f"I'm out 7 December, cover with {first}")
    desk.click("alex", "Book it")
    again = desk.ask("alex", COULD)
    assert not again.split("1. ")[1].startswith(first) and "1 cover lately" in again


def test_one_of_the_list_is_picked(desk: Desk) -> None:
    desk.ask("alex", COULD)
    assert "Cover: " in desk.ask("alex", "1")
    desk.click("alex", "Book it")
    assert len(desk.covers()) == 1


def test_all_of_the_team_are_asked_and_the_first_yes_is_booked_without_another_of_the_asker(desk: Desk) -> None:
    out(desk, "lee")
    card = desk.ask("alex", ANYONE)
    assert card.startswith("Ask who can cover this?") and "09:00–17:00" in card and "Lee Chen" not in card
    desk.click("alex", "Ask the team")
    assert {who for who in TEAM if desk.heard(who)} == TEAM - {"lee"}
    desk.click("jo", "I can't")
    desk.click("priya", "I'll do it")
    assert desk.number("priya") in desk.covers()
    assert "Booked: Priya Shah covers for Alex Morgan" in desk.heard("alex")[-1]
    assert desk.heard("sam.carter")[-1].startswith("It's settled: Priya Shah covers for Alex Morgan")
    for late in ("yes", "I'll do it", "I can do it"):
        assert desk.ask("sam.carter", late) == candidates.taken_by("Priya Shah", "Alex Morgan")
    assert len(desk.covers()) == 1


def test_of_two_who_accept_in_the_same_second_one_gets_it_and_the_other_hears_that(desk: Desk) -> None:
    desk.ask("alex", ANYONE)
    desk.click("alex", "Ask the team")
    events = [desk.press(who, "I'll do it") for who in ("priya", "jo")]
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda row: desk.worker.look("handle", row), events))
    desk.work()
    assert len(desk.covers()) == 1
    last = {who: desk.heard(who)[-1] for who in ("priya", "jo")}
    assert sum(text.startswith("You're covering for Alex Morgan") for text in last.values()) == 1
    assert sum(text == candidates.taken or text.startswith("It's settled") for text in last.values()) == 1


@pytest.fixture
def space(desk: Desk) -> Space:
    """In which Alex has had everybody asked."""
    found = space_of(desk, "alex", "priya", "max", "olivia", "kim")
    found.say("alex", ANYONE)
    assert found.said()[-1].startswith("Ask who can cover this?")
    found.say("alex", "yes")
    return found


def test_in_a_space_its_people_are_asked_and_whoever_says_so_there_takes_it(desk: Desk, space: Space) -> None:
    assert any("saying I'll do it to me here counts too" in said for said in space.said())
    assert {who for who in ("priya", "max", "lee") if desk.heard(who)} == {"priya", "max"}
    space.say("max", "I can do it")
    assert desk.covers() == [desk.number("max")]
    assert desk.heard("priya")[-1].startswith("It's settled: Max Weber covers")


def test_whoever_presses_the_button_of_all_first_has_it_and_the_others_hear_that(desk: Desk, space: Space) -> None:
    assert any(said.startswith("Who can cover for Alex Morgan, Mon 14 Dec") for said in space.said())
    card = space.card()
    space.press("priya", candidates.i_can)
    assert desk.covers() == [desk.number("priya")]
    assert desk.heard("max")[-1].startswith("It's settled: Priya Shah covers")
    assert "Priya Shah takes it. Thank you all!" in space.said()
    assert card not in [found["id"] for found in desk.sandbox.webex.messages_in(space.room)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("can anyone take my 14 December 2pm to 5pm?", "Mon 14 Dec 2026, 14:00–17:00"),
        ("anybody free to cover my 14 December afternoon?", "Mon 14 Dec 2026, 13:00–17:00"),
    ],
)
def test_a_space_reads_the_times_that_are_asked_for_and_not_the_shift_that_they_are_a_part_of(
    desk: Desk, space: Space, words: str, when: str
) -> None:
    space.say("alex", "never mind")
    space.say("alex", words)
    space.say("alex", "yes")
    heading = next(said for said in reversed(space.said()) if said.startswith("Who can cover for Alex Morgan"))
    assert f", {when}? " in heading


@pytest.mark.parametrize(
    ("who", "hears"), [("alex", candidates.not_asked), ("kim", candidates.not_asked), ("olivia", "not_served")]
)
def test_whoever_does_not_belong_gets_a_sentence_and_nothing_is_booked(desk: Desk, space: Space, who: str, hears: str) -> None:
    space.press(who, candidates.i_can)
    assert (notes.not_served if hears == "not_served" else hears) in space.said() and desk.covers() == []


def test_a_press_that_comes_too_late_gets_a_sentence(desk: Desk, space: Space) -> None:
    webex, card = desk.sandbox.webex, space.card()
    late = webex.press(CAST.find("max"), card, candidates.i_can)
    space.press("priya", candidates.i_can)
    desk.tell("attachmentActions", late, space.room, CAST.find("max"))
    desk.work()
    assert candidates.taken in space.said() and desk.covers() == [desk.number("priya")]


def test_where_nobody_takes_it_the_button_goes(desk: Desk, space: Space) -> None:
    for who in ("priya", "max"):
        desk.ask(who, "no")
    assert "Who can cover" not in " ".join(space.said()) and any("Nobody has said yes" in one for one in space.said())


def test_where_nobody_is_free_nobody_is_asked(desk: Desk) -> None:
    for who in TEAM:
        out(desk, who)
    assert desk.ask("alex", ANYONE).startswith("Nobody I know of is free then")


def test_who_is_in_no_calendar_then_has_no_team(desk: Desk) -> None:
    assert desk.ask("dana", ANYONE).startswith("I see nobody else in the on-call calendar then")
    assert "Cover Mon 14 Dec, all day, by Jo Park" in desk.ask("dana", "Jo Park")


def test_a_manager_who_asks_for_somebody_is_not_the_one_who_is_covered(desk: Desk) -> None:
    found = space_of(desk, "dana", "lena", "max", "leo")
    found.say("dana", "Max is out on 7 December, can anyone cover?")
    found.say("dana", "yes")
    assert any(said.startswith("Who can cover for Max Weber, Mon 7 Dec") for said in found.said())
    found.press("leo", candidates.i_can)
    assert desk.covers() == [desk.number("leo")]
    assert desk.heard("lena")[-1].startswith("It's settled: Leo Rossi covers for Max Weber")


@pytest.mark.parametrize("text", ["not jo", "but not Jo, they did the last one", "anyone but Jo"])
def test_who_shall_not_be_asked_is_left_out_of_the_team(desk: Desk, text: str) -> None:
    assert "Jo Park" in desk.ask("alex", "I'm out Friday, can someone cover?")
    card = desk.ask("alex", text)
    assert "the team (" in card and "Jo Park" not in card.split("Changed:")[0] and "I left out" not in card
