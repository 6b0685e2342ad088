"""What is to go behind a change of a booking: "cancel it" may be all of the booking, or the change alone, so it is asked."""

from datetime import timedelta

from bot.people.directory import Directory
from bot.store.rows import booked, questions
from bot.store.rows.booked import CHANGES
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.changing.standing import Finder
from bot.talk.changing.wording import Wording
from bot.talk.covering.behalf import subject_in
from bot.talk.offers.asking import Choice, choose
from bot.talk.turn import Commit, Turn
from bot.texts import cards as texts
from bot.texts import notes
from intents import Draft


class AllOrChange:
    """Asks which. Reads the rows and Everbridge; methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, life: timedelta) -> None:
        self._store = store
        self._directory = directory
        self._finder = Finder(store, directory)
        self._words = Wording(directory)
        self._life = life

    def asked(self, turn: Turn, draft: Draft) -> Commit | None:
        """The question; None where what the speaker did last was no change that can be put back, or nothing of it stands."""
        with self._store.read() as tx:
            last = booked.last(tx, turn.speaker.id)
            approved = questions.that_approved(tx, last.plan.id) if last is not None else None
        if last is None or last.back is None or not last.changed or last.plan.draft.get("intent") not in CHANGES:
            return None
        other = subject_in(approved.state) if approved is not None else None
        subject = other or self._directory.person(turn.speaker)
        by = subject.person_id or "", turn.speaker.id
        all_ = self._finder.of(by, subject.contact_id or 0, self._directory.zone(subject))
        mine = [one for one in all_ if {*last.bookings} & {*one.ids}]
        if not mine:
            return None
        choices = [
            Choice(notes.all_of_it(texts.either(self._words.lines(mine))), "", {"bookings": [one.ids[0] for one in mine]}),
            Choice(
                notes.the_change_alone(texts.either([fact.rpartition(texts.ARROW)[2] for _, fact in last.back.facts])),
                "",
                {"undo": last.plan.id},
            ),
        ]
        whose = turn.with_picked(people={other.name: approved.state["subject"]}) if other and approved else turn
        every = draft.with_(intent="cancel", subject=(other.name,) if other else (), every=True, ask=())
        outcome = Outcome("asked", "all or the change")
        return choose(whose, every, notes.all_or_change, choices, self._life, outcome=outcome, none=texts.never_mind)
