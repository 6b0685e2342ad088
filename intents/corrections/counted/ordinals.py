"""Days of an open draft that are counted: "drop the first", "the third one is Priya". Each is put as the date that it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from intents.corrections.grasping.turns import DIGITS, number_of
from intents.draft import Draft
from intents.languages import Language, answers_of, bare, language
from intents.phrase import Phrase
from intents.requests.spans import days_in, midnight, moment
from intents.when import find
from intents.when.tongues import language_of

AWAY = ("unavailable", "replacement", "edit", "holiday")
WORDS = re.compile(r"[^\W_]+|[.,;:!?\n]")
MOST = 10
BETWEEN = 3  # words that a middle stands behind its day at most


def dated(draft: Draft, phrase: Phrase) -> Phrase:
    """The phrase with a date in the place of each day that it counts; as it was where it counts none of the draft's."""
    days = _days(draft)
    if len(days) < 2:
        return phrase
    tongue = language(language_of(phrase.text) or "en")
    if (run := _run(phrase.text, tongue, len(days))) is not None:
        start, end, some = run
        said = f"{days[some][0]} - {days[some][-1]}"
        return replace(phrase, text=f"{phrase.text[:start]}{said}{phrase.text[end:]}")
    counted = [one for one in _counted(phrase.text, tongue, _middle(days)) if one[2] <= len(days)]
    text, rest, at = "", "", 0
    for start, end, number in counted:
        between, at = phrase.text[at:start], end
        text, rest = f"{text}{between}{days[number - (number > 0)]}", rest + between
    text, rest = text + phrase.text[at:], rest + phrase.text[at:]
    if not counted or not _says_more(rest, tongue) or _bounds(phrase, counted, rest):
        return phrase
    return replace(phrase, text=text)


def _run(text: str, tongue: Language, number: int) -> tuple[int, int, slice] | None:
    """Where so many days at the begin or the end are counted, where more is said of them, and which: "only the last two days"."""
    words = [(_plain(word[0]), word.start(), word.end()) for word in WORDS.finditer(text)]
    ranks, days = _ranks(tongue), frozenset(map(_plain, tongue.amounts["day"]))
    for (one, start, _), (other, _, _), (unit, _, end) in zip(words, words[1:], words[2:], strict=False):
        rank, word = (one, other) if one in ranks else (other, one)  # "les deux derniers jours"
        count = number_of(word, tongue)
        if ranks.get(rank) in (1, -1) and 1 < count < number and unit in days and _says_more(text[:start] + text[end:], tongue):
            return start, end, slice(count) if ranks[rank] == 1 else slice(-count, None)
    return None


def _bounds(phrase: Phrase, counted: Sequence[tuple[int, int, int]], rest: str) -> bool:
    """Whether the one day that is counted is the begin or the end, which is said anew: "first day is the 13th"."""
    edge = len(counted) == 1 and counted[0][2] in (1, -1)
    when = find(rest, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order)
    return edge and any(span.all_day for span in when.spans)


def _says_more(rest: str, tongue: Language) -> bool:
    """Whether something is said of the days that are counted: "the third" alone may be a date."""
    noes = {phrase[0] for phrase in tongue.answers["no"] if len(phrase) == 1}
    nothing = (tongue.sets["small"] | tongue.sets["filler"] | noes) - tongue.sets["follows"]
    return any(word[0][:1].isalnum() and _plain(word[0]) not in nothing for word in WORDS.finditer(rest))


def _days(draft: Draft) -> list[str]:
    """The days of a draft as "2026-12-14"; none of one that comes again, or is not of certain days."""
    if draft.intent not in AWAY or draft.recurrence:
        return []
    found: list[str] = []
    for span in draft.spans:
        start = moment(span.start)
        if start is None or moment(span.end) is None:
            return []
        days = days_in(span) if span.all_day else [midnight(start)]
        found += [f"{day:%Y-%m-%d}" for day in days]
    return list(dict.fromkeys(found))


def _middle(days: Sequence[str]) -> int:
    """Which of some days is the middle one; 0 where none is."""
    return len(days) // 2 + 1 if len(days) % 2 else 0


def _counted(text: str, tongue: Language, middle: int) -> list[tuple[int, int, int]]:
    """Where a day is counted, from the article on, and which; -1 is the last one, ``middle`` that between the others."""
    words = [(_plain(word[0]), word.start(), word.end()) for word in WORDS.finditer(text)]
    said = [word for word, _, _ in words]
    ranks = _ranks(tongue) | dict.fromkeys(map(_plain, tongue.sets["middle"]), middle)
    units = frozenset[str]().union(*(tongue.amounts[unit] for unit in tongue.amounts if unit not in ("day", "one")))
    ones, articles = (frozenset(map(_plain, tongue.sets[name])) for name in ("ones", "led"))
    found = []
    for last, word in enumerate(said):
        number, central = ranks.get(word, 0), word in tongue.sets["middle"]
        at = _in_the_middle(said, last, ones) if central else last
        named = last + 1 < len(said) and said[last + 1] in ones
        led = bool(at) and said[at - 1] in articles and (named or at < last or not central)
        if not number or not (led or named) or (word[0].isdigit() and not named):
            continue
        if last + 1 < len(said) and (said[last + 1] in units or said[last + 1].isdecimal()):
            continue  # "the first two", "the second half"
        found.append((words[at - led][1], words[last + named][2], number))
    return found


def _in_the_middle(said: Sequence[str], at: int, ones: frozenset[str]) -> int:
    """From where on the middle is told, which stands behind its day in some languages: "le jour du milieu"."""
    return next((place for place in range(at - 1, max(at - BETWEEN, 0) - 1, -1) if said[place] in ones), at)


def _ranks(tongue: Language) -> dict[str, int]:
    """Words that count, without those that may be a bare figure."""
    tables, counts = answers_of(tongue.name), tongue.amounts
    figures = frozenset[str]().union(*(counts[name] for name in DIGITS))
    found = {
        _plain(word): number
        for number in range(1, MOST + 1)
        for phrase in tables.get(str(number), ())
        for word in phrase
        if word not in figures
    }
    return found | dict.fromkeys(map(_plain, tongue.sets["last_one"]), -1)


def _plain(word: str) -> str:
    return bare(word.lower())
