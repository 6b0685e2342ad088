"""Changes of what is entered in a schedule: of working hours, those of some days or of all, days more or less, from when and until,
the schedule's name; of holidays their days and their name."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from intents.corrections.discussion import Discussion
from intents.corrections.entered.moved import far_apart, moved_by, shifted, swapped, unbroken, with_break_moved
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.turns import Turn
from intents.corrections.settling import ABOUT_DATES
from intents.draft import Block, Draft
from intents.requests.hours.cues import cue_of
from intents.requests.hours.told import FILE, SAID
from intents.requests.hours.values import MIDNIGHT, Cue, Range, Week
from intents.requests.spans import DAY
from intents.requests.week import changed
from intents.requests.working_hours import CODES, blocks_of, intervals_in, minutes_of, weekly
from intents.statements.heard import SIGNS
from intents.statements.hints import Hint, bare, hints
from intents.when import Span
from intents.when.calendar.offsets import lasting
from intents.when.extract import extract
from intents.when.rrule import parts_of
from intents.when.timetable import Piece, pieces

ANSWERED = ABOUT_DATES | {"no_time", "left_out"}
BOUNDS = ("from", "since", "after", "until", "through", "by", "before")
OWN = ("unbroken", "swap")  # what is said of hours that are there alone
OF_HOURS = (*SAID, *OWN)
KINDS = ("days", "hours", "clock", "part")
STEADY = ("from", "since", "after")  # of what goes on
NUMBERED = re.compile(r"^\D*\b\d{1,2}(?:st|nd|rd|th|er|e|º|°|\.)?$")  # a day of no month
CUES: dict[str, str] = {"begins": "begins", "ends": "ends", "not": "free"}


def rescheduled(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with other hours, bounds or another name; None where the message speaks of none of them."""
    draft = talk.draft
    if name := found.called():
        return replace(draft, name=name)
    base, first, last = week_in(draft)
    if "no_time" in draft.ask and not (first or last):
        first, last = _said_before(talk, found)
    row = bare(found.heard)
    if any(hint.rule.shape == "share" for hint in hints(row, FILE, ("works",))) and not any(
        piece.kind in ("hours", "clock") for piece in pieces(found.heard.dates.reader)
    ):
        return replace(draft, ask=("no_time",))  # "from January I work 80%": which hours are left can't be told
    nays = [(found.row.items[turn.start].start, found.row.items[turn.end - 1].end) for turn in found.of("so")]
    read = [piece for piece in pieces(found.heard.dates.reader)]
    nays += [_in_place(found, piece).place for piece in read if piece.interval > 1]  # "un viernes sí y otro no"
    said = [
        hint
        for hint in hints(row, FILE, OF_HOURS)
        if hint.says == "alternates" or not any(first <= hint.start < last for first, last in nays)  # "no, wait"
    ]
    every = any(piece.interval for piece in read)
    named = frozenset(day for piece in read for day in piece.days)
    paced = any(piece.kind == "cadence" for piece in read) and bool(named)  # "Fridays only every other week"
    turned = [hint for hint in said if hint.says == "alternates" and not (every and hint.rule.shape != "which")]
    if turned:  # "in even weeks": no hours of every week
        return replace(draft, ask=("which_days" if any(hint.rule.shape == "which" for hint in turned) else "uncertain",))
    timed = any(piece.kind in ("hours", "clock") for piece in read)
    if _bare_figure(read) and not found.has("begins", "ends") and not any(hint.says in ("begins", "ends") for hint in said):
        return None
    breaks = any(hint.says == "break" for hint in said)
    whole, swaps = (any(hint.says == what for hint in said) for what in OWN)
    cues = _cues(found, said, timed=timed)
    sure = [cue for cue in cues if cue.kind in ("always", "break")]
    read = [
        piece
        for piece in read
        if piece.kind not in ("clock", "part") or not any(cue.start <= piece.place[0] and piece.place[1] <= cue.end for cue in sure)
    ]
    cues += [cue_of(_in_place(found, piece)) for piece in read if piece.kind in KINDS or (breaks and piece.kind == "length")]
    spared = _spared(found, said, read)
    more = found.joined or found.has("more")
    meant = {} if more else {day: unbroken(hours) for day, hours in base.items() if day in (named or base) and day not in spared}
    heard = [cue for cue in cues if not spared or cue.kind not in ("free", "days")]
    week = (
        changed(
            {day: hours for day, hours in (base | meant if breaks else base).items() if day not in spared},
            sorted(heard, key=lambda cue: cue.start),
            lambda one, other: _apart(found, one, other),
            more=more or paced,
            only=found.has("only") and not paced and not any(cue.kind in ("hours", "clock", "part") for cue in cues),
        )
        if cues
        else Week(dict(base))
    )
    week.days |= {day: base[day] for day in spared & base.keys()}
    by = moved_by(found, {hint.says for hint in said})
    if by is not None:
        week = (with_break_moved if breaks else shifted)(base, set(named) or set(base), *by)
    elif whole:
        week = Week(base | meant)
    elif swaps:
        week = swapped(base, [piece.days for piece in read if piece.kind == "days"])
    elif breaks and any(far_apart(base[day], week.days.get(day, ())) for day in meant):
        week.wonder("uncertain")
    bounds = [piece for piece in read if piece.kind == "date"]
    first, last = _bounds(talk, found, bounds, [piece for piece in read if piece.kind == "length"], first, last)
    used = [(cue.start, cue.end) for cue in cues] + [(hint.start, hint.end) for hint in said] + [piece.place for piece in read]
    found.left = [item for item in found.left if not any(start <= item.start < end for start, end in used)]
    if week.unread or (not cues and not whole and by is None and not bounds and not every and (first, last) == week_in(draft)[1:]):
        return None
    week.every = _every(draft, read, week)
    return written(draft, week, first, last)


def _cues(found: Grasp, said: Sequence[Hint], *, timed: bool) -> list[Cue]:
    """What the words beside days and hours say of them; ``timed``: hours are told, so that an exception has others."""
    cues = [
        Cue(hint.says, hint.start, hint.end, ahead=hint.rule.shape == "ahead") for hint in said if hint.says not in ("except", *OWN)
    ]
    cues += [Cue("free", hint.start, hint.end, ahead=True) for hint in said if hint.says == "except" and not timed]
    for turn in found.of(*CUES):
        if turn.says == "not" and _works(found, turn):
            continue
        start, end = found.row.items[turn.start].start, found.row.items[turn.start].end
        if not any(cue.start <= start < cue.end for cue in cues):
            cues.append(Cue(CUES[turn.says], start, end, ahead=True))
    return cues


def of_every_week(found: Grasp) -> bool:
    """Whether words name weekdays as those of every week, or a break, or the begin or end of all days from some time on. A day that
    is named by its date is none of every week, nor is one of a range, "Monday to Wednesday"."""
    read = list(pieces(found.heard.dates.reader))
    days, dates = ([piece for piece in read if piece.kind == kind] for kind in ("days", "date"))
    if any(piece.bound not in BOUNDS or piece.ask for piece in dates):
        return False
    row = bare(found.heard)
    said = {hint.says for hint in (*hints(row, FILE, OF_HOURS), *hints(row, FILE, ("hours",)))}
    if {"swap", "hours"} <= said:
        return True
    if days:
        return all(piece.interval or (piece.repeats and len(piece.days) == 1) for piece in days)
    return not said.isdisjoint(("break", "unbroken")) or (
        any(piece.bound in STEADY for piece in dates) and not said.isdisjoint(("begins", "ends"))
    )


def _every(draft: Draft, read: Sequence[Piece], week: Week) -> dict[int, int]:
    """Every how many weeks the hours of some days are: as it was, if nothing else is said; and so are days that come to those which
    all have one interval."""
    had = every_in(draft)
    intervals = set(had.values()) if len(had) == len(week_in(draft)[0]) else set()
    for day in set(week.days) - set(week_in(draft)[0]) if len(intervals) == 1 else ():
        had[day] = min(intervals)
    named = {day for piece in read for day in piece.days}
    said = intervals_in(read, named or week.days)
    of_days = any(piece.kind == "days" and piece.interval > 1 for piece in read)
    timed = of_days and any(piece.kind in ("hours", "clock", "part") for piece in read)
    if (not said and any(piece.interval for piece in read)) or (timed and not said.keys().isdisjoint(week_in(draft)[0])):
        week.wonder("uncertain")  # "every other Monday only the morning": and the others?
    return {day: interval for day, interval in (had | said).items() if day in week.days and interval > 1}


def every_in(draft: Draft) -> dict[int, int]:
    """Every how many weeks the hours of a draft are, of the days that aren't worked each week."""
    if draft.blocks:
        return {CODES.index(code): block.interval for block in draft.blocks for code in block.days if block.interval > 1}
    parts = parts_of(draft.recurrence)
    return {day: int(parts["INTERVAL"]) for day in week_in(draft)[0]} if "INTERVAL" in parts else {}


def _spared(found: Grasp, said: Sequence[Hint], read: Sequence[Piece]) -> frozenset[int]:
    """The days without a break that all others have: "lunch 12 to 1 except Friday"; they stay as they are."""
    breaks = [hint.start for hint in said if hint.says == "break"]
    nots = [found.row.items[turn.start].start for turn in found.of("not")] + [hint.start for hint in said if hint.says == "except"]
    behind = [piece for piece in read if piece.days and breaks and nots and piece.place[0] > max(min(nots), min(breaks))]
    return frozenset(day for piece in behind for day in piece.days)


def _bare_figure(read: Sequence[Piece]) -> bool:
    """As in "8 on Mondays", which doesn't say whether they begin or end then."""
    return any(piece.kind == "clock" and piece.weak and not piece.bound for piece in read) and any(piece.days for piece in read)


def _said_before(talk: Discussion, found: Grasp) -> tuple[date | None, date | None]:
    """From and until when hours are to hold that were asked for: "from January I work Monday to Wednesday"."""
    draft = talk.draft
    said = extract(draft.text, now=draft.now, timezone=draft.timezone, date_order=talk.date_order, habit=True)
    bounds = [piece for piece in pieces(said.reader) if piece.kind == "date" and piece.bound in BOUNDS]
    return _bounds(talk, found, bounds, [], None, None)


def _works(found: Grasp, turn: Turn) -> bool:
    """Whether what takes days out of an absence says here that they are worked: "I only work Monday to Wednesday", "lavoro solo la
    mattina"."""
    words, sets = set(found.row.words[turn.start : turn.end]), found.heard.language.sets
    first, last = found.row.items[turn.start].start, found.row.items[turn.end - 1].end
    told = any(hint.start < last and first < hint.end for hint in hints(bare(found.heard), FILE, ("works",)))
    return (told or not words.isdisjoint(sets["me"])) and words.isdisjoint(sets["negation"])


def week_in(draft: Draft) -> tuple[dict[int, list[Range]], date | None, date | None]:
    """The hours of each day of a draft, and the days from and until which they hold."""
    days: dict[int, list[Range]] = {}
    for block in draft.blocks:
        for code in block.days:
            days.setdefault(CODES.index(code), []).append((minutes_of(block.start), minutes_of(block.end)))
    if draft.blocks:
        return days, draft.blocks[0].first, draft.blocks[0].last
    parts = parts_of(draft.recurrence)
    for span in draft.spans:
        hours = (_minute(span.start), _minute(span.end) or MIDNIGHT)
        for code in parts.get("BYDAY", "MO,TU,WE,TH,FR").split(","):
            days.setdefault(CODES.index(code), []).append(hours)
    for code in parts["BYDAY"].split(",") if "BYDAY" in parts and not draft.spans else ():
        days.setdefault(CODES.index(code), [])
    start = draft.spans[0].start if draft.spans else None
    last = datetime.strptime(parts["UNTIL"][:8], "%Y%m%d").date() if "UNTIL" in parts else None
    return days, start.date() if isinstance(start, datetime) else None, last


def _minute(value: datetime | time | None) -> int:
    return value.hour * 60 + value.minute if value is not None else 0


def written(draft: Draft, week: Week, first: date | None, last: date | None) -> Draft:
    """The draft with this week, as ``requests.working_hours`` writes it."""
    ask = [code for code in draft.ask if code not in ANSWERED]
    worked = {day: hours for day, hours in week.days.items() if hours}
    if not worked or week.nominal or len(worked) < len(week.days):
        ask.append("no_time")
    if first and last and last < first:
        ask.append("end_before_start")
    blocks = blocks_of(replace(week, days=worked), first, last)
    codes = ",".join(CODES[day] for day in sorted(week.days))
    several = len(blocks) > 1 or any(block.end == "24:00" for block in blocks)
    assumed = tuple(guess for guess in draft.assumed if ":" in guess)
    return replace(
        draft,
        spans=(_span(blocks[0]),) if blocks else (),
        recurrence=weekly(blocks[0]) if blocks else f"FREQ=WEEKLY;BYDAY={codes}" if codes else None,
        blocks=tuple(blocks) if several else (),
        ask=tuple(dict.fromkeys([*ask, *week.ask])),
        assumed=assumed if set(week.days) != set(week_in(draft)[0]) else draft.assumed,
    )


def _span(block: Block) -> Span:
    """The hours of a block; on its first day, where it has one."""
    start, end = minutes_of(block.start), minutes_of(block.end)
    if block.first is None:
        return Span(time(start // 60, start % 60), time(end % MIDNIGHT // 60, end % 60))
    day = block.first
    while CODES[day.weekday()] not in block.days:
        day += DAY
    midnight = datetime.combine(day, time())
    return Span(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end + MIDNIGHT * (end <= start)))


def _in_place(found: Grasp, piece: Piece) -> Piece:
    """The piece where it stands in the message, also if that was put into English first."""
    english = found.heard.dates.english
    return replace(piece, place=english.back(piece.place)) if english else piece


def _bounds(
    talk: Discussion, found: Grasp, dates: Sequence[Piece], lengths: Sequence[Piece], first: date | None, last: date | None
) -> tuple[date | None, date | None]:
    for piece in (_in_its_month(found, one, first) for one in dates):
        if piece.first is None or piece.last is None:
            continue
        if piece.bound in ("until", "through", "by") or (found.has("ends") and piece.bound not in ("from", "since", "after")):
            last = piece.last
        elif piece.bound == "before":
            last = piece.first - DAY
        elif piece.bound in ("from", "since", "after") or found.has("begins"):
            first = piece.last + DAY if piece.bound == "after" else piece.first
        else:
            first, last = piece.first, piece.last if piece.grain != "day" or piece.first != piece.last else last
    for piece in lengths:
        if piece.bound == "for" and piece.length:
            last = lasting(first or talk.now.date(), piece.length)
    return first, last


def _in_its_month(found: Grasp, piece: Piece, first: date | None) -> Piece:
    """A day that is told by its number alone, as that of the month in which hours were to begin: "starting the 8th"."""
    said = found.heard.text[slice(*_in_place(found, piece).place)]
    if first is None or piece.first is None or piece.first != piece.last or not NUMBERED.search(said):
        return piece
    if piece.first.day > monthrange(first.year, first.month)[1]:
        return piece
    day = first.replace(day=piece.first.day)
    return replace(piece, first=day, last=day)


def _apart(found: Grasp, one: Cue, other: Cue) -> int:
    """How strong a sign or conjunction stands between two cues."""
    sets = found.heard.language.sets
    far = 0
    for item in found.heard.row.items:
        if one.end <= item.start and item.end <= other.start:
            joint = item.word in sets["and"] | sets["or"] or (item.word in SIGNS and item.word not in "-–—():'\"")
            far = max(far, 2 if item.word in sets["but"] else 1 if joint else 0)
    return far
