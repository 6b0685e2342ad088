"""Statements to requests: who is away when, less what is excepted; who covers which of it; what else is asked for."""

from intents.statements.absences.behalf import at_work_instead, called_in, on_behalf
from intents.statements.absences.elided import elided
from intents.statements.absences.present import working_elsewhere
from intents.statements.absences.settled import settled
from intents.statements.absences.told import take_report, take_told
from intents.statements.acts import act_of, asked, asked_behind, framed
from intents.statements.combined import Absence, Combined
from intents.statements.covering.anew import named_twice
from intents.statements.covering.covers import take_cover, take_instead
from intents.statements.covering.for_whom import told_away, wanted_then
from intents.statements.covering.fragments import cover_fragments
from intents.statements.covering.limited import limited_covers
from intents.statements.covering.portions import by_place, shared_out
from intents.statements.covering.without import given_to, of_shifts
from intents.statements.days.begun import begun_before
from intents.statements.days.borrowed import unowned
from intents.statements.days.every_day_but import every_day_but
from intents.statements.days.exceptions import asides, excepted
from intents.statements.days.farewells import farewells
from intents.statements.days.headings import headings
from intents.statements.days.leaning import lean
from intents.statements.days.opposed import opposed
from intents.statements.days.pointing import that_day
from intents.statements.days.second_thoughts import left_open, second_thoughts
from intents.statements.days.taken_back import taken_back, there_then
from intents.statements.days.turned import corrected, only_excepted, turned
from intents.statements.heard import Heard
from intents.statements.parts import note_people, people_parts
from intents.statements.statement import Statement
from intents.when.near import base_of

REQUESTS = ("lists", "cancels", "changes", "undoes", "helps", "howto", "hours", "holiday", "other")


def combine(heard: Heard) -> Combined:
    """The requests of a message."""
    made = Combined(heard, Absence())
    for statement in heard.statements:
        _take(made, statement)
    take_instead(made)
    wanted_then(made)
    asides(made)
    second_thoughts(made)
    taken_back(made)
    left_open(made)
    excepted(made, opposed(made))
    working_elsewhere(made)
    limited_covers(made)
    called_in(made)
    elided(made)
    cover_fragments(made)
    named_twice(made)
    given_to(made)
    of_shifts(made)
    only_excepted(made)
    every_day_but(made)
    corrected(made)
    turned(made)
    _told_of(made)
    headings(made)
    that_day(made)
    farewells(made)
    lean(made)
    begun_before(made)
    on_behalf(made)
    at_work_instead(made)
    by_place(made)
    shared_out(made)
    there_then(made)
    settled(made)
    unowned(made)
    people_parts(made)
    return made


def _take(made: Combined, statement: Statement) -> None:
    """Puts a statement where it belongs."""
    note_people(made, statement)
    if statement.what == "changes" and "anew" in statement.match.rule.kinds and statement.who in ("me", "us"):
        made.history.append(statement)  # "I was supposed to be on tonight, but ..."
        return
    _traded(made, statement)
    _who_it_is(made.heard, statement)
    if statement.what in REQUESTS:
        if own := _listed_with(made, statement):
            own.dates += statement.dates
            statement.dates = []
        elif _of_an_event(made.heard, statement):
            told = [one for one in made.mine.away if _weak(one) and one.chunk.sentence == statement.chunk.sentence]
            made.mine.away = [one for one in made.mine.away if one not in told]
            made.events += told
        elif not _only_stressed(made.heard, statement) and not _only_asks(made.heard, statement):
            others = _of_others(made.heard, statement) or _of_something_else(made.heard, statement) or _moves(made.heard, statement)
            (made.reported if others else made.requests).append(statement)
        return
    statement.act = act_of(made.heard, statement)
    if statement.match.rule.form == "start" and asked_behind(made.heard, statement.chunk):
        made.mine.ask.append("uncertain")
    if statement.chunk.quoted:
        made.reported.append(statement)
    elif statement.what == "covers" and statement.who == "who" and _asks_who(made, statement):
        statement.act = "asks"
        made.requests.append(statement)
    elif statement.what in ("needs_cover", "covers") and _of_them(made, statement):
        made.reported.append(statement)
    elif statement.what in ("covers", "no_cover", "not_cover", "needs_cover"):
        take_cover(made, statement)
    elif statement.act == "reports":
        take_report(made, statement)
    else:
        take_told(made, statement)


def _traded(made: Combined, statement: Statement) -> None:
    """As in "I'll work Saturday instead of Friday": what is worked takes nothing back, and the other day is free; it is asked."""
    row = made.heard.row
    behind = [mark for mark in row.dates_in(statement.match.end, statement.chunk.end) if made.heard.owners.get(mark) is statement]
    worked = [one for one in statement.dates if one not in behind]  # of "cancel my leave of next week" there is none
    if statement.what != "cancels" or not behind or not worked or row.words[statement.match.end] not in row.language.sets["of"]:
        return
    for mark in worked:
        made.heard.hand_on(mark, None)
        made.use([mark])
    statement.what = "away"
    made.mine.ask.append("uncertain")


def _who_it_is(heard: Heard, statement: Statement) -> None:
    """ "Qui me remplace lundi ?" asks who it is; only where an absence is told it wishes for somebody."""
    told = any(one.what == "away" or (one.negated and one.what in ("here", "works")) for one in heard.statements)
    if statement.what == "needs_cover" and statement.match.rule.shape == "own" and not told:
        statement.what = "lists"


def _of_them(made: Combined, statement: Statement) -> bool:
    """Whether it goes on what somebody else says: "Omar: I'm off on Monday, can you cover me?"."""
    said = [one for one in made.reported if one.chunk.sentence == statement.chunk.sentence]
    return any(one.act == "reports" and one.who in ("me", "us") for one in said)


def _told_of(made: Combined) -> None:
    """Events are the absence where nothing else is: "my dentist appointment is on Tuesday at 10"."""
    if not made.mine.away and not made.mine.returns:
        made.mine.away += made.events
        made.events = []


def _listed_with(made: Combined, statement: Statement) -> Statement | None:
    """The statement whose list of days it closes: "I'll take the 28th, 29th and 30th as holiday"."""
    lists = {mark.of for mark in statement.dates} - {None}
    own = [one for one in made.mine.away if lists & {mark.of for mark in one.dates}]
    words = made.heard.row.words[statement.match.start : statement.match.end]
    told = not made.heard.language.sets["be"].isdisjoint(words)  # "I'm out on the 28th, and the 30th is a holiday"
    return own[-1] if statement.what == "holiday" and own and not told else None


def _only_stressed(heard: Heard, statement: Statement) -> bool:
    """Whether what looks like taking back only gives weight to what follows: "Wednesday forget it, I'm not coming in"."""
    after = [one for one in heard.statements if one.place > statement.place and one.chunk.sentence == statement.chunk.sentence]
    told = [one for one in after if one.who in ("me", "us") and (one.what == "away") != one.negated and not one.dates]
    pointing = _forgets_that(heard, statement)
    return statement.what == "cancels" and pointing and bool(statement.dates) and bool(told)


def _only_asks(heard: Heard, statement: Statement) -> bool:
    """Whether nothing is wanted but an answer: "don't book me off, just checking whether Friday's free"."""
    sets, words = heard.language.sets, heard.row.words
    denied = not sets["negation"].isdisjoint(words[statement.match.start : statement.match.end])
    return statement.what == "cancels" and denied and not sets["checking"].isdisjoint(words)


def _of_an_event(heard: Heard, statement: Statement) -> bool:
    """Whether what is to be forgotten is what a clause before tells of, and an absence follows: "the check-up on Monday takes an
    hour, ignore that. Tuesday I'm out"."""
    if statement.what != "cancels" or not _forgets_that(heard, statement):
        return False
    before = [one for one in heard.chunks if one.sentence == statement.chunk.sentence and one.number < statement.chunk.number]
    told = any(any(heard.row.dates[one.start : one.end]) and all(map(_weak, one.statements)) for one in before)
    after = [one for one in heard.statements if one.chunk.number > statement.chunk.number and one.what == "away"]
    return told and any(not one.negated for one in after) and not statement.dates


def _forgets_that(heard: Heard, statement: Statement) -> bool:
    """As in "ignore that", "forget it"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    return words[-1] in sets["it"] and not sets["forgets"].isdisjoint(words)


def _of_something_else(heard: Heard, statement: Statement) -> bool:
    """Whether what is off is only told of, in a sentence of its own beside the absence: "I'm off Friday. The meeting on Monday
    was cancelled"."""
    others = [one for one in heard.statements if one.chunk.sentence != statement.chunk.sentence and one.dates]
    away = [one for one in others if one.what == "away" and not one.negated and one.who in ("me", "us", "none")]
    day = base_of(heard.dates, statement.dates[-1]) if statement.dates else None
    told = [base for one in away for mark in one.dates if (base := base_of(heard.dates, mark))]
    apart = bool(told) and day is not None and not any(one.first <= day.last and day.first <= one.last for one in told)
    mine = heard.language.sets["mine"]
    own = not mine.isdisjoint(heard.row.words[statement.chunk.start : statement.chunk.end])
    return "occasion" in statement.match.rule.kinds and apart and not own


def _moves(heard: Heard, statement: Statement) -> bool:
    """Whether it is a matter that moves, and none of the speaker's: "le standup de jeudi est décalé à 10h30"."""
    sets, words = heard.language.sets, heard.row.words[statement.chunk.start : statement.chunk.end]
    own = not sets.of("me", "us", "mine", "away_words").isdisjoint(words)
    return statement.what == "changes" and statement.who == "thing" and not (own or statement.match.rule.slot)


def _weak(statement: Statement) -> bool:
    """Whether it may be an absence, or only what is told of."""
    return statement.what == "away" and statement.match.rule.weak


def _asks_who(made: Combined, statement: Statement) -> bool:
    """Whether the clause begins with the question word: "who's got the phone this weekend"; not a wish for who was just said to be
    away: "Alex is out tomorrow, who can cover him?"."""
    heard = made.heard
    wish = statement.context.modal is not None and told_away(made, statement) is not None
    return heard.row.words[statement.chunk.start] in heard.language.sets["who"] and not wish


def _of_others(heard: Heard, statement: Statement) -> bool:
    """Whether a request is only spoken of: quoted, asked about, said by somebody else."""
    chunk = statement.chunk
    if chunk.quoted or statement.what not in ("cancels", "changes", "holiday", "hours"):
        return chunk.quoted
    return asked(heard, chunk.sentence, me=statement.who in ("me", "us")) or bool(framed(heard, chunk, statement.place))
