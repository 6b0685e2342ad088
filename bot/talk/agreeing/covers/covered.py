"""A cover that is booked with somebody, as they have been told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.people.periods import Period, common, joined, less, meet, moved
from bot.store.rows.plans import StoredPlan
from bot.store.rows.standing import Written
from bot.systems.everbridge.matching import absence
from bot.talk import telling
from bot.talk.audience import Tell
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.turn import Turn
from bot.texts import days
from intents import Draft, Span
from intents.plan import occurrences

ONE_DAY = timedelta(days=1)
MOST_NAMED = 60  # of a series, which are called by their number or day
MOST_TIMES = 400  # of a series, among which those are looked for that somebody names


@dataclass(frozen=True, slots=True)
class Covered:
    """A cover of the speaker's: the plan that booked it, their share of its ``draft``, and what they were told of it."""

    plan: StoredPlan
    draft: Draft
    told: Tell
    several: bool = False  # whether they were told of it in pieces, as of a night
    duty: tuple[Period, ...] = ()  # the hours of the shifts in it, where they are known

    @property
    def when(self) -> str:
        """When that is, by their clocks."""
        if not self.several:
            return telling.when_of(self.plan, self.told)
        here, there = ZoneInfo(self.draft.timezone), ZoneInfo(self.told.zone or self.draft.timezone)
        return f"{days.spans(spans_of([moved(one, here, there) for one in self.whole]))} ({there.key})"

    @property
    def whole(self) -> list[Period]:
        """When that is."""
        return [Period(*one) for one in stretches(self.draft.spans)]

    @property
    def every(self) -> list[Period]:
        """The same, of a series each time, and where they are known no more than the hours of their duty."""
        if self.draft.recurrence:
            return [
                Period(*stretch)
                for one in islice(occurrences(self.draft, self.draft.spans[0]), MOST_NAMED)
                for stretch in stretches([one])
            ]
        return list(self.duty) or self.whole

    def around(self, found: Sequence[Period]) -> list[Period]:
        """Some of those hours, with what is booked on the same day before the first and behind the last."""
        if self.draft.recurrence or not self.duty:
            return list(found)
        return less(self.whole, less(self.whole, [self._of_its_days(one) for one in found]))  # days beside each other are one time

    def _of_its_days(self, one: Period) -> Period:
        first, last = (datetime.combine(side.date(), time()) for side in (one.start, one.end))
        free = less(self.whole, self.duty)
        before = common(free, [Period(first, one.start)])
        behind = common(free, [Period(one.end, last + ONE_DAY)])
        starts = min((side.start for side in before if side.end == one.start), default=one.start)
        return Period(starts, max((side.end for side in behind if side.start == one.end), default=one.end))

    @property
    def concerns(self) -> list[str]:
        """Who asked for it, and who is out where that is somebody else than whoever covers, as by a swap."""
        out = (one.person_id for one in map(Tell.of, self.plan.tells) if one.kind == "absent" and one.person_id)
        return [one for one in dict.fromkeys((self.plan.person_id, *out)) if one != self.told.person_id]


def hand_back(turn: Turn, now: datetime, one: Covered, spans: Sequence[Span]) -> Draft:
    """Their words, as the wish to give times of a cover back."""
    return Draft("cancel", turn.text, now, one.draft.timezone, spans=tuple(spans), wish="hand_back")


def nearest(covers: Sequence[Covered], spans: Sequence[Span]) -> Covered:
    """The cover that some times are about: of clocks without a day the one that begins first."""
    dated = stretches(spans)
    meant = [one for one in covers if dated and meet(dated, stretches(one.draft.spans))]
    return min(meant or covers, key=lambda one: one.whole[:1])


def standing_of(draft: Draft, records: Sequence[Written], contact: int | None, named: Sequence[Period]) -> Draft | None:
    """What still stands of it by the records with somebody, without what is ``named`` already; None where nothing does. As it is
    where no record is known, and of what comes back or is swapped."""
    there = ZoneInfo(draft.timezone)
    known = [(one, at) for one in records if (at := absence(one.holds)) is not None and contact in at.covers]
    if draft.recurrence or draft.wish == "swap" or not known or not stretches(draft.spans):
        return draft
    held = [
        moved(Period(at.start, at.end), ZoneInfo(str(one.holds.get("timeZoneString") or there.key)), there)
        for one, at in known
        if not (one.gone or at.rule)
    ]
    whole = [Period(*one) for one in stretches(draft.spans)]
    left = less([part for one in whole for part in joined(common([one], held))], named)
    if left == whole:
        return draft
    return draft.with_(spans=spans_of(left), covers=()) if left else None


def is_theirs(told: Tell, person_id: str) -> bool:
    """Whether somebody was told by it that they cover."""
    return told.kind == "stand_in" and told.person_id == person_id and told.how != "taken_back"


def when_for_asker(found: Covered, named: Sequence[Span] = ()) -> str:
    """As whoever asked for it has it; of some times what of it is in them, of a series those that they name."""
    if found.draft.recurrence:
        every = occurrences(found.draft, found.draft.spans[0]) if stretches(named) else ()
        on = [one for one in islice(every, MOST_TIMES) if meet(stretches([one]), stretches(named))]
        return days.spans(on) if on else telling.told(found.plan, found.told.when)
    part = common(found.whole, [Period(*one) for one in stretches(named)]) if named else []
    return days.spans(spans_of(common(part, found.duty) or part) or found.draft.spans)


def names(text: str, found: Covered) -> bool:
    """Whether words name whoever is out."""
    said = {word.strip(".,!?¿:;").removesuffix("'s") for word in text.casefold().split()}
    return bool(said & {*found.told.absent.casefold().split()})
