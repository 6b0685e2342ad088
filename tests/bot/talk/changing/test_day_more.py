"""A day more of what was booked, days later and in any words; and the days of the other one in a swap."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing import covered_by

TWO = "out 26 and 27 november, lee covers"


@pytest.mark.parametrize("days", [0, 1, 3])
@pytest.mark.parametrize("words", ["need the monday as well", "turns out I need the monday too", "I'll be off Monday as well"])
def test_a_day_more_is_covered_by_whoever_covers_the_others(desk: Desk, words: str, days: int) -> None:
    desk.book(TWO)
    desk.later(days=days)
    card = desk.ask("alex", words)
    assert "Fri 27 Nov 2026, all day and Mon 30 Nov 2026" in card and "Lee Chen" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26", "11-27 11-27", "11-30 11-30"] and covered_by(desk) == ["lee"] * 3
    assert "Mon 30 Nov" in desk.heard("lee")[-1]


@pytest.mark.parametrize("words", ["the 30th", "the one after those days, 30 nov"])
def test_a_day_that_is_named_again_keeps_the_others(desk: Desk, words: str) -> None:
    desk.book(TWO)
    desk.ask("alex", "need the monday as well")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26", "11-27 11-27", "11-30 11-30"]


@pytest.mark.parametrize("words", ["also out 14 December, Priya covers", "I'm out 14 December", "Lena is out Monday as well"])
def test_other_requests_are_their_own(desk: Desk, words: str) -> None:
    desk.book(TWO)
    assert "27 Nov 2026, all day and" not in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["i mean her tuesday night", "her tuesday instead", "no, priya's tuesday night"])
def test_the_days_of_the_other_one_in_a_swap_are_changed_and_a_night_is_whole(desk: Desk, words: str) -> None:
    card = desk.ask("alex", "can i swap thursday next week with priya's wednesday night")
    assert "Wed 25 Nov 2026 17:00 – Thu 26 Nov 2026 09:00" in card
    card = desk.ask("alex", words)
    assert "Tue 24 Nov 2026 17:00 – Wed 25 Nov 2026 09:00" in card and "Thu 26 Nov 2026, all day" in card
    desk.ask("alex", "yes")
    assert "Tue 24 Nov 2026 17:00 – Wed 25 Nov 2026 09:00" in desk.last("priya")
