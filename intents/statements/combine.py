"""Statements to requests: who is away when, less what is excepted; who covers which of it; what else is asked for."""

from dataclasses import dataclass, field

from intents.statements.context import context
from intents.statements.hear import Heard, plain, says_nothing
from intents.statements.statement import Chunk, Match, Statement
from intents.when.extract import DateMark
from intents.who.names import Group, Name

BOUND_NOT = ("until", "before", "by", "back")


@dataclass(slots=True)
class CoverPart:
    """Somebody who stands in: for the days of ``dates``, for what is left (``rest``), or for all."""

    names: tuple[str, ...]
    statement: Statement | None
    dates: list[DateMark] = field(default_factory=list)
    either: bool = False
    rest: bool = False


@dataclass(slots=True)
class Absence:
    """Who is away (nobody named: the speaker), by which statements, without which dates, covered by whom."""

    subject: tuple[str, ...] = ()
    away: list[Statement] = field(default_factory=list)
    covers: list[CoverPart] = field(default_factory=list)
    returns: list[Statement] = field(default_factory=list)
    here: list[Statement] = field(default_factory=list)
    denied: list[Statement] = field(default_factory=list)
    without: list[DateMark] = field(default_factory=list)
    leaning: dict[int, list[DateMark]] = field(default_factory=dict)   # by the statement's place
    ask: list[str] = field(default_factory=list)
    needs_cover: bool = False


@dataclass(slots=True)
class Combined:
    """What a message comes to."""

    heard: Heard
    mine: Absence
    others: list[Absence] = field(default_factory=list)
    requests: list[Statement] = field(default_factory=list)   # listing, cancelling, changing, undoing, help, hours, holidays
    parts: dict[int, str] = field(default_factory=dict)        # the part of each group, by its place among the items
    used: set[int] = field(default_factory=set)
    history: list[Statement] = field(default_factory=list)
    reported: list[Statement] = field(default_factory=list)
    spent: list[tuple[int, int, str]] = field(default_factory=list)   # characters that a request used by itself, and for what


def combine(heard: Heard) -> Combined:
    """The requests of a message."""
    made = Combined(heard, Absence())
    for statement in heard.statements:
        _take(made, statement)
    _excepted(made)
    _cover_fragments(made)
    _only_excepted(made)
    _corrected(made)
    _turned(made)
    _lean(made)
    _that_day(made)
    _settled(made)
    _unowned(made)
    _people(made)
    return made


def _take(made: Combined, statement: Statement) -> None:
    what, around = statement.what, statement.context
    _note_people(made, statement)
    if what in ("lists", "cancels", "changes", "undoes", "helps", "howto", "hours", "holiday", "other"):
        if statement.chunk.quoted or (what in ("cancels", "changes", "holiday", "hours") and asked(made.heard, statement.chunk.sentence, me=around.who in ("me", "us"))):
            made.reported.append(statement)
            return
        made.requests.append(statement)
        return
    act = act_of(made.heard, statement)
    statement.act = act  # type: ignore[assignment]
    if statement.chunk.quoted:
        made.reported.append(statement)
        return
    if what in ("covers", "no_cover", "not_cover", "needs_cover"):
        _take_cover(made, statement)
        return
    if act == "reports":
        made.reported.append(statement)
        return
    if act == "denies":
        return
    if around.past and what != "back" and around.who in ("none", "me", "us", "people", "they"):
        made.history.append(statement)
        return
    if act in ("asks", "supposes"):
        made.requests.append(statement)
        return
    absence = _absence_of(made, statement)
    if absence is None:
        made.history.append(statement)
    elif what == "back":
        absence.returns.append(statement)
    else:
        _take_state(made, absence, statement)


def _take_state(made: Combined, absence: Absence, statement: Statement) -> None:
    """Being away or here, and what its denial comes to."""
    if statement.chunk.has("usual") or (statement.match.rule.name == "takes the day" and statement.context.modal in made.heard.language.sets["could"]):
        return
    said_away = statement.what in ("away", "elsewhere")
    denied = statement.negated and statement.match.rule.name != "cannot work"
    if said_away != denied:
        absence.away.append(statement)
    elif said_away:
        absence.denied.append(statement)
    elif absence is made.mine and statement.chunk.has("half"):
        absence.away.append(statement)
    elif absence is made.mine and (shape := _part_here(statement)):
        statement.shape = shape
        absence.away.append(statement)
    else:
        absence.here.append(statement)


def _part_here(statement: Statement) -> str:
    """Being here for a part only: "working till 12" is away from then, "only available after 2" is away until then."""
    clocks = [mark for mark in statement.dates if mark.kind in ("clock", "both")]
    if any(mark.bound in ("until", "through") for mark in clocks):
        return "from"
    limited = statement.chunk.has("only") or statement.what == "here"
    if limited and any(mark.bound in ("from", "after", "since", "by", "around") for mark in clocks):
        return "until"
    return ""


def act_of(heard: Heard, statement: Statement) -> str:
    """Whether the statement tells, asks, supposes, or reports what somebody else said."""
    chunk, around = statement.chunk, statement.context
    if chunk.quoted or (around.who in ("me", "us") and _speaks(heard, chunk)):
        return "reports"
    for other in heard.chunks:
        if other.sentence != chunk.sentence or other.number > chunk.number:
            continue
        for mark in other.marks:
            if mark.rule.says == "report" and mark.start < statement.match.start:
                who, denied = _reporter(heard, other, mark)
                if who != "me" or denied:
                    return "denies" if denied else "reports"
    asking = [one for one in heard.statements if one.what == "lists" and one.chunk.sentence == chunk.sentence and one.place < statement.place]
    if asking and chunk.head in heard.language.sets["that"]:
        return "asks"
    if around.who == "you":
        return "tells" if around.question and around.modal in heard.language.sets["will"] else "asks"
    if asked(heard, chunk.sentence, me=around.who in ("me", "us")):
        return "asks"
    if around.question and not (around.who in ("me", "us") and around.modal in ("can", "could", "may", "might", "would", "will", "shall")):
        return "asks"
    if chunk.head in heard.language.sets["if"] and not chunk.has("aside"):
        return "supposes"
    return "tells"


def _speaks(heard: Heard, chunk: Chunk) -> bool:
    """Whether somebody's name and a colon stand before it, as in the record of a chat: "Hassan: I can't come"."""
    before = [one for one in heard.chunks if one.sentence == chunk.sentence and one.number < chunk.number]
    if not before or before[0].sign != ":" or before[0].statements:
        return False
    first = heard.row.items[before[0].start : before[0].end]
    return len(first) == 1 and first[0].group is not None


def asked(heard: Heard, sentence: int, me: bool = False) -> bool:
    """Whether the sentence is a question that asks nothing for the speaker: "is Mehmet on or off?"; of what ``me`` does only
    questions with a question word are such ("what happens if I'm ill?")."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    if not own or own[-1].sign != "?":
        return False
    sets, row = heard.language.sets, heard.row
    if any(mark.rule.says == "courtesy" and mark.start == own[0].start for mark in own[0].marks):
        return False
    at = next((at for at in range(own[0].start, own[0].end) if not row.items[at].filler and row.items[at].date is None), own[0].start)
    if row.words[at] in sets["asks"]:
        return True
    begins = not me and row.words[at] in sets["be"] | sets["do"] | sets["have"]
    return begins and (at + 1 >= len(row) or row.words[at + 1] not in sets["me"] | sets["us"] | sets["you"])


def _reporter(heard: Heard, chunk: Chunk, mark: Match) -> tuple[str, bool]:
    """Who says it, and whether it is denied that they do."""
    around = context(heard.row, mark.start, {chunk.start - 1}, set(), heard.language)
    return ("me" if around.who in ("me", "us") else "people"), around.negated


def _absence_of(made: Combined, statement: Statement) -> Absence | None:
    """The absence that a statement is about: the speaker's, or somebody else's."""
    context = statement.context
    about_me = statement.match.rule.form == "any" and any(
        word in made.heard.language.sets["me"] for word in made.heard.row.words[statement.match.start : statement.match.end]
    )
    if statement.match.rule.slot == "subject":
        inside = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
        made.others.append(Absence(inside[0].said) if inside else made.mine)
        return made.others[-1]
    if about_me or context.who in ("me", "none", "us", "everybody", "you"):
        if context.who in ("us", "everybody"):
            made.mine.ask.append("uncertain")
        if context.subject is not None and (beside := _beside(made, context.subject)):
            made.mine.subject = tuple(dict.fromkeys((*made.mine.subject, *beside, "me")))
        return made.mine
    if context.who in ("people", "they"):
        group = context.group or _meant(made.heard, statement)
        if group is None:
            return None
        names = group.said
        for other in made.others:
            if other.subject == names:
                return other
        made.others.append(Absence(names))
        return made.others[-1]
    return None


def _beside(made: Combined, at: int) -> tuple[str, ...]:
    """The people in "Sam and I", "me and Sam"."""
    row, sets = made.heard.row, made.heard.language.sets
    for other, joint in ((at - 2, at - 1), (at + 2, at + 1)):
        if 0 <= other < len(row) and row.words[joint] in sets["and"] and (group := row.items[other].group):
            made.parts[other] = "who"
            return group.said
    return ()


def _meant(heard: Heard, statement: Statement) -> Group | None:
    """Whom "she", "he" or "they" means: the last people before it."""
    for sentence in range(statement.chunk.sentence, -1, -1):
        own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
        groups = [item.group for chunk in own for item in heard.row.items[chunk.start : chunk.end] if item.group is not None]
        if groups and sentence < statement.chunk.sentence:
            return groups[0]
        if groups:
            break
    for at in range(statement.match.start - 1, -1, -1):
        if heard.row.items[at].group is not None:
            return heard.row.items[at].group
    return None


def _note_people(made: Combined, statement: Statement) -> None:
    """The groups that a statement uses itself."""
    if statement.context.subject is not None and statement.context.group is not None:
        made.parts[statement.context.subject] = "who"
    for at in range(statement.match.start, statement.match.end):
        if made.heard.row.items[at].group is not None:
            made.parts[at] = {"": "who", "subject": "who"}.get(statement.match.rule.slot, statement.match.rule.slot)


# ---- covers ----------------------------------------------------------------------------------------------------------


def _take_cover(made: Combined, statement: Statement) -> None:
    heard, context, mine = made.heard, statement.context, made.mine
    inside = [at for at in range(statement.match.start, statement.match.end) if people_at(heard, at) is not None]
    if statement.what == "not_cover" or (statement.what == "covers" and context.negated):
        for at in inside or ([context.subject] if context.subject is not None else []):
            made.parts[at] = "not"
        return
    if statement.what == "no_cover":
        return
    if statement.what == "needs_cover" and context.negated:
        return
    if statement.what == "needs_cover" and (other := _object(heard, statement)) is not None:
        made.parts[other[0]] = "who"
        made.others.append(Absence(other[1].said, away=[statement], ask=["uncertain"], needs_cover=True))
        return
    if statement.what == "needs_cover":
        mine.away.append(statement)
        mine.needs_cover = True
        spoken = heard.row.words[statement.match.start : statement.match.end]
        if set(spoken) & heard.language.sets["you"] and (group := _addressed(made, statement)):
            mine.covers.append(CoverPart(group.said, statement, [], group.either))
        return
    object_ = _object(heard, statement)
    if statement.match.rule.slot == "subject" and inside:
        object_ = (inside[0], heard.row.items[inside[0]].group or Group((), (0, 0)))
        inside = []
    if statement.match.rule.name == "swaps with NAME":
        statement.dates = [mark for mark in statement.dates if mark.place[0] < heard.row.items[inside[0]].start]
        mine.ask.append("confirm")
    groups = [group for at in inside if (group := people_at(heard, at))] if statement.match.rule.slot == "cover" else []
    if not groups and context.group is not None:
        groups = [context.group]
    if not groups and context.who == "they" and (group := _meant(heard, statement)):
        groups = [group]
    if not groups and context.who == "you" and (group := _addressed(made, statement)):
        groups = [group]
    if not groups and context.who == "none" and not object_ and (found := _apart(made, statement)):
        groups = [found]
    if context.who in ("me", "us") or (not groups and context.who == "none" and object_ is not None):
        _i_cover(made, statement, object_)
        return
    if context.who in ("somebody", "who") and not groups:
        mine.away.append(statement)
        mine.needs_cover = True
        return
    if context.who == "nobody":
        return
    if not groups:
        if _asks_for_cover(statement):
            mine.away.append(statement)
            mine.needs_cover = True
        return
    _add_covers(made, statement, groups, object_)


def _apart(made: Combined, statement: Statement) -> Group | None:
    """Who covers, where a sign or an aside stands between: "Sam Lee, not Sam Price, covers"; "Jo is around and has it"."""
    heard = made.heard
    for at in range(statement.match.start - 1, -1, -1):
        group = heard.row.items[at].group
        if group is not None and made.parts.get(at) in (None, "who", "cover") and heard.row.words[at - 1 if at else at] not in heard.language.sets["negation"]:
            made.parts[at] = "cover"
            return group
    return None


def people_at(heard: Heard, at: int) -> Group | None:
    """The people there; an unknown word is taken for a name where a template wants one ("ask fatima", "JT on my phone")."""
    item = heard.row.items[at]
    if item.group is not None or not heard.row.loose[at]:
        return item.group
    place = (item.token, item.token + 1)
    return Group((Name(heard.text[item.start : item.end], place, 1),), place)


def _asks_for_cover(statement: Statement) -> bool:
    return statement.context.who == "you" and statement.context.question


def _object(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """Whom somebody covers for: the people right behind the predicate."""
    if statement.match.rule.slot:
        return None
    for at in range(statement.match.end, min(statement.match.end + 3, statement.chunk.end)):
        item = heard.row.items[at]
        if item.group is not None:
            return at, item.group
        if item.word not in heard.language.sets["for_whom"] and item.date is None and not item.filler:
            return None
    return None


def _addressed(made: Combined, statement: Statement) -> Group | None:
    """Whom "you" means: people named alone in the clause before or after, or at the head of this one."""
    heard = made.heard
    for number in (statement.chunk.number - 1, statement.chunk.number + 1, statement.chunk.number):
        if not 0 <= number < len(heard.chunks):
            continue
        chunk = heard.chunks[number]
        for at in range(chunk.start, chunk.end):
            item = heard.row.items[at]
            if item.group is not None and (chunk is not statement.chunk or at < statement.match.start) and not chunk.statements[1:]:
                made.parts[at] = "cover"
                return item.group
    first = heard.chunks[0]
    alone = first.end - first.start == 1 and heard.row.items[first.start].group is not None
    if alone and first.start not in made.parts:
        made.parts[first.start] = "cover"
        return heard.row.items[first.start].group
    return None


def _i_cover(made: Combined, statement: Statement, object_: tuple[int, Group] | None) -> None:
    """The speaker covers for somebody: that person is away."""
    if object_ is None:
        group = _meant(made.heard, statement)
        if group is None:
            made.mine.here.append(statement)
            return
        names = group.said
    else:
        made.parts[object_[0]] = "who"
        names = object_[1].said
    other = next((one for one in made.others if one.subject == names), None)
    if other is None:
        other = Absence(names)
        made.others.append(other)
    other.covers.append(CoverPart(("me",), statement, list(statement.dates)))
    other.away.append(statement)


def _add_covers(made: Combined, statement: Statement, groups: list[Group], object_: tuple[int, Group] | None) -> None:
    absence = made.mine
    if object_ is not None:
        made.parts[object_[0]] = "who"
        names = object_[1].said
        absence = next((one for one in made.others if one.subject == names), None) or Absence(names)
        if absence not in made.others:
            made.others.append(absence)
        absence.away.append(statement)
    rest = statement.chunk.has("share") and not statement.dates
    names = tuple(name for group in groups for name in group.said)
    either = any(group.either for group in groups)
    if statement.chunk.has("then") or statement.chunk.head in made.heard.language.sets["else"]:
        either = True
    absence.covers.append(CoverPart(names, statement, list(statement.dates), either, rest))


def _cover_fragments(made: Combined) -> None:
    """Names that stand in a clause of their own beside dates or alone: "Sam on Monday, Lee the 2nd", "else Lee"."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks:
        if chunk.statements or asked(heard, chunk.sentence):
            continue
        groups = [at for at in range(chunk.start, chunk.end) if heard.row.items[at].group is not None and at not in made.parts]
        if not groups or not (mine.away or mine.covers):
            continue
        if len(groups) > 1:
            _several(made, chunk, groups)
            continue
        group = heard.row.items[groups[0]].group
        assert group is not None  # noqa: S101
        others = [at for at in range(chunk.start, chunk.end) if not says_nothing(heard, at) and at != groups[0]]
        dates = [mark for at in range(chunk.start, chunk.end) if (mark := heard.row.items[at].date)]
        dates += _goes_on(made, chunk, dates)
        chained = chunk.has("then") or chunk.head in heard.language.sets["else"] | heard.language.sets["or"]
        goes_on = chunk.head in heard.language.sets["and"] and not others
        after = chunk.number > 0 and (heard.chunks[chunk.number - 1].statements or mine.covers)
        be = any(heard.row.words[at] in heard.language.sets["be"] for at in range(chunk.start, chunk.end))
        told = not others and group.names[0].strength > 0 and (_after_colon(heard, chunk) or _before_chain(heard, chunk))
        if (dates and not others and not be and _surely(heard, group)) or told or (chained and mine.covers) or (goes_on and mine.covers and after):
            made.parts[groups[0]] = "cover"
            mine.covers.append(CoverPart(group.said, None, dates, chained or group.either, chunk.has("share") and not dates))
            for mark in dates:
                heard.owners[mark] = mine.away[0] if mine.away else None
                made.used.add(mark.place[0])


def _surely(heard: Heard, group: Group) -> bool:
    """Whether they are people: where each noun has a capital, that alone is no sign of it."""
    return not heard.language.people.capitals or group.names[0].strength > 1


def _several(made: Combined, chunk: Chunk, groups: list[int]) -> None:
    """As in "Sam until noon then Jo": each has the dates behind them."""
    heard = made.heard
    if any(not says_nothing(heard, at) for at in range(chunk.start, chunk.end) if at not in groups):
        return
    for at, end in zip(groups, [*groups[1:], chunk.end], strict=True):
        group = heard.row.items[at].group
        dates = [mark for item in heard.row.items[at:end] if (mark := item.date)]
        if group is not None:
            made.parts[at] = "cover"
            made.used.update(mark.place[0] for mark in dates)
            made.mine.covers.append(CoverPart(group.said, None, dates, group.either, not dates))


def _goes_on(made: Combined, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The members of the same list in the clauses behind: "Priya Tuesday and Wednesday morning"."""
    found: list[DateMark] = []
    for after in made.heard.chunks[chunk.number + 1 :]:
        own = [item.date for item in made.heard.row.items[after.start : after.end] if item.date is not None]
        if not own or not plain(made.heard, after) or not dates or any(mark.of is None or mark.of != dates[-1].of for mark in own):
            break
        found += own
    return found


def _after_colon(heard: Heard, chunk: Chunk) -> bool:
    """As in "for refunds: Karl"."""
    return chunk.number > 0 and heard.chunks[chunk.number - 1].sign == ":" and heard.chunks[chunk.number - 1].sentence == chunk.sentence


def _before_chain(heard: Heard, chunk: Chunk) -> bool:
    """As in "Ivy, if she can't Omar"."""
    return chunk.number + 1 < len(heard.chunks) and heard.chunks[chunk.number + 1].has("then")


# ---- dates -----------------------------------------------------------------------------------------------------------


def _excepted(made: Combined) -> None:
    """Dates that are taken out: "except Wednesday", "not Friday"."""
    heard = made.heard
    for chunk in heard.chunks:
        for mark in chunk.marks:
            if mark.rule.says in ("except", "excepted", "contrast"):
                where = _behind(heard, mark.end, chunk.end) if mark.rule.says != "excepted" else list(range(chunk.start, mark.start))
                for at in where:
                    if (date := heard.row.items[at].date) is not None:
                        _without(made, date, taken=mark.rule.says != "contrast" or not made.mine.away)
        if _all_but(heard, chunk):
            for item in heard.row.items[chunk.start : chunk.end]:
                if item.date is not None:
                    _without(made, item.date)
        for at in range(chunk.start, chunk.end):
            date = heard.row.items[at].date
            if date is None or date.bound in BOUND_NOT:
                continue
            before = at - 1
            while before >= chunk.start and heard.row.items[before].filler:
                before -= 1
            if before >= chunk.start and heard.row.words[before] in heard.language.sets["not"] and not any(
                one.match.start <= before < one.match.end or one.context.start <= before < one.match.start for one in chunk.statements
            ):
                _without(made, date)


def _corrected(made: Combined) -> None:
    """As in "I'm not away on the 4th, only on the 5th": the date that is named alone is the one that is meant."""
    heard, mine = made.heard, made.mine
    if mine.away or mine.returns or not mine.denied:
        return
    denied = mine.denied[-1]
    after = [chunk for chunk in heard.chunks if chunk.number > denied.chunk.number and chunk.sentence == denied.chunk.sentence and not chunk.statements]
    bare = [chunk for chunk in after if _free_dates(made, chunk) and plain(heard, chunk)]
    if not bare:
        return
    mine.denied.remove(denied)
    mine.without += denied.dates
    denied.dates = _free_dates(made, bare[0])
    made.used.update(mark.place[0] for mark in denied.dates)
    mine.away.append(denied)


def _behind(heard: Heard, start: int, end: int) -> list[int]:
    """The items of an exception: up to what says something new after its dates."""
    found: list[int] = []
    for at in range(start, end):
        item = heard.row.items[at]
        if any(heard.row.items[before].date is not None for before in found) and item.date is None and (
            item.word in heard.language.sets["me"] or not says_nothing(heard, at)
        ):
            break
        found.append(at)
    return found


def _turned(made: Combined) -> None:
    """As in "Monday morning I'm there, Monday afternoon not"; "physio on Wednesday, but I can work around it"."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks[1:]:
        before = [one for one in (*mine.here, *mine.away) if one.chunk.number == chunk.number - 1]
        if not before:
            continue
        if not chunk.statements and _free_dates(made, chunk) and heard.row.words[chunk.end - 1] in heard.language.sets["negation"]:
            dates = _free_dates(made, chunk)
            made.used.update(mark.place[0] for mark in dates)
            if before[-1] in mine.here:
                mine.here.remove(before[-1])
                before[-1].dates = dates
                mine.away.append(before[-1])
            else:
                mine.without += dates
        aside = [one for one in chunk.statements if one in mine.here and not one.dates]
        if aside and chunk.head in heard.language.sets["but"] and before[-1] in mine.away and before[-1].match.rule.weak:
            mine.away.remove(before[-1])
            mine.here.append(before[-1])


def _that_day(made: Combined) -> None:
    """As in "the review is on Wednesday at 2, I'm on leave that day": the day of the date before it."""
    heard, mine = made.heard, made.mine
    for statement in mine.away:
        if _dated(made, statement) or not statement.chunk.has("that_day"):
            continue
        before = [item.date for item in heard.row.items[: statement.match.start] if item.date is not None and item.date.kind in ("days", "both")]
        mine.leaning.setdefault(statement.place, []).extend(before[-1:])


def _all_but(heard: Heard, chunk: Chunk) -> bool:
    """As in "all week but Friday"."""
    if chunk.head not in heard.language.sets["but"] or not chunk.number or chunk.statements:
        return False
    before = heard.chunks[chunk.number - 1]
    words = set(heard.text[heard.row.items[before.start].start : heard.row.items[before.end - 1].end].lower().split())
    return bool(words & heard.language.sets["all"]) and not words & heard.language.sets["negation"] and all(
        says_nothing(heard, at) for at in range(chunk.start, chunk.end)
    )


def _only_excepted(made: Combined) -> None:
    """As in "I can do all of Thursday except the afternoon": what is excepted from being here is the absence."""
    mine = made.mine
    if mine.away or mine.returns or not mine.here or not mine.without or mine.denied:
        return
    here = mine.here[-1]
    mine.here.remove(here)
    mine.away.append(here)
    parts = all(mark.kind in ("part", "clock", "rule") for mark in mine.without)
    here.within = [mark for mark in here.dates if mark.kind in ("days", "both")]
    here.dates = [*([mark for mark in here.dates if mark.kind == "days"] if parts else []), *mine.without]
    mine.without = []


def _without(made: Combined, date: DateMark, *, taken: bool = True) -> None:
    owner = made.heard.owners.get(date)
    if owner is not None and date in owner.dates:
        owner.dates.remove(date)
    made.heard.owners[date] = None
    if taken:
        made.mine.without.append(date)
    made.used.add(date.place[0])


def _lean(made: Combined) -> None:
    """Dates of clauses that say nothing else go to the statement beside them; a statement without a date takes one from near."""
    heard, mine = made.heard, made.mine
    _label(made)
    free = [chunk for chunk in heard.chunks if not chunk.statements and _free_dates(made, chunk)]
    for chunk in free:
        bare = plain(heard, chunk)
        owner = _neighbour(made, chunk, bare)
        if owner is not None and (bare or not _dated(made, owner)):
            made.mine.leaning.setdefault(owner.place, []).extend(_free_dates(made, chunk))
            for mark in _free_dates(made, chunk):
                made.used.add(mark.place[0])
    if not any(_dated(made, one) for one in mine.away) and mine.away:
        _borrow(made)


def _label(made: Combined) -> None:
    """Dates that head a line: "Tuesday: normal. Wednesday: off." What follows them up to the next such is about them alone."""
    heard = made.heard
    heads = [
        chunk for chunk in heard.chunks
        if chunk.sign == ":" and not chunk.statements and plain(heard, chunk) and _free_dates(made, chunk)
    ]
    for head in heads:
        after = [chunk for chunk in heard.chunks if chunk.sentence == head.sentence and chunk.number > head.number]
        after = after[: next((at for at, chunk in enumerate(after) if chunk in heads), len(after))]
        own = [one for chunk in after for one in chunk.statements if one in (*made.mine.away, *made.mine.returns)]
        others = [one for chunk in after for one in chunk.statements if one not in own]
        marks = _free_dates(made, head)
        if own:
            for one in own:
                made.mine.leaning.setdefault(one.place, []).extend(marks)
        if own or others or len(heads) > 1:
            made.used.update(mark.place[0] for mark in marks)


def _free_dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    found = [item.date for item in made.heard.row.items[chunk.start : chunk.end] if item.date is not None]
    return [mark for mark in found if made.heard.owners.get(mark) is None and mark.place[0] not in made.used]


def _dated(made: Combined, statement: Statement) -> bool:
    return bool(statement.dates or made.mine.leaning.get(statement.place))


def _neighbour(made: Combined, chunk: Chunk, bare: bool) -> Statement | None:
    """The statement of being away (or of another request) that a date without one belongs to."""
    wanted = [*made.mine.away, *made.mine.returns, *(one for one in made.requests if one.what in ("cancels", "changes", "hours", "holiday", "lists"))]
    same = [one for one in wanted if one.chunk.sentence == chunk.sentence]
    before = [one for one in same if one.chunk.number < chunk.number]
    after = [one for one in same if one.chunk.number > chunk.number]
    if after and (not _dated(made, after[0]) or (bare and not before and _clocks(made, chunk) and not _has_clock(made, after[0]))):
        return after[0]
    if before and bare:
        return before[-1]
    if before and not _dated(made, before[-1]):
        return before[-1]
    if bare:
        return next((one for one in wanted if not _dated(made, one)), None) or (wanted[-1] if wanted and not same else None)
    return None


def _clocks(made: Combined, chunk: Chunk) -> bool:
    return all(mark.kind in ("clock", "part") for mark in _free_dates(made, chunk))


def _has_clock(made: Combined, statement: Statement) -> bool:
    marks = [*statement.dates, *made.mine.leaning.get(statement.place, ())]
    return any(mark.kind in ("clock", "both", "part") for mark in marks)


def _borrow(made: Combined) -> None:
    """An absence without any date takes that of its covers, of a statement of being here or of the event beside it."""
    mine, heard = made.mine, made.heard
    first = mine.away[0]
    for part in mine.covers:
        if part.dates:
            return
    for chunk in sorted(heard.chunks, key=lambda chunk: abs(chunk.number - first.chunk.number)):
        marks = [item.date for item in heard.row.items[chunk.start : chunk.end] if item.date is not None and item.date.place[0] not in made.used]
        owners = {id(owner): owner for mark in marks if (owner := heard.owners.get(mark))}
        other = (*made.history, *mine.here, *made.reported, *mine.returns)
        if marks and not any(owner in other for owner in owners.values()):
            mine.leaning.setdefault(first.place, []).extend(marks)
            return


def _unowned(made: Combined) -> None:
    """Dates that stand alone and that nothing took: they are asked about, never dropped."""
    mine = made.mine
    owned = {mark.place[0] for one in (*mine.away, *mine.returns, *mine.here, *mine.denied, *made.requests) for mark in one.dates}
    owned |= {mark.place[0] for marks in mine.leaning.values() for mark in marks}
    owned |= {mark.place[0] for part in mine.covers for mark in part.dates} | made.used
    for chunk in made.heard.chunks:
        if plain(made.heard, chunk) and mine.away:
            dates = [item.date for item in made.heard.row.items[chunk.start : chunk.end] if item.date is not None]
            if any(mark.place[0] not in owned and mark.kind != "lasting" for mark in dates):
                mine.ask.append("which_date")


def _settled(made: Combined) -> None:
    """What only counts beside something stronger goes; covers named beside somebody else's absence are that one's."""
    mine = made.mine
    foreign = {one.chunk.sentence for one in made.requests if one.what == "other"}
    mine.away = [one for one in mine.away if one.chunk.sentence not in foreign]
    if not mine.away:
        mine.returns = [one for one in mine.returns if not one.match.rule.weak]
        strong = [part for part in mine.covers if part.statement is None or not part.statement.match.rule.weak]
        mine.covers = mine.covers if strong else []
    for other in [one for one in made.others if one.here and not (one.away or one.returns)]:
        made.others.remove(other)
        if mine.away:
            mine.covers.append(CoverPart(other.subject, other.here[0], list(other.here[0].dates)))
            if other.here[0].context.subject is not None:
                made.parts[other.here[0].context.subject] = "cover"
    if mine.covers and not mine.away and not mine.returns and len(made.others) == 1:
        made.others[0].covers += mine.covers
        mine.covers = []


# ---- people ----------------------------------------------------------------------------------------------------------


def _people(made: Combined) -> None:
    """The law of the room: everybody named has a part, or there is a question."""
    heard, row = made.heard, made.heard.row
    for at, item in enumerate(row.items):
        if item.group is None or at in made.parts:
            continue
        chunk = next((chunk for chunk in heard.chunks if chunk.start <= at < chunk.end), heard.chunks[-1])
        made.parts[at] = "passing" if _in_passing(made, chunk, at) else "open"


def _in_passing(made: Combined, chunk: Chunk, at: int) -> bool:
    """Whether somebody is only mentioned: greeted, thanked, part of a reason or of other talk."""
    heard, row = made.heard, made.heard.row
    sets = heard.language.sets
    before = row.words[at - 1] if at else ""
    group = row.items[at].group
    assert group is not None  # noqa: S101
    address = any("@" in name.said[1:] for name in group.names) and at > 1 and row.words[at - 1] == "(" and row.items[at - 2].group is not None
    if address:
        return True
    if before in sets["towards"] or chunk.has("courtesy", "report", "aside") or all(name.strength < 2 for name in group.names):
        return True
    if at + 1 < len(row) and row.words[at + 1] == "'s":
        return True
    last = heard.chunks[-1]
    alone = plain(heard, chunk) or all(says_nothing(heard, other) or other == at for other in range(chunk.start, chunk.end))
    if alone:
        before_it = heard.chunks[chunk.number - 1]
        signed = chunk is last and chunk.head == "" and chunk.number > 0 and (before_it.sentence != chunk.sentence or before_it.has("courtesy"))
        return signed or (chunk.number == 0 and not made.mine.needs_cover)
    told = any(item.date is not None or item.word[:1].isdigit() for item in row.items[chunk.start : chunk.end]) and made.mine.away
    return not chunk.statements and chunk.head not in sets["and"] and not (told and begins(chunk, at))


def begins(chunk: Chunk, at: int) -> bool:
    """Whether an item begins its clause."""
    return chunk.start == at
