"""For whom somebody is wanted, if it is not the speaker: for somebody named, or for whoever was just said to be away."""

from intents.statements.combined import Absence, Combined
from intents.statements.covering.named import covered_in, named_in, people_at, theirs
from intents.statements.heard import Heard
from intents.statements.statement import Statement
from intents.who.groups import Group


def needy(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """Who is named, and where: "somebody for Lena", "Lena needs cover"."""
    if statement.match.rule.slot == "subject" and (inside := named_in(heard, statement)):
        group = people_at(heard, inside[-1])
        return (inside[-1], group) if group else None
    around, words = statement.context, heard.row.words[statement.match.start : statement.match.end]
    addressed = not heard.language.sets["you"].isdisjoint(words)  # "Jo, can you do my Sunday?"
    if around.group is not None and around.subject is not None and not addressed:
        return around.subject, around.group
    return covered_in(heard, statement)


def told_away(made: Combined, statement: Statement) -> Absence | None:
    """Whose absence stands before it, in its sentence or the one before, where it is not said to be for the speaker: "Alex is off
    sick until Friday. Can someone take his shifts?", "Lena is off Thursday, we need cover"."""
    heard, sets = made.heard, made.heard.language.sets
    told = [(other, one) for other in made.others for one in other.away if one.place < statement.place]
    if not told or statement.chunk.sentence - told[-1][1].chunk.sentence > 1:
        return None
    words = heard.row.words[statement.match.start : statement.match.end]
    if pointed(heard, statement) or theirs(heard, statement) or not sets["they"].isdisjoint(words):
        return told[-1][0]
    mine = not (sets["mine"] | sets["me"]).isdisjoint(words)
    return None if made.mine.away or statement.dates or mine or statement.who == "me" else told[-1][0]


def pointed(heard: Heard, statement: Statement) -> bool:
    """Whether whoever is covered is only pointed to: "Sam covered me last Friday, so I'll cover him this Friday"."""
    words = heard.row.words[statement.match.start : statement.match.end + 2]
    return not heard.language.sets["covered"].isdisjoint(words)


def shift_of(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """Whose shift it is said to be in the clause, or in one before without a statement: "Lena's shift is covered by Max", "den
    Dienst von Lena macht Max"."""
    row, sets, before = heard.row, heard.language.sets, heard.clause_before(statement.chunk)
    start = before.start if before is not None and not before.statements else statement.chunk.start
    for at in range(start, statement.chunk.end):
        group, behind, ahead = row.items[at].group, row.words[at + 1 : at + 4], row.words[max(start, at - 3) : at]
        owns = behind[:1] == ["'s"] and not sets["of_shifts"].isdisjoint(behind[1:])
        owns = owns or (ahead[-1:] != [] and ahead[-1] in sets["shift_of"] and not sets["of_shifts"].isdisjoint(ahead))
        if group is not None and len(group.said) == 1 and owns:
            return at, group
    return None


def wanted_then(made: Combined) -> None:
    """Who asks who is free right behind an absence wants somebody for it: "Alex is out tomorrow, who can cover him?"."""
    heard, sets = made.heard, made.heard.language.sets
    for statement in [one for one in made.requests if one.what == "lists" and not one.dates]:
        words = heard.row.words[statement.match.start : statement.match.end]
        asks = words[0] in sets["who"] and not sets["free_to_cover"].isdisjoint(words)
        before = [one for one in made.mine.away if one.place < statement.place]
        absence = made.mine if before and not pointed(heard, statement) else told_away(made, statement)
        if asks and absence is not None and not absence.covers:
            made.requests.remove(statement)
            statement.what = "needs_cover"
            absence.away.append(statement)
            absence.needs_cover = True
