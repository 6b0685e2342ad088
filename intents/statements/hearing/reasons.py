"""Days that a clause only names with why somebody is away: "off Thursday to prepare for the exam on Friday"."""

from intents.statements.heard import Heard, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.when.near import base_of


def of_its_reason(heard: Heard, owner: Statement, at: int) -> bool:
    """Whether a day in the clause of an absence that has another is of what stands before it: of what a clause begins with, "since
    the race is on Friday I'm off Thursday", or of what follows, "off Thursday ahead of the wedding on Friday"."""
    mark = heard.row.items[at].date
    if mark is None or owner.what != "away" or owner.negated or not _is_day(heard, mark):
        return False
    chunk = owner.chunk
    others = [one for one in range(chunk.start, chunk.end) if one != at and _apart(heard, mark, heard.row.items[one].date)]
    if at < owner.context.start:
        behind = [one for one in others if one >= owner.match.start]
        return bool(behind) and _told(heard, chunk, chunk.start, at)
    before = [one for one in others if one < at]
    begin = max([*before, owner.match.end - 1], default=at) + 1
    return bool(before) and at >= owner.match.end and _leads(heard, begin) and _told(heard, chunk, begin, at)


def _is_day(heard: Heard, mark: DateMark) -> bool:
    """Whether it is one day, with hours or without."""
    base = base_of(heard.dates, mark.day) if mark.kind in ("days", "both") and not mark.bound else None
    return base is not None and base.first == base.last


def _apart(heard: Heard, mark: DateMark, other: DateMark | None) -> bool:
    """Whether another date of the clause is a day as well, and not one of the same list."""
    return other is not None and other.kind in ("days", "both") and (other.of is None or other.of != mark.of)


def _leads(heard: Heard, at: int) -> bool:
    """Whether a reason may begin there."""
    return heard.row.words[at] in heard.language.sets.of("purpose", "whose", "because", "causes", "reason_leads")


def _told(heard: Heard, chunk: Chunk, first: int, last: int) -> bool:
    """Whether something is told there that is no statement and nobody."""
    row, said = heard.row, {at for one in chunk.statements for at in range(one.match.start, one.match.end)}
    words = [at for at in range(first, last) if not says_nothing(heard, at)]
    return any(at not in said for at in words) and not any(row.names[first:last])
