"""A card, or a booking, of several days: words about one of them leave the others, and whoever covers them, as they were."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk
from tests.bot.talk.test_changing import booked, covered_by

TWO = "off fri with jo covering, and monday i come in at 11, lee has it until then"
BOTH = "out fri 20 and mon 23, lee covers"


@pytest.mark.parametrize("words", ["make it 12 on monday", "monday until 12", "12 on Monday rather", "am Montag bis 12 Uhr"])
def test_other_hours_on_one_day_leave_the_other_day(desk: Desk, words: str) -> None:
    desk.ask("alex", TWO)
    desk.ask("alex", words)
    desk.ask("alex", "ja" if "Uhr" in words else "yes")
    assert desk.days() == ["11-20 11-20", "11-23 11-23"] and covered_by(desk) == ["jo", "lee"]
    assert "00:00–12:00" in desk.heard("lee")[-1]


def test_somebody_else_on_one_day_of_a_card_leaves_the_other_days_cover(desk: Desk) -> None:
    desk.ask("alex", TWO)
    desk.ask("alex", "monday with priya instead")
    desk.ask("alex", "yes")
    assert covered_by(desk) == ["jo", "priya"] and desk.heard("lee") == []


@pytest.mark.parametrize("words", ["undo the monday bit", "cancel monday", "undo monday", "drop the Monday", "not monday"])
def test_one_day_of_a_card_is_taken_back_with_who_covers_it(desk: Desk, words: str) -> None:
    desk.ask("alex", TWO)
    card = desk.ask("alex", words)
    assert card.startswith("Cover Fri 20 Nov, all day, by Jo Park – book it?") and "Cover: Jo Park\n" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"] and covered_by(desk) == ["jo"]


@pytest.mark.parametrize("words", ["undo it", "undo friday"])
def test_where_no_day_is_left_the_card_goes(desk: Desk, words: str) -> None:
    desk.ask("alex", "out fri, lee covers")
    assert desk.ask("alex", words) == notes.declined
    assert notes.nothing_to_approve in desk.ask("alex", "yes")


@pytest.mark.parametrize("words", ["undo the monday one", "undo monday", "undo just the Monday please", "deshaz el lunes"])
def test_one_day_of_what_was_booked_in_one_is_taken_back_alone(desk: Desk, words: str) -> None:
    booked(desk, BOTH)
    card = desk.ask("alex", words)
    assert "23" in card and "20 Nov" not in card and "20 nov" not in card
    desk.ask("alex", "sí" if "lunes" in words else "yes")
    assert desk.days() == ["11-20 11-20"]
    assert "Mon 23 Nov" in desk.heard("lee")[-1] or "lun 23" in desk.heard("lee")[-1]


def test_undo_of_all_takes_back_all(desk: Desk) -> None:
    booked(desk, BOTH)
    assert desk.ask("alex", "undo").startswith(texts.take_back_title)
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_undo_of_a_day_on_which_nothing_stands_takes_back_nothing(desk: Desk) -> None:
    booked(desk, BOTH)
    assert "Fri 20 Nov" in desk.ask("alex", "undo wednesday")
    desk.ask("alex", "yes")
    assert len(desk.days()) == 2
