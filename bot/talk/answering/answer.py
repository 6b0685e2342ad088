"""Answering words: yes, no or a number to what is open; an answer or a correction to it; or a new request."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.store.rows import events
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing.parts import Parts
from bot.talk.answering import picks
from bot.talk.answering.after_all import AfterAll
from bot.talk.answering.requests import Requests
from bot.talk.answering.revising import Revising
from bot.talk.changing.back import Back, speaks_of_being_back
from bot.talk.changing.latest import Latest
from bot.talk.covering.behalf import ME
from bot.talk.deciding.gate import Gate
from bot.talk.hearing import which
from bot.talk.leaving import decline, none_of_them
from bot.talk.listing.lister import Lister
from bot.talk.offers.asking import asked_again, takes_yes
from bot.talk.offers.propose import Proposer
from bot.talk.replies import is_answer, is_no, pressed
from bot.talk.turn import Commit, Instead, Turn, answered, close, say, together
from bot.texts import buttons, candidates, heard, notes, whose
from intents import Draft, Phrase, answers, read
from intents.phrase import DateOrder
from intents.when import find

LEANING = ("approve", "decline", "undo", "edit")
"""What is said of what stands there."""


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote, and when."""

    text: str
    written: datetime | None


class Answerer:
    """Takes a turn of words. Gives the reading for the log (JSON, or None) and what is to be written."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        propose: Proposer,
        listing: Lister,
        gate: Gate,
        parts: Parts,
        date_order: DateOrder,
    ) -> None:
        self._store = store
        self._directory = directory
        self._gate = gate
        self._parts = parts
        self._date_order = date_order
        self._latest = Latest(store)
        self._after_all = AfterAll(propose)
        self._back = Back(store, directory, propose.life)
        self.requests = Requests(store, propose, listing)
        self._revising = Revising(directory, propose, self._back)

    def answer(self, turn: Turn, now: datetime) -> tuple[str | None, Commit]:
        """``now`` is aware. Raises RemoteError."""
        if turn.anothers is not None:
            return self._beside_anothers(turn, turn.anothers, now)
        if turn.which is not None and (said := self._said_which(turn, turn.which, now)) is not None:
            return None, said
        word = is_answer(turn.text)
        heard = [one for one in turn.opens if word or not one.overtook(turn.written)]
        if turn.opens and not heard:
            return self._overtaken(turn, now)
        alive = [one for one in heard if now < one.expires_at]
        if (theirs := self._about_anothers(turn, now)) is not None:
            return theirs
        commit = self._to_opens(turn, alive, now) if alive else None
        if commit is not None:
            return None, commit
        if (meant := self._about_standing(turn, now)) is not None:
            return meant
        draft = self._read(turn, now)
        if heard and not alive and (draft.intent in ("approve", "decline") or answers.choice(turn.text) is not None):
            return None, say(replace(turn, open=heard[-1]), notes.expired, refused("expired"), closing="expired")
        return kept(draft), self.requests.new(turn, draft)

    def _beside_anothers(self, turn: Turn, found: Question, now: datetime) -> tuple[str | None, Commit]:
        """Words in the thread of somebody else's card: what leans on a card is for that one, which isn't the speaker's, and not for
        one of theirs elsewhere."""
        draft = self._read(turn, now)
        if not is_answer(turn.text) and draft.intent not in LEANING and not (draft.intent == "cancel" and not draft.spans):
            return kept(draft), self.requests.new(turn, draft)
        name = self._directory.webex(found.person_id).display_name if found.person_id else ""
        said = notes.anothers(name, [which.label(one) for one in turn.opens]) if name else candidates.not_asked
        return None, say(turn, said, refused("not theirs"))

    def meant(self, turn: Turn, found: Question, rows: Sequence[str], now: datetime) -> Commit:
        """What becomes of those questions of which it was asked whether they were meant: the words are heard once more."""
        said = self._words_of(found)
        these = [one for one in turn.opens if one.id in rows and now < one.expires_at]
        if said is None or not these:
            return answered(found, say(turn, notes.already_answered, refused("answered")))
        if len(these) > 1 and is_no(said.text):
            return answered(found, decline(turn, *these))
        on = replace(turn, text=said.text, written=said.written, clicked=None)
        return answered(found, *(self._to_one(on, one, now) or say(on, notes.not_caught, Outcome("asked again")) for one in these))

    def corrected(self, turn: Turn, found: Question, before: Question | None, now: datetime) -> Commit:
        """What a changed message corrects, which had led from the question ``before`` to ``found``."""
        then = replace(found, kind=before.kind, draft=before.draft, state=before.state, picks=before.picks) if before else None
        revised = self._revision(turn, then, now) if then else None
        commit = self._remade(replace(turn, open=then), then, revised) if then and revised else None
        return commit or say(turn, notes.reread_lost, Outcome("declined", "withdrawn"), closing="withdrawn")

    def afresh(self, turn: Turn, found: Question, now: datetime) -> tuple[str, Commit]:
        """What a changed message asks for, in the place of the question that it had led to."""
        draft = self._read(turn, now)
        opens = tuple(one for one in turn.opens if one.id != found.id)
        afresh = self.requests.new(replace(turn, open=None, opens=opens), draft)

        def commit_afresh(tx: Tx) -> Outcome:
            close(tx, found, "withdrawn")
            return afresh(tx)

        return kept(draft), commit_afresh

    def _overtaken(self, turn: Turn, now: datetime) -> tuple[str | None, Commit]:
        """Words that came after newer ones, which were heard already: the newer ones count."""
        draft = self._read(turn, now)
        if draft.intent == "help" or hello_cards.small_talk(turn.text) is not None:
            return kept(draft), self.requests.new(turn, draft)
        return None, say(turn, notes.overtaken, refused("overtaken"))

    def _about_standing(self, turn: Turn, now: datetime) -> tuple[str | None, Commit] | None:
        """What becomes of "I'm back", "back to my old hours" and the like; None for other words."""
        webex = self._phrase(turn, now, self._directory.webex_zone(turn.speaker))
        try:
            found = None
            if speaks_of_being_back(turn.text):  # only then the speaker is looked for in Everbridge
                zone = self._directory.zone(self._directory.person(turn.speaker))
                found = self._back.meant(turn, self._phrase(turn, now, zone))
            found = found or self._after_all.meant(turn, webex) or self._latest.meant(turn, webex)
        except Instead as instead:
            return None, instead.commit
        return None if found is None else (kept(found[1]), self.requests.new(*found))

    def _about_anothers(self, turn: Turn, now: datetime) -> tuple[str, Commit] | None:
        """What becomes of "cancel Lena's Friday": it is read as what is one's own, and is of whoever was named. None for other
        words."""
        name, own = whose.anothers(turn.text) or ("", "")
        on = replace(turn, text=own)
        phrase = self._phrase(on, now, self._directory.webex_zone(turn.speaker))
        if not name or find(name, now=phrase.now, timezone=phrase.timezone, alone=True).spans:
            return None
        draft = self._latest.day_off(phrase) or self._read(on, now)
        if draft.intent not in ("cancel", "edit"):
            return None
        draft = draft.with_(subject=(name,))
        return kept(draft), self.requests.new(on, draft)

    def _read(self, turn: Turn, now: datetime) -> Draft:
        """Reads the words by the speaker's own clock. An absence is booked in Everbridge, so its zone counts there."""
        draft = read(self._phrase(turn, now, self._directory.webex_zone(turn.speaker)))
        if draft.intent in ("decline", "unknown") and buttons.is_named(turn.text, "undo"):
            return draft.with_(intent="undo")  # the words of the button, which in some languages are a no as well
        if draft.intent not in ("unavailable", "replacement", "cancel", "edit"):
            return draft
        zone = self._directory.zone(self._directory.person(turn.speaker))
        return draft if zone == draft.timezone else read(self._phrase(turn, now, zone))

    def _phrase(self, turn: Turn, now: datetime, zone: str) -> Phrase:
        local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return Phrase(turn.text, local, zone, self._date_order, turn.mentions)

    # ---- which of several --------------------------------------------------------------------------------------------------

    def _said_which(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer in words to which one was meant; None for other words."""
        if is_no(turn.text):
            return none_of_them(turn, found)
        number, at = answers.choice(turn.text), which.chosen(turn.text, found.state.get("labels", []))
        at = number - 1 if number else at
        if at is None or at >= len(found.picks) or not found.shown_before(turn.written):
            return None
        return self.meant(turn, found, found.picks[at]["which"], now)

    def _words_of(self, found: Question) -> "Words | None":
        """What was said that could mean several; None when it was erased."""
        with self._store.read() as tx:
            event = events.get(tx, found.event_id)
        return None if event is None or event.text is None else Words(event.text, event.written_at)

    def _to_opens(self, turn: Turn, opens: Sequence[Question], now: datetime) -> Commit | None:
        """The answer to one of several that are open, or the question which; None when the words are about something else."""
        thread = turn.place.thread_id
        here = [one for one in opens if thread is not None and one.place.thread_id == thread] or list(opens)
        if len(here) > 1 and (said := which.pointed(turn.text, here)) is not None and not self._cancels(turn, now):
            turn, meant = replace(turn, text=said[0]), said[1]
            if len(meant) > 1 and is_no(turn.text):
                return decline(turn, *meant)
            return together(*(commit for one in meant if (commit := self._to_one(turn, one, now)) is not None))
        meant = here if len(here) == 1 else self._meant(turn, here, now)
        if len(meant) < 2:
            return self._to_one(turn, meant[0], now) if meant else None
        return which.ask(turn, meant) if all(one.shown_before(turn.written) for one in meant) else _too_early(turn)

    def _cancels(self, turn: Turn, now: datetime) -> bool:
        """Whether what is booked on a day shall go: "annule jeudi", which begins with a no and yet declines no card."""
        draft = self._read(turn, now)
        return draft.intent == "cancel" and bool(draft.spans)

    def _meant(self, turn: Turn, here: Sequence[Question], now: datetime) -> list[Question]:
        """Those of several open ones that words may mean, the oldest first."""
        number = answers.choice(turn.text)
        if number is not None:
            return [one for one in here if number <= len(one.picks)] or list(here)
        if answers.is_yes(turn.text):
            return [one for one in here if takes_yes(one)] or list(here)
        if is_answer(turn.text):
            return list(here)
        if named := [one for one in here if pressed(turn, one)]:
            return named
        named = [one for one in here if which.picked(one, turn.text) is not None]
        if named:
            return named
        if self._is_talk(turn, draft := self._read(turn, now)):
            return []
        if draft.intent == "undo":
            return list(here)
        fits = [(one, revised) for one in here if (revised := self._revision(turn, one, now)) is not None]
        return which.corrected(fits, self._phrase(turn, now, draft.timezone))

    def _is_talk(self, turn: Turn, draft: Draft) -> bool:
        """Whether words are small talk, or ask for something that leaves what is open as it is."""
        beside = draft.intent == "help" or draft.asked is not None or draft.wish in ("hand_back", "swap")
        return beside or hello_cards.small_talk(turn.text) is not None

    # ---- to an open question ---------------------------------------------------------------------------------------------

    def _to_one(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer to one question, and what comes after it; None when the words are about something else."""
        turn = replace(turn, open=found)
        commit = self._to_open(turn, found, now)
        return None if commit is None else self.requests.after(turn, found, commit)

    def _to_open(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer to what is open; None when the words are about something else."""
        number = answers.choice(turn.text)
        if (is_answer(turn.text) or pressed(turn, found)) and not found.shown_before(turn.written):
            return _too_early(turn)
        if found.kind == "choose" and number is not None:
            return self._numbered(turn, found, number)
        if found.shown_before(turn.written) and (at := which.picked(found, turn.text)) is not None:
            return self.picked(turn, found, found.picks[at])
        if heard.REPLACE.fullmatch(turn.text.strip(" .!")) and (
            pick := next((one for one in found.picks if "replacing" in one), None)
        ):
            return self.picked(turn, found, pick)
        if is_no(turn.text):
            return decline(turn)
        if found.kind == "confirm" and buttons.is_named(turn.text, "change"):
            return say(turn, notes.change_in_words, Outcome("asked again"))
        if found.kind == "confirm" and (answers.is_yes(turn.text) or pressed(turn, found)):
            return self._gate.yes(turn, found)
        yes = found.state.get("yes", 0 if len(found.picks) == 1 else None)
        if found.kind == "choose" and answers.is_yes(turn.text) and yes is not None:
            return self.picked(turn, found, found.picks[yes])
        if answers.is_yes(turn.text) or (found.kind == "confirm" and number is not None):
            return say(turn, asked_again(found), Outcome("asked again"))
        draft = self._read(turn, now)
        if draft.intent == "undo":
            return self._undone(turn, found)
        if self._is_talk(turn, draft) or _of_somebody_else(draft, Draft.from_json(found.draft)):
            return None
        if found.state.get("part_of"):
            return self._parts.answered(turn, found)
        revised = self._revision(turn, found, now)
        return None if revised is None else self._remade(turn, found, revised)

    def _undone(self, turn: Turn, found: Question) -> Commit:
        """To take back what was only asked is to leave it, but on the card that asks about just that."""
        if found.draft.get("intent") not in ("undo", "cancel"):
            return decline(turn)
        return say(turn, asked_again(found), Outcome("asked again"))

    def _numbered(self, turn: Turn, found: Question, number: int) -> Commit:
        if number > len(found.picks):
            return say(turn, notes.no_such_number, Outcome("asked again"))
        return self.picked(turn, found, found.picks[number - 1])

    def picked(self, turn: Turn, found: Question, pick: dict[str, Any]) -> Commit:
        """Goes on with what was picked."""
        if "rest" in pick:  # the part is taken, and somebody else asked for what is left
            rest = (Draft.from_json(pick["rest"]),)
            return self.requests.then(replace(turn, notice=candidates.the_rest), rest, self._gate.yes(turn, found))
        return self.requests.made(*picks.taken(turn.going_on(found), Draft.from_json(found.draft), pick))

    def filled(self, turn: Turn, found: Question, inputs: Mapping[str, Any], now: datetime) -> Commit:
        """What the fields of a card, which came with a press, lead to; what can't be leaves the card as it is."""
        try:
            return self.requests.made(*self._revising.filled(turn, found, inputs, now))
        except Instead as instead:
            return instead.commit

    def _revision(self, turn: Turn, found: Question, now: datetime) -> Draft | None:
        """The draft of a question as words change it; None when they don't, or ask for something beside it."""
        return self._revising.draft(found, self._phrase(turn, now, found.draft["timezone"]))

    def _remade(self, turn: Turn, found: Question, revised: Draft) -> Commit:
        """What a changed draft leads to, in the place of the question that it changes."""
        if found.draft["intent"] == "undo":
            return say(turn, notes.undo_left, Outcome("declined"), closing="declined")
        return self.requests.made(*self._revising.remade(turn, found, revised))


def kept(draft: Draft) -> str:
    """A reading for the log: with the zone that its times are in."""
    return json.dumps({**draft.reading(), "timezone": draft.timezone})


def _of_somebody_else(draft: Draft, before: Draft) -> bool:
    """Whether words tell who is out, when, and who covers, all of it, of people whom an open question doesn't know: it is another
    request."""
    named = {*draft.subject} - {ME}
    return bool(named and draft.spans and draft.people) and not named & {*before.subject, *before.people}


def _too_early(turn: Turn) -> Commit:
    return say(turn, notes.not_shown_yet, refused("not shown yet"))
