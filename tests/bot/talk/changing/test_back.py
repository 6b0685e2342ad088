"""Whoever is back ends their absence in words: what goes of it is shown and asked, and the stand-in hears of it."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk

WEEK = "I'm out 14 to 18 December, cover with Priya"


def at(desk: Desk, moment: str) -> None:
    desk.clock.now = desk.clock.now.fromisoformat(f"{moment}+00:00")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        *(
            (text, "Mon 14 Dec – Fri 18 Dec 2026, all day → Mon 14 Dec – Tue 15 Dec 2026, all day")
            for text in ("I'm back", "I'm back early", "back already", "I am back at work!")
        ),
        ("ich bin wieder da", "Mo 14. Dez. – Fr 18. Dez. 2026, ganztägig → Mo 14. Dez. – Di 15. Dez. 2026, ganztägig"),
        ("je suis de retour", "→ lun. 14 déc. – mar. 15 déc. 2026, toute la journée"),
    ],
)
def test_who_is_back_ends_the_absence_that_is_now(desk: Desk, text: str, change: str) -> None:
    desk.book(WEEK)
    at(desk, "2026-12-16T10:00")
    assert change in desk.ask("alex", text)
    assert desk.days() == ["12-14 12-18"]
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-15"]
    told = {
        "I": "now Mon 14 Dec 2026, 09:00–17:00; Tue",
        "i": "jetzt Mo 14. Dez. 2026, 09:00–17:00; Di",
        "j": "lun. 14 déc. 2026, 09:00–17:00; mar.",
    }
    assert told.get(text[0], told["I"]) in desk.heard("priya")[-1]  # who has never spoken hears it in the language of who asked


@pytest.mark.parametrize(
    ("text", "left"),
    [("back tomorrow", "12-14 12-16"), ("I'm back on Friday", "12-14 12-17"), ("I'm back a day early", "12-14 12-17")],
)
def test_a_day_may_be_said_with_it(desk: Desk, text: str, left: str) -> None:
    desk.book(WEEK)
    at(desk, "2026-12-16T10:00")
    assert desk.ask("alex", text).startswith(texts.change_title)
    desk.ask("alex", "yes")
    assert desk.days() == [left]


def test_of_hours_what_is_over_stays(desk: Desk) -> None:
    desk.book("I'm out 14 December 9:00 to 17:00, Lee covers")
    at(desk, "2026-12-14T13:00")
    assert "09:00–17:00 → Mon 14 Dec 2026, 09:00–13:00" in desk.ask("alex", "I'm back early")


def test_what_was_booked_day_by_day_is_one_absence(desk: Desk) -> None:
    desk.book("I'm out 14 and 15 December, cover with Priya")
    card = desk.ask("alex", "I'm back on 15 December")
    assert card.startswith(texts.take_back_title) and "Tue 15 Dec" in card and "Mon 14 Dec" not in card
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14"]


def test_before_it_begins_the_day_is_asked_for(desk: Desk) -> None:
    desk.book(WEEK)
    question = desk.ask("alex", "I'm back early")
    assert "Which day are you back?" in question and "Tue 15 Dec 2026" in question
    assert "→ Mon 14 Dec – Tue 15 Dec 2026" in desk.ask("alex", "Wednesday")


@pytest.mark.parametrize("text", ["I'm back", "back tomorrow", "I'm back early"])
def test_who_is_not_out_hears_that(desk: Desk, text: str) -> None:
    assert desk.ask("alex", text) == notes.not_out
    assert desk.ask("alex", "yes") == notes.nothing_to_approve


def test_back_after_it_has_ended_changes_nothing(desk: Desk) -> None:
    desk.book(WEEK)
    assert "back by then anyway" in desk.ask("alex", "I'm back on 21 December")
    assert desk.days() == ["12-14 12-18"]


def test_a_card_that_is_open_is_cut_by_it(desk: Desk) -> None:
    desk.ask("alex", WEEK)
    card = desk.ask("alex", "back on 17 December")
    assert card.startswith("Cover Mon 14 Dec – Wed 16 Dec, all day, by Priya Shah")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-16"]


@pytest.mark.parametrize("text", ["I'm back to square one", "back pain", "call me back", "back it up on Friday"])
def test_other_words_with_back_in_them_are_none(desk: Desk, text: str) -> None:
    desk.book(WEEK)
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-18"]


def test_what_is_left_after_that_is_what_undo_shows(desk: Desk) -> None:
    desk.book("I'm out 14 and 15 December, cover with Priya")
    desk.ask("alex", "I'm back on 15 December")
    desk.ask("alex", "yes")
    card = desk.ask("alex", "undo")
    assert "Mon 14 Dec" in card and "Tue 15 Dec" not in card


def test_a_weekday_is_one_of_the_absence_and_not_one_before_it(desk: Desk) -> None:
    desk.book(WEEK)
    assert "→ Mon 14 Dec – Wed 16 Dec 2026, all day" in desk.ask("alex", "I'm back on Thursday")


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("ich bin am Donnerstag wieder da", "Mo 14. Dez. – Mi 16. Dez. 2026, ganztägig"),
        ("je reviens jeudi", "lun. 14 déc. – mer. 16 déc. 2026, toute la journée"),
        ("vuelvo el jueves", "lun 14 dic – mié 16 dic 2026, todo el día"),
        ("torno giovedì", "lun 14 dic – mer 16 dic 2026, tutto il giorno"),
    ],
)
def test_it_is_heard_in_other_languages(desk: Desk, text: str, then: str) -> None:
    desk.book(WEEK)
    assert f"→ {then}" in desk.ask("alex", text)


SEVERAL = (
    "I'm out 30 November to 2 December, Lee covers",
    "I'm out 7 to 11 December, Lee covers",
    "I'm out 21 December, Priya covers",
)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("I'm back on the 10th", "Mon 7 Dec – Fri 11 Dec 2026, all day → Mon 7 Dec – Wed 9 Dec 2026, all day"),
        ("I'm back on 2 December", "Mon 30 Nov – Wed 2 Dec 2026, all day → Mon 30 Nov – Tue 1 Dec 2026, all day"),
        ("ich bin am 10. wieder da", "Mo 7. Dez. – Fr 11. Dez. 2026, ganztägig → Mo 7. Dez. – Mi 9. Dez. 2026, ganztägig"),
        ("je suis de retour le 10", "→ lun. 7 déc. – mer. 9 déc. 2026"),
        ("vuelvo el 10", "→ lun 7 dic – mié 9 dic 2026"),
        ("torno in ufficio il 10", "→ lun 7 dic – mer 9 dic 2026"),
    ],
)
def test_of_several_absences_the_one_that_holds_then_is_meant(desk: Desk, text: str, change: str) -> None:
    for one in SEVERAL:
        desk.book(one)
    assert change in desk.ask("alex", text)


def test_who_is_back_when_one_is_over_hears_of_that_one(desk: Desk) -> None:
    for one in SEVERAL:
        desk.book(one)
    assert desk.ask("alex", "I'm back on 12 December") == notes.back_anyway("Mon 7 Dec – Fri 11 Dec 2026, all day, Lee Chen covers")


def test_where_several_hold_then_it_is_asked_which(desk: Desk) -> None:
    desk.book("I'm out every Thursday until 17 December, Lee covers")
    desk.book("I'm out 9 to 11 December, Priya covers")
    question = desk.ask("alex", "I'm back on 10 December at 2pm")
    assert question.startswith(notes.which_booking) and "every Thursday" in question and "Wed 9 Dec – Fri 11 Dec" in question
    card = desk.ask("alex", "1" if question.index("Wed 9 Dec") < question.index("every Thursday") else "2")
    assert "→ Wed 9 Dec 2026 00:00 – Thu 10 Dec 2026 14:00" in card


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("I'm back on 21 December", "Mon 21 Dec 2026, all day"),
        ("I'm already back on the 7th of December", "Mon 7 Dec – Fri 11 Dec 2026, all day"),
        ("ich bin am 21. Dezember wieder da", "Mo 21. Dez. 2026, ganztägig"),
    ],
)
def test_who_is_back_on_the_day_on_which_another_begins_is_asked_about_that_one(desk: Desk, text: str, goes: str) -> None:
    for one in SEVERAL:
        desk.book(one)
    card = desk.ask("alex", text)
    assert goes in card and "30 Nov" not in card
    desk.ask("alex", "yes")
    assert len(desk.days()) == 2


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("feeling better, back tomorrow", "12-14 12-16"),
        ("feeling better, I'll be back on friday", "12-14 12-17"),
        ("im back already, you can end it", "12-14 12-15"),
        ("good news: the kid is fine, back tomorrow", "12-14 12-16"),
    ],
)
def test_why_or_what_shall_end_may_stand_beside_it(desk: Desk, text: str, left: str) -> None:
    desk.book(WEEK)
    at(desk, "2026-12-16T10:00")
    assert desk.ask("alex", text).startswith(texts.change_title)
    desk.ask("alex", "yes")
    assert desk.days() == [left]


def test_an_hour_from_which_they_are_back_is_kept(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    at(desk, "2026-12-14T08:00")
    assert "→ Mon 14 Dec 2026, 00:00–12:00" in desk.ask("alex", "feeling better, i'll be back from lunch today")


def test_a_return_beside_the_days_that_are_left_takes_those_out_before(desk: Desk) -> None:
    desk.book("I'm out thursday, friday and saturday, cover with Priya")
    desk.ask("alex", "thu is fine i'll be back thu morning, just fri and sat")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20", "11-21 11-21"]
