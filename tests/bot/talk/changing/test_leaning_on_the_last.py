"""What is said right behind a booking, or beside its card, and is nothing without it: weekdays are of its week, hours of
its days, and what is not named stays."""

import pytest

from tests.bot.conftest import Desk

DAY = "I'm out on 24 November, cover with Priya"  # the Tuesday after the next days
DAYS = "I'm out on 23 November and 25 November from 10:00 to 14:00, cover with Priya"
WEEK = "I'm out from 23 November to 26 November, cover with Priya"


@pytest.mark.parametrize(
    ("booked", "words", "shown"),
    [
        (DAY, "actually no, it's moved to thursday!", "Tue 24 Nov 2026, all day → Thu 26 Nov 2026, all day"),
        (DAY, "sorry, half day, morning thanks", "Tue 24 Nov 2026, all day → Tue 24 Nov 2026, 09:00–13:00"),
        (DAY, "oh and friday too", "Tue 24 Nov 2026, all day and Fri 27 Nov 2026, all day"),
        (DAY, "and 1 December, same as before", "Tue 24 Nov 2026, all day and Tue 1 Dec 2026, all day"),
        (DAYS, "Friday instead of Wednesday sorry", "Wed 25 Nov 2026, 10:00–14:00 → Fri 27 Nov 2026, 10:00–14:00"),
        (DAYS, "wednesday should be friday", "Wed 25 Nov 2026, 10:00–14:00 → Fri 27 Nov 2026, 10:00–14:00"),
        (WEEK, "drop wednesday and have jo cover please", "Mon 23 Nov – Tue 24 Nov 2026, all day, Jo Park covers and Thu 26 Nov"),
    ],
)
def test_a_change_behind_a_booking_is_of_its_days(desk: Desk, booked: str, words: str, shown: str) -> None:
    desk.book(booked)
    assert shown in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["plus friday, jo covers", "friday too, jo does that one", "and friday with jo please"])
def test_a_day_more_with_somebody_of_its_own_is_one_of_that_week(desk: Desk, words: str) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", words)
    assert "Fri 27 Nov" in card and "Jo Park" in card
    desk.ask("alex", "yes")
    assert sorted(desk.days()) == ["11-23 11-26", "11-27 11-27"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("ok so just in the morning please", "24 Nov, 09:00–13:00"),
        ("sorry, only until 3!", "24 Nov, 00:00–15:00"),
        ("hmm no, no need for cover", "nobody covers"),
        ("oh, and no cover", "nobody covers"),
    ],
)
def test_words_that_sound_like_talk_or_a_no_change_the_card_all_the_same(desk: Desk, words: str, shown: str) -> None:
    desk.ask("alex", DAY)
    assert shown in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["just the one day", "only need two of them", "only one of them"])
def test_so_many_of_several_days_are_asked_about(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out from 23 November to 25 November, cover with Priya")
    assert "Which one do you mean?" in desk.ask("alex", words)


NEAR = [
    (DAY, "the hospital rang, it's thursday after all, same Priya", "Tue 24 Nov 2026, all day → Thu 26 Nov 2026, all day"),
    (DAY, "my mum can be here from 1, so I only need Priya till then", "all day → Tue 24 Nov 2026, 00:00–13:00"),
    (DAY, "no stand-in needed any more, still off though", "Priya Shah covers → Tue 24 Nov 2026, all day, nobody covers"),
    (WEEK, "mon 23 i am working, rest stays", "all day → Tue 24 Nov – Thu 26 Nov 2026, all day"),
    (DAY, "scusa, mi serve anche il giorno dopo", "tutto il giorno e mer 25 nov 2026"),
    (DAY, "ajoute le lendemain aussi, toujours avec Priya", "toute la journée et mer. 25 nov. 2026"),
]


@pytest.mark.parametrize(("booked", "words", "shown"), NEAR)
def test_a_change_of_which_small_words_are_left_over_is_shown_with_them(desk: Desk, booked: str, words: str, shown: str) -> None:
    desk.book(booked)
    assert shown in desk.ask("alex", words)


@pytest.mark.parametrize(
    "words",
    [
        "Lee's out Friday too",
        "if the train is late, make it Thursday",
        "Lee's birthday is on the 24th",
        "the meeting on the 24th is at 2 now",
        "actually, not half as bad as 24 November last year",
    ],
)
def test_what_changes_nothing_of_a_booking_opens_no_change_of_it(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "Change this?" not in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["and the day after as well, sam is fine with it", "also the 26th, with sam"])
def test_who_of_a_name_is_meant_is_who_covers_what_is_changed(desk: Desk, words: str) -> None:
    desk.book("I'm out on 24 November, cover with Sam Okafor")
    card = desk.ask("alex", words)
    assert "Sam Okafor" in card and "Sam Carter" not in card


def test_who_covered_before_a_change_is_meant_by_their_name_again(desk: Desk) -> None:
    desk.book("I'm out on 24 November, cover with Sam Okafor")
    desk.ask("alex", "Lee instead")
    desk.ask("alex", "yes")
    assert "Lee Chen covers → Tue 24 Nov 2026, all day, Sam Okafor covers" in desk.ask("alex", "no, Sam again after all")


def test_small_talk_beside_a_card_stays_small_talk(desk: Desk) -> None:
    desk.ask("alex", DAY)
    assert desk.ask("alex", "sorry, long day").endswith("The card is still open.")


@pytest.mark.parametrize("words", ["I'm out Friday", "out friday, jo covers", "also, when am I on call?"])
def test_what_is_whole_by_itself_changes_nothing_that_is_booked(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "Change this?" not in desk.ask("alex", words)


@pytest.mark.parametrize(
    "words",
    [
        "end it at three in the afternoon",
        "cut off at 15h pls",
        "half a day will do, until 3pm",
        "Ende auf 15:00 setzen",
        "fini à 15h",
        "fais terminer ça à quinze heures",
        "que termine a las 15:00",
        "fallo finire alle 15:00",
    ],
)
def test_an_end_without_a_day_is_that_of_what_was_booked_and_no_absence_of_today(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    assert "→ Mon 14 Dec 2026, 00:00–15:00" in desk.ask("alex", words).replace("lun. 14 déc.", "Mon 14 Dec").replace(
        "Mo 14. Dez.", "Mon 14 Dec"
    ).replace("lun 14 dic", "Mon 14 Dec")


@pytest.mark.parametrize("words", ["I finish at 3", "sick until 3pm", "dentist at 3"])
def test_what_the_speaker_tells_of_themselves_is_of_today(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    assert "14 Dec" not in desk.ask("alex", words).split("\n")[0]
