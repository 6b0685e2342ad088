"""Working elsewhere is no absence: "not in the office Thursday, wfh"."""

from intents.statements.combined import Combined
from intents.statements.statement import Statement


def working_elsewhere(made: Combined) -> None:
    """Takes away what only says where somebody is not, where they work from somewhere else then; another absence is asked about."""
    mine = made.mine
    remote = [one for one in mine.here if one.shape == "remote" or one.chunk.has("usual")]
    for one in list(mine.away):
        beside = [other for other in remote if abs(other.chunk.sentence - one.chunk.sentence) < 2]
        if not any(not other.dates or not one.dates for other in beside):
            continue
        if _only_place(made, one):
            mine.away.remove(one)
            mine.here.append(one)
        elif not any(other.dates or other.chunk.has("that_day", "after") for other in beside):
            mine.ask.append("uncertain")


def _only_place(made: Combined, statement: Statement) -> bool:
    """Whether it tells of the office alone: "not in", "staying at home"."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    return statement.what in ("here", "works") or not made.heard.language.sets["site"].isdisjoint(words)


def is_present(made: Combined, statement: Statement) -> bool:
    """Whether somebody is at work then, and not only for a part of it."""
    mine = made.mine
    words = made.heard.row.words[statement.chunk.start : statement.chunk.end]
    denied = not made.heard.language.sets["negation"].isdisjoint(words)
    if statement.what == "covers":
        return not denied and statement.who in ("me", "us", "none") and not made.others and not mine.covers and not mine.needs_cover
    parts = any(mark.kind in ("clock", "both", "part") for mark in statement.dates)
    if statement.who == "none" and statement.shape != "remote":
        return False
    limited = statement.chunk.head in made.heard.language.sets["but"] and statement.who not in ("me", "us")
    return statement in mine.here and not parts and not limited and not statement.chunk.has("only", "except", "excepted", "half")
