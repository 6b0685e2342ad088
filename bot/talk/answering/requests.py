"""A new request, and the others of its message.

A message may hold several requests (``Draft.more``). They come one after the other, each with a card of its own: the next when
nothing is open any more of the one before, whichever way that ended. What is only asked in it is answered before its first card.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.cards import hello as hello_cards
from bot.errors import RemoteError, Spent
from bot.people.periods import meet
from bot.store.rows import booked, plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing import asked
from bot.talk.changing.standing import stretches
from bot.talk.covering import consent
from bot.talk.covering.behalf import absent_of, would_be_out
from bot.talk.deciding.undo import of_the_line
from bot.talk.evidence.witness import lets_be
from bot.talk.hearing import which
from bot.talk.listing.lister import Lister
from bot.talk.offers.asking import Choice, asked_again, choose
from bot.talk.offers.parted import Parted
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Commit, Instead, Turn, rows_around, say, together
from bot.texts import about, buttons, days, languages, notes, others, small_talk, spoken
from bot.texts import asking as asking_texts
from intents import Draft, answers
from intents.remarks import otherwise

log = logging.getLogger(__name__)

A_MONTH = timedelta(days=31)  # for which a no counts
JUST_NOW = timedelta(hours=1)  # since it was shown, in which a no with nothing open is about what was booked


class Requests:
    """What is written for them. Methods raise RemoteError."""

    def __init__(self, store: Store, propose: Proposer, listing: Lister) -> None:
        self._store = store
        self._propose = propose
        self._listing = listing

    def new(self, turn: Turn, draft: Draft) -> Commit:
        simple: dict[str, Callable[[], Commit]] = {
            "help": lambda: say(turn, hello_cards.help_(), Outcome("help")),
            "unknown": lambda: (
                self._asked_of(turn)
                or self._line_open(turn, draft)
                or self._unknown(turn, booked=self.booked_here(turn) is not None)
            ),
            "approve": lambda: self._nothing_open(turn, notes.nothing_to_approve),
            "decline": lambda: self._no(turn, draft),
        }
        if draft.intent in simple:
            return simple[draft.intent]()
        asked = [self.made(turn, one.with_(more=())) for one in draft.more if one.intent == "list"]  # a question needn't wait
        draft = draft.with_(more=tuple(one for one in draft.more if one.intent != "list"))
        again = next((one for one in turn.opens if turn.open is None and which.same(draft, one)), None)
        return together(*asked, self.then(turn, draft.more, self.made(replace(turn, open=again or turn.open), draft)))

    def made(self, turn: Turn, draft: Draft) -> Commit:
        """What a draft leads to: an answer, a question, or a card."""
        turn = self._without_noes(consent.heard_in(turn), draft)
        if draft.wish in ("rank", "team") and (parted := Parted.kept(turn.picked)) is not None:
            return self._of_the_rest(turn, parted, draft.wish)
        if draft.intent != "list":
            return self._propose.propose(turn, draft)
        answer, waits = self._listing.answer(turn, draft), self._waits(turn, draft)
        return together(say(turn, waits, Outcome("answered", "what waits")), answer) if waits else answer

    def _waits(self, turn: Turn, draft: Draft) -> str:
        """What others are still asked for the speaker in the times of a list of who is on call or covers, which it doesn't hold."""
        topic = draft.asked.topic if draft.asked is not None else ""
        asked = rows_around(self._store, turn).asks if topic in ("duty", "cover") and draft.spans else ()
        found = [one for one in asked if one.draft and meet(stretches(Draft.from_json(one.draft).spans), stretches(draft.spans))]
        names = list(dict.fromkeys(self._propose.name_of(one.person_id) for one in found))
        return about.agree_still(names, absent_of(found[0].state)) if found else ""

    def _of_the_rest(self, turn: Turn, parted: Parted, wish: str) -> Commit:
        """Shows once more what somebody takes a part of, for who could do the rest: what they take stays on it."""
        try:
            return self._propose.shown(parted.listed(self._propose, turn, wish))
        except Instead as instead:
            return instead.commit

    def _without_noes(self, turn: Turn, draft: Draft) -> Turn:
        """The turn with those who have said no to some of its times, where the team is to be asked: not once more."""
        when = stretches(draft.spans)
        if draft.wish != "team" or not when:
            return turn
        with self._store.read() as tx:
            asked = questions.ever_asked_by(tx, turn.speaker.id, tx.now - A_MONTH)
            noes = [(one, plans.get(tx, str(one.plan_id))) for one in asked if one.kind == "consent" and one.status == "declined"]
        who = [one.person_id for one, plan in noes if plan and meet(stretches(Draft.from_json(plan.draft).spans), when)]
        return turn.with_picked(said_no=list(dict.fromkeys(who))) if who else turn

    def still_wanted(self, turn: Turn, found: Question, left_out: str, *, caught: bool = True) -> Commit:
        """Asks in the place of a card whether it is: a yes shows it once more, and books nothing. ``caught``: its words were."""
        on, sentence = replace(turn.going_on(found), open=found), others.still_wanted
        sentence = sentence if caught else f"{notes.not_caught} {sentence}"
        said = f"{sentence} {about.left_out([left_out])}" if left_out else sentence
        choices = [Choice(others.show_again, "", {"shown": True})]
        outcome = Outcome("asked", "still wanted")
        return choose(on, Draft.from_json(found.draft), said, choices, self._propose.life, outcome=outcome, none=others.drop_it)

    def _asked_of(self, turn: Turn) -> Commit | None:
        """For words of somebody who is asked something here, has nothing open, and says nothing that is understood."""
        if not turn.place.direct or turn.opens or not turn.text.strip() or hello_cards.small_talk(turn.text) is not None:
            return None
        theirs = [one for one in rows_around(self._store, turn).asked if one.draft]
        if len(theirs) > 1:
            return asked.which(turn, theirs, lambda one: would_be_out(self._store, one, self._propose.name_of))
        return asked.unclear(turn, theirs[0]) if theirs else None

    def _line_open(self, turn: Turn, draft: Draft) -> Commit | None:
        """For words that want the line open again, which was closed with what was booked last: that alone is taken back."""
        if turn.opens or not otherwise.opens_line(turn.phrase, spoken()):
            return None
        with self._store.read() as tx:
            last = booked.last(tx, turn.speaker.id)
        return self.made(turn, draft.with_(intent="undo")) if last is not None and of_the_line(turn, last.plan) else None

    def _no(self, turn: Turn, draft: Draft) -> Commit:
        """A no to nothing that is open: to what was booked here just now it asks whether that is to be taken back."""
        last = self.booked_here(turn)
        with self._store.read() as tx:
            found = booked.of_plan(tx, last.id) if last is not None else None
        if found is None or not (found.made or found.changed):
            return self._nothing_open(turn, notes.nothing_to_decline)
        if last is not None and last.draft and (_thanks(turn.text) or lets_be(turn.text)):  # "never mind, thanks", "ach lass"
            when = days.spans(Draft.from_json(last.draft).spans)
            return say(turn, asking_texts.stays_booked(when), Outcome("answered", "stays"))
        if found.changes:  # all of it, or the change alone
            return self.made(turn, draft.with_(intent="cancel"))
        return self.made(turn.with_picked(undo=found.plan.id), draft.with_(intent="undo"))

    def _nothing_open(self, turn: Turn, otherwise: str) -> Commit:
        """For a word that may answer something, or is mere talk ("cool", "that's wrong"), where nothing is open. In a 1:1 space,
        which nobody else reads, it tells of what is open in another; whoever is asked something is asked for a yes or a no."""
        if (unclear := self._asked_of(turn)) is not None:
            return unclear
        small, elsewhere = hello_cards.small_talk(turn.text, answers=True), rows_around(self._store, turn).there.open
        if small is None and turn.place.direct and elsewhere:
            return say(turn, notes.answer_there(which.label(elsewhere[-1])), Outcome("nothing open", "elsewhere"))
        return say(turn, small or otherwise, Outcome("nothing open"))

    def booked_here(self, turn: Turn) -> StoredPlan | None:
        """What was booked or changed here just now."""
        last = rows_around(self._store, turn).last
        new = last is not None and last.status == "approved" and self._store.clock() - last.created_at <= JUST_NOW
        return last if new else None

    def _unknown(self, turn: Turn, *, booked: bool) -> Commit:
        small = hello_cards.small_talk(turn.text, opens=bool(turn.opens), answers=True) or hello_cards.thanks(turn.text)
        if small is not None:
            still = about.STILL_OPEN if turn.opens else ""
            return say(turn, replace(small, markdown=f"{small.markdown} {still}".strip()), Outcome("small talk"))
        if not turn.opens and answers.choice(turn.text) is not None:
            return self._nothing_open(turn, notes.nothing_to_approve)
        if turn.opens and buttons.is_named(str(turn.opens[-1].state.get("deed", "")), "leave_empty"):
            return self.still_wanted(turn, turn.opens[-1], "", caught=False)  # a yes behind it must leave nothing empty
        if turn.opens:
            return say(turn, f"{notes.not_caught} {asked_again(turn.opens[-1])}", Outcome("asked again"))
        return say(
            turn,
            hello_cards.unknown(turn.text, others.how_to_change if booked else "") if turn.text.strip() else notes.empty,
            Outcome("not understood"),
        )

    def after(self, turn: Turn, found: Question, commit: Commit) -> Commit:
        """What is written for an answer to a question, and when that leaves nothing open, for what was asked for beside it."""
        return self.then(turn, Draft.from_json(found.draft).more if found.draft else (), commit)

    def then(self, turn: Turn, more: tuple[Draft, ...], commit: Commit) -> Commit:
        if not more:
            return commit
        origin = turn.open.event_id if turn.open is not None else turn.origin_id
        following = self._following(turn, more[0].with_(more=more[1:]), origin)

        def both(tx: Tx) -> Outcome:
            outcome = commit(tx)
            still = questions.open_of(tx, turn.speaker.id, turn.place.space_id)
            if all(one.event_id != origin for one in still):
                following(tx)
            return outcome

        return both

    def _following(self, turn: Turn, draft: Draft, origin: str) -> Commit:
        said = turn.notice or notes.following
        on = replace(turn, open=None, opens=(), answering=False, picked={}, origin=origin, clicked=None, notice=said)
        try:
            return self.new(on, draft)
        except (RemoteError, Spent) as error:  # what was answered just now counts all the same
            log.warning("event %s: the next request of the message is not shown: %s", turn.event.id, error)
            return say(on, notes.not_followed, Outcome("not yet", "next request"))


def _thanks(text: str) -> bool:
    """Whether a no is friendly, and wants nothing any more."""
    return hello_cards.kind_of(text)[0] == "thanks" or any(small_talk.thanks(text, language) for language in languages())
