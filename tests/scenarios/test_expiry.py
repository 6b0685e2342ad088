"""A card that nobody answers in time: it goes, is told to have gone, and can't be clicked any more."""

from collections.abc import Iterator

import pytest

from tests.scenarios.deployment import Deployment, said, text_of, weekday

DAY = f"I'm out on {said(weekday())}"
EXPIRED = "That question has expired, so nothing was booked. Tell me again and I'll ask afresh."


@pytest.fixture(scope="module")
def hasty(bot: Deployment) -> Iterator[Deployment]:
    """A deployment that waits less than two seconds for an answer, and whose cards can't be taken away."""
    before, faults = bot.environment, bot.sandbox.webex.faults
    bot.environment = {**before, "UNDERSTUDY_APPROVAL_HOURS": "0.0005"}
    bot.kill("worker")
    bot.start("worker")
    faults.answer("DELETE", "/messages/", 403, times=100)
    yield bot
    faults.clear()
    bot.environment = before
    bot.kill("worker")
    bot.start("worker")


def test_an_old_card_expires_and_its_button_books_nothing(hasty: Deployment) -> None:
    chat = hasty.somebody()
    card = chat.say(DAY)
    assert text_of(chat.next()) == EXPIRED
    assert text_of(chat.press("Book it", card)) == EXPIRED
    assert text_of(chat.say("yes")).startswith("There is nothing waiting for your answer.")
    assert chat.booked == []


def test_a_new_request_is_asked_afresh(hasty: Deployment) -> None:
    chat = hasty.somebody()
    chat.say(DAY)
    assert text_of(chat.next()) == EXPIRED
    chat.say(DAY)
    assert text_of(chat.say("yes")).startswith("- Booked: ")
