"""The readers that tests/bench/reading.py compares, each behind the same call.

Their answers differ in form, and some don't say how exact they are. Each gets the benefit of the doubt: all that its answer can
sensibly mean is handed back (see tests/bench/meant.py), and it is right if one of these readings is. They are told that the text is
English. To turn an answer into readings takes none of the reader's time. A reader that raises has found nothing.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any, NamedTuple

from tests.bench.cases import Reading, Side, Sides
from tests.bench.meant import DAY, MIDNIGHT, bare, clock, grain, one, sides, text, together


class Asked(NamedTuple):
    """A text, the speaker's local time, and what 3/4 is (``DMY`` or ``MDY``)."""

    text: str
    now: datetime
    order: str


Meant = Callable[[], list[Reading]]  # works out the readings of an answer, off the clock
Read = Callable[[Asked], Meant]


@dataclass(frozen=True, slots=True)
class Reader:
    """``module`` is what a program imports to use it; ``load`` imports it and gives the call. ``ours`` is this project's."""

    name: str
    module: str
    load: Callable[[], Read]
    ours: bool = False


def understudy() -> Read:
    find = import_module("intents.when").find

    def read(asked: Asked) -> Meant:
        found = find(asked.text, now=asked.now, timezone="UTC", date_order=asked.order, alone=True)
        return lambda: meant(found.as_json())

    def meant(found: dict[str, Any]) -> list[Reading]:
        spans = tuple((span["start"], span["end"]) for span in found["when"])
        return [Reading(spans, found["recurrence"])] if spans or found["recurrence"] else []

    return read


def dateparser_parse() -> Read:
    """Through ``DateDataParser``, which is what ``dateparser.parse`` calls: it also says whether a day, week or month was meant."""
    parser = import_module("dateparser.date").DateDataParser

    def read(asked: Asked) -> Meant:
        found = parser(languages=["en"], settings=_settings(asked) | {"RETURN_TIME_AS_PERIOD": True}).get_date_data(asked.text)
        return lambda: meant(found, asked.now)

    def meant(found: Any, now: datetime) -> list[Reading]:
        if not found or not found.date_obj:
            return []
        at = found.date_obj.replace(tzinfo=None)
        return clock(at, now) if found.period == "time" else grain(at, found.period)

    return read


def dateparser_search() -> Read:
    """Where it found a month or a week, ``dateparser.parse`` says so of the words it found."""
    search, parse = import_module("dateparser.search").search_dates, dateparser_parse()

    def read(asked: Asked) -> Meant:
        found = search(asked.text, languages=["en"], settings=_settings(asked)) or []
        return lambda: together([meant(said, at.replace(tzinfo=None), asked) for said, at in found])

    def meant(said: str, at: datetime, asked: Asked) -> list[Reading]:
        return bare(at, asked.now) + parse(asked._replace(text=said))()

    return read


def _settings(asked: Asked) -> dict[str, Any]:
    return {"RELATIVE_BASE": asked.now, "PREFER_DATES_FROM": "future", "DATE_ORDER": asked.order}


def parsedatetime() -> Read:
    module = import_module("parsedatetime")
    calendars = {
        order: module.Calendar(module.Constants(locale, usePyICU=False), version=module.VERSION_CONTEXT_STYLE)
        for order, locale in (("MDY", "en_US"), ("DMY", "en_AU"))
    }

    def read(asked: Asked) -> Meant:
        found = calendars[asked.order].nlp(asked.text, sourceTime=asked.now) or ()
        return lambda: together([meant(at, said, asked.now) for at, said, *_ in found if said.accuracy])

    def meant(at: datetime, said: Any, now: datetime) -> list[Reading]:
        if said.accuracy & (said.ACU_HALFDAY | said.ACU_HOUR | said.ACU_MIN | said.ACU_SEC | said.ACU_NOW):
            return clock(at, now)
        words = ((said.ACU_DAY, "day"), (said.ACU_WEEK, "week"), (said.ACU_MONTH, "month"), (said.ACU_YEAR, "year"))
        return grain(at, next(word for flag, word in words if said.accuracy & flag))

    return read


def recurrent() -> Read:
    """Months come first in its numbers, always. It puts days at nine o'clock."""
    event = import_module("recurrent.event_parser").RecurringEvent

    def read(asked: Asked) -> Meant:
        parser = event(now_date=asked.now)
        found = parser.parse(asked.text)
        if isinstance(found, str):
            return lambda: rule(found)
        ends = [found] if found else [parser.dtstart, parser.until] if parser.dtstart and parser.until else []
        return lambda: together([bare(at, asked.now, time(9)) for at in ends])

    def rule(found: str) -> list[Reading]:
        first = re.search(r"DTSTART:(\d{4})(\d\d)(\d\d)", found)
        hour, minute = (re.search(rf"{key}=(\d+)", found) for key in ("BYHOUR", "BYMINUTE"))
        said = f"{int(hour[1]):02}:{int(minute[1]) if minute else 0:02}" if hour else ""
        start = "T".join(part for part in ("-".join(first.groups()) if first else "", said) if part)
        rule = re.search(r"RRULE:(\S+)", found)
        return [Reading(((start or None, None),), rule[1] if rule else None)]

    return read


def ctparse() -> Read:
    """Days come first in its numbers, always. Without ``latent_time`` it leaves a clock without a day alone, as the cases do."""
    parse, types = import_module("ctparse").ctparse, import_module("ctparse.types")
    logging.disable(logging.WARNING)

    def read(asked: Asked) -> Meant:
        found = parse(asked.text, ts=asked.now, latent_time=False)
        return lambda: meant(found.resolution, asked.now) if found else []

    def meant(found: Any, now: datetime) -> list[Reading]:
        if isinstance(found, types.Duration):
            return []
        if isinstance(found, types.Time):
            return [one(*both)] if (both := ends(found, now)) else []
        first, last = (side and ends(side, now) for side in (found.t_from, found.t_to))
        if last and not first and "T" not in (last[0] or "") and ":" not in (last[0] or ""):
            return [one(None, last[0])]  # "before Friday" ends where Friday begins
        return [one(first[0] if first else None, last and (last[1] or last[0]))] if first or last else []

    def ends(at: Any, now: datetime) -> Sides | None:
        """Where a ``Time`` begins and ends; None where there is no such date."""
        if at.day is None and at.DOW is None and (at.year or at.month):
            year = at.year or now.year + (at.month < now.month)
            return sides(datetime(year, at.month or 1, 1), "month" if at.month else "year")
        day = _next(now.date(), at) if at.day or at.DOW is not None else None
        if day is None and (at.day or at.DOW is not None):
            return None
        if at.hour is not None or at.POD == "noon":
            return _side(day, 12 if at.hour is None else at.hour, at.minute or 0), None
        if at.POD:
            first, last = (_side(day, hour) for hour in types.pod_hours[at.POD])
            return first, last
        return (str(day), str(day + DAY)) if day else None

    return read


def _next(today: date, at: Any) -> date | None:
    """The day that a ``Time`` of ctparse names, the next one where it leaves the year, month or week open."""
    if at.hasDate:
        try:
            return date(at.year, at.month, at.day)
        except ValueError:
            return None
    days = (today + number * DAY for number in range(9 * 366))
    return next(
        (
            day
            for day in days
            if all(
                want in (None, got)
                for want, got in ((at.year, day.year), (at.month, day.month), (at.day, day.day), (at.DOW, day.weekday()))
            )
        ),
        None,
    )


def _side(day: date | None, hour: int, minute: int = 0) -> str:
    at = datetime.combine(day or date(1900, 1, 1), MIDNIGHT) + timedelta(hours=hour, minutes=minute)
    return text(at) if day else f"{at:%H:%M}"


def recognizers() -> Read:
    """Months come first in its numbers, always. Of several values it is held to the first that begins today or later."""
    module = import_module("recognizers_date_time")
    model = module.DateTimeRecognizer(module.Culture.English).get_datetime_model()

    def read(asked: Asked) -> Meant:
        found = model.parse(asked.text, asked.now)
        return lambda: meant([item for item in found if item.resolution and item.type_name != "datetimeV2.duration"], asked.now)

    def meant(found: list[Any], now: datetime) -> list[Reading]:
        values = [item.resolution["values"] for item in found]
        rules = [given[0]["timex"] for given in values if given[0]["type"] == "set"]
        clocks = [given[0]["timex"] for given in values if given[0]["type"] == "time"]
        if len(rules) == 1 and len(values) == 1 + len(clocks):
            return _timex_rule("".join([*rules, *clocks]))
        chosen = [next((value for value in given if _begins(value) >= f"{now:%Y-%m-%d}"), given[-1]) for given in values]
        return together([_timex_spans(value) for value in chosen if "not resolved" not in value.values()])

    return read


def _begins(value: dict[str, str]) -> str:
    first = value.get("start") or value.get("value") or value.get("end") or ""
    return first if re.match(r"\d{4}-", first) else "9"  # a clock is never past


def _timex_spans(value: dict[str, str]) -> list[Reading]:
    """Where both ends of a range of days were spoken it gives the last day itself as the end, else the day after."""
    start, end = (_cut(value.get("start") or value.get("value")), _cut(value.get("end")))
    if value["type"] == "date" and start:
        return [one(start, str(date.fromisoformat(start) + DAY))]
    spoken = value["type"] == "daterange" and value.get("timex", "").startswith("(") and end
    return [one(start, end)] + ([one(start, str(date.fromisoformat(end) + DAY))] if spoken and end else [])


def _cut(side: str | None) -> Side:
    """Without its seconds, as the cases write it."""
    return side and (side[:5] if side[2] == ":" else side.replace(" ", "T")[:16])


FREQUENCY = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _timex_rule(timex: str) -> list[Reading]:
    every, _, said = timex.partition("T")
    hour = re.match(r"(\d\d)(?::(\d\d))?", said)
    if found := re.fullmatch(r"P(\d+)([DWMY])", every):
        rule = f"FREQ={FREQUENCY[found[2]]};INTERVAL={found[1]}"
    elif found := re.fullmatch(r"XXXX-WXX-(\d)", every):
        rule = f"FREQ=WEEKLY;BYDAY={WEEKDAYS[int(found[1]) - 1]}"
    elif every.endswith("-WE"):
        rule = "FREQ=WEEKLY;BYDAY=SA,SU"
    elif found := re.fullmatch(r"XXXX-(\d\d)-(\d\d)", every):
        rule = f"FREQ=YEARLY;BYMONTH={int(found[1])};BYMONTHDAY={int(found[2])}"
    else:
        rule = timex if every else "FREQ=DAILY"
    return [Reading(((f"{hour[1]}:{hour[2] or '00'}" if hour else None, None),), rule)]


READERS = (
    Reader("**Understudy**", "intents", understudy, ours=True),
    Reader("Recognizers-Text", "recognizers_date_time", recognizers),
    Reader("ctparse", "ctparse", ctparse),
    Reader("recurrent", "recurrent", recurrent),
    Reader("parsedatetime", "parsedatetime", parsedatetime),
    Reader("dateparser search", "dateparser.search", dateparser_search),
    Reader("dateparser parse", "dateparser", dateparser_parse),
)
