"""Whose booking is to go or to change, in words that name somebody: "cancel Lena's Friday"; and words about somebody who is out, as
that one would say them: "now she says she only needs the morning" is "I only need the morning" (``voice.toml``)."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.texts.speaking import languages, spoken

_WORD = re.compile(r"\w+(?:['’]\w*)*")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*"
_SAID = r"\w[\w.'’ -]{0,40}"
MOST_BETWEEN = 2  # words between who it is and the verb


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language speaks of others and of oneself."""

    who: frozenset[str]
    first: str
    joined: Mapping[str, str]
    verbs: Mapping[str, str]
    inverted: bool
    alone: bool
    besides: frozenset[str]
    places: frozenset[str]
    says: frozenset[str]
    said: frozenset[str]
    corrects: str
    whom: frozenset[str]
    me: str
    puts: frozenset[str]
    off: frozenset[str]
    same: frozenset[str]
    too: frozenset[str]
    around: frozenset[str]
    may: frozenset[str]
    gets: frozenset[str]
    they: frozenset[str]
    had: frozenset[str]
    please: frozenset[str]
    books: frozenset[str]
    genitive: frozenset[str]
    the: frozenset[str]
    of: frozenset[str]
    own: frozenset[str]
    never: frozenset[str]
    mine: str
    leader: frozenset[str]


@dataclass(frozen=True, slots=True)
class Alike:
    """For whom something holds too, by their names; ``same``: it is said to be the same."""

    names: tuple[str, ...]
    same: bool


def anothers(text: str) -> tuple[str, str] | None:
    """Who is named, and the same words as that one would say them of themselves ("cancel my Friday"); None for other words."""
    said = " ".join(text.split()).strip(" .!")
    for language in languages():
        if (found := _of_theirs(language).fullmatch(said)) is not None:
            parts = found.groupdict()
            what = parts.get("what") or f"{parts['thing']}{parts['rest']}"
            return str(parts.get("name") or parts["of"]), f"{parts['do']} {_voice(language).mine} {what}"
    return None


def owner(text: str) -> str:
    """Who owns something, of a name in the form that it has then: "Leo's", "Leos"; "" for a name as it is."""
    ends = sorted(_voice(spoken()).genitive, key=len, reverse=True)
    plain = text.replace("’", "'").replace("ʼ", "'")
    return next((text[: -len(end)] for end in ends if plain.endswith(end) and len(plain) > len(end)), "")


def is_leader(text: str) -> bool:
    """Whether words are for whoever leads the speaker: "my manager"."""
    return text.lower() in _voice(spoken()).leader


@cache
def _of_theirs(language: str) -> re.Pattern[str]:
    """What is to become of something that is somebody's: groups ``do`` and, as far as they are there, ``name`` and ``what``, or
    ``thing``, ``of`` and ``rest``."""
    voice = _voice(language)
    please, books, never = (_any(words) for words in (voice.please, voice.books, voice.never))
    do = rf"(?P<do>(?i:(?:{please},? )*{books}(?: {please})?)) "
    ways = [rf"(?i:{_before(voice.the)})(?P<thing>(?!(?i:{never})).+?) {_before(voice.of)}(?P<of>{_NAME})(?P<rest>.*)"]
    if voice.genitive:
        called = _NAME if "s" in voice.genitive else _SAID  # "Lenas" has no other sign than its capital
        own = rf"(?!(?i:{_any(voice.own)})\b)" if voice.own else ""
        ways.append(rf"{own}(?P<name>{called}?)(?:{_any(voice.genitive)}) (?P<what>(?!(?i:{never})).+)")
    return re.compile(f"{do}(?:{'|'.join(reversed(ways))})")


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first; an apostrophe of either kind."""
    return f"(?:{'|'.join(re.escape(one) for one in sorted(words, key=len, reverse=True))})".replace("'", "['’]")


def _before(words: Iterable[str]) -> str:
    """Any of some words before another, of which one with an apostrophe stands right before it."""
    return f"(?:{'|'.join(one if one.endswith(chr(39)) else one + ' ' for one in words)})".replace("'", "['’]")


def as_theirs(text: str, names: Sequence[str]) -> tuple[str, str] | None:
    """The words as somebody with one of some names would say them, and a word that makes a correction of them; None where they
    say nothing of somebody who is only called "she", or by name."""
    called = frozenset(name.casefold() for name in names)
    for language in sorted(languages(), key=lambda one: one != spoken()):
        voice = _voice(language)
        if (said := _own(voice, text, called)) is not None:
            return said, voice.corrects
    return None


def put_down(text: str) -> tuple[str, str] | None:
    """The words with which somebody who is only called "her" is to be put down as out, as that one would say them ("book me off"),
    and that word; None for others."""
    words = [(found.group().casefold(), *found.span()) for found in _WORD.finditer(text)]
    for language in sorted(languages(), key=lambda one: one != spoken()):
        voice = _voice(language)
        if voice.off.isdisjoint(word for word, _, _ in words):
            continue
        for at, (word, start, _) in enumerate(words[:-1]):
            whom, _, end = words[at + 1]
            if word in voice.puts and whom in voice.whom:
                return f"{text[start : words[at][2]]} {voice.me}{text[end:]}", whom
    return None


def granted(text: str, name: str) -> bool:
    """Whether words, without their dates, say no more than that somebody may have what they asked for: "they can have it"."""
    words, own = {found.group().casefold() for found in _WORD.finditer(text)}, frozenset(name.casefold().split())
    return any(
        bool(words & voice.may and words & voice.gets and words & (voice.they | own))
        and words <= voice.may | voice.gets | voice.they | own | voice.had
        for voice in map(_voice, languages())
    )


def alike(text: str, dates: Sequence[tuple[int, int]]) -> Alike | None:
    """Who is named by words that say no more than that something holds for them too; None for others."""
    voice = _voice(spoken())
    words = [found for found in _WORD.finditer(text) if not any(a <= found.start() < b for a, b in dates)]
    plain = [found.group().casefold().removesuffix("'s").removesuffix("’s") for found in words]
    known = voice.same | voice.too | voice.around
    names, at = list[str](), 0
    for here, word in enumerate(plain):
        if word in known:
            continue
        if names and here == at + 1:
            names[-1] += f" {words[here].group()}"
        else:
            names.append(words[here].group())
        at = here
    marked = not {*plain}.isdisjoint(voice.same | voice.too)
    return Alike(tuple(names), not {*plain}.isdisjoint(voice.same)) if names and marked else None


def _own(voice: Voice, text: str, called: frozenset[str]) -> str | None:
    words = [(found.group().casefold().replace("’", "'"), *found.span()) for found in _WORD.finditer(text)]
    words = _told(voice, words, called)
    plain = [word for word, _, _ in words]
    turned: dict[int, str] = {}
    for at, word in enumerate(plain):
        if word in voice.joined:
            turned[at] = voice.joined[word]
        elif word.removesuffix("'s") in called and word.endswith("'s") and _is_there(voice, plain[at + 1 :]):
            turned[at] = f"{voice.first} {voice.verbs['is']}"
        elif word in voice.who or word in called:
            near = [to for to in range(at + 1, min(at + 2 + MOST_BETWEEN, len(plain)))]
            verb = next((to for to in near if plain[to] in voice.verbs), None)
            if verb is not None and set(plain[at + 1 : verb]) <= voice.besides:
                turned |= {at: voice.first, verb: voice.verbs[plain[verb]]}
            elif voice.inverted and at > 1 and plain[at - 1] in voice.verbs:
                turned |= {at - 1: voice.verbs[plain[at - 1]], at: voice.first}
    if not turned and voice.alone:
        verb = next((at for at, word in enumerate(plain) if word not in voice.besides), None)
        if verb is not None and plain[verb] in voice.verbs:
            turned[verb] = voice.verbs[plain[verb]]
    if not turned or not set(plain[: min(turned)]) <= voice.besides:
        return None
    first = words[0 if voice.inverted else min(turned)][1]
    parts, end = list[str](), first
    for at, to in sorted(turned.items()):
        parts += [text[end : words[at][1]], to.replace("~", " ")]
        end = words[at][2]
    return "".join((*parts, text[end:]))


def _is_there(voice: Voice, words: Sequence[str]) -> bool:
    """Whether words behind a name with "'s" tell where somebody is, as "Lena's only out", and no "Lena's Friday"."""
    return next((word for word in words if word not in voice.besides), "") in voice.places


def _told(voice: Voice, words: list[tuple[str, int, int]], called: frozenset[str]) -> list[tuple[str, int, int]]:
    """What is told behind "she says that"; all of it where nobody tells it."""
    plain = [word for word, _, _ in words]
    says = next((at for at, word in enumerate(plain) if word in voice.says), None)
    if says is None or not set(plain[:says]) <= voice.besides | voice.who | called:
        return words
    rest = says + 1
    while rest < len(plain) and plain[rest] in voice.said:
        rest += 1
    return words[rest:]


@cache
def _voice(language: str) -> Voice:
    table = tomllib.loads((Path(__file__).parent / language / "voice.toml").read_text("utf-8"))

    def words(key: str) -> frozenset[str]:
        return frozenset(str(table[key]).split())

    def phrases(key: str) -> frozenset[str]:
        return frozenset(map(str.strip, str(table[key]).split("|")))

    def pairs(key: str) -> dict[str, str]:
        return dict(pair.split("=") for pair in str(table[key]).split())

    return Voice(
        who=words("who"),
        first=str(table["first"]),
        joined=pairs("joined"),
        verbs=pairs("verbs"),
        inverted=bool(table["inverted"]),
        alone=bool(table["alone"]),
        besides=words("besides"),
        places=words("places"),
        says=words("says"),
        said=words("said"),
        corrects=str(table["corrects"]),
        whom=words("whom"),
        me=str(table["me"]),
        puts=words("puts"),
        off=words("off"),
        same=words("same"),
        too=words("too"),
        around=words("around"),
        may=words("may"),
        gets=words("gets"),
        they=words("they"),
        had=words("had"),
        please=phrases("please"),
        books=phrases("books"),
        genitive=words("genitive"),
        the=words("the"),
        of=words("of"),
        own=words("own"),
        never=words("never"),
        mine=str(table["mine"]),
        leader=phrases("leader"),
    )
