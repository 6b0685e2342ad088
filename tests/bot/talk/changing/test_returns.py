"""A return ends only what it can mean: the absence in which its day is, of whoever is back."""

import pytest

from bot.texts import cards as texts
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "words",
    [
        "on second thought im back monday 30th at noon",
        "turns out I'm back on the 30th at noon",
        "I'm back on Monday 30 November at noon",
        "scheduling changed: I'll be back on 30 November at 12:00",
    ],
)
def test_the_absence_is_cut_in_which_its_day_is(desk: Desk, words: str) -> None:
    desk.book("out 26 and 27 November and 30 November, Lee covers")
    card = desk.ask("alex", words)
    assert card.startswith(texts.change_title) and "→ Mon 30 Nov 2026, 00:00–12:00" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-26 11-26", "11-27 11-27", "11-30 11-30"]
    assert "09:00–12:00" in desk.heard("lee")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "bin doch morgen wieder da",
        "ich bin morgen doch wieder im Dienst",
        "turns out I'm back tomorrow",
        "finalement je reviens demain",
    ],
)
def test_a_day_that_is_booked_beside_today_goes(desk: Desk, words: str) -> None:
    desk.book("I'm out today and tomorrow, Max covers", who="lena")
    card = desk.ask("lena", words)
    assert "19" in card and "18" not in card.partition("\n")[0]
    desk.ask("lena", "yes")
    assert desk.days() == ["11-18 11-18"]


@pytest.mark.parametrize("words", ["he's back tomorrow actually", "Alex is back tomorrow", "ok, he'll be back tomorrow"])
def test_somebody_else_of_whom_it_was_booked_is_back(desk: Desk, words: str) -> None:
    desk.book("Alex is off sick today and tomorrow, Jo's covering", who="dana")
    card = desk.ask("dana", words)
    assert "Alex Morgan" in card and "Thu 19 Nov" in card and "Wed 18 Nov" not in card
    desk.ask("dana", "yes")
    assert desk.days() == ["11-18 11-18"]
    assert "no longer cover for Alex Morgan: Thu 19 Nov" in desk.heard("jo")[-1]


def test_another_is_back_of_whom_nothing_is_booked(desk: Desk) -> None:
    desk.book("Alex is off sick today and tomorrow, Jo's covering", who="dana")
    desk.ask("dana", "Lena is back tomorrow")
    desk.ask("dana", "yes")
    assert "11-18 11-18" in desk.days() and "11-19 11-19" in desk.days()  # nothing of Alex's goes


@pytest.mark.parametrize(
    "words", ["feeling bit better, i'll take over at 3am", "I can take the pager back from 3am", "i'll do it myself from 3 am"]
)
def test_a_shift_is_taken_over_again_in_the_night(desk: Desk, words: str) -> None:
    desk.clock.now = desk.clock.now.replace(hour=14)
    desk.book("can't do tonight 17:00 until tomorrow 09:00, Jo covers", who="sam carter")
    card = desk.ask("sam carter", words)
    assert "09:00 → Wed 18 Nov 2026 17:00 – Thu 19 Nov 2026 03:00" in card and "Jo Park" in card
    desk.ask("sam carter", "yes")
    assert "03:00" in desk.heard("jo")[-1]


@pytest.mark.parametrize("words", ["made it, i'm here now", "bin jetzt da", "je suis là maintenant", "ya estoy aquí"])
def test_who_has_arrived_ends_it_now(desk: Desk, words: str) -> None:
    desk.book("out until 13:00 today, Priya covers")
    assert "–10:00" in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["I can take it", "made it", "i'll take over at 3am"])
def test_of_whoever_is_not_out_these_words_say_nothing(desk: Desk, words: str) -> None:
    desk.book("out 14 December, Priya covers")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert "12-14 12-14" in desk.days()


def test_tomorrow_is_no_day_of_an_absence_in_december(desk: Desk) -> None:
    desk.book("I'm out 14 to 18 December, cover with Priya")
    assert "Which day are you back?" in desk.ask("alex", "I'm back tomorrow")


@pytest.mark.parametrize(
    "words",
    [
        "Alex is feeling better, he'll be back on Thursday",
        "good news, Alex is on the mend and will be in again Thursday",
        "Alex has recovered quicker than expected, working again from Thursday",
        "Alex geht es besser, er ist am Donnerstag wieder da",
        "Alex va mieux, il revient jeudi",
        "Alex se encuentra mejor, vuelve el jueves",
        "Alex sta meglio, torna giovedì",
    ],
)
def test_who_gets_well_is_back_from_the_day_that_is_said(desk: Desk, words: str) -> None:
    desk.book("Alex is off sick today and tomorrow, Jo's covering", who="dana")
    card = desk.ask("dana", words)
    assert "Alex Morgan" in card and "19" in card and "18" not in card.partition("\n")[0]


def test_a_day_beside_somebody_who_is_better_is_never_all_of_it(desk: Desk) -> None:
    desk.book("Alex is off sick today and tomorrow, Jo's covering", who="dana")
    assert desk.ask("dana", "Alex is feeling better, he may be back on Thursday").startswith("Which")


@pytest.mark.parametrize("words", ["I'm back on the 4th, so the 3rd is the last day off", "working again from the 4th"])
def test_a_return_in_an_open_card_is_a_day_of_it(desk: Desk, words: str) -> None:
    desk.ask("alex", "put me down as off from the 21st of December until the 4th of January")
    assert "Mon 21 Dec – Sun 3 Jan" in desk.ask("alex", words)


@pytest.mark.parametrize(
    "words", ["actually I'm back on Friday", "finalement je reviens déjà vendredi", "doch schon am Freitag zurück"]
)
def test_of_two_open_cards_the_one_in_which_the_day_of_return_lies_is_cut(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out 7 to 11 December, Lee covers")
    desk.ask("alex", "I'm out 25 November, Jo covers")
    card = desk.ask("alex", words)
    assert "Lee Chen" in card and "Jo Park" not in card.splitlines()[0] and "11" not in card.splitlines()[0]


@pytest.mark.parametrize("words", ["back at 3", "be back at three", "ich bin um drei wieder da", "à 15h je suis de retour"])
def test_an_hour_alone_is_of_the_day_to_come_that_was_booked(desk: Desk, words: str) -> None:
    desk.book("out 10 December, Lee covers")
    card = desk.ask("alex", words)
    assert "Thu 10 Dec" in card or "10. Dez" in card or "10 déc" in card
    desk.ask("alex", "yes")
    assert (desk.days(), desk.hours()) == (["12-10 12-10"], [("00:00", "15:00")])
