"""Who hears of a change: those who stood in before, and those who do after, each what it means for them."""

from collections.abc import Mapping, Sequence

from bot.people.directory import Directory
from bot.policy import Policy
from bot.store.rows.booked import Booked
from bot.systems.everbridge.matching import Absence
from bot.talk import telling
from bot.talk.changing import pieces
from bot.talk.changing.pieces import Piece
from bot.talk.changing.standing import Standing
from bot.talk.telling import Tell
from intents.person import Person
from intents.plan import Call

Becomes = tuple[Standing, tuple[Piece, ...]]


def of_change(
    directory: Directory,
    policy: Policy,
    subject: Person,
    becomes: Sequence[Becomes],
    calls: Sequence[Call],
    known: Sequence[Booked],
    manager: Person | None,
) -> tuple[Tell, ...]:
    """What is to be told when bookings become pieces by some calls. ``known`` are the plans through which they were made, whose
    reminders go."""
    found = [
        tell for one, left in becomes for tell in _of_one(directory, policy, subject, one, left, calls, _reminders(one, known))
    ]
    how: telling.How = "taken_back" if all(call.method == "DELETE" for call in calls) else "changed"
    zone = subject.timezone or "UTC"
    return (*found, *telling.watching(len(calls), subject.name, zone, policy, manager, how))


def _of_one(
    directory: Directory,
    policy: Policy,
    subject: Person,
    one: Standing,
    left: Sequence[Piece],
    calls: Sequence[Call],
    reminders: Mapping[str, tuple[str, ...]],
) -> list[Tell]:
    numbers = tuple(number for number, call in enumerate(calls, 1) if call.path.rsplit("/", 1)[-1] in one.ids)
    found = []
    for contact in dict.fromkeys((*one.covers, *(contact for piece in left for contact in piece.covers))):
        person = directory.settled(directory.contact(contact))
        before = [_absence(one, piece) for piece in (pieces.whole(one),) if contact in piece.covers]
        after = [_absence(one, piece) for piece in left if contact in piece.covers]
        tell = telling.moved(person, subject.name, one.zone, before, after, numbers, policy)
        if tell is not None:
            found.append(telling.without(tell, reminders.get(person.name, ())))
    return found


def _absence(one: Standing, piece: Piece) -> Absence:
    return Absence(one.contact, None, piece.covers, piece.start, piece.end, piece.rule, piece.until)


def _reminders(one: Standing, known: Sequence[Booked]) -> dict[str, tuple[str, ...]]:
    """The messages that wait for their moment, by the name of who was to be reminded."""
    found: dict[str, tuple[str, ...]] = {}
    for plan in known:
        if {remote_id for _, remote_id in plan.made} & set(one.ids) or plan.changed & set(one.ids):
            for row in map(Tell.of, plan.plan.tells):
                found[row.name] = (*found.get(row.name, ()), *row.reminders)
    return found
