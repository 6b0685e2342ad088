"""What nobody can tell is for a person to tell: a card with three ways out, and never a second record by itself."""

from collections.abc import Iterator

import pytest

from tests.scenarios.deployment import ON_SQLITE, Chat, Deployment, buttons_of, text_of

POST, GET = ("POST", "/substitutions"), ("GET", "/substitutions")


pytestmark = ON_SQLITE


@pytest.fixture
def chat(bot: Deployment) -> Iterator[Chat]:
    yield bot.somebody()
    bot.sandbox.everbridge.faults.clear()


def unsure(chat: Chat, *, done: bool) -> list[str]:
    """A booking of which nobody can tell whether it was made: the answer was lost, and nobody may look. Gives what the bot says."""
    chat.say("I'm out on 4 December 2026")
    chat.bot.sandbox.everbridge.faults.drop(*POST, processed=done)
    slow = text_of(chat.press("Book it"))  # what stands there was looked at before it was sent
    chat.bot.sandbox.everbridge.faults.answer(*GET, 403, times=1000)
    said = [slow, text_of(chat.next()), text_of(chat.next())]
    chat.bot.sandbox.everbridge.faults.clear()
    return said


def test_it_is_said_and_asked(chat: Chat) -> None:
    slow, receipt, asked = unsure(chat, done=True)
    assert "taking longer" in slow
    assert "can't tell whether Everbridge has it" in receipt
    assert "What shall I do?" in asked
    assert chat.card is not None
    assert buttons_of({"attachments": [{"content": chat.webex.card(chat.card)}]}) == ["Look again", "It's there", "Try again"]


def test_looking_again_finds_what_is_there(chat: Chat) -> None:
    unsure(chat, done=True)
    assert "looking again" in text_of(chat.press("Look again"))
    assert f"Everbridge id {chat.booked[0]['id']}" in text_of(chat.next())
    assert len(chat.booked) == 1


def test_looking_again_in_vain_books_nothing(chat: Chat) -> None:
    unsure(chat, done=False)
    assert "looking again" in text_of(chat.say("look again"))
    assert "Not booked" in text_of(chat.next())
    assert chat.booked == []


def test_who_has_seen_it_there_is_believed(chat: Chat) -> None:
    unsure(chat, done=True)
    assert "it is there" in text_of(chat.say("It's there."))
    assert len(chat.booked) == 1


def test_trying_again_is_an_approval_of_its_own(chat: Chat) -> None:
    unsure(chat, done=False)
    assert "once more" in text_of(chat.press("Try again"))
    assert "Booked" in text_of(chat.next())
    assert len(chat.booked) == 1


def test_the_card_can_be_answered_once(chat: Chat) -> None:
    unsure(chat, done=False)
    card = chat.card
    assert card is not None
    chat.webex.press(chat.person, card, "Try again")
    chat.webex.press(chat.person, card, "Try again")
    answers = " / ".join(text_of(chat.next()) for _ in range(3))
    assert "answered already" in answers
    assert len(chat.booked) == 1


def test_the_words_mean_nothing_where_nothing_is_unsure(chat: Chat) -> None:
    assert "sending" not in text_of(chat.say("try again"))
