"""The one table of what becomes of a card: each state, what happens in it, and what it leads to.

A card is a question with the plan that it shows, where it shows one. It is never changed: an answer or a correction closes it, and
the next one stands in its place. ``bot/README.md`` has the picture that is drawn of this table, ``turn.close`` closes a question in
no way that isn't in it, and a property test walks it (tests/bot/talk/test_states.py).
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from bot.store.rows.plans import PlanEnd, PlanStatus
from bot.store.rows.questions import Closing, QuestionStatus

State = Literal["nothing", "asking", "proposed", "waiting", "writing", "unsure", "standing", "gone"]


@dataclass(frozen=True, slots=True)
class Step:
    """From a state, by an event, to another: what its question is closed as then, and how its plan ends."""

    state: State
    event: str
    to: State
    question: Closing | None = None
    plan: PlanEnd | None = None


STEPS = (
    Step("nothing", "a request, an answer or a correction leaves something open", "asking"),
    Step("nothing", "a request, an answer or a correction says it all", "proposed"),
    Step("nothing", "Undo on a receipt, try again", "writing"),
    Step("asking", "an answer: the next card", "gone", "answered"),
    Step("asking", "never mind", "gone", "declined"),
    Step("asking", "the same is asked for anew", "gone", "replaced"),
    Step("asking", "no answer in time", "gone", "expired"),
    Step("asking", "it can't be delivered", "gone", "undelivered"),
    Step("asking", "its words or its card are taken away", "gone", "withdrawn"),
    Step("proposed", "a yes", "writing", "answered"),
    Step("proposed", "a yes, and others have to agree", "waiting", "answered"),
    Step("proposed", "a correction, Change, or all isn't as it was: the next card", "gone", "answered", "replaced"),
    Step("proposed", "a no", "gone", "declined", "declined"),
    Step("proposed", "the same is asked for anew, or it is not possible any more", "gone", "replaced", "replaced"),
    Step("proposed", "no answer in time", "gone", "expired", "expired"),
    Step("proposed", "it can't be delivered", "gone", "undelivered", "undelivered"),
    Step("proposed", "its words or its card are taken away", "gone", "withdrawn", "withdrawn"),
    Step("waiting", "the last yes that is needed", "writing", "answered"),
    Step("waiting", "a no", "gone", "declined", "declined"),
    Step("waiting", "no answer in time", "gone", "expired", "expired"),
    Step("waiting", "nobody can be asked", "gone", "undelivered", "undelivered"),
    Step("waiting", "somebody else was first, or all isn't as it was", "gone", "replaced", "replaced"),
    Step("waiting", "a part of it: a card for whoever asked", "gone", "answered", "replaced"),
    Step("waiting", "never mind", "gone", None, "withdrawn"),
    Step("writing", "all is written, or some of it: a receipt", "standing"),
    Step("writing", "it is refused: a receipt", "gone"),
    Step("writing", "nobody can tell", "unsure"),
    Step("unsure", "look again", "writing", "answered"),
    Step("unsure", "it's there, or it turns up", "standing", "answered"),
)

_ENDS: dict[Closing, PlanEnd] = {
    step.question: step.plan for step in STEPS if step.state == "proposed" and step.question is not None and step.plan is not None
}


def end_of(closing: Closing) -> PlanEnd:
    """How a plan that nobody approved ends with its question."""
    return _ENDS[closing]


def state_of(status: QuestionStatus, plan: PlanStatus | None, acts: Collection[str]) -> State:
    """Where a card is, by its rows: the status of its question, of its plan, and of the plan's acts."""
    if plan == "approved":
        if any(act in ("waiting", "sending") for act in acts):
            return "writing"
        return "unsure" if "unsure" in acts else "standing" if "done" in acts else "gone"
    if plan == "waiting":
        return "proposed" if status == "open" else "waiting"
    return "asking" if plan is None and status == "open" else "gone"


def reachable(state: State) -> set[State]:
    """Where a card may be later on, itself included."""
    found: set[State] = {state}
    while more := {step.to for step in STEPS if step.state in found} - found:
        found |= more
    return found


def picture() -> str:
    """The table as a Mermaid diagram."""
    drawn = {"nothing": "[*]"}
    lines = [f"    {drawn.get(step.state, step.state)} --> {step.to}: {step.event.replace(':', ',')}" for step in STEPS]
    return "\n".join(["```mermaid", "stateDiagram-v2", *lines, "    standing --> [*]", "    gone --> [*]", "```"])
