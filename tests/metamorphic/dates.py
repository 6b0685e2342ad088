"""The same days and hours in many forms, as people write them: pairs of the form after a noun and the form after a verb."""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

Form = tuple[str, str]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS = ("day", "day", "far", "range", "range", "list", "hours", "part", "tomorrow", "week")
TAILS = {1: "st", 2: "nd", 3: "rd"}


def forms(now: datetime, rng: random.Random, table: Mapping[str, Any]) -> list[Form]:
    """All forms of one date in the words of a language, the plain one first."""
    kind, first = rng.choice(KINDS + tuple(one for one in ("until",) if one in table)), now + timedelta(days=rng.randint(2, 6))
    second = first + timedelta(days=rng.randint(2, 3))
    if kind == "day":
        return _said(table, ["weekday", "dated", "numbered"], _values(table, first))
    if kind == "far":
        return _said(table, ["dated", "numbered"], _values(table, now + timedelta(days=rng.randint(12, 60))))
    if kind == "range":
        names = ["range", "month_range"] if first.month == second.month else ["range"]
        return _said(table, names, _values(table, first) | _values(table, second, "2"))
    if kind == "list":
        first = now + timedelta(days=rng.randint(2, 3))  # both in the days to come, so that a weekday is one of them alone
        second = first + timedelta(days=rng.randint(2, 3))
        return _said(table, ["list", "numbered_list"], _values(table, first) | _values(table, second, "2"))
    if kind == "hours":
        hours = _values(table, first) | _hours(table, rng.randint(1, 3), rng.randint(4, 5))
        return _said(table, ["hours", "hours_first"], hours)
    if kind == "part":
        part = rng.choice(table["parts"])
        return _said(table, ["part"], _values(table, first) | dict(zip(("part", "half", "half1"), part, strict=True)))
    if kind == "tomorrow":
        values = _values(table, now + timedelta(days=1))
        return _said(table, ["tomorrow", "weekday", "dated", "numbered"], values)
    return _said(table, [kind], _values(table, first))


def _said(table: Mapping[str, Any], names: list[str], values: Mapping[str, Any]) -> list[Form]:
    """The forms of these names; those of a name in ``on`` take its word before them where a verb precedes."""
    return [
        (said, table["on"].get(name, "") + said)
        for name in names
        for said in (form.format_map(values) for form in table.get(name, []))
    ]


def _values(table: Mapping[str, Any], at: datetime, behind: str = "") -> dict[str, Any]:
    day, month = table["days"][at.weekday()], table["months"][at.month - 1]
    tail = "th" if at.day in (11, 12, 13) else TAILS.get(at.day % 10, "th")
    values = {"Day": day, "Dy": table["short_days"][at.weekday()], "d": at.day, "n": f"{at.day}{tail}", "Month": month}
    values |= {"Mon": table["short_months"][at.month - 1], "m": at.month, "dd": f"{at.day:02}", "mm": f"{at.month:02}"}
    values |= {"y": at.year % 100, "year": at.year, "iso": at.date().isoformat()}
    return {key + behind: value for key, value in values.items()}


def _hours(table: Mapping[str, Any], first: int, last: int) -> dict[str, Any]:
    words = {"worda": table["numbers"][first - 1], "wordb": table["numbers"][last - 1]}
    return {"a": first, "b": last, "A": first + 12, "B": last + 12} | words
