"""Changes of what is entered in a schedule: of working hours, those of some days or of all, days more or less, from when and until,
the schedule's name; of holidays their days and their name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from intents.corrections.days import dated, redated
from intents.corrections.discussion import Discussion
from intents.corrections.focus import focused
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.turns import Turn
from intents.corrections.hours import rehoured
from intents.corrections.settling import ABOUT_DATES, settled
from intents.draft import Block, Draft
from intents.requests.festive.by_country import named
from intents.requests.hours.cues import cue_of
from intents.requests.hours.told import FILE, SAID
from intents.requests.hours.values import MIDNIGHT, Cue, Range, Week
from intents.requests.named import given
from intents.requests.spans import DAY
from intents.requests.week import changed
from intents.requests.working_hours import CODES, blocks_of, intervals_in, minutes_of, weekly
from intents.statements.heard import SIGNS
from intents.statements.hints import Hint, bare, hints
from intents.when import Span
from intents.when.calendar.countries import country_of
from intents.when.calendar.offsets import MINUTES_IN, lasting
from intents.when.extract import DateMark, extract
from intents.when.rrule import parts_of
from intents.when.timetable import Piece, pieces

ANSWERED = ABOUT_DATES | {"no_time", "left_out"}
BOUNDS = ("from", "since", "after", "until", "through", "by", "before")
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
    nays = [(found.row.items[turn.start].start, found.row.items[turn.end - 1].end) for turn in found.of("so")]
    said = [hint for hint in hints(row, FILE, SAID) if not any(first <= hint.start < last for first, last in nays)]  # "no, wait"
    read = [piece for piece in pieces(found.heard.dates.reader)]
    every = any(piece.interval for piece in read)
    turned = [hint for hint in said if hint.says == "alternates" and not (every and hint.rule.shape != "which")]
    if turned:  # "in even weeks": no hours of every week
        return replace(draft, ask=("which_days" if any(hint.rule.shape == "which" for hint in turned) else "uncertain",))
    timed = any(piece.kind in ("hours", "clock") for piece in read)
    if _bare_figure(read) and not found.has("begins", "ends") and not any(hint.says in ("begins", "ends") for hint in said):
        return None
    cues = [Cue(hint.says, hint.start, hint.end, ahead=hint.rule.shape == "ahead") for hint in said if hint.says != "except"]
    cues += [
        Cue("free", hint.start, hint.end, ahead=True) for hint in said if hint.says == "except" and not timed
    ]  # else its hours differ
    for turn in found.of(*CUES):
        if turn.says == "not" and _works(found, turn):
            continue
        start, end = found.row.items[turn.start].start, found.row.items[turn.start].end
        if not any(cue.start <= start < cue.end for cue in cues):
            cues.append(Cue(CUES[turn.says], start, end, ahead=True))
    sure = [cue for cue in cues if cue.kind in ("always", "break")]
    read = [
        piece
        for piece in read
        if piece.kind not in ("clock", "part") or not any(cue.start <= piece.place[0] < cue.end for cue in sure)
    ]
    cues += [cue_of(_in_place(found, piece)) for piece in read if piece.kind not in ("date", "length", "cadence")]
    spared = _spared(found, said, read)
    heard = [cue for cue in cues if not spared or cue.kind not in ("free", "days")]
    week = (
        changed(
            {day: hours for day, hours in base.items() if day not in spared},
            sorted(heard, key=lambda cue: cue.start),
            lambda one, other: _apart(found, one, other),
            more=found.joined or found.has("more"),
            only=found.has("only") and not any(cue.kind in ("hours", "clock", "part") for cue in cues),
        )
        if cues
        else Week(dict(base))
    )
    week.days |= {day: base[day] for day in spared & base.keys()}
    if (by := _by(found)) is not None:
        week = _shifted(base, {day for piece in read for day in piece.days} or set(base), *by)
    bounds = [piece for piece in read if piece.kind == "date"]
    first, last = _bounds(talk, found, bounds, [piece for piece in read if piece.kind == "length"], first, last)
    used = [(cue.start, cue.end) for cue in cues] + [piece.place for piece in read]
    found.left = [item for item in found.left if not any(start <= item.start < end for start, end in used)]
    if week.unread or (not cues and by is None and not bounds and not every and (first, last) == week_in(draft)[1:]):
        return None
    week.every = _every(draft, read, week)
    return written(draft, week, first, last)


def _every(draft: Draft, read: Sequence[Piece], week: Week) -> dict[int, int]:
    """Every how many weeks the hours of some days are: as it was, if nothing else is said; and so are days that come to those which
    all have one interval."""
    had = every_in(draft)
    intervals = set(had.values()) if len(had) == len(week_in(draft)[0]) else set()
    for day in set(week.days) - set(week_in(draft)[0]) if len(intervals) == 1 else ():
        had[day] = min(intervals)
    said = intervals_in(read, week.days)
    timed = any(piece.kind in ("hours", "clock", "part") for piece in read) and any(piece.interval > 1 for piece in read)
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
    """Whether what takes days out of an absence says here that they are worked: "I only work Monday to Wednesday"."""
    words, sets = set(found.row.words[turn.start : turn.end]), found.heard.language.sets
    return not words.isdisjoint(sets["me"]) and words.isdisjoint(sets["negation"])


def _by(found: Grasp) -> tuple[int, int] | None:
    """By how many minutes the hours begin and end later: "half an hour later", "an hour longer"."""
    for says, sign in (("later", 1), ("longer", 1), ("earlier", -1), ("shorter", -1)):
        for turn in found.of(says):
            amount = found.amount(turn)
            if amount is not None and amount.grain in MINUTES_IN:
                minutes = sign * (amount.count * MINUTES_IN[amount.grain] + 30 * amount.half)
                starts, stops = found.has("begins"), found.has("ends")
                return (minutes * (says in ("later", "earlier") and not stops), minutes * (not starts))
    return None


def _shifted(base: dict[int, list[Range]], days: set[int], begin: int, end: int) -> Week:
    """The hours of these days with begin and end moved."""
    moved = {day: list(hours) for day, hours in base.items()}
    for day in days & base.keys():
        first, last = base[day][0], base[day][-1]
        moved[day] = (
            [(first[0] + begin, first[1]), *base[day][1:-1], (last[0], last[1] + end)]
            if len(base[day]) > 1
            else [(first[0] + begin, first[1] + end)]
        )
    week = Week(moved)
    if any(not 0 <= start < stop <= MIDNIGHT for hours in moved.values() for start, stop in hours):
        week.wonder("impossible_time")
        week.days = base
    return week


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
    for piece in dates:
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


def _apart(found: Grasp, one: Cue, other: Cue) -> int:
    """How strong a sign or conjunction stands between two cues."""
    sets = found.heard.language.sets
    far = 0
    for item in found.heard.row.items:
        if one.end <= item.start and item.end <= other.start:
            joint = item.word in sets["and"] | sets["or"] or (item.word in SIGNS and item.word not in "-–—():'\"")
            far = max(far, 2 if item.word in sets["but"] else 1 if joint else 0)
    return far


# ---- holidays --------------------------------------------------------------------------------------------------------------


def reheld(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with other days, a half of one of them, or another name; None where the message speaks of neither."""
    if (part := focused(talk, found)) is not None:
        made = _reheld(part.talk, part.found)
        some = made is not None and bool(made.ask) and len(part.own) < len(part.draft.spans)  # an answer would be of all of them
        return part.joined(made) if made is not None and not some else None
    other = found.has("half") and any(dated(mark) for mark in found.marks("come", "more", "only", "gone"))
    return None if other else _reheld(talk, found)  # "the 24th is only a half day" says nothing of the 25th


def _reheld(talk: Discussion, found: Grasp) -> Draft | None:
    draft, heard = talk.draft, found.heard
    names = given(heard, bare(heard), [mark.place for mark in heard.dates.marks])
    title = found.called() or next((name.said for name in names if name.says in ("event", "title")), None)
    if title:
        several = len(draft.spans) > 1
        return replace(draft, title=title, spans=tuple(replace(span, said="") if several else span for span in draft.spans))
    rules = [mark for mark in found.marks("come", "more", "only") if mark.kind == "rule"]
    if rules and (yearly := _yearly(talk, rules)):
        return replace(draft, recurrence=yearly)
    marks = [mark for mark in found.marks("come", "more", "only", "gone") if dated(mark)]
    feasts = [] if marks else named(heard.text, country_of(heard.phrase.timezone), heard.phrase.now.date())
    if feasts:
        found.left = [item for item in found.left if not any(feast.start <= item.start < feast.end for feast in feasts)]
        days = settled(draft, [Span.days(feast.day, feast.day, feast.name, (feast.start, feast.end)) for feast in feasts])
        return replace(days, title=feasts[0].name if len(feasts) == 1 else None)
    made = redated(talk, found) or rehoured(talk, found)
    if made is None:
        return None
    known = {(span.start, span.end): span.said for span in draft.spans}
    spans = tuple(replace(span, said=known.get((span.start, span.end), span.said)) for span in made.spans)
    gone = found.marks("gone")
    return replace(made, spans=spans, title=_title([mark for mark in marks if mark not in gone], draft))


def _yearly(talk: Discussion, rules: list[DateMark]) -> str | None:
    """The recurrence of what comes each year on the days that the draft has; None for any other."""
    said = talk.dates.when(rules).recurrence
    return said if said == "FREQ=YEARLY" else None


def _title(marks: list[DateMark], draft: Draft) -> str | None:
    """The feast that is named instead; else the name it has."""
    feast = len(marks) == 1 and isinstance(marks[0].meant, list) and bool(marks[0].meant) and marks[0].meant[0].days
    return marks[0].said if feast and feast.feast and not any(sign.isdigit() for sign in marks[0].said) else draft.title
