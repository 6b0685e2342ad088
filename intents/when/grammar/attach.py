"""What belongs together though other words stand between: a day and its hours, a departure and a return; and what is left vague."""

from collections.abc import Iterable
from dataclasses import replace

from intents.when.calendar.anchor import Impossible, fix, fix_known, fix_range
from intents.when.calendar.offsets import MINUTES_IN
from intents.when.grammar.expression import Moment
from intents.when.grammar.nights import SAID, overnight
from intents.when.grammar.years import in_their_year
from intents.when.model.clocks import Hours, merge, within
from intents.when.text.reader import Reader

Expression = list[Moment]
FAR = 8
LEAVING = frozenset("leaving leave away off out from gone going".split())
BESIDE = frozenset(["half", "day", "off", "only", "just", "the", "a", "in", "on", ",", "(", ")", "-", ":", "but", "for"])
RUNNING = frozenset("of and then annual runs run running lasts lasting holiday holidays pto to be from".split())
"""Words between a length of time and its beginning: "my leave starts 15 Feb and runs four weeks"."""
ENDINGS = frozenset(".!?;_")


def joined_parts(
    reader: Reader, found: list[Expression], latent: list[Moment], rules: Iterable[tuple[int, int]] = ()
) -> list[Expression]:
    """Hours put to the one day near them, "back" to the departure before it, and latent parts of the day to a day beside them."""
    kept: list[Expression] = []
    waiting: Expression | None = None
    found = in_their_year(reader, _without_remains(reader, found))
    for series in map(_flattened, found):
        only = series[0]
        if waiting:
            taken = _takes_hours(reader, series, waiting[0])
            kept.append([_put(only, waiting[0])] if taken else waiting)
            waiting = None
            if taken:
                continue
        if kept and len(series) == 1 and len(kept[-1]) == 1 and kept[-1][0].bound == "back" and _left(reader, only, kept[-1][0]):
            back = kept[-1][0]
            tokens = (back.tokens[0], only.tokens[1])
            kept[-1] = [replace(only, back=back, bound=None if only.bound != "from" else "from", tokens=tokens)]
        elif kept and len(series) == 1 and only.bound == "back" and (ended := _ended(reader, kept[-1], only)):
            kept[-1] = ended
        elif len(series) == 1 and only.days is None and only.right is None:
            if any(end <= only.tokens[0] and not any(end <= one[0].tokens[0] for one in kept) for _, end in rules):
                kept.append(series)  # "Mondays I leave at three": the recurrence takes them
            elif kept and _takes_hours(reader, kept[-1], only):
                kept[-1] = [_put(kept[-1][0], only)]
            else:
                waiting = series
        else:
            kept.append(series)
    if waiting:
        kept.append(waiting)
    return _with_latent(reader, kept, latent)


def _without_remains(reader: Reader, found: list[Expression]) -> list[Expression]:
    """ "Out tomorrow from 2, the rest of the day": behind a clock it is the rest of that day, which an open end says already."""
    rest = [one for series in found for one in series if reader.at(one.tokens[1] - 1).has("remains")]
    points = [one for series in found for one in series if one not in rest and one.hours and one.hours.end is None]
    if not rest or not points:
        return found
    return [kept for series in found if (kept := [one for one in series if one not in rest])]


def _flattened(series: Expression) -> Expression:
    """ "out 18 Dec and back 4 Jan" is no list."""
    if len(series) == 2 and series[1].bound == "back" and series[0].upto is None and series[0].right is None and series[0].days:
        return [replace(series[0], back=series[1], bound=None)]
    return series


def _between(reader: Reader, one: Moment, other: Moment) -> list[str]:
    first, second = sorted((one.tokens, other.tokens))
    return [token.text for token in reader.tokens[first[1] : second[0]]]


def _ended(reader: Reader, series: Expression, back: Moment) -> Expression | None:
    """Days or hours with the return that ends them; None where they have an end or it is not theirs."""
    last = series[-1]
    if back.lasting and _leaves_at(last):
        made = replace(last, lasting=back.lasting)
    elif _returns(reader, last, back):
        made = replace(last, upto=None, back=back)
    elif _leaves(reader, series, back):
        made = replace(last, back=back)
    else:
        return None
    return [*series[:-1], replace(made, tokens=(last.tokens[0], back.tokens[1]))]


def _leaves_at(last: Moment) -> bool:
    """Whether it is a point in time from which a length is counted: "dentist at 10.15, back in an hour"."""
    point = last.hours is not None and last.hours.start is not None and last.hours.end is None and not last.hours.word
    return point and last.bound in (None, "at", "from") and not (last.upto or last.right or last.back or last.lasting)


def _leaves(reader: Reader, series: Expression, back: Moment) -> bool:
    """Whether these are the days or hours after which somebody is back."""
    last = series[-1]
    if last.back or last.right or last.upto or last.lasting or last.days is None or last.bound not in (None, "from", "at", "since"):
        return False
    if back.days is None and (last.hours is None or last.hours.end is not None):
        return False
    return len(_between(reader, last, back)) <= FAR


def _returns(reader: Reader, away: Moment, back: Moment) -> bool:
    """Whether a range of days and a return say the same end: "21 Dec to 3 Jan, returning the 4th"."""
    if away.days is None or away.upto is None or away.back or away.hours or back.days is None or back.hours:
        return False
    if len(_between(reader, away, back)) > FAR:
        return False
    try:
        days = fix_range(away.days, away.upto, reader.today, reader.country, True)
        day = fix(back.days, days.last, reader.country, True).first
        again = fix(back.days, days.first, reader.country, True).first
    except Impossible:
        return False
    return day == again and 0 < (day - days.last).days <= 4


def _left(reader: Reader, leaving: Moment, back: Moment) -> bool:
    """Whether a departure is said after the return: "back on 4 Jan, leaving 21 Dec"."""
    if leaving.days is None or back.days is None or leaving.upto or leaving.right or leaving.lasting or leaving.back:
        return False
    one, two = (fix_known(side, reader.today, reader.country) for side in (leaving.days, back.days))
    between = _between(reader, leaving, back)
    return bool(one and two and one.first < two.first and len(between) <= FAR and LEAVING.intersection(between))


def _takes_hours(reader: Reader, series: Expression, hours: Moment) -> bool:
    day = series[0]
    between = _between(reader, day, hours)
    return (
        len(series) == 1
        and day.days is not None
        and (day.hours is None or _fits(day.hours, hours.hours) or _of_night(day, hours))
        and day.upto is None
        and day.right is None
        and day.lasting is None
        and day.back is None
        and day.bound in (None, "at")
        and len(between) <= FAR
        and ENDINGS.isdisjoint(between)
        and not _of_a_thing(reader, day, hours)
    )


def _of_a_thing(reader: Reader, day: Moment, hours: Moment) -> bool:
    """Whether a clock only tells which of several things is spoken of, behind the day and in a clause of its own: "off today, the
    9am deploy needs somebody"."""
    first, last = hours.tokens
    point = hours.hours is not None and hours.hours.end is None and hours.bound is None
    ahead = {first - 1, first}  # an article belongs to the clock
    told = any(reader.at(at).has("article") or reader.at(at).has("owner") or reader.at(at).get("glue") == "the" for at in ahead)
    apart = any(reader.at(at).has("join") or reader.at(at).text.isalpha() for at in range(day.tokens[1], first - 1))
    behind = day.tokens[1] <= first and not reader.ends(last)
    return point and behind and ((told and apart) or reader.at(first - 1).text == ",")


def _fits(part: Hours, clock: Hours | None) -> bool:
    """Whether a stretch of clocks is that of a part of the day: "do 4-6 for me this afternoon"."""
    merged = merge(part, clock) if part.word and clock and clock.end and not clock.word else None
    return merged is not None and within(merged, part)


def _of_night(day: Moment, hours: Moment) -> bool:
    """Whether a night whose hours were only assumed has them said: "the night of 3 to 4 July I'm out, 2100 to 0700"."""
    return day.days is not None and SAID in day.days.assumed and overnight(hours.hours) is not None


def _put(day: Moment, hours: Moment) -> Moment:
    tokens = (min(day.tokens[0], hours.tokens[0]), max(day.tokens[1], hours.tokens[1]))
    if day.days and _of_night(day, hours):
        return replace(day, days=replace(day.days, assumed=()), hours=overnight(hours.hours), tokens=tokens)
    clock = merge(day.hours, hours.hours) if day.hours and hours.hours else hours.hours
    return replace(day, hours=clock, bound=hours.bound, lasting=hours.lasting, clock_first=True, tokens=tokens, weak=False)


def _with_latent(reader: Reader, kept: list[Expression], latent: list[Moment]) -> list[Expression]:
    for part in latent:
        for at, series in enumerate(kept):
            first, second = sorted((series[0].tokens, part.tokens))
            beside = all(token.text in BESIDE or token.has("away") for token in reader.tokens[first[1] : second[0]])
            if _takes_hours(reader, series, part) and beside:
                kept[at] = [_put(series[0], part)]
                break
    return kept


def with_length(reader: Reader, kept: list[Expression], lengths: list[Moment], *, together: bool) -> list[Expression]:
    """Lengths of time put to the one beginning near them: "leaving 1 July, two weeks", "a week off from Monday".

    ``together``: they were said of one thing, so that the only length is that of the only day, whatever stands between."""
    lengths = [one for one in lengths if not _compares(reader, one.tokens)]
    only = together and len(lengths) == 1 == len(kept)
    for length in lengths:
        near = [at for at, series in enumerate(kept) if _begins(series, length) and (only or _beside(reader, series[0], length))]
        if near:
            at = min(near, key=lambda place: abs(kept[place][0].tokens[0] - length.tokens[0]))
            kept[at] = [_lasting(kept[at][0], length)]
    return kept


def _compares(reader: Reader, place: tuple[int, int]) -> bool:
    """Whether a length tells how far two points lie apart: "leave 30 minutes early", "in an hour late", "late by an hour"."""
    after = reader.at(place[1])
    return reader.at(place[0] - 1).get("bound") == "by" or after.has("early") or after.has("late") or after.has("within")


def _beside(reader: Reader, day: Moment, length: Moment) -> bool:
    first, second = sorted((day.tokens, length.tokens))
    return all(token.text in RUNNING or token.has("away") or token.text in BESIDE for token in reader.tokens[first[1] : second[0]])


def _begins(series: Expression, length: Moment) -> bool:
    """Whether this is where something of that length can begin: one day, or a clock for a length in hours."""
    only, amount = series[0], length.lasting
    if len(series) > 1 or amount is None or only.upto or only.right or only.lasting or only.back:
        return False
    if only.days is None:
        return amount.grain in MINUTES_IN and bool(only.hours and only.hours.start and only.hours.end is None)
    point = only.days.grain in ("day", "around", "onward") and not (only.days.month is not None and only.days.day is None)
    if amount.grain in MINUTES_IN:
        return bool(point and only.hours and only.hours.start and only.hours.end is None) and only.bound in (None, "at", "from")
    return only.bound in ("from", "since") or (only.bound in (None, "at") and point)


def _lasting(day: Moment, length: Moment) -> Moment:
    tokens = (min(day.tokens[0], length.tokens[0]), max(day.tokens[1], length.tokens[1]))
    return replace(day, lasting=length.lasting, bound=None, tokens=tokens)


def asked_for(reader: Reader, found: list[Expression]) -> list[str]:
    """What is vague around the expressions: "some day next week", "two days next week", "at 25:00"."""
    asked: list[str] = []
    for series in found:
        first = series[0]
        at = first.tokens[0]
        while reader.at(at).get("glue") and at < first.tokens[1]:
            at += 1
        if first.days is None:
            continue
        wide = (
            first.days.grain not in ("day", "around", "onward")
            or first.upto is not None
            or (first.days.month is not None and first.days.day is None)
        )
        if wide and any(_vague(reader, n, first) for n in range(max(at - 4, 0), at)):
            asked.append("which_date")
        elif wide and any(
            reader.at(n).get("grain") in ("day", "workday") and (reader.at(n - 1).digits or reader.at(n - 1).has("number"))
            for n in range(max(at - 4, 1), first.tokens[0])
        ):
            asked.append("which_days")
    if found and _any_no_time(reader):
        asked.append("impossible_time")
    return asked


def _vague(reader: Reader, at: int, date: Moment) -> bool:
    """Whether a word says that it is only some of the days: "some day next week"; not "some leave, 3 to 7 October"."""
    sides = date.upto is not None and reader.at(at).has("weak") and not reader.at(at + 1).has("grain")
    return reader.at(at).has("vague") and not sides


def _any_no_time(reader: Reader) -> bool:
    """Whether a clock stands in the text that can't be; looked for once."""
    key = ("no time", 0)
    if key not in reader.seen:
        reader.seen[key] = any(token.digits and _no_time(reader, at) for at, token in enumerate(reader.tokens))
    return bool(reader.seen[key])


def _no_time(reader: Reader, at: int) -> bool:
    """ "25:00", "14PM"."""
    token, sign, minutes = reader.at(at), reader.at(at + 1), reader.at(at + 2)
    beyond = token.digits == 2 and (token.number or 0) > 24 and sign.text not in (":", ".") and not sign.has("grain")
    if beyond and reader.at(at - 1).has("timely") and reader.ends(at + 1):
        return True
    if token.digits not in (1, 2) or token.number is None or (at and not token.spaced):
        return False
    if sign.text == ":" and not sign.spaced and minutes.digits == 2 and not minutes.spaced:
        return token.number > 24 or (minutes.number or 0) > 59
    return sign.has("meridiem") and not sign.has("article") and token.number > 12
