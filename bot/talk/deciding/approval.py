"""The one way to a sending: whatever approves a call, by which word or button, comes through here.

erased? -> over? -> policy, people, shifts, schedule as they were? -> [then in one transaction] waiting? as shown?
"""

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.store.rows import acts, booked, events, plans, questions
from bot.store.rows.acts import Act
from bot.store.rows.booked import Booked
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx, new_id
from bot.talk import telling
from bot.talk.deciding import others, rounds, undo
from bot.talk.deciding.others import Others
from bot.talk.deciding.undo import draft_of
from bot.talk.offers.offer import Offer
from bot.talk.offers.propose import Proposer, changed
from bot.talk.turn import Changed, Commit, Instead, Turn, as_spoken, close, say
from bot.texts import asking, buttons, candidates, heard, notes, speaking, spoken
from bot.texts import cards as texts
from intents import Draft, answers
from intents.person import Person
from intents.plan import Call

log = logging.getLogger(__name__)
LATE = timedelta(hours=24)  # since somebody was asked, in which a yes is to that
REASON = re.compile(r"[,.;:]\s+|\s+[-–—]\s+|\n+")  # between a no and its reason


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
            return as_spoken(self._goes(turn, found, calls, plan))

    def _goes(self, turn: Turn, found: Question, calls: list[StoredCall], plan: StoredPlan | None) -> Commit:
        try:
            looked = self._propose.looked(turn, found)
            fresh = looked if looked is not None and changed(looked, found) else None
            asked = self._others.needed(turn, found) if fresh is None else []
        except Instead as instead:
            return instead.commit
        if fresh is not None:
            return self._shown(fresh, calls if found.state.get("only") else None)
        if plan is not None and looked is not None and looked.groups:
            return rounds.start(turn, found, plan, looked, self._others.hours, self._others.quiet)
        if plan is not None and asked:
            return self._others.ask(turn, found, plan, calls, asked)
        return _approved(turn, found, str(found.plan_id))

    def of_another(self, turn: Turn, found: Question, yes: bool, reason: str = "") -> Commit:
        """For somebody else's answer to the question whether a plan may be carried out; ``reason`` is why not, in their words."""
        plan = self._plan(str(found.plan_id))
        if found.status != "standing" or plan is None or plan.status != "waiting":
            return say(turn, candidates.taken if rounds.is_one(found) else asking.gone, refused(found.status))
        asker = self._others.asker(turn, plan)
        if not yes:
            return others.declined(turn, asker, found, plan, reason) if not rounds.is_one(found) else _passed(turn, found)
        with self._store.read() as tx:
            waits = others.missing(tx, found)
        if waits:
            return others.one_more(turn, asker, found, plan)
        with speaking(plan.language):  # what comes of it is for whoever asked
            then = self._goes_on(asker, found, plan)
        if then is None:
            return _agreed(turn, found, plan.id)
        return _won_for_now(turn, found, then[0]) if then[1] else _instead(turn, found, then[0])

    def _goes_on(self, asker: Turn, found: Question, plan: StoredPlan) -> tuple[Commit, bool] | None:
        """What is written for whoever asked in the place of the approval, and whether that is for others to decide; None where
        nothing is."""
        try:
            fresh = self._propose.again(asker, replace(found, place=plan.place))
            approvers = (
                self._others.approvers(asker, _subject(found), long=bool(found.state.get("too_long")))
                if rounds.is_one(found)
                else []
            )
        except Instead as instead:
            return as_spoken(instead.commit), False
        if fresh is not None:
            return as_spoken(self._propose.shown(afresh(fresh))), False
        if not approvers:
            return None
        return as_spoken(self._others.ask(asker, found, plan, self._calls(found, only_unsure=False), approvers)), True

    def said(self, turn: Turn) -> Commit | None:
        """For words that answer what somebody is asked about another's plan; None when they are about something else."""
        text = turn.text.strip().rstrip(".!").casefold()
        yes, no = answers.is_yes(turn.text), answers.is_no(turn.text)
        no = no or text in heard.LEAVE or buttons.is_named(text, *buttons.LEAVING)
        plain, withdraws, taken = yes or no, no, answers.takes(turn.text)
        yes, no = yes or taken is True, no or taken is False
        if not (yes or no or buttons.is_named(text, *(f"{kind} {answer}" for kind in asking.OF for answer in ("yes", "no")))):
            return self._no_with_reason(turn)
        with self._store.read() as tx:
            alone = withdraws and not turn.opens and turn.anothers is None
            mine = questions.asked_by(tx, turn.speaker.id, turn.place.space_id) if alone else []
            asked = [one for one in questions.asked_of(tx, turn.speaker.id) if _here(tx, turn, one)]
        yes = yes or any(buttons.is_named(text, f"{one.kind} yes") for one in asked)
        no = no or any(buttons.is_named(text, f"{one.kind} no") for one in asked)
        if mine and not asked:
            return _withdrawn(turn, mine[0])
        if not asked and yes and not turn.opens and turn.standing is None and turn.anothers is None:
            return self._late(turn)
        if not asked or not (yes or no):
            return None
        if len(asked) > 1 or (plain and turn.opens):
            return say(turn, asking.which, Outcome("asked again"))
        if not asked[0].shown_before(turn.written):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        return self.of_another(turn, asked[0], yes)

    def _late(self, turn: Turn) -> Commit | None:
        """For a yes to what somebody was asked, and what is settled without them."""
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - LATE)
        if last is None or last.status not in ("replaced", "expired"):
            return None
        return say(turn, candidates.taken if rounds.is_one(last) else asking.gone, refused(last.status))

    def _no_with_reason(self, turn: Turn) -> Commit | None:
        """For "No, we are too few that week", where somebody's approval is asked for and nothing else is open."""
        word, reason = (part.strip() for part in (*REASON.split(turn.text, maxsplit=1), "")[:2])
        if turn.opens or not reason or not (answers.is_no(word) or buttons.is_named(word, "approve no")):
            return None
        with self._store.read() as tx:
            asked = [one for one in questions.asked_of(tx, turn.speaker.id) if _here(tx, turn, one)]
        if len(asked) != 1 or asked[0].kind != "approve" or not asked[0].shown_before(turn.written):
            return None
        return self.of_another(turn, asked[0], yes=False, reason=reason)

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
            return _closing(found, say(beside, notes.erased, refused("erased")))
        try:
            fresh = self._propose.again(beside, found)
        except Instead as instead:
            return instead.commit
        if fresh is not None:
            if refused_ is not None:
                return _closing(found, self._shown(fresh, calls if len(calls) < len(every) else None, texts.not_done(texts.booked)))
            return _closing(found, self._shown(fresh, calls))
        return _sent_again(turn, found, calls)

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
        return _taken_back(turn, found, offer)

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
        fresh = replace(fresh, tells=telling.of_some(telling.rows(fresh.tells), kept))
        plan = replace(fresh.plan, calls=calls, facts=tuple((label or texts.not_sure_yet, call.sentence) for call in calls))
        return self._propose.shown(replace(fresh, plan=plan, turn=fresh.turn.with_picked(only=True)))


def afresh(offer: Offer) -> Offer:
    """What is shown in the place of an approval, and says so."""
    return replace(offer, note=" ".join(filter(None, (notes.changed, offer.note))))


def _erased(found: Question, calls: list[StoredCall]) -> bool:
    """Whether the person asked to be forgotten since: then nobody can say any more what would be sent."""
    return not found.draft or any(call.erased for call in calls)


def _subject(found: Question) -> Person | None:
    """Who is out, where that is somebody else than who asked."""
    return Person(**found.state["subject"]) if found.state.get("subject") else None


def _approved(turn: Turn, found: Question, plan_id: str) -> Commit:
    """The plan's calls are on their way when this is committed."""

    def commit(tx: Tx) -> Outcome:
        if not all(call.intact for call in plans.calls(tx, plan_id)):
            return _altered(turn, plan_id)(tx)
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


def _agreed(turn: Turn, found: Question, plan_id: str) -> Commit:
    """The last yes that was needed."""

    def commit(tx: Tx) -> Outcome:
        if not all(call.intact for call in plans.calls(tx, plan_id)):
            return _altered(replace(turn, open=None), plan_id)(tx)
        if rounds.is_one(found):
            rounds.won(tx, found)
        others.end(tx, found, "answered")
        if not plans.approve(tx, plan_id, question_id=found.id, person_id=turn.speaker.id, event_id=turn.event.id):
            raise Changed
        others.let_go(tx, plan_id, lambda: asking.needed_no_more("", "approved"))
        return say(turn, asking.approved, Outcome("approved", found.kind))(tx)

    return commit


def _here(tx: Tx, turn: Turn, found: Question) -> bool:
    """Whether somebody is asked it here: in their own space, or where it was asked for, outside the threads of others."""
    if found.place.space_id == turn.place.space_id:
        return True
    plan = plans.get(tx, str(found.plan_id)) if not turn.place.direct else None
    if plan is None or plan.place.space_id != turn.place.space_id:
        return False
    return turn.anothers is None or plan.place.thread_id == turn.place.thread_id


def _passed(turn: Turn, found: Question) -> Commit:
    """The no of one of several who may cover."""

    def commit(tx: Tx) -> Outcome:
        rounds.passed(tx, found, "declined")
        return say(turn, asking.noted_no_of_several, Outcome("declined", found.kind))(tx)

    return commit


def _withdrawn(turn: Turn, found: Question) -> Commit:
    """The asker has thought better of it while others are asked: those who were hear it."""

    def commit(tx: Tx) -> Outcome:
        def said() -> str:
            return candidates.not_needed(turn.speaker.display_name)

        if rounds.is_one(found):
            rounds.let_go(tx, found, said)
            plans.settle(tx, rounds.Round.of(found).root, "withdrawn")
        else:
            others.let_go(tx, str(found.plan_id), said)
            plans.settle(tx, str(found.plan_id), "withdrawn")
        return say(turn, candidates.withdrawn, Outcome("declined", "others"))(tx)

    return commit


def _won_for_now(turn: Turn, found: Question, then: Commit) -> Commit:
    """The yes of one of several, which others still have to approve."""

    def commit(tx: Tx) -> Outcome:
        rounds.won(tx, found)
        then(tx)
        return say(turn, asking.noted_yes, Outcome("answered", found.kind))(tx)

    return commit


def _instead(turn: Turn, found: Question, then: Commit) -> Commit:
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


def neither(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> bool:
    """Takes back what was booked of a swap whose other half was not: whoever agreed to both did not agree to one. To be called once
    all of its acts have ended; False where there is nothing to do."""
    done = [(call, str(act.remote_id)) for call, act in pairs if act.status == "done"]
    asked = questions.that_approved(tx, plan.id) if plan.draft.get("wish") == "swap" else None
    if asked is None or len(done) == len(pairs) or not done or any(act.status == "unsure" for _, act in pairs):
        return False
    plan = plans.get(tx, plan.id) or plan  # with the reminders that it left just now
    found = Booked(plan, tuple(done))
    calls = undo.calls_of(found)
    row = plans.keep(
        tx,
        event_id=plan.event_id,
        person_id=plan.person_id,
        place=plan.place,
        draft=undo.draft_of(plan).as_json(),
        title=texts.take_back_title,
        facts=plan.facts,
        calls=[(call.system, call.method, call.path, None, call.sentence) for call in calls],
        tells=telling.rows(telling.taken_back(plan.tells, undo.numbers(found, calls))),
        language=plan.language,
    )
    questions.about(tx, asked, row)
    plans.approve(tx, row, question_id=asked.id, person_id=asked.person_id, event_id=plan.event_id)
    return True


def _taken_back(turn: Turn, found: Question, offer: Offer) -> Commit:
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
            tells=telling.rows(offer.tells),
            language=spoken(),
        )
        questions.about(tx, asked, row)
        plans.approve(tx, row, question_id=asked.id, person_id=turn.speaker.id, event_id=turn.event.id)
        events.remember(tx, turn.event.id, texts.undo, json.dumps(offer.draft.reading()))
        return Outcome("approved")

    return commit


def _sent_again(turn: Turn, found: Question, calls: list[StoredCall]) -> Commit:
    def commit(tx: Tx) -> Outcome:
        plan = plans.get(tx, str(found.plan_id))
        kept = {call.id: call for call in plans.calls(tx, str(found.plan_id))}
        if plan is None or any(kept.get(call.id) != call or not call.intact for call in calls):
            return _altered(replace(turn, open=found), str(found.plan_id))(tx)
        close(tx, found, "answered", clicked=turn.clicked)
        again = plans.keep(
            tx,
            event_id=plan.event_id,
            person_id=plan.person_id,
            place=plan.place,
            draft=plan.draft,
            title=plan.title,
            facts=plan.facts,
            calls=[(call.system, call.method, call.path, call.body, call.sentence) for call in calls],
            tells=telling.rows(telling.of_some(plan.tells, {call.seq: at for at, call in enumerate(calls, 1)})),
            language=plan.language,
        )
        if found.kind == "retry":
            questions.about(tx, found, again)
        plans.approve(tx, again, question_id=found.id, person_id=turn.speaker.id, event_id=turn.event.id)
        return say(replace(turn, place=found.place), notes.trying_again, Outcome("unsure", "again"))(tx)

    return commit


def back_out(tx: Tx, plan: StoredPlan, calls: Sequence[Call]) -> None:
    """What was done of a plan whose rest has failed is taken back. Its yes covers that: the card said so (``notes.all_or_none``).

    To be called in the transaction that ends its last act.
    """
    asked = questions.that_approved(tx, plan.id)
    if asked is None:
        return
    row = plans.keep(
        tx,
        event_id=plan.event_id,
        person_id=plan.person_id,
        place=plan.place,
        draft=draft_of(plan).as_json(),
        title=plan.title,
        facts=plan.facts,
        calls=[(call.system, call.method, call.path, call.body or None, call.sentence) for call in calls],
        language=plan.language,
    )
    said = replace(asked, id=new_id(), plan_id=row, status="answered", state={"backs_out": plan.id}, picks=())
    questions.ask(tx, said, [])
    plans.approve(tx, row, question_id=said.id, person_id=said.person_id, event_id=plan.event_id)


def _altered(turn: Turn, plan_id: str) -> Commit:
    log.critical("plan %s: not approved: it is not what was shown", plan_id)
    return say(turn, notes.altered, refused("altered"), closing="expired")


def _closing(found: Question, then: Commit) -> Commit:
    def commit(tx: Tx) -> Outcome:
        close(tx, found, "answered")
        return then(tx)

    return commit
