"""An absence as plain values, a piece for each day or part of one, and the edits of it as functions on these."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from intents import Draft

DAY = timedelta(days=1)
NOON = time(13)  # where the working day of whoever has no hours of their own is cut into halves
HALVES = {"am": (time(9), NOON), "pm": (NOON, time(17))}


@dataclass(frozen=True, order=True)
class Piece:
    """From when until when somebody is out, within one day, and who covers that."""

    start: datetime
    end: datetime
    who: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """Its day."""
        return self.start.date()

    @property
    def whole(self) -> bool:
        """Whether it is all of its day."""
        return self.start.time() == time() and self.end - self.start == DAY


Value = tuple[Piece, ...]
Edit = Callable[[Value], Value]


def on(day: date, hours: tuple[time, time] | None = None, who: Iterable[str] = ()) -> Piece:
    """A piece of a day; all of it where no hours are told."""
    begin = datetime.combine(day, hours[0] if hours else time())
    return Piece(begin, datetime.combine(day, hours[1]) if hours else begin + DAY, tuple(who))


def value(draft: Draft) -> Value:
    """That of a draft: what lies side by side on one day with the same people is one piece. Raises ValueError for an open side."""
    made: list[Piece] = []
    for at, span in enumerate(draft.spans):
        start, end = span.start, span.end
        if not isinstance(start, datetime) or not isinstance(end, datetime):
            raise ValueError(span)
        who = tuple(sorted({cover.name.capitalize() for cover in draft.covers if cover.has(at)}))
        while start < end:
            stop = min(end, datetime.combine(start.date(), time()) + DAY)
            made.append(Piece(start, stop, who))
            start = stop
    return joined(made)


def joined(pieces: Iterable[Piece]) -> Value:
    """The pieces in order, those of one day that touch and have the same people as one."""
    made: list[Piece] = []
    for piece in sorted(pieces):
        last = made[-1] if made else None
        if last and last.end == piece.start and last.day == piece.day and last.who == piece.who:
            made[-1] = replace(last, end=piece.end)
        else:
            made.append(piece)
    return tuple(made)


# ---- days ------------------------------------------------------------------------------------------------------------------


def moved(old: date, new: date) -> Edit:
    """One day goes to another, with its hours and whoever covers it."""
    return lambda had: joined(
        replace(one, start=one.start + (new - old), end=one.end + (new - old)) if one.day == old else one for one in had
    )


def more(day: date) -> Edit:
    """One day more, like those that there are."""
    return lambda had: joined(
        [
            *had,
            *(
                replace(one, start=one.start + (day - had[0].day), end=one.end + (day - had[0].day))
                for one in had
                if one.day == had[0].day
            ),
        ]
    )


def fewer(day: date) -> Edit:
    """One day less."""
    return lambda had: tuple(one for one in had if one.day != day)


def until(last: date) -> Edit:
    """Days in a row end with another one."""

    def ended(had: Value) -> Value:
        like, days = had[-1], [had[0].day + DAY * at for at in range((last - had[0].day).days + 1)]
        known = {one.day: one for one in had}
        return tuple(
            known.get(day) or replace(like, start=like.start + (day - like.day), end=like.end + (day - like.day)) for day in days
        )

    return ended


def only(day: date) -> Edit:
    """One of the days alone."""
    return lambda had: tuple(one for one in had if one.day == day)


# ---- hours -----------------------------------------------------------------------------------------------------------------


def hours(start: time | None, end: time | None, day: date | None = None) -> Edit:
    """Another begin, another end, or both: of one day, or of each."""

    def timed(had: Value) -> Value:
        return tuple(
            one
            if day not in (None, one.day)
            else replace(
                one,
                start=datetime.combine(one.day, start) if start else one.start,
                end=datetime.combine(one.day, end) if end else one.end,
            )
            for one in had
        )

    return timed


def whole(had: Value) -> Value:
    """Each day as a whole."""
    return tuple(on(one.day, None, one.who) for one in had)


# ---- people ----------------------------------------------------------------------------------------------------------------


def covered(*who: str, day: date | None = None) -> Edit:
    """Others cover, on one day or on each; nobody where none is named."""
    return lambda had: joined(replace(one, who=tuple(sorted(who))) if day in (None, one.day) else one for one in had)


def covered_too(who: str) -> Edit:
    """Somebody covers beside whoever does."""
    return lambda had: tuple(replace(one, who=tuple(sorted({*one.who, who}))) for one in had)


def half_covered(who: str, part: str) -> Edit:
    """Somebody covers half of each whole day; who covers the other half stays."""

    def halved(had: Value) -> Value:
        made = []
        for one in had:
            cut = datetime.combine(one.day, NOON)
            first, second = replace(one, end=cut), replace(one, start=cut)
            made += [replace(first, who=(who,)), second] if part == "am" else [first, replace(second, who=(who,))]
        return joined(made)

    return halved


def both(*edits: Edit) -> Edit:
    """One edit after the other."""

    def done(had: Value) -> Value:
        for edit in edits:
            had = edit(had)
        return had

    return done
