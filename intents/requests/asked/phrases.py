"""The words of an answer, and the phrases of a language's table of answers, cut alike so that one can be found in the other."""

from collections.abc import Callable
from functools import cache

from intents.languages import answers_of, bare
from intents.requests.answer import EDGE, opened
from intents.text.normalize import fold

Words = tuple[str, ...]
LONGEST, MOST_WORDS = 200, 14  # letters and words of what is looked at as an answer
SIGNS = ".,;:!?()"


def words_of(text: str, language: str) -> Words:
    """The words of a text, without accents, contractions opened."""
    return tuple(part for word in EDGE.findall(bare(fold(text))) for part in opened(word, language))


def phrases_of(language: str) -> Callable[..., frozenset[Words]]:
    """What gives the phrases of some rows of a language's answers, by their names; none for a row that it hasn't."""
    tables = answers_of(language)

    def phrases(*keys: str) -> frozenset[Words]:
        return frozenset(words_of(" ".join(phrase), language) for key in keys for phrase in tables.get(key, ()))

    return phrases


def holds(words: Words, table: frozenset[Words]) -> bool:
    """Whether one of some phrases stands in words."""
    return any(words[at : at + size] in table for size in {len(one) for one in table} for at in range(len(words) - size + 1))


def without(words: Words, table: frozenset[Words]) -> Words:
    """The words without the phrases of a table."""
    left: list[str] = []
    at, longest = 0, max(map(len, table), default=0)
    while at < len(words):
        long = next((size for size in range(longest, 0, -1) if words[at : at + size] in table), 0)
        left += [] if long else [words[at]]
        at += long or 1
    return tuple(left)


def on_terms(text: str, language: str) -> bool:
    """Whether a condition or a doubt stands in words: "si", and not what is a yes by its accent or its place ("sí")."""
    unless, kindly, yes = _conditions(language)
    words = without(_as_written(text, language), kindly)
    return holds(words[:-1] if words[-1:] in yes else words, unless)


def named_by(text: str, called: Callable[[str], str | None]) -> tuple[str, ...]:
    """The full names of those whom words name."""
    found = (called(word.strip(SIGNS).removesuffix("'s")) for word in text.split())
    return tuple(dict.fromkeys(name for name in found if name))


@cache
def _conditions(language: str) -> tuple[frozenset[Words], ...]:
    tables = answers_of(language)

    def phrases(key: str) -> frozenset[Words]:
        said = {" ".join(phrase) for phrase in tables.get(key, ())}
        return frozenset(_as_written(form, language) for one in said for form in (one, bare(one)))

    return phrases("unless"), phrases("kindly"), phrases("yes")


def _as_written(text: str, language: str) -> Words:
    return tuple(part for word in EDGE.findall(fold(text)) for part in opened(word, language))
