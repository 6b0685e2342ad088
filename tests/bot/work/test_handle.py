"""An event is heard until it is answered, or it is said that it can't be; what follows from it is written once."""

from collections.abc import Callable

import pytest
from sqlalchemy import insert

from bot.errors import Busy, Forbidden, NotFound, NotSent, StoreError, TimedOut, Unsure
from bot.store.rows import events
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store, Tx
from bot.store.tables import event
from bot.talk.turn import Changed, Commit
from bot.work.handle import FRESH_TRIES, OWN_TRIES, TRIES, Handler
from tests.conftest import ListeningBell


class Room:
    """An event, a handler that hears what it is told to, and what was said."""

    def __init__(self, store: Store, bell: ListeningBell) -> None:
        self.store, self.bell = store, bell
        self.errors: list[Exception] = []
        self.heard = self.written = 0
        self.refused = False  # by the database
        self.slow: list[str] = []
        self.lost: list[str] = []
        self.handle = Handler(store, self.hear, self._say(self.lost), self._say(self.slow)).handle
        with store.begin() as tx:
            events.receive(tx, resource="messages", event_name="created", data_id="M1", space_id="SPACE", person_id="ALEX")
        self.row = bell.rung[0][1]

    @staticmethod
    def _say(into: list[str]) -> Callable[[Tx, Event, Exception], None]:
        def say(tx: Tx, _: Event, error: Exception) -> None:
            into.append(type(error).__name__)

        return say

    def hear(self, _: Event) -> Commit:
        self.heard += 1
        if self.errors:
            raise self.errors.pop(0)

        def commit(tx: Tx) -> Outcome:
            self.written += 1
            if self.refused:
                tx.connection.execute(insert(event).values(id="half a row"))
            return Outcome("shown")

        return commit

    def all(self) -> Event:
        """Hears as often as it is rung for."""
        handled = 0
        while handled < len(self.bell.rung):
            self.handle(self.row)
            handled += 1
        with self.store.read() as tx:
            found = events.get(tx, self.row)
        assert found is not None
        return found


@pytest.fixture
def room(store: Store, bell: ListeningBell) -> Room:
    return Room(store, bell)


def test_an_event_is_heard_and_written_once(room: Room) -> None:
    assert room.all().status == "done"
    room.handle(room.row)
    assert (room.heard, room.written) == (1, 1)


@pytest.mark.parametrize("error", [NotSent("everbridge"), Busy("webex", retry_after=3), Unsure("webex"), TimedOut("everbridge")])
def test_what_may_get_better_is_heard_again(room: Room, error: Exception) -> None:
    room.errors = [error]
    assert room.all().status == "done"
    assert (room.heard, room.written, room.lost, room.slow) == (2, 1, [], [])


def test_a_wish_of_the_system_is_granted(room: Room) -> None:
    room.errors = [Busy("webex", retry_after=30)]
    room.handle(room.row)
    assert 30 <= room.bell.rung[-1][3] <= 30.5


def test_who_waits_long_for_the_next_try_hears_of_it_at_once_and_once(room: Room) -> None:
    room.errors = [Busy("everbridge", retry_after=600), *(NotSent("everbridge") for _ in range(4))]
    room.handle(room.row)
    assert room.slow == ["Busy"]
    assert (room.all().status, room.slow, room.lost) == ("done", ["Busy"], [])


def test_who_waits_for_long_hears_of_it_once_and_how_it_ended(room: Room) -> None:
    room.errors = [NotSent("everbridge") for _ in range(100)]
    assert room.all().status == "failed"
    assert (room.heard, room.slow, room.lost) == (TRIES, ["NotSent"], ["NotSent"])


def test_what_is_refused_is_said_at_once(room: Room) -> None:
    room.errors = [Forbidden("everbridge", status=403)]
    assert room.all().status == "failed"
    assert (room.heard, room.lost) == (1, ["Forbidden"])


def test_a_message_that_is_not_there_yet_is_looked_for_some_seconds(room: Room) -> None:
    room.errors = [NotFound("webex", status=404) for _ in range(100)]
    assert room.all().status == "failed"
    assert (room.heard, room.lost) == (FRESH_TRIES, ["NotFound"])


def test_what_everbridge_does_not_know_is_said_at_once(room: Room) -> None:
    room.errors = [NotFound("everbridge", status=404)]
    assert room.all().status == "failed"
    assert (room.heard, room.slow, room.lost) == (1, [], ["NotFound"])


def test_a_fault_of_ours_is_said_too(room: Room) -> None:
    room.errors = [ZeroDivisionError() for _ in range(100)]
    assert room.all().status == "failed"
    assert (room.heard, room.lost) == (OWN_TRIES, ["ZeroDivisionError"])


def test_what_the_database_refuses_is_given_up_with_a_sentence(room: Room) -> None:
    room.refused = True
    assert room.all().status == "failed"
    assert (room.heard, room.lost) == (OWN_TRIES, ["Unstorable"])


def test_rows_that_move_for_ever_are_given_up_too(room: Room) -> None:
    room.errors = [Changed() for _ in range(100)]
    assert room.all().status == "failed"
    assert (room.heard, room.lost) == (TRIES, ["Changed"])


def test_when_the_database_is_away_the_event_stays_as_it_is(room: Room) -> None:
    room.errors = [StoreError("down")]
    with pytest.raises(StoreError):
        room.handle(room.row)
    assert room.all().status == "done"
