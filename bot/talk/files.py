"""The calendar file of what was booked, for whoever stands in; it goes with their notice."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cards import calendar
from bot.cards.calendar import Entry
from bot.store.rows.messages import File
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.systems.everbridge.matching import Absence, absence
from bot.texts import files as texts


def of_cover(plan: StoredPlan, calls: Sequence[StoredCall], absent: str, now: datetime) -> File | None:
    """For whoever stands in for ``absent``."""
    covers = texts.cover(absent)
    return _file([_entry(call, plan, item, covers) for call, item in _absences(calls) if item.covers], now)


def _absences(calls: Sequence[StoredCall]) -> Iterator[tuple[StoredCall, Absence]]:
    for call in calls:
        item = absence(json.loads(call.body or b"{}").get("data")) if call.method == "POST" else None
        if item is not None and not item.rule.startswith("EVERY="):
            yield call, item


def _entry(call: StoredCall, plan: StoredPlan, item: Absence, summary: str) -> Entry:
    zone = str(plan.draft.get("timezone") or "UTC")
    return Entry(f"{call.id}@understudy", summary, item.start, item.end, zone, _rule(item, zone))


def _rule(item: Absence, zone: str) -> str:
    """The rule of a series with its end, which is a moment in UTC."""
    if not item.rule or item.until is None or "COUNT=" in item.rule:
        return item.rule
    last = datetime.combine(item.until + timedelta(days=1), time(), ZoneInfo(zone)) - timedelta(seconds=1)
    return f"{item.rule};UNTIL={last.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _file(entries: Sequence[Entry], now: datetime) -> File | None:
    """One entry for each time, in however many calendars it was booked."""
    distinct = {(entry.summary, entry.start, entry.end, entry.rule): entry for entry in reversed(entries)}
    return File(calendar.NAME, calendar.file(list(distinct.values())[::-1], now)) if distinct else None
