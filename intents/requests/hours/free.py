"""Days and hours that are not worked, or worked otherwise: "no Friday mornings", "Fridays off", "except Friday, 9-1"."""

from intents.requests.hours.values import Apart, Cue, Entry, entry_of


def taken_out(cues: list[Cue], apart: Apart) -> tuple[list[Cue], list[Entry]]:
    """Days and hours that are not worked ("no Friday mornings", "Fridays off"), and those that differ ("except Friday, 9-1")."""
    entries: list[Entry] = []
    left = list(cues)
    for cue in [one for one in cues if one.kind in ("free", "except")]:
        at = left.index(cue)
        left.pop(at)
        ahead = _ahead(left, at, cue, apart)
        behind = [] if cue.kind == "except" else _behind(left, at, cue, apart)
        if cue.kind != "except" and not ahead:
            behind = _part_behind(left, at, cue, apart) or behind
        used = (ahead or behind) if cue.ahead or cue.kind == "except" else (behind or ahead)
        if cue.kind == "except" and not any(one.kind in ("hours", "clock") for one in left if one not in used):
            used = [one for one in used if one.kind == "days"]  # "every day except Sunday, 10-18"
        if used:
            differs = cue.kind == "except" and used[0].kind == "days" and any(one.kind in ("hours", "clock") for one in used)
            entries.append(entry_of(used, free=not differs))
            left = [one for one in left if one not in used]
    return left, entries


def _ahead(cues: list[Cue], at: int, origin: Cue, apart: Apart) -> list[Cue]:
    """The days behind a word for free or other days, and the hours said of them."""
    found: list[Cue] = []
    last = origin
    for place in range(at, len(cues)):
        cue = cues[place]
        far = apart(last, cue)
        if cue.kind not in ("days", "part", "hours", "clock"):
            break
        timed = cue.kind != "days"
        if far and (not found or far > 1 or (timed and _led(cues, place, apart))):
            break
        if not timed and found and ((found[-1].kind != "days" and found[0].kind == "days") or (far and _leads(cues, place, apart))):
            break
        found.append(cue)
        last = cue
    return found


def _part_behind(cues: list[Cue], at: int, origin: Cue, apart: Apart) -> list[Cue]:
    """A part of the day right before a word for free, and its days: "Thursday afternoons off"."""
    if not at or cues[at - 1].kind != "part" or apart(cues[at - 1], origin):
        return []
    days = _behind(cues, at - 1, cues[at - 1], apart)
    return [*days, cues[at - 1]] if days else []


def _behind(cues: list[Cue], at: int, origin: Cue, apart: Apart) -> list[Cue]:
    """The days before a word for free days ("Thu, Fri off"), less those that stand closer to hours before them."""
    found: list[Cue] = []
    last, place = origin, at - 1
    while place >= 0 and cues[place].kind == "days":
        far = apart(cues[place], last)
        timed = place > 0 and cues[place - 1].kind in ("hours", "clock", "part") and apart(cues[place - 1], cues[place]) <= far
        timed = timed and not (far and _has_days(cues, place - 1, apart))
        if far > bool(found) or (timed and far):
            break
        found.append(cues[place])
        last, place = cues[place], place - 1
    return found


def _has_days(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether hours have days before them: in "Mon to Wed 8-6, Thursday and Friday off" Thursday is not theirs."""
    return at > 0 and cues[at - 1].kind == "days" and not apart(cues[at - 1], cues[at])


def _leads(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether hours stand right behind days."""
    return at + 1 < len(cues) and cues[at + 1].kind in ("hours", "clock") and not apart(cues[at], cues[at + 1])


def _led(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether hours stand right before days that they belong to."""
    return at + 1 < len(cues) and cues[at + 1].kind == "days" and not apart(cues[at], cues[at + 1])
