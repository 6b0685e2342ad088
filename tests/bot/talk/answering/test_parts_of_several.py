"""A card, or a booking, of several days: words about one of them leave the others, and whoever covers them, as they were."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing import covered_by

TWO = "off fri with jo covering, and monday i come in at 11, lee has it until then"
BOTH = "out fri 20 and mon 23, lee covers"


@pytest.mark.parametrize("words", ["make it 12 on monday", "monday until 12", "12 on Monday rather", "am Montag bis 12 Uhr"])
def test_other_hours_on_one_day_leave_the_other_day(desk: Desk, words: str) -> None:
    desk.ask("alex", TWO)
    desk.ask("alex", words)
    desk.ask("alex", "ja" if "Uhr" in words else "yes")
    assert desk.days() == ["11-20 11-20", "11-23 11-23"] and covered_by(desk) == ["jo", "lee"]
    assert "09:00–12:00" in desk.heard("lee")[-1]


def test_somebody_else_on_one_day_of_a_card_leaves_the_other_days_cover(desk: Desk) -> None:
    desk.ask("alex", TWO)
    desk.ask("alex", "monday with priya instead")
    desk.ask("alex", "yes")
    assert covered_by(desk) == ["jo", "priya"] and desk.heard("lee") == []


SHARED = "I'm out 20 November from 9 to 5, Jo covers until 12, Lee from 12"


@pytest.mark.parametrize("words", ["actually till 2", "make that till 2", "doch bis 14 Uhr"])
def test_an_end_said_bare_is_asked_about_where_it_may_be_that_of_a_share(desk: Desk, words: str) -> None:
    desk.ask("alex", SHARED)
    asked = desk.ask("alex", words)
    assert "09:00–14:00: Jo" in asked and "14:00–17:00: Lee" in asked and "12:00–14:00: Lee" in asked
    desk.ask("alex", "1")
    desk.ask("alex", "ja" if "Uhr" in words else "yes")
    assert desk.hours() == [("09:00", "14:00"), ("14:00", "17:00")] and covered_by(desk) == ["jo", "lee"]


@pytest.mark.parametrize(
    "words", ["Priya takes Lee's part", "give Lee's bit to Priya", "Priya for Lee", "Priya übernimmt Lees Teil"]
)
def test_somebodys_share_goes_to_another_and_the_others_stay(desk: Desk, words: str) -> None:
    desk.ask("alex", SHARED)
    desk.ask("alex", words)
    desk.ask("alex", "ja" if "Teil" in words else "yes")
    assert desk.hours() == [("09:00", "12:00"), ("12:00", "17:00")] and covered_by(desk) == ["jo", "priya"]


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
    desk.book(BOTH)
    card = desk.ask("alex", words)
    assert "23" in card and "20 Nov" not in card and "20 nov" not in card
    desk.ask("alex", "sí" if "lunes" in words else "yes")
    assert desk.days() == ["11-20 11-20"]
    assert "Mon 23 Nov" in desk.heard("lee")[-1] or "lun 23" in desk.heard("lee")[-1]


def test_undo_of_all_takes_back_all(desk: Desk) -> None:
    desk.book(BOTH)
    assert desk.ask("alex", "undo").startswith(texts.take_back_title)
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_undo_of_a_day_on_which_nothing_stands_takes_back_nothing(desk: Desk) -> None:
    desk.book(BOTH)
    assert "Fri 20 Nov" in desk.ask("alex", "undo wednesday")
    desk.ask("alex", "yes")
    assert len(desk.days()) == 2


# ---- what was asked to be said once more -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["also off mon w/ lee", "tuesday with priya instead", "and drop the 2nd", "undo the monday one"])
def test_what_was_not_understood_is_never_booked_without_it(desk: Desk, words: str) -> None:
    desk.ask("alex", "leave: 30/11 lee, 1/12 jo, 2/12 lee pm only")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_said_once_more_it_takes_the_place_of_what_was_not_understood(desk: Desk) -> None:
    desk.ask("alex", "off fri, jo")
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"] and covered_by(desk) == ["jo"]


# ---- somebody else and other hours in one ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["make it the whole day with max", "make it all day with Max", "the whole day, max covers"])
def test_other_hours_and_somebody_else_are_both_changed(desk: Desk, words: str) -> None:
    desk.ask("lena", "out tomorrow 14-16, Leo steps in")
    desk.ask("lena", "yes")
    assert "Max Weber" in desk.ask("lena", words)
    desk.ask("lena", "yes")
    assert desk.days() == ["11-19 11-19"] and covered_by(desk) == ["max"]
    assert "no longer cover for Lena Fischer" in desk.heard("leo")[-1]


# ---- the name of several days off ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["call it Christmas shutdown", "name it Christmas shutdown", "title: Christmas shutdown"])
def test_a_name_is_that_of_each_piece_of_a_holiday(desk: Desk, words: str) -> None:
    desk.ask("alex", "we're shut 24 dec to 1 jan, put that in my holidays")
    desk.ask("alex", "not the 29th and 30th")
    assert "Christmas shutdown" in desk.ask("alex", words).partition("\n")[0]
    assert "Christmas shutdown 24 Dec 2026" in desk.ask("alex", "yes") and "Christmas shutdown 31 Dec 2026" in desk.last("alex")


@pytest.mark.parametrize("words", ["then jo both days", "make it jo for both"])
def test_who_has_one_of_two_days_can_be_given_both(desk: Desk, words: str) -> None:
    desk.book("I can't do 14 and 15 December, Jo takes Monday and Sam Carter Tuesday")
    assert "Sam Carter covers → Tue 15 Dec 2026, all day, Jo Park covers" in desk.ask("alex", words)


def test_one_of_two_who_is_picked_for_a_day_takes_no_other_day(desk: Desk) -> None:
    desk.ask("alex", "I'm out Monday to Friday, Priya covers Monday and Tuesday, Lee the rest")
    assert "Only one person" in desk.ask("alex", "for Tuesday I'd prefer Jo to Priya")
    card = desk.ask("alex", "Jo")
    assert "Mon 23 Nov 2026, all day: Priya Shah" in card and "Tue 24 Nov 2026, all day: Jo Park" in card and "empty" not in card


@pytest.mark.parametrize(
    "words",
    ["Priya the morning and Lee the afternoon", "Priya the mornings, Lee the afternoons", "Lee takes the afternoons"],
)
def test_halves_of_a_day_are_shared_and_nothing_of_it_is_lost(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Monday and Tuesday, Priya covers")
    card = desk.ask("alex", words)
    assert "Mon 23 Nov 2026, 13:00–24:00: Lee Chen" in card and "Tue 24 Nov 2026, 00:00–13:00: Priya Shah" in card
