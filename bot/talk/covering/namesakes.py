"""Who of several people of a name is meant where a booking is changed: whoever covers it, or did before its last change: "Friday
too, with Sam", "Sam again after all". The card says the whole name."""

from collections.abc import Collection, Set
from dataclasses import asdict

from bot.people.directory import Directory
from bot.store.rows import booked, questions
from bot.store.store import Store
from bot.talk.turn import Turn
from intents import Draft
from intents.corrections import ASKED_ANEW
from intents.person import Person


class Namesakes:
    """Reads the rows, and who is called so."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    def told_apart(self, turn: Turn, draft: Draft, ids: Collection[str], covering: Set[int]) -> Turn:
        """The turn with whoever is meant by each name of ``draft`` that is several people's, where the bookings that are changed
        tell; not for a name that was said to be another's. ``ids`` are theirs, ``covering`` the contacts who cover by them."""
        known, anew = turn.picked.get("people", {}), {said for said, _, rule in draft.because if rule == ASKED_ANEW}
        unknown = [name for name in draft.people if name not in {*known, *anew}]
        meant = {name: one for name in unknown if (one := self._meant(turn, name, ids, covering))}
        people = known | {name: asdict(one) for name, one in meant.items()}
        return turn.with_picked(people=people) if meant else turn

    def _meant(self, turn: Turn, name: str, ids: Collection[str], covering: Set[int]) -> Person | None:
        every = [one for one in self._directory.named(name, turn.speaker, turn.mentions) if one.contact_id is not None]
        if len(every) == 1:
            return None
        for contacts in (covering, self._before(turn, ids)):
            if fits := [one for one in every if one.contact_id in contacts]:
                return fits[0] if len(fits) == 1 else None
        return None

    def _before(self, turn: Turn, ids: Collection[str]) -> set[int | None]:
        """Whoever was picked to cover in the plans by which those came to be as they are."""
        with self._store.read() as tx:
            asked = [
                questions.that_approved(tx, one.plan.id)
                for one in booked.standing(tx, turn.speaker.id)
                if not {*ids}.isdisjoint(one.bookings)
            ]
        return {person.get("contact_id") for one in asked if one for person in one.state.get("people", {}).values()}
