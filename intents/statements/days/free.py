"""The dates of a clause that no statement has, and whether they are all that it says."""

from itertools import pairwise

from intents.statements.combined import Combined
from intents.statements.heard import Heard, goes_on, plain, says_nothing
from intents.statements.statement import Chunk
from intents.when.extract import DateMark

LABELS = frozenset("=:→")


def free_dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates of a clause that nothing has taken."""
    return [mark for mark in unused_dates(made, chunk) if made.heard.owners.get(mark) is None]


def unused_dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates of a clause that have no place yet, be they said of something or not."""
    return [mark for mark in made.heard.row.dates_in(chunk.start, chunk.end) if mark.place[0] not in made.used]


def with_their_list(made: Combined, marks: list[DateMark]) -> list[DateMark]:
    """Dates, and before and behind them the others of their lists, in the order of the text: a list goes on over the clauses that
    its "and" parts."""
    lists = {mark.of for mark in marks} - {None}
    row = made.heard.row
    return [mark for mark in row.dates_in(0, len(row)) if mark in marks or (mark.of in lists and mark.place[0] not in made.used)]


def only_dates(made: Combined, chunk: Chunk) -> bool:
    """Whether the dates of a clause are all that it says, and belong neither to a label ("payroll cutoff = 25 Aug") nor to a list
    of which another clause tells something ("train strike Tue and Wed")."""
    heard = made.heard
    if not plain(heard, chunk) and not _with_reason(heard, chunk):
        return False
    if not heard.language.sets["presence"].isdisjoint(heard.row.words[chunk.start : chunk.end]):
        return False  # "otherwise here all week"
    if goes_on(heard, chunk) or _lasts(heard, chunk) or _tells_when(heard, chunk) or _labelled(heard, chunk):
        return False
    lists = _lists(made, chunk)
    return not lists or all(plain(heard, one) for one in heard.chunks if lists & _lists(made, one))


def names_it(heard: Heard, mark: DateMark) -> bool:
    """Whether a clock only says which meeting it is: "sick, the 2pm interview needs moving", "my 3 o'clock has to be cancelled"."""
    row, sets, at = heard.row, heard.language.sets, heard.row.place(mark)
    which = at > 0 and row.words[at - 1] in sets["articles"] | sets["pointing"] | sets["mine"]
    behind = row.words[at + 1] if at + 1 < len(row) else ""
    return mark.kind == "clock" and not mark.bound and which and behind.isalpha() and not row.dates[at + 1]


def on_one_list(made: Combined, one: Chunk, other: Chunk) -> bool:
    """Whether two clauses hold members of one list."""
    return not _lists(made, one).isdisjoint(_lists(made, other))


def _lists(made: Combined, chunk: Chunk) -> set[int]:
    """The lists of which a clause holds members."""
    return {mark.of for mark in free_dates(made, chunk) if mark.of is not None}


def _labelled(heard: Heard, chunk: Chunk) -> bool:
    """Whether a label stands before it that is none of an absence."""
    before = heard.clause_before(chunk)
    if before is None or before.sign not in LABELS or before.statements:
        return False
    words = {heard.row.words[at] for at in range(before.start, before.end) if not says_nothing(heard, at)}
    return not words <= heard.language.sets["labels"]


def _lasts(heard: Heard, chunk: Chunk) -> bool:
    """Whether it tells how long lasts what the clause before tells of: "the audit starts Monday and runs to Wednesday"."""
    before = heard.clause_before(chunk) if chunk.has("lasting") and chunk.head in heard.language.sets["and"] else None
    return before is not None and not before.statements and not plain(heard, before)


def _tells_when(heard: Heard, chunk: Chunk) -> bool:
    """Whether it tells of one day, or of something else, which day it is: "Easter Sunday is the 28th"."""
    row, sets = heard.row, heard.language.sets
    for one, other in pairwise(row.items[chunk.start : chunk.end]):  # "Q4 ends on 31 December"
        if one.date and other.date and not one.date.bound and not sets["rings"].isdisjoint(other.date.said.lower().split()[:1]):
            return True
    is_when = [at for at in range(chunk.start + 1, chunk.end - 1) if row.words[at] in sets["be"] and row.dates[at + 1]]
    named = [word for at in is_when for word in row.words[chunk.start : at] if word.isalpha()]
    return any(row.dates[at - 1] for at in is_when) or not sets["teams"].isdisjoint(named)  # "team day is on 17 June"


def _with_reason(heard: Heard, chunk: Chunk) -> bool:
    """As in "on leave Monday, and also Sunday for travel", "out Tuesday for the dentist, Wednesday for the funeral": a further day,
    and what it is for."""
    row, sets, before = heard.row, heard.language.sets, heard.clause_before(chunk)
    alike = before is not None and not sets["reasons"].isdisjoint(row.words[before.start : before.end])
    alike = alike and before is not None and (bool(before.statements) or _with_reason(heard, before))
    joined = chunk.head in sets["and"] or (alike and sets["me"].isdisjoint(row.words[chunk.start : chunk.end]))
    told = chunk.start + 1 < chunk.end and row.dates[chunk.start] and row.words[chunk.start + 1] in sets["reasons"]
    return joined and told and not chunk.statements
