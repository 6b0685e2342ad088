"""What the statements of a correction use of it: who covers, why, where somebody is; and what says something else."""

from collections.abc import Iterable

from intents.corrections.grasping.grasped import Grasp
from intents.languages import Language
from intents.statements.acts import only_why
from intents.statements.covering.portions import counted
from intents.statements.heard import Heard
from intents.statements.row import Row
from intents.statements.statement import Statement

STRANGE = ("lists", "helps", "howto", "undoes", "other", "cancels", "needs_cover")

PRESENT = ("here", "works", "back", "cancels")


def used_by(found: Grasp, statements: Iterable[Statement]) -> set[int]:
    """The items used by statements about cover or a change; notes what says something else."""
    heard, row, sets = found.heard, found.row, found.heard.language.sets
    used = _counted(found)
    in_turn = {at for turn in found.turns for at in range(turn.start, turn.end)}
    moved = {at for turn in found.of("later", "earlier") for at in range(turn.start, turn.end)}
    wanted = {at for turn in found.of("with") for at in range(turn.start, turn.end)}  # "would Lee be ok?"
    for one in statements:
        own = _between(row, heard, one.match.start, one.match.end)
        if own and own <= moved:  # "push them back a day" tells of nobody's return
            continue
        if one.what in ("here", "works") and one.who in ("me", "none") and not one.dates and one.chunk.number:
            used |= _between(row, heard, one.chunk.start, one.chunk.end)
            continue
        if only_why(heard, one) or (
            one.what == "cancels" and found.has("moves")
        ):  # "le dentiste a été déplacé à 16h" is somewhere else now, and not gone
            used |= own
            continue
        if (
            one.context.question
            and one.what not in ("covers", "changes")
            and one.who not in ("me", "us", "none", "you", "it", "thing")
            and not (own and own <= wanted)
        ):
            found.strange = True
        if one.what in ("away", "elsewhere") and one.who == "they" and not one.dates and _speaks_of_somebody(heard, one):
            used |= _between(row, heard, one.chunk.start, one.chunk.end)  # "not Sam, he's away": why it is not Sam
            continue
        if one.what == "away" and one.who in ("they", "people") and any(mark.kind == "clock" for mark in one.dates):
            found.strange = found.strange or any(found.says_at(at) == "ends" for at in own)  # "Sam finishes at 9": his own work
        if _is_there(found, one):
            found.strange = True
        told = one.what in ("away", "back") and one.who in ("me", "us", "none") and not one.context.question
        if all(at in in_turn or says_nothing(row, at, heard.language) for at in own):
            continue
        around = own | _between(row, heard, one.context.start, one.match.start)
        if one.what in ("covers", "not_cover", "no_cover", "changes", "hours", "holiday") or (
            one.what == "works" and one.who in ("me", "none")
        ):
            used |= around
        elif told:
            found.told = found.told or one.who != "none" or not found.turns
            used |= around | {at for at in range(len(row)) if row.words[at] in sets["me"]}
        elif one.what in STRANGE or one.who in ("people", "they", "who", "somebody", "everybody", "nobody", "you"):
            found.strange = True
    return used


def _is_there(found: Grasp, one: Statement) -> bool:
    """Whether somebody else is told to be there, or the speaker to work on a day, and nothing else: "he's in on Wednesday after
    all", "I'm working from home Friday"."""
    if one.what == "works" and one.who == "me" and not found.turns:
        return bool(one.dates) and all(mark.kind == "days" for mark in one.dates)
    theirs = one.who == "they" or (one.who == "people" and one.what == "here")
    return theirs and one.what in PRESENT and bool(one.dates) and not one.context.question


def _counted(found: Grasp) -> set[int]:
    """The items that count a portion for somebody: "Max the first week"."""
    heard = found.heard
    return {
        at
        for chunk in heard.chunks
        if any(heard.row.names[chunk.start : chunk.end])
        for mark in counted(chunk)
        for at in _between(found.row, heard, mark.start, mark.end)
    }


def there(heard: Heard) -> set[int]:
    """Where the hours begin in which the speaker is there, and so not away: "I can be there till 10", "the morning I'm in"; in "ok,
    Lee for the afternoon" that is somebody else."""
    here = [one for one in heard.statements if one.what in ("here", "works") and one.who in ("me", "none") and not one.negated]
    here = [one for one in here if one.who == "me" or not any(heard.row.names[one.chunk.start : one.chunk.end])]
    return {
        heard.row.items[at].start
        for one in here
        for mark in one.dates
        if mark.kind in ("clock", "part") and one.chunk.start <= (at := heard.row.place(mark)) < one.chunk.end
    }


def courtesies(found: Grasp) -> set[int]:
    """The items of courtesies, asides and reasons."""
    heard = found.heard
    because = heard.language.sets["because"]
    places = [(mark.start, mark.end) for mark in heard.marks if mark.rule.says in ("courtesy", "aside")]
    places += [(chunk.start, chunk.end) for chunk in heard.chunks if chunk.head in because and chunk.number]
    return {at for start, end in places for at in _between(found.row, heard, start, end)}


def _speaks_of_somebody(heard: Heard, statement: Statement) -> bool:
    """Whether somebody is named before it in the message, and taken out."""
    words, sets = heard.row.words, heard.language.sets
    named = [at for at in range(statement.chunk.start) if heard.row.names[at]]
    return bool(named) and not sets["negation"].isdisjoint(words[: named[-1]])


def asks_something(found: Grasp) -> bool:
    """Whether it is a question about something else: "is Lee around on Friday?", "who is out?", "wait, is that a problem?"."""
    row, sets = found.row, found.heard.language.sets
    if "?" not in row.words:
        return False
    leads = {at for turn in found.of("so") for at in range(turn.start, turn.end)}
    said = [at for at, item in enumerate(row.items) if item.word[:1].isalnum() and not item.filler and at not in leads]
    if not said:
        return False
    if any(turn.start <= said[0] < turn.end for turn in found.turns):
        return _theirs(found)
    return row.words[said[0]] in sets["be"] | sets["do"] | sets["have"] | sets["asks"] or _theirs(found)


def _theirs(found: Grasp) -> bool:
    """Whether the hours in a question are somebody's whom it tells about: "he's on until 9 that day, is that ok?"."""
    heard = found.heard
    words, sets = heard.row.words, heard.language.sets
    small = sets["and"] | sets["but"] | sets["be"] | sets["do"] | sets["have"] | sets["negation"]
    for chunk in heard.chunks:
        said = [at for at in range(chunk.start, chunk.end) if words[at][:1].isalnum() and words[at] not in small]
        hours = any(mark.kind in ("clock", "part", "both") for mark in heard.row.dates_in(chunk.start, chunk.end))
        if said and hours and not heard.row.items[said[0]].filler and words[said[0]] in sets["they"]:
            return True
    return False


def _between(row: Row, heard: Heard, first: int, last: int) -> set[int]:
    """The items of the row where those of the message from ``first`` to ``last`` (half-open) stand."""
    if last <= first:
        return set()
    start, end = heard.row.items[first].start, heard.row.items[last - 1].end
    return {at for at, item in enumerate(row.items) if start <= item.start and item.end <= end}


def says_nothing(row: Row, at: int, tongue: Language) -> bool:
    item = row.items[at]
    return (
        item.date is not None
        or item.group is not None
        or item.filler
        or item.word in tongue.sets["small"]
        or not item.word[:1].isalnum()
    )
