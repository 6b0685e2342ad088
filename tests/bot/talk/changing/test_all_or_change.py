"""What is cancelled behind a change: all of the booking, or the change alone. Each is a button that says what would stand."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing import covered_by
from tests.bot.talk.changing.test_changing_again import changed


@pytest.mark.parametrize(
    "words",
    ["cancel it", "no", "wrong", "scrap that", "forget it", "storniere es", "annule ça", "cancélalo", "annullalo"],
)
def test_to_cancel_it_behind_a_change_is_asked_of_all_and_of_the_change(desk: Desk, words: str) -> None:
    desk.book("out 26 november, lee covers")
    changed(desk, "priya instead")
    asked = desk.ask("alex", words)
    assert "\n1. " in asked and "Priya Shah" in asked and "Lee Chen" in asked, asked
    desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_the_change_alone_is_put_back_where_that_is_picked(desk: Desk) -> None:
    desk.book("out 26 november, lee covers")
    changed(desk, "priya instead")
    desk.ask("alex", "cancel it")
    desk.ask("alex", "2")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26"] and covered_by(desk) == ["lee"]


def test_undo_behind_a_change_puts_the_change_back(desk: Desk) -> None:
    desk.book("out 26 november, lee covers")
    changed(desk, "priya instead")
    desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26"] and covered_by(desk) == ["lee"]


def test_to_cancel_it_behind_a_booking_is_of_all_of_it(desk: Desk) -> None:
    desk.book("out 26 november, lee covers")
    desk.ask("alex", "cancel it")
    desk.ask("alex", "yes")
    assert desk.days() == []
