"""Who is on call out of shifts, and what comes on days in a row."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.people.periods import Period
from bot.people.standing import Run, on_call, runs
from bot.systems.everbridge.rows import Assignment, Part, Shift

LONDON = ZoneInfo("Europe/London")
ALEX, PRIYA, LEE = 1, 2, 3


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=day - 1, hours=hour)


def when(day: int, first: int, last: int) -> Period:
    return Period(at(day, first), at(day, last))


def shift(*assignments: Assignment) -> Shift:
    """A shift on the 20th from 9 to 17."""
    return Shift(7, 8, at(20, 9), at(20, 17), tuple(one.contact_id for one in assignments), (), assignments)


def states(*assignments: Assignment) -> list[tuple[int, int, list[int]]]:
    """From when to when who is on call in a shift."""
    found = on_call([shift(*assignments)], [when(20, 0, 24)])
    return [(duty.when.start.hour, duty.when.end.hour, [who for who, _ in duty.people]) for duty in found]


def test_a_shift_is_cut_where_somebody_stands_in() -> None:
    part = Part(at(20, 9), at(20, 12), PRIYA)
    covers = Assignment(PRIYA, covers=(Part(at(20, 9), at(20, 12), ALEX),))
    assert states(Assignment(ALEX, out=(part,)), covers) == [(9, 12, [PRIYA]), (12, 17, [ALEX])]


def test_a_shift_of_nobody_is_a_gap() -> None:
    assert states() == [(9, 17, [])]
    assert states(Assignment(ALEX, out=(Part(at(20, 13), at(20, 17), None),))) == [(9, 13, [ALEX]), (13, 17, [])]


def test_where_two_are_on_call_one_who_is_out_leaves_no_gap() -> None:
    assert states(Assignment(ALEX, out=(Part(at(20, 9), at(20, 17), None),)), Assignment(LEE)) == [(9, 17, [LEE])]


def test_one_who_stands_in_and_is_out_themselves_is_not_on_call() -> None:
    covers = Assignment(PRIYA, out=(Part(at(20, 9), at(20, 17), None),), covers=(Part(at(20, 9), at(20, 17), ALEX),))
    assert states(Assignment(ALEX, out=(Part(at(20, 9), at(20, 17), PRIYA),)), covers) == [(9, 17, [])]


def test_the_same_hours_on_days_in_a_row_are_one() -> None:
    found = runs([("a", when(day, 9, 17)) for day in (16, 17, 18, 20)], LONDON)
    assert [(run.start.day, run.end.day, run.days) for run in found] == [(16, 18, 3), (20, 20, 1)]


def test_nights_in_a_row_are_one_over_the_change_of_the_clocks() -> None:
    nights = [
        Period(datetime(2026, 10, day, 17, tzinfo=LONDON), datetime(2026, 10, day + 1, 9, tzinfo=LONDON)) for day in (23, 24, 25)
    ]
    assert [run.days for run in runs([("a", night) for night in nights], LONDON)] == [3]


def test_whole_days_are_one_and_others_between_them_are_apart() -> None:
    day = timedelta(days=1)
    whole = [("a", Period(at(16), at(17))), ("b", Period(at(16), at(17))), ("a", Period(at(17), at(20)))]
    assert runs(whole, LONDON) == [
        Run("a", datetime(2026, 11, 16), datetime(2026, 11, 16) + 4 * day),
        Run("b", datetime(2026, 11, 16), datetime(2026, 11, 17)),
    ]


def test_what_goes_on_without_a_break_is_one() -> None:
    found = runs([("a", Period(at(20, 23), at(21, 23))), ("a", Period(at(21, 23), at(22, 23)))], LONDON)
    assert found == [Run("a", datetime(2026, 11, 20, 23), datetime(2026, 11, 22, 23))]
