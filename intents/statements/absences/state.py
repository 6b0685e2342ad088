"""Being away or here, and what its denial, its shape and its clocks make of it."""

from datetime import datetime, time

from intents.statements.combined import Absence, Combined
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import half_of, is_point

EVENING = 17  # o'clock: who works until then leaves no part of the day


def take_state(made: Combined, absence: Absence, statement: Statement) -> None:
    """Being away or here, and what its denial comes to."""
    clocks = any(mark.kind in ("clock", "both") for mark in statement.dates)
    if statement.shape == "last" and statement.match.rule.form == "verb" and clocks:
        statement.shape = "early"  # "finishing up at 3 on Friday"
    if _ends_work(made, statement):
        statement.shape = "last"
    if _usual(made, statement):
        return
    if _way_back(made, absence, statement):
        absence.returns.append(statement)
        return
    mine = absence is made.mine
    away = statement.what in ("away", "elsewhere")
    denied = (statement.negated and statement.match.rule.name != "cannot work") or _withheld(made, statement)
    if denied and statement.shape == "remote" and mine:
        return  # "I won't be working from home on Friday": at work all the same
    if away != denied:
        absence.away.append(statement)
    elif away:
        absence.denied.append(statement)
    elif _again(made, statement) or (mine and not statement.chunk.has("half") and _ends_hours(made, statement)):
        absence.returns.append(statement)
    elif mine and statement.chunk.has("half"):
        absence.away.append(statement)
    elif mine and (shape := _part_here(made, statement) or _half_only(statement)):
        statement.shape = shape
        absence.away.append(statement)
    else:
        absence.here.append(statement)


def _way_back(made: Combined, absence: Absence, statement: Statement) -> bool:
    """Whether it is the way back of a journey on which somebody has set out before: "flying to Porto on the 4th, flying home on the
    11th"."""
    words = made.heard.row.words[statement.match.start + 1 : statement.match.end]
    home = "travels" in statement.match.rule.kinds and not made.heard.language.sets["homewards"].isdisjoint(words)
    return home and any(one.dates and one.what == "away" for one in absence.away)


def _withheld(made: Combined, statement: Statement) -> bool:
    """Whether it is what somebody else shall not have: "Alex can't take Friday off", not "Alex can't make Friday"."""
    row, sets = made.heard.row, made.heard.language.sets
    beside = [one.match for one in statement.chunk.statements if one.what == "away"]
    for may in beside:
        words = set(row.words[may.start : may.end])
        if sets["negation"].isdisjoint(words) or sets["will"].isdisjoint(words) or not sets["me"].isdisjoint(words):
            continue
        behind = [one for one in beside if may.end <= one.start <= may.end + 1]
        off = not sets["away_words"].isdisjoint(row.words[may.end : may.end + 1]) or bool(behind)
        named = any(row.names[statement.chunk.start : may.end]) or any(one.who == "they" for one in statement.chunk.statements)
        if off and named and statement.match in (may, *behind):
            return True
    return False


def _usual(made: Combined, statement: Statement) -> bool:
    """Whether it is what is usual or might be: "off as usual", "I could take Friday"."""
    away, usual = statement.what in ("away", "elsewhere"), statement.chunk.has("usual")
    could = "leave_or_shift" in statement.match.rule.kinds and statement.context.modal in made.heard.language.sets["could"]
    return could or (away and usual and not _usual_then(made, statement))


def _usual_then(made: Combined, statement: Statement) -> bool:
    """Whether it is of other days that they are as usual: "only Wednesday I'm away rest of the week as normal"."""
    row, at = made.heard.row, statement.match
    usual = [mark.start for mark in statement.chunk.marks if mark.rule.says == "usual" and mark.start > at.end]
    before = [mark for mark in statement.dates if row.place(mark) < at.end]
    others = [mark for mark in statement.dates if usual and at.end <= row.place(mark) < usual[0]]
    if not before or not others:
        return False
    statement.dates = before
    made.use(others)
    return True


def _ends_work(made: Combined, statement: Statement) -> bool:
    """As in "I finish on Friday and start again 4 January": the day is the last one at work."""
    finishes, words = made.heard.language.sets["finishes"], made.heard.row.words[statement.match.start : statement.match.end]
    days = bool(statement.dates) and all(mark.kind == "days" for mark in statement.dates)
    behind = [one for one in made.heard.statements if one.dates and one.place > statement.place]
    after = any(one.what == "back" for one in behind)
    own = [one for one in behind if one.what == "away" and not one.negated and one.chunk.sentence == statement.chunk.sentence]
    leave = any(mark.kind == "days" and "leave" in one.match.rule.kinds for one in own for mark in one.dates)
    early = not made.heard.language.sets["risky"].isdisjoint(words)
    return statement.shape == "early" and days and ((after and words[0] in finishes) or (leave and not early))


def _again(made: Combined, statement: Statement) -> bool:
    """Whether it is being back: "on call again from tomorrow 8am"."""
    words = made.heard.row.words[statement.match.end : statement.match.end + 1]
    return statement.what in ("here", "works") and bool(statement.dates) and not made.heard.language.sets["again"].isdisjoint(words)


def _ends_hours(made: Combined, statement: Statement) -> bool:
    """As in "the morning of the 3rd only, funeral. On deck from 1300": it ends the hours of being away that were said before."""
    before = made.heard.row.dates_in(0, statement.place)
    clocks = all(mark.kind == "clock" and mark.bound in ("from", "after") for mark in statement.dates)
    only = len(before) == 1 and before[0].kind in ("both", "part")
    return statement.what == "here" and bool(statement.dates) and clocks and only and bool(made.mine.away)


def _part_here(made: Combined, statement: Statement) -> str:
    """Being here for a part only: "working till 12" is away from then, "only available after 2" is away until then."""
    clocks = [mark for mark in statement.dates if mark.kind in ("clock", "both")]
    if any(mark.bound in ("until", "through") for mark in clocks):
        return "" if _late_then_off(made, statement, clocks) else "from"
    limited = statement.chunk.has("only") or statement.what == "here" or statement.shape == "begins"
    if statement.chunk.has("only") and any(mark.bound == "before" for mark in clocks):
        return "from"  # "free only before 11"
    if limited and any(mark.bound in ("from", "after", "since", "by", "around") for mark in clocks):
        return "until"
    inside = made.heard.row.words[statement.match.start : statement.match.end]
    begins = statement.shape == "begins" or inside == [*made.heard.language.sets["comes_in"]]  # "in at 10"
    return "until" if begins and any(map(is_point, clocks)) else ""


def _late_then_off(made: Combined, statement: Statement, clocks: list[DateMark]) -> bool:
    """Whether the work ends late, and what follows is the absence: "on call until Sunday night, then off Monday"."""
    ends = [moment for mark in clocks for span in made.heard.dates.when([mark]).spans if (moment := span.end)]
    late = bool(ends) and all(isinstance(end, datetime | time) and end.hour >= EVENING for end in ends)
    own = statement.chunk.sentence
    after = [one for one in made.heard.statements if one.place > statement.place and one.chunk.sentence == own]
    return late and any(one.what == "away" and not one.negated and one.dates for one in after)


def _half_only(statement: Statement) -> str:
    """Being here for one half of a day only: "Friday I'm just in for the morning"."""
    halves = [mark for mark in statement.dates if half_of(mark) in ("am", "pm")]
    return "other half" if statement.chunk.has("only") and len(halves) == 1 else ""
