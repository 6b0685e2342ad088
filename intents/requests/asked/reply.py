"""The answer of somebody who is asked something, in more words than a plain one: "sure, happy to", "could do til 1 but not after",
"no sorry, at my sister's wedding", "only if he takes my Saturday". Its clauses, what each says, and of which times."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from intents.languages import answers_of, languages
from intents.phrase import Phrase
from intents.requests.answer import EDGE, made_of
from intents.requests.asked.phrases import Words, holds, on_terms, phrases_of, without, words_of
from intents.text.normalize import clean, fold
from intents.when import Span, find
from intents.when.tongues import likely, names, plain, tongue

Says = Literal["yes", "no", "if", "waits", "asks", ""]
ANSWERS = ("yes", "no", "if", "waits")
LONGEST = 300
KEPT = 16  # messages
PLAIN = ("en",)
NEAR = 1  # words before a time that say whose it is
CLAUSES = re.compile(r"[,;!\n…()]+|(?<=\?)|(?<!\d)\.(?!\d)|:(?!\d)|\s[-–—]+\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause says, "" where that is neither, "asks" where it is a question; ``beyond``, that it adds nothing to what was
    said before it but its times, ``bare`` that it is nothing but its yes or no."""

    text: str
    says: Says
    spans: tuple[Span, ...] = ()
    beyond: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class _Tables:
    """Phrases of a language, as they are meant."""

    yes: frozenset[Words]
    takes: frozenset[Words]
    opening: frozenset[Words]
    no: frozenset[Words]
    passes: frozenset[Words]
    some: frozenset[Words]
    none: frozenset[Words]
    beyond: frozenset[Words]
    waits: frozenset[Words]
    but: frozenset[str]
    because: frozenset[str]
    hence: frozenset[str]
    beside: frozenset[str]
    deal: frozenset[str]
    mine: frozenset[str]
    yours: frozenset[str]
    nay: frozenset[Words]
    able: frozenset[Words]
    filler: frozenset[str]
    kindly: frozenset[Words]


@lru_cache(maxsize=KEPT)
def clauses(phrase: Phrase) -> tuple[Clause, ...]:
    """Those of a message, in the language in which most of them are an answer; none of one that is too long."""
    text = clean(phrase.text)
    if len(text) > LONGEST:
        return ()
    first = likely(text)

    @cache
    def times(part: str) -> tuple[Span, ...]:
        return find(part, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans

    read = [_read(text, name, times) for name in sorted(languages(), key=lambda name: name not in first)]
    return max(read, key=lambda found: sum(one.says in ANSWERS or one.beyond for one in found) / max(1, len(found)), default=())


def without_echo(phrase: Phrase) -> str:
    """The words without a first clause that only says once more, and asks, of which time the answer behind it is: "6am?? fine"."""
    every = clauses(phrase)
    if len(every) < 2 or every[0].says != "asks" or not every[0].spans or not any(one.says in ANSWERS for one in every[1:]):
        return phrase.text
    left = every[0].text
    for span in every[0].spans:
        start, end = span.place
        left = left[:start] + " " * (end - start) + left[end:]
    behind = phrase.text.partition(every[1].text)
    return phrase.text if any(map(str.isalnum, left)) else behind[1] + behind[2] or phrase.text


def whose(clause: Clause, span: Span) -> Literal["mine", "yours", ""]:
    """Whose day it is that a time of a clause is called, by the words around it: "my Sunday", "your Thursday"."""
    start, end = span.place
    near = [*clause.text[:start].split()[-NEAR:], *clause.text[start:end].split()]
    words = {word for one in near for word in re.findall(r"\w+", fold(one))}
    for name in languages():
        tables = _tables(name)
        mine, yours = words & tables.mine, words & tables.yours
        if bool(mine) != bool(yours):
            return "mine" if mine else "yours"
    return ""


def only_no(text: str) -> bool:
    """Whether words are a no to something, and not that it is to be left."""
    return any(words_of(text, name) in _tables(name).nay for name in languages())


def agrees(words: Words, language: str) -> bool:
    """Whether words are a yes, or that the speaker does something, and no more."""
    tables = _tables(language)
    return made_of(words, tables.yes, tables.beside, len(words))


def opens_with_yes(text: str) -> bool:
    """Whether words begin as an answer does that takes something: "got it, ...", "works for me except ...", "all but ..."."""
    for name in likely(text) or PLAIN:
        tables, words = _tables(name), words_of(text, name)
        if made_of(words, tables.no, tables.beside, len(words)):  # "passt mir nicht"
            continue
        at = next((at for at, word in enumerate(words) if word not in tables.filler), len(words))
        long = next((size for size in range(len(words) - at, 0, -1) if words[at : at + size] in tables.opening), 0)
        can = words[at : at + long] in tables.takes  # "I can", and no "I can't"
        if long and not _begins(words[at:], tables) and not (can and words[at + long : at + long + 1] in tables.none):
            return True
    return False


def speaks_of_it(text: str) -> bool:
    """Whether words, in whatever language, are of what a stand-in does: "can I swap that?", "can Lee take it?"."""
    return any({*words_of(text, name)} & _tables(name).deal for name in languages())


def _read(text: str, name: str, times: Callable[[str], tuple[Span, ...]]) -> tuple[Clause, ...]:
    tables = _tables(name)
    found: list[Clause] = []
    for part in _parts(text, tables.but):
        one = _clause(part, times(part), name, tables)
        # Times alone are of what was said before them: "yes, from 10".
        found.append(replace(one, says=found[-1].says) if one.beyond and one.spans and found else one)
    return tuple(found)


def _parts(text: str, but: Iterable[str]) -> list[str]:
    links = "|".join(map(re.escape, sorted(but, key=len, reverse=True)))
    whole = re.sub(rf"(?<!\w)(?:{links})(?!\w)", ";", text, flags=re.IGNORECASE) if links else text
    return [part.strip() for part in CLAUSES.split(whole) if EDGE.search(part)]


def _clause(text: str, spans: tuple[Span, ...], name: str, tables: _Tables) -> Clause:
    small = tongue(name).own if name in names() else frozenset[str]()
    spans, rest = tuple(span for span in spans if plain(span.said) not in small), text  # "mon fils" is no Monday
    for span in spans:
        start, end = span.place
        rest = rest[:start] + " " * (end - start) + rest[end:]
    words, every = (without(words_of(said, name), tables.kindly) for said in (rest, text))
    if text.endswith("?") and not holds(every, frozenset(one for one in tables.waits if len(one) > 1)):
        return Clause(text, "asks", spans)
    if holds(every, tables.waits):
        return Clause(text, "waits", spans)
    if made_of(every, tables.beyond, tables.beside, len(every)):
        return Clause(text, "", spans, beyond=True)
    if on_terms(rest, name) and not made_of(words, tables.no, tables.beside, len(words)):  # "I'd rather not"
        return Clause(text, "if", spans)
    yes, no = (tables.yes | tables.some, tables.passes | tables.none) if spans else (tables.yes, tables.no)
    agrees, refuses = (made_of(words, table, tables.beside, len(words)) for table in (yes, no))
    if agrees != refuses:
        return Clause(text, "yes" if agrees else "no", spans, bare=not spans)
    if _begins(every, tables) or _ends(every, tables):
        return Clause(text, "no")
    if spans and _begins(words, tables, sure=True):
        return Clause(text, "no", spans)
    return Clause(text, "", spans, beyond=all(word in tables.beside for word in words))


def _begins(words: Words, tables: _Tables, *, sure: bool = False) -> bool:
    """Whether it is a no with its reason behind it: "can't make it I'm away", "no I have a wedding"; ``sure``: of words without
    their times, in which nothing says what they can do: "cant today im at my sister's"."""
    if sure and words and words[0] in tables.beside and _begins(words[1:], tables, sure=True):  # "hi ...", "Friday I ..."
        return True
    long = next((size for size in range(len(words) - 1, 0, -1) if words[:size] in tables.no), 0)
    return bool(long) and words[long] in tables.because and not (sure and holds(words[long:], tables.able))


def _ends(words: Words, tables: _Tables) -> bool:
    """Whether it is a no with its reason before it: "I'm off myself so no"."""
    return any(words[at] in tables.hence and words[at + 1 :] in tables.no for at in range(len(words) - 1))


@cache
def _tables(name: str) -> _Tables:
    tables, phrases = answers_of(name), phrases_of(name)

    def single(*keys: str) -> frozenset[str]:
        return frozenset(word for phrase in phrases(*keys) for word in phrase)

    signs = tuple(frozenset((word,) for phrase in tables[key] for word in phrase) for key in ("yes_signs", "no_signs"))
    return _Tables(
        yes=phrases("yes", "takes") | signs[0],
        takes=phrases("takes"),
        opening=(phrases("yes", "takes", "heard") | signs[0] | {(word,) for word in single("whole")}),
        no=phrases("no", "passes") | signs[1],
        passes=phrases("passes"),
        some=phrases("some"),
        none=phrases("none"),
        beyond=phrases("beyond"),
        waits=phrases("waits"),
        but=frozenset(" ".join(phrase) for phrase in tables.get("but", ())),
        because=single("because"),
        hence=single("hence"),
        beside=single("beside", "filler"),
        deal=single("deal"),
        mine=single("mine"),
        yours=single("yours"),
        nay=phrases("nay"),
        able=frozenset((word,) for word in single("able") - single("barely")),
        filler=single("filler"),
        kindly=phrases("kindly") | (phrases("gladly") - phrases("yes", "takes")),
    )
