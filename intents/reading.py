"""The spine: text to statements to requests to a draft."""

from dataclasses import replace
from datetime import datetime, time

from intents.asides import apart
from intents.draft import Cover, Draft
from intents.opinion import opinion
from intents.phrase import Phrase
from intents.requests import absence, answer, cancelling, changing, holiday, other, working_hours
from intents.requests.away.contradicted import unheard
from intents.requests.covering import candidates
from intents.requests.spans import days_in
from intents.statements.absences.present import is_present
from intents.statements.combine import combine
from intents.statements.combined import Combined
from intents.statements.hear import LONGEST, hear
from intents.statements.heard import over
from intents.statements.parts import without_part
from intents.statements.statement import Match, Statement
from intents.statements.uses import LEFT, because, explained, hours_lost, left_out, risky, uses
from intents.text.normalize import clean
from intents.when.span import Span

CUT = "only the beginning of this long message was read"
POSSIBLE, LIKELY, SURE = 0.35, 0.7, 0.85  # how sure the second opinion must be to make an offer, to leave something alone
UNREAD = frozenset(("end_before_start", "impossible_date", "impossible_time"))  # dates that were said, and can't be
ACTS = ("unavailable", "replacement", "working_hours", "holiday", "cancel", "edit")


def read(phrase: Phrase) -> Draft:
    """What the phrase asks for, with all that has to be asked before anything can be booked; ``unknown`` for other talk."""
    text = clean(phrase.text)
    plain = Draft("unknown", phrase.text, phrase.now, phrase.timezone)
    if said := answer.answered(text):
        return replace(plain, intent="approve" if said == "yes" else "decline", because=((text.strip(), "intent", "plain answer"),))
    if text.strip().strip("?") == "" and "?" in text:
        return replace(plain, intent="help", because=((text.strip(), "intent", "help"),))
    if beside := apart(phrase, text, read):
        return beside[0].with_(more=(*beside[0].more, *beside[1:]))
    made = combine(hear(phrase, text))
    if (covered := candidates.request(made)) is not None:
        return covered
    drafts = drafts_of(made)
    found = uses(made)
    closed = _line(made)
    if drafts or closed is None:  # "close my line on the 24th and the 31st" is no absence by anybody's opinion
        drafts = _weighed(made, drafts, plain, found)
    if closed is not None:
        drafts = _with_line(made, drafts, closed)
    if not drafts:
        return plain
    return _whole(made, drafts, found, cut=len(text) > LONGEST)


def _line(made: Combined) -> Match | None:
    """Where the speaker asks for their line to be closed."""
    row, negation = made.heard.row, made.heard.language.sets["negation"]
    marks = [mark for mark in made.heard.marks if mark.rule.says == "line"]
    return next((mark for mark in marks if negation.isdisjoint(row.words[max(0, mark.start - 2) : mark.start])), None)


def _with_line(made: Combined, drafts: list[Draft], closed: Match) -> list[Draft]:
    """The drafts, where the line is closed for as long as the first absence; with none it is asked for by itself."""
    first = next((at for at, draft in enumerate(drafts) if draft.intent in ("unavailable", "replacement")), None)
    if first is not None:
        return [replace(draft, line=True) if at == first else draft for at, draft in enumerate(drafts)]
    if drafts:
        return drafts
    heard = made.heard
    when = heard.dates.when()
    made.use(heard.dates.marks)
    said = (heard.said(closed.start, closed.end), "intent", closed.rule.name)
    ask = when.ask or (() if when.spans else ("no_date",))
    return [
        Draft("holiday", heard.phrase.text, heard.phrase.now, heard.phrase.timezone, when.spans, when.recurrence,
              assumed=when.assumed, ask=ask, options=when.options, because=(said,), line=True)
    ]


def _weighed(made: Combined, drafts: list[Draft], plain: Draft, found: list[str]) -> list[Draft]:
    """The drafts beside the second opinion: where the two differ it becomes an offer or a list, never a booking."""
    view = opinion(made.heard.row)
    first = drafts[0].intent if drafts else "unknown"
    if first in ("unavailable", "replacement"):
        own = _own(made)
        dated = drafts[0].spans or not UNREAD.isdisjoint(drafts[0].ask)
        told = dated and (own or _handed(made))
        if view["question"] > (SURE if drafts[0].ask == ("no_date",) else LIKELY) and not (drafts[0].spans and own):
            return [_listed(made, plain)]
        told = told or (bool(made.mine.away and drafts[0].spans) and all(map(_timed, drafts[0].spans)))
        plainly = own and all(one.what == "away" for one in made.mine.away)
        if plainly and drafts[0].ask == ("no_date",) and LEFT not in found:
            return drafts  # "I'm going to be out", and nothing besides
        surely = any(one.match.rule.form == "verb" for one in made.mine.away)
        mine = surely or not made.heard.language.sets["mine"].isdisjoint(made.heard.row.words)
        named = any(name.strength > 1 for item in made.heard.row.items if item.group for name in item.group.names)
        covered = named and any((part.statement and mine) or part.portion for part in made.mine.covers)
        if view["other"] > SURE and not dated and not covered and not _both_named(drafts[0]):
            return []
        doubted = view["other"] > LIKELY and not told and "offer" not in drafts[0].ask and not _beside_others(made)
        if doubted and not (_only_that(made, found) and dated):
            return [replace(drafts[0], ask=("offer", *drafts[0].ask)), *drafts[1:]]
    elif first == "list" and view["other"] > SURE and not _of_bookings(made):
        return []
    elif first == "unknown" and view["question"] > LIKELY:
        return [_listed(made, plain)]
    elif first == "unknown" and view["absence"] > (POSSIBLE if _evidence(made) else LIKELY) and not _passing(made):
        when = made.heard.dates.when()
        whole = bool(when.spans) and all(span.all_day and len(days_in(span)) == 1 for span in when.spans)
        half = whole and any(chunk.has("half") for chunk in made.heard.chunks)
        ask = ("which_half", "offer") if half else ("offer",)
        return [replace(plain, intent="unavailable", ask=ask, spans=when.spans, recurrence=when.recurrence)]
    elif first == "unknown":
        return _of_a_shift(made, plain, found)
    return drafts


def _of_a_shift(made: Combined, plain: Draft, found: list[str]) -> list[Draft]:
    """Evidence without a statement: somebody is named beside a shift of the speaker's, and no day is past: "could Priya grab my
    shift", "cover for my shift tomorrow: Lee"."""
    heard, sets = made.heard, made.heard.language.sets
    low = {token.low for token in heard.tokens}
    named = [name for group in heard.row.items if group.group is not None for name in group.group.names]
    names = dict.fromkeys(name.said for name in named if name.strength > 1)
    when = heard.dates.when()
    past = any(isinstance(span.end, datetime) and span.end <= heard.phrase.now.replace(tzinfo=None) for span in when.spans)
    other = made.requests or made.reported or made.history or any(chunk.quoted for chunk in heard.chunks)
    if not names or past or other or any(over(heard, chunk) for chunk in heard.chunks):
        return []
    if low.isdisjoint(sets["of_shifts"]) or low.isdisjoint(sets["mine"]) or not low.isdisjoint(sets["who"] | sets["negation"]):
        return []
    made.use(heard.dates.marks)
    for at, item in enumerate(heard.row.items):
        if item.group is not None:
            made.parts[at], found[at] = "cover", "people"
    covers = tuple(map(Cover, names))
    ask = when.ask or (("offer",) if when.spans else ("no_date",))
    because = ((heard.text.strip(), "intent", "somebody beside a shift"),)
    offered = replace(plain, intent="replacement", covers=covers, ask=ask, because=because, spans=when.spans)
    return [replace(offered, recurrence=when.recurrence, assumed=when.assumed, options=when.options)]


def _beside_others(made: Combined) -> bool:
    """Whether the sentences with the absence, taken alone, are one: "the ticket is from last month. Sick today"."""
    heard, own = made.heard, {one.chunk.sentence for one in (*made.mine.away, *made.mine.returns) if one.dates}
    told = [one for one in heard.chunks if one.sentence in own]
    if not told or len(told) == len(heard.chunks) or any(one.sign == "?" for one in heard.chunks):
        return False
    return opinion(heard.row, [item for one in told for item in heard.row.items[one.start : one.end]])["other"] <= LIKELY


def _listed(made: Combined, plain: Draft) -> Draft:
    """What is asked about, with the days that are named."""
    days = tuple(span for span in made.heard.dates.when().spans if span.all_day)
    return replace(plain, intent="list", spans=days)


def _evidence(made: Combined) -> bool:
    """Whether the speaker tells something about themselves and a day ahead that no rule knows: "I take my RTT this Friday"."""
    heard = made.heard
    sets, words = heard.language.sets, set(heard.row.words)
    spans = heard.dates.when().spans
    ahead = any(isinstance(span.end, datetime) and span.end > heard.phrase.now for span in spans)
    return ahead and not heard.statements and "?" not in words and not words.isdisjoint(sets["me"] | sets["mine"])


def _passing(made: Combined) -> bool:
    """Whether all that is told, with all the dates, is said by others, only supposed, or of being at work."""
    heard = made.heard
    if any(one.shape == "theirs" for one in made.requests):  # "I approve Sam's request"
        return True
    if made.mine.denied and not made.mine.away and _stays(made):
        return True
    if _withheld(made):
        return True
    told = [one for one in heard.statements if one.what in ("away", "elsewhere", "here", "works", "back", "covers")]
    free = [
        item
        for chunk in heard.chunks
        for item in heard.row.items[chunk.start : chunk.end]
        if item.date is not None and heard.owners.get(item.date) is None and not chunk.has("report", "supposed")
    ]
    if not told and any(chunk.has("supposed") for chunk in heard.chunks):
        return True
    return bool(told) and not free and all(one.act in ("reports", "denies", "supposes") or is_present(made, one) for one in told)


def _withheld(made: Combined) -> bool:
    """Whether dates are of what others are said not to have, or of their being at work: "Alex can't be off on Thursday"."""
    others = [one for one in made.heard.statements if one.dates and one.who in ("people", "they", "you")]
    told = {id(one) for other in made.others for one in other.denied}
    return not made.mine.away and any(one.negated or id(one) in told or one.what in ("here", "works") for one in others)


def _own(made: Combined) -> bool:
    """Whether the speaker says in sure words that they are away: "I'm off", "my leave starts on Monday"."""
    words, mine = made.heard.row.words, made.heard.language.sets["mine"] | made.heard.language.sets["me"]
    return any(
        (one.who in ("me", "us") or not mine.isdisjoint(words[one.match.start : one.chunk.end])) and not one.match.rule.weak
        for one in made.mine.away
    )


def _handed(made: Combined) -> bool:
    """Whether somebody is said in sure words to do what is the speaker's, or the speaker what is theirs: "May does my Saturday"."""
    parts = [part for one in made.others for part in one.covers if part.names == ("me",)]
    if any(part.statement and not part.statement.match.rule.weak for part in parts):
        return True
    told = [part.statement for part in made.mine.covers if part.statement and not part.statement.match.rule.weak]
    sure = [one for one in told if not one.chunk.has("report") and (one.who in ("people", "they") or _named(made, one))]
    return any(made.mine.away or _mine(made, one) for one in sure)


def _named(made: Combined, statement: Statement) -> bool:
    """Whether somebody is named in the statement itself."""
    return any(made.heard.row.names[statement.match.start : statement.match.end])


def _of_bookings(made: Combined) -> bool:
    """Whether what is asked is surely about duties, people's days or what is booked: "is Monday booked", "when am I off next"."""
    words, sets = made.heard.row.words, made.heard.language.sets
    asked = [one for one in made.requests if one.what == "lists"]
    told = any(not (sets["away_words"] | sets["booked"]).isdisjoint(words[one.match.start : one.match.end]) for one in asked)
    return told or any(one.shape == "own" for one in made.requests) or _of_somebody(made)


def _of_somebody(made: Combined) -> bool:
    """Whether what is asked is about people and a date: "does Tunde work on Thursday?"."""
    return any(one.dates and _named(made, one) for one in made.requests if one.what == "lists")


def _timed(span: Span) -> bool:
    """Whether it is a stretch of hours of a certain day: plain enough beside "phone off", "don't ring me"."""
    start, end = span.start, span.end
    return isinstance(start, datetime) and isinstance(end, datetime) and time() not in (start.time(), end.time())


def _only_that(made: Combined, found: list[str]) -> bool:
    """Whether a sentence is an absence in sure words and nothing besides: "Good morning! ooo on Monday, thank you"."""
    left = {chunk.sentence for chunk in made.heard.chunks if LEFT in found[chunk.start : chunk.end]}
    return any(not one.match.rule.weak and one.dates and one.chunk.sentence not in left for one in made.mine.away) or (
        not left and any(not one.match.rule.weak for one in made.mine.away)
    )


def _whole(made: Combined, drafts: list[Draft], found: list[str], *, cut: bool) -> Draft:
    """The first draft with the others behind it, and with all that was left out."""
    first, more = drafts[0], tuple(drafts[1:])
    if first.intent not in ACTS:
        return replace(first, more=more)
    told = [span for draft in drafts for span in draft.spans]
    ask = first.ask
    if first.intent in ("unavailable", "replacement") and not ask:
        lost = risky(made, found) or hours_lost(made, told) or unheard(made, found, first)
        ask = ("left_out",) if lost else ()
        ask = ask or (("confirm",) if first.subject and "me" not in first.subject and _of_me_left(made, found) else ())
    if first.intent == "edit" and not ask and (_figure_left(made, found) or _away_left(made, found)):
        ask = ("left_out",)
    assumed = (*first.assumed, CUT) if cut else first.assumed
    unheld = without_part(made, [name for draft in drafts for name in (*draft.subject, *draft.people)])
    sets, low = made.heard.language.sets, {token.low for token in made.heard.tokens}
    of_shifts = not sets["of_shifts"].isdisjoint(low)
    return replace(
        first,
        more=more,
        left_out=left_out(made, found),
        unplaced=tuple(dict.fromkeys(unheld.asked)),
        barred=tuple(dict.fromkeys(unheld.barred)),
        spoken_of=tuple(dict.fromkeys(unheld.told)),
        of_shifts=of_shifts,
        of_rest=of_shifts and not any(made.heard.row.dates) and not sets["runs_out"].isdisjoint(low),
        because=tuple(dict.fromkeys((*first.because, *because(made)))),
        ask=ask,
        assumed=assumed,
    )


def _of_me_left(made: Combined, found: list[str]) -> bool:
    """Whether the speaker says something of themselves that is left over: "Rohit is off on Monday, I am alone"."""
    row, me = made.heard.row, made.heard.language.sets["me"]
    clauses = [one for one in made.heard.chunks if not one.statements and LEFT in found[one.start : one.end]]
    return any(not me.isdisjoint(row.words[one.start : one.end]) for one in clauses)


def _away_left(made: Combined, found: list[str]) -> bool:
    """Whether a word for being away was read as nothing: "back on 11 January, away the week before"."""
    words, away = made.heard.row.words, made.heard.language.sets["away_words"]
    return any(use == LEFT and words[at] in away for at, use in enumerate(found))


def _figure_left(made: Combined, found: list[str]) -> bool:
    """Whether a figure in the clause of a change was read as nothing: it may be what shall be."""
    sentences = {one.chunk.sentence for one in made.requests if one.what == "changes"}
    clauses = [one for one in made.heard.chunks if one.sentence in sentences]
    return any(
        found[at] == LEFT and made.heard.row.words[at][:1].isdigit() for one in clauses for at in range(one.start, one.end)
    )


def explain(phrase: Phrase) -> list[tuple[str, str]]:
    """Each word, date and name of the phrase with the field or rule that used it."""
    return explained(combine(hear(phrase)))


def drafts_of(made: Combined) -> list[Draft]:
    """The requests of a message as drafts, the one that is answered first at the head."""
    hours = working_hours.draft(made)
    days = holiday.draft(made, hours[1] if hours else frozenset())
    if told := [one for one in (hours, days) if one]:
        taken = frozenset().union(*(one[1] for one in told))
        beside = [*_beside(made, taken), *_cancelled_beside(made, taken)]
        chunks, dates = made.heard.chunks, made.heard.row.dates
        dated = [one.number for one in chunks if one.number in taken and any(dates[one.start : one.end])]
        first = bool(beside and made.mine.away) and made.mine.away[0].chunk.number < min(dated or taken)  # in the order of saying
        return [*beside, *(one[0] for one in told)] if first else [*(one[0] for one in told), *beside]
    drafts = other.drafts(made)
    mine = made.mine
    if not drafts and (instead := changing.corrected(made) or changing.covered_anew(made)) is not None:
        return [instead]
    mine_dated = any(mine.marks_of(one) for one in mine.away)
    added = other.added(made)
    if mine_dated and not added:
        other.left(made)
    if drafts and drafts[0].intent == "holiday" and mine_dated:
        return [absence.draft(made, mine), *(drafts if added else [])]
    if drafts and drafts[0].intent == "edit" and not drafts[0].ask and other.beside_leave(made):
        return [replace(drafts[0], ask=("uncertain",)), *drafts[1:]]
    if drafts and drafts[0].intent != "unavailable" and not (drafts[0].intent == "list" and mine.away):
        return drafts
    past = [one for one in made.history if _told(made, one)]
    told_now = mine.away or mine.returns or (mine.covers and any(part.dates or part.statement for part in mine.covers))
    if told_now and not (past and _only_why(made)):
        drafts.insert(0, absence.draft(made, mine))
    elif past:
        mine.away = past
        mine.ask.append("past")
        drafts.insert(0, absence.draft(made, mine))
    elif mine.denied and not _stays(made) and not (made.others and not any(one.dates for one in mine.denied)):
        drafts.insert(0, cancelling.cancelled(made, mine.denied))
    drafts += [absence.draft(made, one) for one in made.others if one.away or one.covers]
    return [draft for draft in drafts if draft.because or not _empty(made, draft)]


def _only_why(made: Combined) -> bool:
    """Whether all that is told of now is a bare illness, the reason of what was: "didn't make it in yesterday, gastro"."""
    mine = made.mine
    bare = all(one.match.rule.name == "has an illness" and one.who == "none" and not mine.marks_of(one) for one in mine.away)
    return bare and not (mine.returns or mine.covers or any(one.chunk.has("today") for one in mine.away))


def _stays(made: Combined) -> bool:
    """Whether somebody only says that they are at work then: "not sick, not on holiday, just in the Leeds office on Monday"."""
    mine = made.mine
    return not any(one.dates for one in mine.denied) and any(one.dates for one in mine.here)


def _both_named(draft: Draft) -> bool:
    """Whether it is told who is away and who does it for them: "Lena is ill, Max covers for her"."""
    return draft.intent == "replacement" and bool(draft.subject and draft.people)


def _empty(made: Combined, draft: Draft) -> bool:
    """Whether an absence is only a word of it in some other talk: no date anywhere, and the clause says more ("out for a walk")."""
    if (
        draft.intent not in ("unavailable", "replacement")
        or draft.spans
        or draft.recurrence
        or "vague" in draft.ask
        or draft.options
    ):
        return False
    if any(item.date is not None for item in made.heard.row.items) or _both_named(draft):
        return False
    if not made.mine.away:
        return not any(
            one.statement and set(one.statement.match.rule.says.split()) and _mine(made, one.statement) for one in made.mine.covers
        )
    if any(one.match.rule.form not in ("state", "start") and not one.match.rule.weak for one in made.mine.away):
        return False
    found = uses(made)
    return any(LEFT in found[one.chunk.start : one.chunk.end] for one in made.mine.away) or all(
        one.match.rule.weak and one.match.rule.form != "state" for one in made.mine.away
    )


def _mine(made: Combined, statement: Statement) -> bool:
    """Whether the clause speaks of the speaker."""
    sets = made.heard.language.sets
    return bool(set(made.heard.row.words[statement.chunk.start : statement.chunk.end]) & (sets["me"] | sets["mine"]))


def _beside(made: Combined, taken: frozenset[int]) -> list[Draft]:
    """The absence that a message about hours or holidays tells too, outside the chunks that are about those."""
    mine = made.mine
    mine.away = [one for one in mine.away if one.chunk.number not in taken]
    mine.returns = [one for one in mine.returns if one.chunk.number not in taken]
    mine.covers = [one for one in mine.covers if one.statement and one.statement.chunk.number not in taken]
    others = [one for one in made.others if any(told.chunk.number not in taken for told in one.away)]
    own = [absence.draft(made, mine)] if mine.away or mine.covers else []
    return own + [absence.draft(made, one) for one in others]


def _cancelled_beside(made: Combined, taken: frozenset[int]) -> list[Draft]:
    """What a message about hours or holidays cancels too: "cancel my leave and set my hours to 8-4"."""
    made.requests = [one for one in made.requests if one.what == "cancels" and one.chunk.number not in taken]
    return other.drafts(made)


def _told(made: Combined, statement: Statement) -> bool:
    """Whether the history is what the message is about: "I was off yesterday", not "when I was off in March nobody called"."""
    background = statement.chunk.head in made.heard.language.sets["while"]
    return bool(statement.dates) and statement.what == "away" and statement.who in ("me", "us", "none") and not background
