"""What was booked is changed, and changed once more: each time as the one request that it is, whatever records hold it."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.test_changing import covered_by

TWO = "out 26 and 27 november, lee covers"


def changed(desk: Desk, *texts: str, who: str = "alex") -> None:
    """Somebody says each of some things and yes to its card."""
    for said in texts:
        desk.ask(who, said)
        assert "Reply yes to " in desk.last(who), (said, desk.last(who))
        desk.ask(who, "yes")


@pytest.mark.parametrize("words", ["priya takes the friday", "on friday priya"])
def test_another_cover_for_one_of_two_days_is_a_change_of_that_day(desk: Desk, words: str) -> None:
    desk.book(TWO)
    changed(desk, words)
    assert desk.days() == ["11-26 11-26", "11-27 11-27"] and covered_by(desk) == ["lee", "priya"]


@pytest.mark.parametrize("words", ["not friday after all", "drop the friday", "i'll be in friday after all"])
def test_one_of_two_days_is_taken_out(desk: Desk, words: str) -> None:
    desk.book(TWO)
    changed(desk, words)
    assert desk.days() == ["11-26 11-26"]


def test_a_weekday_with_its_article_is_one_day_where_no_series_stands(desk: Desk) -> None:
    desk.book(TWO)
    assert "ven 27 nov 2026" in desk.ask("alex", "togli il venerdì")
    desk.ask("alex", "sì")
    assert desk.days() == ["11-26 11-26"]


def test_somebody_else_has_both_days_at_once(desk: Desk) -> None:
    desk.book(TWO)
    changed(desk, "lee can't, take priya")
    assert covered_by(desk) == ["priya", "priya"]


def test_what_was_changed_is_changed_again(desk: Desk) -> None:
    desk.book("away 23 to 25 november, lee covers")
    changed(desk, "push it a week", "and one day shorter", "no sorry only till noon on tuesday")
    assert desk.days() == ["11-30 11-30", "12-01 12-01"]


def test_the_last_day_that_is_taken_out_takes_the_booking_back(desk: Desk) -> None:
    desk.book(TWO)
    changed(desk, "not thursday after all", "and not friday")
    assert desk.days() == []


def test_hours_of_a_night_in_two_records_are_those_of_one_night(desk: Desk) -> None:
    desk.book("out 26 november 10pm to 6am, lee covers")
    changed(desk, "only till 4")
    assert desk.days() == ["11-26 11-26", "11-27 11-27"] and desk.hours()[1] == ("00:00", "04:00")


@pytest.mark.parametrize("words", ["alex needs the friday as well", "alex is out friday too"])
def test_a_day_more_for_somebody_else_is_covered_as_theirs_were(desk: Desk, words: str) -> None:
    desk.book("alex is sick 26 november, lee covers", who="dana")
    changed(desk, words, who="dana")
    assert desk.days() == ["11-26 11-26", "11-27 11-27"] and covered_by(desk) == ["lee", "lee"]
