"""The same days and hours in many forms, as people write them: pairs of the form after a noun and the form after a verb."""

import random
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

Form = tuple[str, str]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
NUMBERS = ("none", "one", "two", "three", "four", "five")
KINDS = ("day", "day", "far", "range", "range", "list", "hours", "part", "tomorrow", "week")
TAILS = {1: "st", 2: "nd", 3: "rd"}


def forms(now: datetime, rng: random.Random, table: Mapping[str, list[str]]) -> list[Form]:
    """All forms of one date, the plain one first."""
    kind, first = rng.choice(KINDS), now + timedelta(days=rng.randint(2, 6))
    second = first + timedelta(days=rng.randint(2, 3))
    if kind == "day":
        return _on(table["weekday"] + table["dated"], _values(first))
    if kind == "far":
        return _on(table["dated"], _values(now + timedelta(days=rng.randint(12, 60))))
    if kind == "range":
        month = table["month_range"] if first.month == second.month else []
        return _bare(table["range"] + month, _values(first) | _values(second, "2"))
    if kind == "list":
        first = now + timedelta(days=rng.randint(2, 3))  # both in the days to come, so that a weekday is one of them alone
        second = first + timedelta(days=rng.randint(2, 3))
        return _on(table["list"], _values(first) | _values(second, "2"))
    if kind == "hours":
        hours = _values(first) | _hours(rng.randint(1, 3), rng.randint(4, 5))
        return _on(table["hours"], hours) + _bare(table["hours_first"], hours)
    if kind == "part":
        part, half = rng.choice((("morning", "am"), ("afternoon", "pm")))
        return _on(table["part"], _values(first) | {"part": part, "half": half, "half1": half[0]})
    if kind == "tomorrow":
        return [("tomorrow", "tomorrow"), *_on(table["weekday"] + table["dated"], _values(now + timedelta(days=1)))]
    return _bare(table["week"], {})


def _on(said: Iterable[str], values: Mapping[str, Any]) -> list[Form]:
    return [(form.format_map(values), "on " + form.format_map(values)) for form in said]


def _bare(said: Iterable[str], values: Mapping[str, Any]) -> list[Form]:
    return [(form.format_map(values), form.format_map(values)) for form in said]


def _values(at: datetime, behind: str = "") -> dict[str, Any]:
    day, month = DAYS[at.weekday()], MONTHS[at.month - 1]
    tail = "th" if at.day in (11, 12, 13) else TAILS.get(at.day % 10, "th")
    values = {"Day": day, "Dy": day[:3], "d": at.day, "n": f"{at.day}{tail}", "Month": month, "Mon": month[:3], "m": at.month}
    values |= {"y": at.year % 100, "year": at.year, "iso": at.date().isoformat()}
    return {key + behind: value for key, value in values.items()}


def _hours(first: int, last: int) -> dict[str, Any]:
    return {"a": first, "b": last, "A": first + 12, "B": last + 12, "worda": NUMBERS[first], "wordb": NUMBERS[last]}
