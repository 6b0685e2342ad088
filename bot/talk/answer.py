"""Answering words: yes, no or a number to what is open; an answer or a correction to it; or a new request."""

import json
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import hello as hello_cards
from bot.cards import notes
from bot.cards.card import Posted
from bot.store import plans
from bot.store.questions import Question
from bot.store.store import Tx
from bot.talk.asking import with_pick
from bot.talk.directory import Directory
from bot.talk.propose import Proposer
from bot.talk.turn import Changed, Commit, Turn, close, say
from intents import Draft, Phrase, answers, read, revise
from intents.draft import Cover
from intents.phrase import DateOrder

NONE = ("none", "none of them", "none of these", "neither")
LONGEST_NAME = 60


class Answerer:
    """Takes a turn of words. Gives the reading for the log (JSON, or None) and what is to be written."""

    def __init__(self, directory: Directory, propose: Proposer, date_order: DateOrder) -> None:
        self._directory = directory
        self._propose = propose
        self._date_order = date_order

    def __call__(self, turn: Turn, now: datetime) -> tuple[str | None, Commit]:
        """``now`` is aware. Raises RemoteError."""
        phrase = self.phrase(turn, now)
        if turn.open is not None:
            commit = self._to_open(turn, turn.open, phrase) if now < turn.open.expires_at else None
            if commit is not None:
                return None, commit
        draft = read(phrase)
        late = turn.open is not None and now >= turn.open.expires_at and draft.intent in ("approve", "decline")
        commit = say(turn, notes.expired, "refused: expired", closing="expired") if late else self._new(turn, draft)
        return json.dumps(draft.reading()), commit

    def phrase(self, turn: Turn, now: datetime) -> Phrase:
        """The words with the speaker's own clock."""
        zone = self._directory.webex_zone(turn.speaker)
        local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return Phrase(turn.text, local, zone, self._date_order, turn.mentions)

    # ---- to an open question ---------------------------------------------------------------------------------------------

    def _to_open(self, turn: Turn, found: Question, phrase: Phrase) -> Commit | None:
        text = phrase.text.strip().lower().rstrip(".!")
        number = answers.choice(phrase.text)
        if number is not None and found.kind == "choose":
            return self._numbered(turn, found, number)
        if found.kind == "confirm" and answers.is_yes(phrase.text):
            return approve(turn, found)
        if answers.is_no(phrase.text) or text in NONE:
            return decline(turn)
        if answers.is_yes(phrase.text):
            return say(turn, notes.which_answer, "asked again")
        return self._revised(turn, found, phrase)

    def _numbered(self, turn: Turn, found: Question, number: int) -> Commit:
        picks = found.picks
        if not 1 <= number <= len(picks):
            return say(turn, notes.no_such_number, "asked again")
        return self.picked(turn, found, picks[number - 1])

    def picked(self, turn: Turn, found: Question, pick: dict[str, object]) -> Commit:
        """Goes on with what was picked."""
        draft = Draft.from_json(found.draft)

        def reread(before: Draft, words: str) -> Draft | None:
            return revise(before, Phrase(words, before.now, before.timezone, self._date_order))
        on, draft = with_pick(turn, draft, found, dict(pick), reread)
        return self._propose(_from(on, found), draft)

    def _revised(self, turn: Turn, found: Question, phrase: Phrase) -> Commit | None:
        draft = Draft.from_json(found.draft)
        if draft.ask in (("no_cover_found",), ("yourself",)):
            revised = _other_cover(draft, phrase)
        else:
            revised = revise(draft, Phrase(phrase.text, phrase.now, draft.timezone, phrase.date_order, phrase.mentions))
        if revised is None:
            return None
        on = _from(Turn(turn.event, turn.speaker, turn.place, turn.open, turn.text, turn.mentions,
                        {**found.state, "answers": found.id}), found)
        return self._propose(on, revised)

    # ---- a new request -----------------------------------------------------------------------------------------------------

    def _new(self, turn: Turn, draft: Draft) -> Commit:
        simple: dict[str, Callable[[], Commit]] = {
            "help": lambda: say(turn, hello_cards.help_(changes=False), "help"),
            "unknown": lambda: say(turn, _unknown(turn), "not understood"),
            "approve": lambda: say(turn, notes.nothing_to_approve, "nothing open"),
            "decline": lambda: say(turn, notes.nothing_to_approve, "nothing open"),
        }
        if draft.intent in simple:
            return simple[draft.intent]()
        if draft.intent in ("list", "cancel", "edit", "undo"):
            return say(turn, notes.not_yet(draft.intent), f"not yet: {draft.intent}")
        return self._propose(turn, draft)


def _from(turn: Turn, found: Question) -> Turn:
    return Turn(turn.event, turn.speaker, found.place, turn.open, turn.text, turn.mentions, turn.picked, found.event_id, turn.clicked)


def _unknown(turn: Turn) -> Posted:
    return hello_cards.unknown(turn.text) if turn.text.strip() else hello_cards.help_(changes=False)


def _other_cover(draft: Draft, phrase: Phrase) -> Draft | None:
    fresh = read(phrase)
    if fresh.covers and not fresh.spans:
        return draft.with_(covers=fresh.covers, ask=())
    words = phrase.text.strip().strip(".!")
    if fresh.intent not in ("unknown", "replacement", "edit") or fresh.spans or not words or len(words) > LONGEST_NAME:
        return None
    return draft.with_(covers=tuple(Cover(words, cover.spans) for cover in draft.covers[:1]), ask=())


def approve(turn: Turn, found: Question) -> Commit:
    """Takes the one approval of a plan: its calls are on their way when this is committed."""
    def commit(tx: Tx) -> str:
        if found.plan_id is None or not plans.approve(tx, found.plan_id, person_id=turn.speaker.id, event_id=turn.event.id):
            raise Changed
        close(tx, found, "answered", clicked=turn.clicked)
        return "approved"
    return commit


def decline(turn: Turn) -> Commit:
    """Leaves it."""
    return say(turn, notes.declined, "declined", closing="declined")
