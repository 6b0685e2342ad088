"""What the bot says arrives, in its order, or it is known that it did not."""

from typing import Any

import pytest

from bot.errors import Busy, Forbidden, NotSent, RemoteError, Unsure
from bot.store import messages
from bot.store.questions import Place
from bot.store.store import Store
from bot.work.say import HELD_UP, TRIES, Messenger
from tests.conftest import Clock, ListeningBell

PLACE = Place("SPACE", None, True)


class Space:
    """What stands in the only space; ``errors`` come first."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.errors: list[RemoteError] = []
        self.poison = ""

    def post(self, *, markdown: str, **_: Any) -> str:
        if self.errors:
            raise self.errors.pop(0)
        if markdown == self.poison:
            raise Unsure("webex")
        self.said.append(markdown)
        return f"id-{markdown}"

    def delete(self, message_id: str) -> None:
        self.said.remove(message_id.removeprefix("id-"))


@pytest.fixture
def space() -> Space:
    return Space()


@pytest.fixture
def messenger(store: Store, space: Space) -> Messenger:
    return Messenger(store, space)  # type: ignore[arg-type]


def say(store: Store, clock: Clock, *texts: str) -> list[str]:
    rows = []
    for text in texts:
        with store.begin() as tx:
            rows.append(messages.post(tx, markdown=text, place=PLACE))
        clock.now = clock.now.replace(microsecond=(clock.now.microsecond + 1000) % 1_000_000)
    return rows


def deliver(store: Store, bell: ListeningBell, clock: Clock, messenger: Messenger) -> dict[str, int]:
    """Looks whenever it is rung for, in the order of the moments."""
    due = [(0.0, at) for at in range(len(bell.rung))]
    while due:
        due.sort()
        _, at = due.pop(0)
        known = len(bell.rung)
        messenger(bell.rung[at][1])
        due += [(_ + bell.rung[new][3], new) for new in range(known, len(bell.rung))]
    with store.read() as tx:
        return messages.counts(tx)


def test_what_is_said_arrives_in_its_order(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    say(store, clock, "one", "two", "three")
    assert deliver(store, bell, clock, messenger) == {"sent": 3}
    assert space.said == ["one", "two", "three"]


@pytest.mark.parametrize("error", [NotSent("webex"), Busy("webex", retry_after=2), Unsure("webex")])
def test_what_did_not_get_through_comes_before_what_was_said_after(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger, error: RemoteError) -> None:
    space.errors = [error]
    say(store, clock, "one", "two", "three")
    assert deliver(store, bell, clock, messenger) == {"sent": 3}
    assert space.said == ["one", "two", "three"]


def test_what_never_gets_through_holds_the_others_up_for_a_while_only(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    space.poison = "one"
    say(store, clock, "one", "two")
    assert deliver(store, bell, clock, messenger) == {"sent": 1, "failed": 1}
    assert space.said == ["two"]
    assert HELD_UP < TRIES


def test_what_is_refused_is_not_said_again(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    space.errors = [Forbidden("webex", status=403)]
    say(store, clock, "one", "two")
    assert deliver(store, bell, clock, messenger) == {"sent": 1, "failed": 1}


def test_what_is_taken_back_before_it_was_said_is_never_said(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    row = say(store, clock, "one")[0]
    with store.begin() as tx:
        messages.delete(tx, target=row, space_id="SPACE")
    bell.rung.reverse()
    deliver(store, bell, clock, messenger)
    assert space.said == []


def test_what_was_said_is_taken_back(
        store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    row = say(store, clock, "one", "two")[0]
    deliver(store, bell, clock, messenger)
    with store.begin() as tx:
        messages.delete(tx, target=row, space_id="SPACE")
    messenger(bell.rung[-1][1])
    assert space.said == ["two"]
