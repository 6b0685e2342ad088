"""Who is named beside covering and does not cover now: they usually do it, did it before, or only approve of it."""

from intents.statements.combined import Combined
from intents.statements.heard import Heard, all_past
from intents.statements.statement import Statement


def usually(heard: Heard, statement: Statement, inside: list[int]) -> list[int]:
    """Who usually covers, but not now: "normally Jo would cover but she's away, so Max"."""
    chunks, own = heard.chunks, statement.chunk
    usual = not heard.language.sets["habitual"].isdisjoint(heard.row.words[own.start : statement.match.end])
    hedges = [mark for mark in own.marks if mark.rule.says == "unsure" and mark.end <= statement.match.start]
    usual = usual or any(heard.row.words[mark.start] in heard.language.sets["been"] for mark in hedges)  # "was going to cover"
    after = chunks[own.number + 1 : own.number + 2]
    if not usual or not after or after[0].sentence != own.sentence or after[0].head not in heard.language.sets["but"]:
        return []
    subject = statement.context.subject
    return inside or ([subject] if subject is not None and statement.context.group else [])


def stood_in(made: Combined, statement: Statement, inside: list[int]) -> list[int]:
    """Who covered on days that are over: "Jo covered me last Tuesday, tomorrow it's Max". Its dates are no more to be covered."""
    heard, around = made.heard, statement.context
    words = heard.row.words[around.start : statement.match.end]
    past = not around.modal and not heard.language.sets["stood_in"].isdisjoint(words)
    if not past or not all_past(heard, statement.dates):
        return []
    made.history.append(statement)
    made.use(statement.dates)
    statement.dates = []
    return inside or ([around.subject] if around.subject is not None and around.group else [])


def approves(heard: Heard, statement: Statement) -> bool:
    """Whether somebody whose leave it is to give says yes to it: "my manager has agreed", not "my manager has agreed to cover"."""
    sets, group = heard.language.sets, statement.context.group
    said = set(heard.row.words[statement.match.start : statement.match.end])
    post = group.said[0].lower().split()[-1] if group else ""
    mine = heard.row.words[statement.match.end : statement.match.end + 1]
    agrees = not sets["agreeing"].isdisjoint(said) and said <= sets["agreeing"]
    return agrees and (post in sets["grants"] or not sets["mine"].isdisjoint(mine))  # "Jo has agreed my leave"


def not_free(heard: Heard, statement: Statement, inside: list[int]) -> list[int]:
    """Who is only named as the usual one, and is told to be away or busy: "my usual cover Jo is away too, so Max covers"."""
    row, sets, first, end = heard.row, heard.language.sets, statement.match.start, statement.match.end
    at = inside[0] if inside == [end - 1] else end
    described = not (sets["mine"] | sets["habitual"]).isdisjoint(row.words[max(0, first - 2) : first])
    if not described or at >= statement.chunk.end - 1 or not row.names[at] or row.words[at - 1] in sets["be"] | sets["leads"]:
        return []
    behind = row.words[at + 1 : statement.chunk.end]
    helps = behind[0] in sets["be"] | sets["have"] | sets["do"] | sets["will"]
    away = [one for one in statement.chunk.statements if one.what == "away" and one.context.subject == at and not one.negated]
    denied = not sets["negation"].isdisjoint(behind)
    return [at] if helps and (away or denied or not sets["engaged"].isdisjoint(behind)) else []
