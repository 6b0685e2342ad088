"""The button that opens a card's fields, and the fields themselves: official inputs of Adaptive Cards 1.3."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.cards.card import Button, Element, plain, submit
from bot.texts import cards as texts

INPUTS = {"date": "Input.Date", "time": "Input.Time", "text": "Input.Text", "choice": "Input.ChoiceSet"}
LONGEST = 100  # characters that are typed into a field


@dataclass(frozen=True, slots=True)
class Field:
    """One field, filled with its ``value``; ``choices`` are (title, value). Dates and times are in ISO form; what has to be
    filled is ``needed``."""

    id: str
    kind: Literal["date", "time", "text", "choice"]
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False


def change(fields: Sequence[Field], button: Button) -> Element:
    """The button Change, which opens the fields; ``button`` sends them."""
    inner = {"type": "AdaptiveCard", "body": [_input(field) for field in fields], "actions": [submit(button, "default")]}
    return {"type": "Action.ShowCard", "title": texts.change, "card": inner}


def _input(field: Field) -> Element:
    drawn: Element = {
        "type": INPUTS[field.kind],
        "id": field.id,
        "label": plain(field.label, 60),
        "value": plain(field.value, LONGEST),
    }
    if field.needed:
        drawn |= {"isRequired": True, "errorMessage": texts.please_fill}
    if field.kind == "text":
        drawn |= {"maxLength": LONGEST}
    if field.kind == "choice":
        drawn |= {"choices": [{"title": plain(title, 60), "value": value} for title, value in field.choices]}
    return drawn
