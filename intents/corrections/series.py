"""Changes of what repeats: its end, its days, its hours, days left out. A series stays one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from intents.corrections.days import dated
from intents.corrections.discussion import INSTANT, Discussion, floating, month_only
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.turns import number_of
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.requests.spans import days_in, midnight, moment
from intents.when import Span
from intents.when.calendar.offsets import MINUTES_IN, Amount, lasting, shifted
from intents.when.extract import DateMark, extract
from intents.when.recurrence.rule import CODES
from intents.when.rrule import parts_of
from intents.when.timetable import pieces

ENDS = ("UNTIL", "COUNT")
MOST_DAYS = 31
ORDER = ("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", *ENDS)


def repeated(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with another recurrence; None where the message says nothing about what repeats."""
    draft = talk.draft
    rules = {part: [mark for mark in found.marks(part) if mark.kind == "rule"] for part in ("come", "more", "only", "gone")}
    if not draft.recurrence:
        come = [*rules["come"], *rules["only"]]
        return (
            _made(talk, come + [mark for mark in found.marks("come", "only", "ends", "begins") if mark.kind != "rule"])
            if come
            else None
        )
    marks = [mark for mark in found.marks("come", "only", "ends", "begins", "back") if mark.kind != "rule"]
    if rules["gone"]:
        return _less_days(talk, rules["gone"], rules["come"])
    if gone := [mark for mark in found.marks("gone") if dated(mark)]:
        return _left_out(talk, gone) if not found.marks("come") else _days(talk, found.marks("come"))
    if rules["more"]:
        return _more_days(talk, rules["more"])
    if more := [mark for mark in found.marks("more") if floating(mark)]:
        return _more_days(talk, more)
    if rules["come"] or rules["only"]:
        return _changed(talk, [*rules["come"], *rules["only"]], marks)
    if count := next(
        (
            number
            for turn in found.of("times")
            for word in found.row.words[turn.start : turn.end]
            if (number := number_of(word, found.heard.language))
        ),
        0,
    ):
        return _ended(draft, COUNT=str(count))
    for says, sign in (("later", 1), ("longer", 1), ("earlier", -1), ("shorter", -1)):
        if found.has(says):
            return _moved(talk, found, says, sign)
    lengths = [mark.length for mark in marks if mark.length]
    if lengths and lengths[0].grain not in MINUTES_IN:
        return _lasting(talk, lengths[0])
    if only := [mark for mark in found.marks("only") if mark.kind in ("days", "both") and not mark.bound]:
        when = talk.when(only)
        once = replace(draft, recurrence=None, exceptions=())
        return settled(once, [_hours_of(draft, span) for span in when.spans], when.ask, when.assumed) if when.spans else None
    days = [mark for mark in marks if mark.kind == "days"]
    return _bounded(talk, found, days) if days else None


def rule_of(parts: dict[str, str]) -> str:
    """Parts as an RRULE value."""
    return ";".join(
        f"{key}={parts[key]}" for key in sorted(parts, key=lambda key: ORDER.index(key) if key in ORDER else len(ORDER))
    )


def _with(draft: Draft, recurrence: str, spans: Sequence[Span] = ()) -> Draft:
    return settled(replace(draft, recurrence=recurrence), list(spans) or list(draft.spans))


def _ended(draft: Draft, **end: str) -> Draft:
    """The series with that end, in the place of the one it had."""
    parts = {key: value for key, value in parts_of(draft.recurrence or "").items() if key not in ENDS}
    return _with(draft, rule_of(parts | end))


def _begin(talk: Discussion) -> datetime:
    """When the series begins: its first time, or now for a clock alone."""
    start = moment(talk.draft.spans[0].start) if talk.draft.spans else None
    return midnight(start) if start else talk.today


# ---- made, changed -------------------------------------------------------------------------------------------------------


def _made(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    """As in "make it every Tuesday" about a single day, whose hours stay; of days on end ("mornings only") those that are meant."""
    draft, when = talk.draft, talk.when(marks)
    if not when.recurrence:
        return None
    if len(days := [day for span in draft.spans for day in days_in(span)]) > 1 and not any(
        end in parts_of(when.recurrence) for end in ENDS
    ):
        codes = parts_of(when.recurrence).get("BYDAY", ",".join(CODES)).split(",")
        return (
            settled(draft, [_on(day, when.spans[0]) for day in days[:MOST_DAYS] if CODES[day.weekday()] in codes])
            if when.spans
            else None
        )
    spans = [_hours_of(draft, span) for span in when.spans[:1]]
    rule, start = parts_of(when.recurrence), moment(draft.spans[0].start) if draft.spans else None
    if start is not None and rule["FREQ"] == "WEEKLY" and "BYDAY" not in rule:  # "every week": on the day it is on
        when, spans = replace(when, recurrence=rule_of(rule | {"BYDAY": CODES[start.weekday()]})), list(draft.spans[:1])
    made = settled(replace(draft, recurrence=when.recurrence, exceptions=when.exceptions), spans, when.ask, when.assumed)
    return replace(made, covers=tuple(replace(cover, spans=()) for cover in made.covers))


def _on(day: datetime, hours: Span) -> Span:
    """The day, at the hours of a span."""
    start, end = moment(hours.start), moment(hours.end)
    if hours.all_day or start is None or end is None:
        return Span.days(day.date(), day.date(), hours.said, hours.place)
    begin = datetime.combine(day, start.time())
    return replace(hours, start=begin, end=begin + (end - start))


def _hours_of(draft: Draft, span: Span) -> Span:
    """A new first time with the hours that the draft had."""
    start, end = (moment(draft.spans[0].start), moment(draft.spans[0].end)) if draft.spans else (None, None)
    day = moment(span.start)
    if start is None or end is None or day is None or not span.all_day or draft.spans[0].all_day:
        return span
    begin = datetime.combine(day, start.time())
    return replace(span, start=begin, end=begin + (end - start), all_day=False, part=draft.spans[0].part)


def _changed(talk: Discussion, rules: Sequence[DateMark], marks: Sequence[DateMark]) -> Draft | None:
    """Another rhythm or other days; what the new one does not say stays."""
    draft = talk.draft
    when = talk.dates.when([*rules, *marks], around=max(_begin(talk), talk.today) - INSTANT)
    if not when.recurrence:
        return None
    old, new = parts_of(draft.recurrence or ""), parts_of(when.recurrence)
    if new["FREQ"] == "DAILY" and when.spans and not when.spans[0].all_day and "INTERVAL" not in new:
        return _with(draft, draft.recurrence or "", [_at_hours(talk, when.spans[0])])  # "mornings only"
    if "BYDAY" not in new and old.get("FREQ") == new["FREQ"] and "BYDAY" in old:
        new["BYDAY"] = old["BYDAY"]
    if not any(end in new for end in ENDS):
        new |= {end: old[end] for end in ENDS if end in old}
    hours = when.spans[0] if when.spans and not when.spans[0].all_day else None
    if new["FREQ"] == "WEEKLY" and "BYDAY" in new:
        spans = _first(talk, new["BYDAY"].split(","))
        if when.spans and any(_begun(talk, mark) for mark in rules):  # "from January on Thursdays instead"
            spans = [_hours_of(draft, when.spans[0])]
    elif "BYDAY" in new or "BYMONTHDAY" in new:
        spans = [_hours_of(draft, span) for span in when.spans[:1]]
    else:
        spans = list(draft.spans[:1])
    first = replace(talk, draft=replace(draft, spans=tuple(spans)))
    return settled(replace(draft, recurrence=rule_of(new)), [_at_hours(first, hours)] if hours and spans else spans, when.ask)


def _begun(talk: Discussion, mark: DateMark) -> bool:
    """Whether a rhythm is said to begin on a day."""
    said = extract(mark.said, now=talk.now, timezone=talk.draft.timezone, date_order=talk.date_order, habit=True)
    return any(piece.kind == "date" and piece.bound in ("from", "since") for piece in pieces(said.reader))


def _at_hours(talk: Discussion, hours: Span) -> Span:
    """The first time at other hours."""
    first, start, end = talk.draft.spans[0], moment(hours.start), moment(hours.end)
    day = moment(first.start)
    if start is None or end is None or day is None:
        return first
    return replace(
        first,
        start=datetime.combine(day, start.time()),
        end=datetime.combine(day, start.time()) + (end - start),
        all_day=False,
        part=hours.part,
    )


def _days(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    """Other weekdays for a weekly series: "not Tuesday, Thursday"."""
    codes = _weekdays(talk, marks)
    old = parts_of(talk.draft.recurrence or "")
    if not codes or old.get("FREQ") != "WEEKLY":
        return None
    return _with(talk.draft, rule_of(old | {"BYDAY": ",".join(codes)}), _first(talk, codes))


def _more_days(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    codes, old = _weekdays(talk, marks), parts_of(talk.draft.recurrence or "")
    if not codes or old.get("FREQ") != "WEEKLY" or "BYDAY" not in old:
        return None
    both = [code for code in CODES if code in codes or code in old["BYDAY"].split(",")]
    return _with(talk.draft, rule_of(old | {"BYDAY": ",".join(both)}), _first(talk, both))


def _less_days(talk: Discussion, gone: Sequence[DateMark], come: Sequence[DateMark]) -> Draft | None:
    out, old = _weekdays(talk, gone), parts_of(talk.draft.recurrence or "")
    had = old["BYDAY"].split(",") if "BYDAY" in old else list(CODES) if old.get("FREQ") == "DAILY" else []
    left = [code for code in had if code not in out] + [code for code in _weekdays(talk, come) if code not in had]
    if not left or left == had:
        return None
    return _with(talk.draft, rule_of(old | {"FREQ": "WEEKLY", "BYDAY": ",".join(left)}), _first(talk, left))


def _weekdays(talk: Discussion, marks: Sequence[DateMark]) -> list[str]:
    """The weekdays of marks that name nothing else."""
    found: list[str] = []
    for mark in marks:
        when = talk.when([mark])
        if when.recurrence:
            found += parts_of(when.recurrence).get("BYDAY", "").split(",")
        elif floating(mark):
            found += [CODES[start.weekday()] for span in when.spans if (start := moment(span.start))]
    return [code for code in CODES if code in found]


def _first(talk: Discussion, codes: Sequence[str]) -> list[Span]:
    """The first time of the series on its new days, at the hours it has."""
    first = talk.draft.spans[0] if talk.draft.spans else None
    start, end = (moment(first.start), moment(first.end)) if first else (None, None)
    if first is None or start is None:
        return list(talk.draft.spans)
    monday = start - timedelta(days=start.weekday())
    days = [monday + timedelta(days=ahead) for ahead in range(14)]
    day = next(
        (
            day
            for day in days
            if CODES[day.weekday()] in codes and midnight(day) >= talk.today and (day >= start or midnight(day) > talk.today)
        ),
        start,
    )
    return [replace(first, start=day, end=day + (end - start) if end else None)]


# ---- begin and end -------------------------------------------------------------------------------------------------------


def _bounded(talk: Discussion, found: Grasp, marks: Sequence[DateMark]) -> Draft | None:
    """Its end or begin; a weekday alone is another day of the week, a date alone the end, where it has none yet."""
    draft = talk.draft
    begins = found.has("begins") or any(mark.bound in ("from", "since", "after") for mark in marks)
    ends = found.has("ends", "back") or any(mark.bound in ("until", "through", "before", "by") for mark in marks)
    if len(marks) == 1 and floating(marks[0]) and not begins and not ends:
        days = _days(talk, marks)
        if days is not None:
            return days
    when = talk.dates.when(marks, around=max(_begin(talk), talk.today) - INSTANT)
    span = when.spans[0] if len(when.spans) == 1 else None
    if span is None:
        return None
    if begins:
        start = moment(span.start)
        return _from(talk, start) if start else None
    endless = not any(end in parts_of(draft.recurrence or "") for end in ENDS)
    end = moment(span.end)
    if end is None or not (ends or endless or "no_end" in draft.ask or (len(marks) == 1 and month_only(marks[0]))):
        return None
    last = (end - INSTANT).date()
    if last < _begin(talk).date():
        return settled(draft, draft.spans, ("end_before_start",))
    return _ended(draft, UNTIL=f"{last:%Y%m%d}")


def _moved(talk: Discussion, found: Grasp, says: str, sign: int) -> Draft | None:
    """As in "start a week later", "one month longer": its begin or its end moved."""
    turn = found.of(says)[0]
    amount, until = found.amount(turn), parts_of(talk.draft.recurrence or "").get("UNTIL", "")[:8]
    if amount is None or amount.grain in MINUTES_IN:
        return None
    if found.has("begins"):
        start = shifted(_begin(talk).date(), amount, sign)
        return _from(talk, datetime.combine(start, time())) if start else None
    if not until or not (says in ("longer", "shorter") or found.has("ends")):
        return None
    last = shifted(date(int(until[:4]), int(until[4:6]), int(until[6:])), amount, sign)
    return _ended(talk.draft, UNTIL=f"{last:%Y%m%d}") if last else None


def _from(talk: Discussion, start: datetime) -> Draft:
    """The series from a day on: its first time is the first of its days from there."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only when something repeats

    draft = talk.draft
    first = draft.spans[0] if draft.spans else Span.days(start.date(), start.date())
    begin, end = moment(first.start), moment(first.end)
    clock = begin.time() if begin else time()
    bare = rule_of({key: value for key, value in parts_of(draft.recurrence or "").items() if key not in (*ENDS, "INTERVAL")})
    day = next(iter(rrulestr(bare, dtstart=datetime.combine(start, clock))), start)
    return _with(draft, draft.recurrence or "", [replace(first, start=day, end=day + (end - begin) if begin and end else None)])


def _lasting(talk: Discussion, amount: Amount) -> Draft | None:
    last = lasting(_begin(talk).date(), amount)
    return _ended(talk.draft, UNTIL=f"{last:%Y%m%d}") if last else None


def _left_out(talk: Discussion, gone: Sequence[DateMark]) -> Draft | None:
    """Days on which it is not."""
    draft = talk.draft
    when = talk.dates.when(gone, around=max(_begin(talk), talk.today) - INSTANT)
    codes = parts_of(draft.recurrence or "").get("BYDAY", ",".join(CODES))
    days: list[date] = [day.date() for span in when.spans for day in days_in(span) if CODES[day.weekday()] in codes]
    if not days:
        return None
    return replace(draft, exceptions=tuple(dict.fromkeys((*draft.exceptions, *days))))
