"""Who is on call, out, free or covers, and when: what words bear witness to that is told by a list, or by the times of what is
talked of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import starmap
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import Period, meet
from bot.people.ranking import ranked
from bot.people.rest import REST
from bot.people.standing import away
from bot.store.store import Store
from bot.talk.answering.requests import Requests
from bot.talk.changing.standing import span_of
from bot.talk.covering.behalf import absent_of, subject_in
from bot.talk.evidence import public
from bot.talk.evidence.booked_for import for_others
from bot.talk.evidence.heard import ONE_DAY, Answer, Heard, dated, day
from bot.talk.evidence.witness import over
from bot.talk.hearing.about import About
from bot.talk.hearing.prospects import Card, dates, free
from bot.talk.listing.asked import GAPS, HANDOVER, Questions
from bot.talk.listing.windows import AHEAD
from bot.talk.turn import Commit
from bot.texts import about as texts
from bot.texts import candidates, cards, days, notes, others
from intents import Draft
from intents.draft import AWAY, Asked, Topic
from intents.when import Span, find

HALF_A_DAY, WEEK = timedelta(hours=12), timedelta(days=7)
EVENING, MORNING = time(18), time(6)  # between which it is night
AN_HOUR = timedelta(hours=1)
MOST_NIGHTS = 31
MOST_WEEKS = 60
MOST_TIMES = 12  # at which somebody is out, and the speaker may be on call


class Rota:
    """Tells it. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, about: About, asked: Questions, requests: Requests) -> None:
        self._store = store
        self._directory = directory
        self._about = about
        self._asked = asked
        self._requests = requests

    def to(self, topic: str, on: Heard) -> Answer:
        """The answer about a topic; None where it can't be told here."""
        return self._topics[topic](self, on)

    # ---- what it is told by --------------------------------------------------------------------------------------------------

    def listed(self, on: Heard, topic: Topic, spans: tuple[Span, ...], *, mine: bool = False, **more: object) -> Commit:
        """A list of some time."""
        draft = Draft("list", on.phrase.text, on.phrase.now, on.phrase.timezone, spans=spans, asked=Asked(topic, mine=mine))
        return self._requests.new(on.turn, self._asked.within(on.turn, draft.with_(**more)))

    @staticmethod
    def named(on: Heard) -> tuple[Span, ...]:
        """The time that is named."""
        return tuple(one for one in on.found.spans if isinstance(one.start, datetime))

    def spans(self, on: Heard) -> tuple[Span, ...]:
        """The same, or that of what is talked of."""
        return self.named(on) or (on.card.draft.spans if on.card is not None else self._asked.talked_of(on.turn))

    def _elsewhere(self, on: Heard) -> str | None:
        """Who is meant by a question that is not about what is talked of: somebody whom it doesn't know, or the speaker, empty, on
        a day that is none of its; None where it may be about it."""
        name, card = on.found.person, on.card
        if name and (card is None or name not in self._of(card)):
            return name
        said = dated(self.named(on))
        return "" if card is not None and said and not meet(said, dated(card.draft.spans)) else None

    def _of(self, card: Card) -> list[str]:
        """Whom a card is about."""
        subject = card.state.get("subject")
        asker = [self._directory.webex(card.plan.person_id).display_name] if card.plan is not None and card.theirs else []
        return [
            *(str(one["name"]) for one in card.state.get("people", {}).values()),
            *([str(subject["name"])] if subject else []),
            *asker,
        ]

    def bookings(self, on: Heard) -> Answer:
        """What the speaker has booked."""
        return self.listed(on, "bookings", on.found.spans, mine=True)

    # ---- who and when --------------------------------------------------------------------------------------------------------

    def _who(self, on: Heard) -> Answer:
        if not on.found.spans and on.card is not None and on.card.found is not None and on.card.plan is not None:
            return self._about.answered(on.turn, on.card, "who")
        spans = self.spans(on)
        return self.listed(on, "duty", over(on.phrase, spans) if on.found.past else spans)

    def _after(self, on: Heard) -> Answer:
        if on.card is None and self.named(on):
            return self.listed(on, "duty", self.named(on))  # "who takes over from Alex tonight?"
        ends = [end for _, end in self._hours(on)]
        if not ends:
            return self.listed(on, "duty", (), name=HANDOVER, subject=(on.found.person,) if on.found.person else ())
        return self.listed(on, "duty", (Span(max(ends), max(ends) + HALF_A_DAY),))

    def _before(self, on: Heard) -> Answer:
        starts = [start for start, _ in self._hours(on)]
        if not starts:
            return self.listed(on, "duty", (), name=HANDOVER)
        return self.listed(on, "duty", (Span(min(starts) - HALF_A_DAY, min(starts)),))

    def _hours(self, on: Heard) -> list[tuple[datetime, datetime]]:
        """The hours that are covered, and else the days that are talked of."""
        hours = on.card.state.get("hours") if on.card is not None else None
        known = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in hours or ()]
        return known or dated(on.card.draft.spans if on.card is not None else ())

    def _night(self, on: Heard) -> Answer:
        here = dated(self.spans(on)) or [(on.phrase.now, on.phrase.now)]
        first, last = here[0][0].date(), here[-1][1]
        nights = [datetime.combine(first + ONE_DAY * at, EVENING) for at in range(MOST_NIGHTS)]
        spans = [Span(start, datetime.combine(start.date() + ONE_DAY, MORNING)) for start in nights]
        more = [one for one, start in zip(spans[1:], nights[1:], strict=True) if start < last]
        return self.listed(on, "duty", (spans[0], *more))

    def _when(self, on: Heard) -> Answer:
        if (name := self._elsewhere(on)) is not None:
            return self.listed(on, "duty", self.named(on), mine=not name, subject=(name,) if name else ())
        if on.card is None:
            return self.listed(on, "duty" if self.named(on) else "bookings", self.named(on), mine=True)
        if on.card.draft.intent not in AWAY:
            return self._about.answered(on.turn, on.card, "all")
        shifts = on.card.fact(cards.shifts)
        when = self._about.answered(on.turn, on.card, "when")
        return f"{when} {texts.fact(cards.shifts, shifts)}" if when and shifts and shifts != notes.not_on_call else when

    def _count(self, on: Heard) -> Answer:
        """How many hours it is: of what is talked of, those that are to be covered."""
        when, card = self._when(on), on.card
        if not isinstance(when, str) or card is None:
            return when
        whole = any(span.all_day for span in card.draft.spans) or bool(card.draft.recurrence)
        if whole and not (card.state.get("on_call") and card.state.get("hours")):
            return when  # of days off without a shift nobody knows the hours
        total = sum((end - start for start, end in self._hours(on)), timedelta())
        return f"{when} {texts.hours_altogether(total / AN_HOUR)}"

    def _clash(self, on: Heard) -> Answer:
        """What stands against somebody's covering then, as it is now."""
        when, found = self._hours(on), self._directory.named(on.found.person, on.turn.speaker, ()) if on.found.person else []
        one = found[0] if len(found) == 1 else None
        if not when or one is None or on.theirs is not None:
            return None
        subject = (subject_in(on.card.state) if on.card is not None else None) or self._directory.person(on.turn.speaker)
        zone = ZoneInfo(on.phrase.timezone)
        times = [Period(start.replace(tzinfo=zone), end.replace(tzinfo=zone)) for start, end in when]
        looked = times[0].start - REST, times[-1].end + REST
        shifts = self._directory.shifts_between(*looked)
        rows = self._directory.substitutions([one.contact_id] if one.contact_id is not None else [])
        seen = ranked([one], subject.contact_id or 0, times, shifts, rows, calendars=(), covers=None)
        return texts.as_seen(one.name, days.spans(tuple(starmap(span_of, when))), candidates.reasons(seen[0])) if seen else None

    def _return(self, on: Heard) -> Answer:
        """When the speaker is back: by what is talked of, else by what is booked."""
        if on.card is None or on.theirs is not None or on.card.draft.intent not in AWAY:
            return self.bookings(on)
        return self._about.answered(on.turn, on.card, "when")

    def _stays(self, on: Heard) -> Answer:
        """Who has a day of what stands, or would by the change that is open: "and Monday stays?"."""
        if not dated(on.found.spans) or (on.open is not None and on.open.found is not None and on.open.found.kind != "confirm"):
            return None
        if on.open is not None:
            return self._about.answered(on.turn, on.open, "all")
        return self.listed(on, "bookings", on.found.spans, mine=True)

    def _within(self, on: Heard) -> Answer:
        if not dated(on.found.spans):
            return None
        if on.open is not None and on.open.found is not None and on.open.found.kind != "confirm":
            return None  # it may be the answer
        if on.open is not None and on.open.draft.intent == "working_hours":
            return self._about.answered(on.turn, on.open, "all")
        if on.card is None or on.card.draft.recurrence:
            return self.listed(on, "bookings", on.found.spans, mine=True)
        spans = [self._in_its_week(on, one, dated(on.card.draft.spans)) for one in on.found.spans]
        said = ", ".join(map(day, spans))
        inside = all(meet([one], dated(on.card.draft.spans)) for one in dated(spans))
        return others.is_within(said, dates(on.card)) if inside else others.is_not_within(said, dates(on.card))

    @staticmethod
    def _in_its_week(on: Heard, span: Span, whole: Sequence[tuple[datetime, datetime]]) -> Span:
        """A day of the week that is named beside what is talked of is the one in it, if there is one."""
        nows = (on.phrase.now - ONE_DAY, on.phrase.now + ONE_DAY)
        said = [find(span.said, now=now, timezone=on.phrase.timezone, date_order=on.phrase.date_order).spans for now in nows]
        at = [one[0].start for one in said if len(one) == 1 and isinstance(one[0].start, datetime)]
        apart = len(at) == len(nows) and (at[1] - at[0]) % WEEK == timedelta()
        if not apart or any(sign.isdigit() for sign in span.said) or not dated([span]):
            return span  # "tomorrow" goes with today, and "3 December" is that
        moved = [
            replace(span, start=start + WEEK * at, end=end + WEEK * at) for start, end in dated([span]) for at in range(MOST_WEEKS)
        ]
        return next((one for one in moved if meet(dated([one]), whole)), span)

    # ---- on call, out, free --------------------------------------------------------------------------------------------------

    def _covers(self, on: Heard) -> Answer:
        """What the speaker covers."""
        return self.listed(on, "cover", self.spans(on) if on.found.then else self.named(on), mine=True)

    def _while(self, on: Heard) -> Answer:
        """When the speaker is on call in the times at which somebody is out."""
        found = self._directory.named(on.found.person, on.turn.speaker, ()) if on.found.person else []
        contact = found[0].contact_id if len(found) == 1 else None
        if contact is None:
            return None
        zone, now = ZoneInfo(on.phrase.timezone), self._store.clock()
        out = [one.when.local(zone) for one in away(self._directory.booked({contact}), [Period(now, now + AHEAD)])]
        if not out:
            return self.listed(on, "away", self.named(on), subject=(on.found.person,))
        return self.listed(on, "duty", tuple(span_of(*when) for when in out[:MOST_TIMES]), mine=True)

    def _team(self, on: Heard) -> Answer:
        """What they have booked for others, or for somebody who is named."""
        found = for_others(self._store, on.turn.speaker.id)
        people = {name: person for name, (person, _) in found.items() if on.found.person in ("", name)}
        if not people:
            return texts.none_for_others
        ids = [id_ for name in people for id_ in found[name][1]]
        turn = on.turn.with_picked(people=people, bookings=ids)
        return self.listed(replace(on, turn=turn), "away", self.named(on), subject=tuple(people))

    def _next(self, on: Heard) -> Answer:
        return self.listed(on, "duty", on.found.spans, mine=True)

    def _free(self, on: Heard) -> Answer:
        card, name, named = on.card, on.found.person, dated(self.named(on))
        other = card is not None and bool(named) and not meet(named, dated(card.draft.spans))
        if card is not None and not other and (said := free(None, None, card, name)) is not None:
            return said
        cover = [str(one["name"]) for one in card.state.get("people", {}).values()] if card is not None else []
        if on.theirs is not None and on.theirs.plan is not None and not name:  # the cover is the one who asks
            name = absent_of(on.theirs.state).name or self._directory.webex(on.theirs.plan.person_id).display_name
        name = name or (cover[0] if len(cover) == 1 else "")
        return self.listed(on, "duty", self.spans(on), subject=(name,)) if name else self._apart(on)

    def _away(self, on: Heard) -> Answer:
        return self.listed(on, "away", self.spans(on))

    def _apart(self, on: Heard) -> Answer:
        """Those of whom one is to be chosen, each with when they are on call."""
        card = on.open
        if card is None or card.found is None or card.found.kind != "choose":
            return None
        people = [pick["person"]["name"] for pick in card.found.picks if "person" in pick]
        return self.listed(on, "duty", self.spans(on), subject=tuple(people)) if people else None

    def _gone(self, on: Heard) -> Answer:
        """Whether and how long somebody is out: whoever it is about here, or somebody else."""
        name, card = on.found.person, on.card
        if card is not None and card.theirs and card.plan is not None:
            absent = absent_of(card.state).name or self._directory.webex(card.plan.person_id).display_name
            if not name or name == absent:
                return self._about.answered(on.turn, card, "when")
        spans = self.spans(on) if on.found.then else self.named(on)
        return self.listed(on, "away", spans, subject=(name,)) if name else None

    def _turns(self, on: Heard) -> Answer:
        name, named = on.found.person, self.spans(on) if on.found.then else self.named(on)
        if on.card is not None and name in self._of(on.card) and not named and not on.card.theirs:
            return self._when(on)  # of a stand-in, what they are in for
        return self.listed(on, "duty", named, mine=not name, subject=(name,) if name else ())

    def _rota(self, on: Heard) -> Answer:
        """Who is on call in a calendar, or in all of them; of whoever speaks of themselves other things are asked."""
        return None if on.found.own and not on.found.asks else self.listed(on, "duty", self.spans(on))

    def _public(self, on: Heard) -> Answer:
        return public.told(on.phrase, on.found.spans)

    def _taken(self, on: Heard) -> Answer:
        """What was booked in a time that is named, else since the year began."""
        first = datetime(on.phrase.now.year, 1, 1, tzinfo=on.phrase.now.tzinfo)
        named = self.named(on)
        past = tuple(one for one in named if isinstance(one.end, datetime) and one.end <= on.phrase.now)
        year = (Span(first, first.replace(year=first.year + 1), all_day=True),)
        return self.listed(on, "left", (past if on.found.past else named) or year, mine=True)

    def _gaps(self, on: Heard) -> Answer:
        return self.listed(on, "duty", self.spans(on), name=GAPS)

    def _fate(self, on: Heard) -> Answer:
        """What stands on a day: of whoever is named, else of those whom the speaker books for, or of themselves."""
        name = on.found.person
        if not name and on.card is not None and absent_of(on.card.state).name:
            return self._team(on)
        return self.listed(on, "away" if name else "bookings", self.named(on), mine=not name, subject=(name,) if name else ())

    _topics: Mapping[str, Callable[["Rota", Heard], Answer]] = {
        "who": _who,
        "after": _after,
        "before": _before,
        "night": _night,
        "when": _when,
        "within": _within,
        "stays": _stays,
        "next": _next,
        "covers": _covers,
        "team": _team,
        "while": _while,
        "fate": _fate,
        "free": _free,
        "away": _away,
        "list": bookings,
        "whole": bookings,
        "gone": _gone,
        "turns": _turns,
        "rota": _rota,
        "public": _public,
        "return": _return,
        "count": _count,
        "clash": _clash,
        "taken": _taken,
        "gaps": _gaps,
        "apart": _apart,
    }
