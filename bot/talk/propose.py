"""From a draft to a card: who is meant, which calendar, which schedule; then the plan, shown in full, waiting for a yes."""

import logging
from dataclasses import asdict
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.apis.webex_schedules import ScheduleReader
from bot.cards import confirm as confirm_cards
from bot.cards import notes
from bot.cards.card import Button as Shown
from bot.policy import Policy
from bot.store import plans, questions
from bot.store.store import Tx, new_id
from bot.talk import limits
from bot.talk.asking import Choice, ask, choose, opened
from bot.talk.directory import Directory, ShiftHit
from bot.talk.turn import Commit, Turn, say
from intents import Draft, Phrase, read, settle
from intents.draft import Unsettled
from intents.person import Body, Calendar, Cast, Person, Schedule
from intents.phrase import DateOrder
from intents.plan import Plan, stretches
from intents.schedules import NAMES
from intents.when import Span
from intents.when import say as say_span

log = logging.getLogger(__name__)


class Proposer:
    """Makes a draft into a question or a plan. ``schedules`` and the organization are None where they are not set up."""

    def __init__(self, directory: Directory, schedules: ScheduleReader | None, *, organization_id: int | None, calendar_id: int | None,
                 body: Body, date_order: DateOrder, policy: Policy, life: timedelta) -> None:
        self._directory = directory
        self._schedules = schedules
        self._organization_id = organization_id
        self._calendar_id = calendar_id
        self._body = body
        self._date_order = date_order
        self._policy = policy
        self.life = life

    def __call__(self, turn: Turn, draft: Draft) -> Commit:
        """What is to be written. Raises RemoteError when a system that is needed can't be asked."""
        try:
            if draft.subject:
                return say(turn, notes.own_only, "refused: on behalf", closing="replaced")
            if draft.intent in NAMES:
                return self._schedule(turn, draft)
            return self._absence(turn, draft)
        except Unsettled as open_:
            log.info("event %s: open: %s %s", turn.event.id, open_.code, open_.why)
            if open_.code in notes.SETTLED:
                return say(turn, notes.SETTLED[open_.code], f"answered: {open_.code}", closing="replaced")
            return ask(turn, draft, open_.code, self.life)

    # ---- being away ----------------------------------------------------------------------------------------------------

    def _absence(self, turn: Turn, draft: Draft) -> Commit:
        if self._organization_id is None:
            return say(turn, notes.no_cover_set_up, "refused: not set up", closing="replaced")
        subject = self._directory.person(turn.speaker)
        if subject.contact_id is None:
            return say(turn, notes.no_contact(subject.name), "refused: no contact", closing="replaced")
        zone = self._directory.zone(subject)
        if zone != draft.timezone and not turn.picked:
            draft = self._again(turn, draft, zone)
        if draft.ask:
            return ask(turn, draft, draft.ask[0], self.life)
        people: dict[str, Person] = {}
        for name in draft.people:
            found = self._substitute(turn, draft, name, subject)
            if callable(found):
                return found
            people[name] = found
        doubled = limits.doubled(draft)
        if doubled:
            choices = [Choice(people[name].name, people[name].email, {"cover": name}) for name in doubled]
            return choose(turn, draft, notes.one_cover, choices, self.life, outcome="asked: one cover")
        spans, _ = stretches(draft)
        refused = limits.broken(self._policy, draft, spans, draft.now)
        if refused:
            return say(turn, refused, "refused: policy", closing="replaced")
        return self._in_calendars(turn, draft, Cast(subject, zone, people, organization_id=self._organization_id, body=self._body), spans)

    def _again(self, turn: Turn, draft: Draft, zone: str) -> Draft:
        # Everbridge knows a zone that Webex does not: "today" may be another day there.
        now = draft.now.replace(tzinfo=ZoneInfo(draft.timezone)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        again = read(Phrase(turn.text or draft.text, now, zone, self._date_order, turn.mentions))
        return again if again.intent == draft.intent else draft.with_(timezone=zone, now=now)

    def _substitute(self, turn: Turn, draft: Draft, name: str, subject: Person) -> Person | Commit:
        picked = turn.picked.get("people", {}).get(name)
        if picked:
            return Person(**picked)
        found = self._directory.named(name, turn.speaker, turn.mentions)
        others = [person for person in found if person.contact_id is not None and person.contact_id != subject.contact_id]
        if len(others) == 1:
            return others[0]
        if len(others) > 1:
            choices = [Choice(person.name, person.email, {"name": name, "person": asdict(person)}) for person in others]
            return choose(turn, draft, notes.which_person(name), choices, self.life, outcome="asked: which person")
        if any(person.contact_id == subject.contact_id for person in found):
            return ask(turn, draft, "yourself", self.life)
        if found:
            return say(turn, notes.no_contact(found[0].name), "refused: no contact", closing="replaced")
        return ask(turn, draft, "no_cover_found", self.life)

    def _in_calendars(self, turn: Turn, draft: Draft, cast: Cast, spans: tuple[Span, ...]) -> Commit:
        assert cast.subject.contact_id is not None  # noqa: S101
        hits = self._directory.shifts(cast.subject.contact_id, spans, cast.timezone, series=bool(draft.recurrence))
        picked = turn.picked.get("calendars")
        found = [Calendar(int(id_), name) for id_, name in picked] if picked else [
            self._directory.calendar(id_) for id_ in sorted({hit.calendar_id for hit in hits})]
        if not found and self._calendar_id is not None:
            found = [self._directory.calendar(self._calendar_id)]
        if len(found) > 1 and not picked:
            choices = [Choice(item.name or str(item.id), "", {"calendars": [[item.id, item.name]]}) for item in found]
            every = {"calendars": [[item.id, item.name] for item in found]}
            choices.append(Choice("Both of them" if len(found) == 2 else "All of them", "", every))
            return choose(turn, draft, notes.which_calendar, choices, self.life, outcome="asked: which calendar")
        cast = Cast(cast.subject, cast.timezone, cast.substitutes, tuple(found), cast.organization_id, cast.body)
        return self._confirm(turn, draft, settle(draft, cast), _shift_lines(hits, found, cast.timezone, bool(draft.recurrence)))

    # ---- working hours and holidays -------------------------------------------------------------------------------------

    def _schedule(self, turn: Turn, draft: Draft) -> Commit:
        if self._schedules is None:
            return say(turn, notes.no_admin, "refused: not set up", closing="replaced")
        if draft.ask:
            return ask(turn, draft, draft.ask[0], self.life)
        type_, name = NAMES[draft.intent]
        listed = self._schedules.list(turn.speaker.id, type=type_)
        if any(item.name == name and item.level != "PEOPLE" for item in listed):
            name = f"{name} of {turn.speaker.display_name}"[:40]  # a location's schedule has the name (specs/webex.md 1.4, 25030)
        own = next((item for item in listed if item.name == name and item.level == "PEOPLE"), None)
        schedule = None
        if own is not None:
            details = self._schedules.details(turn.speaker.id, type_, own.id)
            events = tuple(str(item.get("name", "")) for item in details.get("events") or [])
            schedule = Schedule(own.id, own.name, type_, events)
        subject = Person(turn.speaker.display_name, turn.speaker.emails[0] if turn.speaker.emails else "", turn.speaker.id)
        cast = Cast(subject, draft.timezone, schedule=schedule, schedule_name=name)
        return self._confirm(turn, draft, settle(draft, cast), [])

    # ---- the card ---------------------------------------------------------------------------------------------------------

    def _confirm(self, turn: Turn, draft: Draft, plan: Plan, more: list[tuple[str, str]]) -> Commit:
        row = new_id()
        yes, no = questions.new_button(row, "yes"), questions.new_button(row, "no")
        facts = (*plan.facts, *more)

        def commit(tx: Tx) -> str:
            expires = (tx.now + self.life).astimezone(ZoneInfo(draft.timezone))
            shown = confirm_cards.confirm(
                title=plan.title, facts=facts, assumed=plan.assumed,
                calls=[(call.method, call.path, call.body.decode()) for call in plan.calls],
                yes=Shown(yes.id, "Book it", "positive"), no=Shown(no.id, "No, leave it", "destructive"),
                expires=f"{expires:%a %-d %b %Y, %H:%M} ({draft.timezone})")
            plan_id = plans.keep(
                tx, event_id=turn.origin_id, person_id=turn.speaker.id, place=turn.place, draft=draft.as_json(), title=plan.title, facts=facts,
                calls=[(call.system, call.method, call.path, call.body, call.sentence) for call in plan.calls])
            opened(tx, turn, kind="confirm", draft=draft, buttons=[yes, no], shown=shown, row=row, life=self.life, plan_id=plan_id)
            return "shown"
        return commit


def _shift_lines(hits: list[ShiftHit], calendars: list[Calendar], zone: str, series: bool) -> list[tuple[str, str]]:
    wanted = [hit for hit in hits if hit.calendar_id in {calendar.id for calendar in calendars}]
    if not wanted or series:
        return []
    local = ZoneInfo(zone)
    lines = [say_span(Span(_local(hit.start, local), _local(hit.end, local)), zone).removesuffix(f" ({zone})") for hit in wanted]
    shown = list(dict.fromkeys(lines))
    rest = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
    return [("On-call shifts", "; ".join(shown[:4]) + rest)]


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)

