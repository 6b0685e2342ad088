"""Which language a message is written in: for reading it, and for answering it."""

import re
from collections.abc import Iterable

from intents.languages import Language, bare, language, languages
from intents.when.grammar.zones import ZONES
from intents.when.tongues import likely

WORD = re.compile(r"[^\W\d_]{2,}")
ENOUGH = 2  # words of English that make a message English
FAR_MORE = 2  # words by which the tables of another language have to know more
TELLS = 4  # letters of a word that says by itself which language it is of


def language_shown(text: str, last: str | None = None, names: Iterable[str] = ()) -> str | None:
    """The language that somebody is to be answered in, or None where the words don't tell: a number, "ok", a name. Where they could
    be of several languages, that is the one which they spoke ``last``, if it is among them. ``names`` are people's, who may have
    words of any language."""
    without = re.compile("|".join(re.escape(name) for name in names if name) or r"(?!)", re.IGNORECASE)
    text = without.sub(" ", text)
    shown = [name for name in likely(text) if name in languages()]
    words = WORD.findall(text.lower())
    if len(words) == 1 and len(words[0]) < TELLS:
        return None
    if len(shown) > 1 and last in shown:
        return last
    if shown:
        best = max(shown, key=lambda one: _known(words, language(one)))
        best = _outweighed(best, words) if len(shown) == 1 else best
        return last if last in languages()[1:] and _as_likely(last, best, words) else best
    first = language(languages()[0])
    english = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if _is_word(word, first)]
    if last not in (None, first.name) and _known(words, language(last)) >= len(english) > 0:
        return last  # "hat er zugesagt?"
    if len(english) >= ENOUGH and 2 * sum(not _is_known(word, first) for word in words) < max(len(words), 1):
        return first.name
    return _only(words) if last is None else None


def _as_likely(last: str, shown: str, words: list[str]) -> bool:
    """Whether the tables of the language spoken ``last`` know as many of the words: "non, plutôt Lee" shows Italian, by "non"."""
    return 0 < _known(words, language(last)) >= _known(words, language(shown))


def _outweighed(shown: str, words: list[str]) -> str:
    """The language that one word shows, or another whose tables know far more of the others: "kannst du jemanden finden?"."""
    others = [name for name in languages()[1:] if name != shown]
    best = max(others, key=lambda one: _known(words, language(one)), default=shown)
    return best if _known(words, language(best)) >= _known(words, language(shown)) + FAR_MORE else shown


def _only(words: list[str]) -> str | None:
    """Of words that no language shows and English doesn't know, the one language whose tables know any ("Hilfe")."""
    if any(_is_known(word, language(languages()[0])) for word in words):
        return None
    return _knowing(words)


def _knowing(words: list[str]) -> str | None:
    """The one language whose tables know any of the words."""
    told = {form for word in words for form in (word, bare(word))}
    knows = [name for name in languages() if told & language(name).known]
    return knows[0] if len(knows) == 1 else None


def _is_word(word: str, tongue: Language) -> bool:
    return (word in tongue.known or word in tongue.people.common) and word not in tongue.people.given


def language_read(text: str, before: str = "") -> str:
    """The language of a message: the one that its words show; of several, or where they show none and English hardly knows them,
    the one whose tables know most of them. An answer in words that no language shows is in that of the message ``before``."""
    said = WORD.findall(text)
    words = [word.lower() for word in said if not (word.isupper() and word.lower() in ZONES)]  # "ET" is no French "et"
    shown = [name for name in likely(text) if name in languages()]
    last = language_read(before) if before else ""
    if shown and last in languages()[1:]:
        best = max(shown, key=lambda one: _known(words, language(one)))
        if _as_likely(last, best, words):
            return last
    if len(shown) == 1:
        return _outweighed(shown[0], words)
    first = language(languages()[0])
    if not shown and last:
        asked = language(last)
        if sum(bare(word) in asked.known for word in words) >= sum(word in first.known for word in words):
            return asked.name
    if not shown and len(words) == 1 and words[0] not in first.known and (only := _knowing(words)):
        return only
    if not shown and 2 * sum(not _is_known(word, first) for word in words) < len(words):
        return first.name
    return max(shown or languages(), key=lambda one: _known(words, language(one)))


def _is_known(word: str, tongue: Language) -> bool:
    """Whether the tables of a language know the word, be it as no name or as the name of somebody."""
    people = tongue.people
    return word in tongue.known or word in people.common or word in people.nobody or word in people.given


def _known(words: list[str], tongue: Language) -> int:
    """How many of the words the tables of a language know."""
    if tongue.name == languages()[0]:
        return sum(_is_known(word, tongue) for word in words)
    return sum(word in tongue.known or bare(word) in tongue.known for word in words)
