"""What only counts beside something stronger goes; covers named beside somebody else's absence are that one's."""

from dataclasses import replace
from datetime import datetime

from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.covering.named import named_in
from intents.statements.heard import all_past, of_kin
from intents.statements.statement import Statement
from intents.when.extract import DateMark
from intents.when.near import half_of


def settled(made: Combined) -> None:
    """Lets go what does not count, and gives covers to the absence that is theirs."""
    _foreign(made)
    _only_set_out(made)
    _only_told_of(made)
    _reports(made)
    _why(made)
    _not_free(made)
    if not made.mine.away:
        _weak(made)
    for other in [one for one in made.others if one.here and not (one.away or one.returns)]:
        _here(made, other)
    _covers_of_others(made)


def _why(made: Combined) -> None:
    """Lets go of others whose absence is only why the speaker's is: "I'm off Monday because Tom and Mia have a school play"."""
    sets = made.heard.language.sets
    reasons = sets.of("because", "causes") - sets["so"]
    own = {one.chunk.sentence for one in made.mine.away if one.dates}
    for other in [one for one in made.others if one.away and not one.covers]:
        told = [one.context.subject for one in other.away]
        kin = all(of_kin(made.heard, at) for at in told) and not any(one.chunk.has("too") for one in other.away)  # "my wife Anna"
        if all((kin or one.chunk.head in reasons) and one.chunk.sentence in own and not one.dates for one in other.away):
            made.others.remove(other)
            made.parts |= {at: "passing" for at in told if at is not None}


def _not_free(made: Combined) -> None:
    """Lets go of the absence of whoever only can't do the speaker's day, which somebody else then covers ("off Friday: Jo can't
    do Friday, Lee does"), or can't at all."""
    mine = made.mine
    told = {part.statement.chunk.sentence for part in mine.covers if part.statement is not None}
    dated = any(one.dates for one in mine.away)
    for other in [one for one in made.others if one.away and not (one.covers or one.needs_cover)] if mine.away else ():
        if all(_asked_in_vain(one, told) if one.dates else dated and _denied(made, one) for one in other.away):
            made.others.remove(other)
            named = [at for one in other.away for at in (one.context.subject, *named_in(made.heard, one)) if at is not None]
            made.parts |= dict.fromkeys(named, "not")


def _asked_in_vain(statement: Statement, told: set[int]) -> bool:
    """Whether somebody can't on a day on which another one covers, said in one sentence."""
    return "cannot" in statement.match.rule.kinds and statement.chunk.sentence in told


def _denied(made: Combined, statement: Statement) -> bool:
    """Whether it is said of somebody with a denial that they are there or can: "Thursday off. Sam can't"."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    return not made.heard.language.sets["negation"].isdisjoint(words)


def _foreign(made: Combined) -> None:
    """Lets go what a sentence says that is about something else: "the clinic is closed on Monday"."""
    strange = [one for one in made.requests if one.what == "other" and not one.context.wants]  # "off on the 7th to show them round"
    foreign = {one.chunk.sentence for one in strange if one.who != "thing" or len(one.chunk.statements) > 1}  # "a nativity play"
    made.mine.away = [one for one in made.mine.away if one.chunk.sentence not in foreign]


def _only_set_out(made: Combined) -> None:
    """Lets go of a flight of which nothing more is told: "my flight leaves on Friday at 9"; with a way back it is an absence."""
    mine = made.mine
    if all("sets_out" in one.match.rule.kinds for one in mine.away) and not (mine.returns or mine.covers):
        made.events += mine.away
        mine.away = []


def _only_told_of(made: Combined) -> None:
    """Sets apart what is only told of beside an absence: why it is taken, work elsewhere, "got my results last Tuesday"."""
    mine = made.mine
    told = [one for one in mine.away if _leads_to(made, one) or _beside_leave(made, one) or _sets_out(made, one)]
    told += [one for one in mine.away if one not in told and _worked_through(made, one)]
    refused = [one for one in mine.away if one not in told and _cannot_have(made, one)]
    mine.denied += refused
    made.events += told
    mine.away = [one for one in mine.away if one not in (*told, *refused)]
    past = [one for one in mine.away if one.match.rule.weak and all_past(made.heard, one.dates)]
    if any(one.dates and one not in past for one in mine.away):
        mine.away = [one for one in mine.away if one not in past]
        made.history += past


def _reports(made: Combined) -> None:
    """As in "HR says I must take two days, so I'm off 29 and 30 March": what the speaker says themselves counts."""
    mine = made.mine
    if not any(one.act != "reports" and one.dates and not one.match.rule.weak for one in mine.away):
        return
    for one in [one for one in mine.away if one.act == "reports"]:
        mine.away.remove(one)
        if "uncertain" in mine.ask:  # which it has put there
            mine.ask.remove("uncertain")


def _weak(made: Combined) -> None:
    """Returns and covers that only count beside an absence."""
    mine = made.mine
    mine.returns = [one for one in mine.returns if not one.match.rule.weak]
    strong = any(part.statement is None or not part.statement.match.rule.weak for part in mine.covers)
    if not strong and not mine.returns and not any(one.shape == "gone" for one in made.heard.statements):
        mine.covers = []


def _here(made: Combined, other: Absence) -> None:
    """Somebody who is only said to be here: who covers, or "Paula here from theatre", in passing."""
    here, subject = other.here[0], other.here[0].context.subject
    passing = not here.dates and not here.context.helped
    made.others.remove(other)
    if not passing and made.mine.away:
        made.mine.covers.append(CoverPart(other.subject, here, list(here.dates)))
    if subject is not None and (passing or made.mine.away):
        made.parts[subject] = "passing" if passing else "cover"


def _covers_of_others(made: Combined) -> None:
    """Covers named beside absences which are all somebody else's are theirs; it is asked about a swap."""
    mine = made.mine
    _apart(made)
    if mine.away:
        _of_both(made)
    if mine.covers and not mine.away and not mine.returns and made.others:
        own = [part for part in mine.covers if _is_mine(made, part) or any(part.names == one.subject for one in made.others)]
        for part in [one for one in mine.covers if one not in own]:
            for other in _meant(made, part):
                other.covers.append(part)
        mine.covers = own
    swapped = [other for other in made.others if other.subject in [part.names for part in mine.covers]]
    if swapped and all(part.names == ("me",) for other in swapped for part in other.covers):
        mine.ask.append("confirm")


def _of_both(made: Combined) -> None:
    """Gives who covers "both" somebody else's absence too, which is told beside the speaker's: "Alex is out Fri and I'm out Mon, Jo
    covers both"."""
    sets, words = made.heard.language.sets, made.heard.row.words
    for part in [one for one in made.mine.covers if one.statement is not None and not one.dates]:
        clause = part.statement.chunk if part.statement else None
        if clause is None or sets["pair"].isdisjoint(words[clause.start : clause.end]):
            continue
        for other in made.others:
            if not other.covers and any(told.dates and told.place < part.place for told in other.away):
                other.covers.append(replace(part, dates=[]))


def _apart(made: Combined) -> None:
    """Of several who are away together each has their own absence, where it is said who covers one of them: "Alex and Lena are out
    Friday, Jo for Alex, Max for Lena"."""
    for joint in [one for one in made.others if len(one.subject) > 1 and one.away]:
        single = [one for one in made.others if one is not joint and set(one.subject) < set(joint.subject)]
        for one in [one for one in single if one.covers and not any(told.dates for told in one.away)]:
            one.away = list(joint.away)
            joint.subject = tuple(name for name in joint.subject if name not in one.subject)
    made.others = [one for one in made.others if one.subject]


def _meant(made: Combined, part: CoverPart) -> list[Absence]:
    """Whom somebody covers who is named without an object: all who were told to be away in the same sentence and have nobody yet,
    else who was told of last; the only one who is told of."""
    if len(made.others) == 1:
        return made.others
    before = [one for one in made.others if any(told.place < part.place for told in one.away)]
    sentence = part.statement.chunk.sentence if part.statement else None
    here = [one for one in before if not one.covers and any(told.chunk.sentence == sentence for told in one.away)]
    return here or before[-1:] or made.others[:1]


def _leads_to(made: Combined, event: Statement) -> bool:
    """Whether it is only why the days that are named behind it are taken: "a stag do on the 5th, so I'm off the Friday"."""
    so = made.heard.language.sets["so"]
    timed = any(mark.kind != "days" for mark in event.dates) and event.match.rule.name != "travels"
    return bool(event.match.rule.weak and event.dates and not timed) and any(
        one.chunk.sentence == event.chunk.sentence and one.place > event.place and one.chunk.head in so and _has_days(one)
        for one in made.mine.away
        if not one.match.rule.weak and not _behind_a_clock(made, one)
    )


def _behind_a_clock(made: Combined, statement: Statement) -> bool:
    """Whether it goes on hours whose day is told before: "a funeral on Thursday, so I'm away from lunch and all of Friday"."""
    own = [one for one in made.mine.away if one.chunk is statement.chunk and one.place < statement.place]
    return any(one.dates and not _has_days(one) for one in own)


def _worked_through(made: Combined, event: Statement) -> bool:
    """Whether it is told right behind it that the speaker works all the same, and other days are taken: "dentist Thursday at 3 but
    I'll go in my lunch, Friday off", "flu jab Tuesday, I'll still be on shift"."""
    if not event.match.rule.weak or not event.dates:
        return False
    sets, place = made.heard.language.sets, event.place
    days = ("days", "both")
    after = [one for one in made.mine.away if one.place > place and any(mark.kind in days for mark in made.mine.marks_of(one))]
    if not after:
        return False
    return any(
        place < one.place < after[0].place
        and one.chunk.number <= event.chunk.number + 2
        and (one.who in ("me", "none") and not one.shape and not one.dates)
        and sets["else"].isdisjoint(made.heard.row.words[one.chunk.start : one.chunk.end])
        for one in made.mine.here
    )


def _sets_out(made: Combined, event: Statement) -> bool:
    """Whether it is only when the speaker sets out, in the evening or at the weekend, before the days they take: "we fly Friday
    night and I need Monday off"."""
    if event.match.rule.name != "travels":
        return False
    late = [mark for mark in event.dates if half_of(mark) == "eve" or _on_a_weekend(made, mark)]
    sure = [one for one in made.mine.away if one.place > event.place and one.chunk.sentence == event.chunk.sentence]
    return (
        bool(late)
        and len(late) == len(event.dates)
        and any(_has_days(one) and not one.match.rule.weak and not one.chunk.has("too") for one in sure)
    )


def _on_a_weekend(made: Combined, mark: DateMark) -> bool:
    """Whether it is a Saturday or Sunday."""
    days = [span.start for span in made.heard.dates.when([mark]).spans]
    return bool(days) and all(isinstance(day, datetime) and day.weekday() > 4 for day in days)


def _cannot_have(made: Combined, statement: Statement) -> bool:
    """Whether it is a day that the speaker can't take, and they take another: "I can't have Thursday so I'm taking Friday"."""
    if "cannot" not in statement.match.rule.kinds or not statement.dates:
        return False
    words = made.heard.row.words[statement.match.start : statement.match.end + 1]
    after = any(one.place > statement.place and _has_days(one) for one in made.mine.away)
    return after and not made.heard.language.sets["having"].isdisjoint(words)


def _beside_leave(made: Combined, statement: Statement) -> bool:
    """Whether it is where the speaker works on a day of its own, beside leave on others: "training on Monday, off on Tuesday"."""
    sure = [one for one in made.mine.away if one.what == "away" and not one.match.rule.weak and one.chunk is not statement.chunk]
    dated = made.mine.marks_of(statement)
    return bool(statement.what == "elsewhere" and dated and any(map(_has_days, sure)) and not made.mine.covers)


def _has_days(statement: Statement) -> bool:
    """Whether it names days itself."""
    return any(mark.kind in ("days", "both") for mark in statement.dates)


def _is_mine(made: Combined, part: CoverPart) -> bool:
    """Whether the clause says that it is the speaker's: "for me", "my 24th"."""
    sets, statement = made.heard.language.sets, part.statement
    if statement is None:
        return False
    words = set(made.heard.row.words[statement.match.start : statement.chunk.end])
    return not words.isdisjoint(sets.of("me", "mine"))
