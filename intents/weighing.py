"""The requests of a message beside a second opinion of it: where the two differ, it is asked or offered, never booked."""

from dataclasses import replace
from datetime import datetime, time

from intents.draft import AWAY, Cover, Draft
from intents.drafts import both_named, by_the_speaker, stays
from intents.opinion import opinion
from intents.requests.asked.reply import agrees
from intents.requests.spans import days_in
from intents.statements.absences.present import is_present
from intents.statements.acts import asked
from intents.statements.combined import Combined
from intents.statements.heard import over
from intents.statements.statement import Statement
from intents.statements.uses import LEFT
from intents.when.span import Span

POSSIBLE, LIKELY, SURE = 0.35, 0.7, 0.85  # how sure the second opinion must be to make an offer, to leave something alone
HERE = ("here", "works")
UNREAD = frozenset(("end_before_start", "impossible_date", "impossible_time"))  # dates that were said, and can't be


def weighed(made: Combined, drafts: list[Draft], plain: Draft, found: list[str]) -> list[Draft]:
    """The drafts beside the second opinion: where the two differ it becomes an offer or a list, never a booking."""
    view = opinion(made.heard.row)
    first = drafts[0].intent if drafts else "unknown"
    if first in AWAY:
        own = _own(made)
        dated = drafts[0].spans or not UNREAD.isdisjoint(drafts[0].ask)
        told = dated and (own or _handed(made))
        theirs = any(one.needs_cover for one in made.others)  # "Alex called in sick. Who's free?"
        asked = view["question"] > (SURE if drafts[0].ask == ("no_date",) else LIKELY)
        if asked and not theirs and not (drafts[0].spans and own):
            return [_listed(made, plain)]
        if made.mine.away and not drafts[0].people and all(_answers(made, one) for one in made.mine.away):
            return [replace(drafts[0], ask=("offer", *drafts[0].ask)), *drafts[1:]]
        told = told or (bool(made.mine.away and drafts[0].spans) and all(map(_timed, drafts[0].spans)))
        plainly = own and all(one.what == "away" for one in made.mine.away)
        missing = all(one.negated and one.what in HERE and one.who in ("me", "none") for one in made.mine.away)
        if (plainly or (made.mine.away and missing)) and drafts[0].ask == ("no_date",) and LEFT not in found:
            return drafts  # "I'm going to be out", "not coming in", and nothing besides
        surely = any(one.match.rule.form == "verb" for one in made.mine.away)
        mine = surely or not made.heard.language.sets["mine"].isdisjoint(made.heard.row.words)
        named = any(name.strength > 1 for item in made.heard.row.items if item.group for name in item.group.names)
        covered = named and any((part.statement and mine) or part.portion for part in made.mine.covers)
        if view["other"] > SURE and not dated and not covered and not both_named(drafts[0]):
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
    if low.isdisjoint(sets["of_shifts"]) or low.isdisjoint(sets["mine"]) or not low.isdisjoint(sets.of("who", "negation")):
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
    return ahead and not heard.statements and "?" not in words and not words.isdisjoint(sets.of("me", "mine"))


def _passing(made: Combined) -> bool:
    """Whether all that is told, with all the dates, is said by others, only supposed, or of being at work."""
    heard = made.heard
    if any(one.shape == "theirs" for one in made.requests):  # "I approve Sam's request"
        return True
    if made.mine.denied and not made.mine.away and stays(made):
        return True
    if _withheld(made) or any("myself" in one.match.rule.kinds for one in heard.statements):  # "I'll do the afternoon myself"
        return True
    dated = [chunk.sentence for chunk in heard.chunks if any(heard.row.dates[chunk.start : chunk.end])]
    if dated and all(asked(heard, sentence) for sentence in dated):
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
    words, mine = made.heard.row.words, made.heard.language.sets.of("mine", "me")
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
    return any(made.mine.away or by_the_speaker(made, one) for one in sure)


def _answers(made: Combined, statement: Statement) -> bool:
    """Whether an absence is only made of what a yes to something leaves out, whatever that is: "fine, but not Friday night"."""
    row, match = made.heard.row, statement.match
    excepted = next((mark.start for mark in made.heard.marks if mark.rule.says == "except" and mark.start >= match.end), None)
    leans = statement.what == "here" or (statement.what == "works" and excepted is not None)
    yes = leans and agrees(tuple(row.words[match.start : match.end]), made.heard.language.name)
    return yes and not any(row.dates[: excepted or match.end])


def _named(made: Combined, statement: Statement) -> bool:
    """Whether somebody is named in the statement itself."""
    return any(made.heard.row.names[statement.match.start : statement.match.end])


def _of_bookings(made: Combined) -> bool:
    """Whether what is asked is surely about duties, people's days or what is booked: "is Monday booked", "when am I off next"."""
    words, sets = made.heard.row.words, made.heard.language.sets
    asked = [one for one in made.requests if one.what == "lists"]
    told = any(not sets.of("away_words", "booked").isdisjoint(words[one.match.start : one.match.end]) for one in asked)
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
