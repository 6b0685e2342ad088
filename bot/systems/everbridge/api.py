"""Everbridge Scheduling: contacts, calendars, who is on call, substitutions (README.md)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import quote

import httpx

from bot.errors import NotFound, Unsure
from bot.systems import spending
from bot.systems.client import READ_SECONDS, Line, Query
from bot.systems.everbridge.paging import Paging, newest_first, rows_of
from bot.systems.everbridge.rows import (
    Contact,
    Row,
    Shift,
    calendar_in,
    contact_in,
    deleted,
    flat,
    number,
    shift_in,
    written_by,
    written_id,
)
from bot.systems.written import Receipt, receipt_of
from intents.person import Calendar

__all__ = ["Contact", "EverbridgeReader", "EverbridgeWriter", "Shift"]

_CONTACTS = Paging("pageNumber", 1000)  # README.md 7.1: the documented default, at most 3000
_CALENDARS = Paging("pageNumber", 100)  # README.md 6.1: the one scheduling list that says pageNumber; at most 100
_SUBSTITUTIONS = Paging("pageNo", 50)  # README.md 6.1: the maximum is unknown, 50 has worked
MOST_LOOKED_THROUGH = 500  # substitutions, for those of some contacts
_EVENTS = Paging("pageNo")  # README.md 6.1: no paging documented
_AUDITS = Paging("pageNo", 50)  # as substitutions, INFERRED


class EverbridgeReader:
    """Reads one organization. Every method raises ``RemoteError``; ``transport`` is the test's way in."""

    def __init__(
        self,
        base_url: str,
        organization_id: int,
        auth: httpx.Auth,
        *,
        transport: httpx.BaseTransport | None = None,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._line = Line("everbridge", base_url, auth, transport=transport, read_seconds=read_seconds)
        self._organization = organization_id

    def contact_by_external_id(self, external_id: str) -> Contact | None:
        """The contact whose external id, often the e-mail address, is exactly this; None if there is none (404)."""
        if not external_id.strip():
            return None
        path = f"/contacts/{self._organization}/{quote(external_id, safe='')}"
        try:
            said = self._line.get(path, {"idType": "externalId"})
        except NotFound:
            return None
        return _contact(said)

    def contact(self, contact_id: int) -> Contact | None:
        """The contact with this id, active or not; None if there is none (404)."""
        try:
            said = self._line.get(f"/contacts/{self._organization}/{contact_id}", {"idType": "id"})
        except NotFound:
            return None
        return _contact(said)

    def contacts(self) -> list[Contact]:
        """All contacts of the organization, from which an index by e-mail and name can be built."""
        with spending.on_account(None):  # they are kept, and for everybody
            rows = rows_of(self._line, f"/contacts/{self._organization}", _CONTACTS, {})
            return [contact for contact in map(contact_in, rows) if contact]

    def calendars(self) -> list[Calendar]:
        """The active calendars."""
        with spending.on_account(None):  # as the contacts
            rows = rows_of(self._line, self._scheduling("calendars"), _CALENDARS, {})
            return [calendar for calendar in map(calendar_in, rows) if calendar]

    def shifts(self, start: datetime, end: datetime) -> list[Shift]:
        """Who is on call between two aware moments."""
        return self.shifts_now(start, end)

    def shifts_now(self, start: datetime, end: datetime) -> list[Shift]:
        """The same, read in this moment, also for a crowd. ISO 8601 with an offset is INFERRED (README.md 6.3)."""
        if start.tzinfo is None or end.tzinfo is None:
            raise ValueError("shifts() takes aware moments")
        window = {"start": start.isoformat(timespec="seconds"), "end": end.isoformat(timespec="seconds")}
        rows = rows_of(self._line, self._scheduling("calendarEvents"), _EVENTS, window)
        return [shift for shift in map(shift_in, rows) if shift]

    def substitutions(self, *, calendar_id: int | None) -> list[Row]:
        """The substitutions that are not deleted, as raw JSON; of one calendar, or of all for None."""
        query = {} if calendar_id is None else {"filter[calendarId]": calendar_id}
        rows = rows_of(self._line, self._scheduling("substitutions"), _SUBSTITUTIONS, query)
        return [row for row in rows if not deleted(row)]

    def substitutions_of(self, contact_ids: Iterable[int]) -> list[Row]:
        """The substitutions by which some contacts are out, that are not deleted, as raw JSON.

        That the list can be asked so is INFERRED (§6.1): where it shows others' too, only the newest are looked through.
        """
        wanted = set(contact_ids)
        found = self._newest({"filter[contactId]": sorted(wanted)})
        return [row for row in found if number(row.get("contactId")) in wanted]

    def substitutions_of_all(self) -> list[Row]:
        """Everybody's substitutions that are not deleted, as raw JSON: the newest, ``MOST_LOOKED_THROUGH`` at most."""
        return self._newest({})

    def _newest(self, wanted: Query) -> list[Row]:
        query: Query = {**wanted, "filter[status]": "A", "sort": "-createdDate"}
        rows = islice(rows_of(self._line, self._scheduling("substitutions"), _SUBSTITUTIONS, query), MOST_LOOKED_THROUGH)
        return [row for row in rows if not deleted(row)]

    def substitutions_since(self, made_since: datetime) -> Iterator[Row]:
        """Everybody's substitutions that hold and were made since an aware moment, as raw JSON, newest first: page by page."""
        query: Query = {"filter[status]": "A", "sort": "-createdDate"}
        rows = rows_of(self._line, self._scheduling("substitutions"), _SUBSTITUTIONS, query)
        return (row for row in newest_first(rows, made_since) if not deleted(row))

    def substitution(self, substitution_id: str) -> Row | None:
        """The substitution with this id; None if there is none or it is deleted."""
        try:
            said = self._line.get(f"{self._scheduling('substitutions')}/{quote(substitution_id, safe='')}")
        except NotFound:
            return None
        data = said.get("data") if isinstance(said, dict) else None
        row = data[0] if isinstance(data, list) and data else data
        if not isinstance(row, dict):
            raise Unsure("everbridge", "a substitution was expected")
        row = flat(row)
        return None if deleted(row) else row

    def history(self, *, calendar_id: int | None) -> Iterator[Row]:
        """The substitutions as raw JSON, also those that are deleted, newest first: stop when it is enough."""
        query: dict[str, str | int] = {"sort": "-createdDate"}
        return rows_of(
            self._line,
            self._scheduling("substitutions"),
            _SUBSTITUTIONS,
            query if calendar_id is None else {"filter[calendarId]": calendar_id, **query},
        )

    def audits(self) -> Iterator[Row]:
        """What was done to anything of ``/scheduling``, as raw JSON, newest first (README.md 8): stop when it is enough."""
        return rows_of(self._line, self._scheduling("audits"), _AUDITS, {})

    def ping(self) -> None:
        """The cheapest read that needs the credentials and the organization to be right."""
        self._line.get(self._scheduling("calendars"), {"pageNumber": 1, "pageSize": 1})

    def close(self) -> None:
        self._line.close()

    def _scheduling(self, resource: str) -> str:
        return f"/scheduling/{self._organization}/{resource}"


class EverbridgeWriter:
    """Sends stored bodies as they are. ``path`` is below the base URL and names the organization."""

    def __init__(
        self,
        base_url: str,
        auth: httpx.Auth,
        *,
        transport: httpx.BaseTransport | None = None,
        read_seconds: float = READ_SECONDS,
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """``written`` is called when something was, or may have been written."""
        self._line = Line("everbridge", base_url, auth, transport=transport, read_seconds=read_seconds)
        self._written = written

    def send(self, method: str, path: str, body: bytes | None) -> Receipt:
        """One call. Raises ``Unsure`` when it may have been done: there is no idempotency key, so read back (README.md 8)."""
        try:
            return receipt_of(self._line.write(method, path, body), method, written_id, written_by)
        finally:
            self._written()

    def close(self) -> None:
        self._line.close()


def _contact(said: Any) -> Contact:
    """The single answer is ``{"result": {...}}`` or the bare contact (README.md 7.1)."""
    row = said.get("result", said) if isinstance(said, dict) else None
    found = contact_in(row) if isinstance(row, dict) else None
    if found is None:
        raise Unsure("everbridge", "a contact was expected")
    return found
