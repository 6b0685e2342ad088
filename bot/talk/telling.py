"""Who else hears of a booking: the stand-in of each cover booked, changed or taken back, in their 1:1 space and zone, once; and by
the policy the manager of whoever is away, and a space.

What is to be told is kept with the plan when its card is made, so that it follows the rules that held then; it is said in the
transaction that ends the last act, of the calls that were carried out.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.policy import Policy
from bot.store.rows import messages, plans
from bot.store.rows.acts import Act
from bot.store.rows.messages import File
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Place
from bot.store.store import Tx
from bot.systems.everbridge.matching import Absence, absence
from bot.talk import files
from bot.talk.changing.standing import span_of
from bot.talk.deciding import choice
from bot.talk.turn import to
from bot.texts import cards, speaking, spoken
from bot.texts import files as file_texts
from bot.texts import telling as texts
from intents import Draft
from intents.languages.retelling import retold
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
    ``by`` is who else has done it for whoever is out, ``was`` when it was before it was changed.
    ``begins`` is when it first does, as an aware moment in ISO form: before that they are written to in the night too.
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

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Tell":
        """From JSON."""
        lists = {name: tuple(row[name]) for name in ("calls", "remind_at", "reminders")}
        picks = tuple((label, pick) for label, pick in row.get("picks", ()))
        return cls(**{**row, **lists, "quiet": tuple(row["quiet"]) if row["quiet"] else None, "picks": picks})


def of_plan(calls: Sequence[Call], cast: Cast, policy: Policy, manager: Person | None) -> tuple[Tell, ...]:
    """Whom to tell of the calls of an absence. ``manager`` is the absent person's, where the policy tells them."""
    found: dict[tuple[int | None, str], Tell] = {}
    known = {person.contact_id: person for person in cast.substitutes.values()} if policy.tell.stand_in else {}
    for number, call in enumerate(calls, 1):
        item = absence(json.loads(call.body)["data"])
        for contact in item.covers if item is not None else ():
            person = known.get(contact)
            if item is None or person is None:
                continue
            told = _stand_in(person, cast.subject.name, cast.timezone, [item], (), policy)
            before = found.get((contact, told.when))
            found[contact, told.when] = replace(told, calls=(*(before.calls if before else ()), number))
    return (*found.values(), *watching(len(calls), cast.subject.name, cast.timezone, policy, manager))


def absent(number: int, who: Person, by: str, policy: Policy, how: How | None = None) -> tuple[Tell, ...]:
    """What somebody hears of so many calls that were made for them ``by`` somebody else."""
    quiet = quiet_hours(policy, who.timezone or "UTC")
    return (Tell("absent", tuple(range(1, number + 1)), who.name, by, "", who.person_id, quiet=quiet, how=how),)


def watching(number: int, absent: str, zone: str, policy: Policy, manager: Person | None, how: How | None = None) -> list[Tell]:
    """The manager and the space that hear of so many calls."""
    every, found = tuple(range(1, number + 1)), []
    if manager is not None:
        quiet = quiet_hours(policy, manager.timezone or zone)
        found.append(Tell("manager", every, manager.name, absent, "", manager.person_id, quiet=quiet, how=how))
    if policy.tell.space:
        found.append(Tell("space", every, "", absent, "", space_id=policy.tell.space, how=how))
    return found


def moved(
    person: Person,
    absent: str,
    zone: str,
    before: Sequence[Absence],
    after: Sequence[Absence],
    calls: tuple[int, ...],
    policy: Policy,
) -> Tell | None:
    """What somebody who stood in before, or does after, is to be told of a change; None where nothing changes for them."""
    if before == after or not policy.tell.stand_in:
        return None
    how: How = "changed" if before and after else "booked" if after else "taken_back"
    there = ZoneInfo(person.timezone or zone)
    was = "; ".join(when_of(item, ZoneInfo(zone), there) for item in before) if how == "changed" else ""
    return replace(_stand_in(person, absent, zone, after or before, calls, policy, how, remind=bool(after)), was=was)


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


def tell(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> tuple[tuple[str, str], ...]:
    """Says what is to be said of a plan whose acts have ended; gives lines for the receipt: who knows, and who has to be told."""
    done = {call.seq: (call, act) for call, act in pairs if act.status == "done"}
    known = [Tell.of(row) for row in plan.tells]
    due = [one for one in known if not one.said and any(number in done for number in one.calls)]
    after: dict[int, tuple[str, ...]] = {}
    for group in _together(due):
        numbers = dict.fromkeys(number for one in group for number in one.calls)
        ids = _said(tx, plan, group, [done[number] for number in numbers if number in done])
        after |= dict.fromkeys(map(id, group), ids)
    if due:
        plans.tells(
            tx, plan.id, rows(replace(one, said=True, reminders=after[id(one)]) if id(one) in after else one for one in known)
        )
    stand_ins = [one for one in due if one.kind in ("stand_in", "absent", "handed_back")]
    told = dict.fromkeys(one.name for one in stand_ins if one.person_id is not None)
    not_told = dict.fromkeys(one.name for one in stand_ins if one.person_id is None)
    return (*([texts.knows(list(told))] if told else []), *(texts.does_not_know(name) for name in not_told))


def told(plan: StoredPlan, text: str) -> str:
    """A line of a plan, said in the language that is spoken now, whichever it was asked for in."""
    old, new, rule = plan.language or "en", spoken(), plan.draft.get("recurrence")
    if rule and old != new:
        for before, after in zip(_of_series(rule, old), _of_series(rule, new), strict=True):
            text = text.replace(before, after)
    return retold(text, old, new)


def _of_series(rule: str, language: str) -> tuple[str, str]:
    """What repeats, up to its first time and by itself."""
    with speaking(language):
        return cards.series(said := say_rule(rule, language=language), ""), said


def _together(due: Iterable[Tell]) -> list[list[Tell]]:
    """What one person hears in one message."""
    found: dict[tuple[str | None, ...], list[Tell]] = {}
    for one in due:
        found.setdefault((one.kind, one.person_id, one.space_id, one.how), []).append(one)
    return list(found.values())


def _said(tx: Tx, plan: StoredPlan, group: list[Tell], pairs: list[tuple[StoredCall, Act]]) -> tuple[str, ...]:
    """Says it, and gives the ids of the reminders that it left."""
    first, calls = group[0], [call for call, _ in pairs]
    how = first.how or ("taken_back" if all(call.method == "DELETE" for call in calls) else "booked")
    for row in {row for one in group for row in one.reminders}:
        messages.drop(tx, row)
    if first.person_id is None and first.space_id is None:
        return ()
    with to(tx, first.person_id):
        return _put(tx, plan, group, pairs, how)


def _put(tx: Tx, plan: StoredPlan, group: list[Tell], pairs: list[tuple[StoredCall, Act]], how: How) -> tuple[str, ...]:
    group = [replace(one, when=told(plan, one.when), was=told(plan, one.was)) for one in group]
    first = group[0]
    sentences = [told(plan, call.sentence) for call, _ in pairs]
    if first.kind == "stand_in":
        whens = [one.when for one in group]
        if how == "changed":
            words = texts.changed(first.absent, whens, first.by, "; ".join(dict.fromkeys(one.was for one in group if one.was)))
        else:
            words = {"booked": texts.booked, "taken_back": texts.taken_back}[how](first.absent, whens, first.by)
    elif first.kind == "handed_back" and first.picks and first.person_id is not None:
        _ask_on(tx, plan, first)
        return ()
    elif first.kind == "handed_back":
        words = texts.handed_back(first.absent, first.when)
    elif first.kind == "absent":
        to_absent = {"booked": texts.for_you, "changed": texts.changed_for_you, "taken_back": texts.taken_back_for_you}
        words = to_absent[how](first.absent, sentences)
    else:
        to_others = {"booked": texts.watched, "changed": texts.watched_change, "taken_back": texts.watched_back}
        words = to_others[how](sentences)
    place = Place(first.space_id, None, False) if first.space_id else None
    file = _file(tx, plan, first, pairs)
    messages.post(
        tx, markdown=words, place=place, person_id=first.person_id, event_id=plan.event_id, at=_awake(group, tx.now), file=file
    )
    if how == "taken_back":
        return ()
    return tuple(
        messages.post(tx, markdown=texts.reminder(one.absent, one.when), person_id=one.person_id, event_id=plan.event_id, at=at)
        for one in group
        for moment in map(datetime.fromisoformat, one.remind_at)
        if moment > tx.now
        for at in [awake(one.quiet, moment, datetime.fromisoformat(one.begins) if one.begins else None)]
    )


def _ask_on(tx: Tx, plan: StoredPlan, told: Tell) -> None:
    """Whoever is on duty again hears that, and may have the next asked with a press."""
    draft = Draft.from_json(told.picks[0][1]["again"])
    zone = ZoneInfo(draft.timezone)
    begins = min((span.start.replace(tzinfo=zone) for span in draft.spans if isinstance(span.start, datetime)), default=tx.now)
    choice.put(
        tx,
        event_id=plan.event_id,
        person_id=str(told.person_id),
        place=None,
        draft=draft,
        said=texts.who_next(told.absent, told.when),
        picks=told.picks,
        ends=begins,
    )


def _file(tx: Tx, plan: StoredPlan, told: Tell, pairs: Sequence[tuple[StoredCall, Act]]) -> File | None:
    """The calendar file that goes with it."""
    if told.kind == "stand_in":
        return files.of_stand_in(tx, pairs, told.contact, told.absent)
    return files.of_absent(tx, pairs, covers(plan)) if told.kind in ("absent", "handed_back") else None


def to_calendar(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> None:
    """What becomes of a booking for whoever has asked for its calendar file before, in their 1:1 space."""
    done = [(call, act) for call, act in pairs if act.status == "done"]
    before = [found for row in files.plans_of(tx, done) - {plan.id} if (found := plans.get(tx, row)) is not None]
    asked = {one.person_id for found in before for one in map(Tell.of, found.tells) if one.kind == "calendar"}
    file = files.of_absent(tx, done, covers(plan)) if plan.person_id in asked else None
    if file is not None:
        place = plan.place if plan.place.direct else None
        said = file_texts.yours
        messages.post(tx, markdown=said, place=place, person_id=plan.person_id, event_id=plan.event_id, file=file)
        keeps(tx, plan)


def keeps(tx: Tx, plan: StoredPlan) -> None:
    """Whoever asked for a plan has it in their calendar."""
    plans.tells(tx, plan.id, [*plan.tells, *rows([Tell("calendar", (), "", "", "", plan.person_id, said=True)])])


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
) -> Tell:
    """What somebody hears of times that they cover; of a series nobody is reminded."""
    here, there = ZoneInfo(zone), ZoneInfo(person.timezone or zone)
    begins = [item.start.replace(tzinfo=here) for item in items if remind and not item.rule]
    return Tell(
        "stand_in",
        calls,
        person.name,
        absent,
        "; ".join(when_of(item, here, there) for item in items),
        person.person_id,
        remind_at=tuple((begin - timedelta(hours=hours)).isoformat() for begin in begins for hours in policy.tell.reminder_hours),
        quiet=quiet_hours(policy, there.key),
        how=how,
        contact=person.contact_id,
        begins=min((item.start.replace(tzinfo=here) for item in items), default=datetime.max.replace(tzinfo=here)).isoformat(),
    )


def when_of(item: Absence, here: ZoneInfo, there: ZoneInfo) -> str:
    """In words, in the zone of whoever is told; a series in the zone that it is kept in, for elsewhere its days may be others."""
    if item.rule and "=" in item.rule and not item.rule.startswith("EVERY="):
        until = f";UNTIL={item.until:%Y%m%d}" if item.until and "COUNT" not in item.rule else ""
        first = say(span_of(item.start, item.end), here.key, spoken())
        return cards.series(say_rule(item.rule + until, language=spoken()), first)
    start, end = (moment.replace(tzinfo=here).astimezone(there).replace(tzinfo=None) for moment in (item.start, item.end))
    return say(span_of(start, end), there.key, spoken())


def _awake(group: Sequence[Tell], now: datetime) -> datetime:
    begins = [datetime.fromisoformat(one.begins) for one in group if one.begins]
    return awake(group[0].quiet, now, min(begins, default=None))


def quiet_hours(policy: Policy, zone: str) -> tuple[str, str, str] | None:
    """When somebody with a zone is not written to, as it is kept; None where the policy has no such hours."""
    quiet = policy.quiet
    return (quiet.from_.isoformat(), quiet.to.isoformat(), zone) if quiet.from_ and quiet.to else None


def awake(quiet: tuple[str, str, str] | None, now: datetime, begins_at: datetime | None = None) -> datetime:
    """When they may be written to: now, or when the night is over; now too where what it is about begins before that."""
    if quiet is None:
        return now
    begins, ends, zone = time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1]), ZoneInfo(quiet[2])
    local = now.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    night = begins <= clock < ends if begins <= ends else clock >= begins or clock < ends
    if not night:
        return now
    morning = datetime.combine(local.date() + timedelta(days=begins > ends and clock >= begins), ends, zone)
    return now if begins_at is not None and begins_at < morning else morning.astimezone(now.tzinfo)
