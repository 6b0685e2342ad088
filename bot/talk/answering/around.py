"""What is said around an answer, and an answer by what was before: "ah yes the second, sorry, dentist", "scratch that"."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.people.periods import Stretch
from bot.store.rows import questions
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk.answering.revising import Revising
from bot.talk.answering.understanding import Understanding, by_itself
from bot.talk.changing.said.staying import as_it_was, not_taken
from bot.talk.changing.standing import stretches
from bot.talk.hearing import which
from bot.talk.replies import is_no, times_in
from bot.talk.turn import Turn
from bot.texts import notes, spoken
from bot.texts.evidence import plain
from bot.texts.keeping import keeping
from intents import Draft, Phrase, answers, revise
from intents.draft import AWAY
from intents.remarks import choosing, otherwise

STATES_NOTHING = ("unknown", "approve", "decline", "unavailable", "replacement")
"""What a reason or a courtesy may be read as by itself; what it states of days and people is looked at apart."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is gone on with in the place of ``found``: its draft, or one from before it."""

    found: Question
    draft: Draft


class Around:
    """Reads the rows of questions. Methods raise RemoteError."""

    def __init__(self, store: Store, reads: Understanding, revising: Revising) -> None:
        self._store = store
        self._reads = reads
        self._revising = revising

    def choice(self, turn: Turn, found: Question, now: datetime) -> int | None:
        """The number, from 0, of the choice that is named, where nothing else is said that might change it."""
        if found.kind != "choose":
            return None
        named = which.amid(turn.text, found.state.get("labels", [])[: len(found.picks)])
        return named[0] if named is not None and self._adds_nothing(turn, found, named[1], now) else None

    def no_choice(self, turn: Turn, found: Question, now: datetime) -> str | None:
        """What is said where two people are named and one is to be chosen, and "" where somebody is told of without a name ("the
        night guy"); None for others."""
        if found.kind != "choose" or not any("person" in pick or "candidate" in pick for pick in found.picks):
            return None
        if choosing.every(turn.text, spoken()) is not None:
            return notes.one_cover
        if not otherwise.unnamed(self._phrase(turn, found, now), spoken()):
            return None
        revised = self._revised(turn, found, now)
        return "" if revised is None or revised.people == Draft.from_json(found.draft).people else None

    def before(self, turn: Turn, found: Question, now: datetime) -> Before | None:
        """What was there before the last change, with what is said besides; None for words that don't go back. Where nothing was
        before, it is as it is."""
        said = otherwise.as_before(self._phrase(turn, found, now), spoken())
        if said is None:
            return None
        rest = f"{said.before} {said.behind}".strip(" ,.;:-–")
        left = [word for word in which.words(rest) if word not in choosing.points(spoken()) | choosing.chooses(spoken())]
        stays = keeping(spoken()).known
        left = [] if is_no(rest) or all(stays.knows(plain(word)) for word in left) else left  # "no, keep it as it was"
        with self._store.read() as tx:
            was = questions.get(tx, found.state.get("was", ""))
        there = (
            replace(found, draft=was.draft, state=was.state)
            if was is not None and was.kind == "confirm" and not (left and said.shape == otherwise.HELD)
            else found
        )
        revised = self._revised(replace(turn, text=rest), there, now) if left else Draft.from_json(there.draft)
        return Before(there, revised) if revised is not None else None

    def staying(self, turn: Turn, found: Question, now: datetime) -> Draft | None:
        """A change with what is said to stay as it was before it: "no, leave the end where it is"; None for other words."""
        draft, phrase = Draft.from_json(found.draft), self._phrase(turn, found, now)
        if found.kind != "confirm" or draft.intent not in (*AWAY, "edit", "cancel") or draft.recurrence:
            return None
        cancels = draft.intent == "cancel"
        said = not_taken(phrase, draft.spans) if cancels else as_it_was(phrase, draft.spans, self._before(found))
        if said is None or (len(said.spans) != len(draft.spans) and any(cover.spans for cover in draft.covers)):
            return None
        made = draft.with_(spans=said.spans)
        return revise(made, replace(phrase, text=said.rest)) if said.rest else made

    def _before(self, found: Question) -> list[Stretch]:
        """The times before a change: of what stands, else of the card before it."""
        stood = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in found.state.get("stood", [])]
        with self._store.read() as tx:
            was = None if stood else questions.get(tx, found.state.get("was", ""))
        return stretches(Draft.from_json(was.draft).spans) if was is not None and was.draft else stood

    def _revised(self, turn: Turn, found: Question, now: datetime) -> Draft | None:
        return self._revising.draft(turn, found, self._phrase(turn, found, now))

    def _phrase(self, turn: Turn, found: Question, now: datetime) -> Phrase:
        return self._reads.phrase(turn, now, found.draft["timezone"])

    def _adds_nothing(self, turn: Turn, found: Question, rest: str, now: datetime) -> bool:
        """Whether what stands beside a choice is a courtesy or a reason, and no day, hour or person."""
        if not rest:
            return "?" not in turn.text
        on = replace(turn, text=rest)
        phrase = self._phrase(on, found, now)
        draft = by_itself(on, phrase)
        dated = times_in(rest, phrase) or draft.recurrence or any(map(str.isdigit, rest))
        if dated or draft.people or draft.subject or "?" in turn.text or draft.intent not in STATES_NOTHING:
            return False
        return not is_no(rest) or answers.is_no(which.words(rest)[0])
