"""Plain answers to an open question: yes, no, a number. Only a message that is nothing else counts."""

import re

from intents.languages import language, languages
from intents.statements.row import meant
from intents.text.normalize import clean, fold

LONGEST_PHRASE = 4
LONGEST = 200
TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
EDGE = re.compile(r"[\w']+|[^\w\s.,!?;:…()]")


def answered(text: str) -> str | None:
    """ "yes" or "no" for a plain answer in any language that is read."""
    if len(text) > LONGEST:
        return None
    words = EDGE.findall(fold(TONES.sub("", clean(text))))
    for name in languages():
        if said := _said(words, name):
            return said
    return None


def is_yes(text: str) -> bool:
    """Whether the message is a plain yes: "y", "ok", "book it", a thumb up."""
    return answered(text) == "yes"


def is_no(text: str) -> bool:
    """Whether the message is a plain no: "n", "don't", "cancel that", a thumb down."""
    return answered(text) == "no"


def _said(words: list[str], name: str) -> str | None:
    tongue = language(name)
    tables = tongue.answers
    yes_signs, no_signs = ({sign for phrase in tables[key] for sign in phrase} for key in ("yes_signs", "no_signs"))
    signs = {word for word in words if not word[0].isalnum()}
    plain = [part for word in words if word[0].isalnum() for part in meant(word, tongue)]
    if signs and not plain:
        return "yes" if signs <= yes_signs else "no" if signs <= no_signs else None
    fillers = {word for phrase in tables["filler"] for word in phrase}
    yes, no = (_made_of(plain, tables[key], fillers) for key in ("yes", "no"))
    if yes == no:
        return None
    return None if signs & (no_signs if yes else yes_signs) else "yes" if yes else "no"


def _made_of(plain: list[str], table: frozenset[tuple[str, ...]], fillers: set[str]) -> bool:
    """Whether the words are phrases of the table, one after the other, and fillers."""
    at, met = 0, False
    while at < len(plain):
        long = next((size for size in range(LONGEST_PHRASE, 0, -1) if tuple(plain[at : at + size]) in table), 0)
        if not long and plain[at] not in fillers:
            return False
        met, at = met or bool(long), at + (long or 1)
    return met
