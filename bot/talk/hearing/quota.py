"""How much is heard of one person, one space and one foreign organization in a minute, so that nobody crowds out the others.

A message that is over is left without a look at Webex or Everbridge: first with one sentence, then in silence, until there is room
again. One that would need a call too many waits for room. Messages are counted by their rows, over all workers; calls and foreign
organizations in this process alone.
"""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.errors import Spent
from bot.store.rows import events, messages
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Place
from bot.store.store import Store, Tx
from bot.talk.turn import Commit
from bot.texts import notes

MINUTE = timedelta(minutes=1)
SPACE = 4  # times what one person may: a space is shared
ROOM = 5.0  # seconds after which it is looked whether there is room for more calls
MOST_KEPT = 10_000  # accounts that are remembered
SAID, SILENT = refused("too many"), Outcome("silent", "too many")


class Quota:
    """``most`` is how many messages and clicks of a person are heard in a minute, and how many calls are made for them."""

    def __init__(self, store: Store, most: int) -> None:
        self._most = most
        self._calls = Window(store.clock, most)
        self._space_calls = Window(store.clock, most * SPACE)
        self._foreign = Window(store.clock, most)

    def over(self, tx: Tx, event: Event) -> Commit | None:
        """What is to be written for an event that is one too many; None if it may be heard."""
        by_person, in_space = events.lately(tx, event, MINUTE)
        return self.refused(event) if by_person > self._most or in_space > self._most * SPACE else None

    def spend(self, event: Event) -> None:
        """Counts one call that is made for an event. Raises Spent when that is one too many."""
        if not (self._calls.room(event.person_id or "") and self._space_calls.room(event.space_id or "")):
            raise Spent("more calls than are theirs in a minute")

    def foreign(self, organization: str | None) -> bool:
        """Counts one answer to somebody of an organization that is not served. Whether it may still be given."""
        return self._foreign.room(organization or "")

    def refused(self, event: Event) -> Commit:
        """One sentence, or silence when it was said within the minute."""

        def commit(tx: Tx) -> Outcome:
            if event.space_id is None or events.noted(tx, event, str(SAID), MINUTE):
                return SILENT
            messages.post(
                tx, markdown=notes.too_many, place=Place(event.space_id, None, False), person_id=event.person_id, event_id=event.id
            )
            return SAID

        return commit


class Window:
    """At most so many in any minute, for each name; the names that were not heard of for longest are forgotten first."""

    def __init__(self, clock: Callable[[], datetime], most: int) -> None:
        self._clock = clock
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, deque[datetime]] = OrderedDict()

    def room(self, name: str) -> bool:
        """Whether there is room for one more, which takes it."""
        with self._lock:
            moments = self._kept.setdefault(name, deque(maxlen=self._most))
            self._kept.move_to_end(name)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            if len(moments) == self._most and self._clock() - moments[0] < MINUTE:
                return False
            moments.append(self._clock())
            return True
