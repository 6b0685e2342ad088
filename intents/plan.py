"""From a draft and the people in it to a plan: the exact calls, in order, each with its sentence in plain words."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Literal

from pydantic import ValidationError

from intents import schedules
from intents.draft import Draft, Unsettled
from intents.languages.saying import saying, sentences
from intents.line_times import line_times
from intents.payloads.booking import Booking
from intents.payloads.everbridge import document
from intents.payloads.wire import reasons, to_bytes
from intents.person import Calendar, Cast, Person
from intents.when import Rhythm, Span, rhythm, say, say_day, say_rule
from intents.when.rrule import begins, has_end

MOST_OCCURRENCES = 30  # of a series with exceptions, which is booked one by one
MOST_SAID = 2  # times in the line that says it all
MOST_DAYS = 4  # holidays that are named one by one there
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it will be sent: the body byte for byte. ``sentence`` says what it does."""

    system: str
    method: Literal["POST", "PUT", "DELETE"]
    path: str
    body: bytes
    sentence: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be booked. ``facts`` are lines for a card (label, value); ``assumed`` the guesses, in words."""

    title: str
    facts: tuple[tuple[str, str], ...]
    assumed: tuple[str, ...]
    calls: tuple[Call, ...]


def settle(draft: Draft, cast: Cast) -> Plan:
    """The plan for a draft in which nothing is open and everybody is found. Raises Unsettled."""
    makers: dict[str, Callable[[Draft, Cast], Plan]] = {
        "unavailable": _absence,
        "replacement": _absence,
        "working_hours": _working_hours,
        "holiday": _holiday,
    }
    if draft.ask:
        raise Unsettled(draft.ask[0])
    try:
        return makers[draft.intent](draft, cast)
    except ValidationError as error:
        raise Unsettled("uncertain", "; ".join(reasons(error))) from error


def stretches(draft: Draft) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The spans of an absence with both sides closed, and what was assumed to close them. Raises Unsettled."""
    closed, assumed = [], []
    for span in draft.spans:
        shut, guess = _closed(span, draft.now)
        closed.append(shut)
        assumed += [guess] if guess else []
    if not closed:
        raise Unsettled("no_date")
    return tuple(closed), tuple(assumed)


def _closed(span: Span, now: datetime) -> tuple[Span, str | None]:
    start, end = span.start, span.end
    if isinstance(start, time) or isinstance(end, time):
        raise Unsettled("no_date")
    if start is not None and end is not None:
        return span, None
    if start is None and end is not None:
        if end.time() == time() and end.date() > now.date():
            return replace(span, start=datetime.combine(now.date(), time()), open_start=False, all_day=True), "from today on"
        return replace(span, start=datetime.combine(end.date(), time()), open_start=False), "from the start of that day"
    if start is not None and span.open_end and start.time() != time():
        return replace(span, end=datetime.combine(start.date() + ONE_DAY, time()), open_end=False), "until the end of that day"
    raise Unsettled("no_end" if span.open_end else "until_when" if start else "no_date")


def _absence(draft: Draft, cast: Cast) -> Plan:
    spans, guesses = stretches(draft)
    if draft.recurrence and draft.exceptions:
        spans, recurrence = tuple(occurrences(draft, spans[0])), None
    else:
        recurrence = draft.recurrence
    if recurrence and not has_end(recurrence):
        raise Unsettled("no_end")
    calls = [
        call
        for index, span in enumerate(spans)
        for calendar in (cast.calendars or (None,))
        for call in _substitutions(cast, span, _cover(draft, cast, index), calendar, recurrence)
    ]
    covers = [_cover(draft, cast, index) for index in range(len(spans))]
    words = sentences(cast.language)
    when = _days(spans, covers, recurrence, cast)
    facts = [(words["who_is_out"], cast.subject.name), (words["cover"], _covers(covers, cast)), (words["when"], when)]
    if cast.calendars:
        facts.append((words["calendar"], ", ".join(calendar.name or str(calendar.id) for calendar in cast.calendars)))
    deal = _deal(draft, spans, covers, recurrence, cast.language)
    return Plan(deal, tuple(facts), (*draft.assumed, *guesses), tuple(calls))


def _deal(draft: Draft, spans: Sequence[Span], covers: Sequence[Person | None], recurrence: str | None, language: str) -> str:
    """All of it in a line, which is what a lock screen shows: "Cover Fri 27 Nov, all day, by Lee Chen – book it?"."""
    words, forms, series = sentences(language), saying(language), _series(spans, covers)
    said = [series.say(language)] if series else [_when(span, recurrence, "", language).removesuffix(" ()") for span in spans]
    if len(said) > 1 and all(span.all_day for span in spans):
        said = [one.removesuffix(forms.all_day.format("")) for one in said]
    if len(said) > MOST_SAID + 1:
        said = [*said[:MOST_SAID], words["more_times"].format(number=len(said) - MOST_SAID)]
    when = forms.together.format("; ".join(said[:-1]), said[-1]) if len(said) > 1 else said[-1]
    names = ", ".join(dict.fromkeys(person.name for person in covers if person))
    form = "deal_out" if not names else "deal_partly" if None in covers else "deal_cover"
    return words[form].format(when=when.replace(f" {draft.now.year}", ""), names=names)


def _substitutions(
    cast: Cast, span: Span, cover: Person | None, calendar: Calendar | None, recurrence: str | None
) -> Iterator[Call]:
    assert isinstance(span.start, datetime) and isinstance(span.end, datetime) and cast.subject.contact_id is not None  # noqa: S101
    booking = Booking(
        contact_id=cast.subject.contact_id,
        start=span.start,
        end=span.end,
        timezone=cast.timezone,
        all_day=span.all_day,
        calendar_id=calendar.id if calendar else None,
        replacement_id=cover.contact_id if cover else None,
        rrule=recurrence,
    )
    words = sentences(cast.language)
    form = words[("covers" if cover else "is_out") + ("_in" if calendar else "")]
    where, name = (calendar.name or calendar.id) if calendar else "", cover.name if cover else ""
    when = _when(span, recurrence, cast.timezone, cast.language)
    whole = form.format(who=cast.subject.name, cover=name, where=where, when=when)
    parts = booking.substitutions(cast.body)
    for number, part in enumerate(parts, 1):
        said = words["part"].format(said=whole, number=number, all=len(parts)) if len(parts) > 1 else whole
        body = to_bytes(document(part, body=cast.body))
        yield Call("everbridge", "POST", f"/scheduling/{cast.organization_id}/substitutions", body, said)


def _cover(draft: Draft, cast: Cast, index: int) -> Person | None:
    return next((cast.substitutes[cover.name] for cover in draft.covers if cover.has(index)), None)


def _covers(covers: Sequence[Person | None], cast: Cast) -> str:
    words, names = sentences(cast.language), ", ".join(dict.fromkeys(person.name for person in covers if person))
    return words["partly"].format(names=names) if names and None in covers else names or words["nobody"]


def _days(spans: Sequence[Span], covers: Sequence[Person | None], recurrence: str | None, cast: Cast) -> str:
    """All spans in words, a series in a line, the zone once at the end, and who covers which where that differs."""
    shared, zone = len({person.name if person else None for person in covers}) > 1, cast.timezone
    nobody = sentences(cast.language)["nobody"]
    if series := _series(spans, covers):
        return f"{series.say(cast.language)} ({zone})"
    lines = [
        _when(span, recurrence, zone, cast.language).removesuffix(f" ({zone})")
        + (f": {cover.name if cover else nobody}" if shared else "")
        for span, cover in zip(spans, covers, strict=True)
    ]
    return f"{'; '.join(lines)} ({zone})"


def _series(spans: Sequence[Span], covers: Sequence[Person | None]) -> Rhythm | None:
    """What is a series, though it is booked day by day, with one cover for all of it."""
    return rhythm(spans) if len({person.name if person else None for person in covers}) == 1 else None


def _when(span: Span, recurrence: str | None, zone: str, language: str) -> str:
    said = say(span, zone, language)
    return sentences(language)["series"].format(rule=say_rule(recurrence, language=language), first=said) if recurrence else said


def occurrences(draft: Draft, first: Span) -> Iterator[Span]:
    """The days of a series with exceptions, of which ``first`` is one. Raises Unsettled."""
    assert isinstance(first.start, datetime) and isinstance(first.end, datetime) and draft.recurrence is not None  # noqa: S101
    if not has_end(draft.recurrence):
        raise Unsettled("no_end")
    starts = begins(draft.recurrence, first.start, draft.exceptions)
    if not 0 < len(starts) <= MOST_OCCURRENCES:
        raise Unsettled("vague")
    for start in starts:
        yield first.later(start - first.start)


def _working_hours(draft: Draft, cast: Cast) -> Plan:
    wanted = schedules.working_hours(draft, cast.language)
    words = sentences(cast.language)
    title = words["hours_title"].format(when=wanted.whole.replace(f" {draft.now.year}", ""))
    return _scheduled(draft, cast, "businessHours", wanted, (title, words["hours"]))


def line(draft: Draft, cast: Cast) -> Plan:
    """The plan that closes somebody's line for as long as an absence lasts, or at the times of their own. Raises Unsettled.

    That is an event in their ``holidays`` schedule (bot/systems/webex/README.md 1.2); what callers hear then, call handling in
    Webex decides.
    """
    draft = draft.with_(spans=line_times(draft, stretches(draft)[0]), recurrence=None) if draft.closed else draft
    spans, guesses = stretches(draft)
    if draft.recurrence:
        raise Unsettled("not_weekly")
    try:
        wanted = replace(schedules.closed(spans, cast.language), assumed=guesses)
        words = sentences(cast.language)
        plan = _scheduled(draft, cast, "holidays", wanted, (words["line_title"], words["line_closed"]))
    except ValidationError as error:
        raise Unsettled("uncertain", "; ".join(reasons(error))) from error
    who, said = cast.subject.name, words["line_is_closed"]
    return replace(plan, calls=tuple(replace(call, sentence=said.format(who=who, when=_said(call))) for call in plan.calls))


def _said(call: Call) -> str:
    """What a sentence says of somebody, without them."""
    return call.sentence.partition(":")[2].strip()


def joined(plans: Sequence[Plan], title: str) -> Plan:
    """Several plans as one, in their order; events that go to the same new schedule make it together."""
    calls: list[Call] = []
    for call in (call for plan in plans for call in plan.calls):
        at = next((at for at, other in enumerate(calls) if _makes_same(call, other)), None)
        if at is None:
            calls.append(call)
        else:
            calls[at] = _both(calls[at], call)
    who = plans[0].facts[0][1]
    facts = dict.fromkeys(fact for at, plan in enumerate(plans) for fact in plan.facts if not (at and fact[1] == who))
    return Plan(title, tuple(facts), tuple(dict.fromkeys(guess for plan in plans for guess in plan.assumed)), tuple(calls))


def _makes_same(one: Call, other: Call) -> bool:
    """Whether both make a schedule, and it is the same one."""
    if (one.system, one.method, one.path) != (other.system, other.method, other.path) or not one.path.endswith("/schedules"):
        return False
    this, that = (json.loads(call.body) for call in (one, other))
    return (this["name"], this["type"]) == (that["name"], that["type"])


def _both(one: Call, other: Call) -> Call:
    body, more = (json.loads(call.body) for call in (one, other))
    body["events"] = [*body["events"], *more["events"]]
    return replace(one, body=to_bytes(body), sentence=f"{one.sentence}; {_said(other)}")


def _holiday(draft: Draft, cast: Cast) -> Plan:
    if draft.line:
        return line(draft, cast)
    wanted = schedules.holidays(draft, cast.language)
    words = sentences(cast.language)
    form = words["holidays_title" if len(wanted.events) > 1 else "holiday_title"]
    title = form.format(when=_in_short(wanted, cast.language).replace(f" {draft.now.year}", ""))
    return _scheduled(draft, cast, "holidays", wanted, (title, words["day"]))


def _in_short(wanted: schedules.Wanted, language: str) -> str:
    """Days in a line, of many their number with the first and the last."""
    days = [event.startDate for event in wanted.events]
    first, last = (say_day(day, language) for day in (min(days), max(days)))
    form = sentences(language)["many_days"]
    return form.format(count=len(days), first=first, last=last) if len(days) > MOST_DAYS else wanted.whole


def _scheduled(draft: Draft, cast: Cast, type_: schedules.Type, wanted: schedules.Wanted, heads: tuple[str, str]) -> Plan:
    """``heads`` are the title, and the label of the line that says when."""
    (title, label), when, assumed, there = heads, wanted.whole, list(wanted.assumed), cast.schedule
    pairs = zip(wanted.events, wanted.said, strict=True)
    new = {event: said for event, said in pairs if there is None or event.name not in there.events}
    if not new:
        raise Unsettled("already_there")
    base = f"/people/{cast.subject.person_id}/features/schedules"
    name = there.name if there else cast.schedule_name
    if draft.name and draft.name != name:
        assumed = [*assumed, f"the schedule's name is shortened: {name}"]
    words, who = sentences(cast.language), cast.subject.name
    facts = [(words["who"], who), (label, when), (words["schedule"], words["yours" if there else "new"].format(name=name))]
    if draft.title and any(event.name.startswith(draft.title) for event in new) and draft.intent == "working_hours":
        facts.append((words["event"], "; ".join(event.name for event in new)))
    if there and there.events:
        facts.append((words["already"], "; ".join(there.said or there.events)))
    if there is None:
        short = _in_short(wanted, cast.language) if type_ == "holidays" else when
        body = schedules.Schedule(name=name, type=type_, events=tuple(new))
        calls = [Call("webex", "POST", base, to_bytes(body.render()), words["in_new"].format(who=who, when=short, name=name))]
    else:
        calls = [
            Call(
                "webex",
                "POST",
                f"{base}/{type_}/{there.id}/events",
                to_bytes(event.render()),
                words["in_old"].format(who=who, when=said, name=name),
            )
            for event, said in new.items()
        ]
    return Plan(title, tuple(facts), (*draft.assumed, *assumed), tuple(calls))
