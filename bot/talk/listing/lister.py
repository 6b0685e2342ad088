"""Questions about what stands, answered from the remote systems as they are now. It only reads: nothing stays open by it but who
of several people of a name is meant."""

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from bot import chat
from bot.cards import listing as listing_cards
from bot.cards.card import Posted
from bot.cards.listing import Line, Section
from bot.errors import NotFound, Refused, RemoteError
from bot.people.directory import Directory
from bot.people.standing import Duty, away, on_call
from bot.store.rows import messages
from bot.store.rows.messages import File
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Tx
from bot.systems import registry
from bot.systems.everbridge.api import MOST_LOOKED_THROUGH
from bot.systems.webex.api import ScheduleReader
from bot.talk.listing import lines, picture, schedules
from bot.talk.listing.asked import HANDOVER
from bot.talk.listing.lines import Seen
from bot.talk.listing.windows import WEEKS_AHEAD, Window, window
from bot.talk.offers.asking import Choice, choose
from bot.talk.turn import Commit, Instead, Turn, close
from bot.texts import listing as texts
from bot.texts import notes
from bot.texts import questions as question_texts
from intents import Draft
from intents.draft import Asked
from intents.person import Person

log = logging.getLogger(__name__)

PATIENCE = 3  # tries of an event, before it is said that a system doesn't answer


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, by whom, about whom (nobody: the asker, or everybody) and when; ``alone``: others must not hear the answer."""

    turn: Turn
    asked: Asked
    me: Person
    people: tuple[Person, ...]
    window: Window
    alone: bool

    @property
    def contacts(self) -> set[int] | None:
        """Whose bookings are asked for; None for everybody's."""
        if not (self.people or self.asked.mine):
            return None
        return {one.contact_id for one in self.people or (self.me,) if one.contact_id is not None}


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
        open_end, duty = asked.mine or bool(people), asked.topic == "duty"
        weeks, beside = WEEKS_AHEAD if duty else 0, draft.name == HANDOVER
        when = window(draft, turn.event.received_at, self._directory.zone(me), open_end=open_end or beside, weeks=weeks)
        alone = not turn.place.direct and not (duty and not open_end)
        question = _Question(turn, asked, me, people, when, alone)
        return self._of_duty(question, draft.text, beside=beside) if duty else self._of_absences(question)

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

    # ---- out, covered, covering --------------------------------------------------------------------------------------------

    def _of_absences(self, question: _Question) -> Commit:
        asked, when, contacts = question.asked, question.window, question.contacts
        rows = self._directory.booked(contacts)
        known = [one for one in away(rows, when.times) if contacts or self._directory.name(one.contact)]
        seen, closing = self._seen(question, Seen(known))
        said = lines.of_absences(seen, when, lambda contact: self._name(question, contact))
        if asked.mine and question.me.contact_id is not None:
            said += lines.of_covers(seen.duties, question.me.contact_id, when, lambda contact: self._name(question, contact))
        if asked.topic in ("bookings", "left"):
            more, beside = self._holidays_beside(question)
            said, closing = [*said, *more], [*closing, *beside]
        drawn = picture.of(seen, when, _title(question), lambda contact: self._name(question, contact))
        first = [texts.no_balance] if asked.topic == "left" else []
        closing += [texts.newest_only] if contacts is None and len(rows) >= MOST_LOOKED_THROUGH else []
        return self._shown(question, [Section("", tuple(said))], [*first, *closing], drawn)

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

    def _of_duty(self, question: _Question, text: str, *, beside: bool = False) -> Commit:
        """Who is on call; ``beside``: right before and after the asker's next turn, or that which is now."""
        when, contacts = question.window, question.contacts
        looked = when.shifts_for(())
        found = on_call(self._directory.shifts_between(looked.start, looked.end), when.times)
        if beside:
            found = _beside(found, question.me.contact_id, when.now)
        elif contacts is not None:
            found = [duty for duty in found if any(duty.names(contact) for contact in contacts)]
        names = {duty.calendar: self._directory.calendar(duty.calendar).name or texts.no_calendar_name for duty in found}
        wanted = _named_calendars(names, text) if contacts is None else set(names)
        sections = lines.of_duties(
            [duty for duty in found if duty.calendar in wanted],
            names.__getitem__,
            when,
            lambda contact: self._name(question, contact),
            private=question.alone or question.turn.place.direct,
        )
        return self._shown(question, sections, [])

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
        posted = listing_cards.listing(
            title=_title(question),
            about=question.window.said,
            sections=sections,
            notes=[*([texts.nothing(asked.topic, asked.mine, names)] if empty else []), *closing],
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
    """The calendars that a text names by a word that no other has; all where it names none."""
    said = set(text.casefold().replace("?", " ").split())
    words = {calendar: set(name.casefold().split()) for calendar, name in names.items()}
    own = {
        calendar: found - set().union(*(other for at, other in words.items() if at != calendar))
        for calendar, found in words.items()
    }
    return {calendar for calendar, found in own.items() if found & said} or set(names)


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
