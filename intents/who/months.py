"""Words that are months and names as well: which of them stand alone, so that a colleague may be meant: "ok April then"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from intents.languages import language
from intents.when.text.tokens import Token, tokenise
from intents.when.tongues import language_of, tongue
from intents.when.translating import translated

KEPT = 16  # texts
BEFORE = ("bound", "step", "edge", "number", "ordinal", "whole", "half_of", "within", "grain", "every")
BEHIND = ("number", "ordinal")


@lru_cache(maxsize=KEPT)
def months_alone(text: str) -> tuple[str, ...]:
    """The word, as said, of the only month in a text that has no day, year or word of time beside it; else nothing."""
    name = language_of(text)
    english = translated(text, tongue(name)) if name else None
    cut = tokenise(english.text) if english else []
    if not any(token.has("month") for token in cut):  # "April" in French words
        english, cut = None, tokenise(text)
    places = [at for at, token in enumerate(cut) if token.has("month") and not _is_timed(cut, at)]
    if len(places) != 1:
        return ()
    at = places[0]
    start, end = english.back((cut[at].start, cut[at].end)) if english else (cut[at].start, cut[at].end)
    end = start + len(re.split("['’]", text[start:end])[0])  # "April's"
    if cut[at].has("weak") and (not at or text[start:end].islower()):
        return ()  # "May I ...", "I may ..."
    return (text[start:end],)


def _is_timed(cut: Sequence[Token], at: int) -> bool:
    """Whether a day, a year or a word of time stands beside a month."""
    after = cut[at + 1 : at + 2] if at + 1 < len(cut) and cut[at + 1].get("glue") != "the" else cut[at + 2 : at + 3]
    return _timed(cut[max(at - 1, 0) : at], BEFORE) or _timed(after, BEHIND)


def _timed(beside: Sequence[Token], kinds: Sequence[str]) -> bool:
    """Whether what stands beside a month says that it is one: "in April", "5 April", "early April"."""
    follow = language("en").sets["dates_follow"]
    return any(token.digits or token.text in follow or any(map(token.has, kinds)) for token in beside)
