"""What stands, and what would become of it, in words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.people.directory import Directory
from bot.talk.changing import pieces
from bot.talk.changing.becoming import Becomes, joined
from bot.talk.changing.pieces import Piece
from bot.talk.changing.standing import Record, Standing, nights, span_of
from bot.texts import cards as texts
from bot.texts import days, spoken
from intents.person import Person
from intents.when import say_rule


class Wording:
    """Names the people and calendars of bookings. Reads Everbridge; raises RemoteError."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def line(self, one: Standing) -> str:
        """A booking in a line."""
        return texts.with_cover(time_of(pieces.whole(one)), self.cover(one.covers))

    def lines(self, found: Sequence[Standing]) -> list[str]:
        """A line for each, a night as one."""
        return [self.line(replace(some[0], end=some[-1].end)) for some in nights(found, lambda one: one)]

    def cover(self, covers: Sequence[int]) -> str:
        """Who stands in; empty for nobody."""
        return ", ".join(self._directory.contact(contact).name for contact in covers)

    def changes(self, becomes: Sequence[Becomes]) -> list[tuple[str, str]]:
        """The lines of a card: what becomes of some bookings, a night as one."""
        groups = nights(becomes, lambda pair: pair[0])
        wholes = [_night(some) if len(some) > 1 else some[0] for some in groups]
        return [fact for one, left in wholes for fact in self.facts(one, left, alone=len(wholes) == 1)]

    def facts(self, one: Standing, left: Sequence[Piece], *, alone: bool) -> list[tuple[str, str]]:
        """The lines of a card: what becomes of a booking, and where it is the only one on the card, whose and where it is."""
        cover = self.cover(one.covers)
        same = all(piece.covers == one.covers for piece in left)
        say = time_of if same else self.piece
        before, after = say(pieces.whole(one)), texts.either(list(map(say, left)))
        label, said = (texts.changes, texts.becomes(before, after)) if left else (texts.goes, before)
        if not alone:
            return [(label, texts.with_cover(said, cover) if same else said)]
        where = ", ".join(filter(None, (self._calendar(record) for record in one.records)))
        theirs = not all(record.ours for record in one.records)
        return [
            (label, f"{said} ({one.zone})"),
            *([(texts.cover, cover or texts.nobody)] if same else []),
            *([(texts.calendar, where)] if where else []),
            *([(texts.whose, texts.not_through_me)] if theirs else []),
        ]

    def facts_back(self, one: Standing, left: Sequence[Piece]) -> list[tuple[str, str]]:
        """The line of the card that takes the change back."""
        return [(texts.changes, texts.becomes(texts.either(list(map(self.piece, left))), self.piece(pieces.whole(one))))]

    def piece(self, piece: Piece) -> str:
        """A time with its cover, or that it has none."""
        return texts.with_cover(time_of(piece), self.cover(piece.covers)) if piece.covers else texts.uncovered(time_of(piece))

    def sentence(self, subject: Person, one: Standing, after: Piece | None = None) -> Callable[[Record, Piece | None], str]:
        """What becomes of each of its records, in a sentence; ``after`` is what all of a night becomes of which it is a half."""

        def said(record: Record, piece: Piece | None) -> str:
            shown = (after or piece) if piece else pieces.whole(one)
            when = f"{time_of(shown)} ({one.zone})"
            return texts.booking(subject.name, self.cover(shown.covers), self._calendar(record), when)

        return said

    def _calendar(self, record: Record) -> str:
        return "" if record.calendar is None else self._directory.calendar(record.calendar).name or str(record.calendar)


def in_a_sentence(becomes: Sequence[Becomes]) -> dict[str, tuple[Standing, Piece | None]]:
    """By the ids of the records of a night, what is told of it, and of what it becomes where that is one time: the night is one
    thing to whoever reads it."""
    found = {}
    for some in nights(becomes, lambda pair: pair[0]):
        left = joined(sorted((piece for _, own in some for piece in own), key=lambda piece: piece.start))
        for one, _ in some:
            whole = one if left else replace(some[0][0], end=some[-1][0].end)
            found[one.ids[0]] = whole, left[0] if len(left) == 1 and len(some) > 1 else None
    return found


def _night(some: Sequence[Becomes]) -> Becomes:
    """A night in several records as one."""
    left = sorted((piece for _, own in some for piece in own), key=lambda piece: piece.start)
    return replace(some[0][0], end=some[-1][0].end), joined(left)


def time_of(piece: Piece) -> str:
    """When, without the zone."""
    first = days.span(span_of(piece.start, piece.end))
    if not piece.rule:
        return first
    try:
        rule = say_rule(piece.rule + (f";UNTIL={piece.until:%Y%m%d}" if piece.until else ""), language=spoken())
    except ValueError:
        rule = texts.a_series
    return texts.series(rule, first)
