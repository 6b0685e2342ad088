"""Questions: opening one, with its card, in the place of the one that was open before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.cards import ask as ask_cards
from bot.cards import questions as question_cards
from bot.cards.card import Button as Shown
from bot.cards.card import Posted
from bot.store import messages, questions
from bot.store.questions import Button, Question, QuestionKind
from bot.store.store import Tx, new_id
from bot.talk.turn import Commit, Turn, replace_open
from intents import Draft
from intents.when import say


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what the button says, what tells it from the others, and what is picked with it."""

    label: str
    detail: str
    pick: dict[str, Any]


def opened(tx: Tx, turn: Turn, *, kind: QuestionKind, draft: Draft, buttons: list[Button], shown: Posted, row: str,
           life: timedelta, plan_id: str | None = None, state: dict[str, Any] | None = None) -> None:
    """Opens a question with its card; the one open before goes. Raises Changed."""
    replace_open(tx, turn)
    message_id = messages.post(tx, markdown=shown.markdown, card=shown.card, place=turn.place, event_id=turn.event.id)
    questions.ask(tx, Question(
        id=row, kind=kind, event_id=turn.origin_id, plan_id=plan_id, person_id=turn.speaker.id, place=turn.place, draft=draft.as_json(),
        state=state if state is not None else _carried(turn), status="open", expires_at=tx.now + life, message_id=message_id), buttons)


def _carried(turn: Turn) -> dict[str, Any]:
    return {key: value for key, value in turn.picked.items() if key != "answers"}


def ask(turn: Turn, draft: Draft, code: str, life: timedelta) -> Commit:
    """Asks what a draft leaves open: its readings as buttons where there are some, else in words."""
    pending = draft.with_(ask=(code,))
    if code in ("two_readings", "which_date") and len(draft.options) > 1:
        zone = draft.timezone
        choices = [Choice("; ".join(say(span, zone) for span in option), "", {"option": index})
                   for index, option in enumerate(draft.options)]
        return choose(turn, pending, question_cards.sentence(code, pending), choices, life, outcome=f"asked: {code}")
    if code == "which_half" and len(draft.spans) == 1:
        choices = [Choice("The morning", "", {"say": "the morning"}), Choice("The afternoon", "", {"say": "the afternoon"})]
        return choose(turn, pending, question_cards.sentence(code, pending), choices, life, outcome=f"asked: {code}")
    row = new_id()
    no = questions.new_button(row, "no")
    shown = ask_cards.question(question=question_cards.sentence(code, pending), hint=question_cards.hint(code),
                               no=Shown(no.id, "Never mind", "destructive"))

    def commit(tx: Tx) -> str:
        opened(tx, turn, kind="ask", draft=pending, buttons=[no], shown=shown, row=row, life=life)
        return f"asked: {code}"
    return commit


def choose(turn: Turn, draft: Draft, sentence: str, choices: Sequence[Choice], life: timedelta, *, outcome: str,
           state: dict[str, Any] | None = None) -> Commit:
    """Asks to pick one of several; in a group space nobody's e-mail address is shown."""
    row = new_id()
    buttons = [questions.new_button(row, "pick", choice.pick) for choice in choices]
    none = questions.new_button(row, "no")
    private = turn.place.direct
    shown = ask_cards.choose(
        question=sentence, none=Shown(none.id, "None of these", "destructive"),
        choices=[(Shown(button.id, choice.label), choice.detail if private else "")
                 for button, choice in zip(buttons, choices, strict=True)])

    def commit(tx: Tx) -> str:
        opened(tx, turn, kind="choose", draft=draft, buttons=[*buttons, none], shown=shown, row=row, life=life,
               state={**_carried(turn), **(state or {})})
        return outcome
    return commit


def with_pick(turn: Turn, draft: Draft, found: Question, pick: dict[str, Any],
              reread: Callable[[Draft, str], Draft | None]) -> tuple[Turn, Draft]:
    """The turn and draft after somebody picked: a person, calendars, a reading, or words that stand for one."""
    picked = {**found.state, "answers": found.id}
    if "option" in pick:
        draft = draft.with_(spans=draft.options[pick["option"]], options=(), ask=())
    elif "say" in pick:
        draft = reread(draft, pick["say"]) or draft
    elif "person" in pick:
        people = {**picked.get("people", {}), pick["name"]: pick["person"]}
        picked["people"] = people
    elif "cover" in pick:
        draft = draft.with_(covers=tuple(cover for cover in draft.covers if cover.name == pick["cover"]), any_cover=False)
    else:
        picked.update(pick)
    return replace(turn, picked=picked), draft
