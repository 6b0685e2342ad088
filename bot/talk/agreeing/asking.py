"""One person who is asked about a plan of somebody else's: when that is, by their clock, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.people.periods import Period
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.talk import nights, series
from bot.talk.agreeing.needed import Asked
from bot.talk.agreeing.their_clock import TheirClock
from bot.talk.changing.standing import stretches
from bot.talk.offers import limits
from bot.talk.offers.shifts import counted
from bot.texts import asking as texts
from bot.texts import days
from bot.texts.words import Absent
from intents import Draft, Span


@dataclass(frozen=True, slots=True)
class Asking:
    """``one`` is asked about a plan until ``ends``, for whoever is called ``asker``; what is kept with the question is as in
    ``found``. In their ``quiet`` hours they are asked when these are over and have as long from then on, or until it begins."""

    event_id: str
    asker: str
    found: Question
    plan: StoredPlan
    calls: Sequence[StoredCall]
    one: Asked
    ends: datetime
    quiet: tuple[str, str] | None = None

    @property
    def zone(self) -> str:
        """Of whoever is asked."""
        return self.one.person.timezone or str(self.found.draft["timezone"])

    def local(self, moment: datetime) -> str:
        """A moment by their clock."""
        return days.moment(moment, self.zone)

    def at(self, now: datetime) -> datetime:
        """When they are asked."""
        return self.awake(now, self.begins)

    @property
    def begins(self) -> datetime | None:
        """When what is asked first does: with the first of the hours that are to be covered, where they are known."""
        zone = ZoneInfo(str(self.found.draft["timezone"]))
        hours = [one.start.replace(tzinfo=zone) for one in hours_of(self.found.state)] if self.one.kind == "consent" else []
        return min(hours, default=None) or limits.begins(Draft.from_json(self.found.draft))

    @property
    def clock(self) -> TheirClock | None:
        """That of a stand-in, by which they are asked; whoever decides for others reads the times of those."""
        if self.one.kind != "consent":
            return None
        return clock_of(self.found, self.plan, self.calls, self.one.person.contact_id, self.zone)

    def awake(self, moment: datetime, begins: datetime | None = None) -> datetime:
        """The moment, or when their night is over."""
        return nights.awake(nights.by(self.quiet, self.zone), moment, begins)


def clock_of(found: Question, plan: StoredPlan, calls: Sequence[StoredCall], contact: int | None, zone: str) -> TheirClock:
    """That of a stand-in in a ``zone`` who is asked to cover by a plan; what repeats is said in a line, as whoever asks has
    it, where their clocks are the same."""
    here = str(found.draft["timezone"])
    hours = [] if zone == here and series.of_plan(plan) else hours_of(found.state)
    return TheirClock(calls, contact, hours, ZoneInfo(here), ZoneInfo(zone))


def zone_of(found: Question) -> str:
    """The zone by whose clocks a stand-in is asked: their own where it is known, else that of the request."""
    known = found.state.get("people", {}).values()
    own = next((one["timezone"] for one in known if one["person_id"] == found.person_id and one["timezone"]), None)
    return own or str(found.draft["timezone"])


def own_of(found: Question, person_id: str | None) -> list[Span]:
    """The days that are somebody's where several cover, each their own; none where it is all of them."""
    draft, known = Draft.from_json(found.draft), found.state.get("people", {})
    theirs = [one for one in draft.covers if known.get(one.name, {}).get("person_id") == person_id]
    return [draft.spans[at] for one in theirs for at in one.spans]


def when_of(found: Question) -> str:
    """When what somebody is asked is: of a cover the hours of duty by their clocks, as their card has them, where these are known;
    else as the asker has it."""
    draft, consents = Draft.from_json(found.draft), found.kind == "consent"
    own = own_of(found, found.person_id) if consents else []
    hours = hours_of(found.state) if consents and not draft.recurrence else []
    theirs = [one for one in hours if not own or any(start <= one.start < end for start, end in stretches(own))]
    if not theirs:
        return days.spans(own or draft.spans)
    zone = ZoneInfo(draft.timezone)
    local = [Period(one.start.replace(tzinfo=zone), one.end.replace(tzinfo=zone)) for one in theirs]
    said = counted(local, zone_of(found))
    return said if zone_of(found) == draft.timezone else f"{said} ({zone_of(found)})"


def their_times(found: Question, clock: TheirClock | None, person_id: str | None) -> str:
    """The times of what somebody is asked, where the first line of the asker's own card doesn't say them: by another clock, their
    own of several, or what a change makes of a booking."""
    draft = Draft.from_json(found.draft)
    changed = draft.spans if draft.intent == "edit" and not draft.recurrence else ()
    if clock is None and not changed:
        return ""
    return (clock.when() if clock else "") or days.spans(own_of(found, person_id) or changed)


def hours_of(state: State) -> list[Period]:
    """The local times that are to be covered, as they are kept."""
    return [Period(*map(datetime.fromisoformat, one)) for one in state.get("hours") or ()]


def asked_by(every: Sequence[Asking], absent: Absent, now: datetime) -> str:
    """To the asker: who is asked, and who will be when their night is over."""
    names = at_once(every, now)
    return " ".join([*([texts.waiting(names, absent)] if names else []), *in_the_morning(every, absent, now)])


def at_once(every: Sequence[Asking], now: datetime) -> list[str]:
    """The names of those who are asked now."""
    return [one.one.person.name for one in every if one.at(now) <= now]


def in_the_morning(every: Sequence[Asking], absent: Absent, now: datetime) -> list[str]:
    """To the asker: who will be asked when their night is over."""
    later: dict[str, list[str]] = {}
    for one in every:
        if one.at(now) > now:
            later.setdefault(one.local(one.at(now)), []).append(one.one.person.name)
    return [texts.waiting_for_morning(names, when, absent) for when, names in later.items()]
