"""An offer: a plan to be shown, and what it was made from, to be compared at the yes."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.people.clashes import Clash
from bot.people.hits import ShiftHit
from bot.people.rest import Strain
from bot.store.rows.plans import StoredCall
from bot.systems.webex.api import FoundSchedule
from bot.talk.audience import Tell
from bot.talk.turn import Turn
from bot.texts import cards as texts
from bot.texts import days
from intents import Draft
from intents.person import Person
from intents.plan import Call, Plan
from intents.when import Span

HOUR = timedelta(hours=1)
OF_EVENT = ("name", "startDate", "endDate", "startTime", "endTime", "recurrence")  # what a person would call a change of it

Against = tuple[Sequence[Clash], Strain | None]
"""What stands against somebody's standing in: when they can't, and where they would have no rest."""


@dataclass(frozen=True, slots=True)
class Offer:
    """``turn`` has all that was picked for it; ``seen`` is a digest of what the systems showed when it was made; ``more`` are lines
    of the card besides the plan's, ``tells`` what others are told of it. ``groups`` are offers for those who may cover, one each:
    who is in a group is asked together with it, after the groups before it. ``yes`` is what the button says, if not the usual;
    ``also`` are further buttons, with what is picked by them. ``hours`` are the local times that are covered: the shifts, or all of
    it; ``whole`` are the shifts that begin in it, to their end. ``among`` are the calendars (id, name) in which the person is on
    call then, ``alarms`` the loudest lines of the card. ``title`` is its first line, if not the plan's."""

    turn: Turn
    draft: Draft
    plan: Plan
    seen: str
    more: tuple[tuple[str, str], ...] = ()
    note: str = ""
    tells: tuple[Tell, ...] = ()
    groups: tuple[tuple["Offer", ...], ...] = ()
    yes: str = ""
    among: tuple[tuple[int, str], ...] = ()
    also: tuple[tuple[str, dict[str, Any]], ...] = ()
    hours: tuple[tuple[str, str], ...] = ()
    whole: tuple[tuple[str, str], ...] = ()
    alarms: tuple[str, ...] = ()
    title: str = ""

    @property
    def calls(self) -> list[tuple[str, str, str, bytes | None, str]]:
        """The plan's calls as rows keep them."""
        return as_rows(self.plan.calls)


def as_rows(calls: Iterable[Call | StoredCall]) -> list[tuple[str, str, str, bytes | None, str]]:
    """Calls as rows keep them: no body is None."""
    return [(call.system, call.method, call.path, call.body or None, call.sentence) for call in calls]


def of_shifts(hits: Iterable[ShiftHit], warned: Sequence[tuple[str, str]] = ()) -> str:
    """The digest of the shifts that an absence touches, and of what the card warns of."""
    shifts = _digest(sorted((hit.calendar_id, hit.start.isoformat(), hit.end.isoformat(), hit.out) for hit in hits))
    return _digest([shifts, *warned]) if warned else shifts


def warnings(
    people: Mapping[str, Person],
    found: Mapping[str, Against],
    there: Sequence[str],
    zone: str,
    *,
    private: bool,
) -> tuple[tuple[str, str], ...]:
    """Lines for the card: what is booked already, and who of those who stand in may not be able to, or has no rest, by the name as
    said.

    Where others listen, nobody's absence is told, only that they may not be free.
    """
    local = ZoneInfo(zone)
    lines = [(texts.already_there, "; ".join(there))] if there else []
    for name, (clashes, hard) in found.items():
        said = [texts.clash(clash.kind if private else "", days.span(Span(*clash.when.local(local)))) for clash in clashes]
        if hard is not None:
            ends, begins = (
                f"{days.day(at.astimezone(local))}, {at.astimezone(local):%H:%M}" if at else "" for at in (hard.ends, hard.begins)
            )
            said.append(texts.strain(ends, begins, hard.row / HOUR, hard.rest / HOUR))
        if said:
            lines.append((people[name].name, "; ".join(dict.fromkeys(said))))
    return tuple(lines)


def of_schedule(name: str, own: FoundSchedule | None, events: Iterable[dict[str, Any]]) -> str:
    """The digest of the schedule that an event is put in; ``own`` is None where it is to be made under ``name``."""
    return _digest([name, own and own.id, sorted(json.dumps([row.get(key) for key in OF_EVENT], sort_keys=True) for row in events)])


def of_offers(offers: Iterable[Offer]) -> str:
    """The digest of all that several offers were made from."""
    return _digest([offer.seen for offer in offers])


def of_records(paths: Iterable[str]) -> str:
    """The digest of the records that are to be deleted."""
    return _digest(sorted(paths))


def _digest(seen: object) -> str:
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()
