"""What becomes of calls of which nobody can tell whether they were carried out: the person looks, or says.

The question stands beside whatever else is open, since it comes by itself. "Try again" is an approval of its own: the same calls,
byte for byte, as a new plan that this very click or word approves. So it stays true that an approval leads to at most one record.
"""

from bot.cards import unsure as unsure_cards
from bot.cards.card import Button as Shown
from bot.store import acts, messages, plans, questions
from bot.store.acts import Act
from bot.store.plans import StoredCall, StoredPlan
from bot.store.questions import Button, Question
from bot.store.store import Store, Tx, new_id
from bot.talk.turn import Commit, Turn, close, say
from bot.texts import cards as texts
from bot.texts import heard, notes


def ask(tx: Tx, plan: StoredPlan, pairs: list[tuple[StoredCall, Act]]) -> None:
    """Asks what to do about the calls of a plan that ended so. To be called in the transaction that ends the last of them."""
    row = new_id()
    look, there, again = (questions.new_button(row, "pick", {"unsure": what}) for what in heard.UNSURE)
    shown = unsure_cards.unsure(what=[call.sentence for call, _ in pairs], look=Shown(look.id, texts.look_again),
                                there=Shown(there.id, texts.its_there), again=Shown(again.id, texts.try_again))
    message_id = messages.post(tx, markdown=shown.markdown, card=shown.card, place=plan.place, event_id=plan.event_id)
    questions.ask(tx, Question(
        id=row, kind="unsure", event_id=plan.event_id, plan_id=plan.id, person_id=plan.person_id, place=plan.place,
        draft=plan.draft, state={}, status="standing", expires_at=tx.now, message_id=message_id), [look, there, again])


def pressed(turn: Turn, found: Question, button: Button) -> Commit:
    """What a click on the card does."""
    if found.status != "standing":
        return say(turn, notes.already_answered, f"refused: {found.status}")
    return _does(turn, found, str(button.pick["unsure"]))


def said(store: Store, turn: Turn) -> Commit | None:
    """What words do that are one of the card's buttons; None if there is no such card, or they are others."""
    what = next((what for what, pattern in heard.UNSURE.items() if pattern.fullmatch(turn.text.strip().rstrip(".!"))), None)
    if what is None:
        return None
    with store.read() as tx:
        found = questions.standing(tx, turn.speaker.id, turn.place.space_id)
    return _does(turn, found, what) if found else None


def _does(turn: Turn, found: Question, what: str) -> Commit:
    def commit(tx: Tx) -> str:
        close(tx, found, "answered", clicked=turn.clicked)
        unsure = [act for act in acts.of_plan(tx, str(found.plan_id)) if act.status == "unsure"]
        answer = {"look": _look, "there": _there, "again": _again}[what](tx, turn, str(found.plan_id), unsure)
        messages.post(tx, markdown=answer, place=found.place, event_id=turn.event.id)
        return f"unsure: {what}"
    return commit


def _look(tx: Tx, _: Turn, __: str, unsure: list[Act]) -> str:
    for act in unsure:
        acts.look_again(tx, act)
    return notes.looking_again


def _there(tx: Tx, turn: Turn, __: str, unsure: list[Act]) -> str:
    for act in unsure:
        acts.seen(tx, act, turn.speaker.id)
    return notes.noted_there


def _again(tx: Tx, turn: Turn, plan_id: str, unsure: list[Act]) -> str:
    plan, about = plans.get(tx, plan_id), {act.call_id for act in unsure}
    assert plan is not None  # noqa: S101
    calls = [call for call in plans.calls(tx, plan_id) if call.id in about]
    again = plans.keep(
        tx, event_id=plan.event_id, person_id=plan.person_id, place=plan.place, draft=plan.draft, title=plan.title,
        facts=plan.facts, calls=[(call.system, call.method, call.path, call.body, call.sentence) for call in calls])
    plans.approve(tx, again, person_id=turn.speaker.id, event_id=turn.event.id)
    return notes.trying_again
