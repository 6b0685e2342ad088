"""A colleague who says "I can" before anybody was asked, in a group space, or after somebody has handed it back: whoever looks for
cover is told who offers, on a card that books it with a press. Nothing is booked by the offer, and nobody hears more of the absence
than the space was shown."""

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from bot.people.directory import Directory
from bot.people.periods import Period, common, less, meet
from bot.store.rows import people, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.store.store import Store, Tx
from bot.talk.agreeing.asking import hours_of
from bot.talk.agreeing.parts import Parts
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import subject_in
from bot.talk.offers.offer import Offer
from bot.talk.offers.parted import Parted
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Commit, Instead, Turn, as_spoken, rows_around, say, together
from bot.texts import asking, notes, speaking, spoken
from bot.texts import candidates as texts
from intents import Draft, answers
from intents.draft import AWAY, Cover
from intents.person import Person
from intents.remarks.short import short
from intents.requests.asked.share import Share

OPEN = ("confirm", "choose", "ask")
LATELY = timedelta(hours=24)  # since somebody was asked, in which they may offer what was handed back
MOST = 2  # buttons between yes and no


class Offering:
    """Hears such words. Reads the rows and both systems."""

    def __init__(self, store: Store, directory: Directory, propose: Proposer, parts: Parts) -> None:
        self._store = store
        self._parts = parts
        self._directory = directory
        self._propose = propose

    def said(self, turn: Turn) -> Commit | None:
        """What is to be written; None for words about something else, or where nobody looks for cover. Raises RemoteError."""
        offered = offers(turn)
        if (turn.place.direct and not offered) or rows_around(self._store, turn).asked:
            return None  # it is an answer to that
        with self._store.read() as tx:
            here = [] if turn.place.direct else _open(tx, turn)
            found = [one for one in here if _looks_for_cover(one) and tx.now < one.expires_at]
            found = found or ([again] if offered and not turn.opens and (again := open_again(tx, turn)) is not None else [])
        found = [one for one in found if one.person_id != turn.speaker.id and one.shown_before(turn.written)]
        told = {one.id: None if offered else self._part(turn, one) for one in found}
        found = [one for one in found if offered or told[one.id] is not None]
        if len(found) != 1:
            return say(turn, texts.offers_which, Outcome("asked again")) if found else None
        part = told[found[0].id]
        if part is not None and (part.vague or part.terms):
            return say(turn, texts.on_terms if part.terms else texts.which_part, Outcome("asked again"))
        if part is not None and found[0].state.get("offered"):  # somebody offers all of it
            return self._passed_on(turn, found[0])
        return self._to(turn, found[0], part)

    def _passed_on(self, turn: Turn, found: Question) -> Commit:
        """Whoever asked reads the words."""
        asker = self._directory.webex(found.person_id)
        said = asking.says(turn.speaker.display_name, turn.words)
        there = say(replace(turn, speaker=asker, place=found.place), said, Outcome("answered", "passed on"))
        return together(there, say(turn, texts.offer_passed_on(asker.display_name), Outcome("answered", "passed on")))

    def _part(self, turn: Turn, found: Question) -> Share | None:
        """Which part of what somebody looks for cover for words offer; None where they offer none, or others were named for it."""
        parted = self._parted(found)
        if found.draft["covers"] and not parted.of and not found.state.get("offered"):
            return None
        told = self._parts.of(turn, self._directory.webex_zone(turn.speaker), parted.whole, parted.draft.timezone, parted.taken)
        return told if told is not None and told.sure and (told.part or told.vague) else None

    @staticmethod
    def _parted(found: Question) -> Parted:
        """Who takes which part of it until now."""
        draft = Draft.from_json((found.state.get("offered") or {"draft": found.draft})["draft"])
        whole = hours_of(found.state) or [Period(*one) for one in stretches(draft.spans)]
        return Parted.kept(found.state) or Parted("", draft.with_(covers=()), whole)

    def _to(self, turn: Turn, found: Question, told: Share | None) -> Commit:
        """The card for whoever looks for cover, who has all of it offered or the part that was ``told``."""
        asker, subject = self._directory.webex(found.person_id, fresh=True), subject_in(found.state)
        absent = subject or self._directory.person(asker)
        who = self._directory.settled(self._directory.person(turn.speaker))
        if who.contact_id is None:
            return say(turn, notes.no_contact(who.name, self._directory.doubt(turn.speaker)), refused("no contact"))
        if who.contact_id == absent.contact_id:
            return say(turn, notes.not_themselves(who.name), refused("not theirs"))
        passed_on = say(turn, texts.offer_passed_on(asker.display_name), Outcome("asked", "offer"))
        on = replace(
            turn, speaker=asker, place=found.place, text="", mentions=(), opens=(), anothers=None, open=found, clicked=None
        )
        with self._store.read() as tx:
            plan = plans.get(tx, found.plan_id) if found.plan_id else None
            language = plan.language if plan else people.language_of(tx, found.person_id)
        with speaking(language):
            try:
                shown = self._propose.shown(self._offer(on.going_on(found), found, who, told))
            except Instead as instead:
                shown = instead.commit
            return together(as_spoken(shown), passed_on)

    def _offer(self, turn: Turn, found: Question, who: Person, told: Share | None) -> Offer:
        parted = self._parted(found)
        if told is not None and (mine := less(common(parted.whole, [Period(*one) for one in told.part]), [])) != list(parted.whole):
            return parted.by(who, mine).offer(self._propose, turn)
        looked = parted.draft.as_json() if parted.of else found.draft
        before: dict[str, Any] = found.state.get("offered") or {"draft": looked, "by": []}
        by = [*before["by"], asdict(who)] if who.person_id not in {one["person_id"] for one in before["by"]} else before["by"]
        draft, first = Draft.from_json(before["draft"]), Person(**by[0])
        alone = bool(draft.covers)  # somebody else is on the card, who stays there
        people_ = {**turn.picked.get("people", {}), **({} if alone else {first.name: by[0]})}
        agreed = [*turn.picked.get("agreed", ()), str(who.person_id)]
        turn = turn.with_picked(offered={**before, "by": by}, parts=None, people=people_, agreed=agreed, groups=None)
        new = draft if alone else draft.with_(intent="replacement", covers=(Cover(first.name),), any_cover=False, wish="", ask=())
        offer = self._propose.offer(turn, new)
        names = [one["name"] for one in by]
        picks: list[tuple[str, dict[str, Any]]] = [
            (texts.next_one([one["name"]], asks=False), {"candidate": {"name": one["name"], "person": one}})
            for one in (by if alone else by[1:])
        ]
        picks += [(texts.ask_the_team, {"again": before["draft"]})] if draft.wish == "team" else []
        said = texts.offer(names) if alone or len(names) > 1 else ""
        offer = replace(offer, note=" ".join(filter(None, (said, offer.note))), also=(*picks, *offer.also)[:MOST])
        return offer if alone else _of_first(offer, first.name)


def open_again(tx: Tx, turn: Turn) -> Question | None:
    """What whoever asked the speaker lately decides now, of the same time: somebody who had taken it has handed it back."""
    last = questions.asked_lately(tx, turn.speaker.id, tx.now - LATELY)
    plan = plans.get(tx, str(last.plan_id)) if last is not None and last.draft else None
    if last is None or plan is None:
        return None
    whole = stretches(Draft.from_json(last.draft).spans)
    theirs = [one for one in questions.open_of_all(tx, plan.person_id) if _looks_for_cover(one)]
    return next((one for one in theirs if meet(stretches(Draft.from_json(one.draft).spans), whole)), None)


def offers(turn: Turn) -> bool:
    """Whether somebody says that they can cover, and nothing besides, in the language of its words or of the answer."""
    if answers.takes(turn.text) is True:
        return True
    return short(turn.phrase, spoken()) == "offers"


def _open(tx: Tx, turn: Turn) -> list[Question]:
    """What is open in the thread, or where the words begin one, in the space."""
    if turn.anothers is not None:
        return questions.in_thread(tx, turn.place)
    return [] if turn.opens else questions.open_in(tx, turn.place.space_id)


def _of_first(offer: Offer, name: str) -> Offer:
    """Its first line and its button are about the one who offered first."""
    if offer.yes:  # the absent one, or somebody else, is asked first
        return offer
    told = asking.DEAL.told(offer.plan.title, "")
    return replace(offer, title=texts.offer_title(name, told[1]) if told else "", yes=texts.book_with(name))


def _looks_for_cover(found: Question) -> bool:
    if found.status != "open" or found.kind not in OPEN or not found.draft:
        return False
    draft = Draft.from_json(found.draft)
    return draft.intent in AWAY and bool(draft.spans) and not draft.ask and draft.wish != "swap" and not draft.more


def forgotten(state: State) -> State:
    """What is kept of offers where the time is another one: they were for the one before."""
    return {"offered": None, "parts": None, "agreed": []} if state.get("offered") or state.get("agreed") else {}
