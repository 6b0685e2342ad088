"""An end or a return that is said of what is booked for later shortens just that, also a day after it was booked."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize("days", [0, 2])
@pytest.mark.parametrize(
    "words",
    ["only gone till tuesday after all", "I'm just out until Tuesday after all", "no, next week i'm back on wednesday"],
)
def test_an_end_within_it_shortens_it(desk: Desk, words: str, days: int) -> None:
    desk.book("I'm out from 23 to 25 November, cover with Priya")
    desk.later(days=days)
    assert "Mon 23 Nov – Wed 25 Nov 2026, all day → Mon 23 Nov – Tue 24 Nov 2026, all day" in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-23 11-24"]


@pytest.mark.parametrize("words", ["only today i'm back at 1, tomorrow stays", "just today I'm back at 1"])
def test_a_return_on_one_day_only_leaves_the_next_as_it_is(desk: Desk, words: str) -> None:
    desk.book("I'm out 23 and 24 November, cover with Priya")
    desk.later(days=5)
    said = desk.ask("alex", words)
    assert "Mon 23 Nov 2026, 00:00–13:00" in said
    assert "Tue 24" not in said
    desk.ask("alex", "yes")
    assert desk.days() == ["11-24 11-24", "11-23 11-23"] or desk.days() == ["11-23 11-23", "11-24 11-24"]
