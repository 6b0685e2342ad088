"""Working hours and holidays: the schedule in Webex that they go into, with what stands there."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.errors import NotFound
from bot.store.rows.outcomes import refused
from bot.systems.webex.api import FoundSchedule, ScheduleReader
from bot.talk.listing.schedules import named
from bot.talk.offers.asking import ask
from bot.talk.offers.offer import Offer, of_schedule
from bot.talk.schedules.replacing import ALL
from bot.talk.turn import Instead, Turn, say
from bot.texts import cards as texts
from bot.texts import notes, spoken
from intents import Draft, settle
from intents.draft import Unsettled
from intents.person import Cast, Person, Schedule
from intents.schedules import NAMES, schedule_name


class Schedules:
    """``reader`` is None where schedules are not set up."""

    def __init__(self, reader: ScheduleReader | None, life: timedelta) -> None:
        self._reader = reader
        self._life = life

    def offer(self, turn: Turn, draft: Draft) -> Offer:
        """What is to be shown. Raises Instead, Unsettled, and RemoteError."""
        if self._reader is None:
            raise Instead(say(turn, notes.no_admin, refused("not set up"), closing="replaced"))
        if draft.ask == ("end_before_start",) and draft.intent == "working_hours":
            raise Unsettled("over_midnight")
        if draft.ask:
            raise Instead(ask(turn, draft, draft.ask[0], self._life))
        name, own = self._own(turn, draft, self._reader)
        rows = self._rows(turn, draft, self._reader, own)
        schedule = _schedule(own, draft, rows, turn.local(draft.timezone)) if own else None
        subject = Person(turn.speaker.display_name, turn.speaker.emails[0] if turn.speaker.emails else "", turn.speaker.id)
        cast = Cast(subject, draft.timezone, schedule=schedule, schedule_name=name, language=spoken())
        beside = draft.intent == "working_hours" and schedule is not None and bool(schedule.events)
        note = notes.hours_added if beside else ""
        also = ((texts.replace_old, {"replacing": ["working_hours", ALL]}),) if beside else ()
        return Offer(turn, draft, settle(draft, cast), of_schedule(name, own, rows), note=note, also=also)

    def _own(self, turn: Turn, draft: Draft, reader: ScheduleReader) -> tuple[str, FoundSchedule | None]:
        """The name of the person's own schedule for it, and the schedule where it is there."""
        name = schedule_name(draft)
        try:
            listed = reader.list(turn.speaker.id, type=NAMES[draft.intent][0])
        except NotFound:  # INFERRED: the service for people with Webex Calling only (webex/README.md 1.5, 1.6)
            raise Instead(say(turn, notes.no_schedules, refused("no schedules"), closing="replaced")) from None
        if any(item.name == name and item.level != "PEOPLE" for item in listed):
            name = f"{name} of {turn.speaker.display_name}"[:40]  # a location's schedule has the name (webex/README.md 1.4, 25030)
        return name, next((item for item in listed if item.name == name and item.level == "PEOPLE"), None)

    def _rows(self, turn: Turn, draft: Draft, reader: ScheduleReader, own: FoundSchedule | None) -> list[Any]:
        """The events that stand in it."""
        return list(reader.details(turn.speaker.id, NAMES[draft.intent][0], own.id).get("events") or []) if own else []


def _schedule(own: FoundSchedule, draft: Draft, rows: Sequence[Any], now: datetime) -> Schedule:
    names = tuple(str(item.get("name", "")) for item in rows)
    return Schedule(own.id, own.name, NAMES[draft.intent][0], names, tuple(named(item, now) for item in rows))
