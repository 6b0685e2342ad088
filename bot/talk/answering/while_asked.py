"""What an asker says while others are asked about their request: "undo", "sorry, I meant Monday", "Lee instead".

It stands on no card any more, so it is taken from those who were asked first, each of whom hears that; then it is shown anew as the
words change it, and waits for a yes like every card. Where somebody is asked besides, nobody is let go before that yes.
"""

from dataclasses import replace
from datetime import datetime

from bot.people.periods import inside
from bot.store.rows import plans
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk.agreeing import rounds
from bot.talk.answering import meant
from bot.talk.answering.requests import Requests
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.standing import stretches
from bot.talk.covering import rather
from bot.talk.covering.candidates import one_by_one
from bot.talk.deciding import approval
from bot.talk.turn import Commit, Turn, as_spoken, rows_around, together
from bot.texts import candidates
from intents import Draft, Phrase, revise
from intents.draft import AWAY

UNCLEAR = ("unknown", "edit")
MOST_WORDS = 12


class WhileAsked:
    """Reads the rows, and both systems for the card. Methods raise RemoteError."""

    def __init__(self, store: Store, reads: Understanding, requests: Requests) -> None:
        self._store = store
        self._reads = reads
        self._requests = requests

    def said(self, turn: Turn, said: Draft, now: datetime) -> Commit | None:
        """What is to be written; None for words about something else. ``said`` is how they are read by themselves."""
        waiting = self._waiting(turn)
        if waiting is None:
            return None
        found, draft = waiting
        if said.intent == "undo" or _goes(draft, said):
            return approval.withdrawn(turn, found)
        phrase = self._reads.phrase(turn, now, draft.timezone)
        of_them = {name.casefold() for name in said.subject} <= {name.casefold() for name in draft.people}
        unclear = (_is_unclear(said) and not said.subject) or (bool(said.subject) and of_them)  # "Leo can't do the 22nd, Max does"
        changed = self._changed(draft, found, phrase) if unclear else None
        if changed is None:
            return None
        people = {name: one for name, one in found.state.get("people", {}).items() if name in changed.people}
        on = turn.with_picked(people=people)
        if subject := found.state.get("subject"):
            on, changed = on.with_picked(people={**people, subject["name"]: subject}), changed.with_(subject=(subject["name"],))
        if {*draft.people} < {*changed.people} and (draft.people or draft.wish == "team") and changed.spans == draft.spans:
            on = replace(on, notice=candidates.asked_still, origin=found.event_id)
            return self._requests.made(on.with_picked(round_of=rounds.root_of(found), at_once=changed.wish == "team"), changed)
        anew = self._requests.made(replace(on, notice=candidates.asked_no_more), changed)
        return together(approval.released(found, lambda: candidates.asks_otherwise(turn.speaker.display_name)), as_spoken(anew))

    def _waiting(self, turn: Turn) -> tuple[Question, Draft] | None:
        """What was asked for here last, where others are asked about it, and the question that one of them has."""
        around = rows_around(self._store, turn)
        last, mine = around.last, around.asks
        if last is None or last.status != "waiting" or not mine:
            return None
        found = next((one for one in mine if one.event_id == last.event_id), mine[0])
        with self._store.read() as tx:
            plan = plans.get(tx, rounds.root_of(found))
        return (found, Draft.from_json(plan.draft)) if plan is not None and plan.draft else None

    @staticmethod
    def _changed(draft: Draft, found: Question, phrase: Phrase) -> Draft | None:
        if draft.intent not in AWAY or draft.wish == "swap" or len(phrase.text.split()) > MOST_WORDS:
            return None
        made = meant.of_card(draft, found.state, phrase) or revise(draft.with_(now=phrase.now, more=()), phrase)
        made = rather.the_one(made, phrase) if made is not None else None
        if made is None or _what(made) == _what(draft) or (draft.covers and not made.covers and made.left_out != draft.left_out):
            return None  # "fine, nobody before that" drops nobody
        names, before = ([name.casefold() for name in one.people] for one in (made, draft))
        more = len(names) > 1 and {*before} < {*names} and not any(cover.spans for cover in made.covers)
        return one_by_one(made, made.people) if more else made  # "Priya, else Lee", "ask Max too"


def _is_unclear(said: Draft) -> bool:
    """Whether words by themselves say no more than what may be a change."""
    return said.intent in UNCLEAR or (said.ask == ("offer",) and not said.covers)


def _goes(draft: Draft, said: Draft) -> bool:
    """Whether it is to be cancelled: that, or a day of it that is all of it."""
    if said.intent != "cancel" or said.subject or said.wish or said.ask:
        return False
    days, own = stretches(said.spans), stretches(draft.spans)
    return inside(own, days) if days else not said.spans


def _what(draft: Draft) -> tuple[object, ...]:
    return [(span.start, span.end) for span in draft.spans], draft.recurrence, draft.covers, draft.wish, draft.in_turn
