"""Clicks: whose, on what, and is it still open? Each odd one gets a sentence and books nothing."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.scenarios.deployment import Chat, Deployment, said, text_of, weekday

DAY = f"on {said(weekday())}"
FORGED: dict[str, dict[str, Any]] = {
    "nothing": {},
    "empty": {"id": ""},
    "unknown": {"id": "0" * 32},
    "list": {"id": ["x"]},
    "number": {"id": 1},
    "null": {"id": None},
    "object": {"id": {"$ne": 1}},
    "no choice": {"id": "choose"},
    "list chosen": {"id": "choose", "choice": ["x"]},
    "huge": {"id": "x" * 20_000},
    "SQL": {"id": "' OR 1=1 --"},
    "a payload": {"plan": "1", "answer": "yes"},
}


@pytest.fixture
def sticky(bot: Deployment) -> Iterator[Deployment]:
    """A bot whose cards can't be taken away, as when Webex refuses it: what is over can still be clicked."""
    bot.sandbox.webex.faults.answer("DELETE", "/messages/", 403, times=100)
    yield bot
    bot.sandbox.webex.faults.clear()


def button(card: dict[str, Any], title: str) -> dict[str, Any]:
    """What a button of a card sends."""
    action = next(action for action in card["attachments"][0]["content"]["actions"] if action["title"] == title)
    return dict(action["data"])


def click(chat: Chat, card: dict[str, Any], data: Any) -> str:
    """The answer to a card that is sent back with this."""
    chat.webex.click(chat.person, card["id"], data)
    return text_of(chat.next())


def test_a_second_click_books_nothing(sticky: Deployment) -> None:
    chat = sticky.somebody()
    card = chat.say(f"I'm out {DAY}")
    chat.press("Book it")
    assert text_of(chat.press("Book it", card)) == "You approved that already, so I haven't booked it twice."
    assert len(chat.booked) == 1


def test_two_clicks_at_once_book_once(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out {DAY}")
    for _ in range(2):
        chat.webex.click(chat.person, card["id"], button(card, "Book it"))
    answers = {text_of(chat.next())[:13], text_of(chat.next())[:13]}
    assert answers == {"- Booked: Per", "You approved "}
    assert len(chat.booked) == 1


def test_a_no_after_the_yes_is_too_late(sticky: Deployment) -> None:
    chat = sticky.somebody()
    card = chat.say(f"I'm out {DAY}")
    chat.press("Book it")
    assert text_of(chat.press("No, leave it", card)).startswith("You approved that already")


def test_a_declined_card_stays_declined(sticky: Deployment) -> None:
    chat = sticky.somebody()
    card = chat.say(f"I'm out {DAY}")
    chat.press("No, leave it")
    assert text_of(chat.press("Book it", card)).startswith("You turned that down already, so nothing was booked.")
    assert chat.booked == []


def test_a_replaced_card_books_nothing(sticky: Deployment) -> None:
    chat = sticky.somebody()
    card = chat.say(f"I'm out {DAY}")
    chat.say(f"I'm on leave {DAY}")
    assert text_of(chat.press("Book it", card)).startswith("That question was replaced by a newer one")
    assert chat.booked == []


def test_a_corrected_card_books_nothing(sticky: Deployment) -> None:
    chat = sticky.somebody()
    card = chat.say(f"I'm out {DAY}")
    chat.say("only the morning")
    assert text_of(chat.press("Book it", card)).startswith("That question has been answered already")
    assert chat.booked == []


def test_somebody_elses_card_is_not_yours(bot: Deployment) -> None:
    owner, other = bot.somebody(), bot.somebody()
    room = bot.group(owner, other)
    theirs, mine = Chat(bot, owner.person, room), Chat(bot, other.person, room)
    card = theirs.say(f"@Understudy I'm out {DAY}", mentions=["bot"])
    mine.seen = theirs.seen
    assert click(mine, card, button(card, "Book it")) == "That question isn't yours to answer, so I've left it as it is."
    assert owner.booked == other.booked == []


def test_a_button_is_worth_nothing_in_another_room(bot: Deployment) -> None:
    owner, thief = bot.somebody(), bot.somebody()
    stolen = button(owner.say(f"I'm out {DAY}"), "Book it")
    card = thief.say(f"I'm out {DAY}")
    assert click(thief, card, stolen) == "I don't know that button any more. Tell me in words what you'd like."
    assert owner.booked == thief.booked == []


@pytest.fixture(scope="module")
def forged(bot: Deployment) -> tuple[Chat, dict[str, str]]:
    """A chat with an open card, and what came of each forged click on it."""
    chat = bot.somebody()
    card = chat.say(f"I'm out {DAY}")
    for data in FORGED.values():
        chat.webex.click(chat.person, card["id"], data)
    return chat, {name: text_of(chat.next()) for name in FORGED}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_click_books_nothing(forged: tuple[Chat, dict[str, str]], name: str) -> None:
    chat, answers = forged
    assert answers[name] == "I don't know that button any more. Tell me in words what you'd like."
    assert chat.booked == []


def test_the_right_click_still_counts_after_forged_ones(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out {DAY}")
    click(chat, card, {"id": "0" * 32})
    assert text_of(chat.press("Book it", card)).startswith("- Booked: ")


def test_an_event_that_comes_twice_is_acted_on_once(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"I'm out {DAY}")
    bot.sandbox.webex.settle_deliveries()
    told = [delivery for delivery in bot.sandbox.webex.deliveries if delivery.resource == "attachmentActions"][-1]
    before = len(bot.sandbox.webex.deliveries)
    bot.sandbox.webex.hooks.redeliver(told)
    bot.sandbox.webex.settle_deliveries()
    assert bot.sandbox.webex.deliveries[before].status == 204
    assert text_of(chat.say("thanks")) == "You're welcome!"
    assert len(chat.booked) == 1
