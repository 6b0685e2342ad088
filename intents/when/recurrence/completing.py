"""A recurrence with what was said apart from it: its first day, its end, its hours; and the habit that bare weekdays make."""

from dataclasses import replace
from datetime import date

from intents.when.calendar.anchor import fix_known
from intents.when.grammar.expression import Moment
from intents.when.model.days import DAY, Days
from intents.when.recurrence.parts import nths, weekdays
from intents.when.recurrence.rule import Rule, is_frame, is_half, only_month, only_year
from intents.when.recurrence.standing import STOPS
from intents.when.text.reader import Reader

BETWEEN = 8  # tokens between a first day and how it goes on


def complete(reader: Reader, rule: Rule, moments: list[list[Moment]], others: list[Rule]) -> list[list[Moment]]:
    """Gives a rule what was said apart from it ("every Friday off, from January"); what is left of the expressions."""
    moments = [series for series in moments if not _dates_of(reader, rule, series, moments)]
    again = [[moment for moment in series if not _named_again(rule, moment)] for series in moments]
    kept = [series for series in again if series and not _day_beside(reader, rule, series) and not _first(reader, rule, series)]
    kept = [series for series in kept if not (_completes(reader, rule, series) and all(rule.take(reader, one) for one in series))]
    for other in others:
        alike = other.freq == rule.freq and other.interval == rule.interval
        more = [day for day in other.days if day not in rule.days]
        if alike and _has_days(rule) and not more and (rule.hours is None or other.hours in (None, rule.hours)):
            _take_over(rule, other)  # "every Friday from the 4th I'm out from noon, eight Fridays"
        elif alike and rule.freq == "WEEKLY" and other.interval == rule.interval and other.hours in (None, rule.hours):
            rule.days += more
        elif _cadence_of(rule, other) or _cadence_of(other, rule):  # "every three weeks I'm off on Fridays"
            rule.interval, rule.days, rule.hours = (
                max(rule.interval, other.interval),
                rule.days or other.days,
                rule.hours or other.hours,
            )
            _take_over(rule, other)
        elif is_half(other) and rule.hours is None:  # "Tuesdays in January are half days, afternoons off"
            rule.hours = other.hours
        elif alike and not _has_days(rule):  # "monthly dialysis, the third Wednesday, until July"
            rule.days, rule.month_days, rule.months, rule.position = other.days, other.month_days, other.months, other.position
            _take_over(rule, other)
        else:
            rule.ask.append("uncertain")
    return kept


def _dates_of(reader: Reader, rule: Rule, series: list[Moment], moments: list[list[Moment]]) -> bool:
    """Whether a list only says on which dates the weekdays of a rule fall: "my Fridays are off, that's 4th, 11th ..."."""
    plain = all(one.days and not (one.hours or one.upto or one.right or _weekly(one)) for one in series)
    if len(series) < 2 or rule.freq != "WEEKLY" or not plain:
        return False
    frames = [one[0].days for one in moments if one is not series and len(one) == 1 and one[0].days and _frames(one[0].days)]
    frame = fix_known(frames[0], reader.today, reader.country) if frames else None
    base = rule.start or (max(frame.first, reader.today) if frame else reader.today)
    found = [fix_known(one.days, base, reader.country) for one in series if one.days]
    named = [day.first for day in found if day is not None and day.first == day.last]
    if len(named) < len(series) or any((day.weekday(), 0) not in rule.days for day in named):
        return False
    last = rule.until or (frame.last if frame else None)
    if rule.interval > 1 or last is None or any((day, 0) in rule.days for day in _weekdays_between(named[-1], last)):
        rule.ask.append("uncertain")  # "my Mondays in December, the 7th, 14th and 21st": what of the 28th
    return True


def _weekdays_between(first: date, last: date) -> set[int]:
    """The weekdays behind a day, up to another."""
    return {(first + n * DAY).weekday() for n in range(1, min((last - first).days, 7) + 1)}


def _first(reader: Reader, rule: Rule, series: list[Moment]) -> bool:
    """Whether a rule takes the day before it as its first: "6 January, then every three weeks", "this Friday and every Friday
    after that"."""
    only, between = series[-1], [reader.at(at) for at in range(series[-1].tokens[1], rule.tokens[0])]
    plain = only.bound in (None, "at") and not (only.upto or only.right or only.lasting or only.back) and rule.start is None
    if len(series) > 1 or only.days is None or not plain or rule.tokens[0] < only.tokens[1] or len(between) > BETWEEN:
        return False
    day = fix_known(only.days, reader.today, reader.country)
    stops = any(token.text in STOPS or token.digits or token.has("bound") for token in between)
    if day is None or day.first != day.last or stops or rule.month_days or rule.months or rule.position:
        return False
    if rule.days and (day.first.weekday(), 0) not in rule.days:
        return False
    hours = only.hours
    if hours and rule.hours not in (None, hours):
        return False
    rule.start, rule.hours = day.first, rule.hours or hours
    if rule.freq == "WEEKLY":
        rule.days = rule.days or [(day.first.weekday(), 0)]
    elif rule.freq == "MONTHLY":
        rule.month_days = [day.first.day]
    return True


def _cadence_of(rule: Rule, other: Rule) -> bool:
    """Whether a rule only says every how many weeks the weekdays of another are."""
    weekly = rule.freq == other.freq == "WEEKLY" and other.interval == 1 and bool(other.days)
    return weekly and rule.interval > 1 and not _has_days(rule) and not all(one.hours for one in (rule, other))


def _has_days(rule: Rule) -> bool:
    """Whether it says on which days, not only how often."""
    return bool(rule.days or rule.month_days or rule.months or rule.position)


def _take_over(rule: Rule, other: Rule) -> None:
    """Takes what another rule says of the same days."""
    rule.count, rule.until, rule.start = rule.count or other.count, rule.until or other.until, rule.start or other.start
    rule.hours = rule.hours or other.hours
    rule.ask += [code for code in other.ask if code not in rule.ask]


def of_days(reader: Reader, rule: Rule, moments: list[list[Moment]]) -> list[list[Moment]] | None:
    """Days that were named with a part of the day in the plural: "mornings of 1, 2 and 3 December", "7-9 Dec, evenings only"."""
    said = [reader.at(at) for at in range(*rule.tokens)]
    bare = rule.freq == "DAILY" and rule.hours is not None and not rule.until and not rule.start and not rule.count
    if not bare or any(token.has("every") or token.has("often") for token in said):
        return None
    wanted = [
        all(one.days and one.days.grain == "day" and not one.hours and one.bound in (None, "at") for one in series)
        for series in moments
    ]
    if not any(wanted):
        return None
    return [
        [replace(one, hours=rule.hours) for one in series] if put else series for put, series in zip(wanted, moments, strict=True)
    ]


def _completes(reader: Reader, rule: Rule, series: list[Moment]) -> bool:
    """Whether an expression apart from a rule can bound it: a start, an end, hours, the months or the week that it is in."""
    only = series[0]
    if len(series) > 1 and not all(one.days and _frames(one.days) and not one.either and not one.upto for one in series):
        return False
    if only.bound not in (None, "at") or only.days is None or only.lasting:
        return True
    before = reader.at(only.tokens[0] - 1)
    ranged = only.upto is not None or is_frame(only.days)
    comma = before.text == "," and ranged and rule.until is None  # "Tuesdays I have lectures, 6 April to 29 June"
    listed = (before.has("join") and not comma) or reader.at(only.tokens[0]).has("join")  # "every Friday and next week"
    framed = only_month(only.days) or only_year(only.days) or (not listed and ranged)
    return framed and (rule.until is None) != listed  # "in February, March and April"


def _frames(days: Days) -> bool:
    """Whether they are a stretch of time that a recurrence can be in: "this week and next", "January and February"."""
    return only_month(days) or is_frame(days)


def _named_again(rule: Rule, moment: Moment) -> bool:
    """Whether a weekday of the rule is only named once more: "every other weekend I have my kids, so can't do Sat/Sun"."""
    named = _weekly(moment) if not moment.hours and moment.bound in (None, "at") else None
    return rule.freq == "WEEKLY" and bool(named) and {(day, 0) for day in named or ()} <= set(rule.days)


def _day_beside(reader: Reader, rule: Rule, series: list[Moment]) -> bool:
    """Whether a rule that says only how often takes the day that is named apart from it: "monthly, the third Wednesday"."""
    bare = rule.freq in ("WEEKLY", "MONTHLY") and not rule.days and not rule.month_days
    if not bare or any(moment.bound not in (None, "at") or moment.upto or moment.right for moment in series):
        return False
    tried, hours = rule.copy(), series[-1].hours
    begin, end = series[0].tokens[0], series[-1].tokens[1]
    read = nths(reader, tried, begin) or weekdays(reader, tried, begin) or begin
    if tried.freq != rule.freq or not (read == end or (read > begin and hours is not None and rule.hours is None)):
        return False
    rule.days, rule.month_days, rule.position, rule.hours = tried.days, tried.month_days, tried.position, rule.hours or hours
    rule.names_them()
    return True


def habit_of(reader: Reader, moments: list[list[Moment]]) -> tuple[list[list[Moment]], Rule | None]:
    """Working hours: bare weekdays mean every week ("Mon to Fri 10:00-18:30")."""
    rule = Rule(freq="WEEKLY", marked=True)
    kept: list[list[Moment]] = []
    left_out: set[int] = set()
    for series in moments:
        days = [day for moment in series if moment.bound is None and (day := _weekly(moment))]
        if len(days) == len(series) and any(reader.at(series[0].tokens[0] - back).has("except") for back in (1, 2)):
            left_out.update(weekday for group in days for weekday in group)
            continue
        if len(days) != len(series):
            kept.append(series)
            continue
        hours = dict.fromkeys(moment.hours for moment in series if moment.hours)
        if len(hours) > 1 or (rule.hours and hours and rule.hours not in hours):
            rule.ask.append("uncertain")
        rule.days += [(weekday, 0) for group in days for weekday in group if (weekday, 0) not in rule.days]
        rule.hours = rule.hours or next(iter(hours), None)
        rule.tokens = (min(rule.tokens[0] or series[0].tokens[0], series[0].tokens[0]), series[-1].tokens[1])
    rule.days = [day for day in rule.days if day[0] not in left_out]
    if not rule.days:
        return moments, None
    return complete(reader, rule, kept, []), rule


def _weekly(moment: Moment) -> list[int] | None:
    days, upto = moment.days, moment.upto
    if days is None or moment.right or days.weekday is None or days != replace(Days(weekday=days.weekday), weak=days.weak):
        return None
    if upto is None:
        return [days.weekday]
    if upto.weekday is None or upto.day is not None:
        return None
    return [(days.weekday + n) % 7 for n in range((upto.weekday - days.weekday) % 7 + 1)]
