"""The operations of emulated Webex on a person's schedules (webex/README.md 1.1, 1.4); their rules are in ``webex_schedules``."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import RLock

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue

from bot.sandbox.cast import Cast, wire_id
from bot.sandbox.webex.people import person_of
from bot.sandbox.webex.schedules import (
    EVENT,
    EVENT_MORE,
    LENGTH,
    LONGEST_NAME,
    TYPES,
    check_event,
    duplicate,
    events_of,
    name_of,
    type_of,
)
from bot.sandbox.webex.tokens import Tokens
from bot.sandbox.webex.wire import Json, WebexError, body_of, only_queries, page


def schedule_id(kind: str, name: str) -> str:
    """An id made of the name, so that renaming changes it (1.4). ``kind`` is USER_SCHEDULE or USER_SCHEDULE_EVENT."""
    return wire_id(kind, base64.b64encode(name.encode()).decode())


@dataclass(slots=True)
class Schedule:
    """One schedule of one person, or of his location; ``events`` by name, as sent."""

    name: str
    type: str
    level: str = "PEOPLE"
    events: dict[str, Json] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return schedule_id("USER_SCHEDULE" if self.level == "PEOPLE" else "LOCATION_SCHEDULE", self.name)

    def short(self) -> Json:
        return {"id": self.id, "name": self.name, "type": self.type, "level": self.level}

    def full(self) -> Json:
        return {"id": self.id, "name": self.name, "type": self.type, "events": [_with_id(event) for event in self.events.values()]}


class PersonSchedules:
    """The schedules of everybody in the organization, for an administrator's token only."""

    def __init__(self, tokens: Tokens, cast: Cast) -> None:
        self._tokens, self._cast = tokens, cast
        self._lock = RLock()
        self._schedules: dict[str, list[Schedule]] = {}

    def of(self, person_id: str) -> list[Json]:
        """A person's own schedules in full."""
        with self._lock:
            return [schedule.full() for schedule in self._all(person_id) if schedule.level == "PEOPLE"]

    def register(self, app: Flask) -> None:
        top = "/v1/people/<person_id>/features/schedules"
        one = f"{top}/<kind>/<schedule_id>"
        for method, path, view in (
            ("GET", top, self.listed),
            ("POST", top, self.create),
            ("GET", one, self.get),
            ("PUT", one, self.update),
            ("DELETE", one, self.delete),
            ("POST", f"{one}/events", self.add),
            ("GET", f"{one}/events/<event_id>", self.event),
            ("PUT", f"{one}/events/<event_id>", self.change),
            ("DELETE", f"{one}/events/<event_id>", self.drop),
        ):
            app.add_url_rule(path, f"{method} {path}", self._tokens.only("admin", self._alone(view)), methods=[method])

    def _alone(self, view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
        """One request at a time, so that two creates of one name can't both pass."""

        def locked(**parts: str) -> ResponseReturnValue:
            with self._lock:
                return view(**parts)

        return locked

    def listed(self, person_id: str) -> Response:
        only_queries("orgId", "start", "max", "name", "type")
        name, kind = request.args.get("name", "").lower(), request.args.get("type")
        if len(name) > LONGEST_NAME:
            raise WebexError(400, f"name cannot be greater than {LONGEST_NAME} characters", LENGTH)
        if kind is not None and kind not in TYPES:
            raise WebexError(400, f"type must be one of {', '.join(TYPES)}")
        found = [
            schedule.short() for schedule in self._all(person_id) if name in schedule.name.lower() and kind in (None, schedule.type)
        ]
        return page("schedules", found, limit=2000)

    def create(self, person_id: str) -> tuple[Json, int]:
        body = body_of(("name", "type"), ("events",))
        schedule = Schedule(name_of(body, "name"), type_of(body), events=events_of(body))
        self._refuse_twin(person_id, schedule)
        self._all(person_id).append(schedule)
        return {"id": schedule.id}, 201

    def get(self, person_id: str, kind: str, schedule_id: str) -> Json:
        return self._found(person_id, kind, schedule_id).full()

    def update(self, person_id: str, kind: str, schedule_id: str) -> Json:
        """Without ``events`` those there stay (KNOWN); with them they replace those there (INFERRED)."""
        schedule = self._found(person_id, kind, schedule_id)
        body = body_of(("newName", "name", "type"), ("events",))
        if (name_of(body, "name"), type_of(body)) != (schedule.name, schedule.type):
            raise WebexError(400, "name and type must be those of the schedule; newName is the new one")
        renamed = Schedule(name_of(body, "newName"), schedule.type)
        events = events_of(body, also=("newName",)) if "events" in body else schedule.events
        self._refuse_twin(person_id, renamed, apart_from=schedule)
        schedule.name, schedule.events = renamed.name, events
        return {"id": schedule.id}

    def delete(self, person_id: str, kind: str, schedule_id: str) -> tuple[str, int]:
        self._all(person_id).remove(self._found(person_id, kind, schedule_id))
        return "", 204

    def add(self, person_id: str, kind: str, schedule_id: str) -> tuple[Json, int]:
        schedule = self._found(person_id, kind, schedule_id)
        event = check_event(body_of(EVENT, EVENT_MORE))
        if event["name"] in schedule.events:
            raise duplicate(event["name"])
        schedule.events[event["name"]] = event
        return {"id": _with_id(event)["id"]}, 201

    def event(self, person_id: str, kind: str, schedule_id: str, event_id: str) -> Json:
        return _with_id(_found_event(self._found(person_id, kind, schedule_id), event_id))

    def change(self, person_id: str, kind: str, schedule_id: str, event_id: str) -> Json:
        schedule = self._found(person_id, kind, schedule_id)
        old = _found_event(schedule, event_id)
        body = body_of((*EVENT, "newName"), EVENT_MORE)
        event = check_event(body, also=("newName",))
        if body["name"] != old["name"]:
            raise WebexError(400, "name must be that of the event; newName is the new one")
        if event["name"] != old["name"] and event["name"] in schedule.events:
            raise duplicate(event["name"])
        schedule.events = {
            (event if name == old["name"] else kept)["name"]: event if name == old["name"] else kept
            for name, kept in schedule.events.items()
        }
        return {"id": _with_id(event)["id"]}

    def drop(self, person_id: str, kind: str, schedule_id: str, event_id: str) -> tuple[str, int]:
        schedule = self._found(person_id, kind, schedule_id)
        del schedule.events[_found_event(schedule, event_id)["name"]]
        return "", 204

    def _all(self, person_id: str) -> list[Schedule]:
        someone = person_of(self._cast, person_id)
        if someone.organization != self._cast.bot.organization or someone.kind != "person":
            raise WebexError(404, "Person not found")
        if person_id not in self._schedules:
            self._schedules[person_id] = [Schedule(name, kind, "LOCATION") for name, kind in self._cast.location_schedules]
        return self._schedules[person_id]

    def _found(self, person_id: str, kind: str, schedule_id: str) -> Schedule:
        """A ``LOCATION`` entry is in the list but can't be read, changed or deleted here (1.4)."""
        for schedule in self._all(person_id):
            if (schedule.level, schedule.type, schedule.id) == ("PEOPLE", kind, schedule_id):
                return schedule
        raise WebexError(404, "Schedule not found")

    def _refuse_twin(self, person_id: str, wanted: Schedule, apart_from: Schedule | None = None) -> None:
        for schedule in self._all(person_id):
            if schedule is not apart_from and (schedule.name, schedule.type) == (wanted.name, wanted.type):
                raise duplicate(wanted.name)


def _with_id(event: Json) -> Json:
    return {"id": schedule_id("USER_SCHEDULE_EVENT", event["name"]), **event}


def _found_event(schedule: Schedule, event_id: str) -> Json:
    for event in schedule.events.values():
        if _with_id(event)["id"] == event_id:
            return event
    raise WebexError(404, "Event not found")
