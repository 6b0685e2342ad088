"""Sending once more what was refused: the button of its receipt, for a day, and the words that do the same.

It is an approval of its own and goes the way of a yes (``gate.Gate``): the same calls as a new plan, where all is still as it
was shown and allowed.
"""

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.store.rows import questions
from bot.store.rows.acts import Act
from bot.store.rows.outcomes import refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Button, Question
from bot.store.store import Tx, new_id
from bot.talk.deciding.gate import Gate
from bot.talk.offers import limits
from bot.talk.turn import Commit, Turn, say
from bot.texts import buttons, notes, spoken
from intents import Draft
from intents.remarks.short import short

LONGEST = timedelta(hours=24)
IN_VAIN = ("Altered", "not set up")  # why a call has failed that would fail in the same way


def button(tx: Tx, plan: StoredPlan, pairs: Sequence[tuple[StoredCall, Act]]) -> tuple[Question, Button] | None:
    """What the button of a receipt asks by which these calls of a plan are sent once more; None where that is of no use."""
    if not plan.draft or not pairs or any(act.why in IN_VAIN for _, act in pairs):
        return None
    if (asked := questions.that_approved(tx, plan.id)) is None:
        return None
    draft = Draft.from_json(plan.draft)
    if limits.over(draft, tx.now.astimezone(ZoneInfo(draft.timezone)).replace(tzinfo=None)):
        return None
    row = new_id()
    found = Question(
        id=row,
        kind="retry",
        event_id=plan.event_id,
        plan_id=plan.id,
        person_id=plan.person_id,
        place=plan.place,
        draft=plan.draft,
        state={**asked.state, "retry": [call.id for call, _ in pairs]},
        status="standing",
        expires_at=limits.answer_by(draft, tx.now, LONGEST)[0],
        message_id=None,
    )
    return found, questions.new_button(row, "yes")


def pressed(turn: Turn, found: Question, gate: Gate) -> Commit:
    """What a click on it does."""
    if found.status != "standing":
        return say(turn, notes.expired if found.status == "expired" else notes.already_answered, refused(found.status))
    return gate.again(turn, found)


def said(turn: Turn, gate: Gate) -> Commit | None:
    """The same for words; None where there is no such receipt, or they are others."""
    text, found = turn.text.strip().rstrip(".!"), turn.standing
    if found is None or found.kind != "retry":
        return None
    told = short(turn.phrase, spoken())
    again = told == "tries_again" or buttons.is_named(text, "try_again")
    if not (again or (told == "after_all" and not turn.opens)):
        return None
    if not found.shown_before(turn.written):
        return say(turn, notes.not_shown_yet, refused("not shown yet"))
    return gate.again(turn, found)
