"""Further people and days of what was said before: "Alex is off Thursday, Lena Friday with Max", "off Friday with Priya and Tuesday
with Lee"."""

from dataclasses import replace

from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.days.turned import only_helps
from intents.statements.heard import says_nothing
from intents.statements.statement import Chunk, Match


def elided(made: Combined) -> None:
    """Gives those who are named with days of their own, behind somebody else's absence, one like it."""
    for chunk in made.heard.chunks:
        if chunk.has("too"):
            _me_too(made, chunk)
        if chunk.marks or not all(one.match.rule.weak and one.what == "covers" for one in chunk.statements):
            continue
        if (told := _said_before(made, chunk)) is not None:
            _like_it(made, chunk, told)
        elif chunk.statements:
            _goes_on(made, chunk)


def _me_too(made: Combined, chunk: Chunk) -> None:
    """Makes an absence one of the speaker as well, who only says "so am I", "me too" behind it."""
    heard, mine, sets = made.heard, made.mine, made.heard.language.sets
    denied = not sets["negation"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    told = [one for one in made.others for away in one.away if away.chunk.number == chunk.number - 1 and away.dates]
    if chunk.statements or chunk.quoted or denied or mine.away or len(told) != 1 or not only_helps(heard, chunk):
        return
    if dates := heard.row.dates_in(chunk.start, chunk.end):  # "Lena is off Friday, me too on Monday"
        model = told[0].away[-1]
        mine.away.append(replace(model, match=Match(model.match.rule, chunk.start, chunk.start + 1), chunk=chunk, dates=[]))
        for mark in dates:
            heard.hand_on(mark, mine.away[-1])
        mine.away[-1].dates = dates
        return
    mine.subject = (*told[0].subject, "me")
    mine.away, mine.covers = [*told[0].away], [*told[0].covers, *mine.covers]
    made.others.remove(told[0])


def _said_before(made: Combined, chunk: Chunk) -> Absence | None:
    """Whose absence the clause before tells of, with a day."""
    before = made.heard.clause_before(chunk)
    return next((one for one in made.others for told in one.away if told.chunk is before and told.dates), None)


def _goes_on(made: Combined, chunk: Chunk) -> None:
    """Gives the speaker's absence a day that is said with who covers it, behind another with who covers that."""
    mine, row, before = made.mine, made.heard.row, made.heard.clause_before(chunk)
    away = next((one for one in mine.away if one.chunk is before and one.dates), None)
    own = [part for part in mine.covers if part.statement in chunk.statements and part.dates]
    first = [part for part in mine.covers if part.statement and part.statement.chunk is before and not part.dates]
    dated = any(row.items[at].date for at in (chunk.start, chunk.start + 1)[: 1 + bool(chunk.head)])
    if away is None or not first or len(own) != 1 or not dated:
        return
    for part in first:
        part.dates = list(away.dates)
    for mark in own[0].dates:
        made.heard.hand_on(mark, away)
    mine.lean(away, own[0].dates)


def _like_it(made: Combined, chunk: Chunk, told: Absence) -> None:
    """Reads a clause that is a name and its days, and maybe with whom."""
    heard, row = made.heard, made.heard.row
    said = [at for at in range(chunk.start, chunk.end) if not says_nothing(heard, at) or row.names[at] or row.dates[at]]
    named = [at for at in said if row.names[at]]
    dates = [mark for at in said if (mark := row.items[at].date) is not None]
    who = row.items[named[0]].group if named and named[0] == said[0] else None
    with_whom = named[1:]
    leads = [at - 1 for at in with_whom if row.words[at - 1] in heard.language.sets["leads"]]
    said = [at for at in said if at not in leads]
    if who is None or not dates or len(with_whom) > 1 or len(leads) < len(with_whom) or len(said) != len(named) + len(dates):
        return
    model = told.away[-1]
    statement = replace(model, match=Match(model.match.rule, named[0], named[0] + 1), chunk=chunk, dates=[])
    made.mine.covers = [part for part in made.mine.covers if part.statement not in chunk.statements]
    other = made.absence_of(who.said)
    other.away.append(statement)
    for mark in dates:
        heard.hand_on(mark, statement)
        statement.dates.append(mark)
    made.parts[named[0]] = "who"
    for at in with_whom:
        group = row.items[at].group
        if group is not None:
            made.parts[at] = "cover"
            other.covers.append(CoverPart(group.said, None, either=group.either, place=at))
