"""A question asked in passing, in a sentence of its own beside what a message wants booked: "out Friday, Lee covers. Who's on call
Saturday? And add 28 December as a holiday". It is answered for itself, and no day behind it leans on what stands before it."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from intents.draft import Draft
from intents.languages import language
from intents.phrase import Phrase
from intents.statements.hearing.tongue import language_read

END = re.compile(r"(?:[!?;]|(?<!\d)\.)+(?=\s|\Z)|\n|\Z")  # of a sentence; "28." is a day
WORD = re.compile(r"[^\W\d_]+")
OF_OTHERS = ("duty", "away", "cover", "hours", "holidays")
"""What is asked about what stands; whether one's own leave is booked is asked about the rest of the message as well."""
BOOKS = ("unavailable", "replacement", "working_hours", "holiday", "cancel", "edit")
MOST = 6  # sentences of a message that is looked at


def apart(phrase: Phrase, text: str, read: Callable[[Phrase], Draft]) -> tuple[Draft, ...]:
    """What the rest of a message, its ``text`` already ``clean``, asks for and, behind it, its questions; nothing where it has no
    such question. ``read`` reads a message of which a part was left blank, so that all stands where it stood."""
    found = _sentences(text) if "?" in text else []
    if not 1 < len(found) <= MOST:
        return ()
    asides = {place: aside for place in found if (aside := _question(phrase, text, place, read)) is not None}
    left = [place for place in found if place not in asides]
    behind = [after for before, after in pairwise(found) if before in asides and after in left]
    if not asides or not left or any(_leans(phrase, text, place, read) for place in behind):
        return ()
    rest = read(_only(phrase, text, left))
    if rest.intent not in BOOKS or set(rest.ask) & {"no_date", "offer", "uncertain"}:
        return ()
    return (rest, *asides.values())


def _sentences(text: str) -> list[tuple[int, int]]:
    ends = [one.end() for one in END.finditer(text)]
    return [(start, end) for start, end in zip([0, *ends], ends, strict=False) if text[start:end].strip()]


def _question(phrase: Phrase, text: str, place: tuple[int, int], read: Callable[[Phrase], Draft]) -> Draft | None:
    """What a sentence asks that is by itself a question about what stands; None where it is anything else."""
    said = text[slice(*place)].rstrip()
    if not said.endswith("?"):
        return None
    draft = read(_only(phrase, text, [place]))
    free = language(language_read(text, "")).sets["free_to_cover"]
    if not draft.spans and not free.isdisjoint(WORD.findall(said.casefold())):
        return None  # "Alex called in sick. Who's free?" is about the rest
    asked = draft.asked if draft.intent == "list" and not draft.ask and not draft.more else None
    return draft if asked and asked.topic in OF_OTHERS and not (asked.topic == "cover" and asked.mine) else None


def _leans(phrase: Phrase, text: str, place: tuple[int, int], read: Callable[[Phrase], Draft]) -> bool:
    """Whether what stands behind a question hangs on its answer ("if not, Lee does it") or goes on with it ("and Tuesday")."""
    conditions = language(language_read(text, "")).sets["if"]
    first = WORD.findall(text[slice(*place)].casefold())[:2]
    return not conditions.isdisjoint(first) or read(_only(phrase, text, [place])).intent == "unknown"


def _only(phrase: Phrase, text: str, places: list[tuple[int, int]]) -> Phrase:
    """The message with nothing but the sentences at some places."""
    signs = (sign if sign == "\n" or any(start <= at < end for start, end in places) else " " for at, sign in enumerate(text))
    return replace(phrase, text="".join(signs))
