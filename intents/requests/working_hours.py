"""Working hours: whether a message tells them, and the draft with its blocks."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from intents.draft import Block, Draft
from intents.requests.hours.cues import apart, cues_of
from intents.requests.hours.halves import absent, half_days
from intents.requests.hours.told import Told, asks_only, told_in
from intents.requests.hours.values import MIDNIGHT, Range, Week
from intents.requests.spans import DAY
from intents.requests.week import week_of
from intents.statements.combined import Combined
from intents.statements.heard import SIGNS
from intents.statements.hints import extent
from intents.when import Span
from intents.when.calendar.offsets import lasting
from intents.when.grammar.zones import moved
from intents.when.timetable import Piece

LONG_DAY = 12  # hours: more are those of a week
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def draft(made: Combined) -> tuple[Draft, frozenset[int]] | None:
    """The hours as a draft, and the numbers of the chunks that tell them; None where none are told."""
    told = told_in(made)
    if told is None:
        return None
    if spans := half_days(told):
        return absent(told, spans), frozenset(chunk.number for chunk in told.chunks)
    week = week_of(cues_of(told), lambda one, other: apart(told, one, other))
    if not _is_hours(made, told, week):
        return None
    spent = [(*piece.place, "hours") for piece in told.pieces]
    spent += [(hint.start, hint.end, f"hours: {hint.rule.name}") for hint in (*told.triggers, *told.hints)]
    spent += [(name.start, name.end, name.says) for name in told.names]
    made.spent += [one for one in spent if not any(one[0] < cue.end and cue.start < one[1] for cue in week.unread)]
    return _draft(told, week), frozenset(chunk.number for chunk in told.chunks)


# ---- whether it is hours ---------------------------------------------------------------------------------------------------


def one_off(told: Told) -> bool:
    """Whether a certain day is named, and not as the first or the last: not "back to full time on Monday, 9 to 5"."""
    return not told.turns and any(piece.first == piece.last and piece.bound in (None, "at") for piece in told.of("date"))


def _is_hours(made: Combined, told: Told, week: Week) -> bool:
    """Hours are every week's: not of one day, not "I work Sunday"."""
    days, timed = told.of("days"), bool(week.days and any(week.days.values()))
    if told.says("alternates") and any(timed or hint.rule.shape != "rota" for hint in told.triggers):
        return True
    if (asks_only(made) and not one_off(told)) or _break_alone(told, week):
        return True
    if _break_of_days(told, timed):
        return False
    if told.noun:
        several = len(days) > 1 or any(piece.repeats for piece in days)
        long = bool(told.of("length")) and any(one.what == "hours" for one in made.requests)  # "new working hours, six hours a day"
        return (timed and not (week.nominal and not days)) or several or long or _figure_behind(made, told)
    if not told.triggers:
        return timed
    if not timed and any(hint.rule.shape == "share" for hint in told.triggers):
        return True  # "from January I work 80%": it is asked from when until when
    repeats = any(piece.repeats for piece in told.of("days", "part")) or len(days) > 1
    bounded = any(piece.bound in ("from", "since") for piece in told.of("date"))
    only_days = bounded and not told.of("clock", "hours", "part")  # "from January I only work Monday to Wednesday"
    if one_off(told) or (told.of("date") and not timed and not only_days and not _begun_then(made, told, bounded)):
        return False
    if all(hint.rule.shape == "here" for hint in told.triggers):
        return timed and any(piece.repeats and (len(piece.days) < 2 or len(piece.days) > 4) for piece in days)
    if all(hint.rule.shape in ("now", "here") for hint in told.triggers):
        return timed and (repeats or bounded or bool(told.of("date")))
    if not timed:
        return _begun_then(made, told, bounded) or (
            any(piece.repeats for piece in days)
            and not made.mine.covers
            and any(hint.rule.shape != "place" for hint in told.triggers)
        )
    return True


def _begun_then(made: Combined, told: Told, bounded: bool) -> bool:
    """Whether a day's work begins at a clock from some day on, and its end is not said: "I start at 9:30 from January"."""
    return bounded and bool(told.says("begins") and told.of("clock")) and not (made.mine.covers or told.says("ends"))


def _break_alone(told: Told, week: Week) -> bool:
    """Whether nothing is told but a break of every day, of the hours that stand: "my lunch break is 12 to 1"."""
    return bool(told.says("break") and told.of("hours")) and not any(week.days.values()) and not told.of("date")


def _break_of_days(told: Told, timed: bool) -> bool:
    """Whether what is named is a break of days, which are no hours: "my break is Monday to Friday"."""
    return bool(told.says("break")) and not (timed or told.of("hours", "clock", "part", "length"))


def _break_on_some(told: Told) -> bool:
    """Whether days are excepted behind a break, which are worked without one: "lunch 12 to 1 except Friday"."""
    ends = [hint.end for hint in told.says("break")]
    return bool(ends) and any(hint.start >= max(ends) for hint in told.says("except"))


def _figure_behind(made: Combined, told: Told) -> bool:
    """Whether a figure that makes no hours stands behind the noun for them: "change my working hours to 10"."""
    if one_off(told) or not any(one.what == "hours" for one in made.requests):
        return False
    end = max(hint.end for hint in told.triggers if hint.says == "hours")
    behind = [item for item in told.row.items if item.start >= end and not item.filler][:2]
    small = told.heard.language.sets["glue"] | SIGNS
    return any(item.word[:1].isdigit() for at, item in enumerate(behind) if not at or behind[0].word in small)


# ---- the draft ---------------------------------------------------------------------------------------------------------------


def _draft(told: Told, week: Week) -> Draft:
    phrase = told.heard.phrase
    if _break_alone(told, week):
        return Draft("working_hours", phrase.text, phrase.now, phrase.timezone, ask=("no_time",))
    first, last, ask = _bounds(told)
    ask += week.ask
    if first and first == last and week.workdays:  # "my hours tomorrow are 10 to 4"
        week.days, week.workdays = {first.weekday(): next(iter(week.days.values()))}, False
    assumed: list[str] = ["Monday to Friday"] if week.workdays and not week.ask else []
    ask = _turns(told, week) or ask + _questions(told, week)
    blocks = [_zoned(told, block, first or phrase.now.date(), assumed) for block in blocks_of(week, first, last)]
    left = [told.heard.text[cue.start : cue.end] for cue in week.unread]
    if _of_the_team(told) or _break_on_some(told):
        ask.append("uncertain")
    if left or (not ask and _unread(told)):
        ask.append("left_out")
    several = len(blocks) > 1 or any(block.end == "24:00" for block in blocks)
    names = {name.says: name.said for name in reversed(told.names)}
    hint = told.triggers[0] if told.triggers else None
    return Draft(
        "working_hours",
        phrase.text,
        phrase.now,
        phrase.timezone,
        spans=(_span(told, blocks[0]),) if blocks else (),
        recurrence=weekly(blocks[0]) if blocks else _days_only(week),
        assumed=tuple(assumed),
        ask=tuple(dict.fromkeys(ask)),
        subject=whose(told),
        left_out=tuple(left),
        blocks=tuple(blocks) if several else (),
        name=names.get("name") or names.get("title"),
        title=names.get("event"),
        because=((told.heard.text[hint.start : hint.end], "intent", hint.rule.name),) if hint else (),
    )


def _unread(told: Told) -> bool:
    """Whether something stands in the clauses that no piece, hint or name has used: a figure, or a time in which the hours hold
    ("during Ramadan"); or a weekday is the begin of a range whose end is no word we know ("Mo-Do")."""
    used = [piece.place for piece in told.pieces]
    used += [(one.start, one.end) for one in (*told.hints, *told.triggers)] + [(one.start, one.end) for one in told.names]
    clauses = [extent(told.heard, chunk) for chunk in told.chunks]
    free = {
        at
        for at, item in enumerate(told.row.items)
        if any(first <= item.start < last for first, last in clauses)
        and not any(first < item.end and item.start < last for first, last in used)
    }
    bounded = any(piece.last for piece in told.of("date"))
    return any(told.row.words[at][:1].isdigit() or _tied(told, at) or (not bounded and _while(told, at)) for at in free)


def _while(told: Told, at: int) -> bool:
    """Whether a time is named there: "during Ramadan"."""
    return at > 0 and told.row.words[at - 1] in told.heard.language.sets["while"]


def _tied(told: Told, at: int) -> bool:
    """Whether a hyphen ties the word there to the weekday before it."""
    item, sign = told.row.items[at], told.row.items[at - 1] if at else None
    if sign is None or sign.word != "-" or sign.end != item.start or not item.word.isalpha():
        return False
    return any(piece.place[1] == sign.start for piece in told.of("days"))


def _questions(told: Told, week: Week) -> list[str]:
    """What must be asked about the week as it was told."""
    ask: list[str] = []
    days, counts = (
        told.of("days"),
        [piece.length.count for piece in told.of("length") if piece.length and piece.length.grain == "day"],
    )
    worked = {day for day, hours in week.days.items() if hours}
    if not worked and not week.days:
        ask.append("no_time")
    lengths = [piece.length for piece in told.of("length") if piece.length]
    weekly_hours = any(length.grain == "hour" and length.count > LONG_DAY for length in lengths)
    if (counts and worked and len(worked) != counts[0]) or (week.workdays and weekly_hours):
        ask.append("which_days")  # "32h a week, core time 10-15"
    if week.nominal:
        ask.append("no_time")
    if not told.plainly and not ask:
        ask.append("offer")
    stretch = all(hint.rule.shape == "now" for hint in told.triggers) and not any(piece.bound for piece in told.of("date"))
    halves = told.of("clock") and any(chunk.has("half") for chunk in told.chunks)  # "with a half day on Wednesday, till 1"
    if halves or any(chunk.has("unsure") for chunk in told.chunks):
        ask.append("uncertain")
    if not ask and ((told.noun and one_off(told)) or (stretch and told.of("date"))):
        ask.append("uncertain")  # "my hours tomorrow are 10 to 4"
    lone = len(days) == 1 and not days[0].repeats and len(worked) == 1
    if lone and not told.noun and not any(piece.bound or piece.grain == "week" for piece in told.of("date")):
        ask.append("two_readings")
    return ask


def _bounds(told: Told) -> tuple[date | None, date | None, list[str]]:
    """From when until when; what of it must be asked."""
    first: date | None = None
    last: date | None = None
    ask: list[str] = []
    today = told.heard.phrase.now.date()
    for piece in told.of("date"):
        if any(0 <= piece.place[0] - hint.end <= 1 + len("the ") for hint in told.says("except")):
            ask.append("uncertain")  # "except the first Friday of the month"
        elif piece.ask or piece.first is None or piece.last is None:
            ask.append(piece.ask or "impossible_date")
        elif piece.bound in ("until", "through", "by"):
            last = piece.last
        elif piece.bound == "before":
            last = piece.first - DAY
        elif piece.bound in ("from", "since", "after") and piece.grain != "range":
            first = piece.last + DAY if piece.bound == "after" else piece.first
        elif (piece.grain in ("month", "year") or piece.first == piece.last) and told.turns:
            first = piece.first  # "my hours are changing in January", "back to full time on Monday"
        else:
            first, last = first if first and last and piece.first == last + DAY else piece.first, piece.last
    for piece in told.of("length"):
        if piece.bound == "for" and piece.length and piece.length.grain not in ("hour", "minute") and last is None:
            last = lasting(first or today, piece.length)
    if first and last and last < first:
        ask.append("end_before_start")
    elif last and last < today:
        ask.append("past")
    return first if first and first > today else None, last, ask


def blocks_of(week: Week, first: date | None, last: date | None) -> list[Block]:
    """The hours as blocks, one for each stretch and the days that have it."""
    alike: dict[tuple[Range, int], list[int]] = {}
    for day, hours in week.days.items():
        for one in hours:
            alike.setdefault((one, week.every.get(day, 1)), []).append(day)
    found = sorted(alike.items(), key=lambda item: (item[1][0], item[0]))
    return [
        Block(tuple(CODES[day] for day in days), _clock(start), _clock(end), first, last, interval)
        for ((start, end), interval), days in found
    ]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _zoned(told: Told, block: Block, day: date, assumed: list[str]) -> Block:
    """The block in the person's own time, where another zone was named."""
    zone = next((piece.hours.zone for piece in told.of("hours", "clock") if piece.hours and piece.hours.zone), None)
    if zone is None or zone == told.heard.phrase.timezone:
        return block
    start, end = (datetime.combine(day, time()) + timedelta(minutes=minutes_of(said)) for said in (block.start, block.end))
    begun, ended = (moved(said.date(), said.time(), zone, told.heard.phrase.timezone) for said in (start, end))
    shift = (begun.date() - start.date()).days
    days = tuple(CODES[(CODES.index(code) + shift) % 7] for code in block.days)
    assumed.append(f"{block.start}–{block.end} {zone} is {begun:%H:%M}–{ended:%H:%M} here")
    return replace(block, days=days, start=f"{begun:%H:%M}", end=f"{ended:%H:%M}")


def minutes_of(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def weekly(block: Block) -> str:
    until = f";UNTIL={block.last:%Y%m%d}" if block.last else ""
    every = f"INTERVAL={block.interval};" if block.interval > 1 else ""
    return f"FREQ=WEEKLY;{every}BYDAY={','.join(block.days)}{until}"


def _turns(told: Told, week: Week) -> list[str]:
    """What must be asked of hours that are not those of every week; the week gets the intervals that were said of them."""
    shapes = [hint.rule.shape for hint in told.says("alternates")]
    every = intervals_in(told.pieces, week.days)
    if any(interval > 1 for interval in every.values()) and "which" not in shapes:
        week.every = every
        return []
    cadences = any(piece.interval > 1 for piece in told.pieces)
    return ["which_days" if shape == "which" else "uncertain" for shape in shapes][:1] or ["uncertain"] * cadences


def intervals_in(pieces: Sequence[Piece], days: Collection[int]) -> dict[int, int]:
    """Every how many weeks the hours of some of these days are; none where that can't be told: hours of every week beside them on
    the same day, days listed behind them ("every other Monday and Tuesday"), or two cadences."""
    cadences = [piece for piece in pieces if piece.kind == "cadence"]
    named = [day for piece in pieces if piece.kind == "days" for day in piece.days]
    if cadences:
        alone = len(cadences) == 1 and all(piece.interval < 2 for piece in pieces if piece.kind == "days")
        return dict.fromkeys(days, cadences[0].interval) if alone else {}
    every = {day: piece.interval for piece in pieces if piece.interval for day in piece.days}
    listed = any(one.interval > 1 and other.kind == "days" and not other.interval for one, other in pairwise(pieces))
    return every if not listed and all(named.count(day) == 1 for day in every) else {}


def _days_only(week: Week) -> str | None:
    days = ",".join(CODES[day] for day in sorted(week.days))
    return f"FREQ=WEEKLY;BYDAY={days}" if days else None


def _span(told: Told, block: Block) -> Span:
    """The hours of a block; on its first day, where a first day was said."""
    timed = told.of("hours", "clock", "part")
    place = (timed[0].place[0], timed[-1].place[1]) if timed else (0, 0)
    said = " ".join(told.heard.text[slice(*place)].split())
    start, end = minutes_of(block.start), minutes_of(block.end)
    if block.first is None:
        return Span(time(start // 60, start % 60), time(end % MIDNIGHT // 60, end % 60), said=said, place=place)
    day = block.first
    while CODES[day.weekday()] not in block.days:
        day += DAY
    midnight = datetime.combine(day, time())
    return Span(
        midnight + timedelta(minutes=start), midnight + timedelta(minutes=end + MIDNIGHT * (end <= start)), said=said, place=place
    )


def _of_the_team(told: Told) -> bool:
    """Whether the hours are said to be those of a whole team: "set working hours for the whole team"."""
    teams, words = told.heard.language.sets["teams"], told.heard.row.words
    named = [chunk for chunk in told.chunks if not teams.isdisjoint(words[chunk.start : chunk.end])]
    return any(one.what == "hours" for chunk in named for one in chunk.statements)


def whose(told: Told) -> tuple[str, ...]:
    """Whose hours they are, where somebody is named beside: "set Sam's working hours to …", "the working hours of Sam"."""
    items, small = told.row.items, told.heard.language.sets["glue"]
    for hint in told.triggers:
        if hint.says != "hours":
            continue
        before = items[max(hint.item - 2, 0) : hint.item]
        if len(before) < 2 or not before[-1].word.startswith("'"):  # the ending of a name stands between them
            before = []
        after = [item for item in items[hint.item :] if item.start >= hint.end][:2]
        if not after or after[0].group is not None or after[0].word not in small:
            after = []
        group = next((item.group for item in (*before, *after) if item.group is not None), None)
        if group is not None:
            return group.said
    return ()
