"""The law of the people: everybody named has a part, or there is a question."""

from datetime import datetime

from intents.statements.combined import Combined
from intents.statements.heard import has_been, of_kin, plain, says_nothing
from intents.statements.hearing.clauses import clause_at
from intents.statements.statement import Chunk, Statement

IDLE = "if anything comes up"  # the rule of an idle condition, behind which stand-ins are named


def note_people(made: Combined, statement: Statement) -> None:
    """The groups that a statement uses itself."""
    subject = statement.context.subject
    if subject is not None and statement.context.group is not None and made.parts.get(subject) != "not":
        made.parts[subject] = "passing" if statement.match.rule.slot == "mine" else "who"
    slot = statement.match.rule.slot
    for at in range(statement.match.start, statement.match.end):
        if made.heard.row.items[at].group is not None:
            made.parts[at] = {"": "who", "subject": "who", "mine": "passing"}.get(slot, slot)


def people_parts(made: Combined) -> None:
    """The law of the room: everybody named has a part, or there is a question."""
    heard, row = made.heard, made.heard.row
    for at, item in enumerate(row.items):
        if item.group is None or at in made.parts:
            continue
        made.parts[at] = "passing" if _in_passing(made, clause_at(heard.chunks, at), at) else "open"


def _in_passing(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether somebody is only mentioned: greeted, thanked, part of a reason or of other talk."""
    heard, row = made.heard, made.heard.row
    sets = heard.language.sets
    before = row.words[at - 1] if at else ""
    group = row.items[at].group
    assert group is not None  # noqa: S101
    address = (
        any("@" in name.said[1:] for name in group.names)
        and at > 1
        and row.words[at - 1] == "("
        and row.items[at - 2].group is not None
    )
    if address:
        return True
    if before in sets["leading"]:  # "a course in Brno"
        return True
    asides = any(mark.rule.name != IDLE or mark.start <= at < mark.end for mark in chunk.marks if mark.rule.says == "aside")
    if before in sets["towards"] or asides or chunk.has("courtesy", "report") or all(name.strength < 2 for name in group.names):
        return True
    if before in sets["pointing"] and _noun_behind(made, at):
        return True
    if at + 1 < len(row) and row.words[at + 1] == "'s" and not chunk.has("share"):
        return True
    if of_kin(heard, at) or _of_what_was(made, chunk, at):
        return True  # "taking my son Tom to the dentist"
    last = heard.chunks[-1]
    alone = plain(heard, chunk) or all(says_nothing(heard, other) or other == at for other in range(chunk.start, chunk.end))
    if alone:
        before_it = heard.chunks[chunk.number - 1]
        apart = before_it.sentence != chunk.sentence or before_it.has("courtesy")
        signed = chunk is last and chunk.head == "" and chunk.number > 0 and apart
        thanked = chunk.number > 0 and row.words[before_it.end - 1] in sets["thanks"]  # "thanks, Dwayne, NOC 2nd shift"
        month = group.said[0].lower() in row.language.people.nobody
        behind = at > chunk.start and row.dates[at - 1] and not month  # "out friday jo"
        return signed or thanked or (chunk.number == 0 and not made.mine.needs_cover and not behind)
    shared = bool(made.mine.covers) or chunk.has("share")  # "Kwame the first two days, Ada the last two"
    dated = any(item.date is not None or item.word[:1].isdigit() for item in row.items[chunk.start : chunk.end])
    if dated and not shared and not chunk.statements and _of_other_days(made, chunk):
        return True
    told = (dated or shared) and made.mine.away
    return not chunk.statements and chunk.head not in sets["and"] and not (told and chunk.start == at)


def _of_what_was(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether somebody is only told of in what is over and no absence: "Robin and I had lunch on Tuesday"."""
    heard = made.heard
    after = heard.chunks[chunk.number + 1 : chunk.number + 2]
    joined = [one for one in after if one.sentence == chunk.sentence and one.head in heard.language.sets["and"]]
    told = joined[0] if joined and chunk.end - chunk.start == 1 else chunk
    stated = any(one.statements for one in (chunk, *joined))  # "Maria started on the 1st and replaces Jon"
    return not stated and has_been(heard, told) and bool(made.mine.away)


def _noun_behind(made: Combined, at: int) -> bool:
    """Whether it only says which thing or place is meant: "the Leeds office"."""
    row, sets = made.heard.row, made.heard.language.sets
    words = row.words[at + 1 : at + 2]
    verbs = sets["be"] | sets["have"] | sets["do"] | sets["will"] | sets["takers"]
    return bool(words) and words[0].isalpha() and not row.names[at + 1] and not row.dates[at + 1] and words[0] not in verbs


def _of_other_days(made: Combined, chunk: Chunk) -> bool:
    """Whether the days of a clause are none of those away, so that nobody covers then: "Grandad passed away on Sunday"."""
    when, mine = made.heard.dates.when, made.mine
    inside = made.heard.row.dates_in(chunk.start, chunk.end)
    away = [mark for one in mine.away for mark in mine.marks_of(one) if mark not in inside]
    days, told = when(inside).spans, when(away).spans
    whole = [moment for span in (*days, *told) for moment in (span.start, span.end)]
    if not days or not told or not all(isinstance(moment, datetime) for moment in whole):
        return False
    return all(not (one.start < other.end and other.start < one.end) for one in days for other in told)  # type: ignore[operator]
