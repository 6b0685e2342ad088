"""Taking back what is booked: all of it, some of its days, or one day for another."""

from collections.abc import Sequence
from datetime import datetime

from intents.draft import Asked, Draft
from intents.requests.outline import outline, subject, supposed, whose
from intents.requests.spans import begin_of, eve, less, within_longer
from intents.statements.combined import Combined
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.calendar.offsets import MINUTES_IN
from intents.when.extract import DateMark

OF_HOURS = Asked("hours", mine=True)
KINDS = {"hours": OF_HOURS, "holidays": Asked("holidays", mine=True)}  # by the shapes of rules


def draft(made: Combined, statement: Statement, further: Sequence[DateMark] = ()) -> Draft:
    """What shall go: the days named, less those that stay."""
    heard, marks = made.heard, [*made.mine.marks_of(statement), *further]
    feasts = [one for one in made.requests if one.what == "holiday" and one.negated]  # "6 Dec is no holiday here, please delete it"
    if not marks and made.mine.here and _latest(made, statement):  # "Friday off - cancel that. Thursday I'm in the office"
        before = heard.clause_before(statement.chunk)
        marks = [mark for one in made.mine.away if one.chunk is before for mark in one.dates]
    marks = marks or [mark for one in (*made.mine.denied, *made.mine.here, *feasts) for mark in one.dates]
    whole, every = outline(made, statement, "cancel", marks), _everything(made, statement)
    kept = [_back_on(span) for span in whole.spans]
    kept = [span for span in kept if not any(within_longer(other, span) for other in kept)]  # "Tuesday of my time off next week"
    around = eve(begin_of(whole.spans), heard.phrase.now.replace(tzinfo=None))
    spans = tuple(less(kept, heard.dates.when(made.mine.without, around=around).spans))
    who, kind = () if whose(made) else subject(made), kind_of(statement)
    ask = _ask(made, statement, marks, whole)
    unsaid = bool(marks) and not (whole.spans or whole.recurrence or ask or kind)  # "vormittags kann ich doch": on which day?
    return whole.with_(spans=spans, subject=who, every=every, ask=("which_date",) if unsaid else ask, asked=kind)


def kind_of(statement: Statement) -> Asked | None:
    """What of the speaker's in Webex goes or comes back: "cancel my working hours", "the 24th isn't a holiday"."""
    return KINDS.get(statement.match.rule.shape)


def _ask(made: Combined, statement: Statement, marks: Sequence[DateMark], whole: Draft) -> tuple[str, ...]:
    """What must be asked of it, besides days that can't be."""
    if kind_of(statement) == OF_HOURS:
        return whole.ask if whole.recurrence is None and all(span.open_end for span in whole.spans) else ("confirm",)
    if statement.match.rule.shape == "thing" or _of_hours(statement) or (not marks and _everything(made, statement)):
        return ("confirm",)
    if not marks and not _latest(made, statement):
        return ("which_date",)
    if any(mark.length is not None and mark.length.grain in MINUTES_IN for mark in marks):
        return whole.ask or ("uncertain",)  # "cancel two hours of my leave tomorrow": which of them
    worked = any(one.what == "works" for one in made.history)  # "I worked on Sunday, so I take Monday back": in exchange
    return whole.ask or (("uncertain",) if worked or supposed(made.heard, statement) else ())


def cancelled(made: Combined, denied: list[Statement]) -> Draft:
    """As in "I'm not out Friday": what was booked then shall go."""
    whole = draft(made, denied[0])
    rule, words = denied[0].match.rule, made.heard.row.words[denied[0].chunk.start : denied[0].chunk.end]
    shift = "leave_or_shift" in rule.kinds and denied[0].context.modal is not None  # "I won't take Friday": the leave, or the shift
    never = rule.form == "verb" and made.heard.language.sets["no_more"].isdisjoint(words)  # "I won't take Friday off"
    theirs = any(any(made.heard.row.names[one.start : one.end]) for one in made.heard.chunks)  # "I'm not out on Friday, Tom is"
    return whole.with_(ask=whole.ask or ("confirm",)) if shift or never or theirs else whole


def exchanged(made: Combined, cancels: Statement) -> Draft | None:
    """What is taken back and what shall be instead: "I don't need the 20th any more, just the 21st"."""
    heard, mine = made.heard, made.mine
    own = mine.marks_of(cancels)
    remade = [one for one in (*made.requests, *mine.away) if one.place > cancels.place and one.what in ("changes", "away")]
    today = away_today(made)
    remade = [one for one in remade if one not in today]
    remade = [one for one in remade if heard.language.sets["still"].isdisjoint(heard.row.words[one.chunk.start : one.place])]
    later = [chunk for chunk in heard.chunks if chunk.number > cancels.chunk.number]
    only = [chunk for chunk in later if chunk.has("only", "instead") or chunk.head in heard.language.sets["but"]]
    kept = [mark for mark in own if any(mark in heard.row.dates_in(chunk.start, chunk.end) for chunk in only)]
    after = [*kept, *(mark for one in remade for mark in mine.marks_of(one) if mark not in kept)]
    before = [mark for mark in own if mark not in after]
    if not before or not after:
        return None
    was, made_of = heard.dates.when(before), heard.dates.when(after)
    ask = tuple(code for code in made_of.ask if code.startswith("impossible"))
    whole = draft(made, cancels).with_(spans=made_of.spans, recurrence=made_of.recurrence, ask=ask)
    return whole.with_(intent="edit", options=(was.spans,))


def away_today(made: Combined) -> list[Statement]:
    """The statements by which the speaker is away today, which takes no other day's place: "cancel Friday, I'm ill today"."""
    today = made.heard.phrase.now.date()

    def of_today(one: Statement) -> bool:
        starts = [begin_of([span]) for span in made.heard.dates.when(one.dates).spans]
        return bool(starts) and all(start is not None and start.date() == today for start in starts)

    own = [one for one in made.mine.away if one.who in ("me", "us", "none") and not one.chunk.has("only", "instead")]
    return [one for one in own if one.dates and of_today(one)]


def _of_hours(statement: Statement) -> bool:
    """Whether it may be taken from the hours of a week instead of from what is booked: "drop Wednesdays from my hours"."""
    return bool(statement.dates) and any(one.what == "hours" for one in statement.chunk.statements)


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
