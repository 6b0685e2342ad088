"""Reading for a crowd: when many ask at once, whole lists are read, and not one thing after the other.

Everbridge allows ten calls a second (README.md 8). One person is looked up alone, and nothing is kept of it. Whoever asks just
after some others learns from the pages of contacts, or from the shifts of several weeks, read once and kept for moments. What is
not in a kept list is asked for all the same.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.systems import spending
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.rows import Contact, Row, Shift, number
from bot.systems.everbridge.together import Together

MANY = 4  # asked within
SOON = 3.0  # seconds
CONTACTS_KEPT = 60.0  # seconds; who is missing is asked for
SHIFTS_KEPT = 2.0  # seconds: about as long as a card is on its way
AHEAD = timedelta(days=28)  # how far shifts are read for a crowd


class _Askers:
    """Counts who asked lately."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._asked: deque[float] = deque(maxlen=MANY)

    def many(self) -> bool:
        """One more asks. Whether there are many."""
        self._asked.append(self._now())
        return len(self._asked) == MANY and self._asked[-1] - self._asked[0] <= SOON


@dataclass(frozen=True, slots=True)
class _Window:
    at: float
    start: datetime
    end: datetime
    shifts: list[Shift]


class CrowdReader(EverbridgeReader):
    """The reader, for many at once. ``now`` counts seconds."""

    def __init__(self, *arguments: Any, now: Callable[[], float] = time.monotonic, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._now = now
        self._contact_askers, self._shift_askers = _Askers(now), _Askers(now)
        self._lock = threading.Lock()  # whoever wants what is being read waits for it
        self._known: tuple[float, dict[str, Contact]] = (-CONTACTS_KEPT, {})
        self._windows: list[_Window] = []
        self._together = Together(self._for_all)

    def contact_by_external_id(self, external_id: str) -> Contact | None:
        """As in the reader; of a crowd, out of the list of all."""
        found = None
        if external_id.strip() and self._contact_askers.many():
            with self._lock:
                if self._now() - self._known[0] >= CONTACTS_KEPT:
                    self._known = self._now(), {contact.external_id: contact for contact in self.contacts()}
                found = self._known[1].get(external_id)
        return found or super().contact_by_external_id(external_id)

    def substitutions_of(self, contact_ids: Iterable[int]) -> list[Row]:
        """As in the reader; several who ask at the same time are answered by one call, and each has paid for one."""
        wanted = frozenset(contact_ids)
        spending.spend()
        return [row for row in self._together.ask(wanted) if number(row.get("contactId")) in wanted]

    def _for_all(self, contact_ids: frozenset[int]) -> list[Row]:
        with spending.on_account(None):
            return super().substitutions_of(contact_ids)

    def forget(self) -> None:
        """Something was written: what was read before it shows a state that is over."""
        with self._lock:
            self._windows = []

    def shifts(self, start: datetime, end: datetime) -> list[Shift]:
        """As in the reader; of a crowd, out of those of some weeks, which were read moments ago."""
        if not self._shift_askers.many():
            return super().shifts(start, end)
        with self._lock:
            now = self._now()
            self._windows = [window for window in self._windows if now - window.at < SHIFTS_KEPT]
            found = next((window for window in self._windows if window.start <= start and end <= window.end), None)
            if found is None:
                first = start.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
                last = max(end, first + AHEAD)
                found = _Window(now, first, last, super().shifts(first, last))
                self._windows.append(found)
        return [shift for shift in found.shifts if shift.start < end and shift.end > start]
