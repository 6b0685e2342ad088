"""Whether a day stays as it is, asked behind a change of others: it is said what stands, and nothing is changed."""

import pytest

from tests.bot.conftest import Desk


def changed(desk: Desk) -> Desk:
    desk.ask("alex", "I'm out 14 to 16 December, cover with Jo")
    desk.ask("alex", "yes")
    desk.ask("alex", "the 15th and 16th Lee instead")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "monday 14 december stays with Jo, right?",
        "and the 14th stays?",
        "so monday 14 december remains Jo's?",
        "is the 14th still Jo?",
    ],
)
def test_of_what_is_booked_it_is_said_who_has_the_day(desk: Desk, words: str) -> None:
    changed(desk).ask("alex", "yes")
    before = desk.covers()
    assert "you're out, Jo Park covers" in desk.ask("alex", words) and desk.covers() == before


def test_of_a_change_that_is_open_the_card_is_said_and_stays(desk: Desk) -> None:
    said = changed(desk).ask("alex", "and the 14th stays?")
    assert "Jo Park covers" in said and "still open" in said
    desk.ask("alex", "yes")
    assert len(desk.covers()) == 3
