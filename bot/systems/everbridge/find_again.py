"""Looking whether a call was carried out, by what Everbridge shows now (README.md 8).

The API of Everbridge has no idempotency key, so a substitution is ours when it is like the one we sent, was not there before we
sent it, is not deleted, and was made by us as far as anything says by whom. One that may be ours and fails one of these is for a
person to judge: it is neither taken for ours nor followed by a second sending.
"""

import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.errors import Refused
from bot.systems.base import CannotTell, Deleted, Sent, Tried
from bot.systems.everbridge import matching
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.paging import newest_first
from bot.systems.everbridge.rows import Row, deleted, made_at, maker_in, number, same_maker

log = logging.getLogger(__name__)

SKEW = timedelta(minutes=5)  # that the two systems' clocks may differ: nothing from before it is looked at


@dataclass(frozen=True, slots=True)
class Seen:
    """A record like the one that was sent; ``made`` is when, where it says so."""

    id: str
    maker: str | None
    gone: bool
    made: datetime | None


class Everbridge:
    """Finds a substitution in the list, and where that is late or says little, in the audits."""

    def __init__(self, reader: EverbridgeReader) -> None:
        self._reader = reader

    def before(self, call: Sent, since: datetime) -> list[str]:
        if call.method == "PUT":
            row = self._reader.substitution(_named(call))
            return [] if row is None else [_state(row)]
        return [seen.id for seen in self._listed(_wanted(call), since - SKEW)]

    def made(self, call: Sent, tried: Tried) -> str | None:
        if call.method == "DELETE":
            gone = _named(call)
            return gone if self._reader.substitution(gone) is None else None
        if call.method == "PUT":
            return self._changed(call, tried)
        wanted, since = _wanted(call), tried.since - SKEW
        found = {seen.id: seen for seen in self._listed(wanted, since) if _new(seen.id, tried)}
        if not any(_ours(seen, tried) for seen in found.values()):
            for seen in self._audited(wanted, found, since):
                if _new(seen.id, tried):
                    found[seen.id] = seen
        return _chosen(list(found.values()), tried)

    def _changed(self, call: Sent, tried: Tried) -> str | None:
        """The record itself is certain: as we wanted it, or as it was before, or gone; else somebody else has changed it."""
        row = self._reader.substitution(_named(call))
        if row is None:
            return None
        if _state({**row, **_fields(call)}) == _state(row):
            return _named(call)
        if _state(row) not in (tried.before or ()):
            raise CannotTell(f"call {call.id}: the record is neither as it was nor as it should be")
        return None

    def _listed(self, wanted: matching.Absence, since: datetime) -> Iterator[Seen]:
        for row in newest_first(self._reader.history(calendar_id=wanted.calendar), since):
            made = made_at(row)
            if matching.absence(row) == wanted and (made is None or made >= since):
                yield Seen(str(row.get("id")), maker_in(row), deleted(row), made)

    def _audited(self, wanted: matching.Absence, listed: dict[str, Seen], since: datetime) -> Iterator[Seen]:
        """What the audits say was created, and what became of it. Who may not read them has the list alone."""
        gone: set[str] = set()
        try:
            for row in newest_first(self._reader.audits(), since):
                item, details = _audit(row)
                action = str(row.get("action", "")).upper()
                if action == "DELETE":
                    gone.add(item)
                elif (
                    action == "CREATE"
                    and item
                    and _made_since(row, since)
                    and (item in listed or matching.absence(details) == wanted)
                ):
                    shown = listed.get(item)
                    yield Seen(
                        item,
                        (shown and shown.maker) or maker_in(details) or maker_in(row),
                        item in gone or (shown is not None and shown.gone),
                        made_at(row),
                    )
        except Refused as error:
            log.info("the audits can't be read: %s", error)


def _named(call: Sent) -> str:
    """The id of the record that a call changes or deletes."""
    return call.path.rstrip("/").rsplit("/", 1)[-1]


def _fields(call: Sent) -> Row:
    """What a change says, in either shape."""
    data = json.loads(call.body or b"{}").get("data")
    if not isinstance(data, dict):
        raise CannotTell(f"call {call.id}: what was sent can't be compared")
    inside = data.get("attributes", data)
    return inside if isinstance(inside, dict) else data


def _state(row: Row) -> str:
    """A digest of all of a record that a change of ours may touch, to be compared."""
    return hashlib.sha256(repr(matching.absence(row)).encode()).hexdigest()


def _wanted(call: Sent) -> matching.Absence:
    wanted = matching.absence(json.loads(call.body or b"{}").get("data"))
    if wanted is None:
        raise CannotTell(f"call {call.id}: what was sent can't be compared")
    return wanted


def _new(remote_id: str, tried: Tried) -> bool:
    return remote_id not in (tried.before or ()) and not tried.others(remote_id)


def _came_after(seen: Seen, tried: Tried) -> bool:
    """Whether it certainly was not there before: we looked, or else by its own date, where the clocks agree."""
    return tried.before is not None or (seen.made is not None and seen.made >= tried.since)


def _ours(seen: Seen, tried: Tried) -> bool:
    return not seen.gone and _came_after(seen, tried) and same_maker(seen.maker, tried.maker) is True


def _chosen(found: list[Seen], tried: Tried) -> str | None:
    """The one that is ours: by its maker; or, where that is not known, as the only one that came since we looked."""
    ours = next((seen for seen in found if _ours(seen, tried)), None)
    if ours is not None:
        return ours.id
    if not found:
        return None
    only = found[0]
    if all(seen.gone for seen in found):
        raise Deleted(f"{len(found)} like it, deleted since")
    if len(found) > 1 or not _came_after(only, tried) or same_maker(only.maker, tried.maker) is False:
        raise CannotTell(f"{len(found)} like it, and nothing says whose")
    return only.id


def _made_since(row: Row, since: datetime) -> bool:
    made = made_at(row)
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
