"""From a draft to a card: who is meant, which calendar, which schedule; then the plan, shown in full, waiting for a yes.

At the yes the same way is gone once more: what was allowed and true then may not be any more.
"""

import json
import logging
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.cards import confirm as confirm_cards
from bot.cards.card import Button as Shown
from bot.errors import NotFound
from bot.people.clashes import already, clashes, times, within
from bot.people.directory import WINDOW, Directory, ShiftHit
from bot.people.directory import hits as hits_of
from bot.people.periods import Period
from bot.people.zones import fixed
from bot.policy import Policy
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx, new_id
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.rows import Row, Shift
from bot.systems.webex.api import ScheduleReader
from bot.talk import legs, telling
from bot.talk.changing.cancelling import Cancelling
from bot.talk.changing.editing import Editing, Unbooked
from bot.talk.changing.entries import Entries
from bot.talk.changing.handing_back import HandingBack
from bot.talk.changing.replacing import ALL, Replacing
from bot.talk.covering import consent
from bot.talk.covering.behalf import ON_CALL, Behalf, subject_of
from bot.talk.covering.candidates import Candidates, alone, asking, hours_of
from bot.talk.covering.stand_ins import StandIns
from bot.talk.covering.swap import Swap
from bot.talk.deciding.undo import Undo
from bot.talk.hearing import fields
from bot.talk.listing.schedules import named
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose, opened, put_away
from bot.talk.offers.offer import Offer, of_schedule, of_shifts, warnings
from bot.talk.offers.shifts import away as away_when
from bot.talk.offers.shifts import begun, counted, cut, duties, left_empty
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import asking as asking_texts
from bot.texts import candidates as candidates_texts
from bot.texts import cards as texts
from bot.texts import days, notes, spoken
from intents import Draft, settle
from intents.draft import Unsettled
from intents.languages.guesses import guessed
from intents.person import Body, Calendar, Cast, Person, Schedule
from intents.plan import Plan, stretches
from intents.schedules import NAMES, schedule_name
from intents.when import Span

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Looked:
    """What the systems show of the time of an absence: everybody's shifts, those of the absent, the substitutions of all on the
    card; and who else hears of it."""

    shifts: list[Shift]
    hits: list[ShiftHit]
    rows: list[Row]
    manager: Person | None


class Proposer:
    """Makes a draft into a question or a plan. ``schedules`` and the organization are None where they are not set up."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        schedules: ScheduleReader | None,
        undo: Undo,
        cancelling: Cancelling,
        editing: Editing,
        *,
        organization_id: int | None,
        calendar_id: int | None,
        body: Body,
        policy: Policy,
        life: timedelta,
    ) -> None:
        self._directory = directory
        self._schedules = schedules
        self._undo = undo
        self._cancelling = cancelling
        self._editing = editing
        self._organization_id = organization_id
        self._calendar_id = calendar_id
        self._body = body
        self._policy = policy
        self._life = life
        self._stand_ins = StandIns(directory, life)
        self._candidates = Candidates(directory, policy, life)
        self._behalf = Behalf(directory, policy, life)
        self._swap = Swap(directory, policy, self._stand_ins)
        self._entries = Entries(schedules)
        self._replacing = Replacing(self._entries)
        self._handing_back = HandingBack(store, directory, cancelling, self._behalf, asks=policy.cover.consent)

    @property
    def life(self) -> timedelta:
        """How long a question stays open at most."""
        return self._life

    def propose(self, turn: Turn, draft: Draft) -> Commit:
        """What is to be written. Raises RemoteError when a system that is needed can't be asked."""
        try:
            return self.shown(self.offer(turn, draft))
        except Instead as instead:
            return instead.commit

    def wrong_cover(self, turn: Turn, name: str) -> str | None:
        """Why somebody can't cover whom the turn is about, in a sentence; None where they can, or several may be meant."""
        return self._stand_ins.wrong(turn, name, subject_of(turn) or self._directory.person(turn.speaker))

    def again(self, turn: Turn, found: Question) -> Offer | None:
        """What is to be shown in the place of an approval, where that is not what it would be now; None if it still is.

        The words are read as they were; the rules are today's, the shifts and the schedule are looked at once more. A card from
        before this was kept is taken as it is. Raises Instead, and RemoteError.
        """
        offer = self.looked(turn, found)
        return offer if offer is not None and changed(offer, found) else None

    def looked(self, turn: Turn, found: Question) -> Offer | None:
        """What an approval is about, as it would be offered now; None for a card from before that was kept. Raises Instead, and
        RemoteError."""
        draft = Draft.from_json(found.draft)
        if draft.intent != "edit" and limits.over(draft, turn.local(draft.timezone)):  # what ends now has not ended as it stands
            raise Instead(say(turn, notes.over_again if turn.retrying else notes.over, refused("over"), closing="expired"))
        self._stop_if_gone(turn.going_on(found), draft)
        return self.offer(turn.going_on(found), draft) if found.state.get("seen") or turn.retrying else None

    def _stop_if_gone(self, turn: Turn, draft: Draft) -> None:
        """Raises Instead when somebody on the card can't be booked any more, whatever the systems said when it was made."""
        intents = {draft.intent, *(one.intent for one in legs.kept(turn))}
        if intents <= {*NAMES, "undo", "cancel"} or self._organization_id is None:
            return
        other = subject_of(turn)
        if self._directory.gone(other or self._directory.person(turn.speaker)):
            said = notes.no_contact(other.name) if other else notes.no_contact_of_yours("unknown")
            raise Instead(say(turn, said, refused("no contact"), closing="replaced"))
        self._stand_ins.stop_if_gone(turn, draft)

    def offer(self, turn: Turn, draft: Draft) -> Offer:
        """What is to be shown for a draft and what came with it. Raises Instead, and RemoteError."""
        return legs.together(self._alone(turn, draft), self._alone, self._schedule)

    def _alone(self, turn: Turn, draft: Draft) -> Offer:
        """The same for one request. Raises Instead, and RemoteError."""
        try:
            if turn.picked.get("replacing") and (other := self._replacing.offer(turn, draft)) is not None:
                return other
            if draft.intent == "undo":
                return self._undo.offer(turn)
            if draft.wish == "hand_back":
                return self._handing_back.offer(turn, draft)
            if draft.intent == "cancel":
                latest = not (draft.subject or draft.spans or draft.ask or draft.recurrence or turn.picked.get("bookings"))
                return self._undo.offer(turn) if latest else self._cancelling.cancel(turn, draft)
            if draft.intent == "edit":
                return self._edited(turn, draft)
            if draft.ask == ("offer",) and (cut := self._editing.back(turn, draft)) is not None:
                return cut
            if draft.intent in NAMES:
                if draft.subject:
                    raise Instead(say(turn, notes.own_only, refused("on behalf"), closing="replaced"))
                return self._schedule(turn, draft)
            return self._absence(turn, draft)
        except Unsettled as open_:  # the mind's own word for it
            log.info("event %s: open: %s %s", turn.event.id, open_.code, open_.why)
            if open_.code in notes.SETTLED:
                raise Instead(say(turn, notes.SETTLED[open_.code], Outcome("answered", open_.code), closing="replaced")) from None
            raise Instead(ask(turn, draft, open_.code, self._life)) from None

    def _edited(self, turn: Turn, draft: Draft) -> Offer:
        """A change of what stands; somebody's cover on days on which nothing does is a request of its own."""
        try:
            return self._editing.edit(turn, draft)
        except Unbooked:
            return self._alone(turn, draft.with_(intent="replacement"))

    # ---- being away ----------------------------------------------------------------------------------------------------

    def _absence(self, turn: Turn, draft: Draft) -> Offer:
        if self._organization_id is None:
            raise Instead(say(turn, notes.no_cover_set_up, refused("not set up"), closing="replaced"))
        turn, draft, subject = self._behalf.of(turn, draft)
        if subject.contact_id is None:
            doubt = self._directory.doubt(turn.speaker)
            raise Instead(say(turn, notes.no_contact_of_yours(doubt), refused("no contact"), closing="replaced"))
        if draft.wish == "swap":
            return self._swap.offer(turn, draft, self._cast(subject, draft))
        self._behalf.stop_unless_asked(turn, subject)
        if draft.ask:
            raise Instead(ask(turn, draft, draft.ask[0], self._life))
        spans, _ = stretches(draft)
        broken = limits.broken(self._policy, draft, spans, turn.local(draft.timezone))
        if broken:
            raise Instead(say(turn, notes.sent_before(broken) if turn.retrying else broken, refused("policy"), closing="replaced"))
        people = self._stand_ins.find(turn, draft, subject)
        cast = replace(self._cast(subject, draft), substitutes=people)
        found = {name: asdict(person) for name, person in people.items()}
        long = limits.too_long(self._policy, spans)
        offer = self._in_calendars(turn.with_picked(people=found, too_long=long), draft, cast, spans)
        line = notes.to_be_approved(self._policy.limits.longest_days)
        return replace(offer, more=(*offer.more, line)) if long and line not in offer.more else offer

    def _cast(self, subject: Person, draft: Draft) -> Cast:
        return Cast(subject, draft.timezone, organization_id=self._organization_id, body=self._body, language=spoken())

    def _in_calendars(self, turn: Turn, draft: Draft, cast: Cast, spans: tuple[Span, ...]) -> Offer:
        assert cast.subject.contact_id is not None  # noqa: S101
        series = bool(draft.recurrence)
        shifts = self._directory.on_call(spans, cast.timezone, series=series)
        hits = hits_of(cast.subject.contact_id, shifts, spans, cast.timezone, series=series)
        picked = turn.picked.get("calendars")
        found = (
            [Calendar(int(id_), name) for id_, name in picked]
            if picked
            else [self._directory.calendar(id_) for id_ in sorted({hit.calendar_id for hit in hits})]
        )
        if not found and self._calendar_id is not None:
            found = [self._directory.calendar(self._calendar_id)]
        if len(found) > 1 and not picked:
            choices = [Choice(item.name or str(item.id), "", {"calendars": [[item.id, item.name]]}) for item in found]
            every = {"calendars": [[item.id, item.name] for item in found]}
            choices.append(Choice(texts.every(len(found)), "", every))
            other = subject_of(turn)
            raise Instead(
                choose(
                    turn,
                    draft,
                    notes.which_calendar_of(other.name) if other else notes.which_calendar,
                    choices,
                    self._life,
                    outcome=Outcome("asked", "which calendar"),
                    none=texts.never_mind,
                )
            )
        among = tuple((item.id, item.name) for item in map(self._directory.calendar, sorted({hit.calendar_id for hit in hits})))
        if cast.subject.timezone is None:
            draft = _guessing(draft, notes.zone_guessed(cast.timezone))
        elif fixed(cast.timezone):
            draft = _guessing(draft, notes.zone_fixed(cast.timezone))
        chosen = self._candidates.chosen(turn, draft, replace(cast, calendars=tuple(found)), found, hits)
        ids = {person.contact_id for person in chosen.cast.substitutes.values() if person.contact_id is not None}
        rows = self._directory.substitutions({cast.subject.contact_id, *ids})
        looked = Looked(shifts, hits, rows, self._manager(turn))
        if not chosen.groups:
            return replace(self._booking(turn, chosen.draft, chosen.cast, looked, chosen.otherwise), among=among)
        if (other := subject_of(turn)) and turn.picked.get("asks"):
            raise Instead(say(turn, asking_texts.only_they_ask(other.name), refused("on behalf"), closing="replaced"))
        people = {name: asdict(person) for name, person in chosen.cast.substitutes.items()}
        turn = turn.with_picked(people=people, team=people, groups=list(map(list, chosen.groups)))
        groups = [[self._booking(turn, alone(draft, name), chosen.cast, looked) for name in group] for group in chosen.groups]
        return asking(turn, draft, chosen, groups, self._policy.cover.wait_hours)

    def _booking(self, turn: Turn, draft: Draft, cast: Cast, looked: Looked, otherwise: tuple[tuple[str, str], ...] = ()) -> Offer:
        plan = settle(draft, cast)
        turn = turn.with_picked(**{ON_CALL: any(not hit.out for hit in looked.hits)})
        warned = self._warnings(turn, draft, cast, plan, looked)
        other = subject_of(turn)
        tells = telling.of_plan(plan.calls, cast, self._policy, looked.manager)
        if other:
            by = turn.speaker.display_name
            tells = (*(telling.by(tell, by) for tell in tells), *telling.absent(len(plan.calls), other, by, self._policy))
        spans, _ = stretches(draft)
        touched = duties(looked.hits, away_when(draft, spans), cast.calendars, draft, mine=other is None)
        assert cast.subject.contact_id is not None  # noqa: S101
        gaps = left_empty(draft, spans, cast.subject.contact_id, cast.calendars, looked.shifts)
        asks = (("asks", other.name),) if other and turn.picked.get("asks") else ()
        alarms = (texts.would_be_empty(counted(gaps, cast.timezone)),) if gaps else ()
        yes = candidates_texts.leave_empty if gaps and not asks else ""
        also: tuple[tuple[str, dict[str, Any]], ...] = ((candidates_texts.find_somebody, {"wish": "rank"}),) if gaps else ()
        whole = begun(looked.hits, spans, cast.calendars, cast.timezone) if not draft.recurrence else []
        cut_off = cut(whole, spans)
        also = also or (((texts.whole_shift, {"whole": True}),) if cut_off else ())
        seen = of_shifts(looked.hits, (*warned, *asks))
        lines, hours = (*touched, *cut_off, *otherwise, *warned), hours_of(draft, cast.timezone, looked.hits)
        kept = tuple((start.isoformat(), end.isoformat()) for start, end in whole)
        offer = Offer(turn, draft, plan, seen, lines, tells=tells, yes=yes, hours=hours, whole=kept, alarms=alarms, also=also)
        return consent.shown(offer, self._policy, cast.substitutes.values())

    def _manager(self, turn: Turn) -> Person | None:
        """Whose of whoever is out, where the policy tells them; not the speaker, who knows."""
        other = subject_of(turn)
        if not self._policy.tell.manager or (other and other.person_id is None):
            return None
        found = self._directory.manager_of(self._directory.webex(str(other.person_id)) if other else turn.speaker)
        return found if found and found.person_id != turn.speaker.id else None

    def _warnings(self, turn: Turn, draft: Draft, cast: Cast, plan: Plan, looked: Looked) -> tuple[tuple[str, str], ...]:
        """What stands against booking it so: it is there already, or who stands in is on call or out then."""
        absent = cast.subject.contact_id
        assert absent is not None  # noqa: S101
        there = already((absence(json.loads(call.body)["data"]) for call in plan.calls), looked.rows)
        spans, _ = stretches(draft)
        hours = [Period(hit.start, hit.end) for hit in looked.hits]
        found = {}
        for cover in draft.covers:
            contact = cast.substitutes[cover.name].contact_id
            own = [span for at, span in enumerate(spans) if not cover.spans or at in cover.spans]
            last = min(span.start for span in own if isinstance(span.start, datetime)) + WINDOW
            when = within(times(own, ZoneInfo(cast.timezone), draft.recurrence, last), hours)
            found[cover.name] = clashes(contact, absent, when, looked.shifts, looked.rows) if contact is not None else []
        return warnings(cast.substitutes, found, there, cast.timezone, private=turn.place.direct)

    # ---- working hours and holidays -------------------------------------------------------------------------------------

    def _schedule(self, turn: Turn, draft: Draft) -> Offer:
        if self._schedules is None:
            raise Instead(say(turn, notes.no_admin, refused("not set up"), closing="replaced"))
        if draft.ask == ("end_before_start",) and draft.intent == "working_hours":
            raise Unsettled("over_midnight")
        if draft.ask:
            raise Instead(ask(turn, draft, draft.ask[0], self._life))
        type_, name = NAMES[draft.intent][0], schedule_name(draft)
        try:
            listed = self._schedules.list(turn.speaker.id, type=type_)
        except NotFound:  # INFERRED: the service for people with Webex Calling only (webex/README.md 1.5, 1.6)
            raise Instead(say(turn, notes.no_schedules, refused("no schedules"), closing="replaced")) from None
        if any(item.name == name and item.level != "PEOPLE" for item in listed):
            name = f"{name} of {turn.speaker.display_name}"[:40]  # a location's schedule has the name (webex/README.md 1.4, 25030)
        own = next((item for item in listed if item.name == name and item.level == "PEOPLE"), None)
        schedule, rows = None, []
        if own is not None:
            rows = list(self._schedules.details(turn.speaker.id, type_, own.id).get("events") or [])
            names, now = tuple(str(item.get("name", "")) for item in rows), turn.local(draft.timezone)
            schedule = Schedule(own.id, own.name, type_, names, tuple(named(item, now) for item in rows))
        subject = Person(turn.speaker.display_name, turn.speaker.emails[0] if turn.speaker.emails else "", turn.speaker.id)
        cast = Cast(subject, draft.timezone, schedule=schedule, schedule_name=name, language=spoken())
        beside = draft.intent == "working_hours" and schedule is not None and bool(schedule.events)
        note = notes.hours_added if beside else ""
        also = ((texts.replace_old, {"replacing": ["working_hours", ALL]}),) if beside else ()
        return Offer(turn, draft, settle(draft, cast), of_schedule(name, own, rows), note=note, also=also)

    # ---- the card ---------------------------------------------------------------------------------------------------------

    def shown(self, offer: Offer) -> Commit:
        """The card, and the plan that waits for its yes."""
        row, turn, draft, plan = new_id(), offer.turn, offer.draft, offer.plan
        yes, no = questions.new_button(row, "yes"), questions.new_button(row, "no")
        also = [(label, questions.new_button(row, "pick", pick)) for label, pick in offer.also]
        book_it = offer.yes or _deed(draft, plan)
        facts = (*plan.facts, *offer.more)
        beside = legs.kept(turn)
        again = questions.new_button(row, "fields")
        made_of = {"seen": offer.seen, "hours": offer.hours, "whole": offer.whole, "among": offer.among}
        state = {**turn.picked, **made_of, "deed": book_it, "labels": [label for label, _ in also]}

        def commit(tx: Tx) -> Outcome:
            moment, why = min(limits.answer_by(one, tx.now, self._life) for one in (draft, *beside))
            expires = moment.astimezone(ZoneInfo(draft.timezone))
            shown = confirm_cards.confirm(
                title=offer.title or plan.title,
                facts=facts,
                assumed=[guessed(one, spoken()) for one in plan.assumed],
                calls=[(call.method, call.path, call.body.decode()) for call in plan.calls],
                yes=Shown(yes.id, book_it, "positive"),
                alarms=offer.alarms,
                no=Shown(no.id, texts.leave_it, "destructive"),
                also=[Shown(button.id, label) for label, button in also],
                expires=", ".join(filter(None, (f"{days.day(expires)}, {expires:%H:%M} ({draft.timezone})", why))),
                note=_notices(tx, offer),
                left_out=draft.left_out,
                further=[other.intent for other in draft.more],
                fields=() if draft.wish or draft.in_turn else fields.of(draft, state),
                again=Shown(again.id, texts.show_again),
            )
            plan_id = plans.keep(
                tx,
                event_id=turn.origin_id,
                person_id=turn.speaker.id,
                place=turn.place,
                draft=draft.with_(more=beside).as_json(),
                title=plan.title,
                facts=facts,
                calls=offer.calls,
                tells=telling.rows(offer.tells),
                language=spoken(),
            )
            opened(
                tx,
                turn,
                kind="confirm",
                draft=draft,
                buttons=[yes, *(button for _, button in also), no, again],
                shown=shown,
                row=row,
                life=moment - tx.now,
                plan_id=plan_id,
                state=state,
            )
            return Outcome("shown")

        return commit


def _notices(tx: Tx, offer: Offer) -> str:
    """What the card says of the one before it, and how it differs."""
    turn, draft = offer.turn, offer.draft
    found = turn.open if turn.answering and turn.open is not None and turn.open.kind == "confirm" else None
    before = plans.get(tx, str(found.plan_id)) if found is not None else None
    other = fields.differs(before.facts, offer.plan.facts, draft.timezone) if before is not None else []
    said = put_away(turn, draft if found is None else None), offer.note, notes.changed_from(other) if other else ""
    return " ".join(filter(None, said))


def _deed(draft: Draft, plan: Plan) -> str:
    """What the button says that approves it: the verb that fits."""
    methods = {call.method for call in plan.calls}
    if methods == {"POST"}:
        return texts.DEEDS.get(draft.intent, texts.book_it)
    return texts.take_it_back if methods == {"DELETE"} else texts.change_it


def changed(offer: Offer, found: Question) -> bool:
    """Whether it is another than the one that was shown."""
    return found.state.get("seen") not in (None, offer.seen)


def _guessing(draft: Draft, guess: str) -> Draft:
    return draft.with_(assumed=tuple(dict.fromkeys((*draft.assumed, guess))))
