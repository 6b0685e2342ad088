"""Everbridge in trouble: exactly one record or none, and a sentence that says which."""

import time
from collections.abc import Callable, Iterator

import pytest

from bot.sandbox.faults import MALFORMED_RETRY_AFTER, Faults
from tests.scenarios.deployment import Chat, Deployment, said, text_of, weekday

DAY = f"I'm out on {said(weekday())}"
POST = ("POST", "/substitutions")
REFUSED = {
    400: "found the request invalid (400)",
    401: "doesn't accept my credentials (401)",
    403: "doesn't allow me to do that (403)",
    404: "doesn't know one of the people or things in it (404)",
}
BUSY = [(429, "1"), (429, MALFORMED_RETRY_AFTER), (423, "0"), (429, "Wed, 21 Oct 2015 07:28:00 GMT")]


Story = tuple[Chat, str]


@pytest.fixture
def faults(bot: Deployment) -> Iterator[Faults]:
    """Faults of Everbridge on order; none is left behind."""
    found = bot.sandbox.everbridge.faults
    yield found
    found.clear()


def stories(bot: Deployment, count: int, order: Callable[[Faults], None]) -> list[Story]:
    """That many people approve an absence at the same time, while these faults are on order: each chat and its receipt."""
    asked = bot.chorus(f"{DAY}{' ' * at}" for at in range(count))
    chats = [chat for chat, _ in asked.values()]
    order(bot.sandbox.everbridge.faults)
    for chat in chats:
        chat.send("yes")
    told = [(chat, outcome(chat)) for chat in chats]
    bot.sandbox.everbridge.faults.clear()
    return told


def outcome(chat: Chat) -> str:
    """The receipt, after what is said on the way to it."""
    first = text_of(chat.next())
    return text_of(chat.next()) if first.startswith("This is taking longer") else first


@pytest.fixture(scope="module")
def refused(bot: Deployment) -> list[Story]:
    def order(faults: Faults) -> None:
        for status in REFUSED:
            faults.answer(*POST, status)

    return stories(bot, len(REFUSED), order)


@pytest.fixture(scope="module")
def busy(bot: Deployment) -> list[Story]:
    def order(faults: Faults) -> None:
        for status, wait in BUSY:
            faults.busy(*POST, status=status, retry_after=wait)

    return stories(bot, len(BUSY), order)


@pytest.fixture(scope="module")
def broken(bot: Deployment) -> list[Story]:
    """What came of calls that nobody knows the outcome of: some were processed, some were not."""

    def order(faults: Faults) -> None:
        faults.answer(*POST, 503)
        faults.drop(*POST)
        faults.drop(*POST, processed=True)
        faults.truncate(*POST)

    return stories(bot, 4, order)


@pytest.mark.parametrize("status", REFUSED)
def test_each_refusal_has_its_reason(refused: list[Story], status: int) -> None:
    assert [REFUSED[status] in receipt for _, receipt in refused].count(True) == 1


@pytest.mark.parametrize("at", range(len(REFUSED)))
def test_a_refusal_books_nothing_and_says_so(refused: list[Story], at: int) -> None:
    chat, receipt = refused[at]
    assert receipt.startswith(f"- Not booked: {chat.person.name} is out: ")
    assert "Nothing was booked for it." in receipt
    assert chat.booked == []


@pytest.mark.parametrize("at", range(len(BUSY)))
def test_a_busy_system_is_asked_again_later(busy: list[Story], at: int) -> None:
    chat, receipt = busy[at]
    assert receipt.startswith("- Booked: ")
    assert len(chat.booked) == 1


@pytest.mark.parametrize("at", range(4))
def test_when_nobody_knows_it_is_looked_up_and_booked_exactly_once(broken: list[Story], at: int) -> None:
    chat, receipt = broken[at]
    assert f"(Everbridge id {chat.booked[0]['id']})" in receipt
    assert len(chat.booked) == 1


def test_after_a_refusal_the_same_can_be_asked_again(bot: Deployment, faults: Faults) -> None:
    chat = bot.somebody()
    faults.answer(*POST, 400)
    chat.book(DAY)
    assert text_of(chat.book(DAY)).startswith("- Booked: ")
    assert len(chat.booked) == 1


def first_of_two(bot: Deployment, faults: Faults) -> Chat:
    """Somebody has approved two days of which the first is on its way, and the second will be refused."""
    chat = bot.somebody()
    chat.say(f"I'm out on {said(weekday(2, 1))} and {said(weekday(2, 3))}")
    before = len(faults.met)
    faults.delay(*POST, 1.0)
    chat.send("yes")
    met(faults, before, "POST")
    faults.answer(*POST, 403)
    return chat


def met(faults: Faults, before: int, method: str) -> None:
    """Waits until a call is in its middle."""
    while not any(one == method for _, one, _ in faults.met[before:]):
        time.sleep(0.01)


def nothing_stands(chat: Chat) -> bool:
    receipt = outcome(chat)
    return (receipt.count("- Taken back again"), receipt.count("- Not booked: "), chat.booked) == (1, 1, [])


def test_of_two_days_of_which_one_is_refused_none_is_booked(bot: Deployment, faults: Faults) -> None:
    assert nothing_stands(first_of_two(bot, faults))


def test_a_worker_killed_while_it_takes_the_first_back_leaves_nothing_behind(bot: Deployment, faults: Faults) -> None:
    before = len(faults.met)
    faults.delay("DELETE", "/substitutions/", 1.0)
    chat = first_of_two(bot, faults)
    met(faults, before, "DELETE")
    bot.kill("worker")
    bot.start("worker")
    assert nothing_stands(chat)


def test_a_look_that_is_refused_is_told_in_a_sentence(bot: Deployment, faults: Faults) -> None:
    chat = bot.somebody()
    faults.answer("GET", "/calendarEvents", 403)
    assert text_of(chat.say(f"I'm out on {said(weekday(9))}")) == (
        "Everbridge doesn't allow me to do that (403), so I did nothing with that and nothing was booked. "
        "Please tell your administrator."
    )


def test_a_look_that_finds_no_such_path_is_told_too(bot: Deployment, faults: Faults) -> None:
    chat = bot.somebody()
    faults.answer("GET", "/calendarEvents", 404, times=10)
    far = f"I'm out on {said(weekday(14))}"  # of what is near, the bot may have looked a moment ago
    assert text_of(chat.say(far)).startswith("Everbridge doesn't know one of the people or things in it (404), so I did nothing")
