"""Working hours and holidays as events of a Webex person schedule (bot/systems/webex/README.md 1.2 and 1.3)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from intents.draft import Block, Draft, Unsettled
from intents.languages.saying import saying, sentences
from intents.payloads.webex import LONGEST_NAME, Event, Recurrence, RecurWeekly, Schedule
from intents.when import Span, say, say_day, say_weekdays
from intents.when.rrule import parts_of
from intents.when.words.en_feasts import FEASTS

__all__ = ["NAMES", "Event", "Schedule", "Type", "Wanted", "called", "closed", "holidays", "schedule_name", "working_hours"]

Type = Literal["businessHours", "holidays"]
NAMES: dict[str, tuple[Type, str]] = {"working_hours": ("businessHours", "Working hours"), "holiday": ("holidays", "Holidays")}

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WORKDAYS = DAYS[:5]
MIDNIGHT, LAST_MINUTE = "24:00", "23:59"  # whether 24:00 is accepted is UNKNOWN (bot/systems/webex/README.md 1.3)
ONE_DAY = timedelta(days=1)
HOLIDAY = "Holiday"
"""What a holiday is called in Webex that was given no name, whatever language is spoken."""
CLOSED = re.compile(r"Out \d{1,2} [A-Z][a-z]{2} .*\d")
"""What is called so closes somebody's line (``closed``), as far as its name tells."""
FEAST_NAMES = frozenset(name for names in FEASTS.values() for name in names.split("|"))
"""Names that may have a weekday in them: "Good Friday"."""
NO_NAME = re.compile(
    r"\d|^\s*$|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|to)(?:day)?"
    r"|tomorrow|yesterday|next|this|every)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Events as they are to be. ``said`` has each in words, in their order, and ``whole`` all of them in a line; ``assumed`` are
    the guesses."""

    events: tuple[Event, ...]
    said: tuple[str, ...]
    whole: str
    assumed: tuple[str, ...] = ()


def schedule_name(draft: Draft) -> str:
    """The schedule that the draft goes to: the one that was named, as far as a name may be long, else the usual one."""
    return _short(draft.name) if draft.name else NAMES[draft.intent][1]


def working_hours(draft: Draft, language: str = "en") -> Wanted:
    """One weekly event for each block. Raises Unsettled."""
    blocks, assumed = _blocks(draft)
    events, said = [], []
    for block in blocks:
        start, end, first = _clock(block.start), _clock(block.end), _first_day(block, draft.now.date())
        if end <= start:  # whether the service takes a night shift is UNKNOWN (bot/systems/webex/README.md 1.3), so none is sent
            raise Unsettled("over_midnight")
        if block.last is not None and block.last < first:
            raise Unsettled("end_before_start")
        if block.end == MIDNIGHT:
            assumed.append("midnight is sent as 23:59")
        name, shortened = _event_name(draft.title, block, alone=len(blocks) == 1)
        assumed += shortened
        events.append(
            Event(
                name=name,
                startDate=first,
                endDate=first,
                startTime=start,
                endTime=end,
                allDayEnabled=False,
                recurrence=_weekly(block),
            )
        )
        said.append(f"{say_weekdays(map(DAYS.index, block.days), language)} {block.start}–{block.end}")
    rows = tuple(zip(events, said, blocks, strict=True))
    cadences = dict.fromkeys(block.interval for block in blocks)
    whole = "; ".join(_in_words([row for row in rows if row[2].interval == every], every, language) for every in cadences)
    each = tuple(_in_words([row], row[2].interval, language) for row in rows)
    return Wanted(tuple(events), each, whole, tuple(dict.fromkeys(assumed)))


def holidays(draft: Draft, language: str = "en") -> Wanted:
    """One event for each span: whole days, or the hours of one. None repeats by the year (bot/systems/webex/README.md 1.3)."""
    assumed = ["only the next one: Webex can't repeat a personal holiday every year"] if draft.recurrence else []
    events, said = [], []
    for span in draft.spans:
        if not (isinstance(span.start, datetime) and isinstance(span.end, datetime)):
            raise Unsettled("which_date")
        first, last = span.start.date(), (span.end - ONE_DAY if span.all_day else span.end - timedelta(minutes=1)).date()
        if not span.all_day and last != first:
            raise Unsettled("which_date")
        title = _title(draft, span)
        alone = sum(_title(draft, one) == title for one in draft.spans) == 1  # two of a name are told apart by their days
        suffix = _suffixes(first)[bool(title) and alone]
        named = title[0].upper() + title[1:] if title else HOLIDAY
        name = _short(named, LONGEST_NAME - len(suffix)) + suffix
        if len(named + suffix) > LONGEST_NAME:
            assumed.append(f"the name is shortened to {LONGEST_NAME} characters: {name}")
        if span.all_day:
            events.append(Event(name=name, startDate=first, endDate=last, allDayEnabled=True))
        else:
            events.append(_hours_of(name, span.start, span.end))
        days = say_day(first, language) + (f" – {say_day(last, language)}" if last != first else "")
        if not span.all_day:
            said.append(f"{days}, {span.start:%H:%M}–{span.end:%H:%M}" + (f" ({name})" if title else ""))
            continue
        said.append(sentences(language)["holiday_days" if title else "holiday_day"].format(days=days, name=name))
    if not events:
        raise Unsettled("no_date")
    return Wanted(tuple(events), tuple(said), "; ".join(said), tuple(assumed))


def closed(spans: Sequence[Span], language: str = "en") -> Wanted:
    """One event for each span of an absence, during which the person's line is closed.

    It is named after the absence and says no reason: whoever answers the schedule may see it.
    """
    events, said = [], []
    for span in spans:
        if not isinstance(span.start, datetime) or not isinstance(span.end, datetime):
            raise Unsettled("which_date")
        if span.all_day:
            last = (span.end - ONE_DAY).date()
            days = f" - {last:%-d %b}" if last != span.start.date() else ""
            name = f"Out {span.start:%-d %b}{days} {last.year}"
            events.append(Event(name=name, startDate=span.start.date(), endDate=last, allDayEnabled=True))
        else:
            events.append(_hours_of(f"Out {span.start:%-d %b %Y %H:%M}-{span.end:%H:%M}", span.start, span.end))
        said.append(say(span, "", language).removesuffix(" ()"))
    return Wanted(tuple(events), tuple(said), "; ".join(said))


def _hours_of(name: str, start: datetime, end: datetime) -> Event:
    """An event of some hours."""
    end = end if end.time() != time() else end - timedelta(minutes=1)  # 24:00: see MIDNIGHT
    first, last = start.date(), end.date()
    return Event(name=name, startDate=first, endDate=last, startTime=start.time(), endTime=end.time(), allDayEnabled=False)


def called(name: str, first: date) -> str:
    """What an event that begins on a day is called, without what we put behind it; empty where that says no more than the day."""
    if CLOSED.fullmatch(name):
        return ""
    for suffix in _suffixes(first):
        name = name.removesuffix(suffix)
    return "" if name == HOLIDAY else name


# ---- hours -----------------------------------------------------------------------------------------------------------------


def _blocks(draft: Draft) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks of a draft; where it has none, its spans on the days of its recurrence, and what was assumed for that."""
    if draft.blocks:
        return draft.blocks, []
    parts = parts_of(draft.recurrence)
    if parts and (parts.get("FREQ") != "WEEKLY" or {"BYMONTH", "BYSETPOS", "COUNT"} & set(parts)):
        raise Unsettled("not_weekly")
    days = tuple(parts["BYDAY"].split(",")) if parts.get("BYDAY") else WORKDAYS
    last = datetime.strptime(parts["UNTIL"][:8], "%Y%m%d").date() if parts.get("UNTIL") else None
    interval = int(parts.get("INTERVAL", "1"))
    blocks = tuple(_block(span, days, last, interval) for span in draft.spans if span.start is not None or span.end is not None)
    if not blocks:
        raise Unsettled("no_date")
    return blocks, [] if parts.get("BYDAY") else ["Monday to Friday"]


def _block(span: Span, days: tuple[str, ...], last: date | None, interval: int) -> Block:
    if span.start is None or span.end is None:
        raise Unsettled("until_when")
    first = span.start.date() if isinstance(span.start, datetime) else None
    return Block(days, f"{span.start:%H:%M}", f"{span.end:%H:%M}", first, last, interval)


def _clock(said: str) -> time:
    return time.fromisoformat(LAST_MINUTE if said == MIDNIGHT else said)


def _first_day(block: Block, today: date) -> date:
    day = max(block.first or today, today)
    while DAYS[day.weekday()] not in block.days:  # the first is one of the days (INFERRED, bot/systems/webex/README.md 1.3)
        day += ONE_DAY
    return day


def _weekly(block: Block) -> Recurrence:
    flags = {name: code in block.days for name, code in zip(FULL, DAYS, strict=True)}
    weekly = RecurWeekly(recurInterval=block.interval, **flags)
    if block.last is None:  # an end is always said: none at all is ambiguous (INFERRED, bot/systems/webex/README.md 1.3)
        return Recurrence(recurForEver=True, recurWeekly=weekly)
    return Recurrence(recurEndDate=block.last, recurWeekly=weekly)


def _event_name(title: str | None, block: Block, *, alone: bool) -> tuple[str, list[str]]:
    """The name of a block's event, each another one; and that it was shortened, where it was."""
    hours = f"{_named(block.days)} {block.start}-{block.end}"
    if not title:
        return hours, []
    suffix = "" if alone else f" {hours}"
    name = _short(title, LONGEST_NAME - len(suffix)) + suffix
    return name, [f"the name is shortened to {LONGEST_NAME} characters: {name}"] if len(title + suffix) > LONGEST_NAME else []


def _in_words(rows: Sequence[tuple[Event, str, Block]], interval: int, language: str) -> str:
    """All blocks of one interval in a line; from when and until when once, where it is the same for all."""
    words = sentences(language)
    events, said, blocks = zip(*rows, strict=True)
    every = words["every_week"] if interval == 1 else words["every_weeks"].format(number=interval)
    first, lasts = min(event.startDate for event in events), {block.last for block in blocks}
    whole = words["from"].format(hours=", ".join(_joined(said)), every=every, first=say_day(first, language))
    for last in filter(None, lasts):
        whole = saying(language).ends.format(whole, say_day(last, language))
    return whole


def _joined(said: Sequence[str]) -> list[str]:
    """Hours of the same days under one head: "Mon–Fri 09:00–12:00, 14:00–18:00"."""
    made: list[str] = []
    head = ""
    for line in said:
        days, _, hours = line.rpartition(" ")
        made.append(hours if days == head else line)
        head = days
    return made


def _named(codes: Iterable[str]) -> str:
    """What an event of these days is called in Webex: in English, with a plain hyphen."""
    return say_weekdays(map(DAYS.index, codes)).replace("–", "-")


# ---- names -----------------------------------------------------------------------------------------------------------------


def _suffixes(first: date) -> tuple[str, str]:
    """What stands behind the name of a holiday that was given none, and of one that was."""
    return f" {first:%-d %b %Y}", f" {first.year}"


def _title(draft: Draft, span: Span) -> str | None:
    """The name of a holiday: the one given, where it isn't that of another day; else its words where they are a name."""
    others = {one.said.casefold() for one in draft.spans} if len(draft.spans) > 1 else set()
    if draft.title and (not others or (_nameless(span.said) and draft.title.casefold() not in others)):
        return draft.title
    return None if _nameless(span.said) else span.said


def _nameless(said: str) -> bool:
    return bool(NO_NAME.search(said)) and said.casefold().replace("'", "") not in FEAST_NAMES


def _short(name: str, longest: int = LONGEST_NAME) -> str:
    """The name, cut between words where it is too long."""
    if len(name) <= longest:
        return name
    cut = name[: longest + 1].rpartition(" ")[0] or name[:longest]
    return cut.rstrip(" ,;-–&")
