"""Who covers which of it: the spans that each cover names, and the absence cut where covers change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.draft import Cover
from intents.requests.away.extent import Extent
from intents.requests.covering.portions import days_of, hours_on_days, in_figures, portion_spans
from intents.requests.near import read_near
from intents.requests.spans import DAY, at_midnight, begin_of, eve, midnight, moment, on_day
from intents.statements.combined import Absence, Combined, CoverPart
from intents.when import Span, When

HALF_A_DAY = timedelta(hours=12)
CLOSE = timedelta(hours=1)  # so near are hours to those of "morning" or "afternoon" that these are meant
NOMINAL = timedelta(hours=2)  # by so much the hours of "morning" or "afternoon" may be meant wider than they are written
Piece = tuple[Span, CoverPart | None]  # of the absence, and who has it


def cover_spans(made: Combined, absence: Absence, extent: Extent) -> list[list[Span]]:
    """The spans that each cover names; where nothing else says when, they are the absence."""
    found = []
    around = eve(begin_of(extent.spans), extent.now)
    for part in absence.covers:
        if part.dates and (days := in_figures(extent.spans, part.dates)):
            found.append(days)
            continue
        several = _hours_of_several(extent, part)
        if several:
            extent.wonder("uncertain")
        when = read_near(made, part.dates, around=around) if part.dates else When()
        own = hours_on_days(when.once or when.spans) or ([] if several else _parts(extent, part))
        if own and part.portion and part.portion.grain == "half":  # "Lee does the second half of my Friday"
            own = portion_spans(own, part.portion, len(absence.covers)) or extent.wondering("uncertain", own)
        own = own or _portion(extent, part, len(absence.covers))
        if len(own) == len(absence.covers) == 1 and (_takes_over(made, part, extent) or _from_then(absence, part, extent)):
            own = extent.spans = _begun_with(own[0], extent.spans[0])
        found.append(own)
        if part.dates and not extent.spans and not extent.recurrence and not any(absence.marks_of(one) for one in absence.away):
            spans = extent.take(when)
            extent.spans += spans if extent.recurrence else []
    if not extent.spans and not extent.recurrence:
        extent.spans = [span for spans in found for span in spans]
    return found


def _parts(extent: Extent, part: CoverPart) -> list[Span]:
    """The parts of a day that somebody has of an absence which is not each week's: "Jo the morning, Max the afternoon"."""
    return [] if extent.recurrence else [hours for mark in part.dates if not mark.bound and (hours := mark.hours)]


def _takes_over(made: Combined, part: CoverPart, extent: Extent) -> bool:
    """Whether somebody's turn begins then, where of the absence only the end is told: "Sam steps in on 7 June, I'm away until
    the 18th"."""
    statement = part.statement
    words = made.heard.row.words[statement.match.start : statement.match.end] if statement else []
    return _begun_today(extent) and not made.heard.language.sets["takes_over"].isdisjoint(words)


def _from_then(absence: Absence, part: CoverPart, extent: Extent) -> bool:
    """Whether somebody's turn from a day on is told first, and of the absence only its end: "from Thursday Jo has my phone, out
    until Monday"."""
    begun, place = part.dates[0].bound == "from" if part.dates else False, part.statement.place if part.statement else part.place
    return begun and _begun_today(extent) and all(one.place > place for one in absence.away)


def _begun_today(extent: Extent) -> bool:
    """Whether the absence begins today only since nothing else is said."""
    first = extent.spans[0] if len(extent.spans) == 1 else None
    return "from today" in extent.assumed or (first is not None and first.open_start and first.start == extent.today)


def _begun_with(turn: Span, whole: Span) -> list[Span]:
    """The absence from where somebody's turn begins, if that is before its end."""
    start, end = moment(turn.start), moment(whole.end)
    if start is None or end is None or start >= end:
        return [whole]
    return [replace(whole, start=start, all_day=at_midnight(start) and at_midnight(end), open_start=False)]


def _hours_of_several(extent: Extent, part: CoverPart) -> bool:
    """Whether somebody's hours are told, and not on which of several days they are."""
    hours = bool(part.dates) and all(mark.kind in ("clock", "part") for mark in part.dates)
    return hours and len(days_of(extent.spans)) > 1


def _portion(extent: Extent, part: CoverPart, among: int) -> list[Span]:
    """The days that are somebody's portion of the absence; it is asked where it has no such days."""
    if part.portion is None:
        return []
    found = portion_spans(extent.spans, part.portion, among)
    if not found:
        extent.wonder("uncertain")
    return found


def shares(absence: Absence, named: list[list[Span]], extent: Extent) -> tuple[Cover, ...]:
    """Each cover with the indexes of the spans they have; spans are cut where covers change."""
    extent.spans = _to_the_clock(absence, named, extent)
    cut = [(part, _less_than_all(extent, spans)) for part, spans in zip(absence.covers, named, strict=True)]
    if not any(spans for _, spans in cut) or extent.recurrence:
        if any(named) and any(part.rest for part in absence.covers):
            extent.wonder("uncertain")  # somebody has the rest of what somebody else has whole
        days = [mark for part in absence.covers for mark in part.dates if mark.kind != "rule"]
        if extent.recurrence and days and any(absence.marks_of(one) for one in absence.away):
            extent.wonder("uncertain")  # of a series nobody has some days alone
        return tuple(dict.fromkeys(Cover(name) for part in absence.covers for name in part.names))
    _extended(extent, named)
    pieces = _pieces(extent, cut)
    begun = _begun_today(extent) and len(cut) == 1 and len(pieces) == 2 and pieces[0][1] is None
    if begun and ("from today" in extent.assumed or not at_midnight(pieces[0][0].end)):
        pieces = pieces[1:]  # "handing over to Jo at 3, gone till Monday" begins at 3
    extent.spans = [span for span, _ in pieces]
    covers: list[Cover] = []
    for part in absence.covers:
        own = tuple(at for at, (_, owner) in enumerate(pieces) if owner is part)
        if not own:
            extent.wonder("uncertain")
        covers += [Cover(name, () if len(own) == len(pieces) else own) for name in part.names]
    return tuple(covers)


def _to_the_clock(absence: Absence, named: list[list[Span]], extent: Extent) -> list[Span]:
    """The absence; a part of a day begins or ends with the clock of the only cover: "out in the morning, Jo has it till noon"."""
    spans, own = extent.spans, [span for one in named for span in one]
    if len(absence.covers) != 1 or len(spans) != 1 or len(own) != 1 or spans[0].part is None:
        return spans
    start, end = moment(spans[0].start), moment(spans[0].end)
    clock = _dated(own[0], extent, absence.covers[0])
    first, last = moment(clock.start) or start, moment(clock.end) or end
    if start is None or end is None or first is None or last is None or not max(first, start) < min(last, end):
        return spans
    if start - first > NOMINAL or last - end > NOMINAL:
        return spans
    near = abs(first - start) <= CLOSE and abs(end - last) <= CLOSE  # "in the morning, could Jo do 9 to 12?"
    open_ = own[0].open_start or own[0].open_end or near
    return [replace(spans[0], start=first, end=last, part=None)] if open_ and (first, last) != (start, end) else spans


def _less_than_all(extent: Extent, spans: Sequence[Span]) -> list[Span]:
    """The spans of a cover, less one that is the whole absence."""
    whole = extent.spans[0] if len(extent.spans) == 1 else None
    return [span for span in spans if whole is None or (span.start, span.end) != (whole.start, whole.end)]


def _pieces(extent: Extent, cut: Sequence[tuple[CoverPart, list[Span]]]) -> list[Piece]:
    """The absence in pieces, each with who has it: first what was named, then the rest."""
    pieces: list[Piece] = [(span, None) for span in extent.spans]
    for part, spans in cut:
        for span in spans:
            pieces = _handed(pieces, part, _dated(span, extent, part))
    for part, spans in cut:
        if not spans:
            pieces = [(span, owner or part) for span, owner in pieces]
    return pieces


def _extended(extent: Extent, named: Sequence[list[Span]]) -> None:
    """Adds the days of who covers that are none of the absence: "out 26 to 31 December, cover Jo, Alex on 1 January". Where they
    don't go on from it, or nobody has the absence itself ("off on Friday, Sam covers the weekend"), it is asked."""
    ends = [moment(span.end) for span in extent.spans]
    begin = begin_of(extent.spans)
    if begin is None or None in ends:
        return
    last = max(end for end in ends if end is not None)
    for span in [one for spans in named for one in spans]:
        start, end = moment(span.start), moment(span.end)
        if not span.all_day or start is None or end is None or end <= extent.today or not (start >= last or end <= begin):
            continue
        if start != last or len(named) == 1:
            extent.wonder("uncertain")
        extent.spans.append(span)
        last = max(last, end)


def _dated(span: Span, extent: Extent, part: CoverPart) -> Span:
    """A cover's clock on the day of the absence, and behind midnight where that is in its night: "Sam until 2, Lee from 2"."""
    first = extent.spans[0] if extent.spans else None
    start = moment(first.start) if first else None
    if not span.undated or first is None or start is None:
        return span
    dated, last = on_day(span, midnight(start)), moment(first.end)
    if last is None or len(extent.spans) > 1 or last <= midnight(start) + DAY or last - start > DAY or first.all_day:
        return dated
    by = (timedelta(), *(() if _sure(part) else (HALF_A_DAY,)), DAY)
    later = [one for one in map(dated.later, by) if _lies_in(one, start, last)]
    return later[0] if later else dated


def _sure(part: CoverPart) -> bool:
    """Whether the clocks of a cover are said with their half of the day."""
    hours = [one.hours for mark in part.dates if isinstance(mark.meant, list) for one in mark.meant if one.hours]
    return all(clock.sure for one in hours for clock in (one.start, one.end) if clock is not None)


def _lies_in(span: Span, first: datetime, last: datetime) -> bool:
    """Whether the sides of a stretch that are told lie in another."""
    start, end = moment(span.start), moment(span.end)
    return (start is None or first <= start < last) and (end is None or first < end <= last)


def _handed(pieces: list[Piece], part: CoverPart, span: Span) -> list[Piece]:
    """The pieces with the stretch of ``span`` handed to a cover."""
    made: list[Piece] = []
    for piece, owner in pieces:
        start, end = moment(piece.start), moment(piece.end)
        first, last = moment(span.start) or start, moment(span.end) or end
        if owner is not None or start is None or end is None or first is None or last is None or first >= end or last <= start:
            made.append((piece, owner))
            continue
        first, last = max(first, start), min(last, end)
        for begin, close, who in ((start, first, None), (first, last, part), (last, end, None)):
            if begin < close:
                whole = at_midnight(begin) and at_midnight(close)
                made.append((replace(piece, start=begin, end=close, all_day=whole, part=None if whole else piece.part), who))
    return made
