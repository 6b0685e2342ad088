"""A date that is said anew beside the one whose place it takes: what isn't said again stays ("7-9 Dec, no, 8-10")."""

import re
from dataclasses import dataclass

from intents.when.tongues import plain, tongue
from intents.when.words import ORDINAL_ENDINGS, Sense, sense_of

PIECE = re.compile(r"\d{1,2}[:.]\d\d(?!\d)|\d+(?:st|nd|rd|th|\.(?=\s|$))?|[^\W\d_]+|\S")
VALUES = frozenset(("number", "weekday", "month", "offset", "part", "grain", "feast", "ordinal"))
LINKS = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, figure or sign of a date, and what it may mean."""

    text: str
    start: int
    end: int
    sense: Sense

    def has(self, *kinds: str) -> bool:
        """Whether it means one of these."""
        return any(kind in self.sense for kind in kinds)

    @property
    def valued(self) -> bool:
        """Whether it says which day or hour."""
        return not VALUES.isdisjoint(self.sense)

    @property
    def nth(self) -> bool:
        """Whether it is written as the number of a day."""
        return "ordinal" in self.sense or self.text[-2:] in ORDINAL_ENDINGS or (self.text[-1] == "." and self.text[0].isdigit())


def anew(old: str, new: str, language: str, *, kind: str = "days") -> str | None:
    """The words of both as one date; ``kind`` is that of the new one. None where it is open what of the old one stays."""
    was, now = _pieces(old, language), _pieces(new, language)
    was_link, now_link = _link(was), _link(now)
    if not any(piece.valued for piece in now) or not any(piece.valued for piece in was):
        return None
    if kind == "clock" and now_link is not None:
        return _at_clock(old, new, was)
    if was_link is not None and now_link is None:
        return _side(old, new, was, now, language, kind)
    if now_link is not None or was_link is not None:
        return _in_month(new, now, old, was)
    return _single(old, new, was, now, kind)


def _pieces(text: str, language: str) -> list[Piece]:
    found = PIECE.finditer(text)
    return [Piece(one[0], *one.span(), _sense(one[0], language)) for one in found]


def _sense(word: str, language: str) -> Sense:
    """What a piece may mean, in a language by way of English."""
    if word[0].isdigit():
        return {"number": True}
    if word in LINKS:
        return {"link": True}
    low = plain(word)
    if language != "en":
        own = tongue(language)
        named = [own.slots[one][low] for one in ("weekday", "month", "part") if low in own.slots[one]]
        low = named[0] if named else own.words.get(low, low)
    return sense_of(low.lower().partition(" ")[0])


def _link(pieces: list[Piece]) -> int | None:
    """Where the sign or word stands between the two sides of a range."""
    for at in range(1, len(pieces) - 1):
        if pieces[at].has("link") and any(one.valued for one in pieces[:at]) and any(one.valued for one in pieces[at + 1 :]):
            return at
    return None


def _side(old: str, new: str, was: list[Piece], now: list[Piece], language: str, kind: str) -> str | None:
    """A range with its begin or its end said anew; the end, which was said last, unless the words tell."""
    link = _link(was) or 0
    first, last, begin = _number(now), _number(was[link:]), _number(was[:link])
    if now[0].sense.get("bound") == "from":
        return f"{_in_month(new, now, old, was[:link])} {old[was[link].start :]}"
    if now[0].has("link") and len(now) > 1:
        new = new[now[1].start :]
    elif begin is not None and first is not None and last is not None and begin <= first <= last:
        return None  # "1 to 5 Feb, no, the 3rd"
    lead, end = old[: was[link + 1].start], old[was[link + 1].start :]
    made = _single(end, new, _pieces(end, language), _pieces(new, language), kind)
    return None if made is None else f"{lead}{made}"


def _number(pieces: list[Piece]) -> int | None:
    """The weekday or number that is named, if it is one."""
    named = [one.sense["weekday"] for one in pieces if one.has("weekday")] or [
        int(re.match(r"\d+", one.text)[0])  # type: ignore[index]
        for one in pieces
        if one.text[0].isdigit()
    ]
    return named[0] if len(named) == 1 and isinstance(named[0], int) else None


def _single(old: str, new: str, was: list[Piece], now: list[Piece], kind: str) -> str | None:
    """A day or hour in the place of one."""
    valued = [one for one in now if one.valued]
    kinds = {_kind(one) for one in valued}
    if kinds == {"weekday"}:
        return _put(old, was, valued[0].text, "weekday", barred=("number", "ordinal", "month")) or (
            None if any(one.has("number", "ordinal") for one in was) else _whole(old, new, was, now)
        )
    if kinds == {"part"} and kind == "part":
        return _put(old, was, valued[-1].text, "part", barred=())
    if kind == "clock":
        return _at_clock(old, new, was)
    if not _grain(now) and (counted := _of_number(old, new, was)) is not None:
        return _in_month(counted, now, old, was)
    if kinds <= {"number", "ordinal"}:
        return _in_month(_whole(old, new, was, now), now, old, was)
    return _whole(old, new, was, now)


def _kind(piece: Piece) -> str:
    return next(one for one in ("weekday", "month", "part", "number", "ordinal", "offset", "grain", "feast") if piece.has(one))


def _put(old: str, was: list[Piece], word: str, kind: str, *, barred: tuple[str, ...]) -> str | None:
    """The old words with another weekday or part of a day."""
    own = [one for one in was if one.has(kind)]
    if len(own) != 1 or any(one.has(*barred) for one in was if barred):
        return None
    return f"{old[: own[0].start]}{word}{old[own[0].end :]}"


def _at_clock(old: str, new: str, was: list[Piece]) -> str | None:
    """The old day with other hours."""
    clocks = [
        at
        for at, one in enumerate(was)
        if one.text[0].isdigit() and not one.nth and not any(other.has("month") for other in was[max(at - 1, 0) : at + 2])
    ]
    if not clocks:
        return None
    first, last = clocks[0], clocks[-1]
    if last + 1 < len(was) and was[last + 1].has("meridiem"):
        last += 1
    return f"{old[: was[first].start]}{new}{old[was[last].end :]}"


def _whole(old: str, new: str, was: list[Piece], now: list[Piece]) -> str:
    """The new words behind those that led to the old ones: "until Wednesday, no, Thursday", "back on the 8th, sorry, the 9th"."""
    lead, own = _lead(was), _lead(now)
    if lead and own:
        alike = own[0].text == lead[-1].text or (own[0].has("glue") and lead[-1].has("glue")) or own[0].has("bound")
        lead = lead[:-1] if alike else lead
    return f"{old[: lead[-1].end]} {new}" if lead else new


def _lead(pieces: list[Piece]) -> list[Piece]:
    """The words before a day or hour, without the article."""
    first = next(at for at, one in enumerate(pieces) if one.valued)
    return [one for one in pieces[:first] if one.sense.get("glue") != "the"]


def _of_number(old: str, new: str, was: list[Piece]) -> str | None:
    """A number in the place of one that only tells which: "the weekend of the 5th, no, the 12th"."""
    first = next((one for one in was if one.has("number", "ordinal")), None)
    named = any(one.valued and not one.has("grain") for one in was if first is not None and one.start < first.start)
    return None if first is None or named or not _grain(was) else f"{old[: first.start]}{new}"


def _grain(pieces: list[Piece]) -> bool:
    return any(one.has("grain") for one in pieces)


def _in_month(said: str, now: list[Piece], old: str, was: list[Piece]) -> str:
    """New numbers in the month that was said with the old ones."""
    months = [one for one in was if one.has("month")]
    told = any(one.has("month", "weekday", "offset", "part", "meridiem") or one.text in "/." for one in now)
    numbers = [one for one in was if one.has("number", "ordinal")]
    if not months or told or not numbers or not any(one.has("number", "ordinal") for one in now):
        return said
    before = [one for one in numbers if one.end <= months[-1].start]
    return f"{said}{old[before[-1].end : months[-1].end]}" if before else f"{months[-1].text} {said}"
