"""A stand-in who is asked may take a part: who asked for it is shown which, and what is still theirs, and takes it or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import Period, common, less, moved
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import without_round
from bot.store.store import Store, Tx
from bot.talk.agreeing import others, rounds
from bot.talk.agreeing.asking import hours_of, own_of, zone_of
from bot.talk.agreeing.others import Others
from bot.talk.agreeing.their_clock import shared
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.offers.asking import ask
from bot.talk.offers.offer import Offer
from bot.talk.offers.parted import Parted
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Changed, Commit, Instead, Turn, as_spoken, say
from bot.texts import asking as asking_texts
from bot.texts import candidates as texts
from bot.texts import days, speaking
from intents import Draft, Phrase
from intents.draft import Cover
from intents.person import Person
from intents.phrase import DateOrder
from intents.requests.asked.share import Share
from intents.when import Span


@dataclass(frozen=True, slots=True)
class Shares:
    """What somebody takes, or would approve, of what they are asked, and what is left."""

    part: Sequence[Period]
    rest: Sequence[Period]


def whole_of(found: Question) -> list[Period]:
    """What somebody is asked: of a cover its hours, of what they approve its days."""
    if found.kind == "consent":
        hours, own = hours_of(found.state), stretches(own_of(found, found.person_id))
        return [one for one in hours if not own or any(start <= one.start < end for start, end in own)]
    return [Period(*one) for one in stretches(Draft.from_json(found.draft).spans)]


class Parts:
    """Reads the rows and both systems. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, propose: Proposer, others: Others, date_order: DateOrder) -> None:
        self._store = store
        self._directory = directory
        self._propose = propose
        self._others = others
        self._date_order = date_order

    def asked(self, turn: Turn, found: Question) -> Commit:
        """For the button: which part?"""
        if found.status != "standing":
            return say(turn, asking_texts.gone, Outcome("nothing open"))
        draft = Draft.from_json(found.draft).with_(covers=(), more=())
        return ask(replace(turn, picked={"part_of": found.id}), draft, "which_part", self._propose.life)

    def picked(self, turn: Turn, found: Question, pick: Mapping[str, Any]) -> Commit:
        """For a button between yes and no: some times, or which part?"""
        times = [Period(*map(datetime.fromisoformat, one)) for one in pick.get("part", ())]
        if not times or found.status != "standing":
            return self.asked(turn, found)
        rest = less(whole_of(found), times)
        return self.offered(turn, found, Shares(less(whole_of(found), rest), rest))

    def taken(self, found: Question) -> Parted | None:
        """Who has taken which part of what somebody is asked, where others have since they were."""
        _, before = self._before(found)
        return Parted.kept(before.state) if before is not None else None

    def told(self, turn: Turn, found: Question) -> Share | None:
        """What words take of what somebody is asked, by the clock by which they were; None where they speak of no part of it."""
        whole, draft = whole_of(found), Draft.from_json(found.draft)
        if not whole or draft.recurrence or any(cover.spans for cover in draft.covers):
            return None
        own = zone_of(found) if found.kind == "consent" else draft.timezone
        known = self.taken(found)
        return self.of(turn, own, whole, draft.timezone, known.taken if known else ())

    def of(self, turn: Turn, own: str, whole: Sequence[Period], zone: str, offered: Sequence[Period] = ()) -> Share | None:
        """What words take of some times of a ``zone``, said by the clocks of the zone that is the speaker's ``own``."""
        return shared(self.words(turn, own), whole, zone, offered=offered, called=self.called)

    def words(self, turn: Turn, own: str) -> Phrase:
        """The words by the clocks of the zone that is the speaker's ``own``."""
        return Phrase(turn.text, turn.local(own), own, self._date_order)

    def called(self, said: str) -> str | None:
        """The full name of the one person of a name."""
        return self._directory.full_name(said)

    def answered(self, turn: Turn, found: Question) -> Commit | None:
        """For the answer to ``asked``."""
        with self._store.read() as tx:
            consent = questions.get(tx, found.state["part_of"])
        if consent is None or consent.status != "standing":
            return say(turn, asking_texts.gone, Outcome("nothing open"), closing="replaced")
        told = self.told(turn, consent)
        return None if told is None or told.vague else self.said(turn, consent, told)

    # ---- what of it ------------------------------------------------------------------------------------------------------------

    def shared(self, turn: Turn, found: Question, words: str) -> Shares | None:
        """What is asked for, as words about times divide it; None where they don't."""
        told = self.told(replace(turn, text=words), found)
        return shares_of(found, told) if told is not None and not told.vague else None

    def said(self, turn: Turn, found: Question, told: Share) -> Commit:
        """For words that take a part of it, whichever that is."""
        if told.vague:
            return self.asked(turn, found)
        shares = shares_of(found, told)
        if not shares.part:
            return say(turn, texts.not_in_it, Outcome("asked again"))
        return self.offered(turn, found, shares, told.names) if shares.rest else say(turn, texts.all_of_it, Outcome("asked again"))

    def offered(self, turn: Turn, found: Question, shares: Shares, names: Sequence[str] = ()) -> Commit:
        """Shows the part to whoever asked; ``names`` are those who are said to do the rest. Raises Changed where nobody asks for it
        any more."""
        plan, before = self._before(found)
        if plan is None:
            raise Changed
        draft = Draft.from_json(found.draft).with_(recurrence=None, ask=())
        asker = replace(self._others.asker(turn, plan), origin=plan.event_id, picked=without_round(found.state))
        asker = replace(asker, open=before, answering=before is not None)
        asker = asker.with_picked(needed={}, seen=None, hours=None, by=None, groups=None, agreed=[])
        try:
            with speaking(plan.language):
                if found.kind != "consent":
                    return self._shown(turn, found, self._approved(asker, turn, draft, shares), plan, _theirs(found, shares.part))
                parted = self._parted(found, before).by(self._person(found), shares.part)
                groups = rounds.Round.of(found).then if rounds.is_one(found) else ()
                named = list(names) or [group[0].person.name for group in groups if len(group) == 1]
                team = not named or any(len(group) > 1 for group in groups)
                offer = parted.offer(self._propose, asker, named, team=team)
                return self._shown(turn, found, offer, plan, _theirs(found, shares.part), parted)
        except Instead as instead:
            return instead.commit

    def again(self, turn: Turn, found: Question, names: Sequence[str], times: Sequence[Period] = ()) -> Commit | None:
        """Shows a part once more to whoever asked, who named some for the rest, or for some ``times`` of it; None where nobody
        takes a part. Raises RemoteError."""
        parted = Parted.kept(found.state)
        if parted is None:
            return None
        try:
            return self._propose.shown(parted.offer(self._propose, turn.going_on(found), names, team=False, times=times))
        except Instead as instead:
            return instead.commit

    def _before(self, found: Question) -> tuple[StoredPlan | None, Question | None]:
        """The plan of what somebody is asked, and the card on which parts of it stand already, if there is one."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
            return plan, rounds.parted(tx, found, plan.person_id) if plan is not None else None

    def _approved(self, asker: Turn, turn: Turn, draft: Draft, shares: Shares) -> Offer:
        """The card that asks for the approval of just a part."""
        offer = self._propose.offer(asker, draft.with_(spans=spans_of(shares.part), covers=_of_all(draft)))
        note = asking_texts.would_approve(turn.speaker.display_name, _said(shares.part), _said(shares.rest))
        return replace(offer, note=" ".join(filter(None, (note, offer.note))))

    @staticmethod
    def _parted(found: Question, before: Question | None) -> Parted:
        """Who else takes a part of what somebody is asked."""
        known = Parted.kept(before.state) if before is not None else None
        draft = Draft.from_json(found.draft).with_(recurrence=None, ask=(), covers=())
        return known or Parted(rounds.root_of(found), draft, whole_of(found))

    @staticmethod
    def _person(found: Question) -> Person:
        return Person(**found.state["people"][Draft.from_json(found.draft).covers[-1].name])

    def countered(self, turn: Turn, found: Question, draft: Draft) -> Commit:
        """Shows other days of a swap, as whoever is asked offers them, to whoever asked, whose yes books them. Raises Changed where
        nobody asks for it any more."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        if plan is None:
            raise Changed
        try:
            with speaking(plan.language):
                asker = replace(self._others.asker(turn, plan), origin=plan.event_id, picked=found.state)
                asker = asker.with_picked(needed={}, seen=None, hours=None, by=None, groups=None, agreed=[turn.speaker.id])
                offer = self._propose.offer(asker, draft)
                offer = replace(offer, note=asking_texts.says(turn.speaker.display_name, turn.words), yes="")
        except Instead as instead:
            return instead.commit
        return self._shown(turn, found, offer, plan, [*draft.spans, *draft.given])

    def _shown(
        self, turn: Turn, found: Question, offer: Offer, plan: StoredPlan, part: Sequence[Span], parted: Parted | None = None
    ) -> Commit:
        with speaking(plan.language):
            shown = as_spoken(self._propose.shown(offer))

        def commit(tx: Tx) -> Outcome:
            self._end(tx, turn, found, parted)
            shown(tx)
            told = asking_texts.part_shown if found.kind == "approve" else texts.part_shown
            return say(turn, told(offer.turn.speaker.display_name, days.spans(part)), Outcome("asked", "part"), closing="answered")(
                tx
            )

        return commit

    @staticmethod
    def _end(tx: Tx, turn: Turn, found: Question, parted: Parted | None) -> None:
        """They are asked no more. Others who are asked at the same time are told what is still open, else nobody is asked for all
        of it any more."""

        def said() -> str:
            return texts.part_taken(turn.speaker.display_name)

        questions.noted(tx, found, turn.words)
        goes_on = rounds.goes_on(tx, found, parted) if parted is not None and rounds.is_one(found) else False
        if rounds.is_one(found) and not goes_on:
            rounds.won(tx, found, said)
        others.end(tx, found, "answered")
        plans.settle(tx, str(found.plan_id), "replaced")
        others.let_go(tx, str(found.plan_id), said)


def shares_of(found: Question, told: Share) -> Shares:
    """What that leaves."""
    whole = whole_of(found)
    rest = less(whole, common(whole, [Period(*one) for one in told.part]))
    return Shares(less(whole, rest), rest)  # days beside each other are one time


def _theirs(found: Question, part: Sequence[Period]) -> list[Span]:
    """A part by the clocks of whoever is asked for it."""
    here = ZoneInfo(str(found.draft["timezone"]))
    there = ZoneInfo(zone_of(found)) if found.kind == "consent" else here
    return list(spans_of([moved(one, here, there, whole_days=True) for one in part]))


def _of_all(draft: Draft) -> tuple[Cover, ...]:
    """Whoever covers, for all of the part."""
    return tuple(Cover(name) for name in draft.people[-1:])


def _said(found: Sequence[Period]) -> str:
    return days.spans(spans_of(found))
