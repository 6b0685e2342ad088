"""An absence without a date of its own takes one that is told beside it; dates that nothing took are asked about."""

from intents.statements.combined import Combined
from intents.statements.days.free import free_dates, names_it, only_dates, unused_dates, with_their_list
from intents.statements.heard import all_past, conditional, of_work, over, plain
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of, timed


def borrow(made: Combined) -> None:
    """An absence without any date takes that of its covers, of a statement of being here or of the event beside it."""
    mine, heard = made.mine, made.heard
    first = mine.away[0]
    if any(part.dates for part in mine.covers):
        return
    for chunk in sorted(heard.chunks, key=lambda chunk: abs(chunk.number - first.chunk.number)):
        marks = _told_beside(made, chunk, first.chunk)
        owners = [owner for mark in marks if (owner := heard.owners.get(mark))]
        turns = _turns(made, first) and chunk.number < first.chunk.number
        here = () if turns else mine.here  # "I said I'd be in on Thursday but I can't"
        if marks and not any(owner in (*made.history, *here, *made.reported, *mine.returns) for owner in owners):
            mine.lean(first, marks)
            if going_to(made, chunk, first.chunk):
                mine.ask.append("which_date")
            mine.here = [one for one in mine.here if one not in owners]
            return


def going_to(made: Combined, chunk: Chunk, beside: Chunk) -> bool:
    """Whether a clause behind it tells what the speaker will do then, in no words we know: "I'm sick, will work on the slides
    tomorrow"."""
    heard, sets = made.heard, made.heard.language.sets
    words = [item.word for item in heard.row.items[chunk.start : chunk.end] if not item.filler and item.word not in sets["me"]]
    untold = chunk.number > beside.number and not chunk.statements and not plain(heard, chunk)
    return untold and words[:1] != [] and words[0] in sets["will"] and sets["negation"].isdisjoint(words)


def _told_beside(made: Combined, chunk: Chunk, beside: Chunk) -> list[DateMark]:
    """The dates of what a clause tells, be it only why: "the nursery is shut on Tuesday and Wednesday. Can someone cover?". Not of
    what is over, nor of a matter of work in another sentence."""
    heard = made.heard
    foreign = over(heard, chunk) or (chunk.sentence != beside.sentence and of_work(heard, chunk))
    return [] if foreign else with_their_list(made, [one for one in unused_dates(made, chunk) if not names_it(heard, one)])


def _turns(made: Combined, statement: Statement) -> bool:
    """Whether it takes back being here that is told before: "..., but I can't", "night shift on Monday, can't do it"; not "I'm at
    work on Monday, can't do it any other day"."""
    sets, words, match = made.heard.language.sets, made.heard.row.words, statement.match
    pointing = words[match.end - 1] in sets["it"] and match.end - match.start > 1 and match.end == statement.chunk.end
    return pointing or statement.chunk.head in sets["but"] | sets["so"]


def cover_days(made: Combined) -> None:
    """Where nothing is told but who covers, the days are those that stand beside it: "Poppy will carry my phone, 5 to 16 April",
    "... for the duration of my leave, which runs from Monday to Wednesday"."""
    heard, part = made.heard, made.mine.covers[0]
    beside = [
        marks
        for chunk in heard.chunks
        if part.statement is not None
        and chunk.sentence == part.statement.chunk.sentence
        and (marks := free_dates(made, chunk))
        and (plain(heard, chunk) or chunk.has("lasting") or _does_something(made, chunk))
    ]
    begun = [marks for marks in beside if any(map(begins, marks))]
    if len(begun or beside) == 1:
        marks = [mark for marks in beside for mark in marks]  # "every Tuesday I ..., until Easter, Lee covers"
        part.dates = with_their_list(made, marks)
        made.use(part.dates)
    elif not beside and not part.dates and part.statement is not None:
        part.dates = _of_the_reason(made, part.statement) or _of_who_does_not(made, part.statement)
        made.use(part.dates)


def _of_who_does_not(made: Combined, covering: Statement) -> list[DateMark]:
    """The days on which somebody else is said not to cover: "on Monday it's not Jana who covers me but Awa"."""
    denied = [one for one in made.heard.statements if one.what == "not_cover" or (one.what == "covers" and one.negated)]
    return [mark for one in denied if one.chunk.sentence == covering.chunk.sentence for mark in one.dates]


def parts_of_days(made: Combined) -> None:
    """A part of the day that somebody covers is of the day that is told before it: "a gig on Saturday, could Jo do that night?"."""
    row = made.heard.row
    for part in made.mine.covers if not (made.mine.away or made.mine.returns) else ():
        if not part.dates or any(mark.kind != "part" for mark in part.dates):
            continue
        before = [mark for mark in row.dates_in(0, row.place(part.dates[0])) if mark.kind == "days" and not mark.bound]
        if len(before) == 1 and not all_past(made.heard, before):
            made.use((*before, *part.dates))
            part.dates = [timed(before[0], mark.bounded(None)) for mark in part.dates]


def _of_the_reason(made: Combined, cover: Statement) -> list[DateMark]:
    """The only dates of the message, where they tell why somebody is to stand in: "parents visiting 3-4 Dec, can Sam cover?"."""
    heard = made.heard
    row = heard.row
    told = [chunk for chunk in heard.chunks if any(row.dates[chunk.start : chunk.end]) and chunk.number < cover.chunk.number]
    if not told or any(row.dates[told[-1].end :]) or cover.chunk.sentence - told[0].sentence > 1:
        return []
    marks = _told_beside(made, told[-1], cover.chunk)
    same = {mark.of for mark in marks} - {None}
    single = all(one is told[-1] or all(mark.of in same for mark in row.dates_in(one.start, one.end)) for one in told)
    loose = any(one.statements or one.quoted or one.has("report", "supposed", "unsure") or conditional(heard, one) for one in told)
    loose = loose or any(mark.kind == "rule" for mark in marks)  # "deploys are every Tuesday"
    return marks if single and not loose and heard.row.words[told[-1].end : told[-1].end + 1] != ["?"] else []


def begins(mark: DateMark) -> bool:
    """Whether it is more than an end."""
    return mark.bound not in ("until", "through")


def _does_something(made: Combined, chunk: Chunk) -> bool:
    """Whether the speaker tells what they do then, for which somebody stands in: "Friday from 3 I pick up the kids, Lee covers"."""
    words, sets = made.heard.row.words[chunk.start : chunk.end], made.heard.language.sets
    told = next((word for word in words if word in sets["me"] | sets["us"]), None)
    if any(made.heard.row.names[chunk.start : chunk.end]) or chunk.head in sets["and"]:
        return False  # "Summer and I are at the conference": more than one is away
    past = not (sets["did"] | sets["been"]).isdisjoint(words)
    return told is not None and not chunk.statements and not past and not chunk.has("report", "supposed") and "?" not in words


def unowned(made: Combined) -> None:
    """Dates that stand alone and that nothing took: they are asked about, never dropped."""
    mine = made.mine
    owners = (*mine.away, *mine.returns, *mine.here, *mine.denied, *made.requests, *made.history)
    owned = {mark.place[0] for one in owners for mark in mine.marks_of(one)}
    owned |= {mark.place[0] for part in mine.covers for mark in part.dates} | made.used
    for chunk in made.heard.chunks if mine.away else ():
        if only_dates(made, chunk) or (chunk.has("unsure") and not chunk.statements):
            free = [mark for mark in made.heard.row.dates_in(chunk.start, chunk.end) if mark.place[0] not in owned]
            if any(mark.kind != "lasting" and not _said_again(made, mark) for mark in free):
                mine.ask.append("which_date")


def _said_again(made: Combined, mark: DateMark) -> bool:
    """Whether it is a day of the absence, said once more ("it's now the 6th, so I'll be out on the 6th"), or the week in which all
    of it is: "I'm on next week, I need Monday and Tuesday covered"."""
    marks = [one for statement in made.mine.away for one in made.mine.marks_of(statement)]
    bases = [base_of(made.heard.dates, one) for one in marks]
    frame = base_of(made.heard.dates, mark)
    inside = [one and frame and frame.first <= one.first and one.last <= frame.last for one in bases]
    if frame is not None and frame.is_week and bases and all(inside):
        return True
    days = {(span.start, span.end) for one in marks for span in made.heard.dates.when([one]).spans}
    return all((span.start, span.end) in days for span in made.heard.dates.when([mark]).spans)
