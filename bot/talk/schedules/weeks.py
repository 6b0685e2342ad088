"""The week that stands in somebody's own working hours, and the week that words about some of its days make of it: "on Wednesdays I
work 10 to 3", "and Fridays I finish at 2". The days that aren't named stay as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.talk.listing.schedules import day_of
from bot.talk.schedules.entries import Entry
from intents import Draft, Phrase, is_weekly, of_the_week, revise, tells_of_work
from intents.corrections.entered.habits import every_in, week_in, written
from intents.draft import AWAY, Block
from intents.requests.hours.values import Range, Week, overlap
from intents.requests.working_hours import CODES, blocks_of
from intents.schedules import FULL
from intents.when.rrule import parts_of

A_WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)
FEW = 2  # days that are some of a week, where more than those stand; more of them are the week
Kept = tuple[Entry, dict[str, Any]]
OPEN = {"offer", "uncertain", "until_when", "no_time"}  # what an absence asks that may be none
ANSWERED = {"no_time", "offer"}  # what the week that stands answers


def standing(there: Iterable[Entry], draft: Draft) -> tuple[Draft, list[Entry]] | None:
    """The hours that stand in the time that a draft speaks of, as a draft, and their entries; without one they are those of every
    week without an end. None where there are none, or where they begin at different times."""
    today = draft.now.date()
    _, begin, last = week_in(draft)
    found = [one for one in there if _weekly(one.event) and _meets(one, begin or today, last)]
    firsts = {first for one in found if (first := _first(one)) >= today + A_WEEK}
    apart = bool(firsts) and (max(firsts) - min(firsts) >= A_WEEK or any(_first(one) < today + A_WEEK for one in found))
    if not found or (apart and last is None):
        return None
    days: dict[int, list[Range]] = {}
    every: dict[int, int] = {}
    for one in found:
        hours = (_minutes(one.event["startTime"]), _minutes(one.event["endTime"]))
        for at in (at for at, name in enumerate(FULL) if one.event["recurrence"]["recurWeekly"].get(name)):
            days.setdefault(at, []).append(hours)
            if every.setdefault(at, _interval(one.event)) != _interval(one.event):
                return None  # some hours of a day each week, others of it every second one
    week = Week({day: sorted(set(hours)) for day, hours in sorted(days.items())})
    week.every = {day: interval for day, interval in every.items() if interval > 1}
    empty = Draft("working_hours", "", draft.now, draft.timezone)
    return written(empty, week, begin if last else min(firsts, default=None), last), found


def may_be_of_it(phrase: Phrase, said: Draft) -> bool:
    """Whether words may change the week that stands, whatever they are by themselves: nothing, a change, days that go, or an
    absence that leaves its hours open. ``said`` is how they are read."""
    weekly = (said.recurrence or "").startswith("FREQ=WEEKLY")
    parts = set(parts_of(said.recurrence)) if weekly else set()
    endless = weekly and not {"UNTIL", "INTERVAL"} & parts
    open_ = (endless or bool(said.ask)) and OPEN.issuperset(said.ask)
    away = said.intent == "unavailable" and "COUNT" not in parts and open_ and at_an_end(said)
    other = said.intent in ("unknown", "edit") or (said.intent == "cancel" and weekly) or away
    return other and not (said.people or said.subject or said.more) and is_weekly(phrase)


def at_an_end(said: Draft) -> bool:
    """Whether an absence is of whole days, or of hours up to a time or from one on, which are no longer worked: not "9 to 11"."""
    sides = [(span.start, span.end) for span in said.spans if not span.all_day]
    return all(any(isinstance(side, datetime) and side.time() == time() for side in both) or None in both for both in sides)


def changed(there: Sequence[Entry], phrase: Phrase, said: Draft) -> tuple[Draft, list[Entry]] | None:
    """What words make of the week that stands, and the entries of that. None where they make nothing of it, and for an absence on
    whole days, of which it is asked what is meant, unless they tell of work: "los viernes no trabajo"."""
    found = standing(there, bare(phrase))
    made = of_the_week(found[0], phrase) if found is not None else None
    if made is not None and week_in(made)[2] is not None:  # once more with the hours that stand until the day that was said
        found = standing(there, made)
        made = of_the_week(found[0], phrase) if found is not None else None
    if found is None or made is None:
        return None
    goes = week_in(found[0])[0].keys() - week_in(made)[0].keys()
    asked = goes and said.intent in AWAY and not tells_of_work(phrase)
    return None if asked else (made, found[1])


def bare(phrase: Phrase) -> Draft:
    """A change of the hours that stand, of which nothing is known yet."""
    return Draft("working_hours", phrase.text, phrase.now, phrase.timezone, ask=("no_time",))


def days_that_go(draft: Draft) -> Draft:
    """An absence of every week, as a change of the hours that stand."""
    return bare(Phrase(draft.text, draft.now, draft.timezone))


def remade(base: Draft, draft: Draft) -> Draft | None:
    """What a message makes of the week that stands: it alone where it tells a week that can't be beside it, else that week with
    other hours on the days that it names. None for hours that can be beside it, and for what it doesn't answer."""
    said, _, last = week_in(draft)
    had = week_in(base)[0]
    if draft.name or draft.title or draft.subject or not ANSWERED.issuperset(draft.ask):
        return None
    if not draft.ask:
        if not any(overlap(one, other) for day, hours in said.items() for one in hours for other in had.get(day, ())):
            return None
        if len(said) > FEW or not set(said) < set(had):
            return draft
    made = revise(base, Phrase(draft.text, draft.now, draft.timezone))
    if made is None or made.intent != draft.intent or made.ask or made.left_out or week_in(made)[2] != last:
        return None
    return made if week_in(made) != week_in(base) else None


def in_step(draft: Draft, gone: Iterable[Entry]) -> Draft:
    """Hours of every second or third week that have a day with those before them go on in the weeks of these."""
    had = [one for one in gone if _weekly(one.event) and _interval(one.event) > 1]
    if draft.intent != "working_hours" or not had or not every_in(draft):
        return draft
    days, first, last = week_in(draft)
    blocks = draft.blocks or blocks_of(Week(days, every_in(draft)), first, last)
    return draft.with_(blocks=tuple(replace(one, first=_in_step(one, had, draft.now.date())) for one in blocks))


def _in_step(block: Block, had: Sequence[Entry], today: date) -> date | None:
    """The first day of a block, in the weeks of what had one of its days before."""
    names = {FULL[CODES.index(code)] for code in block.days}
    same = (one for one in had if _interval(one.event) == block.interval)
    found = next((one for one in same if any(one.event["recurrence"]["recurWeekly"].get(name) for name in names)), None)
    return _next(found, max(block.first or today, today)) if found is not None else block.first


def outside(gone: Sequence[Entry], draft: Draft) -> tuple[list[Kept], list[Kept]]:
    """What of hours that go stays before the new ones begin, and again when these have ended: the entries, each with its event."""
    if draft.intent not in ("working_hours", "cancel"):
        return [], []
    today = draft.now.date()
    begin, last = week_in(draft)[1] or today, week_in(draft)[2]
    weekly = [one for one in gone if _weekly(one.event)]
    before = [(one, _cut(one, _first(one), begin - A_DAY)) for one in weekly if begin > today]
    after = [(one, _cut(one, last + A_DAY, _end(one.event))) for one in weekly if last is not None]
    return [(one, event) for one, event in before if event], [(one, event) for one, event in after if event]


def _cut(one: Entry, first: date, last: date | None) -> dict[str, Any]:
    """The event of an entry from a day until another, or for ever; empty where none of its days is left."""
    weekly = one.event["recurrence"]["recurWeekly"]
    first = _next(one, first)
    end = _end(one.event)
    last = end if last is None else min(last, end or last)
    if last is not None and last < first:
        return {}
    until = {"recurEndDate": last.isoformat()} if last else {"recurForEver": True}
    rest = {name: value for name, value in one.event.items() if name != "id"}
    day = first.isoformat()
    return {**rest, "startDate": day, "endDate": day, "recurrence": {**until, "recurWeekly": weekly}}


def _next(one: Entry, since: date) -> date:
    """The first day of an entry on or after another, in its weeks."""
    weekly, begun = one.event["recurrence"]["recurWeekly"], _first(one)
    week, since = begun - begun.weekday() * A_DAY, max(since, begun)
    days = (since + at * A_DAY for at in range(7 * _interval(one.event)))
    its = (day for day in days if (day - week) // A_WEEK % _interval(one.event) == 0)
    return next((day for day in its if weekly.get(FULL[day.weekday()])), since)


def _end(event: dict[str, Any]) -> date | None:
    """The last day on which hours of every week may be; None where they have no end."""
    return day_of(event["recurrence"].get("recurEndDate"))


def _meets(one: Entry, first: date, last: date | None) -> bool:
    """Whether hours of every week hold on a day from one to another; beside what has no end only what has none itself counts."""
    end = _end(one.event)
    return end is None if last is None else _first(one) <= last and (end is None or end >= first)


def _weekly(event: dict[str, Any]) -> bool:
    """Whether an event is hours of every week, which go on until a day or for ever."""
    again = event.get("recurrence")
    if not isinstance(again, dict) or not (again.get("recurForEver") or again.get("recurEndDate")) or event.get("allDayEnabled"):
        return False
    timed = bool(event.get("startTime") and event.get("endTime") and day_of(event.get("startDate")))
    return timed and _interval(event) > 0


def _interval(event: dict[str, Any]) -> int:
    """Every how many weeks hours are; 0 where that isn't said."""
    return int((event["recurrence"].get("recurWeekly") or {}).get("recurInterval") or 0)


def _first(one: Entry) -> date:
    return day_of(one.event["startDate"]) or date.max


def _minutes(said: str) -> int:
    clock = time.fromisoformat(said[:5])
    return clock.hour * 60 + clock.minute
