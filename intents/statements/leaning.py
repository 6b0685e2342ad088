"""Dates of clauses that say nothing else: they lean on the statement beside them, are taken out of it, or are asked about."""

from intents.statements.combined import Combined
from intents.statements.hear import ASIDES, Heard, plain, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of, is_lone, stretched, timed, weekdays
from intents.when.recurrence.rule import Rule

LABELS = frozenset("=:→")
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
            if date is None or date.bound in BOUND_NOT:
                continue
            before = at - 1
            while before >= chunk.start and heard.row.items[before].filler:
                before -= 1
            if (
                before >= chunk.start
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
    if says not in ("except", "excepted", "contrast"):
        return
    if says == "except" and not mark.rule.weak and _unread(heard, mark.end, chunk.end):
        made.mine.ask.append("uncertain")  # "every Monday except bank holidays"
    for at in range(chunk.start, mark.start) if says == "excepted" else _behind(heard, mark.end, chunk.end):
        if (date := heard.row.items[at].date) is not None:
            _without(made, date, taken=says != "contrast" or not made.mine.away)


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
    for chunk in heard.chunks[1:]:
        ends_denied = not chunk.statements and heard.row.words[chunk.end - 1] in heard.language.sets["negation"]
        denied = free_dates(made, chunk) if ends_denied else []
        reach = range(0 if denied else chunk.number - 1, chunk.number)
        before = [one for one in (*mine.here, *mine.away) if one.chunk.number in reach and one.chunk.sentence == chunk.sentence]
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
                mine.here.remove(before[-1])
                before[-1].dates = dates
                mine.away.append(before[-1])
            else:
                mine.without += dates
        aside = [one for one in chunk.statements if one in mine.here and not one.dates]
        if aside and chunk.head in heard.language.sets["but"] and before[-1] in mine.away and before[-1].match.rule.weak:
            mine.away.remove(before[-1])
            mine.here.append(before[-1])


def that_day(made: Combined) -> None:
    """As in "the review is on Wednesday at 2, I'm on leave that day", "from then", "until then": the day of the date before it."""
    heard, mine = made.heard, made.mine
    for statement in mine.away:
        own = [mark for mark in (*statement.dates, *mine.leaning.get(statement.place, ())) if mark.kind != "lasting"]
        pointed = heard.row.words[heard.row.place(own[0]) - 1] if own and heard.row.dates else ""
        those = not heard.language.sets["those_parts"].isdisjoint((pointed,))
        hours = all(mark.kind in ("clock", "part", "rule") for mark in own) and (those or statement.chunk.has("that_day"))
        all_of = statement.chunk.has("share") and not mine.covers  # "off both days"
        if (own and not hours) or not (those or all_of or statement.chunk.has("that_day", "from_then", "until_then")):
            continue
        before = [
            item.date
            for item in heard.row.items[: statement.match.start]
            if item.date is not None and item.date.kind in ("days", "both")
        ]
        found = [mark for match in statement.chunk.marks for mark in _spoken_of(made, match, before)]
        found = found or (_several(before) if pointed in heard.language.sets["those"] else before[-1:])
        if hours and own:
            statement.dates = [timed(day, mark) for day in found for mark in own]
            made.spent += [(*mark.place, "when") for mark in own]
        else:
            mine.leaning.setdefault(statement.place, []).extend(dict.fromkeys(found))
        made.used.update(mark.place[0] for mark in (*found, *own))
    _days_beside(made)


def _days_beside(made: Combined) -> None:
    """As in "off on 9 December and the day after": a further day that is counted from the one before it."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks:
        marks = [mark for mark in chunk.marks if mark.rule.says == "that_day" and mark.rule.shape]
        if chunk.statements or not marks or chunk.quoted:
            continue
        before = [one for one in mine.away if one.chunk.number < chunk.number and one.chunk.sentence == chunk.sentence]
        dates = [
            item.date for item in heard.row.items[: marks[0].start] if item.date is not None and item.date.kind in ("days", "both")
        ]
        if before and dates and plain(heard, chunk):
            mine.leaning.setdefault(before[-1].place, []).extend(_spoken_of(made, marks[0], dates))
            if chunk.has("unsure"):
                mine.ask.append("uncertain")
        elif before:
            mine.ask.append("which_date")


def _spoken_of(made: Combined, match: Match, before: list[DateMark]) -> list[DateMark]:
    """The days that words such as "that day", "those mornings", "that week", "the day after", "until then" stand for."""
    heard, says = made.heard, match.rule.says
    if not before or says not in ("that_day", "from_then", "until_then", "share"):
        return []
    if len(before) > 1 and is_lone(before[-1]) and before[-1].of is None:
        made.mine.ask.append("which_date")
    if says == "until_then":  # "back on the 30th, off until then"
        return [before[-1].bounded("back" if heard.owners.get(before[-1]) in made.mine.returns else "until")]
    base = base_of(heard.dates, before[-1]) if match.rule.shape else None
    if base is not None:
        first, last = heard.row.items[match.start].start, heard.row.items[match.end - 1].end
        return [stretched(before[-1], base.spoken_of(match.rule.shape), (first, last), heard.text[first:last])]
    several = not heard.language.sets["those"].isdisjoint(heard.row.words[match.start : match.end])
    return _several(before) if several else before[-1:]


def _several(before: list[DateMark]) -> list[DateMark]:
    """The last date with all that are on one list with it."""
    return [mark for mark in before if mark.of is not None and mark.of == before[-1].of] or before[-1:]


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
    parts = all(mark.kind in ("part", "clock", "rule") for mark in mine.without)
    here.within = [mark for mark in here.dates if mark.kind in ("days", "both")]
    here.dates = [*([mark for mark in here.dates if mark.kind == "days"] if parts else []), *mine.without]
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
    free = [(chunk, _bare(made, chunk)) for chunk in heard.chunks if not chunk.statements and free_dates(made, chunk)]
    for chunk, bare in free:
        again = _named_again(made, chunk)
        owner = again or _neighbour(made, chunk, bare)
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


def _bare(made: Combined, chunk: Chunk) -> bool:
    """Whether the dates of a clause are all that it says, and belong neither to a label ("payroll cutoff = 25 Aug") nor to a list
    of which another clause tells something ("train strike Tue and Wed")."""
    heard = made.heard
    if not plain(heard, chunk) and not _with_reason(heard, chunk):
        return False
    if not heard.language.sets["presence"].isdisjoint(heard.row.words[chunk.start : chunk.end]):
        return False  # "otherwise here all week"
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    if before and before.sentence == chunk.sentence and before.sign in LABELS and not before.statements:
        words = {heard.row.words[at] for at in range(before.start, before.end) if not says_nothing(heard, at)}
        if not words <= heard.language.sets["labels"]:
            return False
    return all(plain(heard, one) for one in heard.chunks if _on_one_list(made, one, chunk))


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
    lists = {mark.of for mark in free_dates(made, one)} & {mark.of for mark in free_dates(made, other)}
    return bool(lists - {None})


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
        words = {word for chunk in after for word in heard.row.words[chunk.start : chunk.end]}
        if not own and not others and words & heard.language.sets["away_words"] and made.mine.away:
            made.mine.ask.append("which_date")  # "Wed 25: off. Thu 26: PM off"
        if own or others or len(heads) > 1:
            made.used.update(mark.place[0] for mark in marks)


def free_dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    found = [item.date for item in made.heard.row.items[chunk.start : chunk.end] if item.date is not None]
    return [mark for mark in found if made.heard.owners.get(mark) is None and mark.place[0] not in made.used]


def _dated(made: Combined, statement: Statement) -> bool:
    return bool(statement.dates or made.mine.leaning.get(statement.place))


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
        other = (*made.history, *mine.here, *made.reported, *mine.returns)
        if marks and not any(owner in other for owner in owners.values()):
            mine.leaning.setdefault(first.place, []).extend(marks)
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
