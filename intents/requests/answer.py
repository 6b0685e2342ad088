"""Plain answers to an open question: yes, no, a number. Only a message that is nothing else counts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, dropwhile

from intents.languages import answers_of, language, languages
from intents.statements.building import meant
from intents.text.normalize import clean, fold
from intents.when.tongues import likely

KEPT = 16  # texts; many ask in turn whether a message is an answer
LONGEST_PHRASE = 7
LONGEST = 200
LONGEST_NAME = 2
TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
LONGEST_CHOICE, MOST = 40, 10
CHOSEN = re.compile(r"[^\W\d_]+|\d+[^\W\d_]*|\S")
BESIDE = frozenset(".:!)(#,")
VERDICT = re.compile(r"[,.!;:()–—\n]+")  # ends the words of a verdict
EDGE = re.compile(r"[\w']+|[^\w\s.,!?;:…()]")


@lru_cache(maxsize=KEPT)
def answered(text: str) -> str | None:
    """ "yes" or "no" for a plain answer, already ``clean``, in any language that is read; a question is none: "right?"."""
    if len(text) > LONGEST or "?" in text:
        return None
    words = EDGE.findall(fold(TONES.sub("", text)))
    for name in languages():
        if said := _said(words, name):
            return said
    return None


def decided(text: str) -> str | None:
    """ "yes" or "no" for a verdict with more behind it, of a ``clean`` text: "approved, enjoy the trip"."""
    plain = fold(TONES.sub("", text)) if len(text) <= LONGEST else ""
    return next((said for name in languages() if (said := _decided(plain, name))), None)


def _decided(text: str, name: str) -> str | None:
    """The verdict with which a message begins, where a wish follows a yes, and whatever it is for follows a no: "approved, enjoy
    the trip", "not approved, two are already off"; with a "but" or a question it is none."""
    tables = answers_of(name)
    if "granted" not in tables or "?" in text:
        return None
    granted, refused, beside = (tables[key] for key in ("granted", "refused", "verdicts"))
    fillers = frozenset(chain(*tables["filler"], *beside))
    parts = [[word for one in EDGE.findall(part) for word in opened(one, name)] for part in VERDICT.split(text)]
    said, *behind = [*dropwhile(fillers.issuperset, filter(None, parts))] or [[]]
    if any((word,) in tables["but"] | granted for part in behind for word in part):
        return None
    if made_of(said, refused, fillers):
        return "no"
    wishes = [part for part in behind if (part[0],) in tables["wishes"] and not any(map(str.isdecimal, part))]
    called = all(part in wishes or len(part) == 1 for part in behind)
    return "yes" if wishes and called and made_of(said, granted, fillers) else None


def answered_in(text: str) -> str | None:
    """The one language that a plain answer is of: "ja", "oui"; None for other words, and for those of several languages ("ok")."""
    found = answered_among(text, text)
    return found[0] if len(found) == 1 else None


def answered_among(said: str, text: str) -> list[str]:
    """The languages of which some words of a text are a plain answer: of several those that the whole text shows."""
    words, shown = _spoken(said), likely(text)
    found = [name for name in languages() if _said(words, name)]
    return [name for name in found if name in shown] or found


def is_yes(text: str) -> bool:
    """Whether the message is a plain yes: "y", "ok", "book it", a thumb up."""
    return answered(clean(text)) == "yes"


def is_no(text: str) -> bool:
    """Whether the message is a plain no: "n", "don't", "cancel that", a thumb down."""
    return answered(clean(text)) == "no"


def _spoken(text: str) -> list[str]:
    """The words and signs of a message; none of one that is too long for a plain answer."""
    return EDGE.findall(fold(TONES.sub("", clean(text)))) if len(text) <= LONGEST else []


@cache
def _consent(name: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[str]]:
    tables = answers_of(name)
    taken, passed = (
        frozenset(tuple(word for part in phrase for word in EDGE.findall(fold(part))) for phrase in tables[key])
        for key in ("takes", "passes")
    )
    return taken, passed, frozenset(chain(*tables["filler"]))


def takes(text: str) -> bool | None:
    """Whether somebody who is asked to cover does ("mach ich") or can't ("no puedo"); None where the message is something else."""
    words = _spoken(text)
    for name in languages():
        taken, passed, fillers = _consent(name)
        does, cannot = (made_of(words, table, fillers) for table in (taken, passed))
        if does != cannot:
            return does
    return None


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers of a language are made of: phrases that say yes or no, words that may stand beside them, signs. ``praise`` are
    those that beside ``thanks`` only say thank you ("great, thanks a lot"), ``thanked`` words of what that is for; ``turns`` deny
    the no behind them: "don't drop it"; ``gladly`` says that a yes costs nothing, and adds nothing to it: "sure, all the same to
    me"."""

    yes: frozenset[tuple[str, ...]]
    no: frozenset[tuple[str, ...]]
    fillers: frozenset[str]
    yes_signs: frozenset[str]
    no_signs: frozenset[str]
    known: frozenset[str]
    praise: frozenset[tuple[str, ...]]
    thanks: frozenset[str]
    turns: frozenset[tuple[str, ...]]
    gladly: frozenset[tuple[str, ...]]
    thanked: frozenset[str]


@cache
def _answers(name: str) -> Answers:
    tables = answers_of(name)
    fillers, yes_signs, no_signs = (frozenset(chain(*tables[key])) for key in ("filler", "yes_signs", "no_signs"))
    fillers |= frozenset(chain(*tables["sighs"]))
    gladly, thanked = tables["gladly"], frozenset(chain(*tables["thanked"]))
    known = fillers.union(thanked, *tables["yes"], *tables["no"], *gladly)
    praise, thanks = tables.get("praise", frozenset()), frozenset(chain(*tables.get("thanks", ())))
    turns = tables.get("turns", frozenset())
    return Answers(tables["yes"], tables["no"], fillers, yes_signs, no_signs, known, praise, thanks, turns, gladly, thanked)


def thanks(text: str, called: Callable[[str], object]) -> bool:
    """Whether words only thank somebody by name: "thanks a lot, Priya!"; ``called`` knows somebody of a name."""
    words = _spoken(text)
    for name in languages():
        tables = _answers(name)
        left = [word for word in words if word not in tables.thanks | tables.fillers | frozenset(chain(*tables.praise))]
        if left and not tables.thanks.isdisjoint(words) and all(word.isalpha() and called(word) for word in left):
            return True
    return False


def named_alone(text: str, called: Callable[[str], object]) -> str:
    """The name of somebody of which, but for what is said around an answer, words are made: "ugh. Jo?"; empty for other words."""
    words = [word for word in _spoken(text.replace("?", " ")) if word[0].isalnum()]
    for name in languages():
        left = [word for word in words if word not in _answers(name).fillers]
        if 0 < len(left) <= LONGEST_NAME and all(called(word) for word in left):
            return " ".join(word.capitalize() for word in left)
    return ""


def deed(text: str, kind: str) -> bool:
    """Whether words are the deed of a card, of a row of that name, with or without a yes: "sí, cámbialo" for ``changes_it``."""
    words = [word for word in _spoken(text) if word[0].isalnum()] if "?" not in text else []
    return any(made_of(words, answers_of(name)[kind], _answers(name).fillers, beside=_answers(name).yes) for name in languages())


def does_it(text: str) -> bool:
    """Whether the speaker says that they do it themselves: "then I'll work it myself"."""
    words = _spoken(text)
    tables = [answers_of(name) for name in languages()]
    return any(all(not {*chain(*one.get(key, ()))}.isdisjoint(words) for key in ("own", "does")) for one in tables)


def _said(words: list[str], name: str) -> str | None:
    tables = _answers(name)
    signs = {word for word in words if not word[0].isalnum()}
    plain: list[str] = []
    for word in words:
        if word not in signs:
            plain += opened(word, name)
            if plain[-1] not in tables.known:
                return None
    if signs and not plain:
        return "yes" if signs <= tables.yes_signs else "no" if signs <= tables.no_signs else None
    thanks = not tables.thanks.isdisjoint(plain)
    praise = tables.praise if thanks else frozenset()
    fillers = tables.fillers.union(tables.thanked if thanks else (), *praise)
    yes, no = (made_of(plain, table, fillers, beside=tables.gladly) for table in (tables.yes - praise, tables.no))
    if yes == no or (no and _turned(plain, tables)):
        return None
    return None if signs & (tables.no_signs if yes else tables.yes_signs) else "yes" if yes else "no"


def _turned(plain: Sequence[str], tables: Answers) -> bool:
    """Whether a no is denied: "don't drop it" is none, and no plain yes either."""
    starts = [size for size in range(1, LONGEST_PHRASE) if tuple(plain[:size]) in tables.turns]
    return any(made_of(plain[size:], tables.no, tables.fillers) and tuple(plain) not in tables.no for size in starts)


def opened(word: str, name: str) -> tuple[str, ...]:
    """The words that one is short for ("i'll"), unless it is a plain answer by itself: "n" is "and" too."""
    tables = _answers(name)
    whole = name != "en" or (word,) in tables.yes or (word,) in tables.no
    return (word,) if whole else meant(word, language(name))


def made_of(
    plain: Sequence[str],
    table: frozenset[tuple[str, ...]],
    fillers: frozenset[str],
    longest: int = LONGEST_PHRASE,
    *,
    beside: frozenset[tuple[str, ...]] = frozenset(),
) -> bool:
    """Whether the words are phrases of the table, one after the other, and fillers, of which ``beside`` are whole phrases; none has
    more than ``longest`` words."""
    reached = [set[bool]() for _ in range(len(plain) + 1)]  # up to each word: whether a phrase of the table is met by then
    reached[0].add(False)
    for at, met in enumerate(reached[:-1]):
        for size in range(1, min(longest, len(plain) - at) + 1) if met else ():
            one = tuple(plain[at : at + size])
            if one in table:
                reached[at + size].add(True)
            elif one in beside or (size == 1 and plain[at] in fillers):
                reached[at + size] |= met
    return True in reached[-1]


@lru_cache(maxsize=KEPT)
def choice(text: str) -> int | None:
    """The number chosen by "2", "number two", "the second one"; None when the message says more, or no number."""
    plain = fold(clean(text)).strip()
    if len(plain) > LONGEST_CHOICE:
        return None
    words = [word for word in CHOSEN.findall(plain) if word not in BESIDE]
    return next((number for name in languages() if (number := _chosen(words, name))), None)


def _chosen(words: list[str], name: str) -> int | None:
    tables = answers_of(name)
    choosing = {word for phrase in tables.get("choosing", ()) for word in phrase}
    left = [word for word in words if word not in choosing] or [word for word in words if _number(word, name)]
    return _number(left[0], name) if len(left) == 1 else None


def _number(word: str, name: str) -> int | None:
    if word.isascii() and word.isdecimal():
        return int(word) if len(word) < 3 and int(word) else None
    tables = answers_of(name)
    return next((number for number in range(1, MOST + 1) if (word,) in tables.get(str(number), ())), None)
