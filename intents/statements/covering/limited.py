"""What somebody leaves of a day that is else theirs: "Uma covers, on the 9th only until 1pm, then Raj"."""

from intents.statements.combined import Combined, CoverPart
from intents.statements.covering.assigned import claim
from intents.statements.heard import plain
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.when.near import timed

OTHER_SIDE = {"until": "from", "before": "from", "from": "until", "after": "until"}


def limited_covers(made: Combined) -> None:
    """Hours said behind a cover limit it: what they leave of the day is for who is named next, or for nobody."""
    covers = made.mine.covers
    for chunk in made.heard.chunks if made.mine.away else ():
        before = made.heard.clause_before(chunk)
        at = next((at for at, part in enumerate(covers) if part.statement and part.statement.chunk is before), None)
        marks = made.heard.row.dates_in(chunk.start, chunk.end)
        left = _left(marks) if at is not None and plain(made.heard, chunk) else None
        if at is None or left is None:
            continue
        claim(made, marks)
        made.spent += [(*mark.place, "when") for mark in marks]
        behind = at + (not covers[at].dates)  # of two who have the same hours the first keeps them
        covers.insert(behind, CoverPart(_next(made, chunk), None, [left], place=chunk.start))


def _left(marks: list[DateMark]) -> DateMark | None:
    """What hours with a limit leave of their day, if that is all the dates say."""
    limit = next((mark for mark in marks if mark.kind in ("clock", "both") and mark.bound in OTHER_SIDE), None)
    days = [mark for mark in marks if mark.kind == "days"]
    if limit is None or len(marks) > 2 or len(marks) != 1 + len(days) or (days and limit.kind == "both"):
        return None
    other = limit.bounded(OTHER_SIDE[limit.bound or ""])
    return timed(days[0], other) if days else other


def _next(made: Combined, chunk: Chunk) -> tuple[str, ...]:
    """Who is named alone behind, to go on then: "after that Jo"."""
    heard = made.heard
    after = heard.chunks[chunk.number + 1] if chunk.number + 1 < len(heard.chunks) else None
    if after is None or after.sentence != chunk.sentence or after.statements or not after.has("after", "then"):
        return ()
    groups = [at for at in range(after.start, after.end) if heard.row.names[at] and at not in made.parts]
    group = heard.row.items[groups[0]].group if len(groups) == 1 else None
    if group is None:
        return ()
    made.parts[groups[0]] = "cover"
    return group.said
