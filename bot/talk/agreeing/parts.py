"""A stand-in who is asked may take a part: who asked for it is shown which, and what is still theirs, and takes it or not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.people.directory import Directory
from bot.people.periods import Period, common, less
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import without_round
from bot.store.store import Store, Tx
from bot.talk.agreeing import others, rounds
from bot.talk.agreeing.asking import hours_of, zone_of
from bot.talk.agreeing.others import Others
from bot.talk.agreeing.their_clock import shared
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.covering.candidates import one_by_one
from bot.talk.offers.asking import ask
from bot.talk.offers.offer import Offer
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Changed, Commit, Instead, Turn, as_spoken, say
from bot.texts import asking as asking_texts
from bot.texts import candidates as texts
from bot.texts import days, speaking
from intents import Draft, Phrase
from intents.draft import Cover
from intents.phrase import DateOrder
from intents.requests.asked.share import Share


@dataclass(frozen=True, slots=True)
class Shares:
    """What somebody takes, or would approve, of what they are asked, and what is left."""

    part: Sequence[Period]
    rest: Sequence[Period]


def whole_of(found: Question) -> list[Period]:
    """What somebody is asked: of a cover its hours, of what they approve its days."""
    if found.kind == "consent":
        return hours_of(found.state)
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

    def told(self, turn: Turn, found: Question) -> Share | None:
        """What words take of what somebody is asked, by the clock by which they were; None where they speak of no part of it."""
        whole, draft = whole_of(found), Draft.from_json(found.draft)
        if not whole or draft.recurrence or any(cover.spans for cover in draft.covers):
            return None
        own = zone_of(found) if found.kind == "consent" else draft.timezone
        words = Phrase(turn.text, turn.local(own), own, self._date_order)
        return shared(words, whole, draft.timezone, called=self._called)

    def _called(self, said: str) -> str | None:
        found = self._directory.listed(said) if said[:1].isalpha() else []
        return found[0].name if len(found) == 1 else None

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
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        if plan is None:
            raise Changed
        draft = Draft.from_json(found.draft).with_(recurrence=None, ask=())
        try:
            with speaking(plan.language):
                offer = self._offer(turn, found, plan, draft, shares, names)
        except Instead as instead:
            return instead.commit
        return self._shown(turn, found, offer, plan)

    def _offer(self, turn: Turn, found: Question, plan: StoredPlan, draft: Draft, shares: Shares, named: Sequence[str]) -> Offer:
        """The card for whoever asked: the part, as it is booked; what is left, and who could be asked for that. Of a part that
        would be approved it is the card that asks for the approval of just that."""
        stands_in = found.kind == "consent"
        asker = replace(
            self._others.asker(turn, plan),
            origin=plan.event_id,
            picked=without_round(found.state),
        ).with_picked(needed={}, seen=None, hours=None, by=None, groups=None, agreed=[turn.speaker.id] if stands_in else [])
        part, rest = shares.part, shares.rest
        offer = self._propose.offer(asker, draft.with_(spans=spans_of(part), covers=_of_all(draft)))
        if not stands_in:
            note = asking_texts.would_approve(turn.speaker.display_name, _said(part), _said(rest))
            return replace(offer, note=" ".join(filter(None, (note, offer.note))))
        groups = rounds.Round.of(found).then if rounds.is_one(found) else ()
        names = list(named) or [group[0].person.name for group in groups if len(group) == 1]
        team = not names or any(len(group) > 1 for group in groups)
        left = one_by_one(draft.with_(spans=spans_of(rest)), names, team=team)
        said = texts.ask_for_the_rest(names[0] if names else "")
        note = texts.takes_a_part(turn.speaker.display_name, _said(part), _said(rest), absent_of(offer.turn.picked))
        return replace(offer, note=note, yes=texts.take_it, also=((said, {"rest": left.as_json()}),))

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
                offer = replace(offer, note=asking_texts.says(turn.speaker.display_name, " ".join(turn.text.split())), yes="")
        except Instead as instead:
            return instead.commit
        return self._shown(turn, found, offer, plan)

    def _shown(self, turn: Turn, found: Question, offer: Offer, plan: StoredPlan) -> Commit:
        with speaking(plan.language):
            shown = as_spoken(self._propose.shown(offer))

        def commit(tx: Tx) -> Outcome:
            self._end(tx, turn, found)
            shown(tx)
            told = asking_texts.part_shown if found.kind == "approve" else texts.part_shown
            return say(turn, told(offer.turn.speaker.display_name), Outcome("asked", "part"), closing="answered")(tx)

        return commit

    @staticmethod
    def _end(tx: Tx, turn: Turn, found: Question) -> None:
        """Nobody else is asked for all of it any more."""

        def said() -> str:
            return texts.part_taken(turn.speaker.display_name)

        questions.noted(tx, found, " ".join(turn.text.split()))
        if rounds.is_one(found):
            rounds.won(tx, found, said)
        others.end(tx, found, "answered")
        plans.settle(tx, str(found.plan_id), "replaced")
        others.let_go(tx, str(found.plan_id), said)


def shares_of(found: Question, told: Share) -> Shares:
    """What that leaves."""
    whole = whole_of(found)
    rest = less(whole, common(whole, [Period(*one) for one in told.part]))
    return Shares(less(whole, rest), rest)  # days beside each other are one time


def _of_all(draft: Draft) -> tuple[Cover, ...]:
    """Whoever covers, for all of the part."""
    return tuple(Cover(name) for name in draft.people[-1:])


def _said(found: Sequence[Period]) -> str:
    return days.spans(spans_of(found))
