"""Text cut into typed tokens, once, in linear time: words with their senses, digits, and single signs."""

import re
from dataclasses import dataclass
from typing import Any

from intents.when.words import NOTHING, ORDINAL_ENDINGS, PHRASES, Sense, sense_of

MOST = 400
"""Tokens that are read: some two pages of chat. What follows them is left alone, and the reading says so."""

_CUT = re.compile(r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<digits>[0-9]+)|(?P<blank>_+)|(?P<sign>[^\w\s])")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "／": "/", "：": ":"})
_GLUED_HALVES = re.compile(r"(am|pm|h)([a-z]{3,})")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, run of digits or sign. ``text`` is in lower case, no apostrophes; ``spaced``: blanks stand before it."""

    text: str
    start: int
    end: int
    spaced: bool
    sense: Sense
    number: int | None = None
    digits: int = 0

    @property
    def side(self) -> int:
        """1 for "after", -1 for "before", else 0."""
        bound = self.sense.get("bound")
        return 1 if bound == "after" or "following" in self.sense else -1 if bound == "before" else 0

    def has(self, key: str) -> bool:
        """Whether the token can mean this kind of thing."""
        return key in self.sense

    def get(self, key: str) -> Any:
        """The meaning of this kind, or None."""
        return self.sense.get(key)


def tokenise(text: str) -> list[Token]:
    """The tokens of a text; ``start`` and ``end`` are characters of the text as given."""
    return _fused(_cut(text.translate(_PLAIN)))


def _cut(text: str) -> list[Token]:
    tokens: list[Token] = []
    before = -1
    for found in _CUT.finditer(text):
        kind, said = found.lastgroup, found.group()
        start, end = found.span()
        spaced, before = start != before, end
        if kind == "word":
            tokens += _word(said.lower(), start, end, spaced, tokens)
        elif kind == "digits":
            number = int(said) if len(said) <= 8 else None
            tokens.append(Token(said, start, end, spaced, NOTHING, number, len(said)))
        else:
            tokens.append(Token(said[:1], start, end, spaced, sense_of(said) if kind == "sign" else NOTHING))
        if len(tokens) >= MOST:
            break
    return tokens


def _word(said: str, start: int, end: int, spaced: bool, tokens: list[Token]) -> list[Token]:
    if len(said) != end - start:  # a letter whose small form is longer
        return [Token("?", start, end, spaced, NOTHING)]
    halves = _GLUED_HALVES.fullmatch(said) if not spaced and tokens and tokens[-1].digits else None
    if halves and sense_of(halves[2]):
        middle = start + len(halves[1])
        return [
            Token(halves[1], start, middle, False, sense_of(halves[1])),
            Token(halves[2], middle, end, True, sense_of(halves[2])),
        ]
    base, _, owner = said.partition("'")
    text = said.replace("'", "")
    if owner == "s" and not sense_of(base).keys().isdisjoint(("weekday", "month", "offset")):
        return [Token(base, start, end, spaced, sense_of(base))]
    if not spaced and tokens and tokens[-1].digits and text in ORDINAL_ENDINGS:
        whole = tokens.pop()
        return [Token(whole.text + text, whole.start, end, whole.spaced, {"ordinal": whole.number, "suffixed": True})]
    return [Token(text, start, end, spaced, sense_of(text))]


def _fused(tokens: list[Token]) -> list[Token]:
    """Phrases of the tables made one token, and "twenty-one" one number."""
    fused: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        length, sense = _phrase(tokens, at) if token.text in PHRASES else (1, None)
        if sense is None and token.has("tens"):
            length, sense = _compound(tokens, at)
        if sense is None:
            fused.append(token)
        else:
            text = " ".join(part.text for part in tokens[at : at + length])
            fused.append(Token(text, token.start, tokens[at + length - 1].end, token.spaced, sense))
        at += length
    return fused


def _phrase(tokens: list[Token], at: int) -> tuple[int, Sense | None]:
    for words, sense in PHRASES[tokens[at].text]:
        if len(words) <= len(tokens) - at and all(tokens[at + n].text == word for n, word in enumerate(words)):
            return len(words), sense
    return 1, None


def _compound(tokens: list[Token], at: int) -> tuple[int, Sense | None]:
    tens = tokens[at].get("number")
    here = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].text == "-" and not tokens[at + 1].spaced)
    if here < len(tokens):
        for kind in ("number", "ordinal"):
            unit = tokens[here].get(kind)
            if (
                unit
                and 0 < unit < 10
                and not tokens[here].digits
                and not tokens[here].has("article")
                and not tokens[here].has("suffixed")
            ):
                return here + 1 - at, {kind: tens + unit}
    return 1, None
