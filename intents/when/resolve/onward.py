"""Days of a month said one behind another go on from each other: said on 21 May, "the 5th, the 12th and the 26th" are of June."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from intents.when.calendar.anchor import fix_known
from intents.when.grammar.expression import Moment
from intents.when.model.days import Days
from intents.when.text.reader import Reader


def onward(reader: Reader, listed: Sequence[Moment]) -> list[Moment]:
    """The expressions of a list in its order; a bare number that is higher than the one before it is of no earlier month."""
    made: list[Moment] = []
    last: date | None = None
    if (whole := _of_one_month(reader, listed)) is not None:
        return whole
    for moment in listed:
        made.append(_behind(reader, moment, last))
        last = _end(reader, made[-1])
    if made == list(listed):
        return made
    return [_in_month(moment, reader.today, reader) for moment in made]  # else a list shares the month that is told last


def _of_one_month(reader: Reader, listed: Sequence[Moment]) -> list[Moment] | None:
    """Numbers that rise, of which the last is in a later month for want of such a day in this one, all of that month: said on
    24 November, "the 24th and the 31st" are of December."""
    days = [moment.days.day for moment in listed if moment.days and moment.days.day and _is_bare(moment)]
    if len(days) < max(len(listed), 2) or any(one >= other for one, other in pairwise(days)):
        return None
    first, last = (fix_known(one.days, reader.today, reader.country) for one in (listed[0], listed[-1]) if one.days)
    if first is None or last is None or (first.first.year, first.first.month) >= (last.first.year, last.first.month):
        return None
    return [_in_month(moment, last.first.replace(day=1), reader) for moment in listed]


def _behind(reader: Reader, moment: Moment, last: date | None) -> Moment:
    """The expression, in the month of the day before it where that has to be."""
    if last is None or not _is_bare(moment):
        return moment
    later = _in_month(moment, last.replace(day=1), reader)
    first, other = (fix_known(one.days, reader.today, reader.country) for one in (moment, later) if one.days)
    return later if first and other and first.first < last <= other.first else moment


def _in_month(moment: Moment, around: date, reader: Reader) -> Moment:
    """A bare number with the month that it is of, counted from a day."""
    found = fix_known(moment.days, around, reader.country) if moment.days and _is_bare(moment) else None
    if moment.days is None or found is None:
        return moment
    return replace(moment, days=replace(moment.days, month=found.first.month, year=found.first.year))


def _end(reader: Reader, moment: Moment) -> date | None:
    """The last day that is told by a number, or by a feast."""
    named = moment.days is not None and (moment.days.day or moment.days.feast)
    found = fix_known(moment.days, reader.today, reader.country) if moment.days and named else None
    if found and moment.upto:
        found = fix_known(moment.upto, found.first, reader.country)
    return found.last if found else None


def _is_bare(moment: Moment) -> bool:
    """Whether it is a day of a month that is told by its number alone."""
    days = moment.days
    return days is not None and days.day is not None and days == Days(day=days.day) and moment.bound != "since"
