"""Requests that book no absence: lists, cancelling, changes, undoing, help, hours and holidays."""

from dataclasses import replace

from intents.draft import Cover, Draft
from intents.statements.combine import Combined
from intents.statements.statement import Statement

INTENTS = {"lists": "list", "cancels": "cancel", "changes": "edit", "undoes": "undo", "helps": "help", "howto": "unavailable"}

ABOUT_PEOPLE = ("away", "here", "covers", "elsewhere", "back")
ASKED_OF = ("me", "us", "people", "they", "somebody", "everybody", "nobody", "who")


def drafts(made: Combined) -> list[Draft]:
    """One draft for each kind of request that was met."""
    found = []
    for what in ("undoes", "cancels", "changes", "helps", "howto", "lists"):
        own = [one for one in made.requests if one.what == what]
        if own:
            found.append(_draft(made, own[0], what))
    asked = [one for one in made.requests if one.act == "asks" and one.what in ABOUT_PEOPLE and one.who in ASKED_OF]
    if asked and not found:
        found.append(_draft(made, asked[0], "lists"))
    return found[:1]


def _draft(made: Combined, statement: Statement, what: str) -> Draft:
    heard = made.heard
    marks = [*statement.dates, *made.mine.leaning.get(statement.place, ())]
    when = heard.dates.when(marks)
    subject = tuple(
        name for at, part in made.parts.items() if part == "who" and (group := heard.row.items[at].group) for name in group.said
    )
    ask = tuple(code for code in when.ask if code.startswith("impossible"))
    if what == "cancels" and not marks:
        ask = ("which_date",)
    if what == "changes" and not (marks or made.mine.covers or when.recurrence or statement.match.rule.slot):
        ask = ("which_date",)
    if what == "howto":
        ask = ("no_date",)
    spans, covers = when.spans, ()
    if what == "changes":
        spans = tuple(replace(span, start=None) if span.open_start else span for span in spans)
        covers = _new_cover(made, statement)
        subject = ()
    return Draft(INTENTS[what], heard.phrase.text, heard.phrase.now, heard.phrase.timezone, spans=spans, covers=covers, recurrence=when.recurrence,  # type: ignore[arg-type]
                 subject=subject if what in ("lists", "cancels", "changes") else (), assumed=when.assumed, ask=ask, options=when.options,
                 because=((heard.said(statement.match.start, statement.match.end), "intent", statement.match.rule.name),))


def cancelled(made: Combined, denied: list[Statement]) -> Draft:
    """As in "I'm not out Friday": what was booked then shall go."""
    return _draft(made, denied[0], "cancels")


def _new_cover(made: Combined, statement: Statement) -> tuple[Cover, ...]:
    """Who shall cover now: the last people named in the change."""
    groups = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
    if statement.match.rule.slot != "cover" or not groups:
        return tuple(Cover(name) for part in made.mine.covers for name in part.names)
    return tuple(Cover(name) for name in groups[-1].said)


def added(made: Combined) -> bool:
    """Whether somebody asks to add a holiday, and does not only mention one."""
    wanted = made.heard.language.sets["adds"]
    return any(one.what == "holiday" and made.heard.row.words[one.match.start] in wanted for one in made.requests)
