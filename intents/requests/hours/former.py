"""Hours that hold no longer: "used to be 9 to 5, now 8 to 4", "from 9-5 to 8-4", "8 to 4 instead of 9 to 5"."""

from collections.abc import Sequence

from intents.requests.hours.values import Apart, Cue

TIMED = ("hours", "clock", "part")


def still(cues: Sequence[Cue], apart: Apart) -> list[Cue]:
    """The cues without the hours, and their days, that are only named as what was before."""
    left = list(cues)
    for cue in [one for one in cues if one.kind == "contrast"]:
        at = left.index(cue)
        gone = _named(left[at + 1 :], cue, apart) if cue.ahead else []
        if _lack_days(left[:at], cue, apart):
            gone = [one for one in gone if one.kind != "days"]
        left = [one for one in left if one is not cue and one not in gone]
    return left


def _lack_days(before: Sequence[Cue], contrast: Cue, apart: Apart) -> bool:
    """Whether what holds now has no days of its own, so that those behind are of both: "I finish at 4, not 5, on Wednesdays"."""
    own: list[Cue] = []
    for cue in reversed(before):
        if apart(cue, own[-1] if own else contrast):
            break
        own.append(cue)
    kinds = {cue.kind for cue in own}
    return "days" not in kinds and bool(kinds & set(TIMED))


def _named(behind: Sequence[Cue], origin: Cue, apart: Apart) -> list[Cue]:
    """The days and the one stretch of hours behind the words for what was before."""
    found: list[Cue] = []
    last, timed = origin, False
    for cue in behind:
        new = cue.kind not in ("days", *TIMED) or (timed and cue.kind in TIMED) or (found and cue.bound in ("from", "until"))
        if new or apart(last, cue) > (bool(found) and not timed):
            break
        found.append(cue)
        last, timed = cue, timed or cue.kind in TIMED
    return found
