"""Everbridge in trouble: exactly one record or none, and a sentence that says which."""

from collections.abc import Iterator

import pytest

from bot.sandbox.faults import MALFORMED_RETRY_AFTER, Faults
from tests.scenarios.deployment import Chat, Deployment, said, text_of, weekday

DAY = f"I'm out on {said(weekday())}"
POST = ("POST", "/substitutions")
REFUSED = {400: "found the request invalid (400)", 401: "doesn't accept my credentials (401)", 403: "doesn't allow me to do that (403)",
           404: "doesn't know one of the people or things in it (404)"}


@pytest.fixture
def faults(bot: Deployment) -> Iterator[Faults]:
    """Faults of Everbridge on order; none is left behind."""
    found = bot.sandbox.everbridge.faults
    yield found
    found.clear()


def approved(bot: Deployment) -> Chat:
    """A chat in which an absence waits for a yes."""
    chat = bot.somebody()
    chat.say(DAY)
    return chat


def outcome(chat: Chat, answer: str = "yes") -> str:
    """The receipt, after what is said on the way to it."""
    said_first = text_of(chat.say(answer))
    return text_of(chat.next()) if said_first.startswith("This is taking longer") else said_first


@pytest.mark.parametrize("status", REFUSED)
def test_a_refusal_is_told_and_books_nothing(bot: Deployment, faults: Faults, status: int) -> None:
    chat = approved(bot)
    faults.answer(*POST, status, times=5)
    receipt = outcome(chat)
    assert receipt.startswith(f"- Not booked: {chat.person.name} is out: ")
    assert REFUSED[status] in receipt
    assert "Nothing was booked for it." in receipt
    assert chat.booked == []


def test_after_a_refusal_the_same_can_be_asked_again(bot: Deployment, faults: Faults) -> None:
    chat = approved(bot)
    faults.answer(*POST, 400)
    outcome(chat)
    chat.say(DAY)
    assert outcome(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


@pytest.mark.parametrize(("status", "retry_after"), [(429, "1"), (429, MALFORMED_RETRY_AFTER), (423, "0"), (429, "Wed, 21 Oct 2015 07:28:00 GMT")])
def test_a_busy_system_is_asked_again_later(bot: Deployment, faults: Faults, status: int, retry_after: str) -> None:
    chat = approved(bot)
    faults.busy(*POST, status=status, retry_after=retry_after)
    assert outcome(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


def test_a_system_that_stays_busy_is_given_up(bot: Deployment, faults: Faults) -> None:
    chat = approved(bot)
    faults.busy(*POST, times=50, retry_after="0")
    assert "has too many requests just now (429)" in outcome(chat)
    assert chat.booked == []


@pytest.mark.parametrize("status", [500, 503])
def test_a_broken_system_is_asked_again_when_nothing_is_there(bot: Deployment, faults: Faults, status: int) -> None:
    chat = approved(bot)
    faults.answer(*POST, status)
    assert outcome(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


@pytest.mark.parametrize("processed", [False, True], ids=["before", "after"])
def test_a_dropped_connection_books_exactly_once(bot: Deployment, faults: Faults, processed: bool) -> None:
    chat = approved(bot)
    faults.drop(*POST, processed=processed)
    assert outcome(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


def test_half_an_answer_books_exactly_once(bot: Deployment, faults: Faults) -> None:
    chat = approved(bot)
    faults.truncate(*POST)
    assert str(chat.booked and chat.booked[0]["id"]) in outcome(chat) or len(chat.booked) == 1


def test_a_receipt_is_honest_about_halves(bot: Deployment, faults: Faults) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out on {said(weekday(2, 1))} and {said(weekday(2, 3))}")
    faults.answer(*POST, 403)
    receipt = outcome(chat)
    assert receipt.startswith("Only partly booked")
    assert (receipt.count("- Booked: "), receipt.count("- Not booked: "), len(chat.booked)) == (1, 1, 1)


def test_when_nobody_can_be_looked_up_the_question_is_lost_in_a_sentence(bot: Deployment, faults: Faults) -> None:
    chat = bot.somebody()
    faults.answer("GET", "/calendarEvents", 403)
    assert text_of(chat.say(DAY)) == "I couldn't reach Everbridge, so I did nothing with that and nothing was booked. Please try again later."
