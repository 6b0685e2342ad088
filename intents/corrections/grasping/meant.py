"""What is meant by words that leave it open, as the draft tells: "Jo nicht Sam" is said to whoever has Sam, and "Sam nicht Jo" too;
"il martedì" is each Tuesday, or that of the draft; "one more day: the 15th" is the one that comes on top."""

from dataclasses import replace

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import overlap
from intents.corrections.sharing.whose import fits
from intents.draft import Draft
from intents.requests.spans import days_in
from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment
from intents.when.model.days import Days
from intents.when.recurrence.rule import Rule


def the_one_there(talk: Discussion, found: Grasp) -> Grasp:
    """What is said, with that of two denied which the draft has, where a negation between them may be of either."""
    for turn in found.turns:
        gone = next((one for one in found.operands if turn.either and turn.start <= one.place < turn.end), None)
        come = next((one for one in reversed(found.operands) if one.place < turn.start), None)
        if gone is not None and come is not None and gone.part == "gone" and _has(talk, come) and not _has(talk, gone):
            parts = {gone: replace(gone, part=come.part), come: replace(come, part=gone.part)}
            found = replace(found, operands=[parts.get(one, one) for one in found.operands])
    return found


def on_top(talk: Discussion, found: Grasp) -> Grasp:
    """What is said, with the days that are named on top, where so many more are told: "one more day: the 15th"."""
    found = _tied(_without_rest(talk, found))
    longer, dated = found.of("longer"), [one for one in found.operands if one.date is not None]
    amount = found.amount(longer[0]) if len(longer) == 1 and not talk.draft.recurrence else None
    bare = all(
        one.part in ("come", "more") and one.date.kind == "days" and not one.date.bound for one in dated if one.date is not None
    )
    if amount is None or amount.grain != "day" or not dated or not bare:
        return found
    spans = talk.when([one.date for one in dated if one.date is not None]).spans
    known = any(overlap(new, old) for new in spans for old in talk.draft.spans)
    if known or len([day for span in spans for day in days_in(span)]) != amount.count:
        return found
    clauses = {one.clause for one in dated}
    said = [replace(one, part="more") if one.part == "come" and one.clause in clauses else one for one in found.operands]
    return replace(found, operands=said, turns=[replace(one, says="more") if one in longer else one for one in found.turns])


def _without_rest(talk: Discussion, found: Grasp) -> Grasp:
    """The same, where the "after" of "the Monday after, with Jo" is of that day, and no rest."""
    ends = {one.place + 1 for one in found.operands if one.date is not None and talk.follows(one.date)}
    return replace(found, turns=[one for one in found.turns if not (one.says == "rest" and one.start in ends)])


def _tied(found: Grasp) -> Grasp:
    """The same, with the days behind an "and" on top too: "the 26th too, and the Monday after"."""
    dated = [one for one in found.operands if one.date is not None]
    first = min((one.clause for one in dated), default=0)
    days = {one.clause for one in dated if one.part == "come" and one.date is not None and one.date.kind in ("days", "both")}
    tied = {number for number in days & found.tied if number > first}
    if not tied or any(one.part != "more" for one in dated if one.clause not in tied):
        return found
    said = [replace(one, part="more") if one.clause in tied and one.part == "come" else one for one in found.operands]
    return replace(found, operands=said)


def once(draft: Draft, found: Grasp) -> Grasp:
    """What is said, with a weekday behind an article as that day where nothing comes again: "il martedì"."""
    articles = found.heard.language.sets["once"]
    if draft.recurrence or not articles:
        return found
    said = [replace(one, date=_as_day(one.date, articles)) if one.date is not None else one for one in found.operands]
    return replace(found, operands=said)


def _as_day(mark: DateMark, articles: frozenset[str]) -> DateMark:
    rule, led = mark.meant, mark.said.lower().replace("'", " ").replace("’", " ").split()[:1]
    plain = isinstance(rule, Rule) and rule.freq == "WEEKLY" and rule.interval == 1 and not (rule.until or rule.hours or rule.start)
    if not plain or not isinstance(rule, Rule) or len(rule.days) != 1 or articles.isdisjoint(led):
        return mark
    return replace(mark, kind="days", meant=[Moment(rule.tokens, days=Days(weekday=rule.days[0][0]))])


def _has(talk: Discussion, one: Operand) -> bool:
    """Whether the draft has that day, or who is named covers."""
    if one.date is None:
        return any(fits(cover.name, name) for cover in talk.draft.covers for name in one.names)
    spans = talk.when([one.date]).spans if one.date.kind in ("days", "both") else ()
    return any(overlap(new, old) for new in spans for old in talk.draft.spans)
