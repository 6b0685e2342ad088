"""Dates that are taken out: "except Wednesday", "not Friday", "all week but Monday"."""

from collections.abc import Collection

from intents.statements.combined import Combined
from intents.statements.covering.without import not_theirs
from intents.statements.heard import ASIDES, Heard, says_nothing
from intents.statements.statement import Chunk, Match
from intents.when.extract import DateMark
from intents.when.near import timed

CLOCKS = ("clock", "both")
BOUND_NOT = ("until", "before", "by", "back")


def excepted(made: Combined, but: Collection[DateMark] = ()) -> None:
    """Takes out what words of exception or a denial right before it name, ``but`` what has its place already."""
    for chunk in made.heard.chunks:
        for mark in chunk.marks:
            _except(made, chunk, mark)
        for date in made.heard.row.dates_in(chunk.start, chunk.end) if _all_but(made.heard, chunk) else ():
            _take(made, chunk, date)
        for at in range(chunk.start, chunk.end):
            if (said := made.heard.row.items[at].date) is None or said in but:
                continue
            if _denied(made.heard, chunk, at, said):
                for one in (said, *_or_behind(made.heard, at)):
                    _take(made, chunk, one)
            elif said.kind in ("clock", "part") and _not_only(made.heard, at):
                take_out(made, said, taken=False)
    if made.mine.here:
        made.mine.without = [_while_here(made, date) for date in made.mine.without]


def _while_here(made: Combined, date: DateMark) -> DateMark:
    """A day that is taken out, at the hours at which the speaker is there then: "except Thursday, when I work the morning"."""
    heard = made.heard
    chunk = next((one for one in heard.chunks if date in heard.row.dates_in(one.start, one.end)), None)
    behind = heard.chunks[chunk.number + 1 : chunk.number + 2] if chunk is not None and date.kind == "days" else []
    for here in [one for one in made.mine.here if one.chunk in behind and one.chunk.sentence == behind[0].sentence]:
        if here.dates and here.chunk.head in heard.language.sets["while"] and all(one.kind != "days" for one in here.dates):
            made.use(here.dates)
            return timed(date, here.dates[0])
    return date


def _take(made: Combined, chunk: Chunk, date: DateMark, *, taken: bool = True) -> None:
    """Takes an excepted date from who covers, or else from the absence."""
    if not taken or not not_theirs(made, chunk, date):
        take_out(made, date, taken=taken)


def take_out(made: Combined, date: DateMark, *, taken: bool = True) -> None:
    """Takes a date from the statement that has it; from the absence where it is ``taken`` out of that."""
    made.heard.hand_on(date, None)
    if taken:
        made.mine.without.append(date)
    made.use([date])


def asides(made: Combined) -> None:
    """Dates inside an aside are not the absence, if there are others: "as agreed on Monday, off Friday"."""
    row = made.heard.row
    inside = [date for mark in made.heard.marks if mark.rule.says in ASIDES for date in row.dates_in(mark.start, mark.end)]
    if len(inside) < sum(row.dates):
        for date in inside:
            take_out(made, date, taken=False)


def _denied(heard: Heard, chunk: Chunk, at: int, date: DateMark) -> bool:
    """Whether a denial stands before a date that is none of a statement: "not Friday"."""
    if date.bound in BOUND_NOT or (date.length and date.length.grain == "workday"):
        return False  # "Monday is not a working day"
    sets, words = heard.language.sets, heard.row.words
    before, between = at - 1, sets.of("be", "it") - sets["not"]  # "no es mañana", "it's not tomorrow"
    while before >= chunk.start and (
        heard.row.items[before].filler or (words[before] in between and not _here_then(chunk, before))
    ):
        before -= 1
    if before < chunk.start or words[before] not in sets["not"] or not sets["merely"].isdisjoint(words[before + 1 : at]):
        return False
    return not any(min(one.context.start, one.match.start) <= before < one.match.end for one in chunk.statements)


def _here_then(chunk: Chunk, at: int) -> bool:
    """Whether a verb that only helps is that of a statement."""
    return any(one.context.start <= at < one.match.end for one in chunk.statements)


def _or_behind(heard: Heard, at: int) -> list[DateMark]:
    """The days that a denial goes on to: "not the 15th or 16th", "not on Tuesday and Thursday"; not "not Friday, Thursday"."""
    items, found = heard.row.items, list[DateMark]()
    first = items[at].date
    for item in items[at + 1 :]:
        if item.date is not None and first is not None and item.date.of is not None and item.date.of == first.of:
            found.append(item.date)
        elif item.date is not None or item.word == ",":
            break
    return found


def _not_only(heard: Heard, at: int) -> bool:
    """Whether hours are said to be less than what is meant: "out all day Thursday, not just the morning"."""
    sets, words = heard.language.sets, heard.row.words
    return at > 1 and words[at - 1] in sets["merely"] and words[at - 2] in sets["not"]


def _except(made: Combined, chunk: Chunk, mark: Match) -> None:
    """Takes out what a mark of an exception names."""
    heard, says = made.heard, mark.rule.says
    if says not in ("except", "excepted", "contrast") or (says == "contrast" and _of_somebody(heard, mark.end)):
        return
    ends = mark.end == chunk.end and heard.row.words[mark.end : mark.end + 1] == ["."]  # "excl. weekends"
    if says == "except" and (ends or mark.rule.shape or (not mark.rule.weak and _unread(heard, mark.end, chunk.end))):
        made.mine.ask.append("uncertain")  # "every Monday except bank holidays"
    places = _named(heard, mark, chunk)
    if (listed := _clause_listed(heard, mark, chunk)) is not None:
        for one in heard.row.dates_in(listed.start, listed.end):
            _take(made, listed, one)
    if says == "excepted" and not any(heard.row.dates[chunk.start : chunk.end]) and chunk.end - chunk.start > mark.end - mark.start:
        made.mine.ask.append("uncertain")  # of what we don't know: "next week, bank holidays excluded"
    for at in places:
        date = heard.row.items[at].date
        if date is not None and not (says == "contrast" and _usual_hours(made, chunk, mark, date)):
            for one in (date, *_listed_behind(heard, date, chunk)):
                _take(made, chunk, one, taken=says != "contrast" or not made.mine.away)


def _named(heard: Heard, mark: Match, chunk: Chunk) -> range:
    """The items that an exception names: those behind it, or the days right before it: "next week, Monday and Tuesday excepted"."""
    if mark.rule.says == "excepted":
        behind = _dated_behind(heard, mark, chunk)
    else:
        behind = mark.rule.says != "except" or not _right_before(heard, mark, chunk)
    if behind:
        return _reach(heard, mark.end if mark.rule.says == "excepted" else mark.start, chunk.end)
    return range(_first_listed(heard, mark, chunk), mark.start)


def _clause_listed(heard: Heard, mark: Match, chunk: Chunk) -> Chunk | None:
    """The clause of nothing but days that goes on to the one that is taken out: "7-11 December, the 9th and the 10th excluded"."""
    before = heard.clause_before(chunk)
    if mark.rule.says != "excepted" or before is None or before.statements or chunk.head not in heard.language.sets["and"]:
        return None
    dated = any(heard.row.dates[before.start : before.end]) and not any(heard.row.dates[mark.end : chunk.end])
    return before if dated and all(says_nothing(heard, at) for at in range(before.start, before.end)) else None


def _right_before(heard: Heard, mark: Match, chunk: Chunk) -> bool:
    """Whether a day stands right before the word, and behind it nothing or somebody who is away: "lundi excepté je suis absent"."""
    row, begun = heard.row, {at for one in chunk.statements for at in (one.context.subject, one.match.start)}
    dated = mark.rule.shape or any(row.dates[mark.start : mark.end])
    alone = mark.end == chunk.end and row.words[mark.end : mark.end + 1] != ["."]
    return not dated and mark.start > chunk.start and row.dates[mark.start - 1] and (alone or mark.end in begun)


def _first_listed(heard: Heard, mark: Match, chunk: Chunk) -> int:
    """Where the days begin that stand on one list with the last one before the word."""
    dated = [at for at in range(chunk.start, mark.start) if heard.row.dates[at]]
    first = dated[-1] if dated else mark.start
    for at in reversed(dated[:-1]):
        one, last = heard.row.items[at].date, heard.row.items[first].date
        listed = one is not None and last is not None and one.of is not None and one.of == last.of
        if not listed and not any(word in heard.language.sets["and"] for word in heard.row.words[at + 1 : first]):
            break
        first = at
    return first


def _dated_behind(heard: Heard, mark: Match, chunk: Chunk) -> bool:
    """Whether the day that is taken out stands behind the word and not before it: "dal 7 all'11 dicembre escluso il 9"."""
    at = mark.end
    while at < chunk.end and heard.row.items[at].filler:
        at += 1
    return at < chunk.end and heard.row.dates[at] and any(heard.row.dates[chunk.start : at])


def _reach(heard: Heard, start: int, end: int) -> range:
    """The items of an exception: up to what says something new after its dates."""
    dated = False
    for at in range(start, end):
        behind = dated and not heard.row.dates[at]
        if behind and (heard.row.items[at].word in heard.language.sets["me"] or not says_nothing(heard, at)):
            return range(start, at)
        dated = dated or heard.row.dates[at]
    return range(start, end)


def _of_somebody(heard: Heard, at: int) -> bool:
    """Whether somebody stands there, so that no date is set against another: "on call in place of me from Monday"."""
    row = heard.row
    return at < len(row) and (row.names[at] or row.words[at] in heard.language.sets["me"] | heard.language.sets["us"])


def _usual_hours(made: Combined, chunk: Chunk, mark: Match, date: DateMark) -> bool:
    """As in "I start at 11 instead of 8 on Wednesday": a clock against a clock is the usual one; a day with it holds."""
    mine = made.mine
    told = [one for one in chunk.statements if one in (*mine.away, *mine.returns, *mine.here) and one.match.start < mark.start]
    before = made.heard.row.dates_in(chunk.start, mark.start)
    if not told or not before or before[-1].kind not in CLOCKS or date.kind not in CLOCKS:
        return False
    take_out(made, date, taken=False)
    if date.kind == "both":
        told[-1].dates.append(date.day)
    if told[-1] in mine.here:  # "coming in at 10 instead of 8"
        mine.here.remove(told[-1])
        mine.away.append(told[-1])
        told[-1].shape = "until"
    return True


def _listed_behind(heard: Heard, date: DateMark, chunk: Chunk) -> list[DateMark]:
    """The days of the clauses behind that are on one list with an excepted one: "minus 8 and 9 November"; none that is
    somebody's."""
    marks = [one for one in heard.row.dates_in(chunk.end) if date.of is not None and one.of == date.of]
    return [one for one in marks if not _with_somebody(heard, heard.row.place(one))]


def _with_somebody(heard: Heard, at: int) -> bool:
    """Whether somebody stands right before or behind."""
    return any(heard.row.names[max(at - 1, 0) : at + 2])


def _unread(heard: Heard, start: int, end: int) -> bool:
    """Whether an exception names something, but no date or person."""
    items = heard.row.items[start:end]
    return bool(items) and not any(item.date or item.group for item in items) and not says_nothing(heard, start)


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
