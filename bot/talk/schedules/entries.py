"""What stands in somebody's own Webex schedules: their working hours and the days on which they are closed, whoever put them there.

A schedule of their location is left alone (webex/README.md 1.4).
"""

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from bot.errors import NotFound, RemoteError
from bot.systems.base import Sent
from bot.systems.webex import matching
from bot.systems.webex.api import ScheduleReader
from bot.systems.webex.row import NAME
from bot.talk.listing.schedules import day_of
from intents.payloads.wire import to_bytes
from intents.plan import Call
from intents.schedules import Event, Type
from intents.when import Span

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a schedule, as Webex shows it. ``events`` is the path below which it stands."""

    events: str
    schedule: str
    event: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.event.get("name") or "")

    @property
    def path(self) -> str:
        """Its own."""
        return f"{self.events}/{self.event.get('id') or self.name}"

    @property
    def span(self) -> Span | None:
        """When it is; None for one that comes back, or that can't be read."""
        first, last = day_of(self.event.get("startDate")), day_of(self.event.get("endDate"))
        if first is None or last is None or self.event.get("recurrence"):
            return None
        try:
            begin, end = (time.fromisoformat(str(self.event.get(name))[:5]) for name in ("startTime", "endTime"))
        except ValueError:
            return Span.days(first, last)
        if self.event.get("allDayEnabled"):
            return Span.days(first, last)
        return Span(datetime.combine(first, begin), datetime.combine(last, end))

    def same(self, event: Event) -> bool:
        """Whether it is what an event of ours would be."""
        return matching.event(self.event) == matching.event(json.loads(to_bytes(event.render())))

    @property
    def known(self) -> set[str]:
        """By what it is known: its path, and its name below the schedule's events."""
        return {self.path, f"{self.events}#{self.name}"}

    def gone(self, sentence: str) -> Call:
        """The call that deletes it."""
        return Call(NAME, "DELETE", self.path, b"", sentence)


class Entries:
    """Reads them; ``schedules`` is None where Webex schedules are not set up."""

    def __init__(self, schedules: ScheduleReader | None) -> None:
        self._schedules = schedules

    def of(self, person_id: str, type_: Type) -> list[Entry]:
        """All of a person's own of one type. Raises RemoteError."""
        if self._schedules is None:
            return []
        try:
            own = [one for one in self._schedules.list(person_id, type=type_) if one.level == "PEOPLE"]
        except NotFound:  # INFERRED: nobody without Webex Calling has any (webex/README.md 1.5, 1.6)
            return []
        return [
            Entry(f"/people/{person_id}/features/schedules/{type_}/{one.id}/events", one.name, event)
            for one in own
            for event in self._schedules.details(person_id, type_, one.id).get("events") or []
            if isinstance(event, dict)
        ]

    def seen(self, person_id: str, type_: Type) -> list[Entry]:
        """The same, for what is only looked at beside something else: none where they can't be read."""
        try:
            return self.of(person_id, type_)
        except RemoteError as error:
            log.info("schedules can't be read: %s", error)
            return []


def added(events: str, made: Iterable[Event], sentence: str) -> list[Call]:
    """The calls that put events in a schedule."""
    return [Call(NAME, "POST", events, to_bytes(event.render()), sentence) for event in made]


def names_in(call: Sent, made_at: str) -> list[str]:
    """By what the events are known that a call has made at a path: one of them, or all in a new schedule."""
    body = json.loads(call.body or b"{}")
    return [f"{made_at}/events#{event['name']}" for event in body["events"]] if "events" in body else [made_at]


def digest(found: Sequence[Entry]) -> list[str]:
    """What tells one state of some entries from another."""
    return sorted(f"{one.path} {matching.event(one.event)}" for one in found)
