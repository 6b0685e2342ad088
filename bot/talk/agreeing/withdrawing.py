"""What somebody says of what others are asked for them: that it is not needed any more, in whatever words, that another shall be
asked, or a yes, which is not theirs to say. Nothing of it is booked, so none of these words is about a booking."""

from collections.abc import Sequence
from datetime import datetime

from bot.people.directory import Directory
from bot.people.periods import Period, less
from bot.store.rows import plans
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk.agreeing.rounds import root_of
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.deciding import approval
from bot.talk.offers.propose import Proposer
from bot.talk.replies import is_no
from bot.talk.turn import Commit, Turn, rows_around, say, together
from bot.texts import about, asking
from intents import Draft, answers, revise
from intents.draft import Cover
from intents.requests.asked.reply import clauses
from intents.requests.asked.signs import to_all

TAKES_BACK = ("cancel", "undo", "decline")


class Withdrawing:
    """Hears it. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, reads: Understanding, propose: Proposer) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._propose = propose

    def said(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written; None for words about something else, and where nobody is asked for the speaker."""
        if turn.opens or turn.anothers is not None:
            return None
        asked, last = asked_for(self._store, turn), rows_around(self._store, turn).last
        if not asked:
            return None
        with self._store.read() as tx:
            root = plans.get(tx, root_of(asked[0]))
        if root is None:
            return None
        over = last is not None and last.status != "waiting" and last.created_at > root.created_at  # then "it" is that
        if is_no(turn.text):
            return None if over else approval.withdrawn(turn, asked[0])
        if not over and root.draft and self._is_alone(Draft.from_json(root.draft), turn, now):
            return approval.withdrawn(turn, asked[0])
        draft = self._reads.read(turn, now)
        parts = clauses(self._reads.phrase(turn, now, draft.timezone))
        if answers.is_yes(turn.text) or (parts and all(one.says == "yes" and one.bare for one in parts)):
            return None if over else say(turn, self._waits(asked), Outcome("answered", "what waits"))
        booked = "confirm" in draft.ask and rows_around(self._store, turn).newest is not None
        if draft.subject or draft.wish or booked:
            return None
        if draft.people:
            return None if over or draft.intent != "edit" else self._another(turn, asked[0], root, now)
        if draft.intent == "cancel" and draft.spans:
            return self._of_days(turn, asked, draft)
        begins_no = bool(parts) and parts[0].bare and is_no(parts[0].text)
        takes_back = draft.intent in TAKES_BACK or (draft.intent == "unknown" and begins_no)
        return approval.withdrawn(turn, asked[0]) if takes_back and not over else None

    def _is_alone(self, was: Draft, turn: Turn, now: datetime) -> bool:
        """Whether nobody is to cover in the place of whoever is asked: "no cover needed after all", "I can do it myself"."""
        if "?" in turn.text or was.recurrence:
            return False
        named = was.with_(covers=(Cover(turn.speaker.display_name),), any_cover=False, in_turn=False, wish="")  # of whomever
        phrase = self._reads.phrase(turn, now, was.timezone)
        made = revise(named, phrase)
        nobody = made is not None and not (made.covers or made.any_cover or made.wish) and made.spans == named.spans
        return nobody or (answers.does_it(turn.text) and to_all(phrase, stretches(was.spans), lambda _: None, ()))

    def _of_days(self, turn: Turn, asked: Sequence[Question], draft: Draft) -> Commit | None:
        """Some days of what is asked are not needed: the card is shown anew with the rest, if there is one."""
        gone = [Period(*one) for one in stretches(draft.spans)]
        for found in asked:
            with self._store.read() as tx:
                root = plans.get(tx, root_of(found))
            was = Draft.from_json(root.draft) if root is not None and root.draft else None
            whole = [Period(*one) for one in stretches(was.spans)] if was is not None else []
            rest = less(whole, gone)
            if was is None or rest == whole:
                continue
            if not rest or was.recurrence:
                return None if was.recurrence else approval.withdrawn(turn, found)
            return self._anew(turn, found, was.with_(spans=spans_of(rest)))
        return None

    def _another(self, turn: Turn, found: Question, root: StoredPlan, now: datetime) -> Commit | None:
        """Somebody else is to be asked."""
        was = Draft.from_json(root.draft)
        made = revise(was, self._reads.phrase(turn, now, was.timezone))
        if made is None or made.covers == was.covers or {*made.people} == {*was.people}:
            return None
        return self._anew(turn, found, made)

    def _anew(self, turn: Turn, found: Question, draft: Draft) -> Commit:
        """What is asked is taken back, and a card shown with what is wanted in its place."""
        on = turn.with_picked(people=found.state.get("people", {}))
        on = on.with_picked(subject=found.state["subject"]) if found.state.get("subject") else on
        return together(approval.withdrawn(turn, found), self._propose.propose(on, draft))

    def _waits(self, asked: Sequence[Question]) -> str:
        """For a yes of whoever asked, while others have not said theirs: with what they said of it."""
        names = {one.id: self._directory.webex(one.person_id).display_name for one in asked}
        said = [asking.says(names[one.id], one.state["said"]) for one in asked if one.state.get("said")]
        return " ".join([about.agree_still(list(dict.fromkeys(names.values())), absent_of(asked[0].state)), *said])


def asked_for(store: Store, turn: Turn) -> Sequence[Question]:
    """What others are asked for the speaker about what was asked for here; in the 1:1 space, else anywhere."""
    around = rows_around(store, turn)
    return around.asks or (around.anywhere if turn.place.direct else ())
