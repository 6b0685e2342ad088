"""What the bot says arrives, in its order, or it is known that it did not."""

from typing import Any

import pytest

from bot.chat.messaging import ChatMessage
from bot.errors import Busy, Forbidden, NotSent, Refused, RemoteError, StoreError, Unauthorized, Unsure
from bot.store.rows import messages
from bot.store.rows.questions import Place
from bot.store.store import Store
from bot.work.say import HELD_UP, OWN_TRIES, TRIES, Messenger
from tests.conftest import Clock, ListeningBell

PLACE = Place("SPACE", None, True)


class Space:
    """What stands in the only space; ``errors`` come first."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.errors: list[RemoteError] = []
        self.poison = ""
        self.fault: Exception = Unsure("webex")  # of what is poison
        self.tried: list[tuple[str, bool]] = []
        self.undelivered: list[str] = []
        self.moved: list[Place] = []

    def post(self, *, markdown: str, card: Any, room_id: str | None = None, person_id: str | None = None, **_: Any) -> ChatMessage:
        self.tried.append((str(room_id or person_id), card is not None))
        if self.errors:
            raise self.errors.pop(0)
        if markdown == self.poison:
            raise self.fault
        self.said.append(markdown)
        return ChatMessage(f"id-{markdown}", room_id or "ALONE", "direct", "BOT", "", markdown)

    def delete(self, message_id: str) -> None:
        self.said.remove(message_id.removeprefix("id-"))


@pytest.fixture
def space() -> Space:
    return Space()


@pytest.fixture
def messenger(store: Store, space: Space) -> Messenger:
    return Messenger(
        store,
        space,  # type: ignore[arg-type]
        undelivered=lambda tx, row: space.undelivered.append(row),
        moved=lambda tx, row, place: space.moved.append(place),
    )


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
        messenger.deliver(bell.rung[at][1])
        due += [(_ + bell.rung[new][3], new) for new in range(known, len(bell.rung))]
    with store.read() as tx:
        return messages.counts(tx)


def test_what_is_said_arrives_in_its_order(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    say(store, clock, "one", "two", "three")
    assert deliver(store, bell, clock, messenger) == {"sent": 3}
    assert space.said == ["one", "two", "three"]


@pytest.mark.parametrize("error", [NotSent("webex"), Busy("webex", retry_after=2), Unsure("webex")])
def test_what_did_not_get_through_comes_before_what_was_said_after(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger, error: RemoteError
) -> None:
    space.errors = [error]
    say(store, clock, "one", "two", "three")
    assert deliver(store, bell, clock, messenger) == {"sent": 3}
    assert space.said == ["one", "two", "three"]


def test_what_never_gets_through_holds_the_others_up_for_a_while_only(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.poison = "one"
    say(store, clock, "one", "two")
    assert deliver(store, bell, clock, messenger) == {"sent": 1, "failed": 1}
    assert space.said == ["two"]
    assert HELD_UP < TRIES


def test_what_fails_for_a_fault_of_ours_is_given_up_and_the_next_is_said(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.poison, space.fault = "one", ZeroDivisionError()
    rows = say(store, clock, "one", "two")
    assert deliver(store, bell, clock, messenger) == {"sent": 1, "failed": 1}
    assert (len(space.tried), space.said, space.undelivered) == (OWN_TRIES + 1, ["two"], rows[:1])


def test_while_the_database_is_away_nothing_is_given_up(store: Store, clock: Clock, space: Space, messenger: Messenger) -> None:
    space.poison, space.fault = "one", StoreError("down")
    [row] = say(store, clock, "one")
    for _ in range(2 * OWN_TRIES):
        with pytest.raises(StoreError):
            messenger.deliver(row)


def test_what_is_refused_is_not_said_again(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.errors = [Forbidden("webex", status=403)]
    say(store, clock, "one", "two")
    assert deliver(store, bell, clock, messenger) == {"sent": 1, "failed": 1}


IN_PLACE, IN_WORDS, ALONE, ALONE_IN_WORDS = ("SPACE", True), ("SPACE", False), ("ALEX", True), ("ALEX", False)


def ask(store: Store) -> str:
    """A card for Alex in a space."""
    with store.begin() as tx:
        return messages.post(tx, markdown="one", card={"type": "AdaptiveCard"}, place=PLACE, person_id="ALEX")


@pytest.mark.parametrize(
    ("statuses", "tried"),
    [
        ([400], [IN_PLACE, IN_WORDS]),
        ([403], [IN_PLACE, ALONE]),
        ([404], [IN_PLACE, ALONE]),
        ([400, 403], [IN_PLACE, IN_WORDS, ALONE]),
        ([400, 400, 400], [IN_PLACE, IN_WORDS, ALONE, ALONE_IN_WORDS]),
        ([413, 403, 400], [IN_PLACE, IN_WORDS, ALONE, ALONE_IN_WORDS]),
    ],
)
def test_what_is_refused_is_said_as_text_and_then_to_the_person_alone(
    store: Store,
    bell: ListeningBell,
    clock: Clock,
    space: Space,
    messenger: Messenger,
    statuses: list[int],
    tried: list[tuple[str, bool]],
) -> None:
    space.errors = [Refused("webex", status=status) for status in statuses]
    ask(store)
    assert deliver(store, bell, clock, messenger) == {"sent": 1}
    assert space.tried == tried
    assert space.moved == ([Place("ALONE", None, True)] if tried[-1][0] == "ALEX" else [])
    assert space.undelivered == []


def test_what_is_refused_in_every_way_is_known_to_be_undelivered(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.errors = [Refused("webex", status=400) for _ in range(4)]
    row = ask(store)
    assert deliver(store, bell, clock, messenger) == {"failed": 1}
    assert space.undelivered == [row]


def test_what_never_gets_through_is_known_to_be_undelivered(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.poison = "one"
    row = ask(store)
    assert deliver(store, bell, clock, messenger) == {"failed": 1}
    assert space.undelivered == [row]


def test_a_token_that_is_refused_is_not_tried_in_other_ways(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.errors = [Unauthorized("webex", status=401)]
    ask(store)
    assert deliver(store, bell, clock, messenger) == {"failed": 1}
    assert space.tried == [IN_PLACE]


def test_text_that_can_not_be_posted_now_is_tried_later(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    space.errors = [Refused("webex", status=400), Busy("webex"), Refused("webex", status=400)]
    ask(store)
    assert deliver(store, bell, clock, messenger) == {"sent": 1}
    assert space.tried == [IN_PLACE, IN_WORDS, IN_PLACE, IN_WORDS]


def test_what_was_known_to_be_there_before_it_was_posted_again_does_not_stand_there_twice(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    row, before = ask(store), space.post

    def clicked(**how: Any) -> ChatMessage:
        with store.begin() as tx:
            messages.finish(tx, row, "sent", remote_id="FIRST")
        return before(**how)

    space.post = clicked  # type: ignore[method-assign]
    deliver(store, bell, clock, messenger)
    assert space.said == []


def test_what_is_taken_back_before_it_was_said_is_never_said(
    store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger
) -> None:
    row = say(store, clock, "one")[0]
    with store.begin() as tx:
        messages.delete(tx, target=row, space_id="SPACE")
    bell.rung.reverse()
    deliver(store, bell, clock, messenger)
    assert space.said == []


def test_what_was_said_is_taken_back(store: Store, bell: ListeningBell, clock: Clock, space: Space, messenger: Messenger) -> None:
    row = say(store, clock, "one", "two")[0]
    deliver(store, bell, clock, messenger)
    with store.begin() as tx:
        messages.delete(tx, target=row, space_id="SPACE")
    messenger.deliver(bell.rung[-1][1])
    assert space.said == ["two"]
