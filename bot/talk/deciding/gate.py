"""The one way to a sending: whatever approves a call, by which word or button, comes through here.

erased? -> over? -> policy, people, shifts, schedule as they were? -> [then in one transaction] waiting? as shown?
"""

import re
from dataclasses import replace

from bot.people.periods import meet
from bot.store.rows import acts, booked, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk import audience
from bot.talk.agreeing import others, rounds
from bot.talk.agreeing.needed import Asked
from bot.talk.agreeing.others import Others
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import absent_of, subject_in
from bot.talk.deciding import approval
from bot.talk.offers.offer import Offer
from bot.talk.offers.propose import Proposer, changed
from bot.talk.replies import one_line
from bot.talk.turn import Changed, Commit, Instead, Turn, answered, as_spoken, say, together
from bot.texts import asking, candidates, languages, notes, speaking
from bot.texts import cards as texts
from bot.texts import others as texts_of_others
from intents import Draft


class Gate:
    """Lets an approval through, or gives what is to be said or asked in its place. Both methods raise RemoteError when what was
    shown can't be looked at once more."""

    def __init__(self, store: Store, propose: Proposer, others: Others) -> None:
        self._store = store
        self._propose = propose
        self._others = others

    def yes(self, turn: Turn, found: Question) -> Commit:
        """For the plan on a card."""
        calls = self._calls(found, only_unsure=False)
        if not calls or found.plan_id is None:
            raise Changed
        if _erased(found, calls):
            return say(turn, notes.erased, refused("erased"), closing="expired")
        plan = self._plan(found.plan_id)
        with speaking(plan.language if plan else None):  # what it would be now is held beside what was shown
            return as_spoken(_in_its_place(turn, found, self._goes(turn, found, calls, plan)))

    def _goes(self, turn: Turn, found: Question, calls: list[StoredCall], plan: StoredPlan | None) -> Commit:
        try:
            looked = self._propose.looked(turn, found)
            fresh = looked if looked is not None and changed(looked, found) else None
            asked = self._others.needed.of(turn, found) if fresh is None else []
        except Instead as instead:
            return instead.commit
        if fresh is not None:
            return self._shown(fresh, calls if found.state.get("only") else None)
        if plan is not None and looked is not None and looked.groups:
            return rounds.start(turn, found, plan, looked, self._others.hours, self._others.quiet)
        if plan is not None and asked:
            return self._others.ask(turn, found, plan, calls, asked)
        return approval.approved(turn, found, str(found.plan_id))

    def of_another(self, turn: Turn, found: Question, yes: bool, reason: str = "") -> Commit:
        """For somebody else's answer to the question whether a plan may be carried out; ``reason`` is why not, in their words."""
        plan = self._plan(str(found.plan_id))
        if found.status != "standing" or plan is None or plan.status != "waiting":
            return say(turn, candidates.taken if rounds.is_one(found) else asking.gone, refused(found.status))
        asker = self._others.asker(turn, plan)
        if not yes:
            several = rounds.is_one(found)
            return approval.passed(turn, found, reason) if several else others.declined(turn, asker, found, plan, reason)
        with self._store.read() as tx:
            waits = others.missing(tx, found)
        if waits:
            return others.one_more(turn, asker, found, plan)
        with speaking(plan.language):  # what comes of it is for whoever asked
            then = self._goes_on(asker, found, plan)
        if then is None:
            return approval.agreed(turn, found, plan.id)
        return approval.won_for_now(turn, found, then[0]) if then[1] else approval.instead(turn, found, then[0])

    def handed_on(self, turn: Turn, found: Question) -> Commit | None:
        """For an approver who says that another decides, whom the policy lets do so; None for other words."""
        text, met = one_line(turn.text), list[re.Match[str]]()
        for language in languages():
            with speaking(language):
                met += [match for one in texts_of_others.PASSES_ON if (match := one.fullmatch(text)) is not None]
        plan = self._plan(str(found.plan_id)) if met else None
        if plan is None:
            return None
        for name in [name for match in met for name in match.groups() if name]:
            if (person := self._others.needed.may_decide(name, turn.speaker, plan.person_id)) is not None:
                return self._others.handed_on(turn, found, plan, person)
        return None

    def _goes_on(self, asker: Turn, found: Question, plan: StoredPlan) -> tuple[Commit, bool] | None:
        """What is written for whoever asked in the place of the approval, and whether that is for others to decide; None where
        nothing is."""
        try:
            fresh = self._propose.again(asker, replace(found, place=plan.place))
            approvers = self._approvers(asker, found) if rounds.is_one(found) else []
        except Instead as instead:
            return as_spoken(instead.commit), False
        if fresh is not None:
            return as_spoken(self._propose.shown(afresh(fresh))), False
        if not approvers:
            return None
        return as_spoken(self._others.ask(asker, found, plan, self._calls(found, only_unsure=False), approvers)), True

    def offered_after_all(self, turn: Turn, found: Question, plan: StoredPlan) -> Commit:
        """For somebody who couldn't cover and now can: a card for whoever asked, or who covers by now. Their words are passed on
        where others are asked meanwhile."""
        asker, draft = self._others.asker(turn, plan), Draft.from_json(found.draft)
        name, when = asker.speaker.display_name, stretches(draft.spans)
        with self._store.read() as tx:
            made = [one.plan for one in booked.standing(tx, plan.person_id) if one.plan.draft]
            waits = [one for one in questions.asked_by(tx, plan.person_id, None) if one.draft]
        taken = [one for one in made if meet(stretches(Draft.from_json(one.draft).spans), when)]
        if covers := [cover for one in taken for cover in audience.covers(one)]:
            absent = absent_of(found.state).name or name
            return say(turn, candidates.taken_by(", ".join(dict.fromkeys(covers)), absent), Outcome("answered", "taken"))
        told = say(turn, candidates.offer_passed_on(name), Outcome("asked", "offer"))
        with speaking(plan.language):
            if taken or len(draft.people) != 1 or any(meet(stretches(Draft.from_json(one.draft).spans), when) for one in waits):
                words = say(asker, asking.says(turn.speaker.display_name, turn.words), Outcome("answered", "passed on"))
                return together(as_spoken(words), told)
            on = replace(asker, text="", mentions=()).with_picked(people=found.state.get("people", {}), agreed=[turn.speaker.id])
            on = on.with_picked(subject=subject) if (subject := found.state.get("subject")) else on
            shown = as_spoken(self._propose.propose(on, draft.with_(more=(), wish="", in_turn=False, any_cover=False)))
        return together(shown, told)

    def _approvers(self, asker: Turn, found: Question) -> list[Asked]:
        """Who approves what a round has come to."""
        needed = self._others.needed
        by_policy = needed.approvers(asker, subject_in(found.state), long=bool(found.state.get("too_long")))
        return needed.with_wanted(asker, found, by_policy)

    def _plan(self, plan_id: str) -> StoredPlan | None:
        with self._store.read() as tx:
            return plans.get(tx, plan_id)

    def again(self, turn: Turn, found: Question) -> Commit:
        """For those calls of a plan that were refused, or of which nobody could tell whether they were carried out: the same ones,
        as a plan of their own."""
        every = self._calls(found, only_unsure=False)
        refused_ = found.state.get("retry", ()) if found.kind == "retry" else None
        calls = [call for call in every if call.id in refused_] if refused_ is not None else self._calls(found, only_unsure=True)
        beside = replace(turn, open=None, place=found.place, retrying=True)  # whatever else is open has nothing to do with it
        if not calls:
            return say(beside, notes.already_answered, refused("answered"))
        if _erased(found, calls):
            return answered(found, say(beside, notes.erased, refused("erased")))
        try:
            fresh = self._propose.again(beside, found)
        except Instead as instead:
            return instead.commit
        if fresh is not None:
            if refused_ is not None:
                return answered(found, self._shown(fresh, calls if len(calls) < len(every) else None, texts.not_done(texts.booked)))
            return answered(found, self._shown(fresh, calls))
        return approval.sent_again(turn, found, calls)

    def undo(self, turn: Turn, found: Question) -> Commit:
        """For the button of a receipt: what still stands of the booking is kept as a plan of its own, which the press approves. Of
        whoever stands in it is what they cover, and the button stays for the one who booked."""
        if not found.draft:
            return say(turn, notes.erased, refused("erased"))
        draft, on = Draft.from_json(found.draft), turn.going_on(found)
        if turn.speaker.id != found.person_id:
            with self._store.read() as tx:
                made = booked.of_plan(tx, str(found.state["undo"]))
            draft = draft.with_(intent="cancel", wish="hand_back", covers=(), subject=())
            on = on.with_picked(undo=None, bookings=[id_ for _, id_ in made.made] if made else [])
        try:
            offer = self._propose.offer(on, draft)
        except Instead as instead:
            return instead.commit
        return approval.taken_back(turn, found, offer)

    def _calls(self, found: Question, *, only_unsure: bool) -> list[StoredCall]:
        with self._store.read() as tx:
            calls = plans.calls(tx, str(found.plan_id))
            unsure = {act.call_id for act in acts.of_plan(tx, str(found.plan_id)) if act.status == "unsure"}
        return [call for call in calls if not only_unsure or call.id in unsure]

    def _shown(self, fresh: Offer, only: list[StoredCall] | None, label: str = "") -> Commit:
        """The card afresh, since something has changed; of a plan that was carried out in part, without that part. ``label`` is
        what stands beside each of the rest."""
        fresh = afresh(fresh)
        if only is None:
            return self._propose.shown(fresh)
        wanted = {(call.path, call.body) for call in only}
        calls = tuple(call for call in fresh.plan.calls if (call.path, call.body) in wanted)
        if len(calls) != len(wanted):
            return say(replace(fresh.turn, open=None), notes.changed_too_much, refused("changed"))
        kept = {number: calls.index(call) + 1 for number, call in enumerate(fresh.plan.calls, 1) if call in calls}
        fresh = replace(fresh, tells=audience.of_some(audience.rows(fresh.tells), kept))
        plan = replace(fresh.plan, calls=calls, facts=tuple((label or texts.not_sure_yet, call.sentence) for call in calls))
        return self._propose.shown(replace(fresh, plan=plan, turn=fresh.turn.with_picked(only=True)))


def _in_its_place(turn: Turn, found: Question, commit: Commit) -> Commit:
    """Where a round goes on beside the card that is approved, it ends by that."""
    if not found.state.get("round_of"):
        return commit

    def both(tx: Tx) -> Outcome:
        outcome = commit(tx)
        if outcome.kind in ("approved", "asked"):
            rounds.settled_by(tx, found, turn.speaker.display_name)
        return outcome

    return both


def afresh(offer: Offer) -> Offer:
    """What is shown in the place of an approval, and says so."""
    return replace(offer, note=" ".join(filter(None, (notes.changed, offer.note))))


def _erased(found: Question, calls: list[StoredCall]) -> bool:
    """Whether the person asked to be forgotten since: then nobody can say any more what would be sent."""
    return not found.draft or any(call.erased for call in calls)
