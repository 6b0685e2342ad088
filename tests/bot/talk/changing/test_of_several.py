"""Some of several that are booked, by their order: the last of a series, all but the first, both, the one of somebody."""

import pytest

from bot.texts import notes
from tests.bot.conftest import Desk

MONDAYS = "every Monday off until 14 December, Jo covers"  # 23 and 30 November, 7 and 14 December
FRIDAY, TUESDAY = "out 27 November, cover with Priya", "out 1 December, Lee covers"


def starts(desk: Desk) -> list[str]:
    """From which day to which each record is."""
    return sorted(desk.days())


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("cancel the last one", ["11-23 12-07"]),
        ("drop just the final monday", ["11-23 12-07"]),
        ("skip the second one", ["11-23 11-23", "12-07 12-14"]),
        ("i don't need the first one anymore", ["11-30 12-14"]),
        ("i can come in on the third", ["11-23 11-30", "12-14 12-14"]),
        ("all but the first", ["11-30 12-14"]),
        ("cancel all but the first", ["11-23 11-23"]),
        ("keep only the first two", ["11-23 11-30"]),
        ("the last two aren't needed", ["11-23 11-30"]),
        ("den letzten streichen", ["11-23 12-07"]),
        ("tous sauf le premier", ["11-30 12-14"]),
        ("cancela los dos últimos", ["11-23 11-30"]),
        ("cancella l'ultimo lunedì, per favore", ["11-23 12-07"]),
    ],
)
def test_times_of_a_series_are_counted(desk: Desk, words: str, left: list[str]) -> None:
    desk.book(MONDAYS)
    before = starts(desk)
    assert "→" in desk.ask("alex", words) and starts(desk) == before
    desk.ask("alex", "yes")
    assert [day.split()[0] for day in starts(desk)] == [day.split()[0] for day in left]


@pytest.mark.parametrize(
    "words", ["which days exactly?", "which mondays are left", "how many are left", "list the dates", "which ones are those?"]
)
def test_the_days_of_a_series_are_all_told(desk: Desk, words: str) -> None:
    desk.book(MONDAYS)
    desk.ask("alex", "cancel the last one")
    desk.ask("alex", "yes")
    told = desk.ask("alex", words)
    assert "(3)" in told and "30 Nov" in told and "14 Dec" not in told


def test_the_days_of_a_series_that_is_only_shown_are_told(desk: Desk) -> None:
    desk.ask("alex", MONDAYS)
    assert all(day in desk.ask("alex", "which days exactly?") for day in ("23 Nov", "30 Nov", "7 Dec", "14 Dec"))


@pytest.mark.parametrize("words", ["cancel both", "drop both of them", "i can work on both days", "I don't need both any more"])
def test_both_are_cancelled_on_one_card(desk: Desk, words: str) -> None:
    desk.book(FRIDAY, TUESDAY)
    card = desk.ask("alex", words)
    assert "27" in card and "1" in card and starts(desk) == ["11-27 11-27", "12-01 12-01"]
    desk.ask("alex", "yes")
    assert starts(desk) == []


@pytest.mark.parametrize("words", ["cancel the other one", "scrap the first", "the priya one can go", "get rid of the earlier one"])
def test_one_of_two_bookings_goes(desk: Desk, words: str) -> None:
    desk.book(FRIDAY, TUESDAY)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert starts(desk) == ["12-01 12-01"]


def test_the_last_is_asked_about_where_it_may_be_two(desk: Desk) -> None:
    desk.book(TUESDAY, FRIDAY)
    assert notes.which_booking in desk.ask("alex", "cancel the last one")
    desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert starts(desk) == ["11-27 11-27"]


def test_of_too_few_it_is_said_which_there_are(desk: Desk) -> None:
    desk.book(MONDAYS)
    assert "(4)" in desk.ask("alex", "skip the eighth one")


@pytest.mark.parametrize(
    "words",
    ["cancel priya", "I'm out the last two weeks of december", "the first shift starts at 9", "last one in", "cancel next tuesday"],
)
def test_other_words_count_nothing(desk: Desk, words: str) -> None:
    desk.book(FRIDAY, TUESDAY)
    assert notes.which_booking not in desk.ask("alex", words) and "Goes" not in desk.last("alex")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("take the first day off it", ["12-09 12-10"]),
        ("drop the middle day", ["12-08 12-08", "12-10 12-10"]),
        ("cancel the last two days", ["12-08 12-08"]),
        ("streich den mittleren Tag", ["12-08 12-08", "12-10 12-10"]),
        ("supprime le premier jour", ["12-09 12-10"]),
        ("quita el último día", ["12-08 12-09"]),
        ("togli il primo giorno", ["12-09 12-10"]),
    ],
)
def test_a_day_by_its_place_goes_from_an_absence_of_several_and_the_others_stay(desk: Desk, words: str, left: list[str]) -> None:
    desk.book("I'm out 8 to 10 December, cover with Priya")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert sorted(desk.days()) == left


@pytest.mark.parametrize(
    "words", ["max takes both days", "beide Tage macht Max", "mets max pour les deux jours", "tutti e due i giorni li copre max"]
)
def test_both_of_two_bookings_are_changed_whichever_was_booked_last(desk: Desk, words: str) -> None:
    desk.book(FRIDAY)
    desk.book(TUESDAY)
    card = desk.ask("alex", words)
    assert card.count("→") == 2 and card.count("Max Weber") >= 2


@pytest.mark.parametrize(
    "words", ["both of those can go, I'm not taking either day", "beides absagen", "supprime les deux, je ne pars plus"]
)
def test_both_go_whatever_reason_stands_behind(desk: Desk, words: str) -> None:
    desk.book(FRIDAY)
    desk.book(TUESDAY)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert starts(desk) == []


@pytest.mark.parametrize("words", ["cancel both, but not the second", "cancel both, or only Tuesday"])
def test_both_do_not_go_where_more_is_said_of_one(desk: Desk, words: str) -> None:
    desk.book(FRIDAY)
    desk.book(TUESDAY)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert len(starts(desk)) > 0
