"""Further people and days of what was said of somebody before: "Alex is off Thursday, Lena Friday with Max"."""

from dataclasses import replace

from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.heard import says_nothing
from intents.statements.statement import Chunk, Match


def elided(made: Combined) -> None:
    """Gives those who are named with days of their own, behind somebody else's absence, one like it."""
    for chunk in made.heard.chunks:
        told = _said_before(made, chunk)
        if told is not None and all(one.match.rule.weak and one.what == "covers" for one in chunk.statements) and not chunk.marks:
            _like_it(made, chunk, told)


def _said_before(made: Combined, chunk: Chunk) -> Absence | None:
    """Whose absence the clause before tells of, with a day."""
    before = made.heard.clause_before(chunk)
    return next((one for one in made.others for told in one.away if told.chunk is before and told.dates), None)


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
