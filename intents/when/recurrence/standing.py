"""What shows that bare weekdays come again and again: words for a lasting arrangement, or an end that lies far off."""

from datetime import timedelta
from typing import Literal

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.offsets import amount_at
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.intervals import stretch_at
from intents.when.text.reader import Reader
from intents.when.text.tokens import Token

FAR = timedelta(days=8)  # an end within the week says nothing about the next one
BESIDES = frozenset("then too again or".split())
STOPS = frozenset(".!?;¦")
LINKS = frozenset(("is", "s"))
NEAR = WEEK = 7
OTHER_DAYS = ("weekday", "weekdays", "month", "feast", "offset", "step")


def goes_on(reader: Reader, at: int, end: int, count: int, *, timed: bool = False) -> Literal["surely", "perhaps"] | None:
    """Whether the list of ``count`` weekdays from ``at`` to ``end`` is one of every week: "mon wed fri 6-11, no end date",
    "tue and thu 4pm-6pm I coach, until Christmas"; of "Mon and Tue until 12 January" only the Tuesday may last so long."""
    before = reader.at(at - 1)
    if before.get("bound") in ("from", "since", "after", "until", "back") or before.has("step"):
        return None
    hours = hours_at(reader, reader.skip(end, ",", "at") + (reader.at(end).get("bound") in ("from", "between")), True, True)
    behind = hours[1] if hours and hours[0].end else end
    timed = timed or behind > end
    if not timed and reader.day_number(end):
        return None
    if (habit := _habit(reader, at, behind)) is not None:
        return "surely" if habit else "perhaps"
    if 1 < count < WEEK and (_in_weeks(reader, behind) or _after_weeks(reader, at)):
        return "surely"
    later = _ends_later(reader, behind)
    if (_stands(reader, at, behind) and (count > 1 or timed)) or (later and (count > 2 or timed)):
        return "surely"
    return ("surely" if later == "within" else "perhaps") if count == 2 and later else None


def _habit(reader: Reader, at: int, behind: int) -> bool | None:
    """Whether it is surely or perhaps so every week, by a word before the weekdays or behind "is" ("always off on Wednesday",
    "Friday is my regular day off"); None where no such word stands there."""
    for place in range(at - 1, max(-1, at - NEAR), -1):
        token = reader.at(place)
        if token.has("habit"):
            return bool(token.get("habit"))
        if token.text in STOPS or token.text == "," or any(token.has(kind) for kind in OTHER_DAYS):
            break
    said = next((place for place in range(behind + 1, behind + 4) if reader.at(place).has("habit")), None)
    if said is not None and reader.at(behind).text in LINKS:
        return bool(reader.at(said).get("habit"))
    return False if on_one(reader, reader.skip(at, "on")) or on_one(reader, at - 1) else None


def on_one(reader: Reader, at: int) -> bool:
    """Whether it is "a" of "off on a Friday", "I don't work on a Friday", which may be any or each of them."""
    named = reader.at(at).text == "a" and reader.at(at - 1).get("glue") == "on" and reader.at(at + 1).has("weekday")
    return named and (reader.at(at - 2).has("away") or reader.at(at - 2).has("working"))


def _in_weeks(reader: Reader, end: int) -> bool:
    """Whether they are said to be those of several weeks: "Tue and Thu of the next two weeks"."""
    here = reader.skip(end, "of", "in", "for", "the")
    here = here + 1 if here > end and reader.at(here).has("step") else here
    found = amount_at(reader, here) if here > end else None
    return found is not None and found[0].grain == "week" and found[0].count > 1


def _after_weeks(reader: Reader, at: int) -> bool:
    """Whether several weeks are said before them: "for the next three weeks, Monday to Thursday"."""
    here = at - 1
    while here > at - NEAR and (
        reader.at(here).has("glue") or reader.at(here).text in (",", "·", "(") or reader.at(here).has("tail")
    ):
        here -= 1
    weeks = reader.at(here)
    return weeks.get("grain") == "week" and weeks.get("plural") is True and (reader.number(here - 1) or 0) > 1


def _in_months(reader: Reader, end: int) -> bool:
    """Whether several months are said behind it: "the first Monday of the month, for the next six months"."""
    here = reader.skip(end, ",", "(")
    after = reader.skip(here, "for", "the")
    found = amount_at(reader, after + (reader.at(after).get("step") == 1)) if after > here else None
    return found is not None and found[0].grain in ("month", "year") and found[0].count > 1


def lasts(reader: Reader) -> bool:
    """Whether a quick look at the words allows it."""
    key = ("lasts", 0)
    if key not in reader.seen:
        reader.seen[key] = any(
            on_one(reader, at)
            or token.has("standing")
            or token.has("habit")
            or token.has("month")
            or _ends(token)
            or (token.get("grain") in ("week", "month") and token.get("plural"))
            for at, token in enumerate(reader.tokens)
        )
    return not reader.habit and bool(reader.seen[key])


def _ends(token: Token) -> bool:
    return token.get("bound") in ("until", "through") and not token.has("weak")


def each_month(reader: Reader, at: int, end: int) -> bool:
    """Whether a day in the month is one of each month: "2nd and 4th Friday off, standing arrangement", "last Friday of the month
    I don't work, up to May"."""
    lasting = (
        _stands(reader, at, end)
        or _in_months(reader, end)
        or _ends_later(reader, end) is not None
        or _habit(reader, at, end) is True
    )
    return reader.at(at - 1).get("bound") is None and lasting


def _sentence(reader: Reader, at: int) -> range:
    """The tokens from here to the end of the sentence."""
    end = next((place for place in range(at, len(reader.tokens)) if reader.tokens[place].text in STOPS), len(reader.tokens))
    return range(at, end)


def _stands(reader: Reader, at: int, behind: int) -> bool:
    """Whether words for what lasts stand in the sentence, with no other day named between."""
    first = next((place + 1 for place in range(at - 1, -1, -1) if reader.tokens[place].text in STOPS), 0)
    for places in (range(at - 1, first - 1, -1), _sentence(reader, behind)):
        for place in places:
            if reader.at(place).has("standing"):
                return True
            if any(reader.at(place).has(kind) for kind in OTHER_DAYS):
                break
    return False


def _clocks(reader: Reader, behind: int) -> set[int]:
    """The words of hours that begin at a clock and name no end: "I'm gone from 17:00, until March"."""
    found: set[int] = set()
    for place in _sentence(reader, behind):
        begins = reader.at(place).get("bound") == "from" or reader.at(place).get("glue") == "at"
        hours = hours_at(reader, place + 1, True, True) if begins else None
        framed = stretch_at(reader, place) if hours else None
        if hours and hours[0].end is None and not (framed and framed.days):  # not "from 7 to 18 December"
            found |= set(range(place, hours[1]))
    return found


def _reach(reader: Reader, behind: int, place: int) -> Literal["end", "within"] | None:
    """Whether a range is where the weekdays before it lie ("Mon and Wed off, 7-18 Dec"), may be, or is something besides."""
    between = reader.tokens[behind:place]
    if any(token.has("also") or token.text in BESIDES for token in between):
        return None
    return "within" if all(token.has("away") or token.has("glue") or token.has("part") for token in between) else "end"


def _ends_later(reader: Reader, behind: int) -> Literal["end", "within"] | None:
    """Whether an end that lies far off, or a range that does, is the next date that is named, and which of the two."""
    clocks = _clocks(reader, behind)
    for place in _sentence(reader, behind):
        token = reader.at(place)
        if place in clocks:
            continue
        if _ends(token):
            end = stretch_at(reader, place)
            day = fix_known(end.days, reader.today, reader.country) if end and end.days and not end.hours else None
            return "end" if day is not None and day.first > reader.today + FAR else None
        if token.has("month") or token.digits or token.get("bound") == "from":
            framed = stretch_at(reader, place)
            right = framed.upto or (framed.right.days if framed.right else None) if framed and framed.days else None
            day = fix_known(right, reader.today, reader.country) if right else None
            if day is None or day.last <= reader.today + FAR or (framed and framed.hours):
                return None
            return _reach(reader, behind, place)
        if token.has("bound") or any(token.has(kind) for kind in OTHER_DAYS):
            return None
    return None
