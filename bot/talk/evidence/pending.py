"""What others are still asked about somebody's absence, and words that take it back or want it otherwise, from another seat than
that of whoever asked: of whoever would be out, or of those who may book for them, who may be asked to approve it too. Nothing of it
is booked, so no booking is meant; whether it goes is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows import messages, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing.rounds import root_of
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import absent_of, subject_in
from bot.talk.deciding import approval
from bot.talk.evidence.witness import moves, revokes
from bot.talk.offers.asking import Choice, choose
from bot.talk.offers.propose import Proposer
from bot.talk.replies import is_answer, when_in
from bot.talk.turn import Commit, Turn, close, say, to
from bot.texts import asking, candidates, cards, days
from intents import Draft, Phrase
from intents.draft import AWAY
from intents.person import Person

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A plan that waits for others, what each of them is asked, and who would be out."""

    plan: StoredPlan
    asked: tuple[Question, ...]
    absent: Person

    @property
    def draft(self) -> Draft:
        return Draft.from_json(self.plan.draft)

    @property
    def when(self) -> str:
        return days.spans(self.draft.spans)


class Pending:
    """Hears such words. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, reads: Understanding, propose: Proposer) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._propose = propose

    def said(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written for words about what somebody else asked for, or the speaker for another; None for others."""
        if turn.anothers is not None or is_answer(turn.text):
            return None
        phrase, draft = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker)), self._reads.read(turn, now)
        back = draft.intent == "cancel" or revokes(phrase)
        changes = not back and (draft.intent == "edit" or (draft.intent == "unknown" and moves(turn.text)))
        if not (back or changes) or draft.wish or draft.asked is not None:
            return None
        found = [one for one in self._named(turn, phrase) if self._may(turn, one)]
        if len(found) != 1 or (changes and found[0].plan.person_id == turn.speaker.id):
            return None
        if changes and any(one.person_id == turn.speaker.id for one in found[0].asked):
            return None  # "ok but Lee instead" is for whoever asked
        return self.asked(turn, phrase, found[0], changes=changes)

    def _named(self, turn: Turn, phrase: Phrase) -> Iterator[Waiting]:
        """Those that words are about: by the name of who is out, and the days where some are named."""
        words = {part for word in WORD.findall(turn.text.casefold()) for part in (word, word.removesuffix("s"))}
        dated = when_in(phrase).spans
        named = stretches([span for span in dated if not span.undated])
        for one in self._waiting():
            own = {str(open_.state["subject"]["name"]) for open_ in turn.opens if open_.state.get("subject")}
            whose = one.absent.person_id == turn.speaker.id != one.plan.person_id and bool(named)
            if not (whose or words & {*one.absent.name.casefold().split()}) or one.absent.name in own:
                continue
            if one.draft.intent in AWAY and (not named or meet(named, stretches(one.draft.spans))):
                yield one

    def _waiting(self) -> Iterator[Waiting]:
        with self._store.read() as tx:
            every = questions.asked_of_all(tx)
            roots = {root: plans.get(tx, root) for root in dict.fromkeys(map(root_of, every))}
        for root, plan in roots.items():
            asked = tuple(one for one in every if root_of(one) == root)
            if plan is not None and plan.draft:
                yield Waiting(plan, asked, subject_in(asked[0].state) or self._person(plan.person_id))

    def _person(self, person_id: str) -> Person:
        return self._directory.person(self._directory.webex(person_id))

    def _may(self, turn: Turn, one: Waiting) -> bool:
        own = turn.speaker.id in (one.plan.person_id, one.absent.person_id)
        return own or self._propose.may_book_for(turn, one.absent)

    def _name(self, person_id: str) -> str:
        return self._directory.webex(person_id).display_name

    # ---- whether it is to be taken back ----------------------------------------------------------------------------------------

    def asked(self, turn: Turn, phrase: Phrase, one: Waiting, *, changes: bool = False) -> Commit:
        """Asks it, with what it is that waits."""
        asker = "" if one.plan.person_id == turn.speaker.id else self._name(one.plan.person_id)
        names = list(dict.fromkeys(self._name(each.person_id) for each in one.asked if each.person_id != turn.speaker.id))
        draft = Draft("cancel", turn.text, phrase.now, phrase.timezone, spans=one.draft.spans)
        choices = [Choice(cards.take_it_back, "", {"withdraw": one.plan.id})]
        said, outcome = asking.pending(asker, one.when, names, changes=changes), Outcome("asked", "whether it goes")
        on = turn.with_picked(withdraw=one.plan.id)
        return choose(on, draft, said, choices, self._propose.life, outcome=outcome, none=cards.never_mind)

    def taken_back(self, turn: Turn, found: Question, root: str) -> Commit:
        """For the press: as far as it still waits, and the speaker still may."""
        one = next((one for one in self._waiting() if one.plan.id == root), None)
        on = turn.going_on(found)
        if one is None:
            return say(turn, asking.gone, refused("answered"), closing="replaced")
        if not self._may(turn, one):
            return say(turn, asking.may_not_change(one.absent.name), refused("on behalf"), closing="replaced")
        by, asker = turn.speaker.display_name, self._name(one.plan.person_id)
        own = one.plan.person_id == turn.speaker.id

        def said() -> str:
            return candidates.not_needed(by) if own else asking.let_go_by(by, asker)

        let_go = approval.released(one.asked[0], said, knowing={turn.speaker.id})
        hear = {one.plan.person_id: absent_of(one.asked[0].state)}
        if one.absent.person_id:
            hear.setdefault(one.absent.person_id, absent_of({**one.asked[0].state, "subject": {}}))

        def commit(tx: Tx) -> Outcome:
            close(tx, found, "answered", clicked=turn.clicked)
            let_go(tx)
            for person_id, absent in hear.items():
                if person_id != turn.speaker.id:
                    with to(tx, person_id):
                        said = asking.taken_back_by(by, one.when, absent)
                        messages.post(tx, markdown=said, person_id=person_id, event_id=turn.event.id)
            return say(on, candidates.withdrawn, Outcome("declined", "others"))(tx)

        return commit
