"""What is told of being away, here or back; what is past, asked, reported or supposed is set apart."""

from datetime import datetime
from itertools import takewhile

from intents.statements.absences.state import take_state
from intents.statements.absences.whose import absence_of
from intents.statements.combined import Combined
from intents.statements.heard import of_today, plain
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import base_of

FEW = 5  # words behind a noun, before the verb that tells of it


def take_told(made: Combined, statement: Statement) -> None:
    """Being away, here or back, as far as it is told and not past."""
    around = statement.context
    if statement.act == "denies":
        return
    if _deadline(statement) or _wished(made, statement) or _but_me(made, statement):
        made.reported.append(statement)
        return
    past = around.past or _over(made, statement) or _been(made, statement)
    if statement.act == "supposes":
        made.requests.append(statement)
    elif past and statement.what != "back" and around.who in ("none", "me", "us", "people", "they"):
        made.history.append(statement)
    elif statement.act in ("asks", "depends"):
        made.requests.append(statement)
    elif _event(made, statement):
        made.events.append(statement)
    elif _set_apart(made, statement) or (absence := absence_of(made, statement)) is None:
        made.history.append(statement)
    elif statement.what == "back":
        if (today := _not_back(made, statement)) and not any(one.dates for one in absence.away):
            if not of_today(made.heard, today):
                absence.ask.append("uncertain")
            statement.dates = today
            take_state(made, absence, statement)
        else:
            (made.history if _back_since(made, statement) else absence.returns).append(statement)
    else:
        take_state(made, absence, statement)


def _not_back(made: Combined, statement: Statement) -> list[DateMark]:
    """The day on which somebody is still away: "not back today", "won't be back on Thursday"; not "not back until Monday"."""
    whole = all(mark.kind == "days" and mark.bound in (None, "back", "at") for mark in statement.dates)
    days = [mark.bounded(None) for mark in statement.dates] if statement.negated and whole else []
    said = {word for mark in statement.dates for word in mark.said.lower().split()}
    said |= {*made.heard.row.words[statement.match.start : statement.match.end]}
    ended = not made.heard.language.sets["not_until"].isdisjoint(said)
    return days if days and (of_today(made.heard, days) or not ended) else []


def _back_since(made: Combined, statement: Statement) -> bool:
    """Whether somebody is back already: "was on leave last week, back at my desk since Monday", "I got back on Monday"."""
    sets, words = made.heard.language.sets, made.heard.row.words[statement.context.start : statement.match.start]
    if not sets["pasts"].isdisjoint(words) and sets["will"].isdisjoint(words) and not statement.negated:
        return True
    since, said = made.heard.language.sets["causes"], [mark.said.lower().split() for mark in statement.dates]
    begun = [next((at for at, word in enumerate(words) if word in since), len(words)) for words in said]
    plain = all(word.isalpha() for words, at in zip(said, begun, strict=True) for word in words[:at])  # not "back 01/19 since ..."
    return plain and not statement.negated and any(at < len(words) for words, at in zip(said, begun, strict=True))


def take_report(made: Combined, statement: Statement) -> None:
    """What others say; where they let or make the speaker be away, it is asked about: "my boss said I can take Friday off"."""
    around = statement.context
    granted = around.wants or around.modal in made.heard.language.sets["granted"]
    if statement.what == "away" and around.who in ("me", "us") and granted and not _deadline(statement):
        made.mine.ask.append("uncertain")
        made.mine.away.append(statement)
    else:
        made.reported.append(statement)


def _deadline(statement: Statement) -> bool:
    """Whether its only date is that by which it has to be asked for: "I must book my leave by 15 December"."""
    asks = statement.match.rule.form == "verb" and statement.match.rule.says == "away" and not statement.shape
    return asks and bool(statement.dates) and all(mark.bound == "by" and mark.kind == "days" for mark in statement.dates)


def _wished(made: Combined, statement: Statement) -> bool:
    """Whether it is said to the one who is away: "enjoy your day off on Friday"."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    return statement.who == "none" and statement.what == "away" and not made.heard.language.sets["yours"].isdisjoint(words)


def _set_apart(made: Combined, statement: Statement) -> bool:
    """Whether it is told of others, and books nothing."""
    return _why_not_them(made, statement) or _of_others_before(made, statement)


def _why_not_them(made: Combined, statement: Statement) -> bool:
    """Whether it is only why somebody does not cover: "my usual cover Jo is away too"."""
    return not statement.dates and made.parts.get(-1 if statement.context.subject is None else statement.context.subject) == "not"


def _but_me(made: Combined, statement: Statement) -> bool:
    """Whether the speaker is the one of whom it is not told: "everyone but me has Monday off"."""
    subject = statement.context.subject
    marks = [mark for mark in made.heard.marks if mark.rule.shape == "but me"]
    return subject is not None and any(mark.start <= subject < mark.end for mark in marks)


def _of_others_before(made: Combined, statement: Statement) -> bool:
    """Whether it goes on of what the clause before spoke of: "kids break up 16 July and go back 1 September", "my parents land
    Thursday, leave Sunday"."""
    heard, chunk, sets = made.heard, statement.chunk, made.heard.language.sets
    goes_on = statement.who == "none" and statement.match.rule.form in ("verb", "any")
    before = heard.clause_before(chunk) if goes_on else None
    if before is None or before.statements or plain(heard, before):
        return False
    words = heard.row.words[before.start : before.end]
    if not (sets["me"] | sets["us"]).isdisjoint(words):
        return False
    if statement.what == "back":
        return chunk.head in sets["and"]
    goes = statement.match.rule.form == "verb" and not sets["comings"].isdisjoint(words)
    works = statement.what in ("here", "works") and chunk.head in sets["and"]  # "the plumber can't today and comes tomorrow"
    return (statement.what == "away" and goes and before.end == chunk.start - 1) or works


def _over(made: Combined, statement: Statement) -> bool:
    """Whether its own verb says that it is over: "I worked yesterday until midnight", "I had Monday off", "I've never missed a
    New Year shift"."""
    row, around, first = made.heard.row, statement.context, made.heard.row.words[statement.match.start]
    began = first in row.language.sets["began"] and bool(statement.dates) and not _today(made, statement)
    perfect = (around.have or around.negated) and not (around.be or around.modal or around.wants)
    did = first in row.language.sets["did"] and (not around.helped or perfect)
    return (not around.helped and began) or did or _was(made, statement)


def _was(made: Combined, statement: Statement) -> bool:
    """Whether a noun is told to have been: "mein Urlaub war am Mittwoch", "la grève était mardi"."""
    row, at = made.heard.row, statement.match.end
    if statement.who != "none" or statement.match.rule.form == "verb":
        return False
    while at < statement.chunk.end and at - statement.match.end < FEW and not row.dates[at]:
        if row.words[at] in row.language.sets["me"] | row.language.sets["us"]:
            return False
        if row.words[at] in row.language.sets["been"]:
            return any(row.dates[at + 1 : at + 3])  # not "my leave was going to be next week"
        at += 1
    return False


def _been(made: Combined, statement: Statement) -> bool:
    """Whether it has been, on days that are just over: "I've been off 24-28 May", not "I've been ill since Monday"."""
    words = made.heard.row.words[statement.context.start : statement.match.start]
    if made.heard.language.sets["perfect"].isdisjoint(words) or not statement.dates:
        return False
    today, bases = made.heard.phrase.now.date(), [base_of(made.heard.dates, mark) for mark in statement.dates]
    return all(base is not None and (base.last < today or base.just_over(today)) for base in bases)


def _today(made: Combined, statement: Statement) -> bool:
    """Whether its dates are of today: "woke up ill this morning"."""
    today, spans = made.heard.phrase.now.date(), made.heard.dates.when(statement.dates).spans
    return any(isinstance(span.start, datetime) and span.start.date() == today for span in spans)


def _event(made: Combined, statement: Statement) -> bool:
    """Whether what may be an absence is only what the clause tells something of: "parents evening is on the 18th"."""
    row, at = made.heard.row, statement.match.end
    if statement.who != "none" or not (statement.match.rule.weak or statement.what == "elsewhere"):
        return False
    while at < statement.chunk.end and (row.dates[at] or row.items[at].filler):
        at += 1
    sets = row.language.sets
    if statement.match.rule.form != "start" and any(one.context.start == at for one in statement.chunk.statements):
        return False  # "sick today will be off tomorrow"
    if statement.match.start == statement.chunk.start:
        own = sets["me"] | sets["us"]
        told = takewhile(lambda place: not row.dates[place] and row.words[place] not in own, range(at, statement.chunk.end))
        at = next((place for place in told if row.words[place] in sets["their_be"]), at)  # "interview with the auditor is ..."
    return at < statement.chunk.end and row.words[at] in sets["be"] | sets["have"] | sets["will"] | sets["rings"]
