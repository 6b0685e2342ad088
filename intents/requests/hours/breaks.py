"""Clocks told to be a begin or an end, and breaks: the gaps inside hours."""

from collections.abc import Sequence
from dataclasses import replace

from intents.requests.hours.values import Apart, Cue, Range, Week, inside, minutes_in, range_of
from intents.when.model.clocks import Clock, Hours, settle

Gap = tuple[Range, frozenset[int]]  # a break, and the days that it is of; none for all


def always(cue: Cue) -> Cue:
    return replace(cue, kind="hours", hours=Hours(Clock(0), Clock(24))) if cue.kind == "always" else cue


def clocks_in(week: Week, cues: list[Cue]) -> list[Cue]:
    """Clocks that are a begin or an end, told by the words beside them; a begin and the end after it are hours."""
    made: list[Cue] = []
    for at, cue in enumerate(cues):
        if cue.kind != "clock":
            made.append(cue)
            continue
        bound = _role(cues, at)
        if bound is None and not _at_break(cues, at):
            if not cue.weak:
                week.unread.append(cue)
            continue
        before = next((one for one in reversed(made) if one.kind not in ("begins", "ends")), None)
        if (
            bound == "until"
            and before is not None
            and before.kind == "clock"
            and before.bound == "from"
            and before.hours
            and cue.hours
        ):
            made = [one for one in made if one is not before]
            hours = Hours(before.hours.start, cue.hours.start, zone=cue.hours.zone or before.hours.zone)
            made.append(replace(before, kind="hours", end=cue.end, hours=hours))
        else:
            made.append(replace(cue, bound=bound or "at"))
    return [cue for cue in made if cue.kind not in ("begins", "ends")]


def _role(cues: Sequence[Cue], at: int) -> str | None:
    cue, before, after = cues[at], cues[at - 1] if at else None, cues[at + 1] if at + 1 < len(cues) else None
    for near in (before, after if after and after.start - cue.end <= 1 else None):
        if near is not None and near.kind in ("begins", "ends"):
            return "from" if near.kind == "begins" else "until"
    if cue.bound in ("from", "since", "after"):
        return "from"
    return "until" if cue.bound in ("until", "before", "by", "through") else None


def _at_break(cues: Sequence[Cue], at: int) -> bool:
    return any(one.kind == "break" for one in cues[max(at - 2, 0) : at + 3])


def breaks_in(week: Week, cues: list[Cue], apart: Apart) -> tuple[list[Cue], list[Gap]]:
    """The breaks: hours behind or before the word for one that lie inside other hours, or its clock and its length; and the days
    that they are of, where they are not those of all."""
    found: list[Gap] = []
    kept = list(cues)
    for cue in [one for one in cues if one.kind == "break"]:
        spent = _break_at(kept, cue, apart)
        if spent is None:
            week.unread.append(cue)
            kept.remove(cue)
            continue
        out, used = spent
        days = _days_of(kept, cue, used)
        kept = [one for one in kept if one is not cue and one not in used]
        found += [(out, days)] if out else []
    stray = [one for one in kept if one.kind == "clock" and one.bound == "at"]
    week.unread += stray
    return [one for one in kept if one not in stray and one.kind != "length"], found


def _days_of(cues: list[Cue], cue: Cue, used: list[Cue]) -> frozenset[int]:
    """The days of the hours with which a break is said, where others follow: "Mon-Thu 7-15:30 with a break at 11, Fri 7-13"; else
    none, for all."""
    at = cues.index(cue)
    behind = [one.kind for one in cues[at + 1 :] if one not in used]
    hours = [place for place in range(at) if cues[place].kind == "hours" and cues[place] not in used]
    if not {"days", "hours"} <= set(behind) or not hours:
        return frozenset()
    first = hours[-2] + 1 if len(hours) > 1 else 0
    first = hours[-1] if cues[0].kind == "hours" else first  # "7-15:30 Mon-Thu, 7-13 Fri"
    return frozenset(day for one in cues[first:at] if one.kind == "days" for day in one.days)


def _break_at(cues: list[Cue], cue: Cue, apart: Apart) -> tuple[Range | None, list[Cue]] | None:
    at = cues.index(cue)
    ahead = next((one for one in cues[at + 1 : at + 4] if one.kind in ("hours", "days", "clock")), None)
    others = [range_of(one.hours) for one in cues if one.kind == "hours" and one.hours and one is not ahead]
    if ahead is not None and ahead.kind == "hours" and ahead.hours:
        out = range_of(ahead.hours)
        own = [] if any(one.kind == "hours" for one in cues[:at]) else _own_days(cues, ahead, apart)
        return (out, [ahead, *own]) if not others or any(inside(out, one) for one in others) else (None, [])
    length = next((one for one in cues[max(at - 2, 0) : at + 4] if one.kind == "length" and 0 < one.minutes <= 180), None)
    if ahead is not None and ahead.kind == "clock" and ahead.hours and ahead.hours.start and length:
        start = minutes_in(settle(ahead.hours).start)
        return (start, start + length.minutes), [ahead, length]
    behind = next((one for one in reversed(cues[:at]) if one.kind in ("hours", "days")), None)
    if behind is not None and behind.kind == "hours" and behind.hours:
        out = range_of(behind.hours)
        wider = [range_of(one.hours) for one in cues if one.kind == "hours" and one.hours and one is not behind]
        if any(inside(out, one) for one in wider):
            return out, [behind]
        if cues.index(behind) and cues[cues.index(behind) - 1].kind == "hours" and ahead is None:
            return None, []  # "9-12 and 14-18 with lunch between"
    return None


def _own_days(cues: list[Cue], hours: Cue, apart: Apart) -> list[Cue]:
    """Days that stand with a break and not with the hours: "lunch is 12:30–13:00 every day, otherwise …"."""
    at = cues.index(hours) + 1
    mine = cues[at] if at < len(cues) and cues[at].kind == "days" and not apart(hours, cues[at]) else None
    return [mine] if mine and any(one.kind == "days" and one is not mine for one in cues) else []
