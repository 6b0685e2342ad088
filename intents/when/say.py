"""Spans and recurrences in words that a person can rely on: read again in that language, they give the same span or rule."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from intents.languages.saying import Saying, saying
from intents.when.rrule import Recurrence
from intents.when.span import MIDNIGHT, Span


def say_day(day: date, language: str = "en", *, year: bool = True) -> str:
    """A day in one way everywhere: "Fri 27 Nov 2026", "Fr 27. Nov. 2026"; not by strftime, which follows the machine's locale."""
    words = saying(language)
    said = words.day.format(weekday=words.weekdays[day.weekday()], number=day.day, month=words.months[day.month - 1])
    return words.dated.format(day=said, year=day.year) if year else said


def say_weekdays(days: Iterable[int], language: str = "en") -> str:
    """Days of the week, from 0 for Monday: "Mon–Fri", "Mo, Mi"."""
    found, names = sorted(days), saying(language).weekdays
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{names[found[0]]}–{names[found[-1]]}" if whole else ", ".join(names[day] for day in found)


def say(span: Span, timezone: str, language: str = "en") -> str:
    """A span in one line: "Fri 27 Nov 2026, all day (Europe/London)", "Di 24. Nov. 2026, 14:00–15:30 (Europe/Berlin)"."""
    start, end, words = span.start, span.end, saying(language)
    if isinstance(start, datetime) and isinstance(end, datetime):
        said = words.all_day.format(_whole_days(start, end, language)) if span.all_day else _hours(start, end, language)
    elif isinstance(end, datetime) and start is None:
        said = (
            words.up_to.format(say_day(end.date() - timedelta(days=1), language))
            if end.time() == MIDNIGHT
            else words.until.format(f"{say_day(end, language)}, {end:%H:%M}")
        )
    elif isinstance(start, datetime):
        whole = span.all_day or (span.open_end and start.time() == MIDNIGHT)
        said = say_day(start, language) if whole else f"{say_day(start, language)}, {start:%H:%M}"
        said = words.onward.format(said) if span.open_end or whole else said
    else:
        said = _clocks(span, words)
    return f"{said} ({timezone})"


def _clocks(span: Span, words: Saying) -> str:
    start, end = span.start, span.end
    if start is None:
        return words.until_clock.format(f"{end:%H:%M}") if isinstance(end, time) else words.any_time
    if end is None:
        return words.onward_clock.format(f"{start:%H:%M}") if span.open_end else f"{start:%H:%M}"
    return f"{start:%H:%M}–{_ending(end)}"


def _ending(end: datetime | time) -> str:
    return "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"


def _whole_days(start: datetime, end: datetime, language: str) -> str:
    first, last = start.date(), end.date() - timedelta(days=1)
    if first == last:
        return say_day(first, language)
    return f"{say_day(first, language, year=first.year != last.year)} – {say_day(last, language)}"


def _hours(start: datetime, end: datetime, language: str) -> str:
    if start.date() == end.date() or (
        end.time() == MIDNIGHT and end - timedelta(days=1) == datetime.combine(start.date(), MIDNIGHT)
    ):
        return f"{say_day(start, language)}, {start:%H:%M}–{_ending(end)}"
    return f"{say_day(start, language)} {start:%H:%M} – {say_day(end, language)} {end:%H:%M}"


def say_rule(rrule: str | Recurrence, timezone: str | None = None, language: str = "en") -> str:
    """A recurrence in words: "every other Tuesday until Sun 28 Feb 2027". Takes the RRULE values that ``find`` gives."""
    rule, words = rrule if isinstance(rrule, Recurrence) else Recurrence.parse(rrule), saying(language)
    said = _pattern(rule, words)
    if rule.count:
        said = words.times.format(said, rule.count)
    elif rule.until:
        said = words.ends.format(said, say_day(rule.until, language))
    return f"{said} ({timezone})" if timezone else said


def _pattern(rule: Recurrence, words: Saying) -> str:
    months = [words.month_names[number - 1] for number in rule.months]
    weekdays = [weekday for weekday, _ in rule.days]
    which, each = _which(rule, words), _each(rule, words)
    if rule.freq == "WEEKLY" and weekdays:
        return _weekly(rule, weekdays, words)
    if rule.freq == "YEARLY" and months:
        return _yearly(rule, which, months, words)
    if which and rule.freq in ("MONTHLY", "YEARLY"):
        return words.in_month.format(which=which, each=each)
    return words.on_weekdays.format(each, _named(weekdays, words)) if weekdays else each


def _each(rule: Recurrence, words: Saying) -> str:
    return words.each[rule.freq][min(rule.interval, 3) - 1].format(rule.interval)


def _weekly(rule: Recurrence, weekdays: list[int], words: Saying) -> str:
    named = {(0, 1, 2, 3, 4): words.workdays, (5, 6): words.weekends}.get(tuple(sorted(weekdays)))
    if rule.interval == 1:
        return named or words.every_weekday.format(_named(weekdays, words))
    if rule.interval == 2 and len(weekdays) == 1 and words.other_weekday:
        return words.other_weekday.format(words.weekday_names[weekdays[0]])
    return words.on_weekdays.format(_each(rule, words), _named(weekdays, words))


def _named(weekdays: Sequence[int], words: Saying) -> str:
    return _and([words.weekday_names[weekday] for weekday in weekdays], words)


def _which(rule: Recurrence, words: Saying) -> str:
    """ "the first and third Monday", "the 15th", "the last weekday"; empty if no day in the month is named."""
    if rule.month_days:
        return words.which_day.format(_and([_nth_day(number, words) for number in rule.month_days], words))
    if rule.position:
        return words.which_workday.format(_nth(rule.position, None, words))
    if not rule.days or not all(nth for _, nth in rule.days):
        return ""
    if len({weekday for weekday, _ in rule.days}) == 1:
        weekday = rule.days[0][0]
        said = _and([_nth(nth, weekday, words) for _, nth in rule.days], words)
        return words.which_weekday.format(words.one_weekday.format(said, words.weekday_names[weekday]))
    named = [words.one_weekday.format(_nth(nth, weekday, words), words.weekday_names[weekday]) for weekday, nth in rule.days]
    return words.which_weekday.format(_and(named, words))


def _nth(number: int, weekday: int | None, words: Saying) -> str:
    nths = words.her if weekday in words.her_weekdays else words.nths
    return nths.get(str(number), str(number))


def _nth_day(number: int, words: Saying) -> str:
    if number < 0:
        return words.one_day.format(_nth(number, None, words))
    return words.numbers[number - 1] if len(words.numbers) > 1 else words.numbers[0].format(number)


def _yearly(rule: Recurrence, which: str, months: list[str], words: Saying) -> str:
    each, said = _each(rule, words), _and(months, words)
    if not which:
        return words.every_months.format(said) if rule.interval == 1 else words.in_months.format(each, said)
    return (words.on_date if rule.month_days else words.in_year).format(each=each, which=which, months=said)


def _and(items: list[str], words: Saying) -> str:
    return items[0] if len(items) == 1 else words.together.format(", ".join(items[:-1]), items[-1])
