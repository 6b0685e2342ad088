"""The words by which somebody who is asked divides some times, of one language."""

import re
from dataclasses import dataclass
from functools import cache

from intents.languages import answers_of
from intents.requests.answer import MOST
from intents.requests.asked.phrases import Words, phrases_of

PLAIN = ("en",)
"""The language of words that show none: those of another would mean something else in it."""


@dataclass(frozen=True, slots=True)
class Tables:
    """By the rows of ``languages/*/answers.toml``. ``leaves_out``, ``verdict``, ``links``, ``greets`` and ``terms`` are
    patterns."""

    half: frozenset[Words]
    early: frozenset[Words]
    late: frozenset[Words]
    hour: frozenset[Words]
    hours: frozenset[str]
    day: frozenset[Words]
    rest: frozenset[Words]
    otherwise: frozenset[Words]
    some_of: frozenset[Words]
    whole: frozenset[Words]
    both: frozenset[Words]
    able: frozenset[Words]
    barely: frozenset[Words]
    only: frozenset[Words]
    takes: frozenset[Words]
    nots: frozenset[Words]
    away: frozenset[Words]
    goes: frozenset[Words]
    comes: frozenset[Words]
    supposes: frozenset[Words]
    onward: frozenset[Words]
    till_then: frozenset[Words]
    since_then: frozenset[Words]
    then: frozenset[Words]
    later: frozenset[Words]
    kindly: frozenset[Words]
    others: frozenset[Words]
    speaker: frozenset[Words]
    beside: frozenset[Words]
    beyond: frozenset[Words]
    own: frozenset[Words]
    who: frozenset[Words]
    does: frozenset[Words]
    numbers: dict[str, int]
    but: frozenset[str]
    leaves_out: str
    verdict: str
    against: frozenset[str]
    turns: frozenset[str]
    links: str
    greets: str
    courtesies: str
    terms: str

    @property
    def refusing(self) -> frozenset[Words]:
        """By which they can't."""
        return self.nots | self.away


@cache
def tables_of(name: str) -> Tables:
    """Those of a language, by its name."""
    tables, phrases = answers_of(name), phrases_of(name)

    def single(*keys: str) -> frozenset[Words]:
        return frozenset((word,) for phrase in phrases(*keys) for word in phrase)

    def said(*keys: str) -> frozenset[str]:
        return frozenset(" ".join(phrase) for key in keys for phrase in tables.get(key, ()))

    def links(*keys: str) -> str:
        return "|".join(map(re.escape, sorted(said(*keys), key=len, reverse=True)))

    return Tables(
        half=single("half"),
        early=single("early"),
        late=single("late"),
        hour=single("hour", "hours"),
        hours=frozenset(word for (word,) in single("hours")),
        day=single("day"),
        rest=phrases("rest", "otherwise"),
        otherwise=phrases("otherwise"),
        some_of=single("some_of"),
        whole=single("whole"),
        both=single("both"),
        able=single("able"),
        barely=single("barely"),
        only=single("only"),
        takes=phrases("takes", "yes"),
        nots=single("nots") | phrases("none", "over"),
        away=phrases("away"),
        goes=phrases("goes"),
        comes=phrases("comes"),
        supposes=single("supposes"),
        onward=phrases("onward"),
        till_then=phrases("till_then"),
        since_then=phrases("since_then"),
        then=phrases("then"),
        later=single("later") | phrases("owned"),
        kindly=phrases("kindly"),
        others=single("others"),
        speaker=single("speaker"),
        beside=single("beside", "filler"),
        beyond=phrases("beyond"),
        own=single("own"),
        who=single("who"),
        does=single("does"),
        numbers={word: number for number in range(1, MOST + 1) for phrase in tables.get(str(number), ()) for word in phrase}
        | {str(number): number for number in range(1, 25)},
        but=said("but"),
        leaves_out=rf"(?<!\w)(?!(?:{links('rest', 'otherwise')})(?!\w))({links('but', 'bar')})(?!\w)",
        verdict=links("for_it", "against"),
        against=said("against"),
        turns=said("instead_not"),
        greets=links("greets"),
        courtesies=links("kindly"),
        terms=links("unless"),
        links="|".join(sorted({re.escape(word) for phrase in tables.get("and_", ()) for word in phrase})),
    )
