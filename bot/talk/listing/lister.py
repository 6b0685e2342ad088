"""Questions about what stands, answered from the remote systems as they are now. It only reads: nothing stays open by it but who
of several people of a name is meant."""

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot import chat
from bot.cards import listing as listing_cards
from bot.cards.card import Posted
from bot.cards.listing import Line, Section
from bot.errors import NotFound, Refused, RemoteError
from bot.people.directory import Directory
from bot.people.periods import Period
from bot.people.standing import Duty, away, on_call
from bot.store.rows import messages
from bot.store.rows.messages import File
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Tx
from bot.systems import registry
from bot.systems.everbridge.api import MOST_LOOKED_THROUGH
from bot.systems.webex.api import ScheduleReader
from bot.talk.listing import lines, picture, schedules
from bot.talk.listing.asked import GAPS, HANDOVER, around, to_the_morning
from bot.talk.listing.lines import Seen
from bot.talk.listing.windows import SHIFTS_AHEAD, WEEKS_AHEAD, Window, window
from bot.talk.offers.asking import Choice, choose
from bot.talk.turn import Commit, Instead, Turn, close
from bot.texts import listing as texts
from bot.texts import notes, spoken
from bot.texts import questions as question_texts
from bot.texts.evidence import table
from intents import Draft
from intents.draft import Asked
from intents.person import Person

log = logging.getLogger(__name__)

TEAM = timedelta(days=14)  # before and after what is asked about, in which whoever is on call in a calendar is of its team
FEW_DAYS = timedelta(days=3)  # of which somebody's own shifts are told beside what they have booked
PATIENCE = 3  # tries of an event, before it is said that a system doesn't answer


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, by whom, about whom (nobody: the asker, or everybody) and when, which may be ``named``; ``alone``: others must
    not hear the answer."""

    turn: Turn
    asked: Asked
    me: Person
    people: tuple[Person, ...]
    window: Window
    alone: bool
    named: bool = False

    @property
    def contacts(self) -> set[int] | None:
        """Whose bookings are asked for; None for everybody's."""
        if not (self.people or self.asked.mine):
            return None
        return {one.contact_id for one in self.people or (self.me,) if one.contact_id is not None}


@dataclass(frozen=True, slots=True)
class Team:
    """Calendars by their names, and who is on call in them."""

    names: tuple[str, ...]
    people: frozenset[int]


class Lister:
    """Answers questions. ``schedules`` is None where Webex schedules are not set up, ``everbridge`` whether that is."""

    def __init__(self, directory: Directory, schedules: ScheduleReader | None, *, everbridge: bool, life: timedelta) -> None:
        self._directory = directory
        self._schedules = schedules
        self._everbridge = everbridge
        self._life = life

    def answer(self, turn: Turn, draft: Draft) -> Commit:
        """What is to be written. Raises RemoteError while it is worth while to try again."""
        try:
            return self._answer(turn, draft)
        except Instead as instead:
            return instead.commit
        except RemoteError as error:
            if error.system == chat.SYSTEM or (not isinstance(error, Refused) and turn.event.tries + 1 < PATIENCE):
                raise
            log.warning("event %s: a question can't be answered: %s", turn.event.id, error)
            system = registry.words(error.system)
            if isinstance(error, Refused):
                return _said(turn, texts.may_not(system, error.status), refused("may not look"))
            return _said(turn, texts.cannot_now(notes.reason(system, error.status, unsure=True)), Outcome("not listed"))

    def _answer(self, turn: Turn, draft: Draft) -> Commit:
        asked = draft.asked
        if asked is None:
            return _said(turn, texts.what_i_can_tell, Outcome("not listed", "unknown question"))
        if draft.ask:
            return _said(turn, question_texts.sentence(draft.ask[0], draft), Outcome("not listed", draft.ask[0]))
        if asked.topic in ("hours", "holidays"):
            return self._of_schedules(turn, draft, asked)
        if not self._everbridge:
            return _said(turn, texts.not_set_up, refused("not set up"))
        self._directory.name(0)  # all names are needed, and with them nobody has to be looked for alone
        me = self._directory.person(turn.speaker)
        people = self._people(turn, draft)
        if me.contact_id is None and asked.mine:
            return _said(turn, texts.not_you, refused("no contact"))
        if asked.topic == "cover" and not people and not asked.mine and self._team(turn, draft):
            asked = replace(asked, topic="duty")  # who covers a calendar is who is on call in it
        open_end, duty = asked.mine or bool(people), asked.topic == "duty"
        weeks, beside = WEEKS_AHEAD if duty else 0, draft.name == HANDOVER
        if duty:
            draft = draft.with_(spans=tuple(map(around if beside else to_the_morning, draft.spans)))
        when = window(draft, turn.event.received_at, self._directory.zone(me), open_end=open_end or beside, weeks=weeks)
        alone = not turn.place.direct and not (duty and not open_end)
        question = _Question(turn, asked, me, people, when, alone, bool(draft.spans))
        return self._of_duty(question, draft) if duty else self._of_absences(question, self._team(turn, draft))

    # ---- who is meant ------------------------------------------------------------------------------------------------------

    def _people(self, turn: Turn, draft: Draft) -> tuple[Person, ...]:
        return tuple(self._one(turn, draft, name) for name in draft.subject)

    def _one(self, turn: Turn, draft: Draft, name: str) -> Person:
        """The one who has a name. Raises Instead where that is nobody, or several people."""
        picked = turn.picked.get("people", {}).get(name)
        found = [Person(**picked)] if picked else self._directory.named(name, turn.speaker, turn.mentions)
        able = [person for person in found if person.contact_id is not None]
        if len(able) == 1:
            return able[0]
        if found and not able:
            raise Instead(_said(turn, texts.no_contact(found[0].name), refused("no contact")))
        near = able or self._directory.near(name)
        if not near:
            raise Instead(_said(turn, texts.nobody(name), Outcome("not listed", "nobody of that name")))
        if turn.opens and not turn.answering:  # the open card stays
            said = texts.which(name, [person.name for person in near])
            raise Instead(_said(turn, said, Outcome("not listed", "which person")))
        sentence = notes.which_person(name) if able else notes.nearly(name, near[0].name if len(near) == 1 else "")
        choices = [Choice(one.name, one.email, {"name": name, "person": asdict(one)}) for one in near]
        raise Instead(choose(turn, draft, sentence, choices, self._life, outcome=Outcome("asked", "which person"), about=name))

    def _name(self, question: _Question, contact: int) -> str:
        heard_by_all = not question.turn.place.direct and not question.alone
        if contact == question.me.contact_id and not heard_by_all:
            return texts.you
        return self._directory.name(contact) or texts.somebody_gone

    def _team(self, turn: Turn, draft: Draft) -> Team | None:
        """Those whose calendar a question names; None where it names none."""
        dates = {word for span in draft.spans for word in span.said.casefold().split()}
        words = set(draft.text.casefold().replace("?", " ").split()) - dates
        if draft.subject or (draft.asked and draft.asked.mine) or words <= table(spoken()).known:
            return None  # only words that mean nothing else may name a calendar, and it is looked up for them alone
        zone = self._directory.zone(self._directory.person(turn.speaker))
        around = window(draft, turn.event.received_at, zone, open_end=False).whole
        looked = Period(around.start - TEAM, min(around.end, around.start + SHIFTS_AHEAD) + TEAM)
        found = on_call(self._directory.shifts_between(looked.start, looked.end), [looked])
        names = {duty.calendar: self._directory.calendar(duty.calendar).name or "" for duty in found}
        named = _named_calendars(names, draft.text)
        people = frozenset(who for duty in found if duty.calendar in named for who in (*duty.out, *(one for one, _ in duty.people)))
        return Team(tuple(names[one] for one in sorted(named)), people) if named else None

    # ---- out, covered, covering --------------------------------------------------------------------------------------------

    def _of_absences(self, question: _Question, team: Team | None) -> Commit:
        asked, when, contacts = question.asked, question.window, question.contacts
        wide = asked.mine or contacts is None  # of what somebody covers others are out
        every = self._directory.booked(None) if wide else []
        full = len(every) >= MOST_LOOKED_THROUGH
        rows = every if wide and not (full and contacts) else self._directory.booked(contacts)
        if (picked := question.turn.picked.get("bookings")) is not None:
            rows = [row for row in rows if str(row.get("id")) in picked]
        known = [one for one in away(rows, when.times) if self._of(one.contact, contacts)]
        known = [one for one in known if team is None or one.contact in team.people]
        seen, closing = self._seen(question, Seen(known))
        said = lines.of_absences(seen, when, lambda contact: self._name(question, contact))
        if asked.mine and (me := question.me.contact_id) is not None:
            theirs = [one for one in away(every, when.times) if me in one.covers and one.contact != me]
            said += lines.of_covers(seen.duties, theirs, me, when, lambda contact: self._name(question, contact))
        if asked.topic in ("bookings", "left"):
            more, beside = self._holidays_beside(question)
            said, closing = [*said, *more], [*closing, *beside]
        drawn = picture.of(seen, when, _title(question), lambda contact: self._name(question, contact))
        first = [texts.no_balance] if asked.topic == "left" else []
        closing += [texts.newest_only] if full else []
        closing += [texts.only_of(team.names)] if team is not None else []
        duties, none = self._own_duties(question, seen) or self._duties_beside(question)
        if (duties or none) and not said:
            first = [texts.nothing(asked.topic, asked.mine, [one.name for one in question.people])]
        return self._shown(question, [Section("", tuple(said)), *duties], [*first, *none, *closing], drawn)

    def _of(self, contact: int, contacts: set[int] | None) -> bool:
        """Whether somebody is of those who are asked for; of everybody those who are still there."""
        return contact in contacts if contacts else bool(self._directory.name(contact))

    def _own_duties(self, question: _Question, seen: Seen) -> tuple[list[Section], list[str]] | None:
        """When the speaker is on call on a few days of which they ask what they have; None for other questions."""
        when, asked = question.window, question.asked
        own = asked.topic == "bookings" and asked.mine and question.named and "bookings" not in question.turn.picked
        if not own or seen.shifts is None or when.whole.end - when.whole.start > FEW_DAYS:
            return None
        here = [duty for duty in seen.duties if any(duty.when.meets(one) for one in when.times)]
        mine = [duty for duty in here if any(who in (question.contacts or ()) for who, _ in duty.people)]
        return (self._sections(question, mine), []) if mine else ([], [texts.nothing("duty", True, [])])

    def _duties_beside(self, question: _Question) -> tuple[list[Section], list[str]]:
        """When somebody of whom it is asked whether they are there is on call, or that they aren't; not of a long time."""
        when, contacts = question.window, question.contacts
        if question.asked.topic != "away" or not question.people or when.whole.end - when.whole.start > TEAM:
            return [], []
        try:
            found = on_call(self._directory.shifts_between(when.whole.start, when.whole.end), when.times)
        except Refused as error:
            log.info("shifts can't be read: %s", error)
            return [], [texts.gaps_unknown]
        theirs = [duty for duty in found if any(duty.names(contact) for contact in contacts or ())]
        if not theirs:
            return [], [texts.nothing("duty", False, [one.name for one in question.people])]
        return self._sections(question, theirs), []

    def _seen(self, question: _Question, seen: Seen) -> tuple[Seen, list[str]]:
        """With who is on call then; what is said where that may not be seen."""
        when, contacts = question.window, question.contacts
        if not seen.away and not question.asked.mine:
            return seen, []
        looked = when.shifts_for(one.when for one in seen.away)
        try:
            found = on_call(self._directory.shifts_between(looked.start, looked.end), [looked])
        except Refused as error:
            log.info("shifts can't be read: %s", error)
            return seen, [texts.gaps_unknown]
        mine = [duty for duty in found if contacts is None or any(duty.names(contact) for contact in contacts)]
        return Seen(seen.away, mine, looked), []

    def _holidays_beside(self, question: _Question) -> tuple[list[Line], list[str]]:
        if self._schedules is None:
            return [], []
        try:
            events, _ = schedules.found(self._schedules, question.turn.speaker.id, "holidays")
        except NotFound:
            return [], []
        except RemoteError as error:
            log.info("holidays can't be read: %s", error)
            return [], [texts.holidays_unknown]
        return schedules.of_holidays(events, question.window, among=True), []

    # ---- on call -----------------------------------------------------------------------------------------------------------

    def _of_duty(self, question: _Question, draft: Draft) -> Commit:
        """Who is on call; with ``HANDOVER`` right before and after the asker's next turn, or that which is now, with ``GAPS`` when
        nobody is."""
        when, contacts = question.window, question.contacts
        looked = when.shifts_for(())
        found = on_call(self._directory.shifts_between(looked.start, looked.end), when.times)
        if draft.name == HANDOVER:
            whose = question.people[0] if question.people else question.me
            found = _beside(found, whose.contact_id, when.now)
        elif contacts is not None:
            found = [duty for duty in found if any(duty.names(contact) for contact in contacts)]
        if contacts is None:
            names = {duty.calendar: self._directory.calendar(duty.calendar).name or "" for duty in found}
            wanted = _named_calendars(names, draft.text) or set(names)
            found = [duty for duty in found if duty.calendar in wanted]
        full = [texts.no_gaps] if draft.name == GAPS and found and all(duty.people for duty in found) else []
        mine = [duty for duty in found if contacts is not None and any(who in contacts for who, _ in duty.people)]
        full += [texts.shifts(len(mine))] if len(mine) > 1 and not draft.name else []
        if draft.name == GAPS:
            found = [duty for duty in found if not duty.people]
        if not found and contacts is not None and not draft.name and (days := when.days) != when.times:
            found = on_call(self._directory.shifts_between(min(days).start, max(one.end for one in days)), days)
            found = [duty for duty in found if any(who in contacts for who, _ in duty.people)]
            around = replace(question, window=replace(when, times=days))
            none = texts.nothing("duty", question.asked.mine, [one.name for one in question.people])
            return self._shown(question, self._sections(around, found), [none])
        apart = draft.name == HANDOVER  # who comes when is lost where the nights before and after are one line
        return self._shown(question, self._sections(question, found, apart=apart), full)

    def _sections(self, question: _Question, found: Sequence[Duty], *, apart: bool = False) -> list[Section]:
        names = {duty.calendar: self._directory.calendar(duty.calendar).name or texts.no_calendar_name for duty in found}
        private = question.alone or question.turn.place.direct
        name = partial(self._name, question)
        of = partial(lines.of_duties, calendars=names.__getitem__, window=question.window, name=name, private=private)
        if not apart or not found:
            return of(found)
        told = [section for duty in found for section in of([duty])]
        return [Section(told[0].heading, tuple(line for section in told for line in section.lines))]

    # ---- working hours and holidays ----------------------------------------------------------------------------------------

    def _of_schedules(self, turn: Turn, draft: Draft, asked: Asked) -> Commit:
        if draft.subject:
            return _said(turn, texts.others_hours, refused("somebody else's"))
        if self._schedules is None:
            return _said(turn, texts.no_schedules_set_up, refused("not set up"))
        when = window(draft, turn.event.received_at, self._directory.webex_zone(turn.speaker), open_end=True)
        try:
            events, of_location = schedules.found(
                self._schedules, turn.speaker.id, "businessHours" if asked.topic == "hours" else "holidays"
            )
        except NotFound:  # INFERRED, as where they are set
            return _said(turn, texts.no_schedules, refused("no schedules"))
        hours = asked.topic == "hours"
        said = schedules.of_hours(events, when) if hours else schedules.of_holidays(events, when, among=False)
        me = Person(turn.speaker.display_name, person_id=turn.speaker.id)
        question = _Question(turn, asked, me, (), when, not turn.place.direct)
        return self._shown(question, [Section("", tuple(said))], [texts.of_location(name) for name in of_location])

    # ---- the answer --------------------------------------------------------------------------------------------------------

    def _shown(self, question: _Question, sections: Sequence[Section], closing: Sequence[str], drawn: File | None = None) -> Commit:
        asked, names = question.asked, [person.name for person in question.people]
        empty = not any(section.lines for section in sections)
        nothing = [texts.nothing(asked.topic, asked.mine, names)] if empty and texts.no_gaps not in closing else []
        posted = listing_cards.listing(
            title=_title(question),
            about=question.window.said,
            sections=sections,
            notes=[*nothing, *(one for one in closing if one not in nothing)],
        )
        aside = (Posted(texts.picture(_title(question))), drawn) if drawn else None
        return _said(question.turn, posted, Outcome("listed", asked.topic), alone=question.alone, aside=aside)


def _beside(found: Sequence[Duty], me: int | None, now: datetime) -> list[Duty]:
    """Somebody's next turn, with those in its calendar that end when it begins or begin when it ends, or next to it."""
    own = next((duty for duty in found if duty.when.end > now and any(who == me for who, _ in duty.people)), None)
    if own is None:
        return []
    there = [duty for duty in found if duty.calendar == own.calendar]
    before = [duty for duty in there if duty.when.end <= own.when.start][-1:]
    after = [duty for duty in there if duty.when.start >= own.when.end][:1]
    return [*before, own, *after]


def _title(question: _Question) -> str:
    return texts.title(question.asked.topic, question.asked.mine, [person.name for person in question.people])


def _named_calendars(names: dict[int, str], text: str) -> set[int]:
    """The calendars that a text names by a word that no other has."""
    said = set(text.casefold().replace("?", " ").split())
    words = {calendar: set(name.casefold().split()) for calendar, name in names.items()}
    own = {
        calendar: found - set().union(*(other for at, other in words.items() if at != calendar))
        for calendar, found in words.items()
    }
    return {calendar for calendar, found in own.items() if found & said}


def _said(
    turn: Turn,
    posted: Posted | str,
    outcome: Outcome,
    *,
    alone: bool = False,
    aside: tuple[Posted, File] | None = None,
) -> Commit:
    """Answers, in the 1:1 space where others must not hear it; the question who was meant is closed by it, no other.

    ``aside`` is a file that comes after it in the same place, with its words.
    """
    shown = Posted(posted) if isinstance(posted, str) else posted

    def commit(tx: Tx) -> Outcome:
        if turn.answering and turn.open is not None:
            close(tx, turn.open, "answered", clicked=turn.clicked)
        place = None if alone else turn.place
        for said, file in [(shown, None), *([aside] if aside else [])]:
            messages.post(
                tx,
                markdown=said.markdown,
                card=said.card,
                file=file,
                place=place,
                person_id=turn.speaker.id,
                event_id=turn.event.id,
            )
        if alone:
            messages.post(tx, markdown=texts.answered_alone, place=turn.place, person_id=turn.speaker.id, event_id=turn.event.id)
        return outcome

    return commit
