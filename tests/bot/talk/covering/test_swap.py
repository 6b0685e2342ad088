"""Two who swap: both are booked with the other one's yes, or neither."""

import pytest

from bot.store.tables import act
from tests.bot.conftest import Desk

SWAP = "swap my Monday 14 December with Lee's Saturday 12 December"  # Alex is on call on weekdays, Lee at weekends


def out(desk: Desk) -> list[int]:
    return [int(row["contactId"]) for row in desk.sandbox.everbridge.active]


def test_the_card_has_both_halves_and_books_nothing_yet(desk: Desk) -> None:
    card = desk.ask("alex", SWAP)
    assert card.startswith("Swap these?")
    assert "Lee Chen covers Alex Morgan: Mon 14 Dec 2026" in card and "Alex Morgan covers Lee Chen: Sat 12 Dec 2026" in card
    desk.click("alex", "Ask Lee")
    assert out(desk) == []
    assert desk.heard("lee")[-1].startswith("Alex Morgan asks you to swap")


@pytest.mark.parametrize(
    ("words", "mine", "theirs"),
    [
        ("actually with Lee's Sunday 13 December", "Mon 14 Dec", "Sun 13 Dec"),
        ("no, Lee's 19 December", "Mon 14 Dec", "Sat 19 Dec"),
        ("my Tuesday 15 December instead", "Tue 15 Dec", "Sat 12 Dec"),
    ],
)
def test_a_correction_is_about_the_side_that_it_names(desk: Desk, words: str, mine: str, theirs: str) -> None:
    desk.ask("alex", SWAP)
    card = desk.ask("alex", words)
    assert f"Lee Chen covers Alex Morgan: {mine} 2026" in card and f"Alex Morgan covers Lee Chen: {theirs} 2026" in card


def test_somebody_else_with_another_day_leaves_my_day_as_it_was(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    card = desk.ask("alex", "actually with Priya's 18 December")
    assert "Priya Shah covers Alex Morgan: Mon 14 Dec 2026" in card and "Alex Morgan covers Priya Shah: Fri 18 Dec 2026" in card


def test_it_is_a_request_of_its_own_beside_another_card(desk: Desk) -> None:
    desk.ask("alex", "I'm out 21 December, cover with Priya")
    assert desk.ask("alex", SWAP).startswith("Swap these?")


@pytest.mark.parametrize("words", ["yes", "Swap"])
def test_one_yes_books_both(desk: Desk, words: str) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.ask("lee", words)
    assert (out(desk), desk.covers()) == ([desk.number("alex"), desk.number("lee")], [desk.number("lee"), desk.number("alex")])
    assert desk.heard("lee")[-1].startswith("You're covering for Alex Morgan")


def test_a_no_books_neither(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.click("lee", "I can't swap")
    assert out(desk) == [] and desk.heard("alex")[-1].startswith("Lee Chen can't swap. Nothing is booked")


@pytest.mark.parametrize("before", [0, 1])
def test_where_one_half_is_refused_the_other_is_taken_back(desk: Desk, before: int) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.worker.look("handle", desk.press("lee", "Swap"))
    with desk.store.read() as tx:
        waiting = [row.id for row in tx.connection.execute(act.select().where(act.c.status == "waiting"))]
    for row in waiting[:before]:
        desk.worker.look("act", row)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    desk.work()
    assert out(desk) == []
    assert ("Taken back again, and it's gone: Lee Chen covers" in desk.last("alex")) == bool(before)
    assert "Not booked: Alex Morgan covers" in desk.last("alex") and "couldn't be booked" in desk.last("lee")


def test_taken_back_both_go(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.click("lee", "Swap")
    desk.click("alex", "Undo")
    assert out(desk) == []


def test_with_somebody_who_is_not_in_webex_nobody_can_swap(desk: Desk) -> None:
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("lee"))
    assert "isn't in Webex" in desk.ask("alex", SWAP)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ich tausche meinen Montag 14. Dezember mit Lees Samstag 12. Dezember", "Lee fragen"),
        ("j'échange mon lundi 14 décembre avec le samedi 12 décembre de Lee", "Demander à Lee"),
        ("cambio mi lunes 14 de diciembre por el sábado 12 de diciembre de Lee", "Preguntar a Lee"),
        ("scambio il mio lunedì 14 dicembre con il sabato 12 dicembre di Lee", "Chiedi a Lee"),
    ],
)
def test_whose_day_it_is_is_understood_in_each_language(desk: Desk, said: str, asked: str) -> None:
    desk.ask("alex", said)
    desk.click("alex", asked)
    assert "Lee Chen" in desk.heard("alex")[-1] and "Alex Morgan" in desk.heard("lee")[-1]


def test_an_undone_swap_tells_the_other_what_is_theirs_again(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.ask("lee", "yes")
    desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    heard = "\n".join(desk.heard("lee")[-2:])
    assert "You no longer cover for Alex Morgan: Mon 14 Dec" in heard
    assert "you're on duty again: Alex Morgan covers for Lee Chen in Payments on-call: Sat 12 Dec" in heard and out(desk) == []


@pytest.mark.parametrize(
    "words", ["swap us back", "swap back please", "Lee and I want to switch back", "we don't want to swap anymore", "undo the swap"]
)
def test_to_swap_back_is_to_take_both_back(desk: Desk, words: str) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.ask("lee", "yes")
    assert desk.ask("alex", words).startswith("Take this back?")
    desk.ask("alex", "yes")
    assert out(desk) == []


@pytest.mark.parametrize("words", ["swap us back please", "I can't do the swap after all", "I can't cover Alex on 14 December"])
def test_whoever_agreed_takes_a_swap_back_as_a_whole_and_nobody_hears_of_it_before(desk: Desk, words: str) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.ask("lee", "yes")
    before = desk.heard("alex")
    card = desk.ask("lee", words)
    assert "Lee Chen covers Alex Morgan: Mon 14 Dec" in card and "Alex Morgan covers Lee Chen: Sat 12 Dec" in card
    assert desk.heard("alex") == before
    desk.ask("lee", "yes")
    heard = "\n".join(desk.heard("alex")[len(before) :])
    assert "you're on duty again: Lee Chen covers for Alex Morgan in Payments on-call: Mon 14 Dec" in heard
    assert "You no longer cover for Lee Chen: Sat 12 Dec" in heard and out(desk) == []


def test_whoever_asked_for_a_swap_hands_back_their_half_as_the_whole_of_it(desk: Desk) -> None:
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    desk.ask("lee", "yes")
    card = desk.ask("alex", "I can't cover Lee on 12 December after all")
    assert "Lee Chen covers Alex Morgan: Mon 14 Dec" in card and "Alex Morgan covers Lee Chen: Sat 12 Dec" in card
    desk.ask("alex", "yes")
    assert out(desk) == [] and "You no longer cover for Alex Morgan" in "\n".join(desk.heard("lee"))


def test_a_night_of_a_swap_is_one_thing_to_take_back(desk: Desk) -> None:
    desk.ask("alex", "swap my Tuesday 1 December with Jo's Tuesday night 1 December")
    desk.ask("alex", "yes")
    desk.ask("jo", "yes")
    assert desk.ask("alex", "I can't cover Jo after all").startswith("Take this back?")


def test_the_card_says_what_of_their_own_duty_is_at_the_same_time_or_too_near(desk: Desk) -> None:
    card = desk.ask("alex", "swap my Monday 14 December with Priya's 15 December")
    assert "Alex Morgan: is on call themselves" in card and "Priya Shah: is on call themselves" in card


def test_a_shift_that_is_given_for_it_stands_against_nothing(desk: Desk) -> None:
    assert "on call themselves" not in desk.ask("alex", "swap my Monday 14 December with Lee's Sunday 20 December")


def test_a_day_the_week_after_is_a_week_on_from_the_day_before_it(desk: Desk) -> None:
    week_after = desk.ask("alex", "swap my Thursday 10 December with Priya's Thursday the week after")
    assert "Thu 10 Dec 2026" in week_after
    assert "Thu 17 Dec 2026" in week_after
