"""Reporting what came of a plan, honest about halves; and what happens when nobody answers."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Literal

from bot.cards import receipt as receipt_cards
from bot.cards.card import Button as Shown
from bot.cards.receipt import Line
from bot.store.rows import acts, booked, messages, plans, questions
from bot.store.rows.acts import Act
from bot.store.rows.booked import Booked
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Button, Closing, Place, Question
from bot.store.store import Tx
from bot.systems import registry
from bot.talk import series, telling
from bot.talk.agreeing import others, rounds
from bot.talk.covering.behalf import absent_of
from bot.talk.deciding import approval, once_more, undo, unsure
from bot.talk.turn import Changed, close, to, to_asker
from bot.texts import cards as texts
from bot.texts import notes


def report(tx: Tx, plan_id: str) -> None:
    """Posts the receipt once every act of a plan has ended. To be called in the transaction that ends one."""
    plans.hold(tx, plan_id)  # two acts that end at once would each see the other one open
    plan, found = plans.get(tx, plan_id), acts.of_plan(tx, plan_id)
    if plan is not None and all(act.status in acts.FINISHED for act in found):
        with to_asker(tx, plan):
            _ended(tx, plan, found)


def _ended(tx: Tx, plan: StoredPlan, found: Sequence[Act]) -> None:
    ended = {act.call_id: act for act in found}
    pairs = [(call, ended[call.id]) for call in plans.calls(tx, plan.id) if call.id in ended]
    if (stands := _half_done(plan, pairs)) and approval.back_out(tx, stands):
        return
    if first := _backed_out(tx, plan.id):
        _say_backed_out(tx, plan, pairs, first)
        return
    back = _undo(tx, plan, pairs)
    facts = telling.tell(tx, plan, pairs)
    if all(act.status == "failed" for _, act in pairs):
        telling.in_vain(tx, plan)
    methods, verb = {call.method for call, _ in pairs}, _verb(pairs)
    again = _again(tx, plan, [(call, act) for call, act in pairs if act.status == "failed"])
    done, behind = _done(plan, [(_said(call, methods), _record(call, act)) for call, act in pairs if act.status == "done"])
    posted = receipt_cards.receipt(
        done=done,
        behind=behind,
        failed=[(call.sentence, _why(call, act)) for call, act in pairs if act.status == "failed"],
        unsure=[(call.sentence, _why(call, act)) for call, act in pairs if act.status == "unsure"],
        undo=Shown(back[1].id, texts.undo) if back else None,
        again=Shown(again[1].id, texts.try_again) if again else None,
        facts=(*facts, *(one for one in plan.facts if one[0] == texts.still_on_duty and done)),
        verb=verb,
        still=_still(plan, again[0]) if again and verb == texts.booked else "",
    )
    message_id = messages.post(
        tx, markdown=posted.markdown, card=posted.card, place=plan.place, person_id=plan.person_id, event_id=plan.event_id
    )
    for asked in (back, again):
        if asked:
            questions.ask(tx, replace(asked[0], message_id=message_id), [asked[1]])
    telling.to_calendar(tx, plan, pairs)
    open_ = [(call, act) for call, act in pairs if act.status == "unsure"]
    if open_:
        unsure.ask(tx, plan, open_)


def _half_done(plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> Booked | None:
    """Of a plan of which a part has failed, what was made and changed all the same: that is to be taken back. None where nobody can
    tell of a part, or something was deleted: then all stays as it is."""
    done = [(call, act.remote_id) for call, act in pairs if act.status == "done"]
    if {act.status for _, act in pairs} != {"done", "failed"} or any(call.method == "DELETE" for call, _ in done):
        return None
    made = tuple((call, remote_id) for call, remote_id in done if remote_id and call.method == "POST")
    return Booked(plan, made, frozenset(booked.named(call.path) for call, _ in done if call.method == "PUT"))


def _verb(pairs: Sequence[tuple[StoredCall, Act]]) -> str:
    """What a plan was to do."""
    methods = {call.method for call, _ in pairs}
    return texts.booked if methods == {"POST"} else texts.taken_back if methods == {"DELETE"} else texts.changed


def _backed_out(tx: Tx, plan_id: str) -> str | None:
    """The plan whose done part this one took back, or None."""
    asked = questions.that_approved(tx, plan_id)
    return asked.state.get("backs_out") if asked is not None else None


def _say_backed_out(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]], first: str) -> None:
    """What failed, why, and that what was done before it is gone; what isn't can be taken back by a press, and whoever stands in by
    it hears so."""
    ended = {act.call_id: act for act in acts.of_plan(tx, first)}
    every = [(call, ended[call.id]) for call in plans.calls(tx, first) if call.id in ended]
    before = plans.get(tx, first) or plan
    stuck = [(call, act) for call, act in pairs if act.status != "done"]
    stands = {path: call.sentence for call, act in every if (path := _made_at(call, act))}
    telling.tell(tx, plan, pairs)
    telling.to_calendar(tx, plan, pairs)
    facts: tuple[tuple[str, str], ...] = ()
    if stuck:
        there = {call.path for call, _ in stuck}
        facts = telling.tell(tx, before, [(call, act) for call, act in every if _made_at(call, act) in there])
    else:
        telling.in_vain(tx, before)
    again = None if stuck else _again(tx, before, every)
    back = undo.button(tx, before) if stuck else None
    posted = receipt_cards.receipt(
        done=(),
        failed=[(call.sentence, _why(call, act)) for call, act in every if act.status == "failed"],
        back=[(call.sentence, "") for call, act in pairs if act.status == "done" and call.method == "DELETE"],
        restored=[(call.sentence, "") for call, act in pairs if act.status == "done" and call.method == "PUT"],
        stuck=[(stands.get(call.path, call.sentence), _why(call, act)) for call, act in stuck],
        undo=Shown(back[1].id, texts.undo) if back else None,
        again=Shown(again[1].id, texts.try_again) if again else None,
        facts=facts,
        verb=_verb(every),
        still=_still(before, again[0]) if again and _verb(every) == texts.booked else "",
    )
    message_id = messages.post(
        tx, markdown=posted.markdown, card=posted.card, place=plan.place, person_id=plan.person_id, event_id=plan.event_id
    )
    for asked in (back, again):
        if asked:
            questions.ask(tx, replace(asked[0], message_id=message_id), [asked[1]])


def _made_at(call: StoredCall, act: Act) -> str | None:
    """Where what a call has made or changed is found."""
    if act.status != "done" or not act.remote_id:
        return None
    return registry.made_at(call.system, call, act.remote_id) if call.method == "POST" else call.path


def _again(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> tuple[Question, Button] | None:
    """What has failed may be sent once more; not while nobody can tell of a part, and no swap, to which somebody else agreed."""
    if any(act.status == "unsure" for _, act in pairs) or plan.draft.get("wish") == "swap":
        return None
    return once_more.button(tx, plan, pairs)


def _still(plan: StoredPlan, asked: Question) -> str:
    """Who is on duty since it is not booked, and when; empty where nobody would have been."""
    duty = dict(plan.facts).get(texts.shifts, "")
    if duty in ("", notes.not_on_call, notes.not_on_call_of_theirs):
        return ""
    return texts.still_on_call(absent_of(asked.state).name, duty)


def _undo(tx: Tx, plan: StoredPlan, pairs: list[tuple[StoredCall, Act]]) -> tuple[Question, Button] | None:
    return undo.button(tx, plan) if all(act.status == "done" for _, act in pairs) else None


def slow(tx: Tx, plan_id: str) -> None:
    """Says once that it takes longer."""
    plan = plans.get(tx, plan_id)
    if plan is not None:
        with to_asker(tx, plan):
            said = notes.taking_longer
        messages.post(tx, markdown=said, place=plan.place, person_id=plan.person_id, event_id=plan.event_id)


def expire(tx: Tx, found: Question) -> None:
    """Closes a question that nobody answered in time, and says so; that something can't be undone any more is no news."""
    if found.kind in questions.OF_OTHERS:
        _of_others(tx, found, "expired")
        return
    with to(tx, found.person_id):
        _close(tx, found, "expired", None if found.kind in ("undo", "retry", "which", "shared") else notes.expired)


def undelivered(tx: Tx, message_id: str) -> None:
    """Closes the question that a message would have asked: nobody saw it, so nobody can answer it."""
    found = questions.asked_with(tx, message_id)
    if found is not None and found.kind in questions.OF_OTHERS:
        _of_others(tx, found, "undelivered")
    elif found is not None:
        with to(tx, found.person_id):
            _close(tx, found, "undelivered", None if found.kind in ("undo", "retry", "shared") else notes.not_shown)


def _of_others(tx: Tx, found: Question, how: Literal["expired", "undelivered"]) -> None:
    plan = plans.get(tx, str(found.plan_id))
    with to_asker(tx, plan) if plan is not None else nullcontext():
        lapsed = rounds.lapsed if rounds.is_one(found) else others.lapsed
        lapsed(tx, found, how)


def moved(tx: Tx, message_id: str, place: Place) -> None:
    """The question that a message asks is open where the message was said."""
    found = questions.asked_with(tx, message_id)
    if found is not None:
        questions.move(tx, found, place)


def _close(tx: Tx, found: Question, how: Closing, said: str | None) -> None:
    try:
        close(tx, found, how)
    except Changed:  # answered in this very moment, or another worker was quicker
        return
    if said is not None:
        messages.post(tx, markdown=said, place=found.place, person_id=found.person_id, event_id=found.event_id)


def _done(plan: StoredPlan, lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """What was done, and what of it stands behind Details: of a series that is booked day by day its days."""
    by_day = series.of_plan(plan)
    said = by_day.within([one for one, _ in lines]) if by_day else [one for one, _ in lines]
    apart = {one for (first, _), one in zip(lines, said, strict=True) if one != first}
    shown = dict.fromkeys((one, "" if one in apart else record) for (_, record), one in zip(lines, said, strict=True))
    return series.wholes(list(shown)), [line for line, one in zip(lines, said, strict=True) if one in apart]


def _said(call: StoredCall, methods: set[str]) -> str:
    """What was done, in a sentence; that it went is said where the receipt is not about that alone."""
    return texts.goes_line(call.sentence) if call.method == "DELETE" and len(methods) > 1 else call.sentence


def _record(call: StoredCall, act: Act) -> str:
    return texts.record(registry.words(call.system).label, act.remote_id) if act.remote_id else ""


def _why(call: StoredCall, act: Act) -> str:
    said = notes.ended(registry.words(call.system), act.remote_status, act.why or "", unsure=act.status == "unsure")
    return said if said.endswith((".", "!", "?")) else f"{said}."
