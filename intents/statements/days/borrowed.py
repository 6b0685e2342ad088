"""An absence without a date of its own takes one that is told beside it; dates that nothing took are asked about."""

from intents.statements.combined import Combined
from intents.statements.days.free import free_dates, only_dates
from intents.statements.heard import plain
from intents.when.extract import DateMark


def borrow(made: Combined) -> None:
    """An absence without any date takes that of its covers, of a statement of being here or of the event beside it."""
    mine, heard = made.mine, made.heard
    first = mine.away[0]
    if any(part.dates for part in mine.covers):
        return
    for chunk in sorted(heard.chunks, key=lambda chunk: abs(chunk.number - first.chunk.number)):
        marks = [mark for mark in heard.row.dates_in(chunk.start, chunk.end) if mark.place[0] not in made.used]
        owners = [owner for mark in marks if (owner := heard.owners.get(mark))]
        turns = first.chunk.head in heard.language.sets["but"] | heard.language.sets["so"] and chunk.number < first.chunk.number
        here = () if turns else mine.here  # "I said I'd be in on Thursday but I can't"
        if marks and not any(owner in (*made.history, *here, *made.reported, *mine.returns) for owner in owners):
            mine.lean(first, marks)
            mine.here = [one for one in mine.here if one not in owners]
            return


def cover_days(made: Combined) -> None:
    """Where nothing is told but who covers, the days are those that stand beside it: "Poppy will carry my phone, 5 to 16 April",
    "... for the duration of my leave, which runs from Monday to Wednesday"."""
    heard, part = made.heard, made.mine.covers[0]
    beside = [chunk for chunk in heard.chunks if free_dates(made, chunk) and (plain(heard, chunk) or chunk.has("lasting"))]
    if part.statement is not None and len(beside) == 1 and beside[0].sentence == part.statement.chunk.sentence:
        part.dates = free_dates(made, beside[0])
        made.use(part.dates)


def unowned(made: Combined) -> None:
    """Dates that stand alone and that nothing took: they are asked about, never dropped."""
    mine = made.mine
    owners = (*mine.away, *mine.returns, *mine.here, *mine.denied, *made.requests, *made.history)
    owned = {mark.place[0] for one in owners for mark in mine.marks_of(one)}
    owned |= {mark.place[0] for part in mine.covers for mark in part.dates} | made.used
    for chunk in made.heard.chunks if mine.away else ():
        if only_dates(made, chunk) or (chunk.has("unsure") and not chunk.statements):
            free = [mark for mark in made.heard.row.dates_in(chunk.start, chunk.end) if mark.place[0] not in owned]
            if any(mark.kind != "lasting" and not _said_again(made, mark) for mark in free):
                mine.ask.append("which_date")


def _said_again(made: Combined, mark: DateMark) -> bool:
    """Whether it is a day of the absence, said once more: "it's now the 6th, so I'll be out on the 6th"."""
    marks = [one for statement in made.mine.away for one in made.mine.marks_of(statement)]
    days = {(span.start, span.end) for one in marks for span in made.heard.dates.when([one]).spans}
    return all((span.start, span.end) in days for span in made.heard.dates.when([mark]).spans)
