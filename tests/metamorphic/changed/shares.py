"""Requests that several cover, each a share of it, and the edits of a share: what no word names stays with whoever has it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import pairwise

from tests.metamorphic.changed.values import DAY, Edit, Piece, Value, both, covered, joined, on

SAM, LEE, JO = "Sam", "Lee", "Jo"
NINE, NOON, TWO, FIVE = time(9), time(12), time(14), time(17)
PARTS, NIGHT, OPEN, HOLE, DAYS = "parts", "night parts", "open part", "three days, hole", "days, two"
NAMES = (PARTS, NIGHT, OPEN, HOLE)


def made(days: list[date]) -> dict[str, Value]:
    """What each of these requests comes to, by its name."""
    mon, tue, wed, thu = days[:4]
    evening = Piece(datetime.combine(tue, time(22)), datetime.combine(wed, time()), (SAM,))
    before = Piece(datetime.combine(wed, time()), datetime.combine(wed, time(2)), (SAM,))
    behind = Piece(datetime.combine(wed, time(2)), datetime.combine(wed, time(6)), (LEE,))
    return {
        PARTS: (on(tue, (NINE, NOON), (SAM,)), on(tue, (NOON, FIVE), (LEE,))),
        OPEN: (on(tue, (NINE, NOON), (SAM,)), on(tue, (NOON, FIVE))),
        NIGHT: (evening, before, behind),
        HOLE: (on(mon, None, (SAM,)), on(wed, None, (LEE,)), on(thu)),
    }


def edits(name: str, monday: date) -> Iterator[tuple[str, dict[str, date], list[Edit], bool]]:
    """Each edit of a share with the days that it names, what may be meant, and whether it may be asked about."""
    tue, wed, thu = (monday + at * DAY for at in (1, 2, 3))
    if name in (PARTS, OPEN):
        yield "share until", {}, [_until(tue, 14)], True
        yield "share of first until", {}, [_until(tue, 14)], False
        yield "share of first shorter", {}, [given(LEE, tue, 11, 12) if name == PARTS else given("", tue, 11, 12)], False
        yield "share between", {}, [given(JO, tue, 11, 14)], False
        yield "share last hour", {}, [given(JO, tue, 16, 17)], False
    if name == PARTS:
        yield "share of second from", {}, [given(LEE, tue, 11, 17)], False
        yield "share of second later", {}, [given(SAM, tue, 12, 13)], True
        yield "share of third from", {}, [given(JO, tue, 15, 17)], False
        yield "share mine", {}, [_mine(LEE)], True
        yield "share afternoon", {}, [given(JO, tue, 12, 17), given(JO, tue, 13, 17)], True
    if name == OPEN:
        yield "share of rest", {}, [given(JO, tue, 12, 17)], False
        yield "share of third from", {}, [given(JO, tue, 15, 17)], False
    if name == NIGHT:
        yield "share of night from", {}, [given(JO, wed, 4, 6)], False
        yield "share of night until", {}, [given(JO, wed, 4, 6, before=True)], False
        yield "share of night between", {}, [given(JO, wed, 1, 3)], False
        yield "share of night shorter", {}, [given(LEE, wed, 1, 2)], False
        yield "share of night longer", {}, [given(SAM, wed, 2, 4)], False
    if name == HOLE:
        yield "share of rest", {}, [covered(JO, day=thu)], False
        yield "share of day too", {"old": thu}, [covered(LEE, day=thu)], False
    if name == DAYS:
        yield "share keeps", {"old": monday, "other": wed}, [covered(JO, day=wed)], False
        yield "share each", {"old": monday, "other": wed}, [both(covered(JO, day=monday), covered(SAM, day=wed))], False
    if name in (PARTS, NIGHT, DAYS):
        yield "share swap", {}, [_renamed({SAM: LEE, LEE: SAM})], False
        yield "share to one", {}, [covered(SAM)], False
    if name in (PARTS, NIGHT, DAYS, HOLE):
        yield "share given", {}, [_renamed({LEE: JO})], False
        yield "share nobody", {}, [_renamed({LEE: ""})], True


def given(who: str, day: date, begin: int, end: int, *, before: bool = False) -> Edit:
    """Somebody covers these hours of a day; ``before``: those that the second has, up to the first of them."""
    first, last = datetime.combine(day, time(begin)), datetime.combine(day, time(end))
    if before:
        first, last = datetime.combine(day, time(2)), first

    def handed(had: Value) -> Value:
        pieces = []
        for one in had:
            cuts = sorted({one.start, one.end, *(at for at in (first, last) if one.start < at < one.end)})
            for start, stop in pairwise(cuts):
                pieces.append(Piece(start, stop, (who,) * bool(who) if first <= start and stop <= last else one.who))
        return joined(pieces)

    return handed


def _until(day: date, end: int) -> Edit:
    """Whoever is first goes on until then, and who follows begins there."""
    return given(SAM, day, 9, end)


def _renamed(names: dict[str, str]) -> Edit:
    """Others have the shares of those; nobody where the other is nobody."""
    return lambda had: joined(
        Piece(one.start, one.end, tuple(new for name in one.who if (new := names.get(name, name)))) for one in had
    )


def _mine(name: str) -> Edit:
    """The speaker does what somebody had, and isn't away then."""
    return lambda had: tuple(one for one in had if name not in one.who)
