"""Plain answers, and nothing else, are answers."""

import pytest

from intents import answers
from intents.text.normalize import clean


@pytest.mark.parametrize(
    ("said", "number"), [("2", 2), (" 3. ", 3), ("number two", 2), ("the second one", 2), ("1)", 1), ("option 4", 4), ("#2", 2)]
)
def test_a_number_is_a_choice(said: str, number: int) -> None:
    assert answers.choice(said) == number


@pytest.mark.parametrize("said", ["", "0", "2 days", "2pm", "the 27th", "Sam", "two weeks", "1/2", "yes", "-1", "123", "²", "٣٣٣٣"])
def test_anything_more_is_no_choice(said: str) -> None:
    assert answers.choice(said) is None


@pytest.mark.parametrize(
    "said", ["yes, but on Thursday", "ok so who is out?", "no, Thursday", "approve my leave on Monday", "👍👎", ""]
)
def test_more_than_an_answer_is_none(said: str) -> None:
    assert not answers.is_yes(said) and not answers.is_no(said)


@pytest.mark.parametrize(
    "said", ["ok, and?", "right?", "sure?", "fine, and then?", "ja, und?", "sicher?", "na?", "d'accord ?", "sì?"]
)
def test_a_question_is_no_answer(said: str) -> None:
    assert answers.answered(clean(said)) is None


@pytest.mark.parametrize("said", ["don't drop it", "do not cancel it", "please don't cancel that"])
def test_a_no_that_is_denied_is_no_answer(said: str) -> None:
    assert answers.answered(said) is None


@pytest.mark.parametrize("said", ["don't", "don't book it", "no, don't do it", "never mind"])
def test_what_denies_the_booking_is_a_no(said: str) -> None:
    assert answers.answered(said) == "no"
