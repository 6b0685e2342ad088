"""The outline of a draft that books no absence: its dates, and the words that it was made of."""

from collections.abc import Sequence

from intents.draft import Draft, Intent
from intents.statements.combined import Combined
from intents.statements.heard import Heard, conditional
from intents.statements.statement import Statement
from intents.when.extract import DateMark


def outline(made: Combined, statement: Statement, intent: Intent, marks: Sequence[DateMark]) -> Draft:
    """The draft of a request with the dates that belong to it."""
    heard, when = made.heard, made.heard.dates.when(marks)
    return Draft(
        intent,
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=when.spans,
        recurrence=when.recurrence,
        assumed=when.assumed,
        ask=tuple(code for code in when.ask if code.startswith("impossible")),
        options=when.options,
        because=((heard.said(statement.match.start, statement.match.end), "intent", statement.match.rule.name),),
    )


def subject(made: Combined) -> tuple[str, ...]:
    """Whom it is about."""
    found = [made.heard.row.items[at].group for at, part in made.parts.items() if part == "who"]
    return tuple(name for group in found if group for name in group.said)


def whose(made: Combined) -> bool:
    """Whether it is asked who does something, so that nobody named is the one it is about."""
    return any(one.what == "covers" and one.who == "who" for one in made.requests)


def supposed(heard: Heard, statement: Statement) -> bool:
    """Whether a condition hangs on what is cancelled or changed, or the speaker isn't sure of it: "if it isn't fixed by Friday I'll
    have to cancel my leave"."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence]
    apart = any(  # "if it rains I'm cancelling", not "if possible cancel"
        mark.rule.says == "aside"
        and heard.row.words[mark.start] in heard.language.sets["if"]
        and any(not item.filler for item in heard.row.items[mark.end : statement.context.start])
        for mark in statement.chunk.marks
    )
    hangs = any(conditional(heard, chunk) for chunk in own)
    unsure = any(mark.rule.says == "unsure" and mark.rule.shape != "may" for mark in statement.chunk.marks)  # "would you mind"
    return hangs or apart or statement.context.unsure or unsure or _wavers(heard, statement)


def _wavers(heard: Heard, statement: Statement) -> bool:
    """Whether the clause behind what is cancelled only says that it isn't sure: "scratch that, not sure yet"."""
    behind = heard.chunks[statement.chunk.number + 1 : statement.chunk.number + 2]
    return statement.what == "cancels" and any(chunk.has("unsure") and not chunk.statements for chunk in behind)
