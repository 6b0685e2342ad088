"""What the words of somebody who is asked bear witness to, whatever else they say: that they refuse, can, take it, or take all of
it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from intents.languages import languages
from intents.phrase import Phrase
from intents.requests.asked.clause import Reader
from intents.requests.asked.phrases import Words, holds, on_terms, phrases_of, without, words_of
from intents.requests.asked.share import share
from intents.requests.asked.tables import PLAIN, tables_of
from intents.requests.asked.within import Stretch, less
from intents.text.normalize import clean
from intents.when.tongues import likely


def refuses(text: str) -> bool:
    """Whether a word of refusing stands in words, in whatever language."""
    return any(holds(words_of(text, name), tables_of(name).refusing) for name in likely(text) or PLAIN)


def to_all(phrase: Phrase, whole: Sequence[Stretch], called: Callable[[str], str | None], known: Sequence[str]) -> bool:
    """Whether nothing beside a yes says that it may not be to all of the ``whole``: no "not", "but", "leaving then" or condition,
    nobody but those who are ``known``, and no time that isn't all of it."""
    text = clean(phrase.text)
    for name in likely(text) or PLAIN:
        tables, reader = tables_of(name), Reader(replace(phrase, text=text), name, whole, (), called)
        words = without(words_of(text, name), tables.takes | tables.kindly | phrases_of(name)("gladly"))
        but = re.search(tables.leaves_out, text, re.IGNORECASE) is not None
        times = reader.each(tables)
        of_it = [one for part in times for one in part or ()]
        other = any(not part for part in times) or (bool(times) and bool(less(whole, of_it)))
        if (
            but
            or other
            or holds(words, tables.refusing | tables.goes | tables.comes)
            or on_terms(text, name)
            or not {*reader.names(text)} <= {*known}
        ):
            return False
    return True


def of_all(text: str) -> bool:
    """Whether words speak of all of it: "Lee can do both"."""
    return any(holds(words_of(text, name), phrases_of(name)("whole", "both")) for name in likely(text) or PLAIN)


def able(text: str) -> bool:
    """Whether words say that something can be done, and none that it can't: "the week after works"."""
    every = [(words_of(text, name), tables_of(name)) for name in likely(text) or PLAIN]
    return any(holds(words, one.able - one.barely) and not holds(words, one.refusing) for words, one in every)


def wishes_well(text: str) -> bool:
    """Whether words only have pity on somebody, or wish them well: "poor Alex", "hope it's nothing bad". What says more of the
    speaker, of others or a "not" beside it, may mean otherwise."""
    for name in languages():
        kind = phrases_of(name)("sympathy")
        words = words_of(text, name)
        first = next((at for at in range(len(words)) if any(words[at : at + len(one)] == one for one in kind)), None)
        if first is not None and not any(_states(words[first:], text, of) for of in (name, *PLAIN)):
            return True
    return False


def _states(words: Words, text: str, name: str) -> bool:
    """Whether words hold what may be of the speaker's answer."""
    tables = tables_of(name)
    own = tables.refusing | tables.speaker | tables.later | (tables.able - tables.barely)
    return holds(words, own) or on_terms(text, name)


def takes_it(text: str) -> bool:
    """Whether words of doing it oneself stand in others, whatever is said besides: "never mind, I'll do it"."""
    every = [(words_of(text, name), tables_of(name)) for name in likely(text) or PLAIN]
    return any(holds(words, one.takes) or (holds(words, one.own) and holds(words, one.does)) for words, one in every)


def kept_of(phrase: Phrase, whole: Stretch) -> list[Stretch]:
    """What is left to the speaker of a time of which they can't do a half, or some hours, said by their place: "I can't do the
    second half of tonight", "I can only do the first two hours". Nothing where none are named, or it can't be told."""
    found = share(phrase, [whole], gives_back=True) if says_place(phrase, whole) else None
    return list(found.part) if found is not None and not found.vague else []


def says_place(phrase: Phrase, whole: Stretch, said: str = "") -> bool:
    """Whether a half, or some hours, of a time are said by their place in it: in a phrase, or in some words of it."""
    reader = Reader(replace(phrase, text=clean(said or phrase.text)), "", [whole], (), lambda _: None)
    names = likely(clean(phrase.text)) or PLAIN
    return any(replace(reader, language=name).placed(tables_of(name)) for name in names)


def named_in(phrase: Phrase, whole: Sequence[Stretch]) -> list[Stretch]:
    """What of the ``whole`` the times in words are, whatever they say of them."""
    text = clean(phrase.text)
    every = [Reader(replace(phrase, text=text), name, whole, (), lambda _: None) for name in likely(text) or PLAIN]
    return next((found for one in every if (found := one.timed(tables_of(one.language)))), [])
