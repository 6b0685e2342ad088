"""What is written where a plan is approved, and where it isn't: of all modules this one alone approves, and only as was shown."""

import json
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from bot.store.rows import events, messages, plans, questions
from bot.store.rows.booked import Back, Booked
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Tx, new_id
from bot.talk import audience
from bot.talk.agreeing import others, rounds
from bot.talk.audience import Tell
from bot.talk.deciding import undo
from bot.talk.offers.offer import Offer, as_rows
from bot.talk.turn import Changed, Commit, Turn, close, say, to_asker, together
from bot.texts import asking, candidates, notes, spoken
from bot.texts import cards as texts
from intents import Draft
from intents.plan import Call

log = logging.getLogger(__name__)


def approved(turn: Turn, found: Question, plan_id: str) -> Commit:
    """The plan's calls are on their way when this is committed."""

    def commit(tx: Tx) -> Outcome:
        if (stop := _stopped(tx, turn, plan_id)) is not None:
            return stop(tx)
        if not plans.approve(
            tx,
            plan_id,
            question_id=found.id,
            person_id=turn.speaker.id,
            event_id=turn.event.id,
            told=turn.event.tries >= events.SLOW,
        ):
            raise Changed
        close(tx, found, "answered", clicked=turn.clicked)
        return Outcome("approved")

    return commit


def agreed(turn: Turn, found: Question, plan_id: str) -> Commit:
    """The last yes that was needed."""

    def commit(tx: Tx) -> Outcome:
        if (stop := _stopped(tx, replace(turn, open=None), plan_id)) is not None:
            return stop(tx)
        if rounds.is_one(found):
            rounds.won(tx, found)
        elif (plan := plans.get(tx, plan_id)) is not None:
            rounds.no_card(tx, found, plan)
        others.end(tx, found, "answered")
        if not plans.approve(tx, plan_id, question_id=found.id, person_id=turn.speaker.id, event_id=turn.event.id):
            raise Changed
        others.let_go(tx, plan_id, lambda: asking.needed_no_more("", "approved"))
        if (words := found.state.get("returns")) and (plan := plans.get(tx, plan_id)) is not None:
            _without_return(tx, turn, plan, words)
        return say(turn, asking.approved, Outcome("approved", found.kind))(tx)

    return commit


def _without_return(tx: Tx, turn: Turn, plan: StoredPlan, words: str) -> None:
    """Whoever asked hears that what somebody wanted in return isn't booked with their yes."""
    with to_asker(tx, plan):
        said = asking.not_with_it(turn.speaker.display_name, words)
    messages.post(tx, markdown=said, place=plan.place, person_id=plan.person_id, event_id=turn.event.id)


def passed(turn: Turn, found: Question, reason: str = "") -> Commit:
    """The no of one of several who may cover; whoever asked hears the ``reason``, where one is passed on."""

    def commit(tx: Tx) -> Outcome:
        questions.noted(tx, found, reason)
        rounds.passed(tx, found, "declined", reason)
        said = " ".join(filter(None, (asking.noted_no_of_several, asking.your_words if reason else "")))
        return say(turn, said, Outcome("declined", found.kind))(tx)

    return commit


def withdrawn(turn: Turn, found: Question) -> Commit:
    """The asker has thought better of it while others are asked: those who were hear it."""
    let_go = released(found, lambda: candidates.not_needed(turn.speaker.display_name))
    return together(let_go, say(turn, candidates.withdrawn, Outcome("declined", "others")))


def released(found: Question, said: Callable[[], str], *, knowing: Collection[str] = frozenset()) -> Commit:
    """Nobody is asked about it any more, and each but those ``knowing`` it hears why. Raises Changed where it was settled in this
    very moment."""

    def commit(tx: Tx) -> Outcome:
        if rounds.is_one(found):
            rounds.let_go(tx, found, said, knowing=knowing)
        else:
            others.let_go(tx, str(found.plan_id), said, knowing=knowing)
        if not plans.settle(tx, rounds.root_of(found), "withdrawn"):
            raise Changed
        return Outcome("declined", "others")

    return commit


def won_for_now(turn: Turn, found: Question, then: Commit) -> Commit:
    """The yes of one of several, which others still have to approve."""

    def commit(tx: Tx) -> Outcome:
        rounds.won(tx, found)
        then(tx)
        return say(turn, asking.noted_yes, Outcome("answered", found.kind))(tx)

    return commit


def instead(turn: Turn, found: Question, then: Commit) -> Commit:
    """It isn't as it was when they were asked, so it is not theirs to decide any more."""

    def commit(tx: Tx) -> Outcome:
        if rounds.is_one(found):
            rounds.won(tx, found, lambda: asking.changed)
        others.end(tx, found, "answered")
        plans.settle(tx, str(found.plan_id), "replaced")
        others.let_go(tx, str(found.plan_id), lambda: asking.changed)
        then(tx)
        return say(turn, asking.changed, refused("changed"))(tx)

    return commit


def taken_back(turn: Turn, found: Question, offer: Offer) -> Commit:
    own = turn.speaker.id == found.person_id
    asked = found if own else replace(found, id=new_id(), person_id=turn.speaker.id, status="answered")

    def commit(tx: Tx) -> Outcome:
        if own:
            close(tx, found, "answered", clicked=turn.clicked)
        else:
            questions.ask(tx, asked, [])
        plan = offer.plan
        row = plans.keep(
            tx,
            event_id=turn.event.id,
            person_id=turn.speaker.id,
            place=found.place,
            draft=offer.draft.as_json(),
            title=plan.title,
            facts=plan.facts,
            calls=offer.calls,
            tells=audience.rows(offer.tells),
            language=spoken(),
        )
        questions.about(tx, asked, row)
        plans.approve(tx, row, question_id=asked.id, person_id=turn.speaker.id, event_id=turn.event.id)
        events.remember(tx, turn.event.id, texts.undo, json.dumps(offer.draft.reading()))
        return Outcome("approved")

    return commit


def sent_again(turn: Turn, found: Question, calls: list[StoredCall]) -> Commit:
    def commit(tx: Tx) -> Outcome:
        plan = plans.get(tx, str(found.plan_id))
        kept = {call.id: call for call in plans.calls(tx, str(found.plan_id))}
        if plan is None or any(kept.get(call.id) != call or not call.intact for call in calls):
            return _altered(replace(turn, open=found), str(found.plan_id))(tx)
        if plans.under_way(tx, calls, turn.event.received_at):
            return _under_way(turn)(tx)
        close(tx, found, "answered", clicked=turn.clicked)
        again = _of_its_own(tx, plan, calls, audience.of_some(plan.tells, {call.seq: at for at, call in enumerate(calls, 1)}))
        if found.kind == "retry":
            questions.about(tx, found, again)
        plans.approve(tx, again, question_id=found.id, person_id=turn.speaker.id, event_id=turn.event.id)
        return say(replace(turn, place=found.place), notes.trying_again, Outcome("unsure", "again"))(tx)

    return commit


def back_out(tx: Tx, found: Booked) -> bool:
    """What was made or changed by a plan whose rest has failed is taken back. Its yes covers that: the card said so
    (``notes.all_or_none``). Whoever has heard of it already, since nobody could tell for a while, hears that too. False where it
    can't be taken back.

    To be called in the transaction that ends its last act.
    """
    plan, asked = found.plan, questions.that_approved(tx, found.plan.id)
    back = Back.from_json(kept) if asked and (kept := asked.state.get("back")) else None
    calls = undo.of_part(found, back)
    if asked is None or not calls:
        return False
    heard = [row for row in plan.tells if row["said"]]
    if back is None:
        tells = audience.taken_back(heard, undo.numbers(found, calls))
    else:
        names, every = {row["name"] for row in heard}, tuple(range(1, len(calls) + 1))
        tells = tuple(replace(tell, calls=every) for tell in map(Tell.of, back.tells) if tell.name in names)
    row = _of_its_own(tx, plan, calls, tells, draft=undo.draft_of(plan), title=texts.take_back_title)
    said = replace(asked, id=new_id(), plan_id=row, status="answered", state={"backs_out": plan.id}, picks=())
    questions.ask(tx, said, [])
    return plans.approve(tx, row, question_id=said.id, person_id=said.person_id, event_id=plan.event_id)


def _of_its_own(
    tx: Tx,
    plan: StoredPlan,
    calls: Iterable[Call | StoredCall],
    tells: Iterable[Tell] = (),
    *,
    draft: Draft | None = None,
    title: str = "",
) -> str:
    """Some calls on account of a plan, kept as another one; gives its id."""
    return plans.keep(
        tx,
        event_id=plan.event_id,
        person_id=plan.person_id,
        place=plan.place,
        draft=draft.as_json() if draft else plan.draft,
        title=title or plan.title,
        facts=plan.facts,
        calls=as_rows(calls),
        tells=audience.rows(tells),
        language=plan.language,
    )


def _stopped(tx: Tx, turn: Turn, plan_id: str) -> Commit | None:
    """What is said where a plan is not what was shown, or another yes has the same on its way: the card of that stays open, since
    what is on its way may fail."""
    calls = plans.calls(tx, plan_id)
    if not all(call.intact for call in calls):
        return _altered(turn, plan_id)
    return _under_way(turn) if plans.under_way(tx, calls, turn.event.received_at) else None


def _under_way(turn: Turn) -> Commit:
    return say(turn, notes.under_way, refused("under way"))


def _altered(turn: Turn, plan_id: str) -> Commit:
    log.critical("plan %s: not approved: it is not what was shown", plan_id)
    return say(turn, notes.altered, refused("altered"), closing="expired")
