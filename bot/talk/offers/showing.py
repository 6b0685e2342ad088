"""The card of an offer, and the plan that waits for its yes."""

from datetime import timedelta

from bot.cards import confirm as confirm_cards
from bot.cards.card import Button as Shown
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.state import State
from bot.store.store import Tx, new_id
from bot.talk import audience, legs
from bot.talk.hearing import fields
from bot.talk.offers import limits
from bot.talk.offers.asking import opened, put_away
from bot.talk.offers.offer import Offer
from bot.talk.turn import Commit
from bot.texts import cards as texts
from bot.texts import days, notes, spoken
from intents import Draft
from intents.languages.guesses import guessed


def shown(offer: Offer, life: timedelta) -> Commit:
    """Both, written in one transaction. ``life`` is how long the question stays open at most."""
    row, turn, draft, beside = new_id(), offer.turn, offer.draft, legs.kept(offer.turn)
    yes, no, again = (questions.new_button(row, answer) for answer in ("yes", "no", "fields"))
    also = [(label, questions.new_button(row, "pick", pick)) for label, pick in offer.also]
    state: State = {
        **turn.picked,
        "seen": offer.seen,
        "hours": offer.hours,
        "whole": offer.whole,
        "among": offer.among,
        "deed": _deed(offer),
        "labels": [label for label, _ in also],
    }

    def commit(tx: Tx) -> Outcome:
        moment, why = min(limits.answer_by(one, tx.now, life) for one in (draft, *beside))
        card = confirm_cards.confirm(
            title=offer.title or offer.plan.title,
            facts=(*offer.plan.facts, *offer.more),
            assumed=[guessed(one, spoken()) for one in offer.plan.assumed],
            calls=[(call.method, call.path, call.body.decode()) for call in offer.plan.calls],
            yes=Shown(yes.id, _deed(offer), "positive"),
            alarms=offer.alarms,
            no=Shown(no.id, texts.leave_it, "destructive"),
            also=[Shown(button.id, label) for label, button in also],
            expires=", ".join(filter(None, (days.moment(moment, draft.timezone), why))),
            note=" ".join(filter(None, (_notices(tx, offer), _all_or_none(offer)))),
            left_out=draft.left_out,
            further=[other.intent for other in draft.more],
            fields=() if draft.wish or draft.in_turn or len(also) > 1 else fields.of(draft, state),  # a card has five buttons
            again=Shown(again.id, texts.show_again),
        )
        opened(
            tx,
            turn,
            kind="confirm",
            draft=draft,
            buttons=[yes, *(button for _, button in also), no, again],
            shown=card,
            row=row,
            life=moment - tx.now,
            plan_id=_kept(tx, offer, draft.with_(more=beside)),
            state=state,
        )
        return Outcome("shown")

    return commit


def _kept(tx: Tx, offer: Offer, draft: Draft) -> str:
    """The plan, which waits; gives its id."""
    return plans.keep(
        tx,
        event_id=offer.turn.origin_id,
        person_id=offer.turn.speaker.id,
        place=offer.turn.place,
        draft=draft.as_json(),
        title=offer.plan.title,
        facts=(*offer.plan.facts, *offer.more),
        calls=offer.calls,
        tells=audience.rows(offer.tells),
        language=spoken(),
    )


def _notices(tx: Tx, offer: Offer) -> str:
    """What the card says of the one before it, and how it differs."""
    turn, draft = offer.turn, offer.draft
    found = turn.open if turn.answering and turn.open is not None and turn.open.kind == "confirm" else None
    if found is not None and turn.picked.get("offered") not in (None, found.state.get("offered")):
        return offer.note  # it has not changed: somebody offers
    before = plans.get(tx, str(found.plan_id)) if found is not None else None
    other = fields.differs(before.facts, offer.plan.facts, draft.timezone) if before is not None else []
    said = put_away(turn, draft if found is None else None), offer.note, notes.changed_from(other) if other else ""
    return " ".join(filter(None, said))


def _all_or_none(offer: Offer) -> str:
    """What becomes of several calls of which one fails; the card of a swap has said so."""
    methods = {call.method for call in offer.plan.calls}
    if len(offer.plan.calls) < 2 or offer.draft.wish == "swap":
        return ""
    changed = methods <= {"POST", "PUT"} and offer.turn.picked.get("back")
    return notes.all_or_none if methods == {"POST"} else notes.all_or_none_changed if changed else ""


def _deed(offer: Offer) -> str:
    """What the button says that approves it: the verb that fits."""
    if offer.yes:
        return offer.yes
    methods = {call.method for call in offer.plan.calls}
    if methods == {"POST"}:
        return texts.DEEDS.get(offer.draft.intent, texts.book_it)
    return texts.take_it_back if methods == {"DELETE"} else texts.change_it
