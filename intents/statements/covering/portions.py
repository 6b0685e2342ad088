"""Who covers which portion of an absence: by words that count ("the first two days"), or by what stands before them."""

from itertools import pairwise

from intents.statements.combined import Absence, Combined, CoverPart, Portion
from intents.statements.heard import Heard
from intents.statements.statement import Chunk, Match
from intents.when.extract import DateMark

GRAINS = ("day", "week", "half", "one")
ALL, ORDER = "all", "order"


def counted(chunk: Chunk) -> list[Match]:
    """The marks of a clause that count a portion."""
    return [mark for mark in chunk.marks if mark.rule.says == "share" and mark.rule.shape.partition(" ")[0] in GRAINS]


def portion_of(heard: Heard, chunk: Chunk, before: Portion | None) -> Portion | None:
    """The portion that a clause speaks of; "the second" is of what was counted ``before``."""
    for mark in counted(chunk):
        grain, which, *count = mark.rule.shape.split()
        length = next((date.length for date in dates_of(heard, mark) if date.length), None)
        if length:
            return Portion(length.grain, int(which), int(length.count))
        return Portion(before.grain if before and grain == "one" else grain, int(which), *map(int, count))
    return None


def dates_of(heard: Heard, mark: Match) -> list[DateMark]:
    """The dates in the words of a mark: the "two days" of "the first two days"."""
    return heard.row.dates_in(mark.start, mark.end)


def without_portions(heard: Heard, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The dates, but for those that only say how much is counted."""
    inside = [date for mark in counted(chunk) for date in dates_of(heard, mark)]
    return [date for date in dates if date not in inside]


def is_rest(chunk: Chunk) -> bool:
    """Whether it speaks of what is left: "Max the rest", not "Max both days"."""
    shares = [mark for mark in chunk.marks if mark.rule.says == "share" and mark.rule.shape not in (ALL, ORDER)]
    return bool(shares) and not counted(chunk)


def in_order(heard: Heard, chunk: Chunk) -> bool:
    """Whether each of those named has one of the days, in their order: "covered by Jo, Max and Priya respectively"."""
    own = [one for one in heard.chunks if one.sentence == chunk.sentence]
    said = any(not heard.language.sets["respectively"].isdisjoint(heard.row.words[one.start : one.end]) for one in own)
    return said or any(mark.rule.shape == ORDER for one in own for mark in one.marks)


def last_portion(covers: list[CoverPart]) -> Portion | None:
    """The portion of the cover named last."""
    return covers[-1].portion if covers else None


def by_place(made: Combined) -> None:
    """Each cover has the days said just before it, where they take turns: "Friday off, Jo covers. Monday off, no cover"."""
    mine, row = made.mine, made.heard.row
    open_ = [part for part in mine.covers if not (part.dates or part.rest or part.portion or part.either)]
    stops = sorted([*((part.place, part) for part in open_), *((at, None) for at in mine.uncovered)], key=lambda stop: stop[0])
    if len(open_) < len(mine.covers) or len(stops) < 2:
        return
    marks = [mark for one in mine.away for mark in mine.marks_of(one)]
    said = [(row.place(mark), mark) for mark in marks if mark.kind in ("days", "both")]
    places = [-1, *(place for place, _ in stops)]
    own = [[mark for at, mark in said if before < at < place] for before, place in pairwise(places)]
    if not all(own):
        return
    for (_, part), dates in zip(stops, own, strict=True):
        if part is not None:
            part.dates = dates


def shared_out(made: Combined) -> None:
    """Of several named together each has what is said of them alone, and the others the rest: "Lee and Priya split it, Lee until
    Boxing Day"."""
    for absence in (made.mine, *made.others):
        for joint in [part for part in absence.covers if len(part.names) > 1 and _for_all(part) and not part.either]:
            left = [name for name in joint.names if not _own_share(absence, joint, name)]
            if len(left) == len(joint.names):
                continue
            joint.names, joint.rest = tuple(left), True
            if not left:
                absence.covers.remove(joint)


def _own_share(absence: Absence, joint: CoverPart, name: str) -> bool:
    """Whether somebody named among others has a share of their own behind; it is put under the longer of their two names."""
    words = name.casefold().split()
    found = False
    for part in absence.covers:
        again = part.names[0].casefold().split() if len(part.names) == 1 and part.place > joint.place else []
        if again and not _for_all(part) and (words[: len(again)] == again or again[: len(words)] == words):
            part.names = (max(name, part.names[0], key=len),)
            found = True
    return found


def _for_all(part: CoverPart) -> bool:
    """Whether nothing is said of how much of it somebody has."""
    return not (part.dates or part.portion or part.rest)
