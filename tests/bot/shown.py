"""Plans that somebody was shown, as many tests need them: a question whose message was posted."""

from bot.store.rows import messages, plans, questions
from bot.store.rows.questions import Place, Question, QuestionStatus
from bot.store.store import Tx, new_id

HERE = Place("SPACE", None, True)


def planned(
    tx: Tx,
    event_id: str,
    body: bytes | None = b"{}",
    *,
    system: str = "everbridge",
    method: str = "POST",
    path: str = "/scheduling/9/substitutions",
    person_id: str = "ALEX",
    place: Place = HERE,
) -> str:
    """A plan of one call for a request that was heard; gives its id."""
    calls = [(system, method, path, body, "Alex is out")]
    return plans.keep(
        tx, event_id=event_id, person_id=person_id, place=place, draft={}, title="Book?", facts=[("Who", "Alex")], calls=calls
    )


def shown(tx: Tx, plan_id: str, *, remote_id: str | None = "CARD", status: QuestionStatus = "answered") -> str:
    """Asks a plan's question and delivers it, or not without a ``remote_id``; gives the question's id."""
    plan, row = plans.get(tx, plan_id), new_id()
    assert plan is not None
    place = Place(plan.place.space_id, None, True)
    message_id = messages.post(tx, markdown="Book it?", place=place, person_id=plan.person_id, event_id=plan.event_id)
    if remote_id is not None:
        messages.finish(tx, message_id, "sent", remote_id=remote_id)
    questions.ask(
        tx, Question(row, "confirm", plan.event_id, plan_id, plan.person_id, place, {}, {}, status, tx.now, message_id), []
    )
    return row


def approve(tx: Tx, plan_id: str, event_id: str, person_id: str = "ALEX") -> bool:
    """Approves a plan by a question that was delivered."""
    return plans.approve(tx, plan_id, question_id=shown(tx, plan_id), person_id=person_id, event_id=event_id)
