"""Bare numbers that are days of a month, since a stretch or list of its days is told before them: "out 7-11 December, Jo does 7
and 8, Lee 9 to 11"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from intents.when.grammar.expression import Moment
from intents.when.model.days import Days
from intents.when.text.reader import Reader

LAST, HOURS = 31, 24  # of a month, of a day

Pair = tuple[int, int]
"""Two numbers of days, the same twice for a single one."""


def days_shared_out(reader: Reader, told: Sequence[Moment], taken: Iterable[Pair]) -> list[list[Moment]]:
    """The bare numbers behind the days of one month, as days of it; whether they might be hours as well is asked.

    ``told``: all that was read; ``taken``: the tokens of all that is sure. Numbers in a row ("7 and 8") or stretches that make up
    what was told can't be hours; any one that is no day in order makes none of them one."""
    month = _month(told)
    if month is None:
        return []
    low, high, days, begin = month
    single = low == high  # "24 Dec is a half day, 25 and 26 are holidays"
    free = set(range(begin, len(reader.tokens))).difference(chain.from_iterable(range(*one) for one in taken))
    groups = list(_groups(reader, sorted(free), free))
    pairs = [pair for group in groups for _, pair in group]
    numbers = [number for first, last in pairs for number in ([first] if first == last else [first, last])]
    within = all(low <= number <= high for number in numbers)
    led = bool(groups) and reader.at(groups[0][0][0][0] - 1).has("away")  # "in 14-16 June. Away 17-18"
    if len(numbers) < 2 or any(a >= b for a, b in pairwise(numbers)) or numbers[-1] > LAST:
        return []
    if not within and numbers[0] < high + 2 - (led or single):
        return []
    if single and not any(len(group) > 1 for group in groups):
        return []
    tiled = within and (numbers[0], numbers[-1]) == (low, high) and all(b[0] == a[1] + 1 for a, b in pairwise(pairs))
    sure = led or (tiled and len(pairs) > 1) or numbers[-1] > HOURS or any(len(group) > 1 for group in groups)
    if len(groups) == len(pairs) == len(numbers) and not tiled:
        return []  # "out 7-9 December, call Jo on extension 8 or 9"
    ask = () if sure else ("two_readings",)
    return [[_moment(place, pair, days, ask) for place, pair in group] for group in groups]


def _month(told: Sequence[Moment]) -> tuple[int, int, Days, int] | None:
    """First and last day of the one month whose days are told, that month, and the index behind them."""
    sides = [(one, side) for one in told for side in (one.days, one.upto) if side is not None]
    numbered = [(one, side) for one, side in sides if side.day]
    months = {side.month for _, side in numbered if side.month}
    if not numbered or len(months) != 1 or any(one.hours or one.right for one in told) or len(sides) > len(numbered):
        return None
    if any(one.days and one.days.first for one in told):
        return None
    numbers = [side.day or 0 for _, side in numbered]
    named = next(side for _, side in numbered if side.month)
    return min(numbers), max(numbers), Days(month=named.month, year=named.year), max(one.tokens[1] for one in told)


def _groups(reader: Reader, places: Sequence[int], free: set[int]) -> Iterator[list[tuple[Pair, Pair]]]:
    """The bare numbers, those of a row together: their tokens, and what they say."""
    at = -1
    for place in places:
        if place < at or _day(reader, place) is None:
            continue
        group: list[tuple[Pair, Pair]] = []
        here: int | None = place
        while here is not None and here in free and (first := _day(reader, here)) is not None:
            last = _day(reader, here + 2) if reader.at(here + 1).has("link") and here + 2 in free else None
            end = here + 1 if last is None else here + 3
            group.append(((here, end), (first, last or first)))
            at = end
            joints = [reader.at(end).has("join"), reader.at(end).has("join") and reader.at(end + 1).has("join")]
            here = end + sum(joints) if joints[0] else None
        yield group


def _day(reader: Reader, at: int) -> int | None:
    """A number in figures that may be a day: it counts nothing and is no clock, and no word before it limits something."""
    token, before, after = reader.at(at), reader.at(at - 1), reader.at(at + 1)
    glued = (not after.spaced and after.text in (":", ".", "/", "%") and reader.at(at + 2).digits) or not (
        token.spaced or before.has("link")
    )
    limited = before.has("timely") or before.has("back") or (before.has("bound") and not before.has("link"))
    counts = after.has("grain") or after.has("meridiem") or after.has("oclock") or not reader.ends(at + 1) or after.has("month")
    number = token.number or 0
    return number if token.digits in (1, 2) and 1 <= number <= LAST and not (glued or limited or counts) else None


def _moment(place: Pair, pair: Pair, days: Days, ask: tuple[str, ...]) -> Moment:
    first = Days(day=pair[0], month=days.month, year=days.year, ask=ask)
    return Moment(place, days=first, upto=Days(day=pair[1], month=days.month, year=days.year) if pair[1] > pair[0] else None)
