"""Words between whoever asks and those who are asked: a question of somebody who is asked, and what whoever asked answers to
words that were passed on. What is asked stays open, and nothing is booked or taken back by any of it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.people.periods import inside
from bot.store.rows import messages, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk import nights
from bot.talk.agreeing import asked as asking_of
from bot.talk.agreeing.asking import zone_of
from bot.talk.agreeing.replying import Replies, times_of
from bot.talk.agreeing.rounds import root_of
from bot.talk.agreeing.withdrawing import asked_for
from bot.talk.answering.understanding import Understanding
from bot.talk.answering.while_asked import WhileAsked
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.evidence.witness import heard
from bot.talk.offers import limits
from bot.talk.replies import is_answer, is_no
from bot.talk.turn import Commit, Turn, rows_around, say, to
from bot.texts import asking
from intents import Draft
from intents.draft import AWAY
from intents.requests.asked.reply import clauses, only_no, speaks_of_it

LATELY = timedelta(days=7)  # since somebody came to cover, for which they are sent words
TALK = ("unknown", "approve", "decline")  # how an answer of whoever asked is read
OF_IT = (*TALK, "list", "edit", "unavailable", "replacement")  # how a question about what somebody is asked is read


class Relaying:
    """Passes them on. ``quiet`` are the hours in which nobody else is written to. Methods raise RemoteError."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        reads: Understanding,
        replies: Replies,
        while_asked: WhileAsked,
        quiet: tuple[str, str] | None,
    ) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._replies = replies
        self._while_asked = while_asked
        self._quiet = quiet

    def sent(self, turn: Turn, now: datetime) -> Commit | None:
        """For what whoever asked wants to be told to somebody who covers for them, or is asked: "say thanks to Lee from me". None
        for other words, and of whoever is asked or covers themselves."""
        if turn.anothers is not None or not turn.place.direct or is_answer(turn.text) or "?" in turn.text:
            return None
        known = self._concerned(turn)
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        told = heard(phrase, lambda: list(known), self._directory.full_name, question=False)
        if told is None or told.wants != ("relay",):
            return None
        name = told.person or (next(iter(known)) if len(known) == 1 else "")
        around, draft = rows_around(self._store, turn), self._reads.read(turn, now)
        theirs = name not in known and (around.asked or around.covering or turn.opens)
        if not name or draft.intent not in TALK or draft.spans or theirs:
            return None
        if name not in known:
            return say(turn, asking.not_sent_on(name), refused("not theirs"))
        person_id, words = known[name], turn.words

        def commit(tx: Tx) -> Outcome:
            quiet = nights.by(self._quiet, self._directory.webex_zone(self._directory.webex(person_id)))
            with to(tx, person_id):
                said = asking.says(turn.speaker.display_name, words)
            messages.post(tx, markdown=said, person_id=person_id, event_id=turn.event.id, at=nights.awake(quiet, tx.now, None))
            return say(turn, asking.sent_on(name), Outcome("answered", "passed on"))(tx)

        return commit

    def _concerned(self, turn: Turn) -> dict[str, str]:
        """Whom what they asked for concerns, by their names: those who cover or are out by what was last, those who are asked, and
        those who have given a cover back."""
        last, asked = rows_around(self._store, turn).last, asked_for(self._store, turn)
        new = last is not None and last.status in ("approved", "waiting") and self._store.clock() - last.created_at <= LATELY
        tells = map(Tell.of, last.tells) if last is not None and new else ()
        found = {one.name: one.person_id for one in tells if one.person_id and one.kind in ("stand_in", "absent")}
        heard_of = [one for one in rows_around(self._store, turn).told if self._store.clock() - one.created_at <= LATELY]
        back = [one for one in heard_of if any(_gave_back(tell, turn.speaker.id) for tell in map(Tell.of, one.tells))]
        found |= {self._directory.webex(one.person_id).display_name: one.person_id for one in back}
        found |= {self._directory.webex(one.person_id).display_name: one.person_id for one in asked}
        return {name: person_id for name, person_id in found.items() if person_id != turn.speaker.id}

    def of_the_asked(self, turn: Turn, now: datetime) -> Commit | None:
        """For what somebody who is asked says of it that is no answer: whoever asked reads it. None for other words."""
        if turn.opens or hello_cards.small_talk(turn.text) is not None:
            return None
        draft = self._reads.read(turn, now)
        if draft.asked is not None or draft.intent not in (OF_IT if "?" in turn.text else TALK):
            return None
        asked = asking_of.here(self._store, turn)
        if len(asked) != 1 or not asked[0].draft or not asked[0].shown_before(turn.written):
            return None
        parts = clauses(self._reads.phrase(turn, now, draft.timezone))
        asks = any(one.says == "asks" for one in parts)
        about = asks or any(one.spans for one in parts) or speaks_of_it(turn.text) or bool(draft.people)
        if not about or draft.intent not in (OF_IT if asks else TALK):
            return None
        if draft.intent in AWAY and not inside(stretches(draft.spans), times_of(asked)):
            return None
        return self._replies.passed_on(turn, asked[0])

    def of_the_asker(self, turn: Turn, now: datetime) -> Commit | None:
        """For what whoever asked answers to words that were passed on to them; None for other words."""
        if turn.opens or turn.anothers is not None or hello_cards.small_talk(turn.text) is not None:
            return None
        asked, last = asked_for(self._store, turn), rows_around(self._store, turn).last
        if (found := next((one for one in asked if one.state.get("said") and not one.state.get("answered")), None)) is None:
            return None
        with self._store.read() as tx:
            root = plans.get(tx, root_of(found))
        if root is None or (last and last.status != "waiting" and last.created_at > root.created_at):
            return None
        draft = self._reads.read(turn, now)
        parts = clauses(self._reads.phrase(turn, now, draft.timezone))
        if parts and parts[0].says == "yes" and parts[0].bare and len(parts) > 1:  # "fine, Max then" is another wish
            rest = replace(turn, text=turn.text.partition(parts[0].text)[2].strip(" ,.;:!–—-"))
            if (changed := self._while_asked.said(rest, self._reads.read(rest, now), now)) is not None:
                return changed
        if self._while_asked.said(turn, draft, now) is not None or (is_no(turn.text) and not only_no(turn.text)):
            return None
        agrees = bool(parts) and parts[0].says == "yes" and parts[0].bare
        hours = agrees and draft.intent == "working_hours" and bool(draft.assumed)  # "ok, I'll do 9 to 10 myself"
        if not (draft.intent in TALK or hours) or draft.people or draft.more:
            return None
        return self._back(turn, found, agreed=bool(parts) and parts[0].says == "yes")

    def _back(self, turn: Turn, found: Question, *, agreed: bool) -> Commit:
        """Whoever is asked reads the answer, and what they are asked still; ``agreed``, that it is a yes."""
        name = self._directory.webex(found.person_id).display_name
        draft, words = Draft.from_json(found.draft), turn.words

        def commit(tx: Tx) -> Outcome:
            questions.heard_back(tx, found, agreed=agreed)
            with to(tx, found.person_id):
                asker = turn.speaker.display_name
                said = f"{asking.says(asker, words)} {asking_of.still_about(found)}"
                said = f"{said} {asking.in_return(asker)}" if found.state.get("returns") else said
                self._post(tx, turn, found, said, draft)
            return say(turn, asking.relayed(name, absent_of(found.state)), Outcome("answered", "passed on"))(tx)

        return commit

    def _post(self, tx: Tx, turn: Turn, found: Question, said: str, draft: Draft) -> None:
        at = nights.awake(nights.by(self._quiet, zone_of(found)), tx.now, limits.begins(draft))
        messages.post(tx, markdown=said, person_id=found.person_id, event_id=turn.event.id, at=at)


def _gave_back(tell: Tell, person_id: str) -> bool:
    """Whether somebody hears by it that a cover of theirs was handed back."""
    return tell.kind == "handed_back" and tell.person_id == person_id
