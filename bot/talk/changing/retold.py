"""Who hears of a change: those who stood in before, and those who do after, each what it means for them."""

from collections.abc import Sequence
from typing import Any

from bot.people.directory import Directory
from bot.people.periods import Period
from bot.policy import Policy
from bot.store.rows import booked, questions
from bot.store.rows.booked import Booked, that_made
from bot.store.store import Store
from bot.systems.everbridge.matching import Absence
from bot.systems.everbridge.row import NAME
from bot.talk import audience
from bot.talk.audience import Tell
from bot.talk.changing import pieces
from bot.talk.changing.pieces import Leg, Piece
from bot.talk.changing.standing import Standing, nights, span_of
from bot.talk.changing.wording import Wording
from bot.talk.schedules.lines import Moved
from bot.talk.turn import Turn
from intents.person import Person
from intents.plan import Call

Becomes = tuple[Standing, tuple[Piece, ...]]


class Retold:
    """Finds whom to tell of a change, and of its being taken back. Reads the rows and Webex."""

    def __init__(self, store: Store, directory: Directory, policy: Policy) -> None:
        self._store = store
        self._directory = directory
        self._policy = policy
        self._words = Wording(directory)

    def of(
        self, turn: Turn, subject: Person, becomes: Sequence[Becomes], legs: Sequence[Leg], calls: Sequence[Call], line: Moved
    ) -> tuple[Any, tuple[Tell, ...]]:
        """How bookings that become pieces by some calls, and the closed line with them, are put back as they were, to be kept with
        the plan, and what is to be told of it. Raises RemoteError."""
        facts = [*(fact for one, left in becomes for fact in self._words.facts_back(one, left)), *line.facts_back]
        known, how, duty = self._known(turn, subject, becomes), _how(calls), self._duty(becomes)
        tells = [
            *self._of_change(subject, becomes, legs, calls, known, duty),
            *audience.watching(len(calls), subject.name, subject.timezone or "UTC", self._policy, self._manager(subject), how),
        ]
        watched = [tell for one in known for tell in map(Tell.of, one.plan.tells)]
        tells += audience.approvers(watched, len(calls), how, tells)
        undone = self._undone(subject, becomes, duty) + audience.approvers(
            watched, 1, "changed"
        )  # by which calls is only known then
        if subject.person_id not in (None, turn.speaker.id):
            by, of_theirs = turn.speaker.display_name, how if becomes else "changed"
            tells = [*(audience.by(tell, by) for tell in tells), *audience.absent(len(calls), subject, by, self._policy, of_theirs)]
            undone = [*(audience.by(tell, by) for tell in undone), *audience.absent(0, subject, by, self._policy, "changed")]
        return pieces.back(legs, facts, audience.rows(undone), line.again), tuple(tells)

    def asked_first(self, found: Sequence[Standing]) -> bool:
        """Whether whoever asked for some bookings wanted those asked who stand in, though the policy doesn't."""
        ids = {row for one in found for row in one.ids}
        with self._store.read() as tx:
            asked = [questions.that_approved(tx, plan.id) for plan in that_made(tx, NAME, ids)]
        return any(one is not None and one.state.get("ask_first") for one in asked)

    def _manager(self, subject: Person) -> Person | None:
        """Whose people the one who is out belongs to, where the policy tells them."""
        absent = self._directory.webex(subject.person_id) if self._policy.tell.manager and subject.person_id else None
        return self._directory.manager_of(absent) if absent else None

    def _known(self, turn: Turn, subject: Person, becomes: Sequence[Becomes]) -> list[Booked]:
        """The plans that made or changed some bookings, whoever asked for them."""
        ids = {row for one, _ in becomes for row in one.ids}
        with self._store.read() as tx:
            who = (subject.person_id or turn.speaker.id, turn.speaker.id, *(one.person_id for one in that_made(tx, NAME, ids)))
            all_ = [one for person in dict.fromkeys(who) for one in booked.standing(tx, person)]
        return [one for one in all_ if not ids.isdisjoint(one.record_ids)]

    def _duty(self, becomes: Sequence[Becomes]) -> list[Period]:
        """The hours of the shifts in what is changed, before and after, by local clocks; none of a series. Raises RemoteError."""
        if any(part.rule for one, left in becomes for part in (pieces.whole(one), *left)):
            return []
        found = dict[Period, None]()
        for one, left in becomes:
            for part in (pieces.whole(one), *left):
                span = span_of(part.start, part.end)
                duties = self._directory.duties(one.contact, span, one.zone, one.calendars)
                found |= dict.fromkeys(Period(*hours) for hours in duties)
        return sorted(found)

    def _of_change(
        self,
        subject: Person,
        becomes: Sequence[Becomes],
        legs: Sequence[Leg],
        calls: Sequence[Call],
        known: Sequence[Booked],
        duty: Sequence[Period],
    ) -> list[Tell]:
        """What those who cover are told when bookings become pieces by some calls. ``known`` are the plans through which they were
        made, whose reminders go."""
        found = []
        for some in nights(becomes, lambda pair: pair[0]):
            ids = {row for one, _ in some for row in one.ids}
            own = {leg.call for leg in legs if leg.record in ids}  # a time that is new beside it has a record of its own
            numbers = tuple(number for number, call in enumerate(calls, 1) if call in own)
            reminders = [_reminders(one, known) for one, _ in some]
            moved = self._moved(subject, some[0][0], *_before_and_after(some), numbers, duty)
            found += [audience.without(tell, tuple(row for rows in reminders for row in rows.get(tell.name, ()))) for tell in moved]
        return found

    def _undone(self, subject: Person, becomes: Sequence[Becomes], duty: Sequence[Period]) -> list[Tell]:
        """What is to be told when the same is taken back, by calls that are only known then."""
        found = [(some[0][0], *_before_and_after(some)) for some in nights(becomes, lambda pair: pair[0])]
        return [tell for one, before, after in found for tell in self._moved(subject, one, after, before, (), duty)]

    def _moved(
        self,
        subject: Person,
        one: Standing,
        before: Sequence[Piece],
        after: Sequence[Piece],
        numbers: tuple[int, ...],
        duty: Sequence[Period],
    ) -> list[Tell]:
        found = []
        for contact in dict.fromkeys(contact for piece in (*before, *after) for contact in piece.covers):
            person = self._directory.settled(self._directory.contact(contact))
            old, new = ([_absence(one, piece) for piece in some if contact in piece.covers] for some in (before, after))
            tell = audience.moved(person, subject.name, one.zone, old, new, numbers, self._policy, duty)
            found += [tell] if tell is not None else []
        return found


def _before_and_after(some: Sequence[Becomes]) -> tuple[list[Piece], list[Piece]]:
    return [pieces.whole(one) for one, _ in some], [piece for _, left in some for piece in left]


def _how(calls: Sequence[Call]) -> audience.How:
    return "taken_back" if all(call.method == "DELETE" for call in calls) else "changed"


def _absence(one: Standing, piece: Piece) -> Absence:
    return Absence(one.contact, None, piece.covers, piece.start, piece.end, piece.rule, piece.until)


def _reminders(one: Standing, known: Sequence[Booked]) -> dict[str, tuple[str, ...]]:
    """The messages that wait for their moment, by the name of who was to be reminded."""
    found: dict[str, tuple[str, ...]] = {}
    for plan in known:
        if not set(one.ids).isdisjoint(plan.record_ids):
            for row in map(Tell.of, plan.plan.tells):
                found[row.name] = (*found.get(row.name, ()), *row.reminders)
    return found
