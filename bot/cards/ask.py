"""Questions: one to choose from, and one to answer in words."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from bot.cards.card import MOST_ACTIONS, Button, Element, Posted, card, clean, heading, plain, post, submit, text_block
from bot.texts import cards as texts

Choice = tuple[Button, str]

SUBMIT = "choose"  # the id of the list's own button; the choice itself comes beside it
MOST_BUTTONS = MOST_ACTIONS - 1
MOST_CHOICES = 20
SPREAD = 8  # longer lists fold into a drop-down


def choose(*, question: str, choices: Sequence[Choice], none: Button | None, note: str | None = None) -> Posted:
    """ "Which Sam do you mean?" with up to four buttons, or a list to pick from; ``none`` leaves without a choice.

    Each choice is a button and a detail that tells it from its namesakes. What a press means is in ``pressed``.
    """
    drawn = _buttons if len(choices) <= MOST_BUTTONS else _list
    return post(partial(_markdown, question, choices, none, note), partial(drawn, question, choices, none, note))


def question(*, question: str, hint: str, no: Button, note: str | None = None) -> Posted:
    """An open question, answered in words; ``hint`` is an example of an answer, ``no`` leaves it."""

    def markdown(room: int) -> str:
        return _blocks(f"**{clean(question, 2 * room)}**", clean(hint, 2 * room), clean(note or "", 2 * room), texts.reply_in_words)

    def drawn(room: int) -> Element:
        hints = [text_block(plain(hint, 2 * room))] if hint else []
        notes = [text_block(plain(note, 2 * room))] if note else []
        words = text_block(texts.just_reply, isSubtle=True, size="small")
        return card([heading(plain(question, 2 * room)), *hints, *notes, words], [submit(no, "destructive")])

    return post(markdown, drawn)


def everybody(*, question: str, hint: str, yes: Button) -> Posted:
    """A question to a whole space with one button; ``hint`` says which words do the same."""

    def markdown(room: int) -> str:
        return _blocks(f"**{clean(question, 2 * room)}**", clean(hint, 2 * room))

    def drawn(room: int) -> Element:
        words = text_block(plain(hint, 2 * room), isSubtle=True, size="small")
        return card([heading(plain(question, 2 * room)), words], [submit(yes)])

    return post(markdown, drawn)


def pressed(inputs: Mapping[str, Any]) -> str | None:
    """The id of the button that the ``inputs`` of an attachment action stand for; None if nothing usable was chosen."""
    found = inputs.get("choice") if inputs.get("id") == SUBMIT else inputs.get("id")
    return found if isinstance(found, str) and found else None


def _markdown(question: str, choices: Sequence[Choice], none: Button | None, note: str | None, room: int) -> str:
    lines = [
        f"{at}. {clean(button.label, room)}" + (f" ({clean(detail, room)})" if detail else "")
        for at, (button, detail) in enumerate(choices[:MOST_CHOICES], 1)
    ]
    return _blocks(
        f"**{clean(question, 2 * room)}**",
        "\n".join(lines),
        _more(choices),
        clean(note or "", 2 * room),
        texts.reply_number(none.label if none else None),
    )


def _buttons(question: str, choices: Sequence[Choice], none: Button | None, note: str | None, room: int) -> Element:
    body = [heading(plain(question, 2 * room))]
    for at, (button, detail) in enumerate(choices, 1):
        body.append(text_block(_numbered(at, plain(button.label, room))))
        if detail:
            body.append(text_block(plain(detail, room), isSubtle=True, size="small", spacing="none"))
    actions = [submit(button, "default") for button in _told_apart(choices)]
    return card([*body, *_closing(note, room)], [*actions, *_leaving(none)])


def _list(question: str, choices: Sequence[Choice], none: Button | None, note: str | None, room: int) -> Element:
    options = [
        {"title": _numbered(at, plain(button.label, room)) + (f" ({plain(detail, room)})" if detail else ""), "value": button.id}
        for at, (button, detail) in enumerate(choices[:MOST_CHOICES], 1)
    ]
    picker = {
        "type": "Input.ChoiceSet",
        "id": "choice",
        "choices": options,
        "wrap": True,
        "isRequired": True,
        "style": "expanded" if len(options) <= SPREAD else "compact",
        "placeholder": texts.choose_one,
        "errorMessage": texts.please_choose,
    }
    more = [text_block(_more(choices), isSubtle=True, size="small")] if _more(choices) else []
    actions = [submit(Button(SUBMIT, texts.choose)), *_leaving(none, associatedInputs="none")]
    return card([heading(plain(question, 2 * room)), picker, *more, *_closing(note, room)], actions)


def _closing(note: str | None, room: int) -> list[Element]:
    words = text_block(texts.or_number, isSubtle=True, size="small")
    return [text_block(plain(note, 2 * room)), words] if note else [words]


def _leaving(none: Button | None, **more: str) -> list[Element]:
    return [submit(none, "default" if none.style == "positive" else none.style, **more)] if none else []


def _told_apart(choices: Sequence[Choice]) -> list[Button]:
    labels = [plain(button.label, 60) for button, _ in choices]
    alike = len(set(labels)) < len(labels)
    return [
        Button(button.id, _numbered(at, label) if alike else label)
        for at, ((button, _), label) in enumerate(zip(choices, labels, strict=True), 1)
    ]


def _numbered(at: int, label: str) -> str:
    return f"{at} · {label}"  # "1. Sam" would be drawn as a list of its own


def _more(choices: Sequence[Choice]) -> str:
    left = len(choices) - MOST_CHOICES
    return texts.left_over(left) if left > 0 else ""


def _blocks(*blocks: str) -> str:
    return "\n\n".join(filter(None, blocks))
