"""A yes or a no with a reason behind it that changes nothing of it: "sure, the kids are at my mum's that week"."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import Literal

from intents.languages import answers_of
from intents.phrase import Phrase
from intents.requests.answer import answered, answered_among, made_of, takes
from intents.requests.asked.phrases import SIGNS, Words, holds, named_by, on_terms, phrases_of, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.tables import tables_of
from intents.text.normalize import clean
from intents.when import find

MOST = 12
"""Words of a reason."""
ENDS = (".", "!", "\n")
NOUNS = ("de",)
"""Languages in which a capital is not a name's."""


def reasoned(phrase: Phrase, called: Callable[[str], str | None]) -> Literal["yes", "no"] | None:
    """Which of both words are that begin with it and go on with a reason, in which are no time and nobody, no condition, no "not",
    no "but", and nothing else to be done; None for others. Whether the whole is read as something else is not looked at."""
    text = clean(phrase.text)
    first, *rest = [part.strip() for part in CLAUSES.split(text) if part.strip()] or [""]
    said = answered(first)
    if said is None or not rest or "?" in text:
        return None

    def told(name: str) -> bool:
        firm = said == "no" or not made_of(words_of(first, name), phrases_of(name)("weak"), frozenset(), MOST)
        return firm and all(answered(part) == said or _tells_why(part, replace(phrase, text=text), name, called) for part in rest)

    if not all(map(told, answered_among(first, text))):
        return None
    return "yes" if said == "yes" else "no"


def _tells_why(part: str, phrase: Phrase, name: str, called: Callable[[str], str | None]) -> bool:
    tables = tables_of(name)
    words = without(words_of(part, name), phrases_of(name)("kindly", "gladly"))
    if len(words) > MOST or answered(part) is not None or takes(part) or any(map(str.isdigit, part)):
        return False
    kinds = tables.refusing | tables.goes | tables.comes | tables.others | tables.own
    kinds |= tables.only | tables.half | tables.rest | tables.some_of
    other = kinds | phrases_of(name)("waits") | _single(name, "deal", "binds") | frozenset((one,) for one in tables.but)
    bar = re.search(tables.leaves_out, part, re.IGNORECASE) is not None
    if (
        bar
        or holds(words, other)
        or on_terms(part, name)
        or named_by(part, called)
        or (name not in NOUNS and _calls(part, phrase.text))
    ):
        return False
    return not find(part, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order).spans


def _single(name: str, *rows: str) -> frozenset[Words]:
    tables = answers_of(name)
    return frozenset(words_of(word, name) for row in rows for word in chain(*tables[row]))


def _calls(part: str, text: str) -> bool:
    """Whether a word of a part is written as names are, and begins no sentence."""
    begins = text[: text.index(part)].rstrip()[-1:] in ENDS
    words = [word.strip(SIGNS) for word in part.split()[begins:]]
    return any(word[:1].isupper() and re.fullmatch(r"I('\w+)?", word) is None for word in words)
