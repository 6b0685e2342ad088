"""The last who hears words, where no whole sentence of them is known: by the evidence of words (``bot/texts/*/evidence.toml``) what
is asked is answered, which changes nothing and leaves what is open as it is, and what is wanted is offered, never done.

A question is heard before it could be taken for an answer or a change, but only where it is nothing else: what the words hold
besides it must state nothing (``witness.py``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.cards.card import Posted
from bot.people.directory import Directory
from bot.store.rows import questions
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.answering.requests import Requests
from bot.talk.answering.understanding import Understanding
from bot.talk.audience import Tell
from bot.talk.evidence.answers import Answers, Heard
from bot.talk.evidence.witness import Witness, heard
from bot.talk.hearing.about import About
from bot.talk.hearing.prospects import Card
from bot.talk.hearing.theirs import Theirs
from bot.talk.listing.asked import Questions
from bot.talk.replies import is_answer
from bot.talk.turn import Commit, Turn, say
from bot.texts import about as texts
from bot.texts import buttons
from intents import Draft, Phrase

SILENT = ("unknown", "list", "help")
"""What words are read as that state nothing."""
LISTED = {
    "who": ("duty", "cover"),
    "night": ("duty",),
    "next": ("duty",),
    "duty": ("duty",),
    "away": ("away",),
    "free": ("duty", "away"),
    "booked": ("bookings",),
    "list": ("bookings", "left", "holidays", "hours", "cover", "duty", "away"),
}
"""Of which topics which lists tell."""
GENERAL = ("bookings", "away")
"""Lists that much is read as."""
SURE = 3
"""Words that bear witness against what a whole sentence was read as."""


PASSED_ON = ("why", "told")
"""Topics of which whoever asked may know more, where the speaker is asked or covers: it is passed on to them, if anybody can."""
LEAVES = "cancel"
ENOUGH = 2
"""Words that bear witness where nothing marks a question."""


class Evidence:
    """Weighs it. Reads the rows and both systems. Methods raise RemoteError."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        reads: Understanding,
        about: About,
        theirs: Theirs,
        asked: Questions,
        requests: Requests,
    ) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._about = about
        self._theirs = theirs
        self._asked = asked
        self._requests = requests
        self._answers = Answers(store, directory, about, theirs, asked, requests)

    def asked(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written for words that are a question and nothing else; None for others, and where they are known."""
        if is_answer(turn.text) or turn.anothers is not None:
            return None
        phrase, card = self._phrase(turn, now), self._about.card(turn)
        found = self._heard(turn, card, phrase, question=True)
        if found is None or not found.asks or found.besides or (found.rest and self._states(turn, found.rest, now)):
            return None
        if set(found.topics) & set(PASSED_ON) and (card is None or (card.theirs and "why" in found.topics)):
            return None
        own = card is None or not card.theirs or "told" not in found.topics  # else about knows only of whoever is asked
        if (known := self._theirs.said(turn) or (self._about.said(turn) if own else None)) is not None:
            return known
        draft = self._reads.read(turn, now)
        if draft.intent == "list" and draft.asked is not None:
            return self._rather(turn, found, card, phrase, draft)
        known_as = draft.intent == "help" and "how" not in found.topics
        if known_as or draft.wish or draft.people or self._asked.meant(turn, phrase) is not None:
            return None
        return self._said(turn, found, card, phrase)

    def _rather(self, turn: Turn, found: Witness, card: Card | None, phrase: Phrase, draft: Draft) -> Commit | None:
        """What is rather meant by words that ask for a list: the time that is talked of, or what more words bear witness to."""
        topic = draft.asked.topic if draft.asked is not None else ""
        if draft.ask or not topic:
            return None
        if card is not None and not draft.spans and not draft.subject and (found.then or topic == "cover"):
            return self._said(turn, found, card, phrase) or self._requests.new(turn, draft.with_(spans=card.draft.spans))
        if any(topic in LISTED.get(one, ()) for one in found.topics):
            return None
        general = (topic in GENERAL or "until" in found.topics) and not any(span.all_day for span in draft.spans)
        sure = (general and found.weight >= SURE) or (topic == "away" and "who" in found.topics)
        return self._said(turn, found, card, phrase) if sure else None

    def leaves(self, turn: Turn, now: datetime) -> Commit | None:
        """How a card is left, for words that want just that and name neither a day nor somebody; None for others."""
        phrase, card = self._phrase(turn, now), self._about.card(turn)
        if card is None or card.found is None or card.theirs or is_answer(turn.text) or buttons.is_any(turn.text):
            return None
        found = self._heard(turn, card, phrase, question=False)
        if found is None or found.wants != (LEAVES,) or found.topics or found.besides or found.spans or found.person:
            return None
        return self._first(turn, found, card, phrase, found.wants) if self._is_unknown(turn, now) else None

    def _is_unknown(self, turn: Turn, now: datetime) -> bool:
        return self._reads.read(turn, now).intent == "unknown"

    def left(self, turn: Turn, now: datetime) -> Commit | None:
        """The same for words that nobody has understood, question or not."""
        phrase, card = self._phrase(turn, now), self._about.card(turn)
        found = self._heard(turn, card, phrase, question=False)
        if found is None or (found.weight < ENOUGH and not found.asks and not found.wants):
            return None
        if card is not None and card.theirs and found.besides:
            return None  # a yes or a no may be in it
        wanted = self._first(turn, found, card, phrase, found.wants) if found.wants and not found.asks else None
        return wanted or self._said(turn, found, card, phrase)

    def _said(self, turn: Turn, found: Witness, card: Card | None, phrase: Phrase) -> Commit | None:
        return self._first(turn, found, card, phrase, found.topics)

    def _first(self, turn: Turn, found: Witness, card: Card | None, phrase: Phrase, topics: Sequence[str]) -> Commit | None:
        """The answer to those of some topics that have one; of several, all that are sentences in one."""
        on, said = Heard(turn, card, found, phrase), list[str]()
        for topic in topics:
            answer = self._answers.to(topic, on)
            if answer is None:
                continue
            if not isinstance(answer, str):
                # A list can't say that more was said than it answers.
                return self._sentence(turn, card, said) if said else None if found.besides else answer
            said += [answer] if answer not in said else []
        said += [texts.left_out([found.besides])] if said and found.besides else []
        return self._sentence(turn, card, said) if said else None

    def _sentence(self, turn: Turn, card: Card | None, said: Sequence[str]) -> Commit:
        state = self._about.state(card) if card is not None else ""
        whole = " ".join(said)
        posted = Posted(whole if state in whole else f"{whole} {state}")
        return say(turn, posted, Outcome("answered", "by evidence"))

    def _phrase(self, turn: Turn, now: datetime) -> Phrase:
        return self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))

    def _states(self, turn: Turn, rest: str, now: datetime) -> bool:
        return is_answer(rest) or self._reads.read(replace(turn, text=rest), now).intent not in SILENT

    def _heard(self, turn: Turn, card: Card | None, phrase: Phrase, *, question: bool) -> Witness | None:
        return heard(phrase, self._people(turn, card), self._called, question=question)

    def _called(self, said: str) -> str | None:
        found = self._directory.listed(said)
        return found[0].name if len(found) == 1 else None

    def _people(self, turn: Turn, card: Card | None) -> list[str]:
        """The full names of whom it concerns."""
        if card is None:
            return []
        names = [str(one["name"]) for one in card.state.get("people", {}).values()]
        names += [str(subject["name"])] if (subject := card.state.get("subject")) else []
        if card.plan is not None:
            names += [tell.name for tell in map(Tell.of, card.plan.tells) if tell.name]
            with self._store.read() as tx:
                asked = [one.person_id for one in questions.asked_of_others(tx, card.plan.id)]
            names += [self._directory.webex(one).display_name for one in (*asked, card.plan.person_id) if one != turn.speaker.id]
        return list(dict.fromkeys(names))
