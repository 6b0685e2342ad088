"""Who covers, where no statement says so: people who stand beside dates in a clause of their own, or go on a list of stand-ins."""

from itertools import pairwise

from intents.statements.acts import asked
from intents.statements.combined import Combined, CoverPart
from intents.statements.covering.covers import bracketed, claim, goes_before
from intents.statements.covering.portions import counted, is_rest, last_portion, portion_of, without_portions
from intents.statements.heard import Heard, plain, says_nothing
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.who.names import Group

LABELS = frozenset("=:→>-–—")
LISTING = frozenset((",", "(", ")", "/", "|", "\n"))    # what may stand between the names of a list


def cover_fragments(made: Combined) -> None:
    """Names that stand in a clause of their own beside dates or alone: "Sam on Monday, Lee the 2nd", "else Lee"."""
    heard, mine = made.heard, made.mine
    portions = sum(bool(counted(chunk)) and any(heard.row.names[chunk.start : chunk.end]) for chunk in heard.chunks)
    labelled = _in_turn_with_days(made)
    for chunk in heard.chunks:
        if chunk.statements or _greets(heard, chunk) or asked(heard, chunk.sentence) or _is_why(made, chunk):
            continue
        groups = [at for at in range(chunk.start, chunk.end) if heard.row.items[at].group is not None and at not in made.parts]
        if not groups or not (mine.away or mine.covers):
            continue
        if len(groups) > 1:
            _several(made, chunk, groups)
            continue
        group = heard.row.items[groups[0]].group
        assert group is not None  # noqa: S101
        others = [at for at in _said_in(heard, chunk) if at != groups[0]]
        inside = (heard.row.items[at].date for at in range(chunk.start, chunk.end))
        dates = [mark for mark in inside if mark is not None and mark.place[0] not in made.used]
        dates = without_portions(heard, chunk, dates)
        dates = [*_went_before(made, chunk, dates), *dates, *_goes_on(made, chunk, dates)]
        label = [] if others or dates else bracketed(heard, chunk.end - 1) or _label_before(made, chunk)
        dates += label
        chained = chunk.has("then") or chunk.head in heard.language.sets["else"] | heard.language.sets["or"]
        rest, chained = goes_before(made, mine, chunk, chained)
        goes_on = chunk.head in heard.language.sets["and"] and not others
        after = chunk.number > 0 and (heard.chunks[chunk.number - 1].statements or mine.covers)
        be = any(heard.row.words[at] in heard.language.sets["be"] for at in range(chunk.start, chunk.end))
        told = not others and group.names[0].strength > 0 and (_after_colon(heard, chunk) or _before_chain(heard, chunk))
        shared = dates and not others and (label or not be) and (_surely(heard, group) or mine.covers)
        rested = not others and (rest or chunk.has("share")) and (mine.covers or portions > 1)
        told = told or (not others and chunk.head in heard.language.sets["so"] and _set_aside(made, chunk))
        told = told or chunk in labelled or _listed(made, chunk, others) or _dealt_out(heard, chunk, groups[0])
        if shared or told or rested or (chained and mine.covers) or (goes_on and mine.covers and after):
            made.parts[groups[0]] = "cover"
            portion = portion_of(heard, chunk, last_portion(mine.covers))
            rest = (rest or is_rest(chunk)) and not dates
            dates = claim(made, dates)  # a label was read as one more of the days away
            either = chained or group.either
            mine.covers.append(CoverPart(group.said, None, dates, either, rest, portion, place=groups[0]))


def _set_aside(made: Combined, chunk: Chunk) -> bool:
    """Whether somebody before it in the sentence does not cover: "normally it's Faisal but he's on leave, so Hyun-woo"."""
    own = [one for one in made.heard.chunks if one.sentence == chunk.sentence and one.number < chunk.number]
    return any(made.parts.get(at) == "not" for one in own for at in range(one.start, one.end))


def _greets(heard: Heard, chunk: Chunk) -> bool:
    """Whether a courtesy leads to those named: "thanks Sam", not "Sam for week two thanks"."""
    marks = [mark for mark in chunk.marks if mark.rule.says == "courtesy"]
    return any(any(heard.row.names[mark.start : chunk.end]) for mark in marks)


def _is_why(made: Combined, chunk: Chunk) -> bool:
    """Whether it is only why the speaker is away: "Jo on the first Monday each month, so I'm out those afternoons"."""
    so = made.heard.language.sets["so"]
    after = [one.chunk for one in made.mine.away if one.chunk.number == chunk.number + 1]
    return any(one.head in so and one.sentence == chunk.sentence for one in after)


def _said_in(heard: Heard, chunk: Chunk) -> list[int]:
    """The items of a clause that say something by themselves, but for "after that"."""
    after = {at for mark in chunk.marks if mark.rule.says == "after" for at in range(mark.start, mark.end)}
    return [at for at in range(chunk.start, chunk.end) if at not in after and not says_nothing(heard, at)]


def _label_before(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates that stand as a label before a name: "thu = Chidi, fri = Noor", "1st: Aisha"."""
    heard = made.heard
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    if before is None or before.sentence != chunk.sentence or before.sign not in LABELS or not plain(heard, before):
        return []
    marks = [item.date for item in heard.row.items[before.start : before.end] if item.date is not None]
    return [mark for mark in marks if mark.place[0] not in made.used]


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
    heard = made.heard
    if others or not chunk.number or any(heard.row.dates[chunk.start : chunk.end]):
        return False
    before = heard.chunks[chunk.number - 1]
    apart = {heard.row.words[at] for at in range(before.end, chunk.start)}
    ends = heard.row.items[before.end - 1].group is not None and made.parts.get(before.end - 1) == "cover"
    return ends and before.sentence == chunk.sentence and apart <= LISTING


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
    """As in "Sam until noon then Jo": each has the dates behind them."""
    heard = made.heard
    if any(not says_nothing(heard, at) for at in range(chunk.start, chunk.end) if at not in groups):
        return
    for at, end in zip(groups, [*groups[1:], chunk.end], strict=True):
        group = heard.row.items[at].group
        dates = [mark for item in heard.row.items[at:end] if (mark := item.date)]
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
    marks = [item.date for item in heard.row.items[before.start : before.end] if item.date is not None]
    return [mark for mark in marks if mark.of == dates[0].of and mark.place[0] not in made.used]


def _goes_on(made: Combined, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The members of the same list in the clauses behind: "Priya Tuesday and Wednesday morning"."""
    found: list[DateMark] = []
    joints = made.heard.language.sets["and"]
    for after in made.heard.chunks[chunk.number + 1 :]:
        joined = after.head in joints and after.start == made.heard.chunks[after.number - 1].end + 1  # "thu n fri"
        own = [item.date for item in made.heard.row.items[after.start : after.end] if item.date is not None]
        if not own or not plain(made.heard, after) or not dates:
            break
        if not joined and any(mark.of is None or mark.of != dates[-1].of for mark in own):
            break
        found += own
    return found


def _after_colon(heard: Heard, chunk: Chunk) -> bool:
    """As in "for refunds: Karl"."""
    return (
        chunk.number > 0
        and heard.chunks[chunk.number - 1].sign == ":"
        and heard.chunks[chunk.number - 1].sentence == chunk.sentence
    )


def _before_chain(heard: Heard, chunk: Chunk) -> bool:
    """As in "Ivy, if she can't Omar"."""
    return chunk.number + 1 < len(heard.chunks) and heard.chunks[chunk.number + 1].has("then")
