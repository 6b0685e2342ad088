"""Two people in one group space, each with a card: what others say or press in a thread leaves the card that stands there."""

from dataclasses import dataclass, field

import pytest

from bot.texts import about, notes
from bot.texts import cards as texts
from tests.bot import space as spaces
from tests.bot.conftest import Desk

ALEX = "I'm out 7 December, cover with Priya"  # a Monday
JO = "I'm out 9 December, cover with Lee"
ALEXS = notes.anothers("Alex Morgan", [])


@dataclass
class Space(spaces.Space):
    """Its threads are called after who began them; ``roots`` are the messages."""

    roots: dict[str, str] = field(default_factory=dict)

    def say(self, who: str, text: str, thread: str | None = None) -> str:
        """Says something there, in a thread or as the first of one that is called after the speaker; gives what is said then."""
        root = super().say(who, text, self.roots.get(thread or ""))
        if thread is None:
            self.roots[who] = root
        return self.said()[-1]

    def booked(self) -> list[str]:
        found = self.desk.sandbox.everbridge.active
        return sorted(str(row["recurrence"]["datesApplicable"]["from"]) for row in found)


@pytest.fixture
def space(desk: Desk) -> Space:
    found = Space(desk, spaces.space_of(desk, "alex", "jo", "priya", "lee", "sam.carter", "dana").room)
    found.say("alex", ALEX)
    found.say("jo", JO)
    return found


def test_a_bystander_changes_nothing_in_the_thread_of_another(space: Space) -> None:
    for words in ("yes", "no", "make it Thursday", "Sam Carter instead", "cancel that", "undo", "delete it", "1"):
        assert space.say("sam.carter", words, "alex") == ALEXS, words
    assert space.booked() == []
    assert "Booked" in space.say("alex", "yes", "alex") and space.booked() == ["2026-12-07"]


def test_a_word_in_the_thread_of_another_is_not_for_ones_own_card_elsewhere(space: Space) -> None:
    for words in ("yes", "no", "make it Thursday", "Sam Carter instead", "cancel that"):
        assert space.say("jo", words, "alex") == notes.anothers("Alex Morgan", ["Wed 9 Dec, cover Lee Chen"]), words
    assert space.booked() == []
    assert "Booked" in space.say("jo", "yes", "jo") and space.booked() == ["2026-12-09"]


def test_a_word_outside_the_threads_is_for_ones_own_card(space: Space) -> None:
    assert "Booked" in space.say("jo", "yes") and space.booked() == ["2026-12-09"]


def test_a_request_of_ones_own_in_the_thread_of_another_gets_a_card_there(space: Space) -> None:
    assert "Thu 10 Dec" in space.say("priya", "I'm out 10 December, cover with Lee", "alex")
    assert "Booked" in space.say("priya", "yes", "alex")
    assert space.booked() == ["2026-12-10"]
    assert "Booked" in space.say("alex", "yes", "alex")


def test_what_stands_in_a_thread_is_its_owners_when_it_is_booked_too(space: Space) -> None:
    space.say("alex", "yes", "alex")
    space.say("jo", "yes", "jo")
    assert space.say("jo", "undo", "alex") == ALEXS
    assert space.say("jo", "make it Friday", "alex") == ALEXS
    assert space.booked() == ["2026-12-07", "2026-12-09"]


def test_a_stand_in_who_is_asked_does_not_agree_by_a_yes_in_the_thread_of_somebody_else(space: Space) -> None:
    space.say("alex", "ask Priya to cover me 10 December")
    space.say("alex", "yes", "alex")
    assert space.desk.heard("priya")
    assert space.say("priya", "yes", "jo") == notes.anothers("Jo Park", [])
    assert space.booked() == []
    space.say("priya", "I'll do it", "alex")
    assert space.booked() == ["2026-12-10"]


@pytest.mark.parametrize("words", ["cancel that", "no", "never mind"])
def test_a_no_after_the_booking_asks_whether_it_is_to_be_taken_back(space: Space, words: str) -> None:
    space.say("alex", "yes", "alex")
    assert space.say("alex", words, "alex").startswith(texts.take_back_title)
    assert space.booked() == ["2026-12-07"]
    space.say("alex", "yes", "alex")
    assert space.booked() == []


def test_the_stand_in_who_presses_undo_gives_back_what_they_cover(space: Space) -> None:
    space.say("alex", "yes", "alex")
    assert space.press("sam.carter", texts.undo, space.card(texts.undo)) == notes.not_yours
    space.press("priya", texts.undo, space.card(texts.undo))
    assert space.booked() == []
    assert "Priya Shah" in space.desk.heard("alex")[-1]


@pytest.mark.parametrize("text", ["cover for alex.morgan@example.com on 7 December", "I cover for Alex Morgan on 7 December"])
def test_in_a_space_nobody_reads_that_somebody_else_is_out_already(desk: Desk, space: Space, text: str) -> None:
    desk.ask("alex", ALEX)
    desk.ask("alex", "yes")
    card = space.say("lee", text)
    assert "Who is out: Alex Morgan" in card and "out already" not in card and "Priya" not in card
    assert "Priya Shah covers → " in desk.ask(
        "dana", "Alex is out 7 December, Lee covers"
    )  # who is alone with the bot, and whose manager is


@pytest.mark.parametrize("word", ["yes", "no", "go ahead", "1"])
def test_a_plain_answer_in_the_1_to_1_space_hears_where_the_card_waits_and_books_nothing(space: Space, word: str) -> None:
    assert space.desk.ask("alex", word) == notes.answer_there("Mon 7 Dec, cover Priya Shah") and space.booked() == []
    assert "Booked" in space.say("alex", "yes", "alex")


def test_thanks_to_somebody_by_name_leave_the_card_and_say_that_it_is_still_open(space: Space) -> None:
    assert space.say("alex", "great, thanks Priya", "alex") == f"{texts.welcome} {about.STILL_OPEN}"
    assert space.booked() == []
