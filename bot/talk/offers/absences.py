"""Being away: who is meant, who stands in, in which calendar, and what the card says of the shifts that it touches."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.cards.card import clean
from bot.people.clashes import already, clashes, within
from bot.people.directory import Directory
from bot.people.hits import ShiftHit
from bot.people.hits import hits as hits_of
from bot.people.periods import Period, Stretch, joined, less
from bot.people.ranking import Ranked
from bot.people.rest import strain
from bot.people.zones import fixed
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Store
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.rows import Row, Shift
from bot.talk import audience
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches as times_of
from bot.talk.covering import consent
from bot.talk.covering.behalf import Behalf, subject_of
from bot.talk.covering.candidates import Candidates, Chosen, alone, asking, hours_of
from bot.talk.covering.stand_ins import StandIns
from bot.talk.covering.swap import Swap
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose, is_doubt
from bot.talk.offers.named import with_those_named
from bot.talk.offers.offer import Against, Offer, of_shifts, warnings
from bot.talk.offers.placed import as_said
from bot.talk.offers.shifts import away as away_when
from bot.talk.offers.shifts import begun, counted, cut, duties, left_empty, staying
from bot.talk.offers.talked_of import talked_of
from bot.talk.offers.whole import with_whole_shifts
from bot.talk.rules import Rules
from bot.talk.turn import Instead, Turn, say
from bot.texts import asking as asking_texts
from bot.texts import candidates as candidates_texts
from bot.texts import cards as texts
from bot.texts import notes, spoken
from intents import Draft, settle
from intents.person import Calendar, Cast, Person
from intents.plan import Plan, stretches
from intents.when import Span


@dataclass(frozen=True, slots=True)
class Looked:
    """What the systems show of the time of an absence: everybody's shifts, and with those right ``beside`` it; those of the absent;
    the substitutions of all on the card; and who else hears of it."""

    shifts: list[Shift]
    beside: list[Shift]
    hits: list[ShiftHit]
    rows: list[Row]
    manager: Person | None


class Absences:
    """Makes a draft of an absence into an offer. Reads both systems."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        behalf: Behalf,
        stand_ins: StandIns,
        rules: Rules,
        changed: Callable[[Turn, Draft], Offer],
    ) -> None:
        """``changed`` makes the offer by which what is booked already has another cover, or none."""
        self._store = store
        self._directory = directory
        self._behalf = behalf
        self._stand_ins = stand_ins
        self._swap = Swap(directory, rules.policy, stand_ins)
        self._candidates = Candidates(directory, rules.policy, rules.life)
        self._rules = rules
        self._changed = changed

    def offer(self, turn: Turn, draft: Draft) -> Offer:
        """What is to be shown. Raises Instead, Unsettled, and RemoteError."""
        if self._rules.organization_id is None:
            raise Instead(say(turn, notes.no_cover_set_up, refused("not set up"), closing="replaced"))
        as_it_came = turn, draft
        turn, draft, subject = self._behalf.of(turn, draft)
        if subject.contact_id is None:
            doubt = self._directory.doubt(turn.speaker)
            raise Instead(say(turn, notes.no_contact_of_yours(doubt), refused("no contact"), closing="replaced"))
        if draft.wish == "swap":
            return self._swap.offer(turn, draft, self._cast(subject, draft))
        self._behalf.stop_unless_asked(turn, subject)
        draft = with_those_named(draft, lambda name: self._is_another(turn, name, subject))
        now = turn.local(draft.timezone).replace(tzinfo=None)
        draft = with_whole_shifts(draft, lambda span: self._duties(subject, span, draft.timezone), now)
        draft = as_said(draft, lambda span: self._duties(subject, span, draft.timezone), self._directory.called)
        if draft.ask:
            others = talked_of(self._store, turn, draft) if is_doubt(draft) else ()
            raise Instead(ask(turn, draft, draft.ask[0], self._rules.life, choices=others))
        spans, _ = stretches(draft)
        broken = limits.broken(self._rules.policy, draft, spans, turn.local(draft.timezone))
        if broken:
            raise Instead(say(turn, notes.sent_before(broken) if turn.retrying else broken, refused("policy"), closing="replaced"))
        people = self._stand_ins.find(turn, draft, subject, lambda: self._likely(draft, subject, spans))
        cast = replace(self._cast(subject, draft), substitutes=people)
        found = {name: asdict(person) for name, person in people.items()}
        long = limits.too_long(self._rules.policy, spans)
        offer = self._of_shifts(turn.with_picked(people=found, too_long=long), draft, cast, spans, as_it_came)
        line = notes.to_be_approved(self._rules.policy.limits.longest_days)
        return replace(offer, more=(*offer.more, line)) if long and line not in offer.more else offer

    def _is_another(self, turn: Turn, name: str, subject: Person) -> bool:
        """Whether a name is that of a colleague who could cover: neither of whoever is out nor of whoever speaks."""
        found = self._directory.named(name, turn.speaker, turn.mentions)
        return any(one.contact_id not in (None, subject.contact_id) and one.person_id != turn.speaker.id for one in found)

    def _cast(self, subject: Person, draft: Draft) -> Cast:
        return Cast(subject, draft.timezone, organization_id=self._rules.organization_id, body=self._rules.body, language=spoken())

    def _duties(self, subject: Person, span: Span, zone: str) -> list[Stretch]:
        """The shifts of somebody that touch a time, by local clocks."""
        return self._directory.duties(subject.contact_id or 0, span, zone)

    def _likely(self, draft: Draft, subject: Person, spans: tuple[Span, ...]) -> list[Person]:
        """Who could cover: those in the same calendars who are free then."""
        cast, series = self._cast(subject, draft), bool(draft.recurrence)
        shifts = self._directory.on_call(spans, cast.timezone, series=series)
        hits = hits_of(_contact(cast), shifts, spans, cast.timezone, series=series)
        return self._candidates.likely(draft, cast, {hit.calendar_id for hit in hits}, hits)

    def able(self, turn: Turn, draft: Draft) -> list[Ranked]:
        """Whoever could cover times of an absence, the likeliest first. Raises Instead, and RemoteError."""
        turn, draft, subject = self._behalf.of(turn, draft)
        cast, (spans, _) = self._cast(subject, draft), stretches(draft)
        shifts = self._directory.on_call(spans, cast.timezone, series=False)
        hits = hits_of(_contact(cast), shifts, spans, cast.timezone, series=False)
        return self._candidates.able(turn, draft, cast, {hit.calendar_id for hit in hits}, hits)

    def _of_shifts(self, turn: Turn, draft: Draft, cast: Cast, spans: tuple[Span, ...], as_it_came: tuple[Turn, Draft]) -> Offer:
        contact, series = _contact(cast), bool(draft.recurrence)
        shifts, beside = self._directory.on_call_beside(spans, cast.timezone, series=series)
        hits = hits_of(contact, shifts, spans, cast.timezone, series=series)
        own = [self._directory.calendar(id_) for id_ in sorted({hit.calendar_id for hit in hits})]
        calendars = self._calendars(turn, draft, own)
        hits = [hit for hit in hits if hit.calendar_id in {item.id for item in calendars or own}]
        draft = _guessing(draft, cast)
        chosen = self._candidates.chosen(turn, draft, replace(cast, calendars=tuple(calendars)), calendars, hits)
        ids = {person.contact_id for person in chosen.cast.substitutes.values() if person.contact_id is not None}
        looked = Looked(shifts, beside, hits, self._directory.substitutions({contact, *ids}), self._manager(turn))
        mine = not draft.recurrence and not turn.picked.get("asks")
        if chosen.groups:
            stands = mine and all(_stands(spans, contact, {id_}, looked.rows) for id_ in ids)
            return self._to_ask(turn, draft, chosen, looked, as_it_came[0] if stands else None)
        if mine and _stands(spans, contact, ids, looked.rows):
            return self._changed(*as_it_came)
        among = tuple((item.id, item.name) for item in own)
        return replace(self._booking(turn, chosen.draft, chosen.cast, looked, chosen.otherwise), among=among)

    def _calendars(self, turn: Turn, draft: Draft, own: list[Calendar]) -> list[Calendar]:
        """Those that were picked, or in which they are on call then, or the one of the settings. Raises Instead where there are
        several to pick from."""
        if picked := turn.picked.get("calendars"):
            return [Calendar(int(id_), name) for id_, name in picked]
        if not own and self._rules.calendar_id is not None:
            return [self._directory.calendar(self._rules.calendar_id)]
        if len(own) < 2:
            return own
        rows = [[item.id, item.name] for item in own]
        choices = [Choice(item.name or str(item.id), "", {"calendars": [row]}) for item, row in zip(own, rows, strict=True)]
        choices.append(Choice(texts.every(len(own)), "", {"calendars": rows}))
        other, outcome = subject_of(turn), Outcome("asked", "which calendar")
        said = notes.which_calendar_of(other.name) if other else notes.which_calendar
        raise Instead(choose(turn, draft, said, choices, self._rules.life, outcome=outcome, none=texts.never_mind))

    def _to_ask(self, turn: Turn, draft: Draft, chosen: Chosen, looked: Looked, change: Turn | None) -> Offer:
        """Several who may cover are asked: for what is new, or by the turn of a ``change`` of what is booked already."""
        if (other := subject_of(turn)) and turn.picked.get("asks"):
            raise Instead(say(turn, asking_texts.only_they_ask(other.name), refused("on behalf"), closing="replaced"))
        people = {name: asdict(person) for name, person in chosen.cast.substitutes.items()}
        turn = turn.with_picked(people=people, team=people, groups=list(map(list, chosen.groups)))

        def offer(name: str) -> Offer:
            of = alone(draft, name)
            return self._changed(change.with_picked(people=people), of) if change else self._booking(turn, of, chosen.cast, looked)

        groups = [list(map(offer, group)) for group in chosen.groups]
        first = self._booking(turn, alone(draft, chosen.groups[0][0]), chosen.cast, looked) if change else groups[0][0]
        return asking(turn, draft, chosen, first, groups, self._rules.policy.cover.wait_hours)

    def _booking(self, turn: Turn, draft: Draft, cast: Cast, looked: Looked, otherwise: tuple[tuple[str, str], ...] = ()) -> Offer:
        settled, (spans, _) = settle(draft, cast), stretches(draft)
        plan, there = _but_what_stands(settled, looked.rows)
        if not plan.calls:
            said = f"{texts.already_there}{texts.colon} {'; '.join(there)}."
            raise Instead(say(turn, clean(said), Outcome("answered", "so already"), closing="replaced"))
        turn = turn.with_picked(on_call=any(not hit.out for hit in looked.hits), stands=False)
        other, warned = subject_of(turn), self._warnings(turn, draft, cast, there, looked)
        asks = (("asks", other.name),) if other and turn.picked.get("asks") else ()
        when, private = away_when(draft, spans), turn.place.direct
        touched = duties(looked.hits, when, cast.calendars, draft, mine=other is None, private=private)
        gaps = left_empty(draft, spans, _contact(cast), cast.calendars, looked.shifts)
        whole = begun(looked.hits, spans, cast.calendars, cast.timezone) if not draft.recurrence else []
        seen = [one for one in map(absence, looked.rows) if one is not None and one.contact == _contact(cast) and not one.rule]
        out = [Period(one.start, one.end) for one in seen]
        cut_off = cut(whole, spans, out)
        stays = () if draft.recurrence else staying(looked.hits, spans, cast.calendars, cast.timezone, out)
        find: tuple[tuple[str, dict[str, Any]], ...] = ((candidates_texts.find_somebody, {"wish": "rank"}),)
        offer = Offer(
            turn,
            draft,
            plan,
            of_shifts(looked.hits, (*warned, *asks)),
            (*touched, *stays, *otherwise, *warned),
            tells=self._tells(turn, plan, cast, looked),
            yes=candidates_texts.leave_empty if gaps and not asks else "",
            also=(*(find if gaps else ()), *(((texts.whole_shift, {"whole": True}),) if cut_off else ())),
            hours=hours_of(draft, looked.hits),
            whole=tuple((start.isoformat(), end.isoformat()) for start, end in whole),
            alarms=(*((texts.would_be_empty(counted(gaps, cast.timezone)),) if gaps else ()), *cut_off),
        )
        return consent.shown(offer, self._rules.policy, cast.substitutes.values())

    def _tells(self, turn: Turn, plan: Plan, cast: Cast, looked: Looked) -> tuple[Tell, ...]:
        """Who else hears of it, and what."""
        duty = joined((Period(*Period(hit.start, hit.end).local(ZoneInfo(cast.timezone))) for hit in looked.hits), beside=False)
        tells, other = audience.of_plan(plan.calls, cast, self._rules.policy, looked.manager, duty), subject_of(turn)
        if other is None:
            return tells
        by = turn.speaker.display_name
        return (*(audience.by(tell, by) for tell in tells), *audience.absent(len(plan.calls), other, by, self._rules.policy))

    def _manager(self, turn: Turn) -> Person | None:
        """Whose of whoever is out, where the policy tells them; not the speaker, who knows."""
        other = subject_of(turn)
        if not self._rules.policy.tell.manager or (other and other.person_id is None):
            return None
        found = self._directory.manager_of(self._directory.webex(str(other.person_id)) if other else turn.speaker)
        return found if found and found.person_id != turn.speaker.id else None

    def _warnings(self, turn: Turn, draft: Draft, cast: Cast, there: Sequence[str], looked: Looked) -> tuple[tuple[str, str], ...]:
        """What stands against booking it so: a part is there already, or who stands in is on call or out then."""
        absent = _contact(cast)
        spans, _ = stretches(draft)
        hours = [Period(hit.start, hit.end) for hit in looked.hits]
        found: dict[str, Against] = {}
        for cover in draft.covers:
            contact = cast.substitutes[cover.name].contact_id
            own = [span for at, span in enumerate(spans) if not cover.spans or at in cover.spans]
            when = within(away_when(draft, own), hours)
            if contact is not None:
                found[cover.name] = clashes(contact, absent, when, looked.shifts, looked.rows), strain(contact, when, looked.beside)
        return warnings(cast.substitutes, found, there, cast.timezone, private=turn.place.direct)


def _but_what_stands(plan: Plan, rows: Sequence[Row]) -> tuple[Plan, list[str]]:
    """The plan without what stands already just so, whoever booked it, and what that is: nothing is booked a second time."""
    ids = {call: already(absence(json.loads(call.body)["data"]), rows) for call in plan.calls}
    there = [texts.twice(call.sentence, found) for call, found in ids.items() if found]
    return replace(plan, calls=tuple(call for call, found in ids.items() if not found)), there


def _stands(spans: Sequence[Span], contact: int, covers: Collection[int], rows: Iterable[Row]) -> bool:
    """Whether somebody is booked as out at all of some times, and not with these as cover; by what is no series.

    Of nobody as cover: whether what is booked has one or goes on for longer, or has one for a part of them.
    """
    seen = [one for one in map(absence, rows) if one is not None and one.contact == contact and not one.rule]
    wanted = [Period(start, end) for start, end in times_of(spans)]
    there = [one for one in seen if any(Period(one.start, one.end).meets(other) for other in wanted)]
    times = [Period(one.start, one.end) for one in there]
    within = not less(wanted, times)
    if covers:
        return within and any(set(one.covers) != set(covers) for one in there)
    longer = len(there) == len(wanted) == 1 and bool(there[0].covers) and not less(times, wanted)
    return longer or (within and any(one.covers or when not in wanted for one, when in zip(there, times, strict=True)))


def _contact(cast: Cast) -> int:
    """Of whoever is out."""
    assert cast.subject.contact_id is not None  # noqa: S101
    return cast.subject.contact_id


def _guessing(draft: Draft, cast: Cast) -> Draft:
    """The draft, which says so where the zone is a guess, or one without a clock change."""
    if cast.subject.timezone is None:
        guess = notes.zone_guessed(cast.timezone)
    elif fixed(cast.timezone):
        guess = notes.zone_fixed(cast.timezone)
    else:
        return draft
    return draft.with_(assumed=tuple(dict.fromkeys((*draft.assumed, guess))))
