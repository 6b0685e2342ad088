"""An absence of which only the end is told begins with what it is for: "my op is on the 1st, out until the 11th"."""

from datetime import datetime

from intents.statements.combined import Combined
from intents.statements.days.borrowed import begins
from intents.statements.days.free import free_dates
from intents.statements.heard import ASIDES, over
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark


def begun_before(made: Combined) -> None:
    """Puts the one date before an end to it, where it is that of the speaker's own affair, or has a clock as the end has."""
    heard, mine = made.heard, made.mine
    dated = [one for one in mine.away if mine.marks_of(one)]
    if len(dated) != 1 or mine.returns or mine.leaning.get(dated[0].place):
        return
    told = dated[0]
    ahead = [one for one in heard.chunks if one.sentence == told.chunk.sentence and one.number < told.chunk.number]
    now = any(not heard.language.sets["now"].isdisjoint(heard.row.words[one.start : one.end]) for one in (*ahead, told.chunk))
    if now or told.shape or any(map(begins, told.dates)):
        return
    found = [(chunk, mark) for chunk in ahead for mark in [*free_dates(made, chunk), *_of_events(made, chunk)]]
    if len(found) == 1 and _begins(made, told, *found[0]):
        told.dates.insert(0, found[0][1])
        heard.owners[found[0][1]] = told
        made.used.add(found[0][1].place[0])


def _of_events(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates of what is only told of in a clause: "my op is on the 1st"."""
    return [mark for one in made.events if one.chunk is chunk for mark in one.dates]


def _begins(made: Combined, told: Statement, chunk: Chunk, mark: DateMark) -> bool:
    """Whether the absence begins with this date."""
    heard = made.heard
    if mark.bound or mark.kind not in ("days", "both") or chunk.quoted or chunk.has(*ASIDES) or over(heard, chunk):
        return False
    spans = heard.dates.when([mark]).spans
    if len(spans) != 1 or not isinstance(spans[0].start, datetime) or spans[0].start < heard.phrase.now.replace(tzinfo=None):
        return False
    own = not heard.language.sets["mine"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    clocks = all(one.kind == "clock" for one in told.dates)
    return mark.kind == "both" if clocks else own
