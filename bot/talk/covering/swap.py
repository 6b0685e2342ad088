"""A swap: somebody covers the speaker, who covers them in return. One card, one consent, both or neither."""

from dataclasses import asdict, dataclass, replace

from bot.people.clashes import clashes, within
from bot.people.directory import Directory
from bot.people.hits import ShiftHit, hits
from bot.people.periods import Period
from bot.people.rest import REST, strain
from bot.policy import Policy
from bot.store.rows.outcomes import refused
from bot.talk import audience
from bot.talk.covering.stand_ins import StandIns
from bot.talk.offers import limits
from bot.talk.offers.offer import Offer, of_shifts, warnings
from bot.talk.offers.shifts import away, begun, longer
from bot.talk.turn import Instead, Turn, say
from bot.texts import candidates as texts
from bot.texts import cards, spoken
from intents import Draft, settle
from intents.draft import Cover, Unsettled
from intents.languages.saying import sentences
from intents.person import Cast, Person
from intents.plan import Plan, stretches
from intents.when import Span


@dataclass(frozen=True, slots=True)
class _Leg:
    """Who is covered when, in words; a digest of what was seen for it; lines of the card; the hours of duty that are covered."""

    plan: Plan
    when: str
    seen: str
    lines: tuple[tuple[str, str], ...]
    times: list[Period]


class Swap:
    """Makes the card. Reads both systems."""

    def __init__(self, directory: Directory, policy: Policy, stand_ins: StandIns) -> None:
        self._directory = directory
        self._policy = policy
        self._stand_ins = stand_ins

    def offer(self, turn: Turn, draft: Draft, cast: Cast) -> Offer:
        """``cast`` has the speaker as its subject. Raises Instead, Unsettled, and RemoteError."""
        me, people = cast.subject, self._stand_ins.find(turn, draft, cast.subject)
        other = next(iter(people.values()))
        if draft.ask and draft.ask != ("confirm",):
            raise Unsettled(draft.ask[0])
        if other.person_id is None:
            raise Instead(say(turn, texts.cannot_swap(other.name), refused("no contact"), closing="replaced"))
        zone = self._directory.zone(other)
        mine = self._leg(draft, replace(cast, substitutes=people))
        back = draft.with_(spans=draft.given, covers=(Cover(me.name),), timezone=zone)
        theirs = self._leg(back, replace(cast, subject=other, timezone=zone, substitutes={me.name: me}))
        for one in (draft, back):
            if broken := limits.broken(self._policy, one, stretches(one)[0], turn.local(one.timezone)):
                raise Instead(say(turn, broken, refused("policy"), closing="replaced"))
        facts = ((texts.covers(other.name, me.name), mine.when), (texts.covers(me.name, other.name), theirs.when))
        calls = (*mine.plan.calls, *theirs.plan.calls)
        plan = Plan(texts.swap_title, facts, (*draft.assumed,), calls)
        tells = audience.of_plan(mine.plan.calls, replace(cast, substitutes=people), self._policy, None)
        (again,) = audience.absent(len(theirs.plan.calls), other, me.name, self._policy)
        numbers = tuple(len(mine.plan.calls) + number for number in again.calls)
        tells = (*tells, replace(again, calls=numbers, said=True))  # who agrees knows it, and is to hear when it is taken back
        against = (
            *self._against(turn, mine, theirs, other, me, cast.timezone),
            *self._against(turn, theirs, mine, me, other, zone),
        )
        lines = tuple(dict.fromkeys((*mine.lines, *theirs.lines, *against)))
        on = turn.with_picked(people={name: asdict(person) for name, person in people.items()}, on_call=not mine.lines)
        seen = of_shifts((), (("", mine.seen), ("", theirs.seen)))
        return Offer(on, draft, plan, seen, lines, note=texts.swap_means(other.name), tells=tells, yes=cards.ask_them(other.name))

    def _leg(self, draft: Draft, cast: Cast) -> _Leg:
        """One of the two, in the calendars of whoever is out: the whole of each shift that begins in it, a night to its end."""
        spans, _ = stretches(draft)
        found = self._hits(spans, cast)
        calendars = tuple(self._directory.calendar(id_) for id_ in sorted({hit.calendar_id for hit in found}))
        whole = begun(found, spans, calendars, cast.timezone)
        draft = draft.with_(spans=tuple(longer(span, whole) for span in spans))
        plan = settle(draft.with_(intent="replacement", wish="", given=(), ask=()), replace(cast, calendars=calendars))
        duty = [Period(hit.start, hit.end) for hit in found]
        times = within(away(draft, draft.spans), duty) if duty else []
        lines = () if calendars else ((cast.subject.name, texts.not_on_call),)
        return _Leg(plan, dict(plan.facts)[sentences(spoken())["when"]], of_shifts(found), lines, times)

    def _against(self, turn: Turn, taken: _Leg, given: _Leg, who: Person, absent: Person, zone: str) -> tuple[tuple[str, str], ...]:
        """What stands against taking one half: shifts of their own then, or too near, without those that they give for it."""
        if not taken.times or who.contact_id is None or absent.contact_id is None:
            return ()
        when = taken.times
        shifts = self._directory.shifts_between(min(when).start - REST, max(one.end for one in when) + REST)
        beside = [one for one in shifts if not any(own.start <= one.start and one.end <= own.end for own in given.times)]
        rows = self._directory.substitutions({who.contact_id})
        found = clashes(who.contact_id, absent.contact_id, when, beside, rows), strain(who.contact_id, when, beside)
        return warnings({who.name: who}, {who.name: found}, (), zone, private=turn.place.direct)

    def _hits(self, spans: tuple[Span, ...], cast: Cast) -> list[ShiftHit]:
        shifts = self._directory.on_call(spans, cast.timezone, series=False)
        return hits(cast.subject.contact_id or 0, shifts, spans, cast.timezone, series=False)
