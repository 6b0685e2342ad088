"""What somebody changes, takes back, or says too soon, between real processes; and cards that Webex doesn't take."""

from collections.abc import Iterator

import pytest

from tests.scenarios.deployment import Deployment, said, shown, text_of, weekday

FIRST, SECOND = weekday(), weekday(2, 3)


@pytest.fixture
def picky(bot: Deployment) -> Iterator[Deployment]:
    """A bot whose cards Webex refuses, all of them."""
    bot.sandbox.webex.refuse_cards()
    yield bot
    bot.sandbox.webex.refuse_cards(False)


def test_a_changed_message_is_read_again(bot: Deployment) -> None:
    chat = bot.somebody()
    message = chat.send(f"I'm out on {said(FIRST)}")
    chat.next()
    bot.sandbox.webex.edit(chat.person, message, f"I'm out on {said(SECOND)}")
    assert shown(SECOND) in text_of(chat.next())
    assert text_of(chat.press("Book it")).startswith("- Booked: ")
    assert len(chat.booked) == 1


def test_a_message_that_is_taken_back_takes_its_card_with_it(bot: Deployment) -> None:
    chat = bot.somebody()
    message = chat.send(f"I'm out on {said(FIRST)}")
    card = chat.next()
    bot.sandbox.webex.remove(chat.person, message)
    assert text_of(chat.next()).startswith("You took that message back")
    assert chat.gone(card)
    assert text_of(chat.say("yes")).startswith("There is nothing waiting for your answer.")
    assert chat.booked == []


def test_a_yes_in_one_breath_with_the_request_books_nothing(bot: Deployment) -> None:
    chat = bot.somebody()
    for text in (f"I'm out on {said(FIRST)}", "yes"):
        chat.send(text)
    assert "Reply yes to book it" in text_of(chat.next())
    assert text_of(chat.next()).startswith("You wrote that before my card was here")
    assert chat.booked == []


def test_a_card_that_is_refused_is_said_in_words_and_answered_in_words(picky: Deployment) -> None:
    chat = picky.somebody()
    asked = chat.say(f"I'm out on {said(FIRST)}")
    assert "attachments" not in asked
    assert shown(FIRST) in text_of(asked)
    assert text_of(chat.say("yes")).startswith("- Booked: ")
    assert len(chat.booked) == 1
