"""What was booked is changed, and changed once more: each time as the one request that it is, whatever records hold it."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing import covered_by

TWO = "out 26 and 27 november, lee covers"


def changed(desk: Desk, *texts: str, who: str = "alex") -> None:
    """Somebody says each of some things and yes to its card."""
    for said in texts:
        desk.ask(who, said)
        assert "Reply yes to " in desk.last(who), (said, desk.last(who))
        desk.ask(who, "yes")


@pytest.mark.parametrize("words", ["priya takes the friday", "on friday priya", "lee cant do the friday, priya does"])
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


def test_a_wrong_week_is_mended_and_takes_nothing_back(desk: Desk) -> None:
    desk.book("out 26 november, lee covers")
    changed(desk, "wrong week, the 3rd of december")
    assert desk.days() == ["12-03 12-03"] and covered_by(desk) == ["lee"]


def test_one_after_the_other_who_cannot(desk: Desk) -> None:
    desk.book("out 26 november, lee covers")
    changed(desk, "lee can't, priya instead", "ugh priya cant either, jo")
    assert covered_by(desk) == ["jo"]


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


@pytest.mark.parametrize("words", ["actually start on 27 november at 11am", "make it start at 11 on the 27th"])
def test_a_day_of_another_booking_than_the_last_is_asked_about(desk: Desk, words: str) -> None:
    desk.book("out 27 november, lee covers")
    desk.book("out 10 december, jo covers")
    asked = desk.ask("alex", words)
    assert "Fri 27 Nov 2026, all day, Lee Chen" in asked and "Thu 10 Dec 2026, all day, Jo Park" in asked
    assert "→ Fri 27 Nov 2026, 11:00–24:00" in desk.ask("alex", "1")


# ---- an open card -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["no priya", "no, priya", "priya was right", "put priya back", "not lee, priya"])
def test_somebody_else_after_a_plain_no_covers(desk: Desk, words: str) -> None:
    desk.ask("alex", "out 27 november, lee covers")
    assert "by Priya Shah" in desk.ask("alex", words)


def test_a_name_that_is_a_month_is_whoever_covers_where_nobody_does(desk: Desk) -> None:
    desk.ask("alex", "out 27 november")
    assert "Fri 27 Nov, all day, by April Jones" in desk.ask("alex", "april")


@pytest.mark.parametrize("words", ["ok April then", "April instead", "no, April", "april please"])
def test_a_name_that_is_a_month_is_whoever_covers_instead(desk: Desk, words: str) -> None:
    desk.ask("alex", "out 27 november, jo covers")
    assert "27" in (card := desk.ask("alex", words)) and "April Jones" in card


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("ich bin am 27. November weg, Jo übernimmt", "lieber April"),
        ("je suis absent le 27 novembre, Jo me remplace", "alors April"),
        ("estoy fuera el 27 de noviembre, me cubre Jo", "entonces April"),
        ("sono via il 27 novembre, mi copre Jo", "allora April"),
    ],
)
def test_a_name_that_is_a_month_is_whoever_covers_in_other_languages(desk: Desk, first: str, then: str) -> None:
    desk.ask("alex", first)
    assert "27" in (card := desk.ask("alex", then)) and "April Jones" in card


@pytest.mark.parametrize("words", ["in April", "the 8th of April", "April, not November"])
def test_a_month_beside_which_a_word_of_time_stands_is_no_name(desk: Desk, words: str) -> None:
    desk.ask("alex", "out 27 november, jo covers")
    assert "Apr" in (card := desk.ask("alex", words)) and "April Jones" not in card


def test_a_name_that_is_a_month_has_the_day_behind_it(desk: Desk) -> None:
    card = desk.ask("alex", "off sick today and tomorrow. Lee takes today and April tomorrow")
    assert "Lee Chen, April Jones" in card


def test_a_name_that_only_the_directory_knows_is_heard_after_a_no(desk: Desk) -> None:
    desk.ask("alex", "out 27 november, sam carter covers")
    assert "by Sam Okafor" in desk.ask("alex", "no okafor")


@pytest.mark.parametrize("words", ["the second one only in the afternoon", "the second one afternoon only"])
def test_one_of_two_cards_is_changed_by_its_number(desk: Desk, words: str) -> None:
    desk.ask("alex", "out monday, priya covers")
    desk.ask("alex", "out wednesday 25 november, lee covers")
    assert "Wed 25 Nov, 13:00–17:00, by Lee Chen" in desk.ask("alex", words)


def test_a_swap_is_turned_round(desk: Desk) -> None:
    desk.ask("alex", "swap my thursday 3 december with priya's friday 4 december")
    turned = desk.ask("alex", "no other way round")
    assert "Priya Shah covers Alex Morgan: Fri 4 Dec" in turned and "Alex Morgan covers Priya Shah: Thu 3 Dec" in turned


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("and friday only till lunch", "Thu 26 Nov, all day and Fri 27 Nov, 00:00–12:00"),
        ("27", "Fri 27 Nov, all day"),
        ("sorry 27", "Fri 27 Nov, all day"),
        ("only till friday", "Thu 26 Nov – Fri 27 Nov, all day"),
    ],
)
def test_days_and_figures_change_an_open_card(desk: Desk, words: str, days: str) -> None:
    desk.ask("alex", "out 26 november, lee covers")
    assert f"Cover {days}, by Lee Chen" in desk.ask("alex", words)


def test_to_and_an_hour_is_the_end_of_the_hours(desk: Desk) -> None:
    desk.ask("alex", "out 26 november from 2, lee covers")
    assert "14:00–17:00" in desk.ask("alex", "to 5")


@pytest.mark.parametrize("words", ["no then none", "then none", "none of it"])
def test_none_of_it_leaves_the_card(desk: Desk, words: str) -> None:
    desk.ask("alex", "out mon and tue, lee covers")
    assert "Nothing was booked" in desk.ask("alex", words)


@pytest.mark.parametrize(
    "words",
    [
        "only the thursday, friday I'm back",
        "friday i'm in after all, only thursday",
        "i'm only out thursday, back on friday",
        "thursday only, friday i can do",
        "nur donnerstag, freitag bin ich da",
        "seulement jeudi, vendredi je suis là",
        "solo el jueves, el viernes trabajo",
        "solo giovedì, venerdì ci sono",
    ],
)
def test_of_two_days_the_one_stays_that_is_the_only_one(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out thursday and friday, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("priya")]


def test_the_only_day_that_isnt_all_of_it_says_nothing_of_the_other(desk: Desk) -> None:
    desk.ask("alex", "I'm out thursday and friday, cover with Priya")
    desk.ask("alex", "yes")
    card = desk.ask("alex", "only thursday afternoon, friday all day")
    assert "Thu 19 Nov 2026, all day → Thu 19 Nov 2026, 13:00–17:00" in card


FRIDAYS = "every Friday afternoon off until end of January, Priya covers"


def test_other_days_of_a_series_from_a_day_on_leave_it_as_it_is_until_then(desk: Desk) -> None:
    desk.book(FRIDAYS)
    card = desk.ask("alex", "from January on Thursdays instead")
    assert "every Friday until Fri 25 Dec 2026" in card and "first Thu 7 Jan 2027" in card


def test_the_first_time_before_that_day_stays(desk: Desk) -> None:
    desk.book("every Tuesday in December off, Priya covers")
    assert "→ Tue 1 Dec 2026, all day and every Wednesday" in desk.ask("alex", "from the 8th on Wednesdays instead")


def test_one_time_of_a_series_is_moved(desk: Desk) -> None:
    desk.book(FRIDAYS)
    card = desk.ask("alex", "move 11 December to 10 December")
    assert "and Thu 10 Dec 2026, 13:00–17:00 and every Friday" in card and "until Fri 4 Dec 2026" in card


def test_a_day_that_is_no_time_of_a_series_is_not_moved(desk: Desk) -> None:
    desk.book(FRIDAYS)
    assert "Change this?" not in desk.ask("alex", "move 10 December to 11 December")


def test_a_day_that_goes_as_well_is_not_added(desk: Desk) -> None:
    desk.ask("alex", "I'm out 21 to 24 December, Priya covers")
    assert "Cover Mon 21 Dec and Wed 23 Dec – Thu 24 Dec" in desk.ask("alex", "skip the 22nd as well")
