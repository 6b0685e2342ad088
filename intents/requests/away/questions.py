"""What must be asked about the absence as it stands: which day, until when, at what time."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from intents.requests.away.closing import begun_now
from intents.requests.away.doubts import doubtful, hedged_behind
from intents.requests.away.excepted import holds
from intents.requests.away.extent import Extent, clocked
from intents.requests.away.lately import any_lately
from intents.requests.spans import DAY, days_in, less, moment, one_day, overlapping
from intents.statements.combined import Absence, Combined
from intents.statements.heard import ASIDES, has_been
from intents.statements.row import Row
from intents.statements.statement import Chunk, Match, Statement
from intents.when import Span
from intents.when.calendar.offsets import MINUTES_IN, lasting
from intents.when.extract import DateMark
from intents.when.near import as_days, base_of

HOURS = 7  # of a day's work; as many are the whole of it
FIGURES = re.compile(r", ?(\d{1,2}) ?[^\d:.,\s]{1,5} ?(\d{1,2})$")  # ", 10 to 12", ", 10-12"
WIDE = 6  # days: of more, "some days" may be some


def question(made: Combined, absence: Absence, extent: Extent) -> None:
    """Notes all that must be asked about the absence."""
    chunks = list({id(one.chunk): one.chunk for one in absence.away}.values())
    _whether_dated(chunks, extent)
    _which(made, chunks, extent)
    _which_days(made, chunks, extent)
    _sides(extent)
    _hour(made, absence, extent)
    if not extent.recurrence and (_event_or_absence(made, absence) or _kept_within(made, absence, extent)):
        extent.wonder("which_date")
    if not extent.recurrence and any_lately(made, absence):
        extent.wonder("which_date")
    if any(_hours_or_days(made, mark) for one in absence.away for mark in absence.marks_of(one)):
        extent.wonder("which_date")
    if any(_may_begin_work(made, mark) for one in absence.away for mark in absence.marks_of(one)):
        extent.wonder("which_date")
    if not extent.recurrence and not extent.options and (days := _days_behind(made, absence)):
        extent.wonder("two_readings")
        extent.options = (tuple(extent.spans), days)
    if made.parting is not None and absence is made.mine and not extent.recurrence and not extent.options:
        _goodbye(extent)
    if doubtful(made, absence, chunks) or (not extent.ask and hedged_behind(made, absence)):
        extent.wonder("uncertain")
    apart = len([one for one in absence.returns if absence.marks_of(one)]) > 1  # home, and back at work
    told = absence.returns and (apart or not any("sets_out" in one.match.rule.kinds for one in absence.away))
    ended = told and any(absence.marks_of(one) and "travels" not in one.match.rule.kinds for one in absence.returns)
    if all("travels" in one.match.rule.kinds for one in absence.away) and absence.away and not (absence.covers or ended):
        extent.wonder("offer")


def _goodbye(extent: Extent) -> None:
    """Asks whether the last day is one of the absence, or that of the return: "Urlaub ab Freitag, bis Montag!"."""
    last = extent.spans[-1] if extent.spans else None
    start, end = (moment(last.start), moment(last.end)) if last is not None else (None, None)
    if last is not None and start is not None and end is not None and last.all_day and end - start > DAY:
        extent.wonder("two_readings")
        extent.options = (tuple(extent.spans), (*extent.spans[:-1], replace(last, end=end - DAY)))


def _whether_dated(chunks: Sequence[Chunk], extent: Extent) -> None:
    """Whether a date is named at all, and not only vaguely ("some time next week")."""
    endless = not extent.recurrence and any(mark.rule.shape == "open" for chunk in chunks for mark in chunk.marks)
    if any(chunk.has("vague") for chunk in chunks) and (not extent.spans or extent.spans[0].open_end or endless):
        extent.wonder("vague")
    elif not extent.spans and not extent.recurrence and not extent.ask:
        extent.wonder("no_date")


def _which(made: Combined, chunks: Sequence[Chunk], extent: Extent) -> None:
    """Which weekdays of a series, which half of a day, which day."""
    if extent.recurrence and "WEEKLY" in extent.recurrence and "BYDAY" not in extent.recurrence:
        extent.wonder("which_days")  # "off every third week"
    halves = {mark.rule.shape for mark in made.heard.marks if mark.rule.says == "half"}
    if halves and extent.spans and all(span.all_day for span in extent.spans):
        if "" in halves:
            extent.wonder("which_half")
        elif not any(span.open_end for span in extent.spans):  # "out Thursday, but not the whole day"
            extent.wonder("no_time" if all(map(one_day, extent.spans)) else "which_date")
    away = [chunk for chunk in chunks if any(one.what == "away" for one in chunk.statements)]
    off = made.heard.language.sets["away_words"]
    away += [one for one in made.heard.chunks if off.intersection(made.heard.row.words[one.start : one.end])]
    those = any(mark.rule.shape == "those" for mark in made.heard.marks) and sum(len(days_in(span)) for span in extent.spans) > 1
    if (those or any(chunk.has("which") for chunk in away)) and "no_date" not in extent.ask:
        extent.wonder("which_date")


def _which_days(made: Combined, chunks: Sequence[Chunk], extent: Extent) -> None:
    """Which days of many, where only some of them are meant."""
    whole = extent.spans and all(span.all_day for span in extent.spans) and not extent.recurrence
    wide = whole and sum(len(days_in(span)) for span in extent.spans) > WIDE
    if "which_days" in extent.ask and not wide and not extent.recurrence:
        extent.ask.remove("which_days")
    elif wide and any(_some_of(made, mark, extent) for chunk in chunks for mark in chunk.marks):
        extent.wonder("which_days")


def _some_of(made: Combined, mark: Match, extent: Extent) -> bool:
    """Whether it is some days out of a longer time: "two weeks off in March", not "two weeks off from 1 March"."""
    first = made.heard.row.items[mark.start].date
    if mark.rule.says != "which_days" or first is None:
        return mark.rule.says == "which_days"
    start, end = moment(extent.spans[0].start), moment(extent.spans[0].end)
    last = lasting(start.date(), first.length) if start and first.length else None
    return first.kind == "lasting" and not (last and end and last == end.date() - DAY)


def _sides(extent: Extent) -> None:
    """Until when; whether it is over; whether what was said fits one reading."""
    if any(span.open_end and span.end is None for span in extent.spans) and not extent.recurrence:
        extent.wonder("until_when")
    sides = [(moment(span.start), moment(span.end)) for span in extent.spans]
    if any(start and end and end <= start for start, end in sides):
        extent.wonder("uncertain")
    if not extent.recurrence and any(isinstance(span.end, datetime) and span.end <= extent.today for span in extent.spans):
        extent.wonder("past")
    told = sorted((span for span in extent.spans if span.all_day), key=lambda span: span.place)
    if any(later.open_start and _ends_before(later, span) for span, later in pairwise(told)):
        extent.wonder("end_before_start")  # on a Thursday: "surgery on Thursday and out until Sunday"
    if (extent.recurrence and len(extent.spans) > 1) or overlapping(extent.spans):
        extent.wonder("two_readings")


def _ends_before(later: Span, span: Span) -> bool:
    """Whether what is said behind it ends before it begins."""
    end, start = moment(later.end), moment(span.start)
    return end is not None and start is not None and end <= start and not span.open_start


def _hour(made: Combined, absence: Absence, extent: Extent) -> None:
    """At what time, where hours are meant and only days are named."""
    hourly = [one for one in absence.away if one.match.rule.shape in ("early", "late") and not one.chunk.has("today")]
    row = made.heard.row
    words, nouns = row.words, row.language.sets["also_nouns"]
    told = [one for one in hourly if one.who != "none" or one.context.helped or one.match.end - one.match.start > 1]
    hourly = [one for one in hourly if one in told or words[one.match.start] not in nouns]  # "leave on 3 December"
    brief = [one for one in absence.away if _some_hours(absence.marks_of(one))]
    hourly += brief
    days = bool(extent.spans) and all(span.all_day and one_day(span) for span in extent.spans)  # once, or of a series
    if days and hourly and any(begins_now(row, absence, one) for one in absence.away):
        extent.spans = [begun_now(extent, span) for span in extent.spans]
        days = False
    untimed = days and any(not clocked(absence.marks_of(one)) for one in hourly)
    part = bool(extent.spans) and all(span.part for span in extent.spans)
    if part and any(_shorter(absence.marks_of(one), span) for one in brief for span in extent.spans):
        untimed = True  # "two hours on Tuesday morning"
    whole = not absence.returns and any(_whole(made, extent, absence.marks_of(one)) for one in hourly)
    if _by_shift(absence, extent) or untimed or whole:
        extent.wonder("no_time")


def _whole(made: Combined, extent: Extent, marks: Sequence[DateMark]) -> bool:
    """Whether some of these dates, for which no clock is told, became whole days of the absence."""
    days = [span.start for mark in marks if mark.kind == "days" for span in made.heard.dates.when([mark]).spans]
    return any(span.all_day and one_day(span) and span.start in days for span in extent.spans)


def _by_shift(absence: Absence, extent: Extent) -> bool:
    """Whether it is so long before a shift ends, or after one begins, of one day: "I need to leave 2 hours early tonight"."""
    one = absence.away[0] if len(absence.away) == 1 else None
    shape = one.match.rule.shape if one is not None else ""
    day = moment(extent.spans[0].start) if len(extent.spans) == 1 and not extent.recurrence else None
    if one is None or shape not in ("early", "late") or day is None:
        return False
    marks = absence.marks_of(one)
    lengths = [mark.length for mark in marks if mark.kind == "lasting" and mark.length and mark.length.grain in MINUTES_IN]
    span = extent.spans[0]
    clock = any(mark.kind == "clock" for mark in marks)
    if len(lengths) != 1 or lengths[0].vague or clock or not ((span.all_day and one_day(span)) or span.part):
        return False
    minutes = lengths[0].count * MINUTES_IN[lengths[0].grain] + 30 * lengths[0].half
    extent.early, extent.late = (minutes, 0) if shape == "early" else (0, minutes)
    extent.spans = [replace(Span.days(day.date(), day.date()), said=span.said, place=span.place)]
    return True


def begins_now(row: Row, absence: Absence, statement: Statement) -> bool:
    """Whether its clause says that it begins now, or it is told of who falls ill at work: "going home sick"."""
    if statement.match.rule.shape == "early" and any("ill" in one.match.rule.kinds for one in absence.away):
        return True
    return not row.language.sets["now"].isdisjoint(row.words[statement.chunk.start : statement.chunk.end])


def _some_hours(marks: Iterable[DateMark]) -> bool:
    """Whether it is said how many hours it takes, less than a day: "out Monday for a few hours"."""
    lengths = [mark.length for mark in marks if mark.kind == "lasting" and mark.length]
    return any(length.grain == "minute" or (length.grain == "hour" and length.count < HOURS) for length in lengths)


def _shorter(marks: Iterable[DateMark], part: Span) -> bool:
    """Whether some of these lengths take less than that part of a day."""
    start, end = moment(part.start), moment(part.end)
    lengths = [mark.length for mark in marks if mark.kind == "lasting" and mark.length and mark.length.grain in MINUTES_IN]
    minutes = [length.count * MINUTES_IN[length.grain] + 30 * length.half for length in lengths]
    return start is not None and end is not None and any(one < (end - start).total_seconds() / 60 for one in minutes)


def _hours_or_days(made: Combined, mark: DateMark) -> bool:
    """Whether hours behind several days may as well be the days that come after those: "off 7-9 December, 10 to 12 with Jo"."""
    figures = FIGURES.search(mark.said) if mark.kind == "both" else None
    base = base_of(made.heard.dates, mark.day) if figures else None
    if figures is None or base is None or base.first == base.last or any(chunk.has("only") for chunk in made.heard.chunks):
        return False
    return base.last.day < int(figures[1]) < int(figures[2]) <= monthrange(base.last.year, base.last.month)[1]


def _days_behind(made: Combined, absence: Absence) -> tuple[Span, ...]:
    """What bare hours are as days, where their only day is that of something told before: "committee on 16 December. Absent from 17
    to 19"."""
    heard = made.heard
    for one in absence.away:
        marks, head = absence.marks_of(one), next(chunk for chunk in heard.chunks if chunk.sentence == one.chunk.sentence)
        before = [mark for mark in heard.row.dates_in(0, head.start) if mark.kind == "days"]
        base = base_of(heard.dates, before[-1]) if before and [mark.kind for mark in marks] == ["clock"] else None
        if base is not None and (days := as_days(marks[0], base)) is not None:
            return heard.dates.when([days]).spans
    return ()


def _may_begin_work(made: Combined, mark: DateMark) -> bool:
    """Whether it may be work that begins then, not the absence: "off Thursday, Friday starting at 11", "Monday on from 8"."""
    if mark.kind != "both" or mark.bound != "from" or made.heard.text[: mark.place[0]].rstrip()[-1:] != ",":
        return False
    words, sets = mark.said.lower().split(), made.heard.language.sets
    on = any(word in sets["glue"] and after in sets["follows"] for word, after in pairwise(words[1:]))
    return on or not sets["opens"].isdisjoint(words)


def _event_or_absence(made: Combined, absence: Absence) -> bool:
    """Whether a day is named beside an appointment alone, and others beside the absence: "MOT on the 3rd. Off on the 4th."."""
    when = made.heard.dates.when
    nouns = [one for one in absence.away if one.match.rule.weak and one.match.rule.form == "start" and one.dates]
    days = [span for one in nouns for span in when(absence.marks_of(one)).spans if span.all_day]
    told = [span for one in absence.away if days and one not in nouns for span in when(absence.marks_of(one)).spans]
    dated = [span for span in told if moment(span.start) or moment(span.end)]  # "school run Thursday, can't start before 9.30"
    return bool(dated) and any(less([span], dated) for span in days)


def _kept_within(made: Combined, absence: Absence, extent: Extent) -> bool:
    """Whether a clause of the speaker, in no words we know, names some of the days: "I'm away from the 8th to the 19th, keep the
    13th for me"."""
    heard, long = made.heard, [span for span in extent.spans if span.all_day and not one_day(span)]
    sets, taken = heard.language.sets, made.used | {mark.place[0] for one in absence.away for mark in absence.marks_of(one)}
    for chunk in heard.chunks if long else ():
        words = heard.row.words[chunk.start : chunk.end]
        of_me = not sets["me"].isdisjoint(words) and sets["be"].isdisjoint(words)
        if not of_me or chunk.statements or chunk.quoted or chunk.has(*ASIDES) or has_been(heard, chunk):
            continue
        marks = [mark for mark in heard.row.dates_in(chunk.start, chunk.end) if mark.place[0] not in taken]
        days = [span for mark in marks if mark.kind == "days" for span in heard.dates.when([mark]).spans]
        if any(holds(whole, [day]) for day in days for whole in long):
            return True
    return False
