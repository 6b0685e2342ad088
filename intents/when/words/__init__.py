"""The words of a language, ready for look-up: single words, phrases by their first word, and the nearest word to a misspelt one."""

from collections.abc import Iterator
from functools import lru_cache

from intents.when.words import en
from intents.when.words.en_feasts import FEASTS

Sense = en.Sense
NOTHING: Sense = {}
FORGIVEN = tuple(en.FORGIVEN.split())
REAL_WORDS = frozenset(en.NO_SLIPS.split())


def _weekdays() -> Iterator[tuple[str, Sense]]:
    for number, names in enumerate(en.WEEKDAYS):
        for name in names.split():
            sense: Sense = {"weekday": number, "weak": True} if name in en.WEAK_WEEKDAYS else {"weekday": number}
            sense |= {"slip": True} if name in en.SLIPS else {}
            yield name, sense
            if name not in ("mo", "tu", "sun", "sat", "thr", "wednes", "wed"):
                yield name + "s", {"weekday": number} | ({"plural": True} if (name + "s") not in names.split() else {})
    for name, number in en.MISSPELT_WEEKDAYS.items():
        yield name, {"weekday": number}
        yield name + "s", {"weekday": number, "plural": True}


def _numbers() -> Iterator[tuple[str, Sense]]:
    for number, name in enumerate(en.NUMBERS.split()):
        yield name, {"number": number}
    for name, number in en.TENS.items():
        yield name, {"number": number, "tens": True}
        yield name[:-1] + "ieth", {"ordinal": number}
    for number, name in enumerate(en.ORDINALS.split(), 1):
        yield name, {"ordinal": number}


def _grains() -> Iterator[tuple[str, Sense]]:
    for grain, names in en.GRAINS.items():
        for name in names.split():
            yield name, {"grain": grain} | ({"plural": True} if name.endswith("s") else {})


def _all() -> dict[str, Sense]:
    found: dict[str, Sense] = dict(_weekdays()) | dict(_numbers()) | dict(_grains())
    for number, names in enumerate(en.MONTHS, 1):
        for name in names.split():
            found[name] = {"month": number} | ({"weak": True} if name in en.WEAK_MONTHS else {})
    return found | {word: sense for word, sense in en.WORDS.items()}


def _phrases() -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
    found: dict[tuple[str, ...], Sense] = {}
    for feast, names in FEASTS.items():
        for name in names.split("|"):
            found.setdefault(tuple(name.split()), {"feast": feast})
    found |= {tuple(phrase.split()): sense for phrase, sense in en.PHRASES.items()}
    by_first: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for words, sense in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words, sense))
    return by_first


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1:] for at in range(len(word))}


WORDS = _all()
PHRASES = _phrases()
ORDINAL_ENDINGS = en.ORDINAL_ENDINGS
STOPS = frozenset(en.STOPS.split())
UNITS = frozenset(en.UNITS.split())
TELLING = en.TELLING
STATES = en.STATES
PAUSES = en.PAUSES
PLACES = en.PLACES
MODAL_TAILS = en.MODAL_TAILS
_NEAR: dict[str, str] = {short: word for word in FORGIVEN for short in {word, *_without_one(word)}}


@lru_cache(maxsize=4096)
def sense_of(word: str) -> Sense:
    """What a lower-case word can mean; a misspelt weekday, month or the like counts as the word it is one slip away from."""
    found = WORDS.get(word)
    if found is not None:
        return found
    if not 5 <= len(word) <= 11 or word in REAL_WORDS:
        return NOTHING
    meant = next((_NEAR[short] for short in (word, *_without_one(word)) if short in _NEAR), None)
    return WORDS.get(meant, NOTHING) if meant and meant[0] == word[0] and one_slip(word, meant) else NOTHING


def one_slip(word: str, meant: str) -> bool:
    """Whether one letter too many, too few, wrong, or two in the wrong order make ``word`` of ``meant``."""
    if abs(len(word) - len(meant)) > 1 or len(meant) < 6:
        return False
    if len(word) != len(meant):
        longer, shorter = sorted((word, meant), key=len, reverse=True)
        return shorter in _without_one(longer)
    wrong = [at for at, (said, right) in enumerate(zip(word, meant, strict=True)) if said != right]
    swapped = len(wrong) == 2 and wrong[1] - wrong[0] == 1 and word[wrong[0]:wrong[1] + 1] == meant[wrong[0]:wrong[1] + 1][::-1]
    return len(wrong) == 1 or swapped
