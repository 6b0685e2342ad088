"""Words that answer what somebody is asked about another's plan: a yes, a no with its reason, or one that comes too late."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.store.rows import booked, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing import rounds
from bot.talk.agreeing.asking import when_of
from bot.talk.agreeing.offering import offers, open_again
from bot.talk.deciding.doubts import Doubts
from bot.talk.deciding.gate import Gate
from bot.talk.evidence.witness import still_needed
from bot.talk.hearing.which import label
from bot.talk.replies import is_no, one_line, when_in
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import asking, buttons, candidates, days, notes, others, spoken
from intents import Draft, answers
from intents.remarks.beside import hands_back
from intents.requests.asked.several import of_each

LATE = timedelta(hours=24)  # since somebody was asked, in which a yes is to that
ANSWERS = tuple(f"{kind} {answer}" for kind in questions.OF_OTHERS for answer in ("yes", "no"))


class Asked:
    """Hears them. Raises RemoteError where what was shown can't be looked at once more."""

    def __init__(self, store: Store, gate: Gate, doubts: Doubts) -> None:
        self._store = store
        self._gate = gate
        self._doubts = doubts

    def said(self, turn: Turn) -> Commit | None:
        """What is to be written; None for words about something else."""
        if others.LATE.fullmatch(one_line(turn.text, " .!?¿")) or still_needed(turn.phrase):
            return self._still(turn)
        if turn.text.rstrip().endswith("?"):  # "ok?" is no yes
            return None
        yes, no = answers.is_yes(turn.text), is_no(turn.text)
        takes = False if _gives_back(turn) else answers.takes(turn.text)
        if takes is None and not (yes or no) and offers(turn):  # "me too" comes after somebody's
            return self._late(turn) if not here(self._store, turn) and not turn.opens else None
        if not (yes or no) and takes is None and not buttons.is_named(turn.text, *ANSWERS):
            return None
        asked = here(self._store, turn)
        if not asked:
            alone = not turn.opens and turn.anothers is None
            return self._late(turn) if alone and (yes or takes) and not no else None
        pressed = any(buttons.is_named(turn.text, f"{one.kind} yes") for one in asked)
        agrees = yes or takes is True or pressed
        if not (agrees or no or takes is False or any(buttons.is_named(turn.text, f"{one.kind} no") for one in asked)):
            return None
        if (yes or no) and any(one.state.get("withdraw") for one in turn.opens):
            return None  # they were asked last whether that goes
        if len(asked) > 1 or ((yes or no) and turn.opens):
            each = of_each(turn.text, lambda _: None, range(len(asked)))  # "neither" is a no to each
            return None if len(asked) > 1 and each else which(turn, asked, self._doubts.absent)
        if not asked[0].shown_before(turn.written):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        if yes and (other := _other_than_the_card(turn, asked[0], sure=takes is True)) is not None:
            return other
        if not agrees:
            return self._gate.of_another(turn, asked[0], yes=False)
        return (
            self._gate.of_another(turn, asked[0], yes=True) if pressed else self._doubts.agrees(turn, asked[0], all_=takes is True)
        )

    def _late(self, turn: Turn) -> Commit | None:
        """For a yes to what the speaker was asked, and what is settled without them."""
        if turn.standing is not None:
            return None
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - LATE)
            plan = plans.get(tx, str(last.plan_id)) if last is not None else None
        if last is None or last.status not in ("replaced", "expired"):
            return None
        if last.status == "expired" and last.kind == "consent" and last.draft and plan is not None:
            return self._gate.offered_after_all(turn, last, plan)  # the next may be asked by now, and nobody have it
        return say(turn, self._settled(last), refused(last.status))

    def _still(self, turn: Turn) -> Commit | None:
        """For "still needed?", of what they are asked, or were asked last."""
        asked = here(self._store, turn)
        if asked:
            return say(turn, still_about(asked[0]), Outcome("asked again"))
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - LATE)
            again = open_again(tx, turn)
        if again is not None:
            return say(
                turn, candidates.open_again(days.spans(Draft.from_json(again.draft).spans)), Outcome("answered", "open again")
            )
        return say(turn, self._settled(last), Outcome("answered", last.status)) if last is not None else None

    def _settled(self, found: Question) -> str:
        """What has come of something that isn't asked any more; of a round who has taken it."""
        if not rounds.is_one(found):
            return asking.gone
        round_ = rounds.Round.of(found)
        with self._store.read() as tx:
            same = [
                one for one in questions.come_of(tx, [found.event_id]) if rounds.is_one(one) and rounds.root_of(one) == round_.root
            ]
            won = next((one for one in same if one.status == "answered" and not booked.is_gone(tx, str(one.plan_id))), None)
        if won is not None:
            return candidates.taken_by(rounds.name_of(won), round_.absent)
        expired = found.status == "expired"  # the next may be asked still, and nobody have it
        return asking.needed_no_more("", "expired") if expired else candidates.taken


def here(store: Store, turn: Turn) -> list[Question]:
    """What the speaker is asked here: in their own space, or where it was asked for, outside the threads of others."""
    if not (asked := rows_around(store, turn).asked):
        return []
    with store.read() as tx:
        return [one for one in asked if _is_here(tx, turn, one)]


def _is_here(tx: Tx, turn: Turn, found: Question) -> bool:
    if found.place.space_id == turn.place.space_id:
        return True
    plan = plans.get(tx, str(found.plan_id)) if not turn.place.direct else None
    if plan is None or plan.place.space_id != turn.place.space_id:
        return False
    return turn.anothers is None or plan.place.thread_id == turn.place.thread_id


def unclear(turn: Turn, found: Question) -> Commit:
    """For words of whoever is asked that may be an answer, or not."""
    kind, when = asking.OF[found.kind], when_of(found)
    return say(turn, asking.unclear(when, kind.yes, kind.no), Outcome("asked again"))


def _other_than_the_card(turn: Turn, found: Question, *, sure: bool) -> Commit | None:
    """For a mere yes where that may be to what the card does not hold, or to a part of it; None where it is to the card."""
    if buttons.is_named(turn.text, *ANSWERS):
        return None
    if found.state.get("granted"):
        return say(turn, still_about(found), Outcome("asked again"))
    return unclear(turn, found) if found.state.get("doubted") and not sure else None


def in_order(asked: Sequence[Question]) -> list[int]:
    """Where the first that somebody was asked is among them, and so on; they come the last first."""
    return list(reversed(range(len(asked))))


def which(turn: Turn, asked: Sequence[Question], absent: Callable[[Question], str]) -> Commit:
    """For an answer of which nobody knows to which of several it is; ``absent`` is who would be out by one."""
    every = [(absent(asked[at]), when_of(asked[at])) for at in in_order(asked)]
    return say(turn, asking.which(every, [label(one) for one in turn.opens]), Outcome("asked again"))


def still_about(found: Question) -> str:
    """To whoever is asked, what that is, as the card has it."""
    kind = asking.OF[found.kind]
    return asking.still_about(when_of(found), kind.yes, kind.no)


def _gives_back(turn: Turn) -> bool:
    """Whether somebody can't after all, whatever day that is about."""
    phrase = turn.phrase
    return hands_back(phrase, spoken()) and not when_in(phrase).spans
