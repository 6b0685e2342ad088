"""Which hours belong to which days: each day goes to the hours it stands closest to."""

from intents.requests.hours.values import Apart, Cue, Entry, entry_of, overlap, range_of

EVENING = 17 * 60


def entries_of(cues: list[Cue], apart: Apart) -> list[Entry]:
    """Each stretch of hours with its days: those it stands closest to."""
    cues = _without_parts(cues, apart)
    timed = [cue for cue in cues if cue.kind not in ("days", "rest")]
    if not timed:
        return [entry_of(cues)] if cues else []
    first = cues[0].kind in ("days", "rest")
    owned: dict[int, list[Cue]] = {cue.start: [] for cue in timed}
    for cue in cues:
        if cue.kind in ("days", "rest"):
            owned[_nearest(cue, cues, apart, ahead=first).start].append(cue)
    owners = _lent(timed, cues, owned, apart, ahead=not first)
    groups: dict[tuple[int, ...], list[Cue]] = {}
    for cue in timed:
        key = tuple(one.start for one in owned[owners[cue.start]]) or (-1 - owners[cue.start],)
        groups.setdefault(key, list(owned[owners[cue.start]])).append(cue)
    return [entry_of(group) for group in groups.values()]


def _without_parts(cues: list[Cue], apart: Apart) -> list[Cue]:
    """Parts of the day beside clocks say nothing more: "Friday mornings 9-12", "18:00 to 08:00 Mon-Fri nights"."""
    return [cue for at, cue in enumerate(cues) if cue.kind != "part" or not _clocked(cues, at, apart)]


def _clocked(cues: list[Cue], at: int, apart: Apart) -> bool:
    if any(near.kind in ("hours", "clock") for near in cues[max(at - 1, 0) : at + 2]) or _named_before(cues, at, apart):
        return True
    before = cues[max(at - 2, 0) : at + 1]
    return (
        [cue.kind for cue in before] == ["hours", "days", "part"]
        and not apart(before[0], before[1])
        and not apart(before[1], before[2])
    )


def _named_before(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether a part of the day only names the hours behind it: "I do nights now, Sun to Wed 21:30 to 07:30"."""
    part = cues[at]
    ahead = next((place for place in range(at + 1, len(cues)) if cues[place].kind != "days"), len(cues))
    hours = cues[ahead] if at + 1 < ahead < len(cues) and cues[ahead].kind == "hours" else None
    if hours is None or apart(cues[ahead - 1], hours) or not part.hours or not hours.hours:
        return False
    own = at > 0 and cues[at - 1].kind == "days" and not apart(cues[at - 1], part)  # "Thursday mornings, Mon to Wed 9-5"
    (start, _), (first, last) = range_of(part.hours), range_of(hours.hours)
    night = start >= EVENING and last <= first
    return not own and (night or overlap(range_of(part.hours), (first, last)))


def _nearest(cue: Cue, cues: list[Cue], apart: Apart, *, ahead: bool) -> Cue:
    at = cues.index(cue)
    before = next((one for one in reversed(cues[:at]) if one.kind not in ("days", "rest")), None)
    after = next((one for one in cues[at + 1 :] if one.kind not in ("days", "rest")), None)
    if before is None or after is None:
        found = before or after
        assert found is not None  # noqa: S101
        return found
    left, right = apart(before, cue), apart(cue, after)
    return after if right < left or (right == left and ahead) else before


def _lent(timed: list[Cue], cues: list[Cue], owned: dict[int, list[Cue]], apart: Apart, *, ahead: bool) -> dict[int, int]:
    """Hours without days of their own share those of the hours beside them ("9-12 and 14-18 Mon-Fri"); alone they have none."""
    owners = {cue.start: cue.start for cue in timed}
    for cue in timed:
        if owned[cue.start]:
            continue
        at = cues.index(cue)
        for step in (1, -1) if ahead else (-1, 1):
            other = _beyond(cues, at, step, owned)
            near = other is not None and (apart(cue, cues[at + 1]) if step > 0 else apart(cues[at - 1], cue)) <= 1
            if near and other is not None and _fits(cue, other):
                owners[cue.start] = other.start
                break
        else:
            last = next((one for one in reversed(timed[: timed.index(cue)]) if owned[one.start]), None)
            if last is not None and _fits(cue, last) and apart(cues[at - 1], cue) <= 1:
                owners[cue.start] = last.start
    return owners


def _beyond(cues: list[Cue], at: int, step: int, owned: dict[int, list[Cue]]) -> Cue | None:
    """The next hours on one side, without days between, that have days."""
    at += step
    while 0 <= at < len(cues) and cues[at].kind not in ("days", "rest"):
        if owned[cues[at].start]:
            return cues[at]
        at += step
    return None


def _fits(one: Cue, other: Cue) -> bool:
    """Whether both can be hours of one day."""
    if one.kind == "clock" or other.kind == "clock" or not one.hours or not other.hours:
        return False
    return not overlap(range_of(one.hours), range_of(other.hours))
