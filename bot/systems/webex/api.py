"""Webex person schedules (README.md 1). They need an administrator's token; the SDK has no such calls."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from bot.errors import Unsure
from bot.systems.client import READ_SECONDS, Line
from bot.systems.responses import Answer
from bot.systems.written import Receipt, receipt_of


@dataclass(frozen=True, slots=True)
class FoundSchedule:
    """One line of a person's list. ``level`` is ``PEOPLE`` for his own, ``LOCATION`` for one he shares and can't change."""

    id: str
    name: str
    type: str
    level: str


class ScheduleReader:
    """Every method raises ``RemoteError``; ``transport`` is the test's way in."""

    def __init__(
        self, base_url: str, auth: httpx.Auth, *, transport: httpx.BaseTransport | None = None, read_seconds: float = READ_SECONDS
    ) -> None:
        self._line = Line("webex", base_url, auth, transport=transport, read_seconds=read_seconds)

    def list(self, person_id: str, *, type: str) -> list[FoundSchedule]:
        """His own schedules of this type and those of his location; without events (README.md 1.1)."""
        pages = self._line.pages(_path(person_id), {"type": type})
        return [found for page in pages for found in _schedules(page, type) if found.type == type]

    def details(self, person_id: str, type: str, schedule_id: str) -> dict[str, Any]:
        """One schedule of level ``PEOPLE`` with its events, as raw JSON. A location's fails here (README.md 1.4)."""
        said = self._line.get(_path(person_id, type, schedule_id))
        if not isinstance(said, dict):
            raise Unsure("webex", "a schedule was expected")
        return said

    def close(self) -> None:
        self._line.close()


class ScheduleWriter:
    """Sends stored bodies as they are. ``path`` is below the base URL."""

    def __init__(
        self, base_url: str, auth: httpx.Auth, *, transport: httpx.BaseTransport | None = None, read_seconds: float = READ_SECONDS
    ) -> None:
        self._line = Line("webex", base_url, auth, transport=transport, read_seconds=read_seconds)

    def send(self, method: str, path: str, body: bytes | None) -> Receipt:
        """One call. Raises ``Conflict`` for a name that is taken, ``Unsure`` when it may have been done."""
        return receipt_of(self._line.write(method, path, body), method, _written_id)

    def close(self) -> None:
        self._line.close()


def _path(person_id: str, *rest: str) -> str:
    return "/".join(["/people", quote(person_id, safe=""), "features/schedules", *(quote(part, safe="") for part in rest)])


def _schedules(page: Answer, asked: str) -> Iterator[FoundSchedule]:
    said = page.data()
    rows = said.get("schedules") if isinstance(said, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.get("id") for row in rows):
        raise page.unreadable("a list of schedules was expected")
    for row in rows:
        yield FoundSchedule(str(row["id"]), str(row.get("name", "")), str(row.get("type", asked)), str(row.get("level", "")))


def _written_id(said: Any) -> str | None:
    found = said.get("id") if isinstance(said, dict) else None
    return found if isinstance(found, str) and found else None
