"""Dates of clauses that say nothing else: they lean on the statement beside them."""

from intents.statements.combined import Combined
from intents.statements.days.borrowed import begins, borrow, cover_days, going_to, parts_of_days
from intents.statements.days.free import free_dates, names_it, on_one_list, only_dates, with_their_list
from intents.statements.heard import all_past, over, plain, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of, counted, is_lone, is_point, weekdays
from intents.when.recurrence.rule import Rule, is_half

REQUESTS = ("cancels", "changes", "hours", "holiday", "lists")  # that a date may belong to


def lean(made: Combined) -> None:
    """Dates of clauses that say nothing else go to the statement beside them; a statement without a date takes one from near."""
    mine = made.mine
    _label(made)
    _it_is_then(made)
    for one in [one for one in mine.here if one.who == "me" and one.dates]:
        if goes_on := _same_occasion(made, one.chunk):  # "on the 15th of each month I do the payroll and can't be on call"
            mine.here.remove(one)
            mine.lean(goes_on, one.dates)
    _covered_in_a_row(made)
    _lean_free(made)
    _how_often(made)
    if not mine.dated and mine.away:
        borrow(made)
    told = mine.away or mine.returns or any(begins(mark) for part in mine.covers for mark in part.dates)
    if mine.covers and not told:
        cover_days(made)
    parts_of_days(made)


def _it_is_then(made: Combined) -> None:
    """The day of which it is said that it is the one: "the plumber comes on Tuesday, but it's Wednesday that I'm off"."""
    heard, sets = made.heard, made.heard.language.sets
    for one in [one for one in made.mine.away if not one.dates and one.chunk.head in sets.of("that", "while")]:
        before = heard.clause_before(one.chunk)
        dates = free_dates(made, before) if before is not None and not before.statements else []
        places = range(before.start, before.end) if dates and before is not None else range(0)
        is_it = any(heard.row.words[at] in sets["be"] for at in places)
        if is_it and all(says_nothing(heard, at) or heard.row.words[at] in sets.of("be", "it") for at in places):
            made.mine.lean(one, dates)
            made.use(dates)


def _covered_in_a_row(made: Combined) -> None:
    """The weekday that somebody covers is each of those that are told behind it: "May does my Sunday lates, five Sundays from 3
    October"."""
    for chunk in made.heard.chunks:
        marks = free_dates(made, chunk) if not (made.mine.away or chunk.statements) else []
        days = {day for mark in marks if isinstance(mark.meant, Rule) for day, nth in mark.meant.days if not nth}
        for part in made.mine.covers if days else ():
            named = {day for mark in part.dates for day in weekdays(mark)}
            if named and named <= days and all(mark.kind == "days" for mark in part.dates):
                made.use((*part.dates, *marks))
                part.dates = marks


def dated(made: Combined, statement: Statement) -> bool:
    """Whether it has dates, its own or such as lean on it, or another word for being away in its clause has them: "holiday I need
    14-18 September"."""
    if made.mine.marks_of(statement):
        return True
    away = set(made.mine.away)
    return statement in away and any(made.mine.marks_of(one) for one in away.intersection(statement.chunk.statements))


def _lean_free(made: Combined) -> None:
    """Gives the dates of each clause without a statement to the one that they belong to."""
    heard, mine = made.heard, made.mine
    free = [(chunk, only_dates(made, chunk)) for chunk in heard.chunks if not chunk.statements and free_dates(made, chunk)]
    for chunk, alone in sorted(free, key=lambda one: not any(mark.kind == "rule" for mark in free_dates(made, one[0]))):
        before = heard.chunks[chunk.number - 1].statements if chunk.number else []
        here_too = alone and chunk.has("too") and any(one in mine.here for one in before)
        if here_too or _of_what_was(made, chunk) or _is_why(made, chunk):  # "today I'm in, tomorrow as well, Friday I can't"
            made.use(free_dates(made, chunk))
            continue
        if heard.row.words[chunk.end - 1] in heard.language.sets["affirms"] and mine.dated:  # "Thursday yes, Friday I'm out"
            mine.ask.append("which_date")
            made.use(free_dates(made, chunk))
            continue
        if alone and (theirs := _told_of_them(made, chunk)) is not None:
            for mark in (marks := with_their_list(made, free_dates(made, chunk))):
                heard.hand_on(mark, theirs)
            theirs.dates += marks
            made.use(marks)
            continue
        if _thanked_for(made, chunk):
            mine.ask += (
                [] if all(map(is_lone, free_dates(made, chunk))) or all_past(heard, free_dates(made, chunk)) else ["which_date"]
            )
            made.use(free_dates(made, chunk))
            continue
        again = _named_again(made, chunk) or _same_occasion(made, chunk) or _half_of_each(made, chunk)
        owner = again or _neighbour(made, chunk, alone)
        apart = any(plainly and one.sentence == chunk.sentence for one, plainly in free if one is not chunk)
        if owner is None or all(names_it(heard, mark) for mark in free_dates(made, chunk)):
            continue
        if not alone and (_of_the_event(made, owner) or (apart and over(heard, chunk))):
            continue
        rivals = [one for one, plainly in free if not plainly and not on_one_list(made, one, chunk)]
        if again or alone or _nearest(made, owner, chunk, rivals) or _listed(made, owner, chunk):
            side, dates = _side(made, owner, chunk), free_dates(made, chunk)
            if any(mark.rule.shape == "within" for mark in chunk.marks):
                _included(made, owner, dates)
                continue
            mine.lean(owner, [mark.bounded(side) if side else mark for mark in dates])
            mine.ask += ["which_date"] if going_to(made, chunk, owner.chunk) else []
            made.use(dates)


def _included(made: Combined, owner: Statement, dates: list[DateMark]) -> None:
    """Weekdays that are told as part of what was said or as one more day of it: "off this weekend, Monday included"."""
    said = made.mine.marks_of(owner)
    base = base_of(made.heard.dates, said[-1]) if said else None
    more = [counted(mark, base, "beside") for mark in dates] if base is not None else dates
    found = [(mark, base_of(made.heard.dates, mark)) for mark in more]
    made.mine.lean(owner, [mark for mark, one in found if not (base and one and base.first <= one.first <= one.last <= base.last)])
    made.use(dates)


def _of_what_was(made: Combined, chunk: Chunk) -> bool:
    """Whether hours in brackets are of what is over: "I was in on Sunday (7am-3pm), so I take Wednesday"."""
    row, before = made.heard.row, made.heard.chunks[chunk.number - 1] if chunk.number else None
    clocks = all(mark.kind == "clock" for mark in free_dates(made, chunk)) and row.words[chunk.start - 1] == "("
    told = [one for one in made.history if before is not None and one.chunk is before and one.dates]
    return clocks and bool(told) and not any(one.place < chunk.start for one in made.mine.away)


def _told_of_them(made: Combined, chunk: Chunk) -> Statement | None:
    """Whose absence, told right before without any day, dates alone are of: "Sam is off too, on Friday"."""
    before = made.heard.clause_before(chunk)
    told = [one for other in made.others for one in other.away if one.chunk is before]
    return told[-1] if told and not chunk.head and not any(one.dates for one in told) else None


def _thanked_for(made: Combined, chunk: Chunk) -> bool:
    """Whether a day is only what somebody is thanked for or apologized for, beside an absence on others: "sorry about Monday"."""
    row, towards = made.heard.row, made.heard.language.sets["towards"] - made.heard.language.sets["thanks"]
    at = next((at for at in range(chunk.start, chunk.end) if row.dates[at]), chunk.start)
    date = row.items[at].date
    led = date is not None and not towards.isdisjoint((row.words[max(chunk.start, at - 1)], date.said.lower().split()[0]))
    right_behind = any(mark.rule.says == "courtesy" and at - 1 <= mark.end <= at for mark in chunk.marks)
    return right_behind and led and any(dated(made, one) for one in made.mine.away)


def _is_why(made: Combined, chunk: Chunk) -> bool:
    """Whether dates alone are only why the speaker is away on others: "7-9 Dec (because of the 8th)"; or what they wanted once."""
    sets, mine = made.heard.language.sets, made.mine
    cause = chunk.head in (sets["because"] | sets["causes"]) - sets["so"]
    return (cause and any(dated(made, one) for one in mine.away if one.chunk.number < chunk.number)) or _wanted(made, chunk)


def _wanted(made: Combined, chunk: Chunk) -> bool:
    """Whether dates alone go on what a clause without any tells was wanted once: "first I wanted also the 6th and the 7th"."""
    heard, sets = made.heard, made.heard.language.sets
    before: Chunk | None = chunk
    while before is not None and plain(heard, before):
        before = heard.clause_before(before) if before.head in sets["and"] else None
    words = heard.row.words[before.start : before.end] if before else []
    return (
        before is not None
        and over(heard, before)
        and not sets["me"].isdisjoint(words)
        and not any(heard.row.dates_in(before.start, before.end))
    )


def _label(made: Combined) -> None:
    """Dates that head a line: "Tuesday: normal. Wednesday: off." What follows them up to the next such is about them alone."""
    heard, mine = made.heard, made.mine
    heads = [chunk for chunk in heard.chunks if chunk.sign == ":" and free_dates(made, chunk) and only_dates(made, chunk)]
    for head in heads:
        after = [chunk for chunk in heard.chunks if chunk.sentence == head.sentence and chunk.number > head.number]
        after = after[: next((at for at, chunk in enumerate(after) if chunk in heads), len(after))]
        own = [one for chunk in after for one in chunk.statements if one in (*mine.away, *mine.returns)]
        others = [one for chunk in after for one in chunk.statements if one not in own]
        marks = free_dates(made, head)
        for one in own:
            mine.lean(one, marks)
        for part in [part for part in mine.covers if part.statement in others and not part.dates]:
            part.dates += marks  # "Tomorrow night: Rosalind, not me"
        words = {word for chunk in after for word in heard.row.words[chunk.start : chunk.end]}
        if not own and not others and words & heard.language.sets["away_words"] and mine.away:
            mine.ask.append("which_date")  # "Wed 25: off. Thu 26: PM off"
        if own or others or len(heads) > 1:
            made.use(marks)


def _neighbour(made: Combined, chunk: Chunk, alone: bool) -> Statement | None:
    """The statement of being away (or of another request) that a date without one belongs to."""
    wanted = [*made.mine.away, *made.mine.returns, *(one for one in made.requests if one.what in REQUESTS)]
    if listed := next((one for one in wanted if _listed(made, one, chunk)), None):
        return listed
    same = [one for one in wanted if one.chunk.sentence == chunk.sentence]
    before = [one for one in same if one.chunk.number < chunk.number]
    after = [one for one in same if one.chunk.number > chunk.number]
    if after and (not dated(made, after[0]) or (alone and not before and _goes_ahead(made, chunk, after[0]))):
        return after[0]
    if before and (alone or not dated(made, before[-1])):
        return before[-1]
    if not alone or not wanted:
        return None
    return next((one for one in wanted if not dated(made, one)), None if same else wanted[-1])


def _goes_ahead(made: Combined, chunk: Chunk, statement: Statement) -> bool:
    """Whether dates that stand before a dated statement belong to it: its clock, or the month, begin or end of its series."""
    free, marks = free_dates(made, chunk), made.mine.marks_of(statement)
    if _runs_on(made, chunk, statement) or any(mark.kind == "rule" for mark in free):
        return True
    clocks = all(mark.kind in ("clock", "part") for mark in free)
    timed = any(mark.kind in ("clock", "both", "part") for mark in marks)
    days = all(mark.kind == "days" for mark in free)
    return (clocks and not timed) or (days and any(mark.kind == "rule" for mark in marks))


def _runs_on(made: Combined, chunk: Chunk, statement: Statement) -> bool:
    """Whether single days are a list that goes on to the statement: "Mon 30/11, Wed 2/12 and Fri 4/12 - all off"."""
    heard = made.heard
    listed = [one for one in heard.chunks[chunk.number : statement.chunk.number] if free_dates(made, one)]
    whole = len(listed) == statement.chunk.number - chunk.number and all(plain(heard, one) for one in listed)
    opens = heard.row.items[statement.chunk.start].date in statement.dates
    marks = [*statement.dates, *(mark for one in listed for mark in free_dates(made, one))]
    bases = [base_of(heard.dates, mark) for mark in marks if mark.kind == "days" and not mark.bound]
    single = len(bases) == len(marks) and all(base is not None and base.first == base.last for base in bases)
    return whole and single and (opens or bool(made.mine.leaning.get(statement.place)))


def _nearest(made: Combined, owner: Statement, chunk: Chunk, rivals: list[Chunk]) -> bool:
    """Whether a statement without a date finds its own in this clause: in "Sunday I run, Monday I rest (off)" the nearest."""
    return not dated(made, owner) and not any(chunk.number < one.number < owner.chunk.number for one in rivals)


def _listed(made: Combined, owner: Statement, chunk: Chunk) -> bool:
    """Whether the dates of a clause go on a list that leans on it: "on Thursday and Friday my child is at home, I'm out"."""
    lists = {mark.of for mark in made.mine.leaning.get(owner.place, ()) if mark.of is not None}
    return any(mark.of in lists for mark in free_dates(made, chunk))


def _side(made: Combined, owner: Statement, chunk: Chunk) -> str | None:
    """Whether a clause says that its date is the first or the last: "first one is 3 December", "offline till then (2pm)"."""
    behind, dates = chunk.number == owner.chunk.number + 1, free_dates(made, chunk)
    if (
        behind
        and owner.chunk.has("until_then")
        and not owner.dates
        and all(mark.kind != "part" and is_point(mark) for mark in dates)
    ):
        return "until"
    if chunk.has("begins"):
        return "from"
    return "until" if chunk.has("ends") and _runs(made, owner) else None


def _runs(made: Combined, statement: Statement) -> bool:
    """Whether a series is told."""
    return any(mark.kind == "rule" for mark in made.mine.marks_of(statement))


def _named_again(made: Combined, chunk: Chunk) -> Statement | None:
    """The absence that only names the weekdays of a series once more: "every Tuesday I have class, so I can't do Tuesday at 6"."""
    days = {day for mark in free_dates(made, chunk) if isinstance(mark.meant, Rule) for day, nth in mark.meant.days if not nth}
    same = [one for one in made.mine.away if one.chunk.sentence == chunk.sentence and one.chunk.number > chunk.number]
    named = {day for one in same[:1] for mark in one.dates for day in (*weekdays(mark), *_each_week(mark))}
    whole = all(mark.kind == "days" or _each_week(mark) for one in same[:1] for mark in one.dates)
    return same[0] if named and named <= days and whole else None


def _half_of_each(made: Combined, chunk: Chunk) -> Statement | None:
    """The absence that tells for which half of the days of a series: "Tuesdays are half days for me in January, afternoons off"."""
    same = [one for one in made.mine.away if made.heard.clause_before(one.chunk) is chunk]
    ruled = any(isinstance(mark.meant, Rule) and mark.meant.days for mark in free_dates(made, chunk))
    halves = [mark.meant for one in same for mark in made.mine.marks_of(one)]
    return same[0] if ruled and halves and all(isinstance(half, Rule) and is_half(half) for half in halves) else None


def _each_week(mark: DateMark) -> list[int]:
    """The weekdays of a series of which nothing but these is said: "Fridays"."""
    rule = mark.meant if isinstance(mark.meant, Rule) else None
    bare = rule and rule.freq == "WEEKLY" and rule.interval == 1 and not (rule.until or rule.count or rule.start)
    return [day for day, _ in rule.days] if rule and bare else []


def _same_occasion(made: Combined, chunk: Chunk) -> Statement | None:
    """The absence that goes on what is told of a series: "daily 8-9 I'm on the school run and away from my desk"."""
    heard = made.heard
    after = [one for one in made.mine.away if heard.clause_before(one.chunk) is chunk]
    told = [mark for one in made.mine.here if one.chunk is chunk and one.who == "me" for mark in one.dates]
    ruled = any(mark.kind == "rule" for mark in (*free_dates(made, chunk), *told))
    mine = not heard.language.sets["me"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    if not (after and ruled and mine) or after[0].who != "none" or _runs(made, after[0]):
        return None
    joined = after[0].chunk.head in heard.language.sets["and"]
    return after[0] if joined or _only_clocks(made, after[0]) else None


def _only_clocks(made: Combined, statement: Statement) -> bool:
    """Whether it tells at what time and not on which day: "every Tuesday I've night college, gone from 5pm"."""
    marks = made.mine.marks_of(statement)
    return bool(marks) and all(mark.kind in ("clock", "part") for mark in marks)


def _of_the_event(made: Combined, statement: Statement) -> bool:
    """Whether it is only what is told of that is missed, beside an absence with days of its own: "the party is on Thursday and I
    can't make it. I'm on leave from the 28th"."""
    row, sets = made.heard.row, made.heard.language.sets
    pointing = row.words[statement.match.end - 1] in sets["it"] and not statement.dates
    return pointing and any(one.dates and not one.match.rule.weak for one in made.mine.away)


def _how_often(made: Combined) -> None:
    """How often something comes is said of the series: "Tuesdays off, there are 5 of them"."""
    heard, mine = made.heard, made.mine
    series = [one for one in mine.away if _runs(made, one)]
    for chunk in heard.chunks if series else ():
        near = chunk.sentence == series[0].chunk.sentence or all(one.what == "here" for one in chunk.statements)
        for mark in heard.row.dates_in(chunk.start, chunk.end):
            if mark.kind == "times" and heard.owners.get(mark) not in series and near and not chunk.has("report"):
                mine.lean(series[0], [mark])
                heard.hand_on(mark, series[0])
                made.use([mark])
