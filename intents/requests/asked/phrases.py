"""The words of an answer, and the phrases of a language's table of answers, cut alike so that one can be found in the other."""

from collections.abc import Callable

from intents.languages import answers_of, bare
from intents.requests.answer import EDGE, opened
from intents.text.normalize import fold

Words = tuple[str, ...]


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
