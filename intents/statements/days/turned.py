"""What a clause turns round of the one before: "Monday I'm in, Tuesday not", "not the 4th, only the 5th"."""

from collections.abc import Sequence
from dataclasses import replace

from intents.statements.combined import Combined
from intents.statements.days.exceptions import take_out
from intents.statements.days.free import free_dates, on_one_list, only_dates
from intents.statements.days.pointing import spoken_of
from intents.statements.heard import Heard, plain, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when.extract import DateMark
from intents.when.near import Base, base_of, counted, timed
from intents.when.recurrence.rule import Rule

HERE = ("here", "works")
NEW = "new day"  # the shape of words that name another day for one denied


def corrected(made: Combined) -> None:
    """As in "I'm not away on the 4th, only on the 5th": the date that is named alone is the one that is meant."""
    heard, mine = made.heard, made.mine
    if mine.away or mine.returns or not mine.denied:
        return
    denied = mine.denied[-1]
    found = next(filter(None, (_instead(made, denied, chunk) for chunk in heard.chunks[denied.chunk.number + 1 :])), [])
    if not found:
        return
    if denied.chunk.has("aside"):  # "as planned": what was booked stays
        mine.ask.append("uncertain")
    mine.denied.remove(denied)
    mine.without += denied.dates
    denied.dates = found
    made.use(found)
    mine.away.append(denied)


def _instead(made: Combined, denied: Statement, chunk: Chunk) -> list[DateMark]:
    """The dates of a clause that names others for those denied before it, in its own sentence or, in so many words, in the next:
    "It's the day after"."""
    heard, behind = made.heard, chunk.sentence - denied.chunk.sentence
    told = any(mark.rule.shape == NEW for mark in chunk.marks)
    if not chunk.statements and behind < 2 and (pointed := _that_it_is(heard, chunk)):  # "It's the day after"
        return spoken_of(made, pointed, denied.dates)
    return free_dates(made, chunk) if plain(heard, chunk) and behind <= told else []


def _that_it_is(heard: Heard, chunk: Chunk) -> Match | None:
    """The words that point to a day beside one said before, where a clause says only that it is that one."""
    small = heard.language.sets["it"] | heard.language.sets["be"]
    for mark in chunk.marks:
        others = [at for at in range(chunk.start, chunk.end) if not mark.start <= at < mark.end]
        if mark.rule.says == "that_day" and mark.rule.shape:
            return mark if others and all(heard.row.words[at] in small for at in others) else None
    return None


def only_excepted(made: Combined) -> None:
    """As in "I can do all of Thursday except the afternoon": what is excepted from being here is the absence."""
    mine = made.mine
    if mine.dated or mine.returns or not mine.here or not mine.without or mine.denied:
        return
    here = ([one for one in mine.here if one.dates] or mine.here)[-1]
    if mine.away and mine.away[0].place < here.place:
        return
    mine.here.remove(here)
    if mine.away:  # "all week next week except Tuesday, so please only take me off that day"
        for rule in [mark for mark in here.dates if isinstance(mark.meant, Rule)]:
            mine.without = [_of_series(rule, mark) for mark in mine.without]
        mine.away[0].within = [mark for mark in here.dates if mark.kind in ("days", "both")]
        mine.away[0].dates, mine.without = mine.without, []
        return
    mine.away.append(here)
    made.use(here.dates)
    for rule in [mark for mark in here.dates if isinstance(mark.meant, Rule)]:
        mine.without = [_of_series(rule, mark) for mark in mine.without]
    parts = all(mark.kind in ("part", "clock", "rule") for mark in mine.without)
    here.within = [mark for mark in here.dates if mark.kind in ("days", "both")]
    here.dates = [*([mark.day for mark in here.within] if parts else []), *mine.without]
    mine.without = [mark for mark in here.within if any(_longer(made.heard, one, mark) for one in mine.without)]


def _of_series(series: DateMark, day: DateMark) -> DateMark:
    """A day that a series leaves out, within its time and at its hours: "every evening next week but Tuesday"."""
    rule = series.meant
    if not isinstance(rule, Rule):
        return day
    day = counted(day, Base(rule.start, rule.until), "beside") if rule.start and rule.until else day
    return timed(day, series) if rule.hours and day.kind == "days" else day


def _longer(heard: Heard, whole: DateMark, day: DateMark) -> bool:
    """Whether a day lies in a longer time: "I'm in today but not the rest of the week"."""
    outer, inner = base_of(heard.dates, whole), base_of(heard.dates, day)
    return outer is not None and inner is not None and set(inner.days()) < set(outer.days())


def turned(made: Combined) -> None:
    """As in "Monday morning I'm there, Monday afternoon not"; "physio on Wednesday, but I can work around it"."""
    _here_then(made)
    for chunk in made.heard.chunks[1:]:
        denied = _denied(made, chunk)
        if not denied and _affirms(made.heard, chunk):
            made.use(free_dates(made, chunk))
        if (before := _turned_from(made, chunk, denied)) is None:
            continue
        if _only_here(made, chunk, before):
            for mark in free_dates(made, chunk):
                take_out(made, mark)
        elif denied:
            _turn(made, chunk, before, denied)
        _put_aside(made, chunk, before)


def _here_then(made: Combined) -> None:
    """Dates alone that stand right before being here are of that: "Thanksgiving is the 26th, I work it"."""
    for one in made.mine.here:
        before = None if one.dates else made.heard.clause_before(one.chunk)
        if before is not None and not before.statements and only_dates(made, before):
            one.dates = free_dates(made, before)


def _denied(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates of a clause that ends with a denial, with no statement in it, and those listed before them: "Thursday and Friday
    I'm not"."""
    heard = made.heard
    words = [word for word in heard.row.words[chunk.start : chunk.end] if word.isalnum()]
    ends = not chunk.statements and not heard.language.sets["negation"].isdisjoint(words[-1:])
    dates = free_dates(made, chunk) if ends else []
    before = heard.clause_before(chunk)
    while dates and before is not None and not before.statements and on_one_list(made, before, chunk):
        dates = [*free_dates(made, before), *dates]
        before = heard.clause_before(before)
    return dates


def _affirms(heard: Heard, chunk: Chunk) -> bool:
    """Whether the speaker is here after all on its dates: "I'm not free on Thursday but I am on Friday", "I'm not here Friday,
    Thursday I am"."""
    sets, before = heard.language.sets, heard.clause_before(chunk)
    denied = before is not None and any(_denies(heard, one) for one in before.statements)
    words = heard.row.words[chunk.start : chunk.end]
    plainly = not chunk.has("too") and sets["negation"].isdisjoint(words) and not sets["be"].isdisjoint(words)
    return denied and (chunk.head in sets["but"] or plainly) and only_helps(heard, chunk)


def _denies(heard: Heard, statement: Statement) -> bool:
    """Whether being here is denied, by its verb or in its own words."""
    words = heard.row.words[statement.match.start : statement.match.end]
    inside = statement.what == "away" and not heard.language.sets["negation"].isdisjoint(words)
    return (statement.negated and statement.what in HERE) or inside


def _turned_from(made: Combined, chunk: Chunk, denied: Sequence[DateMark]) -> Statement | None:
    """The last statement of being here or away that a clause may turn round: of the clause before, or with a denial anywhere in the
    sentence, or in the sentence before ("Saturday I'm on. Sunday I'm not.")."""
    first = 0 if denied else chunk.number - 1
    back = 1 if denied and only_helps(made.heard, chunk) else 0
    before = [
        one
        for one in (*made.mine.here, *made.mine.away)
        if first <= one.chunk.number < chunk.number and one.chunk.sentence + back >= chunk.sentence
    ]
    return sorted(before, key=lambda one: one.place)[-1] if before else None


def _turn(made: Combined, chunk: Chunk, before: Statement, dates: list[DateMark]) -> None:
    """Away on dates that are denied of being here, and the other way round."""
    heard, mine = made.heard, made.mine
    if before in mine.here:
        for other in heard.chunks[before.chunk.number + 1 : chunk.number]:  # "Monday I'm in, Tuesday too, Thursday not"
            made.use(free_dates(made, other))
        mine.away.append(replace(before, dates=dates))
        mine.here = [one for one in mine.here if one is not before or one.dates]
        said = [item for item in heard.row.items[chunk.start : chunk.end] if not item.date]
        made.spent += [(item.start, item.end, "denied") for item in said]
    else:
        mine.without += dates
    made.use(dates)


def _only_here(made: Combined, chunk: Chunk, before: Statement) -> bool:
    """As in "not in next week, only on Wednesday": here on the dates that stand alone."""
    away = before in made.mine.away and before.negated and before.what in HERE and bool(before.dates)
    return away and chunk.has("only") and plain(made.heard, chunk)


def _put_aside(made: Combined, chunk: Chunk, before: Statement) -> None:
    """As in "physio on Wednesday, but I can work around it": no absence."""
    mine = made.mine
    sets = made.heard.language.sets
    here = any(one in mine.here and not one.dates for one in chunk.statements)
    here = here and sets["else"].isdisjoint(made.heard.row.words[chunk.start : chunk.end])  # "but I'm in otherwise"
    if here and chunk.head in sets["but"] and before in mine.away and before.match.rule.weak:
        mine.away.remove(before)
        mine.here.append(before)


def only_helps(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause is the speaker, a verb that only helps, and maybe a denial."""
    sets, words = heard.language.sets, heard.row.words[chunk.start : chunk.end]
    helps = sets["me"] | sets["us"] | sets["be"] | sets["do"] | sets["will"] | sets["have"] | sets["negation"]
    return any(word in sets["me"] for word in words) and all(
        word in helps or says_nothing(heard, chunk.start + at) for at, word in enumerate(words)
    )
