"""A day off that was told and is in none of the drafts: no day is lost without a question."""

from collections.abc import Sequence
from datetime import date

from intents.draft import Draft
from intents.requests.spans import days_in, moment
from intents.statements.combined import Combined
from intents.statements.heard import ASIDES, has_been
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import base_of


def day_lost(made: Combined, drafts: Sequence[Draft]) -> bool:
    """Whether a word for being away was heard as part of something else, and a day to come that was told with it is in no draft:
    "dentist Thursday 8-10, and a company day off on Friday the 9th"."""
    if any(draft.recurrence or draft.blocks for draft in drafts):
        return False
    held = {day for draft in drafts for day in _days(draft)}
    today = made.heard.phrase.now.date()
    for mark in (mark for one in made.heard.statements if _heard_otherwise(made, one) for mark in one.dates):
        base = base_of(made.heard.dates, mark) if _is_free(made, mark) else None
        if base is not None and base.last >= today and held.isdisjoint(base.days()):
            return True
    return False


def _days(draft: Draft) -> set[date]:
    """The days that its spans touch."""
    ends = {end.date() for span in draft.spans for side in (span.start, span.end) if (end := moment(side)) is not None}
    return ends.union(day.date() for span in draft.spans for day in days_in(span))


def _heard_otherwise(made: Combined, one: Statement) -> bool:
    """Whether a statement of something else has a word for being away, and it is neither denied, reported nor over."""
    sets, chunk = made.heard.language.sets, one.chunk
    words = set(made.heard.row.words[one.match.start : one.match.end])
    apart = chunk.quoted or chunk.has(*ASIDES) or one in made.reported or has_been(made.heard, chunk)
    other = one.what in ("elsewhere", "holiday", "hours") and not one.negated and one not in (*made.mine.away, *made.mine.here)
    return other and not apart and not words.isdisjoint(sets["away_words"])


def _is_free(made: Combined, mark: DateMark) -> bool:
    """Whether a date names days, and is neither taken out nor with the absence."""
    placed = [*made.mine.without, *(own for one in made.mine.away for own in made.mine.marks_of(one))]
    return mark.kind in ("days", "both") and not mark.bound and mark not in placed
