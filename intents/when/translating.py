"""Dates in another language, by way of English: each word and phrase of the tables becomes the English that stands for it, words
that the tables don't know become one sign that means nothing, and what was read is led back to its place in the text."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from intents.when import finding
from intents.when.grammar.zones import abbreviated
from intents.when.span import Span, When
from intents.when.text.tokens import OPAQUE
from intents.when.tongues import LONGEST, SLOT, Tongue, clocks_of, language_of, phrases_of, plain, tongue

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
HEAD = re.compile(r"[^\W\d_]+'?")
AFTER_CLOCK = re.compile(r"\d(?:\s*(?:[ap]m|h|o'?clock))?\s*\(?$")
LOOKED_AT = 6  # pieces before a word, which is enough for a clock
MINUTES = re.compile(r":\{m(\d?)\?\}")
HOURS = re.compile(r"\{(h\d?)\}(?=:)")  # "01:00" is at night: the zero says so

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class English:
    """A text put into English; ``pieces`` tie stretches of it to those of the original."""

    text: str
    original: str
    pieces: tuple[tuple[Place, Place], ...]

    def back(self, place: Place) -> Place:
        """The stretch of the original that a stretch of the English text stands for."""
        within = [own for new, own in self.pieces if new[0] < place[1] and place[0] < new[1]]
        return (within[0][0], within[-1][1]) if within else (0, 0)

    def there(self, place: Place) -> Place:
        """The stretch of the English text that stands for one of the original."""
        within = [new for new, own in self.pieces if own[0] < place[1] and place[0] < own[1]]
        return (within[0][0], within[-1][1]) if within else (0, 0)

    def guess(self, words: str) -> str:
        """A guess about words of the English text, told of those of the original: "ab halb drei: 14:30"."""
        said, sign, meant = words.partition(": ")
        at = self.text.find(said) if sign else -1
        if at < 0:
            return words
        start, end = self.back((at, at + len(said)))
        return f"{' '.join(self.original[start:end].split())}{sign}{meant}"

    def own(self, span: Span) -> Span:
        """The span as said in the original."""
        start, end = self.back(span.place)
        said = self.original[start:end]
        end -= len(said) - len(said.rstrip())
        return replace(span, said=said.strip(), place=(start + len(said) - len(said.lstrip()), end))


def translated(text: str, language: Tongue, further: tuple[tuple[re.Pattern[str], str], ...] = ()) -> English:
    """The text in English, as far as the reader of dates needs it; ``further`` phrases go before those of the tables."""
    places = _without_runs(text[:LONGEST])
    whole, text = text, "".join(text[place] for place in places[:-1])
    read = language.accented.sub(lambda found: OPAQUE * len(found[0]), text) if language.accented else text
    low, made, pieces, at, length = plain(read), list[str](), list[tuple[Place, Place]](), 0, 0
    while at < len(low):
        word = HEAD.match(low, at)
        zone = _zone(text, word.span(), "".join(made[-LOOKED_AT:]), language.name) if word else None
        english, end = (zone, word.end()) if word and zone else _piece(low, at, language, further)
        if low[at] in ".¦" and made and made[-1][-1:].isdigit() and not low[at - 1].isdigit():
            english = f" {english}"  # "de 14 à 16 heures. Sam": the end of a sentence, no ordinal
        if english:
            pieces.append(((length, length + len(english)), (places[at], places[end])))
        made.append(english)
        length += len(english)
        at = end
    return English("".join(made), whole, tuple(pieces))


def _without_runs(text: str) -> list[int]:
    """The places of the signs of a text but for blanks behind blanks, and its end: what has two words may have two blanks."""
    return [*(at for at, sign in enumerate(text) if sign != " " or text[at - 1 : at] != " "), len(text)]


def _zone(text: str, place: Place, before: str, language: str) -> str | None:
    """The abbreviation of a zone that stands right behind a clock, in capitals where the language has the word too."""
    said = text[slice(*place)]
    return said.upper() if AFTER_CLOCK.search(before) and abbreviated(said, language) else None


def _piece(low: str, at: int, language: Tongue, further: tuple[tuple[re.Pattern[str], str], ...]) -> tuple[str, int]:
    """The English for what stands there, and where it ends."""
    if at and low[at - 1].isalnum() and low[at].isalnum() and low[at - 1].isdigit() == low[at].isdigit():
        return low[at], at + 1
    if not low[at].isalnum():
        return low[at], at + 1
    any_phrase, phrases = phrases_of(language.name)
    rows = further + (phrases if any_phrase.match(low, at) else ())
    found = [(match, english) for pattern, english in rows if (match := pattern.match(low, at)) and match.end() > at]
    if found:
        match, english = max(found, key=lambda pair: pair[0].end())
        said = _filled(match, english, language)
        return (f"{said} " if match.group()[-1] in " '" and said else said), match.end()
    for shape in (WORD, HEAD):
        if (word := shape.match(low, at)) and word.group() in language.words:
            return language.words[word.group()] + " " * word.group().endswith("'"), word.end()
    if word := HEAD.match(low, at):
        return ("" if word.group().strip("'") in language.small else OPAQUE), word.end()
    return low[at], at + 1


def _filled(match: re.Match[str], english: str, language: Tongue) -> str:
    def value(found: re.Match[str]) -> str:
        kind, said = found[1], match.group(found[1] + found[2])
        return (_clock(said, language) if kind == "clock" else language.slots[kind][said]) if said else ""

    said = MINUTES.sub(lambda found: f":{match.group('m' + found[1]) or '00'}", english)
    said = HOURS.sub(lambda found: match[found[1]] if match[found[1]].startswith("0") else found[0], said)
    said = re.sub(r"(\d{1,2})th\b", _ordinal, SLOT.sub(value, said))
    return " ".join(said.split()) if said.strip() else ""


def _clock(said: str, language: Tongue) -> str:
    """The English for a clock as it is spoken."""
    found = ((pattern.fullmatch(said), english) for pattern, english in clocks_of(language.name))
    return next(_filled(match, english, language) for match, english in found if match)


def _ordinal(found: re.Match[str]) -> str:
    number = int(found[1])
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def find(
    text: str,
    *,
    now: datetime,
    timezone: str = "UTC",
    date_order: str = "DMY",
    alone: bool = False,
    country: str = "GB",
    habit: bool = False,
    language: str | None = None,
) -> When:
    """All the dates and times in a text, in that ``language`` or in the one that it shows (see ``finding.find``). Never raises."""
    name = language or language_of(text)
    if name and name != "en":
        english = translated(text, tongue(name))
        found = finding.find(english.text, now=now, timezone=timezone, alone=alone, country=country, habit=habit)
        if found.spans or found.recurrence or found.ask:
            return returned(found, english)
    return finding.find(text, now=now, timezone=timezone, date_order=date_order, alone=alone, country=country, habit=habit)


def returned(found: When, english: English) -> When:
    """What was found in the English text, with the words and places of the original."""
    return replace(
        found,
        assumed=tuple(map(english.guess, found.assumed)),
        spans=tuple(map(english.own, found.spans)),
        once=tuple(map(english.own, found.once)),
        options=tuple(tuple(map(english.own, spans)) for spans in found.options),
        taken=tuple(map(english.back, found.taken)),
    )
