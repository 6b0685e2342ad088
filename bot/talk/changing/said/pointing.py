"""Words that point at one of several of what is booked, beside what is to become of it: "make the second one just the morning",
"move the one with Lee a day later". The patterns are those of ``pointing`` in ``ordinals.toml`` of each language: words in a row,
"a/b" is one of them, "a?" may be missing; ORD is a place, DATE a weekday, a day or a month, NAME somebody."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.texts.days import month_of, weekday_of
from bot.texts.evidence import DATE, NAME, Word, cut
from bot.texts.ordinals import ordinals, speaks_of_both
from bot.texts.speaking import spoken

ORD = "ORD"
MOST_WORDS = 16
SEVERAL = ("except", "rest", "other")
NUMBER = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class Pointer:
    """One of several by its ``place``, from 0 on or from the end (-1), by a ``date`` as it is said, or by the ``name`` of who
    covers it; ``rests`` are the text with a word like "it" in its stead, and without it. ``plain``: it is no more than a date."""

    rests: tuple[str, ...]
    place: int | None = None
    date: str = ""
    name: str = ""
    plain: bool = False


def pointer(text: str, is_name: Callable[[str], bool]) -> Pointer | None:
    """What of a text points at one, the longest first; None where nothing does, and where several are meant."""
    known, words = ordinals(spoken()), _dated(cut(text, ()))
    if not 1 < len(words) <= MOST_WORDS or any(word.said in known.sets[one] for word in words for one in SEVERAL):
        return None
    if speaks_of_both(text):
        return None
    places = {**known.nth, **dict.fromkeys(known.sets["last"], -1)}
    kinds = [ORD if word.said in places else word.said for word in words]
    said = "".join(f" {kind}" for kind in kinds) + " "
    found = [
        one
        for form in _forms(spoken())
        for one in form.finditer(said)
        if said[: one.start()].rpartition(" ")[2] not in known.sets["parts"] and all(map(is_name, one.groups()))
    ]
    best = max(found, key=lambda match: len(match[0].split()), default=None)
    if best is None or ((plain := best[0].split() == [DATE]) and kinds.count(DATE) > 1):
        return None
    first = said[: best.start()].count(" ")
    ours = list(zip(words, kinds, strict=True))[first : first + len(best[0].split())]
    before, after = text[: ours[0][0].start], text[ours[-1][0].end :].removeprefix(".")
    of = {kind: word for word, kind in ours if kind in (ORD, DATE)}
    return Pointer(
        tuple(" ".join(f"{before} {it} {after}".split()).strip(" ,") for it in (known.it, "")),
        places[of[ORD].said] if ORD in of else None,
        text[of[DATE].start : of[DATE].end] if DATE in of else "",
        "".join(best.groups()),
        plain,
    )


def _dated(words: Sequence[Word]) -> list[Word]:
    """The words with each date as one: a weekday, a month, or the number of a day, and what follows it of the same date."""
    made: list[Word] = []
    for at, word in enumerate(words):
        dates, before = _is_date(word.said), made[-1].said == DATE if made else False
        joins = before and word.said in ("de", "of") and at + 1 < len(words) and month_of(words[at + 1].said, spoken()) is not None
        if before and (dates or joins):
            made[-1] = Word(DATE, made[-1].start, word.end)
        else:
            made.append(Word(DATE if dates else word.said, word.start, word.end))
    return made


def _is_date(word: str) -> bool:
    return weekday_of(word) is not None or NUMBER.fullmatch(word) is not None or month_of(word, spoken()) is not None


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    known = ordinals(language)
    toward = f"{'/'.join(sorted(known.sets['toward']))}?"
    behind = "|".join(map(re.escape, sorted({*known.sets["parts"], DATE})))
    forms = (*(f"{toward} {said}" for said in known.pointing), DATE)
    return tuple(re.compile(f"{''.join(map(_form, said.split()))}(?= )(?! (?:{behind}) )") for said in forms)


def _form(word: str) -> str:
    if word == NAME:  # whoever is called so is looked up behind words that point at somebody's, and there alone
        return r" ([^ |A-Z]+)"
    one = "|".join(re.escape(said) for said in word.removesuffix("?").split("/"))
    return f"(?: (?:{one}))?" if word.endswith("?") else f" (?:{one})"
