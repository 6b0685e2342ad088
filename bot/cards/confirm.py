"""The card that asks before anything is written: what will be booked, what was guessed, and the exact calls."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from unicodedata import category

from bot.cards.card import (
    Button,
    Element,
    Posted,
    bullets,
    card,
    clean,
    code,
    details,
    fact_set,
    heading,
    plain,
    post,
    submit,
    text_block,
)
from bot.cards.change import Field, change
from bot.texts import cards as texts

Call = tuple[str, str, str]

MOST_CALLS = 6
REASON, LONGEST_REASON = "reason", 300  # the field for why not, and how many characters it takes
MOST_ASSUMED = 10
FACT = 6  # times the room of other texts: a fact that is cut short would hide what is booked
BODY_ROOM = 6000  # characters of all the bodies shown together

_ACTIVE = re.compile(r"(?<=\])\(|(?<=[{$])\{")  # would be a link or a function of the card, were the text markdown


def confirm(
    *,
    title: str,
    facts: Sequence[tuple[str, str]],
    assumed: Sequence[str],
    calls: Sequence[Call],
    yes: Button,
    no: Button,
    expires: str,
    note: str | None = None,
    left_out: Sequence[str] = (),
    further: Sequence[str] = (),
    alarms: Sequence[str] = (),
    fields: Sequence[Field] = (),
    again: Button | None = None,
    also: Sequence[Button] = (),
    reason: str = "",
) -> Posted:
    """The question before a plan is carried out. ``calls`` are (method, path, JSON body) as they will be sent.

    ``alarms`` are what nobody may miss, ``left_out`` words of the message that were not used, ``further`` the intents of other
    requests in it. ``fields`` are what can be changed on the card, and ``again`` the button that sends them; ``also`` are buttons
    between yes and no; ``reason`` is the label of a field for why not. ``expires`` is a local time in words:
    "Mon 23 Nov 2026, 10:00 (Europe/London)".
    """
    changes = change(fields, again) if fields and again else None
    told = tuple(left_out), tuple(further), tuple(alarms)
    asked = _Asked(
        title, tuple(facts), tuple(assumed), tuple(calls), yes, no, expires, note or "", *told, changes, tuple(also), reason
    )
    return post(partial(_markdown, asked), partial(_card, asked))


@dataclass(frozen=True)
class _Asked:
    title: str
    facts: tuple[tuple[str, str], ...]
    assumed: tuple[str, ...]
    calls: tuple[Call, ...]
    yes: Button
    no: Button
    expires: str
    note: str
    left_out: tuple[str, ...]
    further: tuple[str, ...]
    alarms: tuple[str, ...] = ()
    changes: Element | None = None
    also: tuple[Button, ...] = ()
    reason: str = ""

    def guesses(self, show: Callable[[str, int], str], room: int) -> list[str]:
        """The assumptions in words, each marked as one."""
        shown = [texts.assumed(show(guess, room)) for guess in self.assumed[:MOST_ASSUMED]]
        left = len(self.assumed) - MOST_ASSUMED
        shown += [texts.assumed_more(left)] if left > 0 else []
        shown += [texts.left_out(show(words, room)) for words in self.left_out[:MOST_ASSUMED]]
        return [*shown, *(texts.another(intent) for intent in dict.fromkeys(self.further))]


def _markdown(asked: _Asked, room: int) -> str:
    calls = [
        f"{texts.exact_call(at, len(asked.calls))}{texts.colon} `{clean(method, 10)} {clean(path, room)}`"
        for at, (method, path, _) in enumerate(asked.calls)
    ]
    how = texts.how_to_answer(asked.yes.label, changeable=asked.changes is not None)
    how = " ".join([how, *(texts.or_say(button.label) for button in asked.also)])
    answers = f"{how} {texts.answer_by(clean(asked.expires, room))}"
    alarms = "\n\n".join(f"**{clean(alarm, _ample(room))}**" for alarm in asked.alarms)
    facts = bullets([f"**{clean(name, room)}{texts.colon}** {clean(value, _ample(room))}" for name, value in asked.facts])
    known = "\n".join(filter(None, (facts, bullets(asked.guesses(clean, room)))))
    sent = calls[0] if len(calls) == 1 else bullets(calls, MOST_CALLS)
    return "\n\n".join(
        filter(None, (f"**{clean(asked.title, _ample(room))}**", alarms, known, clean(asked.note, 2 * room), sent, answers))
    )


def _card(asked: _Asked, room: int) -> Element:
    body = [heading(plain(asked.title, _ample(room)))]
    body += [text_block(plain(alarm, _ample(room)), color="attention", weight="bolder") for alarm in asked.alarms]
    if asked.facts:
        body.append(fact_set(asked.facts, room, _ample(room)))
    body += [
        text_block(guess, color="warning", spacing="small" if at else "default")
        for at, guess in enumerate(asked.guesses(plain, room))
    ]
    if asked.note:
        body.append(text_block(plain(asked.note, 2 * room)))
    body.append(text_block(texts.answer_by(plain(asked.expires, room)), isSubtle=True, size="small"))
    if asked.reason:
        label = plain(asked.reason, 60)
        body.append({"type": "Input.Text", "id": REASON, "label": label, "maxLength": LONGEST_REASON, "isMultiline": True})
    shown = [_exact(asked.calls, room)] if asked.calls else []
    changes = [asked.changes] if asked.changes is not None else []
    also = map(submit, asked.also)
    return card(body, [submit(asked.yes, "positive"), *also, submit(asked.no, "destructive"), *changes, *shown])


def _exact(calls: Sequence[Call], room: int) -> Element:
    shown = calls[:MOST_CALLS]
    share = BODY_ROOM * room // (200 * len(shown))
    body: list[Element] = []
    for at, (method, path, sent) in enumerate(shown):
        title = texts.exact_call(at, len(calls))
        body.append(text_block(title, isSubtle=True, size="small", separator=at > 0, spacing="medium"))
        body.append(text_block(plain(f"{method} {path}", 2 * room), fontType="monospace", size="small", weight="bolder"))
        body.append(code(_pretty(sent, share)))
    if len(calls) > MOST_CALLS:
        body.append(text_block(texts.more(len(calls) - MOST_CALLS), isSubtle=True))
    return details(body)


def _pretty(sent: str, room: int) -> str:
    if not sent:
        return texts.no_body
    try:
        text = json.dumps(json.loads(sent), indent=2, ensure_ascii=False)
    except ValueError:
        text = sent
    shown = _telling(text[: room + 1])
    shown = shown if len(shown) <= room else shown[:room] + "…"
    return shown.replace("  ", "\u00a0\u00a0")  # clients that draw with HTML would fold two spaces into one


def _telling(text: str) -> str:
    """The same JSON with equal escapes for what would be invisible, or active, in a string."""
    flat = text.replace("\n", "")
    if not (flat.isascii() and flat.isprintable()):
        text = "".join(char if char in "\n " or category(char)[0] not in "CZ" else json.dumps(char)[1:-1] for char in text)
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _ample(room: int) -> int:
    return FACT * room if room >= 30 else room
