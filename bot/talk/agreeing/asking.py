"""One person who is asked about a plan of somebody else's: when that is, by their clock, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.talk import nights
from bot.talk.agreeing.needed import Asked
from bot.talk.agreeing.their_clock import TheirClock
from bot.talk.offers import limits
from bot.texts import asking as texts
from bot.texts import days
from bot.texts.words import Absent
from intents import Draft


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
        return self.awake(now, limits.begins(Draft.from_json(self.found.draft)))

    @property
    def clock(self) -> TheirClock | None:
        """That of a stand-in, by which they are asked; whoever decides for others reads the times of those."""
        if self.one.kind != "consent":
            return None
        hours = [(start, end) for start, end in self.found.state.get("hours") or ()]
        here, there = ZoneInfo(str(self.found.draft["timezone"])), ZoneInfo(self.zone)
        return TheirClock(self.calls, self.one.person.contact_id, hours, here, there)

    def awake(self, moment: datetime, begins: datetime | None = None) -> datetime:
        """The moment, or when their night is over."""
        return nights.awake((*self.quiet, self.zone), moment, begins) if self.quiet else moment


def asked_by(every: Sequence[Asking], absent: Absent, now: datetime) -> str:
    """To the asker: who is asked, and who will be when their night is over."""
    at_once = [one.one.person.name for one in every if one.at(now) <= now]
    later: dict[str, list[str]] = {}
    for one in every:
        if one.at(now) > now:
            later.setdefault(one.local(one.at(now)), []).append(one.one.person.name)
    said = [texts.waiting(at_once, absent)] if at_once else []
    return " ".join([*said, *(texts.waiting_for_morning(names, when, absent) for when, names in later.items())])
