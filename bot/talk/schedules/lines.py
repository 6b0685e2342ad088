"""The line that was closed for an absence: it is opened again, or closed at another time, with the absence that is taken back or
changed. It is known by its days or hours and its name, as it was made (``intents.schedules.closed``)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.people.periods import meet
from bot.store.rows import booked
from bot.store.store import Store
from bot.talk.changing.pieces import Piece
from bot.talk.changing.standing import Standing, span_of, stretches
from bot.talk.listing.schedules import title
from bot.talk.schedules.entries import Entries, Entry, added, digest
from bot.texts import cards as texts
from bot.texts import days
from intents.plan import Call
from intents.schedules import closed

Becomes = tuple[Standing, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Moved:
    """What becomes of it: the calls, the lines of the card, and what was seen; ``again`` are the calls that put back what goes, and
    ``facts_back`` the lines of the card that does so."""

    calls: tuple[Call, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    seen: tuple[str, ...] = ()
    again: tuple[Call, ...] = ()
    facts_back: tuple[tuple[str, str], ...] = ()


class Lines:
    """Finds them. Reads the rows and Webex."""

    def __init__(self, store: Store, entries: Entries) -> None:
        self._store = store
        self._entries = entries

    def moved(self, person_id: str | None, name: str, becomes: Sequence[Becomes]) -> Moved:
        """What becomes of the line of somebody, whose bookings become some pieces."""
        if person_id is None or not self._ever(person_id):
            return Moved()
        there = self._entries.seen(person_id, "holidays")
        found = [(one, left, entry) for one, left in becomes for entry in there if of_absence(entry, one)]
        calls: list[Call] = []
        again: list[Call] = []
        facts: list[tuple[str, str]] = []
        back: list[tuple[str, str]] = []
        for one, left, entry in found:
            spans = [span_of(piece.start, piece.end) for piece in left if not piece.rule]
            made = closed(spans).events
            new = [event for event in made if not any(other.same(event) for other in there)]
            calls += added(entry.events, new, texts.line_is_closed(name, days.spans(spans)))
            if not any(entry.same(event) for event in made):
                before, after = days.span(one.span), days.spans(spans)
                was = texts.line_is_closed(name, before)
                calls.append(entry.gone(was))
                again += added(entry.events, [event for event in closed([one.span]).events if entry.same(event)], was)
                facts.append((texts.line_closed, texts.becomes(before, after)) if spans else (texts.line_open, before))
                back.append((texts.line_closed, texts.becomes(after, before) if spans else before))
        seen = tuple(digest([entry for *_, entry in found]))
        return Moved(tuple(calls), tuple(facts), seen, tuple(again), tuple(back))

    def staying(self, person_id: str | None, one: Standing, left: Sequence[Piece]) -> list[tuple[str, str]]:
        """The lines of the card for the days off of somebody that stand beside what is moved away, and stay."""
        found = []
        for entry in self._entries.seen(person_id, "holidays") if person_id and not one.rule else []:
            if entry.span is None or of_absence(entry, one):
                continue
            held = stretches((entry.span,))
            if meet(held, [(one.start, one.end)]) and not meet(held, [(new.start, new.end) for new in left]):
                line = texts.day_off(days.span(entry.span), title(entry.event), entry.schedule)
                found.append((texts.holiday_stays, texts.stays(line, days.day(held[0][0]))))
        return found

    def _ever(self, person_id: str) -> bool:
        """Whether somebody has had their line closed through us with something that stands."""
        with self._store.read() as tx:
            return any(found.plan.draft.get("line") for found in booked.standing(tx, person_id))


def of_absence(entry: Entry, one: Standing) -> bool:
    """Whether an entry closes the line for a booking."""
    return not one.rule and any(entry.same(event) for event in closed([one.span]).events)
