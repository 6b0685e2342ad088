"""Emulated Everbridge's ``/scheduling``: calendars, who is on call, substitutions, audits (everbridge/README.md 2, 6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import RLock
from typing import Any

from flask import Flask, request

from bot.sandbox.cast import Cast, Shift
from bot.sandbox.everbridge.contacts import Gate
from bot.sandbox.everbridge.rules import Shape, check, unwrap
from bot.sandbox.everbridge.shifts import Period, calendar_events
from bot.sandbox.everbridge.wire import (
    Clock,
    GatewayError,
    Json,
    RuleError,
    filtered,
    ids_in,
    numbers,
    only_queries,
    scheduling_page,
    sorted_rows,
    stamp,
)

LONGEST_WINDOW = timedelta(days=366)
"""Of calendarEvents; INFERRED, no maximum is documented (6.3)."""
FIRST_SUBSTITUTION = 5500000000000001
API_USER = "API user"


class Scheduling:
    """The substitutions, their history, and the routes to them.

    ``lag`` is how long a list does not show what was made, ``audit_lag`` the same for the audits, ``dated`` and ``signed`` whether
    a list shows when and by whom a substitution was made: all UNKNOWN of the real one (everbridge/README.md 8), so tests turn them.
    """

    def __init__(self, clock: Clock, cast: Cast, gate: Gate) -> None:
        self._clock, self._cast, self._gate = clock, cast, gate
        self._lock = RLock()
        self._rows: dict[int, Json] = {}
        self._audits: list[Json] = []
        self._contacts = {contact.id for _, contact in cast.contacts if contact.active}
        self._made: dict[int, datetime] = {}
        self.lag = self.audit_lag = timedelta(0)
        self.dated = self.signed = True

    def lay_out(self, shifts: Sequence[Shift]) -> None:
        """Other shifts from now on, by another hand."""
        self._cast = replace(self._cast, shifts=tuple(shifts), _index={})

    @property
    def rows(self) -> list[Json]:
        """Every substitution ever made, oldest first, deleted ones with status D."""
        with self._lock:
            return [dict(row) for row in self._rows.values()]

    @property
    def active(self) -> list[Json]:
        """The substitutions that hold."""
        return [row for row in self.rows if row["status"] == "A"]

    @property
    def audits(self) -> list[Json]:
        """Every creation, change and deletion, oldest first."""
        with self._lock:
            return [dict(row) for row in self._audits]

    def register(self, app: Flask) -> None:
        one = "/rest/scheduling/<org>/substitutions/<ids>"
        for method, path, view in (
            ("GET", "/rest/scheduling/<org>/calendars", self.calendars),
            ("GET", "/rest/scheduling/<org>/calendars/<ids>", self.calendars_by_id),
            ("GET", "/rest/scheduling/<org>/calendarEvents", self.events),
            ("GET", "/rest/scheduling/<org>/audits", self.audit_list),
            ("GET", "/rest/scheduling/<org>/substitutions", self.listed),
            ("POST", "/rest/scheduling/<org>/substitutions", self.create),
            ("GET", one, self.one_or_more),
            ("PUT", one, self.update),
            ("DELETE", one, self.remove),
        ):
            app.add_url_rule(path, f"{method} {path}", self._gate.guarded(view), methods=[method])

    def has_contact(self, contact_id: int) -> bool:
        return contact_id in self._contacts

    def has_calendar(self, calendar_id: int) -> bool:
        return any(calendar.id == calendar_id and calendar.active for calendar in self._cast.calendars)

    def has_shift(self, shift_id: int) -> bool:
        return any(shift.id == shift_id for shift in self._cast.shifts)

    def calendars(self) -> Json:
        only_queries("pageNumber", "pageSize", "sort", "fields", "filter[name]", "filter[status]")
        return scheduling_page(sorted_rows(filtered(self._calendars(), "name", "status"), "id"), "pageNumber", default=10, most=100)

    def calendars_by_id(self, ids: str) -> Json:
        only_queries("fields")
        return _one_or_all([row for row in self._calendars() if row["id"] in numbers(ids, "ids")], ids)

    def events(self) -> Json:
        """``start`` and ``end``, or ``instant``, as ISO date-times with an offset (INFERRED)."""
        only_queries("start", "end", "instant", "calendarId", "shiftScheduleId", "fields", "include")
        calendars, shifts = ids_in("calendarId"), ids_in("shiftScheduleId")
        events = calendar_events(self._cast, [row for row in self._shown() if row["status"] == "A"], _window())
        return {
            "data": [
                event
                for event in events
                if (calendars is None or event["calendarId"] in calendars)
                and (shifts is None or event["shiftScheduleId"] in shifts)
            ]
        }

    def listed(self) -> Json:
        """Deleted rows are in it: whether the real one hides them is UNKNOWN, so the client has to look (2.6)."""
        only_queries("fields", "include", "sort", "pageNo", "pageSize", "filter[calendarId]", "filter[contactId]", "filter[status]")
        rows = sorted_rows(filtered(self._shown(), "calendarId", "contactId", "status"), "id")
        included = self._calendars() if "calendar" in request.args.get("include", "").split(",") else []
        return scheduling_page(rows, "pageNo", default=10, most=100, included=included)

    def create(self) -> Json:
        data = _data()
        rows = self.create_all(data if isinstance(data, list) else [data], API_USER)
        return {"data": rows if isinstance(data, list) else rows[0]}

    def one_or_more(self, ids: str) -> Json:
        only_queries("fields", "include")
        return _one_or_all([dict(row) for row in self._asked(ids)], ids)

    def update(self, ids: str) -> Json:
        """Only the fields sent change, null clears one (2.6)."""
        fields, shape = _unwrapped(_data(), clearing=True)
        rows = self._asked(ids)
        self.change_all(rows, fields, shape, API_USER)
        return _one_or_all([dict(row) for row in rows], ids)

    def remove(self, ids: str) -> Json:
        """Deleting what is deleted answers 400 (INFERRED from shiftSchedules)."""
        rows = self._asked(ids)
        self.delete_all(rows, API_USER)
        return _one_or_all([dict(row) for row in rows], ids)

    def audit_list(self) -> Json:
        only_queries("filter[staffSubstitutionId]", "filter[action]", "sort", "pageNo", "pageSize")
        late = {f"{one}" for one, made in list(self._made.items()) if made > self._clock() - self.audit_lag}
        told = [row for row in self.audits if str(row["staffSubstitutionId"]) not in late]
        rows = sorted_rows(filtered(told, "staffSubstitutionId", "action"), "-createdDate")
        return scheduling_page(rows, "pageNo", default=10, most=100)

    def create_all(self, items: list[Any], by: str) -> list[Json]:
        """All or none (INFERRED): every item is checked before the first is kept."""
        unwrapped = [_unwrapped(item) for item in items]
        for fields, shape in unwrapped:
            self._check(fields, shape)
        with self._lock:
            made = []
            for fields, _ in unwrapped:
                row = {
                    "id": FIRST_SUBSTITUTION + len(self._rows),
                    "type": "staffSubstitution",
                    "status": "A",
                    **fields,
                    "organizationId": self._cast.everbridge_organization,
                    "createdDate": stamp(self._clock()),
                    "createdId": 7 if by == API_USER else 8,
                    "createdName": by,
                }
                self._rows[row["id"]], self._made[row["id"]] = row, self._clock()
                self._audit("CREATE", row, by)
                made.append(dict(row))
            return made

    def change_all(self, rows: list[Json], fields: Json, shape: Shape, by: str) -> None:
        """All or none (INFERRED), as a creation."""
        with self._lock:
            for row in rows:
                self._refuse_deleted(row)
                merged = {name: value for name, value in {**row, **fields}.items() if value is not None}
                # A body of one kind may change a row made by the other, as long as it leaves the recurrence alone.
                self._check(merged, shape if "recurrence" in fields else "attributes")
            for row in rows:
                modifier = 7 if by == API_USER else 8
                row.update(fields, lastModifiedDate=stamp(self._clock()), lastModifiedId=modifier, lastModifiedName=by)
                for name in [name for name, value in row.items() if value is None]:
                    del row[name]
                self._audit("UPDATE", row, by)

    def delete_all(self, rows: list[Json], by: str) -> None:
        with self._lock:
            for row in rows:
                self._refuse_deleted(row)
            for row in rows:
                row.update(status="D", lastModifiedDate=stamp(self._clock()), lastModifiedName=by)
                self._audit("DELETE", row, by)

    def _shown(self) -> list[Json]:
        """What a list shows by now, and as it shows it."""
        with self._lock:
            rows = [dict(row) for one, row in self._rows.items() if self._made[one] <= self._clock() - self.lag]
        hidden = ({"createdDate"} if not self.dated else set()) | ({"createdId", "createdName"} if not self.signed else set())
        return [{name: value for name, value in row.items() if name not in hidden} for row in rows]

    def _check(self, fields: Json, shape: Any) -> None:
        try:
            check(fields, shape, self)
        except RuleError as error:
            raise error.within("/data/attributes" if shape == "attributes" else "/data") from None

    def _refuse_deleted(self, row: Json) -> None:
        if row["status"] == "D":
            raise RuleError("STAFF_SUBSTITUTION_DELETED_NOT_SUPPORTED", "the substitution is deleted")

    def _asked(self, ids: str) -> list[Json]:
        return [self.found(one) for one in sorted(numbers(ids, "ids"))]

    def found(self, substitution_id: int) -> Json:
        with self._lock:
            if substitution_id not in self._rows:
                raise RuleError("NOT_FOUND", f"no substitution {substitution_id}", status=404)
            return self._rows[substitution_id]

    def _calendars(self) -> list[Json]:
        return [
            {
                "id": calendar.id,
                "type": "calendar",
                "name": calendar.name,
                "active": calendar.active,
                "status": "A",
                "organizationId": self._cast.everbridge_organization,
                "visibility": "org",
                "notifyScheduled": False,
            }
            for calendar in self._cast.calendars
        ]

    def _audit(self, action: str, row: Json, by: str) -> None:
        self._audits.append(
            {
                "id": len(self._audits) + 1,
                "type": "audit",
                "action": action,
                "auditResource": "staffSubstitution",
                "staffSubstitutionId": row["id"],
                "details": dict(row),
                "createdDate": stamp(self._clock()),
                "createdName": by,
            }
        )


def _data() -> Any:
    """The body's ``data``; 415 for another media type, 400 for anything beside it."""
    if request.mimetype != "application/json":
        raise GatewayError(415, "Content type must be application/json")
    body = request.get_json(silent=True)
    if not isinstance(body, dict) or set(body) != {"data"} or body["data"] == []:
        raise RuleError("INVALID_BODY", "the body is an object with data, and nothing else", "")
    return body["data"]


def _unwrapped(item: Any, *, clearing: bool = False) -> tuple[Json, Shape]:
    try:
        return unwrap(item, clearing=clearing)
    except RuleError as error:
        raise error.within("/data") from None


def _one_or_all(rows: list[Json], ids: str) -> Json:
    """One id gives an object, several a list, as the siblings do (2.6)."""
    if not rows:
        raise RuleError("NOT_FOUND", f"nothing with id {ids}", status=404)
    return {"data": rows if "," in ids else rows[0]}


def _window() -> Period:
    if "instant" in request.args:
        if {"start", "end"} & set(request.args):
            raise RuleError("INVALID_WINDOW", "instant does not go with start and end", "")
        instant = _moment("instant")
        return Period(instant, instant + timedelta(seconds=1))
    window = Period(_moment("start"), _moment("end"))
    if not timedelta(0) < window.end - window.start <= LONGEST_WINDOW:
        raise RuleError("INVALID_WINDOW", "end must be after start, and within a year of it", "")
    return window


def _moment(name: str) -> datetime:
    """An aware time; a plus sign that was not percent-encoded arrives as a space and is refused."""
    try:
        moment = datetime.fromisoformat(request.args.get(name, ""))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise RuleError("INVALID_DATE_TIME", f"{name} must be an ISO date-time with an offset", "")
    return moment.astimezone(UTC)
