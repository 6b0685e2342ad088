"""Several bookings that are changed as the one request that they are together, and which of them becomes what.

Two days that were asked for in one message, or a night that is kept in a record before midnight and one behind it, are one thing
to whoever speaks of them: "only till Sunday", "Lee takes Friday". So they are put together, changed, and taken apart again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from bot.people.periods import Period, less
from bot.store.rows.booked import Booked
from bot.talk.changing import pieces
from bot.talk.changing.pieces import Piece
from bot.talk.changing.standing import Standing, continues, span_of, stretches
from intents import Draft, Phrase
from intents.draft import Cover, Intent

Becomes = tuple[Standing, tuple[Piece, ...]]


def are_one(found: Sequence[Standing]) -> bool:
    """Whether bookings may be spoken of together: no series, and no two at a time."""
    in_order = sorted(found, key=lambda one: one.start)
    alike = len({one.zone for one in found}) == 1 and not any(one.rule for one in found)
    return len(found) == 1 or (alike and all(one.end <= other.start for one, other in pairwise(in_order)))


def as_request(draft: Draft, found: Sequence[Standing], name: Callable[[int], str]) -> Draft:
    """Bookings as the request that they would be, at the time of ``draft``; ``name`` is that of a contact."""
    one, together = found[0], joined(sorted(map(pieces.whole, found), key=lambda piece: piece.start))
    spans = tuple(span_of(piece.start, piece.end) for piece in together)
    had = {
        contact: tuple(at for at, piece in enumerate(together) if contact in piece.covers)
        for piece in together
        for contact in piece.covers
    }
    covers = tuple(Cover(name(contact), () if len(at) == len(together) else at) for contact, at in had.items())
    rule = f"{one.rule};UNTIL={one.until:%Y%m%d}" if one.rule and one.until else one.rule or None
    return Draft("replacement" if covers else "unavailable", "", draft.now, one.zone, spans=spans, covers=covers, recurrence=rule)


def of_plan(found: Booked, phrase: Phrase) -> Draft:
    """What a plan has booked, as the request that it would be at the time of a phrase; a change is one as well, of what it made."""
    was = Draft.from_json(found.plan.draft)
    intent: Intent = was.intent if was.intent != "edit" else "replacement" if was.covers else "unavailable"
    return was.with_(intent=intent, more=(), now=phrase.now, ask=(), options=())


def covered(was: Draft, other: Draft) -> Draft:
    """The same with the cover of another draft at the times of that one."""
    taken = [Period(*one) for one in stretches(other.spans)]
    kept = [
        (span_of(left.start, left.end), was, at)
        for at, (start, end) in enumerate(stretches(was.spans))
        for left in less([Period(start, end)], taken)
    ]
    parts = sorted([*kept, *((span, other, at) for at, span in enumerate(other.spans))], key=lambda part: str(part[0].start))
    covers = []
    for name in dict.fromkeys(cover.name for cover in (*was.covers, *other.covers)):
        own = tuple(
            number for number, (_, of, at) in enumerate(parts) if any(one.name == name and one.has(at) for one in of.covers)
        )
        covers += [Cover(name, own)] if own else []
    return was.with_(intent="replacement", spans=tuple(span for span, _, _ in parts), covers=tuple(covers))


def joined(made: Iterable[Piece]) -> tuple[Piece, ...]:
    """Those that follow each other with the same cover as one."""
    found: list[Piece] = []
    for piece in made:
        if found and not piece.rule and found[-1].end == piece.start and found[-1].covers == piece.covers:
            found[-1] = replace(found[-1], end=piece.end)
        elif piece.start < piece.end:
            found.append(piece)
    return tuple(found)


def beside(made: Iterable[Piece], found: Sequence[Standing], others: Iterable[Standing]) -> tuple[Piece, ...]:
    """The pieces without what other bookings hold already, each with its cover: nobody is booked twice for one time."""
    own = [Period(one.start, one.end) for one in found]
    taken = less([Period(*time) for one in others for time in one.times()], own)
    return tuple(
        piece if piece.rule else replace(piece, start=left.start, end=left.end)
        for piece in made
        for left in (less([Period(piece.start, piece.end)], taken) if not piece.rule else [Period(piece.start, piece.end)])
    )


def allotted(found: Sequence[Standing], made: Sequence[Piece]) -> list[Becomes]:
    """Each booking that becomes something else, with what: the pieces that lie in it; what is new goes to one of which nothing is
    left, else to the last. The other half of a night is there as it is."""
    if len(found) == 1:
        return [(found[0], tuple(made))]
    seams = {one.start for one in found} & {one.end for one in found}
    left: list[list[Piece]] = [[] for _ in found]
    new: list[Piece] = []
    for piece in (part for one in made for part in _cut_at(one, seams)):
        at = next((at for at, one in enumerate(found) if piece.start < one.end and one.start < piece.end), None)
        (new if at is None else left[at]).append(piece)
    for piece in new:
        next((own for own in left if not own), left[-1]).append(piece)
    pairs = [(one, tuple(own)) for one, own in zip(found, left, strict=True)]
    changed = [one for one, own in pairs if own != (pieces.whole(one),)]
    near = [
        (one, own) for one, own in pairs if any(one is other or continues(one, other) or continues(other, one) for other in changed)
    ]
    return near or pairs[:1]


def _cut_at(piece: Piece, seams: Iterable[datetime]) -> list[Piece]:
    edges = [piece.start, *sorted(seam for seam in seams if piece.start < seam < piece.end), piece.end]
    return [replace(piece, start=start, end=end) for start, end in pairwise(edges)]
