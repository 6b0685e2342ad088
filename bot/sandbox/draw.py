"""An Adaptive Card drawn as terminal text: a box, its facts in two columns, its inputs, and numbered buttons."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from bot.sandbox.markdown import plain, plain_line

Json = dict[str, Any]
WIDTH = 88
INSIDE = WIDTH - 4
"""What a line may hold between "│ " and " │"."""


def draw(card: Json | None, markdown: str = "", start: int = 1) -> tuple[str, list[Json]]:
    """The card as text of at most 88 columns, and its actions in the order of their numbers, the first of which is ``start``.

    Without a card the markdown is drawn as plain text. A pressed ``Action.ShowCard`` is drawn by ``draw(action["card"], start=…)``.
    Where a number is an answer to the card, it means that and no button: those that it can't press have none.
    """
    if not card:
        return "\n".join(_wrapped(plain(markdown), WIDTH)), []
    drawing = _Drawing(start, _pressable(card) if start == 1 else None)
    lines = list(drawing.elements(card.get("body", ())))
    if buttons := list(drawing.buttons(card.get("actions", ()))):
        lines += ["", *buttons] if lines else buttons
    return "\n".join(_boxed(lines)), drawing.actions


def inputs(card: Json) -> list[Json]:
    """The card's visible ``Input`` elements in reading order, without those of cards it can open: what a button sends along."""
    return [part for part in _parts(card.get("body", ())) if str(part.get("type")).startswith("Input.")]


def width(text: str) -> int:
    """The columns a text takes in a terminal: two for wide signs and emoji, none for what combines."""
    return sum(0 if unicodedata.combining(sign) or sign in "\u200d\ufe0f" else 2 if _is_wide(sign) else 1 for sign in text)


class _Drawing:
    """Collects the actions as it meets them."""

    def __init__(self, start: int, most: int | None) -> None:
        self._start, self._most = start, most
        self.actions: list[Json] = []

    def elements(self, items: Sequence[Json], room: int = INSIDE) -> Iterator[str]:
        for n, item in enumerate(item for item in items if item.get("isVisible", True)):
            if n and (item.get("separator") or item.get("spacing") in ("medium", "large", "extraLarge")):
                yield "─" * room if item.get("separator") else ""
            yield from self.element(item, room)

    def element(self, item: Json, room: int) -> Iterator[str]:
        kind = str(item.get("type"))
        if kind in ("Container", "Column"):
            yield from self.elements(item.get("items", ()), room)
        elif kind == "ColumnSet":
            yield from self.columns(item.get("columns", ()), room)
        elif kind == "ActionSet":
            yield from self.buttons(item.get("actions", ()), room)
        elif kind.startswith("Input."):
            yield from _input(item, room)
        else:
            yield from _shown(item, room)
        if action := item.get("selectAction"):
            yield from self.buttons([action], room)

    def columns(self, columns: Sequence[Json], room: int) -> Iterator[str]:
        """Side by side when they fit so, one above the other otherwise."""
        drawn = [list(self.elements(column.get("items", ()), room)) for column in columns if column.get("isVisible", True)]
        drawn = [lines for lines in drawn if lines]
        widths = [max(map(width, lines)) for lines in drawn]
        if sum(widths) + 2 * (len(widths) - 1) > room:
            for lines in drawn:
                yield from lines
            return
        for n in range(max(map(len, drawn), default=0)):
            cells = [_padded(lines[n] if n < len(lines) else "", wide) for lines, wide in zip(drawn, widths, strict=True)]
            yield "  ".join(cells).rstrip()

    def buttons(self, actions: Sequence[Json], room: int = INSIDE) -> Iterator[str]:
        line = ""
        for action in actions:
            title = action.get("title") or "Open"
            title += " ▾" if action.get("type") == "Action.ShowCard" else f" ({action.get('url')})" if "url" in action else ""
            if self._most is None or len(self.actions) < self._most:
                label = f"[{self._start + len(self.actions)}] {title}"
                self.actions.append(action)
            else:
                label = f"[{title}]"
            if line and width(line) + 2 + width(label) > room:
                yield line
                line = ""
            line = f"{line}  {label}" if line else label
        if line:
            yield from _wrapped(line, room)


def _pressable(card: Json) -> int | None:
    """How many of its first buttons a number presses, None for all: those of choices that the card numbers itself ("1 · Sam"), as
    the number does in Webex; none where it wants a number of a list, or words, and its buttons only leave the question."""
    if any(item["type"] == "Input.ChoiceSet" for item in inputs(card)):
        return 0
    own = [found for part in _parts(card.get("body", ())) if (found := re.match(r"(\d+) · ", str(part.get("text", ""))))]
    if own:
        return len(own)
    actions = card.get("actions", ())
    return 0 if actions and all(action.get("style") == "destructive" for action in actions) else None


def _shown(item: Json, room: int) -> list[str]:
    kind = item.get("type")
    if kind == "TextBlock":
        return _wrapped(plain(str(item.get("text", ""))), room)
    if kind == "RichTextBlock":
        runs = (run if isinstance(run, str) else str(run.get("text", "")) for run in item.get("inlines", ()))
        return _wrapped("".join(runs), room)
    if kind == "FactSet":
        facts = ((str(fact.get("title", "")), str(fact.get("value", ""))) for fact in item.get("facts", ()))
        return _facts([(plain_line(title), plain(value)) for title, value in facts], room)
    if kind in ("Image", "ImageSet"):
        return [f"(picture: {image.get('altText') or image.get('url')})" for image in item.get("images", (item,))]
    return [f"({kind})"]


def _facts(facts: Sequence[tuple[str, str]], room: int) -> list[str]:
    """Titles in one column as wide as the longest, up to a third of the room; values wrapped in the other."""
    wide = min(max((width(title) for title, _ in facts), default=0), room // 3)
    lines = []
    for title, value in facts:
        left, right = _wrapped(title, wide), _wrapped(value, room - wide - 2)
        for n in range(max(len(left), len(right))):
            cells = _padded(left[n] if n < len(left) else "", wide), right[n] if n < len(right) else ""
            lines.append("  ".join(cells).rstrip())
    return lines


def _input(item: Json, room: int) -> Iterator[str]:
    label = plain_line(str(item.get("label", "")))
    label += " *" if label and item.get("isRequired") else ""
    if label.strip():
        yield from _wrapped(label.strip(), room)
    value, several = str(item.get("value", "")), bool(item.get("isMultiSelect"))
    if item["type"] == "Input.ChoiceSet":
        chosen = value.split(",") if several else [value]
        for choice in item.get("choices", ()):
            yield from _wrapped(f"{_tick(choice.get('value') in chosen, several)} {choice.get('title')}", room, 4)
    elif item["type"] == "Input.Toggle":
        yield from _wrapped(f"{_tick(value == item.get('valueOn', 'true'), True)} {item.get('title', '')}", room, 4)
    else:
        hint = {"Input.Date": "YYYY-MM-DD", "Input.Time": "HH:MM", "Input.Number": "number"}.get(item["type"], "")
        yield from _wrapped(f"[ {value or item.get('placeholder') or hint or ' ' * 20} ]", room, 2)


def _tick(on: bool, several: bool) -> str:
    return ("[x]" if on else "[ ]") if several else ("(•)" if on else "( )")


def _wrapped(text: str, room: int, hang: int = 0) -> list[str]:
    """Lines of at most ``room`` columns; a continued bullet or ``hang`` is indented, control signs are left out."""
    lines: list[str] = []
    for line in text.replace("\u00a0", " ").split("\n"):
        indent = hang or len(line) - len(line.lstrip()) + (2 if re.match(r"\s*• ", line) else 0)
        # textwrap counts signs, not columns, so wide ones are given a second one while it works.
        widened = "".join(sign + "\0" if _is_wide(sign) else sign for sign in line if sign.isprintable() or sign == " ")
        parts = textwrap.wrap(
            widened,
            max(room, 8),
            subsequent_indent=" " * min(indent, room // 2),
            replace_whitespace=False,
            drop_whitespace=True,
            break_on_hyphens=False,
        )
        lines += [part.replace("\0", "") for part in parts] or [""]
    return lines


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _is_rule(line: str) -> bool:
    return set(line) == {"─"}


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - width(text))


def _boxed(lines: Sequence[str]) -> list[str]:
    wide = max((width(line) for line in lines if not _is_rule(line)), default=0)
    wide = max(min(wide, INSIDE), 24)
    body = [f"│ {_padded(line[:wide] if _is_rule(line) else line, wide)} │" for line in lines]
    return [f"┌{'─' * (wide + 2)}┐", *body, f"└{'─' * (wide + 2)}┘"]


def _parts(items: Sequence[Json]) -> Iterator[Json]:
    for item in items:
        if item.get("isVisible", True):
            yield item
            yield from _parts([*item.get("items", ()), *item.get("columns", ())])
