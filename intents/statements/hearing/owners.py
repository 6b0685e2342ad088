"""Which date belongs to which statement of its clause."""

from itertools import pairwise

from intents.statements.heard import ASIDES, Heard, goes_on, plain
from intents.statements.hearing.clauses import clause_at
from intents.statements.hearing.reasons import of_its_reason
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment
from intents.when.near import half_of, is_night, timed

REASON = 2  # words in which a reason begins: "à cause d'un rendez-vous"


def give_dates(heard: Heard) -> None:
    """Each date of a clause to the statement in it that it stands nearest to; dates without one wait for ``combine``."""
    spoken_for = {at for mark in heard.marks if mark.rule.says in ASIDES for at in range(mark.start, mark.end)}
    for at, item in enumerate(heard.row.items):
        if item.date is not None:
            own = [] if at in spoken_for or _told_which(heard, at) else clause_at(heard.chunks, at).statements
            owner = _owner(heard, own, at)
            owner = None if owner is not None and of_its_reason(heard, owner, at) else owner
            heard.owners[item.date] = owner
            if owner is not None:
                owner.dates.append(item.date)
    for listed in _lists(heard):
        turned = {other for other, behind in pairwise(listed) if _with_the_next(heard, other, behind)}
        for one, other in [*((one, other) for one, other in pairwise(listed) if other not in turned), *pairwise(listed[::-1])]:
            known, chunk = heard.owners.get(one), clause_at(heard.chunks, heard.row.place(other))
            if known is not None and heard.owners.get(other) is None and _goes_with(heard, chunk, one, other):
                heard.owners[other] = known
                known.dates.append(other)
                known.dates.sort(key=lambda mark: mark.place)
    for statement in heard.statements:
        statement.dates = _shifts_in_parts(heard, [_without_anothers_hours(heard, mark) for mark in statement.dates])


def _without_anothers_hours(heard: Heard, mark: DateMark) -> DateMark:
    """A member of a list as a whole day, where its hours are said of another one that another statement tells: "leaving at 2 on
    Thursday, Friday off"."""
    own, moment = heard.owners.get(mark), _moment(mark)
    if mark.of is None or own is None or own.what != "away" or moment is None or not moment.hours:
        return mark
    shared = [one for one in heard.owners if one.of == mark.of and one.place < mark.place and _shares(one, moment)]
    told = heard.owners[shared[0]] if shared else None
    return mark.day if told not in (own, None) and not (own.shape and told and told.shape == own.shape) else mark


def _shares(mark: DateMark, other: Moment) -> bool:
    """Whether hours were said once for both: then they are the same object."""
    moment = _moment(mark)
    return moment is not None and moment.clock_first and moment.hours is other.hours


def _moment(mark: DateMark) -> Moment | None:
    return mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None


def _shifts_in_parts(heard: Heard, dates: list[DateMark]) -> list[DateMark]:
    """The days of a shift in a part of the day, with its hours: "the evening shift on the 3rd"; a night is a shift of its own."""
    row, shifts = heard.row, heard.row.language.sets["of_shifts"]
    parts = [mark for mark in dates if mark.kind == "part" and half_of(mark) and not is_night(mark)]
    days = [mark for mark in dates if mark.kind == "days" and not mark.bound]
    if len(parts) != 1 or not days or len(days) + 1 != len(dates):
        return dates
    behind = row.words[row.place(parts[0]) + 1 : row.place(parts[0]) + 2]
    return [timed(day, parts[0].bounded(None)) for day in days] if behind and behind[0] in shifts else dates


def _owner(heard: Heard, own: list[Statement], at: int) -> Statement | None:
    """Of the statements of a clause the one in whose words a date stands, else the last that begins before it, else the first."""
    inside = [one for one in own if one.match.start <= at < one.match.end]
    before = [one for one in own if one.match.start <= at]
    if not inside and own and _runs_on(heard, own):
        return next((one for one in own if one.match.start > at), None)
    return next(iter([*inside, *before[-1:], *own]), None)


def _told_which(heard: Heard, at: int) -> bool:
    """Whether a date only tells which day another is: "since Thursday is Thanksgiving I'll take Friday off"."""
    row, be = heard.row, heard.language.sets["be"]
    for first in (at, at - 2):
        if first >= 0 and all(row.dates[first : first + 3 : 2]) and row.words[first + 1 : first + 2] and row.words[first + 1] in be:
            return any(row.dates[first + 3 : clause_at(heard.chunks, at).end])
    return False


def _runs_on(heard: Heard, told: list[Statement]) -> bool:
    """Whether each of several statements of a clause has its date before it, where no sign parts them: "monday I'm in tuesday I'm
    off wednesday I'm in"."""
    row = heard.row
    subjects = [one.context.subject for one in told if one.who in ("me", "us")]
    return len(told) > 1 and len(subjects) == len(told) and all(at and row.dates[at - 1] for at in subjects)


def _goes_with(heard: Heard, chunk: Chunk, one: DateMark, other: DateMark) -> bool:
    """Whether the clause of a list's member says nothing that makes it a date of its own."""
    if goes_on(heard, chunk) and heard.row.items[heard.chunks[chunk.number - 1].end - 1].date is not one:
        return False
    words, sets, items = heard.row.words[chunk.start : chunk.end], heard.language.sets, heard.row.items
    if not chunk.statements and not sets["negation"].isdisjoint(words[-1:]):
        return False  # "I'll be in Thursday, Friday not"
    opens = sets["glue"] - sets["be"]
    small = next((at for at in range(chunk.start, chunk.end) if not (items[at].filler or items[at].word in opens)), chunk.start)
    behind = small - chunk.start + 1
    reason = words[behind : behind + REASON] if items[small].date is other else []
    if not (sets["causes"] | sets["purpose"] | sets["whose"]).isdisjoint(reason):
        return True  # "off on Sunday and Tuesday as I'm moving house", "off Thu, Sun to see my brother"
    if not chunk.statements and not any(sets[name].isdisjoint(words) for name in ("me", "be")):
        return False  # "I'm in meetings on Monday, and on Wednesday I'm off"
    if plain(heard, chunk):
        return True
    between = heard.text[min(one.place[1], other.place[1]) : max(one.place[0], other.place[0])]
    begins = heard.row.items[chunk.start].date is other or heard.row.items[chunk.end - 1].date is other
    return not chunk.statements and begins and "," not in between


def _with_the_next(heard: Heard, one: DateMark, behind: DateMark) -> bool:
    """Whether a day that stands alone behind a comma goes with the next, which an "and" joins to it and which heads what is said
    against the clause before: "I'm here on Monday, Tuesday and Wednesday I'm not"."""
    sets, row = heard.language.sets, heard.row
    chunk, after = (clause_at(heard.chunks, row.place(mark)) for mark in (one, behind))
    before = heard.clause_before(chunk)
    if before is None or chunk.head or not plain(heard, chunk) or after.head not in sets["and"] or after.start - chunk.end != 1:
        return False
    here = any(told.what in ("here", "works") and not told.negated and told.dates for told in before.statements)
    return here and row.items[after.start].date is behind and after.end - after.start > 1


def _lists(heard: Heard) -> list[list[DateMark]]:
    """The members of each list of dates, in order."""
    found: dict[int, list[DateMark]] = {}
    for item in heard.row.items:
        if item.date is not None and item.date.of is not None:
            found.setdefault(item.date.of, []).append(item.date)
    return list(found.values())
