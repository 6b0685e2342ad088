"""Months that stand alone in a text, so that a colleague of that name may be meant."""

import pytest

from intents import months_alone


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ok April then", "April"),
        ("Lee takes today and April tomorrow", "April"),
        ("April from Wednesday instead", "April"),
        ("with June", "June"),
        ("I'm off 1-5 March. Jo Monday, April for the rest", "April"),
        ("ok avril alors", "avril"),
        ("vale, abril", "abril"),
        ("sauf le mercredi, là c'est April", "April"),
        ("Heute macht es Lee, morgen April", "April"),
    ],
)
def test_a_month_without_a_word_of_time_beside_it_may_be_somebody(text: str, word: str) -> None:
    assert months_alone(text) == (word,)


@pytest.mark.parametrize(
    "text", ["off in April", "until April", "April 5", "5 April", "April the 5th", "April 2027", "early April"]
)
def test_a_month_with_one_is_a_month(text: str) -> None:
    assert months_alone(text) == ()


@pytest.mark.parametrize("text", ["ich bin im April weg", "je pars en avril", "a partir de abril", "vom 5. bis 7. April"])
def test_a_month_with_one_in_another_language_is_a_month(text: str) -> None:
    assert months_alone(text) == ()


@pytest.mark.parametrize("text", ["April and May off", "may i ask", "I may go", "May I swap?"])
def test_several_months_and_small_words_are_nobody(text: str) -> None:
    assert months_alone(text) == ()
