"""Who hears that a booking is no more what it was, and in which words: whoever booked it, whoever is out, and each stand-in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import Period
from bot.people.standing import Duty, Run, on_call, runs
from bot.people.zones import kept_in
from bot.policy import Policy
from bot.store.rows import messages, plans, standing
from bot.store.rows.plans import StoredPlan
from bot.store.rows.standing import Kept
from bot.store.store import Store, Tx
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.matching import Absence, absence
from bot.talk import audience, nights
from bot.talk.turn import to, to_asker
from bot.talk.watching.seen import Drift, Seen
from bot.texts import days, listing
from bot.texts import drift as texts
from bot.texts.words import What
from intents.person import Person

A_WEEK = timedelta(days=7)  # of a booking, for which it is said who is on duty
JUST_NOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sentences are made of. ``was`` is the booking as it was seen before, ``now`` as it is; ``zone`` the one of its
    record, ``on`` who is on duty, ``names`` by their contacts, ``other`` the substitution that hides it."""

    drift: Drift
    was: Absence
    now: Absence | None
    zone: ZoneInfo
    on: tuple[Duty, ...]
    names: dict[int, str]
    other: tuple[Absence, ZoneInfo] | None


class Notices:
    """Makes and posts them. Reads the rows and both systems; raises RemoteError."""

    def __init__(self, store: Store, directory: Directory, everbridge: EverbridgeReader, policy: Policy) -> None:
        self._store = store
        self._directory = directory
        self._everbridge = everbridge
        self._policy = policy

    def tell(self, kept: Kept, before: Seen | None, found: Seen | None, drift: Drift, now_kept: tuple[str, datetime]) -> None:
        """Tells everybody once: in the transaction that keeps what was seen. Nothing where a call of ours is on its way."""
        with self._store.read() as tx:
            plan, now = plans.get(tx, kept.plan_id), tx.now
            last = before or found or as_booked(tx, kept)
        if plan is None or last is None:
            return
        facts = self._facts(drift, last, found, now)
        people = {contact: self._person(contact) for contact in (last.at.contact or 0, *_concerned(facts))}
        with self._store.begin() as tx:
            if standing.being_changed(tx, kept.remote_id, now - JUST_NOW) or not standing.saw_one(tx, kept, *now_kept):
                return
            self._post(tx, plan, facts, people)

    def _facts(self, drift: Drift, last: Seen, found: Seen | None, now: datetime) -> Facts:
        zone, at = ZoneInfo(last.zone), found.at if found else last.at
        hours = (*drift.then, *drift.now)
        begin = max(min([at.start.replace(tzinfo=zone), *(one.start for one in hours)]), now)
        end = max([at.end.replace(tzinfo=zone), begin + JUST_NOW, *(one.end for one in hours)])
        window = Period(begin, min(end, begin + A_WEEK))
        on = tuple(
            duty
            for duty in on_call(self._everbridge.shifts_now(window.start, window.end), [window])
            if at.calendar in (None, duty.calendar) and duty.when.end > now and duty.names(at.contact or 0)
        )
        other = self._other(drift.by) if drift.by else None
        ids = {at.contact or 0, *last.at.covers, *at.covers, *drift.who}
        ids |= {who for duty in on for who, _ in duty.people} | ({other[0].contact or 0, *other[0].covers} if other else set())
        names = {contact: self._person(contact).name for contact in ids if contact}
        return Facts(drift, last.at, found.at if found else None, zone, on, names, other)

    def _other(self, by: str) -> tuple[Absence, ZoneInfo] | None:
        row = self._everbridge.substitution(by)
        at = absence(row) if row is not None else None
        return (at, ZoneInfo(kept_in(row))) if at is not None else None

    def _person(self, contact: int) -> Person:
        return self._directory.settled(self._directory.contact(contact))

    # ---- saying it -------------------------------------------------------------------------------------------------------------

    def _post(self, tx: Tx, plan: StoredPlan, facts: Facts, people: dict[int, Person]) -> None:
        absent = people[facts.was.contact or 0]
        own = absent.person_id == plan.person_id
        with to_asker(tx, plan):
            self._tell_all(tx, plan, facts, people, absent, own=own)

    def _tell_all(self, tx: Tx, plan: StoredPlan, facts: Facts, people: dict[int, Person], absent: Person, *, own: bool) -> None:
        """To each in their language, else in that of whoever asked."""
        said = self._to_asker(facts, absent, facts.zone, now=tx.now, own=own)
        messages.post(tx, markdown=said, person_id=plan.person_id, event_id=plan.event_id)
        if not own and absent.person_id is not None:
            with to(tx, absent.person_id):
                said = self._to_asker(facts, absent, ZoneInfo(absent.timezone or facts.zone.key), now=tx.now, own=True)
            self._say(tx, plan, absent, said, facts)
        for contact in _concerned(facts):
            person = people[contact]
            if person.person_id not in (None, plan.person_id, absent.person_id) and contact not in facts.drift.who:
                with to(tx, person.person_id):
                    said = self._to_stand_in(facts, absent, contact, ZoneInfo(person.timezone or facts.zone.key), tx.now)
                self._say(tx, plan, person, said, facts)

    def _say(self, tx: Tx, plan: StoredPlan, person: Person, said: str, facts: Facts) -> None:
        """Not in their night, unless it begins before that is over."""
        quiet = nights.quiet_in(self._policy, person.timezone or facts.zone.key)
        at = nights.awake(quiet, tx.now, facts.was.start.replace(tzinfo=facts.zone))
        messages.post(tx, markdown=said, person_id=person.person_id, event_id=plan.event_id, at=at)

    def _to_asker(self, facts: Facts, absent: Person, there: ZoneInfo, *, now: datetime, own: bool) -> str:
        me = facts.was.contact if own else None
        duty = texts.on_duty(list(_duties(facts, there, now, me)))
        local = (facts.drift.then[0].start if facts.drift.then else facts.was.start.replace(tzinfo=facts.zone)).astimezone(there)
        what = _what(facts, "" if own else absent.name, there, now)
        return texts.to_asker(facts.drift.kind, what, duty, texts.day(local.day, days.month_names()[local.month - 1]))

    def _to_stand_in(self, facts: Facts, absent: Person, contact: int, there: ZoneInfo, now: datetime) -> str:
        duty = texts.on_duty(list(_duties(facts, there, now, contact)))
        still = facts.now is not None and contact in facts.now.covers
        what = _what(facts, absent.name, there, now)
        return texts.to_stand_in(facts.drift.kind, what, duty, still=still, new=contact not in facts.was.covers)


def _what(facts: Facts, absent: str, there: ZoneInfo, now: datetime) -> What:
    drift = facts.drift
    covers = [facts.names.get(contact, "") for contact in facts.was.covers]
    changed = ""
    if facts.now is not None:
        names = [facts.names.get(contact, "") for contact in facts.now.covers]
        changed = texts.booking(audience.when_of(facts.now, facts.zone, there), names)
    return What(
        absent,
        covers,
        audience.when_of(facts.was, facts.zone, there),
        _said(drift.then, there, now),
        _said(drift.now, there, now) if drift.kind != "changed" else changed,
        _said(drift.held, there, now),
        facts.names.get(drift.who[0], "") if drift.who else "",
        _by(facts, there),
    )


def _by(facts: Facts, there: ZoneInfo) -> str:
    """The other booking in words."""
    if facts.other is None:
        return ""
    at, zone = facts.other
    name, when = facts.names.get(at.contact or 0, ""), audience.when_of(at, zone, there)
    if at.contact in facts.was.covers:
        return texts.out_too(name, when)
    return texts.twice(name, facts.names.get(at.covers[0], "") if at.covers else "", when)


def _concerned(facts: Facts) -> tuple[int, ...]:
    """Those who stand in, or did."""
    return tuple(dict.fromkeys((*facts.was.covers, *(facts.now.covers if facts.now else ()))))


def _duties(facts: Facts, there: ZoneInfo, now: datetime, me: int | None) -> Iterator[tuple[str, Sequence[str]]]:
    """Who is on duty when, as somebody is to read it."""
    found = [(tuple(who for who, _ in duty.people if who not in facts.drift.who), duty.when) for duty in facts.on]
    for run in runs(found, there):
        yield _at(run, there, now), [texts.you if who == me else facts.names.get(who, "") for who in run.what]


def _said(found: Iterable[Period], there: ZoneInfo, now: datetime) -> str:
    """Hours, in the zone of whoever reads it."""
    return "; ".join(_at(run, there, now) for run in runs((("", one) for one in found), there))


def _at(run: Run[Any], there: ZoneInfo, now: datetime) -> str:
    year = now.astimezone(there).year
    return listing.each_day(run.start, run.end, year) if run.days > 1 else listing.span(run.start, run.end, year)


def as_booked(tx: Tx, kept: Kept) -> Seen | None:
    """What was booked, where nobody has seen it yet; None where the call says only a part of it."""
    call = plans.call_of(tx, kept.call_id)
    record = json.loads(call.body or b"{}").get("data") if call else None
    at = absence(record)
    return Seen(at, kept_in(record)) if at is not None and at.contact is not None else None
