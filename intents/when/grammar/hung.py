"""Weekdays told together of which only the last says from where they count: "the Wednesday and Thursday after Easter"."""

from dataclasses import replace
from datetime import date

from intents.when.calendar.anchor import fix_known
from intents.when.grammar.expression import Moment
from intents.when.model.days import DAY, Days, stretch
from intents.when.text.reader import Reader


def hung(reader: Reader, made: list[Moment]) -> list[Moment]:
    """The moments, where the bare weekdays before the last one, or the one from which it runs, are counted from the same day."""
    last = made[-1]
    day = _counted(reader, last)
    if day is None:
        return made
    ranged = bool(last.upto) and _is_bare(last.days)
    first = len(made) - 1
    while first and (last.upto is None or ranged) and _is_bare(made[first - 1].days) and _plain(made[first - 1]):
        first -= 1
    weekdays = [one.days.weekday for one in made[first : None if ranged else -1] if one.days]
    counted, found = day[0], list[date]()
    for weekday in reversed([one for one in weekdays if one is not None]):
        counted -= DAY * ((counted.weekday() - weekday - 1) % 7 + 1)
        found.insert(0, counted)
    on = 7 * DAY if found and day[1] and found[0] <= day[1] else 0 * DAY  # "Friday and Monday after Easter" begin on Friday
    days = [stretch(one + on, one + on) for one in (*found, day[0])]
    if ranged:
        made = [*made[:-1], replace(last, upto=days.pop())]
    return [*made[:first], *(replace(one, days=own) for one, own in zip(made[first:], days, strict=True))] if found else made


def _is_bare(days: Days | None) -> bool:
    """Whether nothing but a weekday is said."""
    return days is not None and days == Days(weekday=days.weekday) and days.weekday is not None


def _plain(moment: Moment) -> bool:
    return moment.bound in (None, "at", "from") and not (moment.right or moment.back or moment.lasting)


def _counted(reader: Reader, moment: Moment) -> tuple[date, date | None] | None:
    """The day of a weekday counted from another ("Thursday after Easter", "Tuesday after next"), and the one behind which it is."""
    days, (first, end) = moment.upto or moment.days, moment.tokens
    at = next((at for at in range(end - 1, first - 1, -1) if reader.at(at).has("weekday")), None)
    if at is None or days is None or days.first is None or days.first != days.last or not _plain(moment):
        return None
    if reader.beyond(at + 1)[0]:
        return days.first, None
    side = reader.at(at + 1).side
    base = reader.chain(reader, reader.skip(at + 2, "the")) if side else None
    known = fix_known(base[0], reader.today, reader.country) if base else None
    if not known or not known.last:
        return None
    return days.first, known.last if side > 0 else None
