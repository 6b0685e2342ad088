"""The fields of a card: what stands in them when it is shown, and what is heard when they come back. They change the values of a
draft, and are never read as a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.cards.card import plain
from bot.cards.change import LONGEST, Field
from bot.store.state import State
from bot.texts import cards as texts
from bot.texts import days, notes
from intents import Draft, Span, refill
from intents.schedules import DAYS

KINDS = ("unavailable", "replacement", "edit", "holiday")
MOST = 8  # spans that have fields of their own
MOST_TIMED = 3  # spans of which whole days have fields for hours too
EVERY = "every"  # all of the calendars
ONE_DAY = timedelta(days=1)


class Wrong(Exception):  # the fields stay as they are
    """What stands in a field can't be; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The draft as the fields have it, the calendars (id, name) where those were asked, and names that are new in it."""

    draft: Draft
    calendars: list[Any] | None
    new: tuple[str, ...]


def of(draft: Draft, state: State) -> tuple[Field, ...]:
    """The fields for a draft with what was picked on the way to it; none where words alone can change it."""
    if draft.intent == "working_hours":
        return _of_hours(draft)
    dated = [span for span in draft.spans if isinstance(span.start, datetime) and isinstance(span.end, datetime)]
    if draft.intent not in KINDS or not dated or len(dated) != len(draft.spans) or len(dated) > MOST:
        return ()
    fields = [] if draft.recurrence else [field for at, span in enumerate(dated) for field in _when(draft, at, span)]
    if draft.recurrence and _until(draft) is not None:
        fields.append(Field("until", "date", texts.last_time, str(_until(draft)), needed=True))
    shown = _shown(draft, state)
    fields += [Field(_id("cover", at), "text", _numbered(texts.cover, at, len(shown)), name) for at, name in enumerate(shown)]
    among: list[Any] = list(state.get("among") or ())
    if len(among) > 1:
        choices = (*((name or str(id_), str(id_)) for id_, name in among), (texts.every(len(among)), EVERY))
        picked: list[Any] = list(state.get("calendars") or among)
        fields.append(Field("calendar", "choice", texts.calendar, str(picked[0][0]) if len(picked) == 1 else EVERY, choices))
    return tuple(fields)


def heard(draft: Draft, state: State, inputs: Mapping[str, Any], now: datetime) -> Filled:
    """The draft as the fields have it; ``now`` is local. Raises Wrong."""
    values = {field.id: _said(inputs, field) for field in of(draft, state)}
    if draft.intent == "working_hours":
        return Filled(_worked(draft, values), None, ())
    spans = [span if draft.recurrence else _span(draft, at, span, values, now) for at, span in enumerate(draft.spans)]
    until = _date(values["until"]) if "until" in values else None
    if until is not None and isinstance(draft.spans[0].start, datetime) and until < draft.spans[0].start.date():
        raise Wrong(notes.fields_backwards)
    names, new = _names(draft, state, values)
    return Filled(refill(draft, spans, names, until), _calendars(state, values), new)


# ---- when -----------------------------------------------------------------------------------------------------------------------


def _when(draft: Draft, at: int, span: Span) -> list[Field]:
    number, values = len(draft.spans), _clocks(span)
    labels = {"from": texts.first_day, "to": texts.last_day, "begin": texts.begins, "end": texts.ends}
    short = span.all_day and (draft.intent == "holiday" or number > MOST_TIMED)
    shown = ("from", "to") if short else ("from", "to", "begin", "end")
    return [
        Field(
            _id(name, at),
            "date" if name in ("from", "to") else "time",
            _numbered(labels[name], at, number),
            values[name],
            needed=name in ("from", "to"),
        )
        for name in shown
    ]


def _clocks(span: Span) -> dict[str, str]:
    """What stands in the fields of a span: an end at midnight is on the day before it."""
    assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101
    last = (span.end - ONE_DAY if span.end.time() == time() else span.end).date()
    begin, end = ("", "") if span.all_day else (f"{span.start:%H:%M}", f"{span.end:%H:%M}")
    return {"from": str(span.start.date()), "to": str(last), "begin": begin, "end": end}


def _span(draft: Draft, at: int, span: Span, values: Mapping[str, str], now: datetime) -> Span:
    given = {name: values.get(_id(name, at), "") for name in ("from", "to", "begin", "end")}
    shown = _clocks(span)
    if given == shown:
        return span
    if bool(given["begin"]) != bool(given["end"]):
        raise Wrong(notes.fields_half)
    first, last = _date(given["from"]), _date(given["to"])
    begin, end = _time(given["begin"]), _time(given["end"])
    if given["to"] == shown["to"] and first > last:  # only the first day was changed: all of it moves
        last = first + (last - _date(shown["from"]))
    try:
        start = datetime.combine(first, begin)
        stop = datetime.combine(last, end) if end != time() else datetime.combine(last + ONE_DAY, time())
    except OverflowError:
        raise Wrong(notes.fields_date(given["to"])) from None
    if stop <= start:
        raise Wrong(notes.fields_backwards)
    made = Span(start, stop, all_day=not given["begin"])
    if stop <= now and draft.intent != "edit":  # of what stands, what is over stays
        raise Wrong(notes.fields_past(days.span(made)))
    return made


def _date(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Wrong(notes.fields_date(said)) from None


def _time(said: str) -> time:
    try:
        return time.fromisoformat(said).replace(second=0, microsecond=0, tzinfo=None) if said else time()
    except ValueError:
        raise Wrong(notes.fields_time(said)) from None


def _until(draft: Draft) -> date | None:
    """The last day of a series, where it has one."""
    said = next((part.removeprefix("UNTIL=") for part in (draft.recurrence or "").split(";") if part.startswith("UNTIL=")), "")
    return datetime.strptime(said[:8], "%Y%m%d").date() if said else None


# ---- working hours --------------------------------------------------------------------------------------------------------------


def _of_hours(draft: Draft) -> tuple[Field, ...]:
    """When each stretch of working hours begins and ends; which days those are is said in words."""
    stretches = _stretches(draft)
    if not 0 < len(stretches) <= MOST:
        return ()
    return tuple(
        Field(_id(name, at), "time", texts.of_days(label, days), value, needed=True)
        for at, (days, begin, end) in enumerate(stretches)
        for name, label, value in (("begin", texts.work_begins, begin), ("end", texts.work_ends, end))
    )


def _stretches(draft: Draft) -> list[tuple[str, str, str]]:
    """Days in words, begin and end of each; none where a side is open."""
    if draft.blocks:
        return [(days.weekdays(map(DAYS.index, block.days)), block.start, block.end) for block in draft.blocks]
    sides = [(span.start, span.end) for span in draft.spans]
    if not all(isinstance(side, time) for pair in sides for side in pair):
        return []
    return [("", f"{start:%H:%M}", f"{end:%H:%M}") for start, end in sides]


def _worked(draft: Draft, values: Mapping[str, str]) -> Draft:
    """The draft with the hours of the fields. Raises Wrong."""
    hours = [tuple(_clock(values[_id(name, at)]) for name in ("begin", "end")) for at in range(len(_stretches(draft)))]
    if any(end <= begin for begin, end in hours):
        raise Wrong(notes.fields_backwards)
    if draft.blocks:
        pairs = zip(draft.blocks, hours, strict=True)
        return draft.with_(blocks=tuple(replace(one, start=f"{begin:%H:%M}", end=f"{end:%H:%M}") for one, (begin, end) in pairs))
    return draft.with_(
        spans=tuple(replace(one, start=begin, end=end) for one, (begin, end) in zip(draft.spans, hours, strict=True))
    )


def _clock(said: str) -> time:
    if not said:
        raise Wrong(notes.fields_half)
    return _time(said)


# ---- who and where --------------------------------------------------------------------------------------------------------------


def _each(draft: Draft) -> list[str]:
    """Who covers each span, by the name as said; one for all of them where nobody has a part of their own."""
    if not any(cover.spans for cover in draft.covers):
        return [draft.people[0] if draft.people else ""]
    return [
        next((cover.name for cover in draft.covers if not cover.spans or at in cover.spans), "") for at in range(len(draft.spans))
    ]


def _shown(draft: Draft, state: State) -> list[str]:
    """The full names in the fields for who covers; none where several are asked in turn, or whoever is free."""
    if draft.intent == "holiday" or draft.wish or draft.in_turn or draft.any_cover:
        return []
    known = state.get("people", {})
    return [plain(str(known[name]["name"]) if name in known else name, LONGEST) for name in _each(draft)]


def _names(draft: Draft, state: State, values: Mapping[str, str]) -> tuple[list[str] | None, tuple[str, ...]]:
    shown = _shown(draft, state)
    if not shown:
        return None, ()
    given = [values[_id("cover", at)] for at in range(len(shown))]
    own = dict(zip(shown, _each(draft), strict=True))
    names = [own.get(name, name) for name in given]
    new = tuple(dict.fromkeys(name for name in given if name and name not in own))
    return (names if len(names) > 1 else names * len(draft.spans)), new


def _calendars(state: State, values: Mapping[str, str]) -> list[Any] | None:
    if "calendar" not in values:
        return None
    among = [list(one) for one in state["among"]]
    return [one for one in among if str(one[0]) == values["calendar"]] or among


def _said(inputs: Mapping[str, Any], field: Field) -> str:
    """What came back for a field; what is missing is as it was."""
    found = inputs.get(field.id, field.value)
    return " ".join(found.split())[:LONGEST] if isinstance(found, str) else field.value


def _id(name: str, at: int) -> str:
    """What a field is called of the first span, and of those after it."""
    return f"{name}{at + 1}" if at else name


def _numbered(label: str, at: int, number: int) -> str:
    return f"{label} ({at + 1})" if number > 1 else label


def differs(before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]], zone: str) -> list[tuple[str, str]]:
    """What lines of two cards say differently under the same label."""
    old = dict(before)
    pairs = [(_last(old[label], zone), _last(said, zone)) for label, said in after if label in old and old[label] != said]
    return [(one, other) for one, other in pairs if one != other]


def _last(said: str, zone: str) -> str:
    """A line without its zone, and of a change what it is to become."""
    return said.replace(f" ({zone})", "").rsplit(texts.ARROW, 1)[-1]
