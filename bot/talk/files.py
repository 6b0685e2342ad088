"""The calendar file of what was booked, changed or taken back: for whoever stands in with their notice, for whoever is out when
they ask for it.

The entry of a record keeps its name (UID) and counts its changes (SEQUENCE), so that it moves in a calendar, or goes.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cards import calendar
from bot.cards.calendar import Entry
from bot.people.zones import kept_in
from bot.store.rows import acts
from bot.store.rows.acts import Act
from bot.store.rows.messages import File
from bot.store.rows.plans import StoredCall
from bot.store.store import Tx
from bot.systems.everbridge.matching import Absence, absence
from bot.texts import telling as texts

Pairs = Sequence[tuple[StoredCall, Act]]


@dataclass(frozen=True, slots=True)
class Moved:
    """A record before and after a call of ours, and how often it was changed; None where there was, or is, none."""

    id: str
    zone: str
    before: Absence | None
    after: Absence | None
    changes: int


def of_stand_in(tx: Tx, pairs: Pairs, contact: int | None, absent: str) -> File | None:
    """For somebody who stands in for ``absent``, or did; without a ``contact`` whoever does."""
    return _file(tx, pairs, texts.file_cover(absent), lambda at: contact in at.covers if contact else bool(at.covers))


def of_absent(tx: Tx, pairs: Pairs, names: Iterable[str]) -> File | None:
    """For whoever is out, with those who cover."""
    return _file(tx, pairs, texts.file_away(list(names)), lambda at: True)


def of_records(tx: Tx, remote_ids: Iterable[str], names: Iterable[str]) -> File | None:
    """The same of some records, as we left them."""
    found = (moved for remote_id in remote_ids if (moved := _moved(tx, None, remote_id)) is not None)
    return _of(list(found), tx.now, texts.file_away(list(names)), lambda at: True)


def of_covers(tx: Tx, covers: Iterable[tuple[Pairs, int | None, str]]) -> File | None:
    """For somebody who stands in by several plans, as these were left: of each what it did, their contact, and who is out."""
    entries: dict[str, Entry] = {}
    for pairs, contact, absent in covers:
        for _, act in pairs:
            one = _moved(tx, None, act.remote_id) if act.remote_id else None
            if one is None or one.after is None or (contact and contact not in one.after.covers):
                continue
            entry = _entry(one, one.after, texts.file_cover(absent))
            entries.setdefault(entry.uid, entry)
    return _in_a_file(entries.values(), tx.now)


def plans_of(tx: Tx, pairs: Pairs) -> set[str]:
    """The plans by which some records were made and changed."""
    return {plan_id for _, act in pairs if act.remote_id for plan_id, *_ in acts.of_record(tx, act.remote_id)}


def _file(tx: Tx, pairs: Pairs, summary: str, concerns: Callable[[Absence], bool]) -> File | None:
    found = [moved for call, act in pairs if act.remote_id and (moved := _moved(tx, call.id, act.remote_id)) is not None]
    return _of(found, tx.now, summary, concerns)


def _of(found: Sequence[Moved], now: datetime, summary: str, concerns: Callable[[Absence], bool]) -> File | None:
    entries = []
    for one in found:
        if one.after is not None and concerns(one.after):
            entries.append(_entry(one, one.after, summary))
        elif one.before is not None and concerns(one.before):
            entries.append(_entry(one, one.before, summary, gone=True))
    return _in_a_file(entries, now)


def _in_a_file(entries: Iterable[Entry], now: datetime) -> File | None:
    """One entry for each time, in however many calendars it was booked; None for none."""
    distinct = {(entry.start, entry.end, entry.rule, entry.gone): entry for entry in sorted(entries, key=_by_name, reverse=True)}
    kept = sorted(distinct.values(), key=lambda entry: (entry.start, entry.uid))
    return File(calendar.NAME, calendar.file(kept, now)) if kept else None


def _by_name(entry: Entry) -> tuple[int, str]:
    return len(entry.uid), entry.uid


def _moved(tx: Tx, call_id: str | None, remote_id: str) -> Moved | None:
    """What a call of ours (None: the last) did to a record that we made; None for one that we didn't, of which a change tells too
    little."""
    states: list[Absence | None] = [None]
    record: dict[str, object] = {}
    zone, changes = "", -1
    for _, id_, method, body in acts.of_record(tx, remote_id):
        data = json.loads(body or b"{}").get("data")
        if (method == "POST") != (not record) or not (isinstance(data, dict) or method == "DELETE"):
            return None
        record = {**record, **(data.get("attributes", data) if isinstance(data, dict) else {})}
        zone, changes = zone or kept_in(record), changes + 1
        states.append(None if method == "DELETE" else absence(record))
        if id_ == call_id:
            break
    before, after = (states[-2], states[-1]) if len(states) > 1 else (None, None)
    readable = all(one is None or not one.rule.startswith("EVERY=") for one in (before, after))
    return Moved(remote_id, zone, before, after, changes) if (before or after) and readable else None


def _entry(one: Moved, at: Absence, summary: str, *, gone: bool = False) -> Entry:
    return Entry(f"{one.id}@understudy", summary, at.start, at.end, one.zone, _rule(at, one.zone), one.changes, gone)


def _rule(item: Absence, zone: str) -> str:
    """The rule of a series with its end, which is a moment in UTC."""
    if not item.rule or item.until is None or "COUNT=" in item.rule:
        return item.rule
    last = datetime.combine(item.until + timedelta(days=1), time(), ZoneInfo(zone)) - timedelta(seconds=1)
    return f"{item.rule};UNTIL={last.astimezone(UTC):%Y%m%dT%H%M%SZ}"
