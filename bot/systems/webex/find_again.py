"""Looking whether a call was carried out, by what Webex shows now (README.md 1.4)."""

import json
from datetime import datetime
from typing import Any

from bot.errors import NotFound
from bot.systems.base import CannotTell, Sent, Tried
from bot.systems.webex import matching
from bot.systems.webex.api import ScheduleReader

Row = dict[str, Any]


class Webex:
    """Finds a person's schedule, or an event in it, by its name, from which ids are made (README.md 1.4), and its hours.

    Several calls can rightly have made the same one, since it is the name that tells them apart.
    """

    def __init__(self, reader: ScheduleReader) -> None:
        self._reader = reader

    def before(self, call: Sent, since: datetime) -> list[str]:
        return self._alike(call)

    def made(self, call: Sent, tried: Tried) -> str | None:
        # people/{personId}/features/schedules[/{type}/{scheduleId}[/events[/{eventId}]]]
        _, person_id, *_ = parts = call.path.strip("/").split("/")
        if call.method == "DELETE":
            return next(iter(self._gone(person_id, parts[4:])), None)
        found = self._alike(call) if call.method == "POST" else []
        if found and found[0] in (tried.before or ()):
            raise CannotTell("one like it stood there before")
        return found[0] if found else None

    def _alike(self, call: Sent) -> list[str]:
        _, person_id, *_ = parts = call.path.strip("/").split("/")
        body = json.loads(call.body or b"{}")
        return self._event(person_id, parts[4], parts[5], body) if len(parts) > 4 else self._schedule(person_id, body)

    def _schedule(self, person_id: str, body: Row) -> list[str]:
        found = next(
            (
                item
                for item in self._reader.list(person_id, type=body["type"])
                if item.name == body["name"] and item.level == "PEOPLE"
            ),
            None,
        )
        if found is None:
            return []
        shown = {matching.event(item) for item in self._events(person_id, found.type, found.id)}
        return [found.id] if {matching.event(item) for item in body.get("events") or []} <= shown else []

    def _event(self, person_id: str, type_: str, schedule_id: str, body: Row) -> list[str]:
        return [
            str(item.get("id") or body["name"])
            for item in self._events(person_id, type_, schedule_id)
            if matching.event(item) == matching.event(body)
        ]

    def _events(self, person_id: str, type_: str, schedule_id: str) -> list[Row]:
        try:
            return list(self._reader.details(person_id, type_, schedule_id).get("events") or [])
        except NotFound:
            return []

    def _gone(self, person_id: str, rest: list[str]) -> list[str]:
        type_, schedule_id = rest[:2]
        there = {item.id for item in self._reader.list(person_id, type=type_)}
        if len(rest) > 2 and schedule_id in there:
            schedule_id, there = rest[3], {str(item.get("id")) for item in self._events(person_id, type_, schedule_id)}
        return [] if schedule_id in there else [schedule_id]
