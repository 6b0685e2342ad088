"""Requests that book no absence: lists, cancelling, changes, undoing, help, hours and holidays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from intents.draft import Cover, Draft, Intent
from intents.requests.spans import days_in
from intents.statements.combined import Combined
from intents.statements.hear import Heard
from intents.statements.statement import Chunk, Statement
from intents.when import Span
from intents.when.extract import DateMark

INTENTS: dict[str, Intent] = {
    "lists": "list",
    "cancels": "cancel",
    "changes": "edit",
    "undoes": "undo",
    "helps": "help",
    "howto": "unavailable",
}

ABOUT_PEOPLE = ("away", "here", "covers", "elsewhere", "back")
ASKED_OF = ("me", "us", "people", "they", "somebody", "everybody", "nobody", "who")


def drafts(made: Combined) -> list[Draft]:
    """One draft for each kind of request that was met."""
    found = []
    for what in ("undoes", "cancels", "changes", "helps", "howto", "lists"):
        own = [one for one in made.requests if one.what == what]
        if own and what == "cancels" and (edit := _exchanged(made, own[0])):
            found.append(edit)
        elif own and not (what == "cancels" and _remade(made, own[-1])):
            found.append(_draft(made, own[0], what, [mark for one in own[1:] for mark in one.dates]))
    asked = [one for one in made.requests if one.act == "asks" and one.what in ABOUT_PEOPLE and one.who in ASKED_OF]
    if asked and not found:
        found.append(_draft(made, asked[0], "lists"))
    return found[:1]


def _remade(made: Combined, cancels: Statement) -> bool:
    """Whether what is cancelled shall become something else: "scratch Tuesday, make it Wednesday"."""
    pointing, words = made.heard.language.sets["latest"], made.heard.row.words
    return any(
        one.what == "changes" and one.place > cancels.place and not pointing.isdisjoint(words[one.match.start : one.match.end])
        for one in made.requests
    )


def _exchanged(made: Combined, cancels: Statement) -> Draft | None:
    """What is taken back and what shall be instead: "I don't need the 20th any more, just the 21st"."""
    heard, mine = made.heard, made.mine
    own = _dates(made, cancels)
    remade = [one for one in (*made.requests, *mine.away) if one.place > cancels.place and one.what in ("changes", "away")]
    remade = [one for one in remade if heard.language.sets["still"].isdisjoint(heard.row.words[one.chunk.start : one.place])]
    later = [chunk for chunk in heard.chunks if chunk.number > cancels.chunk.number]
    only = [chunk for chunk in later if chunk.has("only", "instead") or chunk.head in heard.language.sets["but"]]
    kept = [mark for mark in own if any(_stands_in(heard, mark, chunk) for chunk in only)]
    after = [*kept, *(mark for one in remade for mark in _dates(made, one) if mark not in kept)]
    before = [mark for mark in own if mark not in after]
    if not before or not after:
        return None
    was, made_of = heard.dates.when(before), heard.dates.when(after)
    draft = _draft(made, cancels, "cancels")
    ask = tuple(code for code in made_of.ask if code.startswith("impossible"))
    return replace(draft, intent="edit", spans=made_of.spans, recurrence=made_of.recurrence, options=(was.spans,), ask=ask)


def _dates(made: Combined, statement: Statement) -> list[DateMark]:
    """The dates of a statement: its own, and those that lean on it."""
    return [*statement.dates, *made.mine.leaning.get(statement.place, ())]


def _stands_in(heard: Heard, mark: DateMark, chunk: Chunk) -> bool:
    return any(item.date is mark for item in heard.row.items[chunk.start : chunk.end])


def _draft(made: Combined, statement: Statement, what: str, further: Sequence[DateMark] = ()) -> Draft:
    heard = made.heard
    marks = [*_dates(made, statement), *further]
    if what == "cancels" and not marks:  # "turns out I'm not away Friday"
        marks = [mark for one in (*made.mine.denied, *made.mine.here) for mark in one.dates]
    when = heard.dates.when(marks)
    subject = tuple(
        name for at, part in made.parts.items() if part == "who" and (group := heard.row.items[at].group) for name in group.said
    )
    ask = tuple(code for code in when.ask if code.startswith("impossible"))
    if what == "cancels" and not marks:
        ask = ("confirm",) if _everything(made, statement) else () if _latest(made, statement) else ("which_date",)
    if what == "cancels" and statement.match.rule.shape == "thing":
        ask = ("confirm",)
    if what == "changes" and not (marks or made.mine.covers or when.recurrence or statement.match.rule.slot):
        ask = ("which_date",)
    if what == "howto":
        ask = ("no_date",)
    spans = when.spans
    covers: tuple[Cover, ...] = ()
    before: tuple[tuple[Span, ...], ...] = ()
    if what == "cancels":
        spans = tuple(_back_on(span) for span in spans)
    if what == "changes":
        spans, before = _moved(marks, spans)
        covers = _new_cover(made, statement)
        subject = ()
    return Draft(
        INTENTS[what],
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=spans,
        covers=covers,
        recurrence=when.recurrence,
        subject=subject if what in ("lists", "cancels", "changes") else (),
        assumed=when.assumed,
        ask=ask,
        options=before or when.options,
        because=((heard.said(statement.match.start, statement.match.end), "intent", statement.match.rule.name),),
    )


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


def _moved(marks: list[DateMark], spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[tuple[Span, ...], ...]]:
    """What it shall be, and what it was: in "move it from Tuesday to Wednesday", "change the 24th to the 26th" both are named."""
    if (
        len(marks) == 1
        and len(spans) == 1
        and spans[0].all_day
        and (days := days_in(spans[0]))
        and len(days) > 1
        and marks[0].bound != "until"
    ):
        first, last = (Span.days(day.date(), day.date(), spans[0].said, spans[0].place) for day in (days[0], days[-1]))
        return (last,), ((first,),)
    if len(marks) == 2 and len(spans) == 2 and marks[1].bound not in ("until", "through"):
        return spans[1:], (spans[:1],)
    return tuple(replace(span, start=None) if span.open_start else span for span in spans), ()


def _everything(made: Combined, statement: Statement) -> bool:
    """Whether all that is booked shall go."""
    return bool(set(_words(made, statement)) & made.heard.language.sets["all"])


def _latest(made: Combined, statement: Statement) -> bool:
    """Whether the booking just made is meant: "cancel that", "cancel my last one"."""
    return bool(set(_words(made, statement)) & made.heard.language.sets["latest"])


def _words(made: Combined, statement: Statement) -> list[str]:
    return made.heard.row.words[statement.match.start : statement.match.end]


def _back_on(span: Span) -> Span:
    """As in "put me back on Sunday's rota": the day of it."""
    if span.open_start and span.all_day and isinstance(span.end, datetime):
        return Span.days(span.end.date(), span.end.date(), span.said, span.place)
    return span
