"""Whose absence a statement is about: the speaker's, or somebody else's."""

from intents.statements.combined import Absence, Combined
from intents.statements.covering.named import meant_by
from intents.statements.heard import says_nothing
from intents.statements.hearing.context import is_place
from intents.statements.statement import Statement

HEADS = frozenset(":-–—")


def absence_of(made: Combined, statement: Statement) -> Absence | None:
    """The absence that a statement is about: the speaker's, or somebody else's."""
    context = statement.context
    inside = made.heard.row.words[statement.match.start : statement.match.end]
    about_me = statement.match.rule.form in ("any", "verb") and not made.heard.language.sets["me"].isdisjoint(inside)
    if statement.match.rule.slot == "mine" or _of_mine(made, statement):
        return made.mine
    if statement.match.rule.slot == "subject":
        named = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
        made.others.append(Absence(named[0].said) if named else made.mine)
        return made.others[-1]
    if (same := _still_of(made, statement)) is not None:
        return same
    they = [word for word in inside[1:-1] if word in made.heard.language.sets["covered"]]
    if they and not about_me:  # "book her off": who that is has to be asked, where nobody is named before
        group = meant_by(made.heard, statement)
        return made.absence_of(group.said if group is not None else (they[0],))
    if context.who == "none" and not about_me and (headed := _headed(made, statement)):
        return made.absence_of(headed)
    if about_me or context.who in ("me", "none", "us", "everybody", "you"):
        return _ours(made, statement)
    group = context.group or meant_by(made.heard, statement) if context.who in ("people", "they") else None
    if group is not None and _with_me(made, context.subject):
        made.mine.subject = (*group.said, "me")
        return made.mine
    absence = made.absence_of(group.said) if group is not None else None
    if absence is not None and _but_them(made, context.subject):
        absence.ask.append("uncertain")
    return absence


def _headed(made: Combined, statement: Statement) -> tuple[str, ...]:
    """Whose name alone heads it, with a sign behind it: "Robin: out Wednesday", "Lee - annual leave 3-5 December"."""
    before = made.heard.clause_before(statement.chunk)
    if before is None or before.end - before.start != 1 or before.sign not in HEADS or before.head or statement.chunk.head:
        return ()
    group = made.heard.row.items[before.start].group
    if group is None or made.parts.get(before.start) == "cover":
        return ()
    made.parts[before.start] = "who"
    return group.said


def _but_them(made: Combined, subject: int | None) -> bool:
    """Whether they may be the ones of whom it is not told: "everybody except Sam is off on Friday"."""
    apart = [one.match for one in made.heard.statements if one.what == "not_cover"]
    return subject is not None and any(match.start < subject < match.end for match in apart)


def _ours(made: Combined, statement: Statement) -> Absence:
    """The speaker's, maybe together with others; it is asked about where it may be everybody's."""
    context = statement.context
    if context.who == "everybody" or (context.who == "us" and not statement.match.rule.weak):  # "we're moving house": at home
        made.mine.ask.append("uncertain")
    if context.subject is not None and (beside := _beside(made, context.subject)):
        made.mine.subject = tuple(dict.fromkeys((*made.mine.subject, *beside, "me")))
    return made.mine


def _of_mine(made: Combined, statement: Statement) -> bool:
    """Whether it is told of a thing in a clause about the speaker: "I am in the train without network"."""
    words = made.heard.row.words[statement.chunk.start : statement.match.start]
    unnamed = statement.match.rule.form == "any" and statement.match.rule.weak and statement.who in ("thing", "it")
    return unnamed and not made.heard.language.sets["me"].isdisjoint(words)


def _still_of(made: Combined, statement: Statement) -> Absence | None:
    """Whose absence it goes on to tell of, without a subject of its own: "Chip's down with flu, out today and tomorrow", "Alex has
    the flu and is out till Thursday"."""
    before = made.heard.clause_before(statement.chunk)
    if (only := _why_theirs(made, statement)) is not None:
        return only
    words = made.heard.row.words[statement.chunk.start : statement.match.end]
    if statement.who != "none" or before is None or not made.heard.language.sets["my_verbs"].isdisjoint(words):
        return None  # "cubro a Leo el jueves, y el martes libro"
    joined = statement.chunk.head in made.heard.language.sets["and"]
    if statement.chunk.head and not joined:
        return None
    told = [
        other
        for other in made.others
        for one in other.away
        if one.chunk is before and (joined or (one.match.rule.weak and not one.dates))
    ]
    return told[-1] if told and statement.dates else None


def _why_theirs(made: Combined, statement: Statement) -> Absence | None:
    """Whose absence a clause only gives the reason of, in nothing but its name: "Sam won't be in tomorrow, flu"."""
    chunk, inside = statement.chunk, range(statement.match.start, statement.match.end)
    alone = all(at in inside or says_nothing(made.heard, at) for at in range(chunk.start, chunk.end))
    if statement.who != "none" or statement.dates or not alone or chunk.head or chunk.marks or not chunk.number:
        return None
    before = made.heard.chunks[chunk.number - 1]
    told = [other for other in made.others for one in other.away if one.chunk is before and one.dates]
    return told[-1] if told else None


def _beside(made: Combined, at: int) -> tuple[str, ...]:
    """The people in "Sam and I", "me and Sam"."""
    row, sets = made.heard.row, made.heard.language.sets
    for other, joint in ((at - 2, at - 1), (at + 2, at + 1)):
        stands_in = made.parts.get(other) == "cover"  # "my cover is Sam and I'm off"
        if (
            0 <= other < len(row)
            and not is_place(row, other)
            and row.words[joint] in sets["and"]
            and not stands_in
            and (group := row.items[other].group)
        ):
            made.parts[other] = "who"
            return group.said
    return ()


def _with_me(made: Combined, at: int | None) -> bool:
    """Whether the speaker is one of them: "me and Jo are off"."""
    words, sets = made.heard.row.words, made.heard.language.sets
    return at is not None and at > 1 and words[at - 1] in sets["and"] and words[at - 2] in sets["me"]
