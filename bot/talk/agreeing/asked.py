"""Words that answer what somebody is asked about another's plan: a yes, a no with its reason, or one that comes too late."""

from datetime import timedelta

from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing import rounds
from bot.talk.deciding.gate import Gate
from bot.talk.replies import is_no, one_line
from bot.talk.turn import Commit, Turn, say
from bot.texts import asking, buttons, candidates, days, heard, notes
from intents import Draft, answers
from intents.when import find

LATE = timedelta(hours=24)  # since somebody was asked, in which a yes is to that
ANSWERS = tuple(f"{kind} {answer}" for kind in questions.OF_OTHERS for answer in ("yes", "no"))


class Asked:
    """Hears them. Raises RemoteError where what was shown can't be looked at once more."""

    def __init__(self, store: Store, gate: Gate) -> None:
        self._store = store
        self._gate = gate

    def said(self, turn: Turn) -> Commit | None:
        """What is to be written; None for words about something else."""
        yes, no = answers.is_yes(turn.text), is_no(turn.text)
        takes = False if _gives_back(turn) else answers.takes(turn.text)
        if not (yes or no) and takes is None and not buttons.is_named(turn.text, *ANSWERS):
            return None
        asked = here(self._store, turn)
        if not asked:
            alone = not turn.opens and turn.anothers is None
            return self._late(turn) if alone and (yes or takes) and not no else None
        agrees = yes or takes is True or any(buttons.is_named(turn.text, f"{one.kind} yes") for one in asked)
        if not (agrees or no or takes is False or any(buttons.is_named(turn.text, f"{one.kind} no") for one in asked)):
            return None
        if len(asked) > 1 or ((yes or no) and turn.opens):
            return say(turn, asking.which, Outcome("asked again"))
        if not asked[0].shown_before(turn.written):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        if yes and asked[0].state.get("granted") and not buttons.is_named(turn.text, *ANSWERS):  # to what the card does not hold
            return say(turn, still_about(asked[0]), Outcome("asked again"))
        return self._gate.of_another(turn, asked[0], agrees)

    def _late(self, turn: Turn) -> Commit | None:
        """For a yes to what the speaker was asked, and what is settled without them."""
        if turn.standing is not None:
            return None
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - LATE)
        if last is None or last.status not in ("replaced", "expired"):
            return None
        return say(turn, candidates.taken if rounds.is_one(last) else asking.gone, refused(last.status))


def here(store: Store, turn: Turn) -> list[Question]:
    """What the speaker is asked here: in their own space, or where it was asked for, outside the threads of others."""
    with store.read() as tx:
        return [one for one in questions.asked_of(tx, turn.speaker.id) if _is_here(tx, turn, one)]


def _is_here(tx: Tx, turn: Turn, found: Question) -> bool:
    if found.place.space_id == turn.place.space_id:
        return True
    plan = plans.get(tx, str(found.plan_id)) if not turn.place.direct else None
    if plan is None or plan.place.space_id != turn.place.space_id:
        return False
    return turn.anothers is None or plan.place.thread_id == turn.place.thread_id


def unclear(turn: Turn, found: Question) -> Commit:
    """For words of whoever is asked that may be an answer, or not."""
    kind, when = asking.OF[found.kind], days.spans(Draft.from_json(found.draft).spans)
    return say(turn, asking.unclear(when, kind.yes, kind.no), Outcome("asked again"))


def still_about(found: Question) -> str:
    """To whoever is asked, what that is, as the card has it."""
    kind = asking.OF[found.kind]
    return asking.still_about(days.spans(Draft.from_json(found.draft).spans), kind.yes, kind.no)


def _gives_back(turn: Turn) -> bool:
    """Whether somebody can't after all, whatever day that is about."""
    said = one_line(turn.text)
    return heard.GIVES_BACK.fullmatch(said) is not None and not find(said, now=turn.local("UTC"), timezone="UTC").spans
