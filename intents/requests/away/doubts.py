"""Whether the words leave it open that it is so at all."""

from collections.abc import Sequence

from intents.statements.acts import supposes
from intents.statements.combined import Absence, Combined
from intents.statements.heard import conditional, says_nothing
from intents.statements.hearing.clauses import clause_at
from intents.statements.statement import Chunk, Statement


def doubtful(made: Combined, absence: Absence, chunks: Sequence[Chunk]) -> bool:
    """Whether the words leave it open that it is so at all, or what of somebody named."""
    elsewhere = all(one.what == "elsewhere" for one in absence.away)
    return (
        any(one.context.unsure for one in absence.away)
        or any(one.chunk.has("unsure") for one in absence.returns)
        or any(chunk.has("unsure") or _hedged_before(made, chunk) for chunk in chunks)
        or any(mark.rule.says == "unsure" and mark.rule.shape == "all" for mark in made.heard.marks)
        or any(part.statement and _unsure(made, part.statement) for part in absence.covers)
        or _conditional(made, absence)
        or _supposed(made)
        or _in_turns(made)
        or _on_others(made, absence)
        or (elsewhere and bool(absence.away) and not absence.covers)
        or any(chunk.has("wrong") and not _of_a_list(made, chunk) for chunk in made.heard.chunks)
        or "open" in made.parts.values()
    )


def hedged_behind(made: Combined, absence: Absence) -> bool:
    """Whether nothing is said right behind it, up to the end of a sentence, but that it is not sure: "off Friday, tbc", "I'm off
    Friday. Not agreed yet"."""
    heard = made.heard
    told = {chunk.number for one in absence.away for chunk in heard.chunks[one.chunk.number + 1 : one.chunk.number + 3]}
    last = {chunk.sentence: chunk for chunk in heard.chunks}
    return any(chunk.number in told and _only_hedges(made, chunk) for chunk in last.values())


def _hedged_before(made: Combined, chunk: Chunk) -> bool:
    """Whether the clause before leaves it open and says nothing else: "ich überlege, Freitag frei zu nehmen"."""
    before = made.heard.clause_before(chunk)
    return before is not None and _only_hedges(made, before)


def _only_hedges(made: Combined, chunk: Chunk) -> bool:
    """Whether words that leave it open are all that a clause says."""
    hedged = {at for mark in chunk.marks if mark.rule.says == "unsure" for at in range(mark.start, mark.end)}
    alone = range(chunk.start, chunk.end)
    dated = any(made.heard.row.dates[at] for at in alone)
    whole = hedged and not (chunk.statements or dated or chunk.has("too"))  # "and probably the day after as well"
    return bool(whole) and all(at in hedged or says_nothing(made.heard, at) for at in alone)


def _of_a_list(made: Combined, chunk: Chunk) -> bool:
    """Whether what is wrong is what a rota says: "the rota has me off Monday. Wrong, it's Tuesday"."""
    return any(one.has("report") for one in made.heard.chunks[max(0, chunk.number - 1) : chunk.number + 1])


def _unsure(made: Combined, statement: Statement) -> bool:
    """Whether it is open that somebody covers: "not sure yet if Alma or Bea covers"."""
    own = statement.chunk
    beside = [one for one in made.heard.chunks if one.sentence == own.sentence and not one.statements]
    return any(chunk.has("unsure") for chunk in [own, *beside])


def _supposed(made: Combined) -> bool:
    """Whether what is told is only supposed, or asked about as such: "suppose I'm off Friday, does somebody need to cover?"."""
    asked = any(one.what == "lists" and one.match.rule.shape == "open" for one in made.heard.statements)
    return asked or any(supposes(made.heard, mark, chunk) for chunk in made.heard.chunks for mark in chunk.marks)


def _on_others(made: Combined, absence: Absence) -> bool:
    """Whether it hangs on who else is away: "can I take the 14th? Is anyone else off that day?"."""
    sets, words = made.heard.language.sets, made.heard.row.words
    asked = [one for one in made.requests if one.what == "lists" and one.match.rule.shape != "own"]
    others = any(not sets["away_words"].isdisjoint(words[one.match.start : one.match.end]) for one in asked)
    return others and any(one.context.question or one.context.wants for one in absence.away)


def _in_turns(made: Combined) -> bool:
    """Whether several lengths of weeks are named: "two weeks on, two weeks off from 1 December"."""
    lengths = [item.date.length for item in made.heard.row.items if item.date is not None and item.date.length is not None]
    return sum(length.grain in ("week", "fortnight") for length in lengths) > 1


def _conditional(made: Combined, absence: Absence) -> bool:
    """Whether a condition hangs on being away: "I'm out Friday unless the release slips"."""
    sentences = {one.chunk.sentence for one in absence.away} | {
        part.statement.chunk.sentence for part in absence.covers if part.statement and not absence.away
    }
    heard, leaning = made.heard, [mark for marks in absence.leaning.values() for mark in marks]
    sentences |= {clause_at(heard.chunks, heard.row.place(mark)).sentence for mark in leaning}  # "Thursday too if the baby comes"
    return any(chunk.sentence in sentences and conditional(heard, chunk) for chunk in heard.chunks)
