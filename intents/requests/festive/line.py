"""Closing the speaker's line: for as long as they are away, or then when it is said to be closed."""

from dataclasses import replace

from intents.draft import AWAY, Draft
from intents.requests.near import read_near
from intents.requests.spans import begin_of, eve
from intents.statements.combined import Combined
from intents.statements.hearing.clauses import clause_at
from intents.statements.statement import Match
from intents.when import Span
from intents.when.extract import DateMark


def asked(made: Combined) -> Match | None:
    """Where the speaker asks for their line to be closed."""
    row, negation = made.heard.row, made.heard.language.sets["negation"]
    marks = [mark for mark in made.heard.marks if mark.rule.says == "line"]
    return next((mark for mark in marks if negation.isdisjoint(row.words[max(0, mark.start - 2) : mark.start])), None)


def with_line(made: Combined, drafts: list[Draft], closed: Match) -> list[Draft]:
    """The drafts, where the line is closed with the first absence; with none it is asked for by itself."""
    first = next((at for at, draft in enumerate(drafts) if draft.intent in AWAY), None)
    if first is not None:
        then = _then(made, drafts[first], dates(made, closed))
        ask = drafts[first].ask if then is not None else (*drafts[first].ask, "uncertain")
        return [*drafts[:first], replace(drafts[first], line=True, closed=then or (), ask=ask), *drafts[first + 1 :]]
    if drafts:
        return drafts
    heard = made.heard
    when = heard.dates.when()
    made.use(heard.dates.marks)
    said = (heard.said(closed.start, closed.end), "intent", closed.rule.name)
    ask = when.ask or (() if when.spans else ("no_date",))
    plain = Draft("holiday", heard.phrase.text, heard.phrase.now, heard.phrase.timezone, line=True, because=(said,))
    return [plain.with_(spans=when.spans, recurrence=when.recurrence, assumed=when.assumed, ask=ask, options=when.options)]


def dates(made: Combined, closed: Match) -> list[DateMark]:
    """The dates of a clause that says nothing else but to close the line, with those of their list: "... on Monday and Tuesday"."""
    row, chunk = made.heard.row, clause_at(made.heard.chunks, closed.start)
    own = [] if chunk.statements else row.dates_in(chunk.start, chunk.end)
    lists = {mark.of for mark in own} - {None}
    return [mark for mark in row.dates_in(chunk.start, len(row)) if mark in own or mark.of in lists]


def _then(made: Combined, draft: Draft, marks: list[DateMark]) -> tuple[Span, ...] | None:
    """When the line is closed, where that is not the absence: days with their hours, or hours of each of its days. None where it
    has to be asked."""
    if not marks:
        return ()
    when = read_near(made, marks, around=eve(begin_of(draft.spans), draft.now))
    if when.ask or when.recurrence or not when.spans:
        return None
    same = {(span.start, span.end) for span in when.spans} == {(span.start, span.end) for span in draft.spans}
    return () if same else when.spans
