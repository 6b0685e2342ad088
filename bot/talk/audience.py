"""Who else hears of a booking: the stand-in of each cover booked, changed or taken back, in their 1:1 space and zone, once; and by
the policy the manager of whoever is away, and a space.

What is to be told is kept with the plan when its card is made, so that it follows the rules that held then; ``telling`` says it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.people.periods import Period, by_other_clocks, common
from bot.people.periods import moved as moved_by
from bot.policy import Policy
from bot.store.rows.plans import StoredPlan
from bot.systems.everbridge.matching import Absence, absence
from bot.talk import elsewhere, nights
from bot.talk.changing.standing import span_of
from bot.texts import cards, spoken
from intents.person import Cast, Person
from intents.plan import Call
from intents.when import say, say_rule

Kind = Literal["stand_in", "absent", "handed_back", "manager", "space", "calendar"]
How = Literal["booked", "changed", "taken_back"]


@dataclass(frozen=True, slots=True)
class Tell:
    """Something to be told when one of ``calls`` (numbers from 1) was carried out.

    ``person_id`` is whom in Webex, for a space ``space_id``; a stand-in who isn't in Webex has neither. ``absent`` is who is out,
    for the absent themselves who has booked it. ``when`` is in their zone.
    ``remind_at`` are aware moments in ISO form, ``quiet`` the hours and the zone in which they are not written to; ``reminders``
    the ids of messages that wait for their moment, which are dropped when this takes the cover back. ``how`` is what happened to
    whoever is told, where the methods of the calls don't say it; ``contact`` is a stand-in's, for their calendar;
    ``picks`` are the buttons by which whoever is on duty again has somebody else asked, each with the request that it stands for.
    ``by`` is who else has done it for whoever is out, or of what is handed back
    who is, where that isn't whoever is told; ``was`` when it was before it was changed.
    ``begins`` is when it first does, as an aware moment in ISO form: before that they are written to in the night too. ``zone`` is
    a stand-in's, in which ``when`` is said; ``hours`` are those of the shifts in it by the same clocks, in ISO form, where they are
    known, and ``hours_before`` the same of ``was``. ``email`` is what whoever is told is found by later.
    """

    kind: Kind
    calls: tuple[int, ...]
    name: str
    absent: str
    when: str
    person_id: str | None = None
    space_id: str | None = None
    remind_at: tuple[str, ...] = ()
    quiet: tuple[str, str, str] | None = None
    reminders: tuple[str, ...] = ()
    said: bool = False
    how: How | None = None
    contact: int | None = None
    picks: tuple[tuple[str, dict[str, Any]], ...] = ()
    begins: str = ""
    by: str = ""
    was: str = ""
    zone: str = ""
    email: str = ""
    hours: tuple[tuple[str, str], ...] = ()
    hours_before: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Tell":
        """From JSON."""
        lists = {name: tuple(row[name]) for name in ("calls", "remind_at", "reminders")}
        picks = tuple((label, pick) for label, pick in row.get("picks", ()))
        hours = {name: tuple((start, end) for start, end in row.get(name, ())) for name in ("hours", "hours_before")}
        return cls(**{**row, **lists, **hours, "quiet": tuple(row["quiet"]) if row["quiet"] else None, "picks": picks})


def of_plan(
    calls: Sequence[Call], cast: Cast, policy: Policy, manager: Person | None, duty: Sequence[Period] = ()
) -> tuple[Tell, ...]:
    """Whom to tell of the calls of an absence. ``manager`` is the absent person's, where the policy tells them; ``duty`` are the
    local times of shifts in it."""
    known = {person.contact_id: person for person in cast.substitutes.values()} if policy.tell.stand_in else {}
    of_each: dict[tuple[int, Absence], tuple[int, ...]] = {}
    for number, call in enumerate(calls, 1):
        item = absence(json.loads(call.body)["data"])
        for contact in item.covers if item is not None else ():
            if item is not None and contact in known:
                key = contact, replace(item, calendar=None)
                of_each[key] = (*of_each.get(key, ()), number)
    found = [
        _stand_in(
            known[contact],
            cast.subject.name,
            cast.timezone,
            some,
            tuple(n for one in some for n in of_each[contact, one]),
            policy,
            duty=duty,
        )
        for contact in dict.fromkeys(contact for contact, _ in of_each)
        for some in _with_edges(nights_of([item for who, item in of_each if who == contact]), duty)
    ]
    return (*found, *watching(len(calls), cast.subject.name, cast.timezone, policy, manager))


def absent(number: int, who: Person, by: str, policy: Policy, how: How | None = None) -> tuple[Tell, ...]:
    """What somebody hears of so many calls that were made for them ``by`` somebody else."""
    quiet = nights.quiet_in(policy, who.timezone or "UTC")
    every = tuple(range(1, number + 1))
    return (Tell("absent", every, who.name, by, "", who.person_id, quiet=quiet, how=how, email=who.email),)


def watching(number: int, absent: str, zone: str, policy: Policy, manager: Person | None, how: How | None = None) -> list[Tell]:
    """The manager and the space that hear of so many calls."""
    every, found = tuple(range(1, number + 1)), []
    if manager is not None:
        quiet = nights.quiet_in(policy, manager.timezone or zone)
        found.append(Tell("manager", every, manager.name, absent, "", manager.person_id, quiet=quiet, how=how, email=manager.email))
    if policy.tell.space:
        found.append(Tell("space", every, "", absent, "", space_id=policy.tell.space, how=how))
    return found


def approvers(known: Iterable[Tell], number: int, how: How, told: Sequence[Tell] = ()) -> list[Tell]:
    """Those who had heard of a booking when it was approved, or later, who hear of so many calls that change it, too, unless they
    are ``told`` already."""
    every, already = tuple(range(1, number + 1)), {one.person_id for one in told if one.kind == "manager"}
    found = {one.person_id: one for one in known if one.kind == "manager" and one.person_id not in already}
    return [replace(one, calls=every, how=how, said=False) for one in found.values()] if every else []


def knowing(tells: Sequence[Tell], some: Iterable[Tell], *, twice: bool) -> list[Tell]:
    """What is to be told besides to ``some`` who know it already, since they are asked to approve it; ``twice`` where managers are
    to hear of everything once it is done."""
    known = {one.person_id: replace(one, said=True) for one in some}
    left = [one for one in tells if twice or one.kind != "manager" or one.person_id not in known]
    return [*left, *known.values()]


def moved(
    person: Person,
    absent: str,
    zone: str,
    before: Sequence[Absence],
    after: Sequence[Absence],
    calls: tuple[int, ...],
    policy: Policy,
    duty: Sequence[Period] = (),
) -> Tell | None:
    """What somebody who stood in before, or does after, is to be told of a change; None where nothing changes for them. ``duty``:
    as ``of_plan`` has it."""
    if before == after or not policy.tell.stand_in:
        return None
    how: How = "changed" if before and after else "booked" if after else "taken_back"
    told = _stand_in(person, absent, zone, after or before, calls, policy, how, remind=bool(after), duty=duty)
    if how != "changed":
        return told
    was = _stand_in(person, absent, zone, before, calls, policy, how, duty=duty)
    return replace(told, was=was.when, hours_before=was.hours)


def by(tell: Tell, name: str) -> Tell:
    """The same, which says to a stand-in who did it for whoever is out."""
    return replace(tell, by=name) if tell.kind == "stand_in" and name != tell.name else tell


def without(tell: Tell, reminders: tuple[str, ...]) -> Tell:
    """The same, which takes away reminders of before."""
    return replace(tell, reminders=reminders)


def taken_back(tells: Iterable[dict[str, Any]], numbers: dict[int, int]) -> tuple[Tell, ...]:
    """The same for calls that take others back; ``numbers`` has for each of those what takes it back."""
    return tuple(replace(tell, remind_at=(), said=False) for tell in of_some(tells, numbers))


def of_some(tells: Iterable[dict[str, Any]], numbers: dict[int, int]) -> tuple[Tell, ...]:
    """What is to be told of some of a plan's calls, by their numbers in it and in another one."""
    return tuple(
        replace(tell, calls=calls)
        for tell in map(Tell.of, tells)
        if (calls := tuple(sorted(numbers[call] for call in tell.calls if call in numbers)))
    )


def rows(tells: Iterable[Tell]) -> list[dict[str, Any]]:
    """As a plan keeps them."""
    return [asdict(tell) for tell in tells]


def covers(plan: StoredPlan) -> list[str]:
    """The names of those who cover after it, as far as they are told."""
    return list(dict.fromkeys(one.name for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.how != "taken_back"))


def _stand_in(
    person: Person,
    absent: str,
    zone: str,
    items: Sequence[Absence],
    calls: tuple[int, ...],
    policy: Policy,
    how: How | None = None,
    *,
    remind: bool = True,
    duty: Sequence[Period] = (),
) -> Tell:
    """What somebody hears of times that they cover; of a series nobody is reminded."""
    here, there = ZoneInfo(zone), ZoneInfo(person.timezone or zone)
    items = [whole_of(some) for some in nights_of(items)]
    items = [item for item in items if not _is_edge(item, duty)] or items
    hours = [hours_in([item], duty) for item in items]
    firsts = [min((one.start for one in found), default=item.start) for item, found in zip(items, hours, strict=True)]
    begins = [first.replace(tzinfo=here) for item, first in zip(items, firsts, strict=True) if remind and not item.rule]
    return Tell(
        "stand_in",
        calls,
        person.name,
        absent,
        "; ".join(when_of(item, here, there) for item in items),
        person.person_id,
        remind_at=tuple((begin - timedelta(hours=hours)).isoformat() for begin in begins for hours in policy.tell.reminder_hours),
        quiet=nights.quiet_in(policy, there.key),
        how=how,
        contact=person.contact_id,
        begins=min((first.replace(tzinfo=here) for first in firsts), default=datetime.max.replace(tzinfo=here)).isoformat(),
        zone=there.key,
        email=person.email,
        hours=tuple(
            (one.start.isoformat(), one.end.isoformat()) for one in (moved_by(part, here, there) for part in hours_in(items, duty))
        ),
    )


def hours_in(items: Sequence[Absence], duty: Sequence[Period]) -> list[Period]:
    """The hours of some times in which somebody is on duty, and all of a time in which there are none; empty where no
    more than days is known, or some repeat."""
    items = [whole_of(some) for some in nights_of(items)]
    items = [item for item in items if not _is_edge(item, duty)] or items
    times = [Period(item.start, item.end) for item in items if not item.rule]
    found = [part for one in times for part in common([one], duty) or [one]]
    return (
        found
        if len(times) == len(items) and any(part.start.time() != time() or part.end.time() != time() for part in found)
        else []
    )


def _is_edge(item: Absence, duty: Sequence[Period]) -> bool:
    """Whether it is what of a day lies before a shift, or behind it, where the day was cut into parts."""
    return (
        not item.rule
        and not common([Period(item.start, item.end)], duty)
        and any(item.end == one.start or item.start == one.end for one in duty)
    )


def _with_edges(groups: Sequence[list[Absence]], duty: Sequence[Period]) -> list[list[Absence]]:
    """The same, with what lies beside a shift told with what comes before or behind it."""
    found: list[list[Absence]] = []
    before: list[Absence] = []
    for group in groups:
        if not _is_edge(whole_of(group), duty):
            found.append([*before, *group])
            before = []
        elif found:
            found[-1] = [*found[-1], *group]
        else:
            before = [*before, *group]
    return found or [before]


def nights_of(items: Sequence[Absence]) -> list[list[Absence]]:
    """Some times, those together that are a night, or several with the days between: up to midnight, and what is from then on."""
    found: list[list[Absence]] = []
    for item in sorted(items, key=lambda one: (one.start, one.end)):
        last = found[-1][-1] if found else None
        hours = last is not None and not (last.rule or item.rule) and not all(map(_is_days, (*found[-1], item)))
        if last is not None and hours and last.end == item.start and last.covers == item.covers:
            found[-1].append(item)
        else:
            found.append([item])
    return found


def _is_days(item: Absence) -> bool:
    return item.start.time() == item.end.time() == time()


def whole_of(some: Sequence[Absence]) -> Absence:
    return replace(some[0], end=some[-1].end)


def when_of(item: Absence, here: ZoneInfo, there: ZoneInfo) -> str:
    """In words, in the zone of whoever is told; whole days, and a series of which its clocks make others, in the zone that they are
    kept in."""
    if item.rule and "=" in item.rule and not item.rule.startswith("EVERY="):
        moved = None if _is_days(item) else elsewhere.moved(item, here, there)
        item, zone = (moved, there) if moved else (item, here)
        until = f";UNTIL={item.until:%Y%m%d}" if item.until and "COUNT" not in item.rule else ""
        first = say(span_of(item.start, item.end), zone.key, spoken())
        return cards.series(say_rule(item.rule + until, language=spoken()), first)
    start, end = (by_other_clocks(moment, here, there) for moment in (item.start, item.end))
    if _is_days(item) and start.time() != time():
        return say(span_of(item.start, item.end), here.key, spoken())
    return say(span_of(start, end), there.key, spoken())
