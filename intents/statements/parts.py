"""The law of the people: everybody named has a part, or there is a question."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from intents.statements.combined import Combined
from intents.statements.covering.anew import in_their_place
from intents.statements.heard import Heard, has_been, of_kin, plain, says_nothing
from intents.statements.hearing.clauses import clause_at
from intents.statements.hearing.context import is_place
from intents.statements.statement import Chunk, Statement

IDLE = "if anything comes up"  # the rule of an idle condition, behind which stand-ins are named


class Unheld(NamedTuple):
    """People who are named and have no part: who may be meant to cover, who shall not, and who is only spoken of, each of
    these with what is said of them."""

    asked: list[str]
    barred: list[str]
    told: list[tuple[str, str]]


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
        chunk = clause_at(heard.chunks, at)
        if in_their_place(made, chunk, at):
            made.parts[at] = "open"
        elif _of_something_else(made, chunk, at):
            made.parts[at], made.spoken_of[at] = "passing", "no"
        elif _told_of(made, chunk, at) or _of_what_was(made, chunk, at):
            made.parts[at] = "passing"
            greeted = chunk.has("courtesy") and _alone(heard, chunk, at)  # "Hi Sam", "thanks Lena"
            made.spoken_of[at] = "no" if greeted else "told"
        elif _apart(made, chunk, at):
            made.parts[at] = "passing"
            made.spoken_of[at] = "told" if _of_other_days(made, chunk) or _signs(made, chunk) else "asked"
        else:
            made.parts[at] = "open"


def _signs(made: Combined, chunk: Chunk) -> bool:
    """Whether a message ends with a greeting and a name."""
    before = made.heard.chunks[chunk.number - 1] if chunk.number else chunk
    return chunk is made.heard.chunks[-1] and before.has("courtesy")


def without_part(made: Combined, held: Iterable[str]) -> Unheld:
    """Those who are named and are none of ``held``, the people of the requests. Who of them is a colleague is not known here."""
    row, taken = made.heard.row, {name.casefold() for name in held}
    found = Unheld([], [], [])
    for at, part in sorted(made.parts.items()):
        group = row.items[at].group
        names = [one.said for one in group.names if one.strength > 1 and one.said.casefold() not in taken] if group else []
        if part == "not":
            found.barred.extend(names)
        elif part in ("open", "cover") or made.spoken_of.get(at) == "asked":
            found.asked.extend(names)
        elif part == "who" or (part == "passing" and made.spoken_of.get(at) != "no" and not of_kin(made.heard, at)):
            chunk = clause_at(made.heard.chunks, at)
            found.told.extend((name, made.heard.said(chunk.start, chunk.end)) for name in names)
    return found


def _of_something_else(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether a name is none of a colleague who could have a part: an address, a place, an owner, kin."""
    heard, row = made.heard, made.heard.row
    sets = heard.language.sets
    before = row.words[at - 1] if at else ""
    group = row.items[at].group
    assert group is not None  # noqa: S101
    addressed = any("@" in name.said[1:] for name in group.names) and at > 1 and row.names[at - 2] and before == "("
    if (
        addressed or is_place(row, at) or before in sets["leading"] or all(name.strength < 2 for name in group.names)
    ):  # "a course in Brno"
        return True
    if before in sets["pointing"] and _noun_behind(made, at):
        return True
    if at + 1 < len(row) and row.words[at + 1] == "'s" and not chunk.has("share"):
        return True
    return of_kin(heard, at)  # "taking my son Tom to the dentist"


def _told_of(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether somebody is only spoken of or to: greeted, thanked, to be told, in what others say."""
    before = made.heard.row.words[at - 1] if at else ""
    asides = any(mark.rule.name != IDLE or mark.start <= at < mark.end for mark in chunk.marks if mark.rule.says == "aside")
    return before in made.heard.language.sets["towards"] or asides or chunk.has("courtesy", "report")


def _apart(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether somebody is named apart from all that is told: alone in a clause, with days that are none of those away, or in other
    talk."""
    heard, row = made.heard, made.heard.row
    sets, group = heard.language.sets, row.items[at].group
    if _alone(heard, chunk, at):
        before_it = heard.chunks[chunk.number - 1]
        apart = before_it.sentence != chunk.sentence or before_it.has("courtesy")
        signed = chunk is heard.chunks[-1] and chunk.head == "" and chunk.number > 0 and apart
        thanked = chunk.number > 0 and row.words[before_it.end - 1] in sets["thanks"]  # "thanks, Dwayne, NOC 2nd shift"
        month = group is not None and group.said[0].lower() in row.language.people.nobody
        behind = at > chunk.start and row.dates[at - 1] and not month  # "out friday jo"
        return signed or thanked or (chunk.number == 0 and not made.mine.needs_cover and not behind)
    shared = bool(made.mine.covers) or chunk.has("share")  # "Kwame the first two days, Ada the last two"
    dated = any(item.date is not None or item.word[:1].isdigit() for item in row.items[chunk.start : chunk.end])
    if dated and not shared and not chunk.statements and _of_other_days(made, chunk):
        return True
    told = (dated or shared) and made.mine.away
    return not chunk.statements and chunk.head not in sets["and"] and not (told and chunk.start == at)


def _alone(heard: Heard, chunk: Chunk, at: int) -> bool:
    """Whether nothing else is said in a clause."""
    return plain(heard, chunk) or all(says_nothing(heard, other) or other == at for other in range(chunk.start, chunk.end))


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
