"""Emulated Everbridge: contacts, on-call calendars, who is on call, and substitutions, strict where the documents are.

``Everbridge.app`` is the Flask application the bot calls, with ``/rest`` and ``/authorization``; the methods are for tests and the
terminal.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Condition
from typing import TypeVar

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from bot.sandbox.cast import CAST, Cast, Someone
from bot.sandbox.emulator import Emulator
from bot.sandbox.everbridge.contacts import ContactRoutes, Gate
from bot.sandbox.everbridge.scheduling import Scheduling
from bot.sandbox.everbridge.shifts import Period, calendar_events, has_duty
from bot.sandbox.everbridge.wire import Clock, GatewayError, Json, RuleError, broken, business_error, denied
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Call, Journal
from bot.sandbox.waiting import wait_for, wake

T = TypeVar("T")
SCHEDULER = "Scheduler"


class Everbridge:
    """The state of emulated Everbridge. Every method may be called from any thread."""

    def __init__(self, clock: Clock, cast: Cast = CAST) -> None:
        self.clock, self.cast = clock, cast
        self.gate = Gate(clock, cast.everbridge_organization)
        self.scheduling = Scheduling(clock, cast, self.gate)
        self.contacts = ContactRoutes(self.gate, cast)
        self.journal = Journal()
        self.faults = Faults(lambda status: business_error(status, "FAULT", "A fault on order"))
        self._changed = Condition()
        self.journal.listeners.append(lambda call: wake(self._changed))
        self.app = self._build()

    @property
    def requests(self) -> list[Call]:
        """What the bot called, oldest first."""
        return self.journal.calls

    @property
    def substitutions(self) -> list[Json]:
        """Every substitution ever made, oldest first, deleted ones with status D."""
        return self.scheduling.rows

    @property
    def active(self) -> list[Json]:
        """The substitutions that hold."""
        return self.scheduling.active

    @property
    def audits(self) -> list[Json]:
        """Every creation, change and deletion of a substitution, oldest first."""
        return self.scheduling.audits

    def wait_for(self, found: Callable[[], T], timeout: float = 10.0) -> T:
        """The first truthy answer of ``found``, asked now and after every request; TimeoutError after ``timeout`` seconds."""
        return wait_for(self._changed, found, timeout, lambda: self.requests[-3:])

    def on_call(self, person: str | Someone, start: datetime, end: datetime) -> list[Json]:
        """The calendar events between two aware times in which a person has an assignment, his own or as a substitute."""
        contact = self.cast.find(person).contact
        return [
            event
            for event in calendar_events(self.cast, self.active, Period(start, end))
            if contact and any(row["contactId"] == contact.id for row in event["assignments"])
        ]

    def duties(self, person: str | Someone, now: datetime) -> list[str]:
        """The calendars, by name, in which a person is on call at this aware moment, substitutions taken into account."""
        contact = self.cast.find(person).contact
        names = {calendar.id: calendar.name for calendar in self.cast.calendars}
        events = self.on_call(person, now, now + timedelta(seconds=1))
        held = (event for event in events for row in event["assignments"] if contact and has_duty(row, contact.id, now))
        return list(dict.fromkeys(names[event["calendarId"]] for event in held))

    def book(self, fields: Json, by: str = SCHEDULER) -> Json:
        """A substitution by another hand: an item of ``data``, flat or with ``attributes``. ``RuleError`` when a rule is."""
        return self.scheduling.create_all([fields], by)[0]

    def change(self, substitution_id: int, fields: Json, by: str = SCHEDULER) -> None:
        """Change some fields of a substitution by another hand; null clears one. ``RuleError`` when a rule is."""
        self.scheduling.change_all([self.scheduling.found(substitution_id)], fields, "attributes", by)

    def delete(self, substitution_id: int, by: str = SCHEDULER) -> None:
        """Take a substitution away by another hand."""
        self.scheduling.delete_all([self.scheduling.found(substitution_id)], by)

    def _build(self) -> Flask:
        app = Emulator("sandbox-everbridge", (self.contacts.register, self.scheduling.register))
        app.register_error_handler(GatewayError, denied)
        app.register_error_handler(RuleError, broken)
        app.register_error_handler(HTTPException, _denied_by_flask)
        app.wsgi_app = self.journal.wrap(self.faults.wrap(app.wsgi_app))  # type: ignore[method-assign, assignment]
        return app


def _denied_by_flask(error: HTTPException) -> Response:
    return denied(GatewayError(error.code or 500, error.description or "denied"))
