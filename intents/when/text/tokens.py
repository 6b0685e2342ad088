"""Text cut into typed tokens, once, in linear time: words with their senses, digits, and single signs."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from intents.when.words import NOTHING, ORDINAL_ENDINGS, PHRASES, Sense, sense_of
from intents.when.words.en_zones import SPOKEN

OPAQUE = "·"  # a word of another language that means nothing to us
MOST = 400
"""Tokens that are read: some two pages of chat. What follows them is left alone, and the reading says so."""

_CUT = re.compile(r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<digits>[0-9]+)|(?P<blank>_+)|(?P<sign>[^\w\s])")
_PLAIN = str.maketrans({**dict.fromkeys("’‘`", "'"), **dict.fromkeys("–—−‐‑→", "-"), "／": "/", "：": ":"})
_ARROWS = re.compile(r"[-=]>|(?<=[^\W_])\.\.(?=\d)|(?<=[^\W_] )\.\.(?= \d)")  # signs of a range, also two full stops
_ISO_RANGE = re.compile(r"(?<=\d{4}-\d\d-\d\d)/(?=\d{4}-)|(?<!/ \d{4}-\d\d-\d\d )(?<=\d{4}-\d\d-\d\d )/(?= \d{4}-\d\d-\d\d(?! /))")
CAPITALS = frozenset(("AM", *map(str.upper, SPOKEN)))
"""Words whose capitals say what they are."""

COUNTED = frozenset("fraction number whole half_of every per step".split())
"""What before "day" makes it a length of time or one of many; a word without a sense makes it a name ("Republic Day 26 Jan")."""

WHOLE_MONTHS = frozenset("may june july mai märz juni juli mars juin août mayo".split())

TO_DAY = "to day"  # a way to write "today"
_GLUED_HALVES = re.compile(r"(am|pm|h)([a-z]{3,})")


@dataclass(slots=True)  # not frozen, since one is made for each word of each message; nobody changes one
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
    plain = _ARROWS.sub(" -", text.translate(_PLAIN))
    tokens = _fused(_cut(_ISO_RANGE.sub("~", plain) if "/" in plain else plain))
    return _before_clocks(_stopped(_dotted(_numbered_days(tokens))))


def _stopped(tokens: list[Token]) -> list[Token]:
    """A full stop behind a month that is written out ends a sentence, and no date goes on behind it: "we ship in June. Friday I'm
    off", not "8 Dec. 2026", "8 December. Tuesday"."""
    for before, month, stop, after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        whole = month.has("month") and (len(month.text) > len("sept") or month.text in WHOLE_MONTHS)
        of_it = after.digits == 4 or (after.has("weekday") and not (before.get("glue") == "in" or before.has("bound")))
        if stop.text == "." and not stop.spaced and after.spaced and after.text.isalnum() and whole and not of_it:
            stop.text, stop.sense = ";", NOTHING
    return tokens


def _dotted(tokens: list[Token]) -> list[Token]:
    """A day and a month with a blank between them, as in figures without one: "on 24. 9. I must go", not "1. 2. 3."."""
    for at in [at for at in range(len(tokens) - 3) if tokens[at].digits]:
        day, stop, month, last = tokens[at : at + 4]
        dotted = stop.text == last.text == "." and not (stop.spaced or last.spaced) and month.spaced
        if dotted and day.digits in (1, 2) and month.digits in (1, 2) and 0 < (month.number or 0) < 13:
            led = at > 0 and (tokens[at - 1].get("glue") in ("on", "the") or tokens[at - 1].has("bound"))
            month.spaced = not led and (day.number or 0) < 13
    return tokens


def _before_clocks(tokens: list[Token]) -> list[Token]:
    """Words that are a bound only before a clock, also where a hyphen ties them to it: "post 2 PM", "pre-lunch"."""
    if not any(token.has("clock_bound") for token in tokens):
        return tokens
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        tied = token.text == "-" and not token.spaced and bool(kept) and kept[-1].has("clock_bound")
        after = tokens[at + 1] if at + 1 < len(tokens) else token
        if tied and _is_clock(after):
            continue
        kept.append(token)
    for token, after in pairwise(kept):
        if token.has("clock_bound") and _is_clock(after):
            token.sense = {"bound": token.get("clock_bound")}
    return kept


def _is_clock(token: Token) -> bool:
    """Whether it can begin a clock: a figure, "noon", "lunch"."""
    return token.digits in (1, 2, 4) or token.has("clock")


def _cut(text: str) -> list[Token]:
    tokens: list[Token] = []
    before = -1
    for found in _CUT.finditer(text):
        kind, said = found.lastgroup, found.group()
        start, end = found.span()
        spaced, before = start != before, end
        if kind == "word":
            tokens += _word(said.lower(), start, end, spaced, tokens)
            if said.istitle() and tokens[-1].has("weekday") and tokens[-1].has("weak") and _goes_on(tokens):
                tokens[-1].sense = {"weekday": tokens[-1].get("weekday")}  # "give him my phone Sat"
            if said in CAPITALS and not text.isupper():
                tokens[-1].sense = {**tokens[-1].sense, "upper": True}
        elif kind == "digits":
            number = int(said) if len(said) <= 8 else None
            tokens.append(Token(said, start, end, spaced, NOTHING, number, len(said)))
        elif not (said == "'" and not spaced and tokens and tokens[-1].text[-1:] == "s"):  # "two weeks' time", "Presidents' Day"
            tokens.append(Token(said[:1], start, end, spaced, sense_of(said) if kind == "sign" else NOTHING))
        if len(tokens) >= MOST:
            break
    return tokens


def _goes_on(tokens: list[Token]) -> bool:
    """Whether the last token stands within a sentence, where a capital is no mere beginning."""
    return len(tokens) > 1 and tokens[-2].text[:1].isalnum() and tokens[-2].text != "the"


def _word(said: str, start: int, end: int, spaced: bool, tokens: list[Token]) -> list[Token]:
    if len(said) != end - start:  # a letter whose small form is longer
        return [Token("?", start, end, spaced, NOTHING)]
    if said.isalpha() and not said.endswith("ish") and (spaced or not tokens or not tokens[-1].digits):
        return [Token(said, start, end, spaced, sense_of(said))]
    halves = _GLUED_HALVES.fullmatch(said) if not spaced and tokens and tokens[-1].digits else None
    if halves and sense_of(halves[2]):
        middle = start + len(halves[1])
        return [
            Token(halves[1], start, middle, False, sense_of(halves[1])),
            Token(halves[2], middle, end, True, sense_of(halves[2])),
        ]
    if said.endswith("ish") and not sense_of(said) and not sense_of(said[:-3]).keys().isdisjoint(("number", "clock")):
        middle = end - 3
        return [  # "fiveish"
            Token(said[:-3], start, middle, spaced, sense_of(said[:-3])),
            Token("ish", middle, end, False, sense_of("ish")),
        ]
    base, _, owner = said.partition("'")
    text = said.replace("'", "")
    named = ("weekday", "month", "offset", *(("grain",) if tokens and tokens[-1].sense.get("step") == 1 else ()))  # "next week's"
    day = sense_of(base).get("grain") == "day"
    feast = day and tokens != [] and not (tokens[-1].digits or tokens[-1].has("number"))  # "Christmas Day's a holiday"
    if owner == "s" and (feast or not sense_of(base).keys().isdisjoint(named)):
        return [Token(base, start, end, spaced, sense_of(base))]
    if not spaced and tokens and tokens[-1].digits and (sense := sense_of(tokens[-1].text + text)):  # "2day"
        whole = tokens.pop()
        return [Token(whole.text + text, whole.start, end, whole.spaced, sense)]
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
        year = 0
        if sense is None and token.has("number") and not token.has("article"):
            length, year = year_in_words(tokens, at)
        if sense is None and not year and token.has("tens"):
            length, sense = _compound(tokens, at)
        if year:
            fused.append(Token(str(year), token.start, tokens[at + length - 1].end, token.spaced, NOTHING, year, 4))
        elif sense is None:
            fused.append(token)
        else:
            text = " ".join(part.text for part in tokens[at : at + length])
            fused.append(Token(text, token.start, tokens[at + length - 1].end, token.spaced, sense))
        at += length
    return fused


def _numbered_days(tokens: list[Token]) -> list[Token]:
    """ "Day 3 to day 14 of November", "the days 1 and 2 of May": as "3 to 14 of November"; "day 3 of the course" is no date."""
    if not any(map(_is_number_word, tokens)):
        return tokens
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        head = tokens[at - 2] if at > 1 else None
        counted = head is not None and head.text.isalpha() and not (head.sense and COUNTED.isdisjoint(head.sense))
        numbered = before is not None and _is_number_word(before) and not counted and token.digits in (1, 2)
        if before is not None and numbered and _month_ahead(tokens, at):
            kept.pop()
            start = before.end - len(before.text.split()[-1])
            if before.text == TO_DAY:
                kept.append(Token("to", before.start, before.start + 2, before.spaced, sense_of("to")))
            kept.append(Token(token.text, start, token.end, True, token.sense, token.number, token.digits))
        else:
            kept.append(token)
    return kept


def _is_number_word(token: Token) -> bool:
    """Whether it is the "day" of "day 3"."""
    return token.text in ("day", "days", TO_DAY)


def _month_ahead(tokens: list[Token], at: int) -> bool:
    """Whether a month follows, with other numbered days between."""
    for token in tokens[at + 1 : at + 12]:
        if token.has("month"):
            return True
        small = token.has("link") or token.has("join") or token.get("glue") in ("the", "of") or _is_number_word(token)
        if not small and token.digits not in (1, 2):
            return False
    return False


def year_in_words(tokens: list[Token], at: int) -> tuple[int, int]:
    """ "two thousand and eighteen", "nineteen eighty six", "twenty twenty-seven": how many tokens, and the year; (1, 0) if none."""
    first = tokens[at].get("number")
    if first == 2 and at + 1 < len(tokens) and tokens[at + 1].text == "thousand":
        here = at + 2 + (at + 3 < len(tokens) and tokens[at + 2].text == "and" and tokens[at + 3].has("number"))
        length, rest = _below_hundred(tokens, here)
        return (here + length - at, 2000 + rest) if length else (2, 2000)
    if first not in (19, 20):
        return 1, 0
    here = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == "hundred")
    length, rest = _below_hundred(tokens, here)
    before = tokens[at - 1 - (at > 1 and tokens[at - 1].text == ",")] if at else None
    dated = before is not None and (before.has("month") or before.has("ordinal") or before.get("glue") in ("in", "of"))
    return (here + length - at, first * 100 + rest) if length and rest >= 10 and (dated or rest >= 60) else (1, 0)


def _below_hundred(tokens: list[Token], at: int) -> tuple[int, int]:
    """How many tokens from here say a number below a hundred in words, and the number."""
    if at >= len(tokens) or tokens[at].has("article") or tokens[at].has("loose_number") or tokens[at].has("vague_number"):
        return 0, 0
    if tokens[at].has("tens"):
        length, sense = _compound(tokens, at)
        return length, (sense or tokens[at].sense).get("number") or 0
    number = tokens[at].get("number")
    return (1, number) if number is not None else (0, 0)


def _phrase(tokens: list[Token], at: int) -> tuple[int, Sense | None]:
    follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
    rows = PHRASES[tokens[at].text] if follower == "-" else _rows(tokens[at].text, follower)
    for words, sense in rows:
        length = _length(tokens, at, words)
        if length:
            return length, sense
    return 1, None


@lru_cache(maxsize=2048)
def _rows(first: str, second: str) -> tuple[tuple[tuple[str, ...], Sense], ...]:
    """The phrases that begin with these two words, or are the first of them alone."""
    return tuple(row for row in PHRASES[first] if len(row[0]) == 1 or row[0][1] == second)


def _length(tokens: list[Token], at: int, words: tuple[str, ...]) -> int:
    """How many tokens from here say these words, which hyphens may join ("early-morning"); 0 if they don't."""
    here = at
    for number, word in enumerate(words):
        if (
            number
            and here + 1 < len(tokens)
            and tokens[here].text == "-" != word
            and not (tokens[here].spaced or tokens[here + 1].spaced)
        ):
            here += 1
        if here >= len(tokens) or tokens[here].text != word:
            return 0
        here += 1
    return here - at


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
