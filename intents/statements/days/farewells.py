"""A day behind an absence that may only be a goodbye: "bin morgen weg, bis Montag!", "congé vendredi - à lundi !"."""

from intents.statements.combined import Combined
from intents.statements.days.free import unused_dates
from intents.statements.heard import plain
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.when.near import base_of
from intents.when.tongues import plain as unaccented

ENDED = ("until", "through", "before", "by", "back")


def farewells(made: Combined) -> None:
    """Takes a goodbye out of the days, where those are told whole before it; else it ends them, and what that means is asked."""
    for chunk in made.heard.chunks:
        mark = _only_day(made, chunk)
        told = [one for one in made.mine.away if one.chunk.number < chunk.number and made.mine.marks_of(one)]
        again = mark is not None and _says_when_again(made, mark)
        if mark is None or not made.mine.away or not (again or (mark.bound == "until" and _parts(made, chunk))):
            continue
        marks = [other for one in told for other in made.mine.marks_of(one) if other is not mark]
        sure = again or chunk.sign == "!"
        if sure and marks and all(other.kind in ("days", "both", "part") and other.bound is None for other in marks):
            made.heard.hand_on(mark, None)
            made.use([mark])
            made.spent.append((*mark.place, "courtesy"))
        elif again and not any(other.bound in ENDED for other in marks):
            made.mine.lean(made.mine.away[-1], [mark.bounded("before")])
            made.heard.hand_on(mark, None)
            made.use([mark])
        elif not again:
            made.parting = mark


def _only_day(made: Combined, chunk: Chunk) -> DateMark | None:
    """The one day that is all that a clause behind an absence says."""
    marks = unused_dates(made, chunk) if plain(made.heard, chunk) and not chunk.head and not chunk.quoted else []
    behind = any(one.chunk.number < chunk.number for one in made.mine.away)
    if not behind or len(marks) != 1 or marks[0].kind != "days" or made.heard.owners.get(marks[0]) not in (None, *made.mine.away):
        return None
    base = base_of(made.heard.dates, marks[0].bounded(None))
    return marks[0] if base is not None and base.first == base.last else None


def _says_when_again(made: Combined, mark: DateMark) -> bool:
    """Whether its own words say that they see each other then: "à lundi", "a lunedì"."""
    row = made.heard.row
    at = row.place(mark)
    words = {unaccented(mark.said.lower()).split()[0], *row.words[max(0, at - 1) : at]}
    return mark.bound is None and not words.isdisjoint(row.language.sets["again_on"])


def _parts(made: Combined, chunk: Chunk) -> bool:
    """Whether it stands as a goodbye does: in a sentence of its own, or at the end before "!"."""
    before = made.heard.chunks[chunk.number - 1]
    last = chunk is made.heard.chunks[-1]
    return chunk.sign == "!" or (last and before.sentence != chunk.sentence)
