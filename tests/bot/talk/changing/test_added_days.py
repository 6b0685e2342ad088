"""Days that are added to what is booked, or taken from it: who covers hears of each, and the undo takes back that day alone."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing import calls


@pytest.mark.parametrize(
    "words", ["and Thursday too", "Thursday as well", "add 26 November", "also the 26th", "probably Thursday too"]
)
def test_who_covers_hears_of_a_day_that_is_added(desk: Desk, words: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    assert "Tue 24 Nov" in desk.ask("alex", words)
    receipt = desk.ask("alex", "yes")
    assert desk.days() == ["11-24 11-24", "11-26 11-26"] and calls(desk) == ["POST", "POST"]
    assert "Told: Priya Shah" in receipt
    heard = desk.heard("priya")[-1]
    assert "Thu 26 Nov" in heard and "Before: Tue 24 Nov" in heard


@pytest.mark.parametrize("request_", ["I'm out 24 November", "I'm out 24 November, cover with Priya"])
@pytest.mark.parametrize(
    "words",
    [
        "sorry, Thursday with Jo",
        "I meant Thursday with Jo",
        "I meant Thursday, and Jo covers",
        "change it to Thursday with Jo",
        "sorry, Donnerstag mit Jo",
        "perdón, el jueves con Jo",
        "pardon, jeudi avec Jo",
        "scusa, giovedì con Jo",
    ],
)
def test_another_day_with_somebody_in_a_correction_comes_in_the_place_of_what_is_booked(
    desk: Desk, request_: str, words: str
) -> None:
    desk.book(request_)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26"] and desk.covers() == [desk.number("jo")]


@pytest.mark.parametrize("words", ["and the week after, with Lee", "same the week after but with Lee"])
def test_what_comes_again_with_somebody_else_leaves_who_covers_what_is_booked(desk: Desk, words: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-24 11-24", "12-01 12-01"] and desk.covers() == [desk.number("priya"), desk.number("lee")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Donnerstag wahrscheinlich auch noch", "Do 26. Nov."),
        ("jeudi aussi, je pense", "jeu. 26 nov."),
        ("probablemente el jueves también", "jue 26 nov"),
        ("probabilmente anche giovedì", "gio 26 nov"),
    ],
)
def test_a_day_that_is_likely_too_is_asked_about_and_no_question(desk: Desk, words: str, day: str) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    assert day in desk.ask("alex", words)


@pytest.mark.parametrize("button", [True, False])
def test_the_undo_of_a_day_that_was_added_takes_back_that_day(desk: Desk, button: bool) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    desk.ask("alex", "and Thursday too")
    desk.ask("alex", "yes")
    if button:
        desk.click("alex", texts.undo)
    else:
        card = desk.ask("alex", "undo")
        assert "and Thu 26 Nov 2026, all day, Priya Shah covers → Tue 24 Nov 2026, all day, Priya Shah covers" in card
        assert notes.undo_means("") not in card  # the other day stays
        desk.ask("alex", "yes")
    assert desk.days() == ["11-24 11-24"]
    assert "now Tue 24 Nov" in desk.heard("priya")[-1] and "Before: Tue 24 Nov" in desk.heard("priya")[-1]


def test_a_day_that_was_added_and_is_gone_since_is_not_taken_back_twice(desk: Desk) -> None:
    desk.book("I'm out 24 November, cover with Priya")
    desk.ask("alex", "and Thursday too")
    desk.ask("alex", "yes")
    desk.ask("alex", "cancel 26 November")
    desk.ask("alex", "yes")
    desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert desk.days() == []


@pytest.mark.parametrize(
    "words",
    ["and ask Lee for the afternoon", "ask Lee for the afternoon", "also the afternoon, with Lee", "Lee for the afternoon too"],
)
def test_somebody_else_for_a_time_of_its_own_comes_beside_what_is_booked(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out on the morning of 14 December, Priya covers")
    desk.click("alex", "Book it")
    card = desk.ask("alex", words)
    assert "13:00–17:00" in card and "Lee Chen" in card and "Priya" not in card


@pytest.mark.parametrize("words", ["Lee covers 14 December instead", "Lee instead on 14 December", "am 14. Dezember lieber Lee"])
def test_a_day_of_a_booking_to_which_others_were_added_gets_another_cover(desk: Desk, words: str) -> None:
    for text in ("I'm out 14 December, cover with Priya", "and 15 December too", words):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
    assert {*zip(desk.days(), desk.covers(), strict=True)} == {
        ("12-14 12-14", desk.number("lee")),
        ("12-15 12-15", desk.number("priya")),
    }


@pytest.mark.parametrize("words", ["move it to 14 December", "make it 14 December"])
def test_no_day_that_is_booked_already_is_booked_once_more(desk: Desk, words: str) -> None:
    for text in ("I'm out 14 December, Lee covers", "I'm out 15 December, Priya covers"):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
    assert "Which one do you mean?" in desk.ask("alex", words)


def test_longer_days_leave_what_is_booked_among_them_as_it_is(desk: Desk) -> None:
    for text in ("I'm out 16 December, Lee covers", "I'm out 14 December, Priya covers", "make it until 17 December"):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
    held = sorted(zip(desk.days(), desk.covers(), strict=True))
    lee, priya = desk.number("lee"), desk.number("priya")
    assert held == [("12-14 12-15", priya), ("12-16 12-16", lee), ("12-17 12-17", priya)]
