"""The hours of duty that a change leaves to nobody: a cover that is dropped, a day more that nobody covers."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.people.clashes import times
from bot.people.directory import Directory
from bot.people.periods import Period, less
from bot.talk.changing.becoming import Becomes
from bot.talk.changing.pieces import Piece
from bot.talk.changing.standing import Standing, span_of


def emptied(directory: Directory, becomes: Sequence[Becomes]) -> list[Period]:
    """Them, aware and in order; none of a series. Raises RemoteError."""
    found: set[Period] = set()
    for one, left in becomes:
        bare = [new for piece in left if not piece.covers and not piece.rule for new in _new(one, piece)]
        found.update(_of_duty(directory, one, bare) if bare else ())
    return sorted(found, key=lambda period: period.start)


def _new(one: Standing, piece: Piece) -> list[Period]:
    """What of an uncovered piece was covered before, or is new."""
    whole = [Period(piece.start, piece.end)]
    return whole if one.covers else less(whole, [Period(one.start, one.end)])


def _of_duty(directory: Directory, one: Standing, bare: Sequence[Period]) -> list[Period]:
    """What of some local times would be on call with nobody else: of whoever covers until now nobody is, any more."""
    spans = tuple(span_of(period.start, period.end) for period in bare)
    shifts, _ = directory.on_call_beside(spans, one.zone, series=False)
    when, here = times(spans, ZoneInfo(one.zone)), {one.contact, *one.covers}
    own = [shift for shift in shifts if one.contact in shift.contact_ids and here.issuperset(shift.contact_ids)]
    mine = {(shift.calendar_id, Period(shift.start, shift.end)) for shift in own}
    others = [(shift.calendar_id, Period(shift.start, shift.end)) for shift in shifts if not here.issuperset(shift.contact_ids)]
    gaps = [(calendar, duty.common(away)) for calendar, duty in mine for away in when if duty.meets(away)]
    return [left for calendar, gap in gaps for left in less([gap], [period for on, period in others if on == calendar])]
