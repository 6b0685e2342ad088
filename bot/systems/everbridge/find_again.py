"""Looking whether a call was carried out, by what Everbridge shows now (specs/everbridge.md section 8).

The API of Everbridge has no idempotency key, so a substitution is ours when it is like the one we sent and was made since the
approval. One like it that stood there before is not ours, and would be taken for it if it did not say since when it is there: then
the audits are asked, and if they don't know either, nobody can tell. (To note the ids that are there before each first sending
would cost a list for every booking, for the sake of a server that hides ``createdDate``, which every published answer shows.)
"""

import json
import logging
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.errors import Refused
from bot.systems.base import CannotTell, Sent
from bot.systems.everbridge import matching
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.rows import Row, number

log = logging.getLogger(__name__)

SKEW = timedelta(minutes=5)  # that the two systems' clocks may differ; within it, one like ours by another hand is taken for ours


class Everbridge:
    """Finds a substitution in the list, and where that is late, in the audits."""

    shared = False

    def __init__(self, reader: EverbridgeReader) -> None:
        self._reader = reader

    def made(self, call: Sent, since: datetime) -> Iterator[str]:
        if call.method == "DELETE":
            gone = call.path.rstrip("/").rsplit("/", 1)[-1]
            if self._reader.substitution(gone) is None:
                yield gone
        elif call.method == "POST":  # another change may simply be sent again (specs/everbridge.md section 8, INFERRED)
            wanted = matching.absence(json.loads(call.body or b"{}").get("data"))
            if wanted is None:
                raise CannotTell(f"call {call.id}: what was sent can't be compared")
            yield from self._made(wanted, since - SKEW)

    def _made(self, wanted: matching.Absence, since: datetime) -> Iterator[str]:
        undated: set[str] = set()
        for row in _newest(self._reader.history(calendar_id=wanted.calendar), since):
            if matching.absence(row) == wanted:
                if moment(row.get("createdDate")) is None:
                    undated.add(str(row.get("id")))
                elif _made_since(row, since):
                    yield str(row.get("id"))
        told = False
        for item in self._audited(wanted, undated, since):
            told = True
            yield item
        if undated and not told:
            raise CannotTell(f"{len(undated)} like it, and nothing says since when")

    def _audited(self, wanted: matching.Absence, undated: set[str], since: datetime) -> Iterator[str]:
        """What the audits say was created, also where it was deleted since. Who may not read them has the list alone."""
        try:
            for row in _newest(self._reader.audits(), since):
                item, details = _audit(row)
                made = str(row.get("action", "")).upper() == "CREATE" and _made_since(row, since)
                if made and item and (item in undated or matching.absence(details) == wanted):
                    yield item
        except Refused as error:
            log.info("the audits can't be read: %s", error)


def moment(text: Any) -> datetime | None:
    """An ISO date-time, in UTC where it says no zone; None if it is not one."""
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _newest(rows: Iterable[Row], since: datetime) -> Iterator[Row]:
    """The rows of a list asked for newest first, up to those from before ``since``; all of them where the order is not kept."""
    before: datetime | None = None
    kept = True
    for row in rows:
        made = moment(row.get("createdDate"))
        kept = kept and made is not None and (before is None or made <= before)
        if kept and made is not None and made < since:
            return
        before = made
        yield row


def _made_since(row: Row, since: datetime) -> bool:
    made = moment(row.get("createdDate"))
    return made is not None and made >= since


def _audit(row: Row) -> tuple[str, Any]:
    """The substitution's id and how it was; the shape of ``details`` is UNKNOWN, so an object and its JSON are read."""
    details = row.get("details")
    if isinstance(details, str):
        try:
            details = json.loads(details)
        except ValueError:
            details = None
    inside = details if isinstance(details, dict) else {}
    found = number(row.get("staffSubstitutionId")) or number(inside.get("id"))
    return ("" if found is None else str(found)), inside
