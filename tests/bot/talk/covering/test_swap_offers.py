"""Whoever is asked to swap offers other days: whoever asked is shown that deal, and their yes books it."""

import pytest

from tests.bot.conftest import Desk

SWAP = "swap my Monday 14 December with Lee's Saturday 12 December"


@pytest.fixture
def swaps(desk: Desk) -> Desk:
    """Lee is asked to swap."""
    desk.ask("alex", SWAP)
    desk.click("alex", "Ask Lee")
    return desk


@pytest.mark.parametrize(
    ("words", "mine", "theirs"),
    [
        ("only if he takes my sunday 13 december", "Mon 14 Dec", "Sun 13 Dec"),
        ("I'd do it if you take my Sunday 13 December instead of saturday 12 december", "Mon 14 Dec", "Sun 13 Dec"),
        ("nur wenn du meinen 13. Dezember nimmst", "Mon 14 Dec", "Sun 13 Dec"),
        ("seulement si tu prends mon 13 décembre", "Mon 14 Dec", "Sun 13 Dec"),
        ("solo si coges mi 13 de diciembre", "Mon 14 Dec", "Sun 13 Dec"),
        ("monday no, but your 15 december I could do", "Tue 15 Dec", "Sat 12 Dec"),
    ],
)
def test_the_other_deal_is_shown_and_booked_with_one_yes(swaps: Desk, words: str, mine: str, theirs: str) -> None:
    swaps.ask("lee", words)
    card = swaps.heard("alex")[-1]
    assert f"Lee Chen covers Alex Morgan: {mine} 2026" in card and f"Alex Morgan covers Lee Chen: {theirs} 2026" in card
    assert words in card and swaps.covers() == []
    swaps.ask("lee", "yes")
    assert swaps.covers() == []
    swaps.ask("alex", "deal")
    assert swaps.covers() == [swaps.number("lee"), swaps.number("alex")]


@pytest.mark.parametrize("words", ["only if saturday is quiet", "if you buy me lunch", "depends, in return for what?"])
def test_what_names_no_day_of_either_is_passed_on_in_words(swaps: Desk, words: str) -> None:
    swaps.ask("lee", words)
    assert f"Lee Chen says: “{words}”" in swaps.heard("alex")[-1] and "Swap these?" not in swaps.heard("alex")[-1]


def test_who_offered_hears_that_it_is_not_wanted(swaps: Desk) -> None:
    swaps.ask("lee", "only if he takes my sunday 13 december")
    swaps.ask("alex", "no")
    assert swaps.heard("lee")[-1].startswith("Alex Morgan doesn't need it any more")


@pytest.mark.parametrize("words", ["ok?", "yes?", "sure?"])
def test_a_yes_with_a_question_mark_books_nothing(swaps: Desk, words: str) -> None:
    swaps.ask("lee", words)
    assert swaps.covers() == []
