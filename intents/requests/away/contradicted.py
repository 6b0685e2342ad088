"""Where a reading would be sure although words speak against it: what was said and is nowhere in it makes a question of it."""

from collections.abc import Sequence
from datetime import date, datetime

from intents.draft import Draft
from intents.requests.away.excepted import if_need_be
from intents.requests.away.extent import Extent
from intents.requests.spans import days_in, moment
from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.days.turned import only_helps
from intents.statements.heard import ASIDES, has_been, of_work
from intents.statements.hearing.clauses import clause_at
from intents.statements.statement import Chunk, Statement
from intents.statements.uses import LEFT, OTHERWISE, PARTS
from intents.when.extract import DateMark
from intents.when.near import base_of, is_lone, is_point


def contradicted(made: Combined, absence: Absence, extent: Extent) -> None:
    """Asks where its begin is none of its days, where it is denied behind, or two have it where one was meant."""
    if extent.ask or absence.ask:
        return
    days = not extent.recurrence and all(span.all_day for span in extent.spans)
    if days and any(_lost(made, absence, extent, mark) for one in absence.away for mark in absence.marks_of(one)):
        extent.wonder("which_date")
    weekly = any(_of_every_week(made, mark) for one in absence.returns for mark in absence.marks_of(one))
    if weekly or _taken_back(made, absence) or _in_the_end(made, absence.covers):
        extent.wonder("uncertain")


def _of_every_week(made: Combined, mark: DateMark) -> bool:
    """Whether a return is to hours on several days, which may be those of every week: "from 4 June I'm back on Mon-Fri 9-5"."""
    spans = made.heard.dates.when([mark]).spans if mark.kind == "both" else ()
    return any(not (span.open_start or span.open_end) and len(days_in(span)) > 1 for span in spans)


def _lost(made: Combined, absence: Absence, extent: Extent, mark: DateMark) -> bool:
    """Whether a day from which it was said to run is in none of the spans: "my leave is from the 12th, we fly on the 15th"."""
    if mark.kind != "days" or mark.bound != "from" or is_lone(mark) or mark in absence.without:
        return False
    base = base_of(made.heard.dates, mark)
    days = {day.date() for span in extent.spans for day in days_in(span)}
    return base is not None and days.isdisjoint(base.days())


def _taken_back(made: Combined, absence: Absence) -> bool:
    """Whether it is denied behind by a verb that only helps: "I said I'd be off Thursday. I won't be"."""
    heard, sets = made.heard, made.heard.language.sets
    told = [one.chunk.number for one in absence.away]
    for chunk in heard.chunks[min(told) + 1 :] if told else ():
        words = heard.row.words[chunk.start : chunk.end]
        denied = not chunk.statements and not chunk.quoted and not sets["negation"].isdisjoint(words)
        if denied and not any(heard.row.dates[chunk.start : chunk.end]) and only_helps(heard, chunk):
            return True
        if any(_there_after_all(made, absence, one) for one in chunk.statements):
            return True
    return False


def _there_after_all(made: Combined, absence: Absence, here: Statement) -> bool:
    """Whether the speaker says behind all days to be there, with no day of their own for it: "that's off, I'll be there"."""
    sets, words = made.heard.language.sets, made.heard.row.words[here.chunk.start : here.chunk.end]
    plain = here in absence.here and here.who == "me" and not (here.dates or here.chunk.marks or here.context.question)
    return plain and not absence.without and here.chunk.head == "" and sets["else"].isdisjoint(words)


def _in_the_end(made: Combined, covers: list[CoverPart]) -> bool:
    """Whether a second one is told of as who does it after all: "Sam offered to do it, but it's Jo in the end"."""
    said = [part for part in covers if part.names and part.statement and not (part.either or part.rest or part.portion)]
    but = made.heard.language.sets["but"]
    return any(part.statement and part.statement.chunk.head in but and not part.dates for part in said[1:])


def unheard(made: Combined, found: list[str], draft: Draft) -> bool:
    """Whether a clause of which nothing was made is about some of the days, or what somebody does is something else's."""
    if draft.recurrence or not (made.mine.covers or "passing" in made.parts.values()):
        return False
    days = {day.date() for span in draft.spans if isinstance(span.start, datetime) for day in days_in(span)}
    return any(_on_its_days(made, found, chunk, days) or _of_a_thing(made, found, chunk) for chunk in made.heard.chunks)


def kept_open(made: Combined, found: list[str]) -> bool:
    """Whether something of which we know no hour is taken out of the absence: "off Friday except for the standup", "but I'll be in
    for the all-hands"."""
    heard, away = made.heard, [one.chunk for one in made.mine.away]
    if not away:
        return False
    near = [one for one in heard.chunks if one.number >= away[0].number and one.sentence - away[-1].sentence < 2]
    for mark in heard.marks:
        if mark.rule.says == "except" and not mark.rule.shape and clause_at(heard.chunks, mark.start) in near:
            behind = range(mark.end, clause_at(heard.chunks, mark.start).end)
            if any(found[at] == LEFT for at in behind) and not any(heard.row.dates[at] for at in behind):
                return True
    first = made.mine.away[0].place
    there = [one for one in made.mine.here if one.chunk in near and one.place > first]
    return not made.mine.without and any(_there_for(made, found, one) for one in there)


def _there_for(made: Combined, found: list[str], here: Statement) -> bool:
    """Whether the speaker is there for something, at no time or at a point in time: "I'll dial in for the 10 o'clock"."""
    sets, words = made.heard.language.sets, made.heard.row.words[here.chunk.start : here.chunk.end]
    mine = here.who == "me" or (here.who == "none" and (here.chunk.head in sets["but"] or here.chunk.has("only")))
    apart = here.negated or here.context.question or here.chunk.quoted or here.chunk.has("share")
    if apart or not mine or not sets["else"].isdisjoint(words) or here.act != "tells" or if_need_be(made, here):
        return False
    if here.dates:
        points = [mark for mark in here.dates if mark.kind == "clock" and mark.bound is None and is_point(mark)]
        return all(mark in points or _tells_which(made, found, mark) for mark in here.dates)
    return LEFT in found[here.match.start : here.chunk.end]


def _tells_which(made: Combined, found: list[str], mark: DateMark) -> bool:
    """Whether a day only tells which thing is spoken of: "the Thursday review"."""
    row, sets = made.heard.row, made.heard.language.sets
    glue, at = sets["glue"], row.place(mark)
    thing = at + 1 < len(row) and found[at + 1] == LEFT and row.words[at + 1] not in sets["asks_duty"]
    return thing and mark.said.split()[0].lower() in glue


def _on_its_days(made: Combined, found: list[str], chunk: Chunk, days: set[date]) -> bool:
    """Whether it begins with some of the days, where others have who covers: "Monday goes to whoever is free"."""
    heard = made.heard
    uses, told = found[chunk.start : chunk.end], [one for one in chunk.statements if one.what != "covers"]
    words, me = heard.row.words[chunk.start : chunk.end], heard.language.sets["me"]
    mine = PARTS["passing"] in uses and not me.isdisjoint(words)  # "for Thursday I found Priya"
    if told or chunk.quoted or len(days) < 2 or not (made.mine.covers or mine) or chunk.has(*ASIDES):
        return False
    if not heard.row.dates[chunk.start] or {LEFT, PARTS["passing"]}.isdisjoint(uses) or of_work(heard, chunk):
        return False
    marks = [mark for at in range(chunk.start, chunk.end) if found[at] == OTHERWISE and (mark := heard.row.items[at].date)]
    bases = [base_of(heard.dates, mark) for mark in marks if mark.kind in ("days", "both")]
    return any(base is not None and days.issuperset(base.days()) and len(base.days()) < len(days) for base in bases)


def _of_a_thing(made: Combined, found: list[str], chunk: Chunk) -> bool:
    """Whether it is a thing that is covered, of which nothing is known: "the maintenance window is staffed by Lee"."""
    for one in chunk.statements:
        if one.who == "thing" and one.context.be and one.dates and any(part.statement is one for part in made.mine.covers):
            return LEFT in found[chunk.start : one.match.start]
    return False


def day_lost(made: Combined, drafts: Sequence[Draft]) -> bool:
    """Whether a word for being away was heard as part of something else, and a day to come that was told with it is in no draft:
    "dentist Thursday 8-10, and a company day off on Friday the 9th"."""
    if any(draft.recurrence or draft.blocks for draft in drafts):
        return False
    held = {day for draft in drafts for day in _touched(draft)}
    today = made.heard.phrase.now.date()
    for mark in (mark for one in made.heard.statements if _heard_otherwise(made, one) for mark in one.dates):
        base = base_of(made.heard.dates, mark) if _is_free(made, mark) else None
        if base is not None and base.last >= today and held.isdisjoint(base.days()):
            return True
    return False


def _touched(draft: Draft) -> set[date]:
    """The days that its spans touch."""
    ends = {end.date() for span in draft.spans for side in (span.start, span.end) if (end := moment(side)) is not None}
    return ends.union(day.date() for span in draft.spans for day in days_in(span))


def _heard_otherwise(made: Combined, one: Statement) -> bool:
    """Whether a statement of something else has a word for being away, and it is neither denied, reported nor over."""
    sets, chunk = made.heard.language.sets, one.chunk
    words = set(made.heard.row.words[one.match.start : one.match.end])
    apart = chunk.quoted or chunk.has(*ASIDES) or one in made.reported or has_been(made.heard, chunk)
    other = one.what in ("elsewhere", "holiday", "hours") and not one.negated and one not in (*made.mine.away, *made.mine.here)
    return other and not apart and not words.isdisjoint(sets["away_words"])


def _is_free(made: Combined, mark: DateMark) -> bool:
    """Whether a date names days, and is neither taken out nor with the absence."""
    placed = [*made.mine.without, *(own for one in made.mine.away for own in made.mine.marks_of(one))]
    return mark.kind in ("days", "both") and not mark.bound and mark not in placed
