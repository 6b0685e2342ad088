"""Who has which hours of some, said by their place among them: "Jo for the last two hours, Lee the rest", "Priya the first half
hour on Friday"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from intents.languages import answers_of
from intents.phrase import Phrase
from intents.requests.answer import MOST
from intents.requests.asked.clause import TOKEN
from intents.requests.asked.phrases import LONGEST, SIGNS, Words, holds, on_terms, phrases_of, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.tables import PLAIN
from intents.requests.asked.within import DAY, Stretch
from intents.text.normalize import clean
from intents.when import Span, find
from intents.when.tongues import likely

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Portion:
    """``names`` have the hours ``part``, local like those of which they are; None where it can't be told which. ``rest``: what
    nobody else has. ``left`` are
    words that say something besides."""

    names: tuple[str, ...]
    part: Stretch | None
    rest: bool = False
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    early: frozenset[str]
    late: frozenset[str]
    half: frozenset[str]
    hour: frozenset[str]
    hours: frozenset[str]
    minute: frozenset[str]
    rest: frozenset[Words]
    nots: frozenset[Words]
    kindly: frozenset[Words]
    beside: frozenset[str]
    numbers: dict[str, int]
    links: str


def placed(phrase: Phrase, whole: Sequence[Stretch], called: Callable[[str], str | None], *, beside: bool = False) -> list[Portion]:
    """Who has which hours of the ``whole``; of what is denied or on a condition it can't be told. Nobody where no hours are said by
    their place, or something else is said that isn't known to be read ``beside``. ``called`` is the name of somebody whom a word
    names."""
    text = clean(phrase.text).strip(" ?")
    if len(text) > LONGEST:
        return []
    for language in likely(text) or PLAIN:
        found = _portions(replace(phrase, text=text), whole, called, language, beside=beside)
        if any(not one.rest for one in found):
            return found
    return []


def _portions(
    phrase: Phrase, whole: Sequence[Stretch], called: Callable[[str], str | None], language: str, *, beside: bool
) -> list[Portion]:
    tables, made = _tables(language), list[Portion]()
    for text in _clauses(phrase.text, called, tables):
        names = _names(text, called)
        words = words_of(" ".join(word for word in TOKEN.findall(text) if not called(_bare(word))), language)
        if not names:
            if _others(words, tables) and not beside:
                return []
            continue
        if holds(words, tables.nots) or on_terms(text, language):
            if not _is_placed(words, tables):
                return []
            made.append(Portion(names, None))  # "Max but without the last hour"
            continue
        left = without(words, tables.kindly)
        if _is_placed(left, tables):
            spans = find(text, now=_before(whole, phrase), timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans
            days = [span for span in spans if span.all_day]
            own = [one for one in whole if not days or any(_begins_in(one, span) for span in days)]
            dated = {word for span in days for word in words_of(span.said, language)}
            besides = _others([word for word in left if word not in dated], tables)
            made.append(Portion(names, _part(left, own, tables), left=besides))
        elif made or holds(left, tables.rest):
            made.append(Portion(names, None, rest=True, left=_others(without(left, tables.rest), tables)))
    return made


def _clauses(text: str, called: Callable[[str], str | None], tables: _Tables) -> list[str]:
    """What is said of one after the other: apart by a sign, or by an "and" before somebody else."""
    found: list[str] = []
    for clause in CLAUSES.split(text):
        at = len(found)
        for part in re.split(rf"(?<!\w)(?:{tables.links})(?!\w)", clause, flags=re.IGNORECASE):
            if len(found) > at and not any(called(_bare(word)) for word in TOKEN.findall(part)):
                found[-1] += f" {part}"  # "two and a half hours"
            else:
                found.append(part)
    return found


def _names(text: str, called: Callable[[str], str | None]) -> tuple[str, ...]:
    """Those whom words name, each as fully as they do."""
    found = dict.fromkeys(name for word in TOKEN.findall(text) if (name := called(_bare(word))))
    return tuple(one for one in found if not any({*one.split()} < {*other.split()} for other in found))


def _bare(word: str) -> str:
    return word.strip(SIGNS).removesuffix("'s").removesuffix("’s")


def _is_placed(words: Words, tables: _Tables) -> bool:
    """Whether hours, or a half, are said by their place."""
    said = {*words}
    return bool(said & (tables.hour | tables.minute | tables.half)) and bool(said & tables.early) is not bool(said & tables.late)


def _part(words: Words, whole: Sequence[Stretch], tables: _Tables) -> Stretch | None:
    """None where there are several times, where these are days of which no hours are known, and where that is all of them."""
    if len(whole) != 1 or (whole[0][1] - whole[0][0]) % DAY == timedelta():
        return None
    start, end = whole[0]
    length, nth = _length(words, end - start, tables), _nth(words, tables) if {*words} & tables.hour else 1
    if length is None or not timedelta() < length * nth < end - start:
        return None
    if {*words} & tables.early or nth > 1:
        return start + (nth - 1) * length, start + nth * length
    return end - length, end


def _nth(words: Words, tables: _Tables) -> int:
    """2 for "the second hour", 1 for the first and the last ones."""
    return next((tables.numbers[word] for word in words if word in tables.late and word in tables.numbers), 1)


def _length(words: Words, whole: timedelta, tables: _Tables) -> timedelta | None:
    """How long; None for half of what can't be halved into whole minutes, and for hours of which nobody says how many."""
    counts = [
        int(word) if word.isdigit() else tables.numbers[word]
        for word in words
        if (word.isdigit() or word in tables.numbers) and word not in tables.early | tables.late
    ]
    hour, half = next((at for at, word in enumerate(words) if word in tables.hour), -1), [*map(tables.half.__contains__, words)]
    if hour < 0 and any(word in tables.minute for word in words):
        return counts[0] * MINUTE if len(counts) == 1 else None
    if hour < 0:
        return whole / 2 if not counts and whole % (2 * MINUTE) == timedelta() else None
    if len(counts) > 1 or (not counts and not any(half) and words[hour] in tables.hours):
        return None
    before = any(half[:hour]) and not counts  # "half an hour", and not "an hour and a half" or "two and a half hours"
    return HOUR / 2 if before else (counts[0] if counts else 1) * HOUR + (HOUR / 2 if any(half) else timedelta())


def _others(words: Sequence[str], tables: _Tables) -> Words:
    """The words that are none of the ways to say it."""
    used = tables.early | tables.late | tables.half | tables.hour | tables.minute | tables.beside | tables.numbers.keys()
    return tuple(word for word in words if word not in used and not word.isdigit())


def _begins_in(one: Stretch, day: Span) -> bool:
    start, end = day.start, day.end
    return isinstance(start, datetime) and isinstance(end, datetime) and start <= one[0] < end


def _before(whole: Sequence[Stretch], phrase: Phrase) -> datetime:
    return whole[0][0] - DAY if whole else phrase.now


@cache
def _tables(language: str) -> _Tables:
    tables, phrases = answers_of(language), phrases_of(language)

    def words(*keys: str) -> frozenset[str]:
        return frozenset(word for phrase in phrases(*keys) for word in phrase)

    return _Tables(
        early=words("early"),
        late=words("late"),
        half=words("half"),
        hour=words("hour", "hours"),
        hours=words("hours"),
        minute=words("minute"),
        rest=phrases("rest", "otherwise"),
        nots=frozenset((word,) for word in words("nots")) | phrases("none", "over"),
        kindly=phrases("kindly"),
        beside=words("beside", "filler", "able", "takes", "holds", "speaker", "and_", "yes"),
        numbers={word: number for number in range(1, MOST + 1) for phrase in tables.get(str(number), ()) for word in phrase},
        links="|".join(sorted({re.escape(word) for phrase in tables.get("and_", ()) for word in phrase})),
    )
