"""Who covers, where no statement says so: people who stand beside dates in a clause of their own, or go on a list of stand-ins."""

from itertools import pairwise

from intents.statements.acts import asked
from intents.statements.combined import Combined, CoverPart
from intents.statements.covering.assigned import bracketed, claim, goes_before
from intents.statements.covering.portions import counted, is_rest, last_portion, portion_of, without_portions
from intents.statements.covering.small import put_name
from intents.statements.days.free import unused_dates
from intents.statements.heard import Heard, plain, says_nothing
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.who.groups import Group

LABELS = frozenset("=:→>-–—")
LISTING = frozenset((",", "(", ")", "/", "|", "\n"))  # what may stand between the names of a list


def cover_fragments(made: Combined) -> None:
    """Names that stand in a clause of their own beside dates or alone: "Sam on Monday, Lee the 2nd", "else Lee"."""
    heard, mine = made.heard, made.mine
    shared = [chunk for chunk in heard.chunks if chunk.has("share") and any(heard.row.names[chunk.start : chunk.end])]
    counting = len(shared) > 1 and any(map(counted, shared))
    in_turn = _in_turn_with_days(made)
    dealt = _nothing_else(made)
    for chunk in heard.chunks:
        if chunk.statements or _greets(heard, chunk) or (asked(heard, chunk.sentence) and not _suggested(made, chunk)):
            continue
        if _is_why(made, chunk) or _with_me(heard, chunk):
            continue
        if _small(made, chunk):
            put_name(heard.row, chunk.start, heard.text)
        named = [at for at in range(chunk.start, chunk.end) if heard.row.names[at] and at not in made.parts]
        made.parts |= dict.fromkeys(filter(lambda at: _told_of_it(chunk, at), named), "passing")
        groups = [at for at in named if at not in made.parts]
        if _for_whom(made, groups):
            continue
        told = bool(mine.away or mine.covers or made.others or dealt)
        if len(groups) > 1 and told:
            _several(made, chunk, groups)
        elif groups and told:
            _one(made, chunk, groups[0], told=chunk in in_turn, counting=counting)
    if _told_of_all(made):
        mine.ask.append("uncertain")
    if dealt:
        mine.ask.append("offer")


def _nothing_else(made: Combined) -> bool:
    """Whether nothing is told but who has which day, of two or more: "Priya Friday morning and Lee Friday afternoon"."""
    heard, row = made.heard, made.heard.row
    named = [chunk for chunk in heard.chunks if any(row.names[chunk.start : chunk.end])]
    dated = all(any(row.dates[chunk.start : chunk.end]) for chunk in named)
    said = [at for at in range(len(row)) if not (row.names[at] or row.dates[at] or says_nothing(heard, at))]
    spoken = [at for at in said if row.words[at] not in heard.language.sets["and"] | LISTING]
    return len(named) > 1 and dated and not (spoken or heard.statements or any(chunk.sign == "?" for chunk in heard.chunks))


def _told_of_all(made: Combined) -> bool:
    """Whether those who are named with days may be the ones who are away: "Sam Thursday, Jo Friday: both out"."""
    row, both = made.heard.row, made.heard.language.sets["pair"]
    behind = [one for one in made.mine.away if one.who == "none" and not one.dates and row.words[one.chunk.start] in both]
    named = [part.place for part in made.mine.covers if part.statement is None and part.dates]
    return any(place < one.place for one in behind for place in named)


def _suggested(made: Combined, chunk: Chunk) -> bool:
    """Whether a sentence behind an absence is nothing but somebody's name and a question mark: "Poorly. Lee?"."""
    heard, near = made.heard, range(chunk.sentence - 1, chunk.sentence + 1)
    told = not made.mine.covers and any(one.chunk.number < chunk.number and one.chunk.sentence in near for one in made.mine.away)
    return told and chunk.end - chunk.start == 1 and heard.row.names[chunk.start] and chunk.sign == "?"


def _told_of_it(chunk: Chunk, at: int) -> bool:
    """Whether somebody is only said to know of it: "Lee covers and Jo knows"."""
    return any(mark.rule.says == "aside" and mark.start <= at < mark.end for mark in chunk.marks)


def _for_whom(made: Combined, groups: list[int]) -> bool:
    """Gives somebody who is named for another that one's absence, if it is told of: "Alex and Lena are out, Jo for Alex"."""
    words, absent = made.heard.row.words, {name for other in made.others for name in other.subject}
    if len(groups) != 2 or words[groups[0] + 1 : groups[1]] not in [[word] for word in made.heard.language.sets["for_whom"]]:
        return False
    who, whom = (made.heard.row.items[at].group for at in groups)
    if who is None or whom is None or not set(whom.said) <= absent:
        return False
    made.parts |= {groups[0]: "cover", groups[1]: "who"}
    made.absence_of(whom.said).covers.append(CoverPart(who.said, None, either=who.either, place=groups[0]))
    return True


def _one(made: Combined, chunk: Chunk, at: int, *, told: bool, counting: bool) -> None:
    """Somebody named alone in a clause covers where it is ``told``, or where the words and dates beside them say so."""
    heard, mine, group = made.heard, made.mine, made.heard.row.items[at].group
    assert group is not None  # noqa: S101
    words, sets = heard.row.words, heard.language.sets
    no = at > chunk.start and words[at - 1] in sets["negation"]  # "no Lee on Friday, use Priya"
    if no and words[max(0, at - 2)] not in sets["if"]:  # "if not Sam, Lee"
        made.parts[at] = "not"
        return
    others = [other for other in _said_in(heard, chunk) if other != at]
    dates = _dates(made, chunk)
    label = [] if others or dates else bracketed(heard, chunk.end - 1) or _label_before(made, chunk)
    chained = chunk.has("then") or chunk.head in heard.language.sets["else"] | heard.language.sets["or"]
    chained = chained or _on_condition(heard, chunk)
    rest, chained = goes_before(made, mine, chunk, chained)
    be = not heard.language.sets["be"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    told = told or _suggested(made, chunk) or _listed(made, chunk, others) or _dealt_out(heard, chunk, at)
    told = told or bool(chained and mine.covers) or (group.either and not others and any(one.dates for one in mine.away))
    if not others and not told:
        shared = (dates or label) and (label or not be) and (_surely(heard, group) or mine.covers)
        owned = heard.row.words[chunk.end - 1] == "'s"
        rested = (rest or chunk.has("share")) and (mine.covers or counting or owned or _all_of_it(chunk))
        led = group.names[0].strength > 0 and (_after_colon(heard, chunk) or _before_chain(heard, chunk))
        told = bool(shared or rested or led) or _set_aside(made, chunk) or _joins(made, chunk) or _preferred(made, chunk)
    if told:
        made.parts[at] = "cover"
        portion = portion_of(heard, chunk, last_portion(mine.covers))
        rest = (rest or is_rest(chunk)) and not (dates or label)
        dates = claim(made, [*dates, *label])  # a label was read as one more of the days away
        mine.covers.append(CoverPart(group.said, None, dates, chained or group.either, rest, portion, place=at))


def _all_of_it(chunk: Chunk) -> bool:
    """Whether all that was said is meant: "Lee each time", "Lee both days"."""
    return any(mark.rule.says == "share" and mark.rule.shape == "all" for mark in chunk.marks)


def _dates(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates of a clause, with those of one list in the clauses beside it."""
    dates = without_portions(made.heard, chunk, unused_dates(made, chunk))
    return [*_went_before(made, chunk, dates), *dates, *_goes_on(made, chunk, dates)]


def _joins(made: Combined, chunk: Chunk) -> bool:
    """Whether it goes on what is said of covers: "Jo has Monday and Max"."""
    return chunk.number > 0 and bool(made.mine.covers) and chunk.head in made.heard.language.sets["and"]


def _small(made: Combined, chunk: Chunk) -> bool:
    """Whether it is the next of a list of stand-ins, in a word that no table knows: "kofi or (if he's busy) ama"."""
    sets, lone = made.heard.language.sets, chunk.end - chunk.start == 1 and made.heard.row.loose[chunk.start]
    chained = chunk.head in sets["or"] | sets["else"] or chunk.has("then") or _on_condition(made.heard, chunk)
    return lone and chained and bool(made.mine.covers)


def _set_aside(made: Combined, chunk: Chunk) -> bool:
    """Whether somebody before it in the sentence does not cover: "normally it's Faisal but he's on leave, so Hyun-woo"."""
    if chunk.head not in made.heard.language.sets["so"]:
        return False
    own = [one for one in made.heard.chunks if one.sentence == chunk.sentence and one.number < chunk.number]
    return any(made.parts.get(at) == "not" for one in own for at in range(one.start, one.end))


def _preferred(made: Combined, chunk: Chunk) -> bool:
    """Whether it is said whom the speaker would like best: "need a sub on Tuesday, preferably Jo", "need cover, Jo if possible"."""
    heard, sets = made.heard, made.heard.language.sets
    liked = not sets["prefers"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    return made.mine.needs_cover and chunk.number > 0 and (liked or chunk.has("aside"))


def _greets(heard: Heard, chunk: Chunk) -> bool:
    """Whether a courtesy leads to those named: "thanks Sam", not "Sam for week two thanks"."""
    marks = [mark for mark in chunk.marks if mark.rule.says == "courtesy"]
    return any(any(heard.row.names[mark.start : chunk.end]) for mark in marks)


def _is_why(made: Combined, chunk: Chunk) -> bool:
    """Whether it is only why the speaker is away: "Jo on the first Monday each month, so I'm out those afternoons"."""
    so = made.heard.language.sets["so"]
    return any(one.chunk.head in so and made.heard.clause_before(one.chunk) is chunk for one in made.mine.away)


def _with_me(heard: Heard, chunk: Chunk) -> bool:
    """Whether the speaker is the last of those named: "half the team has it: Ingrid, Tomasz, and since this morning me too"."""
    sets, last = heard.language.sets, chunk.number + 1
    while last < len(heard.chunks) and heard.chunks[last].sentence == chunk.sentence and heard.chunks[last].head not in sets["and"]:
        last += 1
    after = heard.chunks[last] if last < len(heard.chunks) else chunk
    if after is chunk or after.sentence != chunk.sentence or any(one.what == "away" for one in after.statements):
        return False
    first = next((at for at in range(after.start, after.end) if not heard.row.dates[at] and not heard.row.items[at].filler), 0)
    return first > 0 and heard.row.words[first] in sets["me"]


def _said_in(heard: Heard, chunk: Chunk) -> list[int]:
    """The items of a clause that say something by themselves, but for "after that"."""
    idle = {at for mark in chunk.marks if mark.rule.says == "after" for at in range(mark.start, mark.end)}
    idle |= {at for at in range(chunk.start, chunk.end) if heard.row.words[at] in heard.language.sets["prefers"]}
    idle |= {chunk.end - 1} if heard.row.words[chunk.end - 1] == "'s" else set()  # "the other two are Lee's"
    return [at for at in range(chunk.start, chunk.end) if at not in idle and not says_nothing(heard, at)]


def _label_before(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates that stand as a label before a name: "thu = Chidi, fri = Noor", "1st: Aisha"."""
    heard = made.heard
    before = heard.clause_before(chunk)
    if before is None or before.sign not in LABELS or not plain(heard, before):
        return []
    return unused_dates(made, before)


def _in_turn_with_days(made: Combined) -> list[Chunk]:
    """The clauses of lone names where days and names take turns: "Fri off (Jo), Mon off (Max)", "24 Dec Priya, 15 Jan Lee, 5 Feb no
    cover"."""
    heard, found = made.heard, list[Chunk]()
    for before, chunk in pairwise(heard.chunks):
        lone = chunk.end - chunk.start == 1 and heard.row.names[chunk.start] and chunk.start not in made.parts and chunk.sign != ":"
        if lone and any(heard.row.dates[before.start : before.end]) and not any(heard.row.names[before.start : before.end]):
            found.append(chunk)
    return found if len(found) + len(made.mine.uncovered) > 1 else []


def _listed(made: Combined, chunk: Chunk, others: list[int]) -> bool:
    """Whether it is the next name of a list of stand-ins: "ask Ximena, Paulo, Ingrid"."""
    heard, before = made.heard, made.heard.clause_before(chunk)
    if others or before is None or any(heard.row.dates[chunk.start : chunk.end]):
        return False
    apart = {heard.row.words[at] for at in range(before.end, chunk.start)}
    ends = heard.row.items[before.end - 1].group is not None and made.parts.get(before.end - 1) == "cover"
    return ends and apart <= LISTING


def _dealt_out(heard: Heard, chunk: Chunk, at: int) -> bool:
    """Whether it is one of several to whom parts of the work go: "storage to Ivana, backups to Goran"."""
    own = [one for one in heard.chunks if one.sentence == chunk.sentence and not one.statements]
    ends = [one.end - 1 for one in own if heard.row.names[one.end - 1]]
    dealt = [end for end in ends if heard.row.words[end - 1] in heard.language.sets["hands_to"]]
    return at in dealt and len(dealt) > 1


def _surely(heard: Heard, group: Group) -> bool:
    """Whether they are people: where each noun has a capital, that alone is no sign of it."""
    return not heard.language.people.capitals or group.names[0].strength > 1


def _several(made: Combined, chunk: Chunk, groups: list[int]) -> None:
    """As in "Sam until noon then Jo": each has the dates behind them, or before them where the clause begins with one."""
    heard = made.heard
    if any(not says_nothing(heard, at) for at in range(chunk.start, chunk.end) if at not in groups):
        return
    if any(heard.row.words[at - 1] in heard.language.sets["places"] for at in groups[1:]):
        return  # "nächste Woche weg, Hüttenwandern in Osttirol"
    before = heard.row.dates[chunk.start] and groups[-1] == chunk.end - 1  # "wed sam, fri jo"
    ends = [*groups[1:], chunk.end]
    for at, first, end in zip(groups, [chunk.start, *groups] if before else groups, groups if before else ends, strict=False):
        group = heard.row.items[at].group
        dates = heard.row.dates_in(first, end)
        if group is not None:
            made.parts[at] = "cover"
            made.use(dates)
            made.mine.covers.append(CoverPart(group.said, None, dates, group.either, not dates, place=at))


def _went_before(made: Combined, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The members of the same list in the clause before: "Thu + Fri Art"."""
    heard = made.heard
    before = heard.chunks[chunk.number - 1] if chunk.number and dates and heard.row.dates[chunk.start] else None
    if before is None or chunk.head not in heard.language.sets["and"] or not plain(heard, before) or dates[0].of is None:
        return []
    return [mark for mark in unused_dates(made, before) if mark.of == dates[0].of]


def _goes_on(made: Combined, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The members of the same list in the clauses behind: "Priya Tuesday and Wednesday morning"."""
    found: list[DateMark] = []
    joints = made.heard.language.sets["and"]
    for after in made.heard.chunks[chunk.number + 1 :]:
        joined = after.head in joints and after.start == made.heard.chunks[after.number - 1].end + 1  # "thu n fri"
        own = made.heard.row.dates_in(after.start, after.end)
        if not own or not plain(made.heard, after) or not dates:
            break
        if not joined and any(mark.of is None or mark.of != dates[-1].of for mark in own):
            break
        found += own
    return found


def _after_colon(heard: Heard, chunk: Chunk) -> bool:
    """As in "for refunds: Karl"."""
    before = heard.clause_before(chunk)
    return before is not None and before.sign == ":"


def _on_condition(heard: Heard, chunk: Chunk) -> bool:
    """Whether the clause before only says when it is their turn: "to Ana and, if she doesn't answer, to Ben"."""
    before = heard.clause_before(chunk)
    return before is not None and before.has("then") and not heard.row.names[before.end - 1]


def _before_chain(heard: Heard, chunk: Chunk) -> bool:
    """As in "Ivy, if she can't Omar"."""
    return chunk.number + 1 < len(heard.chunks) and heard.chunks[chunk.number + 1].has("then")
