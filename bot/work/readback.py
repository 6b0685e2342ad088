"""Looking whether a call was carried out, by what the remote system shows now (specs/everbridge.md section 8, webex.md 1.4)."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.apis.everbridge import EverbridgeReader
from bot.apis.webex_schedules import ScheduleReader
from bot.store.plans import StoredCall

SKEW = timedelta(minutes=5)  # that the two systems' clocks may differ


class Look(Protocol):
    """Finds the id of what a call made at or after a moment; None when it certainly made nothing. Raises RemoteError."""

    def __call__(self, call: StoredCall, since: datetime) -> str | None: ...


class Everbridge:
    """Finds a substitution in the list: the API has no idempotency key (specs/everbridge.md section 0)."""

    def __init__(self, reader: EverbridgeReader) -> None:
        self._reader = reader

    def __call__(self, call: StoredCall, since: datetime) -> str | None:
        wanted = _essence(_flat(json.loads(call.body or b"{}").get("data") or {}))
        for found in self._reader.substitutions(calendar_id=wanted["calendarId"]):
            made = _moment(found.get("createdDate"))
            if _essence(_flat(found)) == wanted and (made is None or made >= since - SKEW):
                return str(found["id"])
        return None


class Webex:
    """Finds a person's schedule, or an event in it, by its exact name: ids are made from names (specs/webex.md 1.4)."""

    def __init__(self, reader: ScheduleReader) -> None:
        self._reader = reader

    def __call__(self, call: StoredCall, since: datetime) -> str | None:
        body = json.loads(call.body or b"{}")
        parts = call.path.strip("/").split("/")  # people/{personId}/features/schedules[/{type}/{scheduleId}/events]
        if parts[-1] == "events":
            details = self._reader.details(parts[1], parts[4], parts[5])
            named = (item for item in details.get("events", []) if item.get("name") == body["name"])
            return next((str(item.get("id", body["name"])) for item in named), None)
        return next((item.id for item in self._reader.list(parts[1], type=body["type"])
                     if item.name == body["name"] and item.level == "PEOPLE"), None)


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, **data.get("attributes", {})}


def _essence(data: dict[str, Any]) -> dict[str, Any]:
    # What both bodies and the answers hold, whatever their shape: who, for whom, from when to when.
    recurrence, cover, time = data.get("recurrence") or {}, data.get("staffAssignment") or {}, data.get("time") or {}
    dates, event = recurrence.get("datesApplicable") or {}, recurrence.get("event") or {}
    return {"contactId": int(data.get("contactId") or 0), "calendarId": data.get("calendarId"),
            "cover": sorted(int(item) for item in cover.get("contactIds") or []), "from": dates.get("from"), "to": dates.get("to"),
            "start": time.get("start") or (event.get("start") or "")[11:16],
            "end": time.get("end") or (event.get("end") or "")[11:16],
            "rrule": recurrence.get("rrule")}


def _moment(text: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
