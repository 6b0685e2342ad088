"""Second thoughts: what is said anew in the same message ("Thursday - no, Friday"), and the one day of many that is meant."""

from datetime import datetime

from intents.statements.combined import Combined
from intents.statements.days.free import free_dates
from intents.statements.heard import SIGNS, Heard, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import new_hours

SPENT = "said anew"
SURE = ("sure", "refused")  # shapes of what corrects for certain


def second_thoughts(made: Combined) -> None:
    """Dates that a later clause puts in the place of those before; where it is open of which of them, it is asked."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks[1:]:
        before = [one for one in mine.away if one.dates and one.chunk.number < chunk.number]
        words = heard.row.words[chunk.start : chunk.end]
        if heard.row.words[heard.chunks[chunk.number - 1].end - 1] in heard.language.sets["to_days"]:  # "till ... well, the 5th"
            continue
        if not before or chunk.has("too") or chunk.head in heard.language.sets["and"] | heard.language.sets["so"] or mine.subject:
            continue
        if not heard.language.sets["not"].isdisjoint(words):  # "off on Tuesdays. Well, not the 19th"
            continue
        new = _anew(made, chunk, before[-1])
        if new and not _limits(made, chunk, before[-1], new):
            _replace(made, before[-1], new)


def left_open(made: Combined) -> None:
    """Asks which day it is, where a sure word of correction stands between dates and none of them gave way."""
    heard = made.heard
    spent = {start for start, _, use in made.spent if use == SPENT}
    own = {mark for one in made.mine.away for mark in made.mine.marks_of(one)}
    for mark in heard.marks:
        sure = mark.rule.says == "corrects" and mark.rule.shape in SURE and not _denies(heard, mark)
        if not sure or heard.row.items[mark.start].start in spent:
            continue
        sentence = max(chunk.sentence for chunk in heard.chunks if chunk.start <= mark.start)
        near = [chunk for chunk in heard.chunks if abs(chunk.sentence - sentence) < 2]
        if mark.rule.shape == "refused" and _asked_before(made, mark):  # "off on Friday? no chance"
            made.mine.ask.append("uncertain")
            return
        before, after = heard.row.dates_in(near[0].start, mark.start), heard.row.dates_in(mark.end, near[-1].end)
        if not own.isdisjoint(before) and not own.isdisjoint(after):
            made.mine.ask.append("which_date")
            return


def _asked_before(made: Combined, mark: Match) -> bool:
    """Whether the speaker's absence is what stands before an answer."""
    before = [chunk for chunk in made.heard.chunks if chunk.end <= mark.start]
    return bool(before) and any(one.chunk is before[-1] for one in made.mine.away)


def _denies(heard: Heard, mark: Match) -> bool:
    """Whether it is only a denial of what follows, or denied itself: "no work on Monday", "I can't make it in"."""
    words = heard.row.words
    if mark.start and words[mark.start - 1] in heard.language.sets["not"]:
        return True
    alone = mark.end - mark.start == 1 and words[mark.start] in heard.language.sets["negation"]
    return alone and SIGNS.isdisjoint([*words[max(mark.start - 1, 0) : mark.start], *words[mark.end : mark.end + 1]])


def _anew(made: Combined, chunk: Chunk, before: Statement) -> list[DateMark]:
    """The dates of a clause that are said in the place of others."""
    change = next((one for one in chunk.statements if one in made.requests and _remakes(made, one)), None)
    if change is not None:
        made.requests.remove(change)
        if all(mark.kind == "lasting" for mark in change.dates) and not any(mark.kind == "lasting" for mark in before.dates):
            made.mine.lean(before, change.dates)  # "dentist on Thursday at 2, should be an hour": how long it takes
            return []
        return list(change.dates)
    again = [one for one in chunk.statements if one in made.mine.away and one.dates and not one.shape]
    new = list(again[0].dates) if again else _listed(made, chunk)
    if not new or not (_bare(made.heard, chunk) or (again and len(chunk.statements) == 1)) or not _corrects(made, chunk, before):
        return []
    if again:
        made.mine.away.remove(again[0])
    return new


def _bare(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause holds only dates, small words and words of correction."""
    led = {at for mark in chunk.marks if mark.rule.says == "corrects" for at in range(mark.start, mark.end)}
    return not chunk.statements and all(at in led or says_nothing(heard, at) for at in range(chunk.start, chunk.end))


def _remakes(made: Combined, statement: Statement) -> bool:
    """As in "I mean Friday", "make that Wednesday": it points to what was said before."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    pointing = not made.heard.language.sets["latest"].isdisjoint(words)
    return statement.what == "changes" and bool(statement.dates) and (pointing or "anew" in statement.match.rule.kinds)


def _corrects(made: Combined, chunk: Chunk, before: Statement) -> bool:
    """Whether a word of correction leads to the clause, with nothing else between."""
    heard = made.heard
    near = heard.chunks[before.chunk.number + 1 : chunk.number]
    taken = [one for other in near if (one := _taken_back(made, other)) is not None]
    if not all(_bare(heard, one) or any(other.chunk is one for other in taken) for one in near):
        return False
    lead = [chunk, *(one for one in near if not any(heard.row.dates[one.start : one.end]))]
    marks = [(one, mark) for one in lead for mark in one.marks if mark.rule.says == "corrects"]
    made.requests = [one for one in made.requests if one not in taken]
    items = heard.row.items
    made.spent += [(items[mark.start].start, items[mark.end - 1].end, SPENT) for _, mark in marks]
    return bool(taken) or any(mark.rule.shape in SURE or one.sentence == chunk.sentence for one, mark in marks)


def _taken_back(made: Combined, chunk: Chunk) -> Statement | None:
    """As in "scratch that"."""
    own = [one for one in chunk.statements if one.what == "cancels" and not one.dates and one in made.requests]
    if len(own) != 1 or len(chunk.statements) != 1:
        return None
    inside = range(own[0].match.start, own[0].match.end)
    return own[0] if all(at in inside or says_nothing(made.heard, at) for at in range(chunk.start, chunk.end)) else None


def _listed(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The free dates of a clause, and those of the clauses behind that are on one list with them."""
    new = free_dates(made, chunk)
    for after in made.heard.chunks[chunk.number + 1 :]:
        own = free_dates(made, after)
        if not own or not new or any(mark.of is None or mark.of != new[-1].of for mark in own):
            break
        new += own
    return new


def _limits(made: Combined, chunk: Chunk, before: Statement, new: list[DateMark]) -> bool:
    """As in "Thu and Fri ... well, Fri only till 1": hours of a day that stays (``requests.away.narrowed``)."""
    if not any(mark.kind in ("clock", "part", "both") for mark in new) and not chunk.has("half"):
        return False
    days = made.heard.dates.when([mark for mark in new if mark.kind in ("days", "both")]).spans
    old = [span for span in made.heard.dates.when(before.dates).spans if span.all_day]
    return bool(old) and all(any(_within(day, span) for span in old) for day in days)


def _within(inner: Span, outer: Span) -> bool:
    """Whether a dated span begins in another."""
    start, first, last = inner.start or inner.end, outer.start, outer.end
    if not isinstance(start, datetime) or not isinstance(first, datetime):
        return False
    return first <= start and (not isinstance(last, datetime) or start < last)


def _replace(made: Combined, before: Statement, new: list[DateMark]) -> None:
    """Puts dates in the place of those before."""
    old = before.dates
    made.use((*old, *new))
    if len(old) > 1 and len(old) != len(new):
        made.mine.ask.append("which_date")
        before.dates = [*old, *new]
    elif len(old) == len(new) == 1:
        before.dates = [new_hours(old[0], new[0])]
    else:
        before.dates = new
    for mark in (*old, *new):
        made.heard.owners[mark] = before
