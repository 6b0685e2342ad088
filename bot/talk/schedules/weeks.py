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
ANSWERED = {"no_time", "offer"}  # what the week that stands answers


def standing(there: Iterable[Entry], draft: Draft) -> tuple[Draft, list[Entry]] | None:
    """The hours that stand, every week and without an end, as a draft, and their entries; None where there are none, or where they
    begin at different times."""
    today = draft.now.date()
    found = [one for one in there if _weekly(one.event)]
    firsts = {first for one in found if (first := _first(one)) >= today + A_WEEK}
    apart = bool(firsts) and (max(firsts) - min(firsts) >= A_WEEK or any(_first(one) < today + A_WEEK for one in found))
    if not found or apart:
        return None
    days: dict[int, list[Range]] = {}
    for one in found:
        hours = (_minutes(one.event["startTime"]), _minutes(one.event["endTime"]))
        for at in (at for at, name in enumerate(FULL) if one.event["recurrence"]["recurWeekly"].get(name)):
            days.setdefault(at, []).append(hours)
    bare = Draft("working_hours", "", draft.now, draft.timezone)
    return written(bare, Week({day: sorted(hours) for day, hours in sorted(days.items())}), min(firsts, default=None), None), found


def remade(base: Draft, draft: Draft) -> Draft | None:
    """What a message makes of the week that stands: it alone where it tells a week that can't be beside it, else that week with
    other hours on the days that it names. None for hours that can be beside it, that end, and for what it doesn't answer."""
    said, _, last = week_in(draft)
    had = week_in(base)[0]
    if last or draft.name or draft.title or draft.subject or not ANSWERED.issuperset(draft.ask):
        return None
    if not draft.ask:
        if not any(overlap(one, other) for day, hours in said.items() for one in hours for other in had.get(day, ())):
            return None
        if len(said) > FEW or not set(said) < set(had):
            return draft
    made = revise(base, Phrase(draft.text, draft.now, draft.timezone))
    if made is None or made.intent != draft.intent or made.ask or made.left_out or week_in(made)[2]:
        return None
    return made if week_in(made) != week_in(base) else None


def until(gone: Sequence[Entry], draft: Draft) -> list[tuple[Entry, dict[str, Any]]]:
    """What of hours that go stays until new ones begin, later than today: the entries, each with its event that ends before."""
    first = week_in(draft)[1] if draft.intent == "working_hours" else None
    if first is None or first <= draft.now.date():
        return []
    last = first - A_DAY
    return [(one, _ending(one.event, last)) for one in gone if _weekly(one.event) and _first(one) <= last]


def _ending(event: dict[str, Any], last: date) -> dict[str, Any]:
    again = {name: value for name, value in event["recurrence"].items() if name != "recurForEver"}
    rest = {name: value for name, value in event.items() if name != "id"}
    return {**rest, "recurrence": {"recurEndDate": last.isoformat(), **again}}


def _weekly(event: dict[str, Any]) -> bool:
    """Whether an event is hours of every week that have no end."""
    again = event.get("recurrence")
    if not isinstance(again, dict) or not again.get("recurForEver") or event.get("allDayEnabled"):
        return False
    timed = bool(event.get("startTime") and event.get("endTime") and day_of(event.get("startDate")))
    return timed and (again.get("recurWeekly") or {}).get("recurInterval") == 1


def _first(one: Entry) -> date:
    return day_of(one.event["startDate"]) or date.max


def _minutes(said: str) -> int:
    clock = time.fromisoformat(said[:5])
    return clock.hour * 60 + clock.minute
