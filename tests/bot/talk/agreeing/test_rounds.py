"""Several who may cover: asked one after the other or all at once, the first yes wins, and everybody hears how it ended."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import asking, candidates
from tests.bot.conftest import Desk

CHAIN = "I'm out 14 December, cover with Priya, else Lee"  # a Monday: Alex is on call from 9 to 17
ASKS = Policy(cover=Cover(consent=True, wait_hours=4))


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Where stand-ins are asked."""
    return desk.reopened(policy=ASKS)


def asked(desk: Desk, text: str = CHAIN, button: str = "Ask Priya") -> Desk:
    """Alex has said yes to the card."""
    desk.ask("alex", text)
    desk.click("alex", button)
    return desk


# ---- one after the other ---------------------------------------------------------------------------------------------------------


def test_the_card_says_whom_i_ask_in_which_order_and_that_you_stay_on_duty(desk: Desk) -> None:
    card = desk.ask("alex", CHAIN)
    assert card.startswith("Ask who can cover this?")
    assert "Cover: Priya Shah, then Lee Chen" in card and "You stay on duty until somebody has said yes" in card


def test_the_first_is_asked_alone_and_their_yes_books_it(desk: Desk) -> None:
    asked(desk)
    assert "I've asked Priya Shah. If it's a no, I ask Lee Chen." in desk.heard("alex")[-1]
    assert desk.heard("lee") == [] and desk.covers() == []
    desk.click("priya", "I'll do it")
    assert desk.covers() == [desk.number("priya")]
    assert "Booked: Priya Shah covers for Alex Morgan" in desk.heard("alex")[-1]
    desk.wait(days=1)
    assert desk.heard("lee") == []


def test_after_a_no_the_next_is_asked(desk: Desk) -> None:
    asked(desk)
    assert desk.click("priya", "I can't") == asking.noted_no_of_several
    assert desk.heard("alex")[-1].startswith("Priya Shah can't. I've asked Lee Chen now. You stay on duty")
    desk.click("lee", "I'll do it")
    assert desk.covers() == [desk.number("lee")]


def test_after_silence_the_next_is_asked_and_a_late_yes_counts_no_more(desk: Desk) -> None:
    asked(desk)
    desk.wait(hours=4, minutes=1)
    assert desk.heard("alex")[-1].startswith("Priya Shah hasn't answered in time. I've asked Lee Chen now.")
    desk.ask("priya", "yes")
    assert desk.covers() == []
    desk.click("lee", "I'll do it")
    assert desk.covers() == [desk.number("lee")]


def test_at_the_end_of_the_chain_the_asker_hears_that_they_are_on_duty(desk: Desk) -> None:
    asked(desk)
    desk.click("priya", "I can't")
    desk.click("lee", "I can't")
    heard = desk.heard("alex")[-1]
    assert "Nobody has said yes, so nothing is booked. You are on duty Mon 14 Dec 2026, 09:00–17:00." in heard
    assert candidates.find_somebody in heard and candidates.leave_empty in heard
    assert desk.covers() == []


def test_then_it_can_be_left_empty_or_somebody_found(desk: Desk) -> None:
    asked(desk)
    desk.wait(hours=9)
    desk.wait(hours=9)
    assert "This is who could cover" in desk.click("alex", candidates.find_somebody)
    desk.ask("alex", "never mind")
    asked(desk)
    desk.wait(hours=9)
    desk.wait(hours=9)
    assert "Cover: nobody" in desk.click("alex", candidates.leave_empty)


def test_near_the_shift_each_has_less_time_and_at_last_all_are_asked_at_once(desk: Desk) -> None:
    desk.ask("alex", "I'm out today from 16:00 to 17:00, cover with Priya, else Lee")
    desk.later(hours=14 - desk.clock.now.hour, minutes=-desk.clock.now.minute)
    asked(desk, "I'm out today from 16:00 to 17:00, cover with Priya, else Lee")
    desk.wait(minutes=41)
    assert "Priya Shah hasn't answered in time" in desk.heard("alex")[-1]


def test_just_before_it_begins_all_are_asked_and_the_first_yes_wins(desk: Desk) -> None:
    desk.later(hours=15 - desk.clock.now.hour, minutes=-desk.clock.now.minute)
    asked(desk, "I'm out today from 16:00 to 17:00, cover with Priya, else Lee")
    assert "I've asked Priya Shah and Lee Chen." in desk.heard("alex")[-1]
    desk.click("lee", "I'll do it")
    assert desk.heard("priya")[-1].startswith("It's settled: Lee Chen covers for Alex Morgan")
    assert desk.covers() == [desk.number("lee")]


def test_who_is_asked_in_turn_may_be_somebody_whom_everbridge_does_not_know(desk: Desk) -> None:
    card = desk.ask("alex", "I'm out 14 December, cover with Kim, else Lee, else Priya")
    assert "Cover: Lee Chen, then Priya Shah" in card and "Passed over: Kim, whom Everbridge doesn't know" in card
    desk.click("alex", "Ask Lee")
    assert desk.heard("lee")[-1].startswith("Alex Morgan asks you to cover")


def test_a_manager_who_approves_is_asked_when_somebody_has_agreed(desk: Desk) -> None:
    desk = asked(desk.reopened(policy=Policy(cover=Cover(consent=True), approval=Approval(by="manager"))))
    assert desk.heard("dana") == []
    desk.click("priya", "I can't")
    assert desk.click("lee", "I'll do it") == asking.noted_yes
    assert desk.covers() == []
    assert "Lee Chen" in desk.heard("dana")[-1]
    desk.click("dana", "Approve")
    assert desk.covers() == [desk.number("lee")]


def test_a_stand_in_who_has_left_since_is_not_booked(desk: Desk) -> None:
    asked(desk)
    desk.click("priya", "I can't")
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("lee"))
    desk.click("lee", "I'll do it")
    assert desk.covers() == []


# ---- without asking --------------------------------------------------------------------------------------------------------------


def test_where_nobody_is_asked_the_first_who_is_free_is_on_the_card(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy())
    card = desk.ask("alex", "I'm out 14 December, cover with Lena, else Lee")  # Lena is on call herself then
    assert "Cover: Lee Chen" in card
    assert "Otherwise: Lena Fischer: tell me “Lena instead”" in card
    desk.click("alex", "Book it")
    assert desk.covers() == [desk.number("lee")]


# ---- second thoughts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["never mind", "cancel", "no"])
def test_whoever_thinks_better_of_it_says_so_and_those_asked_hear_it(desk: Desk, words: str) -> None:
    asked(desk)
    assert desk.ask("alex", words) == candidates.withdrawn
    assert desk.heard("priya")[-1].startswith("Alex Morgan doesn't need it any more")
    desk.ask("priya", "yes")
    desk.wait(hours=5)
    assert desk.covers() == [] and desk.heard("lee") == []


def test_so_it_is_where_a_manager_was_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
    assert desk.ask("alex", "never mind") == candidates.withdrawn
    assert desk.heard("dana")[-1].startswith("Alex Morgan doesn't need it any more")
    desk.ask("dana", "yes")
    assert desk.covers() == []


@pytest.mark.parametrize(
    "question", ["has she said yes?", "did Priya answer?", "any news?", "who was told?", "who has to agree?", "what's missing?"]
)
def test_while_the_first_of_a_chain_is_asked_whoever_asks_hears_that_and_of_nobody_else(desk: Desk, question: str) -> None:
    desk.ask("alex", CHAIN)
    desk.click("alex", "Ask Priya")
    assert desk.ask("alex", question) == "I'm waiting for Priya Shah. You stay on duty until it's agreed."
    desk.click("priya", "I can't")
    assert desk.ask("alex", question) == "I'm waiting for Lee Chen. You stay on duty until it's agreed."


def test_of_a_whole_team_all_who_have_not_answered_are_named(desk: Desk) -> None:
    desk.ask("alex", "can anyone cover my 14 December?")
    desk.click("alex", "Ask the team")
    desk.click("jo", "I can't")
    said = desk.ask("alex", "any news?")
    assert said.startswith("I'm waiting for ") and "Priya Shah" in said and "Jo Park" not in said


def test_once_it_is_booked_the_same_words_say_so(desk: Desk) -> None:
    desk.ask("alex", CHAIN)
    desk.click("alex", "Ask Priya")
    desk.click("priya", "I'll do it")
    assert desk.ask("alex", "has she said yes?").startswith("Priya Shah has said yes (Mon 14 Dec 2026")


def test_who_has_said_no_is_not_asked_in_a_new_round_and_the_card_says_so(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Lee")
    desk.ask("alex", "yes")
    desk.ask("lee", "no")
    before = len(desk.heard("lee"))
    card = desk.ask("alex", "can anyone cover 14 December?")
    assert candidates.said_no("Lee Chen") in card and "the team (" in card
    assert "Lee Chen" not in card.partition("the team (")[2].partition(")")[0]
    desk.ask("alex", "yes")
    assert len(desk.heard("lee")) == before
    assert "Lee Chen is asked first" in desk.ask("alex", "I'm out 15 December, ask Lee")  # by name, and on another day


# ---- for what is booked already, without cover -----------------------------------------------------------------------------------


@pytest.fixture
def uncovered(desk: Desk) -> Desk:
    """Alex is booked as out, and nobody covers."""
    desk.book("I'm out 14 December")
    return desk


@pytest.mark.parametrize("words", ["ask the team", "can you ask the team about it?"])
def test_the_team_is_asked_for_what_is_booked_already_and_the_first_yes_changes_it(uncovered: Desk, words: str) -> None:
    assert uncovered.ask("alex", words).startswith(candidates.ask_title)
    uncovered.click("alex", candidates.ask_the_team)
    assert uncovered.heard("lee")[-1].startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, all day")
    uncovered.click("lee", "I'll do it")
    assert uncovered.covers() == [uncovered.number("lee")] and uncovered.days() == ["12-14 12-14"]
    assert uncovered.heard("priya")[-1].startswith("It's settled: Lee Chen covers for Alex Morgan")
    assert uncovered.heard("alex")[-1].startswith("• Changed: Lee Chen covers for Alex Morgan")


@pytest.mark.parametrize("words", ["who could cover it?", "who can cover me?", "find somebody", "wer könnte das übernehmen?"])
def test_whoever_is_found_for_it_is_shown(uncovered: Desk, words: str) -> None:
    assert "Lee Chen" in uncovered.ask("alex", words) and uncovered.covers() == []


def test_when_it_has_a_cover_the_same_question_is_about_another_day(desk: Desk) -> None:
    asked(desk)
    desk.click("priya", "I'll do it")
    assert "Lee Chen" not in desk.ask("alex", "who could cover it?")
