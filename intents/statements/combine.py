"""Statements to requests: who is away when, less what is excepted; who covers which of it; what else is asked for."""

from datetime import datetime

from intents.statements.acts import act_of, asked, asked_behind, framed
from intents.statements.behalf import at_work_instead, on_behalf
from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.covering.covers import meant_by, take_cover
from intents.statements.covering.fragments import cover_fragments
from intents.statements.covering.portions import by_place
from intents.statements.days.begun import begun_before
from intents.statements.days.borrowed import unowned
from intents.statements.days.every_day_but import every_day_but
from intents.statements.days.exceptions import asides, excepted
from intents.statements.days.leaning import lean
from intents.statements.days.pointing import that_day
from intents.statements.days.second_thoughts import second_thoughts
from intents.statements.days.turned import corrected, only_excepted, turned
from intents.statements.hear import Heard, plain
from intents.statements.parts import note_people, people_parts
from intents.statements.present import working_elsewhere
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import half_of, is_point


def combine(heard: Heard) -> Combined:
    """The requests of a message."""
    made = Combined(heard, Absence())
    for statement in heard.statements:
        _take(made, statement)
    asides(made)
    second_thoughts(made)
    excepted(made)
    working_elsewhere(made)
    cover_fragments(made)
    only_excepted(made)
    every_day_but(made)
    corrected(made)
    turned(made)
    _told_of(made)
    that_day(made)
    lean(made)
    begun_before(made)
    on_behalf(made)
    at_work_instead(made)
    by_place(made)
    _settled(made)
    unowned(made)
    people_parts(made)
    return made


def _take(made: Combined, statement: Statement) -> None:
    note_people(made, statement)
    if statement.what in ("lists", "cancels", "changes", "undoes", "helps", "howto", "hours", "holiday", "other"):
        if own := _listed_with(made, statement):
            own.dates += statement.dates
            statement.dates = []
        elif not _only_stressed(made.heard, statement):
            (made.reported if _of_others(made.heard, statement) else made.requests).append(statement)
        return
    statement.act = act_of(made.heard, statement)
    if statement.match.rule.form == "start" and asked_behind(made.heard, statement.chunk):
        made.mine.ask.append("uncertain")
    if statement.chunk.quoted:
        made.reported.append(statement)
    elif statement.what == "covers" and statement.who == "who" and _asks_who(made.heard, statement):
        statement.act = "asks"
        made.requests.append(statement)
    elif statement.what in ("covers", "no_cover", "not_cover", "needs_cover"):
        take_cover(made, statement)
    elif statement.act == "reports":
        _take_report(made, statement)
    else:
        _take_told(made, statement)


def _listed_with(made: Combined, statement: Statement) -> Statement | None:
    """The statement whose list of days it closes: "I'll take the 28th, 29th and 30th as holiday"."""
    lists = {mark.of for mark in statement.dates} - {None}
    own = [one for one in made.mine.away if lists & {mark.of for mark in one.dates}]
    words = made.heard.row.words[statement.match.start : statement.match.end]
    told = not made.heard.language.sets["be"].isdisjoint(words)  # "I'm out on the 28th, and the 30th is a holiday"
    return own[-1] if statement.what == "holiday" and own and not told else None


def _only_stressed(heard: Heard, statement: Statement) -> bool:
    """Whether what looks like taking back only gives weight to what follows: "Wednesday forget it, I'm not coming in"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    after = [one for one in heard.statements if one.place > statement.place and one.chunk.sentence == statement.chunk.sentence]
    told = [one for one in after if one.who in ("me", "us") and (one.what == "away") != one.negated and not one.dates]
    pointing = words[-1] in sets["it"] and not sets["forgets"].isdisjoint(words)
    if statement.what == "cancels" and pointing and _of_an_event(heard, statement):
        return True
    return statement.what == "cancels" and pointing and bool(statement.dates) and bool(told)


def _of_an_event(heard: Heard, statement: Statement) -> bool:
    """Whether what is to be forgotten is what a clause before tells of, and an absence follows: "the check-up on Monday takes an
    hour, ignore that. Tuesday I'm out"."""
    before = [one for one in heard.chunks if one.sentence == statement.chunk.sentence and one.number < statement.chunk.number]
    told = any(any(heard.row.dates[one.start : one.end]) and not one.statements for one in before)
    after = [one for one in heard.statements if one.chunk.number > statement.chunk.number and one.what == "away"]
    return told and any(not one.negated for one in after) and not statement.dates


def _asks_who(heard: Heard, statement: Statement) -> bool:
    """Whether the clause begins with the question word: "who's got the phone this weekend"."""
    return heard.row.words[statement.chunk.start] in heard.language.sets["who"]


def _of_others(heard: Heard, statement: Statement) -> bool:
    """Whether a request is only spoken of: quoted, asked about, said by somebody else."""
    chunk = statement.chunk
    if chunk.quoted or statement.what not in ("cancels", "changes", "holiday", "hours"):
        return chunk.quoted
    return asked(heard, chunk.sentence, me=statement.who in ("me", "us")) or bool(framed(heard, chunk, statement.place))


def _take_report(made: Combined, statement: Statement) -> None:
    """What others say; where they let or make the speaker be away, it is asked about: "my boss said I can take Friday off"."""
    around = statement.context
    granted = around.wants or around.modal in made.heard.language.sets["granted"]
    if statement.what == "away" and around.who in ("me", "us") and granted and not _deadline(statement):
        made.mine.ask.append("uncertain")
        made.mine.away.append(statement)
    else:
        made.reported.append(statement)


def _take_told(made: Combined, statement: Statement) -> None:
    """Being away, here or back, as far as it is told and not past."""
    around = statement.context
    if statement.act == "denies":
        return
    if _deadline(statement) or _wished(made, statement):
        made.reported.append(statement)
        return
    past = around.past or _over(made, statement)
    if statement.act == "supposes":
        made.requests.append(statement)
    elif past and statement.what != "back" and around.who in ("none", "me", "us", "people", "they"):
        made.history.append(statement)
    elif statement.act in ("asks", "depends"):
        made.requests.append(statement)
    elif _event(made, statement):
        made.events.append(statement)
    elif (absence := _absence_of(made, statement)) is None or _of_others_before(made, statement):
        made.history.append(statement)
    elif statement.what == "back":
        absence.returns.append(statement)
    else:
        _take_state(made, absence, statement)


def _deadline(statement: Statement) -> bool:
    """Whether its only date is that by which it has to be asked for: "I must book my leave by 15 December"."""
    asks = statement.match.rule.form == "verb" and statement.match.rule.says == "away" and not statement.shape
    return asks and bool(statement.dates) and all(mark.bound == "by" and mark.kind == "days" for mark in statement.dates)


def _wished(made: Combined, statement: Statement) -> bool:
    """Whether it is said to the one who is away: "enjoy your day off on Friday"."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    return statement.who == "none" and statement.what == "away" and not made.heard.language.sets["yours"].isdisjoint(words)


def _of_others_before(made: Combined, statement: Statement) -> bool:
    """Whether it goes on of what the clause before spoke of: "kids break up 16 July and go back 1 September", "my parents land
    Thursday, leave Sunday"."""
    heard, chunk, sets = made.heard, statement.chunk, made.heard.language.sets
    goes_on = statement.who == "none" and chunk.number and statement.match.rule.form in ("verb", "any")
    before = heard.chunks[chunk.number - 1] if goes_on else None
    if before is None or before.sentence != chunk.sentence or before.statements or plain(heard, before):
        return False
    words = heard.row.words[before.start : before.end]
    if not (sets["me"] | sets["us"]).isdisjoint(words):
        return False
    if statement.what == "back":
        return chunk.head in sets["and"]
    goes = statement.match.rule.form == "verb" and not sets["comings"].isdisjoint(words)
    works = statement.what in ("here", "works") and chunk.head in sets["and"]  # "the plumber can't today and comes tomorrow"
    return (statement.what == "away" and goes and before.end == chunk.start - 1) or works


def _told_of(made: Combined) -> None:
    """Events are the absence where nothing else is: "my dentist appointment is on Tuesday at 10"."""
    if not made.mine.away and not made.mine.returns:
        made.mine.away += made.events
        made.events = []


def _over(made: Combined, statement: Statement) -> bool:
    """Whether its own verb says that it is over: "I worked yesterday until midnight", "I had Monday off"."""
    row, first = made.heard.row, made.heard.row.words[statement.match.start]
    began = first in row.language.sets["began"] and bool(statement.dates) and not _today(made, statement)
    return not statement.context.helped and (began or first in row.language.sets["did"])


def _today(made: Combined, statement: Statement) -> bool:
    """Whether its dates are of today: "woke up ill this morning"."""
    today, spans = made.heard.phrase.now.date(), made.heard.dates.when(statement.dates).spans
    return any(isinstance(span.start, datetime) and span.start.date() == today for span in spans)


def _leads_to(made: Combined, event: Statement) -> bool:
    """Whether it is only why the days that are named behind it are taken: "a stag do on the 5th, so I'm off the Friday"."""
    so = made.heard.language.sets["so"]
    timed = any(mark.kind != "days" for mark in event.dates) and event.match.rule.name != "travels"
    return bool(event.match.rule.weak and event.dates and not timed) and any(
        one.chunk.sentence == event.chunk.sentence and one.place > event.place and one.chunk.head in so and _has_days(one)
        for one in made.mine.away
        if not one.match.rule.weak
    )


def _beside_leave(made: Combined, statement: Statement) -> bool:
    """Whether it is where the speaker works on a day of its own, beside leave on others: "training on Monday, off on Tuesday"."""
    sure = [one for one in made.mine.away if one.what == "away" and not one.match.rule.weak and one.chunk is not statement.chunk]
    dated = made.mine.marks_of(statement)
    return bool(statement.what == "elsewhere" and dated and any(map(_has_days, sure)) and not made.mine.covers)


def _has_days(statement: Statement) -> bool:
    """Whether it names days itself."""
    return any(mark.kind in ("days", "both") for mark in statement.dates)


def _is_past(made: Combined, statement: Statement) -> bool:
    """Whether all its dates lie before today."""
    today = made.heard.phrase.now.date()
    ends = [span.end for span in made.heard.dates.when(statement.dates).spans] if statement.dates else []
    return bool(ends) and all(isinstance(end, datetime) and end.date() <= today for end in ends)


def _event(made: Combined, statement: Statement) -> bool:
    """Whether what may be an absence is only what the clause tells something of: "parents evening is on the 18th"."""
    row, at = made.heard.row, statement.match.end
    if statement.who != "none" or not (statement.match.rule.weak or statement.what == "elsewhere"):
        return False
    while at < statement.chunk.end and (row.dates[at] or row.items[at].filler):
        at += 1
    sets = row.language.sets
    return at < statement.chunk.end and row.words[at] in sets["be"] | sets["have"] | sets["will"] | sets["rings"]


def _take_state(made: Combined, absence: Absence, statement: Statement) -> None:
    """Being away or here, and what its denial comes to."""
    if statement.shape == "last" and statement.match.rule.form == "verb" and any(map(_at_a_clock, statement.dates)):
        statement.shape = "early"  # "finishing up at 3 on Friday"
    if _ends_work(made, statement):
        statement.shape = "last"
    said_away = statement.what in ("away", "elsewhere")
    if (said_away and statement.chunk.has("usual") and not _usual_then(made, statement)) or (
        statement.match.rule.name == "takes the day" and statement.context.modal in made.heard.language.sets["could"]
    ):
        return
    denied = statement.negated and statement.match.rule.name != "cannot work"
    if denied and statement.shape == "remote" and absence is made.mine:
        return  # "I won't be working from home on Friday": at work all the same
    if said_away != denied:
        absence.away.append(statement)
    elif said_away:
        absence.denied.append(statement)
    elif _again(made, statement):
        absence.returns.append(statement)
    elif absence is made.mine and statement.chunk.has("half"):
        absence.away.append(statement)
    elif absence is made.mine and _ends_hours(made, statement):
        absence.returns.append(statement)
    elif absence is made.mine and (shape := _part_here(made, statement) or _half_only(statement)):
        statement.shape = shape
        absence.away.append(statement)
    else:
        absence.here.append(statement)


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
    after = any(one.what == "back" and one.dates and one.place > statement.place for one in made.heard.statements)
    return statement.shape == "early" and days and after and words[0] in finishes


def _at_a_clock(mark: DateMark) -> bool:
    """Whether a date has hours."""
    return mark.kind in ("clock", "both")


def _again(made: Combined, statement: Statement) -> bool:
    """Whether it is being back: "on call again from tomorrow 8am"."""
    words = made.heard.row.words[statement.match.end : statement.match.end + 1]
    return statement.what == "here" and bool(statement.dates) and not made.heard.language.sets["again"].isdisjoint(words)


def _ends_hours(made: Combined, statement: Statement) -> bool:
    """As in "the morning of the 3rd only, funeral. On deck from 1300": it ends the hours of being away that were said before."""
    before = [item.date.kind for item in made.heard.row.items[: statement.place] if item.date is not None]
    clocks = all(mark.kind == "clock" and mark.bound in ("from", "after") for mark in statement.dates)
    only = len(before) == 1 and before[0] in ("both", "part")
    return statement.what == "here" and bool(statement.dates) and clocks and only and bool(made.mine.away)


def _half_only(statement: Statement) -> str:
    """Being here for one half of a day only: "Friday I'm just in for the morning"."""
    halves = [mark for mark in statement.dates if half_of(mark) in ("am", "pm")]
    return "other half" if statement.chunk.has("only") and len(halves) == 1 else ""


def _part_here(made: Combined, statement: Statement) -> str:
    """Being here for a part only: "working till 12" is away from then, "only available after 2" is away until then."""
    clocks = [mark for mark in statement.dates if mark.kind in ("clock", "both")]
    if any(mark.bound in ("until", "through") for mark in clocks):
        return "from"
    limited = statement.chunk.has("only") or statement.what == "here" or statement.shape == "begins"
    if limited and any(mark.bound in ("from", "after", "since", "by", "around") for mark in clocks):
        return "until"
    inside = made.heard.row.words[statement.match.start : statement.match.end]
    begins = statement.shape == "begins" or inside == [*made.heard.language.sets["comes_in"]]  # "in at 10"
    return "until" if begins and any(map(is_point, clocks)) else ""


def _absence_of(made: Combined, statement: Statement) -> Absence | None:
    """The absence that a statement is about: the speaker's, or somebody else's."""
    context = statement.context
    inside = made.heard.row.words[statement.match.start : statement.match.end]
    about_me = statement.match.rule.form in ("any", "verb") and not made.heard.language.sets["me"].isdisjoint(inside)
    if statement.match.rule.slot == "mine" or _of_mine(made, statement):
        return made.mine
    if statement.match.rule.slot == "subject":
        named = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
        made.others.append(Absence(named[0].said) if named else made.mine)
        return made.others[-1]
    if (same := _still_of(made, statement)) is not None:
        return same
    if about_me or context.who in ("me", "none", "us", "everybody", "you"):
        if context.who == "everybody" or (context.who == "us" and not statement.match.rule.weak):  # "we're moving house": at home
            made.mine.ask.append("uncertain")
        if context.subject is not None and (beside := _beside(made, context.subject)):
            made.mine.subject = tuple(dict.fromkeys((*made.mine.subject, *beside, "me")))
        return made.mine
    if context.who in ("people", "they"):
        group = context.group or meant_by(made.heard, statement)
        if group is None:
            return None
        names = group.said
        if _with_me(made, context.subject):
            made.mine.subject = (*names, "me")
            return made.mine
        for other in made.others:
            if other.subject == names:
                return other
        made.others.append(Absence(names))
        return made.others[-1]
    return None


def _with_me(made: Combined, at: int | None) -> bool:
    """Whether the speaker is one of them: "me and Jo are off"."""
    words, sets = made.heard.row.words, made.heard.language.sets
    return at is not None and at > 1 and words[at - 1] in sets["and"] and words[at - 2] in sets["me"]


def _still_of(made: Combined, statement: Statement) -> Absence | None:
    """Whose absence it goes on to tell of, without a subject of its own: "Chip's down with flu, out today and tomorrow"."""
    heard, chunk = made.heard, statement.chunk
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    if statement.who != "none" or before is None or before.sentence != chunk.sentence or chunk.head:
        return None
    told = [other for other in made.others for one in other.away if one.chunk is before and one.match.rule.weak and not one.dates]
    return told[-1] if told and statement.dates else None


def _of_mine(made: Combined, statement: Statement) -> bool:
    """Whether it is told of a thing in a clause about the speaker: "I am in the train without network"."""
    words = made.heard.row.words[statement.chunk.start : statement.match.start]
    unnamed = statement.match.rule.form == "any" and statement.match.rule.weak and statement.who in ("thing", "it")
    return unnamed and not made.heard.language.sets["me"].isdisjoint(words)


def _beside(made: Combined, at: int) -> tuple[str, ...]:
    """The people in "Sam and I", "me and Sam"."""
    row, sets = made.heard.row, made.heard.language.sets
    for other, joint in ((at - 2, at - 1), (at + 2, at + 1)):
        if 0 <= other < len(row) and row.words[joint] in sets["and"] and (group := row.items[other].group):
            made.parts[other] = "who"
            return group.said
    return ()


def _settled(made: Combined) -> None:
    """What only counts beside something stronger goes; covers named beside somebody else's absence are that one's."""
    mine = made.mine
    strange = [one for one in made.requests if one.what == "other"]
    strange = [one for one in strange if not one.context.wants]  # "off on the 7th to show them round"
    foreign = {one.chunk.sentence for one in strange if one.who != "thing" or len(one.chunk.statements) > 1}  # "a nativity play"
    mine.away = [one for one in mine.away if one.chunk.sentence not in foreign]
    made.events += (told := [one for one in mine.away if _leads_to(made, one) or _beside_leave(made, one)])
    mine.away = [one for one in mine.away if one not in told]
    over = [one for one in mine.away if one.match.rule.weak and _is_past(made, one)]
    if any(one.dates and one not in over for one in mine.away):  # "got my results last Tuesday, the op is on the 8th"
        mine.away = [one for one in mine.away if one not in over]
        made.history += over
    if any(one.act != "reports" and one.dates and not one.match.rule.weak for one in mine.away):
        for one in [one for one in mine.away if one.act == "reports"]:  # "HR says I must take two days, so I'm off 29 and 30 March"
            mine.away.remove(one)
            if "uncertain" in mine.ask:  # which it has put there
                mine.ask.remove("uncertain")
    if not mine.away:
        mine.returns = [one for one in mine.returns if not one.match.rule.weak]
        strong = [part for part in mine.covers if part.statement is None or not part.statement.match.rule.weak]
        mine.covers = mine.covers if strong or any(one.shape == "gone" for one in made.heard.statements) else []
    for other in [one for one in made.others if one.here and not (one.away or one.returns)]:
        made.others.remove(other)
        if not other.here[0].dates and not other.here[0].context.helped:  # "Paula here from theatre"
            _passing(made, other.here[0])
        elif mine.away:
            mine.covers.append(CoverPart(other.subject, other.here[0], list(other.here[0].dates)))
            if other.here[0].context.subject is not None:
                made.parts[other.here[0].context.subject] = "cover"
    if mine.covers and not mine.away and not mine.returns and len(made.others) == 1:
        own = [part for part in mine.covers if _is_mine(made, part) or part.names == made.others[0].subject]
        made.others[0].covers += [part for part in mine.covers if part not in own]
        mine.covers = own
    swapped = [other for other in made.others if other.subject in [part.names for part in mine.covers]]
    if swapped and all(part.names == ("me",) for other in swapped for part in other.covers):
        mine.ask.append("confirm")


def _passing(made: Combined, statement: Statement) -> None:
    """Takes note that somebody is only named."""
    if statement.context.subject is not None:
        made.parts[statement.context.subject] = "passing"


def _is_mine(made: Combined, part: CoverPart) -> bool:
    """Whether the clause says that it is the speaker's: "for me", "my 24th"."""
    sets, statement = made.heard.language.sets, part.statement
    if statement is None:
        return False
    words = set(made.heard.row.words[statement.match.start : statement.chunk.end])
    return not words.isdisjoint(sets["me"] | sets["mine"])
