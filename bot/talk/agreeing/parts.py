"""A stand-in who is asked may take a part: who asked for it is shown which, and what is still theirs, and takes it or not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.people.periods import Period, common, less
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import without_round
from bot.store.store import Store, Tx
from bot.talk.agreeing import others, rounds
from bot.talk.agreeing.others import Others
from bot.talk.changing.standing import to_the_side
from bot.talk.covering.behalf import absent_of
from bot.talk.offers.asking import ask
from bot.talk.offers.offer import Offer
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Commit, Instead, Turn, as_spoken, say
from bot.texts import asking as asking_texts
from bot.texts import candidates as texts
from bot.texts import days, heard, speaking
from intents import Draft, Phrase, revise
from intents.draft import Cover
from intents.phrase import DateOrder
from intents.when import Span


class Parts:
    """Reads the rows and both systems. Methods raise RemoteError."""

    def __init__(self, store: Store, propose: Proposer, others: Others, date_order: DateOrder) -> None:
        self._store = store
        self._propose = propose
        self._others = others
        self._date_order = date_order

    def asked(self, turn: Turn, found: Question) -> Commit:
        """For the button: which part?"""
        if found.status != "standing":
            return say(turn, asking_texts.gone, Outcome("nothing open"))
        draft = Draft.from_json(found.draft).with_(covers=(), more=())
        return ask(replace(turn, picked={"part_of": found.id}), draft, "which_part", self._propose.life)

    def said(self, turn: Turn) -> Commit | None:
        """For "I can only do the morning", where somebody is asked to cover; None for other words."""
        told = heard.PART.fullmatch(turn.text.strip())
        if turn.open is not None or told is None:
            return None
        with self._store.read() as tx:
            asked = [one for one in questions.asked_of(tx, turn.speaker.id) if one.kind == "consent"]
        asked = [one for one in asked if one.place.space_id == turn.place.space_id and one.shown_before(turn.written)]
        if len(asked) != 1:
            return None
        return self.asked(turn, asked[0]) if told["part"] is None else self._offered(turn, asked[0], told["part"])

    def answered(self, turn: Turn, found: Question) -> Commit | None:
        """For the answer to ``asked``."""
        with self._store.read() as tx:
            consent = questions.get(tx, found.state["part_of"])
        if consent is None or consent.status != "standing":
            return say(turn, asking_texts.gone, Outcome("nothing open"), closing="replaced")
        told = heard.PART.fullmatch(turn.text.strip())
        return self._offered(turn, consent, told["part"] if told and told["part"] else turn.text)

    # ---- what of it ------------------------------------------------------------------------------------------------------------

    def _offered(self, turn: Turn, found: Question, words: str) -> Commit | None:
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        hours = [Period(*map(datetime.fromisoformat, one)) for one in found.state.get("hours", ())]
        draft = Draft.from_json(found.draft).with_(spans=_spans(hours), recurrence=None, ask=())
        phrase = Phrase(words, turn.local(draft.timezone), draft.timezone, self._date_order)
        revised = revise(draft, phrase) if hours else None
        if revised is None or plan is None:
            return None
        part = common(hours, [_closed(span) for span in revised.spans])
        rest = less(hours, part)
        if not part:
            return say(turn, texts.not_in_it, Outcome("asked again"))
        if not rest:
            return say(turn, texts.all_of_it, Outcome("asked again"))
        try:
            with speaking(plan.language):
                offer = self._offer(turn, found, plan, draft, part, rest)
        except Instead as instead:
            return instead.commit
        return self._shown(turn, found, offer, plan)

    def _offer(
        self, turn: Turn, found: Question, plan: StoredPlan, draft: Draft, part: Sequence[Period], rest: Sequence[Period]
    ) -> Offer:
        """The card for whoever asked: the part, as it is booked; what is left, and who could be asked for that."""
        asker = replace(
            self._others.asker(turn, plan),
            origin=plan.event_id,
            picked=without_round(found.state),
        ).with_picked(needed={}, seen=None, hours=None, by=None, groups=None, agreed=[turn.speaker.id])
        offer = self._propose.offer(asker, draft.with_(spans=_spans(part), covers=_of_all(draft)))
        groups = rounds.Round.of(found).then if rounds.is_one(found) else ()
        names = [group[0].person.name for group in groups if len(group) == 1]
        team = not names or any(len(group) > 1 for group in groups)
        left = draft.with_(
            spans=_spans(rest),
            covers=tuple(map(Cover, names)),
            intent="replacement" if names else "unavailable",
            any_cover=len(names) > 1,
            in_turn=len(names) > 1,
            wish="team" if team else "",
            subject=tuple(draft.subject),
        )
        said = texts.ask_for_the_rest(names[0] if names else "")
        note = texts.takes_a_part(turn.speaker.display_name, _said(part), _said(rest), absent_of(offer.turn.picked))
        return replace(offer, note=note, yes=texts.take_it, also=((said, {"rest": left.as_json()}),))

    def _shown(self, turn: Turn, found: Question, offer: Offer, plan: StoredPlan) -> Commit:
        with speaking(plan.language):
            shown = as_spoken(self._propose.shown(offer))

        def commit(tx: Tx) -> Outcome:
            self._end(tx, turn, found)
            shown(tx)
            return say(turn, texts.part_shown(offer.turn.speaker.display_name), Outcome("asked", "part"), closing="answered")(tx)

        return commit

    @staticmethod
    def _end(tx: Tx, turn: Turn, found: Question) -> None:
        """Nobody else is asked for all of it any more."""

        def said() -> str:
            return texts.part_taken(turn.speaker.display_name)

        if rounds.is_one(found):
            rounds.won(tx, found, said)
        others.end(tx, found, "answered")
        plans.settle(tx, str(found.plan_id), "replaced")
        others.let_go(tx, str(found.plan_id), said)


def _of_all(draft: Draft) -> tuple[Cover, ...]:
    """Whoever covers, for all of the part."""
    return tuple(Cover(name) for name in draft.people[-1:])


def _spans(found: Sequence[Period]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end) for one in found)


def _closed(span: Span) -> Period:
    """A time that is taken; a part of a day from or to where the shift begins or ends."""
    assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101  # ``revise`` keeps closed spans so
    return Period(*to_the_side(span.start, span.end, span.part))


def _said(found: Sequence[Period]) -> str:
    return "; ".join(map(days.span, _spans(found)))
