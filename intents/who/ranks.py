"""Words that only put people in order: "Ana (first), Ben (second)", "1. Ana 2. Ben", "ask Ana first". They are no dates."""

from collections.abc import Sequence

from intents.languages import Language
from intents.text.tokens import Token

BEFORE, AFTER = frozenset("(:;,.-)"), frozenset(").,;")


def ranks(cut: Sequence[Token], tongue: Language) -> frozenset[int]:
    """The tokens that say in which order people are to be called."""
    words = tongue.sets["ranks"]
    spelled = {at for at, token in enumerate(cut) if token.low in words and (_named(cut, at - 1) or _bracketed(cut, at))}
    return frozenset(spelled | _counted(cut))


def _named(cut: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital stands there and a sign or the end two further: "ask Ana first, ..."."""
    if at < 1 or not cut[at].is_word or not cut[at].text[0].isupper():
        return False
    return at + 2 >= len(cut) or not cut[at + 2].text[0].isalnum()


def _bracketed(cut: Sequence[Token], at: int) -> bool:
    return 2 <= at < len(cut) - 1 and cut[at - 1].text == "(" and cut[at + 1].text == ")" and cut[at - 2].text[0].isalpha()


def _counted(cut: Sequence[Token]) -> set[int]:
    """Numbers that count one, two, three, each before somebody: "1) Ana 2) Ben"."""
    found: set[int] = set()
    number = 1
    for at in range(1, len(cut) - 2):
        begins = cut[at - 1].text in BEFORE or number > 1
        if begins and cut[at].text == str(number) and cut[at + 1].text in (")", ".") and cut[at + 2].text[0].isupper():
            found |= {at, at + 1}
            number += 1
    return found if number > 2 else set()
