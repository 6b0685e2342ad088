"""What becomes of calls of which nobody can tell whether they were carried out: the person looks, or says.

The question stands beside whatever else is open, since it comes by itself. "Try again" is an approval of its own and goes the way
of a yes (``gate.Gate``): the same calls, byte for byte, as a new plan that this very click or word approves. So it stays true
that an approval leads to at most one record.
"""

from dataclasses import replace

from bot.cards import unsure as unsure_cards
from bot.cards.card import Button as Shown
from bot.store.rows import acts, messages, plans, questions
from bot.store.rows.acts import Act
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Button, Question
from bot.store.store import Tx, new_id
from bot.talk.deciding.gate import Gate
from bot.talk.turn import Commit, Turn, close, say
from bot.texts import buttons, notes, spoken
from bot.texts import cards as texts
from intents.remarks.short import Short, short

SAID: dict[Short | None, str] = {"looks_again": "look", "is_there": "there", "tries_again": "again"}


def ask(tx: Tx, plan: StoredPlan, pairs: list[tuple[StoredCall, Act]]) -> None:
    """Asks what to do about the calls of a plan that ended so. To be called in the transaction that ends the last of them."""
    row = new_id()
    look, there, again = (questions.new_button(row, "pick", {"unsure": what}) for what in buttons.UNSURE)
    shown = unsure_cards.unsure(
        what=[call.sentence for call, _ in pairs],
        look=Shown(look.id, texts.look_again),
        there=Shown(there.id, texts.its_there),
        again=Shown(again.id, texts.try_again),
    )
    message_id = messages.post(
        tx, markdown=shown.markdown, card=shown.card, place=plan.place, person_id=plan.person_id, event_id=plan.event_id
    )
    before = questions.that_approved(tx, plan.id)  # what the plan was made from is looked at once more before it is sent again
    questions.ask(
        tx,
        Question(
            id=row,
            kind="unsure",
            event_id=plan.event_id,
            plan_id=plan.id,
            person_id=plan.person_id,
            place=plan.place,
            draft=plan.draft,
            state=before.state if before else {},
            status="standing",
            expires_at=tx.now,
            message_id=message_id,
        ),
        [look, there, again],
    )


def pressed(turn: Turn, found: Question, button: Button, gate: Gate) -> Commit:
    """What a click on the card does."""
    if found.status != "standing":
        return say(turn, notes.already_answered, refused(found.status))
    if button.pick is None:  # an erasure takes it too
        return say(turn, notes.erased, refused("erased"))
    return _does(turn, found, str(button.pick["unsure"]), gate)


def said(turn: Turn, gate: Gate) -> Commit | None:
    """What words do that are one of the card's buttons; None if there is no such card, or they are others."""
    if turn.standing is None or turn.standing.kind != "unsure":
        return None
    text, told = turn.text.strip().rstrip(".!"), short(turn.phrase, spoken())
    named = (what for what, button in buttons.UNSURE.items() if buttons.is_named(text, button))
    what = SAID.get(told) if told in SAID else next(named, None)
    if what is None:
        return None
    if not turn.standing.shown_before(turn.written):
        return say(turn, notes.not_shown_yet, refused("not shown yet"))
    return _does(turn, turn.standing, what, gate)


def _does(turn: Turn, found: Question, what: str, gate: Gate) -> Commit:
    if what == "again":
        return gate.again(turn, found)

    def commit(tx: Tx) -> Outcome:
        close(tx, found, "answered", clicked=turn.clicked)
        unsure = [act for act in acts.of_plan(tx, str(found.plan_id)) if act.status == "unsure"]
        answer = _look(tx, found, unsure) if what == "look" else _there(tx, turn, unsure)
        return say(replace(turn, place=found.place), answer, Outcome("unsure", what))(tx)

    return commit


def _look(tx: Tx, found: Question, unsure: list[Act]) -> str:
    if any(call.erased for call in plans.calls(tx, str(found.plan_id))):
        return notes.erased  # nobody can say any more what to look for
    for act in unsure:
        acts.look_again(tx, act)
    return notes.looking_again


def _there(tx: Tx, turn: Turn, unsure: list[Act]) -> str:
    for act in unsure:
        acts.seen(tx, act, turn.speaker.id)
    return notes.noted_there
