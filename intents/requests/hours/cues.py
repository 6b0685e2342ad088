"""The pieces and the hints of a message as cues, in order, and how far apart they stand."""

from dataclasses import replace

from intents.requests.hours.told import STRONG, Told
from intents.requests.hours.values import Cue
from intents.statements.heard import SIGNS
from intents.statements.hints import Hint
from intents.when.model.clocks import Clock, Hours
from intents.when.timetable import Piece

NOON, EARLIEST = 12, 5  # hours: nobody's morning begins earlier without saying so
DASHES = frozenset("-–—():\"'")


def cues_of(told: Told) -> list[Cue]:
    """The pieces and the hints as cues, in order."""
    cues = [
        Cue(hint.says, _begin(told, hint), hint.end, ahead=hint.rule.shape == "ahead")
        for hint in told.hints
        if hint.says != "alternates"
    ]
    sure = [cue for cue in cues if cue.kind in ("always", "break")]
    for piece in told.pieces:
        if piece.kind in ("date", "cadence") or any(
            cue.start <= piece.place[0] < cue.end and piece.kind in ("clock", "part") for cue in sure
        ):
            continue
        cues.append(cue_of(piece))
    return sorted(_on_one_clock(told, cues), key=lambda cue: (cue.start, cue.kind != "break"))


def _on_one_clock(told: Told, cues: list[Cue]) -> list[Cue]:
    """Beside hours after noon that are written as such, others begin in the morning: "6-10 and 15-19", not "9-5 and 9-13"."""
    late = [(cue, clock) for cue in cues for clock in _clocks(cue) if clock.hour > NOON]
    if not any(str(clock.hour) in told.heard.text[cue.start : cue.end] for cue, clock in late):
        return cues
    return [replace(cue, hours=_as_written(cue.hours)) if cue.kind == "hours" and cue.hours else cue for cue in cues]


def _clocks(cue: Cue) -> list[Clock]:
    return [clock for clock in (cue.hours.start, cue.hours.end) if clock] if cue.kind == "hours" and cue.hours else []


def _as_written(hours: Hours) -> Hours:
    """Hours of a morning as the figures say them."""
    start, end = hours.start, hours.end
    if start is None or end is None or not EARLIEST <= start.hour < end.hour:
        return hours
    return replace(hours, start=replace(start, sure=True), end=replace(end, sure=True))


def _begin(told: Told, hint: Hint) -> int:
    """Where a hint begins; one of an exception at its last word, since it may name the days it is of: "every weekday but"."""
    return hint.end - len(told.heard.text[hint.start : hint.end].split()[-1]) if hint.says == "except" else hint.start


def cue_of(piece: Piece) -> Cue:
    """A piece as a cue."""
    length = piece.length
    minutes = length.count * {"hour": 60, "minute": 1}.get(length.grain, 0) + 30 * length.half if length else 0
    return Cue(piece.kind, *piece.place, frozenset(piece.days), piece.hours, minutes, piece.bound, piece.weak)


def apart(told: Told, one: Cue, other: Cue) -> int:
    """How strong a sign or conjunction stands between two cues."""
    sets = told.heard.language.sets
    clause = next((hint.start for hint in told.triggers if hint.says == "works" and one.end <= hint.start < other.start), None)
    stop = other.start if clause is None or one.kind != "days" else clause  # "Tuesday I do lates, 14-22": the day is the clause's
    between = [item.word for item in told.row.items if one.end <= item.start and item.end <= stop]
    far = 0
    for word in between:
        if word in STRONG:
            far = max(far, 3)
        elif word in sets["but"]:
            far = max(far, 2)
        elif word in sets["and"] or word in sets["or"] or (word in SIGNS and word not in DASHES):
            far = max(far, 1)
    return far
