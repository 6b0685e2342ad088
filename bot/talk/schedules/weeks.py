"""The week that stands in somebody's own working hours, and the week that words about some of its days make of it: "on Wednesdays I
work 10 to 3", "and Fridays I finish at 2". The days that aren't named stay as they are."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from typing import Any

from bot.talk.listing.schedules import day_of
from bot.talk.schedules.entries import Entry
from intents import Draft, Phrase, revise
from intents.corrections.habits import week_in, written
from intents.requests.hours.values import Range, Week, overlap
from intents.schedules import FULL

A_WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)
FEW = 2  # days that are some of a week, where more than those stand; more of them are the week
Kept = tuple[Entry, dict[str, Any]]
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
    for one in found:
        hours = (_minutes(one.event["startTime"]), _minutes(one.event["endTime"]))
        for at in (at for at, name in enumerate(FULL) if one.event["recurrence"]["recurWeekly"].get(name)):
            days.setdefault(at, []).append(hours)
    week = Week({day: sorted(set(hours)) for day, hours in sorted(days.items())})
    bare = Draft("working_hours", "", draft.now, draft.timezone)
    return written(bare, week, begin if last else min(firsts, default=None), last), found


def days_that_go(draft: Draft) -> Draft:
    """An absence of every week, as a change of the hours that stand."""
    return Draft("working_hours", draft.text, draft.now, draft.timezone, ask=("no_time",))


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
    first = max(first, _first(one))
    first = next((day for day in (first + at * A_DAY for at in range(7)) if weekly.get(FULL[day.weekday()])), first)
    end = _end(one.event)
    last = end if last is None else min(last, end or last)
    if last is not None and last < first:
        return {}
    until = {"recurEndDate": last.isoformat()} if last else {"recurForEver": True}
    rest = {name: value for name, value in one.event.items() if name != "id"}
    day = first.isoformat()
    return {**rest, "startDate": day, "endDate": day, "recurrence": {**until, "recurWeekly": weekly}}


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
    return timed and (again.get("recurWeekly") or {}).get("recurInterval") == 1


def _first(one: Entry) -> date:
    return day_of(one.event["startDate"]) or date.max


def _minutes(said: str) -> int:
    clock = time.fromisoformat(said[:5])
    return clock.hour * 60 + clock.minute
