"""The answer to one question that is open: a yes, a no, a pick, a correction, in words or by a press."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.cards import hello as hello_cards
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.talk import legs
from bot.talk.agreeing.parts import Parts
from bot.talk.answering import picks, remainder
from bot.talk.answering.around import Around
from bot.talk.answering.requests import Requests
from bot.talk.answering.revising import Revising
from bot.talk.answering.understanding import Understanding
from bot.talk.answering.while_asked import goes
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import ME
from bot.talk.deciding.gate import Gate
from bot.talk.evidence.pending import Pending
from bot.talk.evidence.witness import keeps, tagged
from bot.talk.hearing import which
from bot.talk.leaving import decline
from bot.talk.offers.asking import asked_again
from bot.talk.replies import is_answer, is_no, pressed
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import about, buttons, candidates, cards, notes, spoken
from intents import Draft, answers, leans, revise
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY
from intents.remarks import otherwise
from intents.remarks.beside import finds_cover
from intents.remarks.reasons import reasoned
from intents.remarks.short import alone
from intents.requests.asked.several import of_each

OF_LINE = ("unknown", "edit", "holiday", "undo", "cancel")
"""What words are read as that may be of the closed line alone."""


class Open:
    """What is written for it. Methods raise RemoteError."""

    def __init__(
        self,
        reads: Understanding,
        requests: Requests,
        revising: Revising,
        gate: Gate,
        parts: Parts,
        around: Around,
        pending: Pending,
    ) -> None:
        self._reads = reads
        self._requests = requests
        self._revising = revising
        self._gate = gate
        self._parts = parts
        self._around = around
        self._pending = pending

    def to_one(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer to one question, and what comes after it; None when the words are about something else."""
        turn = replace(turn, open=found)
        commit = self._answered(turn, found, now)
        return None if commit is None else self._requests.after(turn, found, commit)

    def _answered(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer to what is open; None when the words are about something else."""
        number = answers.choice(turn.text)
        if (is_answer(turn.text) or pressed(turn, found) or _to_both(turn.text, found)) and not found.shown_before(turn.written):
            return too_early(turn)
        if found.kind == "choose" and number is not None:
            return self._numbered(turn, found, number)
        if found.shown_before(turn.written) and (at := which.picked(found, turn.text)) is not None:
            return self.picked(turn, found, found.picks[at])
        if found.shown_before(turn.written) and (said := self._by_more_words(turn, found, now)) is not None:
            return said
        if alone(turn.phrase, "in_place", spoken()) is not None and (
            pick := next((one for one in found.picks if "replacing" in one), None)
        ):
            return self.picked(turn, found, pick)
        if found.kind == "confirm" and hello_cards.kind_of(turn.text)[0] == "wrong":
            return say(turn, f"{cards.wrong} {about.STILL_OPEN}", Outcome("asked again"))
        if keeps(turn.text):
            return say(turn, asked_again(found), Outcome("asked again"))
        if is_no(turn.text):
            return decline(turn)
        if found.kind == "confirm" and buttons.is_named(turn.text, "change"):
            return say(turn, notes.change_in_words, Outcome("asked again"))
        if found.kind == "confirm" and (answers.is_yes(turn.text) or pressed(turn, found) or _to_both(turn.text, found)):
            return self._gate.yes(turn, found)
        yes = found.state.get("yes", 0 if len(found.picks) == 1 else None)
        if found.kind == "choose" and answers.is_yes(turn.text) and yes is not None:
            return self.picked(turn, found, found.picks[yes])
        numbered = found.kind == "confirm" and number is not None
        if answers.is_yes(turn.text) or (numbered and not self.revision(turn, found, now)):  # but "24", of the 23rd
            return say(turn, asked_again(found), Outcome("asked again"))
        return self._said(turn, found, now)

    def _by_more_words(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer to a choice that other words stand around, or to words that go back; None for others."""
        if (at := self._around.choice(turn, found, now)) is not None:
            return self.picked(turn, found, found.picks[at])
        if (why := self._around.no_choice(turn, found, now)) is not None:
            return say(turn, why or asked_again(found), Outcome("asked again"))
        was = self._around.before(turn, found, now)
        if was is None:
            return None
        if was.draft == Draft.from_json(found.draft) and was.draft.intent == "edit" and not found.state.get("was"):
            return decline(turn, found)  # "keep it as it was": what stands
        if was.draft == Draft.from_json(found.draft):
            return say(turn, asked_again(found), Outcome("asked again"))
        return self._requests.made(*self._revising.remade(turn, was.found, was.draft))

    def staying(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """A change with what is said to stay as it was before it; None for other words."""
        on = replace(turn, open=found)
        if (draft := self._around.staying(on, found, now)) is None:
            return None
        if not draft.spans:
            return self._requests.after(on, found, decline(on, found))
        same = draft == Draft.from_json(found.draft)
        commit = say(on, asked_again(found), Outcome("asked again")) if same else self.remade(on, found, draft)
        return self._requests.after(on, found, commit)

    def _said(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The same for words that are more than a yes, a no or a choice."""
        if (less := legs.left(turn.text, found)) is not None:
            on = turn.going_on(found)
            return self._requests.made(replace(on, picked={**on.picked, "with": [one.as_json() for one in less[1]]}), less[0])
        if self._revising.unplaced(found, self._reads.phrase(turn, now, found.draft["timezone"])):
            return say(turn, notes.which_hours, Outcome("asked again"))
        left = remainder.for_whom(turn, self._reads.phrase(turn, now, found.draft["timezone"]), found, self._parts)
        if left is not None and left.asks:
            return self._requests.made(turn.going_on(found), Draft.from_json(found.draft).with_(wish="rank"))
        if left is not None and left.unsaid and (again := self._parts.again(turn, found, left.unsaid, left.times)) is not None:
            return again
        if left is not None:
            return self.picked(turn, found, {"rest": left.draft.as_json()}) if left.draft else self._gate.yes(turn, found)
        draft = self._reads.read(turn, now)
        if found.draft.get("line") and draft.intent in OF_LINE and otherwise.of_the_line(turn.phrase, spoken()):
            return say(turn, asked_again(found), Outcome("asked again"))  # "the line only from 12" is no word of the cover
        if draft.intent == "undo":
            return self._undone(turn, found, now)
        if self._goes(turn, found, draft, now):
            return self._requests.then(turn, draft.more, decline(turn))
        could = bool(finds_cover(self._reads.phrase(turn, now, found.draft["timezone"]), spoken()))  # cover what is open
        asks = draft.intent == "list" and draft.asked is not None and draft.asked.mine and not draft.ask
        if asks and not could and turn.text.rstrip().endswith("?"):
            return None  # "Dana said she'd sort my cover. who's on for me?"
        could = could or self._leans(turn, found, draft, now)
        if self._reads.is_talk(turn, draft) and (said := self._reasoned(turn, found, draft, now)) is not None:
            return said
        if (self._reads.is_talk(turn, draft) and not could) or _of_somebody_else(draft, Draft.from_json(found.draft)):
            return None
        if found.state.get("part_of"):
            return self._parts.answered(turn, found)
        revised = self.revision(turn, found, now)
        return self._reasoned(turn, found, draft, now) if revised is None else self.remade(turn, found, revised)

    def _reasoned(self, turn: Turn, found: Question, draft: Draft, now: datetime) -> Commit | None:
        """The answer that words are, whatever reason they give, where they are read as nothing else."""
        if draft.intent != "unknown" or draft.spans or hello_cards.small_talk(turn.text) is not None:
            return None  # "no, une minute"
        said = reasoned(self._reads.phrase(turn, now, found.draft["timezone"]), self._parts.called)
        return self._answered(replace(turn, text=said), found, now) if said is not None else None

    def _goes(self, turn: Turn, found: Question, said: Draft, now: datetime) -> bool:
        """Whether words take back all of an absence that is only asked about, whatever comes behind them: "turns out I'm in". Such
        as change it ("in the mornings I can work after all") leave the rest of it."""
        was = Draft.from_json(found.draft)
        changed = revise(was, self._reads.phrase(turn, now, was.timezone))
        if changed is not None and changed.spans and not changed.ask:
            return False
        of_it = was.intent in AWAY and not was.recurrence and "?" not in turn.text and not said.left_out
        of_it = of_it and not remainder.unsure(turn.text, found) and (not was.subject or bool(said.subject))
        here = said.ask == ("which_date",) and not said.spans and not self._requests.booked_here(turn)
        return of_it and (here or bool(said.spans)) and goes(was, said.with_(ask=()) if here else said)

    def _leans(self, turn: Turn, found: Question, draft: Draft, now: datetime) -> bool:
        """Whether what may be small talk changes the hours of what is open: "sorry, all day!"."""
        was, phrase = Draft.from_json(found.draft), self._reads.phrase(turn, now, found.draft["timezone"])
        made = revise(was, phrase) if draft.intent == "unknown" and leans(was, phrase) else None
        if made is None or made.ask or made.spans == was.spans:
            return False
        days = [{start.date() for start, _ in stretches(one.spans)} for one in (made, was)]
        return days[0] == days[1]  # "hold on a second" names no 2nd

    def takes_back(self, turn: Turn, found: Question, now: datetime) -> Draft | None:
        """The draft of a question without those of its days that words take back; None where that is none or all of them."""
        return self._revising.taken_back(found, self._reads.phrase(turn, now, found.draft["timezone"]))

    def ends(self, turn: Turn, found: Question, now: datetime) -> bool:
        """Whether words tell of a return that lies in what is open."""
        return self._revising.ended(found, self._reads.phrase(turn, now, found.draft["timezone"])) is not None

    def _undone(self, turn: Turn, found: Question, now: datetime) -> Commit:
        """To take back what was only asked is to leave it, or the days of it that are named; but not on the card that asks about
        just that."""
        if (less := self.takes_back(turn, found, now)) is not None:
            return self.remade(turn, found, less)
        if found.draft.get("intent") not in ("undo", "cancel") and not remainder.unsure(turn.text, found):
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
            return self._requests.then(replace(turn, notice=candidates.the_rest), rest, self._gate.yes(turn, found))
        if "said" in pick:
            return say(turn, pick["said"], Outcome("answered", "what stands"), closing="answered")
        if "withdraw" in pick:
            return self._pending.taken_back(turn, found, pick["withdraw"])
        return self._requests.made(*picks.taken(turn.going_on(found), Draft.from_json(found.draft), pick))

    def filled(self, turn: Turn, found: Question, inputs: Mapping[str, Any], now: datetime) -> Commit:
        """What the fields of a card, which came with a press, lead to; what can't be leaves the card as it is."""
        try:
            return self._requests.made(*self._revising.filled(turn, found, inputs, now))
        except Instead as instead:
            return instead.commit

    def revision(self, turn: Turn, found: Question, now: datetime) -> Draft | None:
        """The draft of a question as words change it; None when they don't, or ask for something beside it, or only ask."""
        if tagged(turn.text):
            return None
        return self._revising.draft(turn, found, self._reads.phrase(turn, now, found.draft["timezone"]))

    def remade(self, turn: Turn, found: Question, revised: Draft) -> Commit:
        """What a changed draft leads to, in the place of the question that it changes."""
        if found.draft["intent"] == "undo":
            return say(turn, notes.undo_left, Outcome("declined"), closing="declined")
        return self._requests.made(*self._revising.remade(turn, found, revised))


def _of_somebody_else(draft: Draft, before: Draft) -> bool:
    """Whether words tell who is out, when, and who covers, all of it, of people whom an open question doesn't know: it is another
    request."""
    named = {*draft.subject} - {ME}
    known = (*before.subject, *before.people)
    return bool(named and draft.spans and draft.people) and not any(fits(one, other) for one in named for other in known)


def _to_both(text: str, found: Question) -> bool:
    """Whether words are a yes to both who would cover by a card: "take both"."""
    draft = Draft.from_json(found.draft) if found.draft and found.kind == "confirm" else None
    every = of_each(text, lambda _: None, range(2)) if draft is not None and len({*draft.people}) == 2 else {}
    return len(every) == 2 and all(every.values())


def too_early(turn: Turn) -> Commit:
    return say(turn, notes.not_shown_yet, refused("not shown yet"))
