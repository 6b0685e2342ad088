"""A yes, a no or a question without the kind words before it or behind it: "legend, yes", "super. am I on on Saturday?"."""

import re

from bot.cards import hello as hello_cards
from bot.talk.evidence.witness import asks
from bot.talk.replies import is_answer, is_no
from intents import answers

CLAUSES = re.compile(r"(?<=[,;!\n…])\s*|(?<=[.?])\s+|\s+[-–—]+\s+")
KIND = ("thanks", "praise", "joy", "hello")
"""Kinds of small talk that answer nothing."""
SHORT = 2
"""Words of a question that is understood by what stands before it: "thanks! all sorted?"."""


def bare(text: str, *, opens: bool) -> str:
    """The words without those; as they are where that isn't all that there is. ``opens``: something is open, which "great" would
    answer."""
    parts = [part for part in CLAUSES.split(text) if part and any(map(str.isalnum, part))]
    if len(parts) < 2 or is_answer(text):
        return text
    kinds = [hello_cards.kind_of(part.strip(" ,;.!"))[0] for part in parts]
    said = [part for part, kind in zip(parts, kinds, strict=True) if kind not in KIND]
    if len(said) == 1 and len(said) < len(parts) and _answers(said[0]):
        return said[0].strip(" ,;.!")
    said_before = KIND if opens else (*KIND, "ok")
    if hello_cards.kind_of(text)[0] is not None:
        return text  # "danke, ab ins Bett"
    first = next((at for at, kind in enumerate(kinds) if kind not in said_before), 0)
    behind = text[text.index(parts[first]) :] if first else text
    return behind if first and len(behind.split()) > SHORT and asks(behind) else text


def _answers(part: str) -> bool:
    said = part.strip(" ,;.!")
    return "?" not in part and (answers.is_yes(said) or is_no(said)) and hello_cards.kind_of(said)[0] is None
