"""The requests of a message as drafts, in the order in which they are answered."""

from dataclasses import replace

from intents.draft import AWAY, Draft
from intents.requests import absence, cancelling, changing, holiday, other, working_hours
from intents.requests.festive import whole
from intents.requests.spans import days_in
from intents.statements.combined import Combined
from intents.statements.statement import Statement
from intents.statements.uses import LEFT, uses

TURNED = "turned"  # the shape of a rule by which plans have changed, and no more


def drafts_of(made: Combined) -> list[Draft]:
    """The requests of a message as drafts, the one that is answered first at the head."""
    hours = working_hours.draft(made)
    days = whole.draft(made) or holiday.draft(made, hours[1] if hours else frozenset())
    if told := [one for one in (hours, days) if one]:
        taken = frozenset().union(*(one[1] for one in told))
        beside = [*_beside(made, taken), *_cancelled_beside(made, taken)]
        chunks, dates = made.heard.chunks, made.heard.row.dates
        dated = [one.number for one in chunks if one.number in taken and any(dates[one.start : one.end])]
        first = bool(beside and made.mine.away) and made.mine.away[0].chunk.number < min(dated or taken)  # in the order of saying
        return [*beside, *(one[0] for one in told)] if first else [*(one[0] for one in told), *beside]
    mine = made.mine
    if mine.away or mine.covers:  # "change of plan, I need Friday as well": what is said behind it is what is meant
        made.requests = [one for one in made.requests if one.match.rule.shape != TURNED]
    drafts = other.drafts(made)
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
    said = mine.away[0] if mine_dated and made.requests else None
    ahead = said is not None and said.place < made.requests[0].place and not said.chunk.has("only")
    cancels = bool(drafts) and drafts[0].intent == "cancel" and not drafts[0].ask
    if cancels and (ahead or cancelling.away_today(made)) and _of_other_days(drafts[0], also := absence.draft(made, mine)):
        return [*drafts, also]  # "off Monday, I'm not off Tuesday after all"
    if drafts and (drafts[0].intent == "undo" or _of_what_stands(drafts[0])) and _told_behind(made):
        return [*drafts, absence.draft(made, mine)]  # "undo that, I'm out Friday instead"
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
    elif mine.denied and not stays(made) and not (made.others and not any(one.dates for one in mine.denied)):
        drafts.insert(0, cancelling.cancelled(made, mine.denied))
    drafts += [absence.draft(made, one) for one in made.others if one.away or one.covers]
    return [draft for draft in drafts if draft.because or not _empty(made, draft)]


def _of_what_stands(draft: Draft) -> bool:
    """Whether what is cancelled is named by no day: "scrap that last one"."""
    return draft.intent == "cancel" and not (draft.spans or draft.recurrence or draft.ask or draft.subject)


def _told_behind(made: Combined) -> bool:
    """Whether an absence or a cover with dates is told behind what is asked for first."""
    mine, asked = made.mine, made.requests[0].place
    covered = any(part.dates and part.place > asked for part in mine.covers)
    return covered or any(mine.marks_of(one) and one.place > asked for one in mine.away)


def _of_other_days(cancelled: Draft, away: Draft) -> bool:
    """Whether what is cancelled and what is told of have both days, and none in common."""
    days = [{day for span in one.spans if span.end for day in days_in(span)} for one in (cancelled, away)]
    return all(days) and days[0].isdisjoint(days[1])


def _only_why(made: Combined) -> bool:
    """Whether all that is told of now is a bare illness, the reason of what was: "didn't make it in yesterday, gastro"."""
    mine = made.mine
    bare = all("ailment" in one.match.rule.kinds and one.who == "none" and not mine.marks_of(one) for one in mine.away)
    return bare and not (mine.returns or mine.covers or any(one.chunk.has("today") for one in mine.away))


def stays(made: Combined) -> bool:
    """Whether somebody only says that they are at work then: "not sick, not on holiday, just in the Leeds office on Monday"."""
    mine = made.mine
    return not any(one.dates for one in mine.denied) and any(one.dates for one in mine.here)


def both_named(draft: Draft) -> bool:
    """Whether it is told who is away and who does it for them: "Lena is ill, Max covers for her"."""
    return draft.intent == "replacement" and bool(draft.subject and draft.people)


def _empty(made: Combined, draft: Draft) -> bool:
    """Whether an absence is only a word of it in some other talk: no date anywhere, and the clause says more ("out for a walk")."""
    if draft.intent not in AWAY or draft.spans or draft.recurrence or "vague" in draft.ask or draft.options:
        return False
    if any(item.date is not None for item in made.heard.row.items) or both_named(draft):
        return False
    if not made.mine.away:
        told = [one.statement for one in made.mine.covers if one.statement]
        return not any(set(one.match.rule.says.split()) and by_the_speaker(made, one) for one in told)
    if any(one.match.rule.form not in ("state", "start") and not one.match.rule.weak for one in made.mine.away):
        return False
    found = uses(made)
    return any(LEFT in found[one.chunk.start : one.chunk.end] for one in made.mine.away) or all(
        one.match.rule.weak and one.match.rule.form != "state" for one in made.mine.away
    )


def by_the_speaker(made: Combined, statement: Statement) -> bool:
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
