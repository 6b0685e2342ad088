"""Days that somebody who covers does not have: "Jo covers except Wednesday", "Max takes all but the 9th, that's Lena"."""

from intents.statements.combined import Combined, CoverPart
from intents.statements.days.free import only_dates
from intents.statements.heard import plain
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of

THERE = ("here", "works", "covers")  # what is said of somebody who is there for the speaker


def not_theirs(made: Combined, chunk: Chunk, date: DateMark) -> bool:
    """Takes an excepted day from who covers, where it is said of them and not of the absence; whether it did. The day is for
    whoever is named next."""
    covered = _covered(made, chunk, date)
    for part in made.mine.covers:
        part.dates = [mark for mark in part.dates if mark is not date]
    if covered is None or not _held_before(made, covered, date):
        return False
    if covered.chunk is not chunk and not _named_next(made, chunk):
        made.mine.ask.append("uncertain")  # "out 7-11 Dec, Max covers, not the 9th": is Max not there, or the speaker not away?
        return False
    made.heard.hand_on(date, None)
    made.use([date])
    made.mine.covers.insert(0, CoverPart((), None, [date], place=made.heard.row.place(date)))
    return True


def _covered(made: Combined, chunk: Chunk, date: DateMark) -> Statement | None:
    """What is said of who covers, in the clause of an exception or right before one that is nothing but the exception."""
    before = made.heard.clause_before(chunk)
    bare = before is not None and not chunk.statements and plain(made.heard, chunk)
    told = [part.statement for part in made.mine.covers if part.statement is not None and part.names]
    told += [one for one in made.heard.statements if one.who in ("people", "they") and one.what in THERE and not one.negated]
    own = [one for one in told if one.chunk is chunk and one.place < made.heard.row.place(date)]
    return next(iter(own or [one for one in told if bare and one.chunk is before]), None)


def _held_before(made: Combined, covered: Statement, date: DateMark) -> bool:
    """Whether the absence is told in a clause before, or somebody else is named for the day behind it, and the speaker does nothing
    else on that day."""
    mine, at = made.mine, made.heard.row.place(date)
    before = [one for one in mine.away if one.place < covered.place and mine.marks_of(one)]
    apart = any(one.chunk is not covered.chunk for one in before) or _named_next(made, covered.chunk)
    return bool(before) and apart and not any(one.place > at for one in (*mine.here, *mine.away))


def _named_next(made: Combined, chunk: Chunk) -> bool:
    """Whether the clause behind names somebody."""
    after = made.heard.chunks[chunk.number + 1 : chunk.number + 2]
    return any(one.sentence == chunk.sentence and any(made.heard.row.names[one.start : one.end]) for one in after)


def given_to(made: Combined) -> None:
    """Gives such a day to who is said to have it right behind: "not on the 9th, that's Lena"."""
    covers = made.mine.covers
    for part in [one for one in covers if not one.names and one.dates]:
        at = part.place
        theirs = [one for one in covers if one.names and one.statement is not None and one.statement.place > at and not one.dates]
        next_to_it = [one for one in theirs if one.statement and not any(_between(made, at, one.statement))]
        named = [one for one in covers if one.names and any(_same(made, mark, part.dates[0]) for mark in one.dates)]
        if next_to_it and not named:
            next_to_it[0].dates = part.dates
        if next_to_it or named:
            covers.remove(part)


def of_shifts(made: Combined) -> None:
    """Gives who covers the days of a shift that is told without being away: "night shift Sat 10pm to 6am, Max instead of me"."""
    mine = made.mine
    told = [one for one in mine.here if one.what == "works" and one.dates and one.who == "none"]
    if mine.away or mine.returns or len(told) != 1 or not mine.covers or any(one.dates or one.portion for one in mine.covers):
        return
    mine.here.remove(told[0])
    for mark in told[0].dates:
        made.heard.hand_on(mark, None)
    for part in mine.covers:
        part.dates = list(told[0].dates)
    made.use(told[0].dates)


def _between(made: Combined, at: int, statement: Statement) -> list[bool]:
    """Whether anything is told between a place and a statement, clause by clause."""
    between = [one for one in made.heard.chunks if at < one.start and one.end <= statement.chunk.start]
    return [bool(one.statements) or not only_dates(made, one) for one in between]


def _same(made: Combined, one: DateMark, other: DateMark) -> bool:
    """Whether two dates are the same days."""
    return base_of(made.heard.dates, one) == base_of(made.heard.dates, other)
