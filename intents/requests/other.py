"""Requests that book no absence: lists, cancelling, changes, undoing, help, hours and holidays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.draft import Cover, Draft, Intent
from intents.requests import changing, listing
from intents.requests.spans import less, moment
from intents.statements.combined import Combined
from intents.statements.heard import Heard, plain, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.statements.uses import LEFT
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

BOUNDS = ("leave runs", "leave ends")  # rules of absences that say when one begins or ends
MOVED = ("later", "earlier", "longer", "shorter")  # what is said of a return that was booked already
ABOUT_PEOPLE = ("away", "here", "covers", "elsewhere", "back")
ASKED_OF = ("me", "us", "people", "they", "somebody", "everybody", "nobody", "who")


def drafts(made: Combined) -> list[Draft]:
    """One draft for each kind of request that was met."""
    found = []
    asked = [one for one in made.requests if one.act == "asks" and one.what in ABOUT_PEOPLE and one.who in ASKED_OF]
    for what in ("undoes", "cancels", "changes", "helps", "howto", "lists"):
        own = [one for one in made.requests if one.what == what and not _moved_by_others(made, one)]
        if own and what == "cancels" and (edit := _exchanged(made, own[0])):
            found.append(edit)
        elif own and not (what in ("cancels", "undoes") and _remade(made, own[-1])):
            beside = [one for one in asked if one.who == "who"] if what == "lists" else []
            found.append(_draft(made, own[0], what, [mark for one in (*own[1:], *beside) for mark in one.dates]))
    if asked and not found:
        found.append(_draft(made, asked[0], "lists"))
    return found[:1]


def _moved_by_others(made: Combined, change: Statement) -> bool:
    """Whether somebody else changes what the speaker is away for: "they pushed it to the 10th, so now I'm out 10 to 14"."""
    told = [one for one in made.mine.away if one.dates and one.who in ("me", "us") and not one.match.rule.weak]
    if change.what != "changes" or change.who not in ("they", "people", "somebody"):
        return False
    when = made.heard.dates.when
    days = [(span.start, span.end) for span in when(change.dates).spans]
    return any([(span.start, span.end) for span in when(one.dates).spans] != days for one in told)


def beside_leave(made: Combined) -> bool:
    """Whether what is moved or changed is not said to be a leave, and one is told beside it: "move house Saturday, out Friday"."""
    changes, words = [one for one in made.requests if one.what == "changes"], made.heard.row.words
    clauses = [one.chunk for one in changes]
    told = [one for one in made.mine.away if one.dates and not one.match.rule.weak and one.chunk not in clauses]
    sets = made.heard.language.sets
    named = sets["mine"] | sets["it"] | sets["away_words"] | sets["labels"] | sets["me"]
    return bool(told) and all(named.isdisjoint(words[one.match.start : one.match.end]) for one in changes)


def _remade(made: Combined, cancels: Statement) -> bool:
    """Whether what is cancelled or undone shall become something else: "scratch Tuesday, make it Wednesday", "wrong day, I meant
    Tuesday"."""
    pointing, words = made.heard.language.sets["latest"], made.heard.row.words
    after = [one for one in made.requests if one.what == "changes" and one.place > cancels.place]
    return any(
        (cancels.what == "undoes" and one.dates) or not pointing.isdisjoint(words[one.match.start : one.match.end])
        for one in after
    )


def _exchanged(made: Combined, cancels: Statement) -> Draft | None:
    """What is taken back and what shall be instead: "I don't need the 20th any more, just the 21st"."""
    heard, mine = made.heard, made.mine
    own = made.mine.marks_of(cancels)
    remade = [one for one in (*made.requests, *mine.away) if one.place > cancels.place and one.what in ("changes", "away")]
    remade = [one for one in remade if heard.language.sets["still"].isdisjoint(heard.row.words[one.chunk.start : one.place])]
    later = [chunk for chunk in heard.chunks if chunk.number > cancels.chunk.number]
    only = [chunk for chunk in later if chunk.has("only", "instead") or chunk.head in heard.language.sets["but"]]
    kept = [mark for mark in own if any(_stands_in(heard, mark, chunk) for chunk in only)]
    after = [*kept, *(mark for one in remade for mark in made.mine.marks_of(one) if mark not in kept)]
    before = [mark for mark in own if mark not in after]
    if not before or not after:
        return None
    was, made_of = heard.dates.when(before), heard.dates.when(after)
    draft = _draft(made, cancels, "cancels")
    ask = tuple(code for code in made_of.ask if code.startswith("impossible"))
    return replace(draft, intent="edit", spans=made_of.spans, recurrence=made_of.recurrence, options=(was.spans,), ask=ask)


def _stands_in(heard: Heard, mark: DateMark, chunk: Chunk) -> bool:
    return any(item.date is mark for item in heard.row.items[chunk.start : chunk.end])


def _draft(made: Combined, statement: Statement, what: str, further: Sequence[DateMark] = ()) -> Draft:
    heard = made.heard
    marks = [*made.mine.marks_of(statement), *further]
    if what == "cancels" and not marks:  # "turns out I'm not away Friday"
        marks = [mark for one in (*made.mine.denied, *made.mine.here) for mark in one.dates]
    if what in ("lists", "changes") and not marks:  # "does anyone know if Kwame is off on the 9th"
        marks = [mark for one in statement.chunk.statements for mark in one.dates]
    said = changing.said_of_it(made, statement) if what == "changes" else []
    behind: list[DateMark] = []
    if what == "changes":
        marks = changing.marks_of(made, marks, said)
        behind = _behind(made, statement) if all(mark.kind == "lasting" for mark in marks) else []  # by how long it is moved
        marks = behind or marks or [mark for one in made.heard.statements if one.shape == "gone" for mark in one.dates]
    when = heard.dates.when([] if what == "helps" else marks)
    subject = tuple(
        name for at, part in made.parts.items() if part == "who" and (group := heard.row.items[at].group) for name in group.said
    )
    ask = tuple(code for code in when.ask if code.startswith("impossible"))
    if what == "cancels" and not marks:
        ask = ("confirm",) if _everything(made, statement) else () if _latest(made, statement) else ("which_date",)
    if what == "cancels" and (statement.match.rule.shape == "thing" or _of_hours(statement)):
        ask = ("confirm",)
    if what == "changes" and not (marks or said or made.mine.covers or when.recurrence or statement.match.rule.slot):
        ask = ("which_date",)
    if what in ("cancels", "changes") and not ask and _supposed(heard, statement):
        ask = ("uncertain",)
    if what == "howto":
        ask = ("no_date",)
    spans = when.spans
    covers: tuple[Cover, ...] = ()
    before: tuple[tuple[Span, ...], ...] = ()
    if what == "cancels":
        begin = min((start for span in spans if (start := moment(span.start))), default=None)
        around = begin - timedelta(minutes=1) if begin and begin > heard.phrase.now.replace(tzinfo=None) else None
        kept = _narrowest([_back_on(span) for span in spans])
        spans = tuple(less(kept, heard.dates.when(made.mine.without, around=around).spans))
        if any(one.what == "works" for one in made.history) and not ask:
            ask = ("uncertain",)  # "I worked on Sunday, so I take Monday back": in exchange
    if what == "changes":
        spans, before = (_nearest(made, behind, spans), ()) if behind else changing.moved(made, statement, marks, spans)
        spans = changing.in_part(changing.bounded(marks, spans, statement.shape), said)
        before = before or tuple((span,) for span in heard.dates.when(made.mine.without).spans)
        covers = changing.new_cover(made, statement)
        subject = ()
        lost = any(heard.row.dates) and not marks and not said
        if not (spans or when.recurrence or before or ask) and (lost or not covers):
            ask = ("which_date",)  # "push my leave back by a week": of which booking, its days alone tell
    return Draft(
        INTENTS[what],
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=spans,
        covers=covers,
        recurrence=when.recurrence,
        subject=subject if what in ("lists", "cancels", "changes") and not _whose(made) else (),
        assumed=when.assumed,
        ask=ask,
        options=before or when.options,
        because=((heard.said(statement.match.start, statement.match.end), "intent", statement.match.rule.name),),
        asked=listing.asked(made, statement, subject) if what == "lists" else None,
        every=what == "cancels" and _everything(made, statement),
    )


def _of_hours(statement: Statement) -> bool:
    """Whether it may be taken from the hours of a week instead of from what is booked: "drop Wednesdays from my hours"."""
    return bool(statement.dates) and any(one.what == "hours" for one in statement.chunk.statements)


def _narrowest(spans: list[Span]) -> list[Span]:
    """Without a longer time that only says within what a day lies: "take Tuesday out of my time off next week"."""
    return [span for span in spans if not any(_holds(span, other) for other in spans)]


def _holds(outer: Span, inner: Span) -> bool:
    """Whether one lies within the other, and is shorter."""
    start, end, first, last = moment(outer.start), moment(outer.end), moment(inner.start), moment(inner.end)
    if start is None or end is None or first is None or last is None:
        return False
    return start <= first and last <= end and (first, last) != (start, end)


def _behind(made: Combined, statement: Statement) -> list[DateMark]:
    """The dates that the sentence of a change names behind it, less what they stand in place of: "push my leave back a week, so
    21st-25th instead of 14th-18th"."""
    heard = made.heard
    own = [chunk for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence]
    behind = [chunk for chunk in own if chunk.number > statement.chunk.number]
    marks = [date for chunk in behind for item in heard.row.items[chunk.start : chunk.end] if (date := item.date)]
    marks = [mark for mark in marks if mark not in made.mine.without and heard.owners.get(mark) is None]
    made.use(marks)
    return marks


def _nearest(made: Combined, marks: Sequence[DateMark], spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The dates as they lie nearest to those that they stand in place of: "the 21st to the 25th instead of 14 to 18 December"."""
    heard = made.heard
    was = next((start for span in heard.dates.when(made.mine.without).spans if (start := moment(span.start))), None)
    if was is None or was <= heard.phrase.now.replace(tzinfo=None):
        return spans
    later = heard.dates.when(marks, around=was - timedelta(minutes=1)).spans
    first = [moment(found[0].start) if found else None for found in (spans, later)]
    nearer = first[0] and first[1] and abs(first[1] - was) < abs(first[0] - was)
    return later if nearer else spans


def _supposed(heard: Heard, statement: Statement) -> bool:
    """Whether a condition hangs on what is cancelled or changed, or the speaker isn't sure of it: "if it isn't fixed by Friday I'll
    have to cancel my leave"."""
    sets, own = heard.language.sets, [chunk for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence]
    conditional = any((chunk.head in sets["if"] or chunk.has("condition")) and not chunk.has("aside", "then") for chunk in own)
    apart = any(  # "if it rains I'm cancelling", not "if possible cancel"
        mark.rule.says == "aside"
        and heard.row.words[mark.start] in sets["if"]
        and any(not item.filler for item in heard.row.items[mark.end : statement.context.start])
        for mark in statement.chunk.marks
    )
    return conditional or apart or statement.context.unsure or statement.chunk.has("unsure") or _wavers(heard, statement)


def _wavers(heard: Heard, statement: Statement) -> bool:
    """Whether the clause behind what is cancelled only says that it isn't sure: "scratch that, not sure yet"."""
    behind = heard.chunks[statement.chunk.number + 1 : statement.chunk.number + 2]
    return statement.what == "cancels" and any(chunk.has("unsure") and not chunk.statements for chunk in behind)


def _whose(made: Combined) -> bool:
    """Whether it is asked who does something, so that nobody named is the one it is about."""
    return any(one.what == "covers" and one.who == "who" for one in made.requests)


def corrected(made: Combined) -> Draft | None:
    """A date in place of another, and nothing else: "not the 13th, the 14th", "back Thursday, not Friday", "back a day later"."""
    heard, mine = made.heard, made.mine
    bounds = [*mine.returns, *(one for one in mine.away if one.match.rule.name in BOUNDS)]
    said = changing.said_of_it(made, mine.returns[0]) if mine.returns and not mine.away else []
    said = [hint for hint in said if hint.says in MOVED]
    if not (mine.without or said) or any(one not in bounds for one in heard.statements) or any(heard.row.names):
        return None
    free = [mark for mark, owner in heard.owners.items() if owner is None and mark not in mine.without and mark.kind == "both"]
    if free and bounds:  # "Mon AM only, back from 12"
        return None
    dated = [chunk for chunk in heard.chunks if any(heard.row.dates[chunk.start : chunk.end])]
    if not bounds and not all(plain(heard, chunk) or _only_contrast(heard, chunk) for chunk in dated):
        return None
    every = [one for mark in heard.dates.marks for one in mark.items or (mark,)]
    marks = [mark for one in bounds for mark in one.dates] or [mark for mark in every if mark not in mine.without]
    figures = any(letter.isdigit() for mark in marks for letter in mark.said)
    when = heard.dates.when([] if said and not figures else marks)
    lost = figures and not when.spans
    if when.recurrence or not (when.spans or said or lost):
        return None
    made.use(marks)
    return Draft(
        "edit",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=changing.bounded(marks, when.spans, bounds[0].shape if bounds else ""),
        assumed=when.assumed,
        ask=("which_date",) if lost else tuple(code for code in when.ask if code.startswith("impossible")),
        options=tuple((span,) for span in heard.dates.when(mine.without).spans),
        because=((heard.text.strip(), "intent", "not that, this"),),
    )


def _only_contrast(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause is dates set against each other, and nothing besides: not "Friday it's a 10 start instead of 8"."""
    inside = {at for mark in chunk.marks for at in range(mark.start, mark.end)}
    return chunk.has("contrast") and all(
        at in inside or heard.row.dating[at] or says_nothing(heard, at) for at in range(chunk.start, chunk.end)
    )


def covered_anew(made: Combined) -> Draft | None:
    """Somebody in place of a stand-in who can't any more, as a change of what is booked."""
    heard = made.heard
    names, marks = changing.other_cover(made)
    when = heard.dates.when(marks) if names else None
    if when is None or not when.spans:
        return None
    return Draft(
        "edit",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=when.spans,
        covers=tuple(map(Cover, names)),
        assumed=when.assumed,
        ask=when.ask,
        because=((heard.text.strip(), "intent", "somebody else covers"),),
    )


def cancelled(made: Combined, denied: list[Statement]) -> Draft:
    """As in "I'm not out Friday": what was booked then shall go."""
    draft = _draft(made, denied[0], "cancels")
    rule, words = denied[0].match.rule, made.heard.row.words[denied[0].chunk.start : denied[0].chunk.end]
    shift = rule.name == "takes the day" and denied[0].context.modal is not None  # "I won't take Friday": the leave, or the shift
    never = rule.form == "verb" and made.heard.language.sets["no_more"].isdisjoint(words)  # "I won't take Friday off"
    theirs = any(any(made.heard.row.names[one.start : one.end]) for one in made.heard.chunks)  # "I'm not out on Friday, Tom is"
    return replace(draft, ask=draft.ask or ("confirm",)) if shift or never or theirs else draft


def added(made: Combined) -> bool:
    """Whether somebody asks to add a holiday, and does not only mention one."""
    wanted = made.heard.language.sets["adds"]
    return any(one.what == "holiday" and made.heard.row.words[one.match.start] in wanted for one in made.requests)


def left(made: Combined) -> None:
    """A day that is only said to be a holiday, beside an absence on others, stands among what was left out; not as their reason."""
    items, sets, mine = made.heard.row.items, made.heard.language.sets, made.mine
    own = [mark for one in mine.away for mark in mine.marks_of(one)] + mine.without
    for one in made.requests:
        told = not sets["be"].isdisjoint(made.heard.row.words[one.match.start : one.match.end])
        beside = bool(one.dates) and not any(mark in own for mark in one.dates) and one.chunk.head not in sets["because"]
        if one.what == "holiday" and told and beside:
            made.spent.append((items[one.match.start].start, items[one.match.end - 1].end, LEFT))


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
