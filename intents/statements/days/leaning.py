"""Dates of clauses that say nothing else: they lean on the statement beside them, are taken out of it, or are asked about."""

from dataclasses import replace

from intents.statements.combined import Combined
from intents.statements.hear import ASIDES, Heard, goes_on, plain, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of, weekdays
from intents.when.recurrence.rule import Rule

LABELS = frozenset("=:→")
CLOCKS = ("clock", "both")
BOUND_NOT = ("until", "before", "by", "back")


def excepted(made: Combined) -> None:
    """Dates that are taken out: "except Wednesday", "not Friday"."""
    heard = made.heard
    for chunk in heard.chunks:
        for mark in chunk.marks:
            _except(made, chunk, mark)
        if _all_but(heard, chunk):
            for item in heard.row.items[chunk.start : chunk.end]:
                if item.date is not None:
                    _without(made, item.date)
        for at in range(chunk.start, chunk.end):
            date = heard.row.items[at].date
            if date is None or date.bound in BOUND_NOT or (date.length and date.length.grain == "workday"):
                continue  # "Monday is not a working day"
            before = at - 1
            while before >= chunk.start and heard.row.items[before].filler:
                before -= 1
            if (
                before >= chunk.start
                and heard.language.sets["merely"].isdisjoint(heard.row.words[before + 1 : at])
                and heard.row.words[before] in heard.language.sets["not"]
                and not any(
                    one.match.start <= before < one.match.end or one.context.start <= before < one.match.start
                    for one in chunk.statements
                )
            ):
                _without(made, date)


def _except(made: Combined, chunk: Chunk, mark: Match) -> None:
    """Takes out what a mark of an exception names."""
    heard, says = made.heard, mark.rule.says
    if says not in ("except", "excepted", "contrast") or (says == "contrast" and _of_somebody(heard, mark.end)):
        return
    ends = mark.end == chunk.end and heard.row.words[mark.end : mark.end + 1] == ["."]  # "excl. weekends"
    if says == "except" and (ends or mark.rule.shape or (not mark.rule.weak and _unread(heard, mark.end, chunk.end))):
        made.mine.ask.append("uncertain")  # "every Monday except bank holidays"
    for at in range(chunk.start, mark.start) if says == "excepted" else _behind(heard, mark.start, chunk.end):
        if (date := heard.row.items[at].date) is not None:
            if says == "contrast" and _usual_hours(made, chunk, mark, date):
                continue
            for one in (date, *_listed_behind(heard, date, chunk)):
                _without(made, one, taken=says != "contrast" or not made.mine.away)


def _of_somebody(heard: Heard, at: int) -> bool:
    """Whether somebody stands there, so that no date is set against another: "on call in place of me from Monday"."""
    row = heard.row
    return at < len(row) and (row.names[at] or row.words[at] in heard.language.sets["me"] | heard.language.sets["us"])


def _usual_hours(made: Combined, chunk: Chunk, mark: Match, date: DateMark) -> bool:
    """As in "I start at 11 instead of 8 on Wednesday": a clock against a clock is the usual one; a day with it holds."""
    mine = made.mine
    told = [one for one in chunk.statements if one in (*mine.away, *mine.returns, *mine.here) and one.match.start < mark.start]
    before = [item.date for item in made.heard.row.items[chunk.start : mark.start] if item.date is not None]
    if not told or not before or before[-1].kind not in CLOCKS or date.kind not in CLOCKS:
        return False
    _without(made, date, taken=False)
    if date.kind == "both":
        told[-1].dates.append(date.day)
    if told[-1] in mine.here:  # "coming in at 10 instead of 8"
        mine.here.remove(told[-1])
        mine.away.append(told[-1])
        told[-1].shape = "until"
    return True


def _listed_behind(heard: Heard, date: DateMark, chunk: Chunk) -> list[DateMark]:
    """The days of the clauses behind that are on one list with an excepted one: "minus 8 and 9 November"."""
    behind = heard.row.items[chunk.end :] if date.of is not None else []
    return [item.date for item in behind if item.date is not None and item.date.of == date.of]


def _unread(heard: Heard, start: int, end: int) -> bool:
    """Whether an exception names something, but no date or person."""
    items = heard.row.items[start:end]
    return bool(items) and not any(item.date or item.group for item in items) and not says_nothing(heard, start)


def asides(made: Combined) -> None:
    """Dates inside an aside are not the absence, if there are others: "as agreed on Monday, off Friday"."""
    heard = made.heard
    inside = [
        date
        for mark in heard.marks
        if mark.rule.says in ASIDES
        for item in heard.row.items[mark.start : mark.end]
        if (date := item.date) is not None
    ]
    if len(inside) < sum(heard.row.dates):
        for date in inside:
            _without(made, date, taken=False)


def corrected(made: Combined) -> None:
    """As in "I'm not away on the 4th, only on the 5th": the date that is named alone is the one that is meant."""
    heard, mine = made.heard, made.mine
    if mine.away or mine.returns or not mine.denied:
        return
    denied = mine.denied[-1]
    after = [
        chunk
        for chunk in heard.chunks
        if chunk.number > denied.chunk.number and chunk.sentence == denied.chunk.sentence and not chunk.statements
    ]
    bare = [chunk for chunk in after if free_dates(made, chunk) and plain(heard, chunk)]
    if not bare:
        return
    if denied.chunk.has("aside"):  # "as planned": what was booked stays
        mine.ask.append("uncertain")
    mine.denied.remove(denied)
    mine.without += denied.dates
    denied.dates = free_dates(made, bare[0])
    made.used.update(mark.place[0] for mark in denied.dates)
    mine.away.append(denied)


def _behind(heard: Heard, start: int, end: int) -> list[int]:
    """The items of an exception: up to what says something new after its dates."""
    found: list[int] = []
    for at in range(start, end):
        item = heard.row.items[at]
        if (
            any(heard.row.items[before].date is not None for before in found)
            and item.date is None
            and (item.word in heard.language.sets["me"] or not says_nothing(heard, at))
        ):
            break
        found.append(at)
    return found


def turned(made: Combined) -> None:
    """As in "Monday morning I'm there, Monday afternoon not"; "physio on Wednesday, but I can work around it"."""
    heard, mine = made.heard, made.mine
    _here_then(made)
    for chunk in heard.chunks[1:]:
        words = [word for word in heard.row.words[chunk.start : chunk.end] if word.isalnum()]
        ends_denied = not chunk.statements and not heard.language.sets["negation"].isdisjoint(words[-1:])
        denied = free_dates(made, chunk) if ends_denied else []
        affirms = chunk.head in heard.language.sets["but"] and not ends_denied and _only_denies(heard, chunk)
        if affirms and _denied_before(made, chunk):
            made.used.update(mark.place[0] for mark in free_dates(made, chunk))  # "I'm not free on Thursday but I am on Friday"
        reach = range(0 if denied else chunk.number - 1, chunk.number)
        back = 1 if denied and _only_denies(heard, chunk) else 0  # "Saturday I'm on. Sunday I'm not."
        before = [
            one
            for one in (*mine.here, *mine.away)
            if one.chunk.number in reach and one.chunk.sentence + back >= chunk.sentence
        ]
        before.sort(key=lambda one: one.place)
        if not before:
            continue
        only = chunk.has("only") and plain(heard, chunk) and before[-1].negated and before[-1].what in ("here", "works")
        if only and before[-1] in mine.away and before[-1].dates:  # "not in next week, only on Wednesday"
            for mark in free_dates(made, chunk):
                _without(made, mark)
        elif denied:
            for other in heard.chunks[before[-1].chunk.number + 1 : chunk.number]:  # "Monday I'm in, Tuesday too, Thursday not"
                made.used.update(mark.place[0] for mark in free_dates(made, other) if before[-1] in mine.here)
            dates = free_dates(made, chunk)
            made.used.update(mark.place[0] for mark in dates)
            if before[-1] in mine.here:
                mine.away.append(replace(before[-1], dates=dates))
                mine.here = [one for one in mine.here if one is not before[-1] or one.dates]
                said = [item for item in heard.row.items[chunk.start : chunk.end] if not item.date]
                made.spent += [(item.start, item.end, "denied") for item in said]
            else:
                mine.without += dates
        aside = [one for one in chunk.statements if one in mine.here and not one.dates]
        if aside and chunk.head in heard.language.sets["but"] and before[-1] in mine.away and before[-1].match.rule.weak:
            mine.away.remove(before[-1])
            mine.here.append(before[-1])


def _denied_before(made: Combined, chunk: Chunk) -> bool:
    """Whether the clause before denies that the speaker is here."""
    before = made.heard.chunks[chunk.number - 1].statements
    return chunk.sentence == made.heard.chunks[chunk.number - 1].sentence and any(
        one.negated and one.what in ("here", "works") for one in before
    )


def _only_denies(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause is the speaker, a verb that only helps, and a denial."""
    sets, words = heard.language.sets, heard.row.words[chunk.start : chunk.end]
    helps = sets["me"] | sets["us"] | sets["be"] | sets["do"] | sets["will"] | sets["have"] | sets["negation"]
    return any(word in sets["me"] for word in words) and all(
        word in helps or says_nothing(heard, chunk.start + at) for at, word in enumerate(words)
    )


def _all_but(heard: Heard, chunk: Chunk) -> bool:
    """As in "all week but Friday"."""
    if chunk.head not in heard.language.sets["but"] or not chunk.number or chunk.statements or chunk.has("only"):
        return False  # "all week but Friday only till noon"
    before = heard.chunks[chunk.number - 1]
    words = set(heard.text[heard.row.items[before.start].start : heard.row.items[before.end - 1].end].lower().split())
    return (
        bool(words & heard.language.sets["all"])
        and not words & heard.language.sets["negation"]
        and all(says_nothing(heard, at) for at in range(chunk.start, chunk.end))
    )


def only_excepted(made: Combined) -> None:
    """As in "I can do all of Thursday except the afternoon": what is excepted from being here is the absence."""
    mine = made.mine
    dated = any(_dated(made, one) for one in mine.away)
    if dated or mine.returns or not mine.here or not mine.without or mine.denied:
        return
    here = ([one for one in mine.here if one.dates] or mine.here)[-1]
    if mine.away and mine.away[0].place < here.place:
        return
    mine.here.remove(here)
    if mine.away:  # "all week next week except Tuesday, so please only take me off that day"
        mine.away[0].dates, mine.without = mine.without, []
        return
    mine.away.append(here)
    made.used.update(mark.place[0] for mark in here.dates)
    parts = all(mark.kind in ("part", "clock", "rule") for mark in mine.without)
    here.within = [mark for mark in here.dates if mark.kind in ("days", "both")]
    here.dates = [*([mark.day for mark in here.within] if parts else []), *mine.without]
    mine.without = []


def _without(made: Combined, date: DateMark, *, taken: bool = True) -> None:
    owner = made.heard.owners.get(date)
    if owner is not None and date in owner.dates:
        owner.dates.remove(date)
    made.heard.owners[date] = None
    if taken:
        made.mine.without.append(date)
    made.used.add(date.place[0])


def lean(made: Combined) -> None:
    """Dates of clauses that say nothing else go to the statement beside them; a statement without a date takes one from near."""
    heard, mine = made.heard, made.mine
    _label(made)
    for one in [one for one in mine.here if one.who == "me" and one.dates]:
        if goes_on := _same_occasion(made, one.chunk):  # "on the 15th of each month I do the payroll and can't be on call"
            mine.here.remove(one)
            mine.leaning.setdefault(goes_on.place, []).extend(one.dates)
    free = [(chunk, _bare(made, chunk)) for chunk in heard.chunks if not chunk.statements and free_dates(made, chunk)]
    for chunk, bare in free:
        before = heard.chunks[chunk.number - 1].statements if chunk.number else []
        if bare and chunk.has("too") and any(one in mine.here for one in before):
            made.used.update(mark.place[0] for mark in free_dates(made, chunk))  # "today I'm in, tomorrow as well, Friday I can't"
            continue
        again = _named_again(made, chunk)
        again = again or _same_occasion(made, chunk)
        owner = again or _neighbour(made, chunk, bare)
        if owner is not None and not bare and _of_the_event(made, owner):
            continue
        rivals = [one for one, plainly in free if not plainly and not _on_one_list(made, one, chunk)]
        if owner is not None and (again or bare or _nearest(made, owner, chunk, rivals) or _listed(made, owner, chunk)):
            bound = _side(made, owner, chunk)
            dates = free_dates(made, chunk)
            made.mine.leaning.setdefault(owner.place, []).extend(mark.bounded(bound) if bound else mark for mark in dates)
            for mark in free_dates(made, chunk):
                made.used.add(mark.place[0])
    _how_often(made)
    if not any(_dated(made, one) for one in mine.away) and mine.away:
        _borrow(made)
    if not mine.away and not mine.returns and mine.covers and not any(part.dates for part in mine.covers):
        _cover_days(made)


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
        for mark in [item.date for item in heard.row.items[chunk.start : chunk.end] if item.date is not None]:
            owner = heard.owners.get(mark)
            if mark.kind == "times" and owner not in series and near and not chunk.has("report"):
                mine.leaning.setdefault(series[0].place, []).append(mark)
                heard.owners[mark] = series[0]
                made.used.add(mark.place[0])
                if owner:
                    owner.dates.remove(mark)


def _side(made: Combined, owner: Statement, chunk: Chunk) -> str | None:
    """Whether a clause says that its date is the first or the last: "first one is 3 December"."""
    if chunk.has("begins"):
        return "from"
    return "until" if chunk.has("ends") and _runs(made, owner) else None


def _runs(made: Combined, statement: Statement) -> bool:
    """Whether a series is told."""
    return any(mark.kind == "rule" for mark in (*statement.dates, *made.mine.leaning.get(statement.place, ())))


def _named_again(made: Combined, chunk: Chunk) -> Statement | None:
    """The absence that only names the weekdays of a series once more: "every Tuesday I have class, so I can't do Tuesday at 6"."""
    days = {day for mark in free_dates(made, chunk) if isinstance(mark.meant, Rule) for day, nth in mark.meant.days if not nth}
    same = [one for one in made.mine.away if one.chunk.sentence == chunk.sentence and one.chunk.number > chunk.number]
    named = {day for one in same[:1] for mark in one.dates for day in weekdays(mark)}
    whole = all(mark.kind == "days" for one in same[:1] for mark in one.dates)
    return same[0] if named and named <= days and whole else None


def _here_then(made: Combined) -> None:
    """Dates alone that stand right before being here are of that: "Thanksgiving is the 26th, I work it"."""
    for one in made.mine.here:
        before = made.heard.chunks[one.chunk.number - 1] if one.chunk.number and not one.dates else None
        if before is not None and before.sentence == one.chunk.sentence and not before.statements and _bare(made, before):
            one.dates = free_dates(made, before)


def _same_occasion(made: Combined, chunk: Chunk) -> Statement | None:
    """The absence that goes on what is told of a series: "daily 8-9 I'm on the school run and away from my desk"."""
    heard = made.heard
    after = [one for one in made.mine.away if one.chunk.number == chunk.number + 1 and one.chunk.sentence == chunk.sentence]
    told = [mark for one in made.mine.here if one.chunk is chunk and one.who == "me" for mark in one.dates]
    ruled = any(mark.kind == "rule" for mark in (*free_dates(made, chunk), *told))
    mine = not heard.language.sets["me"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    joined = after and after[0].chunk.head in heard.language.sets["and"] and after[0].who == "none"
    return after[0] if ruled and mine and joined and not _runs(made, after[0]) else None


def _bare(made: Combined, chunk: Chunk) -> bool:
    """Whether the dates of a clause are all that it says, and belong neither to a label ("payroll cutoff = 25 Aug") nor to a list
    of which another clause tells something ("train strike Tue and Wed")."""
    heard = made.heard
    if not plain(heard, chunk) and not _with_reason(heard, chunk):
        return False
    if not heard.language.sets["presence"].isdisjoint(heard.row.words[chunk.start : chunk.end]):
        return False  # "otherwise here all week"
    if goes_on(heard, chunk) or _tells_when(heard, chunk):
        return False
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    if before and before.sentence == chunk.sentence and before.sign in LABELS and not before.statements:
        words = {heard.row.words[at] for at in range(before.start, before.end) if not says_nothing(heard, at)}
        if not words <= heard.language.sets["labels"]:
            return False
    lists = _lists(made, chunk)
    return not lists or all(plain(heard, one) for one in heard.chunks if lists & _lists(made, one))


def _tells_when(heard: Heard, chunk: Chunk) -> bool:
    """Whether it tells of one day which it is: "Easter Sunday is the 28th"."""
    row, sets = heard.row, heard.language.sets
    return any(
        row.words[at] in sets["be"] and row.dates[at - 1] and row.dates[at + 1] for at in range(chunk.start + 1, chunk.end - 1)
    )


def _with_reason(heard: Heard, chunk: Chunk) -> bool:
    """As in "on leave Monday, and also Sunday for travel": a further day, and what it is for."""
    row, sets = heard.row, heard.language.sets
    joined = chunk.head in sets["and"] and chunk.start + 1 < chunk.end and row.dates[chunk.start]
    return joined and not chunk.statements and row.words[chunk.start + 1] in sets["reasons"]


def _nearest(made: Combined, owner: Statement, chunk: Chunk, rivals: list[Chunk]) -> bool:
    """Whether a statement without a date finds its own in this clause: in "Sunday I run, Monday I rest (off)" the nearest."""
    return not _dated(made, owner) and not any(chunk.number < one.number < owner.chunk.number for one in rivals)


def _on_one_list(made: Combined, one: Chunk, other: Chunk) -> bool:
    """Whether two clauses hold members of one list."""
    return not _lists(made, one).isdisjoint(_lists(made, other))


def _lists(made: Combined, chunk: Chunk) -> set[int]:
    """The lists of which a clause holds members."""
    row = made.heard.row
    if all(item.date is None or item.date.of is None for item in row.items[chunk.start : chunk.end]):
        return set()
    return {mark.of for mark in free_dates(made, chunk) if mark.of is not None}


def _listed(made: Combined, owner: Statement, chunk: Chunk) -> bool:
    """Whether the dates of a clause go on a list that leans on it: "on Thursday and Friday my child is at home, I'm out"."""
    lists = {mark.of for mark in made.mine.leaning.get(owner.place, ()) if mark.of is not None}
    return any(mark.of in lists for mark in free_dates(made, chunk))


def _label(made: Combined) -> None:
    """Dates that head a line: "Tuesday: normal. Wednesday: off." What follows them up to the next such is about them alone."""
    heard = made.heard
    heads = [
        chunk
        for chunk in heard.chunks
        if chunk.sign == ":" and free_dates(made, chunk) and _bare(made, chunk)
    ]
    for head in heads:
        after = [chunk for chunk in heard.chunks if chunk.sentence == head.sentence and chunk.number > head.number]
        after = after[: next((at for at, chunk in enumerate(after) if chunk in heads), len(after))]
        own = [one for chunk in after for one in chunk.statements if one in (*made.mine.away, *made.mine.returns)]
        others = [one for chunk in after for one in chunk.statements if one not in own]
        marks = free_dates(made, head)
        if own:
            for one in own:
                made.mine.leaning.setdefault(one.place, []).extend(marks)
        for part in [part for part in made.mine.covers if part.statement in others and not part.dates]:
            part.dates += marks  # "Tomorrow night: Rosalind, not me"
        words = {word for chunk in after for word in heard.row.words[chunk.start : chunk.end]}
        if not own and not others and words & heard.language.sets["away_words"] and made.mine.away:
            made.mine.ask.append("which_date")  # "Wed 25: off. Thu 26: PM off"
        if own or others or len(heads) > 1:
            made.used.update(mark.place[0] for mark in marks)


def free_dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    found = [item.date for item in made.heard.row.items[chunk.start : chunk.end] if item.date is not None]
    return [mark for mark in found if made.heard.owners.get(mark) is None and mark.place[0] not in made.used]


def _dated(made: Combined, statement: Statement) -> bool:
    """Whether it has dates, its own or such as lean on it, or another word for being away in its clause has them: "holiday I need
    14-18 September"."""
    beside = [one for one in statement.chunk.statements if one in made.mine.away and statement in made.mine.away]
    return any(one.dates or made.mine.leaning.get(one.place) for one in (statement, *beside))


def _neighbour(made: Combined, chunk: Chunk, bare: bool) -> Statement | None:
    """The statement of being away (or of another request) that a date without one belongs to."""
    wanted = [
        *made.mine.away,
        *made.mine.returns,
        *(one for one in made.requests if one.what in ("cancels", "changes", "hours", "holiday", "lists")),
    ]
    if (listed := next((one for one in wanted if _listed(made, one, chunk)), None)):
        return listed
    same = [one for one in wanted if one.chunk.sentence == chunk.sentence]
    before = [one for one in same if one.chunk.number < chunk.number]
    after = [one for one in same if one.chunk.number > chunk.number]
    if after and (not _dated(made, after[0]) or (bare and not before and _goes_ahead(made, chunk, after[0]))):
        return after[0]
    if before and bare:
        return before[-1]
    if before and not _dated(made, before[-1]):
        return before[-1]
    if bare:
        return next((one for one in wanted if not _dated(made, one)), None) or (wanted[-1] if wanted and not same else None)
    return None


def _goes_ahead(made: Combined, chunk: Chunk, statement: Statement) -> bool:
    """Whether dates that stand before a dated statement belong to it: its clock, or the month, begin or end of its series."""
    free = free_dates(made, chunk)
    marks = [*statement.dates, *made.mine.leaning.get(statement.place, ())]
    if _runs_on(made, chunk, statement):
        return True
    clocks = all(mark.kind in ("clock", "part") for mark in free)
    if any(mark.kind == "rule" for mark in free):
        return True
    days = all(mark.kind == "days" for mark in free)
    timed = any(mark.kind in ("clock", "both", "part") for mark in marks)
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


def _borrow(made: Combined) -> None:
    """An absence without any date takes that of its covers, of a statement of being here or of the event beside it."""
    mine, heard = made.mine, made.heard
    first = mine.away[0]
    for part in mine.covers:
        if part.dates:
            return
    for chunk in sorted(heard.chunks, key=lambda chunk: abs(chunk.number - first.chunk.number)):
        marks = [
            item.date
            for item in heard.row.items[chunk.start : chunk.end]
            if item.date is not None and item.date.place[0] not in made.used
        ]
        owners = {id(owner): owner for mark in marks if (owner := heard.owners.get(mark))}
        turns = first.chunk.head in heard.language.sets["but"] | heard.language.sets["so"] and chunk.number < first.chunk.number
        here = () if turns else mine.here  # "I said I'd be in on Thursday but I can't"
        other = (*made.history, *here, *made.reported, *mine.returns)
        if marks and not any(owner in other for owner in owners.values()):
            mine.leaning.setdefault(first.place, []).extend(marks)
            mine.here = [one for one in mine.here if one not in owners.values()]
            return


def _cover_days(made: Combined) -> None:
    """Where nothing is told but who covers, the days are those that stand beside it: "Poppy will carry my phone, 5 to 16 April",
    "... for the duration of my leave, which runs from Monday to Wednesday"."""
    heard, part = made.heard, made.mine.covers[0]
    beside = [chunk for chunk in heard.chunks if free_dates(made, chunk) and (plain(heard, chunk) or chunk.has("lasting"))]
    if part.statement is not None and len(beside) == 1 and beside[0].sentence == part.statement.chunk.sentence:
        part.dates = free_dates(made, beside[0])
        made.used.update(mark.place[0] for mark in part.dates)


def _said_again(made: Combined, mark: DateMark) -> bool:
    """Whether it is a day of the absence, said once more: "it's now the 6th, so I'll be out on the 6th"."""
    marks = [one for statement in made.mine.away for one in (*statement.dates, *made.mine.leaning.get(statement.place, ()))]
    days = {(span.start, span.end) for one in marks for span in made.heard.dates.when([one]).spans}
    return all((span.start, span.end) in days for span in made.heard.dates.when([mark]).spans)


def unowned(made: Combined) -> None:
    """Dates that stand alone and that nothing took: they are asked about, never dropped."""
    mine = made.mine
    owners = (*mine.away, *mine.returns, *mine.here, *mine.denied, *made.requests, *made.history)
    owned = {mark.place[0] for one in owners for mark in one.dates}
    owned |= {mark.place[0] for marks in mine.leaning.values() for mark in marks}
    owned |= {mark.place[0] for part in mine.covers for mark in part.dates} | made.used
    for chunk in made.heard.chunks:
        if (_bare(made, chunk) or (chunk.has("unsure") and not chunk.statements)) and mine.away:
            dates = [item.date for item in made.heard.row.items[chunk.start : chunk.end] if item.date is not None]
            if any(mark.place[0] not in owned and mark.kind != "lasting" and not _said_again(made, mark) for mark in dates):
                mine.ask.append("which_date")
