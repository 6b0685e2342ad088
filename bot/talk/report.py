"""Reporting what came of a plan, honest about halves; and what happens when nobody answers."""

from bot.cards import receipt as receipt_cards
from bot.store import acts, messages, plans
from bot.store.acts import Act
from bot.store.plans import StoredCall
from bot.store.questions import Question
from bot.store.store import Tx
from bot.systems import registry
from bot.talk import unsure
from bot.talk.turn import Changed, close
from bot.texts import cards as texts
from bot.texts import notes


def report(tx: Tx, plan_id: str) -> None:
    """Posts the receipt once every act of a plan has ended. To be called in the transaction that ends one."""
    plans.hold(tx, plan_id)  # two acts that end at once would each see the other one open
    plan, found = plans.get(tx, plan_id), acts.of_plan(tx, plan_id)
    if plan is None or any(act.status not in acts.FINISHED for act in found):
        return
    ended = {act.call_id: act for act in found}
    pairs = [(call, ended[call.id]) for call in plans.calls(tx, plan_id) if call.id in ended]
    posted = receipt_cards.receipt(
        done=[(call.sentence, _record(call, act)) for call, act in pairs if act.status == "done"],
        failed=[(call.sentence, _why(call, act)) for call, act in pairs if act.status == "failed"],
        unsure=[(call.sentence, _why(call, act)) for call, act in pairs if act.status == "unsure"])
    messages.post(tx, markdown=posted.markdown, card=posted.card, place=plan.place, event_id=plan.event_id)
    open_ = [(call, act) for call, act in pairs if act.status == "unsure"]
    if open_:
        unsure.ask(tx, plan, open_)


def slow(tx: Tx, plan_id: str) -> None:
    """Says once that it takes longer."""
    plan = plans.get(tx, plan_id)
    if plan is not None:
        messages.post(tx, markdown=notes.taking_longer, place=plan.place, event_id=plan.event_id)


def expire(tx: Tx, found: Question) -> None:
    """Closes a question that nobody answered in time, and says so."""
    try:
        close(tx, found, "expired")
    except Changed:  # answered in this very moment, or another worker was quicker
        return
    messages.post(tx, markdown=notes.expired, place=found.place, event_id=found.event_id)


def _record(call: StoredCall, act: Act) -> str:
    return texts.record(registry.words(call.system).label, act.remote_id) if act.remote_id else ""


def _why(call: StoredCall, act: Act) -> str:
    return notes.ended(registry.words(call.system), act.remote_status, act.why or "", unsure=act.status == "unsure")
