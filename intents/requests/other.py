"""Requests that book no absence: lists, cancelling, changes, undoing, help, hours and holidays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial

from intents.draft import Draft, Intent
from intents.requests import cancelling, changing, listing
from intents.requests.outline import outline, subject, whose
from intents.statements.acts import only_why
from intents.statements.combined import Combined
from intents.statements.statement import Statement
from intents.statements.uses import LEFT
from intents.when import Span
from intents.when.extract import DateMark

INTENTS: dict[str, Intent] = {"undoes": "undo", "helps": "help", "howto": "unavailable"}
ABOUT_PEOPLE = ("away", "here", "covers", "elsewhere", "back")
ASKED_OF = ("me", "us", "people", "they", "somebody", "everybody", "nobody", "who")


def drafts(made: Combined) -> list[Draft]:
    """One draft for each kind of request that was met."""
    found = []
    asked = [one for one in made.requests if one.act == "asks" and one.what in ABOUT_PEOPLE and _of_whom(made, one)]
    for what in ("undoes", "cancels", "changes", "helps", "howto", "lists"):
        own = [one for one in made.requests if one.what == what and not _no_request(made, one)]
        if own and what == "cancels" and (edit := cancelling.exchanged(made, own[0])):
            found.append(edit)
        elif own and not (what in ("cancels", "undoes") and _remade(made, own[-1])):
            beside = [one for one in asked if one.who == "who"] if what == "lists" else []
            found.append(_draft(made, own[0], what, [mark for one in (*own[1:], *beside) for mark in one.dates]))
    if asked and not found:
        found.append(_draft(made, asked[0], "lists"))
    return found[:1]


def _no_request(made: Combined, one: Statement) -> bool:
    """Whether it tells of what others did, of what was done before, or only why less is needed."""
    return _moved_by_others(made, one) or _done_before(made, one) or only_why(made.heard, one) or _why_covered(made, one)


def _why_covered(made: Combined, one: Statement) -> bool:
    """Whether something moved to another hour is only why somebody is wanted: "can anyone take my Friday? My flight was moved to
    11am"."""
    asked = [other for other in made.mine.away if other.what == "needs_cover" and made.mine.marks_of(other)]
    apart = any(other.chunk.sentence != one.chunk.sentence for other in asked)
    return one.what == "cancels" and apart and bool(one.dates) and all(mark.kind == "clock" for mark in one.dates)


def _of_whom(made: Combined, asked: Statement) -> bool:
    """Whether it is known of whom something is asked: by the subject, a name, or the verb's own form ("estoy fuera, ¿verdad?")."""
    first, last = asked.match.start, asked.match.end
    own = not made.heard.language.sets["my_verbs"].isdisjoint(made.heard.row.words[first:last])
    return asked.who in ASKED_OF or (asked.who != "you" and (own or any(made.heard.row.names[first:last])))


def _draft(made: Combined, statement: Statement, what: str, further: Sequence[DateMark] = ()) -> Draft:
    """The draft of a request with its dates, and those of ``further`` statements of its kind."""
    if what == "cancels":
        return cancelling.draft(made, statement, further)
    if what == "changes":
        return changing.draft(made, statement, further)
    marks = [*made.mine.marks_of(statement), *further]
    if what != "lists":
        whole = outline(made, statement, INTENTS[what], [] if what == "helps" else marks)
        whole = whole.with_(asked=cancelling.kind_of(statement)) if what == "undoes" else whole
        return whole.with_(ask=("no_date",)) if what == "howto" else whole
    marks = marks or [mark for one in statement.chunk.statements for mark in one.dates]  # "... if Kwame is off on the 9th"
    named = subject(made)
    asked = listing.asked(made, statement, named)
    whole = outline(made, statement, "list", marks).with_(subject=() if whose(made) else named, asked=asked)
    been = not made.heard.language.sets["been"].isdisjoint(made.heard.row.words)
    return whole.with_(spans=tuple(map(partial(_of_today, made), whole.spans))) if been else whole


def _of_today(made: Combined, span: Span) -> Span:
    """A clock of what was is that of today: "who was on call at 3am?"."""
    today = made.heard.phrase.now.date()
    return replace(span, start=datetime.combine(today, span.start)) if isinstance(span.start, time) and not span.end else span


def _moved_by_others(made: Combined, change: Statement) -> bool:
    """Whether somebody else changes what the speaker is away for: "they pushed it to the 10th, so now I'm out 10 to 14"."""
    told = [one for one in made.mine.away if one.dates and one.who in ("me", "us") and not one.match.rule.weak]
    if change.what != "changes" or change.who not in ("they", "people", "somebody"):
        return False
    when = made.heard.dates.when
    days = [(span.start, span.end) for span in when(change.dates).spans]
    return any([(span.start, span.end) for span in when(one.dates).spans] != days for one in told)


def _done_before(made: Combined, change: Statement) -> bool:
    """Whether the speaker only tells what they have changed, beside an absence in another sentence: "the doc is in the drive, I
    updated it Monday. I'm on holiday from the 24th"."""
    if change.what != "changes" or change.who not in ("me", "us") or change.context.wants or change.context.modal:
        return False
    sets, verb = made.heard.language.sets, made.heard.row.words[change.place]
    past = change.context.past or verb in sets["pasts"] or verb.endswith(tuple(sets["regular_pasts"]))
    apart = [one for one in made.mine.away if one.chunk.sentence != change.chunk.sentence and not one.match.rule.weak]
    return past and any(one.dates for one in apart)


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
        (cancels.what == "undoes" and one.dates) or not pointing.isdisjoint(words[one.match.start : one.match.end]) for one in after
    )


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
