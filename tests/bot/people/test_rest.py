"""Rest before and after what somebody would cover."""

from datetime import UTC, datetime, timedelta

from bot.people.periods import Period
from bot.people.rest import strain
from bot.systems.everbridge.rows import Assignment, Shift
from bot.texts.en import cards as texts

SAM, LEE = 1, 2


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, tzinfo=UTC) + timedelta(hours=hour)


def shift(day: int, hour: int, hours: int, who: int = SAM) -> Shift:
    return Shift(9, None, at(day, hour), at(day, hour + hours), (who,), assignments=(Assignment(who),))


def test_turns_that_touch_are_one_row() -> None:
    found = strain(SAM, [Period(at(20, 9), at(20, 17))], [shift(19, 17, 16), shift(20, 17, 16)])
    assert found is not None
    assert (found.ends, found.begins) == (at(20, 9), at(20, 17))
    assert (found.row, found.rest) == (timedelta(hours=40), timedelta())


def test_a_short_break_is_told_by_its_length() -> None:
    found = strain(SAM, [Period(at(20, 9), at(20, 17))], [shift(20, 23, 8)])
    assert found is not None
    assert (found.ends, found.begins, found.row, found.rest) == (None, at(20, 23), timedelta(), timedelta(hours=6))


def test_one_hour_is_no_hours() -> None:
    assert texts.strain("", "Fri 20 Nov 2026, 23:00", 0, 1).endswith("⚠ only 1 hour of rest")
    assert texts.strain("", "Fri 20 Nov 2026, 23:00", 0, 1.5).endswith("⚠ only 1.5 hours of rest")


def test_eleven_hours_are_enough_and_others_turns_are_nothing_to_it() -> None:
    assert strain(SAM, [Period(at(20, 9), at(20, 17))], [shift(21, 4, 8), shift(20, 17, 16, LEE)]) is None
    assert strain(SAM, [], [shift(20, 17, 16)]) is None


def test_days_and_nights_of_the_same_one_add_up() -> None:
    days = [Period(at(day, 9), at(day, 17)) for day in (20, 21)]
    found = strain(SAM, days, [shift(19, 17, 16), shift(20, 17, 16), shift(21, 17, 16)])
    assert found is not None
    assert found.row == timedelta(hours=64)
