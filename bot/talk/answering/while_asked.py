"""What an asker says while others are asked about their request: "undo", "sorry, I meant Monday", "Lee instead".

It stands on no card any more, so it is taken from those who were asked first, each of whom hears that; then it is shown anew as the
words change it, and waits for a yes like every card. Where somebody is asked besides, nobody is let go before that yes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.people.periods import inside
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing import rounds
from bot.talk.agreeing.rounds import Round
from bot.talk.answering import meant
from bot.talk.answering.requests import Requests
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.said import leaning
from bot.talk.changing.standing import stretches
from bot.talk.covering import rather
from bot.talk.covering.behalf import absent_of
from bot.talk.covering.candidates import one_by_one
from bot.talk.deciding import approval
from bot.talk.turn import Commit, Turn, as_spoken, rows_around, say, together
from bot.texts import about, candidates
from intents import Draft, Phrase, revise
from intents.draft import AWAY, Cover

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
        if said.intent == "undo" or goes(draft, said):
            return approval.withdrawn(turn, found)
        phrase = self._reads.phrase(turn, now, draft.timezone)
        if rounds.is_one(found) and (some := self._some(turn, found, draft, phrase)) is not None:
            return some
        of_them = {name.casefold() for name in said.subject} <= {name.casefold() for name in draft.people}
        unclear = (_is_unclear(said) and not said.subject) or (bool(said.subject) and of_them)  # "Leo can't do the 22nd, Max does"
        later = leaning.longer(phrase, draft, said)
        changed = later.with_(intent=draft.intent) if later else self._changed(draft, found, phrase) if unclear else None
        if changed is None:
            return None
        people = {name: one for name, one in found.state.get("people", {}).items() if name in changed.people}
        on = turn.with_picked(people=people)
        if subject := found.state.get("subject"):
            on, changed = on.with_picked(people={**people, subject["name"]: subject}), changed.with_(subject=(subject["name"],))
        if draft.people and {*draft.people} < {*changed.people} and changed.spans == draft.spans:
            return self._beside(on, found, changed)
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

    def _some(self, turn: Turn, found: Question, draft: Draft, phrase: Phrase) -> Commit | None:
        """For words that are about who of those who are asked at once stays asked, and who is besides; None for others."""
        with self._store.read() as tx:
            asked = {rounds.name_of(one): one for one in questions.in_round(tx, found.event_id, rounds.root_of(found))}
        of_all = draft.with_(covers=tuple(map(Cover, asked)), any_cover=True, in_turn=True, wish="", now=phrase.now, more=())
        made = revise(of_all, phrase) if len(asked) > 1 and len(phrase.text.split()) <= MOST_WORDS else None
        if made is None or not made.people or made.spans != draft.spans or made.wish:
            return None
        if {*made.people} == {*asked}:  # of these something is said, and not that they are to be asked anew
            return say(turn, about.agree_still(list(asked), absent_of(found.state)), Outcome("answered", "what waits"))
        gone = [name for name in asked if name not in made.people]
        if set(made.people) < set(asked) and not made.left_out and _each_named(gone, phrase.text) and "?" not in phrase.text:
            return self._without(turn, found, asked, gone)
        on = turn.with_picked(subject=found.state["subject"]) if found.state.get("subject") else turn
        on = on.with_picked(people={name: one.state["people"][name] for name, one in asked.items() if name in made.people})
        new = [name for name in made.people if name not in asked]
        if not gone and draft.wish == "team":  # the team, and somebody besides
            return self._beside(on, found, one_by_one(draft.with_(ask=(), left_out=made.left_out), new, team=True))
        return self._beside(on, found, one_by_one(draft.with_(ask=(), left_out=made.left_out), made.people))

    def _beside(self, turn: Turn, found: Question, draft: Draft) -> Commit:
        """The card of who is asked in the place of those who are, none of whom is let go before its yes."""
        at_once = rounds.is_one(found) and not Round.of(found).then
        on = turn.with_picked(round_of=rounds.root_of(found), at_once=at_once)
        return self._requests.made(replace(on, notice=candidates.asked_still, origin=found.event_id), draft)

    def _without(self, turn: Turn, found: Question, asked: Mapping[str, Question], gone: Sequence[str]) -> Commit:
        """Some are not asked any more, and the others are."""

        def commit(tx: Tx) -> Outcome:
            for name in gone:
                rounds.left_out(tx, asked[name], lambda: candidates.not_needed(turn.speaker.display_name))
            still = about.agree_still([name for name in asked if name not in gone], absent_of(found.state))
            return say(turn, f"{candidates.not_asked_any_more(gone)} {still}", Outcome("answered", "fewer"))(tx)

        return commit

    @staticmethod
    def _changed(draft: Draft, found: Question, phrase: Phrase) -> Draft | None:
        if draft.intent not in AWAY or draft.wish == "swap" or len(phrase.text.split()) > MOST_WORDS:
            return None
        made = meant.of_card(draft, found.state, phrase) or revise(draft.with_(now=phrase.now, more=()), phrase)
        made = rather.the_one(made, phrase) if made is not None else None
        if made is None or _what(made) == _what(draft):
            return None
        if draft.covers and not made.covers and ("?" in phrase.text or made.left_out != draft.left_out):
            return None  # "nobody yet?", "fine, nobody before that" drop nobody
        names, before = ([name.casefold() for name in one.people] for one in (made, draft))
        more = len(names) > 1 and {*before} < {*names} and not any(cover.spans for cover in made.covers)
        return one_by_one(made, made.people) if more else made  # "Priya, else Lee", "ask Max too"


def _each_named(names: Sequence[str], text: str) -> bool:
    said = {word.strip(".,;:!").casefold() for word in text.split()}
    return bool(names) and all({part.casefold() for part in name.split()} & said for name in names)


def _is_unclear(said: Draft) -> bool:
    """Whether words by themselves say no more than what may be a change."""
    return said.intent in UNCLEAR or (said.ask == ("offer",) and not said.covers)


def goes(draft: Draft, said: Draft) -> bool:
    """Whether it is to be cancelled: that, or a day of it that is all of it."""
    if said.intent != "cancel" or said.subject or said.wish or said.ask:
        return False
    days, own = stretches(said.spans), stretches(draft.spans)
    return inside(own, days) if days else not said.spans


def _what(draft: Draft) -> tuple[object, ...]:
    return [(span.start, span.end) for span in draft.spans], draft.recurrence, draft.covers, draft.wish, draft.in_turn
