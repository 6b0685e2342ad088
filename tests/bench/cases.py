"""What the readers are asked, and when an answer is right: for tests/bench/reading.py.

The cases come from an evaluation set (``datetime_dev.jsonl`` and the like, its README gives the form) or from our own corpus.
"""

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parents[1] / "corpus"
SAID = datetime(2026, 11, 20, 10)  # the moment at which all our corpus is said
COMPARED = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT", "BYSETPOS")

Side = str | None  # ISO date, ISO date and time, or HH:MM; None is an open side or no end
Sides = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Case:
    """An expression and what it means. ``kind``, ``expect``, ``accept`` and ``tol`` as in the evaluation set."""

    text: str
    now: datetime
    order: str
    kind: str
    expect: Any = None
    accept: tuple[Sides, ...] = ()
    tol: str = "exact"

    @property
    def group(self) -> str:
        return {"none": "none", "set": "set"}.get(self.kind, "dated")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: half-open spans, and an RRULE where it recurs."""

    spans: tuple[Sides, ...]
    rule: str | None = None


def from_evaluation(file: Path) -> list[Case]:
    return [_case(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def _case(item: dict[str, Any]) -> Case:
    now, order = datetime.fromisoformat(item["reference"]).replace(second=0), "DMY" if item["locale"] == "en-GB" else "MDY"
    return Case(item["expr"], now, order, item["kind"], item["expect"], tuple(map(tuple, item["accept"])), item["tol"])


def from_corpus() -> list[Case]:
    """Our own expressions that stand alone and mean one thing, the dates that don't exist, and what is no date."""
    found = [_phrase(item) for item in _items("when") if item.get("how", {}).keys() <= {"alone", "date_order"} and _plain(item)]
    return found + [Case(item["say"], SAID, "DMY", "none") for item in _items("when_not")]


def _plain(item: dict[str, Any]) -> bool:
    if not item.get("spans"):
        return item.get("ask") == ["impossible_date"]
    return "alone" in item.get("how", {}) and len(item["spans"]) == 1 and not item.get("ask")


def _items(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))["phrases"]
    return found


def _phrase(item: dict[str, Any]) -> Case:
    order = item.get("how", {}).get("date_order", "DMY")
    if not item.get("spans"):
        return Case(item["say"], SAID, order, "none")
    span, _, part = item["spans"][0].partition(" ")
    start, _, end = span.partition("/")
    if rule := item.get("rule"):
        clock = None if "T" not in start and ":" not in start else [start[-5:], None]
        return Case(item["say"], SAID, order, "set", {"rrule": rule, "time": clock, "until": until(rule), "start": None})
    return Case(
        item["say"],
        SAID,
        order,
        "time" if re.match(r"\d\d:", start or end) else "date",
        (start or None, end or None),
        tol="daypart" if part else "exact",
    )


def right(case: Case, readings: list[Reading]) -> bool:
    """Whether one of the readings is what was meant; nothing may be found where there is no date."""
    if case.kind == "none":
        return not readings
    return any(_recurs(case.expect, reading) if case.kind == "set" else _spans(case, reading) for reading in readings)


def _recurs(want: dict[str, Any], reading: Reading) -> bool:
    """The same rule; and the clock, the last and the first day where the words name them."""
    start = (reading.spans[0][0] if reading.spans else "") or ""
    clock = (want["time"] or [""])[0]
    found = re.search(r"\d\d:\d\d", start)
    return (
        reading.rule is not None
        and _parts(reading.rule) == _parts(want["rrule"])
        and (not re.match(r"\d", clock) or (found is not None and found.group() == clock))
        and (not want["until"] or until(reading.rule) == want["until"])
        and (not want["start"] or start[:10] == want["start"])
    )


def _parts(rule: str) -> dict[str, list[str]]:
    pairs = (part.partition("=") for part in rule.removeprefix("RRULE:").split(";"))
    return {"INTERVAL": ["1"]} | {
        key: sorted(item.removeprefix("+") for item in value.split(",")) for key, _, value in pairs if key in COMPARED
    }


def until(rule: str) -> str | None:
    found = re.search(r"UNTIL=(\d{4})-?(\d\d)-?(\d\d)", rule)
    return "-".join(found.groups()) if found else None


def _spans(case: Case, reading: Reading) -> bool:
    """The very same sides; for a part of the day, of which everybody has his own hours, at least half of the shorter one."""
    if reading.rule or len(reading.spans) != 1:
        return False
    start, end = map(moment, reading.spans[0])
    for sides in (case.expect, *case.accept):
        lower, upper = map(moment, sides)
        if case.tol == "daypart" and lower and upper and start and end:
            upper, last = upper + timedelta(days=upper <= lower), end + timedelta(days=end <= start)
            shared = min(upper, last) - max(lower, start)
            short = last - start < timedelta(hours=20)
            if lower.date() == start.date() and short and 2 * shared >= min(upper - lower, last - start):
                return True
        elif (start, end) == (lower, upper):
            return True
    return False


def moment(side: Side) -> datetime | None:
    """A side as a moment; a bare clock is put in a year nobody means, so that it never equals a dated one."""
    if side is None:
        return None
    if re.match(r"\d\d:", side):
        return datetime.combine(date(1900, 1, 1), time.fromisoformat(side[:5]))
    return datetime.fromisoformat(side).replace(second=0, microsecond=0, tzinfo=None)
