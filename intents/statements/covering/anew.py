"""Somebody who may be named in the place of a stand-in named before: "Sam covers, sorry, Lee", "with Sam, oops, with Lee"."""

from itertools import pairwise

from intents.statements.combined import Combined
from intents.statements.heard import SIGNS
from intents.statements.statement import Chunk

CORRECTS = "corrects"


def named_twice(made: Combined) -> None:
    """It is asked who covers, where a word that may correct stands between two of whom both are said to cover all of it."""
    for first, second in pairwise(made.mine.covers):
        if first.dates or second.dates or first.statement is None or second.statement is None:
            continue
        one, other = first.statement.chunk, second.statement.chunk
        if one.sentence == other.sentence and first.names != second.names and _corrected(made, one, other):
            made.mine.ask.append("uncertain")


def in_their_place(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether an apology right behind a cover, with a sign behind it, may put somebody in the place of whoever was just named."""
    words, sets = made.heard.row.words, made.heard.language.sets
    sorry = at > 1 and words[at - 1] in SIGNS and words[at - 2] in sets["apologises"]
    covers = [one.statement.chunk for one in made.mine.covers if one.statement is not None]
    return sorry and any(one.sentence == chunk.sentence and one.number < chunk.number for one in covers)


def _corrected(made: Combined, one: Chunk, other: Chunk) -> bool:
    """Whether a word of correction or an apology stands in a clause between two, or leads the later one."""
    words, sorry = made.heard.row.words, made.heard.language.sets["apologises"]
    marks = [mark for mark in made.heard.marks if mark.rule.says == CORRECTS and one.end <= mark.start]
    said_sorry = not sorry.isdisjoint(words[one.end : other.start])
    return said_sorry or any(mark.start == other.start or mark.end <= other.start for mark in marks)
