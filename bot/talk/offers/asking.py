"""Questions: opening one, with its card, in the place of the one that was open before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.cards import ask as ask_cards
from bot.cards.card import Button as Shown
from bot.cards.card import Posted
from bot.store.rows import messages, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Button, Question, QuestionKind
from bot.store.state import State
from bot.store.store import Tx, new_id
from bot.talk.hearing.which import label
from bot.talk.offers.limits import answer_by
from bot.talk.turn import Commit, Turn, close
from bot.texts import cards as texts
from bot.texts import days, notes
from bot.texts import questions as question_texts
from intents import Draft
from intents import choose as settled_on
from intents.draft import AWAY

FOR_A_TIME = (
    "no_date which_date two_readings which_half which_days which_part vague past impossible_date impossible_time "
    "end_before_start no_time no_end until_when"
).split()
"""What is asked for a day or an hour."""


DOUBTS = frozenset(("uncertain", "left_out", "confirm", "offer"))
"""What is asked only since the words may mean something else, or hold more."""
MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what the button says, what tells it from the others, and what is picked with it."""

    label: str
    detail: str
    pick: dict[str, Any]


def opened(
    tx: Tx,
    turn: Turn,
    *,
    kind: QuestionKind,
    draft: Draft,
    buttons: list[Button],
    shown: Posted,
    row: str,
    life: timedelta,
    plan_id: str | None = None,
    state: State | None = None,
) -> None:
    """Opens a question with its card, for ``life`` at most; the one that the turn is about goes, others stay. ``state`` is kept
    besides what was picked.

    Raises Changed.
    """
    if turn.open is not None:
        close(tx, turn.open, "answered" if turn.answering else "replaced", clicked=turn.clicked)
    message_id = messages.post(
        tx, markdown=shown.markdown, card=shown.card, place=turn.place, person_id=turn.speaker.id, event_id=turn.event.id
    )
    questions.ask(
        tx,
        Question(
            id=row,
            kind=kind,
            event_id=turn.origin_id,
            plan_id=plan_id,
            person_id=turn.speaker.id,
            place=turn.place,
            draft=draft.as_json(),
            state={**turn.picked, **(state or {}), **_was(turn)},
            status="open",
            expires_at=answer_by(draft, tx.now, life)[0],
            message_id=message_id,
        ),
        buttons,
    )


def _was(turn: Turn) -> State:
    """Which question it goes on from, so that a change can be taken back."""
    return {"was": turn.open.id if turn.open is not None and turn.answering else ""}


def put_away(turn: Turn, draft: Draft | None) -> str | None:
    """What a new card says of the old one that it replaces, or that stays open beside it; of a draft, which days it has instead."""
    if turn.notice or turn.replacing:
        return turn.notice or notes.replaced
    if turn.answering:
        return None if turn.open is None or draft is None or draft.options else _other_days(turn.open, draft)
    return notes.beside([label(one) for one in turn.beside]) if turn.beside else None


def _other_days(found: Question, draft: Draft) -> str | None:
    """What a correction has changed; what was open and is answered is no change."""
    before = Draft.from_json(found.draft) if found.draft else draft
    old, new = (", ".join(map(days.span, one.spans)) for one in (before, draft))
    return notes.changed_from([(old, new)]) if old and new and old != new and not before.ask else None


def ask(
    turn: Turn, draft: Draft, code: str, life: timedelta, *, about: str = "", said: str = "", choices: Sequence[Choice] = ()
) -> Commit:
    """Asks what a draft leaves open: its readings, or some likely answers, as buttons where there are some, else in words.

    ``about`` is the stand-in in question, as said, for codes that are about one; ``said`` is a sentence in the place of the code's.
    Where an absence is only doubted, ``choices`` are what else the words may be about.
    """
    pending = draft.with_(ask=(code,))
    if not said and is_doubt(draft.with_(ask=(code, *draft.ask))):
        return _doubt(turn, pending, life, choices)
    sentence, outcome = said or question_texts.sentence(code, pending, about), Outcome("asked", code)
    if choices := choices or _choices(pending, code):
        return choose(turn, pending, sentence, choices, life, outcome=outcome, about=about, none=texts.never_mind)
    row = new_id()
    no = questions.new_button(row, "no")
    shown = ask_cards.question(
        question=sentence,
        hint=question_texts.hint(code, draft.intent),
        no=Shown(no.id, texts.never_mind, "destructive"),
        note=put_away(turn, draft),
    )

    def commit(tx: Tx) -> Outcome:
        opened(tx, turn, kind="ask", draft=pending, buttons=[no], shown=shown, row=row, life=life, state={"about": about})
        return outcome

    return commit


def is_doubt(draft: Draft) -> bool:
    """Whether an absence is read whole, and it is only unsure that it is meant so."""
    dated = question_texts.first_day(draft) is not None and not draft.options
    return dated and draft.intent in AWAY and set(draft.ask) <= DOUBTS


def _doubt(turn: Turn, draft: Draft, life: timedelta, others: Sequence[Choice]) -> Commit:
    """Shows what was read, to be taken as it is, or with somebody as cover who was named without a part, or as said of what stands
    (``others``)."""
    named = () if draft.covers else draft.unplaced[:MOST_NAMES]
    choices = [Choice(texts.name_covers(name), "", {"placed": name}) for name in named]
    choices += [*others, Choice(texts.new_absence if others else texts.as_read, "", {"as_read": True})]
    sentence = question_texts.doubt(draft) + (f" {texts.or_what_stands}" if others else "")
    yes = 0 if len(choices) == 1 else None  # where somebody may cover, a yes may mean that they do
    return choose(turn, draft, sentence, choices, life, outcome=Outcome("asked", draft.ask[0]), none=texts.never_mind, yes=yes)


def _choices(draft: Draft, code: str) -> list[Choice]:
    if code in ("two_readings", "which_date") and len(draft.options) > 1:
        return [Choice(_reading(draft, index), "", {"option": index}) for index in range(len(draft.options))]
    if code in ("which_half", "no_time") and draft.intent in AWAY and len(draft.spans) == 1:
        return [Choice(label, "", {"part": part}) for label, part in texts.halves]
    return []


def _reading(draft: Draft, index: int) -> str:
    """One of several readings: its days, each with who covers it where they differ."""
    made = settled_on(draft, index + 1) or draft
    if not any(cover.spans for cover in made.covers):
        return texts.either(list(map(days.span, draft.options[index])))
    names = [", ".join(cover.name for cover in made.covers if cover.has(at)) for at in range(len(made.spans))]
    return texts.either([": ".join(filter(None, (days.span(span), who))) for span, who in zip(made.spans, names, strict=True)])


def choose(
    turn: Turn,
    draft: Draft,
    sentence: str,
    choices: Sequence[Choice],
    life: timedelta,
    *,
    outcome: Outcome,
    about: str = "",
    none: str = "",
    yes: int | None = None,
) -> Commit:
    """Asks to pick one of several; in a group space nobody's e-mail address is shown. ``about``: as ``ask`` has it. ``yes``: which
    of them a yes means, from 0."""
    row = new_id()
    buttons = [questions.new_button(row, "pick", choice.pick) for choice in choices]
    no = questions.new_button(row, "no")
    private = turn.place.direct
    shown = ask_cards.choose(
        question=sentence,
        none=Shown(no.id, none or texts.none_of_these, "destructive"),
        note=put_away(turn, draft),
        choices=[
            (Shown(button.id, choice.label), choice.detail if private else "")
            for button, choice in zip(buttons, choices, strict=True)
        ],
    )

    def commit(tx: Tx) -> Outcome:
        opened(
            tx,
            turn,
            kind="choose",
            draft=draft,
            buttons=[*buttons, no],
            shown=shown,
            row=row,
            life=life,
            state={
                "labels": [choice.label for choice in choices],
                **({"about": about} if about else {}),
                **({"yes": yes} if yes is not None else {}),
            },
        )
        return outcome

    return commit


def takes_yes(found: Question) -> bool:
    """Whether a yes may be meant for what is open: not where it asks when something is."""
    asked = found.draft.get("ask", ()) if found.kind in ("ask", "choose") else ()
    return not any(code in FOR_A_TIME for code in asked)


def asked_again(found: Question) -> str:
    """What is open, in a sentence, for somebody whose answer is none."""
    if found.kind == "confirm":
        return notes.still_waiting(found.state.get("deed", texts.book_it))
    if found.kind == "choose":
        return notes.which_answer
    draft = Draft.from_json(found.draft)
    code = draft.ask[0] if draft.ask else ""
    said = question_texts.sentence(code, draft, found.state.get("about", ""))
    return " ".join(filter(None, (said, question_texts.hint(code, draft.intent))))
