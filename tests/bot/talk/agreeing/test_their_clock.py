"""A stand-in who lives in another zone is asked by their own clock, and what they answer is read by it."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Where stand-ins are asked."""
    return desk.reopened(policy=CONSENT)


def asked(desk: Desk, text: str, who: str = "max") -> str:
    """What somebody in Berlin is asked after Alex's yes, who is in London and on call from 9 to 17."""
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    return desk.last(who)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I'm out 14 December, cover with Max Weber", "Mon 14 Dec 2026, 10:00–18:00 your time (Berlin)"),
        ("I'm out 14 December 9 to 12, Max Weber covers", "Mon 14 Dec 2026, 10:00–13:00 your time (Berlin)"),
        (
            "I'm out 14 to 18 December, Max Weber covers",
            "5 shifts, Mon–Fri 10:00–18:00, Mon 14 Dec – Fri 18 Dec 2026 your time (Berlin)",
        ),
        (
            "I'm out every Monday 9 to 12 until 21 December, Max Weber covers",
            "every Monday until Mon 21 Dec 2026, first Mon 23 Nov 2026, 10:00–13:00 (Europe/Berlin)",
        ),
    ],
)
def test_the_question_has_their_hours(desk: Desk, text: str, first: str) -> None:
    question = asked(desk, text)
    assert question.startswith(f"Alex Morgan asks you to cover: {first}\n")
    assert not any("London" not in line and "09:00" in line for line in question.split("\n"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I'm out 26 December, cover with Priya", "Sat 26 Dec 2026, all day (Europe/Berlin)"),
        ("out 26 to 27 Dec, Priya covers", "Sat 26 Dec – Sun 27 Dec 2026, all day (Europe/Berlin)"),
        ("I'm out every Monday until 21 December, cover with Priya", "first Mon 23 Nov 2026, all day (Europe/Berlin)"),
    ],
)
def test_whole_days_stay_the_days_of_whoever_is_out(desk: Desk, text: str, first: str) -> None:
    desk.ask("max", text)
    desk.ask("max", "yes")
    assert first in desk.last("priya").split("\n")[0]


def test_each_of_two_has_their_own_part(desk: Desk) -> None:
    question = asked(desk, "I'm out 14 and 15 December, Priya covers the 14th and Max Weber the 15th")
    assert question.startswith("Alex Morgan asks you to cover: Tue 15 Dec 2026, 10:00–18:00 your time (Berlin)\n")
    assert "09:00–17:00" in desk.last("priya")  # who lives where Alex does


def test_it_is_said_in_their_language(desk: Desk) -> None:
    desk.ask("max", "Was habe ich eingetragen?")
    assert "Mo 14. Dez. 2026, 10:00–18:00 nach deiner Uhr (Berlin)" in asked(desk, "I'm out 14 December, Max Weber covers")


def test_a_part_is_taken_by_their_clock_and_shown_by_the_askers(desk: Desk) -> None:
    asked(desk, "I'm out 14 December, cover with Max Weber")
    desk.click("max", "Part of it")
    desk.ask("max", "10 to 12")
    card = desk.last("alex")
    assert "Max Weber takes Mon 14 Dec 2026, 09:00–11:00" in card and "11:00–17:00" in card


def test_of_several_in_turn_each_is_asked_by_their_own(desk: Desk) -> None:
    assert asked(desk, "I'm out 14 December, Priya covers, else Max Weber") == ""
    desk.click("priya", "I can't")
    assert "Mon 14 Dec 2026, 10:00–18:00 your time (Berlin)" in desk.last("max")
